# Tokens: what somebody gives to a program
tokens-title = Tokens
tokens-lede = A token lets a program ask in your name. Give each program its own, and only what it needs.
tokens-title-of = Tokens of { $name }
tokens-lede-of = With such a token a program acts for { $name } alone. Whoever made it stands behind what it does.
tokens-to-api = What programs can do here
tokens-none = There are none yet.
tokens-by-stewards = Stewards make tokens and take them away.
tokens-mine = Tokens for programs
token-shown-once = Here it is. Copy it now: it is shown this once and kept nowhere.
token-by = Made by { $name }.
token-used = Last used { $day }.
token-until = Opens until { $day }.
token-over = Opened until { $day }.
token-remove = Take it away
token-remove-it = Take the token { $name } away
token-new = Make a token
token-name = What it is for
token-name-hint = Such as “our website's calendar”; { $most } characters at most.
token-scopes = What it may do
token-scope-read = Read
token-scope-read-is = what you read here yourself
token-scope-write = Write
token-scope-write-is = comments, pages, contacts
token-scope-decide = Decide
token-scope-decide-is = propose, accept, decline, give notice
token-scope-manage = Manage
token-scope-manage-is = invite, import, say who acts for whom, run webhooks, take everything away
token-days-of = How long it opens
token-days = { $n ->
    [one] One day
   *[other] { $n } days
 }
token-make = Make the token
token-needs-a-scope = Say what it may do.
token-needs-days = Choose how long it opens.
token-by-token = A token is made by somebody who is signed in here, not by another token.
token-only-stewards = Only a steward who acts for the organization now does this.
token-too-many = There are { $most } already. Take one away first.
api-acting-for-unknown = The person behind this token does not act for that organization.
journal-token-made = { $who } made a token for a program.
journal-token-removed = { $who } took a program's token away.
tokens-mine-says = Let a program ask in your name.
tokens-ours-says = Let a program act for this organization.
tokens-to-them = See them and make one
