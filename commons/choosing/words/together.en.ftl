# Choosing together: who is asked, what follows from the answers.
# Every key here stands in together.es.ftl too.

together = Choosing
together-lede = Which relationship fits? Each of you answers four questions in private. Then the answers stand side by side, with the level that your goals need and that you can carry today.
together-none = Nobody is choosing anything here now.
together-none-then = Ask one or more organizations before you propose something: it takes each of you ten minutes.
choose-again = Ask the four questions again
together-begin = Choose with others
together-begin-lede = Say what it is about and whom you ask. Each answers four questions, in about ten minutes.
together-purpose = What is it about?
together-purpose-hint = In a sentence, such as “Suppers for those who come off the night bus”.
together-ask-them = Ask them
together-since = since { $day }
together-to-policy = What each level asks for
together-two-at-least = Choose at least one organization beside your own.
together-too-many = { $found } organizations are too many to choose together. Ask { $most } at most.

together-is-asking = Waiting for answers
together-is-open = The answers stand side by side
together-is-closed = Over
together-waiting = { $n ->
    [0] Nobody of the { $of } has answered yet.
    [one] One of { $of } has answered.
   *[other] { $n } of { $of } have answered.
} The answers are shown when all have.
together-stands = Everybody’s answers stand side by side, and so does what follows from them.
together-is-over = This choice is over.
together-opened-before = A coordinator showed the answers before everybody had given theirs:
together-asked = Who is asked
together-has-answered = has answered
together-is-waited-for = has not answered yet
together-has-left = is no longer in it
together-answer = Answer the four questions
together-go-on = Go on answering
together-ten-minutes = About ten minutes. What you say is kept as you go.
together-you-answered = You have answered.
together-change-answers = Look again, or change something
together-only-parties = Only those who are asked answer here.
together-two-have-answered = { $most } people have answered for your organization already, and that is enough.
together-because-party = { $name } is asked.
together-because-coordinator = You coordinate this coalition.

together-open = Show the answers now
together-open-says = Those who have not answered can still do so. Everybody reads your reason.
together-open-why = Why now?
together-coordinators-open = Only a coordinator shows the answers before all have answered.
together-not-yet = The answers do not stand side by side yet.
together-leave = Leave this choice
together-leave-says = Your organization’s answers no longer count, and you no longer see those of the others.
together-why = Why, if you like
together-end = End this choice
together-end-says = Nobody is asked any more. What was shown stays.
together-who-ends = Whoever began it ends it, or a coordinator.

together-fits = What fits
together-rung-now = fits now
together-rung-needed = what your goals need
together-rung-open = open to you, and more than your goals need
together-no-level = Nothing is open yet that could be proposed.
together-propose = Propose this relationship
together-mend = Talk with each other first. Nothing has to be agreed for that.
together-held-in-private = Something that was asked in private is not enough yet for the next level: trust, a quarrel, or whether it is your own wish. Talk about it before you go on. Nobody is shown who said what; where only two choose, each may guess it.
together-next = What { $level } would take
together-private-gap = Something that was asked in private. Only each of you knows your own answer.
together-jump = Straight to { $level }?
together-plan = Who brings what
together-plan-what = What is missing
together-plan-who = Who can get it
together-plan-from = From whom
together-plan-by = By when
together-nobody-brings = { $what }: nobody has said yet where this could come from.
together-reasons = Why
together-policy-not-science = The numbers behind this are a policy, and not science.
together-private-allows = Trust, quarrels and whose wish it is were asked in private. Taken together they are enough for: { $level }.
together-hangs = What it hangs on
together-borderline = It is a close call: one person’s answer decides. Ask a second one of that organization.
together-hangs-in-private = An answer that was given in private decides, too.
# At a review
again = What the review comes to
again-agreed = You agreed on { $level }.
again-up = Your goals need more now, and you can carry it: it may be time for a step up.
again-lighter = Your goals need less now: a step down keeps them all and costs you less.
again-down = That is more than you can carry today. A step down for a while is no defeat; what is missing stands below.
again-stay = It still fits: go on together.
again-apart = By your own answers each of you can reach its goals alone now. You can part with thanks, or say what you want together next.
again-mend = Something has to be mended before you go on. Talk with each other first.
again-propose = Propose the next version
again-renew = Go on, with a new date of review
again-talk = To the relationship
again-since = Since { $day }
again-fitted = What fitted then: { $level }.
again-nothing-changed = What you told each other has not changed.
again-first-time = You answer these questions about this relationship for the first time. The next review will compare.
again-new-goal = { $name } has a new goal: { $goal }
again-gone-goal = { $name } no longer names the goal: { $goal }
again-changed = { $what }: { $now }, before { $then }.
sheet-kept = Kept.
sheet-not-kept = Not kept yet. Press the button, and you are told why.
sheet-as-last-time = This is what you answered on { $day }. Change what has changed; the rest may stay.

