//! Reading lists of relationships.

use crate::{spoken_of, visible};
use base::ids::{CoalitionId, OrganizationId};
use base::words::{fold, pattern};
use base::{Cx, Result, q, record};
use chrono::{DateTime, NaiveDate, Utc};

use crate::standing::store::{Relationship, RelationshipId};
use crate::standing::{State, permission};
use crate::{Cursor, Level};

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
    /// Only what comes after this place in the list.
    pub after: Option<Cursor>,
}

record! {
    /// A relationship in a list; `out_since` is when the organization acted for went out of it, if the others went on.
    #[derive(Clone, Debug)]
    pub struct Item {
        pub id: RelationshipId,
        pub state: State,
        pub level: Level,
        pub purpose: String,
        pub agreed_at: Option<DateTime<Utc>>,
        pub review_on: Option<NaiveDate>,
        pub ends_on: Option<NaiveDate>,
        pub ended_at: Option<DateTime<Utc>>,
        pub changed_at: DateTime<Utc>,
        pub out_since: Option<DateTime<Utc>>,
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

    /// The same as whoever is out of it reads it.
    fn turned_back(self, it: &Relationship) -> Item {
        let (purpose, state) = (it.row.purpose.clone(), it.standing.state);
        let (agreed_at, ended_at) = (it.row.agreed_at, it.row.ended_at);
        Item { purpose, state, level: it.row.level, agreed_at, ended_at, review_on: None, ends_on: None, ..self }
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
    }
}

/// How many stand on one page.
pub const PAGE: usize = 50;

/// A page of a list.
#[derive(Debug)]
pub struct Listed {
    /// The relationships, latest change first.
    pub items: Vec<Item>,
    /// Their parties, by name.
    pub parties: Vec<ItemParty>,
    /// Where the next page begins, if there is more.
    pub next: Option<Cursor>,
}

/// A page of what `cx` may see; what its organization is out of stands there as it stood then.
pub async fn relationships(cx: &Cx, filter: &Filter) -> Result<Listed> {
    let coalition = cx.place()?.coalition;
    let mut items = read(cx, filter).await?;
    let last = items.get(PAGE - 1).filter(|_| items.len() > PAGE);
    let next = last.map(|last| Cursor { at: last.changed_at, id: last.id.0 });
    items.truncate(PAGE);
    let (out, mut items): (Vec<Item>, Vec<Item>) = items.into_iter().partition(|item| item.out_since.is_some());
    let mut parties = parties_of(cx, coalition, &items).await?;
    for item in out {
        let it = permission::read(cx, cx.db(), coalition, item.id).await?;
        let item = item.turned_back(&it);
        if filter.fits(&item, &it) {
            parties.extend(named(&it));
            items.push(item);
        }
    }
    items.sort_by_key(|item| std::cmp::Reverse((item.changed_at, item.id.0)));
    Ok(Listed { items, parties, next })
}

fn named(it: &Relationship) -> impl Iterator<Item = ItemParty> {
    it.named().map(|party| ItemParty {
        relationship: it.row.id,
        organization: party.organization,
        name: party.name.clone(),
        hue: party.hue,
        logo: party.logo,
    })
}

impl Filter {
    /// Whether what somebody reads who is out of it is asked for; the others are chosen by the statement.
    fn fits(&self, item: &Item, it: &Relationship) -> bool {
        self.level.is_none_or(|level| level == item.level)
            && self.state.is_none_or(|state| state == item.state)
            && self.with.is_none_or(|with| it.party(with).is_some())
            && fold(&item.purpose).contains(&fold(&self.purpose))
    }
}

/// One more than a page. How many that is stands in the statement: of a number that is only given when it runs, PostgreSQL
/// expects a tenth of the coalition, and reads and sorts all of it.
async fn read(cx: &Cx, filter: &Filter) -> Result<Vec<Item>> {
    const { assert!(PAGE + 1 == 51) };
    let place = cx.place()?;
    let like = pattern(&fold(&filter.purpose));
    q!(concat!("select r.id, r.state, r.level, r.purpose, r.agreed_at, r.review_on, r.ends_on, r.ended_at, r.changed_at, mine.since as out_since
         from relationship r left join party mine on mine.space_id = r.space_id and mine.relationship_id = r.id and mine.organization_id = $4
           and mine.standing in ('left', 'declined') and (r.ended_at is null or mine.since < r.ended_at)
         where r.space_id = $1 and (cast($8 as timestamptz) is null or (r.changed_at, r.id) < ($8, $10)) and (mine.since is not null or (",
           visible!("$2", "$3", "$4"), "
           and (cast($5 as bigint) is null or r.level = $5) and (cast($6 as text) is null or r.state = $6) and r.folded like $7 escape '\\'
           and (cast($9 as uuid) is null or exists (select 1 from party where party.organization_id = $9 and party.space_id = r.space_id and party.relationship_id = r.id))))
         order by r.changed_at desc, r.id desc limit 51"),
        place.coalition, place.member, place.coordinator, cx.organization(), filter.level, filter.state, like,
        filter.after.map(|it| it.at), filter.with, filter.after.map(|it| it.id)
    )
    .all(cx.db())
    .await
}

/// The parties that these relationships, a page of them at most, are spoken of with, by name.
async fn parties_of(cx: &Cx, coalition: CoalitionId, items: &[Item]) -> Result<Vec<ItemParty>> {
    // One text for every page: a place without a relationship matches nothing.
    let ids = (0..PAGE).map(|nth| items.get(nth).map(|item| item.id).into());
    q!(
        concat!("select party.relationship_id as relationship, party.organization_id as organization, organization.name, organization.hue, organization.logo
         from party join organization on organization.id = party.organization_id
         join relationship r on r.space_id = party.space_id and r.id = party.relationship_id
         where party.space_id = $1
           and ", spoken_of!(), "
           and party.relationship_id in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51)
         order by organization.folded, organization.id"),
        coalition; ids
    )
    .all(cx.db())
    .await
}
