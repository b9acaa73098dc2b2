# La tabla propia de una coalición con lo que pide cada nivel.
# Cada clave de aquí está también en policies.en.ftl.

policy-title = Lo que pide cada nivel
policy-lede = Un nivel está abierto cuando se cumple cada línea de su columna: nada compensa otra cosa.
policy-is-no-science = Estos números son una política, y no ciencia. Ningún estudio ha hallado cuánta confianza necesita un nivel. Una coalición puede cambiarlos, con una razón que todas leen.
policy-requirement = Lo que hace falta
policy-in-hundredths = en centésimas, de 100 a 400, de la parte que menos confía
policy-in-months = en meses
policy-at-most = como mucho
policy-why = ¿Por qué la cambias?
policy-why-hint = Lo lee toda la coalición. Las elecciones ya empezadas se deciden con la tabla de su día.
policy-keep = Guardar esta tabla
policy-versions = Tablas anteriores
policy-version = Versión { $n }
policy-standard = la que trae Manyhands
policy-changed-meanwhile = Alguien cambió la tabla mientras tanto. Mira la suya y vuelve a cambiarla si aún quieres.
policy-nothing-changed = No se ha cambiado nada en la tabla.
policy-number-not-understood = Escribe un número entero.
