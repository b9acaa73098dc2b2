# The shell of every page
skip-to-page = Go to the page
search = Search organizations
sign-in = Sign in
sign-out = Sign out
acting-for = for { $name }
acting-for-oneself = for yourself
act-for = Act for
oneself = Yourself
settings-of = Settings of { $name }
kept = It is kept, and this is how it reads now.
your-coalitions = Your coalitions
your-page = Your page
this-installation = This installation
pages = Pages
where-this-is = Where this is
kept-here = This is the place of { $name }.
what-this-is = Manyhands: the shared workbench of organizations that work together.
privacy = Privacy
about = About
demo-roles = Everybody in the demo
demo-letters = Letters
why-do-i-see-this = Why do I see this?
pages-of-list = Pages of this list
page-before = Previous
page-after = Next
page-range = { $from }–{ $to } of { $total }

# Forms
if-you-like = if you like
need-another-look = { $n ->
    [one] One thing needs another look
   *[other] { $n } things need another look
}
field-is-empty = This is still empty.
meanwhile = This was changed while you were writing, by somebody else or in another window.
meanwhile-then = Nothing of yours is lost, and nothing was kept yet. Beside each field that differs stands what was saved; where you had changed nothing, those words are in the field. Look, then keep it.
meanwhile-kept = Saved meanwhile: { $value }
meanwhile-kept-nothing = Saved meanwhile: nothing.
choice-not-understood = This is none of the choices. Choose one of them.
field-is-too-long = This has { $length } characters; there is room for { $most }. Please shorten it.
acting-for-has-changed = You now act for { $name }, and this page was made while you acted for somebody else. Nothing was changed. Open the page again, or switch back.
act-for-an-organization-first = This is done for an organization. Choose at the top which one you act for.
form-is-somebody-elses = This form was made for somebody else. Open the page again.
form-is-too-long = That is more than this form can hold. Nothing was kept.
form-not-understood = This form could not be read. Nothing was kept. Open the page again.

# Errors
error-sign-in = Sign in first
error-sign-in-says = This page is for people who are signed in. You come back here afterwards.
error-not-found = This page is not here
error-not-found-says = There is nothing at this address, or it is not open to the organization you act for.
error-not-found-sign-in = If this is for you, sign in: it may open then.
error-forbidden = This is not open to you
error-refused = This cannot be done now
error-invalid = Something needs another look
error-busy = Too many at once
error-busy-says = Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} and try again. Nothing was changed.
error-broken = Something went wrong on our side
error-broken-says = We cannot tell whether it was kept. Look before you do it again, and give the operator this number: { $number }.
go-home = Go home
go-back = Go back

# Days
today = today
tomorrow = tomorrow
yesterday = yesterday
in-days = in { $n } days
days-ago = { $n } days ago
in-weeks = in { $n } weeks
weeks-ago = { $n } weeks ago
in-months = { $n ->
    [one] in a month
   *[other] in { $n } months
}
months-ago = { $n ->
    [one] a month ago
   *[other] { $n } months ago
}
day-of-week = { $weekday } { $day } { $month }
day-of-year = { $day } { $month } { $year }
month-of-year = { $month } { $year }
day-not-understood = This is not a day we understand. Write it as year-month-day, such as 2027-05-31.
no-such-day = No calendar has the day { $day }. Choose another.
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
database-unknown = Name a database as sqlite:PATH, the path of a file, or as postgres://USER@HOST/NAME.
database-not-made = { $path } could not be made: { $why }.
tables-are-newer = The database is at step { $step }, which this program does not know: it was made by a newer one. Use the newer program.
form-came-too-slowly = The form did not arrive in time. Look at your connection and send it again.
person-erased = a person who was erased
for-programs = For programs
live-changed = Something here has changed.
live-show = Show it

# Asking other machines
outward-address = This is no address that can be asked: it begins with https:// and has no name or password in it.
outward-port = This port is not asked. Pages are served on 443, or on one above 1024 that nothing else uses.
outward-not-public = This leads to a machine that is not public, and is not asked.
outward-unknown = No machine has this name.
outward-led-astray = It leads on to another address, which is not followed.
outward-too-long = The answer was too long.
outward-too-slow = There was no whole answer in time.
outward-no-connection = No connection: nobody answers there, or the certificate does not hold.
outward-inside-not-understood = This is no host with its port, such as 127.0.0.1:9999 or sign-in.lan:8443.
