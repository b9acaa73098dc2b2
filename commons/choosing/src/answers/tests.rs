//! Answers of people as one case: whose counts, what is unknown, and which decide.

use base::{OrganizationId, PersonId};
use chrono::NaiveDate;
use people::organizations::types::Sector;
use uuid::Uuid;

use super::pool::Pool;
use super::{Deciding, Gathered, Offer, Party, Respondent, Who, borderline, deciding, flaws, gather};
use crate::dice::{Dice, THROWS};
use crate::{Alone, Goal, Kind, Policy, Requirement, Sense, Table, Together, decide};

fn org(n: usize) -> OrganizationId {
    OrganizationId(Uuid::from_u128(n as u128))
}

fn day(n: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day of the calendar") + chrono::Days::new(n as u64)
}

const SECTORS: [Sector; 5] = [Sector::Public, Sector::Private, Sector::Nonprofit, Sector::Resident, Sector::Unknown];

/// Somebody of organization `at` among `n`, who says 3 of 4 to everything, and trusts everybody with 3.00.
fn content(id: u128, at: usize, n: usize) -> Respondent {
    let says = Requirement::ALL.iter().map(|it| match it {
        Requirement::Trust | Requirement::Sectors => None,
        Requirement::Conflict => Some(0),
        Requirement::Horizon => Some(12),
        Requirement::OwnWill => Some(1),
        _ => Some(3),
    });
    let says: Vec<Option<i64>> = says.collect();
    let trusts = (0..n).filter(|other| *other != at).map(|other| (org(other), 300)).collect();
    let goals = vec![Goal { kind: Kind::Pool, essential: true, alone: Alone::No }];
    Respondent {
        id: PersonId(Uuid::from_u128(id)),
        on: day(id as i64),
        goals,
        says: says.try_into().expect("all"),
        can_get: vec![],
        trusts,
    }
}

/// So many organizations with one content person each.
fn town(n: usize) -> Vec<Party> {
    (0..n).map(|at| Party { id: org(at), sector: SECTORS[at % 4], people: vec![content(at as u128, at, n)] }).collect()
}

fn gathered(parties: &[Party]) -> Gathered {
    assert_eq!(flaws(parties), []);
    gather(Policy::standard(), parties)
}

fn number(parties: &[Party], it: Requirement) -> i64 {
    gathered(parties).case.have[it as usize]
}

#[test]
fn time_and_commitment_are_those_of_the_lowest_partner_and_the_rest_is_pooled() {
    let mut parties = town(3);
    for (at, value) in [(0, 1), (1, 0), (2, 1)] {
        for it in [
            Requirement::Time,
            Requirement::Commitment,
            Requirement::Money,
            Requirement::Leadership,
            Requirement::Conflict,
        ] {
            parties[at].people[0].says[it as usize] = Some(value);
        }
    }
    assert_eq!((number(&parties, Requirement::Time), number(&parties, Requirement::Commitment)), (0, 0));
    assert_eq!((number(&parties, Requirement::Money), number(&parties, Requirement::People)), (2, 4));
    assert_eq!((number(&parties, Requirement::Leadership), number(&parties, Requirement::Conflict)), (1, 1));
    assert_eq!(number(&parties, Requirement::Sectors), 3);
    let time = &gathered(&parties).sources[Requirement::Time as usize];
    assert_eq!(time.holding, [Who::Party(org(1))]);
    assert_eq!(time.voice(Who::Party(org(1))).and_then(|it| it.since), Some(day(1)));
}

#[test]
fn trust_is_that_of_the_less_trusting_side_of_the_weakest_pair() {
    let mut parties = town(5);
    parties[3].people[0].trusts.iter_mut().filter(|it| it.0 == org(1)).for_each(|it| it.1 = 130);
    let gathered = gathered(&parties);
    assert_eq!(gathered.case.have[Requirement::Trust as usize], 130);
    assert_eq!(gathered.sources[Requirement::Trust as usize].holding, [Who::Trust(org(3), org(1))]);
}

#[test]
fn among_more_than_five_the_first_quartile_of_the_pairs_gates() {
    // Six parties are fifteen pairs, and the fourth lowest counts.
    let mut parties = town(6);
    for (n, value) in [(1, 110), (2, 120), (3, 130), (4, 140), (5, 150)] {
        parties[0].people[0].trusts.iter_mut().filter(|it| it.0 == org(n)).for_each(|it| it.1 = value);
    }
    let gathered = gathered(&parties);
    assert_eq!(gathered.case.have[Requirement::Trust as usize], 140);
    assert_eq!(gathered.sources[Requirement::Trust as usize].holding.len(), 4, "the weakest pairs are listed");
}

#[test]
fn a_quarter_of_the_pairs_is_as_weak_as_the_first_quartile_or_weaker() {
    // Six, seven, eight and nine parties.
    for (pairs, rank) in [(15, 4), (21, 6), (28, 7), (36, 9)] {
        assert_eq!(Pool::first_quartile((1..=pairs).rev().collect()).value(), Some(rank));
    }
}

