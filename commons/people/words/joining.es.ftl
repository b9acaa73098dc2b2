# Organizaciones y coaliciones que se encuentran
joining-ask = Pedir que { $name } entre en { $coalition }
joining-ask-says = Quienes coordinan { $coalition } reciben una carta y responden en { $days } días. Hasta entonces no cambia nada.
joining-invite = Invitar a { $name } a { $coalition }
joining-invite-says = Las personas responsables de { $name } reciben una carta y responden en { $days } días. Su página sigue siendo suya; solo aparecerá en una coalición más.
joining-both = Hablas por las dos partes, así que se hace enseguida.
joining-why = Unas palabras que lo acompañen
joining-why-hint = Por qué lo deseas, en una o dos frases.
joining-send = Enviar
joining-leave-it = Dejarlo
joining-not-yours = Esto solo lo hace una persona responsable que actúa ahora por la organización, o quien coordina la coalición.
joining-in-already = Esta organización ya está en la coalición.
joining-nobody-there = Nadie de esta organización cuida aún su página, así que nadie podría responder.
joining-asked-already = Esto ya se ha pedido y espera respuesta.
joining-not-sent = Lo que escribiste ahora no se envió:
joining-not-open = Esto ya no está abierto.
joining-title = { $name } y { $coalition }
joining-invited = { $who } invita a { $name } a unirse a { $coalition }
joining-asked = { $who } pide que { $name } entre en { $coalition }
joining-since = Pedido el { $day }, abierto hasta el { $until }.
joining-then = Si dices que sí, { $name } aparece desde entonces en { $coalition }, y sus miembros ven las páginas unos de otros como miembros. Se puede salir en cualquier momento.
joining-answer = Unas palabras con tu respuesta
joining-accept = Sí, { $name } se une a { $coalition }
joining-decline = No, gracias
joining-waits = La otra parte todavía no ha respondido.
joining-take-back = Retirarlo
joining-accepted = { $name } ya está en { $coalition }.
joining-declined = La respuesta fue no.
joining-taken-back = Se retiró.
joining-over = Nadie respondió a tiempo.
joining-open = Pedido, aún sin respuesta
joining-look = Leer y responder
joining-because-steward = Eres responsable de { $name }.
joining-because-coordinator = Coordinas { $coalition }.
joining-letter-about = { $what ->
    [accepted] { $name } ya está en { $coalition }
    [declined] { $name } y { $coalition }: la respuesta fue no
   *[other] { $side ->
        [coalition] { $coalition } invita a { $name }
       *[other] { $name } pide entrar en { $coalition }
    }
}
joining-letter-says = { $what ->
    [accepted] { $name } ya está en { $coalition }.
    [declined] La respuesta fue no: { $name } no se une a { $coalition }.
   *[other] { $side ->
        [coalition] { $coalition } invita a { $name } a unirse.
       *[other] { $name } pide entrar en { $coalition }.
    }
}
joining-letter =
    { $hello }:

    { $says }

    { $words }
    { $link }

# El diario
journal-joining-asked = { $side ->
    [coalition] { $who } invitó a { $organization } a la coalición.
   *[other] { $who } pidió que { $organization } entrara en la coalición.
}
journal-joining-declined = { $side ->
    [coalition] La invitación a { $organization } fue rechazada.
   *[other] No se aceptó que { $organization } entrara.
}
journal-joining-taken-back = { $side ->
    [coalition] { $who } retiró la invitación a { $organization }.
   *[other] { $organization } ya no pide entrar.
}
