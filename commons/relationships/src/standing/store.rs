//! A relationship as the database keeps it, read whole; [`super::keep`] writes it back.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Error, Result, id, q, record};
use chrono::{DateTime, NaiveDate, Utc};
use people::organizations::types::{Sector, Seen};

use super::records::{Acceptance, Move, Notice, Refusal};
use super::types::{Outcome, Party, PartyStanding, Standing, State, Version};
use crate::terms::{Kind, Terms};
use crate::{Level, Span};

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
        pub mail: String,
        pub standing: PartyStanding,
        pub since: DateTime<Utc>,
        pub leaving_on: Option<NaiveDate>,
    }
}

record! {
    struct TermsRow {
        version: i64, kind: Kind, body: String, digest: String, why: String, proposed_by: PersonId, proposer: String,
        proposed_for: Option<OrganizationId>, proposed_at: DateTime<Utc>, outcome: Outcome,
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
    /// Who said no to what, in order; read by [`super::records::add`], with the next two, where people read it.
    pub refusals: Vec<Refusal>,
    /// Who gave notice, and took it back, in order.
    pub notices: Vec<Notice>,
    /// Its steps, in order.
    pub moves: Vec<Move>,
    /// The stretch of time that it has been narrowed to.
    pub span: Span,
}

impl Relationship {
    /// The version of this number.
    pub fn paper(&self, version: i64) -> Result<&Paper> {
        self.papers.iter().find(|paper| paper.version == version).ok_or(Error::NotFound)
    }

    /// The number of the latest version, whether or not those before it are read.
    pub fn latest(&self) -> i64 {
        self.papers.last().map_or(0, |paper| paper.version)
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
        "select party.organization_id as organization, organization.name, membership.slug, organization.sector, organization.hue, organization.logo, organization.claimed_at, organization.mail,
           party.standing, party.since, party.leaving_on
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
    let (refusals, notices, moves, span) = (vec![], vec![], vec![], Span::default());
    Ok(Relationship { space, row, standing, parties, papers, acceptances, refusals, notices, moves, span })
}

fn party_of(row: &PartyRow) -> Party {
    Party { standing: row.standing, leaving_on: row.leaving_on }
}
