# What two organizations really do together
doing-title = What you really do together
doing-asks = What have { $name } and you really done together in the last { $months } months?
doing-asks-hint = Tick all that holds. You say this for your organization, and { $name } sees it. Tick nothing if you cannot say.
doing-shared = We shared information
doing-changed = We changed something that we do because of each other
doing-lent = We lent staff, space, money, equipment or volunteers
doing-strengthened = We made each other stronger, or shared a risk
doing-joined = We joined a common plan with several sectors
doing-none = None of these

doing-did-shared = share information
doing-did-changed = change what you do because of each other
doing-did-lent = lend each other people, space, money or things
doing-did-strengthened = make each other stronger or share a risk
doing-did-joined = work on a common plan with several sectors
doing-did-none = do none of the five things
doing-level-networking = networking
doing-level-coordination = coordination
doing-level-cooperation = cooperation
doing-level-collaboration = collaboration
doing-level-multisector = multisector work

doing-same = You agreed on { $agreed }. Both of you say that you { $did }, and that is just it.
doing-more = You agreed on { $agreed }. Both of you say that you { $did }: that is { $observed }, and more than is written down. You may write it down, with who carries which risk, or take a step back.
doing-less = You agreed on { $agreed }. What both of you say is that you { $did }: that is { $observed }. It may be early days, or less may be enough.
doing-less-nothing = You agreed on { $agreed }. There is none of the five things yet of which both of you say that you do it.
doing-apart = { $own } says that you { $ours }; { $name } says that you { $theirs }. Neither is wrong, and it is worth a talk.
doing-only-we = { $own } says that you { $did }. { $name } has not said yet what it sees.
doing-only-they = { $name } says that you { $did }. { $own } has not said yet what it sees.
doing-unknown = You agreed on { $agreed }. Neither { $name } nor you have said yet what you really do.
doing-worth-a-talk = Worth a talk
doing-as-agreed = As agreed

doing-say-first = Say what you do together
doing-say-again = Say it anew
doing-change-level = Propose another level
doing-keep = Say this for { $name }
doing-who-sees = The people of { $own } and of { $name } see this, and so does whoever in your coalition may see a relationship between you. After { $months } months it says nothing any more.
doing-not-said = has not said yet
doing-said-on = (said on { $day })

journal-trust-doing = { $org } said what it and { $partner } really do together.
api-trust-doing = What your organization and one partner say that they do together
api-trust-doing-say = Say what your organization does with a partner
