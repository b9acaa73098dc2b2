//! The life of a relationship, as sentences and as a model.

use std::collections::BTreeSet;

use base::OrganizationId;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::rules::{DAYS_TO_ANSWER, Draft, propose};
use super::types::{Change, Outcome, PartyStanding, Standing, State};
use crate::Level;
use crate::terms::Kind;

fn org(n: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(n))
}

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day of the calendar") + Days::new(n)
}

fn draft(kind: Kind, level: Level, parties: &[u128], today: u64) -> Draft {
    let parties = parties.iter().map(|n| org(*n)).collect();
    Draft { kind, level, parties, review_on: day(today + 180), notice_days: 30 }
}

fn agreed(parties: &[u128]) -> Standing {
    let first = draft(Kind::Proposal, Level::Coordination, parties, 0);
    let mut standing = propose(first, Some(org(parties[0])), day(0)).expect("a proposal");
    for party in &parties[1..] {
        standing.accept(org(*party), 1).expect("an acceptance");
    }
    assert_eq!(standing.state, State::Agreed);
    standing
}

fn key<T>(ruling: Result<T, base::Say>) -> &'static str {
    ruling.err().map_or("done", |why| why.key)
}

#[test]
fn it_comes_into_force_when_the_last_party_accepts_the_exact_version() {
    let mut it = propose(draft(Kind::Proposal, Level::Networking, &[1, 2, 3], 0), Some(org(1)), day(0)).unwrap();
    assert_eq!(it.accept(org(2), 1).unwrap(), [Change::Accepted { version: 1, by: org(2) }]);
    assert_eq!(it.state, State::Proposed);
    let last = it.accept(org(3), 1).unwrap();
    let in_force = Change::CameIntoForce { version: 1, from: None, to: Level::Networking };
    assert_eq!(last, [Change::Accepted { version: 1, by: org(3) }, in_force]);
    assert_eq!((it.state, it.in_force, it.open), (State::Agreed, Some(1), None));
}

#[test]
fn an_acceptance_of_an_old_version_is_refused() {
    let mut it = propose(draft(Kind::Proposal, Level::Networking, &[1, 2], 0), Some(org(1)), day(0)).unwrap();
    it.counter(draft(Kind::Change, Level::Networking, &[1, 2], 0), org(2), day(1)).unwrap();
    assert_eq!(key(it.accept(org(2), 1)), "another-version-waits");
    for unheard_of in [7, 0, -1, i64::MAX] {
        assert_eq!(key(it.accept(org(1), unheard_of)), "no-such-version");
    }
    assert_eq!(it.versions[0].outcome, Outcome::Replaced);
    it.accept(org(1), 2).unwrap();
    assert_eq!((it.in_force, it.state), (Some(2), State::Agreed));
}

#[test]
fn accepting_twice_is_accepting_once() {
    let mut it = agreed(&[1, 2]);
    let before = it.clone();
    assert_eq!(it.accept(org(2), 1).unwrap(), []);
    assert_eq!(it, before);
}

#[test]
fn a_proposal_of_two_dies_of_one_no_and_of_three_does_not() {
    let mut two = propose(draft(Kind::Proposal, Level::Networking, &[1, 2], 0), Some(org(1)), day(0)).unwrap();
    two.decline(org(2), 1).unwrap();
    assert_eq!(two.state, State::Declined);
    let mut three = propose(draft(Kind::Proposal, Level::Networking, &[1, 2, 3], 0), Some(org(1)), day(0)).unwrap();
    three.decline(org(2), 1).unwrap();
    assert_eq!((three.state, three.open), (State::Proposed, None));
    assert_eq!(key(three.accept(org(3), 1)), "no-version-waits");
    three.counter(draft(Kind::Change, Level::Networking, &[1, 3], 2), org(3), day(2)).unwrap();
    three.accept(org(1), 2).unwrap();
    assert_eq!((three.state, three.party(org(2))), (State::Agreed, Some(PartyStanding::Declined)));
}

#[test]
fn declining_a_change_leaves_what_is_in_force() {
    let mut it = agreed(&[1, 2]);
    it.counter(draft(Kind::Step, Level::Collaboration, &[1, 2], 10), org(1), day(10)).unwrap();
    it.decline(org(2), 2).unwrap();
    assert_eq!((it.state, it.in_force, it.party(org(2))), (State::Agreed, Some(1), Some(PartyStanding::In)));
}

