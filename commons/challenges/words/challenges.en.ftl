# The challenges of working together, and the check that asks about them.
# Every key here stands in challenges.es.ftl too.

challenges-title = What makes it hard
challenges-lede-new = Seven things make working together hard everywhere. Nobody has been asked about them in { $name } yet.
challenges-lede-concern = { $n ->
    [one] People say that this stands in the way: { $names }.
   *[other] People say that { $n } things stand in the way: { $names }.
}
challenges-lede-talk = Nothing stands in the way for most. Worth a conversation: { $names }.
challenges-lede-strong = People say that all seven go well here.
challenges-lede-few = Too few have answered to say how it goes.
challenges-seven = The seven
challenges-went = Asked until { $day }: { $n } of { $asked } people answered, of { $organizations ->
    [one] one organization
   *[other] { $organizations } organizations
}.

## The seven
challenges-alone = “Alone we do better”
challenges-alone-is = Working together costs time, and what it brings is seldom counted.
challenges-mistrust = Mistrust
challenges-mistrust-is = People keep back what they know, because something was promised and not done.
challenges-listening = Listening and speaking
challenges-listening-is = Some talk, some wait, and nobody finds out what each needs.
challenges-equals = Racism and discrimination
challenges-equals-is = Some are treated as less, often without anybody meaning to.
challenges-leading = Weak leadership
challenges-leading-is = Nobody sees to it that things move, or one person alone does.
challenges-voice = Powerlessness
challenges-voice-is = People speak and nothing changes, so they stop speaking.
challenges-funder = A funder who pushes
challenges-funder-is = Partners are asked to be closer, and sooner, than they trust each other.

## What it comes to
challenges-is-concern = Concern
challenges-is-talk = Talk about it
challenges-is-strength = Strength
challenges-is-too-few = Not enough answers
challenges-says-concern = People say that this stands in the way.
challenges-says-talk = People see it both ways: worth a conversation.
challenges-says-strength = People say that this goes well.
challenges-says-too-few = Too few have answered to say anything without pointing at somebody.
challenges-of = Answers of { $n } people of { $organizations } organizations.
challenges-before = The time before: { $is }.
challenges-never-asked = Nobody has been asked yet.
challenges-part-public = Public bodies
challenges-part-private = Businesses
challenges-part-nonprofit = Nonprofits
challenges-part-resident = Residents
challenges-part-belongs = People whose community is often treated as less
challenges-part-others = People who say that theirs is not
challenges-answers = What people say
challenges-records = What the records show
challenges-begin = Begin here
challenges-records-silent = The records that exist say nothing about this. Only people can.
challenges-records-worse = The two do not agree: people find that it goes well, and the records show something to look at. Ask each other which is true.
challenges-records-better = The two do not agree: people find that it stands in the way, and the records show only good. Records see little of how something feels.

## Where to begin
challenges-start-choose = Find out which relationship fits
challenges-start-network = See who works with whom
challenges-start-turf = Read: sharing what was ours
challenges-start-trust = Answer about your partners, and mend
challenges-start-mend = Read: keeping and mending trust
challenges-start-one-to-ones = Be paired for a talk, one to one
challenges-start-listen = Read: listening to the end
challenges-start-negotiate = Read: finding what each needs
challenges-start-facilitate = Read: a meeting in which all speak
challenges-start-cultures = Read: working across differences
challenges-start-directory = Read how each describes itself
challenges-start-turns = Take turns at leading
challenges-start-reviews = Take up reviews that wait
challenges-start-first = Say what you would like to be asked about
challenges-start-relationships = Comment on what is proposed
challenges-start-funders = Put your pace beside a funder’s timeline

## The check
challenges-open-until = A few questions are open until { $day }. { $n ->
    [0] Nobody has answered yet.
    [one] One person has answered so far.
   *[other] { $n } people of { $organizations ->
        [one] one organization
       *[other] { $organizations } organizations
    } have answered so far.
}
challenges-act-for-one = The people of member organizations are asked. Act for one of yours to answer.
challenges-you-answered = You have answered, or said that you would rather not.
challenges-look-again = Look again
challenges-answer-now = Answer, in two minutes
challenges-ask-all = Ask everybody
challenges-ask-all-is = Nine questions to everybody who acts for a member, at most twice a year. It closes by itself; what people say together is told once, here.
challenges-weeks = Open for
challenges-weeks-n = { $n } weeks
challenges-open-it = Ask everybody in { $name }
challenges-again-from = Asking often wears people out. You can ask again from { $day } on.
challenges-not-so-soon = Everybody was asked not long ago. You can ask again from { $day } on, once the last questions are closed.
challenges-asked-title = How is it going between us?
challenges-asked-lede = Nine short questions about { $name }, until { $day }. Leave out what you cannot say.
challenges-asked-then = What you say is told only together with others: from { $n } people of { $n } organizations on, as a word and not as a number. What you leave out counts as neither yes nor no.
challenges-only-you = Only you see your answers
challenges-yourself = You answer for yourself, as one of the people of { $name }.
challenges-keep = Keep my answers
challenges-pass = Not this time
challenges-none-open = No questions are open now.
challenges-none-open-empty = Nothing is asked at present.
challenges-none-open-then = When everybody is asked again, you find it on your first page and in your letters.
challenges-back = Back to what makes it hard
challenges-nothing-answered = Choose an answer to at least one question, or say “Not this time”.
challenges-out-of-scale = An answer is a number from 1 to 5.
challenges-yours = Your answers
challenges-forget = Take my answers back
challenges-forget-is = They are gone then. What has been told together with others stays as it was told: it names nobody.

