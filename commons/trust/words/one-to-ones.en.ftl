# One-to-ones: two people of two organizations talk
one-to-ones = One-to-ones
one-to-ones-lede = Two people of two organizations talk, each in equal time. It is how people who work side by side come to know each other.
one-to-ones-none = Nobody has opened a round yet.
one-to-ones-none-then = Whoever coordinates opens one. Everybody who acts for a member is asked, and only those who say yes are paired.
one-to-ones-none-now = No round is open now.
one-to-ones-whole = The whole round
one-to-ones-yours = Your talks
one-to-ones-before = Earlier rounds
one-to-ones-how = How are the pairs made, and who sees what?
one-to-ones-how-pairs = Nobody is paired within their own organization. Those who never met come first, then those who met longest ago; whoever was left over goes first the next time. Several other things are weighed, gently, and nobody is told why two were paired or not: somebody’s “not now” may be behind it, or an odd number, or colleagues who were left.
one-to-ones-how-private = Others see how many take part and how many talks happened. Who talks with whom, and what the two write down, only the two see. “Not now” is never counted, and is forgotten when the round is over.

# How far talks reach
one-to-ones-reach-title = How far it reaches
one-to-ones-reach-none = No two organizations here had a one-to-one in the last { $months } months.
one-to-ones-reach-partners = In the last { $months } months { $n } of { $all } { $all ->
    [one] pair
   *[other] pairs
} of organizations that work together had a one-to-one.
one-to-ones-reach-all = Of all { $all } { $all ->
    [one] pair
   *[other] pairs
} of members it was { $n }.
one-to-ones-reach-never = { $n ->
    [one] One organization has not had a talk yet.
   *[other] { $n } organizations have not had a talk yet.
} There may be good reasons.

# A round
one-to-ones-answer-by = Say yes or not now until
one-to-ones-talk-by = Talk until
one-to-ones-talk-by-hint = Of a day with several turns: that day.
one-to-ones-day = The day
one-to-ones-long = How long
one-to-ones-minutes = { $n } minutes
one-to-ones-turns-of = { $n } turns of { $minutes } minutes
one-to-ones-from = from { $at }
one-to-ones-turn = turn { $n }, at { $at }
one-to-ones-taking = { $n ->
    [0] Nobody has said yes yet.
    [one] One person takes part so far.
   *[other] { $n } people of { $organizations } { $organizations ->
        [one] organization
       *[other] organizations
    } take part so far.
}
one-to-ones-talking = { $n ->
    [one] One talk
   *[other] { $n } talks
} in this round; { $happened ->
    [0] none has been reported yet.
    [one] one has happened.
   *[other] { $happened } have happened.
}
one-to-ones-went = { $happened } of { $n } talks happened.
one-to-ones-lede-asking = Take part, or not now. Only those who say yes are paired.
one-to-ones-lede-waiting = The time to answer is over. The pairs will be made soon; you may still say yes.
one-to-ones-lede-talking = The pairs are made. You may still say yes, and are paired with whoever is left.
one-to-ones-lede-over = This round is over. What the two of a pair wrote stays with them.
one-to-ones-act-for-one = Choose at the top for which organization you would talk.
one-to-ones-yes = Yes, pair me, for { $name }
one-to-ones-not-now = Not now
one-to-ones-keep-reach = Keep this
one-to-ones-no-reason = “Not now” needs no reason. Nobody sees it and nobody counts it.
one-to-ones-you-take-part = You take part, for { $name }. You hear with whom you talk as soon as the pairs are made.
one-to-ones-you-not-now = You said “not now”. You may still say yes while the round goes on.
one-to-ones-left-over = Nobody was left for you to talk with this time. That says nothing about you: it may be an odd number, or that only colleagues were left. You go first the next time, and sooner if somebody comes late.
one-to-ones-reach-you = How are you reached?
one-to-ones-reach-hint = A telephone number, a mail address, or when you are usually in. Only whoever you talk with sees it.
one-to-ones-rest-way = Rather not be asked for a while
one-to-ones-rest-label = Do not ask me before
one-to-ones-rest-hint = It holds everywhere here. You may change it on your own page at any time.
one-to-ones-rest-keep = Do not ask me until then
one-to-ones-rest-ahead = Choose a day from today on, within two years.
one-to-ones-you-rest = You are not asked for one-to-ones until { $day }.
one-to-ones-you-are-asked = When a round of one-to-ones is opened you are asked whether you take part.
one-to-ones-ask-again = Ask me again from now on

