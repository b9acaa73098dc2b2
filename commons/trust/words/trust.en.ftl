# The room
trust-title = Trust
trust-lede = How { $name } and its partners trust each other, asked once in a while and told with care.
trust-lede-asked = { $n ->
    [one] One partner of { $name } waits for a few words from you. It takes two minutes.
   *[other] { $n } partners of { $name } wait for a few words from you. It takes five minutes.
}
trust-lede-nobody = Trust is asked of organizations about their partners. You act for none here now.
trust-act-for-one = Choose an organization to act for, and you see what concerns it.
trust-answer-now = { $n ->
    [one] Answer about one partner
   *[other] Answer about { $n } partners
}
trust-together-title = What partners say about { $name }, together
trust-together = Partners trust { $name } { $how }. This is what { $n } of them said, each of another organization, as one number, told since { $day }.
trust-together-before = Before that it was { $how }, told since { $day }.
trust-together-too-few = Not yet. It takes answers from { $n } organizations about { $name }, and then they are told as one number.
trust-partners = Partner by partner
trust-no-partners = { $name } works with nobody here yet.
trust-no-partners-then = Trust is asked about partners in an agreement that is in force.
trust-no-partners-way = See the relationships
trust-whole-title = The coalition as a whole
trust-whole = In { $name }, partners trust each other { $how }. That is out of answers about { $n } organizations, as it stood on { $day }. It changes four times a year.
trust-whole-too-few = Not yet. It takes answers about { $n } organizations, each from three others, before anything is told of the whole.

trust-all = All about trust

# How much
trust-mean = { $word } ({ $mean } of 4)
trust-scale-0 = cannot say
trust-scale-1 = not at all
trust-scale-2 = a little
trust-scale-3 = mostly
trust-scale-4 = fully
trust-item-word = They do what they say they will do.
trust-item-cause = They want the purpose we share to succeed, not only their own part.
trust-item-frank = We can tell them about a problem or a mistake.
trust-about = { $name }: { $says }

# One partner
trust-ours = { $own } trusts { $name } { $how }; { $n ->
    [one] one of its people
   *[other] { $n } of its people
} answered.
trust-not-agreed = We do not agree among ourselves
trust-not-agreed-then = A talk within your organization comes first. Only your own people see this.
trust-ours-too-few = What { $own } says of a partner is told here when { $n } of its people have answered. Until then an answer stays with whoever gave it.
trust-theirs = { $name } trusts { $own } { $how }.
trust-theirs-too-few = { $name } shows you its view once { $n } of its people have answered since you both agreed.
trust-pair = Between you, trust stands where the lower of the two stands: { $how }.
trust-gap = You see each other differently
trust-gap-then = Nobody is wrong; it is worth a conversation.
trust-with = Trust with { $name }
trust-with-lede = What { $own } may know about it and { $name }, and nobody else.
trust-ours-title = How { $own } sees { $name }
trust-showing-title = Showing each other
trust-showing-none = Neither of you shows the other what it says. If both agree, answers given from then on are shown to the two of you as means, and to nobody else.
trust-showing-we = You offer to show { $name } your view. Nothing is shown until { $name } offers the same.
trust-showing-they = { $name } offers to show you its view, if you show it yours.
trust-showing-both = You and { $name } show each other what you say: the mean of at least two people on each side, out of answers given since both agreed.
trust-show = Show { $name } our view, if they show theirs
trust-show-no-longer = Show it no longer
trust-yours = Your own answers
trust-only-you = Only you see your answers
trust-first-later = You are asked after { $days } days of working together. If you already know, you can say so now.
trust-say-first = Answer the three questions
trust-say-again = Answer again
trust-when = When
trust-keep = Keep my answers
trust-rhythm = How often you are asked
trust-rhythm-says = Any party may choose, and every party is told. Whatever the rhythm, you are asked again at a review, and after { $months } months an answer counts no longer.
trust-rhythm-label = Ask the parties
trust-rhythm-months = { $n ->
    [3] every three months
    [4] every four months
    [6] twice a year
   *[12] once a year
}
trust-rhythm-keep = Keep this rhythm
trust-turn-first = You are asked for the first time
trust-turn-review = Asked for the review
trust-turn-mending = Asked again after a talk
trust-turn-again = Time to ask again
trust-you-answered = You answered { $since }

# Answering
trust-asked-title = A few words about your partners
trust-asked-lede = { $n ->
    [one] Three questions about one partner of { $name }. Leave out what you cannot say.
   *[other] Three questions about each of { $n } partners of { $name }. Leave out what you cannot say.
}
trust-asked-nobody = Nobody’s turn is now.
trust-asked-empty = You have answered about every partner whose turn it was.
trust-asked-empty-then = You are asked again when the time has come that the parties chose.
trust-back = Back to trust
trust-asked-why = You may say yes or no for { $name }, and it is together with these partners in an agreement in force. At most { $n } people of an organization are asked about one partner.
trust-asked-then = Nobody else reads your answers, not even within your organization. A partner about whom you choose nothing is asked about another day.
trust-later = Another time
trust-nothing-answered = Choose an answer about at least one partner.
trust-out-of-scale = An answer is a number from 1 to 4.
trust-only-with-authority = Those who may say yes or no for { $name } answer this: its representatives and stewards.
trust-speaks-for-both = You speak for { $name } too, so you are not asked about it.
trust-two-have-answered = Two others of your organization have answered about { $name }. That is enough for now.

# How it works
trust-how = How this works, and what it is not
trust-how-own = Your answers are yours. Nobody sees them, neither colleagues nor partners nor the coordinator.
trust-how-two = Your organization’s own view is a mean, shown to its own people once { $n } of them have answered.
trust-how-circle = Others’ answers about an organization are told to it alone, always { $n } together: an answer belongs to one such three and to no other, so that no two numbers differ by one person. They begin to be told on a Monday.
trust-how-expires = Answers count for { $months } months. Time alone makes no trust, so you are asked again.
trust-how-policy = Nobody is ranked, and no score is public. Where a level asks for some trust, the number is a rule that people chose; no study has shown the right one.

# Letters
trust-by-letter-title = { $n ->
    [one] Three questions about one partner of { $name }
   *[other] Three questions about each of { $n } partners of { $name }
}
trust-by-letter-done = You answered about partners of { $name }
trust-by-letter-called = Answer about partners

# Lines of the journal
journal-trust-answered = Somebody answered about { $n ->
    [one] one partner of { $org }
   *[other] { $n } partners of { $org }
}.
journal-trust-shows = { $org } offers to show { $partner } how it sees it, if { $partner } does the same.
journal-trust-shows-no-longer = { $org } no longer shows { $partner } how it sees it.
journal-trust-rhythm = { $org } chose how often the parties of “{ $purpose }” are asked about trust: { $months ->
    [3] every three months
    [4] every four months
    [6] twice a year
   *[12] once a year
}.

# For programs
api-group-trust = Trust
api-trust-read = What your organization may know of trust here
api-trust-asked = About whom you are asked today
api-trust-answer = Answer about partners
api-trust-partner = What your organization may know about it and one partner
api-trust-show = Show a partner your view, if it does the same, or no longer
api-trust-rhythm = Choose how often the parties of a relationship are asked
trust-by-letter-again = Questions about the partners of { $name }
trust-by-letter-once-more =
    The link of this letter opens the questions about the partners of { $name }:
    { $link }
