# Contar a otros programas
webhooks = Webhooks
webhooks-lede = Otro programa tuyo se entera, cuando ocurre, de lo que puedes leer en la actividad de esta coalición.
webhooks-way = Contar a otro programa (webhooks)
webhooks-demo = Esta es la ciudad de muestra: los mensajes se escriben y se ven aquí, y ninguno sale.
webhooks-none = Todavía no se cuenta nada a ningún programa.
webhooks-none-then = Registra abajo la dirección de uno. Se entera de lo que ocurra desde entonces.
webhook-new = Contar a un programa más
webhook-owner = Para quién
webhook-address = Su dirección
webhook-address-hint = Empieza por https:// y está en la red abierta, no dentro de la tuya.
webhook-kinds = De qué se entera
webhook-kind-relationships = Relaciones de trabajo
webhook-kind-talk = Lo que se dice sobre ellas
webhook-kind-organizations = Organizaciones y sus páginas
webhook-kind-coalition = La coalición, quién llega y quién se va
webhook-no-kind = Elige al menos una: si no, no se enteraría de nada.
webhook-register = Registrarlo y mostrar su secreto
webhook-only-stewards = Los webhooks los llevan quienes administran una organización y, para la coalición, quienes coordinan. Actúa por la organización que administras.
webhook-too-many = Ya hay { $most }, y no se guardan más. Quita uno primero.
webhook-is-off = Está detenido. Ponlo en marcha primero.

# Uno de ellos
webhook-hears = recibe
webhook-fails = falla
webhook-off = detenido
webhook-hears-of = { $name }: { $kinds }
webhook-off-says =
    { $why ->
        [person] Detenido el { $at }: no se le cuenta nada.
        [gone] Detenido el { $at }, porque respondió que ya no existe (410).
       *[failing] Detenido el { $at }, porque falló durante tres días.
    } Lo que ocurre mientras tanto no se envía después.
webhook-fails-says = Falla desde el { $at }. Los mensajes se prueban otra vez durante tres días; después se detiene, y quienes lo llevan reciben una carta.
webhook-since = Registrado
webhook-waiting = Mensajes en espera
webhook-old-secret = El secreto anterior
webhook-old-until = firma junto al nuevo hasta el { $at }
webhook-try = Enviar una prueba
webhook-stop = Dejar de contarle
webhook-start = Contarle de nuevo desde ahora
webhook-more = Otro secreto, o quitarlo
webhook-secret-says = Con otro secreto, los dos firman durante un día, para que puedas cambiarlo sin perder un mensaje.
webhook-secret-renew = Crear otro secreto y mostrarlo
webhook-remove-says = Si lo quitas, se olvida con todos sus mensajes.
webhook-remove = Quitar { $host }
webhook-secret = Su secreto
webhook-secret-once = Esta página es la única que lo muestra. Dáselo al programa en { $host }, y a nadie más.
webhook-secret-how = Cada mensaje va firmado con él, como describe Standard Webhooks, para que el programa sepa que viene de aquí.
webhook-secret-kept = Lo he guardado

# Sus mensajes
webhook-dead =
    { $n ->
        [one] Un mensaje no se pudo entregar
       *[other] { $n } mensajes no se pudieron entregar
    }
webhook-dead-says = Cada uno se probó { $tries } veces durante tres días. Envíalo otra vez cuando el programa escuche, o descártalo; al mes se descarta de todos modos.
webhook-again = Enviar otra vez
webhook-drop = Descartar
webhook-latest = Los últimos mensajes
webhook-latest-none = Ninguno todavía. Envía una prueba para ver si escucha.
webhook-what = Mensaje
webhook-when = Cuándo
webhook-outcome = Qué pasó
webhook-took = Tardó
webhook-took-ms = { $n } ms
webhook-message = Como lo lee el programa
webhook-answered = Respondió:
webhook-status = respuesta { $status }
webhook-delivered = Entregado, { $last }
webhook-not-yet = Espera su turno
webhook-tried =
    { $n ->
        [one] Probado una vez
       *[other] Probado { $n } veces
    }, { $last }; otra vez el { $at }
webhook-trial-sentence = Esto es una prueba. No cuenta nada más que a sí misma.

# Cómo funciona
webhook-how = Cómo lee esto un programa
webhook-how-message = Cada mensaje es un POST con JSON. El programa responde con un estado de 200 a 299 en 15 segundos; las redirecciones no se siguen.
webhook-how-signed = Va firmado con HMAC-SHA256 sobre id, hora y cuerpo, unidos por puntos:
webhook-how-again = Lo que falla se prueba otra vez durante tres días, en orden cuando se puede. Un mensaje puede llegar dos veces, siempre con el mismo id; «number» crece con cada línea del diario.

# Cartas
webhook-letter-about = A { $host } ya no se le cuenta nada
webhook-letter =
    Hola, { $hello }:

    { $why ->
        [gone] El programa en { $host } respondió que ya no existe, así que ya no se le cuenta nada para { $name }.
       *[failing] El programa en { $host } no ha aceptado ningún mensaje en tres días, así que ya no se le cuenta nada para { $name }.
    }

    Lo que no se entregó, y cómo ponerlo en marcha de nuevo: { $link }

# En el diario
journal-webhook-registered = { $who } registró un webhook en { $host }.
journal-webhook-secret-renewed = { $who } dio otro secreto al webhook en { $host }.
journal-webhook-stopped = { $who } detuvo el webhook en { $host }.
journal-webhook-started = { $who } puso en marcha de nuevo el webhook en { $host }.
journal-webhook-removed = { $who } quitó el webhook en { $host }.
journal-webhook-given-up = El webhook en { $host } falló durante días y se detuvo.
