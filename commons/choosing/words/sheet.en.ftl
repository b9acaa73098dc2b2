# What one person answers for their organization, in four steps.
# Every key here stands in sheet.es.ftl too.

sheet-four-questions = Four questions, about ten minutes.
sheet-step-wants = What do you want?
sheet-step-wants-is = What your organization hopes to reach with the others. One goal is enough.
sheet-step-brings = What can you bring?
sheet-step-brings-is = What there is today, and what you could get. Nobody has to have it all.
sheet-step-trusts = How is it between you?
sheet-step-trusts-is = Answer for your organization, as it is today.
sheet-step-stays = For how long, and because of whom?
sheet-step-stays-is = The last two questions.
sheet-step-n = Question { $n } of { $of }
sheet-go-on = Keep this and go on
sheet-later = Keep this for later
sheet-back = Back
sheet-give = Give these answers for { $name }
sheet-seen-later = The others see this when the answers stand side by side.
sheet-seen-in-part = What you say about trust and about quarrels stays yours. The others see only what follows from it.
sheet-seen-will = For how long is seen by the others later. Whether it is your own wish stays yours.

sheet-goal-n = Goal { $n }
sheet-goal-hint = In a sentence, such as “Nobody on our street goes without supper on Tuesdays”.
sheet-goal-kind = What does it take?
sheet-goal-weight = How much does it matter?
sheet-goal-alone = Could you reach it alone?
sheet-one-more-goal = One more goal
sheet-weight-essential = We need it
sheet-weight-wished = It would be good
sheet-alone-yes = Yes
sheet-alone-partly = In part
sheet-alone-no = No
sheet-goal-without-words = Say this goal in a sentence, or leave its kind open.
sheet-no-goal = Say at least one thing that you want.
sheet-goal-without-kind = Say what this takes: “{ $goal }”.
sheet-goal-alone-unsaid = Say whether you could reach this alone: “{ $goal }”.
sheet-too-many-goals = At most { $most } goals.

sheet-time = Time
sheet-time-hint = Hours that people can really give to this.
sheet-skills = Skills
sheet-skills-hint = Listening, bargaining, running a meeting, and those of the work itself.
sheet-money = Money
sheet-money-hint = What may be spent on it.
sheet-support = Support in the community
sheet-support-hint = People who want this to happen, and say so.
sheet-commitment = Commitment
sheet-commitment-hint = How much your organization will stand by it when it gets hard.
sheet-people = People
sheet-people-hint = Those who would do the work.
sheet-amount-0 = None
sheet-amount-1 = A little
sheet-amount-2 = Some
sheet-amount-3 = Much
sheet-amount-4 = Plenty
sheet-no-more = No more
sheet-more-1 = A little more
sheet-more-2 = Some more
sheet-more-3 = Much more
sheet-more-4 = As much as it takes
sheet-can-get = We could get more
sheet-how-much-more = How much more?
sheet-from = From whom?
sheet-by = By when?
sheet-from-whom = Say from whom more of this would come.
sheet-by-when = Say by when more of this would be there.
sheet-unsaid = { $what ->
    [time] Say how much time there is.
    [skills] Say how much skill there is.
    [money] Say how much money there is.
    [support] Say how much support there is in the community.
    [commitment] Say how committed you are.
    [people] Say how many people there are for it.
    [agreement] Say whether you see the same problem and goal.
    [turf] Say how willing you are to share your turf.
    [leadership] Say whether somebody keeps things moving.
    [conflict] Say whether there is an open quarrel.
    [horizon] Say how long you mean to stay.
   *[own_will] Say whether you would do it without a funder.
}

sheet-trust-keeps = They do what they say they will do.
sheet-trust-shares = They want what we share to succeed, and not only their own part of it.
sheet-trust-hears = We can tell them about a problem or a mistake.
sheet-trust-1 = Not at all
sheet-trust-2 = A little
sheet-trust-3 = Mostly
sheet-trust-4 = Fully
sheet-cannot-say = Cannot say
sheet-between = All of you together
sheet-agreement = Do you see the same problem, and want the same?
sheet-agreement-0 = Not at all
sheet-agreement-1 = Hardly
sheet-agreement-2 = Roughly
sheet-agreement-3 = Mostly
sheet-agreement-4 = Fully
sheet-turf = How willing are you to share what has been yours: people you serve, credit, decisions?
sheet-turf-0 = Not at all
sheet-turf-1 = Hardly
sheet-turf-2 = In part
sheet-turf-3 = Mostly
sheet-turf-4 = Fully
sheet-leadership = Is there somebody who keeps things moving?
sheet-leadership-0 = Nobody
sheet-leadership-1 = Now and then
sheet-leadership-2 = Somebody, beside other work
sheet-leadership-3 = Somebody, with time for it
sheet-leadership-4 = Somebody, with a deputy
sheet-conflict = Is there an open quarrel among you?
sheet-conflict-0 = None
sheet-conflict-1 = A small one
sheet-conflict-2 = One that gets in the way
sheet-conflict-3 = A serious one
sheet-conflict-4 = Open hostility

sheet-horizon = How long do you mean to stay with it?
sheet-months = { $n ->
    [0] One time only
    [one] A month
    [12] A year
    [24] Two years or more
   *[other] { $n } months
}
sheet-own-will = Would you do this if no funder wished for it?
sheet-own-will-hint = Nobody sees your answer. It counts from cooperation on: what rests on a grant alone ends with it.
sheet-own-will-1 = Yes, we want it ourselves
sheet-own-will-0 = No, it is mostly the funder’s wish
