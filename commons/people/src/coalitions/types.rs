//! What a coalition is, and who coordinates it.

use base::Form;
use base::form::{Kept, one_line};
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

impl Draft {
    /// A coalition as it stands, ready to be changed.
    pub fn of(it: &Coalition) -> Draft {
        let (name, purpose, stands_on) = (it.name.clone(), it.purpose.clone(), it.stands_on.clone());
        Draft { name, purpose, stands_on, town: it.town.clone(), zone: it.zone.clone() }
    }

    /// What a form says.
    pub fn read(form: &Form) -> Draft {
        let (text, line) = (|name| form.text(name).to_owned(), |name| one_line(form.text(name)));
        let (purpose, stands_on) = (text("purpose"), text("stands_on"));
        Draft { name: line("name"), purpose, stands_on, town: line("town"), zone: text("zone") }
    }

    /// The same as the fields of a form, in the order shown.
    pub fn fields(&self) -> [Kept; 5] {
        let text = |name, value: &str| (name, value.trim().to_owned());
        let (purpose, stands_on) = (text("purpose", &self.purpose), text("stands_on", &self.stands_on));
        [text("name", &self.name), purpose, stands_on, text("town", &self.town), text("zone", &self.zone)]
    }
}

record! {
    /// Somebody who coordinates.
    #[derive(Clone, Debug)]
    pub struct Coordinator { pub person: PersonId, pub name: String, pub since: DateTime<Utc> }
}
