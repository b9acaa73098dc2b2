//! What answers come to, and that nothing told points at fewer than three.

use base::OrganizationId;
use base::ids::PersonId;
use chrono::NaiveDate;
use people::organizations::Sector;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

use super::rules::{ENOUGH, again_from, fits, opinion, read, rows, told};
use super::types::{Given, Item, Part, Verdict, Voice};
use crate::challenge::Challenge;

fn given(said: &[(Item, i64)]) -> Given {
    Given { said: said.iter().copied().collect(), belongs: None }
}

/// Somebody of the organization of this number, who answers one question so.
fn voice(organization: u128, item: Item, value: i64) -> Voice {
    let organization = OrganizationId(uuid::Uuid::from_u128(organization));
    Voice { person: PersonId::new(), organization, sector: Sector::Unknown, given: given(&[(item, value)]) }
}

fn whole(voices: &[Voice], challenge: Challenge) -> Verdict {
    let all = told(voices);
    all.iter().find(|it| it.challenge == challenge && it.part == Part::All).expect("each challenge is told of").verdict
}

#[test]
fn two_people_or_two_organizations_are_too_few_and_a_third_is_enough() {
    let mut voices = vec![voice(1, Item::Counts, 5), voice(2, Item::Counts, 5), voice(2, Item::Counts, 5)];
    assert_eq!(whole(&voices, Challenge::Voice), Verdict::TooFew);
    let of_few = told(&voices);
    assert!(of_few.iter().all(|it| (it.people, it.organizations) == (0, 0)), "of too few not even the number is told");
    voices.push(voice(3, Item::Counts, 5));
    assert_eq!(whole(&voices, Challenge::Voice), Verdict::Strength);
    assert_eq!(whole(&voices, Challenge::Funder), Verdict::TooFew, "nobody said anything of it");
}

#[test]
fn the_cut_points_are_two_point_nine_and_three_point_nine() {
    let of = |values: [i64; 10]| {
        let voices: Vec<Voice> = (1..).zip(values).map(|(n, value)| voice(n, Item::Counts, value)).collect();
        whole(&voices, Challenge::Voice)
    };
    assert_eq!(of([2, 3, 3, 3, 3, 3, 3, 3, 3, 3]), Verdict::Concern, "2.9");
    assert_eq!(of([3; 10]), Verdict::Talk, "3.0");
    assert_eq!(of([3, 4, 4, 4, 4, 4, 4, 4, 4, 4]), Verdict::Talk, "3.9");
    assert_eq!(of([4; 10]), Verdict::Strength, "4.0");
}

#[test]
fn agreeing_that_alone_is_better_speaks_against_working_together() {
    let voices: Vec<Voice> = (1..=3).map(|n| voice(n, Item::Gain, 5)).collect();
    assert_eq!(whole(&voices, Challenge::Alone), Verdict::Concern);
    assert_eq!(opinion(Challenge::Alone, &given(&[(Item::Gain, 5)])), Some(1_000_000));
}

#[test]
fn an_organization_counts_once_whatever_the_number_of_its_people() {
    let mut voices: Vec<Voice> = (1..=3).map(|n| voice(n, Item::Counts, 5)).collect();
    voices.extend((0..40).map(|_| voice(9, Item::Counts, 1)));
    // (5 + 5 + 5 + 1) / 4; forty people more make no other word.
    assert_eq!(whole(&voices, Challenge::Voice), Verdict::Strength);
}

#[test]
fn two_questions_about_one_thing_are_one_opinion_and_what_is_left_out_is_none() {
    assert_eq!(opinion(Challenge::Listening, &given(&[(Item::Heard, 5), (Item::Differ, 2)])), Some(3_500_000));
    assert_eq!(opinion(Challenge::Listening, &given(&[(Item::Heard, 5)])), Some(5_000_000));
    assert_eq!(opinion(Challenge::Listening, &given(&[(Item::Counts, 5)])), None);
}

