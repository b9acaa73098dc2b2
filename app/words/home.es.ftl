# Cartas de la primera página, además de las versiones por responder
home-invited = { $who } te invita a actuar por { $name }, en { $coalition }
home-invited-to-coordinate = { $who } te invita a coordinar { $coalition }
home-invited-until = Abierta hasta el { $day }
home-claimed = { $who } dice que es de { $name } y espera tu palabra
home-claimed-since = Lo dijo { $since }
home-claim-look = Decidir sobre { $name }
home-unheard = { $address } no ha respondido a tu invitación a actuar por { $name }
home-unheard-to-coordinate = { $address } no ha respondido a tu invitación a coordinar { $coalition }
home-unheard-until = La invitación se cierra el { $day }
home-unheard-look = Ver a quién se invitó a { $name }
home-unheard-look-coordinators = Ver a quién se invitó
home-unanswered = «{ $purpose }» espera respuesta de { $n ->
    [one] { $names }
   *[other] { $n } organizaciones: { $names }
}
home-unanswered-since = Propuesta { $since }
home-unanswered-look = Ver lo que se propuso
home-unanswered-too = { $n ->
    [one] Una propuesta más espera respuesta
   *[other] { $n } propuestas más esperan respuesta
}
home-unanswered-too-since = Cada una desde hace más de un mes
home-unanswered-too-look = Ver todo lo propuesto
home-asks-why = Puedes decir sí o no por { $name }, y falta su respuesta.
home-invited-why = La invitación fue a { $address }, que es una dirección tuya.
home-claimed-why = Coordinas { $coalition }, y la dirección por sí sola no lo demostró.
home-unheard-why = Tú enviaste esta invitación.
home-unanswered-why = Coordinas esta coalición, y estas partes dejan que quien coordina sepa de su relación.
home-asked = { $who } pregunta algo a { $name } sobre «{ $about }»
home-asked-since = Espera { $since }
home-asked-look = Leer y responder
home-asked-why = Actúas por { $name }, de quien se espera una respuesta.
home-trust = { $n ->
    [one] Unas palabras sobre una aliada de { $name }
   *[other] Unas palabras sobre { $n } aliadas de { $name }
}
home-trust-answer = Responder, en cinco minutos
home-trust-why = Usted puede decir sí o no por { $name }, que trabaja con ellas. Solo usted ve sus respuestas.
home-check = ¿Cómo va en { $name }? Nueve preguntas breves
home-check-answer = Responder, en dos minutos
home-check-why = Usted actúa por { $name }, que es miembro. Responde por usted, y solo usted ve sus respuestas.
home-first = ¿Sobre qué le gustaría que le preguntaran en { $name }?
home-first-look = Decirlo con un toque
