# La sala
trust-title = Confianza
trust-lede = Cómo confían entre sí { $name } y sus organizaciones aliadas: se pregunta de vez en cuando y se cuenta con cuidado.
trust-lede-asked = { $n ->
    [one] Una organización aliada de { $name } espera unas palabras suyas. Son dos minutos.
   *[other] { $n } organizaciones aliadas de { $name } esperan unas palabras suyas. Son cinco minutos.
}
trust-lede-nobody = La confianza se pregunta a las organizaciones sobre sus aliadas. Ahora no actúa aquí por ninguna.
trust-act-for-one = Elija por qué organización actúa y verá lo que le concierne.
trust-answer-now = { $n ->
    [one] Responder sobre una aliada
   *[other] Responder sobre { $n } aliadas
}
trust-together-title = Lo que dicen juntas de { $name }
trust-together = Las aliadas confían en { $name } { $how }. Es lo que dijeron { $n } de ellas, cada una de otra organización, como un solo número; se cuenta desde el { $day }.
trust-together-before = Antes era { $how }, contado desde el { $day }.
trust-together-too-few = Todavía no. Hacen falta respuestas de { $n } organizaciones sobre { $name }; entonces se cuentan como un solo número.
trust-partners = Aliada por aliada
trust-no-partners = { $name } todavía no trabaja con nadie aquí.
trust-no-partners-then = La confianza se pregunta sobre aliadas con un acuerdo vigente.
trust-no-partners-way = Ver las relaciones
trust-whole-title = La coalición entera
trust-whole = En { $name } las organizaciones confían unas en otras { $how }. Sale de respuestas sobre { $n } organizaciones, tal como estaban el { $day }. Cambia cuatro veces al año.
trust-whole-too-few = Todavía no. Hacen falta respuestas sobre { $n } organizaciones, cada una de otras tres, antes de contar algo del conjunto.

trust-all = Todo sobre la confianza

# Cuánto
trust-mean = { $word } ({ $mean } de 4)
trust-scale-0 = no sé decir
trust-scale-1 = nada
trust-scale-2 = un poco
trust-scale-3 = en general sí
trust-scale-4 = del todo
trust-item-word = Hacen lo que dicen que harán.
trust-item-cause = Quieren que salga bien lo que nos une, no solo su parte.
trust-item-frank = Podemos contarles un problema o un error.
trust-about = { $name }: { $says }

# Una aliada
trust-ours = { $own } confía en { $name } { $how }; { $n ->
    [one] respondió una persona suya
   *[other] respondieron { $n } personas suyas
}.
trust-not-agreed = Entre nosotros no estamos de acuerdo
trust-not-agreed-then = Primero conviene hablarlo dentro de su organización. Esto solo lo ve su propia gente.
trust-ours-too-few = Lo que { $own } dice de una aliada se cuenta aquí cuando { $n } personas suyas han respondido. Hasta entonces la respuesta queda con quien la dio.
trust-theirs = { $name } confía en { $own } { $how }.
trust-theirs-too-few = { $name } le muestra lo que dice cuando { $n } personas suyas hayan respondido desde que ambas lo acordaron.
trust-pair = Entre ustedes la confianza está donde está la menor de las dos: { $how }.
trust-gap = Se ven de manera distinta
trust-gap-then = Nadie se equivoca; merece una conversación.
trust-with = Confianza con { $name }
trust-with-lede = Lo que { $own } puede saber sobre ella y { $name }, y nadie más.
trust-ours-title = Cómo ve { $own } a { $name }
trust-showing-title = Mostrarse lo que dicen
trust-showing-none = Ninguna muestra a la otra lo que dice. Si ambas lo acuerdan, las respuestas que se den desde entonces se muestran a las dos como promedios, y a nadie más.
trust-showing-we = Ofrecen mostrar a { $name } lo que dicen. No se muestra nada hasta que { $name } ofrezca lo mismo.
trust-showing-they = { $name } ofrece mostrarles lo que dice, si ustedes muestran lo suyo.
trust-showing-both = Ustedes y { $name } se muestran lo que dicen: el promedio de al menos dos personas de cada lado, con respuestas dadas desde que ambas lo acordaron.
trust-show = Mostrar a { $name } lo que decimos, si muestra lo suyo
trust-show-no-longer = No mostrarlo más
trust-yours = Sus propias respuestas
trust-only-you = Solo usted ve sus respuestas
trust-first-later = Se le pregunta después de { $days } días de trabajo en común. Si ya lo sabe, puede decirlo ahora.
trust-say-first = Responder las tres preguntas
trust-say-again = Responder de nuevo
trust-when = Cuándo
trust-keep = Guardar mis respuestas
trust-rhythm = Cada cuánto se pregunta
trust-rhythm-says = Cualquier parte puede elegirlo, y todas se enteran. Sea cual sea el ritmo, se pregunta de nuevo en cada revisión, y después de { $months } meses una respuesta ya no cuenta.
trust-rhythm-label = Preguntar a las partes
trust-rhythm-months = { $n ->
    [3] cada tres meses
    [4] cada cuatro meses
    [6] dos veces al año
   *[12] una vez al año
}
trust-rhythm-keep = Guardar este ritmo
trust-turn-first = Se le pregunta por primera vez
trust-turn-review = Se pregunta para la revisión
trust-turn-mending = Se pregunta otra vez después de una conversación
trust-turn-again = Toca preguntar de nuevo
trust-you-answered = Respondió { $since }

