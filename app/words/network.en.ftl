# What manyhands network says of a file
measured-size = { $n ->
    [one] One organization.
   *[other] { $n } organizations, { $m } ties: { $density } of 100 that could be.
}
measured-together = All hang together; from one to another it takes { $steps } steps on average.
measured-apart = They fall into { $n } parts without a tie between them; the largest has { $largest }.
measured-isolates = { $n ->
    [one] One of them has no tie at all.
   *[other] { $n } of them have no tie at all.
}
measured-returned = Of 100 ties, { $share } are said by both sides.
measured-held-by = { $n ->
    [one] If this one left, others would lose each other: { $names }.
   *[other] If any of these left, others would lose each other: { $names }.
}
measured-held-by-more = If any of these left, others would lose each other: { $names }, and { $more } more.
measured-held-by-none = Nobody’s leaving alone would part the others.
measured-between = Nobody stands on more of the shortest ways between others than { $name }.
measured-leaving = Nobody’s leaving would part the others more than that of { $name }: of 100, { $now } are far from each other or out of reach now, { $then } without it.
measured-crossing = Of 100 ties, { $share } lead from one { $sector } to another; by chance it would be { $chance }.
measured-broker = Nobody leads more often from one to another who are not tied than { $name }: { $ways } of { $all } ways.
measured-few = With only { $n } organizations, the shares below say little: look at the list of ties itself.
measured-density = Density
measured-reciprocity = Reciprocity
measured-transitivity = Transitivity
measured-path = Mean distance, in steps
measured-diameter = Diameter, in steps
measured-core = Highest core
measured-degree = Degree centralization
measured-betweenness = Betweenness centralization
measured-eigenvector = Eigenvector centralization
measured-fragmentation = Distance-weighted fragmentation
measured-ei = E-I index
measured-loops = { $n ->
    [one] One tie of somebody to themselves was left out.
   *[other] { $n } ties of somebody to themselves were left out.
}
measured-parallel = { $n ->
    [one] One tie of two who had one already was taken together with it.
   *[other] { $n } ties of two who had one already were taken together with it.
}
measured-unknown = { $n ->
    [one] One value under a key that the file does not declare was left out.
   *[other] { $n } values under keys that the file does not declare were left out.
}
measured-empty = There is nobody in this network. Add organizations to the file.
measured-too-large = { $n } organizations with { $ties } ties would take too long to measure. Take a part of them.
measured-no-sector = Nothing called { $sector } is said of organizations in this file. There is: { $columns }.
measured-refused = { $file }, line { $line }: { $why }
measured-row-aside = this row has more cells than the list has columns. Take them out, or name the columns.
measured-why-too-large = the file is larger than { $most } MB. Leave out what is said of ties, or take a part of them.
measured-why-too-deep = more than { $most } elements stand inside each other. Save the file as plain GraphML.
measured-why-nodes = there are more than { $most } organizations. Take a part of them.
measured-why-ties = there are more than { $most } ties. Take a part of them.
measured-why-columns = there are more than { $most } attributes. Take out those that are not needed.
measured-why-not-text = these letters cannot be read. Save the file as UTF-8.
measured-why-not-xml = the XML is broken here. Save the file again from the program that made it.
measured-why-unfinished = the file ends in the middle. Save it again, or copy all of it.
measured-why-not-graphml = this is XML of another kind, which begins with { $name }. Save it as GraphML.
measured-why-no-graph = there is no network here. Give GraphML with a graph in it, or a list with the columns source and target.
measured-why-doctype = a document type may not stand here. Take out the line that begins with <!DOCTYPE.
measured-why-entity = { $name } is not known here. Write the letter itself.
measured-why-second-graph = a second graph begins here. Save each graph in a file of its own.
measured-why-nested-graph = a graph stands inside another. Save it without groups.
measured-why-hyperedge = this tie is of more than two. Write a tie for each two of them.
measured-why-mixed = this tie has another direction than the graph says. Make all ties directed, or none.
measured-why-no-id = an id is missing here. Give each organization one, and each tie those of both its ends.
measured-why-twice = { $id } is here a second time. Give each organization an id of its own.
measured-why-undeclared = this tie names { $id }, who is not among the organizations. Add it to them, or take the tie out.
