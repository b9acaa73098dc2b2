way-for = For { $name }
way-in-name = In the name of { $name }
way-contact = By whoever reads { $address }
way-one-thing = This link does this one thing, once, and works until { $day }. Opening it has changed nothing.
way-how = What is this link?
way-how-says = It came in a letter to { $address }. It needs no password, opens no account and can do nothing else. Whoever holds the letter can press the button, so pass it on only to somebody who may decide this; those who look after the organization see from how many devices it was opened, and can take it back.
way-somebody-else = You are signed in here as { $signed }, and this letter went to { $owner }. If you go on, it is done in the name of { $owner }.
way-done = Done { $at } by { $who }. There is nothing left to do.
way-closed = This link no longer does anything
way-nothing-changed = Nothing was changed.
way-unknown = There is no such link here. Perhaps a part of it was lost on the way: copy the whole line from the letter.
way-revoked = It was taken back, by whoever it went to or by whoever looks after the organization.
way-expired = It worked until { $day }.
way-over = What it was about is over, or no longer yours to see.
way-no-longer-works = This link no longer works: it was used, taken back, or its time is over.
way-no-longer-yours = You no longer act for { $name }.
way-claimed-already = { $name } has people of its own here by now. They answer for it; if you are one of them, sign in.
way-not-opened = By letter this is not open to { $name } yet. Take over its page, which costs one more letter, and you can do it.
way-again = Send me a new letter
way-again-says = If something of the kind still waits, a new letter with new links goes to { $address }.
way-again-sent = If something still waits, a letter is on its way to { $address }.
way-sign-in = Sign in and look
way-see-coalition = See who { $name } is
way-back = Back to your answer
way-claim = Is { $name } yours to look after?
way-claim-says = With its page in your hands you see what partners open to { $name }, and answer without waiting for letters. One letter to your address proves it; then a passkey lets you in, without a password.
way-claim-send = Send me the letter to take over { $name }

letters-act = Letters that act
letters-act-says = Each link of these letters does one thing for { $name }, without signing in. If one came into the wrong hands, take it back: with it goes every link about the same.
letters-act-mine = Each link of these letters does one thing in your name, without signing in. If one came into the wrong hands, take it back: with it goes every link about the same.
letters-to = to { $name }
letters-written = { $n ->
    [one] Written { $at }
   *[other] In { $n } letters, the last written { $at }
}
letters-more = { $n ->
    [one] One more
   *[other] { $n } more
}
letters-works-until = Works until { $day }
letters-used = Used { $at } by { $who }
letters-revoked = Taken back { $at }
letters-expired = Its time is over
letters-never-opened = Nobody has opened it.
letters-opened = { $n ->
    [one] Opened once, from { $devices ->
        [one] one kind of device:
       *[other] { $devices } kinds of devices:
    }
   *[other] Opened { $n } times, from { $devices ->
        [one] one kind of device:
       *[other] { $devices } kinds of devices:
    }
}
letters-passed-on = It may have been passed on
letters-revoke = Take back

contact-may = What its contact may do by letter
contact-may-legend = With a letter’s link, without signing in
contact-may-says = Nobody looks after { $name } yet, so letters go to { $address }. You decide what whoever reads them there may do with one link, for that one thing; it ends once somebody takes over the page.
contact-no-mail = No mail address is known for { $name }, so no letter goes out. What you decide here holds from the day one is known.
contact-nothing = Nothing
contact-nothing-is = Letters only tell what happened and how to take over the page.
contact-speak = Speak
contact-speak-is = Comment, ask and answer questions. Yes and no wait until somebody takes over the page.
contact-agree = Speak, and say yes or no
contact-agree-is = Also accept or decline a version, which binds the organization. Choose this when you know who reads that address.
contact-may-keep = Keep this
contact-claimed-already = Somebody looks after this organization by now, so it has people of its own.

journal-letter-used = { $device ->
    [none] { $who } answered by the link of a letter.
   *[other] { $who } answered by the link of a letter ({ $device }).
}
journal-letter-answered = { $who } answered a letter by mail.
journal-letter-revoked = { $who } took the link of a letter back.
journal-organization-contact-may = What the contact of { $name } may do by letter was decided anew.

# What a link of people's letters does
by-letter-joining =
    To say yes:
    { $accept }

    To say no:
    { $decline }

    Each link opens a page that shows what would be done, and does nothing before you press its button there. To read it signed in:
    { $page }
by-letter-organization = Organization
by-letter-coalition = Coalition
by-letter-open-until = Open until
by-letter-joining-accepted = You said yes
by-letter-joining-declined = You said no
by-letter-called-joining-accept = Say yes to joining
by-letter-called-joining-decline = Say no to joining
by-letter-claim-about = { $who } says they are from { $name }
by-letter-claim =
    { $hello },

    { $who } says with the address { $address } that they are from { $name }, which nobody looks after yet. Their address does not prove it, so somebody has to decide.

    { $words }
    To hand the page over:
    { $grant }

    To decline, with a reason:
    { $decline }

    Each link opens a page that shows what would be done, and does nothing before you press its button there. To look at it signed in:
    { $page }
by-letter-claim-then = If it is true, { $who } looks after the page and people of { $name } from then on. A letter tells them what you decide.
by-letter-claim-granted = You handed the page over
by-letter-claim-declined = You declined the claim
by-letter-called-claim-grant = Hand a page over
by-letter-called-claim-decline = Decline a claim
