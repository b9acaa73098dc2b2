# Guías breves con un ejercicio cada una: en palabras propias, las puede usar cualquiera. Cada clave de aquí está también en guides.en.ftl.
guides-title = Guías y ejercicios
guides-lede = Cinco minutos para leer, diez para probar. Para dos personas o un grupo, en una mesa o con el teléfono.
guides-helps = Ayuda con: { $challenge }
guides-minutes = Cinco minutos para leer, diez para el ejercicio. Cabe impresa en dos páginas.
guides-exercise = Pruébelo: diez minutos
guides-others = Otras guías
guides-free = Escrita para este proyecto y libre para que cualquiera la use, la cambie y la pase.

guides-listening = Escuchar hasta el final
guides-listening-is = Casi todo el mundo escucha hasta que sabe qué quiere decir. Así se aguanta un poco más.
guides-listening-text =
    Cuando las socias se pelean, rara vez es porque nadie habló. Alguien habló, y alguien más estaba ocupado preparando una respuesta. Lo que se oyó fue la parte que encajaba con la respuesta.

    Escuchar hasta el final quiere decir una sola cosa: **la otra persona termina cuando ella lo dice**, y no cuando usted ha entendido. La frase más importante llega muchas veces después de una pausa, y una pausa la llena fácilmente otra persona.

    ### Tres cosas que ayudan

    1. **Espere dos respiraciones.** Cuando la otra persona calla, respire dos veces antes de decir nada. En la mitad de los casos sigue hablando, y lo que viene es lo que había venido a decir.
    2. **Repita lo que ha oído.** «Cambiarían la tarde si el autobús pasara más tarde. ¿Es eso?» Con sus palabras, no con otras mejores. Si dice «no del todo», acaba usted de ahorrarse un mes.
    3. **Haga una pregunta abierta.** Empiécela con *qué* o *cómo*. «¿Qué tendría que ser distinto?» abre; «¿no cree que …?» cierra.

    ### Lo que estorba

    - Ayudar demasiado pronto. Un consejo dice: ya he terminado de escuchar.
    - La historia propia. «A nosotros también nos pasó» le quita la historia a su dueña.
    - Apuntar lo que no es. Apunte lo que le importa a la otra persona, y enséñeselo.
    - Saberlo ya. Puede que tenga razón, y aun así la otra persona necesita oírse decirlo.

    Escuchar no es estar de acuerdo. Se puede repetir entero lo que una nunca firmaría, y después el no se oye mucho mejor.

    ### En una reunión

    Una vuelta a la mesa antes de que nadie hable dos veces. Cada persona tiene el mismo tiempo y puede pasar; a quien pasó se le pregunta otra vez al final. La vuelta más corta saca muchas veces lo que una hora entera de charla abierta había escondido.
guides-listening-exercise =
    Para dos personas, o para un grupo por parejas. Hace falta un reloj.

    1. Una habla tres minutos sobre esto: *¿qué le haría más fácil trabajar con nosotros?* La otra no dice nada, ni siquiera «sí, sí».
    2. Quien escuchó repite lo que oyó, en un minuto, con las palabras de la otra. Quien habló dice qué faltaba.
    3. Se cambia: tres minutos y uno.
    4. En común, un minuto cada una: ¿qué ha oído que no sabía?

    En un grupo, cada persona cuenta después a todo el mundo una frase **de su pareja**, con su permiso.

