# Lo que manyhands network dice de un archivo
measured-size = { $n ->
    [one] Una organización.
   *[other] { $n } organizaciones, { $m } lazos: { $density } de cada 100 posibles.
}
measured-together = Todas están unidas; de una a otra hay { $steps } pasos de promedio.
measured-apart = Se dividen en { $n } partes sin lazos entre ellas; la mayor tiene { $largest }.
measured-isolates = { $n ->
    [one] Una de ellas no tiene ningún lazo.
   *[other] { $n } de ellas no tienen ningún lazo.
}
measured-returned = De cada 100 lazos, { $share } los dicen ambas partes.
measured-held-by = { $n ->
    [one] Si esta se fuera, otras se perderían entre sí: { $names }.
   *[other] Si alguna de estas se fuera, otras se perderían entre sí: { $names }.
}
measured-held-by-more = Si alguna de estas se fuera, otras se perderían entre sí: { $names }, y { $more } más.
measured-held-by-none = Ninguna, al irse sola, separaría a las demás.
measured-between = Nadie está en más de los caminos más cortos entre otras que { $name }.
measured-leaving = Ninguna, al irse, separaría a las demás más que { $name }: de cada 100, están lejos o fuera de alcance unas de otras { $now } hoy y { $then } sin ella.
measured-crossing = De cada 100 lazos, { $share } van de un { $sector } a otro; por azar serían { $chance }.
measured-broker = Nadie lleva más veces de una a otra que no tienen lazo que { $name }: { $ways } de { $all } caminos.
measured-few = Con solo { $n } organizaciones, las proporciones de abajo dicen poco: mire la lista de lazos.
measured-density = Densidad
measured-reciprocity = Reciprocidad
measured-transitivity = Transitividad
measured-path = Distancia media, en pasos
measured-diameter = Diámetro, en pasos
measured-core = Núcleo más alto
measured-degree = Centralización de grado
measured-betweenness = Centralización de intermediación
measured-eigenvector = Centralización de vector propio
measured-fragmentation = Fragmentación ponderada por distancia
measured-ei = Índice E-I
measured-loops = { $n ->
    [one] Se dejó fuera un lazo de una organización consigo misma.
   *[other] Se dejaron fuera { $n } lazos de organizaciones consigo mismas.
}
measured-parallel = { $n ->
    [one] Un lazo entre dos que ya tenían uno se contó junto con él.
   *[other] { $n } lazos entre dos que ya tenían uno se contaron junto con él.
}
measured-unknown = { $n ->
    [one] Se dejó fuera un valor con una clave que el archivo no declara.
   *[other] Se dejaron fuera { $n } valores con claves que el archivo no declara.
}
measured-empty = No hay nadie en esta red. Añada organizaciones al archivo.
measured-too-large = Medir { $n } organizaciones con { $ties } lazos llevaría demasiado tiempo. Tome una parte.
measured-no-sector = En este archivo no se dice nada llamado { $sector } de las organizaciones. Hay: { $columns }.
measured-refused = { $file }, línea { $line }: { $why }
measured-row-aside = esta fila tiene más celdas que columnas tiene la lista. Quítelas o dé nombre a las columnas.
measured-why-too-large = el archivo ocupa más de { $most } MB. Quite lo que se dice de los lazos o tome una parte.
measured-why-too-deep = hay más de { $most } elementos unos dentro de otros. Guarde el archivo como GraphML sencillo.
measured-why-nodes = hay más de { $most } organizaciones. Tome una parte.
measured-why-ties = hay más de { $most } lazos. Tome una parte.
measured-why-columns = hay más de { $most } atributos. Quite los que no hagan falta.
measured-why-not-text = estas letras no se pueden leer. Guarde el archivo como UTF-8.
measured-why-not-xml = el XML está roto aquí. Guarde el archivo otra vez desde el programa que lo hizo.
measured-why-unfinished = el archivo termina a la mitad. Guárdelo otra vez o cópielo entero.
measured-why-not-graphml = es XML de otra clase, que empieza con { $name }. Guárdelo como GraphML.
measured-why-no-graph = aquí no hay ninguna red. Dé un GraphML con un grafo, o una lista con las columnas source y target.
measured-why-doctype = aquí no puede haber un tipo de documento. Quite la línea que empieza con <!DOCTYPE.
measured-why-entity = { $name } no se conoce aquí. Escriba la letra misma.
measured-why-second-graph = aquí empieza un segundo grafo. Guarde cada grafo en su propio archivo.
measured-why-nested-graph = hay un grafo dentro de otro. Guárdelo sin grupos.
measured-why-hyperedge = este lazo une a más de dos. Escriba un lazo por cada dos.
measured-why-mixed = este lazo tiene otra dirección que la que dice el grafo. Haga dirigidos todos los lazos, o ninguno.
measured-why-no-id = aquí falta un id. Dé uno a cada organización, y a cada lazo los de sus dos extremos.
measured-why-twice = { $id } está aquí por segunda vez. Dé a cada organización un id propio.
measured-why-undeclared = este lazo nombra a { $id }, que no está entre las organizaciones. Añádala o quite el lazo.
