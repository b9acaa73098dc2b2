//! Who is paired with whom, and what nobody can tell from it.

use std::collections::{BTreeMap, BTreeSet};

use base::OrganizationId;
use base::ids::PersonId;
use proptest::prelude::*;
use uuid::Uuid;

use super::plan::{CIRCLE, Free, Known, Planned, day, round, two};
use super::rules::{begins, coverage, may_become, read, tie};
use super::types::{Draft, Outcome};

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn organization(n: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(1_000 + n))
}

fn free(n: u128, of: u128) -> Free {
    Free { person: person(n), organization: organization(of), left_out: 0 }
}

/// So many people, each of another organization.
fn circle(n: u128) -> (Vec<Free>, Known) {
    ((1..=n).map(|n| free(n, n)).collect(), Known { circle: n as usize, ..Known::default() })
}

fn of(planned: &[Planned]) -> BTreeSet<(PersonId, PersonId)> {
    planned.iter().map(|(_, a, b)| two(a.person, b.person)).collect()
}

#[test]
fn people_who_never_met_come_before_those_whose_organizations_talked_and_these_before_those_who_met() {
    let (people, mut known) = circle(4);
    known.met.insert((person(1), person(2)), 900);
    known.talked.insert(tie(organization(1), organization(2)), 900);
    known.met.insert((person(3), person(4)), 900);
    known.talked.insert(tie(organization(3), organization(4)), 900);
    known.talked.insert(tie(organization(1), organization(3)), 5);
    known.talked.insert(tie(organization(2), organization(4)), 5);
    assert_eq!(of(&round(&people, &known)), BTreeSet::from([(person(1), person(4)), (person(2), person(3))]));
    known.not_now.insert((person(1), person(4)));
    // Their organizations talked five days ago, and still they come before two who met years ago.
    assert_eq!(of(&round(&people, &known)), BTreeSet::from([(person(1), person(3)), (person(2), person(4))]));
}

#[test]
fn nobody_is_paired_within_their_organization_nor_against_a_not_now() {
    let people = [free(1, 1), free(2, 1), free(3, 2)];
    let known = Known { circle: 3, ..Known::default() };
    assert_eq!(round(&people, &known).len(), 1);
    let known = Known { not_now: BTreeSet::from([(person(1), person(3)), (person(2), person(3))]), ..known };
    assert!(round(&people, &known).is_empty());
}

#[test]
fn whoever_was_left_over_goes_first() {
    let (mut people, known) = circle(3);
    for at in 0..3 {
        people.iter_mut().for_each(|it| it.left_out = 0);
        people[at].left_out = 1;
        let planned = round(&people, &known);
        assert!(planned.iter().any(|(_, a, b)| [a.person, b.person].contains(&people[at].person)), "{at}");
    }
}

#[test]
fn a_pair_of_little_trust_is_nobodys_second_in_a_row() {
    let n = CIRCLE as u128;
    let (people, mut known) = circle(n);
    known.hard.insert(tie(organization(1), organization(2)));
    // Everybody else has met lately, so that the two would be paired if nobody minded.
    for (a, b) in (1..=n).flat_map(|a| (a + 1..=n).map(move |b| (a, b))).filter(|it| *it != (1, 2)) {
        known.met.insert((person(a), person(b)), 1);
    }
    assert!(of(&round(&people, &known)).contains(&(person(1), person(2))), "it is not avoided");
    known.was_hard.insert(person(1));
    assert!(!of(&round(&people, &known)).contains(&(person(1), person(2))), "not twice in a row");
}

#[test]
fn in_a_small_circle_and_on_a_day_trust_changes_nothing() {
    let n = CIRCLE as u128 - 1;
    let (people, known) = circle(n);
    let mut hard = known.clone();
    for (a, b) in (1..=n).flat_map(|a| (a + 1..=n).map(move |b| (a, b))) {
        hard.hard.insert(tie(organization(a), organization(b)));
    }
    hard.was_hard.extend(people.iter().map(|it| it.person));
    assert_eq!(round(&people, &known), round(&people, &hard));
    let (many, mut known) = circle(20);
    known.hard = hard.hard.clone();
    known.was_hard = hard.was_hard.clone();
    let calm = Known { circle: 20, ..Known::default() };
    assert_eq!(day(&many, &known, 4, &BTreeSet::new()), day(&many, &calm, 4, &BTreeSet::new()));
}

#[test]
fn on_a_day_everybody_meets_everybody_where_there_are_turns_enough() {
    let (people, known) = circle(6);
    let planned = day(&people, &known, 5, &BTreeSet::new());
    assert_eq!((planned.len(), of(&planned).len()), (15, 15));
    // One turn fewer, and each turn still seats all of them, nobody with the same person twice.
    let planned = day(&people, &known, 4, &BTreeSet::new());
    assert_eq!((planned.len(), of(&planned).len()), (12, 12));
}

