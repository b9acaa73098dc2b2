# Letters on the first page besides versions to answer
home-invited = { $who } invites you to act for { $name }, in { $coalition }
home-invited-to-coordinate = { $who } invites you to coordinate { $coalition }
home-invited-until = Open until { $day }
home-claimed = { $who } says they are from { $name }, and waits for your word
home-claimed-since = Said { $since }
home-claim-look = Decide about { $name }
home-unheard = { $address } has not answered your invitation to act for { $name }
home-unheard-to-coordinate = { $address } has not answered your invitation to coordinate { $coalition }
home-unheard-until = The invitation closes on { $day }
home-unheard-look = See who is invited to { $name }
home-unheard-look-coordinators = See who is invited
home-unanswered = “{ $purpose }” waits for an answer from { $n ->
    [one] { $names }
   *[other] { $n } organizations: { $names }
}
home-unanswered-since = Proposed { $since }
home-unanswered-look = See what was proposed
home-unanswered-too = { $n ->
    [one] One more proposal waits for an answer
   *[other] { $n } more proposals wait for an answer
}
home-unanswered-too-since = Each for more than a month
home-unanswered-too-look = See all that is proposed
home-asks-why = You may say yes or no for { $name }, and its answer is missing.
home-invited-why = The invitation went to { $address }, which is an address of yours.
home-claimed-why = You coordinate { $coalition }, and the address alone did not prove it.
home-unheard-why = You sent this invitation.
home-unanswered-why = You coordinate this coalition, and these parties let its coordinators know of their relationship.
home-asked = { $who } asks { $name } something about “{ $about }”
home-asked-since = Waiting { $since }
home-asked-look = Read and answer
home-asked-why = You act for { $name }, whose answer is waited for.
home-trust = { $n ->
    [one] A few words about one partner of { $name }
   *[other] A few words about { $n } partners of { $name }
}
home-trust-answer = Answer, in five minutes
home-trust-why = You may say yes or no for { $name }, and it works together with them. Only you see your answers.
home-check = How is it going in { $name }? Nine short questions
home-check-answer = Answer, in two minutes
home-check-why = You act for { $name }, a member here. You answer for yourself, and only you see your answers.
home-first = What would you like to be asked about in { $name }?
home-first-look = Say it with one tap
