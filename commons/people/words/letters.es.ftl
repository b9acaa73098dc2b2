# Con qué frecuencia, sobre qué, cuándo
letters-title = Cartas para ti
letters-next = La próxima sale { $at }, si hay algo que contar.
letters-next-at-once = Una carta sale unos dos minutos después de que algo suceda.
letters-next-none = Ninguna carta te cuenta lo que sucede.
letters-preview = Mira lo que diría la próxima
letters-choose = Elige con qué frecuencia
letters-how-often = Con qué frecuencia te enteras de
letters-when = Cuándo salen
letters-coordinating = { $name }, que coordinas
letters-oneself = Lo que te concierne a ti
letters-hour = Las diarias y semanales a las
letters-weekday = Las semanales el
letters-quiet-from = Sin cartas desde las
letters-quiet-until = hasta las
letters-zone = Son horas de { $zone }, la zona horaria de tu página. Elige dos veces la misma hora si no quieres ningún descanso.
letters-keep = Dejarlo así
letters-always = Una sola carta cuenta todo lo pendiente, y no sale ninguna si no ha sucedido nada. Las cartas que pides, como la que te abre la puerta, llegan siempre enseguida.
rhythm-at-once = Enseguida
rhythm-daily = Una vez al día
rhythm-weekly = Una vez a la semana
rhythm-never = Nunca

# Cartas que vuelven
letters-come-back = Las cartas a { $address } vuelven.
letters-come-back-then = No se pierde nada: la próxima lo cuenta todo. ¿Funciona otra vez el buzón, o deben ir las cartas a otro lugar?
letters-again = Escribir allí otra vez
letters-other-address = Añadir otra dirección
letters-unreached = Por ahora las cartas no le llegan.
letters-unreached-in = Las cartas no llegan a alguien que actúa por
letters-unreached-why = Lo que le escribimos vuelve. Pídele que mire su página aquí.

# El enlace que detiene las cartas
stop-title = ¿Quieres menos cartas?
stop-says = Las cartas a { $address } hablan de { $about }.
stop-now = Detener estas cartas
stop-rather = O recibirlas con menos frecuencia
stop-kept = Queda así.
stop-done = Estas cartas se han detenido
stop-done-says = Ya no se escribe nada sobre { $about } a { $address }, salvo que lo pidas.
