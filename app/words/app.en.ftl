# Navigation
nav-home = Home

# The first page
home-title = Many hands lift a truck
home-lede = This is where organizations that work together keep what they have agreed, see what waits on whom, and find each other.
home-demo = Look around in the demo town
home-about = What is this?

# About
about-title = What Manyhands is
about-lede = Thirty people can lift a car. Several groups of thirty can lift a truck. Manyhands is the shared workbench of organizations that work together.
about-guides = Short guides and exercises for working together
about-levels = As close as it needs to be
about-levels-says = Two organizations may simply know of each other, move a date for each other, share a van, or carry a risk together. They choose the lowest level that reaches their goals, and go up or down one step at a time.
about-yes = Nobody says yes for you
about-yes-says = People act for their organization, and every page says for which. What holds between organizations was accepted by each of them, in exactly those words.
about-seen = You can see why you see it
about-seen-says = What is open to whom follows from what was agreed. Nobody ticks boxes behind your back, and each page can say why it is open to you.
about-kept = It stays yours
about-kept-says = Manyhands is free software that a town can run on its own machine. What an organization brought, it can take away in one file.

# Doors that stay shut
doors-sent-from-elsewhere = This form was sent from another site, so nothing was done. Open the page here and send it again.
doors-not-this-way = This address does not take what was sent. Nothing was changed. Open the page again.

# The demo town
demo-title = Who would you like to be?
demo-lede = Everybody in this town is made up. Choose somebody, look around, and change what you like: letters are shown instead of sent.
demo-others = And { $n } others of the town
demo-be = Be { $name }
demo-letters-lede = These letters would have been sent. The newest stands first.
demo-letters-none = No letters yet.
demo-letters-none-then = When somebody here asks something of somebody else, the letter lies here.
demo-letter-to = To { $name }
demo-letter-for = To
demo-letter-written = Written

# The first page, signed in
nav-organizations = Organizations
nav-relationships = Relationships
nav-network = Network
nav-more = More
more-lede = Everything else that this coalition has.
more-together = Choosing and trusting
more-choosing = Choosing
more-choosing-is = Four questions, answered in private, say which relationship fits.
more-trust = Trust
more-trust-is = How you and your partners see each other, and how you mend what has cracked.
more-tables = Who should be at the table
more-tables-is = For a goal: who is affected, who brings what is needed, and who has no voice yet.
more-one-to-ones = One-to-ones
more-one-to-ones-is = Two people of two organizations talk, with time for both.
more-hard = Where it is hard
more-challenges = What makes it hard
more-challenges-is = A short check now and then, what the records show, and where to begin.
more-leading = Who leads, and who next
more-leading-is = Turns at leading, and what only one person can do.
more-funders = Funders and our pace
more-funders-is = What a funder asks by when, beside what you can carry, and a letter to print.
more-guides = Short guides
more-guides-is = Listening, negotiating, leading a meeting: five minutes to read, ten to try.
more-here = This coalition
more-activity = Activity
more-activity-is = Everything that changed, line by line.
more-settings = Settings
more-settings-is = Purpose, members, coordinators and invitations.
more-takeaway = Take it away
more-takeaway-is = What the coalition has here, in one file.
home-coalitions = Coalitions here
home-greeting = Good to see you, { $name }
home-waiting-lede = { $n ->
    [0] Nothing waits for you today.
    [one] One thing waits for you.
   *[other] { $n } things wait for you.
}
home-waiting = Waiting for you
home-nothing-waits = Nothing waits for you.
home-nothing-waits-then = When a partner asks something of an organization you act for, it lies here.
home-asks = { $from } asks you to answer version { $version } of “{ $purpose }”
home-asks-since = For { $name }, { $since }
home-read-version = Read version { $n }
home-coming = Coming up
home-changed = Since you were here
home-everything = Everything that changed
home-nothing-changed = Nothing has happened around your organizations yet.
this-week = This week
next-week = Next week
week-of = Week of { $day }
nothing-yet = Nothing yet
day-and-month = { $day } { $month }
since-then = since { $day }
ends-then = “{ $purpose }” ends
review-then = Review of “{ $purpose }”
how-it-stands = How { $name } stands
to-the-map = Who works with whom
by-level-and-state = Relationships by level and state
counted-level = Level
no-relationships-counted = No relationship has been written down yet.
unclaimed-heading = { $n ->
    [0] Every organization has been claimed by its own people
    [one] One organization is still unclaimed
   *[other] { $n } organizations are still unclaimed
}
alone-heading = { $n ->
    [0] Every organization has a relationship
    [one] One organization has no relationship yet
   *[other] { $n } organizations have no relationship yet
}

# Commands
command-database-empty = There is nothing in this database yet, or it is not there. Name it with --database.
command-no-database = { $path } is a file of another kind, not a database. It was left as it is. Name the database with its address, as in sqlite:manyhands.sqlite.
command-database-silent = The database did not answer. Is it running, and is its address right?
command-tables-older = The tables of this database are at step { $step } of { $latest }. Run manyhands migrate first. Nothing was written.
command-language-unknown = Choose en or es.
command-coalitions-alike = Several coalitions have this name. Name one by its name in addresses: { $slugs }.
command-file-not-made = { $path } could not be made: { $why }.
command-holds-the-demo = This database holds the demo town, whose doors are open to everybody. Choose another one with --database.
command-demo-unfinished = The demo town in this database was stopped while it was built, and is not whole. Choose another one with --database.
command-holds-real-books = This database holds something else than the demo town. Choose another one with --database. Nothing was changed.
command-url-unknown = This starts with http:// or https://.
command-providers-unsound = The list of providers cannot be used: { $why }
command-cannot-listen = { $at } cannot be listened on: { $why }.
command-smtp-unknown = This starts with smtp://, smtps:// or file:.
command-imap-unknown = This starts with imaps:// or imap://, and names a user, a password and a server: imaps://USER:PASSWORD@HOST/INBOX.
command-imap-needs-address = Say with --answers-to at which address answers come in.
command-lmtp-unknown = This is an address and a port, such as 127.0.0.1:2424, or unix: and a path, such as unix:/run/manyhands/lmtp.
command-lmtp-elsewhere = Whoever reaches { $at } could hand mail over, and no password is asked. Choose an address of this machine, such as 127.0.0.1:2424, or add --lmtp-anywhere where your network keeps strangers out.
command-mail-ca-unsound = The certificates of your mail server's authority cannot be used: { $why }
coalition-is-empty = Nobody is in this coalition yet.
coalition-is-empty-then = Bring in the list that you have, as it is. You see everything before anything is kept.
coalition-import = Import organizations
unclaimed-all = See all that are unclaimed
