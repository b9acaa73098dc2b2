# Saying and asking
talk-asks = Whose answer do you need?
talk-answers-nothing = This answers nothing yet: say which question, with reply_to.
talk-asks-strangers = One of those you ask does not read this. Choose from the list.
talk-name-them = Name somebody with an @:
talk-waits-for = Waits for { $name }
talk-answered-by = { $name } has answered
talk-has-answer = No longer waits for { $name }
talk-is-the-answer = The answer
talk-answer = Answer
talk-reply = Reply
talk-your-reply = Your reply
talk-this-answers = This is the answer of { $name }
talk-answer-it = Answer it
talk-reply-it = Reply to it
talk-i-have-it = The answer is here: nothing waits any more
talk-settle = Settle this
talk-settle-it = It is settled
talk-reopen = Open this again
talk-reopen-it = Open it again
talk-settled = { $who } settled this on { $day }.
talk-reopened = { $who } opened this again on { $day }.
talk-change = Change your words
talk-your-words = Your words
talk-change-hint = For { $minutes } minutes after you said it. What you said first stays readable beside it.
talk-change-it = Change them
talk-changed = Changed { $at }: what was said first
talk-erase = Erase your words
talk-erase-says = Your words go for good, with what they were first. That you said something here stays. Letters that left with them cannot be called back.
talk-erase-it = Erase them for good
talk-erased = { $name } erased these words on { $day }.
talk-only-the-asker = Only whoever asked says that they have their answer.
talk-nothing-waits = Nothing waits here any more.
talk-too-late-to-change = Words can be changed for { $minutes } minutes. Say what is different now in a reply, or erase them.
talk-only-ones-own = Everybody changes and erases their own words only.

# Letters
talk-letter-asks = { $from } asks { $name } something about “{ $about }”
talk-letter-asks-body =
    Good day, { $hello },

    { $from } asks { $name } something about “{ $about }”, and waits for an answer:

    { $words }
    { $way }To read all that was said, signed in:
    { $page }
talk-letter-names = { $from } named you in “{ $about }”
talk-letter-answers = { $from } has answered in “{ $about }”
talk-letter-body =
    Good day, { $hello },

    { $says }:

    { $words }
    { $page }
by-letter-answer =
    To answer it:
    { $link }
by-letter-answer-title = { $from } asks you about “{ $about }”
by-letter-answer-then = All parties read your answer, and nothing waits for you here any more.
by-letter-answer-it = Answer for { $name }
by-letter-your-answer = Your answer
by-letter-your-answer-hint = Short is fine.
by-letter-answered = You answered for { $name }
by-letter-called-answer = Answer a question
by-letter-question-gone = This question is no longer there.
by-letter-question-answered = { $name } has answered, or the question was settled.

# The journal
journal-talk-said = { $who } said something about “{ $purpose }”.
journal-talk-asked = { $who } asked { $asked } something about “{ $purpose }”.
journal-talk-answered = { $who } answered a question about “{ $purpose }”.
journal-talk-has-answer = { $who } has the answer to a question about “{ $purpose }”.
journal-talk-settled = { $who } settled something in the talk about “{ $purpose }”.
journal-talk-reopened = { $who } opened something again in the talk about “{ $purpose }”.
journal-talk-changed = { $who } changed their words about “{ $purpose }”.
journal-talk-erased = { $who } erased their words about “{ $purpose }”.
