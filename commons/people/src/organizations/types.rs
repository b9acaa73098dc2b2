//! What an organization is.

use base::ids::{CoalitionId, OrganizationId};
use base::{named, record};
use chrono::{DateTime, Utc};

named! {
    /// The four sectors of a town, and that nobody has said.
    pub enum Sector {
        /// City departments, schools, libraries.
        Public = "public",
        /// Businesses.
        Private = "private",
        /// Associations, shelters, faith groups.
        Nonprofit = "nonprofit",
        /// Residents, organized or as a group of neighbours.
        Resident = "resident",
        /// Not known yet: none of the four is assumed.
        Unknown = "unknown",
    }
}

named! {
    /// Who may see a thing, from widest to narrowest. `Partners` goes with a level.
    pub enum Seen {
        /// Anyone.
        Public = "public",
        /// People who act for an organization of the same coalition.
        Coalition = "coalition",
        /// Organizations with a relationship in force, at the level named beside it or above.
        Partners = "partners",
        /// The parties only.
        Parties = "parties",
        /// People who act for the owner.
        Own = "own",
    }
}

record! {
    /// An organization as its page shows it.
    #[derive(Clone, Debug)]
    pub struct Organization {
        pub id: OrganizationId,
        pub name: String,
        pub other_name: String,
        pub sector: Sector,
        pub does: String,
        pub area: String,
        pub sentence: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub languages: String,
        pub customs: String,
        pub observances: String,
        pub site: String,
        pub mail: String,
        pub phone: String,
        pub address: String,
        pub seen: Seen,
        pub seen_level: i64,
        pub made_at: DateTime<Utc>,
        pub listed_by: Option<CoalitionId>,
        pub claimed_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// An organization in a list: its mark, its name, and its address in the coalition.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Member {
        pub id: OrganizationId,
        pub slug: String,
        pub name: String,
        pub sector: Sector,
        pub hue: i64,
        pub logo: Option<i64>,
    }
}

/// What a form, a file or the demo town says an organization is. Lengths are checked by the rules.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// Its name; the only thing that must be there.
    pub name: String,
    /// Another name it goes by, or an abbreviation.
    pub other_name: String,
    /// Its sector; none is [`Sector::Unknown`].
    pub sector: Option<Sector>,
    /// What it does, in a sentence.
    pub does: String,
    /// Where it does it.
    pub area: String,
    /// Who it is and stays, in its own words.
    pub sentence: String,
    /// Its colour, 0 to 11; chosen from its name when it has not chosen.
    pub hue: Option<i64>,
    /// The languages it speaks, as people write them.
    pub languages: String,
    /// Its customs.
    pub customs: String,
    /// The days it keeps.
    pub observances: String,
    /// Its site, starting with http.
    pub site: String,
    /// Its mail address.
    pub mail: String,
    /// Its telephone, as people write it.
    pub phone: String,
    /// Where it is.
    pub address: String,
    /// Who sees mail, telephone and address; the coalition when nothing is said.
    pub seen: Option<Seen>,
    /// The level for [`Seen::Partners`], 1 to 5.
    pub seen_level: i64,
}