#[test]
fn whoever_comes_late_to_a_day_is_paired_where_somebody_rests() {
    let (mut people, known) = circle(3);
    let first = day(&people, &known, 3, &BTreeSet::new());
    let busy: BTreeSet<(i64, PersonId)> =
        first.iter().flat_map(|(turn, a, b)| [(*turn, a.person), (*turn, b.person)]).collect();
    people.push(free(4, 4));
    let more = day(&people, &known, 3, &busy);
    assert_eq!(more.len(), 3);
    assert!(more.iter().all(|(_, a, b)| a.person == person(4) || b.person == person(4)));
}

proptest! {
    /// Whatever is known: nobody sits in two pairs of a turn, with a colleague, with the same person twice, or against a no.
    #[test]
    fn a_plan_keeps_what_was_promised(
        of_whom in prop::collection::vec(0u128..5, 0..14),
        met in prop::collection::vec((0u128..14, 0u128..14, 0u32..1_000), 0..20),
        no in prop::collection::vec((0u128..14, 0u128..14), 0..6),
        hard in prop::collection::vec((0u128..5, 0u128..5), 0..6),
        turns in 0i64..6,
    ) {
        let people: Vec<Free> = of_whom.iter().enumerate().map(|(n, of)| free(n as u128, *of)).collect();
        let known = Known {
            circle: people.len(),
            met: met.iter().map(|(a, b, days)| (two(person(*a), person(*b)), *days)).collect::<BTreeMap<_, _>>(),
            not_now: no.iter().map(|(a, b)| two(person(*a), person(*b))).collect(),
            hard: hard.iter().map(|(a, b)| tie(organization(*a), organization(*b))).collect(),
            ..Known::default()
        };
        let planned = if turns < 2 { round(&people, &known) } else { day(&people, &known, turns, &BTreeSet::new()) };
        let mut seats = BTreeSet::new();
        for (turn, a, b) in &planned {
            prop_assert!(seats.insert((turn, a.person)) && seats.insert((turn, b.person)));
            prop_assert!(a.organization != b.organization && a.person < b.person);
            prop_assert!(!known.not_now.contains(&(a.person, b.person)));
            prop_assert!(*turn <= turns);
        }
        prop_assert_eq!(of(&planned).len(), planned.len());
    }
}

#[test]
fn what_became_of_a_pair_may_be_put_right_and_a_no_stands() {
    use Outcome::{CouldNot, FellApart, Happened, NotNow};
    for before in [None, Some(Happened), Some(CouldNot)] {
        for over in [false, true] {
            assert!(may_become(before, Happened, over) && may_become(before, CouldNot, over), "{before:?}");
        }
    }
    assert!(may_become(None, NotNow, false) && !may_become(None, NotNow, true));
    for after in [Happened, CouldNot, NotNow, FellApart] {
        assert!(!may_become(Some(NotNow), after, false) && !may_become(Some(FellApart), after, false));
    }
    assert!(!may_become(Some(Happened), NotNow, false));
}

#[test]
fn reach_counts_pairs_of_members_and_nobody_else() {
    let members: BTreeSet<_> = (1..=4).map(organization).collect();
    let partners = BTreeSet::from([tie(organization(1), organization(2)), tie(organization(1), organization(9))]);
    let lately = BTreeSet::from([tie(organization(1), organization(2)), tie(organization(3), organization(9))]);
    let ever = BTreeSet::from([organization(1), organization(2), organization(3)]);
    let it = coverage(&members, &partners, &lately, &ever);
    assert_eq!((it.partners, it.partners_talked, it.all, it.all_talked, it.never), (1, 1, 6, 1, 1));
}

#[test]
fn a_draft_is_read_whole_or_says_everything_that_is_wrong() {
    let today = "2026-11-24".parse().expect("a day");
    let zone = chrono_tz::America::New_York;
    let good = Draft {
        purpose: "Know each other before winter".into(),
        answer_by: "2026-12-01".into(),
        talk_by: "2026-12-20".into(),
        minutes: "40".into(),
        ..Draft::default()
    };
    assert_eq!(read(&good, today, zone).expect("good").turns, 0);
    let fair = Draft { turns: "4".into(), minutes: "15".into(), begins: "14:00".into(), ..good.clone() };
    let fair = read(&fair, today, zone).expect("a day");
    let first = fair.begins_at.expect("an hour");
    assert_eq!(first.to_rfc3339(), "2026-12-20T19:00:00+00:00");
    assert_eq!(begins(first, 3, 15).to_rfc3339(), "2026-12-20T19:40:00+00:00");
    let bad = Draft { minutes: "7".into(), answer_by: "2020-01-01".into(), purpose: " ".into(), ..good.clone() };
    let Err(base::Error::Invalid(problems)) = read(&bad, today, zone) else { panic!("three things are wrong") };
    assert_eq!(problems.len(), 3, "{problems:?}");
    let late = Draft { talk_by: "2026-12-01".into(), ..good.clone() };
    assert!(read(&late, today, zone).is_err());
    let hour = Draft { turns: "4".into(), minutes: "15".into(), begins: "noon".into(), ..good };
    assert!(read(&hour, today, zone).is_err());
}
