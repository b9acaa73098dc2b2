# Copias de seguridad, como las lee quien opera
backup-of-older-tables = Las tablas de esta base están en el paso { $step } de { $latest }. Ejecuta antes manyhands migrate. No se escribió nada.
backup-of-other-tables = Esta copia la escribió { $program }, cuyas tablas estaban en el paso { $step }; este programa tiene otras. Restáurala con esa versión y después pon las tablas al día. No se restauró nada.
backup-not-opened = No se puede abrir { $path }: { $why }.
backup-not-readable = Esto no es una copia completa: { $why }. No se restauró nada.
backup-altered = Las filas de { $table } no son las que se escribieron. No se restauró nada.
backup-rows-missing = { $table } tiene { $there } filas en este archivo y se escribieron { $rows }. No se restauró nada.
backup-table-missing = Las filas de { $table } no están en este archivo. No se restauró nada.
backup-not-taken = La base no acepta las filas de { $table }: { $why }. No se restauró nada.
backup-into-used = Ya hay algo en { $table } de esa base. Una copia va a una base nueva o vacía. No se restauró nada.
backup-other-end = El diario de { $space } no termina donde terminaba cuando se escribió la copia, en la línea { $seq }. No se restauró nada.
backup-journal-broken = { $what } { $flaws ->
    [one] Un diario está roto.
   *[other] { $flaws } diarios están rotos.
} No se restauró nada.
