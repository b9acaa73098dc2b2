# Fichas: lo que alguien da a un programa
tokens-title = Fichas
tokens-lede = Con una ficha, un programa pregunta en tu nombre. Da a cada programa la suya, y solo lo que necesita.
tokens-title-of = Fichas de { $name }
tokens-lede-of = Con una de estas fichas, un programa actúa solo por { $name }. Quien la hizo responde de lo que hace.
tokens-to-api = Qué pueden hacer aquí los programas
tokens-none = Todavía no hay ninguna.
tokens-by-stewards = Las fichas las hacen y las retiran quienes cuidan de la organización.
tokens-mine = Fichas para programas
token-shown-once = Aquí está. Cópiala ahora: se muestra solo esta vez y no se guarda en ningún sitio.
token-by = La hizo { $name }.
token-used = Se usó por última vez { $day }.
token-until = Abre hasta { $day }.
token-over = Abría hasta { $day }.
token-remove = Retírala
token-remove-it = Retira la ficha { $name }
token-new = Haz una ficha
token-name = Para qué es
token-name-hint = Por ejemplo, “el calendario de nuestra web”; { $most } caracteres como mucho.
token-scopes = Qué puede hacer
token-scope-read = Leer
token-scope-read-is = lo mismo que lees tú aquí
token-scope-write = Escribir
token-scope-write-is = comentarios, páginas, contactos
token-scope-decide = Decidir
token-scope-decide-is = proponer, aceptar, rechazar, dar aviso
token-scope-manage = Gestionar
token-scope-manage-is = invitar, importar, decir quién actúa por quién, llevar webhooks, llevarse todo
token-days-of = Cuánto tiempo abre
token-days = { $n ->
    [one] Un día
   *[other] { $n } días
 }
token-make = Haz la ficha
token-needs-a-scope = Di qué puede hacer.
token-needs-days = Elige cuánto tiempo abre.
token-by-token = Una ficha la hace alguien que ha entrado aquí, no otra ficha.
token-only-stewards = Esto solo lo hace quien cuida de la organización y actúa ahora por ella.
token-too-many = Ya hay { $most }. Retira una primero.
api-acting-for-unknown = La persona que responde de esta ficha no actúa por esa organización.
journal-token-made = { $who } hizo una ficha para un programa.
journal-token-removed = { $who } retiró la ficha de un programa.
tokens-mine-says = Deja que un programa pregunte en tu nombre.
tokens-ours-says = Deja que un programa actúe por esta organización.
tokens-to-them = Míralas y haz una
