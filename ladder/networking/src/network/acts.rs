//! Reading the network: one statement each for numbers, table, places and ties, however large it is.
//!
//! `cross join` tells SQLite which table to begin with: it keeps no statistics, and would take a whole coalition for few
//! rows. PostgreSQL chooses for itself.

use base::words::{fold, pattern};
use base::{Cx, OrganizationId, Result, q, record};
use chrono::{DateTime, NaiveDate, Utc};
use people::organizations::Sector;
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;
use relationships::visible;

use super::rules::PAGE;
use super::types::{End, Filter, Node, Numbers};
use crate::ties::Tie;
use crate::ties::types::{Row, gathered};

/// The numbers in the first sentence.
pub async fn numbers(cx: &Cx) -> Result<Numbers> {
    let place = cx.place()?;
    q!(concat!("select count(*) as organizations,
           (select count(*) from relationship r
            where r.space_id = $1 and r.state in ('agreed', 'in-review', 'under-notice')
              and ", visible!("$2", "$3", "$4"), "
           ) as relationships,
           count(case when not exists (
             select 1 from party tie cross join relationship r
             where tie.organization_id = membership.organization_id and tie.space_id = $1 and tie.standing in ('in', 'leaving')
               and r.space_id = $1 and r.id = tie.relationship_id and r.state in ('agreed', 'in-review', 'under-notice')
               and ", visible!("$2", "$3", "$4"), "
           ) then 1 end) as without
         from membership where membership.space_id = $1 and membership.left_at is null"),
        place.coalition, place.member, place.coordinator, cx.organization()
    )
    .one(cx.db())
    .await
}

record! {
    struct Counted {
        total: i64,
        id: RelationshipId,
        level: Level,
        purpose: String,
        state: State,
        agreed_at: Option<DateTime<Utc>>,
        review_on: Option<NaiveDate>,
        ends_on: Option<NaiveDate>,
        organization: OrganizationId,
        name: String,
        hue: i64,
        logo: Option<i64>,
        slug: Option<String>,
    }
}

/// A page of the table, and how many lines there are in all.
pub async fn table(cx: &Cx, filter: &Filter) -> Result<(Vec<Tie>, i64)> {
    let place = cx.place()?;
    let rows: Vec<Counted> = q!(concat!("with page as materialized (
           select r.id, r.level, r.purpose, r.state, r.agreed_at, r.review_on, r.ends_on, count(*) over () as total,
             row_number() over (order by
               case when $9 = '-level' then r.level end desc, case when $9 = 'state' then r.state end,
               case when $9 = 'since' then r.agreed_at end, r.folded, r.id) as nth
           from relationship r
           where r.space_id = $1 and r.state in ('agreed', 'in-review', 'under-notice')
             and ", visible!("$2", "$3", "$4"), "
             and ($5 = 0 or r.level = $5) and r.folded like $6 escape '\\'
             and ($7 = '' or exists (select 1 from party join organization on organization.id = party.organization_id
               where party.space_id = r.space_id and party.relationship_id = r.id and party.standing in ('in', 'leaving') and organization.sector = $7))
             and ($8 = '%%' or exists (select 1 from party join organization on organization.id = party.organization_id
               where party.space_id = r.space_id and party.relationship_id = r.id and party.standing in ('in', 'leaving') and organization.folded like $8 escape '\\'))
           order by nth limit $10 offset $11
         )
         select page.total, page.id, page.level, page.purpose, page.state, page.agreed_at, page.review_on, page.ends_on, party.organization_id as organization,
           organization.name, organization.hue, organization.logo, membership.slug
         from page cross join party join organization on organization.id = party.organization_id
         left join membership on membership.space_id = $1 and membership.organization_id = party.organization_id and membership.left_at is null
         where party.space_id = $1 and party.relationship_id = page.id and party.standing in ('in', 'leaving') order by page.nth, organization.folded, organization.id"),
        place.coalition,
        place.member,
        place.coordinator,
        cx.organization(),
        filter.level.map_or(0, Level::number),
        pattern(&fold(&filter.purpose)),
        filter.sector.map_or("", Sector::as_str),
        pattern(&fold(&filter.organization)),
        filter.sort.as_str(),
        PAGE,
        (filter.page - 1) * PAGE
    )
    .all(cx.db())
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    Ok((gathered(rows.into_iter().map(row).collect()), total))
}

fn row(it: Counted) -> Row {
    let Counted { total: _, id, level, purpose, state, agreed_at, review_on, ends_on, .. } = it;
    let Counted { organization, name, hue, logo, slug, .. } = it;
    Row { id, level, purpose, state, agreed_at, review_on, ends_on, organization, name, hue, logo, slug }
}

/// Every member of the coalition, in the order of their ids.
pub async fn nodes(cx: &Cx) -> Result<Vec<Node>> {
    q!(
        "select organization.id, membership.slug, organization.name, organization.sector, organization.hue, organization.logo
         from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null order by organization.id",
        cx.place()?.coalition
    )
    .all(cx.db())
    .await
}

/// Every party of every relationship in force that `cx` may know of.
pub async fn ends(cx: &Cx) -> Result<Vec<End>> {
    let place = cx.place()?;
    ends_for(cx, place.member, place.coordinator, cx.organization()).await
}

/// The same, as far as it is open to the whole coalition, or else to all the world.
pub async fn open_ends(cx: &Cx, coalition: bool) -> Result<Vec<End>> {
    ends_for(cx, coalition, false, None).await
}

async fn ends_for(cx: &Cx, member: bool, coordinator: bool, organization: Option<OrganizationId>) -> Result<Vec<End>> {
    q!(concat!("select r.id, r.level, r.purpose, r.state, party.organization_id as organization
         from relationship r cross join party
         where party.space_id = $1 and party.relationship_id = r.id and r.space_id = $1 and r.state in ('agreed', 'in-review', 'under-notice') and party.standing in ('in', 'leaving')
           and ", visible!("$2", "$3", "$4"), "
         order by r.id, party.organization_id"),
        cx.place()?.coalition, member, coordinator, organization
    )
    .all(cx.db())
    .await
}
