//! The town as its files tell it.

use std::collections::BTreeMap;

use base::{Error, Result};
use serde::Deserialize;

/// Everything in `app/town`.
pub struct Town {
    pub coalition: Coalition,
    pub organizations: Vec<Organization>,
    pub people: Vec<Person>,
    pub relationships: Vec<Relationship>,
    pub deeds: Vec<Deed>,
    pub neighbors: Neighbors,
    pub choices: Vec<Choice>,
    pub tables: Vec<Table>,
    pub rounds: Vec<Round>,
}

/// Reads the town's files, which are part of the program.
pub fn read() -> Result<Town> {
    #[derive(Deserialize)]
    struct Organizations {
        organization: Vec<Organization>,
    }
    #[derive(Deserialize)]
    struct People {
        person: Vec<Person>,
    }
    #[derive(Deserialize)]
    struct Relationships {
        relationship: Vec<Relationship>,
    }
    #[derive(Deserialize)]
    struct Deeds {
        deed: Vec<Deed>,
    }
    #[derive(Deserialize)]
    struct Choices {
        choice: Vec<Choice>,
    }
    #[derive(Deserialize)]
    struct Tables {
        table: Vec<Table>,
    }
    let tables: Tables = parse(include_str!("../../town/tables.toml"))?;
    #[derive(Deserialize)]
    struct Rounds {
        round: Vec<Round>,
    }
    let rounds: Rounds = parse(include_str!("../../town/one-to-ones.toml"))?;
    let choices: Choices = parse(include_str!("../../town/choices.toml"))?;
    let mut deeds: Deeds = parse(include_str!("../../town/lately.toml"))?;
    let trust: Deeds = parse(include_str!("../../town/trust.toml"))?;
    deeds.deed.extend(trust.deed);
    let doing: Deeds = parse(include_str!("../../town/doing.toml"))?;
    deeds.deed.extend(doing.deed);
    let challenges: Deeds = parse(include_str!("../../town/challenges.toml"))?;
    deeds.deed.extend(challenges.deed);
    let organizations: Organizations = parse(include_str!("../../town/organizations.toml"))?;
    let people: People = parse(include_str!("../../town/people.toml"))?;
    let relationships: Relationships = parse(include_str!("../../town/relationships.toml"))?;
    Ok(Town {
        coalition: parse(include_str!("../../town/coalition.toml"))?,
        organizations: organizations.organization,
        people: people.person,
        relationships: relationships.relationship,
        deeds: deeds.deed,
        neighbors: parse(include_str!("../../town/neighbors.toml"))?,
        choices: choices.choice,
        tables: tables.table,
        rounds: rounds.round,
    })
}

fn parse<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T> {
    toml::from_str(text).map_err(|why| Error::broken(format!("the demo town: {why}")))
}

#[derive(Deserialize)]
pub struct Coalition {
    pub name: String,
    pub slug: String,
    pub purpose: String,
    pub stands_on: String,
    pub town: String,
    pub zone: String,
}

#[derive(Deserialize)]
pub struct Organization {
    pub key: String,
    pub name: String,
    pub sector: String,
    pub does: String,
    pub area: String,
    pub sentence: String,
    pub hue: i64,
    pub languages: Vec<String>,
    pub customs: String,
    pub observances: String,
    pub site: String,
    pub mail: String,
    pub phone: String,
    pub address: String,
    pub joined_days_ago: i64,
    pub claimed: bool,
}

#[derive(Deserialize)]
pub struct Person {
    pub key: String,
    pub name: String,
    pub email: String,
    pub lang: String,
    pub zone: String,
    #[serde(default)]
    pub coordinator: bool,
    #[serde(default)]
    pub operator: bool,
    pub acts_for: Vec<ActsFor>,
    pub about: String,
}

#[derive(Deserialize)]
pub struct ActsFor {
    pub organization: String,
    pub role: String,
}

#[derive(Deserialize)]
pub struct Relationship {
    pub key: String,
    pub event: Vec<Event>,
}

/// One act of a relationship's life.
#[derive(Deserialize)]
pub struct Event {
    pub days_ago: i64,
    pub by: String,
    #[serde(rename = "for")]
    pub acting_for: String,
    pub act: String,
    #[serde(default)]
    pub why: String,
    pub kind: Option<String>,
    #[serde(default)]
    pub terms: Words,
    #[serde(default)]
    pub party: BTreeMap<String, Share>,
    #[serde(default)]
    pub rules: BTreeMap<String, String>,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub confidential: bool,
    pub on_version: Option<i64>,
    /// The organizations whose answer it waits for, by their keys.
    #[serde(default)]
    pub asks: Vec<String>,
    /// Words that the last comment which begins so is replied to with.
    #[serde(default)]
    pub to: String,
}

