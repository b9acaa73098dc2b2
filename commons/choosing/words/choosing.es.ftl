# Elegir la relación que conviene: metas, requisitos y lo que resulta.
# Cada clave de este archivo está también en choosing.en.ftl. Quien lee es «tú».

## Clases de metas
goal-inform = Saber unas de otras
goal-align = Evitar choques, huecos y repeticiones
goal-pool = Hacer lo que pide personas, salas o dinero en común
goal-build = Hacerse más fuertes, o ganar algo con un riesgo compartido
goal-transform = Cambiar lo que ningún sector cambia por sí solo

## Lo que pide una relación
requirement-trust = Confianza
requirement-time = Tiempo
requirement-skills = Saberes
requirement-money = Dinero
requirement-support = Apoyo de la comunidad
requirement-commitment = Compromiso
requirement-people = Personas que hagan el trabajo
requirement-turf = Disposición a compartir el terreno propio
requirement-agreement = Acuerdo sobre el problema y la meta
requirement-leadership = Alguien que mantenga todo en marcha
requirement-horizon = Tiempo que piensan quedarse
requirement-sectors = Sectores en la mesa
requirement-conflict = Conflicto abierto
requirement-own_will = Quererlo sin que lo pida quien financia

## Lo que se arriesga si falta
risk-trust = La primera promesa rota lo acaba, porque cada cual se guarda lo que sabe.
risk-time = Las reuniones se caen, y el trabajo va a parar a quien las convocó.
risk-skills = Hablan sin entenderse, y lo decidido se vuelve a abrir.
risk-money = Acaba pagando la parte más pequeña.
risk-support = El barrio no viene, o se opone.
risk-commitment = Una parte amasa el pan y las demás se van de la cocina.
risk-people = Una sola persona agotada acaba siendo toda la alianza.
risk-turf = Se discute de quién es la gente, el mérito y la calle.
risk-agreement = Cada cual trabaja en un problema distinto con el mismo nombre.
risk-leadership = Nadie convoca la siguiente reunión.
risk-horizon = Las partes se van antes de que la confianza pueda crecer.
risk-sectors = Quienes podrían cambiar las cosas no están en la sala.
risk-conflict = La vieja disputa sigue dentro del trabajo nuevo.
risk-own_will = Es una alianza de papel, y se acaba con la subvención.

## Cantidades
choosing-points = { $whole },{ $hundredths }
choosing-months = { $n ->
    [one] 1 mes
   *[other] { $n } meses
}
choosing-of-four = { $n } de 4
choosing-yes = sí
choosing-no = no
choosing-no-level = Ninguna relación

## Lo que resulta
choosing-is-fit = { $level } conviene. Las metas esenciales no piden más, y está todo lo que hace falta.
choosing-is-fit-without = Ninguna de estas metas es esencial, así que hoy nada pide una relación.
choosing-is-reachable = Empiecen con { $level }, que hoy es posible. Las metas piden { $needed }, y lo que falta se puede conseguir.
choosing-is-reachable-from-none = Hoy no es posible ninguna relación. Las metas piden { $needed }, y lo que falta se puede conseguir.
choosing-is-step = Empiecen con { $level }, un paso en el camino. Las metas piden { $needed }, que todavía no es posible.
choosing-is-repair-first = Primero hay que reparar. Las metas piden { $needed }, y hoy no se sostendría ni el primer paso.
choosing-is-none-needed = No hace falta ninguna relación. Cada una de estas metas se alcanza por separado.
choosing-status-fit = las metas esenciales no piden más
choosing-status-reachable = lo que falta se puede conseguir
choosing-status-step = un paso en el camino
choosing-status-repair_first = primero hay que reparar
choosing-status-none_needed = no hace falta nada
choosing-pays = { $goal }: este nivel alcanza el { $percent } % de esa meta.

