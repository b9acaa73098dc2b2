# Traer organizaciones de un archivo
importing-organizations = Organizaciones
importing-title = Importar organizaciones
importing-lede = Trae la tabla que tienes, se llamen como se llamen sus columnas. Lo ves todo antes de que se guarde algo.
importing-file = La lista de organizaciones
importing-file-hint = CSV o Excel (.xlsx), hasta 20 MB. La primera fila nombra las columnas.
importing-source = El nombre de esta lista
importing-source-hint = Un nombre corto como «directorio 211», el mismo cada vez que traes esta lista. Solo hace falta cuando varias listas tienen sus propios identificadores.
importing-look = Ver lo que contiene
importing-leave = Dejarlo
importing-how = Cómo funciona
importing-how-columns = Suponemos lo que significan las columnas; tú lo corriges.
importing-how-twins = Las organizaciones que se parecen se muestran una al lado de la otra. No se une ninguna si tú no lo dices.
importing-how-again = El mismo archivo por segunda vez no cambia nada. Una versión más nueva cambia solo lo que es distinto.
importing-how-claimed = Una organización que cuida su propia página la conserva como está.

importing-review = Lo que contiene { $file }
importing-cannot-plan = Hay que mirar otra vez las columnas de esta lista antes de leer sus filas.
importing-would-list = { $n ->
    [one] Una organización es nueva en { $place }.
   *[other] { $n } organizaciones son nuevas en { $place }.
}
importing-would-change = { $n ->
    [one] Una que está aquí cambia.
   *[other] { $n } que están aquí cambian.
}
importing-would-keep = { $n ->
    [one] Una queda como está.
   *[other] { $n } quedan como están.
}
importing-would-refuse = { $n ->
    [one] Una fila queda fuera.
   *[other] { $n } filas quedan fuera.
}
importing-no-rows = No hay filas debajo de los nombres de las columnas.
importing-columns = Lo que significan las columnas
importing-left-out = No se toma nada de: { $columns }
importing-correct = Se usan { $used } de { $all } columnas. Corregir
importing-column = Columna
importing-samples = Lo que contiene
importing-holds = Significa
importing-nothing = nada que guardemos
importing-look-again = Mirar de nuevo con estas columnas
importing-line = Fila { $line }:
importing-problems = { $n ->
    [0] Ningún problema
    [one] Un problema
   *[other] { $n } problemas
}
importing-no-problems = Se pudieron leer todas las filas.
importing-every-row = Ver todas las filas
importing-only-problems = Ver solo los problemas
importing-row = Fila
importing-why = Por qué quedó fuera
importing-field = Campo
importing-in-the-file = En el archivo
importing-then = Qué pasa
importing-stays-out = La fila queda fuera
importing-comes-in = Entra sin este dato
importing-is-new = Nueva
importing-is-unchanged = Queda como está
importing-changes = Cambia: { $fields }
importing-rows = { $n ->
    [one] Una fila
   *[other] { $n } filas
}
importing-more-problems = { $n ->
    [one] Un problema más no se muestra.
   *[other] { $n } problemas más no se muestran.
}
importing-more-rows = { $n ->
    [one] Una fila más no se muestra.
   *[other] { $n } filas más no se muestran.
}
importing-refused-file = { $n ->
    [one] Llevarse como archivo la fila que queda fuera, con el motivo
   *[other] Llevarse como archivo las filas que quedan fuera, con los motivos
}

importing-twins = { $n ->
    [one] Una fila puede ser igual a otra organización
   *[other] { $n } filas pueden ser iguales a otra organización
}
importing-twins-lede = Cada una será una organización propia si no dices que es la misma. La que es la misma solo llena lo que aún está vacío.
importing-twin = La fila { $line } puede ser igual a otra
importing-more-twins = { $n ->
    [one] Una fila más no se muestra; si la marca de arriba no la une, será una organización propia.
   *[other] { $n } filas más no se muestran; si la marca de arriba no las une, serán organizaciones propias.
}
importing-in-your-file = En tu archivo
importing-here-already = Ya está aquí
importing-row-of-file = Fila { $line } de tu archivo
importing-because = Por: { $reasons }
importing-its-own = Una organización propia
importing-as-ticked = Según la marca de arriba
importing-same-not-offered = Fila { $line }: lo elegido no está entre lo que puede ser igual, o ya no lo está. Mira la fila otra vez.
importing-same-as = La misma que { $name }
importing-same-as-apart = La misma que { $name } ({ $what })
importing-same-as-row = La misma que la fila { $line }
importing-same-name = el mismo nombre
importing-alike-name = un nombre parecido
importing-same-site = el mismo sitio
importing-same-phone = el mismo teléfono
importing-same-mail = el mismo dominio de correo
importing-same-address = la misma dirección
importing-alike-address = una dirección parecida
importing-by-hand = { $n ->
    [one] Una página se cambió a mano
   *[other] { $n } páginas se cambiaron a mano
}
importing-by-hand-lede = El archivo dice algo distinto de lo que alguien escribió aquí. Lo de aquí queda, si no tomas lo que dice el archivo.
importing-take = Tomar lo que dice el archivo
importing-nothing-to-do = No cambiaría nada: todo lo de este archivo ya está aquí.
importing-all-or-nothing = Las filas que quedan fuera se apartan. Todas las demás se guardan juntas; si una no se puede guardar, no se guarda ninguna.
importing-do-list = { $n ->
    [one] Registrar una organización en { $place }
   *[other] Registrar { $n } organizaciones en { $place }
}
importing-do-change = { $n ->
    [one] Cambiar una organización
   *[other] Cambiar { $n } organizaciones
}
importing-do-both = Registrar { $new } y cambiar { $changed } en { $place }
importing-do-chosen = Guardar lo que elegiste