guides-negotiating = Averiguar qué necesita cada cual
guides-negotiating-is = La gente discute por lo que quiere. Se pone de acuerdo en lo que necesita.
guides-negotiating-text =
    Dos socias quieren la sala el jueves por la tarde. Hay una sala y un jueves; alguien pierde. Pregunte para qué la necesita cada una: una necesita cocina, la otra necesita silencio. Ahora hay cuatro tardes, una cocina enfrente y nada que perder.

    Lo que alguien quiere es una manera de conseguir lo que necesita. **Casi siempre hay otra manera**, y es más fácil que la encuentren dos que una sola.

    ### Cómo hacerlo

    1. **Diga qué necesita, y por qué.** «Necesitamos acabar a las nueve, porque nuestra gente toma el último autobús.» Con una razón se puede trabajar; una exigencia solo se cumple o se rechaza.
    2. **Pregunte por lo suyo hasta poder explicárselo a otros.** Si no puede decirlo de modo que asientan, todavía no lo sabe.
    3. **Escriban todas las necesidades en una hoja**, las de una y otra parte mezcladas. Desde ahora el problema es la hoja, y no la otra parte.
    4. **Junten al menos cinco maneras** antes de juzgar ninguna. La tercera suele ser mejor que la primera; la disparatada lleva muchas veces a la buena.
    5. **Elijan por algo ajeno a las dos**: lo que cuesta, lo que dijo quien lo va a usar, cómo lo hacen en otros sitios. No por quién aguanta más.
    6. **Escriban quién hace qué y para cuándo**, y también qué pasa si no funciona.

    ### Cuando una parte es más fuerte

    Una socia grande pierde poco si no hay acuerdo; una pequeña puede perderlo todo. Entonces la pequeña dice que sí y quiere decir que no. La grande debería decir primero lo que *no* haría aunque pudiera, y pedir a la pequeña que hable primero en cada vuelta.

    ### Cuando se atascan

    Tomen lo que sí comparten y hagan esa parte. El resto queda abierto, con un día en que volver a ello. Una cosa pequeña hecha en común cambia cómo se ve la grande.

    A veces no hay manera que sirva a las dos. Entonces un no claro y amable es un buen final: deja la puerta donde estaba.
guides-negotiating-exercise =
    Para dos personas, o para dos partes de un grupo. Tomen algo real y pequeño: una fecha, una sala, quién escribe el acta.

    1. Cada una escribe sola qué quiere, y debajo, tres veces, «porque …». Dos minutos.
    2. Léanse solo lo que está debajo de «porque». La otra lo repite. Tres minutos.
    3. En común, escriban cinco maneras que sirvan a las dos listas. Al menos una tiene que ser disparatada. Tres minutos.
    4. Elijan una que las dos probarían un mes. Digan quién hace lo primero, y para cuándo. Dos minutos.

guides-facilitating = Una reunión en la que todo el mundo habla
guides-facilitating-is = Quien lleva una reunión tiene una tarea: que lo que cada cual sabe llegue a la mesa.
guides-facilitating-text =
    En la mayoría de las reuniones unas pocas personas dicen la mayor parte de las palabras. No es que las demás no tengan nada que decir. Esperan un hueco, y el hueco es de quien es más rápido.

    Para llevar bien una reunión no hace falta ser brillante. Hace falta cuidar el orden de las cosas.

    ### Antes

    - **Una pregunta por reunión.** «¿Qué dos tardes abrimos en invierno?» y no «Invierno». Si no puede escribir la pregunta, no necesita la reunión.
    - Mande la pregunta con tiempo, para que pueda pensar quien piensa despacio y bien.
    - Pregunte antes a dos personas calladas qué dirían. Muchas veces luego lo dicen.
    - Elija una hora, un sitio y una lengua en los que pueda venir la gente a quien más le importa.

    ### Durante

    1. **Empiece con una vuelta.** Cada persona dice en un minuto lo que ve. Nadie comenta. Empiece cada vez por el otro lado.
    2. **Pensar a solas antes de hablar en común.** Dos minutos con un lápiz cambian quién habla.
    3. **Hablar de dos en dos, luego de cuatro en cuatro, luego en común.** Lo que se ha probado entre dos se dice en voz alta muchas más veces.
    4. **Escriba donde todo el mundo lo vea**, con las palabras con que se dijo.
    5. **Mire el equilibrio.** Si tres han hablado cuatro veces, pregunte: «¿a quién no hemos oído todavía?», y espere. Esperar es su trabajo.
    6. **Pida el no.** «¿Quién no podría vivir con esto? ¿Qué tendría que cambiar?» Una objeción oída mejora el plan; la que no se oyó vuelve en forma de silencio.

    ### Después

    Diga en voz alta qué queda decidido, quién lo hace y para cuándo, antes de que nadie se levante. No se decide nada sobre una socia que no estaba: pregúntenle primero.

    Y cámbiense. La próxima reunión la lleva otra persona: se aprende haciéndolo, y nadie debería ser la única que puede.
guides-facilitating-exercise =
    Para un grupo de cuatro personas o más. Tomen una pregunta que de todos modos tienen que responder.

    1. Cada persona escribe a solas: mi respuesta, y una duda. Dos minutos.
    2. De dos en dos: cada una cuenta las dos cosas. La otra solo pregunta. Tres minutos.
    3. Vuelta: cada una dice una cosa que ha oído **a la otra**. Nadie comenta. Tres minutos.
    4. Miren atrás en común: ¿quién habló primero en esta vuelta, y quién suele hacerlo? Dos minutos.