#[test]
fn a_group_is_told_only_where_the_others_are_enough_too() {
    let people = |sector: Sector, from: u128, n: u128, value: i64| {
        (from..from + n).map(move |at| Voice { sector, ..voice(at, Item::Counts, value) })
    };
    let parts = |voices: &[Voice]| {
        let all = told(voices).into_iter().filter(|it| it.challenge == Challenge::Voice && it.part != Part::All);
        all.map(|it| (it.part, it.verdict)).collect::<Vec<_>>()
    };
    let three_and_two: Vec<Voice> =
        people(Sector::Nonprofit, 1, 3, 5).chain(people(Sector::Public, 10, 2, 1)).collect();
    assert_eq!(parts(&three_and_two), [], "from all and the three the two would follow");
    let three_and_three: Vec<Voice> =
        people(Sector::Nonprofit, 1, 3, 5).chain(people(Sector::Public, 10, 3, 1)).collect();
    assert_eq!(parts(&three_and_three), [(Part::Public, Verdict::Concern), (Part::Nonprofit, Verdict::Strength)]);
    let one_left: Vec<Voice> = three_and_three.iter().cloned().chain(people(Sector::Resident, 20, 1, 3)).collect();
    assert_eq!(parts(&one_left).len(), 1, "one is left over, and a part goes with them");
    let alone: Vec<Voice> = people(Sector::Nonprofit, 1, 4, 5).collect();
    assert_eq!(parts(&alone), [], "one part that is the whole says nothing more");
}

#[test]
fn what_is_kept_reads_back_and_what_is_none_of_ours_is_passed_over() {
    let mut it = given(&[(Item::Gain, 2), (Item::Unfunded, 5)]);
    it.belongs = Some(false);
    assert_eq!(read(rows(&it)), it);
    assert_eq!(read([("passed", 0), ("something", 3)]), Given::default());
    assert!(fits(&it) && !fits(&given(&[(Item::Gain, 6)])) && !fits(&given(&[(Item::Gain, 0)])));
}

#[test]
fn a_coalition_is_asked_at_most_twice_a_year() {
    let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).expect("a day");
    assert_eq!(again_from(day(1, 31)), day(7, 31));
    assert_eq!(again_from(day(3, 31)), day(9, 30));
}

fn voices() -> impl Strategy<Value = Vec<Voice>> {
    let one = (0u128..9, proptest::option::of(any::<bool>()), prop::collection::vec(0i64..=5, 9));
    prop::collection::vec(one, 0..24).prop_map(|all| {
        all.into_iter()
            .map(|(organization, belongs, values)| {
                // An organization has one sector.
                let sector = Sector::ALL[organization as usize % Sector::ALL.len()];
                let said: BTreeMap<Item, i64> =
                    Item::ALL.iter().copied().zip(values).filter(|(_, value)| *value > 0).collect();
                Voice {
                    person: PersonId::new(),
                    organization: OrganizationId(uuid::Uuid::from_u128(organization)),
                    sector,
                    given: Given { said, belongs },
                }
            })
            .collect()
    })
}

/// Of how many people and organizations these voices have an opinion on a challenge.
fn counted<'a>(voices: impl Iterator<Item = &'a Voice>, challenge: Challenge) -> (usize, usize) {
    let all: Vec<&Voice> = voices.filter(|it| opinion(challenge, &it.given).is_some()).collect();
    let organizations: BTreeSet<OrganizationId> = all.iter().map(|it| it.organization).collect();
    (all.len(), organizations.len())
}

fn is_in(part: Part, voice: &Voice) -> bool {
    match part {
        Part::All => true,
        Part::Belongs => voice.given.belongs == Some(true),
        Part::Others => voice.given.belongs == Some(false),
        part => Part::of_sector(voice.sector) == Some(part),
    }
}

proptest! {
    /// Whatever is told, and whatever can be made of it by taking parts away from the whole, is of three people of three
    /// organizations or of nobody.
    #[test]
    fn nothing_told_or_left_over_is_of_fewer_than_three(voices in voices()) {
        let all = told(&voices);
        for challenge in Challenge::ALL {
            let of_it: Vec<_> = all.iter().filter(|it| it.challenge == *challenge).collect();
            let parts: Vec<Part> = of_it.iter().filter(|it| it.part != Part::All).map(|it| it.part).collect();
            for it in of_it.iter().filter(|it| it.verdict != Verdict::TooFew) {
                let (people, organizations) = counted(voices.iter().filter(|voice| is_in(it.part, voice)), *challenge);
                prop_assert!(people >= ENOUGH && organizations >= ENOUGH);
                prop_assert_eq!((it.people, it.organizations), (people as i64, organizations as i64));
            }
            for chosen in 0u32..1 << parts.len() {
                let taken: Vec<Part> = (0..).zip(&parts).filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, it)| *it).collect();
                let left = voices.iter().filter(|voice| !taken.iter().any(|part| is_in(*part, voice)));
                let (people, organizations) = counted(left, *challenge);
                let whole_told = of_it.iter().any(|it| it.part == Part::All && it.verdict != Verdict::TooFew);
                prop_assert!(!whole_told || people == 0 || (people >= ENOUGH && organizations >= ENOUGH));
                prop_assert!(whole_told || parts.is_empty());
            }
        }
    }
}
