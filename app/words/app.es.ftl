# Navegación
nav-home = Inicio

# La primera página
home-title = Muchas manos levantan un camión
home-lede = Aquí las organizaciones que trabajan juntas guardan lo que han acordado, ven qué espera a quién y se encuentran unas a otras.
home-demo = Pasear por la ciudad de muestra
home-about = ¿Qué es esto?

# Qué es
about-title = Qué es Manyhands
about-lede = Treinta personas pueden levantar un carro. Varios grupos de treinta pueden levantar un camión. Manyhands es la mesa de trabajo común de las organizaciones que trabajan juntas.
about-guides = Guías breves y ejercicios para trabajar en común
about-levels = Tan cerca como haga falta
about-levels-says = Dos organizaciones pueden solo saber una de la otra, mover una fecha, compartir una camioneta o correr juntas un riesgo. Eligen el nivel más bajo que basta para sus metas, y suben o bajan paso a paso.
about-yes = Nadie dice que sí por ti
about-yes-says = Las personas actúan por su organización, y cada página dice por cuál. Lo que vale entre organizaciones lo aceptó cada una, con esas mismas palabras.
about-seen = Puedes ver por qué lo ves
about-seen-says = Lo que está abierto a cada quien se sigue de lo acordado. Nadie marca casillas a tus espaldas, y cada página puede decir por qué está abierta para ti.
about-kept = Sigue siendo tuyo
about-kept-says = Manyhands es software libre que una ciudad puede tener en su propia máquina. Lo que una organización trajo, se lo puede llevar en un solo archivo.

# Puertas que no se abren
doors-sent-from-elsewhere = Este formulario llegó desde otro sitio, así que no se hizo nada. Abre la página aquí y envíalo de nuevo.
doors-not-this-way = Esta dirección no recibe lo que se envió. No cambió nada. Abre la página de nuevo.

# La ciudad de muestra
demo-title = ¿Quién quieres ser?
demo-lede = En esta ciudad todo el mundo es inventado. Elige a alguien, mira y cambia lo que quieras: las cartas se muestran en vez de enviarse.
demo-others = Y otras { $n } personas de la ciudad
demo-be = Ser { $name }
demo-letters-lede = Estas cartas se habrían enviado. La más nueva está primero.
demo-letters-none = Todavía no hay cartas.
demo-letters-none-then = Cuando alguien de aquí pida algo a otra persona, la carta estará aquí.
demo-letter-to = Para { $name }
demo-letter-for = Para
demo-letter-written = Escrita

# La primera página, al entrar
nav-organizations = Organizaciones
nav-relationships = Relaciones
nav-network = Red
nav-more = Más
more-lede = Todo lo demás que tiene esta coalición.
more-together = Elegir y confiar
more-choosing = Elegir
more-choosing-is = Cuatro preguntas, respondidas en privado, dicen qué relación conviene.
more-trust = Confianza
more-trust-is = Cómo se ven ustedes y sus socias, y cómo reparan lo que se ha quebrado.
more-tables = Quién debería estar en la mesa
more-tables-is = Para una meta: a quién afecta, quién trae lo que hace falta y quién aún no tiene voz.
more-one-to-ones = Conversaciones de a dos
more-one-to-ones-is = Dos personas de dos organizaciones hablan, con tiempo para ambas.
more-hard = Donde cuesta
more-challenges = Lo que lo hace difícil
more-challenges-is = Una revisión breve de vez en cuando, lo que muestran los registros y por dónde empezar.
more-leading = Quién dirige, y quién después
more-leading-is = Turnos para dirigir, y lo que solo una persona sabe hacer.
more-funders = Financiadores y nuestro ritmo
more-funders-is = Lo que un financiador pide y para cuándo, junto a lo que pueden llevar, y una carta para imprimir.
more-guides = Guías breves
more-guides-is = Escuchar, negociar, conducir una reunión: cinco minutos para leer, diez para probar.
more-here = Esta coalición
more-activity = Actividad
more-activity-is = Todo lo que cambió, línea por línea.
more-settings = Ajustes
more-settings-is = Propósito, miembros, coordinación e invitaciones.
more-takeaway = Llevárselo
more-takeaway-is = Lo que la coalición tiene aquí, en un solo archivo.
home-coalitions = Coaliciones aquí
home-greeting = Qué bueno verte, { $name }
home-waiting-lede = { $n ->
    [0] Hoy no te espera nada.
    [one] Te espera un asunto.
   *[other] Te esperan { $n } asuntos.
}
home-waiting = Te espera
home-nothing-waits = No te espera nada.
home-nothing-waits-then = Cuando alguien le pida algo a una organización por la que actúas, estará aquí.
home-asks = { $from } pide respuesta a la versión { $version } de «{ $purpose }»
home-asks-since = Por { $name }, { $since }
home-read-version = Leer la versión { $n }
home-coming = Lo que viene
home-changed = Desde la última vez
home-everything = Todo lo que cambió
home-nothing-changed = Aún no ha pasado nada en torno a tus organizaciones.
this-week = Esta semana
next-week = La próxima semana
week-of = Semana del { $day }
nothing-yet = Nada aún
day-and-month = { $day } de { $month }
since-then = desde el { $day }
ends-then = Termina «{ $purpose }»
review-then = Revisión de «{ $purpose }»
how-it-stands = Cómo va { $name }
to-the-map = Quién trabaja con quién
by-level-and-state = Relaciones por nivel y estado
counted-level = Nivel
no-relationships-counted = Todavía no se ha escrito ninguna relación.
unclaimed-heading = { $n ->
    [0] Todas las organizaciones están en manos de su propia gente
    [one] Una organización sigue sin nadie a cargo
   *[other] { $n } organizaciones siguen sin nadie a cargo
}
alone-heading = { $n ->
    [0] Todas las organizaciones tienen alguna relación
    [one] Una organización no tiene ninguna relación todavía
   *[other] { $n } organizaciones no tienen ninguna relación todavía
}

