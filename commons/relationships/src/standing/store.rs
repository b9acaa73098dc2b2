//! A relationship as the database keeps it: read whole, written back by what changed.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Error, Result, Tx, id, many, q, record};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use people::organizations::types::{Sector, Seen};

use super::types::{Outcome, Party, PartyStanding, Standing, State, Version};
use crate::Level;
use crate::terms::{Kind, Terms};

id!(
    /// A relationship.
    RelationshipId
);

record! {
    /// The row of a relationship.
    #[derive(Clone, Debug)]
    pub struct Row {
        pub id: RelationshipId,
        pub state: State,
        pub level: Level,
        pub purpose: String,
        pub seen: Seen,
        pub in_force: Option<i64>,
        pub open_version: Option<i64>,
        pub proposed_at: DateTime<Utc>,
        pub agreed_at: Option<DateTime<Utc>>,
        pub review_on: Option<NaiveDate>,
        pub answer_by: Option<NaiveDate>,
        pub ends_on: Option<NaiveDate>,
        pub ended_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// A party with what its mark needs.
    #[derive(Clone, Debug)]
    pub struct PartyRow {
        pub organization: OrganizationId,
        pub name: String,
        pub slug: Option<String>,
        pub sector: Sector,
        pub hue: i64,
        pub logo: Option<i64>,
        pub claimed_at: Option<DateTime<Utc>>,
        pub standing: PartyStanding,
        pub since: DateTime<Utc>,
        pub leaving_on: Option<NaiveDate>,
        pub why: String,
    }
}

record! {
    struct TermsRow {
        version: i64, kind: Kind, body: String, digest: String, why: String, proposed_by: PersonId, proposer: String,
        proposed_for: Option<OrganizationId>, proposed_at: DateTime<Utc>, outcome: Outcome,
    }
}

record! {
    /// A party's yes to one version.
    #[derive(Clone, Debug)]
    pub struct Acceptance {
        pub version: i64,
        pub organization: OrganizationId,
        pub person: String,
        pub at: DateTime<Utc>,
    }
}

record! {
    /// A party's no to one version.
    #[derive(Clone, Debug)]
    pub struct Refusal {
        pub version: i64,
        pub organization: OrganizationId,
        pub person: String,
        pub acting_for: String,
        pub why: String,
        pub at: DateTime<Utc>,
    }
}

/// A version as people read it.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its number.
    pub version: i64,
    /// What it says.
    pub terms: Terms,
    /// The digest that acceptances hold.
    pub digest: String,
    /// Why it was made, in its proposer's words.
    pub why: String,
    /// Who proposed it.
    pub proposer: String,
    /// Their id.
    pub proposed_by: PersonId,
    /// When.
    pub proposed_at: DateTime<Utc>,
}

/// A relationship, whole.
#[derive(Clone, Debug)]
pub struct Relationship {
    /// The coalition it is in.
    pub space: CoalitionId,
    /// Its row.
    pub row: Row,
    /// Where it stands, for the rules.
    pub standing: Standing,
    /// Its parties, by name.
    pub parties: Vec<PartyRow>,
    /// Its versions, in order.
    pub papers: Vec<Paper>,
    /// Who accepted what, in order.
    pub acceptances: Vec<Acceptance>,
    /// Who said no to what, in order; read by [`refusals`] where people read it.
    pub refusals: Vec<Refusal>,
}

impl Relationship {
    /// The version of this number.
    pub fn paper(&self, version: i64) -> Result<&Paper> {
        self.papers.iter().find(|paper| paper.version == version).ok_or(Error::NotFound)
    }

    /// The terms that stand for it: in force, else on the table, else the latest.
    pub fn current(&self) -> Option<&Paper> {
        let number = self.standing.in_force.or(self.standing.open);
        number.and_then(|number| self.paper(number).ok()).or(self.papers.last())
    }

    /// The terms that stand for it, without parties that have left or said no: copying them asks nobody back.
    pub fn terms_of_those_here(&self) -> Option<Terms> {
        self.current().map(|paper| self.of_those_here(paper))
    }

    /// The terms that a next version begins with: those on the table, else those in force; likewise.
    pub fn on_the_table(&self) -> Option<Terms> {
        let open = self.standing.open.and_then(|number| self.paper(number).ok());
        open.or(self.current()).map(|paper| self.of_those_here(paper))
    }

    fn of_those_here(&self, paper: &Paper) -> Terms {
        let mut terms = paper.terms.clone();
        terms.parties.retain(|party, _| {
            !matches!(self.standing.party(*party), None | Some(PartyStanding::Left | PartyStanding::Declined))
        });
        terms
    }

