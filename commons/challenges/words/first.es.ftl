# Un primer paso pequeño para quien no ha hablado. Cada clave de aquí está también en first.en.ftl.
first-step = Un primer paso pequeño
first-title = Quienes no han hablado
first-lede = ¿Sobre qué le gustaría que le preguntaran en { $name }? Basta un toque.
first-topic = Pregúntennos sobre …
first-topic-services = lo que hacemos, y para quién
first-topic-dates = cuándo deberían ser las cosas
first-topic-things = lo que podríamos prestar, o necesitamos
first-topic-deciding = quién decide aquí, y cómo
first-topic-respect = cómo se trata aquí a la gente
first-topic-else = otra cosa
first-text = Unas palabras
first-text-hint = Como mucho { $most } caracteres.
first-then = Los miembros de la coalición leen que a { $name } le gustaría que le preguntaran sobre esto.
first-say = Decirlo por { $name }
first-not-for-me = No es para mí
first-choose-one = Elija sobre qué le gustaría que le preguntaran.
first-because = { $name } no ha dicho nada a la vista de todos en { $coalition } desde hace un año. Esto se le ofrece una vez.
first-because-asked = { $who } quisiera escuchar primero a { $name }.
first-no-longer = Esto se ofreció un tiempo, o alguien ya lo ha respondido.
first-said-lede = Les gustaría que les preguntaran:
first-silent = { $n ->
    [one] Una organización lleva
   *[other] { $n } organizaciones llevan
} un año sin hacer nada que todo el mundo pueda leer aquí. { $people ->
    [0] Todavía nadie actúa por ellas.
    [one] Una persona actúa por ellas.
   *[other] { $people } personas actúan por ellas.
}
first-silent-more = … y { $n } más.
first-ask-is = Pregúnteles primero: a cada persona suya se le pregunta una cosa pequeña, en sus cartas y en su primera página. A quien dijo «no es para mí» se la deja en paz.
first-ask = Preguntarles primero
first-nobody-to-ask = Ahora no hay a quién preguntar: ya se les pregunta, o han dicho que no es para ellas.
first-by-letter-done = Ha dicho por { $name } sobre qué le gustaría que le preguntaran
first-by-letter-again = Un primer paso pequeño en { $name }
first-by-letter-once-more =
    El enlace de esta carta abre la única pregunta, pequeña, sobre { $name }:
    { $link }
journal-first-step-said = { $org } dijo sobre qué le gustaría que le preguntaran: { $topic ->
    [services] lo que hace, y para quién
    [dates] cuándo deberían ser las cosas
    [things] lo que podría prestar, o necesita
    [deciding] quién decide aquí, y cómo
    [respect] cómo se trata aquí a la gente
   *[else] otra cosa
}.
journal-first-step-asked = { $n ->
    [one] Se pregunta primero a una persona cuya organización no ha hablado.
   *[other] Se pregunta primero a { $n } personas cuyas organizaciones no han hablado.
}
api-group-first = Primeros pasos
api-first-steps = Lo que se dijo con los primeros pasos; para quien coordina, también quién no ha hablado
api-first-say = Decir sobre qué le gustaría que le preguntaran
api-first-decline = Decir que no es para usted
api-first-ask = Preguntar primero a quienes no han hablado
