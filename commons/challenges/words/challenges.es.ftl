# Los retos de trabajar en común, y la consulta que pregunta por ellos.
# Cada clave de aquí está también en challenges.en.ftl.

challenges-title = Lo que lo hace difícil
challenges-lede-new = Siete cosas hacen difícil trabajar en común en todas partes. En { $name } todavía no se ha preguntado a nadie por ellas.
challenges-lede-concern = { $n ->
    [one] La gente dice que esto estorba: { $names }.
   *[other] La gente dice que { $n } cosas estorban: { $names }.
}
challenges-lede-talk = Para la mayoría nada estorba. Merece una conversación: { $names }.
challenges-lede-strong = La gente dice que las siete van bien aquí.
challenges-lede-few = Han respondido muy pocas personas para decir cómo va.
challenges-seven = Las siete
challenges-went = Se preguntó hasta el { $day }: respondieron { $n } de { $asked } personas, de { $organizations ->
    [one] una organización
   *[other] { $organizations } organizaciones
}.

## Las siete
challenges-alone = «Por separado nos va mejor»
challenges-alone-is = Trabajar en común cuesta tiempo, y lo que trae rara vez se cuenta.
challenges-mistrust = Desconfianza
challenges-mistrust-is = La gente se guarda lo que sabe, porque algo se prometió y no se hizo.
challenges-listening = Escuchar y hablar
challenges-listening-is = Hay quien habla, hay quien espera, y nadie averigua qué necesita cada cual.
challenges-equals = Racismo y discriminación
challenges-equals-is = A algunas personas se las trata como menos, muchas veces sin que nadie lo pretenda.
challenges-leading = Poca dirección
challenges-leading-is = Nadie cuida de que las cosas avancen, o lo hace una sola persona.
challenges-voice = Impotencia
challenges-voice-is = La gente habla y nada cambia, así que deja de hablar.
challenges-funder = Un financiador que empuja
challenges-funder-is = Se pide a las socias más cercanía, y antes, de la que permite su confianza.

## En qué queda
challenges-is-concern = Preocupa
challenges-is-talk = Para hablarlo
challenges-is-strength = Punto fuerte
challenges-is-too-few = Faltan respuestas
challenges-says-concern = La gente dice que esto estorba.
challenges-says-talk = Hay quien lo ve bien y quien no: merece una conversación.
challenges-says-strength = La gente dice que esto va bien.
challenges-says-too-few = Han respondido muy pocas personas para decir algo sin señalar a nadie.
challenges-of = Respuestas de { $n } personas de { $organizations } organizaciones.
challenges-before = La vez anterior: { $is }.
challenges-never-asked = Todavía no se ha preguntado a nadie.
challenges-part-public = Entidades públicas
challenges-part-private = Empresas
challenges-part-nonprofit = Entidades sin ánimo de lucro
challenges-part-resident = Vecindario
challenges-part-belongs = Personas a cuya comunidad se trata a menudo como menos
challenges-part-others = Personas que dicen que a la suya no
challenges-answers = Lo que dice la gente
challenges-records = Lo que muestran los registros
challenges-begin = Para empezar
challenges-records-silent = Los registros que hay no dicen nada de esto. Solo la gente puede.
challenges-records-worse = Las dos cosas no coinciden: la gente ve que va bien, y los registros muestran algo que mirar. Pregúntense cuál es cierta.
challenges-records-better = Las dos cosas no coinciden: la gente ve que estorba, y los registros solo muestran lo bueno. Los registros ven poco de cómo se siente algo.

## Por dónde empezar
challenges-start-choose = Averiguar qué relación encaja
challenges-start-network = Ver quién trabaja con quién
challenges-start-turf = Leer: compartir lo que era nuestro
challenges-start-trust = Responder sobre sus socias, y reparar
challenges-start-mend = Leer: cuidar y reparar la confianza
challenges-start-one-to-ones = Entrar en una conversación de a dos
challenges-start-listen = Leer: escuchar hasta el final
challenges-start-negotiate = Leer: averiguar qué necesita cada cual
challenges-start-facilitate = Leer: una reunión en la que todo el mundo habla
challenges-start-cultures = Leer: trabajar con nuestras diferencias
challenges-start-directory = Leer cómo se describe cada organización
challenges-start-turns = Turnarse en la dirección
challenges-start-reviews = Retomar revisiones que esperan
challenges-start-first = Decir sobre qué le gustaría que le preguntaran
challenges-start-relationships = Comentar lo que se propone
challenges-start-funders = Poner su ritmo junto al calendario de un financiador