# Whoever coordinates
one-to-ones-open = Open a round
one-to-ones-open-lede = Everybody who acts for a member is asked, in their next letter and on their first page. Only those who say yes are paired.
one-to-ones-open-it = Open it and ask everybody
one-to-ones-purpose = What it is for
one-to-ones-purpose-hint = A few words that make somebody want to take part.
one-to-ones-minutes-label = How long one talk is, in minutes
one-to-ones-minutes-hint = 30 to 45 is usual. Half of it belongs to each.
one-to-ones-day-way = Make it a day with several short turns
one-to-ones-day-says = Everybody comes together and talks with one person after the other, with { $pause } minutes between two turns.
one-to-ones-turns-label = How many turns
one-to-ones-begins-label = The first one begins at
one-to-ones-runs = For you who coordinate
one-to-ones-silent = Whoever wants to take part says so until { $day }. You need not wait.
one-to-ones-pairs-wait = The time to answer is over. The pairs wait for you.
one-to-ones-free = { $n ->
    [one] One person takes part and has nobody to talk with now.
   *[other] { $n } people take part and have nobody to talk with now.
}
one-to-ones-all-have-one = Everybody who takes part has somebody to talk with.
one-to-ones-make = { $n ->
    [0] Make the pairs
    [one] Make the pairs
   *[other] Make the pairs of { $n } people
}
one-to-ones-make-again = Pair those { $n } again
one-to-ones-end-way = End this round
one-to-ones-end-says = Nobody is paired or reminded any more. Talks that happened stay, and so does what the two wrote.
one-to-ones-end = End the round now
one-to-ones-only-coordinators = Whoever coordinates the coalition opens rounds, because a round writes to everybody. Ask them.
one-to-ones-one-at-a-time = “{ $purpose }” is still open. End it first, so that nobody is asked twice.
one-to-ones-is-over = This round is over.
one-to-ones-made-meanwhile = Pairs were made meanwhile, so nothing was changed. The page shows how it stands.
one-to-ones-for-a-member = You can only talk for an organization that you act for and that is a member here.
one-to-ones-has-a-pair = You have a pair by now. Say “not now” on its page, so that the other hears of it.
one-to-ones-talk-after-answer = Talks come after the answers. Choose a later day.
one-to-ones-day-ahead = Choose a day from today on, within half a year.
one-to-ones-number-within = Give a number from { $least } to { $most }.
one-to-ones-hour = Give an hour such as 14:00.

# A pair
one-to-ones-you-and = You and { $name }
one-to-ones-private = Only you and { $name } see this page.
one-to-ones-lede-open = Of { $name }. Talk until { $day }, { $n } minutes.
one-to-ones-lede-turn = Of { $name }. On { $day }, { $turn }.
one-to-ones-lede-unsaid = Of { $name }. The round is over. If you talked, say so; and nothing keeps you from talking now.
one-to-ones-lede-happened = Of { $name }. You talked on { $day }.
one-to-ones-lede-else = Of { $name }.
one-to-ones-is-open = Not yet talked
one-to-ones-is-unsaid = Nobody said
one-to-ones-is-happened = Talked on { $day }
one-to-ones-is-could-not = Could not
one-to-ones-is-not-now = Not now
one-to-ones-is-fell-apart = No longer possible
one-to-ones-fell-apart = The other person no longer takes part here, so this talk will not be. You come first when pairs are made again.
one-to-ones-they-not-now = { $name } would rather not now; that needs no reason and says nothing about you. You come first when pairs are made again.
one-to-ones-you-said-not-now = You said “not now”. You may say yes again on the page of the round.
one-to-ones-could-not-says = You two could not find the time. Nobody counts it; if you talk after all, say so here.
one-to-ones-reach-nothing = { $name } has not said how to be reached. Write a line below: they get word of it, and read it here.
one-to-ones-reach-them = How to reach { $name }:
one-to-ones-reach-say = Say how you are reached
one-to-ones-reach-change = You are reached so: { $reach }
one-to-ones-reach-keep = Keep it for the two of you

# The guide
one-to-ones-guide = A way to talk
one-to-ones-guide-says = Sit where nobody listens, or take the telephone. One tells, the other only listens and asks when something is not clear; then you change.
one-to-ones-you-begin = You begin: { $n } minutes each.
one-to-ones-they-begin = { $name } begins: { $n } minutes each.
one-to-ones-tell-self = Yourself:
one-to-ones-tell-self-how = where you come from, and what brought you to this work.
one-to-ones-tell-organization = Your organization:
one-to-ones-tell-organization-how = what it really does on an ordinary day, and what it is proud of.
one-to-ones-tell-stake = What hangs on it:
one-to-ones-tell-stake-how = what your organization, and the people it is there for, win or lose by working together.
one-to-ones-tell-interest = What draws you:
one-to-ones-tell-interest-how = what you would like to see happen, and where you would lend a hand.
one-to-ones-tell-concerns = What worries you:
one-to-ones-tell-concerns-how = what could go wrong, and what you would need so that it does not.
one-to-ones-guide-then = At the end say in one sentence each what you take along. Nothing has to be agreed.
one-to-ones-turn-you = You tell
one-to-ones-turn-them = { $name } tells
one-to-ones-clock-start = Start the clock
one-to-ones-clock-pause = Pause
one-to-ones-clock-on = Go on
one-to-ones-clock-next = Change now
one-to-ones-clock-again = From the beginning
one-to-ones-clock-over = Time to change
one-to-ones-clock-done = Both have told. Thank each other.

