# Las palabras de la escalera: niveles, reglas y sus textos de partida, partes, sectores, estados, funciones, visibilidad.
# Cada clave de este archivo está también en ladder.en.ftl. Quien lee es «tú»; los textos de partida hablan como «nosotros».

## Los cinco niveles

level-networking = Intercambio
level-networking-is = Las organizaciones se cuentan qué hacen, cuándo y para quién, y así ninguna planea a ciegas.
level-networking-unlocks = Ven los contactos que cada parte reserva a sus aliadas y se cuentan lo que viene.
level-networking-builds = la costumbre de contestarse y una idea clara de quién hace qué

level-coordination = Coordinación
level-coordination-is = Las organizaciones cambian algo propio, sea una fecha, un horario o un formulario, para que la gente se mueva entre ellas sin tropiezos.
level-coordination-asks = Margen para mover los planes propios y alguien que pueda decir que sí a moverlos.
level-coordination-unlocks = Ven lo que cada parte muestra a sus aliadas desde este nivel, y mueven fechas, horarios o formularios como dicen estos términos.
level-coordination-builds = la prueba de que cada cual se mueve por la otra parte y cumple lo acordado

level-cooperation = Cooperación
level-cooperation-is = Las organizaciones se prestan lo que tienen, ya sean personas, salas, camionetas, saberes o dinero, y dejan de guardarlo como solo suyo.
level-cooperation-asks = Algo que prestar, tiempo para cuidarlo y serenidad cuando otras manos lo usan a su manera.
level-cooperation-unlocks = Ven lo que cada parte muestra a sus aliadas desde este nivel, y se prestan lo que nombran estos términos.
level-cooperation-builds = confianza con cosas que cuestan dinero y práctica en arreglar pequeños daños

level-collaboration = Colaboración
level-collaboration-is = Las organizaciones se fortalecen unas a otras y responden juntas por el trabajo, los riesgos, los frutos y el buen nombre.
level-collaboration-asks = Ganas de ver crecer a la otra parte, una porción del riesgo y paciencia con decisiones que no son de nadie en particular.
level-collaboration-unlocks = Ven lo que cada parte muestra a sus aliadas desde este nivel, y comparten trabajo, riesgos y reconocimiento como dicen estos términos.
level-collaboration-builds = éxitos y pérdidas compartidos, y la certeza de que nadie se queda con todo el mérito

level-multisector = Colaboración multisectorial
level-multisector-is = Instituciones públicas, empresas, asociaciones y vecindario afrontan un problema enredado de toda la ciudad, lo definen en común y no lo sueltan.
level-multisector-asks = Años más que meses, asientos donde el vecindario pese como cualquiera y el bien de la ciudad por delante del propio.
level-multisector-unlocks = Ven todo lo que cada parte muestra a sus aliadas, y trabajan juntas en un problema de toda la ciudad como dicen estos términos.

## Lo que cada parte aporta y encuentra

give-goals = Busca
give-goals-hint = Qué cambiaría para la gente que atiendes, o para tu organización, si esto sale bien.
give-gives = Da
give-gives-hint = Lo que aportas: tiempo, personas, salas, saberes, dinero, información, una fecha que se mueve.
give-carries = Se encarga de
give-carries-hint = El trabajo y las obligaciones que son tuyos, con nombre o con puesto.
give-risks = Arriesga
give-risks-hint = Lo que podrías perder o tener que explicar, dicho con claridad para que las demás partes te ayuden a cuidarlo.
give-receives = Recibe
give-receives-hint = Lo que te llega a cambio: ayuda, dinero, reconocimiento, aprendizaje, días más tranquilos.

## Reglas de trato: seis temas

