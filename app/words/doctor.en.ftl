# What the doctor says
doctor-ok = Well
doctor-warning = Look
doctor-fault = Broken
doctor-of-url = Address
doctor-of-proxy = Web server
doctor-of-sender = Sender
doctor-of-clock = Clock
doctor-of-mail = Mail
doctor-of-disk = Disk
doctor-of-files = Files
doctor-of-tables = Tables
doctor-of-database = Database
doctor-of-journal = Journal
doctor-of-backups = Backups
doctor-of-drill = Drill
doctor-of-letters = Letters
doctor-of-letter = Letter
doctor-not-found-out = This could not be found out: { $why }.
doctor-not-found-out-then = Mend that and look again.
doctor-url-ok = People find this place at { $url }.
doctor-url-loopback = Links begin with { $url }, which leads nowhere but to this machine.
doctor-url-loopback-then = Say with --url what people elsewhere type, as in https://together.example.
doctor-url-plain = At { $url } everything, sign-ins too, goes over the network in the clear.
doctor-url-plain-then = Put a web server with https in front (docs/proxy.md), and say --url https://….
doctor-proxy-ok = Where visitors come from is told rightly.
doctor-proxy-untrusted = The web server in front is not believed, so all visitors count as one when too many ask for letters.
doctor-proxy-untrusted-then = Add --trust-proxy once the web server sets X-Forwarded-For.
doctor-proxy-open = { $at } can be reached without the web server, and whoever does says themselves where they come from.
doctor-proxy-open-then = Listen on 127.0.0.1, or let only the web server reach it.
doctor-sender-ok = Letters come from { $from }.
doctor-sender-none = { $from } is no address that letters could come from.
doctor-sender-local = Letters come from { $from }, which other mail servers refuse.
doctor-sender-then = Say with --mail-from an address of your own domain.
doctor-clock-ok = It agrees with the database and the journal.
doctor-clock-behind = The journal has a line from { $seconds } seconds in the future: this clock is behind.
doctor-clock-apart = It differs by { $seconds } seconds from the clock of the database.
doctor-clock-then = Keep the clock by the network: timedatectl set-ntp true.
doctor-mail-demo = In the demo town letters are shown instead of sent.
doctor-mail-ok = { $server } takes letters from here.
doctor-mail-unknown = --smtp-url or --mail-from is not understood.
doctor-mail-unknown-then = Write smtp://…, smtps://… or file:FOLDER, and a sender such as hello@together.example.
doctor-mail-folder = Letters become files in { $folder }.
doctor-mail-folder-then = Say with --smtp-url who takes them away; until then nobody gets one.
doctor-mail-refused = { $server } does not take letters: { $why }.
doctor-mail-refused-then = Look at --smtp-url: the server's name and port, smtps:// or ?tls=required, the user and password.
doctor-letter-about = A letter to try mail with
doctor-letter = Mail from { $url } arrives. You need not answer.
doctor-letter-sent = A letter has left; look whether it arrives, and not among spam.
doctor-letter-refused = The letter did not leave: { $why }.
doctor-disk-ok = There are { $room } free where the program writes.
doctor-disk-low = There are only { $room } free in { $at }.
doctor-disk-full = There are no more than { $room } free in { $at }.
doctor-disk-then = Make room: old backups, letters in files, logs.
doctor-files-ok = Nobody else on this machine reads what is kept.
doctor-files-open = Others on this machine may read { $files }.
doctor-files-then = Run: chmod go= { $files }
doctor-tables-ok = The tables are at step { $step }, as this program knows them.
doctor-tables-other = The tables are at step { $step }, and this program knows { $latest }.
doctor-tables-then = Run manyhands migrate, or the newer program.
doctor-database-ok = { $version }, with settings that keep what was answered.
doctor-database-unsafe = A setting may lose what was answered: { $setting }.
doctor-database-unsafe-then = Give the database its usual settings back.
doctor-database-damaged = The file is damaged: { $flaw }.
doctor-database-damaged-then = Stop the program, keep the file, and restore the newest backup into a new one.
doctor-database-old = { $version } is older than what is tested.
doctor-database-old-then = Move to PostgreSQL 15 or newer.
doctor-journal-ok = All { $lines } lines say what was written.
doctor-journal-broken = { $n ->
    [one] One journal is broken.
   *[other] { $n } journals are broken.
} { $what }
doctor-journal-then = Somebody wrote past the program. Keep the database as it is and compare it with a backup.
doctor-backups-ok = { $file } is { $hours ->
    [0] less than an hour old.
    [one] an hour old.
   *[other] { $hours } hours old.
}
doctor-backups-none = No backup was made by this program.
doctor-backups-none-yet = No backup was made yet.
doctor-backups-old = The newest backup is { $hours } hours old.
doctor-backups-then = Let serve make them: --backup-to FOLDER or s3://BUCKET/PREFIX, on another disk or machine.
doctor-backups-failed = The last backup failed: { $why }
doctor-backups-failed-then = It is tried again every quarter of an hour; mend the place where backups go.
doctor-drill-ok = { $days ->
    [0] A backup was brought back today, and proved itself.
    [one] A backup was brought back yesterday, and proved itself.
   *[other] A backup was brought back { $days } days ago, and proved itself.
}
doctor-drill-none = No backup was ever brought back to see that it can be.
doctor-drill-old = The last drill was { $days } days ago.
doctor-drill-then = Run manyhands backup drill.
doctor-drill-failed = The last drill failed: { $why }
doctor-drill-failed-then = Make a backup now, drill it, and keep the one that failed to look at.
doctor-letters-ok = { $n ->
    [0] Nothing waits too long.
    [one] Nothing waits too long; one left within a day.
   *[other] Nothing waits too long; { $n } left within a day.
}
doctor-letters-given-up = { $n ->
    [one] One letter was given up.
   *[other] { $n } letters were given up.
}
doctor-letters-given-up-then = See why at /admin/letters, mend it, and send them again within a week.
doctor-letters-wait = { $n ->
    [one] One letter waits
   *[other] { $n } letters wait
}, the oldest for { $hours ->
    [one] an hour.
   *[other] { $hours } hours.
}
doctor-letters-wait-then = Letters leave while manyhands serve runs; see why at /admin/letters.