#[test]
fn a_step_remembers_the_rung_before() {
    let mut it = agreed(&[1, 2]);
    it.counter(draft(Kind::Step, Level::Networking, &[1, 2], 10), org(1), day(10)).unwrap();
    let changes = it.accept(org(2), 2).unwrap();
    let moved = Change::CameIntoForce { version: 2, from: Some(Level::Coordination), to: Level::Networking };
    assert!(changes.contains(&moved));
}

#[test]
fn leaving_takes_the_notice_that_was_agreed() {
    let mut it = agreed(&[1, 2]);
    it.withdraw(org(2), day(10)).unwrap();
    assert_eq!((it.state, it.ends_on), (State::UnderNotice, Some(day(40))));
    assert!(it.pass_to(day(39)).is_empty() && it.state.in_force());
    assert!(it.pass_to(day(40)).contains(&Change::Ended { version: None }));
    assert_eq!(it.state, State::Ended);
}

#[test]
fn one_of_three_leaves_and_two_go_on() {
    let mut it = agreed(&[1, 2, 3]);
    it.withdraw(org(3), day(10)).unwrap();
    assert_eq!((it.state, it.ends_on), (State::Agreed, None));
    it.pass_to(day(40));
    assert_eq!((it.state, it.party(org(3))), (State::Agreed, Some(PartyStanding::Left)));
    it.withdraw(org(1), day(50)).unwrap();
    assert_eq!(it.ends_on, Some(day(80)));
    it.stay(org(1), day(60)).unwrap();
    assert_eq!((it.state, it.ends_on), (State::Agreed, None));
}

#[test]
fn when_all_three_leave_it_ends_with_the_second() {
    let mut it = agreed(&[1, 2, 3]);
    for (party, on) in [(1, 10), (2, 20), (3, 30)] {
        it.withdraw(org(party), day(on)).unwrap();
    }
    assert_eq!((it.state, it.ends_on), (State::UnderNotice, Some(day(50))));
}

#[test]
fn nobody_is_put_out_by_a_paper() {
    let mut it = agreed(&[1, 2, 3]);
    let without = draft(Kind::Change, Level::Coordination, &[1, 2], 5);
    assert_eq!(key(it.counter(without, org(1), day(5))), "nobody-is-put-out");
}

#[test]
fn a_newcomer_is_in_when_everybody_has_accepted() {
    let mut it = agreed(&[1, 2]);
    it.counter(draft(Kind::Joining, Level::Coordination, &[1, 2, 3], 5), org(1), day(5)).unwrap();
    it.accept(org(3), 2).unwrap();
    assert_eq!(it.party(org(3)), Some(PartyStanding::Invited));
    it.accept(org(2), 2).unwrap();
    assert!(it.is_in(org(3)));
}

#[test]
fn it_ends_by_agreement_of_all() {
    let mut it = agreed(&[1, 2]);
    it.counter(draft(Kind::Ending, Level::Coordination, &[1, 2], 5), org(2), day(5)).unwrap();
    assert!(it.state.in_force());
    assert!(it.accept(org(1), 2).unwrap().contains(&Change::Ended { version: Some(2) }));
    assert_eq!(key(it.withdraw(org(1), day(6))), "nothing-in-force");
}

#[test]
fn the_days_bring_reviews_and_let_proposals_lapse() {
    let mut it = agreed(&[1, 2]);
    assert_eq!(it.pass_to(day(179)), []);
    assert_eq!(it.pass_to(day(180)), [Change::ReviewDue]);
    let mut open = propose(draft(Kind::Proposal, Level::Networking, &[1, 2], 0), Some(org(1)), day(0)).unwrap();
    assert_eq!(open.pass_to(day(DAYS_TO_ANSWER)), []);
    assert_eq!(open.pass_to(day(DAYS_TO_ANSWER + 1)), [Change::Lapsed]);
    assert_eq!(key(open.accept(org(2), 1)), "it-is-over");
}

#[test]
fn only_the_proposer_takes_a_version_back() {
    let mut it = agreed(&[1, 2]);
    it.counter(draft(Kind::Joining, Level::Coordination, &[1, 2, 3], 5), org(1), day(5)).unwrap();
    assert_eq!(key(it.take_back(Some(org(2)), 2)), "only-the-proposer-takes-back");
    it.take_back(Some(org(1)), 2).unwrap();
    assert_eq!((it.open, it.party(org(3))), (None, Some(PartyStanding::Declined)));
}