#[test]
fn what_nobody_said_is_enough_for_networking_and_is_named() {
    let mut parties = town(3);
    parties[2].people.clear();
    let gathered = gathered(&parties);
    let decision = decide(Policy::standard(), &gathered.case);
    assert_eq!((gathered.case.have[Requirement::Trust as usize], decision.feasible_now), (100, 1));
    let unknown: Vec<Who> = gathered.sources[Requirement::Commitment as usize].unknown().collect();
    assert_eq!(unknown, [Who::Party(org(2))]);
    assert_eq!(gathered.sources[Requirement::Trust as usize].unknown().count(), 2);
    assert_eq!(decide(Policy::standard(), &gather(Policy::standard(), &[]).case).feasible_now, 1);
}

#[test]
fn of_two_people_of_one_organization_the_lower_counts_and_both_are_shown() {
    let mut parties = town(2);
    let mut second = content(9, 0, 2);
    second.says[Requirement::Turf as usize] = Some(1);
    second.says[Requirement::Conflict as usize] = Some(2);
    second.trusts[0].1 = 200;
    parties[0].people.push(second);
    let gathered = gathered(&parties);
    let have = |it: Requirement| gathered.case.have[it as usize];
    assert_eq!([Requirement::Turf, Requirement::Conflict, Requirement::Trust].map(have), [1, 2, 200]);
    let turf = gathered.sources[Requirement::Turf as usize].divided().map(|it| (it.who, it.apart)).collect::<Vec<_>>();
    assert_eq!(turf, [(Who::Party(org(0)), Some((1, 3)))]);
    assert_eq!(gathered.sources[Requirement::Trust as usize].divided().count(), 1);
    assert_eq!(gathered.sources[Requirement::Time as usize].divided().count(), 0);
}

#[test]
fn whoever_left_in_the_middle_is_passed_over() {
    let mut parties = town(3);
    let left = parties.remove(2);
    assert!(parties[0].people[0].trusts.iter().any(|it| it.0 == left.id));
    assert_eq!(number(&parties, Requirement::Trust), 300);
}

fn offer(amount: i64) -> Offer {
    Offer { resource: Requirement::Time, amount, from: "the city".to_owned(), by: day(90) }
}

#[test]
fn what_one_partner_can_get_helps_that_partner_only() {
    let mut parties = town(2);
    parties[0].people[0].says[Requirement::Time as usize] = Some(1);
    parties[1].people[0].says[Requirement::Time as usize] = Some(2);
    parties[0].people[0].can_get = vec![offer(2)];
    let case = gathered(&parties).case;
    assert_eq!((case.have[Requirement::Time as usize], case.with_access()[Requirement::Time as usize]), (1, 2));
    parties[0].people[0].says[Requirement::Time as usize] = None;
    assert_eq!(number(&parties, Requirement::Time), 0, "who only says what they could get has none");
}

#[test]
fn answers_out_of_range_are_found() {
    let mut parties = town(2);
    parties[0].people[0].says[Requirement::Turf as usize] = Some(5);
    parties[0].people[0].trusts = vec![(org(1), 401), (org(0), 300)];
    parties[1].people[0].can_get = vec![offer(-1), Offer { resource: Requirement::Turf, ..offer(1) }];
    parties.push(parties[1].clone());
    let keys: Vec<&str> = flaws(&parties).iter().map(|it| it.why.key).collect();
    let expected = ["answers-party-twice", "answers-out-of-range", "answers-out-of-range", "answers-trust-in-oneself"];
    assert_eq!(keys[..4], expected);
    assert_eq!(keys[4..6], ["answers-out-of-range", "answers-no-resource"]);
}

#[test]
fn one_persons_word_that_decides_makes_it_borderline_until_a_second_says_the_same() {
    let mut parties = town(2);
    parties[0].people[0].says[Requirement::Turf as usize] = Some(2);
    let found = deciding(Policy::standard(), &gathered(&parties));
    let turf: Vec<&Deciding> = found.iter().filter(|it| it.sway.of == Requirement::Turf).collect();
    assert!(turf.len() == 1 && turf[0].who == Who::Party(org(0)) && turf[0].sway.recommended == 2, "{found:?}");
    assert!(borderline(&found));
    for (at, party) in parties.iter_mut().enumerate() {
        let second = Respondent { id: PersonId(Uuid::from_u128(at as u128 + 50)), ..party.people[0].clone() };
        party.people.push(second);
    }
    let again = deciding(Policy::standard(), &gathered(&parties));
    assert!(again.len() == found.len() && !borderline(&again), "{again:?}");
}

/// Organizations that answer as they like, some of them not at all.
fn thrown(dice: &mut Dice) -> Vec<Party> {
    let (n, height) = (dice.from(1, 7) as usize, dice.from(1, 4));
    let party = |dice: &mut Dice, at: usize| {
        let people =
            (0..dice.from(0, 2) + i64::from(!dice.one_in(4))).map(|who| person(dice, (n, at, who as usize), height));
        Party { id: org(at), people: people.collect(), sector: dice.one_of(&SECTORS) }
    };
    (0..n).map(|at| party(dice, at)).collect()
}

