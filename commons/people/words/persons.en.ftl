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
me-claim-waits = You said that you are of { $name }. A coordinator of { $coalition } looks at it; a letter tells you what they decide.
person-zone-unknown = This is no time zone that we know. Choose one from the list, such as America/New_York.
person-address-taken = This address belongs to somebody else here.

# The journal
journal-person-joined = { $who } joined
journal-person-changed = { $who } changed what their own page says
journal-session-ended-elsewhere = { $who } signed out everywhere else
