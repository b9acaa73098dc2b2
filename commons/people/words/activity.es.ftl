activity = Qué cambió
activity-lede = Todo lo que pueden saber los miembros de esta coalición, o tu organización; primero lo último.
no-activity = Aquí no ha pasado nada todavía.
no-activity-then = En cuanto alguien registre una organización o proponga algo, se cuenta aquí.
somebody = Alguien