    /// The parties that it is spoken of with to those outside.
    pub fn named(&self) -> impl Iterator<Item = &PartyRow> {
        let (agreed, ended_at) = (self.row.agreed_at.is_some(), self.row.ended_at);
        self.parties.iter().filter(move |it| {
            let to_the_end = ended_at.is_some_and(|at| it.since >= at);
            Standing::is_named(it.standing, agreed, to_the_end)
        })
    }

    /// When a party went out of it, if what came after is not for its eyes: it left, or said no, before the end.
    pub fn left_at(&self, party: &PartyRow) -> Option<DateTime<Utc>> {
        match (party.standing, self.standing.party(party.organization)?) {
            (PartyStanding::Left | PartyStanding::Declined, _) => {
                let before_the_end = self.row.ended_at.is_none_or(|at| party.since < at);
                before_the_end.then_some(party.since)
            }
            // Its day has come, and nothing has written that down yet.
            (_, PartyStanding::Left) if !self.standing.state.is_over() => {
                Some(party.leaving_on?.and_time(NaiveTime::MIN).and_utc())
            }
            _ => None,
        }
    }

    /// Leaves out what was written after a party had left, and shows it as it stood then.
    pub fn forget_after(&mut self, left_at: DateTime<Utc>) {
        self.papers.retain(|paper| paper.proposed_at <= left_at);
        self.acceptances.retain(|yes| yes.at <= left_at);
        self.refusals.retain(|no| no.at <= left_at);
        self.standing.versions.truncate(self.papers.len());
        let known = self.papers.len() as i64;
        self.standing.open = self.standing.open.filter(|number| *number <= known);
        let accepted = |paper: &&Paper| {
            let yes = |party: &OrganizationId| {
                self.acceptances.iter().any(|it| it.version == paper.version && it.organization == *party)
            };
            paper.terms.parties.keys().all(yes)
        };
        let then = self.papers.iter().rev().find(accepted).or(self.papers.last());
        self.standing.in_force = then.filter(accepted).map(|paper| paper.version);
        if let Some(Paper { terms, .. }) = then {
            (self.row.purpose, self.row.level, self.row.seen) = (terms.purpose.clone(), terms.level, terms.seen);
            (self.row.review_on, self.standing.review_on) = (None, None);
        }
        let papers = &self.papers;
        self.parties.retain(|party| papers.iter().any(|it| it.terms.parties.contains_key(&party.organization)));
        for party in self.parties.iter_mut().filter(|party| party.since > left_at) {
            party.why.clear();
        }
    }

    /// The names of those that a version names.
    pub fn names_in(&self, version: i64) -> Vec<&str> {
        let terms = self.paper(version).ok().map(|paper| &paper.terms);
        let named = self.parties.iter().filter(|it| terms.is_some_and(|t| t.parties.contains_key(&it.organization)));
        named.map(|it| it.name.as_str()).collect()
    }

    /// The organization that proposed a version; none when a coordinator did.
    pub fn proposed_for(&self, version: i64) -> Option<OrganizationId> {
        self.standing.version(version)?.proposed_for
    }

    /// The party's row.
    pub fn party(&self, organization: OrganizationId) -> Option<&PartyRow> {
        self.parties.iter().find(|party| party.organization == organization)
    }

    /// The party's name.
    pub fn name_of(&self, organization: OrganizationId) -> &str {
        self.party(organization).map_or("", |party| party.name.as_str())
    }
}