# Órdenes
command-database-empty = En esta base de datos todavía no hay nada, o no existe. Nómbrala con --database.
command-no-database = { $path } es un archivo de otro tipo, no una base de datos. Queda como está. Nombra la base con su dirección, como en sqlite:manyhands.sqlite.
command-database-silent = La base de datos no respondió. ¿Está en marcha y es correcta su dirección?
command-tables-older = Las tablas de esta base están en el paso { $step } de { $latest }. Ejecuta antes manyhands migrate. No se escribió nada.
command-language-unknown = Elige en o es.
command-coalitions-alike = Varias coaliciones tienen este nombre. Nombra una por su nombre en las direcciones: { $slugs }.
command-file-not-made = No se pudo crear { $path }: { $why }.
command-holds-the-demo = Esta base de datos contiene la ciudad de muestra, con las puertas abiertas a todo el mundo. Elige otra con --database.
command-demo-unfinished = La ciudad de muestra de esta base de datos se detuvo mientras se construía y no está completa. Elige otra con --database.
command-holds-real-books = Esta base de datos contiene algo distinto de la ciudad de muestra. Elige otra con --database. No cambió nada.
command-url-unknown = Esto empieza por http:// o https://.
command-providers-unsound = La lista de proveedores no se puede usar: { $why }
command-cannot-listen = No se puede escuchar en { $at }: { $why }.
command-smtp-unknown = Esto empieza por smtp://, smtps:// o file:.
command-imap-unknown = Esto empieza por imaps:// o imap:// y nombra un usuario, una contraseña y un servidor: imaps://USUARIO:CONTRASEÑA@SERVIDOR/INBOX.
command-imap-needs-address = Di con --answers-to en qué dirección llegan las respuestas.
command-lmtp-unknown = Esto es una dirección y un puerto, como 127.0.0.1:2424, o unix: y una ruta, como unix:/run/manyhands/lmtp.
command-lmtp-elsewhere = Quien llegue a { $at } podría entregar correo, y no se pide contraseña. Elige una dirección de esta máquina, como 127.0.0.1:2424, o añade --lmtp-anywhere si tu red no deja pasar a extraños.
command-mail-ca-unsound = Los certificados de la autoridad de tu servidor de correo no se pueden usar: { $why }
coalition-is-empty = Todavía no hay nadie en esta coalición.
coalition-is-empty-then = Trae la lista que tengas, tal como está. Lo ves todo antes de que se guarde nada.
coalition-import = Importar organizaciones
unclaimed-all = Ver todas las que no tienen a nadie a cargo