rule-decisions = ¿Cómo decidimos?
rule-decisions-hint = Acuerda quién tiene que estar conforme con qué, en qué plazo, y qué pasa si alguien no pudo estar.
rule-decisions-carried = Forma parte de lo que cada parte acepta, palabra por palabra, y queda aquí para quien pregunte cómo se decide algo.
rule-media = ¿Quién habla con la prensa?
rule-media-hint = Nombra a quien responde sobre cada asunto, quién lo lee antes y cómo se reconoce a todas las partes.
rule-media-carried = Quien reciba la llamada de la prensa encuentra aquí quién habla de qué y cómo se nombra a todas las partes.
rule-confidentiality = ¿Qué queda entre nosotros?
rule-confidentiality-hint = Di qué no debe salir de este círculo, quién puede saberlo dentro de él y por cuánto tiempo.
rule-confidentiality-carried = Un comentario confidencial lo dice donde está y no se muestra a quienes no pueden aceptar, tampoco en las copias.
rule-information = ¿Cómo circulan las noticias?
rule-information-hint = Acuerda quién avisa a quién, por qué vía, con qué rapidez y en qué idiomas.
rule-information-carried = Las cartas sobre esta relación llegan a todas las personas que pueden aceptar por una parte, en el idioma que cada una eligió.
rule-representatives = ¿Qué pueden hacer nuestros representantes?
rule-representatives-hint = Di qué pueden decidir en el momento, qué deben consultar antes en casa y quién les suple.
rule-representatives-carried = Solo quien puede aceptar en nombre de una organización ve el botón de aceptar; las demás personas ven quién puede hacerlo.
rule-other = ¿Algo más?
rule-other-hint = Escribe lo que, si se calla, acaba estropeando las cosas: dinero, retrasos, niñas y niños en la sala, días de fiesta, la llave del armario.
rule-other-carried = Se muestra junto a los términos y se vuelve a leer en cada revisión.

## Textos de partida: intercambio

starter-networking-decisions = Cada parte decide por su cuenta. Compartimos noticias que no obligan a nadie.
starter-networking-media = Cada parte habla solo por sí misma. Si la prensa pregunta por otra, damos el teléfono de esa otra.
starter-networking-confidentiality = Lo que se comparte aquí puede contarse, salvo que quien lo comparte diga otra cosa. No nombramos a ninguna persona atendida.
starter-networking-information = Cada parte tiene al día su ficha y sus fechas, y avisa cuando cambia algo con lo que las demás cuentan.
starter-networking-representatives = Cada parte nombra a una persona de contacto que contesta en una semana, y a otra para las vacaciones.
starter-networking-other = Cualquiera puede retirarse en cualquier momento con solo decirlo. Sin rencores.

## Textos de partida: coordinación

starter-coordination-decisions = Cada parte decide sobre sus fechas y horarios, y pregunta a las demás antes de cambiar los que les afectan. Procuramos contestar en diez días.
starter-coordination-media = Cada parte habla de lo suyo. De lo que organizamos en común hablamos nombrando a todas, y avisamos a las demás ese mismo día.
starter-coordination-confidentiality = Los planes aún no públicos quedan entre nosotros hasta que los anuncie su dueña. Nada sobre una persona se comunica sin su consentimiento.
starter-coordination-information = Los cambios de fechas, horarios o condiciones se avisan con dos semanas de antelación, o el mismo día si no se podían prever.
starter-coordination-representatives = Nuestros representantes pueden acordar mover una fecha o un horario. Lo que cuesta dinero se consulta antes en casa.
starter-coordination-other = A quien se movió por las demás se le agradece por su nombre. Si siempre le toca a la misma parte, lo hablamos.

## Textos de partida: cooperación

starter-cooperation-decisions = Lo que toca a lo compartido lo decidimos en común y cada parte debe estar conforme. Quien presta conserva la última palabra sobre la seguridad de lo suyo.
starter-cooperation-media = Una de las partes, nombrada para la temporada, responde sobre lo que compartimos. Quien habla nombra a todas y dice quién prestó qué.
starter-cooperation-confidentiality = Guardamos para nosotros lo que vemos en las salas, las cuentas y el personal de las demás. Lo que toca a una persona queda entre quienes la están ayudando.
starter-cooperation-information = Reservas, daños y ausencias se anotan el mismo día donde todas las partes los vean. Nos reunimos media hora al mes.
starter-cooperation-representatives = Nuestros representantes pueden reservar, prestar y pedir prestado dentro de lo acordado. Lo que dure más allá de la próxima revisión necesita el sí de cada organización.
starter-cooperation-other = Quien rompe algo lo dice, y lo arreglamos en común. Dos veces al año miramos qué da y qué recibe cada parte, para que nadie se canse en silencio.

## Textos de partida: colaboración

