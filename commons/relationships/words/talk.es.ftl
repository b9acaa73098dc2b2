# Decir y preguntar
talk-asks = ¿De quién necesitas una respuesta?
talk-answers-nothing = Esto aún no responde a nada: indica a qué pregunta, con reply_to.
talk-asks-strangers = Una de las organizaciones a las que preguntas no lee esto. Elige de la lista.
talk-name-them = Nombra a alguien con una @:
talk-waits-for = Espera a { $name }
talk-answered-by = { $name } ha respondido
talk-has-answer = Ya no espera a { $name }
talk-is-the-answer = La respuesta
talk-answer = Responder
talk-reply = Contestar
talk-your-reply = Tu mensaje
talk-this-answers = Esta es la respuesta de { $name }
talk-answer-it = Responder a esto
talk-reply-it = Contestar a esto
talk-i-have-it = La respuesta está aquí: ya nada espera
talk-settle = Dar esto por resuelto
talk-settle-it = Está resuelto
talk-reopen = Abrir esto de nuevo
talk-reopen-it = Abrirlo de nuevo
talk-settled = { $who } dio esto por resuelto el { $day }.
talk-reopened = { $who } abrió esto de nuevo el { $day }.
talk-change = Cambiar tus palabras
talk-your-words = Tus palabras
talk-change-hint = Durante { $minutes } minutos después de decirlo. Lo que dijiste primero se puede leer al lado.
talk-change-it = Cambiarlas
talk-changed = Cambiado { $at }: lo que se dijo primero
talk-erase = Borrar tus palabras
talk-erase-says = Tus palabras desaparecen para siempre, también las primeras. Queda que dijiste algo aquí. Las cartas que salieron con ellas no se pueden recuperar.
talk-erase-it = Borrarlas para siempre
talk-erased = { $name } borró estas palabras el { $day }.
talk-only-the-asker = Solo quien preguntó dice que ya tiene su respuesta.
talk-nothing-waits = Aquí ya nada espera.
talk-too-late-to-change = Las palabras se pueden cambiar durante { $minutes } minutos. Di lo que ahora es distinto en una contestación, o bórralas.
talk-only-ones-own = Cada cual cambia y borra solo sus propias palabras.

# Cartas
talk-letter-asks = { $from } pregunta algo a { $name } sobre «{ $about }»
talk-letter-asks-body =
    Hola, { $hello }:

    { $from } pregunta algo a { $name } sobre «{ $about }» y espera una respuesta:

    { $words }
    { $way }Para leer todo lo que se dijo, después de entrar:
    { $page }
talk-letter-names = { $from } te nombró en «{ $about }»
talk-letter-answers = { $from } ha respondido en «{ $about }»
talk-letter-body =
    Hola, { $hello }:

    { $says }:

    { $words }
    { $page }
by-letter-answer =
    Para responder:
    { $link }
by-letter-answer-title = { $from } te pregunta sobre «{ $about }»
by-letter-answer-then = Todas las partes leen tu respuesta, y aquí ya nada te espera.
by-letter-answer-it = Responder por { $name }
by-letter-your-answer = Tu respuesta
by-letter-your-answer-hint = Puede ser corta.
by-letter-answered = Respondiste por { $name }
by-letter-called-answer = Responder a una pregunta
by-letter-question-gone = Esta pregunta ya no está.
by-letter-question-answered = { $name } ha respondido, o la pregunta se dio por resuelta.

# El diario
journal-talk-said = { $who } dijo algo sobre «{ $purpose }».
journal-talk-asked = { $who } preguntó algo a { $asked } sobre «{ $purpose }».
journal-talk-answered = { $who } respondió a una pregunta sobre «{ $purpose }».
journal-talk-has-answer = { $who } tiene la respuesta a una pregunta sobre «{ $purpose }».
journal-talk-settled = { $who } dio algo por resuelto en la conversación sobre «{ $purpose }».
journal-talk-reopened = { $who } abrió algo de nuevo en la conversación sobre «{ $purpose }».
journal-talk-changed = { $who } cambió sus palabras sobre «{ $purpose }».
journal-talk-erased = { $who } borró sus palabras sobre «{ $purpose }».
