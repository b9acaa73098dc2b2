//! What a digest holds before it is put into words.

use std::collections::HashMap;
use std::sync::Arc;

use base::Cx;
use base::OrganizationId;
use base::ids::{CoalitionId, SpaceId};
use chrono::NaiveDate;
use people::activity::Line;
use people::letters::Group;
use people::letters::acts::Mark;
use relationships::standing::store::RelationshipId;
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::mail::sheet::Link;

/// Something that waits for the reader.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What tells it from others, the same each time.
    pub key: String,
    /// The group that it belongs to.
    pub about: SpaceId,
    /// What is asked, in a sentence.
    pub says: String,
    /// The particulars, a sentence each.
    pub details: Vec<String>,
    /// Why, in somebody's own words.
    pub quote: String,
    /// Where one answers: the page, or once the letter is written the links that act.
    pub ways: Vec<Link>,
    /// What the links of the letter do.
    pub signs: Signs,
    /// Until when, if there is an end to it.
    pub until: Option<NaiveDate>,
    /// Whether a letter of its own told of it already.
    pub heard: bool,
    /// Whether it is told for the first time.
    pub fresh: bool,
    /// What the journal calls it: the subject of its lines, and the version.
    pub subject: (Uuid, Option<i64>),
}

/// What can be done about something that waits by the links of a letter, for this organization.
#[derive(Clone, Debug)]
pub enum Signs {
    /// Nothing: its page is where it is answered.
    Nothing,
    /// A version is accepted, asked about, declined.
    Version {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// The relationship.
        id: RelationshipId,
        /// Its version.
        version: i64,
        /// Whose answer is waited for.
        organization: OrganizationId,
    },
    /// A question is answered.
    Question {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// The comment that asks.
        comment: Uuid,
        /// Whose answer is waited for.
        organization: OrganizationId,
    },
    /// The questions about partners are answered.
    Trust {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// For whom they are answered.
        organization: OrganizationId,
    },
    /// The questions of a check are answered.
    Check {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// The check.
        id: Uuid,
        /// As one of whose people.
        organization: OrganizationId,
    },
    /// A first small step is taken.
    FirstStep {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// For whom.
        organization: OrganizationId,
    },
    /// The four questions of a choice are answered.
    Choice {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// The choice.
        id: Uuid,
        /// For whom.
        organization: OrganizationId,
    },
    /// What is said about an organization at a table is confirmed or corrected.
    Table {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// The table.
        id: Uuid,
        /// Which organization.
        organization: OrganizationId,
    },
    /// Somebody says whether they take part in one-to-ones.
    OneToOneAsked {
        /// The coalition.
        space: CoalitionId,
        /// The round.
        id: Uuid,
        /// For whom they would talk.
        organization: OrganizationId,
    },
    /// Somebody says what became of a one-to-one.
    OneToOnePaired {
        /// The coalition.
        space: CoalitionId,
        /// The pair.
        id: Uuid,
        /// For whom they talk.
        organization: OrganizationId,
    },
    /// A relationship is renewed, or talked about.
    Review {
        /// The coalition, by its name in addresses.
        coalition: String,
        /// The relationship.
        id: RelationshipId,
        /// Who may renew it.
        organization: OrganizationId,
    },
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The line of the journal.
    pub line: Line,
    /// The comment that it tells of, shortened.
    pub quote: Option<String>,
    /// Whether it names the reader, or whom they act for.
    pub names_reader: bool,
}

/// What happened around one organization, or in one coalition.
#[derive(Clone, Debug)]
pub struct Section {
    /// Whose it is.
    pub about: SpaceId,
    /// Its name.
    pub name: String,
    /// Whether it is what is open in a coalition.
    pub in_the_open: bool,
    /// The path on which all of it stands.
    pub path: String,
    /// The latest of it, the oldest first.
    pub entries: Vec<Entry>,
    /// How many more there are.
    pub more: i64,
    /// Whether there are more than anybody counted.
    pub uncounted: bool,
}

/// A letter about to be written.
pub struct Digest {
    /// Who reads it, as themselves, in their language.
    pub reader: Cx,
    /// Where it goes; none when every address of theirs rests.
    pub address: Option<String>,
    /// What waits for them.
    pub asks: Vec<Ask>,
    /// What changed.
    pub sections: Vec<Section>,
    /// Whether there is anything that they were not told yet.
    pub fresh: bool,
    /// The groups that it covers.
    pub about: Vec<SpaceId>,
    /// Every group, with when it is due next once this letter is written.
    pub groups: Vec<Group>,
    /// How far it tells.
    pub marks: Vec<Mark>,
    /// How many of its links act, and until which day.
    pub links_until: Option<(usize, NaiveDate)>,
    /// The address that an answer to the letter goes to; empty where nobody reads answers, or where it could be about several.
    pub answer_to: String,
    /// What waits, in keys, once this letter is written.
    pub waits: String,
    /// The turn of its reader that it was made from.
    pub turn: i64,
}

/// What is open in a coalition, up to its last line.
pub struct OpenLines {
    /// The last line of the journal.
    pub head: i64,
    /// The latest open lines, the latest first.
    pub lines: Vec<Line>,
}

/// What several readers of one round share: a coalition's open lines are read once for all its members.
#[derive(Default)]
pub struct Shelf(pub Mutex<HashMap<SpaceId, Arc<OpenLines>>>);
