# Backups, as the operator reads them
backup-of-older-tables = The tables of this database are at step { $step } of { $latest }. Run manyhands migrate first. Nothing was written.
backup-of-other-tables = This backup was written by { $program }, whose tables were at step { $step }; this program has other ones. Restore it with that version, then bring the tables up to date. Nothing was restored.
backup-not-opened = { $path } cannot be opened: { $why }.
backup-not-readable = This is not a whole backup: { $why }. Nothing was restored.
backup-altered = The rows of { $table } are not the ones that were written. Nothing was restored.
backup-rows-missing = { $table } has { $there } rows in this file, and { $rows } were written. Nothing was restored.
backup-table-missing = The rows of { $table } are not in this file. Nothing was restored.
backup-not-taken = The database does not take the rows of { $table }: { $why }. Nothing was restored.
backup-into-used = There is something in { $table } of that database already. A backup goes into a new or empty one. Nothing was restored.
backup-other-end = The journal of { $space } does not end where it ended when the backup was written, at line { $seq }. Nothing was restored.
backup-journal-broken = { $what } { $flaws ->
    [one] One journal is broken.
   *[other] { $flaws } journals are broken.
} Nothing was restored.
