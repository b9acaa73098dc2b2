# The people of an organization
people-title = Who acts for { $name }
people-lede = { $n ->
    [0] Nobody yet.
    [one] One person.
   *[other] { $n } people.
}
people-nobody = Nobody acts for { $name } here yet. Invite somebody from there: they take its page over.
people-since = since { $day }
people-change = Change
people-role = Role
people-roles-explained = What may each role do?
people-keep-role = Give { $name } this role
people-remove = { $name } no longer acts for us
people-mine = Whom you act for
people-mine-none = You act for no organization yet. When one invites you, it stands here.
people-leave-ask = Leave
people-leave = No longer act for { $name }
people-act-for-it-first = You may see this when you act for { $name }. Switch at the top of the page.
people-only-stewards = Only a steward who acts for the organization now changes its people.
people-last-steward = Somebody has to look after the organization: this is its last steward. Make somebody else steward first.

# The journal
journal-representative-joined = { $who } now acts for the organization as { $role ->
    [steward] steward
    [representative] representative
   *[member] member
}.
journal-representative-changed = { $who } made somebody from the organization { $role ->
    [steward] steward
    [representative] representative
   *[member] member
}.
journal-representative-left = { $who } no longer acts for the organization.
journal-representative-removed = { $who } decided that somebody no longer acts for the organization.
