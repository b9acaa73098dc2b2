# The operator's pages
admin-title = This installation
admin-lede-ok = Everything that was looked at is as it should be.
admin-lede-warning = It runs. Some things below want to be looked at.
admin-lede-fault = Something is broken. It stands first in the list below.
admin-pages = Pages about this installation
admin-to-coalitions = Coalitions: { $n }
admin-to-letters = Letters that have not left: { $n }
admin-to-sessions = Where people are signed in: { $n }
admin-to-audit = Who looks after it, and what they did
admin-doctor = How it stands
admin-doctor-well = { $n ->
    [one] One thing is well
   *[other] { $n } things are well
}
admin-doctor-more = What takes long is not looked at here: manyhands doctor reads every line of the journal too.
admin-numbers = In numbers
admin-version = Program and database
admin-version-is = Manyhands { $program } on { $database }, tables at step { $step } of { $latest }
admin-things = What there is
admin-things-are = Coalitions: { $coalitions }, organizations: { $organizations }, people: { $people }, relationships: { $relationships }
admin-last-letter = Last letter sent
admin-last-backup = Last backup
admin-last-drill = Last drill
admin-never = never
admin-storage = Storage
admin-storage-is = The database takes { $size }.
admin-logos-are = { $n ->
    [0] No organization has a logo yet.
    [one] One logo takes { $size } of it.
   *[other] { $n } logos take { $size } of it.
}
admin-largest = The largest tables
admin-table = Table
admin-size = Size
admin-jobs = What runs by itself
admin-jobs-none = Nothing has run yet since this program was started.

admin-job-backups = Making backups
admin-job-letters = Sending letters
admin-job-relationships = Reviews and notices that are due
admin-job-imports = Clearing away lists that were imported
admin-job-clearing-away = Clearing away what has run out
admin-job-digests = Writing the digests
admin-job-wake = Keeping open pages up to date
admin-job-old-messages = Clearing away what programs were told
admin-job-webhooks = Telling other programs

admin-coalitions = Coalitions
admin-coalitions-lede = As they look from outside. What is agreed and said in them is open to their own people only.
admin-coalitions-none = There is no coalition yet.
admin-coalition = Coalition
admin-members = Members
admin-relationships = Relationships
admin-coordinators = Coordinators
admin-lines = Lines of the journal
admin-last-change = Last change

admin-letters = Letters
admin-letters-lede = Whom they are for and why they did not leave. What they say is for their readers only.
admin-mail = How mail goes
admin-sent-in-a-day = Sent within a day
admin-failed-in-a-day = Failed within a day
admin-waiting = Waiting
admin-waiting-are = { $n }, of which { $retried } were tried before
admin-given-up = Given up
admin-unsent = Not sent yet
admin-unsent-none = Every letter has left.
admin-letter-written = written { $at }
admin-letter-first = Waits for its first try.
admin-letter-again = { $n ->
    [one] Tried once; the next try is { $at }.
   *[other] Tried { $n } times; the next try is { $at }.
}
admin-letter-given-up = Given up after { $n } tries.
admin-letter-forgotten = Its text is not kept any more, so it cannot be sent again.
admin-letter-send = Send again
admin-letter-send-to = Send again to { $address }
admin-letter-drop = Drop it
admin-letter-drop-to = Drop the letter to { $address }

admin-sessions = Where people are signed in
admin-sessions-lede = How many, and when they were last seen. Who it is stands nowhere here.
admin-sessions-all = Signed in
admin-sessions-are = { $n ->
    [one] one place
   *[other] { $n } places
}, { $people ->
    [one] one person
   *[other] { $people } people
}
admin-seen-day = Seen within a day
admin-seen-week = Seen within a week
admin-seen-longer = Seen longer ago
admin-end = Sign somebody out everywhere
admin-end-address = Their email address
admin-end-hint = For a device that was lost or an account in wrong hands. They sign in again by letter or passkey.
admin-end-all = Sign them out everywhere
admin-ended = { $n ->
    [0] They were signed in nowhere.
    [one] They were signed out in one place.
   *[other] They were signed out in { $n } places.
}
admin-nobody = Nobody here has this address.

admin-audit = Who looks after it, and what they did
admin-audit-lede = Every act of an operator stands in a journal of the installation, which proves itself like every other.
admin-operators = Operators
admin-operators-none = Nobody is named yet. At the machine: manyhands operator add ADDRESS.
admin-acts = What they did
admin-acts-none = Nothing yet.
journal-letter-sent-again = { $who } had a letter sent again.
journal-letter-dropped = { $who } dropped a letter that had not left.
journal-session-ended-by-operator = { $who } signed somebody out everywhere.

# Backups
backup-where = Say which file to write: --to FILE.
backup-drill-where = Say where the backups are, with --backup-to or MANYHANDS_BACKUP_TO, or name a file.
backup-place-refused = { $place } did not do it: { $why }.
backup-place-empty = There is no backup in { $place } yet.
admin-job-choices = Choosing: reviews that have come ask again
admin-job-trust = Trust: old answers are forgotten, talks are offered
admin-job-challenges = Challenges: checks close, turns go on, first steps are offered
