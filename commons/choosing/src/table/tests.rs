//! Who has no voice yet, and whom to bring.

use std::collections::BTreeMap;

use base::OrganizationId;
use base::ids::{CoalitionId, PersonId};
use chrono::DateTime;
use people::organizations::Sector;
use uuid::Uuid;
use whom::Sure;

use super::result::{Reason, search, ties};
use super::rules::{Silence, is_passed_over, silent};
use super::types::{Involved, Need, Seat, Seated, Side, Table, Tie, Voice, Whole};
use crate::{Kind, Policy};

fn id(n: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(n))
}

/// A table for a goal of a kind, which needs so much of each of these.
fn table(kind: Kind, needs: &[i64]) -> Whole {
    let at = DateTime::UNIX_EPOCH;
    let table = Table {
        space: CoalitionId(Uuid::nil()),
        coalition: "elmwater".to_owned(),
        id: Uuid::nil(),
        goal: "Nobody sleeps on the quay".to_owned(),
        kind,
        organization: Some(id(1)),
        organization_name: Some("Organization 1".to_owned()),
        is_here: true,
        person: PersonId(Uuid::nil()),
        made_at: at,
        changed_at: at,
        ended_at: None,
    };
    let need = |(nth, amount): (usize, &i64)| Need { nth: nth as i64, words: String::new(), amount: *amount };
    let needs = needs.iter().enumerate().map(need).collect();
    Whole { table, needs, voices: vec![], seats: vec![], offers: BTreeMap::new(), ties: vec![] }
}

/// One who could come and bring so much of each need.
fn seated(it: &mut Whole, n: u128, seat: Seat, brings: &[i64]) {
    let at = DateTime::UNIX_EPOCH;
    it.seats.push(Seated {
        organization: id(n),
        name: format!("Organization {n}"),
        slug: Some(format!("organization-{n}")),
        sector: Sector::Nonprofit,
        hue: 1,
        logo: None,
        seat,
        said_by: "Ada".to_owned(),
        said_at: at,
        asked_at: None,
        answer: None,
        answered_at: None,
    });
    it.offers.insert(id(n), (0..).zip(brings).map(|(nth, amount)| (nth, *amount)).collect());
}

fn tied(one: u128, other: u128, level: i64) -> Tie {
    Tie { one: id(one), other: id(other), level, said_by: "Ada".to_owned(), denied_by: None }
}

fn voice(organization: Option<u128>, sides: &[Side], involved: Involved) -> Voice {
    let kinds: Vec<&str> = sides.iter().map(|it| it.as_str()).collect();
    Voice {
        id: Uuid::nil(),
        organization: organization.map(id),
        organization_name: None,
        name: "Parents".to_owned(),
        kinds: kinds.join(" "),
        affected: 4,
        say: 1,
        involved,
    }
}

fn members(few: &Option<super::result::Few>) -> Vec<u128> {
    few.iter().flat_map(|few| &few.members).map(|id| id.0.as_u128()).collect()
}

#[test]
fn whoever_is_only_told_has_no_voice_and_one_who_is_asked_is_enough() {
    let all: Vec<(Side, Silence)> = Side::ALL.iter().map(|side| (*side, Silence::Nobody)).collect();
    assert_eq!(silent(&[]), all);
    let told = voice(None, &[Side::Served, Side::Staff], Involved::Told);
    let asked = voice(None, &[Side::Served], Involved::Asked);
    let silence = |voices: &[Voice], side| silent(voices).into_iter().find(|it| it.0 == side).map(|it| it.1);
    assert_eq!(silence(std::slice::from_ref(&told), Side::Served), Some(Silence::NotAsked));
    assert_eq!(silence(&[told.clone(), asked.clone()], Side::Served), None);
    assert_eq!(silence(&[told.clone(), asked], Side::Staff), Some(Silence::NotAsked));
    let decides = Side::ALL.iter().map(|side| voice(None, &[*side], Involved::Decides)).collect::<Vec<_>>();
    assert!(silent(&decides).is_empty());
    // Whom it concerns strongly and who has little say is never only told.
    assert!(is_passed_over(&told) && is_passed_over(&Voice { involved: Involved::NotYet, ..told.clone() }));
    assert!(!is_passed_over(&Voice { involved: Involved::Asked, ..told.clone() }));
    assert!(!is_passed_over(&Voice { affected: 2, ..told.clone() }) && !is_passed_over(&Voice { say: 2, ..told }));
}

