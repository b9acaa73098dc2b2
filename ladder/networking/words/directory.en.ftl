# Shared by the pages of this room
org-name = Name
org-sector = Sector
directory-every-sector = Every sector
network-level = Level
network-every-level = Every level
directory-show = Show
org-leave-it = Leave it
org-is-unclaimed = Unclaimed
directory-take-away = , take this filter away
org-seen-from = Partners from { $level } up

# A coalition's first page
front-no-purpose = Organizations that work together keep a common page here.
front-stands-on = What we stand on
front-stands-on-nothing = Nothing is written here yet.
front-lately = What changed lately
front-lately-all = All of it
front-lately-feed = Follow in a feed reader
front-lately-nothing = Nothing yet that is open to you.
front-who = Who is here
front-organizations = { $n ->
    [0] No organizations yet.
    [one] One organization.
   *[other] { $n } organizations.
}
front-together = Who works together
front-map = The map
front-map-of = The map of who works with whom in { $name }
front-relationships = { $n ->
    [0] No relationship in force that is open to you.
    [one] One relationship in force.
   *[other] { $n } relationships in force.
}
front-join = How to join
front-join-listed = Your organization may be listed already. Open its page and say that it is yours.
front-join-find = Find it
front-join-unlisted = If it is not here, ask somebody you know in this coalition to have it listed.

# The directory
directory-title = Organizations
directory-lede = { $n ->
    [0] Nobody is listed in { $name } yet.
    [one] One organization belongs to { $name }. Here is what it does.
   *[other] { $n } organizations belong to { $name }. Here is what each of them does.
}
directory-import = Import a list
directory-new = List an organization
directory-empty = No organizations yet.
directory-empty-then = A coordinator brings the first ones, from a list that people already have. They need no accounts for that.
directory-none = Nothing here fits that.
directory-none-then = Try fewer words, or take a filter away.
directory-show-all = Show all organizations
directory-find = Name or words
directory-claim = Who looks after the page
directory-claim-any = Anybody
directory-claimed = Its own people
directory-with = Works with { $name }
directory-applied = { $n } of { $all } organizations:
directory-does = What it does
directory-ties = Relationships

# Listing one
directory-new-lede = Only the name is needed. Its own people can take the page over later and change all of it.
directory-list-it = List it in { $name }
directory-twins = { $n ->
    [one] This organization may be here already:
   *[other] One of these may be the same organization:
}
directory-twins-elsewhere = { $n ->
    [one] This one is in another coalition here, and may be the same:
   *[other] These are in other coalitions here, and one may be the same:
}
directory-invite-instead = Invite { $name } instead
directory-another = It is another one. List it all the same.

# An organization's own page
org-other-name = Other name
org-other-name-hint = An abbreviation, or a name that people still use. Searching finds it.
org-also-called = also called { $name }
org-does = What it does
org-does-hint = For whom, and what people can count on.
org-customs = Its customs
org-customs-hint = How things are done with you: who is asked first, what is never done without whom.
org-observances = The days it keeps
org-observances-hint = Holy days, closing days, weeks in which nobody should plan anything with you.
org-sentence = A sentence of your own
org-sentence-hint = Who you are and stay, whoever you work with.
org-area = Where
org-area-hint = Such as the whole town, or the north side.
org-languages = Languages
org-languages-hint = As people say them: English, Spanish.
org-site = Site
org-site-hint = The whole address, starting with https://.
org-mail = Email
org-phone = Phone
org-address = Address
org-seen = Who sees email, phone and address?
org-seen-hint = Name, sector, what you do, where, and your site are always open to everybody.
org-hue = Color
org-reach = How to reach it
org-reach-unknown = Nobody has said how to reach it.
org-reach-members = Email, phone and address are for people who act for a member of this coalition.
org-reach-partners = Email, phone and address are for partners from { $level } up.
org-contacts-members = { $n ->
    [one] One more contact is
   *[other] { $n } more contacts are
} for people who act for a member of this coalition.
org-contacts-partners = { $n ->
    [one] One more contact is
   *[other] { $n } more contacts are
} for partners from { $level } up.
org-unclaimed = { $coalition } listed { $name } and looks after this page until somebody from { $name } takes it over.
org-this-is-us = This is us
org-ties = Works with
org-ties-none = There is no relationship of { $name } that is open to you.
org-take-away = Take everything away in one file
org-people = Who acts for it
org-propose = Propose something to { $name }
org-edit = Change this page
org-contacts = Contacts
org-logo = Logo
org-homes = Member of
org-homes-none = It belongs to no coalition here.

# Changing it
org-edit-title = The page of { $name }
org-edit-lede = This is how others read about it. They see the change at once.
org-keep = Keep the page like this
hue-0 = Brick
hue-1 = Rust
hue-2 = Ochre
hue-3 = Olive
hue-4 = Moss
hue-5 = Fir
hue-6 = Teal
hue-7 = Lagoon
hue-8 = Blue
hue-9 = Iris
hue-10 = Violet
hue-11 = Mulberry

# Its logo
org-logo-title = The logo of { $name }
org-logo-lede = It stands beside the name everywhere. Without one, the initials stand there.
org-logo-file = A picture
org-logo-hint = PNG, JPEG or WebP, up to { $most } MB. It is made small, and everybody can see it.
org-logo-keep = Use this picture
org-logo-away = Take the logo away
logo-choose = Choose a picture first.

# Its contacts
org-contacts-title = Contacts of { $name }
org-contacts-lede = Whom to reach, and for whose eyes each one is.
org-contacts-none = No contacts yet.
contact-new = Add a contact
contact-add = Add this contact
contact-change = Change
contact-keep = Keep this contact
contact-remove = Take { $name } away
contact-lede = A contact of { $name }.
contact-name-hint = A person, or a desk that somebody answers.
contact-role = What they do there
contact-seen = Who sees this contact?
directory-api-twin = { $name } is here already, or is much alike. Send “another” as true if it is another one.
front-trust = How partners trust each other
