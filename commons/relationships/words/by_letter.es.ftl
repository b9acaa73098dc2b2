# Líneas de una carta
by-letter-accept =
    Para aceptarla:
    { $link }
by-letter-ask =
    Para preguntar o decir algo sobre ella:
    { $link }
by-letter-decline =
    Para rechazarla, con un motivo:
    { $link }
by-letter-renew =
    Para renovarla tal como está:
    { $link }
by-letter-talk =
    Para decir antes algo sobre ella:
    { $link }
by-letter-until = { $n ->
    [one] Este enlace abre una página que muestra lo que se haría; nada ocurre antes de que pulses allí su botón. No pide contraseña, funciona una vez y hasta el { $day }. Guárdalo para ti y para quienes deciden.
   *[other] Cada uno de estos enlaces abre una página que muestra lo que se haría; nada ocurre antes de que pulses allí su botón. No piden contraseña, funcionan una vez cada uno y hasta el { $day }. Guárdalos para ti y para quienes deciden.
}

# La página de un enlace
by-letter-accept-title = Aceptar la versión { $n } de «{ $purpose }»
by-letter-ask-title = Preguntar sobre la versión { $n } de «{ $purpose }»
by-letter-decline-title = Rechazar la versión { $n } de «{ $purpose }»
by-letter-renew-title = Renovar «{ $purpose }» tal como está
by-letter-talk-title = Decir algo sobre «{ $purpose }»
by-letter-with = Junto con
by-letter-you-give = Ustedes dan
by-letter-you-carry = Ustedes cargan con
by-letter-you-receive = Ustedes reciben
by-letter-read-all = Leer toda la versión { $n }
by-letter-words = Tus palabras
by-letter-words-hint = Una pregunta, un deseo, qué tendría que ser de otra manera. Lo leen todas las partes.
by-letter-ask-then = Aparece en seguida en la conversación de las partes. No es ni un sí ni un no: todavía puedes dar cualquiera de los dos.
by-letter-say = Decirlo por { $name }
by-letter-decline-then = Esta versión exacta se aparta, y las otras partes leen por qué. Pueden poner otra sobre la mesa.
by-letter-renew-then = Las mismas palabras van a la mesa como la versión siguiente, con tu sí, y con el { $day } como día de la próxima revisión. Entran en vigor cuando todas las partes hayan dicho que sí.
by-letter-renew-it = Renovarla por { $name }

# Qué se hizo, o qué vino en su lugar
by-letter-accepted = Aceptaste la versión { $n } por { $name }
by-letter-asked = Dijiste algo sobre la versión { $n } por { $name }
by-letter-declined = Rechazaste la versión { $n } por { $name }
by-letter-renewed = Pusiste las mismas condiciones otra vez sobre la mesa por { $name }
by-letter-said = Dijiste algo por { $name }
by-letter-newer = La versión { $open } de «{ $purpose }» ha ocupado el lugar de la versión { $n }, de la que trataba esta carta.
by-letter-accepted-already = La versión { $n } de «{ $purpose }» ya se aceptó por tu organización.
by-letter-in-force = La versión { $n } de «{ $purpose }» está en vigor: todas las partes la han aceptado.
by-letter-closed = La versión { $n } de «{ $purpose }» ya no espera respuesta.
by-letter-review-over = «{ $purpose }» ha terminado para tu organización.
by-letter-review-done = «{ $purpose }» ya no está en revisión.
by-letter-review-open = La versión { $open } de «{ $purpose }» ya está sobre la mesa. Responde a esa.

# En listas de cartas
by-letter-called-accept = Aceptar la versión { $n }
by-letter-called-ask = Preguntar sobre la versión { $n }
by-letter-called-decline = Rechazar la versión { $n }
by-letter-called-renew = Renovar tal como está
by-letter-called-talk = Decir algo
