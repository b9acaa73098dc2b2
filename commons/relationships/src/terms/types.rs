//! The document that parties accept.

use std::collections::BTreeMap;

use base::{OrganizationId, Result, named};
use chrono::NaiveDate;
use people::organizations::types::Seen;
use serde::{Deserialize, Serialize};

use crate::Level;

/// One version of the terms. It is serialized because its stored JSON *is* the document: the digest is taken over it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The rung.
    pub level: Level,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// The parties, with what each brings.
    pub parties: BTreeMap<OrganizationId, Share>,
    /// The ground rules by topic; a topic nobody wrote on is not there.
    pub rules: BTreeMap<Topic, String>,
    /// When it begins.
    pub starts_on: NaiveDate,
    /// When the parties look at it again.
    pub review_on: NaiveDate,
    /// Days of notice before a withdrawal takes effect.
    pub notice_days: i64,
    /// Who knows that this relationship exists: `public`, `coalition` or `parties`. The terms themselves stay with the parties.
    #[serde(with = "seen")]
    pub seen: Seen,
}

/// Terms as somebody wrote them, with what could not be read of them. Acts ask who writes before they say what is wrong.
#[derive(Clone, Debug)]
pub struct Written {
    /// What could be read.
    pub terms: Terms,
    /// What could not.
    pub unread: Vec<base::Problem>,
}

impl From<Terms> for Written {
    fn from(terms: Terms) -> Written {
        Written { terms, unread: vec![] }
    }
}

/// What one party brings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// What it wants to reach.
    pub goals: String,
    /// What it gives.
    pub gives: String,
    /// What it carries: work and responsibility.
    pub carries: String,
    /// What it risks.
    pub risks: String,
    /// What it receives.
    pub receives: String,
}

/// The columns of a share, with the names of their form fields and word keys.
pub const COLUMNS: [&str; 5] = ["goals", "gives", "carries", "risks", "receives"];

impl Share {
    /// A column by its name in [`COLUMNS`].
    pub fn column(&self, name: &str) -> &str {
        match name {
            "goals" => &self.goals,
            "gives" => &self.gives,
            "carries" => &self.carries,
            "risks" => &self.risks,
            _ => &self.receives,
        }
    }

    /// The same, to write in.
    pub fn column_mut(&mut self, name: &str) -> &mut String {
        match name {
            "goals" => &mut self.goals,
            "gives" => &mut self.gives,
            "carries" => &mut self.carries,
            "risks" => &mut self.risks,
            _ => &mut self.receives,
        }
    }
}

/// A topic of the ground rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// How decisions are made.
    Decisions,
    /// Who speaks to the media, on what.
    Media,
    /// What is confidential.
    Confidentiality,
    /// How information is passed on.
    Information,
    /// The role of representatives.
    Representatives,
    /// Anything else.
    Other,
}

impl Topic {
    /// The six topics, in the order they are asked.
    pub const ALL: [Topic; 6] = [
        Topic::Decisions,
        Topic::Media,
        Topic::Confidentiality,
        Topic::Information,
        Topic::Representatives,
        Topic::Other,
    ];

    /// Its name in form fields and word keys.
    pub fn as_str(self) -> &'static str {
        ["decisions", "media", "confidentiality", "information", "representatives", "other"][self as usize]
    }
}

named! {
    /// Why a version was made.
    pub enum Kind {
        /// The first one.
        Proposal = "proposal",
        /// Other words for the same.
        Change = "change",
        /// Another rung.
        Step = "step",
        /// The same again after a review.
        Renewal = "renewal",
        /// With a party more.
        Joining = "joining",
        /// The end, by agreement of all.
        Ending = "ending",
    }
}

impl Kind {
    /// The kind that follows from what changed between two versions, unless the proposer ends or renews.
    pub fn between(before: &Terms, after: &Terms) -> Kind {
        if after.parties.keys().any(|party| !before.parties.contains_key(party)) {
            Kind::Joining
        } else if after.level != before.level {
            Kind::Step
        } else {
            Kind::Change
        }
    }
}

impl Terms {
    /// The document as it is kept and hashed.
    pub fn document(&self) -> Result<String> {
        Ok(serde_json::to_string(self)?)
    }

    /// The terms that a kept document says.
    pub fn read(document: &str) -> Result<Terms> {
        Ok(serde_json::from_str(document)?)
    }
}

mod seen {
    //! Visibility in the document, by its word.

    use people::organizations::types::Seen;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(seen: &Seen, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(seen.as_str())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Seen, D::Error> {
        let word = String::deserialize(from)?;
        word.parse().map_err(|_| serde::de::Error::custom("no such visibility"))
    }
}