## La consulta
challenges-open-until = Hay unas preguntas abiertas hasta el { $day }. { $n ->
    [0] Todavía no ha respondido nadie.
    [one] Hasta ahora ha respondido una persona.
   *[other] Hasta ahora han respondido { $n } personas de { $organizations ->
        [one] una organización
       *[other] { $organizations } organizaciones
    }.
}
challenges-act-for-one = Se pregunta a la gente de las organizaciones miembro. Actúe por una de las suyas para responder.
challenges-you-answered = Ya ha respondido, o ha dicho que prefiere no hacerlo.
challenges-look-again = Volver a mirarlo
challenges-answer-now = Responder, en dos minutos
challenges-ask-all = Preguntar a todo el mundo
challenges-ask-all-is = Nueve preguntas para quienes actúan por un miembro, como mucho dos veces al año. Se cierra por sí sola; lo que la gente dice en conjunto se cuenta una vez, aquí.
challenges-weeks = Abierta durante
challenges-weeks-n = { $n } semanas
challenges-open-it = Preguntar a todo el mundo en { $name }
challenges-again-from = Preguntar mucho cansa. Podrá volver a preguntar a partir del { $day }.
challenges-not-so-soon = Hace poco que se preguntó a todo el mundo. Podrá volver a preguntar a partir del { $day }, cuando se hayan cerrado las últimas preguntas.
challenges-asked-title = ¿Cómo va entre nosotros?
challenges-asked-lede = Nueve preguntas breves sobre { $name }, hasta el { $day }. Deje fuera lo que no pueda decir.
challenges-asked-then = Lo que diga se cuenta solo junto con otras respuestas: a partir de { $n } personas de { $n } organizaciones, con una palabra y no con un número. Lo que deje fuera no cuenta ni como sí ni como no.
challenges-only-you = Solo usted ve sus respuestas
challenges-yourself = Responde por usted, como parte de la gente de { $name }.
challenges-keep = Guardar mis respuestas
challenges-pass = Esta vez no
challenges-none-open = Ahora no hay preguntas abiertas.
challenges-none-open-empty = Ahora no se pregunta nada.
challenges-none-open-then = Cuando se vuelva a preguntar a todo el mundo, lo verá en su primera página y en sus cartas.
challenges-back = Volver a lo que lo hace difícil
challenges-nothing-answered = Elija una respuesta al menos a una pregunta, o diga «Esta vez no».
challenges-out-of-scale = Una respuesta es un número del 1 al 5.
challenges-yours = Sus respuestas
challenges-forget = Retirar mis respuestas
challenges-forget-is = Entonces desaparecen. Lo que ya se ha contado junto con otras se queda como se contó: no nombra a nadie.

## Las preguntas (las puede usar cualquiera)
challenges-item-gain = Ganamos más por separado que en común.
challenges-item-promise = Lo que aquí se promete se hace.
challenges-item-heard = En nuestras reuniones se me escucha hasta el final.
challenges-item-differ = Cuando no estamos de acuerdo, averiguamos qué necesita cada cual.
challenges-item-equals = A la gente de mi comunidad se la trata aquí como igual.
challenges-item-moves = Alguien cuida de que avancemos.
challenges-item-without = Si quienes nos dirigen faltaran un mes, el trabajo seguiría.
challenges-item-counts = Lo que digo cambia lo que hacemos.
challenges-item-unfunded = Haríamos esto sin el financiador.
challenges-scale-0 = no sé decir
challenges-scale-1 = nada
challenges-scale-2 = apenas
challenges-scale-3 = en parte
challenges-scale-4 = bastante
challenges-scale-5 = del todo
challenges-belongs = ¿Se trata a menudo como menos a una comunidad de la que usted es parte?
challenges-belongs-hint = Por el color de la piel, el origen, la fe, la lengua, una discapacidad, la edad, el género o a quién ama. Lo dice usted de sí, y nadie lo lee: solo permite que se oiga a los dos grupos donde cada uno es bastante grande.
challenges-belongs-yes = Sí
challenges-belongs-no = No
challenges-belongs-unsaid = Prefiero no decirlo

