# Bringing organizations in from a file
importing-organizations = Organizations
importing-title = Import organizations
importing-lede = Bring the table that you have, whatever its columns are called. You see everything before anything is kept.
importing-file = The list of organizations
importing-file-hint = CSV or Excel (.xlsx), up to 20 MB. The first row names the columns.
importing-source = The name of this list
importing-source-hint = A short name such as “211 directory”, the same each time you bring this list. Needed only when several lists have ids of their own.
importing-look = Look at what is in it
importing-leave = Leave it
importing-how = How it goes
importing-how-columns = We guess what the columns mean; you correct the guess.
importing-how-twins = Organizations that look alike are shown side by side. None are merged unless you say so.
importing-how-again = The same file a second time changes nothing. A newer version of it changes only what is different.
importing-how-claimed = An organization that looks after its own page keeps it as it is.

importing-review = What is in { $file }
importing-cannot-plan = This list needs one more look at its columns before its rows can be read.
importing-would-list = { $n ->
    [one] One organization is new to { $place }.
   *[other] { $n } organizations are new to { $place }.
}
importing-would-change = { $n ->
    [one] One that is here changes.
   *[other] { $n } that are here change.
}
importing-would-keep = { $n ->
    [one] One stays as it is.
   *[other] { $n } stay as they are.
}
importing-would-refuse = { $n ->
    [one] One row stays out.
   *[other] { $n } rows stay out.
}
importing-no-rows = There are no rows below the names of the columns.
importing-columns = What the columns mean
importing-left-out = Nothing is taken from: { $columns }
importing-correct = { $used } of { $all } columns are used. Correct this
importing-column = Column
importing-samples = What is in it
importing-holds = It holds
importing-nothing = nothing we keep
importing-look-again = Look again with these columns
importing-line = Row { $line }:
importing-problems = { $n ->
    [0] No problems
    [one] One problem
   *[other] { $n } problems
}
importing-no-problems = Every row could be read.
importing-every-row = See every row
importing-only-problems = See only the problems
importing-row = Row
importing-why = Why it stayed out
importing-field = Field
importing-in-the-file = In the file
importing-then = What happens
importing-stays-out = The row stays out
importing-comes-in = Comes in without this
importing-is-new = New
importing-is-unchanged = Stays as it is
importing-changes = Changes: { $fields }
importing-rows = { $n ->
    [one] One row
   *[other] { $n } rows
}
importing-more-problems = { $n ->
    [one] One more problem is not shown.
   *[other] { $n } more problems are not shown.
}
importing-more-rows = { $n ->
    [one] One more row is not shown.
   *[other] { $n } more rows are not shown.
}
importing-refused-file = { $n ->
    [one] Take the row that stays out as a file, with the reason
   *[other] Take the rows that stay out as a file, with the reasons
}

importing-twins = { $n ->
    [one] One row may be the same as another organization
   *[other] { $n } rows may be the same as another organization
}
importing-twins-lede = Each becomes an organization of its own unless you say that it is the same. One that is the same fills only what is still empty.
importing-twin = Row { $line } may be the same as another
importing-more-twins = { $n ->
    [one] One more row is not shown; unless the tick above joins it, it becomes an organization of its own.
   *[other] { $n } more rows are not shown; unless the tick above joins them, they become organizations of their own.
}
importing-in-your-file = In your file
importing-here-already = Here already
importing-row-of-file = Row { $line } of your file
importing-because = Because of: { $reasons }
importing-its-own = An organization of its own
importing-as-ticked = As the tick above says
importing-same-not-offered = Row { $line }: what was chosen is not among what it may be the same as, or no longer is. Look at the row again.
importing-same-as = The same as { $name }
importing-same-as-apart = The same as { $name } ({ $what })
importing-same-as-row = The same as row { $line }
importing-same-name = the same name
importing-alike-name = a similar name
importing-same-site = the same site
importing-same-phone = the same phone number
importing-same-mail = the same email domain
importing-same-address = the same address
importing-alike-address = a similar address
importing-by-hand = { $n ->
    [one] One page was changed by hand
   *[other] { $n } pages were changed by hand
}
importing-by-hand-lede = The file says something else than what somebody wrote here. What is here stays unless you take the file’s words.
importing-take = Take what the file says
importing-nothing-to-do = Nothing would change: everything in this file is here already.
importing-all-or-nothing = Rows that stay out are left aside. All the others are kept together; if one of them cannot be kept, none is.
importing-do-list = { $n ->
    [one] List one organization in { $place }
   *[other] List { $n } organizations in { $place }
}
importing-do-change = { $n ->
    [one] Change one organization
   *[other] Change { $n } organizations
}
importing-do-both = List { $new } and change { $changed } in { $place }
importing-do-chosen = Keep what you chose