# What became of it
one-to-ones-say = When you have talked
one-to-ones-say-again = Put right what was said of it
one-to-ones-on = You talked on
one-to-ones-it-happened = It happened
one-to-ones-could-not = We could not
one-to-ones-put-off = Not now
one-to-ones-say-says = Either of you may say so, for both. Others only see that one more talk happened.
one-to-ones-day-of-talk = Choose a day since the round was opened, up to today.
one-to-ones-cannot-become = This cannot be said any more. The page shows how it stands.

# Notes
one-to-ones-notes = Between the two of you
one-to-ones-notes-says = Only you and { $name } read what stands here, and each note says who wrote it. It is gone after { $months } months, when its writer takes it away, or when its writer is erased. It is in nobody’s export but its writer’s own.
one-to-ones-note = A line or a note
one-to-ones-note-hint = When could you meet? Or afterwards: what you would like to remember, and what you said you would do.
one-to-ones-note-keep = Write it for { $name } and me
one-to-ones-note-remove = Take this note away
one-to-ones-nobody-reads = Nobody else reads here any more.

# Waiting
one-to-ones-waits-asked = Would you like to be paired for a one-to-one? “{ $purpose }”
one-to-ones-waits-talk = You and { $with } of { $name }: a one-to-one waits
one-to-ones-waits-wrote = { $with } wrote you a line about it.
one-to-ones-waits-fell-apart = Whoever you were to talk with no longer takes part: “{ $purpose }”
one-to-ones-waits-left-over = Nobody was left for you to talk with this time: “{ $purpose }”
one-to-ones-waits-answer-by = Answer until { $day }
one-to-ones-waits-talk-by = Talk until { $day }
one-to-ones-waits-first = You come first when pairs are made again
one-to-ones-waits-answer = Yes, or not now
one-to-ones-waits-look = How to reach each other
one-to-ones-waits-round = Look at the round
one-to-ones-waits-why = You act for { $name }. Only you see with whom you are paired, and whoever you are paired with.
one-to-ones-pair-link = It happened
one-to-ones-yes-link = Yes, pair me

# By letter
one-to-ones-by-letter-answered = You have said so already.
one-to-ones-by-letter-yes-then = You hear with whom you talk as soon as the pairs are made.
one-to-ones-by-letter-yes-done = You take part in the one-to-ones, for { $name }.
one-to-ones-by-letter-yes-called = Take part in one-to-ones
one-to-ones-by-letter-not-now-done = You said “not now”. Nobody counts it.
one-to-ones-by-letter-not-now-called = Say “not now” to one-to-ones
one-to-ones-by-letter-happened-done = You said that your one-to-one happened. Thank you.
one-to-ones-by-letter-happened-called = Say that a one-to-one happened
one-to-ones-by-letter-put-off-then = { $name } is told, without a reason, and comes first when pairs are made again.
one-to-ones-by-letter-put-off-done = You said “not now”. The other is told, without a reason.
one-to-ones-by-letter-put-off-called = Say “not now” to a pair
one-to-ones-by-letter-asked-again = Yes, pair me:
    { $yes }

    Not now:
    { $not }
one-to-ones-by-letter-paired-again = It happened:
    { $happened }

    Not now:
    { $not }

# Lines of the journal
journal-one-to-ones-opened = { $who } opened a round of one-to-ones: “{ $purpose }”.
journal-one-to-ones-paired = { $n ->
    [one] One pair was made
   *[other] { $n } pairs were made
} for the one-to-ones “{ $purpose }”.
journal-one-to-ones-ended = { $who } ended the round of one-to-ones “{ $purpose }”.
journal-one-to-ones-over = The round of one-to-ones “{ $purpose }” is over.
journal-one-to-ones-answered = { $who } answered about one-to-ones.
journal-one-to-ones-rests = { $who } chose when to be asked about one-to-ones.
journal-one-to-ones-fell-apart = A pair for a one-to-one fell apart.
journal-one-to-ones-happened = { $who } said that a one-to-one happened.
journal-one-to-ones-could-not = { $who } said that a one-to-one could not be.
journal-one-to-ones-put-off = { $who } said “not now” to a one-to-one.
journal-one-to-ones-reach = { $who } said how they are reached for a one-to-one.
journal-one-to-ones-wrote = { $who } wrote a note about a one-to-one.
journal-one-to-ones-took-away = { $who } took a note about a one-to-one away.

# For programs
api-group-one = One-to-ones
api-one-to-ones-read = Rounds of one-to-ones, how far they reach, and your own talks
api-one-to-ones-open = Open a round, and ask everybody
api-one-to-ones-round = A round with its numbers and your part in it
api-one-to-ones-answer = Say yes, or not now
api-one-to-ones-pair = Make pairs of those who take part and have nobody
api-one-to-ones-end = End a round
api-one-to-ones-talk = One of your pairs, with the notes of the two
api-one-to-ones-happened = Say that a talk happened
api-one-to-ones-could-not = Say that you two could not
api-one-to-ones-not-now = Say “not now” to a pair
api-one-to-ones-reach = Say how the other reaches you
api-one-to-ones-note = Write a note that only the two read
api-one-to-ones-note-remove = Take a note of yours away
api-me-one-to-ones = Until when you are not asked for one-to-ones
api-me-one-to-ones-rest = Choose until when you are not asked for one-to-ones
