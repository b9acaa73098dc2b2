# Conversaciones de a dos: dos personas de dos organizaciones hablan
one-to-ones = De a dos
one-to-ones-lede = Dos personas de dos organizaciones conversan, cada una con el mismo tiempo. Así llegan a conocerse quienes trabajan codo a codo.
one-to-ones-none = Nadie ha abierto una ronda todavía.
one-to-ones-none-then = La abre quien coordina. Se pregunta a todas las personas que actúan por una organización miembro, y solo se empareja a quienes dicen que sí.
one-to-ones-none-now = Ahora no hay ninguna ronda abierta.
one-to-ones-whole = Toda la ronda
one-to-ones-yours = Sus conversaciones
one-to-ones-before = Rondas anteriores
one-to-ones-how = ¿Cómo se forman las parejas y quién ve qué?
one-to-ones-how-pairs = Nadie se empareja dentro de su propia organización. Primero van quienes nunca hablaron, después quienes hablaron hace más tiempo; quien quedó sin pareja va primero la próxima vez. Se sopesan varias cosas más, con cuidado, y a nadie se le dice por qué dos quedaron juntos o no: puede haber un «ahora no» de alguien, un número impar, o que solo quedaban colegas.
one-to-ones-how-private = Los demás ven cuántas personas participan y cuántas conversaciones hubo. Quién habla con quién, y lo que los dos anotan, solo lo ven los dos. «Ahora no» nunca se cuenta, y se olvida cuando la ronda termina.

# Hasta dónde llegan
one-to-ones-reach-title = Hasta dónde llega
one-to-ones-reach-none = En los últimos { $months } meses ninguna pareja de organizaciones de aquí conversó de a dos.
one-to-ones-reach-partners = En los últimos { $months } meses conversaron de a dos { $n } de { $all } { $all ->
    [one] pareja
   *[other] parejas
} de organizaciones que trabajan juntas.
one-to-ones-reach-all = De { $all ->
    [one] la única pareja
   *[other] las { $all } parejas
} de miembros fueron { $n }.
one-to-ones-reach-never = { $n ->
    [one] Una organización no ha conversado todavía.
   *[other] { $n } organizaciones no han conversado todavía.
} Puede haber buenas razones.

# Una ronda
one-to-ones-answer-by = Diga sí o ahora no hasta el
one-to-ones-talk-by = Conversar hasta el
one-to-ones-talk-by-hint = De un día con varios turnos: ese día.
one-to-ones-day = El día
one-to-ones-long = Cuánto dura
one-to-ones-minutes = { $n } minutos
one-to-ones-turns-of = { $n } turnos de { $minutes } minutos
one-to-ones-from = desde las { $at }
one-to-ones-turn = turno { $n }, a las { $at }
one-to-ones-taking = { $n ->
    [0] Nadie ha dicho que sí todavía.
    [one] Por ahora participa una persona.
   *[other] Por ahora participan { $n } personas de { $organizations } { $organizations ->
        [one] organización
       *[other] organizaciones
    }.
}
one-to-ones-talking = { $n ->
    [one] Una conversación
   *[other] { $n } conversaciones
} en esta ronda; { $happened ->
    [0] de ninguna se sabe todavía.
    [one] una ya tuvo lugar.
   *[other] { $happened } ya tuvieron lugar.
}
one-to-ones-went = Tuvieron lugar { $happened } de { $n } conversaciones.
one-to-ones-lede-asking = Participe, o ahora no. Solo se empareja a quienes dicen que sí.
one-to-ones-lede-waiting = El tiempo para responder terminó. Las parejas se formarán pronto; todavía puede decir que sí.
one-to-ones-lede-talking = Las parejas están formadas. Todavía puede decir que sí, y se le empareja con quien quede.
one-to-ones-lede-over = Esta ronda terminó. Lo que los dos de una pareja escribieron queda entre ellos.
one-to-ones-act-for-one = Elija arriba por qué organización conversaría.
one-to-ones-yes = Sí, emparéjenme, por { $name }
one-to-ones-not-now = Ahora no
one-to-ones-keep-reach = Guardar esto
one-to-ones-no-reason = «Ahora no» no necesita razón. Nadie lo ve y nadie lo cuenta.
one-to-ones-you-take-part = Usted participa, por { $name }. Sabrá con quién conversa en cuanto se formen las parejas.
one-to-ones-you-not-now = Usted dijo «ahora no». Todavía puede decir que sí mientras dure la ronda.
one-to-ones-left-over = Esta vez no quedó nadie con quien usted pudiera conversar. No dice nada de usted: puede ser un número impar, o que solo quedaban colegas. La próxima vez va primero, y antes si alguien llega tarde.
one-to-ones-reach-you = ¿Cómo se le localiza?
one-to-ones-reach-hint = Un teléfono, un correo, o cuándo suele estar. Solo lo ve la persona con quien conversa.
one-to-ones-rest-way = Prefiero que no me pregunten por un tiempo
one-to-ones-rest-label = No me pregunten antes del
one-to-ones-rest-hint = Vale en todas partes aquí. Puede cambiarlo en su propia página cuando quiera.
one-to-ones-rest-keep = No me pregunten hasta entonces
one-to-ones-rest-ahead = Elija un día desde hoy, dentro de dos años.
one-to-ones-you-rest = No se le pregunta por conversaciones de a dos hasta el { $day }.
one-to-ones-you-are-asked = Cuando se abre una ronda de conversaciones de a dos, se le pregunta si participa.
one-to-ones-ask-again = Pregúntenme otra vez desde ahora

