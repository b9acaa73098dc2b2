//! Reading lists of relationships.

use crate::visible;
use base::ids::{CoalitionId, OrganizationId};
use base::words::{fold, pattern};
use base::{Cx, Result, q, record};
use chrono::{DateTime, NaiveDate, Utc};
use people::organizations::types::Seen;

use crate::Level;
use crate::standing::store::RelationshipId;
use crate::standing::{PartyStanding, State};

/// What a list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only this rung.
    pub level: Option<Level>,
    /// Only this state.
    pub state: Option<State>,
    /// Only where this organization is or was a party.
    pub with: Option<OrganizationId>,
    /// Only purposes that contain this, folded.
    pub purpose: String,
    /// Only what comes after this one in the list: when it was changed, and its id.
    pub after: Option<(DateTime<Utc>, RelationshipId)>,
}

record! {
    /// A relationship in a list.
    #[derive(Clone, Debug)]
    pub struct Item {
        pub id: RelationshipId,
        pub state: State,
        pub level: Level,
        pub purpose: String,
        pub seen: Seen,
        pub agreed_at: Option<DateTime<Utc>>,
        pub review_on: Option<NaiveDate>,
        pub ends_on: Option<NaiveDate>,
        pub ended_at: Option<DateTime<Utc>>,
        pub changed_at: DateTime<Utc>,
    }
}

/// Where a relationship stands, as a line tells it.
#[derive(Clone, Copy, Debug)]
pub struct Stands {
    /// Its state.
    pub state: State,
    /// Its level.
    pub level: Level,
    /// When it first came into force.
    pub agreed_at: Option<DateTime<Utc>>,
    /// When its parties look at it again.
    pub review_on: Option<NaiveDate>,
    /// When the notice that was given runs out.
    pub ends_on: Option<NaiveDate>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Item {
    /// Where it stands.
    pub fn stands(&self) -> Stands {
        let Item { state, level, agreed_at, review_on, ends_on, ended_at, .. } = *self;
        Stands { state, level, agreed_at, review_on, ends_on, ended_at }
    }
}

record! {
    /// A party of a relationship in a list.
    #[derive(Clone, Debug)]
    pub struct ItemParty {
        pub relationship: RelationshipId,
        pub organization: OrganizationId,
        pub name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub standing: PartyStanding,
    }
}

/// How many stand on one page.
pub const PAGE: usize = 50;

/// A page of what `cx` may see, latest change first, and whether there is more.
pub async fn relationships(cx: &Cx, filter: &Filter) -> Result<(Vec<Item>, bool)> {
    let place = cx.place()?;
    let like = pattern(&fold(&filter.purpose));
    let mut items: Vec<Item> = q!(concat!("select r.id, r.state, r.level, r.purpose, r.seen, r.agreed_at, r.review_on, r.ends_on, r.ended_at, r.changed_at
         from relationship r
         where r.space_id = $1
           and ", visible!("$2", "$3", "$4"), "
           and (cast($5 as bigint) is null or r.level = $5) and (cast($6 as text) is null or r.state = $6) and r.folded like $7 escape '\\'
           and (cast($8 as timestamptz) is null or (r.changed_at, r.id) < ($8, $11))
           and (cast($9 as uuid) is null or exists (select 1 from party where party.organization_id = $9 and party.space_id = r.space_id and party.relationship_id = r.id))
         order by r.changed_at desc, r.id desc limit $10"),
        place.coalition, place.member, place.coordinator, cx.organization(), filter.level, filter.state, like,
        filter.after.map(|(at, _)| at), filter.with, PAGE as i64 + 1, filter.after.map(|(_, id)| id)
    )
    .all(cx.db())
    .await?;
    let more = items.len() > PAGE;
    items.truncate(PAGE);
    Ok((items, more))
}

/// The parties of these relationships, a page of them at most, by name: those that [`crate::standing::Standing::is_named`] names.
pub async fn parties_of(cx: &Cx, coalition: CoalitionId, items: &[Item]) -> Result<Vec<ItemParty>> {
    // One text for every page: a place without a relationship matches nothing.
    let ids = (0..PAGE).map(|nth| items.get(nth).map(|item| item.id).into());
    q!(
        "select party.relationship_id as relationship, party.organization_id as organization, organization.name, organization.hue, organization.logo, party.standing
         from party join organization on organization.id = party.organization_id
         join relationship r on r.space_id = party.space_id and r.id = party.relationship_id
         where party.space_id = $1
           and (party.standing in ('in', 'leaving') or (r.agreed_at is null and party.standing in ('invited', 'declined')) or (party.standing = 'left' and party.since >= r.ended_at))
           and party.relationship_id in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51)
         order by organization.folded, organization.id",
        coalition; ids
    )
    .all(cx.db())
    .await
}
