# What the shape of the network says
shape-title = What stands out
shape-lede = The most important first, out of what you may see. Nobody is ranked here, and no number is a target.
shape-few = { $n ->
    [one] There is one organization. With so few, the map and the list say all there is.
   *[other] There are { $n } organizations. With so few, the map and the list say all there is; measures would only seem to say more.
}
shape-nothing = Nothing stands out that would ask for something now.
shape-two = { $one } and { $other }
shape-pairs-more = { $pairs }; and { $n } more

shape-holds = { $n ->
    [one] { $name } alone holds two sides together. Without it, { $apart } would have no tie to the others. Who could stand beside it?
   *[other] { $name } alone holds several sides together. Without it, they would have no tie to the others: { $apart }. Who could stand beside it?
}
shape-between = { $n ->
    [one] Many ways lead over { $names }: { $share } of 100 of the shortest between others. If it is away for a month, who could stand in for it?
   *[other] { $names } hold the halves together: { $share } of 100 of the shortest ways between others lead over them. If one is away for a month, who could stand in for it?
}
shape-apart = { $n ->
    [one] Those who work together are in two parts with no tie between them. The larger has { $largest } organizations; the other is { $others }.
   *[other] Those who work together are in several parts with no tie between them. The largest has { $largest } organizations; the others are { $others }.
}
shape-unjoined = There is no tie between { $one } and { $other }. By chance there would be some.
shape-alone = { $n ->
    [one] { $names } works with nobody here yet.
   *[other] { $n } organizations work with nobody here yet: { $names }.
}
shape-by-one = { $n } organizations are tied to one other only: { $names }. A second tie would keep them in when that one is away.
shape-more = { $n ->
    [one] Two do more together than they agreed: { $pairs }. They may want to write it down.
   *[other] { $n } pairs do more together than they agreed: { $pairs }. They may want to write it down.
}
shape-less = { $n ->
    [one] Two agreed on much more than both say they do: { $pairs }. It may be early days, or less may be enough.
   *[other] { $n } pairs agreed on much more than both say they do: { $pairs }. It may be early days, or less may be enough.
}
shape-differ = { $n ->
    [one] Two see very differently what they do together: { $pairs }. It is worth a talk.
   *[other] { $n } pairs see very differently what they do together: { $pairs }. It is worth a talk.
}
shape-one-sided = { $n ->
    [one] Of one pair, only one side has said what they really do: { $pairs }.
   *[other] Of { $n } pairs, only one side has said what they really do: { $pairs }.
}
shape-broker = { $name } leads from one sector to another: { $ways } of { $all } such ways between two who are not tied go over it; by chance it would be { $chance }. If it left, who else knows both?
shape-core = { $n } organizations work closely together, each with at least { $ties } of the others: { $names }. Whom could they bring in?
shape-crossing = Ties lead across sectors more than chance would make: { $share } of 100, and by chance { $chance }.
shape-within = Ties stay within sectors: only { $share } of 100 lead from one sector to another; by chance it would be { $chance }.
shape-low = { $first } of { $all } relationships are on the first rung, where people exchange what they know. That may be right. Is there one where more is wanted?

shape-sector-public = public offices
shape-sector-private = businesses
shape-sector-nonprofit = nonprofits
shape-sector-resident = residents’ groups
shape-see-without = See what would change without { $name }
shape-see-sector = See the { $sector }
shape-bring-together = Propose something: { $names }
shape-choose = Choose something together
shape-one-to-ones = Let two people of both talk, one to one
shape-to-trust = Say what you do together