## Cada requisito
choosing-reason = { $what }: { $have }. Basta para { $level }.
choosing-reason-short = { $what }: { $have }. No basta para ninguna relación.
choosing-reason-later = Con lo que se puede conseguir sería { $later }.
choosing-asks = { $level } pide { $need }.
choosing-bears = { $level } soporta { $need } como mucho.
choosing-opens = Si pasara de { $from } a { $to }, eso solo abriría { $level }.
choosing-gap = { $what }: { $have }.
choosing-gap-closes = Lo que se puede conseguir bastaría.
choosing-lowest = Lo más bajo, con { $value }: { $who }.
choosing-highest = Lo más alto, con { $value }: { $who }.
choosing-all-alike = Todas dicen { $value }: { $who }.
choosing-since = { $who } (desde el { $day })
choosing-trust-in = { $one } sobre { $other }
choosing-unheard = Falta la respuesta: { $who }. Hasta entonces cuenta como suficiente para el intercambio, y nada más.
choosing-divided = En una misma organización no hay acuerdo ({ $who }): de { $low } a { $high }. Cuenta la respuesta más prudente. Pregúntales.

## Ir de un salto al objetivo
choosing-jump-low = Ir de un salto a { $level } arriesga poco. Lo que falta se puede trabajar.
choosing-jump-medium = Ir de un salto a { $level } arriesga algo:
choosing-jump-high = Ir de un salto a { $level } arriesga mucho:

## De qué depende
choosing-sway = Con «{ $what }» en { $to } en lugar de { $from }, el resultado sería { $level }: { $status }.
choosing-sway-of = { $says } Es la respuesta de { $who }.
choosing-one-person = La dio una sola persona: pregunta a otra más.

## Partes de una respuesta
choosing-reaches = Lo que alcanza este nivel
choosing-missing-for-next = Lo que falta para el nivel siguiente
choosing-missing-for-target = Lo que falta para todo lo que quieren
choosing-hangs-on = Depende de un solo paso en cualquiera de estos
choosing-each-requirement = Requisito por requisito

## Al leer un archivo
choosing-field-twice = El campo { $name } está dos veces en un mismo objeto, la segunda en la línea { $line }. Deja uno de los dos.
choosing-no-json = Desde la línea { $line }, carácter { $column }, esto no es JSON. Corrígelo ahí.
choosing-no-object = Aquí dice { $found }. Escribe un objeto con campos.
choosing-no-list = Aquí dice { $found }. Escribe una lista, entre corchetes.
choosing-no-text = Aquí dice { $found }. Escribe un texto, entre comillas.
choosing-no-cases = La lista está vacía. Escribe al menos un caso.
choosing-no-goals = No hay ninguna meta. Nombra al menos una, esencial o deseada.
choosing-missing-field = Falta. Añádelo; lo que nadie escribió no se adivina.
choosing-unknown-field = Aquí no existe ese campo. Quítalo o escribe uno de estos: { $known }.
choosing-unknown-word = Aquí dice { $found }. Escribe una de estas: { $known }.
choosing-not-whole = Aquí dice { $found }. Escribe un número entero de { $least } a { $most }.
choosing-wrong-length = Aquí hay { $found }. Escribe { $wanted }: uno para ninguna relación y uno por cada nivel.
choosing-stands-fast = Esto es igual en todas las políticas. Escribe: { $wanted }.

## Una política
policy-min-falls = El nivel { $rung } pide { $now }, menos que los { $was } del nivel { $below }. Un nivel más alto pide lo mismo o más.
policy-cap-rises = El nivel { $rung } soporta { $now }, más que los { $was } del nivel { $below }. Un nivel más alto soporta lo mismo o menos.
policy-must-goes-off = El nivel { $below } lo exige y el nivel { $rung } no. Lo que exige un nivel lo exigen todos los de arriba.
policy-asks-of-none = El primer número es para ninguna relación, y { $now } deja fuera a quien tiene { $worst }. Escribe un número que no pida nada.
policy-payoff-falls = El nivel { $rung } alcanza { $now }, menos que los { $was } del nivel { $below }. Un nivel más alto alcanza lo mismo o más.
policy-cost-falls = El nivel { $rung } cuesta { $now }, menos que los { $was } del nivel { $below }. Un nivel más alto cuesta lo mismo o más.
policy-without-reason = Di por qué la cambias. Otras personas lo leerán.

## Respuestas
answers-out-of-range = Aquí dice { $found }. Elige de { $least } a { $most }.
answers-trust-in-oneself = Esto es confianza en la propia organización. Di cuánto confían en las demás.
answers-no-resource = Solo se pueden conseguir tiempo, saberes, dinero, apoyo, compromiso y personas.
answers-party-twice = Una organización aparece dos veces. Nombra cada una una sola vez.
