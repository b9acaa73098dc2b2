# Short guides with an exercise each: our own words, free to use by anybody. Every key here stands in guides.es.ftl too.
guides-title = Guides and exercises
guides-lede = Five minutes to read, ten to try. For two people or a group, at a table or on a phone.
guides-helps = Helps with: { $challenge }
guides-minutes = Five minutes to read, ten for the exercise. It prints on two pages.
guides-exercise = Try it: ten minutes
guides-others = Other guides
guides-free = Written for this project and free for everybody to use, change and hand on.

guides-listening = Listening to the end
guides-listening-is = Most people listen until they know what they want to say. Here is how to stay a little longer.
guides-listening-text =
    When partners quarrel, it is rarely because nobody spoke. Somebody spoke, and somebody else was busy getting an answer ready. What was heard was the part that fitted the answer.

    Listening to the end means one thing: **the other is finished when they say so**, and not when you have understood. The most important sentence often comes after a pause, and a pause is easily filled by somebody else.

    ### Three things that help

    1. **Wait for two breaths.** When the other stops, breathe in and out twice before you say anything. In half of all cases they go on, and what follows is what they came to say.
    2. **Say back what you heard.** “You would move the evening if the bus ran later. Is that it?” Use their words and not better ones. If they say “not quite”, you have just saved a month.
    3. **Ask one question that is open.** Begin it with *what* or *how*. “What would have to be different?” opens; “Don’t you think that …?” closes.

    ### What gets in the way

    - Helping too soon. Advice says: I am done listening.
    - Your own story. “That happened to us too” takes the story away from its owner.
    - Taking notes of the wrong thing. Write down what matters to them, and show it to them.
    - Knowing already. You may be right, and they still need to hear themselves say it.

    Listening is not agreeing. You can say back in full what you would never sign, and the other will hear your no far better afterwards.

    ### In a meeting

    Go round the table once before anybody speaks twice. Each has the same time, and may pass; whoever passed is asked again at the end. The shortest round often brings up the thing that a whole hour of open talk has hidden.
guides-listening-exercise =
    For two people, or a group in pairs. You need a clock.

    1. One speaks for three minutes about this: *what would make working with us easier for you?* The other says nothing, not even “yes, yes”.
    2. The listener says back what they heard, in one minute, in the other’s words. The speaker says what was missing.
    3. Change over, three minutes and one.
    4. Together, one minute each: what did you hear that you had not known?

    In a group, each then tells all of us one sentence of their **partner’s**, with their leave.

guides-negotiating = Finding what each needs
guides-negotiating-is = People argue about what they want. They agree about what they need.
guides-negotiating-text =
    Two partners both want the hall on Thursday evening. There is one hall and one Thursday; somebody loses. Ask what each needs it for: one needs a kitchen, the other needs quiet. Now there are four evenings, a kitchen across the road, and nothing to lose.

    What somebody wants is one way to get what they need. **There is nearly always another way**, and the two of you are more likely to find it than either alone.

    ### How to go about it

    1. **Say what you need, and why.** “We need to be done by nine, because our people take the last bus.” A reason can be worked with; a demand can only be met or refused.
    2. **Ask for theirs, until you could explain it to others.** If you cannot say it so that they nod, you do not know it yet.
    3. **Write all needs on one sheet**, theirs and yours mixed. From now on the sheet is the problem, and not the other side.
    4. **Collect at least five ways** before you judge any. The third is usually better than the first; the silly one often leads to the good one.
    5. **Choose by something outside of you both**: what it costs, what people said who will use it, how others do it. Not by who can wait longer.
    6. **Write down who does what by when**, also what happens if it does not work.

    ### When one is stronger

    A large partner loses little when talks fail; a small one may lose everything. Then the small one says yes and means no. The larger should say first what it would *not* do even if it could, and ask the smaller to speak first in each round.

    ### When you are stuck

    Take what you agree on and do that part. Name the rest as open, with a day on which you come back to it. A small thing done together changes how the large one looks.

    Sometimes there is no way that serves both. Then a clear and friendly no is a good end: it leaves the door where it was.
