# Quién trabaja con quién
network-title = Quién trabaja con quién
network-numbers = { $organizations ->
    [one] Una organización
   *[other] { $organizations } organizaciones
}, { $relationships ->
    [0] ninguna relación en vigor
    [one] una relación en vigor
   *[other] { $relationships } relaciones en vigor
}; { $without ->
    [0] todas trabajan con alguien.
    [one] una organización no tiene ninguna todavía.
   *[other] { $without } organizaciones no tienen ninguna todavía.
}
network-why-public = Ves las relaciones que sus partes abrieron a todo el mundo. Otras son para la coalición o para sus partes.
network-why-member = { $name } es miembro de esta coalición: ves lo que está abierto a la coalición y aquello en lo que { $name } participa. Algunas relaciones son solo para sus partes.
network-why-coordinator = Coordinas esta coalición: ves lo que está abierto a la coalición. Algunas relaciones son solo para sus partes.
network-empty = Aquí todavía no hay nada abierto para ti.
network-empty-then = Cuando unas organizaciones acuerdan trabajar juntas, aparecen aquí unidas.
network-see-who = Ver quién está aquí
network-purpose = Para qué
network-organization = Organización
network-parties = Organizaciones
network-state = Estado
network-since = Desde
network-applied = { $n } de { $all } relaciones.
network-show-all = Mostrar todas
network-none = Nada coincide con eso. Prueba con menos palabras, o muéstralas todas.

# El mapa
map-says = Quién trabaja con quién; lo mismo está en la tabla de abajo
map-go = Ir a
map-an-organization = una organización
map-closer = Más cerca
map-further = Más lejos
map-all = Todo
map-hint = Elige una organización para ver con quién está unida.
map-none = Ninguna relación en vigor que puedas ver aquí.
