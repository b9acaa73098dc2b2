//! What a person is, and where they are signed in.

use base::form::{Kept, one_line};
use base::record;
use base::{Lang, PersonId};
use chrono::{DateTime, Utc};
use uuid::Uuid;

record! {
    /// Somebody a letter goes to.
    #[derive(Clone, Debug)]
    pub struct Correspondent { pub person: PersonId, pub name: String, pub lang: Lang, pub address: String }
}

record! {
    /// A person as their own page shows them.
    #[derive(Clone, Debug)]
    pub struct Person {
        pub id: PersonId,
        pub name: String,
        pub about: String,
        pub lang: Lang,
        pub zone: String,
        pub made_at: DateTime<Utc>,
    }
}

/// What a person may say about themselves.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Their name; it must be there.
    pub name: String,
    /// A sentence or two, if they like.
    pub about: String,
    /// The language of pages and letters.
    pub lang: Lang,
    /// Their time zone, as the IANA list names it.
    pub zone: String,
}

impl Draft {
    /// A person as they stand, ready to be changed.
    pub fn of(it: &Person) -> Draft {
        Draft { name: it.name.clone(), about: it.about.clone(), lang: it.lang, zone: it.zone.clone() }
    }

    /// The same as the fields of a form, in the order shown.
    pub fn fields(&self) -> [Kept; 4] {
        let text = |name, value: &str| (name, value.trim().to_owned());
        let language = ("language", self.lang.to_string());
        [("name", one_line(&self.name)), text("about", &self.about), language, text("zone", &self.zone)]
    }
}

record! {
    /// A mail address that a person has confirmed.
    #[derive(Clone, Debug)]
    pub struct Address { pub address: String, pub confirmed_at: DateTime<Utc> }
}

record! {
    /// A place where a person is signed in.
    #[derive(Clone, Debug)]
    pub struct Session { pub id: Uuid, pub agent: String, pub made_at: DateTime<Utc>, pub seen_at: DateTime<Utc> }
}

/// Who stands behind a mail address.
#[derive(Clone, Debug)]
pub enum Whom {
    /// Somebody who has confirmed it.
    Person(Person),
    /// Nobody yet, but an invitation or a claim waits for it; with the time zone of the coalition that expects them.
    Expected(String),
    /// Nobody.
    Nobody,
}
