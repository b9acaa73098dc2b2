# La página propia
me-lede = Lo que otras personas saben aquí de ti, y cómo entras.
me-name = Tu nombre
me-about = Sobre ti
me-about-hint = Una o dos frases para la gente con la que trabajas.
me-language = Idioma de las páginas y las cartas
me-zone = Tu zona horaria
me-keep = Guardar esto
me-addresses = Tus direcciones
me-addresses-says = Aquí llegan las cartas, y con cada una puedes entrar. Solo tú las ves.
me-confirmed = confirmada el { $day }
me-sessions = Dónde tienes la sesión abierta
me-session-here = este dispositivo, ahora
me-session-seen = usado por última vez: { $at }
me-session-end = Cerrar la sesión allí
me-session-end-others = Cerrar la sesión en todas partes menos aquí
me-device = { $browser } en { $system }
me-device-unknown = Un dispositivo que no dice qué es
me-stored = Qué se guarda sobre ti
me-stored-what = Qué, para qué y por cuánto tiempo
me-stored-take = Llévatelo
me-stored-erase = Pedir que te borremos
me-claim-waits = Dijiste que eres de { $name }. Lo mira quien coordina { $coalition }; una carta te dirá qué se decide.
person-zone-unknown = No conocemos esta zona horaria. Elige una de la lista, por ejemplo America/New_York.
person-address-taken = Esta dirección es de otra persona aquí.

# El diario
journal-person-joined = { $who } se unió.
journal-person-changed = { $who } cambió lo que dice su página.
journal-session-ended-elsewhere = { $who } salió en todos los demás sitios.

# Las direcciones propias
address-new = Otra dirección tuya
address-new-hint = Escribimos a esa dirección, y es tuya cuando abres el enlace de la carta.
address-write = Escribir a esta dirección
address-written = Hemos escrito a { $address }
address-written-says = Abre el enlace de esa carta en { $minutes } minutos, en un dispositivo donde hayas entrado.
address-to-me = Volver a tu página
address-confirm = ¿Añadir { $address } a tu página?
address-confirm-says = Desde entonces pueden llegarte cartas allí, y con ella entras como { $name }.
address-yes = Sí, es mía
address-remove = Quitar
address-remove-it = Quitar { $address }
address-is-yours = Esta dirección ya es tuya.
address-is-last = Es tu última dirección, y sin ninguna no se puede entrar. Añade otra primero.
address-letter-about = ¿Es tuya esta dirección?
address-letter =
    { $name } dice que esta dirección también le pertenece.

    Si eres tú, abre este enlace en { $minutes } minutos, donde hayas entrado:

    { $link }

    Si no lo eres, no hagas nada: sin el enlace nadie se queda con esta dirección.
journal-person-address-added = { $who } añadió una dirección.
journal-person-address-removed = { $who } quitó una dirección.