importing-done = The list is in
importing-done-lede = This came of { $file }.
importing-listed = { $n ->
    [one] One organization is new in { $place }.
   *[other] { $n } organizations are new in { $place }.
}
importing-changed = { $n ->
    [one] One was changed.
   *[other] { $n } were changed.
}
importing-kept = { $n ->
    [one] One was here already, or joined another row.
   *[other] { $n } were here already, or joined another row.
}
importing-stayed-out = { $n ->
    [one] One row stayed out.
   *[other] { $n } rows stayed out.
}
importing-refused = { $n ->
    [one] One row stayed out
   *[other] { $n } rows stayed out
}
importing-refused-then = { $n ->
    [one] Take it as a file, mend it there, and import that file. It is kept here for a day.
   *[other] Take them as a file, mend them there, and import that file. It is kept here for a day.
}
importing-changed-pages = { $n ->
    [one] This page changed
   *[other] These pages changed
}
importing-more-changed = { $n ->
    [one] One more page that changed is not named.
   *[other] { $n } more pages that changed are not named.
}
importing-next = What comes next
importing-next-look = Look whether the pages say what you expect.
importing-next-invite = Invite somebody from each organization, so that it looks after its own page.
importing-see = See the organizations of { $place }
importing-another = Import another list

# What columns hold
importing-field-id = Id in this list
importing-field-name = Name
importing-field-other-name = Other name
importing-field-does = What it does
importing-field-sector = Sector
importing-field-area = Where it works
importing-field-site = Site
importing-field-mail = Email
importing-field-phone = Phone
importing-field-address = Address, or a part of it
importing-field-languages = Languages
importing-field-contact = Contact: name
importing-field-contact-role = Contact: role

# What is said of columns and rows
importing-no-name-column = Choose the column that holds the names of the organizations.
importing-column-twice = Another column holds this already. Choose one of the two.
importing-columns-counted = The list has { $n } columns. Name a field, or nothing, for each of them.
importing-carried-out = This list was carried out already. Bring it once more to change what its columns mean.
importing-no-such-column = There is no column { $column }. The columns are: { $columns }.
importing-map-not-understood = { $piece } is not understood. Write FIELD=COLUMN; the fields are: { $fields }.
importing-name-empty = The name is empty. Write the organization’s name.
importing-too-long = This has { $length } characters; there is room for { $most }. Shorten it.
importing-site-not-understood = This is no address of a site. Write it like https://clinic.example.
importing-only-first-site = Only the first address is kept.
importing-only-first-mail = Only the first address is kept.
importing-sector-not-understood = This is none of public, private, nonprofit or residents. It is listed as “not known yet”.
importing-row-twice = Row { $line } says exactly the same. That one counts.
importing-id-twice = Row { $line } has the same id. Give this row an id of its own.
importing-claimed = It has been claimed; its stewards keep its page.
importing-kept-elsewhere = Another coalition listed it and keeps its page.
importing-has-left = It has left this coalition. Invite it back rather than listing it again.
importing-ids-of-another-list = The ids of this file stand for other organizations in the list { $source }. Give this list a name of its own.
importing-above-header = This line stands above the names of the columns and was left out.
importing-renamed = A column had no name, or the name of another one, and is called { $name } here.
importing-too-few = The row ends after { $found } of { $expected } columns. The missing cells count as empty.
importing-too-many = The row has { $found } cells and the table { $expected } columns. Put quotes around cells that contain the separator.
importing-open-quote = A quote was opened and never closed. It was read as an ordinary character.
importing-lost-characters = Some characters were lost before the file came here. Save it again as UTF-8 if you can.
importing-error-cell = The spreadsheet shows { $shown } here. The cell counts as empty.
importing-broken-cell = The cell is damaged inside the file. It counts as empty.
importing-sheet-left-out = The sheet “{ $name }” could not be read and was left out; this is the next one.

