# Signing in with a provider that the operator chose
sso-with = Sign in with { $name }
sso-not-signed-in = You are not signed in
sso-by-letter = Sign in by email
sso-once-more = Try { $name } once more
sso-expected = { $name } confirms that { $address } is yours, and you are expected here. Say what people call you.
sso-stopped = You stopped at { $name }. Nothing was changed here.
sso-declined = { $name } could not sign you in; its word for it is “{ $code }”. Nothing was changed here. If it stays so, tell whoever runs { $name }.
sso-unknown = This sign-in was begun in another browser, was used already, or took longer than ten minutes. Begin again.
sso-silent = { $name } does not answer now. Sign in by email, or try again in a while.
sso-unsound = The answer that came in the name of { $name } does not hold, so nobody was signed in. Begin again; if it stays so, tell the operator of this installation.
sso-no-address = { $name } did not say your email address, and without it nobody here knows you. Sign in by email.
sso-unconfirmed = { $name } does not confirm that { $address } is yours. Confirm it there first, or sign in by email.
sso-not-theirs = { $name } may not confirm addresses such as { $address } here. Sign in by email.
sso-nobody = Nobody here uses { $address }, and nobody has invited it yet. If you use another address here, sign in with that one.
sso-removed = You took { $name } away as a way to sign in. Sign in by email; on your page you can allow it again.
sso-letter-about = { $name } can sign you in now
sso-letter =
    { $name } confirmed that { $address } is yours, and signed you in. From now on it can sign you in here.

    If that was not you, sign in by email and take it away on your page: { $url }/me#sign-in-with

# One's own page
me-sso = Sign in with others
me-sso-says = They confirm who you are, and you are signed in here. What you take away signs nobody in until you allow it again.
me-sso-none = None so far. Choose it on the page where you sign in: { $names }.
me-sso-used = last used { $day }
me-sso-removed = taken away { $day }
me-sso-remove = Take away
me-sso-remove-it = Take away { $name } as a way to sign in
me-sso-allow = Allow again
me-sso-allow-it = Let { $name } sign you in again

journal-sso-linked = { $who } signed in with { $name } for the first time.
journal-sso-removed = { $who } took away a way to sign in.
journal-sso-allowed = { $who } allowed a way to sign in again.
