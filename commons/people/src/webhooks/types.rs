//! A webhook, what it is told of, and one telling.

use base::ids::{CoalitionId, OrganizationId};
use base::{Lang, named, record};
use chrono::{DateTime, Utc};
use uuid::Uuid;

named! {
    /// What a webhook is told of: verbs of the journal by what they are about.
    pub enum Kind {
        /// Working relationships: proposed, agreed, stepped up and down, ended.
        Relationships = "relationships",
        /// What is said about them.
        Talk = "talk",
        /// Organizations and their pages.
        Organizations = "organizations",
        /// The coalition, who comes and goes.
        Coalition = "coalition",
    }
}

named! {
    /// Why a webhook is told nothing any more.
    pub enum Off {
        /// Somebody who runs it stopped it.
        Person = "person",
        /// It failed for days.
        Failing = "failing",
        /// It answered that it is gone for good.
        Gone = "gone",
    }
}

named! {
    /// What is done with a webhook.
    pub enum Deed {
        /// Tell it something, to see whether it hears.
        Trial = "trial",
        /// Give it another secret.
        Secret = "secret",
        /// Tell it nothing for now.
        Stop = "stop",
        /// Tell it again, from now on.
        Start = "start",
        /// Forget it.
        Remove = "remove",
    }
}

named! {
    /// What is done with a message that was given up.
    pub enum Settling {
        /// Send it once more, from the first try.
        Again = "again",
        /// Forget it.
        Drop = "drop",
    }
}

record! {
    /// A webhook.
    #[derive(Clone, Debug)]
    pub struct Hook {
        pub coalition: CoalitionId,
        pub id: Uuid,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub address: String,
        pub kinds: String,
        pub lang: Lang,
        pub secret: String,
        pub old_secret: Option<String>,
        pub old_until: Option<DateTime<Utc>>,
        pub made_at: DateTime<Utc>,
        pub failing_since: Option<DateTime<Utc>>,
        pub off_at: Option<DateTime<Utc>>,
        pub off_why: Option<Off>,
        pub waiting: i64,
        pub dead: i64,
    }
}

impl Hook {
    /// What it is told of.
    pub fn kinds(&self) -> Vec<Kind> {
        self.kinds.split_whitespace().filter_map(|it| it.parse().ok()).collect()
    }

    /// The machine it is on.
    pub fn host(&self) -> String {
        let rest = self.address.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?']).next().unwrap_or_default().to_owned()
    }
}

record! {
    /// A message to a webhook.
    #[derive(Clone, Debug)]
    pub struct Delivery {
        pub coalition: CoalitionId,
        pub id: Uuid,
        pub hook: Uuid,
        pub verb: String,
        pub body: String,
        pub made_at: DateTime<Utc>,
        pub due_at: DateTime<Utc>,
        pub tries: i64,
        pub sent_at: Option<DateTime<Utc>>,
        pub dead_at: Option<DateTime<Utc>>,
        pub status: Option<i64>,
        pub took: Option<i64>,
        pub answer: Option<String>,
        pub failure: Option<String>,
    }
}

/// What somebody asks for who registers a webhook.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Whose it will be; none for the coalition's own.
    pub organization: Option<OrganizationId>,
    /// Where it listens.
    pub address: String,
    /// What it is told of.
    pub kinds: Vec<Kind>,
}
