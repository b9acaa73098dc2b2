# Elegir juntas: a quién se pregunta y qué se sigue de las respuestas.
# Cada clave de aquí está también en together.en.ftl.

together = Elegir
together-lede = ¿Qué relación conviene? Cada una responde en privado a cuatro preguntas. Luego las respuestas están lado a lado, con el nivel que sus metas necesitan y que hoy pueden sostener.
together-none = Nadie está eligiendo nada aquí ahora.
together-none-then = Pregunta a una o más organizaciones antes de proponer algo: a cada una le lleva diez minutos.
choose-again = Hacer otra vez las cuatro preguntas
together-begin = Elegir con otras
together-begin-lede = Di de qué se trata y a quién preguntas. Cada una responde a cuatro preguntas, en unos diez minutos.
together-purpose = ¿De qué se trata?
together-purpose-hint = En una frase, como «Cenas para quienes bajan del autobús nocturno».
together-ask-them = Preguntarles
together-since = desde el { $day }
together-to-policy = Lo que pide cada nivel
together-two-at-least = Elige al menos una organización además de la tuya.
together-too-many = { $found } organizaciones son demasiadas para elegir juntas. Pregunta a { $most } como mucho.

together-is-asking = Se esperan respuestas
together-is-open = Las respuestas están lado a lado
together-is-closed = Terminada
together-waiting = { $n ->
    [0] Ninguna de las { $of } ha respondido todavía.
    [one] Ha respondido una de { $of }.
   *[other] Han respondido { $n } de { $of }.
} Las respuestas se muestran cuando estén todas.
together-stands = Las respuestas de todas están lado a lado, y también lo que se sigue de ellas.
together-is-over = Esta elección ha terminado.
together-opened-before = Una persona coordinadora mostró las respuestas antes de que estuvieran todas:
together-asked = A quién se pregunta
together-has-answered = ha respondido
together-is-waited-for = aún no ha respondido
together-has-left = ya no participa
together-answer = Responder a las cuatro preguntas
together-go-on = Seguir respondiendo
together-ten-minutes = Unos diez minutos. Lo que digas se guarda mientras avanzas.
together-you-answered = Has respondido.
together-change-answers = Volver a mirar o cambiar algo
together-only-parties = Aquí solo responden las organizaciones a las que se pregunta.
together-two-have-answered = Ya han respondido { $most } personas por tu organización, y con eso basta.
together-because-party = Se pregunta a { $name }.
together-because-coordinator = Coordinas esta coalición.

together-open = Mostrar las respuestas ahora
together-open-says = Quienes no han respondido aún pueden hacerlo. Todas leen tu razón.
together-open-why = ¿Por qué ahora?
together-coordinators-open = Solo una persona coordinadora muestra las respuestas antes de que estén todas.
together-not-yet = Las respuestas todavía no están lado a lado.
together-leave = Dejar esta elección
together-leave-says = Las respuestas de tu organización ya no cuentan, y ya no ves las de las demás.
together-why = Por qué, si quieres
together-end = Terminar esta elección
together-end-says = Ya no se pregunta a nadie. Lo que se mostró se queda.
together-who-ends = La termina quien la empezó o una persona coordinadora.

together-fits = Lo que conviene
together-rung-now = conviene ahora
together-rung-needed = lo que sus metas necesitan
together-rung-open = a su alcance, y más de lo que sus metas necesitan
together-no-level = Todavía no hay nada que se pueda proponer.
together-propose = Proponer esta relación
together-mend = Hablen primero entre ustedes. Para eso no hay que acordar nada.
together-held-in-private = Algo que se preguntó en privado aún no basta para el nivel siguiente: la confianza, una pelea o si es deseo propio. Hablen de ello antes de seguir. A nadie se le muestra quién dijo qué; donde eligen solo dos, cada quien puede suponerlo.
together-next = Lo que haría falta para { $level }
together-private-gap = Algo que se preguntó en privado. Cada quien conoce solo su propia respuesta.
together-jump = ¿Directo a { $level }?
together-plan = Quién aporta qué
together-plan-what = Qué falta
together-plan-who = Quién puede conseguirlo
together-plan-from = De quién
together-plan-by = Para cuándo
together-nobody-brings = { $what }: nadie ha dicho todavía de dónde podría venir.
together-reasons = Por qué
together-policy-not-science = Los números que hay detrás son una política, y no ciencia.
together-private-allows = La confianza, las peleas y de quién es el deseo se preguntaron en privado. En conjunto bastan para: { $level }.
together-hangs = De qué depende
together-borderline = Está muy justo: decide la respuesta de una sola persona. Pregunta a una segunda de esa organización.
together-hangs-in-private = También decide una respuesta que se dio en privado.
# En una revisión
again = A qué llega la revisión
again-agreed = Acordaron: { $level }.
again-up = Ahora sus metas necesitan más, y pueden con ello: quizá sea hora de subir un peldaño.
again-lighter = Ahora sus metas necesitan menos: con un peldaño menos las alcanzan todas y les cuesta menos.
again-down = Es más de lo que hoy pueden llevar. Bajar un peldaño por un tiempo no es una derrota; lo que falta está más abajo.
again-stay = Sigue siendo lo que conviene: continúen juntos.
again-apart = Según sus propias respuestas, ahora cada quien puede alcanzar sus metas por su cuenta. Pueden despedirse con gratitud, o decir qué quieren juntos ahora.
again-mend = Hay algo que reparar antes de seguir. Hablen primero.
again-propose = Proponer la próxima versión
again-renew = Seguir, con nueva fecha de revisión
again-talk = A la relación
again-since = Desde el { $day }
again-fitted = Lo que convenía entonces: { $level }.
again-nothing-changed = Lo que se dijeron no ha cambiado.
again-first-time = Es la primera vez que responden estas preguntas sobre esta relación. La próxima revisión comparará.
again-new-goal = { $name } tiene una meta nueva: { $goal }
again-gone-goal = { $name } ya no nombra la meta: { $goal }
again-changed = { $what }: { $now }, antes { $then }.
sheet-kept = Guardado.
sheet-not-kept = Aún no se guarda. Pulsa el botón y verás por qué.
sheet-as-last-time = Esto respondiste el { $day }. Cambia lo que haya cambiado; lo demás puede quedar.

