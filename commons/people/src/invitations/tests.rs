//! The rules about invitations, as sentences.

use base::Role;
use base::ids::{CoalitionId, PersonId};
use chrono::{DateTime, Duration, Utc};

use super::rules::{Giver, may_give, state_of};
use super::types::{Invitation, InvitationState, Task};

fn now() -> DateTime<Utc> {
    "2027-06-08T10:00:00Z".parse().expect("a moment")
}

fn invitation(days: i64) -> Invitation {
    Invitation {
        hue: None,
        logo: None,
        coalition: CoalitionId::new(),
        coalition_slug: "elmwater".to_owned(),
        coalition_name: "Elmwater Together".to_owned(),
        zone: "America/New_York".to_owned(),
        id: uuid::Uuid::nil(),
        address: "ada@harbor.example".to_owned(),
        organization: None,
        organization_name: None,
        organization_slug: None,
        claimed_at: None,
        task: Task::Coordinator,
        invited_by: PersonId::new(),
        inviter: None,
        made_at: now(),
        expires_at: now() + Duration::days(days),
        used_at: None,
        revoked_at: None,
    }
}

#[test]
fn an_invitation_is_open_until_it_is_used_revoked_or_over() {
    assert_eq!(state_of(&invitation(14), now()), InvitationState::Open);
    assert_eq!(state_of(&invitation(0), now()), InvitationState::Expired);
    let used = Invitation { used_at: Some(now()), revoked_at: Some(now()), ..invitation(14) };
    assert_eq!(state_of(&used, now()), InvitationState::Used);
    let revoked = Invitation { revoked_at: Some(now()), ..invitation(-1) };
    assert_eq!(state_of(&revoked, now()), InvitationState::Revoked);
}

#[test]
fn stewards_invite_for_their_own_and_coordinators_where_nobody_is() {
    let nobody = Giver { operator: false, coordinator: false, role: None };
    let coordinator = Giver { coordinator: true, ..nobody };
    let steward = Giver { role: Some(Role::Steward), ..nobody };
    let representative = Giver { role: Some(Role::Representative), ..nobody };
    let operator = Giver { operator: true, ..nobody };
    for (giver, coordinating, claimed, unclaimed) in [
        (nobody, false, false, false),
        (representative, false, false, false),
        (coordinator, true, false, true),
        (steward, false, true, true),
        (operator, true, true, true),
    ] {
        assert_eq!(may_give(giver, None), coordinating, "{giver:?}");
        assert_eq!(may_give(giver, Some(true)), claimed, "{giver:?}");
        assert_eq!(may_give(giver, Some(false)), unclaimed, "{giver:?}");
    }
}

#[test]
fn a_task_is_a_role_or_coordinating() {
    assert_eq!(Task::Steward.role(), Some(Role::Steward));
    assert_eq!(Task::Coordinator.role(), None);
    assert!(Role::ALL.iter().all(|role| Task::from(*role).role() == Some(*role)));
}
