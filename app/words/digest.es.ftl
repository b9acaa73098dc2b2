# El resumen: la carta misma
digest-hello = Hola, { $name }:
digest-subject-waits = { $n ->
    [one] Una cosa espera por ti
   *[other] { $n } cosas esperan por ti
}
digest-subject-changed = { $n ->
    [one] Sucedió una cosa en torno a { $names }
   *[other] Sucedieron { $n } cosas en torno a { $names }
}
digest-glance-changed = { $n ->
    [one] Sucedió una cosa desde la última carta.
   *[other] Sucedieron { $n } cosas desde la última carta.
}
digest-around = En torno a { $name }
digest-in-coalition = En { $name }
digest-level = Nivel: { $level }
digest-for = Para { $name }
digest-answer-by = Abierta hasta el { $day }
digest-review = Es hora de volver a mirar juntas «{ $purpose }»
digest-review-since = La revisión estaba prevista para el { $day }
digest-review-look = Mirarla juntas
digest-invitation-look = Ver tus invitaciones
digest-more-waits = { $n ->
    [one] Y una cosa más espera por ti
   *[other] Y { $n } cosas más esperan por ti
}
digest-more = { $n ->
    [one] Y una más
   *[other] Y { $n } más
}
digest-more-than = Y más de { $n } otras
digest-why = Recibes esta carta porque participas por { $names }. Cada cosa se cuenta una sola vez.
digest-choose = Elige con qué frecuencia te enteras, y cuándo
digest-stop = Detener estas cartas

# Lo que diría la próxima
digest-preview = Lo que diría tu próxima carta
digest-preview-none = Ahora no hay nada que contar, así que no saldría ninguna carta.
digest-preview-not-before = Sale { $at }, con lo que suceda hasta entonces.
digest-preview-nothing-new = Ya se te contó todo. Si algo sucede hasta { $at }, la carta lo cuenta, con lo que todavía espera.
digest-preview-at-once = Sale unos dos minutos después de que algo suceda.
digest-preview-resting = Ahora no sale ninguna carta, porque las cartas a ti vuelven.
digest-as-page = Como la muestra un programa de correo
digest-as-text = Como texto simple
digest-alone = Abrirla sola
digest-of-organization = Lo que se le contaría a { $name }
digest-of-organization-lede = La última semana, como la leería su gente en un resumen, hasta donde tú puedes saber. Queda fuera lo que es solo entre las partes.
digest-of-organization-none = En la última semana no sucedió en torno a ella nada que puedas saber.
mail-open = Abrir la página
digest-answer = Responder
digest-names-you = { $says } (Se le nombra.)
digest-accept = Acepta la versión { $n }
digest-ask = Pregunta o di algo sobre ella
digest-decline = Recházala, con un motivo
digest-renew = Renuévala tal como está
digest-talk = Di algo sobre ella primero
digest-trust-answer = Responder sin iniciar sesión
