# Lo que se guarda
privacy-title = Qué se guarda sobre ti
privacy-lede = Qué sabe este lugar de una persona, para qué, por cuánto tiempo y quién lo ve. No se guarda más que esto, y no se da a nadie.
privacy-stored = Lo que se guarda
privacy-what = Qué
privacy-why = Para qué
privacy-long = Por cuánto tiempo
privacy-name = Tu nombre, lo que escribes sobre ti, tu idioma y tu zona horaria
privacy-name-why = Para que quienes trabajan contigo sepan quién habla y las páginas se lean bien.
privacy-until-erased = Hasta que lo cambies o pidas que te borremos
privacy-addresses = Tus correos electrónicos
privacy-addresses-why = Para que entres y para escribirte.
privacy-sessions = Dónde tienes sesiones: qué navegador, desde cuándo, última vez
privacy-sessions-why = Para que sigas dentro y puedas salir desde cualquier sitio.
privacy-sessions-long = { $n } días desde su último uso
privacy-links = Enlaces para entrar; de cada uno solo se guarda una huella
privacy-links-why = Para reconocer un enlace cuando lo abres.
privacy-links-long = { $n } minutos
privacy-passkeys = Claves de acceso: su parte pública y el nombre que les diste
privacy-passkeys-why = Para que entres sin carta.
privacy-until-removed = Hasta que las quites o pidas que te borremos
privacy-acts = Qué hiciste y dijiste por una organización, y cuándo
privacy-acts-why = Para que lo que las organizaciones acordaron se pueda comprobar después.
privacy-acts-long = Tanto como la historia de la relación; tu nombre y tus palabras se van cuando se te borra
privacy-letters = Cartas para ti: a qué dirección, sobre qué, cuándo
privacy-letters-why = Para entregarlas y saber por qué una no llegó. El texto se olvida cuando la carta ha salido.
privacy-letters-long = { $n } días; el texto de una que no se pudo entregar, { $text } días
privacy-attempts = Cuántas veces se intentó algo desde una dirección o un lugar de la red, como huella que no nombra ninguno
privacy-attempts-why = Para que nadie adivine ni inunde.
privacy-forms = Que se envió un formulario, para que enviarlo dos veces valga una
privacy-forms-why = Para que una conexión lenta no haga nada dos veces.
privacy-days = { $n ->
    [one] un día
   *[other] { $n } días
}
privacy-who = Quién lo ve
privacy-who-you = Tú ves todo lo que se guarda sobre ti.
privacy-who-others = Quienes trabajan con tus organizaciones ven tu nombre donde actuaste. Tus direcciones no las ven.
privacy-who-operator = Quien cuida la máquina ve cantidades, y las direcciones de cartas que no salieron. Puede leer la propia base de datos, y le obliga lo que tu coalición acordó con esa persona.
privacy-who-nobody = No hay anuncios, ni contadores de otras empresas, ni más cookies que la que te mantiene dentro y la del idioma.
privacy-yours = Qué puedes hacer
privacy-yours-take = Llevarte todo lo que se guarda sobre ti, en un archivo, cuando quieras.
privacy-yours-change = Cambiar lo que dices de ti, y quitar direcciones y claves de acceso, en tu página.
privacy-yours-erase = Pedir que te borremos. Lo que las organizaciones acordaron sigue siendo verdad, sin tu nombre.
privacy-yours-backups = Las copias conservan lo que tenían cuando se hicieron, hasta que son demasiado viejas. Al restaurar una se borra otra vez a quien se borró entretanto.
privacy-take = Llevarme lo que se guarda sobre mí
privacy-erase = Pedir que me borren
privacy-erased = Te borramos, y todas tus sesiones están cerradas.
