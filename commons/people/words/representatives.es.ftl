# La gente de una organización
people-title = Quién actúa por { $name }
people-lede = { $n ->
    [0] Nadie todavía.
    [one] Una persona.
   *[other] { $n } personas.
}
people-nobody = Aquí nadie actúa todavía por { $name }. Invita a alguien de la casa: se hará cargo de su página.
people-since = desde el { $day }
people-change = Cambiar
people-role = Papel
people-roles-explained = ¿Qué puede hacer cada papel?
people-keep-role = Dar este papel a { $name }
people-remove = Que { $name } deje de actuar por nuestra organización
people-mine = Por quién actúas
people-mine-none = Todavía no actúas por ninguna organización. Cuando una te invite, estará aquí.
people-leave-ask = Dejarla
people-leave = Dejar de actuar por { $name }
people-act-for-it-first = Puedes ver esto cuando actúas por { $name }. Cambia en lo alto de la página.
people-only-stewards = Solo una persona responsable que actúa ahora por la organización cambia quién actúa por ella.
people-last-steward = Alguien tiene que cuidar de la organización, y esta es su última persona responsable. Da antes ese papel a otra.

# El diario
journal-representative-joined = { $who } actúa ahora por la organización como { $role ->
    [steward] responsable
    [representative] representante
   *[member] miembro
}.
journal-representative-changed = { $who } dio a alguien de la organización el papel de { $role ->
    [steward] responsable
    [representative] representante
   *[member] miembro
}.
journal-representative-left = { $who } ya no actúa por la organización.
journal-representative-removed = { $who } hizo que alguien dejara de actuar por la organización.
