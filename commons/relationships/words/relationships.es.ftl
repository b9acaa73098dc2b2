# Por qué no
propose-for-yourselves = Una versión la propone una de las partes que nombra. Elige arriba por quién actúas.
nobody-is-put-out = Una versión nueva conserva a quienes están dentro. Quien quiera irse da aviso.
only-those-in-end-it = A tu organización se le pidió sumarse y todavía no está dentro. Solo lo terminan quienes están dentro.
only-they-close-a-comment = Solo representantes y responsables de las partes pueden cerrar un comentario a las demás personas. No se publicó nada y tus palabras siguen aquí: si las envías desde aquí, las leen todas las partes.
nothing-to-end-yet = No hay nada en vigor que terminar. Mejor rechaza la propuesta.
not-a-party-of-this-version = Esta versión no nombra a tu organización.
accepted-already-so-counter = Tu organización ya aceptó esta versión. Si quiere otra cosa, que proponga la siguiente.
only-the-proposer-takes-back = Solo la organización que propuso una versión la retira.
nothing-in-force = No hay nada en vigor que puedas dejar.
not-a-party = Tu organización no es parte de esta relación.
notice-given-already = Tu organización ya dio aviso.
no-notice-to-take-back = Tu organización no ha dado aviso.
it-is-over = Esta relación terminó. Si quieren volver a trabajar juntas, propón una nueva.
no-such-version = No existe esa versión.
another-version-waits = Respondiste a la versión { $version }, y la versión { $open } ocupó su lugar. No se cambió nada. Lee la diferencia y responde a esa.
no-version-waits = La versión { $version } ya no espera respuesta. No se cambió nada.
another-version-came = Mientras escribías llegó a la mesa la versión { $version }. Tus palabras siguen aquí: lee esa versión y vuelve a proponer las tuyas si aún quieres.
nothing-changed = Nada difiere de la versión anterior. Cambia algo o renuévala tal como está.
role-may-not-accept = Con tu papel puedes leer y comentar. Solo una persona representante o responsable dice sí o no.
only-parties-do-this = Esto solo lo hacen las partes de esta relación.
party-is-no-member = Una de estas organizaciones no es miembro de esta coalición. Elige de la lista.
party-not-understood = Una de las partes que nombra este formulario no la conocemos. Elige de la lista.
kind-not-understood = No se pudo leer de qué clase es esta versión. Abre otra vez el formulario desde la relación.
terms-need-two-parties = Una relación tiene al menos dos partes. Elige otra organización.
terms-have-too-many-parties = En una versión caben { $most } partes como mucho.
terms-seen-by = Elige quién sabe que esta relación existe: todo el mundo, la coalición o las partes.
review-before-start = La revisión viene antes del comienzo. Elige un día posterior.
review-is-past = El día de la revisión ya pasó. Elige uno por venir.
review-is-far = La revisión queda a más de diez años. Elige un día más cercano.
start-is-far = El comienzo queda a más de diez años. Elige un día más cercano.
notice-out-of-range = El preaviso va de 0 a { $most } días.
notice-is-a-number = Escribe el preaviso como un número de días, por ejemplo 30.
choose-a-level = Elige un nivel.

# ¿Por qué veo esto?
because-public = Está abierto a todo el mundo.
because-member = { $name } es miembro de esta coalición, y esto está abierto a sus miembros.
because-coordinator = Coordinas esta coalición.
because-partner = { $name } y la organización a la que pertenece esto trabajan juntas en el nivel de { $level }, y esto está abierto a esas aliadas.
because-party = { $name } es parte de esto.
because-asked-to-join = A { $name } se le pidió sumarse a esto.
because-former = { $name } fue parte de esto. Lo acordado entonces se puede seguir leyendo; no se abre nada más.
because-declined = { $name } dijo que no a esto. Lo que podía leer hasta entonces se puede seguir leyendo; no se abre nada más.
because-no-longer-asked = A { $name } se le propuso esto, y ya no se le propone. Lo que podía leer hasta entonces se puede seguir leyendo; no se abre nada más.
because-was-asked = Esta propuesta nombraba a { $name } y nunca entró en vigor. Se puede seguir leyendo.
because-own = Esto es de { $name }.