/// Something done besides relationships: `act` is `contact`, `invitation`, `webhook`, `feed`, `claim`, or one of trust or of challenges; the other fields are what it needs.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Deed {
    pub days_ago: i64,
    pub act: String,
    pub by: String,
    pub organization: String,
    pub name: String,
    pub role: String,
    pub address: String,
    pub phone: String,
    pub seen: String,
    pub why: String,
    /// The partner that it is about.
    pub partner: String,
    /// What is answered, 1 to 4; 0: cannot say. Of what is done, the levels.
    pub says: Vec<i64>,
    /// A day it names, counted back; of a rhythm, its months.
    pub due_days_ago: i64,
}

/// What an event says of the terms; a counter says only what changes.
#[derive(Deserialize, Default)]
pub struct Words {
    pub level: Option<String>,
    pub purpose: Option<String>,
    pub visibility: Option<String>,
    pub review_in_days: Option<u64>,
    pub notice_days: Option<i64>,
}

/// What an event says of a party's share.
#[derive(Deserialize, Clone, Default)]
#[serde(default)]
pub struct Share {
    pub goals: Option<String>,
    pub gives: Option<String>,
    pub carries: Option<String>,
    pub risks: Option<String>,
    pub receives: Option<String>,
}

/// A second coalition, with its own organizations and some of the town's.
#[derive(Deserialize)]
pub struct Neighbors {
    pub days_ago: i64,
    pub coordinator: String,
    pub coalition: Coalition,
    #[serde(rename = "organization")]
    pub organizations: Vec<Organization>,
    #[serde(rename = "asking")]
    pub askings: Vec<Asking>,
}

/// Somebody asks that an organization comes into the second coalition.
#[derive(Deserialize)]
pub struct Asking {
    pub days_ago: i64,
    pub by: String,
    pub organization: String,
    pub why: String,
}

/// A round of one-to-ones. Days are counted back; those that lie ahead are below 0.
#[derive(Deserialize)]
pub struct Round {
    pub days_ago: i64,
    pub by: String,
    pub purpose: String,
    pub answer_days_ago: i64,
    pub talk_days_ago: i64,
    pub minutes: i64,
    /// When the pairs were made; 0: they are not.
    #[serde(default)]
    pub pairs_days_ago: i64,
    #[serde(default)]
    pub over: bool,
    pub answer: Vec<Answered>,
    #[serde(default)]
    pub talk: Vec<Talked>,
}

/// Whether somebody takes part, so many days after the first who answered.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Answered {
    pub by: String,
    pub organization: String,
    pub after: i64,
    pub not_now: bool,
    pub reach: String,
}

/// What somebody says of their pair, and writes down for the two.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Talked {
    pub by: String,
    pub organization: String,
    pub days_ago: i64,
    pub happened: bool,
    /// Whom the note is about: it is written only where the two were paired.
    pub with: String,
    pub note: String,
}

/// Something that is chosen together, with what was answered.
#[derive(Deserialize)]
pub struct Choice {
    pub days_ago: i64,
    pub by: String,
    pub organization: String,
    pub purpose: String,
    /// The relationship whose review asks.
    pub relationship: Option<String>,
    pub with: Vec<String>,
    pub sheet: Vec<Said>,
}

/// What somebody answers for their organization; of trust, 0 stands for what they cannot say.
#[derive(Deserialize)]
pub struct Said {
    pub days_ago: i64,
    pub by: String,
    pub organization: String,
    pub goals: Vec<Wanted>,
    pub now: BTreeMap<String, i64>,
    pub more: BTreeMap<String, More>,
    pub trust: BTreeMap<String, [i64; 3]>,
    pub between: BTreeMap<String, i64>,
}

/// What an organization wants.
#[derive(Deserialize)]
pub struct Wanted {
    pub text: String,
    pub kind: String,
    pub weight: String,
    pub alone: String,
}

/// How much more of something could be got.
#[derive(Deserialize)]
pub struct More {
    pub more: i64,
    pub from: String,
    pub in_days: i64,
}

/// A table, with all that is said at it.
#[derive(Deserialize)]
pub struct Table {
    pub days_ago: i64,
    pub by: String,
    pub organization: String,
    pub goal: String,
    pub kind: String,
    pub needs: Vec<Needed>,
    pub voices: Vec<TableVoice>,
    pub ties: Vec<TableTie>,
    pub seat: Vec<TableSeat>,
}

/// One of the six resources by its name, or a thing in words.
#[derive(Deserialize)]
pub struct Needed {
    pub what: String,
    pub amount: i64,
}

#[derive(Deserialize)]
pub struct TableVoice {
    pub organization: Option<String>,
    #[serde(default)]
    pub name: String,
    pub sides: Vec<String>,
    pub affected: i64,
    pub say: i64,
    pub involved: String,
}

#[derive(Deserialize)]
pub struct TableTie {
    pub one: String,
    pub other: String,
    pub level: String,
}

#[derive(Deserialize)]
pub struct TableSeat {
    pub organization: String,
    #[serde(default)]
    pub seat: String,
    pub offers: BTreeMap<String, i64>,
    #[serde(default)]
    pub asks: bool,
    pub answer: Option<TableAnswer>,
}

#[derive(Deserialize)]
pub struct TableAnswer {
    pub by: String,
    pub days_ago: i64,
    pub offers: BTreeMap<String, i64>,
}