#[test]
fn a_yes_from_before_the_notice_binds_nobody() {
    let mut it = agreed(&[1, 2, 3]);
    it.counter(draft(Kind::Change, Level::Coordination, &[1, 2, 3], 5), org(2), day(5)).unwrap();
    it.accept(org(1), 2).unwrap();
    let changes = it.withdraw(org(1), day(6)).unwrap();
    assert!(changes.contains(&Change::TakenBack { version: 2 }));
    assert_eq!(key(it.accept(org(3), 2)), "no-version-waits");
    assert_eq!(it.party(org(1)), Some(PartyStanding::Leaving));
}

#[test]
fn what_waits_for_somebody_who_has_left_is_closed() {
    let mut it = agreed(&[1, 2, 3]);
    it.withdraw(org(1), day(5)).unwrap();
    it.counter(draft(Kind::Joining, Level::Coordination, &[1, 2, 3, 4], 6), org(2), day(6)).unwrap();
    it.pass_to(day(35));
    assert_eq!((it.open, it.versions[1].outcome), (None, Outcome::Lapsed));
    assert_eq!((it.party(org(1)), it.party(org(4))), (Some(PartyStanding::Left), Some(PartyStanding::Declined)));
}

#[test]
fn whoever_leaves_is_named_until_the_notice_has_run_out() {
    let mut it = agreed(&[1, 2, 3]);
    it.withdraw(org(1), day(5)).unwrap();
    let without = draft(Kind::Change, Level::Coordination, &[2, 3], 6);
    assert_eq!(key(it.counter(without.clone(), org(2), day(6))), "nobody-is-put-out");
    it.pass_to(day(35));
    it.counter(without, org(2), day(36)).unwrap();
    it.accept(org(3), 2).unwrap();
    assert_eq!((it.in_force, it.party(org(1))), (Some(2), Some(PartyStanding::Left)));
}

#[test]
fn a_newcomer_who_said_no_has_no_word_any_more() {
    let mut it = agreed(&[1, 2]);
    it.counter(draft(Kind::Joining, Level::Coordination, &[1, 2, 3, 4], 5), org(1), day(5)).unwrap();
    it.decline(org(3), 2).unwrap();
    for newcomer in [3, 4] {
        assert_eq!(it.party(org(newcomer)), Some(PartyStanding::Declined));
        let more = draft(Kind::Change, Level::Networking, &[1, 2, newcomer], 6);
        assert_eq!(key(it.counter(more, org(newcomer), day(6))), "not-a-party");
    }
}

#[test]
fn a_coordinator_takes_back_what_a_coordinator_proposed() {
    let mut it = propose(draft(Kind::Proposal, Level::Networking, &[1, 2], 0), None, day(0)).unwrap();
    assert_eq!(key(it.take_back(Some(org(1)), 1)), "only-the-proposer-takes-back");
    assert_eq!(it.take_back(None, 1).unwrap(), [Change::TakenBack { version: 1 }]);
    assert_eq!(it.state, State::Lapsed);
}

/// Random acts by random parties on random versions.
#[derive(Clone, Debug)]
enum Move {
    Counter { by: u128, parties: Vec<u128>, kind: usize },
    Accept { by: u128, version: i64 },
    Decline { by: u128, version: i64 },
    TakeBack { by: u128, version: i64 },
    Withdraw { by: u128 },
    Stay { by: u128 },
    Wait { days: u64 },
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let who = 1u128..6;
    let version = 1i64..6;
    let one = prop_oneof![
        3 => (who.clone(), proptest::collection::btree_set(1u128..6, 2..5), 1usize..6)
            .prop_map(|(by, parties, kind)| Move::Counter { by, parties: parties.into_iter().collect(), kind }),
        8 => (who.clone(), version.clone()).prop_map(|(by, version)| Move::Accept { by, version }),
        1 => (who.clone(), version.clone()).prop_map(|(by, version)| Move::Decline { by, version }),
        1 => (who.clone(), version).prop_map(|(by, version)| Move::TakeBack { by, version }),
        1 => who.clone().prop_map(|by| Move::Withdraw { by }),
        1 => who.prop_map(|by| Move::Stay { by }),
        2 => (0u64..90).prop_map(|days| Move::Wait { days }),
    ];
    proptest::collection::vec(one, 0..60)
}

fn play(it: &mut Standing, step: &Move, today: u64) -> bool {
    let on = day(today);
    let ruling = match step {
        Move::Counter { by, parties, kind } => {
            it.counter(draft(Kind::ALL[*kind], Level::ALL[*kind % 5], parties, today), org(*by), on)
        }
        Move::Accept { by, version } => it.accept(org(*by), *version),
        Move::Decline { by, version } => it.decline(org(*by), *version),
        Move::TakeBack { by, version } => it.take_back(Some(org(*by)), *version),
        Move::Withdraw { by } => it.withdraw(org(*by), on),
        Move::Stay { by } => it.stay(org(*by), on),
        Move::Wait { .. } => Ok(it.pass_to(on)),
    };
    ruling.is_ok()
}

