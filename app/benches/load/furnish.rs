//! Furnishes a large coalition quickly: the rows that acts would have written, with their journal, in a few transactions.

use std::sync::Arc;

use base::api::Scope;
use base::cx::{Acting, Clock, SpaceKind, Way, Who};
use base::db::Value;
use base::ids::{CoalitionId, OrganizationId, PersonId, digest, fresh, secret};
use base::journal::{Note, Openness};
use base::{Cx, Db, Result, Role, Tx, many, q};
use chrono::TimeDelta;
use manyhands::{doors, migrations};
use people::organizations::rules;
use people::organizations::types::{Draft, Sector, Seen};
use relationships::standing::store::RelationshipId;

use crate::{ties, words};

/// How large a coalition is, and who has relationships with whom.
#[derive(Clone, Copy)]
pub struct Size {
    /// How many organizations there are; more than [`SPARED`].
    pub organizations: usize,
    /// How many relationships there are.
    pub relationships: usize,
    /// Between whom they are.
    pub shape: Shape,
}

/// Between whom relationships are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Spread evenly over all; three of ten wait to be accepted.
    Town,
    /// All in force and in the open, each between another two.
    Map,
    /// All with the one organization whose representative looks around; three of ten wait.
    Hub,
}

/// A large coalition.
pub const TOWN: Size = Size { organizations: 2_000, relationships: 10_000, shape: Shape::Town };
/// A coalition whose map is full.
pub const MAP: Size = Size { organizations: 500, relationships: 3_000, shape: Shape::Map };
/// The same, with one organization that has to do with everybody.
pub const HUB: Size = Size { shape: Shape::Hub, ..TOWN };

/// The first organizations, all claimed, with few relationships but those that wait for them.
pub const SPARED: usize = 50;
/// How many organizations answer those that wait, the first ones, each with somebody signed in.
pub const ANSWERING: usize = 12;
/// In how many more browsers that representative is signed in.
const LISTENING: usize = 50;
/// The organization whose representative looks around.
pub const LOOKING: usize = 20;
/// History is written in so many transactions, each on a day of its own.
const DAYS: usize = 100;

/// An acceptance that somebody can send.
pub struct Answer {
    /// The session of who answers.
    pub session: String,
    /// Whom they act for.
    pub organization: OrganizationId,
    /// The relationship whose version 1 waits for them.
    pub relationship: RelationshipId,
}

/// What the measurement needs to know of the town.
pub struct Town {
    /// The session of somebody who acts for an organization with about a dozen relationships.
    pub representative: String,
    /// More sessions of the same person, in as many browsers.
    pub listeners: Vec<String>,
    /// The session of the coordinator.
    pub coordinator: String,
    /// A token of the representative's organization, for a program that reads.
    pub token: String,
    /// The organization whose representative that is.
    pub organization: OrganizationId,
    /// A relationship in force of that organization.
    pub relationship: RelationshipId,
    /// What waits to be accepted.
    pub answers: Vec<Answer>,
}

/// A town being furnished.
pub struct Work {
    cx: Cx,
    /// How much there is to do.
    pub size: Size,
    /// The coalition.
    pub coalition: CoalitionId,
    /// Its members.
    pub organizations: Vec<OrganizationId>,
    /// For each member, who works there.
    pub people: Vec<PersonId>,
    /// What there is between them.
    pub relationships: Vec<RelationshipId>,
}

/// Brings tables and everybody into an empty database.
pub async fn furnish(db: Db, size: Size) -> Result<Town> {
    db.migrate(migrations::ALL).await?;
    let url = "http://127.0.0.1".to_owned();
    let house = doors::house(db, url, false, Clock::Machine);
    let work = Work {
        cx: Cx { operator: true, ..Cx::of_house(&house) },
        size,
        coalition: CoalitionId::new(),
        organizations: (0..size.organizations).map(|_| OrganizationId::new()).collect(),
        people: (0..=size.organizations).map(|_| PersonId::new()).collect(),
        relationships: (0..size.relationships).map(|_| RelationshipId::new()).collect(),
    };
    work.found().await?;
    for day in 0..DAYS {
        work.a_day(day).await?;
    }
    let town = work.sign_in().await?;
    if house.db.kind() == "postgres" {
        // What its own housekeeping does within a minute of so many new rows.
        let mut tx = house.db.begin().await?;
        q!("analyze").run(&mut tx).await?;
        tx.commit().await?;
    }
    house.db.close().await;
    Ok(town)
}

