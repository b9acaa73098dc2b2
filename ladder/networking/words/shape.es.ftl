# Lo que dice la forma de la red
shape-title = Lo que llama la atención
shape-lede = Lo más importante primero, de lo que usted puede ver. Aquí nadie tiene un puesto en una lista, y ningún número es una meta.
shape-few = { $n ->
    [one] Hay una organización. Con tan pocas, el mapa y la lista lo dicen todo.
   *[other] Hay { $n } organizaciones. Con tan pocas, el mapa y la lista lo dicen todo; las medidas solo parecerían decir más.
}
shape-nothing = Nada llama la atención que pida algo ahora.
shape-two = { $one } y { $other }
shape-pairs-more = { $pairs }; y { $n } más

shape-holds = { $n ->
    [one] { $name } sola mantiene unidos dos lados. Sin ella, { $apart } no tendrían lazo con las demás. ¿Quién podría ponerse a su lado?
   *[other] { $name } sola mantiene unidos varios lados. Sin ella, no tendrían lazo con las demás: { $apart }. ¿Quién podría ponerse a su lado?
}
shape-between = { $n ->
    [one] Muchos caminos pasan por { $names }: { $share } de cada 100 de los más cortos entre otras. Si falta un mes, ¿quién podría suplirla?
   *[other] { $names } mantienen unidas las mitades: { $share } de cada 100 de los caminos más cortos entre otras pasan por ellas. Si una falta un mes, ¿quién podría suplirla?
}
shape-apart = { $n ->
    [one] Quienes trabajan juntas están en dos partes sin lazo entre sí. La mayor tiene { $largest } organizaciones; la otra es { $others }.
   *[other] Quienes trabajan juntas están en varias partes sin lazo entre sí. La mayor tiene { $largest } organizaciones; las otras son { $others }.
}
shape-unjoined = No hay ningún lazo entre { $one } y { $other }. Por azar habría algunos.
shape-alone = { $n ->
    [one] { $names } aún no trabaja con nadie aquí.
   *[other] { $n } organizaciones aún no trabajan con nadie aquí: { $names }.
}
shape-by-one = { $n } organizaciones tienen lazo con una sola: { $names }. Un segundo lazo las mantendría dentro cuando esa falte.
shape-more = { $n ->
    [one] Dos hacen juntas más de lo que acordaron: { $pairs }. Quizás quieran escribirlo.
   *[other] { $n } parejas hacen juntas más de lo que acordaron: { $pairs }. Quizás quieran escribirlo.
}
shape-less = { $n ->
    [one] Dos acordaron mucho más de lo que ambas dicen que hacen: { $pairs }. Quizás sea pronto, o quizás baste con menos.
   *[other] { $n } parejas acordaron mucho más de lo que ambas dicen que hacen: { $pairs }. Quizás sea pronto, o quizás baste con menos.
}
shape-differ = { $n ->
    [one] Dos ven de modo muy distinto lo que hacen juntas: { $pairs }. Vale la pena hablarlo.
   *[other] { $n } parejas ven de modo muy distinto lo que hacen juntas: { $pairs }. Vale la pena hablarlo.
}
shape-one-sided = { $n ->
    [one] De una pareja, solo un lado ha dicho lo que hacen de verdad: { $pairs }.
   *[other] De { $n } parejas, solo un lado ha dicho lo que hacen de verdad: { $pairs }.
}
shape-broker = { $name } lleva de un sector a otro: { $ways } de { $all } de esos caminos entre dos sin lazo pasan por ella; por azar serían { $chance }. Si se fuera, ¿quién más conoce a ambos lados?
shape-core = { $n } organizaciones trabajan muy unidas, cada una con al menos { $ties } de las otras: { $names }. ¿A quién podrían sumar?
shape-crossing = Los lazos cruzan los sectores más de lo que haría el azar: { $share } de cada 100, y por azar { $chance }.
shape-within = Los lazos se quedan dentro de los sectores: solo { $share } de cada 100 llevan de un sector a otro; por azar serían { $chance }.
shape-low = { $first } de { $all } relaciones están en el primer peldaño, donde se intercambia lo que se sabe. Puede ser lo justo. ¿Hay alguna donde se quiera más?

shape-sector-public = oficinas públicas
shape-sector-private = empresas
shape-sector-nonprofit = asociaciones sin fines de lucro
shape-sector-resident = grupos vecinales
shape-see-without = Ver qué cambiaría sin { $name }
shape-see-sector = Ver: { $sector }
shape-bring-together = Proponer algo: { $names }
shape-choose = Elegir algo en común
shape-one-to-ones = Que dos personas de ambos lados hablen a solas
shape-to-trust = Decir lo que hacen juntas

