# Whoever looks after an installation
operator-is-none = Nobody of this address looks after this installation.
operator-letter-about = You look after this installation of Manyhands
operator-letter =
    Whoever runs the machine has asked you to look after this installation of Manyhands.

    Sign in with { $address } within { $days } days, and you find how it is doing, its letters and its backups here:
    { $url }/admin

    It opens nothing of what coalitions keep. Did you not expect this? Then do nothing.
journal-operator-added = { $who } made somebody an operator.
journal-operator-expected = { $who } asked somebody to become an operator.
journal-operator-removed = { $who } ended that somebody is an operator.