impl Size {
    /// Whether the `n`th relationship waits for the second of its two parties.
    pub fn waits(self, n: usize) -> bool {
        self.shape != Shape::Map && n % 10 >= 7
    }
}

/// Whether somebody of the `n`th organization has claimed it.
fn is_claimed(n: usize) -> bool {
    n < SPARED || n % 5 < 3
}

impl Work {
    async fn found(&self) -> Result<()> {
        let start = Cx { now: self.cx.now - TimeDelta::days(DAYS as i64 + 1), ..self.cx.clone() };
        let mut tx = start.begin_new(SpaceKind::Coalition, self.coalition).await?;
        let (id, at) = (self.coalition, tx.now);
        q!(
            "insert into coalition (id, slug, name, purpose, stands_on, town, zone, made_at) values ($1, 'elmwater', 'Elmwater Together', '', '', 'Elmwater', 'America/New_York', $2)",
            id, at
        )
        .run(tx.db())
        .await?;
        self.arrive(&mut tx).await?;
        self.list(&mut tx).await?;
        tx.commit().await
    }

    async fn arrive(&self, tx: &mut Tx) -> Result<()> {
        let at = tx.now;
        let space = |id: Value, kind: SpaceKind| vec![id, kind.into(), at.into()];
        let spaces = self.people.iter().map(|id| space((*id).into(), SpaceKind::Person));
        let spaces = spaces.chain(self.organizations.iter().map(|id| space((*id).into(), SpaceKind::Organization)));
        let rows = with(spaces, &[0.into(), 0.into(), "".into()]);
        many!("insert into space (id, kind, made_at, touched, seq, hash) values ($1, $2, $3, $4, $5, $6)", rows)
            .run(tx.db())
            .await?;
        let people = self.people.iter().enumerate();
        let rows = people.clone().map(|(n, id)| vec![(*id).into(), format!("Ada Okafor {n}").into(), at.into()]);
        let rows = with(rows, &["".into(), "en".into(), "America/New_York".into()]);
        many!("insert into person (id, name, made_at, about, lang, zone) values ($1, $2, $3, $4, $5, $6)", rows)
            .run(tx.db())
            .await?;
        let rows = people.map(|(n, id)| vec![format!("person{n}@example.org").into(), (*id).into(), at.into()]);
        many!("insert into person_address (address, person_id, confirmed_at) values ($1, $2, $3)", rows.collect())
            .run(tx.db())
            .await
    }

    async fn list(&self, tx: &mut Tx) -> Result<()> {
        let (mut organizations, mut members, mut stewards, mut notes) = (vec![], vec![], vec![], vec![]);
        for (n, id) in self.organizations.iter().enumerate() {
            let draft = Draft { name: words::name(n), does: words::does(n).to_owned(), ..Draft::default() };
            let claimed = is_claimed(n).then_some(tx.now);
            organizations.push(self.row(n, *id, &draft, tx.now));
            let (slug, folded) = (rules::slug_of(&draft.name), base::words::fold(&draft.name));
            members.push(vec![self.coalition.into(), (*id).into(), slug.into(), folded.into(), tx.now.into()]);
            if claimed.is_some() {
                stewards.push(vec![(*id).into(), self.people[n].into(), Role::Steward.into(), tx.now.into()]);
            }
            let note = Note::new("organization.listed", ("organization", id.0)).open(Openness::Coalition);
            notes.push(note.about([*id]).fact("name", draft.name));
        }
        let texts = ["The whole town", "We stay who we are.", "English, Spanish", "", "", "https://example.org"];
        let texts = texts.into_iter().chain(["office@example.org", "555 0100", "1 Main Street"]);
        let constants: Vec<Value> = [None::<i64>.into(), 1.into()].into_iter().chain(texts.map(Value::from)).collect();
        many!("insert into organization (id, name, folded, words, sector, does, hue, seen, made_at, claimed_at, listed_by, logo, seen_level, area, sentence, languages, customs, observances, site, mail, phone, address) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)", with(organizations, &constants)).run(tx.db()).await?;
        many!("insert into membership (space_id, organization_id, slug, folded, joined_at, source, source_id, source_digest) values ($1, $2, $3, $4, $5, $6, $7, $8)", with(members, &["".into(), "".into(), "".into()])).run(tx.db()).await?;
        many!("insert into representative (space_id, person_id, role, since) values ($1, $2, $3, $4)", stewards)
            .run(tx.db())
            .await?;
        tx.note_all(self.coalition, notes).await
    }

