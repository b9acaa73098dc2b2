# Who works with whom
network-title = Who works with whom
network-numbers = { $organizations ->
    [one] One organization
   *[other] { $organizations } organizations
}, { $relationships ->
    [0] no relationship in force
    [one] one relationship in force
   *[other] { $relationships } relationships in force
}; { $without ->
    [0] everybody works with somebody.
    [one] one organization has none yet.
   *[other] { $without } organizations have none yet.
}
network-why-public = You see the relationships that their parties opened to everybody. Others are for the coalition or for their parties.
network-why-member = { $name } is a member of this coalition: you see what is open to the coalition, and what { $name } takes part in. Some relationships are for their parties only.
network-why-coordinator = You coordinate this coalition: you see what is open to the coalition. Some relationships are for their parties only.
network-empty = Nothing here yet that is open to you.
network-empty-then = When organizations have agreed to work together, they are tied to each other here.
network-see-who = See who is here
network-purpose = What for
network-organization = Organization
network-parties = Organizations
network-state = State
network-since = Since
network-applied = { $n } of { $all } relationships.
network-show-all = Show all
network-none = Nothing fits that. Try fewer words, or show all.

# The map
map-says = Who works with whom; the same is in the table below
map-go = Go to
map-an-organization = an organization
map-closer = Closer
map-further = Further
map-all = All
map-hint = Pick an organization to see its ties.
map-none = No relationship in force that you can see here.
