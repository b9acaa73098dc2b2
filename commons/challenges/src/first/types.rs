//! A first step, and what it may be about.

use base::ids::{CoalitionId, OrganizationId};
use base::{named, record};
use chrono::{DateTime, NaiveDate, Utc};

named! {
    /// What somebody would like to be asked about.
    pub enum Topic {
        /// What we do, and for whom.
        Services = "services",
        /// When things happen.
        Dates = "dates",
        /// What we could lend or need.
        Things = "things",
        /// Who decides here, and how.
        Deciding = "deciding",
        /// How people are treated here.
        Respect = "respect",
        /// Something else.
        Else = "else",
    }
}

named! {
    /// What became of a step.
    pub enum Outcome {
        /// They said something.
        Said = "said",
        /// They would rather not.
        NotForMe = "not-for-me",
    }
}

record! {
    /// A step that is offered to a person.
    #[derive(Clone, Debug)]
    pub struct Offered {
        pub space: CoalitionId,
        pub coalition: String,
        pub coalition_name: String,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub offered_at: DateTime<Utc>,
        pub open_until: NaiveDate,
        pub asker: Option<String>,
    }
}

record! {
    /// What somebody said with their first step.
    #[derive(Clone, Debug)]
    pub struct FirstWord {
        pub organization: OrganizationId,
        pub name: String,
        pub slug: Option<String>,
        pub hue: i64,
        pub logo: Option<i64>,
        pub topic: Topic,
        pub text: String,
        pub done_at: DateTime<Utc>,
    }
}