#[test]
fn the_fewest_cover_all_and_every_two_work_together_as_closely_as_the_goal_needs() {
    // Pooling needs cooperation, which is level 3.
    let mut it = table(Kind::Pool, &[2, 1]);
    seated(&mut it, 1, Seat::May, &[2, 0]);
    seated(&mut it, 2, Seat::May, &[0, 1]);
    seated(&mut it, 3, Seat::May, &[0, 1]);
    it.ties = vec![tied(1, 2, 2), tied(1, 3, 3)];
    let policy = Policy::standard();
    let found = |it: &Whole, agreed: &[_]| search(it, policy, &ties(it, agreed));
    let one = found(&it, &[]);
    assert_eq!((members(&one.smallest.table), one.smallest.sure), (vec![1, 3], Sure::Proved));
    assert_eq!((one.level, one.unknown, one.pairs), (3, 1, 3));
    assert_eq!(one.smallest.table.map(|few| (few.weakest, few.unknown)), Some((Some(3), 0)));
    // What they agreed on counts too, and the closest of both.
    let agreed = [(id(2), id(1), 4), (id(1), id(2), 1)];
    assert_eq!(members(&found(&it, &agreed).strongest.table), [1, 2]);
    // Whoever says that it is not so is believed.
    it.ties[1].denied_by = Some(id(3));
    let none = found(&it, &[]);
    assert!(none.smallest.table.is_none());
    assert!(matches!(none.smallest.why, Some(Reason::NotTogether(_))), "{:?}", none.smallest.why);
    // What nobody knows is enough for knowing of each other.
    it.table.kind = Kind::Inform;
    assert_eq!(members(&found(&it, &[]).smallest.table).len(), 2);
}

#[test]
fn why_there_is_nobody_is_named() {
    let mut it = table(Kind::Pool, &[5, 1]);
    seated(&mut it, 1, Seat::Must, &[2, 1]);
    seated(&mut it, 2, Seat::Must, &[2, 0]);
    seated(&mut it, 3, Seat::Cannot, &[9, 9]);
    let policy = Policy::standard();
    let why = |it: &Whole| search(it, policy, &ties(it, &[])).smallest.why;
    assert_eq!(why(&it), Some(Reason::Missing(vec![(0, 1)])));
    it.needs[0].amount = 4;
    assert_eq!(why(&it), Some(Reason::Apart(vec![(id(1), id(2))])));
    it.ties.push(tied(1, 2, 3));
    assert_eq!(why(&it), None);
    // Whoever is no member any longer does not come.
    it.seats[1].slug = None;
    assert_eq!(why(&it), Some(Reason::Missing(vec![(0, 2)])));
}

#[test]
fn the_kinds_that_the_fewest_leave_out_are_named_with_the_nearest_table_that_leaves_none_out() {
    let mut it = table(Kind::Inform, &[1]);
    seated(&mut it, 1, Seat::May, &[1]);
    seated(&mut it, 2, Seat::May, &[0]);
    it.voices = vec![
        voice(Some(2), &[Side::Served], Involved::NotYet),
        voice(Some(1), &[Side::Leaders], Involved::Works),
        voice(None, &[Side::Staff], Involved::Asked),
    ];
    let found = search(&it, Policy::standard(), &ties(&it, &[]));
    assert_eq!(members(&found.smallest.table), [1]);
    assert_eq!(found.smallest.table.map(|few| few.left_out), Some(vec![Side::Served]));
    assert_eq!(members(&found.smallest.including), [1, 2]);
    // For the staff speaks nobody who could come; they are heard in another way.
    assert_eq!(found.voiceless, [Side::Staff, Side::Community, Side::Indirect]);
}

#[test]
fn a_thousand_could_come() {
    let mut it = table(Kind::Pool, &[3; 12]);
    for n in 1..=1_000_u128 {
        // The first four have everything together, and no fewer do.
        let brings = |need: u128| if n <= 4 { i64::from(need % 4 == n - 1) * 3 } else { i64::from(n % 12 == need) };
        seated(&mut it, n, Seat::May, &(0..12).map(brings).collect::<Vec<_>>());
    }
    let pairs = (1..=1_000_u128).flat_map(|one| (one + 1..=1_000).map(move |other| (one, other)));
    let agreed: Vec<_> = pairs
        .filter(|(one, other)| *other <= 4 || (one * 7 + other * 13) % 9 == 0)
        .map(|(one, other)| (id(one), id(other), if other <= 4 { 5 } else { 1 + (one * other % 3) as usize }))
        .collect();
    let found = search(&it, Policy::standard(), &ties(&it, &agreed));
    assert_eq!((members(&found.smallest.table), found.smallest.sure), (vec![1, 2, 3, 4], Sure::Proved));
    assert_eq!(members(&found.strongest.table), [1, 2, 3, 4]);
    assert_eq!((found.pairs, found.unknown), (499_500, 499_500 - agreed.len()));
}
