# The digest: the letter itself
digest-hello = Good day, { $name }.
digest-subject-waits = { $n ->
    [one] One thing waits for you
   *[other] { $n } things wait for you
}
digest-subject-changed = { $n ->
    [one] One thing happened around { $names }
   *[other] { $n } things happened around { $names }
}
digest-glance-changed = { $n ->
    [one] One thing happened since the last letter.
   *[other] { $n } things happened since the last letter.
}
digest-around = Around { $name }
digest-in-coalition = In { $name }
digest-level = Level: { $level }
digest-for = For { $name }
digest-answer-by = Open until { $day }
digest-review = It is time to look at “{ $purpose }” together again
digest-review-since = Its review was set for { $day }
digest-review-look = Look at it together
digest-invitation-look = See your invitations
digest-more-waits = { $n ->
    [one] And one more thing waits for you
   *[other] And { $n } more things wait for you
}
digest-more = { $n ->
    [one] And one more
   *[other] And { $n } more
}
digest-more-than = And more than { $n } others
digest-why = You get this letter because you take part for { $names }. It tells each thing once.
digest-choose = Choose how often you hear, and when
digest-stop = Stop these letters

# What the next one would say
digest-preview = What your next letter would say
digest-preview-none = There is nothing to tell at present, so no letter would leave.
digest-preview-not-before = It leaves { $at }, with what happens until then.
digest-preview-nothing-new = You were told of all of it. If something happens until { $at }, the letter tells that, with what still waits.
digest-preview-at-once = It leaves some two minutes after something happens.
digest-preview-resting = No letter leaves at present, because letters to you come back.
digest-as-page = As a mail program shows it
digest-as-text = As plain text
digest-alone = Open it alone
digest-of-organization = What { $name } would be told
digest-of-organization-lede = The last week, as its people would read it in a digest, as far as you may know of it. What is only between parties is left out.
digest-of-organization-none = Nothing that you may know of happened around it in the last week.
mail-open = Open the page
digest-answer = Answer it
digest-names-you = { $says } (You are named.)
digest-accept = Accept version { $n }
digest-ask = Ask or say something about it
digest-decline = Decline it, with a reason
digest-renew = Renew it as it stands
digest-talk = Say something about it first
digest-trust-answer = Answer without signing in
