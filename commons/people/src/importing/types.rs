//! What a row of a file can say about an organization, and what comes of it.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::str::FromStr;

use base::error::Say;
use base::ids::OrganizationId;
use base::{Error, Result, named};
use likeness::Likeness;

use crate::organizations::Draft;

named! {
    /// What a column can hold.
    pub enum Field {
        /// The organization's id in the list that the file comes from.
        Id = "id",
        /// Its name; the only thing that must be there.
        Name = "name",
        /// Another name, or an abbreviation.
        OtherName = "other-name",
        /// What it does.
        Does = "does",
        /// Its sector, in any words.
        Sector = "sector",
        /// Where it does it.
        Area = "area",
        /// Its site.
        Site = "site",
        /// Its mail address.
        Mail = "mail",
        /// Its telephone numbers.
        Phone = "phone",
        /// Where it is.
        Address = "address",
        /// The languages it speaks.
        Languages = "languages",
        /// Whom to ask for.
        Contact = "contact",
        /// What they do there.
        ContactRole = "contact-role",
    }
}

impl Field {
    /// What stands between the parts of a value that may come from several columns; none for one column only.
    pub fn joins(self) -> Option<&'static str> {
        match self {
            Field::Address | Field::Languages => Some(", "),
            Field::Phone => Some("; "),
            Field::Contact => Some(" "),
            _ => None,
        }
    }
}

/// What is known of an organization, a text for each [`Field`]; empty when nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Values([String; Field::ALL.len()]);

impl Values {
    /// The text of a field.
    pub fn get(&self, field: Field) -> &str {
        &self.0[field as usize]
    }

    /// Says something else.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.0[field as usize] = text.into();
    }

    /// The fields that say something.
    pub fn given(&self) -> impl Iterator<Item = (Field, &str)> {
        Field::ALL.iter().map(|field| (*field, self.get(*field))).filter(|(_, text)| !text.is_empty())
    }

    /// The same as the page of an organization keeps it.
    pub fn draft(&self) -> Draft {
        let text = |field| self.get(field).to_owned();
        Draft {
            name: base::form::one_line(self.get(Field::Name)),
            other_name: base::form::one_line(self.get(Field::OtherName)),
            sector: self.get(Field::Sector).parse().ok(),
            does: text(Field::Does),
            area: text(Field::Area),
            site: text(Field::Site),
            mail: text(Field::Mail),
            phone: text(Field::Phone),
            address: text(Field::Address),
            languages: text(Field::Languages),
            seen_level: 1,
            ..Draft::default()
        }
    }
}

/// Something about one row that a person should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// The field, when it is about one.
    pub field: Option<Field>,
    /// What stands in the file.
    pub raw: String,
    /// What it is and what to do.
    pub why: Say,
    /// Whether the whole row stays out; otherwise it comes in without this value.
    pub refuses: bool,
}

/// A row as it was read.
#[derive(Clone, Debug)]
pub struct Read {
    /// Line of the text, or row of the sheet; the first is 1.
    pub line: usize,
    /// What it says.
    pub values: Values,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
}

impl Read {
    /// Whether it stays out.
    pub fn refused(&self) -> bool {
        self.flaws.iter().any(|flaw| flaw.refuses)
    }
}

/// An organization of the coalition, as far as a file can say something about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Existing {
    /// Its id.
    pub id: OrganizationId,
    /// Its name in addresses.
    pub slug: String,
    /// What its page says; every contact's name stands on a line of [`Field::Contact`].
    pub values: Values,
    /// Who looks after its page.
    pub keeper: Keeper,
    /// Whether it has left the coalition.
    pub left: bool,
}

/// Who looks after the page of an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeper {
    /// The coalition that the file is for, until somebody claims the organization.
    Coalition,
    /// Another coalition, which listed it.
    Other,
    /// Its own stewards.
    Stewards,
}

/// That a row of an earlier file was an organization.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The list it came from.
    pub source: String,
    /// Its id there.
    pub source_id: String,
    /// The organization, as a place in [`Here::existing`].
    pub at: usize,
    /// What the row said then: [`rules::seal`](super::rules::seal).
    pub seal: String,
    /// Whether a person said that this row is the same as one that the organization came from.
    pub joined: bool,
}

/// What is in the coalition already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Here {
    /// Its organizations, also those that left.
    pub existing: Vec<Existing>,
    /// The rows they came from.
    pub links: Vec<Link>,
}

/// What would happen with a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It becomes an organization.
    New,
    /// The organization at this place gets these fields.
    Changed(usize, Vec<Field>),
    /// The organization at this place says the same already.
    Unchanged(usize),
    /// It stays out; the flaws say why.
    Refused,
}

/// Something that a row is probably the same as.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    /// What.
    pub of: TwinOf,
    /// How alike, and why.
    pub likeness: Likeness,
}

/// What a row may be the same as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwinOf {
    /// An organization of the coalition, as a place in [`Here::existing`].
    Here(usize),
    /// A row above it in the same file, as a place in [`Plan::rows`].
    Row(usize),
}

/// A row with what would happen.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The row.
    pub row: Read,
    /// What would happen.
    pub outcome: Outcome,
    /// Fields that somebody wrote by hand since the last file: they stay unless a person takes the file's.
    pub by_hand: Vec<Field>,
    /// What it is probably the same as, the likeliest first.
    pub twins: Vec<Twin>,
    /// How the row is found again: its id, or a digest of what it says; empty when it stays out.
    pub source_id: String,
    /// That it was here before, as a place in [`Here::links`].
    pub link: Option<usize>,
}

/// What would happen with a file.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Every row, in the order of the file.
    pub rows: Vec<Planned>,
    /// What was in the coalition.
    pub here: Here,
    /// The name of the list that the file comes from.
    pub source: String,
    /// Columns that nothing is taken from.
    pub left_out: Vec<String>,
    /// What is worth knowing about the file and belongs to no row: `(line, what)`.
    pub notes: Vec<(usize, Say)>,
}

/// How many rows come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[allow(missing_docs)]
pub struct Counts {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: usize,
}

/// What came of a file.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct CameOf {
    /// How many rows came to what.
    pub counts: Counts,
    /// The pages that changed: `(name in addresses, name)`.
    pub changed: Vec<(String, String)>,
}

/// What a person decided, looking at a plan. Rows are named by their line.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// What somebody said about a row of its own.
    pub same: HashMap<usize, Same>,
    /// Whether every other row of the same name and site as something else is the same as it.
    pub alike: bool,
    /// Fields that are taken from the file although somebody wrote them by hand.
    pub take: HashSet<(usize, Field)>,
}

/// What a row is the same as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    /// Nothing else: it stands for itself, whatever is decided about all others.
    Itself,
    /// An organization of the coalition.
    Here(OrganizationId),
    /// A row above it.
    Row(usize),
}

impl fmt::Display for Same {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Same::Itself => f.write_str("own"),
            Same::Here(id) => write!(f, "here-{id}"),
            Same::Row(line) => write!(f, "row-{line}"),
        }
    }
}

impl FromStr for Same {
    type Err = Error;

    /// Reads what [`Display`](fmt::Display) writes.
    fn from_str(text: &str) -> Result<Same> {
        let here = || text.strip_prefix("here-").and_then(|id| id.parse().ok()).map(Same::Here);
        let row = || text.strip_prefix("row-").and_then(|line| line.parse().ok()).map(Same::Row);
        let own = (text == "own").then_some(Same::Itself);
        own.or_else(here).or_else(row).ok_or(Error::NotFound)
    }
}
