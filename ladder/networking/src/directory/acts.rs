//! Reading the directory.

use base::db::Conn;
use base::{CoalitionId, Cx, Result, q, record};
use chrono::{DateTime, Utc};
use likeness::{Facts, Key, THRESHOLD, at_least};
use people::organizations::{Draft, Member, Sector};
use relationships::visible;

use super::rules::{PAGE, patterns};
use super::types::{Claim, Entry, Filter, Outline, Sort};

/// A page of the directory as `cx` may see it.
///
/// `cross join` tells SQLite which table to begin with: it keeps no statistics, and would take a whole coalition for few
/// rows. PostgreSQL chooses for itself.
pub async fn entries(cx: &Cx, filter: &Filter) -> Result<Vec<Entry>> {
    if !filter.narrows() && filter.sort == Sort::Name {
        return by_name(cx, filter.page).await;
    }
    let (place, [first, second, third, rest]) = (cx.place()?, patterns(&filter.q));
    q!(concat!("with found as materialized (
           select organization.id, membership.slug, membership.folded,
             case when $12 = 'sector' then organization.sector else '' end as sector_first,
             case when $12 = '-ties' then (
               select count(*) from party tie cross join relationship r
               where tie.organization_id = organization.id and tie.space_id = $1 and tie.standing in ('in', 'leaving')
                 and r.space_id = $1 and r.id = tie.relationship_id and r.state in ('agreed', 'in-review', 'under-notice')
                 and ", visible!("$2", "$3", "$4"), "
             ) else 0 end as ties_first
           from membership join organization on organization.id = membership.organization_id
           where membership.space_id = $1 and membership.left_at is null
             and ($5 = '' or organization.sector = $5)
             and ($6 = '' or ($6 = 'unclaimed') = (organization.claimed_at is null))
             and organization.words like $7 escape '\\' and organization.words like $8 escape '\\'
             and organization.words like $9 escape '\\' and organization.words like $10 escape '\\'
             and (not $11 or organization.id in (
               select theirs.organization_id from party ours cross join relationship r cross join party theirs
               where ours.organization_id = $4 and ours.space_id = $1 and ours.standing in ('in', 'leaving')
                 and r.space_id = $1 and r.id = ours.relationship_id and r.state in ('agreed', 'in-review', 'under-notice')
                 and theirs.space_id = $1 and theirs.relationship_id = r.id and theirs.standing in ('in', 'leaving') and theirs.organization_id <> $4))
         ), page as materialized (
           select id, slug, row_number() over (order by sector_first, ties_first desc, case when $12 = '-name' then folded end desc, folded, slug) as nth
           from found order by nth limit $13 offset $14
         )
         select organization.id, page.slug, organization.name, organization.sector, organization.hue, organization.logo,
           organization.does, organization.area, organization.claimed_at, (select count(*) from found) as total, (
           select count(*) from party tie cross join relationship r
           where tie.organization_id = page.id and tie.space_id = $1 and tie.standing in ('in', 'leaving')
             and r.space_id = $1 and r.id = tie.relationship_id and r.state in ('agreed', 'in-review', 'under-notice')
             and ", visible!("$2", "$3", "$4"), "
         ) as ties
         from page cross join organization where organization.id = page.id order by page.nth"),
        place.coalition,
        place.member,
        place.coordinator,
        cx.organization(),
        filter.sector.map_or("", Sector::as_str),
        filter.claim.map_or("", |it| it.as_str()),
        first,
        second,
        third,
        rest,
        filter.with_us,
        filter.sort.as_str(),
        PAGE,
        (filter.page - 1) * PAGE
    )
    .all(cx.db())
    .await
}

/// The directory as it is mostly asked for: everybody by name, a page of which is one range of an index. That the first
/// column of the index is the same for all of them PostgreSQL believes only where it stands in the order too; else it sorts
/// the whole coalition for each page.
async fn by_name(cx: &Cx, page: i64) -> Result<Vec<Entry>> {
    let place = cx.place()?;
    q!(concat!("select organization.id, membership.slug, organization.name, organization.sector, organization.hue, organization.logo,
           organization.does, organization.area, organization.claimed_at,
           (select count(*) from membership where space_id = $1 and left_at is null) as total, (
           select count(*) from party tie cross join relationship r
           where tie.organization_id = membership.organization_id and tie.space_id = $1 and tie.standing in ('in', 'leaving')
             and r.space_id = $1 and r.id = tie.relationship_id and r.state in ('agreed', 'in-review', 'under-notice')
             and ", visible!("$2", "$3", "$4"), "
         ) as ties
         from membership cross join organization
         where membership.space_id = $1 and membership.left_at is null and organization.id = membership.organization_id
         order by membership.left_at, membership.folded, membership.slug limit $5 offset $6"),
        place.coalition,
        place.member,
        place.coordinator,
        cx.organization(),
        PAGE,
        (page - 1) * PAGE
    )
    .all(cx.db())
    .await
}

/// What a list for programs is narrowed to.
#[derive(Clone, Copy, Debug)]
pub struct Narrowing<'a> {
    /// Words of the name or of what it does.
    pub q: &'a str,
    /// Only this sector.
    pub sector: Option<Sector>,
    /// Only these.
    pub claim: Option<Claim>,
    /// Only those that the organization acted for works with.
    pub with_us: bool,
}

impl Narrowing<'_> {
    /// Whether it lets everybody through.
    fn is_none(&self) -> bool {
        let Narrowing { q, sector, claim, with_us } = self;
        q.trim().is_empty() && sector.is_none() && claim.is_none() && !with_us
    }
}