starter-collaboration-decisions = Decidimos en común y por consentimiento, en reuniones anunciadas a todas las partes con una semana de antelación. Si falta una parte no se cierra nada, salvo que haya avisado de que podemos seguir.
starter-collaboration-media = Nombramos una sola voz para cada asunto, y nadie más habla por el conjunto. Cada mención nombra a todas las partes, y todas ven los textos dos días hábiles antes de que salgan.
starter-collaboration-confidentiality = Presupuestos, borradores, asuntos de personal y todo lo marcado como confidencial quedan entre las partes, también después de terminar. Quien deba revelar algo por ley avisa antes a las demás.
starter-collaboration-information = El resumen de cada reunión llega a todas las partes en tres días hábiles. Las malas noticias viajan primero, y a todas a la vez.
starter-collaboration-representatives = Cada parte envía a un representante con poder para decidir y a un suplente, ambos por un año como mínimo. Lo que supere el presupuesto o cambie las porciones se consulta en casa antes de aceptarlo.
starter-collaboration-other = Las pérdidas se reparten en las mismas porciones que las ganancias. Antes de llevar un desacuerdo a una junta o a un periódico, nos sentamos con alguien de confianza de todas las partes.

## Textos de partida: colaboración multisectorial

starter-multisector-decisions = Cada organización tiene una voz, sea cual sea su tamaño o su cheque, y los asientos del vecindario valen lo mismo. Buscamos el consentimiento; si falla dos veces, deciden tres cuartas partes de las voces, con al menos una de cada sector.
starter-multisector-media = Dos personas hablan por el conjunto, y una de ellas es del vecindario. Cuentan lo acordado, nombran a todas las partes y nunca anuncian lo que aún se discute.
starter-multisector-confidentiality = Nuestras metas, medidas y resultados son públicos, también los que decepcionan. Lo que la gente nos cuenta de su vida queda con quien lo escuchó, y solo se usa en cifras tan amplias que no señalen a nadie.
starter-multisector-information = Todo lo necesario para decidir sale con diez días de antelación, en palabras sencillas y en todos los idiomas de la mesa. Quien no usa pantallas lo recibe en papel.
starter-multisector-representatives = Los representantes vienen con poder para decidir y se quedan dos años, con suplente nombrado. A las vecinas y los vecinos se les paga su tiempo, el transporte y el cuidado de sus hijos.
starter-multisector-other = Ponemos el bien de la ciudad por delante del propio cuando no coinciden, y decimos abiertamente cuándo nos cuesta. Seguimos aunque cambien la alcaldía, la gerencia o los ánimos, y una vez al año paramos a comer en la misma mesa.

## Sectores

sector-public = Público
sector-public-is = De la ciudad, el condado, el estado o la nación, y pagado entre todos.
sector-private = Privado
sector-private-is = Una empresa, una tienda, un banco o una asociación de ellos, que vive de lo que vende.
sector-nonprofit = Sin fines de lucro
sector-nonprofit-is = Trabaja por una causa y no por ganar dinero: asociaciones, clubes, comunidades de fe, fundaciones.
sector-resident = Vecindario
sector-resident-is = Gente que vive aquí y habla por sí misma, con o sin un grupo registrado.
sector-unknown = Sector aún sin saber
sector-unknown-is = Nadie lo ha dicho. Puedes cambiarlo en cualquier momento.

## Estados de una relación

state-proposed = Propuesta
state-agreed = Acordada
state-in-review = En revisión
state-under-notice = Con aviso de salida
state-ended = Terminada
state-ended-is = Los términos ya no valen; lo acordado y lo hecho queda a la vista de quienes fueron parte.
state-declined = Rechazada
state-declined-is = Una parte dijo que no y explicó por qué; nada entró en vigor y cualquiera puede volver a proponer.
state-lapsed = Caducada
state-lapsed-is = No todas las partes contestaron a tiempo y la propuesta quedó en reposo; nadie está obligado y nadie dijo que no.
state-taken-back-is = La retiró quien la propuso; nadie está obligado.

## Funciones

role-steward = Responsable
role-steward-may = Cuida la página y el equipo de la organización, y puede proponer, aceptar, rechazar y retirarse en su nombre.
role-representative = Representante
role-representative-may = Puede proponer, aceptar, rechazar y retirarse en nombre de la organización, pero no gestiona su página ni su equipo.
role-member = Miembro
role-member-may = Ve lo que ve la organización y puede comentar y preguntar, pero no puede aceptar nada en su nombre.
role-coordinator = Coordinación
role-coordinator-may = Reúne a las organizaciones, las registra y las invita, pero nunca acepta por ninguna de ellas.

## Quién lo ve

seen-public = Todo el mundo
seen-public-is = Cualquiera puede saber que existe, con quién y en qué nivel, también sin entrar.
seen-coalition = La coalición
seen-coalition-is = Quien actúa por una organización de esta coalición puede saber que existe, con quién y en qué nivel.
seen-partners = Organizaciones aliadas
seen-parties = Solo las partes
seen-parties-is = Solo las partes saben que existe.
seen-own = Solo nuestra organización