together-sides = Side by side
together-wants = Wants
together-unknown = not said
together-differ = two people differ; the more careful answer counts
together-not-shown = What each said about trust, quarrels and a funder’s wish is not shown to anybody.

begin-with-whom = Begin with whom?
begin-few = Something that was asked in private is not enough yet. With fewer than { $least } organizations, any suggestion whom to begin with would tell whose answer that is. So there is none.
begin-none = No { $least } or more of you were found who all trust each other enough for { $level } and bring what it takes. With fewer, a suggestion would tell whose answer stands in the way. So there is none.
begin-short = For { $level } something is missing that is no secret, whoever begins: { $what }.
begin-instead = What you can do instead:
begin-instead-talk = Talk with each other one to one, two and two, before you meet again.
begin-instead-lower = Begin all together with { $level }, and ask the four questions again at the review.
begin-instead-fewer = Whoever wants to begin may ask partners of their own choice in a new choice.
begin-these = { $n } of the { $of } could begin with { $level }: every two of them trust each other enough, and together they bring what it takes.
begin-proved = No larger circle of you does.
begin-best-found = It is the largest circle that was found in the time there was; a larger one may exist.
begin-of-day = Found once, on { $day }, when all had answered. It does not change when answers do.
begin-open = For { $level } more is missing that is no secret: it stands above. They can begin with { $open } today.
begin-left-out = Who is not among them has done nothing wrong. It may be that they are trusted too little, or that they trust too little; it may be any of several. Nobody is told, and a quarrel or a funder’s wish was not looked at. They can join when it fits.
begin-propose = Propose it with these { $n }
begin-gone = There is no such circle any more. Look at the choice again.

by-letter-choice-done = You answered for { $name }.
by-letter-choice-called = Answer four questions
by-letter-choice-answered = You, or two others, have answered for { $name } already. To change something, sign in.
by-letter-choice-then = The answers are shown when everybody has given theirs. What you say of trust, quarrels and a funder’s wish is shown to nobody.
by-letter-once-more =
    { $says }

    The link of this letter opens the questions:
    { $link }

home-choice = { $purpose }: { $name } is asked which relationship fits.
home-choice-since = Asked { $since }. About ten minutes.
home-choice-look = Answer
home-choice-go-on = Go on answering
home-choice-why = You may answer for { $name }.

journal-choice-begun = { $who } asked which relationship fits for “{ $purpose }”.
journal-choice-asked-again = The review of “{ $purpose }” asks which relationship fits now.
journal-choice-answered = { $who } answered what fits for “{ $purpose }”.
journal-choice-opened = The answers on “{ $purpose }” stand side by side.
journal-choice-left = { $who } left the choice about “{ $purpose }”.
journal-choice-ended = The choice about “{ $purpose }” is over.
journal-choosing-policy-changed = { $who } changed what each level asks for.

api-choices-list = The choices that you may know of.
api-choices-begin = Asks organizations which relationship fits.
api-choices-read = A choice, and once the answers stand side by side what follows from them.
api-choices-answers = Your own answers.
api-choices-answer = Keeps your own answers, whole, and gives them where that is said.
api-choices-open = Shows the answers before all have answered.
api-choices-leave = Your organization leaves a choice.
api-choices-close = Ends a choice.
api-choices-policy = What each level asks for here.
api-choices-change-policy = Changes what each level asks for, for choices that begin from now on.