# Cartas
letter-asks = { $from } te pide aceptar la versión { $version } de «{ $purpose }»
letter-asks-body =
    Hola, { $name }:

    { $from } puso sobre la mesa la versión { $version } de «{ $purpose }», y espera a { $organization }.
    Es del nivel de { $level }. Nada queda acordado hasta que todas las partes acepten exactamente esta versión.{ $lapses }

    { $words }
    { $way }
letter-read-it =
    Aquí se puede leer, aceptar, preguntar o proponer otra:
    { $link }
letter-claim-first =
    Nadie de { $organization } cuida todavía su página aquí. Si eres de allí, hazte cargo de la página: cuesta una carta, y desde entonces esto te espera en tu primera página.
    { $link }
letter-lapses = Si nadie responde, la propuesta caduca después del { $day }.
letter-happened-body =
    Hola, { $name }:

    { $says }

    { $words }
    { $way }
letter-stop =
    No más cartas como esta a esta dirección:
    { $link }
letter-in-force = «{ $purpose }» está en vigor: todas las partes aceptaron
letter-declined = { $by } rechazó la versión de «{ $purpose }» que estaba sobre la mesa
letter-leaving = { $by } dio aviso de que se va de «{ $purpose }» el { $day }
letter-stays = { $by } se queda en «{ $purpose }» después de todo
letter-ended = «{ $purpose }» terminó
letter-review = Es hora de volver a mirar juntas «{ $purpose }»

# Listas
relationships = Relaciones
relationships-lede = Cómo trabajan juntas las organizaciones de aquí; primero lo último que cambió.
relationships-why-public = Ves las relaciones que sus partes dejan conocer a todo el mundo.
relationships-why-coalition = Ves las relaciones que sus partes dejan conocer a la coalición o a todo el mundo.
relationships-why-own = Aquí están también aquellas en las que { $name } está o estuvo.
relationships-why-table = Como coordinas, ves también las que están sobre la mesa y no son solo para las partes.
relationships-why-more = Quien actúa por un miembro de esta coalición ve más.
choose-first = ¿Cuál conviene?
propose-one = Proponer una relación
no-relationships = Aquí nadie ha escrito todavía cómo trabajan juntas.
no-relationships-then = Una relación empieza con dos organizaciones y una frase sobre para qué es.
none-found = Nada encaja con lo que pediste.
none-found-then = Quita un filtro o mira todas.
show-all = Mostrar todas
show = Mostrar
filter-purpose = Palabras del propósito
filter-level = Nivel
filter-state = Estado
every-level = Todos los niveles
every-state = Todos los estados
latest-first = Las últimas
up-to-a-page = { $n ->
    [one] Una relación
   *[other] { $n } relaciones
}
line-proposed = { $level }, propuesta
line-since = { $level }, juntas desde { $month }, próxima revisión { $day }
line-review-waits = { $level }, juntas desde { $month }, por revisar desde el { $day }
line-since-only = { $level }, juntas desde { $month }
line-ends = { $level } hasta el { $day }
line-ended = { $level } de { $from } a { $to }
names-and = { $firsts } { $sound ->
    [i] e
   *[other] y
} { $last }
names-and-others = { $firsts } y { $n ->
    [one] una más
   *[other] { $n } más
}

