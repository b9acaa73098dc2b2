# Choosing the relationship that fits: goals, requirements, and what a choice comes to.
# Every key here stands in choosing.es.ftl too.

## Kinds of goals
goal-inform = Know of one another
goal-align = Stop clashes, gaps and doubles
goal-pool = Do what needs shared people, rooms or money
goal-build = Make each other stronger, or win something by a shared risk
goal-transform = Change what no sector can change alone

## What a relationship asks for
requirement-trust = Trust
requirement-time = Time
requirement-skills = Skills
requirement-money = Money
requirement-support = Support in the community
requirement-commitment = Commitment
requirement-people = People who do the work
requirement-turf = Willingness to share turf
requirement-agreement = Agreement on the problem and the goal
requirement-leadership = Someone who keeps things moving
requirement-horizon = Time the partners mean to stay
requirement-sectors = Sectors at the table
requirement-conflict = Open conflict
requirement-own_will = Wanting it without a funder’s push

## What is risked without it
risk-trust = The first broken promise ends it, because people keep back what they know.
risk-time = Meetings fall out, and the work drifts to whoever called them.
risk-skills = People talk past each other, and what was settled is opened again.
risk-money = The smallest partner ends up paying.
risk-support = The neighborhood stays away, or works against it.
risk-commitment = One partner bakes the bread, and the others leave the kitchen.
risk-people = One tired person becomes the whole partnership.
risk-turf = You quarrel about whose clients, whose credit and whose street it is.
risk-agreement = Each works on a problem of their own, and all call it by one name.
risk-leadership = Nobody calls the next meeting.
risk-horizon = Partners are gone before trust has had time to grow.
risk-sectors = Those who could change things are not in the room.
risk-conflict = The old quarrel is carried on inside the new work.
risk-own_will = It is a partnership on paper, and ends with the grant.

## Amounts
choosing-points = { $whole }.{ $hundredths }
choosing-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
choosing-of-four = { $n } of 4
choosing-yes = yes
choosing-no = no
choosing-no-level = No relationship

## What it comes to
choosing-is-fit = { $level } fits. Your essential goals need no more, and all that it asks for is there.
choosing-is-fit-without = None of these goals is essential, so nothing calls for a relationship today.
choosing-is-reachable = Begin with { $level }, which is open today. Your goals need { $needed }, and what is missing for it can be got.
choosing-is-reachable-from-none = Nothing is open today. Your goals need { $needed }, and what is missing for it can be got.
choosing-is-step = Begin with { $level }, a step on the way. Your goals need { $needed }, which is not open yet.
choosing-is-repair-first = Mend first. Your goals need { $needed }, and today not even the first step would hold.
choosing-is-none-needed = No relationship is needed. Each of these goals can be reached alone.
choosing-status-fit = the essential goals need no more
choosing-status-reachable = what is missing can be got
choosing-status-step = a step on the way
choosing-status-repair_first = mend first
choosing-status-none_needed = nothing is needed
choosing-pays = { $goal }: this level reaches { $percent } % of it.

## Each requirement
choosing-reason = { $what }: { $have }. Enough for { $level }.
choosing-reason-short = { $what }: { $have }. Not enough for any relationship.
choosing-reason-later = With what can be got it would be { $later }.
choosing-asks = { $level } asks for { $need }.
choosing-bears = { $level } bears { $need } at most.
choosing-opens = Brought from { $from } to { $to }, it alone would open { $level }.
choosing-gap = { $what }: { $have }.
choosing-gap-closes = What can be got would be enough.
choosing-lowest = Lowest, at { $value }: { $who }.
choosing-highest = Highest, at { $value }: { $who }.
choosing-all-alike = All say { $value }: { $who }.
choosing-since = { $who } (since { $day })
choosing-trust-in = { $one } about { $other }
choosing-unheard = Not answered yet: { $who }. Until then it counts as enough for networking, and no more.
choosing-divided = People of one organization differ ({ $who }): from { $low } to { $high }. The more careful answer counts. Ask them.

## Going straight to the target
choosing-jump-low = Going straight to { $level } risks little. What is missing can be worked on.
choosing-jump-medium = Going straight to { $level } risks something:
choosing-jump-high = Going straight to { $level } risks a lot:

## What it hangs on
choosing-sway = With “{ $what }” at { $to } instead of { $from }, the result would be { $level }: { $status }.
choosing-sway-of = { $says } This is the answer of { $who }.
choosing-one-person = One person gave it: ask a second one.

## Parts of an answer
choosing-reaches = What this level reaches
choosing-missing-for-next = What is missing for the next level
choosing-missing-for-target = What is missing for all that you want
choosing-hangs-on = It hangs on one step of any of these
choosing-each-requirement = Requirement by requirement

## Reading a file
choosing-field-twice = The field { $name } stands twice in one object, the second time in line { $line }. Keep one of the two.
choosing-no-json = This is not JSON from line { $line }, character { $column } on. Mend it there.
choosing-no-object = Here stands { $found }. Write an object with named fields.
choosing-no-list = Here stands { $found }. Write a list, in brackets.
choosing-no-text = Here stands { $found }. Write some text, in quotation marks.
choosing-no-cases = The list is empty. Write at least one case.
choosing-no-goals = No goal is named. Name at least one, as essential or as wished.
choosing-missing-field = This is missing. Add it; what nobody wrote is not guessed.
choosing-unknown-field = There is no such field here. Take it out, or write one of these: { $known }.
choosing-unknown-word = Here stands { $found }. Write one of these: { $known }.
choosing-not-whole = Here stands { $found }. Write a whole number from { $least } to { $most }.
choosing-wrong-length = { $found } stand here. Write { $wanted }: one for no relationship and one for each level.
choosing-stands-fast = This is the same in every policy. Write: { $wanted }.

## A policy
policy-min-falls = Level { $rung } asks for { $now }, less than the { $was } of level { $below }. A higher level asks for as much or more.
policy-cap-rises = Level { $rung } bears { $now }, more than the { $was } of level { $below }. A higher level bears as much or less.
policy-must-goes-off = Level { $below } demands it and level { $rung } does not. What one level demands, all above it demand.
policy-asks-of-none = The first number is for no relationship, and { $now } shuts out whoever has { $worst }. Write a number that asks for nothing.
policy-payoff-falls = Level { $rung } reaches { $now }, less than the { $was } of level { $below }. A higher level reaches as much or more.
policy-cost-falls = Level { $rung } costs { $now }, less than the { $was } of level { $below }. A higher level costs as much or more.
policy-without-reason = Say why you change it. Others will read it.

## Answers
answers-out-of-range = Here stands { $found }. Choose from { $least } to { $most }.
answers-trust-in-oneself = This is trust in the organization itself. Say how far you trust the others.
answers-no-resource = Only time, skills, money, support, commitment and people can be got.
answers-party-twice = An organization is named twice. Name each once.
