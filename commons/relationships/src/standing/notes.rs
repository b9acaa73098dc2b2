//! What the journal says of a relationship.

use base::journal::{Note, Openness};
use base::{OrganizationId, Result, Tx};
use people::organizations::types::Seen;

use super::store::Relationship;
use super::types::{Change, PartyStanding};

/// Writes a line for each change. What only parties may know stays with them.
pub async fn write(tx: &mut Tx, it: &Relationship, changes: &[Change], why: &str) -> Result<()> {
    let notes = changes.iter().map(|change| note(it, change, why)).collect();
    tx.note_all(it.space, notes).await
}

fn note(it: &Relationship, change: &Change, why: &str) -> Note {
    let parties: Vec<&str> = match change {
        Change::Proposed { version } | Change::CameIntoForce { version, .. } => it.names_in(*version),
        _ => it.named().map(|party| party.name.as_str()).collect(),
    };
    // Whoever had left or said no before hears nothing of what comes after.
    let here = it.parties.iter().filter(|it| !matches!(it.standing, PartyStanding::Left | PartyStanding::Declined));
    let about: Vec<OrganizationId> = here.map(|party| party.organization).collect();
    let open = if it.row.seen == Seen::Parties { Openness::Parties } else { Openness::Coalition };
    let start = |verb| Note::new(verb, ("relationship", it.row.id.0));
    let note = match change {
        Change::Proposed { version: 1 } => start("relationship.proposed").said(why),
        Change::Proposed { version } => start("relationship.countered").fact("version", *version).said(why),
        Change::Accepted { version, .. } => start("relationship.accepted").fact("version", *version).said(why),
        Change::CameIntoForce { from: None, to, .. } => {
            start("relationship.agreed").fact("level", to.as_str()).open(open)
        }
        Change::CameIntoForce { from: Some(from), to, .. } if to == from => {
            start("relationship.renewed").fact("level", to.as_str()).open(open)
        }
        Change::CameIntoForce { from: Some(from), to, .. } => {
            let verb = if to > from { "relationship.stepped-up" } else { "relationship.stepped-down" };
            start(verb).fact("from", from.as_str()).fact("level", to.as_str()).open(open)
        }
        Change::Declined { version } => start("relationship.declined").fact("version", *version).said(why),
        Change::TakenBack { version } => start("relationship.taken-back").fact("version", *version).said(why),
        Change::Leaving { on, .. } => start("relationship.leaving").fact("on", on.to_string()).said(why),
        Change::Stays { .. } => start("relationship.stays").said(why),
        Change::Left { party } => start("relationship.left").fact("party", it.name_of(*party)).by_the_days().open(open),
        Change::ReviewDue => start("relationship.review-due").by_the_days(),
        Change::Ended { version: Some(_) } => start("relationship.ended").open(open),
        Change::Ended { version: None } => start("relationship.ended").by_the_days().open(open),
        Change::Lapsed => start("relationship.lapsed").by_the_days(),
    };
    // What a coordinator proposes, none of the parties proposed.
    let by_a_coordinator = matches!(change, Change::Proposed { version } if it.proposed_for(*version).is_none());
    let note = if by_a_coordinator { note.for_nobody() } else { note };
    note.about(about).fact("purpose", it.row.purpose.as_str()).fact("parties", parties.join(", "))
}
