//! What a coalition is, and who coordinates it.

use base::ids::{CoalitionId, PersonId};
use base::record;
use chrono::{DateTime, Utc};

record! {
    /// A coalition.
    #[derive(Clone, Debug)]
    pub struct Coalition {
        pub id: CoalitionId,
        pub slug: String,
        pub name: String,
        pub purpose: String,
        pub stands_on: String,
        pub town: String,
        pub zone: String,
        pub made_at: DateTime<Utc>,
    }
}

/// What its founders or coordinators say about a coalition.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// Its name; it must be there.
    pub name: String,
    /// What it is for, as Markdown.
    pub purpose: String,
    /// What its members hold to, as Markdown.
    pub stands_on: String,
    /// Its town or region.
    pub town: String,
    /// The time zone of its days and meetings, as the IANA list names it.
    pub zone: String,
}

record! {
    /// Somebody who coordinates.
    #[derive(Clone, Debug)]
    pub struct Coordinator { pub person: PersonId, pub name: String, pub since: DateTime<Utc> }
}
