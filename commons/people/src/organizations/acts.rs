//! Finding organizations and listing new ones.

use std::sync::Arc;

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Tx, q, say};

use super::rules;
use super::types::{Draft, Member, Organization, Sector, Seen};
use base::cx::SpaceKind;

/// Organizations with everything that their pages show.
macro_rules! organizations {
    ($which:literal) => {
        concat!(
            "select organization.id, name, other_name, sector, does, area, sentence, hue, logo, languages, customs, observances, site, mail, phone, address,
               seen, seen_level, made_at, listed_by, claimed_at from organization ",
            $which
        )
    };
}

/// Members of the coalition `$1`, as lists show them.
macro_rules! members {
    ($which:literal) => {
        concat!(
            "select organization.id, membership.slug, organization.name, organization.sector, organization.hue, organization.logo
             from membership join organization on organization.id = membership.organization_id
             where membership.space_id = $1 and membership.left_at is null ",
            $which
        )
    };
}

/// An organization by its id, whoever asks: for acts that have decided already.
pub async fn organization(conn: Conn<'_>, id: OrganizationId) -> Result<Organization> {
    q!(organizations!("where id = $1"), id).one(conn).await
}

/// A member of a coalition by the name it has in addresses, with everything its page shows.
pub async fn at(conn: Conn<'_>, coalition: CoalitionId, slug: &str) -> Result<Organization> {
    q!(
        organizations!(
            "join membership on membership.organization_id = organization.id
             where membership.space_id = $1 and membership.slug = $2 and membership.left_at is null"
        ),
        coalition,
        slug
    )
    .one(conn)
    .await
}

/// The name that a member has in the addresses of a coalition.
pub async fn slug_in(conn: Conn<'_>, coalition: CoalitionId, organization: OrganizationId) -> Result<String> {
    let found: (String,) = q!(
        "select slug from membership where space_id = $1 and organization_id = $2 and left_at is null",
        coalition,
        organization
    )
    .one(conn)
    .await?;
    Ok(found.0)
}

/// A member of a coalition by the name it has in addresses.
pub async fn by_slug(conn: Conn<'_>, coalition: CoalitionId, slug: &str) -> Result<Member> {
    q!(members!("and membership.slug = $2"), coalition, slug).one(conn).await
}

/// Every member of a coalition, by name.
pub async fn members(conn: Conn<'_>, coalition: CoalitionId) -> Result<Vec<Member>> {
    q!(members!("order by membership.folded, membership.slug"), coalition).all(conn).await
}

/// Members that nobody has claimed yet.
#[derive(Clone, Debug)]
pub struct Unclaimed {
    /// The first of them by name.
    pub first: Vec<Member>,
    /// How many they are.
    pub n: usize,
}

/// The members of a coalition that nobody has claimed yet, added up once until something changes.
pub async fn unclaimed(cx: &Cx, coalition: CoalitionId, most: usize) -> Result<Arc<Unclaimed>> {
    cx.summed(coalition, "unclaimed", async {
        let found =
            q!(members!("and organization.claimed_at is null order by membership.folded, membership.slug"), coalition);
        let mut first: Vec<Member> = found.all(cx.db()).await?;
        let n = first.len();
        first.truncate(most);
        Ok(Unclaimed { first, n })
    })
    .await
}

/// Whether an organization is a member of a coalition now.
pub async fn is_member(conn: Conn<'_>, coalition: CoalitionId, organization: OrganizationId) -> Result<bool> {
    let found: Option<(i64,)> = q!(
        "select cast(1 as bigint) from membership where space_id = $1 and organization_id = $2 and left_at is null",
        coalition,
        organization
    )
    .opt(conn)
    .await?;
    Ok(found.is_some())
}

/// Lists an organization in the coalition that `tx` has entered: unclaimed, until somebody of its own claims it.
pub async fn list(tx: &mut Tx, coalition: CoalitionId, draft: Draft) -> Result<OrganizationId> {
    if !tx.operator && !tx.coordinates(coalition) {
        return Err(Error::Forbidden(say!("only-coordinators-list")));
    }
    base::error::all_well(rules::problems(&draft))?;
    let id = OrganizationId::new();
    let slug = free_slug(tx, coalition, &draft.name).await?;
    keep_new(tx, id, coalition, &draft).await?;
    let (folded, at) = (base::words::fold(&draft.name), tx.now);
    q!(
        "insert into membership (space_id, organization_id, slug, folded, source, source_id, source_digest, joined_at, left_at) values ($1, $2, $3, $4, '', '', '', $5, null)",
        coalition, id, slug, folded, at
    )
    .run(tx.db())
    .await?;
    let note = Note::new("organization.listed", ("organization", id.0)).for_nobody().open(Openness::Coalition);
    tx.note(coalition, note.about([id]).fact("name", draft.name)).await?;
    Ok(id)
}

/// A name for addresses of this coalition that no member has or had.
pub(crate) async fn free_slug(tx: &mut Tx, coalition: CoalitionId, name: &str) -> Result<String> {
    let slug = rules::slug_of(name);
    let like = format!("{slug}%");
    let taken: Vec<(String,)> =
        q!("select slug from membership where space_id = $1 and slug like $2", coalition, like).all(tx.db()).await?;
    Ok(rules::free_slug(&slug, |slug| taken.iter().any(|(it,)| it == slug)))
}

async fn keep_new(tx: &mut Tx, id: OrganizationId, listed_by: CoalitionId, draft: &Draft) -> Result<()> {
    tx.make_space(SpaceKind::Organization, id).await?;
    let at = tx.now;
    q!(
        "insert into organization (id, name, folded, words, sector, does, area, sentence, hue, logo, languages, customs, observances, site, mail, phone, address, seen, seen_level, made_at, listed_by, claimed_at, other_name)
         values ($1, $2, $3, $20, $4, $5, $6, $7, $8, null, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, null, $21)",
        id,
        draft.name.trim(),
        base::words::fold(&draft.name),
        draft.sector.unwrap_or(Sector::Unknown),
        draft.does.trim(),
        draft.area.trim(),
        draft.sentence.trim(),
        draft.hue.unwrap_or_else(|| rules::hue_of(&draft.name)),
        draft.languages.trim(),
        draft.customs.trim(),
        draft.observances.trim(),
        draft.site.trim(),
        draft.mail.trim(),
        draft.phone.trim(),
        draft.address.trim(),
        draft.seen.unwrap_or(Seen::Coalition),
        draft.seen_level.clamp(1, 5),
        at,
        listed_by,
        rules::words(draft),
        draft.other_name.trim()
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// The organizations that `cx` acts for or coordinates may be edited; this says whether this one may.
pub fn may_edit(cx: &Cx, organization: &Organization) -> Result<()> {
    let who = cx.who()?;
    let cares =
        organization.claimed_at.is_none() && who.coordinated().any(|it| Some(it.coalition) == organization.listed_by);
    if cx.steward_of(organization.id) || cares { Ok(()) } else { Err(Error::Forbidden(say!("only-stewards-edit"))) }
}