# What is said of files
importing-choose-a-file = Choose a file first.
importing-too-large = The file is larger than { $most } MB. Take out columns that are not needed, or split it in two.
importing-too-many-rows = The file has more than { $most } rows. Split it into smaller files.
importing-too-many-columns = The file has more than { $most } columns. Take out those that are not needed.
importing-too-many-cells = The table is larger than { $most } cells. Take out columns that are not needed, or split it.
importing-empty = There is nothing in this file. The first row names the columns; below it stands a row for each organization.
importing-bomb = This workbook unpacks to more than { $most } MB and was not opened. Save the sheet as CSV.
importing-too-many-parts = This workbook has more than { $most } parts and was not opened. Save the sheet as CSV.
importing-broken = This workbook is damaged. Open it in your spreadsheet program, save it again, and choose that file.
importing-broken-sheet = The sheet { $name } of this workbook is damaged. Open it in your spreadsheet program, save it again, and choose that file.
importing-is-old-excel = This is an old Excel file (.xls). Save it as .xlsx or CSV.
importing-is-binary-excel = This is a binary Excel file (.xlsb). Save it as .xlsx or CSV.
importing-is-locked = This workbook is locked with a password. Save it without the password.
importing-is-open-document = This is an OpenDocument file (.ods). Save it as .xlsx or CSV.
importing-is-numbers = This is a Numbers file. Export it as Excel or CSV.
importing-is-document = This is a document, not a table. Copy the table into a spreadsheet and save it as .xlsx or CSV.
importing-is-pdf = This is a PDF. Ask for the table that it was made from, as .xlsx or CSV.
importing-is-picture = This is a picture. Ask for the table that it was made from, as .xlsx or CSV.
importing-is-zip = This is a ZIP archive. Unpack it and choose the table inside.
importing-is-archive = This is a packed archive. Unpack it and choose the table inside.
importing-is-html = This is a web page, whatever its name says. Open it in a spreadsheet program and save it as .xlsx or CSV.
importing-is-xml = This is XML. Save the table as .xlsx or CSV.
importing-is-json = This is JSON. Save the table as .xlsx or CSV.
importing-is-binary = This is no table and no text. Choose a CSV or Excel file.

# At the machine itself
importing-file-not-opened = { $file } could not be opened: { $why }.
importing-map-no-name = No column was taken for the name. Write --map "name=COLUMN"; the columns are: { $columns }.
importing-coalition-purpose = This coalition began with a list of organizations. Its coordinators say here what it is for.

journal-organization-renewed = { $who } brought the page of { $name } up to date from a list.
journal-organizations-imported = { $who } imported a list: { $new } new, { $changed } changed, { $unchanged } as before, { $refused } left out.
importing-without-sector = { $n ->
    [one] One new organization comes without a sector. It is listed as “not known yet” until somebody says which it is.
   *[other] { $n } new organizations come without a sector. They are listed as “not known yet” until somebody says which they are.
}
importing-alike = The { $n } rows below that have the same name and the same site as what they are compared with are the same: join them all, but for those where you choose otherwise.
