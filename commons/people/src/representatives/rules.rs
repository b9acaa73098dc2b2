//! Who sees and runs the people of an organization, and why the last steward stays.

use base::cx::Who;
use base::ids::PersonId;
use base::{Error, Result, Role, say};

use super::types::{Asked, Colleague, Standing};

/// How `who` stands to the people of an organization; `coordinates` says whether they coordinate its coalition.
/// Somebody who may act for it but acts for another now is told to switch; to anybody else the page is not there.
pub fn standing(who: &Who, asked: Asked, coordinates: bool) -> Result<Standing> {
    if let Some(acting) = who.acting.as_ref().filter(|acting| acting.organization == asked.organization) {
        return Ok(if acting.role == Role::Steward { Standing::Steward } else { Standing::Colleague });
    }
    if let Some(hat) = who.hats.iter().find(|hat| hat.organization == asked.organization) {
        return Err(Error::Forbidden(say!("people-act-for-it-first", name = &hat.name)));
    }
    if coordinates && !asked.claimed { Ok(Standing::Coordinator) } else { Err(Error::NotFound) }
}

/// Whether taking this role from this person, or giving them `then` instead, would leave nobody to run the organization.
pub fn is_last_steward(people: &[Colleague], person: PersonId, then: Option<Role>) -> bool {
    let stewards = |it: &&Colleague| it.role == Role::Steward;
    let others = people.iter().filter(stewards).any(|it| it.person != person);
    let is_one = people.iter().filter(stewards).any(|it| it.person == person);
    is_one && !others && then != Some(Role::Steward)
}
