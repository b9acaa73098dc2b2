//! What was said, what was asked, and what became of it.

use base::OrganizationId;
use base::ids::PersonId;
use base::record;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Cursor, Span};

record! {
    /// Something that was said.
    #[derive(Clone, Debug)]
    pub struct Comment {
        pub id: Uuid,
        pub version: Option<i64>,
        pub person_id: PersonId,
        pub person: String,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub hue: Option<i64>,
        pub logo: Option<i64>,
        pub at: DateTime<Utc>,
        pub text: String,
        pub confidential: bool,
        pub reply_to: Option<Uuid>,
        pub first_text: Option<String>,
        pub changed_at: Option<DateTime<Utc>>,
        pub erased_at: Option<DateTime<Utc>>,
    }
}

/// Something about to be said.
#[derive(Clone, Debug, Default)]
pub struct Said<'a> {
    /// The version it is about, if it is about one.
    pub version: Option<i64>,
    /// The words.
    pub text: &'a str,
    /// Whether it is for those alone who may say yes or no.
    pub confidential: bool,
    /// The comment it replies to.
    pub reply_to: Option<Uuid>,
    /// The organizations whose answer it waits for.
    pub asks: Vec<OrganizationId>,
    /// Whether it answers what its own organization was asked there.
    pub answers: bool,
}

/// What somebody reads of a talk.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Whether they may accept, and so read what is confidential.
    pub trusted: bool,
    /// The time of which they read.
    pub span: Span,
    /// Only what was said before this.
    pub before: Option<Cursor>,
    /// How many of the latest of these.
    pub most: usize,
}

record! {
    /// That an organization was asked, and what came of it.
    #[derive(Clone, Debug)]
    pub struct Question {
        pub comment: Uuid,
        pub organization: OrganizationId,
        pub name: String,
        pub asked_at: DateTime<Utc>,
        pub answered_at: Option<DateTime<Utc>>,
        pub answer: Option<Uuid>,
    }
}

record! {
    /// Somebody who is named in a comment; people have neither colour nor logo.
    #[derive(Clone, Debug)]
    pub struct Mention {
        pub comment: Uuid,
        pub kind: String,
        pub who: Uuid,
        pub name: String,
        pub hue: Option<i64>,
        pub logo: Option<i64>,
    }
}

record! {
    /// A thread settled, or opened again.
    #[derive(Clone, Debug)]
    pub struct Settlement {
        pub comment: Uuid,
        pub settled: bool,
        pub person: String,
        pub organization_name: Option<String>,
        pub why: String,
        pub at: DateTime<Utc>,
    }
}

/// A comment with its replies and what is to be known of them.
#[derive(Clone, Debug)]
pub struct Thread {
    /// What it began with.
    pub root: Comment,
    /// The replies, in order.
    pub replies: Vec<Comment>,
    /// Whom it asks.
    pub questions: Vec<Question>,
    /// Who is named in the root and in the replies.
    pub mentions: Vec<Mention>,
    /// What became of it, in order.
    pub settlements: Vec<Settlement>,
}

impl Thread {
    /// Whether it is settled.
    pub fn settled(&self) -> bool {
        self.settlements.last().is_some_and(|it| it.settled)
    }

    /// The question to this organization that waits.
    pub fn waits_on(&self, organization: Option<OrganizationId>) -> bool {
        self.questions.iter().any(|it| Some(it.organization) == organization && it.answered_at.is_none())
    }
}

record! {
    /// A question that waits for one of a person's organizations.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub coalition: String,
        pub comment: Uuid,
        pub about: String,
        pub page: String,
        pub asked_at: DateTime<Utc>,
        pub text: String,
        pub asker: String,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
    }
}
