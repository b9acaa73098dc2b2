# Copias de seguridad, como las lee quien opera
backup-of-other-tables = Esta copia la escribió { $program }, cuyas tablas estaban en el paso { $step }; este programa tiene otras. Restáurala con esa versión y después pon las tablas al día. No se restauró nada.
backup-not-opened = No se puede abrir { $path }: { $why }.
backup-not-readable = Esto no es una copia completa: { $why }. No se restauró nada.
backup-altered = Las filas de { $table } no son las que se escribieron. No se restauró nada.
backup-rows-missing = { $table } tiene { $there } filas en este archivo y se escribieron { $rows }. No se restauró nada.
backup-table-missing = Las filas de { $table } no están en este archivo. No se restauró nada.
backup-not-taken = La base no acepta las filas de { $table }: { $why }. No se restauró nada.
backup-into-used = Esa base de datos no está vacía, y queda como está. Restaura en una nueva: nómbrala con --into.
backup-other-end = El diario de { $space } no termina donde terminaba cuando se escribió la copia, en la línea { $seq }. No se restauró nada.
backup-journal-broken = { $what } { $flaws ->
    [one] Un diario está roto.
   *[other] { $flaws } diarios están rotos.
} No se restauró nada.

# Llevárselo todo: las páginas
takeaway-title = Llevarse todo: { $name }
takeaway-lede = Un archivo con todo lo que tu organización trajo y todo aquello de lo que es parte. Se puede leer sin Manyhands.
takeaway-coalition-lede = Un archivo con lo que la coalición tiene aquí, hasta donde lo ven quienes la coordinan.
takeaway-inside = Lo que lleva
takeaway-outside = Lo que no lleva
takeaway-has-page = Tu página, tus contactos y tu logotipo, también en el formato que leen otros directorios de servicios (HSDS).
takeaway-has-people = Quiénes actúan por ella, con sus direcciones de correo.
takeaway-has-relationships = Cada relación de la que eres o fuiste parte: cada versión palabra por palabra con su huella, quién la aceptó y cada paso hacia arriba o abajo.
takeaway-has-talk = Lo que se dijo sobre ellas, hasta donde tu papel lo lee.
takeaway-has-together = Lo que eligieron con otras, como quedó lado a lado, y las conversaciones en que repararon algo con una organización.
takeaway-has-journal = Cada línea del diario sobre ti, como frase y tal como se escribió.
takeaway-has-directory = El directorio de miembros, con lo que cada uno muestra a la coalición.
takeaway-has-memberships = Quién entró y salió y cuándo, quién coordina, y las invitaciones que tienes a tu cargo.
takeaway-has-outlines = Las relaciones que la coalición conoce: su propósito, nivel, estado y partes.
takeaway-has-open-journal = Las líneas del diario que todos los miembros leen.
takeaway-lacks-contacts = Cómo encontrar a otras organizaciones. Aparecen con su nombre y con lo que los términos dicen de ellas.
takeaway-lacks-others = Lo que otras guardan entre ellas o para sí.
takeaway-lacks-secrets = Llaves de acceso, sesiones y los secretos de los enlaces.
takeaway-lacks-terms = Términos, reglas de trato y comentarios. Se quedan con las partes.
takeaway-lacks-closed = Las relaciones que solo conocen sus partes, y lo que los miembros muestran solo a sus aliadas.
takeaway-private = El archivo lleva nombres y direcciones de correo de personas. Guárdalo donde solo lo encuentre quien lo necesita. El diario anota que te lo llevaste.
takeaway-noted = El archivo lleva contactos de personas. Guárdalo donde solo lo encuentre quien lo necesita. El diario anota que te lo llevaste, y todos los miembros pueden leerlo.
takeaway-take = Llevarse todo lo de { $name }
takeaway-act-for-it = Elige arriba que actúas por esta organización y llévate después lo suyo.
takeaway-only-stewards = Lo de la organización se lo lleva una persona responsable de ella. Pídeselo a una.

