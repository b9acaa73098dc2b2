//! How long one choice takes: 20 parties of two people, 30 goals, answers gathered, decided, explained, deciding answers found.
#![allow(clippy::print_stdout)] // It has nothing to do but to tell.

use std::hint::black_box;
use std::time::{Duration, Instant};

use base::{OrganizationId, PersonId};
use choosing::answers::{Party, Respondent, deciding, gather};
use choosing::explain::reasons;
use choosing::{Alone, Goal, Kind, Policy, Requirement, decide};
use chrono::NaiveDate;
use people::organizations::types::Sector;
use uuid::Uuid;

const PARTIES: u128 = 20;
const GOALS: usize = 30;
const TIMES: usize = 501;

fn main() {
    let (policy, parties) = (Policy::standard(), town());
    let choose = || {
        let gathered = gather(policy, black_box(&parties));
        let decision = decide(policy, &gathered.case);
        let (reasons, answers) = (reasons(policy, &gathered.case, &decision), deciding(policy, &gathered));
        (decision, reasons, answers)
    };
    let (decision, _, answers) = choose();
    let mut took: Vec<Duration> = (0..TIMES).map(|_| timed(choose)).collect();
    took.sort();
    println!(
        "{PARTIES} parties, {GOALS} goals: level {} ({}), {} deciding answers",
        decision.recommended,
        decision.status,
        answers.len()
    );
    println!("{:<26} {:>9.3} ms   target <= 2 ms", "one choice, median", took[TIMES / 2].as_secs_f64() * 1000.0);
    println!("{:<26} {:>9.3} ms", "99 % within", took[TIMES * 99 / 100].as_secs_f64() * 1000.0);
}

fn timed<T>(work: impl Fn() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

/// A large choice in which much hangs on little: everybody is just at what cooperation asks for.
fn town() -> Vec<Party> {
    let sectors = [Sector::Public, Sector::Private, Sector::Nonprofit, Sector::Resident];
    let party = |at: u128| Party {
        id: OrganizationId(Uuid::from_u128(at)),
        sector: sectors[at as usize % sectors.len()],
        people: vec![person(at, 0), person(at, 1)],
    };
    (0..PARTIES).map(party).collect()
}

fn person(at: u128, who: u128) -> Respondent {
    let kinds = [Kind::Inform, Kind::Align, Kind::Pool];
    let goals = (0..GOALS).filter(|n| *n as u128 % PARTIES == at && who == 0);
    let goals = goals.map(|n| Goal { kind: kinds[n % kinds.len()], essential: n % 2 == 0, alone: Alone::No }).collect();
    let says = Requirement::ALL
        .iter()
        .map(|it| Some(Policy::standard().row(*it)[3].clamp(*it.range().start(), *it.range().end())));
    let says: Vec<Option<i64>> = says.collect();
    let trust = |other: u128| 250 + ((at * 7 + other * 11) % 13) as i64 * 8;
    let others = (0..PARTIES).filter(|other| *other != at);
    Respondent {
        id: PersonId(Uuid::from_u128(100 * at + who)),
        on: NaiveDate::default(),
        goals,
        says: says.try_into().expect("one for each"),
        can_get: vec![],
        trusts: others.map(|other| (OrganizationId(Uuid::from_u128(other)), trust(other))).collect(),
    }
}
