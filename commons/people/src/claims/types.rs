//! What a claim is, and where it stands in its life.

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::record;
use chrono::{DateTime, Utc};
use uuid::Uuid;

record! {
    /// A claim with everything its pages say.
    #[derive(Clone, Debug)]
    pub struct Claim {
        pub coalition: CoalitionId,
        pub coalition_slug: String,
        pub coalition_name: String,
        pub zone: String,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub organization_slug: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub organization_mail: String,
        pub organization_site: String,
        pub claimed_at: Option<DateTime<Utc>>,
        pub id: Uuid,
        pub address: String,
        pub why: String,
        pub asked_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
        pub person: Option<PersonId>,
        pub person_name: Option<String>,
        pub confirmed_at: Option<DateTime<Utc>>,
        pub decided_at: Option<DateTime<Utc>>,
        pub granted: Option<bool>,
        pub reason: String,
    }
}

/// Where a claim stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimState {
    /// The letter is out; nobody has followed its link.
    Asked,
    /// Nobody followed it in time.
    Expired,
    /// A coordinator decides.
    Waiting,
    /// Whoever asked is steward.
    Granted,
    /// A coordinator said no, with a reason.
    Declined,
}
