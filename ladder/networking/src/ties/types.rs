//! A relationship in a list.

use base::{OrganizationId, record};
use chrono::{DateTime, NaiveDate, Utc};
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;

record! {
    /// One party of one relationship, as the database gives them: all parties of a relationship follow one another.
    #[derive(Clone, Debug)]
    pub struct Row {
        pub id: RelationshipId,
        pub level: Level,
        pub purpose: String,
        pub state: State,
        pub agreed_at: Option<DateTime<Utc>>,
        pub review_on: Option<NaiveDate>,
        pub ends_on: Option<NaiveDate>,
        pub organization: OrganizationId,
        pub name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub slug: Option<String>,
    }
}

/// A relationship with its parties.
#[derive(Clone, Debug)]
pub struct Tie {
    /// Its id.
    pub id: RelationshipId,
    /// Its rung.
    pub level: Level,
    /// What it is for.
    pub purpose: String,
    /// Where it stands.
    pub state: State,
    /// When it first came into force.
    pub agreed_at: Option<DateTime<Utc>>,
    /// When its parties look at it again.
    pub review_on: Option<NaiveDate>,
    /// When the notice that was given runs out.
    pub ends_on: Option<NaiveDate>,
    /// Its parties, by name.
    pub parties: Vec<Party>,
}

/// A party with what its mark needs.
#[derive(Clone, Debug)]
pub struct Party {
    /// The organization.
    pub id: OrganizationId,
    /// Its name.
    pub name: String,
    /// Its colour, 0 to 11.
    pub hue: i64,
    /// The version of its logo.
    pub logo: Option<i64>,
    /// Its name in the coalition's addresses; none when it has left.
    pub slug: Option<String>,
}

impl Party {
    /// The address of its page, in this coalition if it is there.
    pub fn address(&self, coalition: &str) -> String {
        match &self.slug {
            Some(slug) => format!("/c/{coalition}/organizations/{slug}"),
            None => format!("/o/{}", self.id),
        }
    }
}

/// Rows gathered by relationship, in the order they came.
pub fn gathered(rows: Vec<Row>) -> Vec<Tie> {
    let mut ties: Vec<Tie> = vec![];
    for row in rows {
        let party = Party { id: row.organization, name: row.name, hue: row.hue, logo: row.logo, slug: row.slug };
        match ties.last_mut().filter(|tie| tie.id == row.id) {
            Some(tie) => tie.parties.push(party),
            None => ties.push(Tie {
                id: row.id,
                level: row.level,
                purpose: row.purpose,
                state: row.state,
                agreed_at: row.agreed_at,
                review_on: row.review_on,
                ends_on: row.ends_on,
                parties: vec![party],
            }),
        }
    }
    ties
}
