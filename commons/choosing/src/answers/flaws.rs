//! What cannot be an answer, found before anything is made of it.

use std::collections::BTreeSet;

use base::{OrganizationId, Problem, say};

use super::types::{Offer, Party, Respondent};
use crate::Requirement;

/// Everything in answers that is out of range or about the wrong thing. Each problem's field is the requirement.
pub fn flaws(parties: &[Party]) -> Vec<Problem> {
    let mut seen = BTreeSet::new();
    let twice = parties.iter().filter(|it| !seen.insert(it.id));
    let twice = twice.map(|_| Problem::new("parties", say!("answers-party-twice"))).collect::<Vec<_>>();
    let people = parties.iter().flat_map(|it| it.people.iter().map(move |who| (it.id, who)));
    twice.into_iter().chain(people.flat_map(|(party, who)| of(party, who))).collect()
}

fn of(party: OrganizationId, who: &Respondent) -> Vec<Problem> {
    let said = Requirement::ALL.iter().filter_map(|it| outside(*it, who.says[*it as usize]?));
    let trusts = who.trusts.iter().filter_map(|(whom, value)| match *whom == party {
        true => Some(Problem::new("trust", say!("answers-trust-in-oneself"))),
        false => outside(Requirement::Trust, *value),
    });
    said.chain(trusts).chain(who.can_get.iter().filter_map(offer)).collect()
}

fn outside(it: Requirement, value: i64) -> Option<Problem> {
    let (least, most) = (*it.range().start(), *it.range().end());
    let why = || say!("answers-out-of-range", found = value, least = least, most = most);
    (!it.range().contains(&value)).then(|| Problem::new(it.as_str(), why()))
}

fn offer(offer: &Offer) -> Option<Problem> {
    let it = offer.resource;
    let is_resource = Requirement::RESOURCES.contains(&it);
    if is_resource { outside(it, offer.amount) } else { Some(Problem::new(it.as_str(), say!("answers-no-resource"))) }
}
