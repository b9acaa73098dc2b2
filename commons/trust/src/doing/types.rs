//! What can be done together, and who says so.

use base::{OrganizationId, named, record};
use chrono::{DateTime, Utc};
use relationships::Level;

named! {
    /// One of the five things that are asked about, each of one rung of the ladder.
    pub enum Did {
        /// Shared information.
        Shared = "shared",
        /// Changed something that one does because of the other.
        Changed = "changed",
        /// Lent staff, space, money, equipment or volunteers.
        Lent = "lent",
        /// Made each other stronger, or shared a risk.
        Strengthened = "strengthened",
        /// Joined a common plan across sectors.
        Joined = "joined",
    }
}

impl Did {
    /// Its bit.
    pub fn bit(self) -> u8 {
        1 << (self as u8)
    }

    /// What is done on a level.
    pub fn on(level: Level) -> Did {
        Did::ALL[level as usize - 1]
    }
}

record! {
    /// What one organization says that it did with another.
    #[derive(Clone, Debug)]
    pub struct Said {
        pub organization: OrganizationId,
        pub about: OrganizationId,
        pub does: i64,
        pub said_at: DateTime<Utc>,
    }
}

impl Said {
    /// The five as bits.
    pub fn bits(&self) -> u8 {
        (self.does & 31) as u8
    }
}

/// What somebody says, for their organization, of one partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Says {
    /// Of whom.
    pub about: OrganizationId,
    /// The five as bits.
    pub does: u8,
}
