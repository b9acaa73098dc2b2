# Claims
claim-title = We are { $name }
claim-says = Nobody from { $name } looks after its page here yet. If you are from there, take the page over: it costs one letter.
claim-address = Your email address
claim-address-hint = Best one of the organization's own domain: then nobody else has to look at it.
claim-why = How you belong to it
claim-why-hint = A sentence for the coordinators, if your address does not show it.
claim-send = Send me the letter
claim-sent-says = A letter is on its way to { $address }. Follow its link within { $days } days to go on with { $name }.
claim-back = To the page of { $name }
claim-claimed-already = Somebody from this organization looks after its page already. Ask them for an invitation.
claim-unknown = There is no such link here. Perhaps a part of it was lost on the way: copy the whole line from the letter.
claim-closed = This link opens nothing more
claim-not-open = The time of this link is over, or it was used already. Ask for another on the organization's page.
claim-used = This link was used already, and each opens only once. If it was you, sign in.
claim-waits = You have confirmed this. A coordinator now decides whether you look after the page of { $name }; a letter tells you.
claim-granted = The page of { $name } has been taken over with this claim.
claim-declined = A coordinator declined this claim on { $name }.
claim-confirm-says = { $address } is yours, and you are from { $name }?
claim-proved = Your address is of its own domain. You look after its page and people from now on, as its steward.
claim-then-waits = A coordinator of { $coalition } looks at it next, and a letter tells you what they decide.
claim-confirm = Yes, I am from { $name }
claim-decide-title = Somebody from { $name }?
claim-decide-says = { $who } says so since { $day }. If it is true, they look after the page and people of { $name } from now on.
claim-address-fact = Their address
claim-mail-fact = Address on the page
claim-site-fact = Site on the page
claim-not-known = not known
claim-reason = Your reason
claim-reason-hint = It goes to them in a letter. To decline, it has to be there.
claim-grant = Hand the page of { $name } over to { $who }
claim-decline = Decline, with this reason
claim-not-confirmed = The letter's link has not been followed yet.
claim-not-waiting = This has been decided already.
claim-letter-about = Take over the page of { $name }
claim-letter =
    Somebody, you we hope, said with this address that they are from { $name } in { $coalition }.

    If it was you, go on here within { $days } days:
    { $link }

    If it was not you, do nothing.
claim-letter-granted-about = You look after { $name } now
claim-letter-granted =
    A coordinator of { $coalition } handed you the page of { $name }. You are its steward: you change what it says and invite its people.

    { $words }
    { $link }
claim-letter-declined-about = About the page of { $name }
claim-letter-declined =
    A coordinator of { $coalition } did not hand you the page of { $name }. The reason, in their words:

    { $reason }

    If that is a mistake, answer them. The page is here:
    { $link }
claim-letter-taken =
    Somebody else of { $name } looks after its page in { $coalition } from now on, so nobody decides about your claim any more. Ask them for an invitation.

    The page is here:
    { $link }

# The journal
journal-claim-asked = { $who } said that they are from { $organization }.
journal-claim-granted = { $organization } looks after its own page now.
journal-claim-declined = { $who } declined a claim on { $organization }.
