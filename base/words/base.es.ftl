# El marco de cada página
skip-to-page = Ir a la página
search = Buscar organizaciones
sign-in = Entrar
sign-out = Salir
acting-for = por { $name }
acting-for-oneself = en nombre propio
act-for = Actuar por
oneself = En nombre propio
settings-of = Ajustes de { $name }
kept = Está guardado, y así se lee ahora.
your-coalitions = Tus coaliciones
this-installation = Esta instalación
your-page = Tu página
pages = Páginas
where-this-is = Dónde estás
kept-here = Este es el lugar de { $name }.
what-this-is = Manyhands: la mesa común de las organizaciones que trabajan juntas.
privacy = Privacidad
about = Qué es esto
demo-roles = Todas las personas de la ciudad de muestra
demo-letters = Cartas
why-do-i-see-this = ¿Por qué veo esto?
pages-of-list = Páginas de esta lista
page-before = Anteriores
page-after = Siguientes
page-range = { $from }–{ $to } de { $total }

# Formularios
if-you-like = si quieres
need-another-look = { $n ->
    [one] Una cosa necesita otra mirada
   *[other] { $n } cosas necesitan otra mirada
}
field-is-empty = Esto sigue vacío.
meanwhile = Esto cambió mientras escribías, por otra persona o en otra ventana.
meanwhile-then = No se pierde nada de lo tuyo, y todavía no se guardó nada. Junto a cada campo que difiere está lo que se guardó; donde no habías cambiado nada, esas palabras están en el campo. Míralo y luego guárdalo.
meanwhile-kept = Guardado mientras tanto: { $value }
meanwhile-kept-nothing = Guardado mientras tanto: nada.
choice-not-understood = Esto no es ninguna de las opciones. Elige una de ellas.
field-is-too-long = Esto tiene { $length } caracteres; caben { $most }. Hay que acortarlo.
acting-for-has-changed = Ahora actúas por { $name }, y esta página se hizo cuando actuabas por otra organización o en nombre propio. No se cambió nada. Abre la página de nuevo o vuelve a cambiar.
act-for-an-organization-first = Esto se hace por una organización. Elige arriba por cuál actúas.
form-is-somebody-elses = Este formulario se hizo para otra persona. Abre la página de nuevo.
form-is-too-long = Es más de lo que cabe en este formulario. No se guardó nada.
form-not-understood = No se pudo leer este formulario. No se guardó nada. Abre la página de nuevo.

# Errores
error-sign-in = Primero hay que entrar
error-sign-in-says = Esta página es para quienes han entrado. Después volverás aquí.
error-not-found = Esta página no está aquí
error-not-found-says = No hay nada en esta dirección, o no está abierto a la organización por la que actúas.
error-not-found-sign-in = Si es para ti, entra: quizá se abra.
error-forbidden = Esto no está abierto para ti
error-refused = Ahora no se puede hacer
error-invalid = Algo necesita otra mirada
error-busy = Demasiadas peticiones a la vez
error-busy-says = Espera { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} e inténtalo de nuevo. No se cambió nada.
error-broken = Algo falló de nuestro lado
error-broken-says = No sabemos si se guardó. Míralo antes de repetirlo y da este número a quien opera el sistema: { $number }.
go-home = Ir al inicio
go-back = Volver

# Días
today = hoy
tomorrow = mañana
yesterday = ayer
in-days = dentro de { $n } días
days-ago = hace { $n } días
in-weeks = dentro de { $n } semanas
weeks-ago = hace { $n } semanas
in-months = { $n ->
    [one] dentro de un mes
   *[other] dentro de { $n } meses
}
months-ago = { $n ->
    [one] hace un mes
   *[other] hace { $n } meses
}
day-of-week = { $weekday } { $day } de { $month }
day-of-year = { $day } de { $month } de { $year }
month-of-year = { $month } de { $year }
day-not-understood = No entendemos este día. Escríbelo como año-mes-día, por ejemplo 2027-05-31.
no-such-day = Ningún calendario tiene el día { $day }. Elige otro.
monday = lunes
tuesday = martes
wednesday = miércoles
thursday = jueves
friday = viernes
saturday = sábado
sunday = domingo
january = enero
february = febrero
march = marzo
april = abril
may = mayo
june = junio
july = julio
august = agosto
september = septiembre
october = octubre
november = noviembre
december = diciembre
database-unknown = Nombra una base de datos como sqlite:RUTA, la ruta de un archivo, o como postgres://USUARIO@SERVIDOR/NOMBRE.
database-not-made = No se pudo crear { $path }: { $why }.
tables-are-newer = La base de datos está en el paso { $step }, que este programa no conoce: la hizo uno más nuevo. Usa el programa más nuevo.
form-came-too-slowly = El formulario no llegó a tiempo. Mira tu conexión y envíalo de nuevo.
person-erased = una persona que se borró
for-programs = Para programas
live-changed = Algo ha cambiado aquí.
live-show = Muéstralo

# Preguntar a otras máquinas
outward-address = Esta dirección no se puede consultar: empieza por https:// y no lleva nombre ni contraseña.
outward-port = Este puerto no se consulta. Las páginas se sirven en el 443, o en uno por encima de 1024 que nada más usa.
outward-not-public = Esto lleva a una máquina que no es pública, y no se consulta.
outward-unknown = Ninguna máquina tiene este nombre.
outward-led-astray = Lleva a otra dirección, que no se sigue.
outward-too-long = La respuesta era demasiado larga.
outward-too-slow = No hubo una respuesta completa a tiempo.
outward-no-connection = Sin conexión: nadie responde allí, o el certificado no es válido.
outward-inside-not-understood = Esto no es una máquina con su puerto, como 127.0.0.1:9999 o sign-in.lan:8443.