# Llevárselo todo: el archivo
takeaway-index-lede = Sacado el { $day } de { $name }. Todo lo de aquí se puede leer tal cual; README.txt dice qué son los otros archivos.
takeaway-contacts = Contactos
takeaway-people = Quiénes actúan por ella
takeaway-coalitions = Coaliciones
takeaway-coordinators = Quienes coordinan
takeaway-organizations = Organizaciones
takeaway-choices = Lo que convenía, según se eligió
takeaway-talks = Conversaciones que reparan
takeaway-journal = Lo que pasó
takeaway-other-name = También se llama
takeaway-sector = Sector
takeaway-does = Qué hace
takeaway-area = Dónde
takeaway-site = Sitio
takeaway-mail = Correo
takeaway-phone = Teléfono
takeaway-address = Dirección
takeaway-languages = Idiomas
takeaway-customs = Costumbres
takeaway-observances = Días que guarda
takeaway-readme-organization =
    Todo lo que { $name } tiene en Manyhands

    Abre index.html para leerlo. Los otros archivos son para hojas de cálculo y programas.

    organization.json, organizations.csv, contacts.csv: la página, con los nombres de HSDS 3.1 (Human Services Data Specification).
    people.csv: quiénes actúan por ella, una línea por dirección de correo.
    memberships.csv: las coaliciones en las que está y estuvo.
    relationships.csv, relationships.json: cada relación de la que es o fue parte.
    versions.csv, shares.csv: cada versión de los términos y quién aporta qué.
    parties.csv, acceptances.csv, refusals.csv, notices.csv, moves.csv, comments.csv: quién está, quién dijo sí o no a qué,
    quién dio aviso y lo retiró, los pasos en la escalera, lo que se dijo.
    terms: los documentos mismos, byte por byte como se aceptaron.
    choices.json: lo que eligió con otras, con las respuestas de todas donde están lado a lado. Lo que se preguntó en
    privado no está; cada persona se lleva lo suyo en su propia página.
    talks.json: las conversaciones en que reparó algo con una organización, con las promesas.
    tables.json: quién debería estar en la mesa para sus metas, y lo que se dice de ella en mesas de otras donde se le preguntó.
    journal.csv: cada línea del diario sobre ella, como frase y tal como se escribió.

    Para comprobar los documentos, abre una terminal en la carpeta terms y ejecuta: sha256sum -c SHA256SUMS
    La huella de un documento es la que acceptances.csv muestra para quienes lo aceptaron.

    Los archivos CSV están en UTF-8. Una celda que una hoja de cálculo ejecutaría como fórmula lleva un apóstrofo delante.
    Las horas están en UTC.
takeaway-readme-coalition =
    Lo que { $name } tiene en Manyhands, como lo ven quienes la coordinan

    Abre index.html para leerlo. Los otros archivos son para hojas de cálculo y programas.

    coalition.json, coordinators.csv: qué es y quién la coordina.
    choosing-policy.json: qué pide aquí cada nivel.
    organizations.csv, organizations.json, contacts.csv: el directorio, con los nombres de HSDS 3.1 (Human Services Data Specification).
    memberships.csv: quién entró y salió y cuándo.
    relationships.csv, relationships.json, parties.csv: las relaciones que la coalición conoce, sin sus términos.
    invitations.csv: invitaciones a coordinar y a organizaciones sin nadie a cargo, y las que escribiste.
    tables.json: las mesas de la propia coalición, en las que se preguntó quién debería estar para una meta.
    journal.csv: las líneas que todos los miembros leen, como frases y tal como se escribieron.

    Los archivos CSV están en UTF-8. Una celda que una hoja de cálculo ejecutaría como fórmula lleva un apóstrofo delante.
    Las horas están en UTC.

# El diario
journal-organization-took-away = { $who } se llevó una copia de todo lo que { $name } tiene aquí.
journal-coalition-took-away = { $who } se llevó una copia de lo que { $name } tiene aquí.

# La orden
export-in-which-coalition = Di en qué coalición está, o da su id en vez de su nombre.
export-none-found = Nada aquí tiene este nombre. Revisa cómo se escribe.
export-several-found = Varias tienen este nombre. Da el id, o el nombre en las direcciones.
takeaway-person-title = Llévate lo que se guarda sobre ti
takeaway-person-lede = Un archivo con todo lo que te nombra aquí, como lo leen los programas y puede leerlo la gente.
takeaway-person-has-you = Tu nombre, lo que escribiste sobre ti, tus direcciones y funciones
takeaway-person-has-ways = Dónde tienes sesiones, tus claves de acceso por su nombre, tus canales, las cartas para ti
takeaway-person-has-words = Lo que dijiste, propusiste, aceptaste y rechazaste, y cuándo
takeaway-person-has-journal = Tus líneas de cada diario
takeaway-person-lacks-others = Lo que dijeron otros y las condiciones enteras: eso se lo lleva una organización
takeaway-person-private = El archivo trata solo de ti. Guárdalo donde solo tú lo leas.
takeaway-person-take = Llévatelo
