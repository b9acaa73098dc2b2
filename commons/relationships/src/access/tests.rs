//! The access function over its whole domain.

use base::Role;
use people::organizations::types::Seen;

use super::rules::access;
use super::types::{Action, Asker, Because, Denied, Thing, Tie};
use crate::Level;

const ROLES: [Option<Role>; 4] = [None, Some(Role::Member), Some(Role::Representative), Some(Role::Steward)];
const BOTH: [bool; 2] = [false, true];

fn levels() -> Vec<Option<Level>> {
    std::iter::once(None).chain(Level::ALL.into_iter().map(Some)).collect()
}

fn askers() -> Vec<Asker> {
    let mut all = vec![];
    for role in ROLES {
        for own in BOTH {
            for member in BOTH {
                for coordinator in BOTH {
                    for level in levels() {
                        for tie in Tie::ALL {
                            all.push(Asker { role, own, member, coordinator, level, tie });
                        }
                    }
                }
            }
        }
    }
    // Whoever acts for nobody owns nothing, is no member and no party.
    all.retain(|it| it.role.is_some() || (!it.own && !it.member && it.level.is_none() && it.tie == Tie::None));
    all
}

fn things() -> Vec<Thing> {
    let mut all = vec![];
    for seen in Seen::ALL {
        for level in Level::ALL {
            for ripe in BOTH {
                for confidential in BOTH {
                    all.push(Thing { seen: *seen, level, ripe, confidential });
                }
            }
        }
    }
    all
}

fn everything(mut check: impl FnMut(&Asker, &Thing)) {
    let (mut n, askers, things) = (0, askers(), things());
    for asker in &askers {
        for thing in &things {
            check(asker, thing);
            n += 1;
        }
    }
    assert!(n > 40_000, "the domain shrank to {n}");
}

#[test]
fn a_higher_level_never_sees_or_does_less() {
    everything(|asker, thing| {
        for action in Action::ALL {
            let may = access(action, asker, thing).is_ok();
            for higher in Level::ALL.into_iter().filter(|level| Some(*level) > asker.level) {
                let then = access(action, &Asker { level: Some(higher), ..*asker }, thing).is_ok();
                assert!(!may || then, "{action:?} {asker:?} {thing:?}: lost at {higher:?}");
            }
        }
    });
}

#[test]
fn a_higher_role_never_may_less() {
    everything(|asker, thing| {
        for action in Action::ALL {
            let may = access(action, asker, thing).is_ok();
            for role in ROLES.into_iter().filter(|role| *role > asker.role) {
                assert!(
                    !may || access(action, &Asker { role, ..*asker }, thing).is_ok(),
                    "{action:?} {asker:?} {thing:?}"
                );
            }
        }
    });
}

#[test]
fn whoever_may_not_see_may_do_nothing() {
    everything(|asker, thing| {
        if access(Action::See, asker, thing).is_err() {
            for action in Action::ALL {
                assert_eq!(access(action, asker, thing), Err(Denied::Closed));
            }
        }
    });
}

#[test]
fn a_wider_visibility_never_hides() {
    everything(|asker, thing| {
        let sees = access(Action::See, asker, thing).is_ok();
        for wider in [Seen::Coalition, Seen::Public] {
            if thing.seen == Seen::Own || wider < thing.seen {
                let then = access(Action::See, asker, &Thing { seen: wider, ..*thing }).is_ok();
                // A proposal is not widened by what it would be once agreed.
                assert!(!sees || then || !thing.ripe, "{asker:?} {thing:?} lost at {wider:?}");
            }
        }
    });
}

#[test]
fn strangers_see_only_what_is_public() {
    everything(|asker, thing| {
        let stranger =
            !asker.own && !asker.member && !asker.coordinator && asker.level.is_none() && asker.tie == Tie::None;
        if stranger {
            let public = thing.seen == Seen::Public
                && thing.ripe
                && (!thing.confidential || asker.role >= Some(Role::Representative));
            assert_eq!(access(Action::See, asker, thing).is_ok(), public, "{asker:?} {thing:?}");
        }
    });
}

#[test]
fn an_ended_relationship_opens_nothing_further() {
    // A former tie opens what was between the parties, and never a decision or what belongs to an owner.
    everything(|asker, thing| {
        if matches!(asker.tie, Tie::Former | Tie::Declined) && asker.level.is_none() && !asker.own {
            assert!(access(Action::Decide, asker, thing).is_err());
            if thing.seen == Seen::Own {
                assert_eq!(access(Action::See, asker, thing), Err(Denied::Closed));
            }
        }
        // Without the tie, what the level opened is closed once the level is gone.
        if thing.seen == Seen::Partners && asker.level.is_none() && asker.tie == Tie::None && !asker.own {
            assert!(access(Action::See, asker, thing).is_err());
        }
    });
}

#[test]
fn a_coordinator_never_decides_for_an_organization() {
    everything(|asker, thing| {
        if asker.coordinator && asker.tie != Tie::Party {
            assert!(access(Action::Decide, asker, thing).is_err());
        }
        if asker.coordinator && !asker.own {
            assert!(access(Action::Edit, asker, thing).is_err());
        }
    });
}

#[test]
fn a_member_sees_and_comments_and_does_not_accept() {
    let member = Asker { role: Some(Role::Member), tie: Tie::Party, ..Asker::ANYBODY };
    let terms = Thing::between_parties(false);
    assert_eq!(access(Action::See, &member, &terms), Ok(Because::Party));
    assert_eq!(access(Action::Comment, &member, &terms), Ok(Because::Party));
    assert_eq!(access(Action::Decide, &member, &terms), Err(Denied::Role));
    assert_eq!(access(Action::See, &member, &Thing::between_parties(true)), Err(Denied::Closed));
}
