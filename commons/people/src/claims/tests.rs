//! The rules about claims, as sentences.

use base::ids::{CoalitionId, OrganizationId};
use chrono::{DateTime, Duration, Utc};

use super::rules::{proves, state_of};
use super::types::{Claim, ClaimState};

fn now() -> DateTime<Utc> {
    "2027-06-08T10:00:00Z".parse().expect("a moment")
}

fn claim(days: i64, confirmed: bool, granted: Option<bool>) -> Claim {
    Claim {
        hue: 0,
        logo: None,
        coalition: CoalitionId::new(),
        coalition_slug: String::new(),
        coalition_name: String::new(),
        zone: String::new(),
        organization: OrganizationId::new(),
        organization_name: String::new(),
        organization_slug: String::new(),
        organization_mail: String::new(),
        organization_site: String::new(),
        claimed_at: None,
        id: uuid::Uuid::nil(),
        address: String::new(),
        why: String::new(),
        asked_at: now(),
        expires_at: now() + Duration::days(days),
        person: None,
        person_name: None,
        confirmed_at: confirmed.then(now),
        decided_at: granted.map(|_| now()),
        granted,
        reason: String::new(),
    }
}

#[test]
fn a_claim_is_asked_confirmed_and_decided() {
    assert_eq!(state_of(&claim(3, false, None), now()), ClaimState::Asked);
    assert_eq!(state_of(&claim(0, false, None), now()), ClaimState::Expired);
    assert_eq!(state_of(&claim(0, true, None), now()), ClaimState::Waiting);
    assert_eq!(state_of(&claim(0, true, Some(true)), now()), ClaimState::Granted);
    assert_eq!(state_of(&claim(0, true, Some(false)), now()), ClaimState::Declined);
}

#[test]
fn an_address_of_the_own_domain_proves_a_claim() {
    assert!(proves("Office@harbor.example", "office@Harbor.example", "", []));
    assert!(!proves("ada@provider.example", "office@provider.example", "", []), "a provider's other customers");
    assert!(proves("ada@harbor.example", "", "https://www.harbor.example/", []));
    assert!(!proves("ada@dc.example", "", "https://dc.example/aging", []), "one page of a city's site");
    assert!(
        !proves("ada@dc.example", "", "https://dc.example", ["http://www.dc.example/parks"]),
        "a host that others share"
    );
    assert!(proves("ada@dc.example", "", "https://dc.example", ["https://abcdc.example"]));
    assert!(proves("ada@harbor.example", "", "http://harbor.example:8080", []));
}

#[test]
fn an_address_of_somewhere_else_proves_nothing() {
    let site = "https://harbor.example";
    for other in ["ada@evil.example", "ada@harbor.example.evil.example", "ada@notharbor.example", "harbor.example", ""]
    {
        assert!(!proves(other, "office@harbor.example", site, []), "{other}");
    }
    assert!(!proves("ada@harbor.example", "", "", []));
    assert!(!proves("ada@harbor.example", "", "https://harbor.example@evil.example/", []));
    assert!(!proves("ada@sub.harbor.example", "office@harbor.example", site, []));
}

#[test]
fn an_address_that_anybody_gets_proves_nothing() {
    assert!(!proves("harbor@gmail.com", "harborfood@gmail.com", "https://gmail.com", []));
}