/// Reads a relationship of this coalition; one of another is not found.
pub async fn load(mut conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Relationship> {
    let row: Row = q!(
        "select id, state, level, purpose, seen, in_force, open_version, proposed_at, agreed_at, review_on, answer_by, ends_on, ended_at
         from relationship where space_id = $1 and id = $2",
        space, id
    )
    .one(conn.again())
    .await?;
    let parties: Vec<PartyRow> = q!(
        "select party.organization_id as organization, organization.name, membership.slug, organization.sector, organization.hue, organization.logo, organization.claimed_at,
           party.standing, party.since, party.leaving_on, party.why
         from party join organization on organization.id = party.organization_id
         left join membership on membership.space_id = party.space_id and membership.organization_id = party.organization_id and membership.left_at is null
         where party.space_id = $1 and party.relationship_id = $2 order by organization.folded, organization.id",
        space, id
    )
    .all(conn.again())
    .await?;
    let versions: Vec<TermsRow> = q!(
        "select version, kind, body, digest, why, proposed_by, person.name as proposer, proposed_for, proposed_at, outcome
         from terms join person on person.id = terms.proposed_by
         where terms.space_id = $1 and relationship_id = $2 order by version",
        space, id
    )
    .all(conn.again())
    .await?;
    let acceptances: Vec<Acceptance> = q!(
        "select version, acceptance.organization_id as organization, person.name as person, acceptance.at
         from acceptance join person on person.id = acceptance.person_id
         where space_id = $1 and relationship_id = $2 order by at, version",
        space,
        id
    )
    .all(conn)
    .await?;
    assemble(space, row, parties, versions, acceptances)
}

fn assemble(
    space: CoalitionId,
    row: Row,
    parties: Vec<PartyRow>,
    versions: Vec<TermsRow>,
    acceptances: Vec<Acceptance>,
) -> Result<Relationship> {
    let mut standing = Standing {
        state: row.state,
        parties: parties.iter().map(|it| (it.organization, party_of(it))).collect(),
        versions: vec![],
        in_force: row.in_force,
        open: row.open_version,
        review_on: row.review_on,
        answer_by: row.answer_by,
        ends_on: row.ends_on,
    };
    let mut papers = vec![];
    for it in versions {
        if base::ids::digest(&it.body) != it.digest {
            return Err(Error::broken(format!("version {} of relationship {} was altered", it.version, row.id)));
        }
        let terms = Terms::read(&it.body)?;
        standing.versions.push(Version {
            kind: it.kind,
            level: terms.level,
            parties: terms.parties.keys().copied().collect(),
            review_on: terms.review_on,
            notice_days: terms.notice_days,
            proposed_for: it.proposed_for,
            accepted: acceptances.iter().filter(|yes| yes.version == it.version).map(|yes| yes.organization).collect(),
            outcome: it.outcome,
        });
        let (version, digest, why, proposer) = (it.version, it.digest, it.why, it.proposer);
        let (proposed_by, proposed_at) = (it.proposed_by, it.proposed_at);
        papers.push(Paper { version, terms, digest, why, proposer, proposed_by, proposed_at });
    }
    Ok(Relationship { space, row, standing, parties, papers, acceptances, refusals: vec![] })
}

fn party_of(row: &PartyRow) -> Party {
    Party { standing: row.standing, leaving_on: row.leaving_on }
}

/// Writes a new relationship with its first version.
pub async fn create(
    tx: &mut Tx,
    space: CoalitionId,
    standing: &Standing,
    terms: &Terms,
    why: &str,
) -> Result<RelationshipId> {
    let (id, at) = (RelationshipId::new(), tx.now);
    q!(
        "insert into relationship (space_id, id, state, level, purpose, folded, seen, in_force, open_version, proposed_at, agreed_at, review_on, answer_by, ends_on, ended_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, null, $8, $9, null, null, $10, null, null, $9)",
        space, id, standing.state, terms.level, &terms.purpose, base::words::fold(&terms.purpose), terms.seen, standing.open, at, standing.answer_by
    )
    .run(tx.db())
    .await?;
    let rows = standing.parties.keys().map(|party| new_party(space, id, *party, at)).collect();
    insert_parties(tx, rows).await?;
    add_version(tx, space, id, 1, &standing.versions[0], terms, why).await?;
    Ok(id)
}

fn new_party(space: CoalitionId, id: RelationshipId, party: OrganizationId, at: DateTime<Utc>) -> Vec<base::db::Value> {
    vec![space.into(), id.into(), party.into(), PartyStanding::Invited.into(), at.into(), "".into()]
}

async fn insert_parties(tx: &mut Tx, rows: Vec<Vec<base::db::Value>>) -> Result<()> {
    many!("insert into party (space_id, relationship_id, organization_id, standing, since, why) values ($1, $2, $3, $4, $5, $6)", rows)
        .run(tx.db())
        .await
}

/// Writes a version, with its proposer's own yes.
pub async fn add_version(
    tx: &mut Tx,
    space: CoalitionId,
    id: RelationshipId,
    number: i64,
    version: &Version,
    terms: &Terms,
    why: &str,
) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    let body = terms.document()?;
    let digest = base::ids::digest(&body);
    q!(
        "insert into terms (space_id, relationship_id, version, kind, body, digest, why, proposed_by, proposed_for, proposed_at, outcome) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        space, id, number, version.kind, body, &digest, why, person, version.proposed_for, at, version.outcome
    )
    .run(tx.db())
    .await?;
    match version.proposed_for {
        Some(by) => add_acceptance(tx, space, id, number, by, &digest).await,
        None => Ok(()),
    }
}

