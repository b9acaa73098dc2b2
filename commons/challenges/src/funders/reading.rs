//! Reading what funders ask for, as far as whoever asks may know of it, and the pace beside it.

use base::{Cx, Error, OrganizationId, Result, q};
use choosing::Requirement;
use choosing::policies;
use choosing::sheet::PRIVATE;
use choosing::together::found;
use choosing::together::result::Outcome;
use chrono::NaiveDate;
use relationships::standing::permission::{relationship, sees_terms};
use relationships::standing::store::Relationship;
use uuid::Uuid;

use super::types::{Ask, Bring, Chosen, Funding, Pace};
use crate::own_place;

macro_rules! fundings {
    ($which:literal) => {
        concat!(
            "select funding.space_id as space, funding.id, funding.relationship_id as relationship, relationship.purpose as relationship_purpose,
               funding.funder, funding.purpose, funding.amount, funding.level, funding.level_by, funding.made_at, funding.closed_at
             from funding left join relationship on relationship.space_id = funding.space_id and relationship.id = funding.relationship_id ",
            $which
        )
    };
}

/// What funders ask for in a coalition: of the coalition itself, and of the relationships that the organization acted for
/// is in. The open ones first, the latest first.
pub async fn all(cx: &Cx) -> Result<Vec<Funding>> {
    let place = own_place(cx)?;
    let own = cx.organization().unwrap_or_else(|| OrganizationId(Uuid::nil()));
    q!(
        fundings!(
            "where funding.space_id = $1 and (funding.relationship_id is null or exists (select 1 from party where party.space_id = funding.space_id
               and party.relationship_id = funding.relationship_id and party.organization_id = $2 and party.standing in ('in', 'leaving')))
             order by case when funding.closed_at is null then 0 else 1 end, funding.made_at desc, funding.id limit 200"
        ),
        place.coalition,
        own
    )
    .all(cx.db())
    .await
}

/// One of them, with the relationship that it is for; what somebody may not know of is not there.
pub async fn one(cx: &Cx, id: Uuid) -> Result<(Funding, Option<Relationship>)> {
    let place = own_place(cx)?;
    let it: Funding =
        q!(fundings!("where funding.space_id = $1 and funding.id = $2"), place.coalition, id).one(cx.db()).await?;
    let tie = match it.relationship {
        Some(tie) => Some(of_ours(cx, relationship(cx, tie).await?)?),
        None => None,
    };
    Ok((it, tie))
}

/// A relationship that the organization acted for is in.
pub fn of_ours(cx: &Cx, it: Relationship) -> Result<Relationship> {
    sees_terms(cx, &it)?;
    match cx.organization().is_some_and(|own| it.standing.is_in(own)) {
        true => Ok(it),
        false => Err(Error::NotFound),
    }
}

/// What a funder wants to have, by day.
pub async fn asks(cx: &Cx, it: &Funding) -> Result<Vec<Ask>> {
    q!(
        "select id, what, due_on from funding_ask where space_id = $1 and funding_id = $2 order by due_on, id",
        it.space,
        it.id
    )
    .all(cx.db())
    .await
}

/// The pace of a relationship: what is agreed, and what fits by the answers that its parties gave themselves.
pub async fn pace(cx: &Cx, it: &Relationship) -> Result<Pace> {
    let agreed = it.row.agreed_at.filter(|_| it.standing.state.in_force());
    let since = it.moves.iter().filter(|step| step.to_level.is_some()).map(|step| step.at).max().or(agreed);
    let agreed = agreed.map(|at| (it.row.level.number(), since.unwrap_or(at).date_naive()));
    let chosen = match found::latest_of(cx, it.space, it.row.id).await? {
        Some(choice) => {
            let policy = policies::acts::version(cx.db(), choice.choice.space, choice.choice.policy).await?;
            let on = choice.choice.opened_at.map_or(cx.now, |at| at).date_naive();
            let outcome = Outcome::of(&choice, policy)?;
            let name = |id: OrganizationId| {
                choice.choosers.iter().find(|it| it.organization == id).map_or(String::new(), |it| it.name.clone())
            };
            Some(chosen(&outcome, on, name))
        }
        None => None,
    };
    Ok(Pace { agreed, chosen })
}

/// What follows from the answers, without what was asked in private.
fn chosen(outcome: &Outcome, on: NaiveDate, name: impl Fn(OrganizationId) -> String) -> Chosen {
    let plan = outcome.plan();
    let gaps = outcome.decision.jump.iter().flat_map(|jump| &jump.gaps_to_next.0);
    let told = gaps.map(|gap| gap.of).filter(|of| !PRIVATE.contains(of));
    let missing = told.map(|of| {
        let brings = plan.iter().filter(|it| it.of == of);
        let brings = brings.map(|it| Bring { name: name(it.organization), what: word(of), by: it.supply.by });
        (word(of), brings.collect())
    });
    let row = outcome.policy.row(Requirement::Horizon);
    Chosen {
        on,
        recommended: i64::try_from(outcome.decision.recommended).unwrap_or(0),
        missing: missing.collect(),
        private: outcome.held_in_private(),
        months: std::array::from_fn(|at| row.get(at).copied().unwrap_or(0)),
    }
}

/// The key of the word for a requirement.
fn word(of: Requirement) -> &'static str {
    of.as_str()
}
