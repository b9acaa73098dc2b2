//! Answers as they are given, and where each number of a case comes from.

use base::{OrganizationId, PersonId};
use chrono::NaiveDate;
use people::organizations::types::Sector;

use crate::{Case, Goal, Requirement, Table};

/// One organization and those who answered for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Which.
    pub id: OrganizationId,
    /// Its sector, which counts when it is known.
    pub sector: Sector,
    /// Who answered; nobody yet is an answer of its own.
    pub people: Vec<Respondent>,
}

/// What one person said for their organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respondent {
    /// Who.
    pub id: PersonId,
    /// When.
    pub on: NaiveDate,
    /// What the organization wants.
    pub goals: Vec<Goal>,
    /// What it has, and how it sees things; trust and sectors are not said here.
    pub says: Table<Option<i64>>,
    /// What it could get.
    pub can_get: Vec<Offer>,
    /// How far it trusts each of the others: hundredths, 100 to 400. Whoever is no party any longer is passed over.
    pub trusts: Vec<(OrganizationId, i64)>,
}

/// A resource that could be got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which of the six.
    pub resource: Requirement,
    /// How much more of it there would be: 0 to 4.
    pub amount: i64,
    /// From whom, in the answerer's words.
    pub from: String,
    /// By when.
    pub by: NaiveDate,
}

/// Whose answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// An organization's about itself or about them all.
    Party(OrganizationId),
    /// The first one's trust in the second.
    Trust(OrganizationId, OrganizationId),
}

/// What an organization's answer to one question comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Whose.
    pub who: Who,
    /// What counts of it.
    pub value: i64,
    /// The same with what it could get.
    pub later: i64,
    /// Who said what counts.
    pub people: Vec<PersonId>,
    /// Since when it is so: the day on which the first of them said it. None when nobody did.
    pub since: Option<NaiveDate>,
    /// What others of the organization said, who are further away than a step: the highest and the lowest of all.
    pub apart: Option<(i64, i64)>,
}

impl Voice {
    /// Whether anybody said it.
    pub fn is_known(&self) -> bool {
        !self.people.is_empty()
    }
}

/// Where a number of the case comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Everybody's answers, by whose they are.
    pub voices: Vec<Voice>,
    /// Whose answer holds the number down, the lowest first; for conflict, up. Empty where all bring their part.
    pub holding: Vec<Who>,
}

impl Source {
    /// Whose answer is not there.
    pub fn unknown(&self) -> impl Iterator<Item = Who> {
        self.voices.iter().filter(|voice| !voice.is_known()).map(|voice| voice.who)
    }

    /// Whose people do not agree among themselves.
    pub fn divided(&self) -> impl Iterator<Item = &Voice> {
        self.voices.iter().filter(|voice| voice.apart.is_some())
    }

    /// The answer of somebody.
    pub fn voice(&self, of: Who) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.who == of)
    }
}

/// A case with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// What to decide on.
    pub case: Case,
    /// Where its numbers come from.
    pub sources: Table<Source>,
}