importing-done = La lista ya está aquí
importing-done-lede = Esto resultó de { $file }.
importing-listed = { $n ->
    [one] Una organización es nueva en { $place }.
   *[other] { $n } organizaciones son nuevas en { $place }.
}
importing-changed = { $n ->
    [one] Una cambió.
   *[other] { $n } cambiaron.
}
importing-kept = { $n ->
    [one] Una ya estaba aquí, o se unió a otra fila.
   *[other] { $n } ya estaban aquí, o se unieron a otra fila.
}
importing-stayed-out = { $n ->
    [one] Una fila quedó fuera.
   *[other] { $n } filas quedaron fuera.
}
importing-refused = { $n ->
    [one] Una fila quedó fuera
   *[other] { $n } filas quedaron fuera
}
importing-refused-then = { $n ->
    [one] Llévatela como archivo, corrígela allí e importa ese archivo. Se guarda aquí un día.
   *[other] Llévatelas como archivo, corrígelas allí e importa ese archivo. Se guarda aquí un día.
}
importing-changed-pages = { $n ->
    [one] Esta página cambió
   *[other] Estas páginas cambiaron
}
importing-more-changed = { $n ->
    [one] Hay una página más que cambió y no se nombra.
   *[other] Hay { $n } páginas más que cambiaron y no se nombran.
}
importing-next = Qué sigue
importing-next-look = Mira si las páginas dicen lo que esperas.
importing-next-invite = Invita a alguien de cada organización, para que cuide su propia página.
importing-see = Ver las organizaciones de { $place }
importing-another = Importar otra lista

# Lo que contienen las columnas
importing-field-id = Identificador en esta lista
importing-field-name = Nombre
importing-field-other-name = Otro nombre
importing-field-does = Qué hace
importing-field-sector = Sector
importing-field-area = Dónde trabaja
importing-field-site = Sitio web
importing-field-mail = Correo
importing-field-phone = Teléfono
importing-field-address = Dirección, o una parte
importing-field-languages = Idiomas
importing-field-contact = Contacto: nombre
importing-field-contact-role = Contacto: cargo

# Lo que se dice de columnas y filas
importing-no-name-column = Elige la columna que contiene los nombres de las organizaciones.
importing-column-twice = Otra columna ya contiene esto. Elige una de las dos.
importing-columns-counted = La lista tiene { $n } columnas. Nombra un campo, o nada, para cada una.
importing-carried-out = Esta lista ya se llevó a cabo. Tráela otra vez para cambiar qué significan sus columnas.
importing-no-such-column = No hay ninguna columna { $column }. Las columnas son: { $columns }.
importing-map-not-understood = No se entiende { $piece }. Escribe CAMPO=COLUMNA; los campos son: { $fields }.
importing-name-empty = El nombre está vacío. Escribe el nombre de la organización.
importing-too-long = Esto tiene { $length } caracteres; caben { $most }. Acórtalo.
importing-site-not-understood = Esto no es la dirección de un sitio. Escríbela como https://clinica.example.
importing-only-first-site = Solo se guarda la primera dirección.
importing-only-first-mail = Solo se guarda la primera dirección.
importing-sector-not-understood = No es público, privado, sin fines de lucro ni vecindario. Aparece como «aún no se sabe».
importing-row-twice = La fila { $line } dice exactamente lo mismo. Esa es la que cuenta.
importing-id-twice = La fila { $line } tiene el mismo identificador. Dale a esta fila uno propio.
importing-claimed = Ya tiene quien esté a su cargo; sus responsables cuidan su página.
importing-kept-elsewhere = Otra coalición la registró y cuida su página.
importing-has-left = Dejó esta coalición. Invítala a volver en vez de registrarla otra vez.
importing-ids-of-another-list = Los identificadores de este archivo son de otras organizaciones en la lista { $source }. Dale a esta lista un nombre propio.
importing-above-header = Esta línea está encima de los nombres de las columnas y se dejó fuera.
importing-renamed = Una columna no tenía nombre, o tenía el de otra, y aquí se llama { $name }.
importing-too-few = La fila termina después de { $found } de { $expected } columnas. Las celdas que faltan cuentan como vacías.
importing-too-many = La fila tiene { $found } celdas y la tabla { $expected } columnas. Pon comillas alrededor de las celdas que contienen el separador.
importing-open-quote = Unas comillas se abrieron y no se cerraron. Se leyeron como un carácter normal.
importing-lost-characters = Algunos caracteres se perdieron antes de que el archivo llegara aquí. Guárdalo de nuevo como UTF-8 si puedes.
importing-error-cell = La hoja de cálculo muestra { $shown } aquí. La celda cuenta como vacía.
importing-broken-cell = La celda está dañada dentro del archivo. Cuenta como vacía.
importing-sheet-left-out = La hoja «{ $name }» no se pudo leer y quedó fuera; esta es la siguiente.

