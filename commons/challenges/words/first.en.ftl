# A first small step for those who have not spoken. Every key here stands in first.es.ftl too.
first-step = A first small step
first-title = Those who have not spoken
first-lede = What would you like to be asked about in { $name }? One tap is enough.
first-topic = Ask us about …
first-topic-services = what we do, and for whom
first-topic-dates = when things should happen
first-topic-things = what we could lend, or need
first-topic-deciding = who decides here, and how
first-topic-respect = how people are treated here
first-topic-else = something else
first-text = A few words
first-text-hint = At most { $most } characters.
first-then = The members of the coalition read that { $name } would like to be asked about this.
first-say = Say it for { $name }
first-not-for-me = Not for me
first-choose-one = Choose what you would like to be asked about.
first-because = { $name } has not said anything in the open in { $coalition } for a year. You are offered this once.
first-because-asked = { $who } would like to hear { $name } first.
first-no-longer = This was offered for a while, or somebody has answered it already.
first-said-lede = They would like to be asked:
first-silent = { $n ->
    [one] One organization has
   *[other] { $n } organizations have
} done nothing that everybody here may read for a year. { $people ->
    [0] Nobody acts for them yet.
    [one] One person acts for them.
   *[other] { $people } people act for them.
}
first-silent-more = … and { $n } more.
first-ask-is = Ask them first: each of their people is asked one small thing, in their letters and on their first page. Whoever said “not for me” is left in peace.
first-ask = Ask them first
first-nobody-to-ask = There is nobody to ask now: they are asked already, or have said that it is not for them.
first-by-letter-done = You said for { $name } what you would like to be asked about
first-by-letter-again = A first small step in { $name }
first-by-letter-once-more =
    The link of this letter opens the one small question about { $name }:
    { $link }
journal-first-step-said = { $org } said what it would like to be asked about: { $topic ->
    [services] what it does, and for whom
    [dates] when things should happen
    [things] what it could lend, or need
    [deciding] who decides here, and how
    [respect] how people are treated here
   *[else] something else
}.
journal-first-step-asked = { $n ->
    [one] One person whose organization has not spoken is asked first.
   *[other] { $n } people whose organizations have not spoken are asked first.
}
api-group-first = First steps
api-first-steps = What was said with first steps; for coordinators also who has not spoken
api-first-say = Say what you would like to be asked about
api-first-decline = Say that it is not for you
api-first-ask = Ask those first who have not spoken
