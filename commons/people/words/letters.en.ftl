# How often, about what, when
letters-title = Letters to you
letters-next = The next one leaves { $at }, if there is something to tell.
letters-next-at-once = A letter leaves some two minutes after something happens.
letters-next-none = No letters tell you what happens.
letters-preview = See what the next one would say
letters-choose = Choose how often
letters-how-often = How often you hear of
letters-when = When they leave
letters-coordinating = { $name }, which you coordinate
letters-oneself = What concerns yourself
letters-hour = Daily and weekly ones at
letters-weekday = Weekly ones on
letters-quiet-from = No letters from
letters-quiet-until = until
letters-zone = These are hours in { $zone }, the time zone on your page. Choose the same hour twice for no quiet at all.
letters-keep = Keep it so
letters-always = One letter tells of everything that is due, and none leaves when nothing has happened. Letters that you ask for, such as the one that signs you in, always come at once.
rhythm-at-once = At once
rhythm-daily = Once a day
rhythm-weekly = Once a week
rhythm-never = Never

# Letters that come back
letters-come-back = Letters to { $address } come back.
letters-come-back-then = Nothing is lost: the next one tells all of it. Does the mailbox work again, or shall letters go somewhere else?
letters-again = Write to it again
letters-other-address = Add another address
letters-unreached = Letters do not reach them at present.
letters-unreached-in = Letters do not reach somebody who acts for
letters-unreached-why = What we write to them comes back. Ask them to look at their page here.

# The link that stops letters
stop-title = Do you want fewer letters?
stop-says = Letters to { $address } tell about { $about }.
stop-now = Stop these letters
stop-rather = Or hear less often
stop-kept = It is kept.
stop-done = These letters have stopped
stop-done-says = Nothing about { $about } is written to { $address } any more, unless you ask for it.