# Quien coordina
one-to-ones-open = Abrir una ronda
one-to-ones-open-lede = Se pregunta a todas las personas que actúan por un miembro, en su próxima carta y en su primera página. Solo se empareja a quienes dicen que sí.
one-to-ones-open-it = Abrirla y preguntar a todas
one-to-ones-purpose = Para qué es
one-to-ones-purpose-hint = Unas palabras que den ganas de participar.
one-to-ones-minutes-label = Cuánto dura una conversación, en minutos
one-to-ones-minutes-hint = Lo usual es de 30 a 45. La mitad es de cada persona.
one-to-ones-day-way = Que sea un día con varios turnos cortos
one-to-ones-day-says = Todas se reúnen y conversan con una persona tras otra, con { $pause } minutos entre dos turnos.
one-to-ones-turns-label = Cuántos turnos
one-to-ones-begins-label = El primero empieza a las
one-to-ones-runs = Para usted, que coordina
one-to-ones-silent = Quien quiera participar lo dice hasta el { $day }. No hace falta esperar.
one-to-ones-pairs-wait = El tiempo para responder terminó. Las parejas le esperan.
one-to-ones-free = { $n ->
    [one] Una persona participa y ahora no tiene con quién conversar.
   *[other] { $n } personas participan y ahora no tienen con quién conversar.
}
one-to-ones-all-have-one = Todas las personas que participan tienen con quién conversar.
one-to-ones-make = { $n ->
    [0] Formar las parejas
    [one] Formar las parejas
   *[other] Formar las parejas de { $n } personas
}
one-to-ones-make-again = Emparejar otra vez a estas { $n }
one-to-ones-end-way = Terminar esta ronda
one-to-ones-end-says = Ya no se empareja ni se recuerda a nadie. Las conversaciones que hubo quedan, y también lo que los dos escribieron.
one-to-ones-end = Terminar la ronda ahora
one-to-ones-only-coordinators = Las rondas las abre quien coordina la coalición, porque una ronda escribe a todas las personas. Pídaselo.
one-to-ones-one-at-a-time = «{ $purpose }» sigue abierta. Termínela primero, para que a nadie se le pregunte dos veces.
one-to-ones-is-over = Esta ronda terminó.
one-to-ones-made-meanwhile = Mientras tanto se formaron parejas, así que no se cambió nada. La página muestra cómo está.
one-to-ones-for-a-member = Solo puede conversar por una organización por la que actúa y que es miembro aquí.
one-to-ones-has-a-pair = Ya tiene pareja. Diga «ahora no» en su página, para que la otra persona lo sepa.
one-to-ones-talk-after-answer = Las conversaciones vienen después de las respuestas. Elija un día posterior.
one-to-ones-day-ahead = Elija un día desde hoy, dentro de medio año.
one-to-ones-number-within = Escriba un número de { $least } a { $most }.
one-to-ones-hour = Escriba una hora, por ejemplo 14:00.

