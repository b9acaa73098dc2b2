//! What a token is.

use base::api::{Scope, Scopes};
use base::form::{Form, one_line, required};
use base::{Problem, record, say};
use chrono::{DateTime, Utc};
use uuid::Uuid;

record! {
    /// A token in a list; its secret is kept nowhere.
    #[derive(Clone, Debug)]
    pub struct Token {
        pub id: Uuid,
        pub name: String,
        pub scopes: String,
        pub person: String,
        pub made_at: DateTime<Utc>,
        pub seen_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
    }
}

impl Token {
    /// What it may be used for.
    pub fn may(&self) -> Scopes {
        Scopes::read(&self.scopes)
    }
}

/// How long a token may stand: days.
pub const DAYS: [i64; 4] = [7, 30, 90, 365];
/// The longest name: characters.
pub const NAME: usize = 80;

/// A token about to be made.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What it is for, in its owner's words.
    pub name: String,
    /// What it may be used for.
    pub scopes: Scopes,
    /// How many days it stands.
    pub days: i64,
}

impl Draft {
    /// What a form says.
    pub fn read(form: &Form) -> Draft {
        let scopes = Scopes::of(form.all("scope").into_iter().filter_map(|it| it.parse::<Scope>().ok()));
        Draft { name: one_line(form.text("name")), scopes, days: form.get("days").unwrap_or_default() }
    }

    /// What has to be changed.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = vec![];
        required(&mut problems, "name", &self.name, NAME);
        if self.scopes.each().next().is_none() {
            problems.push(Problem::new("scope", say!("token-needs-a-scope")));
        }
        if !DAYS.contains(&self.days) {
            problems.push(Problem::new("days", say!("token-needs-days")));
        }
        problems
    }
}
