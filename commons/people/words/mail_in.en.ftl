# Answers by mail
mail-in-sender = It came from another address than the one the letter went to. Answer from that one, or sign in.
mail-in-not-proved = Its sender could not be proved by the mail server. Answer from the program that you usually write with, or sign in.
mail-in-over = What it answered is over, was taken back, or its time has passed.
mail-in-empty = There was nothing of its own in it, only what it quoted.
mail-in-too-many = More answers came in an hour than anybody writes. Those above that number were not kept.
mail-in-unreadable = That is no mail that can be read.
mail-in-nowhere = Nobody reads mail to that address. It belongs to no letter from here, or that letter is long over.
mail-in-left-out = { $n ->
    [one] A file came with this by mail and was left out.
   *[other] { $n } files came with this by mail and were left out.
}
mail-in-letter-about = Your answer was not kept
mail-in-letter =
    An answer came to a letter that we wrote to you, and it was not kept.

    { $why }

    If it was not you who wrote it, there is nothing to do. The place itself is here:
    { $page }
# In letters
by-letter-answer-mail = Or answer this letter: what you write stands in the talk of the parties, with your name.