# Una relación
ladder-label = Los cinco niveles, desde el más bajo
included = Incluido
who-brings-what = Quién aporta qué
who-brings-what-hint = Lado a lado, para que el dar y el recibir estén a la vista. Un campo puede quedar vacío; vacío quiere decir que nadie lo ha dicho, no «nada».
nothing-named = Nada dicho
an-organization = Una organización
ground-rules = Reglas de trato
ground-rules-hint = Cada campo empieza con palabras usuales en este nivel. Cámbialas hasta que sean suyas.
nothing-settled = Nada acordado aún
accepted = Aceptada
declined = Rechazada
waiting = En espera
nobody-looks-after-it = Nadie cuida todavía su página aquí, así que nadie puede responder en su nombre.
letters-go-there = Las cartas sobre esto van a la dirección de correo de su página.
no-letter-could-go = No se le pudo enviar ninguna carta: no se conoce su dirección de correo.
invite-from = Invita a alguien de { $name }
waits-for-those-asked = La versión { $n } está sobre la mesa y espera la respuesta de quienes fueron invitadas:
did-not-answer = No respondió
history = Historia
kind-proposal = La primera propuesta
kind-change = Un cambio
kind-step = Otro nivel
kind-renewal = Renovada tras una revisión
kind-joining = Se suma una parte
kind-ending = Terminar juntas
outcome-open = Sobre la mesa
outcome-in-force = En vigor
outcome-was-in-force = Estuvo en vigor
outcome-replaced = Sustituida por otra posterior
outcome-declined = Rechazada
outcome-taken-back = Retirada
outcome-lapsed = No la contestaron todas
version-n = Versión { $n }
what-changed = Qué cambió
move-began = Empezó en { $to }
move-up = Subió de { $from } a { $to }
move-down = Bajó de { $from } a { $to }
move-ended = Terminó
said-no = { $name } dijo que no a la versión { $n }
said-leaving = { $name } dio aviso
said-stays = { $name } se queda después de todo: el aviso queda retirado
said-stays-by-version = { $name } se queda después de todo: al aceptar la versión { $n } retiró el aviso
said-leaving-on = { $name } dio aviso; todo vale hasta el { $day }
person-for = { $person } por { $organization }
terms-stay-with-parties = Lo que aporta cada una, las reglas de trato y lo conversado quedan entre las partes.
on-the-table = La versión { $n } está sobre la mesa
nothing-on-the-table = No hay nada sobre la mesa. Cualquiera de las partes puede poner la siguiente versión.
read-and-answer = Leer la versión { $n } y responder
read-version = Leer la versión { $n }
in-review-now = Es hora de mirar esto juntas.
in-review-then = Renovarla tal como está, cambiarla, subir o bajar de nivel, o terminarla con gratitud. Mientras tanto todo sigue valiendo.
it-left = { $name } se fue de aquí el { $day }. Lo lees tal como estaba entonces.
it-stayed-out = { $name } no tiene parte en esto desde el { $day }. Lo lees tal como estaba entonces.
under-notice-until = Se dio aviso. Todo sigue valiendo hasta el { $day }.
talk = Comentarios
talk-earlier = Comentarios anteriores
talk-latest = Los últimos comentarios
nobody-said-anything = Nadie ha dicho nada aún. La pregunta que se hace pronto es la más barata.
say-something = Di o pregunta algo
say-something-hint = Lo leen las partes. Vale un formato sencillo: *énfasis*, listas, enlaces.
say-it = Decirlo a las partes
confidential-tick = Solo para quienes pueden decir sí o no (representantes y responsables de las partes)
confidential-to-representatives = Confidencial: solo representantes y responsables
on-version = sobre la versión { $n }
what-next = Lo que puede venir después
propose-change = Proponer un cambio u otro nivel
propose-renewal = Renovarla tal como está
print-agreement = Leer o imprimir el acuerdo
stay-after-all = Quedarse después de todo
stay-says = Se retira el aviso y todo sigue como estaba acordado.
end-together = Terminarla juntas
end-says = Se pone sobre la mesa una versión que la termina. Termina cuando todas las partes acepten, y su historia se conserva.
give-notice = { $days ->
    [0] Irse hoy
    [one] Dar un día de preaviso
   *[other] Dar { $days } días de preaviso
}
give-notice-says = Todo sigue valiendo hasta que se cumpla el preaviso. Hasta entonces se puede retirar.
why-label = Por qué
why-hint = Una o dos frases, con tus palabras. Las leen las otras partes y quedan en la historia.