/// The model: who said yes to what, written down apart from the rules, by the acts that were allowed.
type Yes = BTreeSet<(i64, OrganizationId)>;

fn forbidden(before: &Standing, it: &Standing, yes: &Yes) -> Option<&'static str> {
    let said_yes = |n: i64| it.version(n).is_some_and(|v| v.parties.iter().all(|party| yes.contains(&(n, *party))));
    let inside: BTreeSet<_> = it.parties.keys().copied().filter(|party| it.is_in(*party)).collect();
    let flaws = [
        (it.state.in_force() && !it.in_force.is_some_and(said_yes), "in force without a yes of all"),
        (it.state.in_force() && inside.len() < 2, "in force with fewer than two"),
        (!it.state.in_force() && !inside.is_empty(), "somebody is in what is not in force"),
        (
            it.state.in_force() && !it.version_in_force().is_some_and(|v| inside.is_subset(&v.parties)),
            "in without terms",
        ),
        (
            it.versions.iter().filter(|v| v.outcome == Outcome::Open).count() != usize::from(it.open.is_some()),
            "two open",
        ),
        (it.versions.iter().filter(|v| v.outcome == Outcome::InForce).count() > 1, "two in force"),
        (it.state.is_over() && it.open.is_some(), "something waits after the end"),
        (before.state.is_over() && before != it, "something happened after the end"),
        (it.state == State::UnderNotice && it.ends_on.is_none(), "under notice without a day"),
        (before.versions.iter().zip(&it.versions).any(|(a, b)| !same_words(a, b)), "a version changed"),
        (it.versions.len() < before.versions.len(), "a version vanished"),
        (it.versions.iter().any(|v| !v.accepted.is_subset(&v.parties)), "a stranger accepted"),
        (
            it.versions
                .iter()
                .zip(1..)
                .any(|(v, n)| v.outcome == Outcome::Open && v.accepted.iter().any(|by| !yes.contains(&(n, *by)))),
            "a yes from nowhere",
        ),
        (put_out(before, it), "somebody was put out without leaving"),
    ];
    flaws.into_iter().find(|(flaw, _)| *flaw).map(|(_, name)| name)
}

/// Whoever is in goes only by a day that comes or by an end; nobody is under way by the yes of others.
fn put_out(before: &Standing, it: &Standing) -> bool {
    let gone = |party: &OrganizationId| before.is_in(*party) && !it.is_in(*party);
    let by_a_day =
        |party: &OrganizationId| before.parties[party].leaving_on.is_some() && it.in_force == before.in_force;
    !it.state.is_over() && before.parties.keys().any(|party| gone(party) && !by_a_day(party))
}

fn same_words(a: &super::Version, b: &super::Version) -> bool {
    (a.kind, a.level, &a.parties, a.review_on, a.notice_days)
        == (b.kind, b.level, &b.parties, b.review_on, b.notice_days)
        && a.accepted.is_subset(&b.accepted)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn random_acts_by_random_parties_never_reach_a_forbidden_state(
        first in proptest::collection::btree_set(1u128..6, 2..5), steps in moves()
    ) {
        let parties: Vec<u128> = first.into_iter().collect();
        let mut it = propose(draft(Kind::Proposal, Level::Networking, &parties, 0), Some(org(parties[0])), day(0)).unwrap();
        let mut yes = Yes::from([(1, org(parties[0]))]);
        let mut today = 0;
        for step in &steps {
            if let Move::Wait { days } = step { today += days; }
            let before = it.clone();
            let allowed = play(&mut it, step, today);
            match step {
                Move::Accept { by, version } if allowed => { yes.insert((*version, org(*by))); }
                Move::Counter { by, .. } if allowed => { yes.insert((it.versions.len() as i64, org(*by))); }
                // A notice takes back what was said before it; so does having left.
                Move::Withdraw { by } if allowed => yes.retain(|(n, who)| *who != org(*by) || Some(*n) <= before.in_force),
                _ => {}
            }
            let left = |who: &OrganizationId| it.party(*who) == Some(PartyStanding::Left) && !it.state.is_over();
            yes.retain(|(n, who)| !left(who) || Some(*n) <= it.in_force);
            prop_assert!(allowed || it == before, "a refused act left something behind: {step:?}");
            prop_assert_eq!(forbidden(&before, &it, &yes), None, "after {:?}", step);
        }
    }
}
