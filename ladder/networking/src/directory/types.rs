//! What a directory is narrowed to, and what it shows.

use base::{OrganizationId, named, record};
use chrono::{DateTime, Utc};
use people::organizations::Sector;

named! {
    /// How a directory is sorted.
    pub enum Sort {
        /// By name.
        Name = "name",
        /// By name, from the end.
        NameDown = "-name",
        /// By sector, then by name.
        Sector = "sector",
        /// By the number of relationships, most first.
        Ties = "-ties",
    }
}

named! {
    /// Whether somebody of its own looks after an organization's page.
    pub enum Claim {
        /// Somebody does.
        Claimed = "claimed",
        /// The coalition that listed it does.
        Unclaimed = "unclaimed",
    }
}

/// What a directory is narrowed to.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Words of the name or of what it does, as typed.
    pub q: String,
    /// Only this sector.
    pub sector: Option<Sector>,
    /// Only these.
    pub claim: Option<Claim>,
    /// Only those that the organization acted for works with.
    pub with_us: bool,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: i64,
}

record! {
    /// A line of the directory.
    #[derive(Clone, Debug)]
    pub struct Entry {
        pub id: OrganizationId,
        pub slug: String,
        pub name: String,
        pub sector: Sector,
        pub hue: i64,
        pub logo: Option<i64>,
        pub does: String,
        pub area: String,
        pub claimed_at: Option<DateTime<Utc>>,
        /// Relationships in force that the reader may know of.
        pub ties: i64,
        /// How many lines the filter lets through in all.
        pub total: i64,
    }
}

record! {
    /// A line of the directory as programs read it.
    #[derive(Clone, Debug)]
    pub struct Outline {
        pub id: OrganizationId,
        pub slug: String,
        pub name: String,
        pub sector: Sector,
        pub does: String,
        pub area: String,
        pub claimed_at: Option<DateTime<Utc>>,
    }
}