together-sides = Lado a lado
together-wants = Quiere
together-unknown = sin decir
together-differ = dos personas difieren; cuenta la respuesta más prudente
together-not-shown = Lo que cada una dijo de la confianza, de las peleas y del deseo de un financiador no se muestra a nadie.

begin-with-whom = ¿Con quién empezar?
begin-few = Algo que se preguntó en privado aún no alcanza. Con menos de { $least } organizaciones, cualquier sugerencia de con quién empezar diría de quién es esa respuesta. Por eso no hay ninguna.
begin-none = No se encontraron { $least } o más de ustedes que confíen todas entre sí lo bastante para { $level } y aporten lo que hace falta. Con menos, una sugerencia diría de quién es la respuesta que lo impide. Por eso no hay ninguna.
begin-short = Para { $level } falta algo que no es secreto, empiece quien empiece: { $what }.
begin-instead = Lo que pueden hacer en su lugar:
begin-instead-talk = Hablar a solas, de dos en dos, antes de volver a reunirse.
begin-instead-lower = Empezar todas juntas con { $level }, y hacer otra vez las cuatro preguntas en la revisión.
begin-instead-fewer = Quien quiera empezar puede preguntar a las que elija, en una elección nueva.
begin-these = { $n } de las { $of } podrían empezar con { $level }: cada dos de ellas confían lo bastante, y juntas aportan lo que hace falta.
begin-proved = Ningún grupo mayor de ustedes cumple eso.
begin-best-found = Es el grupo mayor que se encontró en el tiempo que había; puede existir uno mayor.
begin-of-day = Se buscó una sola vez, el { $day }, cuando todas habían respondido. No cambia cuando cambian las respuestas.
begin-open = Para { $level } falta más que no es secreto: está arriba. Hoy pueden empezar con { $open }.
begin-left-out = Quien no está entre ellas no ha hecho nada malo. Puede que se confíe demasiado poco en ella, o que ella confíe demasiado poco; puede ser cualquiera de varias. A nadie se le dice, y no se miró si hay un conflicto o el deseo de un financiador. Pueden sumarse cuando convenga.
begin-propose = Proponerla con estas { $n }
begin-gone = Ya no existe ese grupo. Vuelve a mirar la elección.

by-letter-choice-done = Has respondido por { $name }.
by-letter-choice-called = Responder a cuatro preguntas
by-letter-choice-answered = Tú, u otras dos personas, ya han respondido por { $name }. Para cambiar algo, entra.
by-letter-choice-then = Las respuestas se muestran cuando estén todas. Lo que digas de la confianza, de las peleas y del deseo de un financiador no se muestra a nadie.
by-letter-once-more =
    { $says }

    El enlace de esta carta abre las preguntas:
    { $link }

home-choice = { $purpose }: se pregunta a { $name } qué relación conviene.
home-choice-since = Se preguntó { $since }. Unos diez minutos.
home-choice-look = Responder
home-choice-go-on = Seguir respondiendo
home-choice-why = Puedes responder por { $name }.

journal-choice-begun = { $who } preguntó qué relación conviene para «{ $purpose }».
journal-choice-asked-again = La revisión de «{ $purpose }» pregunta qué relación conviene ahora.
journal-choice-answered = { $who } respondió qué conviene para «{ $purpose }».
journal-choice-opened = Las respuestas sobre «{ $purpose }» están lado a lado.
journal-choice-left = { $who } dejó la elección sobre «{ $purpose }».
journal-choice-ended = La elección sobre «{ $purpose }» ha terminado.
journal-choosing-policy-changed = { $who } cambió lo que pide cada nivel.

api-choices-list = Las elecciones de las que puedes saber.
api-choices-begin = Pregunta a organizaciones qué relación conviene.
api-choices-read = Una elección y, cuando las respuestas están lado a lado, lo que se sigue de ellas.
api-choices-answers = Tus propias respuestas.
api-choices-answer = Guarda tus respuestas, enteras, y las da si así se dice.
api-choices-open = Muestra las respuestas antes de que estén todas.
api-choices-leave = Tu organización deja una elección.
api-choices-close = Termina una elección.
api-choices-policy = Lo que pide aquí cada nivel.
api-choices-change-policy = Cambia lo que pide cada nivel, para las elecciones que empiecen desde ahora.
