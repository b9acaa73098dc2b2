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
me-sessions = Dónde estás dentro
me-session-here = este aparato, ahora
me-session-seen = usado por última vez: { $at }
me-session-end = Salir allí
me-session-end-others = Salir en todas partes menos aquí
me-device = { $browser } en { $system }
me-device-unknown = Un aparato que no dice qué es
me-claim-waits = Dijiste que eres de { $name }. Lo mira quien coordina { $coalition }; una carta te dirá qué se decide.
person-zone-unknown = No conocemos esta zona horaria. Elige una de la lista, por ejemplo America/New_York.
person-address-taken = Esta dirección es de otra persona aquí.

# El diario
journal-person-joined = { $who } se unió
journal-person-changed = { $who } cambió lo que dice su página
journal-session-ended-elsewhere = { $who } salió en todos los demás sitios
