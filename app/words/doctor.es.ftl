# Lo que dice el médico
doctor-ok = Bien
doctor-warning = Mira
doctor-fault = Roto
doctor-of-url = Dirección
doctor-of-proxy = Servidor web
doctor-of-sender = Remitente
doctor-of-clock = Reloj
doctor-of-mail = Correo
doctor-of-disk = Disco
doctor-of-files = Archivos
doctor-of-tables = Tablas
doctor-of-database = Base de datos
doctor-of-journal = Diario
doctor-of-backups = Copias
doctor-of-drill = Ensayo
doctor-of-letters = Cartas
doctor-of-letter = Carta
doctor-not-found-out = No se pudo averiguar: { $why }.
doctor-not-found-out-then = Arregla eso y vuelve a mirar.
doctor-url-ok = La gente encuentra este lugar en { $url }.
doctor-url-loopback = Los enlaces empiezan por { $url }, que solo lleva a esta máquina.
doctor-url-loopback-then = Di con --url lo que escribe la gente de fuera, como https://juntos.example.
doctor-url-plain = En { $url } todo, también entrar, va por la red a la vista.
doctor-url-plain-then = Pon delante un servidor web con https (docs/proxy.md) y di --url https://….
doctor-proxy-ok = Se sabe bien de dónde viene cada visita.
doctor-proxy-untrusted = No se cree al servidor web de delante, así que todas las visitas cuentan como una cuando se piden demasiadas cartas.
doctor-proxy-untrusted-then = Añade --trust-proxy cuando el servidor web ponga X-Forwarded-For.
doctor-proxy-open = A { $at } se llega sin pasar por el servidor web, y quien lo hace dice por sí mismo de dónde viene.
doctor-proxy-open-then = Escucha en 127.0.0.1, o deja que solo llegue el servidor web.
doctor-sender-ok = Las cartas vienen de { $from }.
doctor-sender-none = { $from } no es una dirección de la que puedan venir cartas.
doctor-sender-local = Las cartas vienen de { $from }, que otros servidores de correo rechazan.
doctor-sender-then = Di con --mail-from una dirección de tu propio dominio.
doctor-clock-ok = Coincide con la base de datos y con el diario.
doctor-clock-behind = El diario tiene una línea de dentro de { $seconds } segundos: este reloj va atrasado.
doctor-clock-apart = Difiere { $seconds } segundos del reloj de la base de datos.
doctor-clock-then = Ajusta el reloj por la red: timedatectl set-ntp true.
doctor-mail-demo = En el pueblo de muestra las cartas se enseñan en vez de enviarse.
doctor-mail-ok = { $server } acepta cartas de aquí.
doctor-mail-unknown = No se entiende --smtp-url o --mail-from.
doctor-mail-unknown-then = Escribe smtp://…, smtps://… o file:CARPETA, y un remitente como hola@juntos.example.
doctor-mail-folder = Las cartas se vuelven archivos en { $folder }.
doctor-mail-folder-then = Di con --smtp-url quién se las lleva; hasta entonces no le llega ninguna a nadie.
doctor-mail-refused = { $server } no acepta cartas: { $why }.
doctor-mail-refused-then = Mira --smtp-url: nombre y puerto del servidor, smtps:// o ?tls=required, usuario y contraseña.
doctor-letter-about = Una carta para probar el correo
doctor-letter = El correo de { $url } llega. No hace falta que respondas.
doctor-letter-sent = Salió una carta; mira si llega, y no entre el correo no deseado.
doctor-letter-refused = La carta no salió: { $why }.
doctor-disk-ok = Hay { $room } libres donde el programa escribe.
doctor-disk-low = Solo quedan { $room } libres en { $at }.
doctor-disk-full = No quedan más de { $room } libres en { $at }.
doctor-disk-then = Haz sitio: copias viejas, cartas en archivos, registros.
doctor-files-ok = Nadie más en esta máquina lee lo que se guarda.
doctor-files-open = Otros en esta máquina pueden leer { $files }.
doctor-files-then = Ejecuta: chmod go= { $files }
doctor-tables-ok = Las tablas están en el paso { $step }, como las conoce este programa.
doctor-tables-other = Las tablas están en el paso { $step }, y este programa conoce { $latest }.
doctor-tables-then = Ejecuta manyhands migrate, o el programa más nuevo.
doctor-database-ok = { $version }, con ajustes que conservan lo respondido.
doctor-database-unsafe = Un ajuste puede perder lo respondido: { $setting }.
doctor-database-unsafe-then = Devuelve a la base de datos sus ajustes habituales.
doctor-database-damaged = El archivo está dañado: { $flaw }.
doctor-database-damaged-then = Para el programa, guarda el archivo y restaura la copia más nueva en otro.
doctor-database-old = { $version } es más vieja que lo que se prueba.
doctor-database-old-then = Pasa a PostgreSQL 15 o más nueva.
doctor-journal-ok = Las { $lines } líneas dicen lo que se escribió.
doctor-journal-broken = { $n ->
    [one] Un diario está roto.
   *[other] { $n } diarios están rotos.
} { $what }
doctor-journal-then = Alguien escribió sin pasar por el programa. Deja la base de datos como está y compárala con una copia.
doctor-backups-ok = { $file } tiene { $hours ->
    [0] menos de una hora.
    [one] una hora.
   *[other] { $hours } horas.
}
doctor-backups-none = Este programa no hizo ninguna copia.
doctor-backups-none-yet = Aún no se hizo ninguna copia.
doctor-backups-old = La copia más nueva tiene { $hours } horas.
doctor-backups-then = Deja que serve las haga: --backup-to CARPETA o s3://CUBO/PREFIJO, en otro disco u otra máquina.
doctor-backups-failed = La última copia falló: { $why }
doctor-backups-failed-then = Se intenta otra vez cada cuarto de hora; arregla el lugar adonde van las copias.
doctor-drill-ok = { $days ->
    [0] Hoy se recuperó una copia, y se comprobó.
    [one] Ayer se recuperó una copia, y se comprobó.
   *[other] Hace { $days } días se recuperó una copia, y se comprobó.
}
doctor-drill-none = Nunca se recuperó una copia para ver que se puede.
doctor-drill-old = El último ensayo fue hace { $days } días.
doctor-drill-then = Ejecuta manyhands backup drill.
doctor-drill-failed = El último ensayo falló: { $why }
doctor-drill-failed-then = Haz ahora una copia, ensáyala, y guarda la que falló para mirarla.
doctor-letters-ok = { $n ->
    [0] Nada espera demasiado.
    [one] Nada espera demasiado; una salió en un día.
   *[other] Nada espera demasiado; { $n } salieron en un día.
}
doctor-letters-given-up = { $n ->
    [one] Se abandonó una carta.
   *[other] Se abandonaron { $n } cartas.
}
doctor-letters-given-up-then = Mira por qué en /admin/letters, arréglalo y envíalas otra vez antes de una semana.
doctor-letters-wait = { $n ->
    [one] Una carta espera
   *[other] { $n } cartas esperan
}, la más vieja desde hace { $hours ->
    [one] una hora.
   *[other] { $hours } horas.
}
doctor-letters-wait-then = Las cartas salen mientras funciona manyhands serve; mira por qué en /admin/letters.
