# Refusals
propose-for-yourselves = A version is proposed by one of the parties it names. Choose at the top whom you act for.
nobody-is-put-out = A new version keeps everybody who is in. Whoever wants to go gives notice.
only-those-in-end-it = Your organization was asked to join, and is not in yet. Only those who are in end it.
only-they-close-a-comment = Only representatives and stewards of the parties close a comment to others. Nothing was published and your words are still here: sent from here, all parties read them.
nothing-to-end-yet = Nothing is in force that could be ended. Decline the proposal instead.
not-a-party-of-this-version = This version does not name your organization.
accepted-already-so-counter = Your organization has accepted this version. If you want something else, propose the next one.
only-the-proposer-takes-back = Only the organization that proposed a version takes it back.
nothing-in-force = Nothing is in force that could be left.
not-a-party = Your organization is not a party to this relationship.
notice-given-already = Your organization has given notice already.
no-notice-to-take-back = Your organization has given no notice.
it-is-over = This relationship is over. If you want to work together again, propose a new one.
no-such-version = There is no such version.
another-version-waits = You answered version { $version }, and version { $open } has taken its place. Nothing was changed. Read the difference, then answer that one.
no-version-waits = Version { $version } no longer waits for an answer. Nothing was changed.
another-version-came = Version { $version } was put on the table while you wrote. Your words are still here: read that version, then put yours again if you still want to.
nothing-changed = Nothing differs from the version before. Change something, or renew it as it is.
role-may-not-accept = With your role you read and comment. Only a representative or a steward says yes or no.
only-parties-do-this = Only the parties to this relationship do this.
party-is-no-member = One of these organizations is not a member of this coalition. Choose from the list.
party-not-understood = One of the parties named in this form is none that we know of. Choose from the list.
kind-not-understood = What kind of version this is could not be read. Open the form again from the relationship.
terms-need-two-parties = A relationship has at least two parties. Choose another organization.
terms-have-too-many-parties = One version holds at most { $most } parties.
terms-seen-by = Choose who knows that this relationship exists: everybody, the coalition or the parties.
review-before-start = The review comes before the start. Choose a later day.
review-is-past = The review day has passed. Choose a day to come.
review-is-far = The review is more than ten years away. Choose a nearer day.
start-is-far = The start is more than ten years away. Choose a nearer day.
notice-out-of-range = Notice is between 0 and { $most } days.
notice-is-a-number = Write the notice as a number of days, such as 30.
choose-a-level = Choose a level.

# Why do I see this?
because-public = This is open to everybody.
because-member = { $name } is a member of this coalition, and this is open to its members.
because-coordinator = You coordinate this coalition.
because-partner = { $name } and the organization that this belongs to work together at the level of { $level }, and this is open to such partners.
because-party = { $name } is a party to this.
because-asked-to-join = { $name } was asked to join this.
because-former = { $name } was a party to this. What was agreed then stays readable; nothing further is opened.
because-declined = { $name } said no to this. What it could read until then stays readable; nothing further is opened.
because-no-longer-asked = { $name } was asked into this, and is no longer asked. What it could read until then stays readable; nothing further is opened.
because-was-asked = { $name } was named in this proposal, which never came into force. It stays readable.
because-own = This belongs to { $name }.

# Letters
letter-asks = { $from } asks you to accept version { $version } of “{ $purpose }”
letter-asks-body =
    Good day, { $name },

    { $from } has put version { $version } of “{ $purpose }” on the table, and it waits for { $organization }.
    It is at the level of { $level }. Nothing is agreed until every party has accepted this exact version.{ $lapses }

    { $words }
    { $way }
letter-read-it =
    Read it here, and accept it, question it or propose another:
    { $link }
letter-claim-first =
    Nobody from { $organization } looks after its page here yet. If you are from there, take the page over: it costs one letter, and this waits on your first page from then on.
    { $link }
letter-lapses = If nobody answers, the proposal lapses after { $day }.
letter-happened-body =
    Good day, { $name },

    { $says }

    { $words }
    { $way }
letter-stop =
    No more letters like this to this address:
    { $link }
letter-in-force = “{ $purpose }” is in force: every party has accepted
letter-declined = { $by } has declined the version of “{ $purpose }” that was on the table
letter-leaving = { $by } has given notice in “{ $purpose }”, and leaves on { $day }
letter-stays = { $by } stays in “{ $purpose }” after all
letter-ended = “{ $purpose }” has ended
letter-review = It is time to look at “{ $purpose }” together again

