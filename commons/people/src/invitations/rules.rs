//! The life of an invitation, and who may give which.

use base::Role;
use chrono::{DateTime, Utc};

use super::types::{Invitation, InvitationState};

/// How long an invitation stays open: days.
pub const DAYS: i64 = 14;
/// How many invitations one person writes in an hour.
pub const BY_PERSON: i64 = 40;
/// How many invitations come to one address in a day.
pub const BY_ADDRESS: i64 = 6;

/// Where an invitation stands at this moment.
pub fn state_of(it: &Invitation, now: DateTime<Utc>) -> InvitationState {
    match it {
        it if it.used_at.is_some() => InvitationState::Used,
        it if it.revoked_at.is_some() => InvitationState::Revoked,
        it if it.expires_at <= now => InvitationState::Expired,
        _ => InvitationState::Open,
    }
}

/// What the giver of an invitation may do at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Giver {
    /// The operator of the installation.
    pub operator: bool,
    /// Coordinates the coalition.
    pub coordinator: bool,
    /// Their role in the organization, if any.
    pub role: Option<Role>,
}

/// Whether this giver may invite: stewards for their own organization, coordinators for one that nobody has claimed
/// (`claimed` false) and for coordinating (`claimed` none).
pub fn may_give(giver: Giver, claimed: Option<bool>) -> bool {
    let steward = giver.role == Some(Role::Steward);
    giver.operator
        || match claimed {
            None => giver.coordinator,
            Some(true) => steward,
            Some(false) => steward || giver.coordinator,
        }
}