# Responder
trust-asked-title = Unas palabras sobre sus aliadas
trust-asked-lede = { $n ->
    [one] Tres preguntas sobre una aliada de { $name }. Deje fuera lo que no sepa decir.
   *[other] Tres preguntas sobre cada una de { $n } aliadas de { $name }. Deje fuera lo que no sepa decir.
}
trust-asked-nobody = Ahora no le toca a nadie.
trust-asked-empty = Ha respondido sobre todas las aliadas a las que les tocaba.
trust-asked-empty-then = Se le pregunta de nuevo cuando llegue el momento que eligieron las partes.
trust-back = Volver a la confianza
trust-asked-why = Usted puede decir sí o no por { $name }, que tiene un acuerdo vigente con estas aliadas. Se pregunta como mucho a { $n } personas de una organización sobre cada aliada.
trust-asked-then = Nadie más lee sus respuestas, tampoco dentro de su organización. Sobre una aliada de la que no elija nada se pregunta otro día.
trust-later = En otro momento
trust-nothing-answered = Elija una respuesta sobre al menos una aliada.
trust-out-of-scale = Una respuesta es un número del 1 al 4.
trust-only-with-authority = Esto lo responde quien puede decir sí o no por { $name }: sus representantes y responsables.
trust-speaks-for-both = Usted habla también por { $name }, así que no se le pregunta sobre ella.
trust-two-have-answered = Otras dos personas de su organización han respondido sobre { $name }. Por ahora es suficiente.

# Cómo funciona
trust-how = Cómo funciona esto y qué no es
trust-how-own = Sus respuestas son suyas. No las ve nadie: ni colegas, ni aliadas, ni quien coordina.
trust-how-two = Lo que dice su organización es un promedio, que ve su propia gente cuando { $n } personas han respondido.
trust-how-circle = Lo que otras responden sobre una organización se cuenta solo a ella, siempre de { $n } en { $n }: cada respuesta pertenece a un solo trío, de modo que dos números nunca se distinguen por una persona. Empiezan a contarse un lunes.
trust-how-expires = Las respuestas cuentan { $months } meses. El tiempo solo no crea confianza, por eso se pregunta de nuevo.
trust-how-policy = No se clasifica a nadie y no hay puntuaciones públicas. Cuando un nivel pide cierta confianza, el número es una regla que eligieron personas; ningún estudio ha mostrado cuál es el correcto.

# Cartas
trust-by-letter-title = { $n ->
    [one] Tres preguntas sobre una aliada de { $name }
   *[other] Tres preguntas sobre cada una de { $n } aliadas de { $name }
}
trust-by-letter-done = Respondió sobre aliadas de { $name }
trust-by-letter-called = Responder sobre aliadas

# Líneas del diario
journal-trust-answered = Alguien respondió sobre { $n ->
    [one] una aliada de { $org }
   *[other] { $n } aliadas de { $org }
}.
journal-trust-shows = { $org } ofrece mostrar a { $partner } cómo la ve, si { $partner } hace lo mismo.
journal-trust-shows-no-longer = { $org } ya no muestra a { $partner } cómo la ve.
journal-trust-rhythm = { $org } eligió cada cuánto se pregunta por la confianza a las partes de «{ $purpose }»: { $months ->
    [3] cada tres meses
    [4] cada cuatro meses
    [6] dos veces al año
   *[12] una vez al año
}.

# Para programas
api-group-trust = Confianza
api-trust-read = Lo que su organización puede saber aquí de la confianza
api-trust-asked = Sobre quién se le pregunta hoy
api-trust-answer = Responder sobre aliadas
api-trust-partner = Lo que su organización puede saber sobre ella y una aliada
api-trust-show = Mostrar a una aliada lo que dicen, si hace lo mismo, o no más
api-trust-rhythm = Elegir cada cuánto se pregunta a las partes de una relación
trust-by-letter-again = Preguntas sobre las socias de { $name }
trust-by-letter-once-more =
    El enlace de esta carta abre las preguntas sobre las socias de { $name }:
    { $link }
