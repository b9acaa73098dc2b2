# Invitaciones
invitation-title = Actuar por { $name }
invitation-title-coordinator = Coordinar { $coalition }
invitation-says = { $who } te invita, en { $coalition }.
invitation-by-operator = Quien opera este lugar
invitation-accept = Aceptar y actuar por { $name }
invitation-accept-coordinator = Aceptar y coordinar { $coalition }
invitation-for = Esta invitación es para { $address } y queda abierta hasta el { $until }. Si no la quieres, no hagas nada.
invitation-closed = Esta invitación está cerrada
invitation-unknown = Aquí no hay tal invitación. Quizá se perdió una parte del enlace por el camino: copia la línea entera de la carta.
invitation-used = Esta invitación ya se aceptó, y cada una sirve una sola vez. Si fuiste tú, entra.
invitation-revoked = { $who } retiró esta invitación, o te escribió otra más nueva: busca la última carta.
invitation-expired = Las dos semanas de esta invitación terminaron. Pide otra a { $who }.
invitation-not-open = Esta invitación ya no está abierta.
invitation-no-longer-stands = Quien te invitó ya no se encarga de esto aquí, así que la invitación no vale. Pídela a quien sí se encarga.
invitation-only-stewards = Una persona responsable invita para su propia organización, mientras actúa por ella; quien coordina invita donde todavía no hay nadie de la organización, y a coordinar.
invitation-no-such-task = Se invita a actuar por una organización o a coordinar.
invitation-here-already = Ya hay aquí alguien con esta dirección.
invitation-write = Invitar a alguien
invitation-first = Todavía no hay nadie de { $name }. Quien acepte se hará cargo de su página; desde entonces solo invitan sus propias personas responsables.
invitation-more = Recibe una carta con un enlace, y actúa por la organización desde que lo sigue.
invitation-address = Su dirección de correo
invitation-address-hint = La invitación es solo para esta dirección y queda abierta { $days } días.
invitation-language = Idioma de la carta
invitation-send = Enviar la invitación
invitation-open = Invitaciones sin respuesta
invitation-since = de { $who } el { $day }, abierta hasta el { $until }
invitation-revoke = Retirar
invitation-mine = Te invitan
invitation-letter-about = Actuar por { $name }
invitation-letter =
    { $who } te invita a actuar por { $name } en { $coalition }.

    La página de este enlace dice qué significa y pregunta si quieres:
    { $link }

    El enlace sirve una sola vez, hasta el { $until }. Si no quieres, no hagas nada.
invitation-letter-coordinator-about = Coordinar { $coalition }
invitation-letter-coordinator =
    { $who } te invita a coordinar { $coalition }.

    La página de este enlace dice qué significa y pregunta si quieres:
    { $link }

    El enlace sirve una sola vez, hasta el { $until }. Si no quieres, no hagas nada.

# El diario
journal-invitation-made = { $who } invitó a alguien { $task ->
    [coordinator] a coordinar
   *[other] a actuar por { $organization }
}.
journal-invitation-revoked = { $who } retiró una invitación { $task ->
    [coordinator] a coordinar
   *[other] a actuar por { $organization }
}.
journal-invitation-accepted = { $who } aceptó la invitación { $task ->
    [coordinator] a coordinar
   *[other] a actuar por { $organization }
}.