    fn row(&self, n: usize, id: OrganizationId, draft: &Draft, at: chrono::DateTime<chrono::Utc>) -> Vec<Value> {
        vec![
            id.into(),
            draft.name.as_str().into(),
            base::words::fold(&draft.name).into(),
            rules::words(draft).into(),
            Sector::ALL[n % 4].into(),
            draft.does.as_str().into(),
            rules::hue_of(&draft.name).into(),
            Seen::Coalition.into(),
            at.into(),
            is_claimed(n).then_some(at).into(),
            Some(self.coalition.0).into(),
        ]
    }

    /// What came to be between organizations on one day, written down by somebody who acted for one of them.
    async fn a_day(&self, day: usize) -> Result<()> {
        let now = self.cx.now - TimeDelta::days((DAYS - day) as i64);
        let (person, organization) = (self.people[day], self.organizations[day]);
        let acting = Acting { organization, name: words::name(day), role: Role::Steward, hue: 0, logo: None };
        let (name, zone, way) = (String::new(), Default::default(), Way::Proved);
        let who = Who {
            person,
            name,
            zone,
            way,
            replaces: None,
            operator: false,
            acting: Some(acting),
            hats: vec![],
            coalitions: vec![],
        };
        let cx = Cx { now, who: Some(Arc::new(who)), ..self.cx.clone() };
        let mut tx = cx.begin(self.coalition).await?;
        let part = self.size.relationships / DAYS;
        ties::write(self, &mut tx, part * day..part * (day + 1)).await?;
        tx.commit().await
    }

    async fn sign_in(&self) -> Result<Town> {
        let mut tx = self.cx.begin(self.coalition).await?;
        let (person, at) = (self.people[self.size.organizations], tx.now);
        q!("insert into coordinator (space_id, person_id, since) values ($1, $2, $3)", self.coalition, person, at)
            .run(tx.db())
            .await?;
        let coordinator = session(&mut tx, person, None).await?;
        let representative = session(&mut tx, self.people[LOOKING], Some(self.organizations[LOOKING])).await?;
        let mut listeners = vec![];
        for _ in 0..LISTENING {
            listeners.push(session(&mut tx, self.people[LOOKING], Some(self.organizations[LOOKING])).await?);
        }
        let token = token(&mut tx, self.people[LOOKING], self.organizations[LOOKING]).await?;
        let mut sessions = vec![];
        for n in 0..ANSWERING {
            sessions.push(session(&mut tx, self.people[n], Some(self.organizations[n])).await?);
        }
        let (relationship,) = q!(
            "select relationship_id from party join relationship on relationship.space_id = party.space_id and relationship.id = party.relationship_id
             where party.organization_id = $1 and relationship.state = 'agreed' order by relationship_id limit 1",
            self.organizations[LOOKING]
        )
        .one(tx.db())
        .await?;
        tx.commit().await?;
        let answers = (0..self.size.relationships).filter(|n| self.size.waits(*n)).map(|n| Answer {
            session: sessions[n % ANSWERING].clone(),
            organization: self.organizations[n % ANSWERING],
            relationship: self.relationships[n],
        });
        let organization = self.organizations[LOOKING];
        Ok(Town {
            representative,
            listeners,
            coordinator,
            token,
            organization,
            relationship,
            answers: answers.collect(),
        })
    }
}

/// Rows with the same values at the end of each.
pub fn with(rows: impl IntoIterator<Item = Vec<Value>>, constants: &[Value]) -> Vec<Vec<Value>> {
    rows.into_iter().map(|row| row.into_iter().chain(constants.iter().cloned()).collect()).collect()
}

async fn session(tx: &mut Tx, person: PersonId, acting_for: Option<OrganizationId>) -> Result<String> {
    let (token, at) = (secret(), tx.now);
    q!(
        "insert into session (space_id, id, token_hash, agent, acting_for, made_at, seen_at, expires_at) values ($1, $2, $3, 'bench', $4, $5, $5, $6)",
        person, fresh(), digest(&token), acting_for, at, at + TimeDelta::days(1)
    )
    .run(tx.db())
    .await?;
    Ok(token)
}

async fn token(tx: &mut Tx, person: PersonId, organization: OrganizationId) -> Result<String> {
    let (secret, at) = (format!("mh_{}", secret()), tx.now);
    q!(
        "insert into token (space_id, id, token_hash, person_id, organization_id, name, scopes, made_at, seen_at, expires_at) values ($1, $2, $3, $4, $1, 'bench', $5, $6, $6, $7)",
        organization, fresh(), digest(&secret), person, Scope::Read.as_str(), at, at + TimeDelta::days(1)
    )
    .run(tx.db())
    .await?;
    Ok(secret)
}