fn person(dice: &mut Dice, (n, at, who): (usize, usize, usize), height: i64) -> Respondent {
    let says: Table<Option<i64>> =
        std::array::from_fn(|it| (!dice.one_in(30)).then(|| dice.number(Requirement::ALL[it], height)));
    let trusts: Vec<_> = (0..n)
        .filter(|other| *other != at)
        .map(|other| (org(other), dice.number(Requirement::Trust, height)))
        .collect();
    let trusts = trusts.into_iter().filter(|_| !dice.one_in(30)).collect();
    let can_get: Vec<Offer> = (0..dice.from(0, 2))
        .map(|_| Offer { resource: dice.one_of(&Requirement::RESOURCES), ..offer(dice.from(0, 3)) })
        .collect();
    let id = PersonId(Uuid::from_u128((10 * at + who) as u128));
    let on = day(dice.from(0, 60));
    Respondent { id, on, goals: vec![dice.goal()], says, can_get, trusts }
}

#[test]
fn neither_order_nor_names_nor_a_second_person_who_says_the_same_change_the_choice() {
    let mut dice = Dice::of(21);
    let renamed = |id: OrganizationId| OrganizationId(Uuid::from_u128(1000 - id.0.as_u128()));
    let chosen = |parties: &[Party]| {
        let gathered = gather(Policy::standard(), parties);
        let decision = decide(Policy::standard(), &gathered.case);
        (gathered.case.have, gathered.case.access, decision, deciding(Policy::standard(), &gathered).len())
    };
    for _ in 0..THROWS {
        let mut parties = thrown(&mut dice);
        let was = chosen(&parties);
        let at = dice.from(0, parties.len() as i64 - 1) as usize;
        if let Some(first) = parties[at].people.first().cloned() {
            parties[at].people.push(Respondent { id: PersonId(Uuid::from_u128(999)), on: day(70), ..first });
        }
        parties.reverse();
        for party in &mut parties {
            party.id = renamed(party.id);
            party.people.reverse();
            party.people.iter_mut().flat_map(|it| &mut it.trusts).for_each(|it| it.0 = renamed(it.0));
        }
        assert_eq!(chosen(&parties), was, "{parties:?}");
    }
}

#[test]
fn bettering_an_answer_never_shuts_a_rung() {
    let mut dice = Dice::of(22);
    for _ in 0..THROWS / 4 {
        let mut parties = thrown(&mut dice);
        let was = decide(Policy::standard(), &gather(Policy::standard(), &parties).case);
        let it = dice.one_of(Requirement::ALL);
        let Some(who) = parties.iter_mut().flat_map(|it| &mut it.people).next() else { continue };
        let by = if it.sense() == Sense::AtMost { -it.step() } else { it.step() };
        let better = |value: i64| (value + by).clamp(*it.range().start(), *it.range().end());
        match it.together() {
            Together::Pairs => who.trusts.iter_mut().for_each(|trust| trust.1 = better(trust.1)),
            _ => who.says[it as usize] = who.says[it as usize].map(better),
        }
        let is = decide(Policy::standard(), &gather(Policy::standard(), &parties).case);
        assert!(is.feasible_now >= was.feasible_now && is.feasible_with_access >= was.feasible_with_access, "{it}");
    }
}

/// Every answer is tried one step up and down, by gathering and deciding anew.
#[test]
fn an_answer_decides_exactly_when_one_step_of_it_alters_the_choice() {
    let (mut dice, policy) = (Dice::of(23), Policy::standard());
    let verdict = |parties: &[Party]| {
        let it = decide(policy, &gather(policy, parties).case);
        (it.recommended, it.status)
    };
    let mut found = 0;
    for _ in 0..600 {
        let mut parties = thrown(&mut dice);
        // One person each, so that the organization's answer is that person's.
        parties.iter_mut().for_each(|it| it.people.truncate(1));
        let gathered = gather(policy, &parties);
        let deciding = deciding(policy, &gathered);
        let was = verdict(&parties);
        for (at, it) in (0..parties.len()).flat_map(|at| Requirement::ALL.iter().map(move |it| (at, *it))) {
            let whose = |who: &Who| matches!(who, Who::Party(one) | Who::Trust(one, _) if *one == org(at));
            for voice in gathered.sources[it as usize].voices.iter().filter(|it| whose(&it.who) && it.is_known()) {
                for to in [voice.value - it.step(), voice.value + it.step()] {
                    let mut other = parties.clone();
                    let who = &mut other[at].people[0];
                    match voice.who {
                        Who::Party(_) => who.says[it as usize] = Some(to),
                        Who::Trust(_, whom) => who.trusts.iter_mut().filter(|it| it.0 == whom).for_each(|it| it.1 = to),
                    }
                    let alters = it.range().contains(&to) && verdict(&other) != was;
                    let named = deciding.iter().any(|one| (one.who, one.sway.of, one.sway.to) == (voice.who, it, to));
                    assert_eq!(named, alters, "{it} of {:?} to {to}: {parties:?}", voice.who);
                    found += usize::from(alters);
                }
            }
        }
    }
    assert!(found > 100, "{found}");
}
