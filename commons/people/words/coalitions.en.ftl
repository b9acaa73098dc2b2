# Coalitions
coalition-new = Found a coalition
coalition-new-says = A room of its own for organizations that work together. You coordinate it, and invite the others.
coalition-found = Found this coalition
coalition-settings = Settings of the coalition
coalition-settings-says = What it says about itself, and who coordinates it.
coalition-name = Name
coalition-purpose = What it is for
coalition-purpose-hint = A few sentences that a neighbor would understand.
coalition-stands-on = What we stand on
coalition-stands-on-hint = What everybody here can count on.
coalition-town = Town or region
coalition-zone = Time zone
coalition-keep = Keep this for everybody
coalition-coordinators = Who coordinates
coalition-invite = Invite another coordinator
coalition-remove-coordinator = { $name } no longer coordinates
coalition-only-coordinators = Only a coordinator of this coalition does this.
coalition-last-coordinator = Somebody has to coordinate. Invite another coordinator first.
membership-join = Bring { $name } into { $coalition }
membership-leave-ask = Leave { $coalition }
membership-leave-title = { $name } leaves { $coalition }
membership-leave-says = Everything that your organization brought goes with you, and its page is no longer listed in { $coalition }. Relationships end by their own terms, so give notice in each of them.
membership-why = Why, in your own words
membership-leave = Leave { $coalition }
membership-stay = Stay
membership-only-stewards = Only a steward who acts for the organization now decides this.
coalition-take-away = Take away what the coalition holds

# The journal
journal-coalition-founded = { $who } founded { $name }.
journal-coalition-changed = { $who } changed what { $name } says about itself.
journal-coordinator-joined = { $who } became coordinator.
journal-coordinator-left = { $who } took the task of coordinating from somebody.
journal-organization-joined = { $name } joined the coalition.
journal-organization-left = { $name } left the coalition.
