//! What of challenges is taken away: what was told of a coalition, who leads it, and what funders ask for.
//!
//! Invariant: no answer of anybody is in it; those go with their owner alone (`person.rs`).

use base::Result;
use base::db::Transaction;
use base::ids::{CoalitionId, OrganizationId};
use base::q;
use chrono::NaiveDate;
use uuid::Uuid;

use super::bundle::Bundle;

const TOLD: [&str; 7] = ["check_id", "closed_on", "challenge", "part", "verdict", "people", "organizations"];
const TASKS: [&str; 4] = ["id", "what", "who", "who_else"];
const FUNDERS: [&str; 8] = ["id", "relationship_id", "funder", "purpose", "amount", "level", "level_by", "asks"];

/// What every member of a coalition reads of it.
pub async fn put_of_coalition(tx: &mut Transaction, bundle: &mut Bundle, id: CoalitionId) -> Result<()> {
    let told: Vec<(Uuid, NaiveDate, String, String, String, i64, i64)> = q!(
        "select r.check_id, c.closes_on, r.challenge, r.part, r.verdict, r.people, r.organizations
         from challenge_result r join challenge_check c on c.space_id = r.space_id and c.id = r.check_id
         where r.space_id = $1 order by c.closes_on, r.check_id, r.challenge, r.part",
        id
    )
    .all(&mut *tx)
    .await?;
    let told = told.into_iter().map(|(check, on, challenge, part, verdict, people, organizations)| {
        vec![check.to_string(), on.to_string(), challenge, part, verdict, people.to_string(), organizations.to_string()]
    });
    bundle.rows("challenges.csv", &TOLD, &told.collect::<Vec<_>>())?;
    let tasks: Vec<(Uuid, String, String, Option<String>)> = q!(
        "select leading_task.id, leading_task.what, person.name, second.name from leading_task
         join person on person.id = leading_task.person_id left join person second on second.id = leading_task.second_id
         where leading_task.space_id = $1 and leading_task.ended_at is null order by leading_task.made_at, leading_task.id",
        id
    )
    .all(&mut *tx)
    .await?;
    let tasks =
        tasks.into_iter().map(|(id, what, who, second)| vec![id.to_string(), what, who, second.unwrap_or_default()]);
    bundle.rows("tasks.csv", &TASKS, &tasks.collect::<Vec<_>>())?;
    let funders: Vec<Row> = q!(
        "select space_id, id, relationship_id, funder, purpose, amount, level, level_by from funding
         where space_id = $1 and relationship_id is null order by made_at, id",
        id
    )
    .all(&mut *tx)
    .await?;
    put_funders(tx, bundle, funders).await
}

type Row = (CoalitionId, Uuid, Option<Uuid>, String, String, String, Option<i64>, Option<NaiveDate>);

/// What funders ask for of the relationships that an organization is in.
pub async fn put_of_organization(tx: &mut Transaction, bundle: &mut Bundle, id: OrganizationId) -> Result<()> {
    let funders: Vec<Row> = q!(
        "select funding.space_id, funding.id, funding.relationship_id, funding.funder, funding.purpose, funding.amount, funding.level, funding.level_by
         from funding join party on party.space_id = funding.space_id and party.relationship_id = funding.relationship_id
         where party.organization_id = $1 and party.standing in ('in', 'leaving') order by funding.made_at, funding.id",
        id
    )
    .all(&mut *tx)
    .await?;
    put_funders(tx, bundle, funders).await
}

async fn put_funders(tx: &mut Transaction, bundle: &mut Bundle, funders: Vec<Row>) -> Result<()> {
    bundle.rows("funders.csv", &FUNDERS, &[])?;
    for (space, id, relationship, funder, purpose, amount, level, level_by) in funders {
        let asks: Vec<(NaiveDate, String)> = q!(
            "select due_on, what from funding_ask where space_id = $1 and funding_id = $2 order by due_on, id",
            space,
            id
        )
        .all(&mut *tx)
        .await?;
        let asks: Vec<String> = asks.into_iter().map(|(on, what)| format!("{on} {what}")).collect();
        let row = vec![
            id.to_string(),
            relationship.map(|it| it.to_string()).unwrap_or_default(),
            funder,
            purpose,
            amount,
            level.map(|it| it.to_string()).unwrap_or_default(),
            level_by.map(|it| it.to_string()).unwrap_or_default(),
            asks.join("\n"),
        ];
        bundle.rows("funders.csv", &FUNDERS, &[row])?;
    }
    Ok(())
}
