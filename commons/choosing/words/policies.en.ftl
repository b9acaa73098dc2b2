# A coalition's own table of what each level asks for.
# Every key here stands in policies.es.ftl too.

policy-title = What each level asks for
policy-lede = A level is open when every line of its column is met: nothing makes up for anything else.
policy-is-no-science = These numbers are a policy, and not science. No study has found how much trust a level needs. A coalition may change them, with a reason that everybody reads.
policy-requirement = What it takes
policy-in-hundredths = in hundredths, from 100 to 400, of the side that trusts less
policy-in-months = in months
policy-at-most = at most
policy-why = Why do you change it?
policy-why-hint = Everybody in the coalition reads this. Choices that have begun are decided by the table of their day.
policy-keep = Keep this table
policy-versions = Earlier tables
policy-version = Version { $n }
policy-standard = the one that comes with Manyhands
policy-changed-meanwhile = Somebody changed the table meanwhile. Look at theirs, and change it again if you still want to.
policy-nothing-changed = Nothing in the table was changed.
policy-number-not-understood = Write a whole number.