# Lists
relationships = Relationships
relationships-lede = How the organizations here work together, the latest change first.
relationships-why-public = You see the relationships whose parties let everybody know of them.
relationships-why-coalition = You see the relationships whose parties let the coalition or everybody know of them.
relationships-why-own = Those that { $name } is or was in stand here too.
relationships-why-table = As you coordinate, you also see those on the table that are not for the parties only.
relationships-why-more = Whoever acts for a member of this coalition sees more.
choose-first = Which one fits?
propose-one = Propose a relationship
no-relationships = Nobody here has written down yet how they work together.
no-relationships-then = A relationship begins with two organizations and one sentence on what it is for.
none-found = Nothing fits what you asked for.
none-found-then = Take a filter away, or look at all of them.
show-all = Show all
show = Show
filter-purpose = Words of the purpose
filter-level = Level
filter-state = State
every-level = Every level
every-state = Every state
latest-first = The latest
up-to-a-page = { $n ->
    [one] One relationship
   *[other] { $n } relationships
}
line-proposed = { $level }, proposed
line-since = { $level }, together since { $month }, next review { $day }
line-review-waits = { $level }, together since { $month }, to be reviewed since { $day }
line-since-only = { $level }, together since { $month }
line-ends = { $level } until { $day }
line-ended = { $level } from { $from } to { $to }
names-and = { $firsts } { $sound ->
   *[other] and
} { $last }
names-and-others = { $firsts } and { $n ->
    [one] one other
   *[other] { $n } others
}

# One relationship
ladder-label = The five levels, from the lowest up
included = Included
who-brings-what = Who brings what
who-brings-what-hint = Side by side, so that give and take are in plain sight. A field may stay empty; empty means nobody has said, not “nothing”.
nothing-named = Nothing named
an-organization = An organization
ground-rules = Ground rules
ground-rules-hint = Each field starts with words that are usual at this level. Change them until they are yours.
nothing-settled = Nothing settled yet
accepted = Accepted
declined = Declined
waiting = Waiting
nobody-looks-after-it = Nobody looks after its page here yet, so nobody can answer for it.
letters-go-there = Letters about this go to the mail address on its page.
no-letter-could-go = No letter could go to it: no mail address is known for it.
invite-from = Invite somebody from { $name }
waits-for-those-asked = Version { $n } is on the table and waits for the answers of those who were asked:
did-not-answer = Did not answer
history = History
kind-proposal = The first proposal
kind-change = A change
kind-step = Another level
kind-renewal = Renewed after a review
kind-joining = A party joins
kind-ending = To end together
outcome-open = On the table
outcome-in-force = In force
outcome-was-in-force = Was in force
outcome-replaced = Replaced by a later one
outcome-declined = Declined
outcome-taken-back = Taken back
outcome-lapsed = Never answered by all
version-n = Version { $n }
what-changed = What changed
move-began = Began at { $to }
move-up = Stepped up from { $from } to { $to }
move-down = Stepped down from { $from } to { $to }
move-ended = Ended
said-no = { $name } said no to version { $n }
said-leaving = { $name } gave notice
said-stays = { $name } stays after all: the notice is taken back
said-stays-by-version = { $name } stays after all: accepting version { $n } took the notice back
said-leaving-on = { $name } gave notice; everything holds until { $day }
person-for = { $person } for { $organization }
terms-stay-with-parties = What each brings, the ground rules and the talk stay with the parties.
on-the-table = Version { $n } is on the table
nothing-on-the-table = Nothing is on the table. Any party may put the next version there.
read-and-answer = Read version { $n } and answer
read-version = Read version { $n }
in-review-now = It is time to look at this together.
in-review-then = Renew it as it is, change it, step up or down, or end it with thanks. Until then everything holds.
it-left = { $name } left this on { $day }. You read it as it stood then.
it-stayed-out = { $name } has had no part in this since { $day }. You read it as it stood then.
under-notice-until = Notice has been given. Everything holds until { $day }.
talk = Talk
talk-earlier = Earlier comments
talk-latest = The latest comments
nobody-said-anything = Nobody has said anything yet. A question asked early is the cheapest one.
say-something = Say or ask something
say-something-hint = The parties read it. Simple formatting works: *emphasis*, lists, links.
say-it = Say it to the parties
confidential-tick = Only for those who may say yes or no (representatives and stewards of the parties)
confidential-to-representatives = Confidential: representatives and stewards only
on-version = on version { $n }
what-next = What can come next
propose-change = Propose a change or another level
propose-renewal = Renew it as it is
print-agreement = Read or print the agreement
stay-after-all = Stay after all
stay-says = The notice is taken back, and everything goes on as agreed.
end-together = End it together
end-says = A version that ends this is put on the table. It ends when every party has accepted, with its history kept.
give-notice = { $days ->
    [0] Leave it today
    [one] Give one day of notice
   *[other] Give { $days } days of notice
}
give-notice-says = Everything holds until the notice has run out. You can take it back until then.
why-label = Why
why-hint = A sentence or two, in your own words. The other parties read it, and it stands in the history.

