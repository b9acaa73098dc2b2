# Signing in
sign-in-title = Sign in
sign-in-address = Your email address
sign-in-address-hint = A letter with a link comes to it. The link opens once, within { $minutes } minutes.
sign-in-send = Send me a link
sign-in-or = or
sign-in-passkey = Use a passkey
sign-in-passkey-failed = That passkey did not work here. Ask for a link instead.
sign-in-passkey-cancelled = Nothing was done. Try again whenever you like.
sign-in-passkey-unknown = The answer never came. Look whether it worked before you try again.
sign-in-demo = Choose somebody of the demo town instead
sign-in-demo-letters = Read the letters of the demo
sign-in-sent = Look into your email
sign-in-sent-says = If { $address } is known here, a letter is on its way. Its link opens once, within { $minutes } minutes.
sign-in-sent-not-come = Nothing there? Look in the spam folder, or try the address that your invitation came to.
sign-in-again = Use another address
sign-in-confirm = Sign in as { $name }
sign-in-welcome = Welcome
sign-in-confirm-says = You are about to sign in at { $host } as the owner of { $address }.
sign-in-instead = You are signed in as { $name } now. That ends on this device.
sign-in-enter = Sign in on this device
sign-in-name = Your name
sign-in-name-hint = As the people you work with know you.
sign-in-link-closed = This link opens nothing
sign-in-link-unknown = There is no such link here. Perhaps a part of it was lost on the way: copy the whole line from the letter, or ask for another link.
sign-in-link-used = This link has been used already, and each opens only once. Ask for another one.
sign-in-link-expired = The time of this link is over. Ask for another one.
sign-in-nobody = Nobody here uses the address that this link was made for. Ask a coordinator of your coalition for an invitation.
sign-in-somebody-else = You are signed in as somebody else. Sign out, then follow the link again.
sign-in-ask-again = Send me another link
sign-in-letter-about = Your link to sign in
sign-in-letter =
    Somebody, you we hope, asked to sign in with this address.

    This link opens once, within { $minutes } minutes:
    { $link }

    Was it not you? Then do nothing: without this letter nobody gets in.
sign-in-letter-nobody-about = Nobody here uses this address
sign-in-letter-nobody =
    Somebody asked to sign in at { $url } with this address, but nobody here uses it.

    If it was you, you may use another address here: try the one that your invitation came to. If you have had no invitation yet, ask a coordinator of your coalition for one.

    If it was not you, do nothing. We keep nothing about you.
sign-in-hop = as { $name }
sign-in-not-yours = This letter went to { $address }, and you are signed in as { $name }. Sign out, and you come back here.
sign-in-switch = Sign out and come back here
sign-in-first = You are here already: sign in first, and you come back to this page.

# The journal
journal-session-opened = { $who } signed in.
journal-session-ended = { $who } signed out.