# What if one left
shape-leaving = What if one left?
shape-leaving-why = People move on, offices close, money ends. Look at it before it happens, and ask who could stand beside them.
shape-leaving-nobody = an organization
shape-leaving-look = Look
shape-without-no-ties = { $name } has no tie that you can see here. Nothing of this map would change.
shape-without-ties = Without { $name }, { $n ->
    [one] one organization
   *[other] { $n } organizations
} would lose a tie. { $ending ->
    [0] No relationship would end with it
    [one] One relationship of two would end with it
   *[other] { $ending } relationships of two would end with it
}, and { $on ->
    [0] none would go on without it.
    [one] one of three or more would go on without it.
   *[other] { $on } of three or more would go on without it.
}
shape-without-apart = { $n } would hang together by themselves, with no tie to the others: { $names }.
shape-without-alone = { $n ->
    [one] { $names } would have no tie at all.
   *[other] { $n } would have no tie at all: { $names }.
}
shape-without-held = All others who are together now would still find a way to each other. That is good to know.
shape-without-farther = Those who stay would be somewhat farther from each other.
shape-without-far-apart = Those who stay would be much farther from each other.
shape-without-as-near = Those who stay would be about as near to each other as now.
shape-without-then = This blames nobody: it is thanks to { $name } that others are together. One more tie beside it is enough to share the weight.

# Over time
shape-time = On which day
shape-time-now = today
shape-time-quarter = end of { $day }
shape-time-look = Show that day
shape-time-past = This is as it stood on { $day }, as far as you may know of it now.
shape-time-back = Back to today
shape-time-slide = Move through the quarters
shape-then-numbers = { $organizations ->
    [one] One organization
   *[other] { $organizations } organizations
} on that day, { $relationships ->
    [0] no relationship in force.
    [one] one relationship in force.
   *[other] { $relationships } relationships in force.
}

# The numbers
shape-numbers = The numbers
shape-numbers-why = For those who like to know. Each says something about the whole; none is a target, and a higher one is not better.
shape-number = Number
shape-value = Here
shape-means = What it says
shape-of-hundred = { $n } of 100
shape-n-density = Density
shape-n-density-means = Of all pairs that could be tied, how many are. Large coalitions are always thin, and that is well.
shape-n-transitivity = Transitivity
shape-n-transitivity-means = How often two partners of the same one are tied as well. High: circles that know each other.
shape-n-path = Mean distance
shape-n-path-means = Steps from one to another, on average, where there is a way. News needs so many hands.
shape-n-diameter = Diameter
shape-n-diameter-means = Steps between the two who are farthest apart.
shape-n-components = Parts
shape-n-components-means = Groups without a tie between them; somebody without a tie is a part of their own.
shape-n-core = Highest core
shape-n-core-means = There is a group in which each is tied to at least so many others of it.
shape-n-fragmentation = Fragmentation
shape-n-fragmentation-means = 0 when all are tied directly, 100 when nobody is. Far from each other counts as partly apart.
shape-n-ei = Across sectors (E-I)
shape-n-ei-means = From −1, all ties stay within sectors, to 1, all lead across.
shape-n-ei-chance = The same by chance
shape-n-ei-chance-means = What it would be if ties fell on pairs whatever their sectors.
shape-n-degree = Degree centralization
shape-n-degree-means = How far ties gather on one: 100 would be a star, 0 that all have as many.
shape-n-betweenness = Betweenness centralization
shape-n-betweenness-means = How far the shortest ways lead over one: 100 would be a star.
shape-n-eigenvector = Eigenvector centralization
shape-n-eigenvector-means = How far being tied to the well tied gathers on one.
shape-n-response = Said what they do
shape-n-response-means = Of all sides of all ties, how many have said in the last year what they really do together.
shape-n-both = Said by both
shape-n-both-means = Of the pairs of whom one says that they do something, how many both say the same of. The word for it is reciprocity.
shape-n-together = Agreed and done
shape-n-together-means = From −1 to 1: how far sharing things is agreed where sharing things is done. It is shown where enough have said.
shape-response-low = Fewer than 70 of 100 sides have said what they do, so little can be told of it as a whole.
shape-numbers-limits = Everything here is of what you may see: somebody else may see more ties, and other numbers. Who holds an agreement is known; who talks over a fence is not.

# Files
shape-files = Take this network with you
shape-files-why = Exactly what you see here, for other programs.
shape-files-graphml = GraphML
shape-files-ties = Ties as CSV
shape-files-organizations = Organizations as CSV
shape-picture = Who works with whom, drawn. The same is in the table below.

api-network-shape = Read what the network’s shape says
api-network-graphml = Read the network as GraphML
api-network-ties = Read the network’s ties as CSV
api-network-organizations = Read the network’s organizations as CSV