## Cómo funciona
challenges-how = Cómo funciona, y qué no es
challenges-how-own = Sus respuestas son suyas para siempre. No las muestran ni colegas, ni quien coordina, ni las páginas de quien opera esto.
challenges-how-told = Cuando las preguntas se cierran, se cuenta una palabra para cada una de las siete, una vez, donde han respondido { $n } personas o más de { $n } organizaciones o más. De un grupo se cuenta algo solo donde él y todas las demás personas son al menos tantas. Cada organización cuenta una vez, sea cual sea el número de su gente.
challenges-how-rarely = Se pregunta a todo el mundo como mucho una vez cada { $months } meses.
challenges-how-records = Los registros muestran lo que se ha anotado aquí, tal como puede saberlo cada miembro. Lo que es solo entre las partes se cuenta únicamente en conjunto, de tres en adelante.
challenges-how-policy = Las siete nunca se suman, y ninguna coalición se compara con otra. Los límites son una regla que eligieron personas; ningún estudio ha mostrado que sean los correctos.

## Lo que muestran los registros
challenges-found-alone = { $n } de { $members } organizaciones no están todavía en ningún acuerdo; hay { $ties } acuerdos en vigor.
challenges-found-stepped-up = { $n ->
    [one] Un acuerdo subió de nivel en el último año.
   *[other] { $n } acuerdos subieron de nivel en el último año.
}
challenges-found-little-trust = En conjunto, las socias confían poco unas en otras.
challenges-found-some-trust = En conjunto, las socias confían bastante unas en otras.
challenges-found-much-trust = En conjunto, las socias confían mucho unas en otras.
challenges-found-promises-kept = De lo prometido en conversaciones para reparar, la mayor parte se cumplió a tiempo.
challenges-found-promises-some = De lo prometido en conversaciones para reparar, cerca de la mitad se cumplió a tiempo.
challenges-found-promises-late = De lo prometido en conversaciones para reparar, menos de la mitad se cumplió a tiempo.
challenges-found-versions = De { $n } versiones de acuerdos del último año, { $silent } no recibieron una palabra de nadie más que de quien las propuso.
challenges-found-questions = { $n } preguntas a socias esperan desde hace más de dos semanas.
challenges-found-languages = De { $other } organizaciones que trabajan en varias lenguas, { $spoke } hicieron algo a la vista de todos en el último año; de las otras { $one }, { $onespoke }.
challenges-found-no-coordinator = Nadie coordina esta coalición.
challenges-found-one-coordinator = Una sola persona coordina esta coalición.
challenges-found-coordinators = { $n } personas coordinan juntas esta coalición.
challenges-found-turns = La gente se turna en la dirección.
challenges-found-single-handed = { $n ->
    [one] Una tarea la conoce una sola persona.
   *[other] { $n } tareas las conoce una sola persona cada una.
}
challenges-found-overdue = { $n ->
    [one] Una revisión espera desde hace más de un mes.
   *[other] { $n } revisiones esperan desde hace más de un mes.
}
challenges-found-hubs = { $n ->
    [one] Mucho depende de { $names }: sin ella, otras perderían el contacto entre sí.
   *[other] Mucho depende de { $n } organizaciones, como { $names }: sin una de ellas, otras perderían el contacto.
}
challenges-found-proposals = { $n } propuestas del último año vinieron de { $from } de { $members } organizaciones.
challenges-found-silence = { $n } de { $members } organizaciones no hicieron nada a la vista de todos en el último año.
challenges-found-invitations = { $n } invitaciones caducaron sin respuesta en el último año.
challenges-found-none-above = Ninguno de { $n } acuerdos está por encima del nivel que sostienen las respuestas de sus partes.
challenges-found-above = { $above } de { $n } acuerdos están por encima del nivel que sostienen las respuestas de sus partes.
challenges-found-funders-well = Ninguna de { $n } promesas a financiadores va más allá de lo acordado.
challenges-found-funders-above = { $above } de { $n } promesas a financiadores van más allá de lo acordado.

## Cartas y líneas del diario
challenges-by-letter-done = Ha respondido cómo va entre nosotros
challenges-by-letter-called = Responder cómo va
challenges-by-letter-again = Nueve preguntas sobre { $name }
challenges-by-letter-once-more =
    El enlace de esta carta abre las nueve preguntas sobre { $name }:
    { $link }
journal-challenges-opened = Se pregunta a todo el mundo cómo va, hasta el { $until }.
journal-challenges-answered = Alguien de { $org } respondió cómo va.
journal-challenges-closed = Las preguntas sobre cómo va están cerradas, y se cuenta lo que la gente dice en conjunto.

## Para programas
api-group-challenges = Retos
api-challenges-read = Lo que lo hace difícil: lo que dice la gente y lo que muestran los registros
api-challenges-open = Preguntar a todo el mundo
api-challenges-answer = Responder a las preguntas abiertas
api-challenges-forget = Retirar sus respuestas