guides-negotiating-exercise =
    For two, or for two sides of a group. Take something real and small: a date, a room, who writes the minutes.

    1. Each writes alone what they want, then under it three times “because …”. Two minutes.
    2. Read to each other only what stands under “because”. The other repeats it. Three minutes.
    3. Together, write five ways that would serve both lists. At least one has to be silly. Three minutes.
    4. Choose one that you would both try for a month. Say who does the first thing, and by when. Two minutes.

guides-facilitating = A meeting in which all speak
guides-facilitating-is = Whoever leads a meeting has one task: that what everybody knows comes onto the table.
guides-facilitating-text =
    In most meetings a few people say most of the words. It is not that the others have nothing to say. They wait for a gap, and the gap belongs to whoever is quickest.

    You do not need to be clever to lead a good meeting. You need to care about the order of things.

    ### Before

    - **One question per meeting.** “Which two evenings do we open in winter?” and not “Winter”. If you cannot write the question, you do not need the meeting.
    - Send the question early, so that those who think slowly and well can think.
    - Ask two quiet people beforehand what they would say. Often they then say it.
    - Choose a time, a place and a language in which those who are most concerned can come.

    ### During

    1. **Begin with a round.** Each says in one minute what they see. Nobody comments. Begin on the other side each time.
    2. **Think alone before you talk together.** Two minutes with a pencil change who speaks.
    3. **Talk in twos, then in fours, then all.** What was tried out among two is said aloud by many more.
    4. **Write where everybody sees it**, in the words in which it was said.
    5. **Watch the balance.** If three have spoken four times, ask: “Who have we not heard yet?” and wait. The wait is your work.
    6. **Ask for the no.** “Who could not live with this? What would have to change?” An objection that was heard makes the plan better; one that was not heard comes back as silence.

    ### After

    Say aloud what is settled, who does it and by when, before anybody stands up. Nothing is settled about a partner who was not there: ask them first.

    And change over. Somebody else leads the next meeting: it is learned by doing, and nobody should be the only one who can.
guides-facilitating-exercise =
    For a group of four or more. Take a question that you have to answer anyway.

    1. Everybody writes alone: my answer, and one doubt. Two minutes.
    2. In twos: each tells both. The other only asks. Three minutes.
    3. Round: each says one thing that they heard **from the other**. Nobody comments. Three minutes.
    4. Look back together: who spoke first in this round, and who usually does? Two minutes.

guides-trust = Keeping and mending trust
guides-trust-is = Trust grows by small promises that are kept, and is mended by saying what happened.
guides-trust-text =
    Nobody can decide to trust. What one can do is promise something small and keep it, and then promise something a little larger. Time alone does nothing: partners can know each other for years and still keep their doors shut.

    ### What partners look at

    - Do they do what they say they will do?
    - Do they want our common purpose to succeed, or only their own part?
    - Can we tell them about a mistake of ours, and will they tell us about theirs?

    The third is the one to watch. Where nobody ever mentions a mistake, there are as many as anywhere.

    ### How to promise

    Promise less than you hope for, with a day. “You get the list by Friday noon” can be kept; “we’ll look into it” can only disappoint. **If you cannot keep it, say so before the day**, and say what you will do instead. A promise taken back in time costs little; one that is forgotten costs the next three.

    ### When it has broken

    It is tempting to wait until it is forgotten. It is not forgotten, it is only no longer spoken of. Mending has five parts, in this order:

    1. **What happened**, as plainly as a diary. No reasons yet.
    2. **What it did** to the other. They say it, you say it back.
    3. **Your part in it.** One sentence, without “but”.
    4. **What you will do**, by when, so that it can be seen.
    5. **A day on which you look at it again**, together.

    Somebody from outside may lead the talk, if both agree. An excuse that comes before the second part ends the talk.

    ### What does not work

    Saying sorry to everybody, so that nobody was meant. Mending with money what was broken with words. Asking for trust: those who ask for it have a reason.

    Not every tie has to be mended. A smaller agreement that holds is worth more than a large one that nobody believes in. Stepping down a level is no defeat.
guides-trust-exercise =
    For two people of two organizations who will see each other again.

    1. Each thinks of one promise that they made to the other, or to somebody like them, and did not keep. One minute, alone.
    2. One tells it: what happened, without reasons. The other says back what they heard, and what it would have done to them. Two minutes. Then the other way round.
    3. Each makes one new promise to the other that can be kept within two weeks, with a day. Write both down. Three minutes.
    4. Agree on when you tell each other what became of them. One minute.

