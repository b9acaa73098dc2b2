//! What a link is, and how a room says what one of its purposes does.

use std::pin::Pin;

use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use base::{Cx, Form, Lang, Result, Say, Tx, named, record};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use maud::Markup;
use uuid::Uuid;

named! {
    /// What the contact of an unclaimed organization may do by letter; a later one may all that an earlier one may.
    pub enum May {
        /// Letters only tell.
        Nothing = "nothing",
        /// Comments, questions, answers.
        Speak = "speak",
        /// The same, and yes or no for the organization.
        Agree = "agree",
    }
}

record! {
    /// A link with everything that its page says.
    #[derive(Clone, Debug)]
    pub struct Link {
        pub space: CoalitionId,
        pub coalition_slug: String,
        pub coalition_name: String,
        pub zone: String,
        pub id: Uuid,
        pub purpose: String,
        pub address: String,
        pub person: Option<PersonId>,
        pub person_name: Option<String>,
        pub lang: Option<Lang>,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub organization_slug: Option<String>,
        pub hue: Option<i64>,
        pub logo: Option<i64>,
        pub claimed_at: Option<DateTime<Utc>>,
        pub may: May,
        pub subject: Uuid,
        pub version: Option<i64>,
        pub made_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
        pub used_at: Option<DateTime<Utc>>,
        pub used_by: Option<String>,
        pub revoked_at: Option<DateTime<Utc>>,
    }
}

impl Link {
    /// Whether what it does is its reader's own affair, and none of those who look after the letters of an organization: the
    /// name of such a purpose begins with `own.`.
    pub fn is_own(&self) -> bool {
        self.purpose.starts_with("own.")
    }

    /// Whether it went to the contact of an organization that nobody looked after.
    pub fn is_contacts(&self) -> bool {
        self.person.is_none()
    }

    /// Whose a link would be that takes its place.
    pub fn whose(&self) -> Whose {
        Whose { person: self.person, organization: self.organization, address: self.address.clone() }
    }

    /// The name of the organization it acts for; empty when it acts for the coalition.
    pub fn name(&self) -> &str {
        self.organization_name.as_deref().unwrap_or_default()
    }

    /// The last day on which it works, where its coalition is: the same in its letter and on every page.
    pub fn until(&self) -> NaiveDate {
        self.expires_at.with_timezone(&self.zone.parse().unwrap_or(Tz::UTC)).date_naive()
    }
}

named! {
    /// Where a link stands in its life.
    pub enum Stands {
        /// Its button works.
        Open = "open",
        /// It was pressed.
        Used = "used",
        /// Its owner or a steward took it back.
        Revoked = "revoked",
        /// Its time is over.
        Expired = "expired",
    }
}

/// Whose a link is that is about to be made.
#[derive(Clone, Debug)]
pub struct Whose {
    /// The person; none: the contact of an organization that nobody looks after.
    pub person: Option<PersonId>,
    /// For which organization; none: for the coalition itself.
    pub organization: Option<OrganizationId>,
    /// Where the letter goes.
    pub address: String,
}

/// What a link does when its button is pressed, drawn for its reader.
pub struct Offer {
    /// What will be done, as a heading.
    pub title: String,
    /// What it is about, in short.
    pub about: Markup,
    /// The words it takes along, if any.
    pub asks: Option<Asks>,
    /// Whatever else is filled in before pressing, drawn with what was typed.
    pub fields: Option<Fields>,
    /// What follows from pressing.
    pub then: String,
    /// What the button says.
    pub button: String,
    /// Whether it ends or refuses something.
    pub danger: bool,
    /// What the link says that leads to all of it, where there is more to read.
    pub whole: Option<String>,
    /// What the act enters beside the coalition and the organization.
    pub spaces: Vec<SpaceId>,
}

/// Draws the fields of a form, with what was typed in them.
pub type Fields = Box<dyn Fn(&Cx, &Form) -> Markup + Send + Sync>;

/// Words that a button takes along.
pub struct Asks {
    /// The name of the field.
    pub field: &'static str,
    /// Its label.
    pub label: String,
    /// What helps to fill it in.
    pub hint: String,
}

/// What a reader finds.
pub enum Seen {
    /// It can be done.
    Offer(Box<Offer>),
    /// It can no longer be done, and why: what came instead.
    Moot {
        /// In a sentence.
        says: String,
        /// Whether something of the kind waits for the same reader, so that a new letter can be asked for.
        again: bool,
        /// The page to sign in to.
        page: String,
    },
}

/// What drawing an offer gives.
pub type Looks<'a> = Pin<Box<dyn Future<Output = Result<Seen>> + Send + 'a>>;
/// What reading all of it gives.
pub type Reads<'a> = Pin<Box<dyn Future<Output = Result<Markup>> + Send + 'a>>;
/// What acting gives.
pub type Doing<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// What saying what it is about gives: its name and its page.
pub type About<'a> = Pin<Box<dyn Future<Output = Result<(String, String)>> + Send + 'a>>;

/// One thing that a link can do, as its room names it.
pub struct Purpose {
    /// Its name, such as `version.accept`; `-` in place of `.` in the keys of its words. What begins with `own.` is the
    /// reader's own affair ([`Link::is_own`]).
    pub name: &'static str,
    /// What the contact of an unclaimed organization needs to be allowed.
    pub needs: May,
    /// What it would do now, for this reader.
    pub look: for<'a> fn(&'a Cx, &'a Link) -> Looks<'a>,
    /// All of what it is about, to be read.
    pub whole: Option<for<'a> fn(&'a Cx, &'a Link) -> Reads<'a>>,
    /// Does it, with the words that came along.
    pub act: for<'a> fn(&'a mut Tx, &'a Link, &'a Form) -> Doing<'a>,
    /// Writes its letter once more, to the same reader.
    pub again: for<'a> fn(&'a mut Tx, &'a Link) -> Doing<'a>,
    /// What it is about, for the lists of those who look after such links.
    pub about: for<'a> fn(&'a Cx, CoalitionId, Uuid) -> About<'a>,
    /// What was done, when it has been.
    pub done: fn(&Link) -> Say,
    /// What it does, in a few words, for lists; some name the version.
    pub called: fn(Option<i64>) -> Say,
}
base::inventory::collect!(Purpose);

/// Names a purpose: `purpose! { Purpose { name: "version.accept", … } }`.
#[macro_export]
macro_rules! purpose {
    ($purpose:expr) => {
        base::inventory::submit! { $purpose }
    };
}

impl Purpose {
    /// The purpose of this name, if a room has it.
    pub fn named(name: &str) -> Option<&'static Purpose> {
        base::inventory::iter::<Purpose>.into_iter().find(|it| it.name == name)
    }
}

record! {
    /// A link as those who look after it see it: never its secret.
    #[derive(Clone, Debug)]
    pub struct Kept {
        pub id: Uuid,
        pub purpose: String,
        pub address: String,
        pub person_name: Option<String>,
        pub organization_name: Option<String>,
        pub coalition_slug: String,
        pub version: Option<i64>,
        pub made_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
        pub used_at: Option<DateTime<Utc>>,
        pub used_by: Option<String>,
        pub revoked_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// How often one kind of device opened a link.
    #[derive(Clone, Debug)]
    pub struct Opening { pub link: Uuid, pub device: String, pub n: i64, pub last_at: DateTime<Utc> }
}