# Una versión
version-of = Versión { $n } de { $purpose }
who-has-accepted = Quién ha aceptado esta versión
fingerprint = Huella de exactamente esta versión:
compare-with = Comparar con la versión { $n }
level = Nivel
purpose = ¿Para qué es?
purpose-hint = Una frase que entendería cualquier vecina.
starts-on = Empieza el
starts-on-hint = Lo que se abren unas a otras se abre cuando todas acepten, también antes de ese día.
review-on = Próxima revisión
review-on-hint = El día en que la miran juntas.
notice = Preaviso
notice-in-days = Preaviso, en días
notice-hint = Cuánto tiempo sigue valiendo todo después de que una parte avisa de que se va.
days-of-notice = { $n ->
    [0] ninguno
    [one] un día
   *[other] { $n } días
}
who-knows = Quién sabe que existe
who-knows-hint = Lo que aporta cada una, las reglas de trato y lo conversado quedan siempre entre las partes.
your-answer = Tu respuesta
others-may-answer = Quién puede decir sí o no por { $organization }: { $names }.
accept-takes-notice-back = También retira tu preaviso.
accept-says = Tu sí vale para exactamente estas palabras. Entran en vigor cuando todas las partes digan sí a esta versión.
accept-last-says = El tuyo es el último sí que falta: con él entran en vigor exactamente estas palabras.
accept-version-for = Aceptar la versión { $n } por { $name }
decline-version = Rechazar la versión { $n }
decline-version-for = Rechazar la versión { $n } por { $name }
propose-next = Proponer otra versión
ask-about-it = Preguntar antes
take-version-back = Retirar la versión { $n }
difference-of = De la versión { $from } a la versión { $to }
difference-lede = { $n ->
    [0] Nada difiere.
    [one] Cambió una cosa.
   *[other] Cambiaron { $n } cosas.
}
did-not-change = { $n ->
    [one] Un campo no cambió.
   *[other] { $n } campos no cambiaron.
}
was-not-there = No estaba
is-taken-out = Se quita
a-party = Una parte

# Proponer
propose-lede = Elige con quién y en qué nivel. El nivel justo es el más bajo que basta para lo que buscan; siempre se puede subir después.
which-level = ¿Qué nivel?
which-level-hint = Cada uno contiene los anteriores. Más alto no es mejor.
steps-between = Los pasos intermedios suelen dejar { $what }.
with-whom = ¿Con quién?
find-in-list = Buscar en esta lista
go-on-to-terms = Seguir con los términos
terms-lede = Escribe lo que tienes en mente. Nada vale hasta que todas las partes acepten la misma versión.
from-when = Desde cuándo, y cómo termina
why-proposed = ¿Por qué ahora?
why-propose-hint = Qué llevó a esto, en una frase. Es lo primero que leen las otras partes.
why-next-hint = Qué cambiaste y por qué. Es lo primero que leen las otras partes.
propose-to = Proponerlo a { $names } y aceptarlo por { $own }
propose-between = Proponerlo entre { $names }
next-title = Escribir la versión { $n }
renew-title = Renovar como versión { $n }
next-lede = Estas son las palabras tal como están. Cambia lo que deba cambiar; todas verán la diferencia campo por campo.
somebody-joins = Alguien se suma
joins-first = Añádelas antes de escribir: lo escrito abajo empieza de nuevo.
who-joins = ¿Quién se suma?
add-party = Añadirla a estos términos
leave-it = Dejarlo

# Diario
journal-relationship-proposed = { $who } propuso «{ $purpose }» entre { $parties }.
journal-relationship-countered = { $who } puso sobre la mesa la versión { $version } de «{ $purpose }».
journal-relationship-accepted = { $who } aceptó la versión { $version } de «{ $purpose }».
journal-relationship-agreed = «{ $purpose }» entró en vigor entre { $parties }.
journal-relationship-renewed = «{ $purpose }» se acordó de nuevo entre { $parties }.
journal-relationship-stepped-up = «{ $purpose }» subió de nivel, entre { $parties }.
journal-relationship-stepped-down = «{ $purpose }» bajó de nivel, entre { $parties }.
journal-relationship-declined = { $who } rechazó la versión { $version } de «{ $purpose }».
journal-relationship-taken-back = { $who } retiró la versión { $version } de «{ $purpose }».
journal-relationship-leaving = { $who } dio aviso en «{ $purpose }».
journal-relationship-stays = { $who } retiró el aviso en «{ $purpose }».
journal-relationship-left = { $party } se fue de «{ $purpose }».
journal-relationship-review-due = Es hora de revisar «{ $purpose }».
journal-relationship-ended = «{ $purpose }» terminó, entre { $parties }.
journal-relationship-lapsed = La propuesta «{ $purpose }» caducó sin respuesta de todas.
words-taken-away = Quien dijo estas palabras se las llevó.
party-named-twice = Una parte está nombrada dos veces. Nombra a cada una una sola vez.