guides-turf = Sharing what was ours
guides-turf-is = Guarding one’s own is not a fault of character. It is what a budget, a name and a funder teach.
guides-turf-text =
    “Turf” is everything of which people say *that is ours*: our families, our evenings, our van, our place in the newspaper. Nobody gives it up because they are told to share. They share when they see what they get and what they keep.

    ### First: what is it really?

    Behind “ours” there is often one of these worries:

    - *We will be left with the work, and others will get the credit.*
    - *If they can do it too, nobody will need us.*
    - *Our people will be treated worse there than with us.*
    - *We fought for this. You were not there.*

    Each of them has happened to somebody. So ask which it is, and do not argue against another one.

    ### What makes sharing easier

    1. **Begin with something you have too much of**: a room on a dead evening, chairs, a printer. Nobody’s existence hangs on chairs.
    2. **Say what stays.** Your name, your ways, the right to say no next time. Written down, it needs no defending.
    3. **Let each be better at something.** Two food banks need not both drive. The one with the van drives; the one with the languages talks.
    4. **Name everybody, every time**, in the same order or a turning one, also when it makes the sentence long.
    5. **Count what came of it**, and tell it: eleven families that were not sent away; forty hours that nobody did twice. Without counting, “alone we do better” always feels true.
    6. **Share the trouble too.** Whoever only shares in the success is a guest.

    ### When alone is better

    Sometimes it is. If you can reach a goal alone, with what you have, do it, and tell the others. Working together is a tool and not a virtue; the right amount is the smallest that reaches the goal.
guides-turf-exercise =
    For two organizations, or for several in pairs.

    1. Each writes three lists, alone: what we would lend tomorrow; what we might lend; what we keep. Three minutes.
    2. Show each other only the **first** list. Is there one thing that the other could use this month? Three minutes.
    3. Each says of one thing on the third list what they fear would happen to it. The other only says it back. Two minutes.
    4. Settle one loan: what, from when until when, who pays if it breaks. Two minutes.

guides-cultures = Working across differences
guides-cultures-is = It is not enough that nobody means harm. What counts is how it feels to be here.
guides-cultures-text =
    Every group has ways that it does not see: how loud one is, whether one comes on time, whether one says no to somebody’s face, who speaks first. Those for whom these ways were made think that there are none. The others translate all day.

    Discrimination is more than ways. Some people are listened to less, asked for papers more, offered the worse room. It often happens in places where nobody wants it. So do not look for the guilty first; look at **what happens**, and to whom.

    ### Look at what happens

    - Who speaks in our meetings, and who is interrupted?
    - Whose feasts does our calendar know? On whose do we hold our meetings?
    - In which language does the first letter come, and who has to ask for another?
    - Who is asked to speak “for their community”, and who simply speaks?
    - When somebody says that something hurt, what happens next?

    ### What helps

    1. **Ask, and do not guess.** “How would you like to be greeted? What should we know before we eat together?” Ask each, since nobody is an example of a people.
    2. **Say names properly.** Ask once, practise, and correct yourself briefly.
    3. **Share the translating.** If a meeting is always in one language, hold the next one in the other, with help for those who now need it.
    4. **Let those decide who are concerned**, and pay for their time as for any other knowledge.
    5. **When somebody tells you that it hurt: thank, ask what would help, do it.** What you meant can wait. It usually does not matter.
    6. **Do not make the ones who are hurt teach the others.** Read first; ask those who have offered.

    ### What to expect

    It will be uncomfortable, and somebody will say the wrong thing, perhaps you. That is no reason to stop. A group that can talk about this can talk about anything.

    Where people are treated unjustly by rule or by law, kindness is not enough: change the rule.
guides-cultures-exercise =
    For pairs who do not know each other well. Nobody has to tell anything that they do not want to.

    1. Each thinks of a time when they were the only one of their kind in a room: the youngest, the only one with that language, the only one who prayed. One minute, alone.
    2. One tells: what happened, and what would have helped. Three minutes; the other listens and asks nothing.
    3. The listener says: “What I take from this for our meetings is …”. One minute. Then the other way round.
    4. Together, choose one thing to do differently at the next meeting, and who sees to it. One minute.

## For programs
api-group-guides = Guides
api-guides-list = Guides and exercises
api-guides-read = One guide with its exercise
