# What is stored
privacy-title = What is stored about you
privacy-lede = What this place knows of a person, why, for how long, and who sees it. No more than this is kept, and nothing is given to anybody else.
privacy-stored = What is stored
privacy-what = What
privacy-why = Why
privacy-long = For how long
privacy-name = Your name, what you write about yourself, your language and time zone
privacy-name-why = So that those you work with know who speaks, and pages read right.
privacy-until-erased = Until you change it or have yourself erased
privacy-addresses = Your email addresses
privacy-addresses-why = To sign you in and to write to you.
privacy-sessions = Where you are signed in: the kind of browser, since when, last seen
privacy-sessions-why = So that you stay signed in, and can sign out anywhere.
privacy-sessions-long = { $n } days after it was last used
privacy-links = Links to sign in with; only a digest of each is kept
privacy-links-why = To know a link again when you open it.
privacy-links-long = { $n } minutes
privacy-passkeys = Passkeys: their public part and the name you gave them
privacy-passkeys-why = To sign you in without a letter.
privacy-until-removed = Until you remove them or have yourself erased
privacy-acts = What you did and said for an organization, and when
privacy-acts-why = So that what organizations agreed can be proved later.
privacy-acts-long = As long as the relationship's history; your name and your own words go when you are erased
privacy-letters = Letters to you: to which address, about what, when
privacy-letters-why = To deliver them, and to find out why one did not arrive. The text is forgotten when the letter has left.
privacy-letters-long = { $n } days; the text of one that could not be delivered { $text } days
privacy-attempts = How often something was tried from an address or a place on the network, as a digest that names neither
privacy-attempts-why = So that nobody guesses or floods.
privacy-forms = That a form was sent, so that sending it twice does it once
privacy-forms-why = So that a slow connection does nothing twice.
privacy-days = { $n ->
    [one] one day
   *[other] { $n } days
}
privacy-who = Who sees it
privacy-who-you = You see everything that is stored about you.
privacy-who-others = Those who work with your organizations see your name where you acted. Your addresses they do not see.
privacy-who-operator = Whoever looks after the machine sees counts, and the addresses of letters that did not leave. They can read the database itself, and are bound by what your coalition agreed with them.
privacy-who-nobody = There are no advertisements, no counters of other companies, and no cookies but one that keeps you signed in and one for the language.
privacy-yours = What you can do
privacy-yours-take = Take away everything that is stored about you, as one file, at any time.
privacy-yours-change = Change what you say about yourself, and take addresses and passkeys away, on your own page.
privacy-yours-erase = Have yourself erased. What organizations agreed stays true, without your name.
privacy-yours-backups = Backups keep what they held when they were made, until they are too old. A restore erases again who was erased meanwhile.
privacy-take = Take away what is stored about me
privacy-erase = Have yourself erased
privacy-erased = You are erased, and signed out everywhere.