# A version
version-of = Version { $n } of { $purpose }
who-has-accepted = Who has accepted this version
fingerprint = Fingerprint of this exact version:
compare-with = Compare with version { $n }
level = Level
purpose = What is it for?
purpose-hint = One sentence that a neighbor would understand.
starts-on = Starts on
starts-on-hint = What you open to each other opens when all have accepted, also before this day.
review-on = Next review
review-on-hint = The day on which you look at it together.
notice = Notice
notice-in-days = Notice, in days
notice-hint = How long everything still holds after a party gives notice.
days-of-notice = { $n ->
    [0] none
    [one] one day
   *[other] { $n } days
}
who-knows = Who knows that this exists
who-knows-hint = What each brings, the ground rules and the talk always stay with the parties.
your-answer = Your answer
others-may-answer = { $names } may say yes or no for { $organization }.
accept-takes-notice-back = It also takes your notice back.
accept-says = Your yes is for exactly these words. It comes into force when every party has said yes to this version.
accept-last-says = Yours is the last yes that is missing: with it, exactly these words come into force.
accept-version-for = Accept version { $n } for { $name }
decline-version = Decline version { $n }
decline-version-for = Decline version { $n } for { $name }
propose-next = Propose a change instead
ask-about-it = Ask about it first
take-version-back = Take version { $n } back
difference-of = From version { $from } to version { $to }
difference-lede = { $n ->
    [0] Nothing differs.
    [one] One thing changed.
   *[other] { $n } things changed.
}
did-not-change = { $n ->
    [one] One field did not change.
   *[other] { $n } fields did not change.
}
was-not-there = It was not there
is-taken-out = It is taken out
a-party = A party

# Proposing
propose-lede = Choose with whom and at which level. The right level is the lowest that reaches your goals; you can step up later.
which-level = Which level?
which-level-hint = Each contains those before it. Higher is not better.
steps-between = The steps between usually build { $what }.
with-whom = With whom?
find-in-list = Find in this list
go-on-to-terms = Go on to the terms
terms-lede = Write down what you have in mind. Nothing holds until every party has accepted the same version.
from-when = From when, and how it ends
why-proposed = Why now?
why-propose-hint = What led to this, in a sentence. The other parties read it first.
why-next-hint = What you changed and why. The other parties read it first.
propose-to = Propose this to { $names }, and accept it for { $own }
propose-between = Propose this between { $names }
next-title = Write version { $n }
renew-title = Renew as version { $n }
next-lede = These are the words as they stand. Change what should change; everybody sees the difference field by field.
somebody-joins = Somebody joins
joins-first = Add them before you write: what is typed below begins anew.
who-joins = Who joins?
add-party = Add it to these terms
leave-it = Leave it

# Journal
journal-relationship-proposed = { $who } proposed “{ $purpose }” between { $parties }.
journal-relationship-countered = { $who } put version { $version } of “{ $purpose }” on the table.
journal-relationship-accepted = { $who } accepted version { $version } of “{ $purpose }”.
journal-relationship-agreed = “{ $purpose }” came into force between { $parties }.
journal-relationship-renewed = “{ $purpose }” was agreed anew between { $parties }.
journal-relationship-stepped-up = “{ $purpose }” stepped up, between { $parties }.
journal-relationship-stepped-down = “{ $purpose }” stepped down, between { $parties }.
journal-relationship-declined = { $who } declined version { $version } of “{ $purpose }”.
journal-relationship-taken-back = { $who } took version { $version } of “{ $purpose }” back.
journal-relationship-leaving = { $who } gave notice in “{ $purpose }”.
journal-relationship-stays = { $who } took the notice in “{ $purpose }” back.
journal-relationship-left = { $party } left “{ $purpose }”.
journal-relationship-review-due = It is time to review “{ $purpose }”.
journal-relationship-ended = “{ $purpose }” ended, between { $parties }.
journal-relationship-lapsed = The proposal “{ $purpose }” lapsed without an answer of all.
words-taken-away = These words were taken away by whoever said them.
party-named-twice = A party is named twice. Name each once.
