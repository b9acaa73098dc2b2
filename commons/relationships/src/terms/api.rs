//! Terms as programs read and write them.

use std::collections::BTreeMap;

use base::api::{Line, Text};
use base::{OrganizationId, Problem, say};
use chrono::NaiveDate;
use people::organizations::types::Seen;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::{NOTICE, PURPOSE, TEXT};
use super::types::{Share, Terms, Topic, Written};
use crate::Level;

/// The terms of a version.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Terms")]
pub struct TermsOut {
    level: Level,
    /// What it is for, in a sentence.
    purpose: String,
    /// What each party brings.
    parties: Vec<ShareOut>,
    rules: RulesOut,
    /// When it begins.
    starts_on: NaiveDate,
    /// When the parties look at it again.
    review_on: NaiveDate,
    /// Days of notice before a withdrawal takes effect.
    notice_days: i64,
    /// Who knows that this relationship exists; the terms themselves stay with the parties.
    seen: Seen,
}

/// What one party brings.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Share")]
struct ShareOut {
    organization: OrganizationId,
    /// What it wants to reach.
    goals: String,
    gives: String,
    /// Work and responsibility.
    carries: String,
    risks: String,
    receives: String,
}

/// The ground rules by topic; empty where nobody wrote anything.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GroundRules")]
struct RulesOut {
    /// How decisions are made.
    decisions: String,
    /// Who speaks to the media, on what.
    media: String,
    confidentiality: String,
    /// How information is passed on.
    information: String,
    /// The role of representatives.
    representatives: String,
    other: String,
}

/// Terms to be proposed.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermsIn {
    level: Level,
    /// What it is for, in a sentence.
    #[schemars(length(min = 1))]
    purpose: Line<PURPOSE>,
    /// What each party brings; at least two.
    #[schemars(length(min = 2, max = 60))]
    parties: Vec<ShareIn>,
    #[serde(default)]
    rules: RulesIn,
    /// When it begins.
    starts_on: NaiveDate,
    /// When the parties look at it again.
    review_on: NaiveDate,
    /// Days of notice before a withdrawal takes effect.
    #[schemars(range(min = 0, max = NOTICE))]
    notice_days: i64,
    seen: SeenIn,
}

/// Who knows that a relationship exists.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum SeenIn {
    Public,
    Coalition,
    Parties,
}

/// What one party brings; what is left out is empty.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ShareIn {
    organization: OrganizationId,
    #[serde(default)]
    goals: Text<TEXT>,
    #[serde(default)]
    gives: Text<TEXT>,
    #[serde(default)]
    carries: Text<TEXT>,
    #[serde(default)]
    risks: Text<TEXT>,
    #[serde(default)]
    receives: Text<TEXT>,
}

/// The ground rules by topic; what is left out is empty.
#[derive(Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RulesIn {
    #[serde(default)]
    decisions: Text<TEXT>,
    #[serde(default)]
    media: Text<TEXT>,
    #[serde(default)]
    confidentiality: Text<TEXT>,
    #[serde(default)]
    information: Text<TEXT>,
    #[serde(default)]
    representatives: Text<TEXT>,
    #[serde(default)]
    other: Text<TEXT>,
}

impl TermsOut {
    /// The terms of a version as programs read them.
    pub fn of(it: &Terms) -> TermsOut {
        let rule = |topic: Topic| it.rules.get(&topic).cloned().unwrap_or_default();
        TermsOut {
            level: it.level,
            purpose: it.purpose.clone(),
            parties: it.parties.iter().map(|(organization, share)| ShareOut::of(*organization, share)).collect(),
            rules: RulesOut {
                decisions: rule(Topic::Decisions),
                media: rule(Topic::Media),
                confidentiality: rule(Topic::Confidentiality),
                information: rule(Topic::Information),
                representatives: rule(Topic::Representatives),
                other: rule(Topic::Other),
            },
            starts_on: it.starts_on,
            review_on: it.review_on,
            notice_days: it.notice_days,
            seen: it.seen,
        }
    }
}

impl ShareOut {
    fn of(organization: OrganizationId, it: &Share) -> ShareOut {
        let Share { goals, gives, carries, risks, receives } = it.clone();
        ShareOut { organization, goals, gives, carries, risks, receives }
    }
}

impl TermsIn {
    /// The same as the act takes them. A party that is named twice is said, since one share would be lost.
    pub fn into_written(self) -> Written {
        let named = self.parties.len();
        let terms = self.into_terms();
        let twice = (terms.parties.len() < named).then(|| Problem::new("terms.parties", say!("party-named-twice")));
        Written { terms, unread: twice.into_iter().collect() }
    }

    fn into_terms(self) -> Terms {
        let rules = [
            (Topic::Decisions, self.rules.decisions),
            (Topic::Media, self.rules.media),
            (Topic::Confidentiality, self.rules.confidentiality),
            (Topic::Information, self.rules.information),
            (Topic::Representatives, self.rules.representatives),
            (Topic::Other, self.rules.other),
        ];
        let rules = rules.into_iter().filter(|(_, text)| !text.is_empty());
        Terms {
            level: self.level,
            purpose: self.purpose.into(),
            parties: self.parties.into_iter().map(ShareIn::into_share).collect(),
            rules: rules.map(|(topic, text)| (topic, text.into())).collect::<BTreeMap<_, _>>(),
            starts_on: self.starts_on,
            review_on: self.review_on,
            notice_days: self.notice_days,
            seen: match self.seen {
                SeenIn::Public => Seen::Public,
                SeenIn::Coalition => Seen::Coalition,
                SeenIn::Parties => Seen::Parties,
            },
        }
    }
}

impl ShareIn {
    fn into_share(self) -> (OrganizationId, Share) {
        let (goals, gives, carries) = (self.goals.into(), self.gives.into(), self.carries.into());
        (self.organization, Share { goals, gives, carries, risks: self.risks.into(), receives: self.receives.into() })
    }
}
