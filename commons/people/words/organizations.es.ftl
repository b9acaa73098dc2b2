# Las páginas de las organizaciones: qué se dice cuando algo no se puede guardar, y qué dice el diario
logo-too-large = Este archivo pesa más de { $most } MB. Elige otro, o guarda antes la imagen en un tamaño menor.
logo-not-a-picture = No es una imagen que podamos guardar. Elige un archivo PNG, JPEG o WebP; los dibujos como SVG hay que guardarlos antes como PNG.
logo-not-readable = Esta imagen está dañada o incompleta. Ábrela en tu dispositivo, guárdala de nuevo como PNG y elige ese archivo.
logo-too-many-pixels = Esta imagen tiene { $width } × { $height } píxeles, que son demasiados. Una de 1000 × 1000 basta y sobra.
contact-cannot-be-reached = Pon un correo o un teléfono, para que se pueda dar con este contacto.
contact-seen-by-whom = Elige quién ve este contacto.
contacts-are-many = Caben { $most } contactos. Quita antes alguno.

journal-organization-listed = { $who } registró { $name }.
journal-organization-edited = { $who } cambió la página de { $name }.
journal-organization-logo-set = { $who } puso un nuevo logotipo a { $name }.
journal-organization-logo-taken-away = { $who } quitó el logotipo de { $name }.
journal-organization-contact-added = { $who } añadió un contacto.
journal-organization-contact-edited = { $who } cambió un contacto.
journal-organization-contact-removed = { $who } quitó un contacto.