/// Writes a party's yes to exactly the document of this digest.
pub async fn add_acceptance(
    tx: &mut Tx,
    space: CoalitionId,
    id: RelationshipId,
    version: i64,
    by: OrganizationId,
    digest: &str,
) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "insert into acceptance (space_id, relationship_id, version, organization_id, person_id, digest, at) values ($1, $2, $3, $4, $5, $6, $7)",
        space, id, version, by, person, digest, at
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Writes back what an act changed: the row, the parties that stand otherwise, the outcomes of versions.
pub async fn save(tx: &mut Tx, before: &Relationship, after: &Standing, terms: &Terms) -> Result<()> {
    let (space, id, at) = (before.space, before.row.id, tx.now);
    let agreed_at = before.row.agreed_at.or(after.in_force.map(|_| at));
    let ended_at = before.row.ended_at.or(after.state.is_over().then_some(at));
    let written = q!(
        "update relationship set state = $3, level = $4, purpose = $5, folded = $6, seen = $7, in_force = $8, open_version = $9, agreed_at = $10, review_on = $11, answer_by = $12, ends_on = $13, ended_at = $14, changed_at = $15
         where space_id = $1 and id = $2",
        space, id, after.state, terms.level, &terms.purpose, base::words::fold(&terms.purpose), terms.seen,
        after.in_force, after.open, agreed_at, after.review_on, after.answer_by, after.ends_on, ended_at, at
    )
    .run(tx.db())
    .await?;
    if written != 1 {
        return Err(Error::broken("a relationship that was read is not there"));
    }
    save_parties(tx, before, after).await?;
    for (number, (was, is)) in (1i64..).zip(before.standing.versions.iter().zip(&after.versions)) {
        if was.outcome != is.outcome {
            q!(
                "update terms set outcome = $4 where space_id = $1 and relationship_id = $2 and version = $3",
                space,
                id,
                number,
                is.outcome
            )
            .run(tx.db())
            .await?;
        }
    }
    Ok(())
}

async fn save_parties(tx: &mut Tx, before: &Relationship, after: &Standing) -> Result<()> {
    let (space, id, at) = (before.space, before.row.id, tx.now);
    let mut new = vec![];
    for (organization, party) in &after.parties {
        match before.standing.parties.get(organization) {
            None => new.push(new_party(space, id, *organization, at)),
            Some(was) if was != party => {
                q!(
                    "update party set standing = $4, leaving_on = $5, since = $6, why = case when $4 in ('leaving', 'left') then why else '' end where space_id = $1 and relationship_id = $2 and organization_id = $3",
                    space, id, *organization, party.standing, party.leaving_on, at
                )
                .run(tx.db())
                .await?;
            }
            Some(_) => {}
        }
    }
    insert_parties(tx, new).await
}

/// Writes a party's no to a version, with its reason.
pub async fn add_refusal(tx: &mut Tx, it: &Relationship, version: i64, by: OrganizationId, why: &str) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "insert into refusal (space_id, relationship_id, version, organization_id, person_id, why, at) values ($1, $2, $3, $4, $5, $6, $7)",
        it.space, it.row.id, version, by, person, why, at
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Who said no to which version of a relationship, in order.
pub async fn refusals(conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Vec<Refusal>> {
    q!(
        "select refusal.version, refusal.organization_id as organization, person.name as person, organization.name as acting_for, refusal.why, refusal.at
         from refusal join person on person.id = refusal.person_id join organization on organization.id = refusal.organization_id
         where refusal.space_id = $1 and refusal.relationship_id = $2 order by refusal.at, refusal.version",
        space, id
    )
    .all(conn)
    .await
}

/// Keeps a party's reason for leaving.
pub async fn keep_why(tx: &mut Tx, it: &Relationship, organization: OrganizationId, why: &str) -> Result<()> {
    q!(
        "update party set why = $4 where space_id = $1 and relationship_id = $2 and organization_id = $3",
        it.space,
        it.row.id,
        organization,
        why
    )
    .run(tx.db())
    .await?;
    Ok(())
}

record! {
    /// One step on the ladder.
    #[derive(Clone, Debug)]
    pub struct Move {
        pub version: i64,
        pub from_level: Option<Level>,
        pub to_level: Option<Level>,
        pub why: String,
        pub person: Option<String>,
        pub acting_for: Option<OrganizationId>,
        pub at: DateTime<Utc>,
    }
}

/// The steps of a relationship, in order.
pub async fn moves(conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Vec<Move>> {
    q!(
        "select version, from_level, to_level, why, person.name as person, acting_for, at
         from move left join person on person.id = move.person_id
         where space_id = $1 and relationship_id = $2 order by at, version",
        space,
        id
    )
    .all(conn)
    .await
}

/// Why a step was made, and who said so for whom.
pub struct Reason<'a> {
    /// In their own words.
    pub why: &'a str,
    /// The person; none when a day came.
    pub person: Option<PersonId>,
    /// Whom they acted for.
    pub acting_for: Option<OrganizationId>,
}

/// Writes a step down. A second step of the same version, such as an end after it, stands under the next number.
pub async fn add_move(
    tx: &mut Tx,
    it: &Relationship,
    version: i64,
    from: Option<Level>,
    to: Option<Level>,
    reason: Reason<'_>,
) -> Result<()> {
    let (Reason { why, person, acting_for }, at) = (reason, tx.now);
    q!(
        "insert into move (space_id, relationship_id, version, from_level, to_level, why, person_id, acting_for, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        it.space, it.row.id, version, from, to, why, person, acting_for, at
    )
    .run(tx.db())
    .await?;
    Ok(())
}
