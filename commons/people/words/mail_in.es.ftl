# Respuestas por correo
mail-in-sender = Llegó de otra dirección que la de la carta. Responde desde esa, o entra.
mail-in-not-proved = El servidor de correo no pudo probar quién la envió. Responde desde el programa con el que sueles escribir, o entra.
mail-in-over = Aquello a lo que respondía terminó, se retiró o se le pasó el tiempo.
mail-in-empty = No traía nada propio, solo lo que citaba.
mail-in-too-many = Llegaron más respuestas en una hora de las que nadie escribe. Las que pasan de ese número no se guardaron.
mail-in-unreadable = Eso no es un correo que se pueda leer.
mail-in-nowhere = Nadie lee el correo de esa dirección. No es de ninguna carta de aquí, o esa carta terminó hace mucho.
mail-in-left-out = { $n ->
    [one] Con esto llegó por correo un archivo, que se dejó fuera.
   *[other] Con esto llegaron por correo { $n } archivos, que se dejaron fuera.
}
mail-in-letter-about = Tu respuesta no se guardó
mail-in-letter =
    Llegó una respuesta a una carta que te escribimos, y no se guardó.

    { $why }

    Si no la escribiste tú, no hay nada que hacer. El lugar está aquí:
    { $page }
# In letters
by-letter-answer-mail = O responde a esta carta: lo que escribas aparece en la conversación de las partes, con tu nombre.
