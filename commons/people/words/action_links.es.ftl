way-for = Por { $name }
way-in-name = En nombre de { $name }
way-contact = Por quien lee { $address }
way-one-thing = Este enlace hace esta sola cosa, una vez, y funciona hasta el { $day }. Abrirlo no ha cambiado nada.
way-how = ¿Qué es este enlace?
way-how-says = Llegó en una carta a { $address }. No pide contraseña, no abre ninguna cuenta y no puede hacer nada más. Quien tenga la carta puede pulsar el botón, así que pásala solo a quien pueda decidir esto; quienes cuidan la organización ven desde cuántos dispositivos se abrió y pueden retirarla.
way-somebody-else = Aquí has entrado como { $signed }, y esta carta fue para { $owner }. Si sigues, se hace en nombre de { $owner }.
way-done = Lo hizo { $who }, { $at }. No queda nada por hacer.
way-closed = Este enlace ya no hace nada
way-nothing-changed = No se cambió nada.
way-unknown = Aquí no hay tal enlace. Quizá se perdió una parte por el camino: copia la línea entera de la carta.
way-revoked = Lo retiró quien lo recibió o quien cuida la organización.
way-expired = Funcionó hasta el { $day }.
way-over = Aquello de lo que trataba terminó, o ya no te toca verlo.
way-no-longer-works = Este enlace ya no funciona: se usó, se retiró o se le pasó el tiempo.
way-no-longer-yours = Ya no actúas por { $name }.
way-claimed-already = { $name } ya tiene aquí gente propia. Ella responde; si eres de ella, entra.
way-not-opened = Por carta esto todavía no está abierto a { $name }. Hazte cargo de su página, que cuesta una carta más, y podrás hacerlo.
way-again = Envíame una carta nueva
way-again-says = Si algo así todavía espera, sale una carta nueva con enlaces nuevos a { $address }.
way-again-sent = Si algo todavía espera, una carta va de camino a { $address }.
way-sign-in = Entrar y mirar
way-see-coalition = Ver quién es { $name }
way-back = Volver a tu respuesta
way-claim = ¿Te toca a ti cuidar { $name }?
way-claim-says = Con su página en tus manos ves lo que los socios abren a { $name } y respondes sin esperar cartas. Una carta a tu dirección lo prueba; después entras con una llave de acceso, sin contraseña.
way-claim-send = Envíame la carta para hacerme cargo de { $name }

letters-act = Cartas que actúan
letters-act-says = Cada enlace de estas cartas hace una sola cosa por { $name }, sin entrar. Si alguno cayó en malas manos, retíralo: con él se van todos los que tratan de lo mismo.
letters-act-mine = Cada enlace de estas cartas hace una sola cosa en tu nombre, sin entrar. Si alguno cayó en malas manos, retíralo: con él se van todos los que tratan de lo mismo.
letters-to = a { $name }
letters-written = { $n ->
    [one] Escrita { $at }
   *[other] En { $n } cartas, la última escrita { $at }
}
letters-more = { $n ->
    [one] Una más
   *[other] { $n } más
}
letters-works-until = Funciona hasta el { $day }
letters-used = La usó { $who }, { $at }
letters-revoked = Retirada { $at }
letters-expired = Se le pasó el tiempo
letters-never-opened = Nadie la ha abierto.
letters-opened = { $n ->
    [one] Abierta una vez, desde { $devices ->
        [one] una clase de dispositivo:
       *[other] { $devices } clases de dispositivos:
    }
   *[other] Abierta { $n } veces, desde { $devices ->
        [one] una clase de dispositivo:
       *[other] { $devices } clases de dispositivos:
    }
}
letters-passed-on = Puede que alguien la haya pasado
letters-revoke = Retirar

contact-may = Qué puede hacer su contacto por carta
contact-may-legend = Con el enlace de una carta, sin entrar
contact-may-says = Nadie cuida todavía { $name }, así que las cartas van a { $address }. Tú decides qué puede hacer quien las lee allí con un enlace, para esa sola cosa; eso termina cuando alguien se hace cargo de la página.
contact-no-mail = No se conoce ninguna dirección de correo de { $name }, así que no sale ninguna carta. Lo que decidas aquí vale desde el día en que se conozca una.
contact-nothing = Nada
contact-nothing-is = Las cartas solo cuentan qué pasó y cómo hacerse cargo de la página.
contact-speak = Hablar
contact-speak-is = Comentar, preguntar y responder preguntas. El sí y el no esperan hasta que alguien se haga cargo de la página.
contact-agree = Hablar, y decir sí o no
contact-agree-is = También aceptar o rechazar una versión, lo que obliga a la organización. Elígelo cuando sepas quién lee esa dirección.
contact-may-keep = Guardar esto
contact-claimed-already = Alguien cuida ya esta organización, así que tiene gente propia.

journal-letter-used = { $device ->
    [none] { $who } respondió con el enlace de una carta.
   *[other] { $who } respondió con el enlace de una carta ({ $device }).
}
journal-letter-answered = { $who } respondió a una carta por correo.
journal-letter-revoked = { $who } retiró el enlace de una carta.
journal-organization-contact-may = Se decidió de nuevo qué puede hacer por carta el contacto de { $name }.

# Qué hace un enlace de las cartas de personas
by-letter-joining =
    Para decir que sí:
    { $accept }

    Para decir que no:
    { $decline }

    Cada enlace abre una página que muestra lo que se haría, y no hace nada antes de que pulses allí su botón. Para leerlo después de entrar:
    { $page }
by-letter-organization = Organización
by-letter-coalition = Coalición
by-letter-open-until = Abierto hasta
by-letter-joining-accepted = Dijiste que sí
by-letter-joining-declined = Dijiste que no
by-letter-called-joining-accept = Decir que sí a unirse
by-letter-called-joining-decline = Decir que no a unirse
by-letter-claim-about = { $who } dice que es de { $name }
by-letter-claim =
    { $hello }:

    { $who } dice con la dirección { $address } que es de { $name }, que nadie cuida todavía. Su dirección no lo prueba, así que alguien tiene que decidir.

    { $words }
    Para entregarle la página:
    { $grant }

    Para rechazarlo, con un motivo:
    { $decline }

    Cada enlace abre una página que muestra lo que se haría, y no hace nada antes de que pulses allí su botón. Para mirarlo después de entrar:
    { $page }
by-letter-claim-then = Si es verdad, { $who } cuida desde entonces la página y la gente de { $name }. Una carta le cuenta lo que decidas.
by-letter-claim-granted = Entregaste la página
by-letter-claim-declined = Rechazaste la reclamación
by-letter-called-claim-grant = Entregar una página
by-letter-called-claim-decline = Rechazar una reclamación