# Una pareja
one-to-ones-you-and = Usted y { $name }
one-to-ones-private = Solo usted y { $name } ven esta página.
one-to-ones-lede-open = De { $name }. Conversen hasta el { $day }, { $n } minutos.
one-to-ones-lede-turn = De { $name }. El { $day }, { $turn }.
one-to-ones-lede-unsaid = De { $name }. La ronda terminó. Si conversaron, díganlo; y nada impide que conversen ahora.
one-to-ones-lede-happened = De { $name }. Conversaron el { $day }.
one-to-ones-lede-else = De { $name }.
one-to-ones-is-open = Aún sin conversar
one-to-ones-is-unsaid = Nadie lo dijo
one-to-ones-is-happened = Conversaron el { $day }
one-to-ones-is-could-not = No pudieron
one-to-ones-is-not-now = Ahora no
one-to-ones-is-fell-apart = Ya no es posible
one-to-ones-fell-apart = La otra persona ya no participa aquí, así que esta conversación no será. Usted va primero cuando se formen parejas de nuevo.
one-to-ones-they-not-now = { $name } prefiere que ahora no; no necesita razón y no dice nada de usted. Usted va primero cuando se formen parejas de nuevo.
one-to-ones-you-said-not-now = Usted dijo «ahora no». Puede decir que sí otra vez en la página de la ronda.
one-to-ones-could-not-says = No encontraron el momento. Nadie lo cuenta; si al final conversan, díganlo aquí.
one-to-ones-reach-nothing = { $name } no ha dicho cómo se le localiza. Escriba una línea abajo: le avisamos, y la lee aquí.
one-to-ones-reach-them = Cómo localizar a { $name }:
one-to-ones-reach-say = Diga cómo se le localiza
one-to-ones-reach-change = Se le localiza así: { $reach }
one-to-ones-reach-keep = Guardarlo para los dos

# La guía
one-to-ones-guide = Una manera de conversar
one-to-ones-guide-says = Siéntense donde nadie escuche, o hablen por teléfono. Una persona cuenta, la otra solo escucha y pregunta cuando algo no está claro; luego cambian.
one-to-ones-you-begin = Empieza usted: { $n } minutos cada uno.
one-to-ones-they-begin = Empieza { $name }: { $n } minutos cada uno.
one-to-ones-tell-self = Usted:
one-to-ones-tell-self-how = de dónde viene y qué le trajo a este trabajo.
one-to-ones-tell-organization = Su organización:
one-to-ones-tell-organization-how = qué hace de verdad un día cualquiera, y de qué está orgullosa.
one-to-ones-tell-stake = Lo que está en juego:
one-to-ones-tell-stake-how = qué ganan o pierden su organización, y las personas para quienes existe, al trabajar juntas.
one-to-ones-tell-interest = Lo que le atrae:
one-to-ones-tell-interest-how = qué le gustaría ver, y dónde echaría una mano.
one-to-ones-tell-concerns = Lo que le preocupa:
one-to-ones-tell-concerns-how = qué podría salir mal, y qué necesitaría para que no pase.
one-to-ones-guide-then = Al final diga cada uno en una frase qué se lleva. No hace falta acordar nada.
one-to-ones-turn-you = Cuenta usted
one-to-ones-turn-them = Cuenta { $name }
one-to-ones-clock-start = Poner el reloj
one-to-ones-clock-pause = Pausa
one-to-ones-clock-on = Seguir
one-to-ones-clock-next = Cambiar ahora
one-to-ones-clock-again = Desde el principio
one-to-ones-clock-over = Hora de cambiar
one-to-ones-clock-done = Los dos han contado. Dense las gracias.

# Qué fue de ella
one-to-ones-say = Cuando hayan conversado
one-to-ones-say-again = Corregir lo que se dijo de ella
one-to-ones-on = Conversaron el
one-to-ones-it-happened = Tuvo lugar
one-to-ones-could-not = No pudimos
one-to-ones-put-off = Ahora no
one-to-ones-say-says = Cualquiera de los dos puede decirlo, por ambos. Los demás solo ven que hubo una conversación más.
one-to-ones-day-of-talk = Elija un día desde que se abrió la ronda, hasta hoy.
one-to-ones-cannot-become = Esto ya no se puede decir. La página muestra cómo está.

# Notas
one-to-ones-notes = Entre ustedes dos
one-to-ones-notes-says = Solo usted y { $name } leen lo que está aquí, y cada nota dice quién la escribió. Desaparece a los { $months } meses, cuando quien la escribió la retira, o cuando se le borra. No está en ninguna exportación salvo la de quien la escribió.
one-to-ones-note = Una línea o una nota
one-to-ones-note-hint = ¿Cuándo podrían verse? O después: qué quisiera recordar, y qué dijo que haría.
one-to-ones-note-keep = Escribirla para { $name } y para mí
one-to-ones-note-remove = Retirar esta nota
one-to-ones-nobody-reads = Aquí ya no lee nadie más.