# Lo que se dice de los archivos
importing-choose-a-file = Elige primero un archivo.
importing-too-large = El archivo ocupa más de { $most } MB. Quita las columnas que no hacen falta, o divídelo en dos.
importing-too-many-rows = El archivo tiene más de { $most } filas. Divídelo en archivos más pequeños.
importing-too-many-columns = El archivo tiene más de { $most } columnas. Quita las que no hacen falta.
importing-too-many-cells = La tabla tiene más de { $most } celdas. Quita las columnas que no hacen falta, o divídela.
importing-empty = Este archivo no contiene nada. La primera fila nombra las columnas; debajo va una fila por organización.
importing-bomb = Este libro se desempaqueta a más de { $most } MB y no se abrió. Guarda la hoja como CSV.
importing-too-many-parts = Este libro tiene más de { $most } partes y no se abrió. Guarda la hoja como CSV.
importing-broken = Este libro está dañado. Ábrelo en tu programa de hojas de cálculo, guárdalo de nuevo y elige ese archivo.
importing-broken-sheet = La hoja { $name } de este libro está dañada. Ábrelo en tu programa de hojas de cálculo, guárdalo de nuevo y elige ese archivo.
importing-is-old-excel = Es un archivo antiguo de Excel (.xls). Guárdalo como .xlsx o CSV.
importing-is-binary-excel = Es un archivo binario de Excel (.xlsb). Guárdalo como .xlsx o CSV.
importing-is-locked = Este libro está protegido con contraseña. Guárdalo sin contraseña.
importing-is-open-document = Es un archivo OpenDocument (.ods). Guárdalo como .xlsx o CSV.
importing-is-numbers = Es un archivo de Numbers. Expórtalo como Excel o CSV.
importing-is-document = Es un documento, no una tabla. Copia la tabla a una hoja de cálculo y guárdala como .xlsx o CSV.
importing-is-pdf = Es un PDF. Pide la tabla de la que se hizo, en .xlsx o CSV.
importing-is-picture = Es una imagen. Pide la tabla de la que se hizo, en .xlsx o CSV.
importing-is-zip = Es un archivo ZIP. Descomprímelo y elige la tabla que contiene.
importing-is-archive = Es un archivo comprimido. Descomprímelo y elige la tabla que contiene.
importing-is-html = Es una página web, diga lo que diga su nombre. Ábrela en una hoja de cálculo y guárdala como .xlsx o CSV.
importing-is-xml = Es XML. Guarda la tabla como .xlsx o CSV.
importing-is-json = Es JSON. Guarda la tabla como .xlsx o CSV.
importing-is-binary = No es una tabla ni un texto. Elige un archivo CSV o Excel.

# En la máquina misma
importing-file-not-opened = { $file } no se pudo abrir: { $why }.
importing-map-no-name = Ninguna columna se tomó por el nombre. Escribe --map "name=COLUMNA"; las columnas son: { $columns }.
importing-coalition-purpose = Esta coalición empezó con una lista de organizaciones. Quienes la coordinan dicen aquí para qué existe.

journal-organization-renewed = { $who } puso al día la página de { $name } con una lista.
journal-organizations-imported = { $who } importó una lista: { $new } nuevas, { $changed } cambiadas, { $unchanged } como antes, { $refused } fuera.
importing-without-sector = { $n ->
    [one] Una organización nueva llega sin sector. Aparece como «aún no se sabe» hasta que alguien diga cuál es.
   *[other] { $n } organizaciones nuevas llegan sin sector. Aparecen como «aún no se sabe» hasta que alguien diga cuál es.
}
importing-alike = Las { $n } filas de abajo que tienen el mismo nombre y el mismo sitio que aquello con lo que se comparan son lo mismo: unirlas todas, menos donde elijas otra cosa.
