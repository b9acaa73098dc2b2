# Who leads, in turns, and what hangs on one person. Every key here stands in leading.es.ftl too.
leading-title = Who leads
leading-lede-turn = { $now } leads now. From { $day } on it is { $next }.
leading-lede-ready = { $n } people would take turns at leading. Whoever coordinates can begin the order.
leading-lede-nobody = Nobody takes turns at leading yet. Who calls the next meeting, and who if they cannot?
leading-turns = Turns
leading-no-seats = Nobody has said yet that they would take a turn.
leading-now = leads now
leading-next = next
leading-coordinates = coordinates
leading-stands-in = Whoever is next stands in when the one who leads cannot: at present { $name }.
leading-hand-over-is = The turn changes today, and the months begin anew. Either of the two may do it.
leading-hand-over = Hand over to { $name } today
leading-take-over = Take over today
leading-place-is = Taking turns means calling the meetings, seeing to it that things move, and asking those who are quiet. The coalition reads your name here.
leading-join = I would take a turn
leading-leave = Leave the order
leading-months = A turn lasts
leading-months-n = { $n ->
    [one] one month
   *[other] { $n } months
}
leading-begin = Begin the order
leading-keep-order = Keep the length of turns
leading-two-at-least = An order needs two people who take turns.
leading-full = { $most } people take turns already. That is as many as an order holds.
leading-moved-on = The turn has moved on meanwhile. Look again who has it.
leading-nobody-next = There is nobody to hand over to.
leading-either-of-two = The one who leads hands over, or the next one takes over. Nobody else does it for them.
leading-keys = Who coordinates
leading-coordinators = { $n ->
    [0] Nobody coordinates this coalition.
    [one] { $names } coordinates this coalition.
   *[other] { $names } coordinate this coalition.
}
leading-opens-nothing = Leading opens nothing by itself: only those who coordinate invite, import, and change the coalition’s page. Let somebody who leads coordinate too, if they need it.
leading-invite = Let somebody coordinate
leading-alone = If somebody left
leading-alone-nobody = Nobody coordinates the coalition. Its operator can name somebody.
leading-alone-coordinator = Only one person coordinates the coalition. If they left, nobody could invite or change anything.
leading-alone-coordinators = { $n } people coordinate the coalition. One may leave.
leading-alone-stewards = { $n } of { $claimed } organizations that somebody acts for have one person only.
leading-alone-tasks = { $n ->
    [0] Each task written down here has somebody else who could do it, or none is written down yet.
    [one] One task written down here has nobody else who could do it.
   *[other] { $n } tasks written down here have nobody else who could do them.
}
leading-tasks = What somebody does, and who else could
leading-tasks-is = Write down what you do for the coalition and what perhaps you alone know. Somebody else says that they could do it too, and you show them.
leading-task-what = What I do
leading-task-hint = “Keep the key of the hall”, “write to the paper”. At most { $most } characters; the coalition reads it with your name.
leading-task-write = Write it down
leading-task-by = { $name } does it.
leading-task-second = { $name } could too.
leading-task-nobody-else = nobody else could
leading-task-i-too = I could do this too
leading-task-no-longer = I no longer could
leading-task-end = It is no longer done
leading-is-yours = This is yours already. Somebody else says that they could do it too.
leading-has-second = Somebody else could do it already.
leading-enough-tasks = { $most } tasks are written down. End some that are no longer done.
leading-past = Turns so far
leading-past-turn = { $name }, from { $day }
leading-how-begun = the order began
leading-how-by-the-days = the turn before was over
leading-how-handed-over = handed over
leading-waits = Your turn to lead { $coalition } begins on { $day }
leading-waits-look = See whose turn it is
leading-waits-why = You take turns at leading { $coalition }, and the next turn is yours.
journal-leading-ordered = { $who } chose how long a turn at leading is: { $months ->
    [one] one month
   *[other] { $months } months
}.
journal-leading-begun = Turns at leading have begun.
journal-leading-turned = A turn at leading is over, and the next one has begun.
journal-leading-handed-over = The turn at leading was handed over.
journal-leading-offered = { $who } would take a turn at leading.
journal-leading-withdrew = { $who } no longer takes turns at leading.
journal-leading-task-written = { $who } wrote down what they do for the coalition.
journal-leading-task-seconded = { $who } could do something too that one person did alone.
journal-leading-task-alone = { $who } can no longer do something that another does.
journal-leading-task-ended = { $who } said that something is no longer done.
api-group-leading = Leading
api-leading-read = Who leads, who is next, and what hangs on one person
api-leading-order = Choose how long a turn is, and begin the order
api-leading-place = Take turns, or no longer
api-leading-hand-over = Hand the turn over, or take it over
api-leading-task = Write down what you do
api-leading-second = Say that you could do it too, or no longer
api-leading-end = Say that it is no longer done
