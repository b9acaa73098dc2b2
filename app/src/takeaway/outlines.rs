//! Relationships as somebody sees them who convenes: that they are, with whom, on which rung; never the terms or the talk.

use base::db::Transaction;
use base::ids::{CoalitionId, OrganizationId};
use base::{Result, q, record};
use chrono::{DateTime, NaiveDate, Utc};
use people::organizations::types::Seen;
use relationships::Level;
use relationships::access::{Action, Thing, access};
use relationships::spoken_of;
use relationships::standing::store::RelationshipId;
use relationships::standing::{PartyStanding, State};
use serde_json::{Value, json};

use super::bundle::Bundle;
use super::rules;

/// How many are read at once.
const PAGE: i64 = 500;

/// The columns of `relationships.csv`.
const COLUMNS: [&str; 9] = ["id", "purpose", "level", "state", "seen", "agreed_at", "review_on", "ends_on", "ended_at"];

/// The columns of `parties.csv`.
const PARTIES: [&str; 4] = ["relationship_id", "organization_id", "organization", "standing"];

record! {
    /// A relationship without its terms.
    pub struct Outline {
        pub id: RelationshipId,
        pub state: State,
        pub level: Level,
        pub purpose: String,
        pub seen: Seen,
        pub agreed_at: Option<DateTime<Utc>>,
        pub review_on: Option<NaiveDate>,
        pub ends_on: Option<NaiveDate>,
        pub ended_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// One of its parties.
    pub struct OutlineParty { pub relationship: RelationshipId, pub organization: OrganizationId, pub name: String, pub standing: PartyStanding }
}

impl Outline {
    fn open_to_coordinators(&self) -> bool {
        let ripe = self.agreed_at.is_some();
        let thing = Thing { seen: self.seen, level: Level::Networking, ripe, confidential: false };
        access(Action::See, &rules::coordinator(), &thing).is_ok()
    }
}

/// Puts in every relationship of the coalition that a coordinator sees; what is for parties only stays out.
pub async fn put(
    tx: &mut Transaction,
    bundle: &mut Bundle,
    coalition: CoalitionId,
    mut page_out: impl FnMut(&mut Bundle, &[(Outline, Vec<OutlineParty>)]) -> Result<()>,
) -> Result<()> {
    bundle.list("relationships.json", None)?;
    bundle.rows("relationships.csv", &COLUMNS, &[])?;
    bundle.rows("parties.csv", &PARTIES, &[])?;
    let mut after = RelationshipId(uuid::Uuid::nil());
    loop {
        let page = page(tx, coalition, after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        let parties = parties(tx, coalition, after, last.id).await?;
        after = last.id;
        let open = with_parties(page, parties);
        put_page(bundle, &open)?;
        page_out(bundle, &open)?;
    }
}

async fn page(tx: &mut Transaction, coalition: CoalitionId, after: RelationshipId) -> Result<Vec<Outline>> {
    q!(
        "select id, state, level, purpose, seen, agreed_at, review_on, ends_on, ended_at from relationship
         where space_id = $1 and id > $2 order by id limit $3",
        coalition,
        after,
        PAGE
    )
    .all(tx)
    .await
}

async fn parties(
    tx: &mut Transaction,
    coalition: CoalitionId,
    after: RelationshipId,
    last: RelationshipId,
) -> Result<Vec<OutlineParty>> {
    q!(
        concat!("select party.relationship_id as relationship, party.organization_id as organization, organization.name, party.standing
         from party join organization on organization.id = party.organization_id
         join relationship r on r.space_id = party.space_id and r.id = party.relationship_id
         where party.space_id = $1 and party.relationship_id > $2 and party.relationship_id <= $3
           and ", spoken_of!(), "
         order by party.relationship_id, organization.folded, organization.id"),
        coalition, after, last
    )
    .all(tx)
    .await
}

/// Both lists are in the order of the relationships; those that are not open fall out with their parties.
fn with_parties(page: Vec<Outline>, parties: Vec<OutlineParty>) -> Vec<(Outline, Vec<OutlineParty>)> {
    let mut parties = parties.into_iter().peekable();
    let mut of = |id| {
        let mut its = vec![];
        while let Some(party) = parties.next_if(|party| party.relationship == id) {
            its.push(party);
        }
        its
    };
    let all = page.into_iter().map(|it| (of(it.id), it)).map(|(parties, it)| (it, parties));
    all.filter(|(it, _)| it.open_to_coordinators()).collect()
}

fn put_page(bundle: &mut Bundle, open: &[(Outline, Vec<OutlineParty>)]) -> Result<()> {
    for (it, parties) in open {
        bundle.list("relationships.json", Some(&json(it, parties)))?;
    }
    let rows: Vec<_> = open.iter().map(|(it, _)| row(it)).collect();
    bundle.rows("relationships.csv", &COLUMNS, &rows)?;
    let rows: Vec<_> = open.iter().flat_map(|(_, parties)| parties).map(party_row).collect();
    bundle.rows("parties.csv", &PARTIES, &rows)
}

fn row(it: &Outline) -> Vec<String> {
    let time = |at: Option<DateTime<Utc>>| at.map(|at| at.to_rfc3339()).unwrap_or_default();
    let day = |on: Option<NaiveDate>| on.map(|on| on.to_string()).unwrap_or_default();
    vec![
        it.id.to_string(),
        it.purpose.clone(),
        it.level.to_string(),
        it.state.to_string(),
        it.seen.to_string(),
        time(it.agreed_at),
        day(it.review_on),
        day(it.ends_on),
        time(it.ended_at),
    ]
}

fn party_row(it: &OutlineParty) -> Vec<String> {
    vec![it.relationship.to_string(), it.organization.to_string(), it.name.clone(), it.standing.to_string()]
}

fn json(it: &Outline, parties: &[OutlineParty]) -> Value {
    let party = |it: &OutlineParty| json!({ "organization_id": it.organization, "organization": it.name, "standing": it.standing.as_str() });
    let fields = COLUMNS.iter().zip(row(it)).filter(|(_, text)| !text.is_empty());
    let mut value: Value = fields.map(|(name, text)| ((*name).to_owned(), Value::String(text))).collect();
    value["parties"] = parties.iter().map(party).collect();
    value
}
