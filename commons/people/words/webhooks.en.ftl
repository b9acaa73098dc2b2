# Telling other programs
webhooks = Webhooks
webhooks-lede = Another program of yours is told, as it happens, of what you may read in the activity of this coalition.
webhooks-way = Tell another program (webhooks)
webhooks-demo = This is the demo town: messages are written and shown here, and none leaves.
webhooks-none = No program is told anything yet.
webhooks-none-then = Register the address of one below. It hears of what happens from then on.
webhook-new = Tell one more program
webhook-owner = For whom
webhook-address = Its address
webhook-address-hint = It begins with https:// and stands on the open network, not inside yours.
webhook-kinds = What it hears of
webhook-kind-relationships = Working relationships
webhook-kind-talk = What is said about them
webhook-kind-organizations = Organizations and their pages
webhook-kind-coalition = The coalition, who comes and goes
webhook-no-kind = Choose at least one: otherwise it would hear nothing.
webhook-register = Register it and show its secret
webhook-only-stewards = Webhooks are run by the stewards of an organization, and by coordinators for the coalition. Act for the organization that you are a steward of.
webhook-too-many = There are { $most } already, and more are not kept. Remove one first.
webhook-is-off = It is stopped. Start it first.

# One of them
webhook-hears = hears
webhook-fails = fails
webhook-off = stopped
webhook-hears-of = { $name }: { $kinds }
webhook-off-says =
    { $why ->
        [person] Stopped { $at }: it is told nothing.
        [gone] Stopped { $at }, since it answered that it is gone for good (410).
       *[failing] Stopped { $at }, since it had failed for three days.
    } What happens meanwhile is not sent later.
webhook-fails-says = It has failed since { $at }. Messages are tried again for three days; then it is stopped, and its stewards get a letter.
webhook-since = Registered
webhook-waiting = Messages that wait
webhook-old-secret = The secret before
webhook-old-until = signs beside the new one until { $at }
webhook-try = Send a trial
webhook-stop = Stop telling it
webhook-start = Tell it again from now on
webhook-more = Another secret, or remove it
webhook-secret-says = With another secret, both sign for a day, so that you can change it without losing a message.
webhook-secret-renew = Make another secret and show it
webhook-remove-says = Removed, it is forgotten with all its messages.
webhook-remove = Remove { $host }
webhook-secret = Its secret
webhook-secret-once = This page is the only one that shows it. Give it to the program at { $host }, and to nobody else.
webhook-secret-how = Every message is signed with it, as the Standard Webhooks describe, so that the program knows it comes from here.
webhook-secret-kept = I have kept it

# Its messages
webhook-dead =
    { $n ->
        [one] One message was given up
       *[other] { $n } messages were given up
    }
webhook-dead-says = Each was tried { $tries } times over three days. Send it again once the program hears, or drop it; after a month it is dropped anyway.
webhook-again = Send again
webhook-drop = Drop
webhook-latest = The latest messages
webhook-latest-none = None yet. Send a trial to see whether it hears.
webhook-what = Message
webhook-when = When
webhook-outcome = What came of it
webhook-took = Took
webhook-took-ms = { $n } ms
webhook-message = As the program reads it
webhook-answered = It answered:
webhook-status = answer { $status }
webhook-delivered = Delivered, { $last }
webhook-not-yet = Waits for its turn
webhook-tried =
    { $n ->
        [one] Tried once
       *[other] Tried { $n } times
    }, { $last }; again { $at }
webhook-trial-sentence = This is a trial. It tells of nothing but itself.

# How it works
webhook-how = How a program reads this
webhook-how-message = Each message is a POST with JSON. A program answers with a status from 200 to 299 within 15 seconds; redirects are not followed.
webhook-how-signed = It is signed with HMAC-SHA256 over id, time and body, joined by dots:
webhook-how-again = What fails is tried again for three days, in order where that is possible. A message may come twice, always under the same id; “number” grows with each line of the journal.

# Letters
webhook-letter-about = { $host } is told nothing any more
webhook-letter =
    Hello { $hello },

    { $why ->
        [gone] the program at { $host } answered that it is gone for good, so it is told nothing more for { $name }.
       *[failing] the program at { $host } has taken no message for three days, so it is told nothing more for { $name }.
    }

    What was given up, and the way to start it again: { $link }

# In the journal
journal-webhook-registered = { $who } registered a webhook at { $host }.
journal-webhook-secret-renewed = { $who } gave the webhook at { $host } another secret.
journal-webhook-stopped = { $who } stopped the webhook at { $host }.
journal-webhook-started = { $who } started the webhook at { $host } again.
journal-webhook-removed = { $who } removed the webhook at { $host }.
journal-webhook-given-up = The webhook at { $host } failed for days and was stopped.
