//! Reading checks: the latest, what was told, one's own answers, and whose turn it is.

use std::collections::BTreeSet;

use base::ids::{CoalitionId, PersonId};
use base::{Conn, Cx, OrganizationId, Result, q, record};
use chrono::NaiveDate;
use people::organizations::Sector;
use uuid::Uuid;

use super::rules;
use super::types::{Check, Given, Told, Voice};

/// The latest check of a coalition.
pub async fn latest(conn: Conn<'_>, space: CoalitionId) -> Result<Option<Check>> {
    q!(
        "select space_id as space, id, opened_at, closes_on, closed_at, asked, people, organizations from challenge_check
         where space_id = $1 order by opened_at desc, id desc limit 1",
        space
    )
    .opt(conn)
    .await
}

/// The checks of a coalition that have closed, the latest first.
pub async fn closed(conn: Conn<'_>, space: CoalitionId, most: i64) -> Result<Vec<Check>> {
    q!(
        "select space_id as space, id, opened_at, closes_on, closed_at, asked, people, organizations from challenge_check
         where space_id = $1 and closed_at is not null order by opened_at desc, id desc limit $2",
        space,
        most
    )
    .all(conn)
    .await
}

/// What was told when a check closed.
pub async fn told(conn: Conn<'_>, space: CoalitionId, id: Uuid) -> Result<Vec<Told>> {
    let rows: Vec<(String, String, String, i64, i64)> = q!(
        "select challenge, part, verdict, people, organizations from challenge_result where space_id = $1 and check_id = $2",
        space,
        id
    )
    .all(conn)
    .await?;
    let mut told = vec![];
    for (challenge, part, verdict, people, organizations) in rows {
        let (challenge, part, verdict) = (challenge.parse()?, part.parse()?, verdict.parse()?);
        told.push(Told { challenge, part, verdict, people, organizations });
    }
    told.sort_by_key(|it| (it.challenge, it.part));
    Ok(told)
}

/// What a person answered in a check: for nobody but them. `None`: nothing; that they would rather not is an empty one.
pub async fn mine(conn: Conn<'_>, check: &Check, person: PersonId) -> Result<Option<Given>> {
    let rows: Vec<(String, i64)> = q!(
        "select item, value from challenge_answer where space_id = $1 and check_id = $2 and person_id = $3",
        check.space,
        check.id,
        person
    )
    .all(conn)
    .await?;
    Ok((!rows.is_empty()).then(|| rules::read(rows.iter().map(|(item, value)| (item.as_str(), *value)))))
}

record! { struct Row { person: PersonId, organization: OrganizationId, sector: Sector, item: String, value: i64 } }

/// Every answer of a check: for the sum that closes it, and nothing else.
pub(super) async fn voices(conn: Conn<'_>, space: CoalitionId, id: Uuid) -> Result<Vec<Voice>> {
    let rows: Vec<Row> = q!(
        "select a.person_id as person, a.organization_id as organization, organization.sector, a.item, a.value
         from challenge_answer a join organization on organization.id = a.organization_id
         where a.space_id = $1 and a.check_id = $2 order by a.person_id, a.item",
        space,
        id
    )
    .all(conn)
    .await?;
    let voices = rows.chunk_by(|a, b| a.person == b.person).filter_map(|mine| {
        let Row { person, organization, sector, .. } = mine.first()?;
        let given = rules::read(mine.iter().map(|row| (row.item.as_str(), row.value)));
        Some(Voice { person: *person, organization: *organization, sector: *sector, given })
    });
    // Whoever would rather not answer has no voice in it.
    Ok(voices.filter(|it| !it.given.said.is_empty()).collect())
}

/// How many people answered, of how many organizations.
pub(super) fn counted(voices: &[Voice]) -> (i64, i64) {
    let organizations: BTreeSet<OrganizationId> = voices.iter().map(|it| it.organization).collect();
    (voices.len() as i64, organizations.len() as i64)
}

/// The same of a check that is open.
pub async fn so_far(conn: Conn<'_>, check: &Check) -> Result<(i64, i64)> {
    q!(
        "select count(distinct person_id), count(distinct organization_id) from challenge_answer
         where space_id = $1 and check_id = $2 and item not in ('passed', 'belongs')",
        check.space,
        check.id
    )
    .one(conn)
    .await
}

record! {
    /// A check that waits for a person's answers.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub space: CoalitionId,
        pub coalition: String,
        pub coalition_name: String,
        pub id: Uuid,
        pub closes_on: NaiveDate,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
    }
}

/// The checks that wait for a person, each once, as one of the people of the organization that they have acted for longest.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    let mut all: Vec<Waiting> = q!(
        "select c.space_id as space, coalition.slug as coalition, coalition.name as coalition_name, c.id, c.closes_on, organization.id as organization,
           organization.name as organization_name, organization.hue, organization.logo
         from representative join membership on membership.organization_id = representative.space_id and membership.left_at is null
         join challenge_check c on c.space_id = membership.space_id and c.closed_at is null and c.closes_on >= $2
         join coalition on coalition.id = c.space_id join organization on organization.id = representative.space_id
         where representative.person_id = $1 and not exists (select 1 from challenge_answer a
           where a.space_id = c.space_id and a.check_id = c.id and a.person_id = $1)
         order by c.opened_at, c.id, representative.since, representative.space_id",
        person,
        cx.now.date_naive()
    )
    .all(cx.db())
    .await?;
    all.dedup_by_key(|it| it.id);
    all.retain(|it| cx.speaks_for(it.organization));
    Ok(all)
}
