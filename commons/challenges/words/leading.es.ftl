# Quién dirige, por turnos, y qué depende de una sola persona. Cada clave de aquí está también en leading.en.ftl.
leading-title = Quién dirige
leading-lede-turn = Ahora dirige { $now }. Desde el { $day } le toca a { $next }.
leading-lede-ready = { $n } personas se turnarían en la dirección. Quien coordina puede empezar el orden.
leading-lede-nobody = Todavía nadie se turna en la dirección. ¿Quién convoca la próxima reunión, y quién si no puede?
leading-turns = Turnos
leading-no-seats = Todavía nadie ha dicho que tomaría un turno.
leading-now = dirige ahora
leading-next = le sigue
leading-coordinates = coordina
leading-stands-in = A quien dirige, cuando no puede, la suple quien le sigue: ahora { $name }.
leading-hand-over-is = El turno cambia hoy, y los meses empiezan de nuevo. Puede hacerlo cualquiera de las dos personas.
leading-hand-over = Pasar hoy el turno a { $name }
leading-take-over = Tomar hoy el turno
leading-place-is = Turnarse es convocar las reuniones, cuidar de que las cosas avancen y preguntar a quien calla. La coalición lee aquí su nombre.
leading-join = Yo tomaría un turno
leading-leave = Salir del orden
leading-months = Un turno dura
leading-months-n = { $n ->
    [one] un mes
   *[other] { $n } meses
}
leading-begin = Empezar el orden
leading-keep-order = Guardar lo que dura un turno
leading-two-at-least = Un orden necesita dos personas que se turnen.
leading-full = Ya se turnan { $most } personas. Un orden no admite más.
leading-moved-on = Entretanto el turno cambió. Mira de nuevo quién lo tiene.
leading-nobody-next = No hay a quién pasar el turno.
leading-either-of-two = Pasa el turno quien dirige, o lo toma quien le sigue. Nadie más lo hace por ellas.
leading-keys = Quién coordina
leading-coordinators = { $n ->
    [0] Nadie coordina esta coalición.
    [one] { $names } coordina esta coalición.
   *[other] { $names } coordinan esta coalición.
}
leading-opens-nothing = Dirigir no abre nada por sí mismo: solo quienes coordinan invitan, importan y cambian la página de la coalición. Si quien dirige lo necesita, haga que coordine también.
leading-invite = Hacer que alguien coordine
leading-alone = Si alguien se fuera
leading-alone-nobody = Nadie coordina la coalición. Quien la opera puede nombrar a alguien.
leading-alone-coordinator = Solo una persona coordina la coalición. Si se fuera, nadie podría invitar ni cambiar nada.
leading-alone-coordinators = { $n } personas coordinan la coalición. Una puede irse.
leading-alone-stewards = { $n } de { $claimed } organizaciones por las que actúa alguien tienen una sola persona.
leading-alone-tasks = { $n ->
    [0] Cada tarea anotada aquí tiene a alguien más que podría hacerla, o todavía no hay ninguna anotada.
    [one] Una tarea anotada aquí no tiene a nadie más que pueda hacerla.
   *[other] { $n } tareas anotadas aquí no tienen a nadie más que pueda hacerlas.
}
leading-tasks = Qué hace alguien, y quién más podría
leading-tasks-is = Anote lo que hace para la coalición y lo que quizá solo usted sabe. Otra persona dice que también podría, y usted se lo enseña.
leading-task-what = Lo que hago
leading-task-hint = «Guardar la llave de la sala», «escribir al periódico». Como mucho { $most } caracteres; la coalición lo lee con su nombre.
leading-task-write = Anotarlo
leading-task-by = Lo hace { $name }.
leading-task-second = También podría { $name }.
leading-task-nobody-else = nadie más podría
leading-task-i-too = Yo también podría
leading-task-no-longer = Ya no podría
leading-task-end = Ya no se hace
leading-is-yours = Esto ya es suyo. Otra persona dice que también podría.
leading-has-second = Ya hay otra persona que podría.
leading-enough-tasks = Hay { $most } tareas anotadas. Termine alguna que ya no se haga.
leading-past = Turnos hasta ahora
leading-past-turn = { $name }, desde el { $day }
leading-how-begun = empezó el orden
leading-how-by-the-days = terminó el turno anterior
leading-how-handed-over = se pasó el turno
leading-waits = Su turno de dirigir { $coalition } empieza el { $day }
leading-waits-look = Ver a quién le toca
leading-waits-why = Usted se turna en la dirección de { $coalition }, y el próximo turno es suyo.
journal-leading-ordered = { $who } eligió lo que dura un turno de dirección: { $months ->
    [one] un mes
   *[other] { $months } meses
}.
journal-leading-begun = Han empezado los turnos de dirección.
journal-leading-turned = Ha terminado un turno de dirección y ha empezado el siguiente.
journal-leading-handed-over = Se pasó el turno de dirección.
journal-leading-offered = { $who } tomaría un turno de dirección.
journal-leading-withdrew = { $who } ya no se turna en la dirección.
journal-leading-task-written = { $who } anotó lo que hace para la coalición.
journal-leading-task-seconded = { $who } también podría hacer algo que hacía una sola persona.
journal-leading-task-alone = { $who } ya no podría hacer algo que hace otra persona.
journal-leading-task-ended = { $who } dijo que algo ya no se hace.
api-group-leading = Dirección
api-leading-read = Quién dirige, quién le sigue y qué depende de una sola persona
api-leading-order = Elegir lo que dura un turno, y empezar el orden
api-leading-place = Turnarse, o ya no
api-leading-hand-over = Pasar el turno, o tomarlo
api-leading-task = Anotar lo que hace
api-leading-second = Decir que también podría, o ya no
api-leading-end = Decir que ya no se hace
