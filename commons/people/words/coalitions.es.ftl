# Coaliciones
coalition-new = Fundar una coalición
coalition-new-says = Un espacio propio para organizaciones que trabajan juntas. Tú la coordinas e invitas a las demás.
coalition-found = Fundar esta coalición
coalition-settings = Ajustes de la coalición
coalition-settings-says = Lo que dice de sí, y quién la coordina.
coalition-name = Nombre
coalition-purpose = Para qué es
coalition-purpose-hint = Unas frases que entendería cualquier persona del barrio.
coalition-stands-on = Nuestros principios
coalition-stands-on-hint = Con lo que todo el mundo puede contar aquí.
coalition-town = Ciudad o región
coalition-zone = Zona horaria
coalition-keep = Guardar esto para todos
coalition-coordinators = Quién coordina
coalition-invite = Invitar a otra persona a coordinar
coalition-remove-coordinator = Que { $name } deje de coordinar
coalition-only-coordinators = Esto solo lo hace quien coordina esta coalición.
coalition-last-coordinator = Alguien tiene que coordinar. Invita antes a otra persona.
membership-join = Incorporar a { $name } a { $coalition }
membership-leave-ask = Dejar { $coalition }
membership-leave-title = { $name } deja { $coalition }
membership-leave-says = Todo lo que trajo tu organización se va con ella, y su página deja de estar en { $coalition }. Las relaciones terminan según sus propios términos: da aviso en cada una.
membership-why = Por qué, con tus palabras
membership-leave = Dejar { $coalition }
membership-stay = Quedarse
membership-only-stewards = Esto solo lo decide una persona responsable que actúa ahora por la organización.
coalition-take-away = Llevarse lo que guarda la coalición

# El diario
journal-coalition-founded = { $who } fundó { $name }.
journal-coalition-changed = { $who } cambió lo que { $name } dice de sí.
journal-coordinator-joined = { $who } coordina desde ahora.
journal-coordinator-left = { $who } hizo que alguien dejara de coordinar.
journal-organization-joined = { $name } se unió a la coalición.
journal-organization-left = { $name } dejó la coalición.
