activity = Qué cambió
activity-lede = Todo lo que pueden saber los miembros de esta coalición, o tu organización; primero lo último.
activity-why = Ves lo que está abierto a los miembros de esta coalición y lo que trata de la organización por la que actúas. Lo que otras partes guardan entre ellas no está aquí.
no-activity = Aquí no ha pasado nada todavía.
no-activity-then = En cuanto alguien registre una organización o proponga algo, se cuenta aquí.
operator = Quien mantiene este lugar
somebody = Alguien
