# The words of the ladder: levels, ground rules and their starter texts, parties, sectors, states, roles, visibilities.
# Every key here stands in ladder.es.ftl too.

## The five levels

level-networking = Networking
level-networking-is = Partners tell each other what they do, when and for whom, so that nobody plans in the dark.
level-networking-unlocks = You see the contacts that each of you keeps for partners, and tell each other what is coming.
level-networking-builds = a habit of answering each other and a picture of who does what

level-coordination = Coordination
level-coordination-is = Partners change something of their own, such as a date, an hour or a form, so that people find their way between them.
level-coordination-asks = Room to move your own plans, and someone who may say yes to moving them.
level-coordination-unlocks = You see what each of you shows to partners from this level up, and move dates, hours or forms for each other as these terms say.
level-coordination-builds = proof that each will move for the other, and keeps to what was moved

level-cooperation = Cooperation
level-cooperation-is = Partners lend each other what they have, be it people, rooms, vans, skills or money, and stop guarding it as theirs alone.
level-cooperation-asks = Something to lend, time to look after it, and peace of mind when others use it their own way.
level-cooperation-unlocks = You see what each of you shows to partners from this level up, and lend each other what these terms name.
level-cooperation-builds = trust with things that cost money, and practice in sorting out small damage

level-collaboration = Collaboration
level-collaboration-is = Partners make one another stronger and stand in together for the work, its risks, its rewards and its good name.
level-collaboration-asks = The will to see the other thrive, a share of the risk, and patience with decisions that belong to nobody alone.
level-collaboration-unlocks = You see what each of you shows to partners from this level up, and share work, risks and credit as these terms say.
level-collaboration-builds = shared successes and shared losses, and the knowledge that nobody walks off with the credit

level-multisector = Multisector collaboration
level-multisector-is = Public bodies, businesses, nonprofits and residents take on one tangled problem of the whole town, name it together and stay with it.
level-multisector-asks = Years rather than months, seats where residents weigh as much as anyone, and the town’s good before your own.
level-multisector-unlocks = You see all that each of you shows to partners, and work together on one problem of the whole town as these terms say.

## What each party brings and meets

give-goals = Hopes for
give-goals-hint = What would be different for the people you serve, or for you, if this goes well.
give-gives = Gives
give-gives-hint = What you bring: time, people, rooms, skills, money, information, a date moved.
give-carries = Carries
give-carries-hint = The work and the duties that are yours, by name or by position.
give-risks = Risks
give-risks-hint = What you could lose or be blamed for, said plainly so that others can help you guard it.
give-receives = Receives
give-receives-hint = What comes back to you: help, money, credit, learning, calmer days.

## Ground rules: six topics

rule-decisions = How do we decide?
rule-decisions-hint = Settle who has to agree to what, by when, and what happens when somebody could not be there.
rule-decisions-carried = It is part of what every party accepts, word for word, and stays here for whoever asks how something is decided.
rule-media = Who speaks to the media?
rule-media-hint = Name who answers the press on which subject, who reads it first, and how everybody is credited.
rule-media-carried = Whoever the press calls finds here who speaks on what, and how everybody is credited.
rule-confidentiality = What stays between us?
rule-confidentiality-hint = Say what must not leave this circle, who inside it may know, and how long that lasts.
rule-confidentiality-carried = A comment marked confidential says so where it stands, and is withheld from those who may not accept, also in exports.
rule-information = How is news passed on?
rule-information-hint = Agree who tells whom, by which way, how quickly, and in which languages.
rule-information-carried = Letters about this relationship go to everybody who may accept for a party, in the language each has chosen.
rule-representatives = What may our representatives do?
rule-representatives-hint = Say what they may decide on the spot, what they must take home first, and who stands in for them.
rule-representatives-carried = Only those who may accept for an organization see the button to accept; everybody else sees who can.
rule-other = Anything else?
rule-other-hint = Put down whatever would spoil things if left unsaid: money, lateness, children in the room, holy days, the key to the cupboard.
rule-other-carried = Shown with the terms and read again at every review.

## Starter texts: networking

starter-networking-decisions = Each of us decides for itself. We share news; nobody is bound by it.
starter-networking-media = Each of us speaks for itself only. If the press asks about another, we pass on that partner’s number.
starter-networking-confidentiality = What we share here may be passed on unless the one who shares it says otherwise. We name no person we serve.
starter-networking-information = We keep our own listing and dates up to date, and send word when something changes that others rely on.
starter-networking-representatives = Each of us names one contact who answers within a week, and a second for vacations.
starter-networking-other = Anybody may step back at any time by saying so. No hard feelings.

## Starter texts: coordination

starter-coordination-decisions = Each of us decides about its own dates and hours, and asks the others before changing one that touches them. We aim to answer within ten days.
starter-coordination-media = Each of us speaks for its own part. About what we arranged together, we name all of us and let the others know the same day.
starter-coordination-confidentiality = Plans that are not yet public stay between us until the one whose plan it is announces it. Nothing about a person is passed on without that person’s consent.
starter-coordination-information = Changes of dates, hours or conditions reach the others at least two weeks ahead, or the same day when they could not be foreseen.
starter-coordination-representatives = Our representatives may agree to move a date or an hour. Whatever costs money goes home first.
starter-coordination-other = Whoever moved for the others is thanked by name. If the moving always falls to the same one, we talk about it.

