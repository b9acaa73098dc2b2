//! What the network is narrowed to, and what the map is made of.

use crate::past::Quarter;
use base::{OrganizationId, named, record};
use people::organizations::Sector;
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;

named! {
    /// How the table is sorted.
    pub enum Sort {
        /// The closest first, then by purpose.
        Level = "-level",
        /// By purpose.
        Purpose = "purpose",
        /// By state, then by purpose.
        State = "state",
        /// The longest first.
        Since = "since",
    }
}

/// What the table is narrowed to.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Only this rung.
    pub level: Option<Level>,
    /// Only with a party of this sector.
    pub sector: Option<Sector>,
    /// Words of the purpose.
    pub purpose: String,
    /// Words of a party's name.
    pub organization: String,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: i64,
    /// The quarter at whose end; none: now.
    pub at: Option<Quarter>,
}

record! {
    /// The numbers in the first sentence.
    #[derive(Clone, Debug)]
    pub struct Numbers {
        pub organizations: i64,
        /// In force, and open to the reader.
        pub relationships: i64,
        /// Organizations in none of these.
        pub without: i64,
    }
}

record! {
    /// A place on the map.
    #[derive(Clone, Debug)]
    pub struct Node {
        pub id: OrganizationId,
        /// Its name in addresses; none when it has left since.
        pub slug: Option<String>,
        pub name: String,
        pub sector: Sector,
        pub hue: i64,
        pub logo: Option<i64>,
    }
}

impl Node {
    /// The address of its page, in this coalition while it is there.
    pub fn address(&self, coalition: &str) -> String {
        match &self.slug {
            Some(slug) => format!("/c/{coalition}/organizations/{slug}"),
            None => format!("/o/{}", self.id),
        }
    }
}

record! {
    /// One party of one relationship in force; those of one relationship follow one another.
    #[derive(Clone, Debug)]
    pub struct End {
        pub id: RelationshipId,
        pub level: Level,
        pub purpose: String,
        pub state: State,
        pub organization: OrganizationId,
    }
}
