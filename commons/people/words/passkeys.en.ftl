# Passkeys
passkeys-title = Passkeys
passkeys-says = With a passkey you sign in with your finger, your face or the code of your device, without waiting for a letter.
passkeys-elsewhere = Passkeys work where this place is called by its name. Sign in there to add one:
passkey-made = since { $day }
passkey-used = · last used { $day }
passkey-change = Change
passkey-name = Name of the passkey
passkey-name-hint = So that you recognize it later, such as “My phone”.
passkey-rename = Keep this name
passkey-remove = Remove this passkey
passkey-add = Add a passkey
passkey-unnamed = Passkey
passkey-not-made = No passkey was made. Try again, or sign in by letter as before.
passkey-here-already = This device has a passkey here already.
passkey-too-many = You have { $most } passkeys. Remove one that you no longer use first.
passkey-too-late = This took longer than five minutes. Start again.
passkey-unknown = This passkey is not known here, or was removed. Ask for a link instead.

# The journal
journal-passkey-added = { $who } added a passkey.
journal-passkey-renamed = { $who } renamed a passkey.
journal-passkey-removed = { $who } removed a passkey.