# Lo que espera
one-to-ones-waits-asked = ¿Quiere que le emparejemos para conversar de a dos? «{ $purpose }»
one-to-ones-waits-talk = Usted y { $with } de { $name }: espera una conversación de a dos
one-to-ones-waits-wrote = { $with } le escribió una línea sobre ella.
one-to-ones-waits-fell-apart = La persona con quien iba a conversar ya no participa: «{ $purpose }»
one-to-ones-waits-left-over = Esta vez no quedó nadie con quien pudiera conversar: «{ $purpose }»
one-to-ones-waits-answer-by = Responda hasta el { $day }
one-to-ones-waits-talk-by = Conversen hasta el { $day }
one-to-ones-waits-first = Usted va primero cuando se formen parejas de nuevo
one-to-ones-waits-answer = Sí, o ahora no
one-to-ones-waits-look = Cómo localizarse
one-to-ones-waits-round = Ver la ronda
one-to-ones-waits-why = Usted actúa por { $name }. Con quién le emparejaron solo lo ven usted y esa persona.
one-to-ones-pair-link = Tuvo lugar
one-to-ones-yes-link = Sí, emparéjenme

# Por carta
one-to-ones-by-letter-answered = Ya lo dijo.
one-to-ones-by-letter-yes-then = Sabrá con quién conversa en cuanto se formen las parejas.
one-to-ones-by-letter-yes-done = Usted participa en las conversaciones de a dos, por { $name }.
one-to-ones-by-letter-yes-called = Participar en conversaciones de a dos
one-to-ones-by-letter-not-now-done = Usted dijo «ahora no». Nadie lo cuenta.
one-to-ones-by-letter-not-now-called = Decir «ahora no» a conversaciones de a dos
one-to-ones-by-letter-happened-done = Usted dijo que su conversación tuvo lugar. Gracias.
one-to-ones-by-letter-happened-called = Decir que una conversación de a dos tuvo lugar
one-to-ones-by-letter-put-off-then = A { $name } se le dice, sin razón, y va primero cuando se formen parejas de nuevo.
one-to-ones-by-letter-put-off-done = Usted dijo «ahora no». A la otra persona se le dice, sin razón.
one-to-ones-by-letter-put-off-called = Decir «ahora no» a una pareja
one-to-ones-by-letter-asked-again = Sí, emparéjenme:
    { $yes }

    Ahora no:
    { $not }
one-to-ones-by-letter-paired-again = Tuvo lugar:
    { $happened }

    Ahora no:
    { $not }

# Líneas del diario
journal-one-to-ones-opened = { $who } abrió una ronda de conversaciones de a dos: «{ $purpose }».
journal-one-to-ones-paired = { $n ->
    [one] Se formó una pareja
   *[other] Se formaron { $n } parejas
} para las conversaciones de a dos «{ $purpose }».
journal-one-to-ones-ended = { $who } terminó la ronda de conversaciones de a dos «{ $purpose }».
journal-one-to-ones-over = La ronda de conversaciones de a dos «{ $purpose }» terminó.
journal-one-to-ones-answered = { $who } respondió sobre conversaciones de a dos.
journal-one-to-ones-rests = { $who } eligió cuándo se le pregunta por conversaciones de a dos.
journal-one-to-ones-fell-apart = Una pareja para conversar de a dos se deshizo.
journal-one-to-ones-happened = { $who } dijo que una conversación de a dos tuvo lugar.
journal-one-to-ones-could-not = { $who } dijo que una conversación de a dos no pudo ser.
journal-one-to-ones-put-off = { $who } dijo «ahora no» a una conversación de a dos.
journal-one-to-ones-reach = { $who } dijo cómo se le localiza para una conversación de a dos.
journal-one-to-ones-wrote = { $who } escribió una nota sobre una conversación de a dos.
journal-one-to-ones-took-away = { $who } retiró una nota sobre una conversación de a dos.

# Para programas
api-group-one = De a dos
api-one-to-ones-read = Rondas de conversaciones de a dos, hasta dónde llegan, y sus propias conversaciones
api-one-to-ones-open = Abrir una ronda y preguntar a todas las personas
api-one-to-ones-round = Una ronda con sus números y su parte en ella
api-one-to-ones-answer = Decir que sí, o ahora no
api-one-to-ones-pair = Formar parejas de quienes participan y no tienen a nadie
api-one-to-ones-end = Terminar una ronda
api-one-to-ones-talk = Una de sus parejas, con las notas de los dos
api-one-to-ones-happened = Decir que una conversación tuvo lugar
api-one-to-ones-could-not = Decir que no pudieron
api-one-to-ones-not-now = Decir «ahora no» a una pareja
api-one-to-ones-reach = Decir cómo le localiza la otra persona
api-one-to-ones-note = Escribir una nota que solo leen los dos
api-one-to-ones-note-remove = Retirar una nota suya
api-me-one-to-ones = Hasta cuándo no se le pregunta por conversaciones de a dos
api-me-one-to-ones-rest = Elegir hasta cuándo no se le pregunta por conversaciones de a dos