## The questions (free to use by anybody)
challenges-item-gain = We gain more alone than together.
challenges-item-promise = What is promised here is done.
challenges-item-heard = In our meetings I am heard to the end.
challenges-item-differ = When we disagree, we find out what each of us needs.
challenges-item-equals = People of my community are treated as equals here.
challenges-item-moves = Someone sees to it that we move on.
challenges-item-without = If those who lead us were away for a month, the work would go on.
challenges-item-counts = What I say changes what we do.
challenges-item-unfunded = We would do this without the funder.
challenges-scale-0 = cannot say
challenges-scale-1 = not at all
challenges-scale-2 = hardly
challenges-scale-3 = partly
challenges-scale-4 = mostly
challenges-scale-5 = fully
challenges-belongs = Is a community that you belong to often treated as less?
challenges-belongs-hint = Because of skin colour, origin, faith, language, disability, age, gender or whom you love. You say it for yourself, and nobody reads it: it only lets both groups be heard where each is large enough.
challenges-belongs-yes = Yes
challenges-belongs-no = No
challenges-belongs-unsaid = I would rather not say

## How it works
challenges-how = How this works, and what it is not
challenges-how-own = Your answers are yours for ever. Neither colleagues nor the coordinator nor the operator’s pages show them.
challenges-how-told = When the questions close, a word is told for each of the seven, once, where { $n } people or more of { $n } organizations or more have answered. A group is told only where it and all the others are that many. Each organization counts once, whatever the number of its people.
challenges-how-rarely = Everybody is asked at most once in { $months } months.
challenges-how-records = Records show what was written down here, as every member may know it. What is between parties alone is counted only together, three or more at a time.
challenges-how-policy = The seven are never added up, and no coalition is compared with another. The cut points are a rule that people chose; no study has shown that they are right.

## What the records show
challenges-found-alone = { $n } of { $members } organizations are in no agreement yet; { $ties } agreements are in force.
challenges-found-stepped-up = { $n ->
    [one] One agreement went up a level in the last year.
   *[other] { $n } agreements went up a level in the last year.
}
challenges-found-little-trust = As a whole, partners trust each other little.
challenges-found-some-trust = As a whole, partners trust each other fairly well.
challenges-found-much-trust = As a whole, partners trust each other well.
challenges-found-promises-kept = Of what was promised in talks that mend, most was kept in time.
challenges-found-promises-some = Of what was promised in talks that mend, about half was kept in time.
challenges-found-promises-late = Of what was promised in talks that mend, less than half was kept in time.
challenges-found-versions = Of { $n } versions of agreements in the last year, { $silent } drew no word from anybody but their proposer.
challenges-found-questions = { $n } questions to partners have waited for more than two weeks.
challenges-found-languages = Of { $other } organizations that work in several languages, { $spoke } did something in the open in the last year; of the { $one } others, { $onespoke }.
challenges-found-no-coordinator = Nobody coordinates this coalition.
challenges-found-one-coordinator = One person alone coordinates this coalition.
challenges-found-coordinators = { $n } people coordinate this coalition together.
challenges-found-turns = People take turns at leading.
challenges-found-single-handed = { $n ->
    [one] One task is known to one person alone.
   *[other] { $n } tasks are known to one person alone each.
}
challenges-found-overdue = { $n ->
    [one] One review has waited for more than a month.
   *[other] { $n } reviews have waited for more than a month.
}
challenges-found-hubs = { $n ->
    [one] Much hangs on { $names }: without it, others would lose touch with each other.
   *[other] Much hangs on { $n } organizations, such as { $names }: without one of them, others would lose touch.
}
challenges-found-proposals = { $n } proposals in the last year came from { $from } of { $members } organizations.
challenges-found-silence = { $n } of { $members } organizations did nothing in the open in the last year.
challenges-found-invitations = { $n } invitations ran out without an answer in the last year.
challenges-found-none-above = None of { $n } agreements stands above the level that its parties’ answers carry.
challenges-found-above = { $above } of { $n } agreements stand above the level that their parties’ answers carry.
challenges-found-funders-well = None of { $n } promises to funders goes beyond what is agreed.
challenges-found-funders-above = { $above } of { $n } promises to funders go beyond what is agreed.

## Letters and lines of the journal
challenges-by-letter-done = You answered how it is going between us
challenges-by-letter-called = Answer how it is going
challenges-by-letter-again = Nine questions about { $name }
challenges-by-letter-once-more =
    The link of this letter opens the nine questions about { $name }:
    { $link }
journal-challenges-opened = Everybody is asked how it is going, until { $until }.
journal-challenges-answered = Somebody of { $org } answered how it is going.
journal-challenges-closed = The questions about how it is going are closed, and what people say together is told.

## For programs
api-group-challenges = Challenges
api-challenges-read = What makes it hard: what people say, and what the records show
api-challenges-open = Ask everybody
api-challenges-answer = Answer the open questions
api-challenges-forget = Take your answers back
