# Las páginas de quien cuida la instalación
admin-title = Esta instalación
admin-lede-ok = Todo lo que se miró está como debe.
admin-lede-warning = Funciona. Abajo hay cosas que conviene mirar.
admin-lede-fault = Algo está roto. Es lo primero de la lista de abajo.
admin-pages = Páginas sobre esta instalación
admin-to-coalitions = Coaliciones: { $n }
admin-to-letters = Cartas que no han salido: { $n }
admin-to-sessions = Dónde hay sesiones abiertas: { $n }
admin-to-audit = Quién la cuida y qué hizo
admin-doctor = Cómo está
admin-doctor-well = { $n ->
    [one] Una cosa está bien
   *[other] { $n } cosas están bien
}
admin-doctor-more = Lo que tarda no se mira aquí: manyhands doctor lee además cada línea del diario.
admin-numbers = En números
admin-version = Programa y base de datos
admin-version-is = Manyhands { $program } en { $database }, tablas en el paso { $step } de { $latest }
admin-things = Lo que hay
admin-things-are = Coaliciones: { $coalitions }, organizaciones: { $organizations }, personas: { $people }, relaciones: { $relationships }
admin-last-letter = Última carta enviada
admin-last-backup = Última copia
admin-last-drill = Último ensayo
admin-never = nunca
admin-storage = Espacio
admin-storage-is = La base de datos ocupa { $size }.
admin-logos-are = { $n ->
    [0] Ninguna organización tiene logotipo todavía.
    [one] Un logotipo ocupa { $size }.
   *[other] { $n } logotipos ocupan { $size }.
}
admin-largest = Las tablas más grandes
admin-table = Tabla
admin-size = Tamaño
admin-jobs = Lo que funciona por sí mismo
admin-jobs-none = Nada ha funcionado aún desde que se inició este programa.

admin-job-backups = Hacer copias
admin-job-letters = Enviar cartas
admin-job-relationships = Revisiones y avisos que vencen
admin-job-imports = Retirar las listas importadas
admin-job-clearing-away = Retirar lo que ha caducado
admin-job-digests = Escribir los resúmenes
admin-job-wake = Mantener al día las páginas abiertas
admin-job-old-messages = Retirar lo que se contó a programas
admin-job-webhooks = Contar a otros programas

admin-coalitions = Coaliciones
admin-coalitions-lede = Como se ven desde fuera. Lo que se acuerda y se dice en ellas es solo para su gente.
admin-coalitions-none = Aún no hay ninguna coalición.
admin-coalition = Coalición
admin-members = Miembros
admin-relationships = Relaciones
admin-coordinators = Coordinación
admin-lines = Líneas del diario
admin-last-change = Último cambio

admin-letters = Cartas
admin-letters-lede = Para quién son y por qué no salieron. Lo que dicen es solo para quien las lee.
admin-mail = Cómo va el correo
admin-sent-in-a-day = Enviadas en un día
admin-failed-in-a-day = Fallidas en un día
admin-waiting = En espera
admin-waiting-are = { $n }, de las que { $retried } ya se intentaron
admin-given-up = Abandonadas
admin-unsent = Sin enviar
admin-unsent-none = Todas las cartas han salido.
admin-letter-written = escrita { $at }
admin-letter-first = Espera su primer intento.
admin-letter-again = { $n ->
    [one] Se intentó una vez; el próximo intento es { $at }.
   *[other] Se intentó { $n } veces; el próximo intento es { $at }.
}
admin-letter-given-up = Abandonada tras { $n } intentos.
admin-letter-forgotten = Su texto ya no se guarda, así que no se puede enviar otra vez.
admin-letter-send = Enviar otra vez
admin-letter-send-to = Enviar otra vez a { $address }
admin-letter-drop = Descartarla
admin-letter-drop-to = Descartar la carta a { $address }

admin-sessions = Dónde hay sesiones abiertas
admin-sessions-lede = Cuántas y cuándo se usaron por última vez. De quién son no consta aquí.
admin-sessions-all = Sesiones
admin-sessions-are = { $n ->
    [one] un lugar
   *[other] { $n } lugares
}, { $people ->
    [one] una persona
   *[other] { $people } personas
}
admin-seen-day = Usadas en un día
admin-seen-week = Usadas en una semana
admin-seen-longer = Usadas hace más
admin-end = Cerrar las sesiones de alguien
admin-end-address = Su correo electrónico
admin-end-hint = Para un aparato perdido o una cuenta en malas manos. Vuelve a entrar con una carta o una clave de acceso.
admin-end-all = Cerrar todas sus sesiones
admin-ended = { $n ->
    [0] No tenía ninguna sesión abierta.
    [one] Se cerró una sesión.
   *[other] Se cerraron { $n } sesiones.
}
admin-nobody = Nadie aquí tiene esta dirección.

admin-audit = Quién la cuida y qué hizo
admin-audit-lede = Cada acto de quien la cuida consta en un diario de la instalación, que se comprueba como todos.
admin-operators = Quienes la cuidan
admin-operators-none = Aún no hay nadie. En la máquina: manyhands operator add DIRECCIÓN.
admin-acts = Lo que hicieron
admin-acts-none = Nada todavía.
journal-letter-sent-again = { $who } hizo enviar otra vez una carta.
journal-letter-dropped = { $who } descartó una carta que no había salido.
journal-session-ended-by-operator = { $who } cerró todas las sesiones de alguien.

# Copias
backup-where = Di qué archivo se escribe: --to ARCHIVO.
backup-drill-where = Di dónde están las copias, con --backup-to o MANYHANDS_BACKUP_TO, o nombra un archivo.
backup-place-refused = { $place } no lo hizo: { $why }.
backup-place-empty = Aún no hay ninguna copia en { $place }.
admin-job-choices = Elegir: las revisiones que llegan vuelven a preguntar
admin-job-trust = Confianza: se olvidan respuestas viejas, se ofrecen conversaciones
admin-job-challenges = Retos: se cierran consultas, pasan los turnos, se ofrecen primeros pasos
