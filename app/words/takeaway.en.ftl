# Backups, as the operator reads them
backup-of-other-tables = This backup was written by { $program }, whose tables were at step { $step }; this program has other ones. Restore it with that version, then bring the tables up to date. Nothing was restored.
backup-not-opened = { $path } cannot be opened: { $why }.
backup-not-readable = This is not a whole backup: { $why }. Nothing was restored.
backup-altered = The rows of { $table } are not the ones that were written. Nothing was restored.
backup-rows-missing = { $table } has { $there } rows in this file, and { $rows } were written. Nothing was restored.
backup-table-missing = The rows of { $table } are not in this file. Nothing was restored.
backup-not-taken = The database does not take the rows of { $table }: { $why }. Nothing was restored.
backup-into-used = That database is not empty, and was left as it is. Restore into a new one: name it with --into.
backup-other-end = The journal of { $space } does not end where it ended when the backup was written, at line { $seq }. Nothing was restored.
backup-journal-broken = { $what } { $flaws ->
    [one] One journal is broken.
   *[other] { $flaws } journals are broken.
} Nothing was restored.

# Taking everything away: the pages
takeaway-title = Take everything away: { $name }
takeaway-lede = One file with everything your organization brought here and everything it is party to. You can read it without Manyhands.
takeaway-coalition-lede = One file with what the coalition has here, as far as its coordinators see it.
takeaway-inside = What is in it
takeaway-outside = What is not in it
takeaway-has-page = Your page, your contacts and your logo, also in the format that other directories of services read (HSDS).
takeaway-has-people = Who acts for you, with their email addresses.
takeaway-has-relationships = Every relationship you are or were a party to: each version word for word with its fingerprint, who accepted it, and every step up or down.
takeaway-has-talk = What was said about them, as far as your role reads it.
takeaway-has-together = What you chose with others, as it stood side by side, and the talks in which you mended something with a partner.
takeaway-has-journal = Every line of the journal about you, as a sentence and as it was written.
takeaway-has-directory = The directory of members, with what each of them shows to the coalition.
takeaway-has-memberships = Who joined and left when, who coordinates, and the invitations you look after.
takeaway-has-outlines = Relationships that the coalition knows of: their purpose, level, state and parties.
takeaway-has-open-journal = The lines of the journal that every member reads.
takeaway-lacks-contacts = How to reach other organizations. They appear with their names and with what the terms say of them.
takeaway-lacks-others = What others keep between themselves, or keep to themselves.
takeaway-lacks-secrets = Passkeys, sessions and the secrets of links.
takeaway-lacks-terms = Terms, ground rules and talk. They stay with the parties.
takeaway-lacks-closed = Relationships that only their parties know of, and what members show to partners only.
takeaway-private = The file has names and email addresses of people in it. Keep it where only those who need it find it. The journal notes that you took it.
takeaway-noted = The file has contacts of people in it. Keep it where only those who need it find it. The journal notes that you took it, and every member can read that.
takeaway-take = Take away everything of { $name }
takeaway-act-for-it = Choose at the top that you act for this organization, then take its things away.
takeaway-only-stewards = A steward of the organization takes its things away. Ask one of them.

# Taking everything away: the file
takeaway-index-lede = Taken away on { $day } from { $name }. Everything here can be read as it is; README.txt says what the other files are.
takeaway-contacts = Contacts
takeaway-people = Who acts for it
takeaway-coalitions = Coalitions
takeaway-coordinators = Coordinators
takeaway-organizations = Organizations
takeaway-choices = What fitted, as it was chosen
takeaway-talks = Talks that mend
takeaway-journal = What happened
takeaway-other-name = Also called
takeaway-sector = Sector
takeaway-does = What it does
takeaway-area = Where
takeaway-site = Site
takeaway-mail = Email
takeaway-phone = Phone
takeaway-address = Address
takeaway-languages = Languages
takeaway-customs = Customs
takeaway-observances = Days it keeps
takeaway-readme-organization =
    Everything that { $name } has in Manyhands

    Open index.html to read it. The other files are for spreadsheets and programs.

    organization.json, organizations.csv, contacts.csv: the page, in the names of HSDS 3.1 (Human Services Data Specification).
    people.csv: who acts for it, one line for each email address.
    memberships.csv: the coalitions it is and was in.
    relationships.csv, relationships.json: every relationship it is or was a party to.
    versions.csv, shares.csv: each version of the terms, and who brings what.
    parties.csv, acceptances.csv, refusals.csv, notices.csv, moves.csv, comments.csv: who is in, who said yes or no to what,
    who gave notice and took it back, steps on the ladder, what was said.
    terms: the documents themselves, byte for byte as they were accepted.
    choices.json: what it chose with others, with everybody's answers where they stand side by side. What was asked in
    private is not in it; each person takes their own away on their own page.
    talks.json: the talks in which it mended something with a partner, with the promises.
    tables.json: who should be at the table for its goals, and what is said of it at others’ tables where it was asked.
    journal.csv: every line of the journal about it, as a sentence and as it was written.

    To check the documents, open a terminal in the folder terms and run: sha256sum -c SHA256SUMS
    The fingerprint of a document is the one that acceptances.csv shows for those who accepted it.

    CSV files are UTF-8. A cell that a spreadsheet would run as a formula has an apostrophe in front.
    Times are in UTC.
takeaway-readme-coalition =
    What { $name } has in Manyhands, as its coordinators see it

    Open index.html to read it. The other files are for spreadsheets and programs.

    coalition.json, coordinators.csv: what it is, and who coordinates it.
    choosing-policy.json: what each level asks for here.
    organizations.csv, organizations.json, contacts.csv: the directory, in the names of HSDS 3.1 (Human Services Data Specification).
    memberships.csv: who joined and left when.
    relationships.csv, relationships.json, parties.csv: relationships that the coalition knows of, without their terms.
    invitations.csv: invitations to coordinate and to organizations that nobody has claimed, and those you wrote.
    tables.json: the coalition’s own tables, at which it was asked who should be there for a goal.
    journal.csv: the lines that every member reads, as sentences and as they were written.

    CSV files are UTF-8. A cell that a spreadsheet would run as a formula has an apostrophe in front.
    Times are in UTC.

# The journal
journal-organization-took-away = { $who } took away a copy of everything that { $name } has here.
journal-coalition-took-away = { $who } took away a copy of what { $name } has here.

# The command
export-in-which-coalition = Say in which coalition it is, or give its id instead of its name.
export-none-found = Nothing here has this name. Look at its spelling.
export-several-found = Several have this name. Give the id, or the name in addresses.
takeaway-person-title = Take away what is stored about you
takeaway-person-lede = One file with everything here that names you, as programs read it and people can.
takeaway-person-has-you = Your name, what you wrote about yourself, your addresses and roles
takeaway-person-has-ways = Where you are signed in, your passkeys by name, your feeds, letters to you
takeaway-person-has-words = What you said, proposed, accepted and refused, and when
takeaway-person-has-journal = Your lines of every journal
takeaway-person-lacks-others = What others said, and terms as a whole: an organization takes those away
takeaway-person-private = The file is about you alone. Keep it where only you read it.
takeaway-person-take = Take it away