/// A page by name and one line more, behind the organization of this name in addresses: a range of an index, however far
/// down the list it is.
pub async fn outlines(cx: &Cx, narrowing: Narrowing<'_>, after: Option<&str>) -> Result<Vec<Outline>> {
    if narrowing.is_none() {
        return all_outlines(cx, after.unwrap_or_default()).await;
    }
    let (place, [first, second, third, rest]) = (cx.place()?, patterns(narrowing.q));
    q!(
        "select organization.id, membership.slug, organization.name, organization.sector, organization.does, organization.area, organization.claimed_at
         from membership cross join organization
         where membership.space_id = $1 and membership.left_at is null and organization.id = membership.organization_id
           and (membership.folded, membership.slug) > (coalesce((select folded from membership where space_id = $1 and slug = $2), ''), $2)
           and ($3 = '' or organization.sector = $3) and ($4 = '' or ($4 = 'unclaimed') = (organization.claimed_at is null))
           and organization.words like $5 escape '\\' and organization.words like $6 escape '\\'
           and organization.words like $7 escape '\\' and organization.words like $8 escape '\\'
           and (not $9 or organization.id in (
             select theirs.organization_id from party ours cross join relationship r cross join party theirs
             where ours.organization_id = $10 and ours.space_id = $1 and ours.standing in ('in', 'leaving')
               and r.space_id = $1 and r.id = ours.relationship_id and r.state in ('agreed', 'in-review', 'under-notice')
               and theirs.space_id = $1 and theirs.relationship_id = r.id and theirs.standing in ('in', 'leaving') and theirs.organization_id <> $10))
         order by membership.folded, membership.slug limit $11",
        place.coalition,
        after.unwrap_or_default(),
        narrowing.sector.map_or("", Sector::as_str),
        narrowing.claim.map_or("", |it| it.as_str()),
        first,
        second,
        third,
        rest,
        narrowing.with_us,
        cx.organization(),
        PAGE + 1
    )
    .all(cx.db())
    .await
}

/// The same list as it is mostly asked for, by the same order as [`by_name`].
async fn all_outlines(cx: &Cx, after: &str) -> Result<Vec<Outline>> {
    q!(
        "select organization.id, membership.slug, organization.name, organization.sector, organization.does, organization.area, organization.claimed_at
         from membership cross join organization
         where membership.space_id = $1 and membership.left_at is null and organization.id = membership.organization_id
           and (membership.folded, membership.slug) > (coalesce((select folded from membership where space_id = $1 and slug = $2), ''), $2)
         order by membership.left_at, membership.folded, membership.slug limit $3",
        cx.place()?.coalition, after, PAGE + 1
    )
    .all(cx.db())
    .await
}

/// How many organizations a coalition has.
pub async fn size(cx: &Cx) -> Result<i64> {
    let coalition = cx.place()?.coalition;
    let found: (i64,) =
        q!("select count(*) from membership where space_id = $1 and left_at is null", coalition).one(cx.db()).await?;
    Ok(found.0)
}

record! {
    struct Known {
        id: base::OrganizationId,
        slug: String,
        name: String,
        other_name: String,
        sector: Sector,
        hue: i64,
        logo: Option<i64>,
        site: String,
        phone: String,
        mail: String,
        address: String,
    }
}

/// Organizations of other coalitions here that are probably the one that the draft describes. Only those that somebody
/// of their own looks after: they can be invited.
pub async fn twins_elsewhere(conn: Conn<'_>, coalition: CoalitionId, draft: &Draft) -> Result<Vec<Member>> {
    let known: Vec<Known> = q!(
        "select organization.id, '' as slug, organization.name, organization.other_name, organization.sector, organization.hue, organization.logo,
           organization.site, '' as phone, '' as mail, '' as address
         from organization where organization.claimed_at is not null and organization.id not in (
           select organization_id from membership where space_id = $1 and left_at is null) order by organization.folded, organization.id",
        coalition
    )
    .all(conn)
    .await?;
    Ok(probable(&known, draft))
}

/// Members since then that are probably the organization that the draft describes, the likeliest first.
pub async fn twins(conn: Conn<'_>, coalition: CoalitionId, draft: &Draft, since: DateTime<Utc>) -> Result<Vec<Member>> {
    let known: Vec<Known> = q!(
        "select organization.id, membership.slug, organization.name, organization.other_name, organization.sector, organization.hue, organization.logo,
           organization.site, organization.phone, organization.mail, organization.address
         from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null and membership.joined_at >= $2
         order by membership.folded, membership.slug",
        coalition,
        since
    )
    .all(conn)
    .await?;
    Ok(probable(&known, draft))
}

/// One against all: nothing is sorted for a single look.
fn probable(known: &[Known], draft: &Draft) -> Vec<Member> {
    let new = key(&draft.name, &draft.other_name, [&draft.site, &draft.phone, &draft.mail, &draft.address]);
    let found = known.iter().filter_map(|it| {
        let key = key(&it.name, &it.other_name, [&it.site, &it.phone, &it.mail, &it.address]);
        Some((at_least(THRESHOLD, &new, &key)?.score, it))
    });
    let mut found: Vec<(f32, &Known)> = found.collect();
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    found.into_iter().take(5).map(|(_, it)| member(it)).collect()
}

fn key(name: &str, other_name: &str, [site, phone, mail, address]: [&str; 4]) -> Key {
    let filled = |text| Some(text).filter(|text: &&str| !text.trim().is_empty());
    let (alternate_name, site, phone) = (filled(other_name), filled(site), filled(phone));
    Key::new(&Facts { name, alternate_name, site, phone, mail: filled(mail), address: filled(address) })
}

fn member(it: &Known) -> Member {
    Member { id: it.id, slug: it.slug.clone(), name: it.name.clone(), sector: it.sector, hue: it.hue, logo: it.logo }
}