## Starter texts: cooperation

starter-cooperation-decisions = What concerns the things we share, we decide together, and each of us must agree. The owner keeps the last word on the safety of what it lends.
starter-cooperation-media = One of us, named for the season, answers questions about what we share. Whoever speaks names all of us and says who lent what.
starter-cooperation-confidentiality = We keep to ourselves what we see in each other’s rooms, books and staff matters. What concerns a person stays with those who are helping that person.
starter-cooperation-information = Bookings, damage and absences are written where all of us can see them, on the day they happen. We meet once a month for half an hour.
starter-cooperation-representatives = Our representatives may book, lend and borrow within what we have agreed. Anything lasting longer than the next review needs each organization’s own consent.
starter-cooperation-other = Whoever breaks it says so, and we mend it together. We look at giving and taking twice a year, so that no one tires in silence.

## Starter texts: collaboration

starter-collaboration-decisions = We decide together, by consent, in meetings announced a week ahead to every party. Nothing is settled where a party is missing, unless it sent word that we may go on.
starter-collaboration-media = We name one spokesperson for each subject, and nobody else speaks for all. Every mention names every partner; texts are seen by all of us two business days before they go out.
starter-collaboration-confidentiality = Budgets, drafts, staff matters and everything marked confidential stay with the parties, also after this ends. Whoever must disclose something by law tells the others first.
starter-collaboration-information = Notes of each meeting are with everybody within three business days. Bad news travels first, and to all of us at once.
starter-collaboration-representatives = Each of us sends one representative with power to decide and one deputy, and both stay for at least a year. What exceeds the agreed budget or changes the shares goes home before it is accepted.
starter-collaboration-other = We share loss in the same shares as gain. Before a quarrel reaches a board or a newspaper, we sit down with somebody we all trust.

## Starter texts: multisector

starter-multisector-decisions = Each organization has one voice, whatever its size or its check, and resident seats count the same. We look for consent; if it fails twice, three quarters of the voices decide, among them at least one from each sector.
starter-multisector-media = Two people speak for all of us, and one of them is a resident. They tell what we agreed, name all partners, and never announce what is still being discussed.
starter-multisector-confidentiality = Our aims, measures and results are public, also the disappointing ones. What people tell us about their lives stays with those they told, and is used only in numbers too large to point at anyone.
starter-multisector-information = Everything needed for a decision goes out ten days ahead, in plain words and in every language spoken at the table. Those without a screen get it on paper.
starter-multisector-representatives = Representatives come with power to decide and stay for two years, with a named deputy. Residents are paid for their time, and their fares and child care are met.
starter-multisector-other = We put the town’s good before our own when the two differ, and say openly when that is hard. We stay through changes of mayor, manager and mood, and stop once a year to eat together.

## Sectors

sector-public = Public
sector-public-is = Run by the town, the county, the state or the nation, and paid for by everybody.
sector-private = Private
sector-private-is = A business, a shop, a bank or an association of them, living from what it sells.
sector-nonprofit = Nonprofit
sector-nonprofit-is = Works for a cause and not for profit: charities, clubs, faith groups, foundations.
sector-resident = Residents
sector-resident-is = People who live here and speak for themselves, with or without a registered group.
sector-unknown = Sector not known yet
sector-unknown-is = Nobody has said. You can change it at any time.

## States of a relationship

state-proposed = Proposed
state-agreed = Agreed
state-in-review = In review
state-under-notice = Under notice
state-ended = Ended
state-ended-is = The terms no longer hold; what was agreed and done stays readable for those who were parties.
state-declined = Declined
state-declined-is = A party said no, with its reason; nothing came into force and anyone may propose again.
state-lapsed = Lapsed
state-lapsed-is = Not everybody answered in time, so the proposal went to rest; nobody is bound and nobody said no.
state-taken-back-is = It was taken back by whoever proposed it; nobody is bound.

## Roles

role-steward = Steward
role-steward-may = Looks after the organization’s page and people, and may propose, accept, decline and withdraw for it.
role-representative = Representative
role-representative-may = May propose, accept, decline and withdraw for the organization, but does not manage its page or people.
role-member = Member
role-member-may = Sees what the organization sees and may comment and ask, but cannot accept anything for it.
role-coordinator = Coordinator
role-coordinator-may = Brings organizations together, lists and invites them, but never accepts for any of them.

## Who sees it

seen-public = Everybody
seen-public-is = Anyone may know that it exists, with whom and at which level, also without signing in.
seen-coalition = The coalition
seen-coalition-is = Whoever acts for an organization of this coalition may know that it exists, with whom and at which level.
seen-partners = Partners
seen-parties = The parties only
seen-parties-is = Only the parties know that it exists.
seen-own = Our organization only
