# Entrar
sign-in-title = Entrar
sign-in-address = Tu dirección de correo
sign-in-address-hint = Le llega una carta con un enlace. El enlace sirve una sola vez, durante { $minutes } minutos.
sign-in-send = Enviarme un enlace
sign-in-or = o
sign-in-passkey = Usar una llave de acceso
sign-in-passkey-failed = Esa llave no funcionó aquí. Pide mejor un enlace.
sign-in-passkey-cancelled = No se hizo nada. Inténtalo de nuevo cuando quieras.
sign-in-passkey-unknown = No llegó respuesta. Mira si funcionó antes de intentarlo otra vez.
sign-in-demo = Elegir a alguien de la ciudad de muestra
sign-in-demo-letters = Leer las cartas de la ciudad de muestra
sign-in-sent = Mira tu correo
sign-in-sent-says = Si { $address } se conoce aquí, una carta va en camino. Su enlace sirve una sola vez, durante { $minutes } minutos.
sign-in-sent-not-come = ¿No hay nada? Mira entre el correo no deseado o prueba la dirección a la que llegó tu invitación.
sign-in-again = Usar otra dirección
sign-in-confirm = Entrar como { $name }
sign-in-welcome = Te damos la bienvenida
sign-in-confirm-says = Vas a entrar en { $host } con la dirección { $address }.
sign-in-instead = Ahora tienes la sesión abierta como { $name }. Se cerrará en este dispositivo.
sign-in-enter = Entrar en este dispositivo
sign-in-name = Tu nombre
sign-in-name-hint = Como te conoce la gente con la que trabajas.
sign-in-link-closed = Este enlace no abre nada
sign-in-link-unknown = Aquí no hay tal enlace. Quizá se perdió una parte por el camino: copia la línea entera de la carta o pide otro enlace.
sign-in-link-used = Este enlace ya se usó, y cada uno sirve una sola vez. Pide otro.
sign-in-link-expired = El tiempo de este enlace terminó. Pide otro.
sign-in-nobody = No hay nadie aquí con la dirección para la que se hizo este enlace. Pide una invitación a quien coordina tu coalición.
sign-in-somebody-else = Tienes la sesión abierta como otra persona. Sal y sigue el enlace de nuevo.
sign-in-ask-again = Enviarme otro enlace
sign-in-letter-about = Tu enlace para entrar
sign-in-letter =
    Alguien, esperamos que tú, pidió entrar con esta dirección.

    Este enlace sirve una sola vez, durante { $minutes } minutos:
    { $link }

    ¿No fuiste tú? Entonces no hagas nada: sin esta carta nadie entra.
sign-in-letter-nobody-about = No hay nadie aquí con esta dirección
sign-in-letter-nobody =
    Alguien pidió entrar en { $url } con esta dirección, pero aquí no hay nadie con ella.

    Si fuiste tú, quizá estás con otra dirección: prueba la que recibió tu invitación. Si aún no tienes invitación, pídela a quien coordina tu coalición.

    Si no fuiste tú, no hagas nada. No guardamos nada sobre ti.
sign-in-hop = por { $name }
sign-in-not-yours = Esta carta llegó a { $address }, y tienes la sesión abierta como { $name }. Sal, y volverás aquí.
sign-in-switch = Salir y volver aquí
sign-in-first = Ya tienes cuenta aquí: entra primero y vuelves a esta página.

# El diario
journal-session-opened = { $who } entró.
journal-session-ended = { $who } salió.
