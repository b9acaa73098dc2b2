# One's own page
me-lede = What others here know of you, and how you come in.
me-name = Your name
me-about = About you
me-about-hint = A sentence or two for the people you work with.
me-language = Language of pages and letters
me-zone = Your time zone
me-keep = Keep this
me-addresses = Your addresses
me-addresses-says = Letters come here, and each of them signs you in. Only you see them.
me-confirmed = confirmed { $day }
me-sessions = Where you are signed in
me-session-here = this device, now
me-session-seen = last seen { $at }
me-session-end = Sign out there
me-session-end-others = Sign out everywhere but here
me-device = { $browser } on { $system }
me-device-unknown = A device that does not say what it is
me-stored = What is stored about you
me-stored-what = What, why, and for how long
me-stored-take = Take it away
me-stored-erase = Have yourself erased
me-claim-waits = You said that you are from { $name }. A coordinator of { $coalition } looks at it; a letter tells you what they decide.
person-zone-unknown = This is no time zone that we know. Choose one from the list, such as America/New_York.
person-address-taken = This address belongs to somebody else here.

# The journal
journal-person-joined = { $who } joined.
journal-person-changed = { $who } changed what their own page says.
journal-session-ended-elsewhere = { $who } signed out everywhere else.

# One's own addresses
address-new = Another address of yours
address-new-hint = We write to it, and it is yours when you open the link in that letter.
address-write = Write to this address
address-written = We have written to { $address }
address-written-says = Open the link in that letter within { $minutes } minutes, on a device where you are signed in.
address-to-me = Back to your page
address-confirm = Add { $address } to your page?
address-confirm-says = Letters can come to it from then on, and it signs you in as { $name }.
address-yes = Yes, it is mine
address-remove = Take away
address-remove-it = Take away { $address }
address-is-yours = This address is yours already.
address-is-last = This is your last address, and without one nobody signs in. Add another one first.
address-letter-about = Is this address yours?
address-letter =
    { $name } says that this address belongs to them too.

    If that is you, open this link within { $minutes } minutes, where you are signed in:

    { $link }

    If it is not, do nothing: nobody gets this address without the link.
journal-person-address-added = { $who } added an address.
journal-person-address-removed = { $who } took an address away.