# Y si una se fuera
shape-leaving = ¿Y si una se fuera?
shape-leaving-why = La gente cambia de puesto, las oficinas cierran, el dinero se acaba. Mírenlo antes de que pase, y pregunten quién podría ponerse a su lado.
shape-leaving-nobody = una organización
shape-leaving-look = Mirar
shape-without-no-ties = { $name } no tiene lazos que usted pueda ver aquí. Nada de este mapa cambiaría.
shape-without-ties = Sin { $name }, { $n ->
    [one] una organización perdería un lazo.
   *[other] { $n } organizaciones perderían un lazo.
} { $ending ->
    [0] Ninguna relación terminaría con ella
    [one] Una relación de dos terminaría con ella
   *[other] { $ending } relaciones de dos terminarían con ella
}, y { $on ->
    [0] ninguna seguiría sin ella.
    [one] una de tres o más seguiría sin ella.
   *[other] { $on } de tres o más seguirían sin ella.
}
shape-without-apart = { $n } quedarían unidas solo entre sí, sin lazo con las demás: { $names }.
shape-without-alone = { $n ->
    [one] { $names } no tendría ningún lazo.
   *[other] { $n } no tendrían ningún lazo: { $names }.
}
shape-without-held = Todas las demás que ahora están juntas aún encontrarían camino entre sí. Es bueno saberlo.
shape-without-farther = Quienes se quedan estarían algo más lejos entre sí.
shape-without-far-apart = Quienes se quedan estarían mucho más lejos entre sí.
shape-without-as-near = Quienes se quedan estarían más o menos tan cerca entre sí como ahora.
shape-without-then = Esto no culpa a nadie: gracias a { $name } otras están juntas. Un lazo más a su lado basta para repartir el peso.

# En el tiempo
shape-time = En qué día
shape-time-now = hoy
shape-time-quarter = fines de { $day }
shape-time-look = Mostrar ese día
shape-time-past = Así estaba el { $day }, hasta donde usted puede saberlo ahora.
shape-time-back = Volver a hoy
shape-time-slide = Recorrer los trimestres
shape-then-numbers = { $organizations ->
    [one] Una organización
   *[other] { $organizations } organizaciones
} ese día, { $relationships ->
    [0] ninguna relación vigente.
    [one] una relación vigente.
   *[other] { $relationships } relaciones vigentes.
}

# Los números
shape-numbers = Los números
shape-numbers-why = Para quien quiera saberlos. Cada uno dice algo del conjunto; ninguno es una meta, y más alto no es mejor.
shape-number = Número
shape-value = Aquí
shape-means = Lo que dice
shape-of-hundred = { $n } de 100
shape-n-density = Densidad
shape-n-density-means = De todas las parejas que podrían tener un lazo, cuántas lo tienen. En coaliciones grandes siempre es poca, y está bien.
shape-n-transitivity = Transitividad
shape-n-transitivity-means = Cuántas veces dos aliadas de una misma también tienen lazo. Alta: círculos que se conocen.
shape-n-path = Distancia media
shape-n-path-means = Pasos de una a otra, en promedio, donde hay camino. Una noticia necesita tantas manos.
shape-n-diameter = Diámetro
shape-n-diameter-means = Pasos entre las dos más alejadas.
shape-n-components = Partes
shape-n-components-means = Grupos sin lazo entre sí; quien no tiene lazos es una parte por sí sola.
shape-n-core = Núcleo más alto
shape-n-core-means = Hay un grupo en el que cada una tiene lazo con al menos tantas otras de él.
shape-n-fragmentation = Fragmentación
shape-n-fragmentation-means = 0 si todas tienen lazo directo, 100 si nadie lo tiene. Estar lejos cuenta como estar en parte separadas.
shape-n-ei = Entre sectores (E-I)
shape-n-ei-means = De −1, todos los lazos quedan dentro de los sectores, a 1, todos los cruzan.
shape-n-ei-chance = Lo mismo por azar
shape-n-ei-chance-means = Lo que sería si los lazos cayeran sin mirar los sectores.
shape-n-degree = Centralización de grado
shape-n-degree-means = Cuánto se juntan los lazos en una: 100 sería una estrella, 0 que todas tienen los mismos.
shape-n-betweenness = Centralización de intermediación
shape-n-betweenness-means = Cuánto pasan los caminos más cortos por una: 100 sería una estrella.
shape-n-eigenvector = Centralización de vector propio
shape-n-eigenvector-means = Cuánto se junta en una el estar unida a las bien unidas.
shape-n-response = Han dicho lo que hacen
shape-n-response-means = De todos los lados de todos los lazos, cuántos han dicho en el último año lo que hacen de verdad juntas.
shape-n-both = Lo dicen ambas
shape-n-both-means = De las parejas de las que una dice que hacen algo, de cuántas dicen ambas lo mismo. Se llama reciprocidad.
shape-n-together = Acordado y hecho
shape-n-together-means = De −1 a 1: cuánto se acuerda compartir cosas donde se comparten. Se muestra donde bastantes lo han dicho.
shape-response-low = Menos de 70 de cada 100 lados han dicho lo que hacen, así que poco se puede decir del conjunto.
shape-numbers-limits = Todo aquí es de lo que usted puede ver: otra persona puede ver más lazos y otros números. Se sabe quién tiene un acuerdo; no se sabe quién habla por encima de la cerca.

# Archivos
shape-files = Llevarse esta red
shape-files-why = Exactamente lo que ve aquí, para otros programas.
shape-files-graphml = GraphML
shape-files-ties = Lazos en CSV
shape-files-organizations = Organizaciones en CSV
shape-picture = Quién trabaja con quién, en un dibujo. Lo mismo está en la tabla de abajo.

api-network-shape = Leer lo que dice la forma de la red
api-network-graphml = Leer la red en GraphML
api-network-ties = Leer los lazos de la red en CSV
api-network-organizations = Leer las organizaciones de la red en CSV
