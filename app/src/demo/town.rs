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
    let choices: Choices = parse(include_str!("../../town/choices.toml"))?;
    let mut deeds: Deeds = parse(include_str!("../../town/lately.toml"))?;
    let trust: Deeds = parse(include_str!("../../town/trust.toml"))?;
    deeds.deed.extend(trust.deed);
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
    /// What is answered, 1 to 4; 0: cannot say.
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

/// Something that is chosen together, with what was answered.
#[derive(Deserialize)]
pub struct Choice {
    pub days_ago: i64,
    pub by: String,
    pub organization: String,
    pub purpose: String,
    pub with: Vec<String>,
    /// How the purpose begins of the relationship that it is about, if it is about one.
    #[serde(default)]
    pub relationship: String,
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