guides-trust = Cuidar y reparar la confianza
guides-trust-is = La confianza crece con promesas pequeñas que se cumplen, y se repara diciendo qué pasó.
guides-trust-text =
    Nadie puede decidir confiar. Lo que sí se puede es prometer algo pequeño y cumplirlo, y luego prometer algo un poco mayor. El tiempo por sí solo no hace nada: hay socias que se conocen desde hace años y siguen con la puerta cerrada.

    ### En qué se fijan las socias

    - ¿Hacen lo que dicen que harán?
    - ¿Quieren que salga bien lo que tenemos en común, o solo su parte?
    - ¿Podemos contarles un error nuestro, y nos cuentan los suyos?

    La tercera es la que hay que mirar. Donde nadie menciona nunca un error, hay tantos como en todas partes.

    ### Cómo prometer

    Prometa menos de lo que espera, con un día. «Tendrán la lista el viernes a mediodía» se puede cumplir; «ya lo miraremos» solo puede decepcionar. **Si no puede cumplirlo, dígalo antes del día**, y diga qué hará en su lugar. Una promesa retirada a tiempo cuesta poco; una olvidada cuesta las tres siguientes.

    ### Cuando se ha roto

    Tienta esperar a que se olvide. No se olvida, solo se deja de hablar de ello. Reparar tiene cinco partes, en este orden:

    1. **Qué pasó**, tan sencillo como en un diario. Todavía sin razones.
    2. **Qué le hizo** a la otra parte. Lo dice ella, y usted lo repite.
    3. **Su parte en ello.** Una frase, sin «pero».
    4. **Qué va a hacer**, y para cuándo, de modo que se pueda ver.
    5. **Un día en que volver a mirarlo**, en común.

    Puede llevar la conversación alguien de fuera, si las dos partes quieren. Una excusa que llega antes de la segunda parte acaba con la conversación.

    ### Lo que no funciona

    Pedir perdón a todo el mundo, para que no vaya por nadie. Reparar con dinero lo que se rompió con palabras. Pedir confianza: quien la pide tiene un motivo.

    No hace falta reparar cada lazo. Un acuerdo más pequeño que aguanta vale más que uno grande en el que nadie cree. Bajar un nivel no es una derrota.
guides-trust-exercise =
    Para dos personas de dos organizaciones que van a volver a verse.

    1. Cada una piensa en una promesa que hizo a la otra, o a alguien como ella, y no cumplió. Un minuto, a solas.
    2. Una lo cuenta: qué pasó, sin razones. La otra repite lo que oyó, y qué le habría hecho a ella. Dos minutos. Luego al revés.
    3. Cada una hace a la otra una promesa nueva que se pueda cumplir en dos semanas, con un día. Escriban las dos. Tres minutos.
    4. Acuerden cuándo se contarán qué fue de ellas. Un minuto.

guides-turf = Compartir lo que era nuestro
guides-turf-is = Guardar lo propio no es un defecto de carácter. Es lo que enseñan un presupuesto, un nombre y un financiador.
guides-turf-text =
    «Lo nuestro» es todo aquello de lo que la gente dice *esto es nuestro*: nuestras familias, nuestras tardes, nuestra furgoneta, nuestro sitio en el periódico. Nadie lo suelta porque le digan que comparta. Se comparte cuando se ve qué se gana y qué se conserva.

    ### Primero: ¿qué es en realidad?

    Detrás de «nuestro» hay muchas veces una de estas preocupaciones:

    - *Nos quedaremos con el trabajo, y el mérito será de otros.*
    - *Si también lo pueden hacer ellos, nadie nos necesitará.*
    - *A nuestra gente la tratarán allí peor que aquí.*
    - *Luchamos por esto. Ustedes no estaban.*

    Cada una le ha pasado a alguien. Así que pregunte cuál es, y no discuta contra otra.

    ### Lo que hace más fácil compartir

    1. **Empiece por algo que le sobra**: una sala en una tarde muerta, sillas, una impresora. De unas sillas no depende la vida de nadie.
    2. **Diga qué se queda.** Su nombre, sus maneras, el derecho a decir que no la próxima vez. Escrito, no hace falta defenderlo.
    3. **Que cada cual sea mejor en algo.** Dos bancos de alimentos no tienen que conducir los dos. Conduce quien tiene la furgoneta; habla quien tiene las lenguas.
    4. **Nombre a todo el mundo, cada vez**, en el mismo orden o en uno que gira, aunque la frase quede larga.
    5. **Cuente lo que salió de ello**, y dígalo: once familias a las que no se mandó a otro sitio; cuarenta horas que nadie hizo dos veces. Sin contar, «por separado nos va mejor» siempre parece verdad.
    6. **Comparta también los apuros.** Quien solo comparte el éxito es una visita.

    ### Cuando por separado es mejor

    A veces lo es. Si puede alcanzar una meta sola, con lo que tiene, hágalo, y cuénteselo a las demás. Trabajar en común es una herramienta y no una virtud; la medida justa es la más pequeña que alcanza la meta.
