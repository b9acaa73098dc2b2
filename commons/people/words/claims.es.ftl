# Hacerse cargo de una página
claim-title = Somos { $name }
claim-says = Todavía nadie de { $name } cuida aquí su página. Si eres de allí, hazte cargo: cuesta una carta.
claim-address = Tu dirección de correo
claim-address-hint = Mejor una del dominio propio de la organización: así nadie más tiene que mirarlo.
claim-why = Qué te une a ella
claim-why-hint = Una frase para quien coordina, si tu dirección no lo muestra.
claim-send = Enviarme la carta
claim-sent-says = Una carta va en camino a { $address }. Sigue su enlace dentro de { $days } días para continuar con { $name }.
claim-back = A la página de { $name }
claim-claimed-already = Alguien de esta organización ya cuida su página. Pídele una invitación.
claim-unknown = Aquí no hay tal enlace. Quizá se perdió una parte por el camino: copia la línea entera de la carta.
claim-closed = Este enlace ya no abre nada
claim-not-open = El tiempo de este enlace terminó, o ya se usó. Pide otro en la página de la organización.
claim-used = Este enlace ya se usó, y cada uno sirve una sola vez. Si fuiste tú, entra.
claim-waits = Ya lo confirmaste. Quien coordina decide ahora si cuidas la página de { $name }; te lo dirá una carta.
claim-granted = Con esta petición alguien se hizo cargo de la página de { $name }.
claim-declined = Quien coordina no aceptó esta petición sobre { $name }.
claim-confirm-says = ¿{ $address } es tuya y eres de { $name }?
claim-proved = Tu dirección es de su propio dominio. Desde ahora cuidas su página y su gente, como responsable.
claim-then-waits = Después lo mira quien coordina { $coalition }, y una carta te dirá qué se decide.
claim-confirm = Sí, soy de { $name }
claim-decide-title = ¿Alguien de { $name }?
claim-decide-says = { $who } lo dice desde el { $day }. Si es cierto, desde ahora cuida la página y la gente de { $name }.
claim-address-fact = Su dirección
claim-mail-fact = Dirección en la página
claim-site-fact = Sitio en la página
claim-not-known = no se sabe
claim-reason = Tu razón
claim-reason-hint = Le llega en una carta. Para decir que no, hace falta.
claim-grant = Entregar la página de { $name } a { $who }
claim-decline = Decir que no, con esta razón
claim-not-confirmed = Todavía nadie siguió el enlace de la carta.
claim-not-waiting = Esto ya se decidió.
claim-letter-about = Hacerte cargo de la página de { $name }
claim-letter =
    Alguien, esperamos que tú, dijo con esta dirección que es de { $name } en { $coalition }.

    Si fuiste tú, continúa aquí dentro de { $days } días:
    { $link }

    Si no fuiste tú, no hagas nada.
claim-letter-granted-about = Ahora cuidas de { $name }
claim-letter-granted =
    Quien coordina { $coalition } te entregó la página de { $name }. Eres su responsable: cambias lo que dice e invitas a su gente.

    { $words }
    { $link }
claim-letter-declined-about = Sobre la página de { $name }
claim-letter-declined =
    Quien coordina { $coalition } no te entregó la página de { $name }. La razón, en sus palabras:

    { $reason }

    Si es un error, contéstale. La página está aquí:
    { $link }
claim-letter-taken =
    Otra persona de { $name } cuida desde ahora su página en { $coalition }, así que ya nadie decide sobre tu solicitud. Pídele una invitación.

    La página está aquí:
    { $link }

# El diario
journal-claim-asked = { $who } dijo que es de { $organization }.
journal-claim-granted = { $organization } cuida ahora su propia página.
journal-claim-declined = { $who } no aceptó una petición sobre { $organization }.
