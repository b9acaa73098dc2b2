# Lo que comparten las páginas de esta sala
org-name = Nombre
org-sector = Sector
directory-every-sector = Todos los sectores
network-level = Nivel
network-every-level = Todos los niveles
directory-show = Mostrar
org-leave-it = Dejarlo
org-is-unclaimed = Sin nadie a cargo
directory-take-away = , quitar este filtro
org-seen-from = Organizaciones aliadas desde { $level }

# La primera página de una coalición
front-no-purpose = Aquí tienen su página común organizaciones que trabajan juntas.
front-stands-on = Nuestros principios
front-stands-on-nothing = Todavía no hay nada escrito.
front-lately = Qué cambió últimamente
front-lately-all = Todo
front-lately-feed = Seguir en un lector de canales
front-lately-nothing = Todavía nada que esté abierto para ti.
front-who = Quién está aquí
front-organizations = { $n ->
    [0] Todavía no hay organizaciones.
    [one] Una organización.
   *[other] { $n } organizaciones.
}
front-together = Quién trabaja con quién
front-map = El mapa
front-map-of = El mapa de quién trabaja con quién en { $name }
front-relationships = { $n ->
    [0] No hay ninguna relación en vigor abierta para ti.
    [one] Una relación en vigor.
   *[other] { $n } relaciones en vigor.
}
front-join = Cómo unirse
front-join-listed = Puede que tu organización ya esté registrada. Abre su página y di que es la tuya.
front-join-find = Buscarla
front-join-unlisted = Si no está, pide a alguien que conozcas en esta coalición que la haga registrar.

# El directorio
directory-title = Organizaciones
directory-lede = { $n ->
    [0] Todavía no hay nadie registrado en { $name }.
    [one] Una organización forma parte de { $name }. Aquí está lo que hace.
   *[other] { $n } organizaciones forman parte de { $name }. Aquí está lo que hace cada una.
}
directory-import = Importar una lista
directory-new = Registrar una organización
directory-empty = Todavía no hay organizaciones.
directory-empty-then = Quien coordina trae las primeras, de una lista que la gente ya tiene. Para eso no necesitan cuentas.
directory-none = Aquí nada coincide con eso.
directory-none-then = Prueba con menos palabras, o quita un filtro.
directory-show-all = Mostrar todas las organizaciones
directory-find = Nombre o palabras
directory-claim = Quién cuida la página
directory-claim-any = Cualquiera
directory-claimed = Su propia gente
directory-with = Trabaja con { $name }
directory-applied = { $n } de { $all } organizaciones:
directory-does = Qué hace
directory-ties = Relaciones

# Registrar una
directory-new-lede = Solo hace falta el nombre. Después su propia gente puede hacerse cargo de la página y cambiarla entera.
directory-list-it = Registrarla en { $name }
directory-twins = { $n ->
    [one] Puede que esta organización ya esté aquí:
   *[other] Puede que una de estas sea la misma organización:
}
directory-twins-elsewhere = { $n ->
    [one] Esta está aquí en otra coalición y puede ser la misma:
   *[other] Estas están aquí en otras coaliciones y una puede ser la misma:
}
directory-invite-instead = Mejor invitar a { $name }
directory-another = Es otra. Regístrala de todos modos.

# La página propia de una organización
org-other-name = Otro nombre
org-other-name-hint = Una sigla, o un nombre que la gente todavía usa. La búsqueda lo encuentra.
org-also-called = también { $name }
org-does = Qué hace
org-does-hint = Para quién, y con qué se puede contar.
org-customs = Sus costumbres
org-customs-hint = Cómo se hacen las cosas con ustedes: a quién se pregunta primero, qué no se hace nunca sin quién.
org-observances = Los días que guarda
org-observances-hint = Días sagrados, días de cierre, semanas en las que nadie debería planear nada con ustedes.
org-sentence = Una frase propia
org-sentence-hint = Quiénes son y siguen siendo, trabajen con quien trabajen.
org-area = Dónde
org-area-hint = Por ejemplo, toda la ciudad o la zona norte.
org-languages = Idiomas
org-languages-hint = Como los dice la gente: inglés, español.
org-site = Sitio web
org-site-hint = La dirección completa, empezando por https://.
org-mail = Correo
org-phone = Teléfono
org-address = Dirección
org-seen = ¿Quién ve el correo, el teléfono y la dirección?
org-seen-hint = El nombre, el sector, lo que hacen, dónde y su sitio web están siempre abiertos para todo el mundo.
org-hue = Color
org-reach = Cómo dar con ella
org-reach-unknown = Nadie ha dicho cómo dar con ella.
org-reach-members = El correo, el teléfono y la dirección son para quienes actúan por un miembro de esta coalición.
org-reach-partners = El correo, el teléfono y la dirección son para organizaciones aliadas desde { $level }.
org-contacts-members = { $n ->
    [one] Un contacto más es
   *[other] { $n } contactos más son
} para quienes actúan por un miembro de esta coalición.
org-contacts-partners = { $n ->
    [one] Un contacto más es
   *[other] { $n } contactos más son
} para organizaciones aliadas desde { $level }.
org-unclaimed = { $coalition } registró { $name } y cuida esta página hasta que alguien de { $name } se haga cargo.
org-this-is-us = Somos nosotros
org-ties = Trabaja con
org-ties-none = No hay ninguna relación de { $name } abierta para ti.
org-take-away = Llevarse todo en un archivo
org-people = Quién actúa por ella
org-propose = Proponer algo a { $name }
org-edit = Cambiar esta página
org-contacts = Contactos
org-logo = Logotipo
org-homes = Miembro de
org-homes-none = No forma parte de ninguna coalición de aquí.

# Cambiarla
org-edit-title = La página de { $name }
org-edit-lede = Así leen otros sobre ella. Ven el cambio enseguida.
org-keep = Guardar la página así
hue-0 = Ladrillo
hue-1 = Óxido
hue-2 = Ocre
hue-3 = Oliva
hue-4 = Musgo
hue-5 = Abeto
hue-6 = Verde azulado
hue-7 = Laguna
hue-8 = Azul
hue-9 = Lirio
hue-10 = Violeta
hue-11 = Mora

# Su logotipo
org-logo-title = El logotipo de { $name }
org-logo-lede = Está junto al nombre en todas partes. Sin él, están las iniciales.
org-logo-file = Una imagen
org-logo-hint = PNG, JPEG o WebP, hasta { $most } MB. Se hace pequeña, y todo el mundo puede verla.
org-logo-keep = Usar esta imagen
org-logo-away = Quitar el logotipo
logo-choose = Elige antes una imagen.

# Sus contactos
org-contacts-title = Contactos de { $name }
org-contacts-lede = Con quién hablar, y quién puede ver a cada cual.
org-contacts-none = Todavía no hay contactos.
contact-new = Añadir un contacto
contact-add = Añadir este contacto
contact-change = Cambiar
contact-keep = Guardar este contacto
contact-remove = Quitar a { $name }
contact-lede = Un contacto de { $name }.
contact-name-hint = Una persona, o un puesto que alguien atiende.
contact-role = Qué hace allí
contact-seen = ¿Quién ve este contacto?
directory-api-twin = { $name } ya está aquí, o se parece mucho. Envía “another” como true si es otra.
front-trust = Cómo confían entre sí
