# Lines of a letter
by-letter-accept =
    To accept it:
    { $link }
by-letter-ask =
    To ask or say something about it:
    { $link }
by-letter-decline =
    To decline it, with a reason:
    { $link }
by-letter-renew =
    To renew it as it stands:
    { $link }
by-letter-talk =
    To say something about it first:
    { $link }
by-letter-until = { $n ->
    [one] This link opens a page that shows what would be done; nothing happens before you press its button there. It needs no password, works once and until { $day }. Keep it to yourself and to those who decide.
   *[other] Each of these links opens a page that shows what would be done; nothing happens before you press its button there. They need no password, work once each and until { $day }. Keep them to yourself and to those who decide.
}

# The page of a link
by-letter-accept-title = Accept version { $n } of “{ $purpose }”
by-letter-ask-title = Ask about version { $n } of “{ $purpose }”
by-letter-decline-title = Decline version { $n } of “{ $purpose }”
by-letter-renew-title = Renew “{ $purpose }” as it stands
by-letter-talk-title = Say something about “{ $purpose }”
by-letter-with = Together with
by-letter-you-give = You give
by-letter-you-carry = You carry
by-letter-you-receive = You receive
by-letter-read-all = Read all of version { $n }
by-letter-words = Your words
by-letter-words-hint = A question, a wish, what would have to be otherwise. All parties read it.
by-letter-ask-then = It stands in the talk of the parties at once. It is neither a yes nor a no: you can still give either.
by-letter-say = Say it for { $name }
by-letter-decline-then = This exact version is set aside, and the other parties read why. They can put another one on the table.
by-letter-renew-then = The same words go on the table as the next version, with your yes, and with { $day } as the day of the next review. They come into force when every party has said yes.
by-letter-renew-it = Renew it for { $name }

# What was done, or came instead
by-letter-accepted = You accepted version { $n } for { $name }
by-letter-asked = You said something about version { $n } for { $name }
by-letter-declined = You declined version { $n } for { $name }
by-letter-renewed = You put the same terms on the table again for { $name }
by-letter-said = You said something for { $name }
by-letter-newer = Version { $open } of “{ $purpose }” has taken the place of version { $n }, which this letter was about.
by-letter-accepted-already = Version { $n } of “{ $purpose }” was accepted for your organization already.
by-letter-in-force = Version { $n } of “{ $purpose }” is in force: every party has accepted it.
by-letter-closed = Version { $n } of “{ $purpose }” no longer waits for an answer.
by-letter-review-over = “{ $purpose }” is over for your organization.
by-letter-review-done = “{ $purpose }” is no longer in review.
by-letter-review-open = Version { $open } of “{ $purpose }” is on the table already. Answer that one.

# In lists of letters
by-letter-called-accept = Accept version { $n }
by-letter-called-ask = Ask about version { $n }
by-letter-called-decline = Decline version { $n }
by-letter-called-renew = Renew as it stands
by-letter-called-talk = Say something