guides-turf-exercise =
    Para dos organizaciones, o para varias por parejas.

    1. Cada una escribe a solas tres listas: lo que prestaríamos mañana; lo que quizá prestaríamos; lo que nos quedamos. Tres minutos.
    2. Enséñense solo la **primera** lista. ¿Hay una cosa que la otra podría usar este mes? Tres minutos.
    3. Cada una dice, de una cosa de la tercera lista, qué teme que le pasara. La otra solo lo repite. Dos minutos.
    4. Acuerden un préstamo: qué, desde cuándo y hasta cuándo, quién paga si se rompe. Dos minutos.

guides-cultures = Trabajar con nuestras diferencias
guides-cultures-is = No basta con que nadie quiera hacer daño. Lo que cuenta es cómo se siente estar aquí.
guides-cultures-text =
    Cada grupo tiene maneras que no ve: cuánto se alza la voz, si se llega a la hora, si se dice que no a la cara, quién habla primero. Aquellos para quienes se hicieron esas maneras creen que no hay ninguna. Los demás traducen todo el día.

    La discriminación es más que maneras. A algunas personas se las escucha menos, se les piden más papeles, se les ofrece la sala peor. Pasa muchas veces donde nadie lo quiere. Así que no busque primero a los culpables; mire **qué pasa**, y a quién.

    ### Mire qué pasa

    - ¿Quién habla en nuestras reuniones, y a quién se interrumpe?
    - ¿Qué fiestas conoce nuestro calendario? ¿En las de quién ponemos las reuniones?
    - ¿En qué lengua llega la primera carta, y quién tiene que pedir otra?
    - ¿A quién se le pide que hable «por su comunidad», y quién simplemente habla?
    - Cuando alguien dice que algo dolió, ¿qué pasa después?

    ### Lo que ayuda

    1. **Pregunte, y no adivine.** «¿Cómo le gusta que le saluden? ¿Qué deberíamos saber antes de comer en común?» A cada persona, porque nadie es el ejemplo de un pueblo.
    2. **Diga bien los nombres.** Pregunte una vez, practique, y si se equivoca corríjase en breve.
    3. **Repartan el traducir.** Si las reuniones son siempre en una lengua, hagan la próxima en la otra, con ayuda para quien ahora la necesita.
    4. **Que decida la gente a la que le toca**, y páguenle su tiempo como cualquier otro saber.
    5. **Cuando alguien le diga que dolió: dé las gracias, pregunte qué ayudaría, hágalo.** Lo que usted quería decir puede esperar. Casi nunca importa.
    6. **No haga que quien recibe el daño enseñe a los demás.** Lea primero; pregunte a quien se ha ofrecido.

    ### Qué esperar

    Será incómodo, y alguien dirá lo que no debe, quizá usted. No es razón para dejarlo. Un grupo que puede hablar de esto puede hablar de cualquier cosa.

    Donde a alguien se le trata con injusticia por una norma o por una ley, la amabilidad no basta: cambien la norma.
guides-cultures-exercise =
    Para parejas que no se conocen bien. Nadie tiene que contar lo que no quiera.

    1. Cada persona piensa en una vez en que fue la única de su clase en una sala: la más joven, la única con esa lengua, la única que rezaba. Un minuto, a solas.
    2. Una cuenta: qué pasó, y qué habría ayudado. Tres minutos; la otra escucha y no pregunta nada.
    3. Quien escuchó dice: «lo que me llevo de esto para nuestras reuniones es …». Un minuto. Luego al revés.
    4. En común, elijan una cosa que hacer de otro modo en la próxima reunión, y quién cuida de ello. Un minuto.

## Para programas
api-group-guides = Guías
api-guides-list = Guías y ejercicios
api-guides-read = Una guía con su ejercicio
