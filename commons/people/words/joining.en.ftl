# Organizations and coalitions finding each other
joining-ask = Ask to bring { $name } into { $coalition }
joining-ask-says = The coordinators of { $coalition } get a letter and answer within { $days } days. Until then nothing changes.
joining-invite = Invite { $name } into { $coalition }
joining-invite-says = The stewards of { $name } get a letter and answer within { $days } days. Its page stays its own; it will be listed in one more coalition.
joining-both = You speak for both sides, so it is done at once.
joining-why = A word to go with it
joining-why-hint = Why you would like this, in a sentence or two.
joining-send = Send it
joining-leave-it = Leave it
joining-not-yours = Only a steward who acts for the organization now, or a coordinator of the coalition, does this.
joining-in-already = This organization is in the coalition already.
joining-nobody-there = Nobody from this organization looks after its page yet, so nobody could answer.
joining-asked-already = This has been asked already, and waits for its answer.
joining-not-sent = What you wrote now was not sent:
joining-not-open = This is no longer open.
joining-title = { $name } and { $coalition }
joining-invited = { $who } invites { $name } to join { $coalition }
joining-asked = { $who } asks for { $name } to join { $coalition }
joining-since = Asked on { $day }, open until { $until }.
joining-then = If you say yes, { $name } is listed in { $coalition } from then on, and its members see each other's pages as members do. Leaving is possible at any time.
joining-answer = A word to go with your answer
joining-accept = Yes, { $name } joins { $coalition }
joining-decline = No, thank you
joining-waits = The other side has not answered yet.
joining-take-back = Take it back
joining-accepted = { $name } is in { $coalition } now.
joining-declined = The answer was no.
joining-taken-back = It was taken back.
joining-over = Nobody answered in time.
joining-open = Asked, not answered yet
joining-look = Read and answer
joining-because-steward = You are a steward of { $name }.
joining-because-coordinator = You coordinate { $coalition }.
joining-letter-about = { $what ->
    [accepted] { $name } is in { $coalition } now
    [declined] { $name } and { $coalition }: the answer was no
   *[other] { $side ->
        [coalition] { $coalition } invites { $name }
       *[other] { $name } asks to join { $coalition }
    }
}
joining-letter-says = { $what ->
    [accepted] { $name } is in { $coalition } now.
    [declined] The answer was no: { $name } does not join { $coalition }.
   *[other] { $side ->
        [coalition] { $coalition } invites { $name } to join.
       *[other] { $name } asks to join { $coalition }.
    }
}
joining-letter =
    { $hello },

    { $says }

    { $words }
    { $link }

# The journal
journal-joining-asked = { $side ->
    [coalition] { $who } invited { $organization } into the coalition.
   *[other] { $who } asked for { $organization } to join the coalition.
}
journal-joining-declined = { $side ->
    [coalition] The invitation to { $organization } was declined.
   *[other] The wish of { $organization } to join was declined.
}
journal-joining-taken-back = { $side ->
    [coalition] { $who } took back the invitation to { $organization }.
   *[other] { $organization } no longer asks to join.
}
