# Llaves de acceso
passkeys-title = Llaves de acceso
passkeys-says = Con una llave de acceso entras con tu huella, tu cara o el código de tu dispositivo, sin esperar una carta.
passkeys-elsewhere = Las llaves de acceso funcionan donde este lugar se llama por su nombre. Entra allí para añadir una:
passkey-made = desde el { $day }
passkey-used = · usada por última vez el { $day }
passkey-change = Cambiar
passkey-name = Nombre de la llave
passkey-name-hint = Para reconocerla después, por ejemplo «Mi teléfono».
passkey-rename = Guardar este nombre
passkey-remove = Quitar esta llave
passkey-add = Añadir una llave de acceso
passkey-unnamed = Llave de acceso
passkey-not-made = No se hizo ninguna llave. Inténtalo de nuevo o entra por carta como antes.
passkey-here-already = Este dispositivo ya tiene aquí una llave.
passkey-too-many = Tienes { $most } llaves. Quita primero una que ya no uses.
passkey-too-late = Esto tardó más de cinco minutos. Empieza de nuevo.
passkey-unknown = Esta llave no se conoce aquí o se quitó. Pide mejor un enlace.

# El diario
journal-passkey-added = { $who } añadió una llave de acceso.
journal-passkey-renamed = { $who } cambió el nombre de una llave de acceso.
journal-passkey-removed = { $who } quitó una llave de acceso.
