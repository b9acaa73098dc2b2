# Invitations
invitation-title = Act for { $name }
invitation-title-coordinator = Coordinate { $coalition }
invitation-says = { $who } invites you, in { $coalition }.
invitation-by-operator = The operator of this place
invitation-accept = Accept, and act for { $name }
invitation-accept-coordinator = Accept, and coordinate { $coalition }
invitation-for = This invitation is for { $address } and stays open until { $until }. If you do not want it, do nothing.
invitation-closed = This invitation is closed
invitation-unknown = There is no such invitation here. Perhaps a part of the link was lost on the way: copy the whole line from the letter.
invitation-used = This invitation has been accepted already, and each opens only once. If it was you, sign in.
invitation-revoked = { $who } took this invitation back, or wrote you a newer one: look for the latest letter.
invitation-expired = The two weeks of this invitation are over. Ask { $who } for another.
invitation-not-open = This invitation is no longer open.
invitation-no-longer-stands = Whoever invited you no longer runs this here, so the invitation does not hold any more. Ask somebody who does.
invitation-only-stewards = A steward invites for their own organization, while acting for it; a coordinator invites where nobody from an organization is here yet, and to coordinate.
invitation-no-such-task = One is invited either to act for an organization or to coordinate.
invitation-here-already = Somebody with this address is here already.
invitation-write = Invite somebody
invitation-first = Nobody from { $name } is here yet. Whoever accepts takes its page over; from then on only its own stewards invite.
invitation-more = They get a letter with a link, and come to act for the organization when they follow it.
invitation-address = Their email address
invitation-address-hint = The invitation is for this address alone and stays open for { $days } days.
invitation-language = Language of the letter
invitation-send = Send the invitation
invitation-open = Invited, not here yet
invitation-since = by { $who } on { $day }, open until { $until }
invitation-revoke = Take back
invitation-mine = You are invited
invitation-letter-about = Act for { $name }
invitation-letter =
    { $who } invites you to act for { $name } in { $coalition }.

    The page behind this link says what that means, and asks whether you want to:
    { $link }

    The link opens once, until { $until }. If you do not want it, do nothing.
invitation-letter-coordinator-about = Coordinate { $coalition }
invitation-letter-coordinator =
    { $who } invites you to coordinate { $coalition }.

    The page behind this link says what that means, and asks whether you want to:
    { $link }

    The link opens once, until { $until }. If you do not want it, do nothing.

# The journal
journal-invitation-made = { $who } invited somebody { $task ->
    [coordinator] to coordinate
   *[other] to act for { $organization }
}.
journal-invitation-revoked = { $who } took back an invitation { $task ->
    [coordinator] to coordinate
   *[other] to act for { $organization }
}.
journal-invitation-accepted = { $who } accepted the invitation { $task ->
    [coordinator] to coordinate
   *[other] to act for { $organization }
}.
