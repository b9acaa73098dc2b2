# Entrar con un proveedor que eligió quien administra
sso-with = Entrar con { $name }
sso-not-signed-in = No has entrado
sso-by-letter = Entrar por correo
sso-once-more = Probar otra vez con { $name }
sso-expected = { $name } confirma que { $address } es tuya, y aquí te esperan. Di cómo te llama la gente.
sso-stopped = Te detuviste en { $name }. Aquí no cambió nada.
sso-declined = { $name } no pudo confirmar quién eres; lo llama «{ $code }». Aquí no cambió nada. Si sigue así, díselo a quien lleva { $name }.
sso-unknown = Esta entrada se empezó en otro navegador, ya se usó o tardó más de diez minutos. Empieza de nuevo.
sso-silent = { $name } no responde ahora. Entra por correo, o prueba dentro de un rato.
sso-unsound = La respuesta que llegó en nombre de { $name } no es válida, así que nadie entró. Empieza de nuevo; si sigue así, díselo a quien administra esta instalación.
sso-no-address = { $name } no dijo tu dirección de correo, y sin ella nadie te conoce aquí. Entra por correo.
sso-unconfirmed = { $name } no confirma que { $address } sea tuya. Confírmala allí primero, o entra por correo.
sso-not-theirs = { $name } no puede confirmar aquí direcciones como { $address }. Entra por correo.
sso-nobody = Nadie usa aquí { $address }, y nadie la ha invitado todavía. Si aquí usas otra dirección, entra con ella.
sso-removed = Quitaste { $name } como forma de entrar. Entra por correo; en tu página puedes permitirlo de nuevo.
sso-letter-about = Ahora puedes entrar con { $name }
sso-letter =
    { $name } confirmó que { $address } es tuya, y has entrado. Desde ahora puedes entrar aquí con { $name }.

    Si no fuiste tú, entra por correo y quítalo en tu página: { $url }/me#sign-in-with

# La página propia
me-sso = Entrar con otros
me-sso-says = Confirman quién eres, y entras aquí. Lo que quitas no deja entrar a nadie hasta que lo permitas de nuevo.
me-sso-none = Ninguno por ahora. Elígelo en la página de entrada: { $names }.
me-sso-used = usado por última vez el { $day }
me-sso-removed = quitado el { $day }
me-sso-remove = Quitar
me-sso-remove-it = Quitar { $name } como forma de entrar
me-sso-allow = Permitir de nuevo
me-sso-allow-it = Permitir de nuevo entrar con { $name }

journal-sso-linked = { $who } entró con { $name } por primera vez.
journal-sso-removed = { $who } quitó una forma de entrar.
journal-sso-allowed = { $who } permitió de nuevo una forma de entrar.
