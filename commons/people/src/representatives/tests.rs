//! The rules about the people of an organization, as sentences.

use base::cx::{Acting, Who};
use base::ids::{OrganizationId, PersonId};
use base::{Error, Role};
use chrono_tz::Tz;

use super::rules::{is_last_steward, standing};
use super::types::{Asked, Colleague, Standing};

fn colleague(role: Role) -> Colleague {
    let since = "2027-01-01T00:00:00Z".parse().expect("a moment");
    Colleague { person: PersonId::new(), name: String::new(), role, since }
}

fn hat(organization: OrganizationId, role: Role) -> Acting {
    Acting { organization, name: "Harbor Food Bank".to_owned(), role, hue: 0, logo: None }
}

fn who(acting: Option<Acting>, hats: Vec<Acting>) -> Who {
    let (person, way) = (PersonId::new(), base::Way::Proved);
    Who {
        person,
        name: String::new(),
        zone: Tz::UTC,
        way,
        replaces: None,
        operator: false,
        acting,
        hats,
        coalitions: vec![],
    }
}

#[test]
fn the_last_steward_stays() {
    let people = [colleague(Role::Steward), colleague(Role::Representative)];
    let (steward, other) = (people[0].person, people[1].person);
    assert!(is_last_steward(&people, steward, None));
    assert!(is_last_steward(&people, steward, Some(Role::Member)));
    assert!(!is_last_steward(&people, steward, Some(Role::Steward)));
    assert!(!is_last_steward(&people, other, None));
    let two = [colleague(Role::Steward), colleague(Role::Steward)];
    assert!(!is_last_steward(&two, two[0].person, None));
}

#[test]
fn its_people_see_each_other_and_stewards_run_them() {
    let here = OrganizationId::new();
    let asked = Asked { organization: here, claimed: true };
    let acts = |role| standing(&who(Some(hat(here, role)), vec![hat(here, role)]), asked, false).ok();
    assert_eq!(acts(Role::Steward), Some(Standing::Steward));
    assert_eq!(acts(Role::Representative), Some(Standing::Colleague));
    assert_eq!(acts(Role::Member), Some(Standing::Colleague));
}

#[test]
fn others_do_not_know_the_page_and_those_who_act_for_another_are_told() {
    let asked = Asked { organization: OrganizationId::new(), claimed: true };
    assert!(matches!(standing(&who(None, vec![]), asked, false), Err(Error::NotFound)));
    assert!(matches!(standing(&who(None, vec![]), asked, true), Err(Error::NotFound)));
    let unworn = who(None, vec![hat(asked.organization, Role::Steward)]);
    assert!(matches!(standing(&unworn, asked, true), Err(Error::Forbidden(_))));
    let unclaimed = Asked { claimed: false, ..asked };
    assert_eq!(standing(&who(None, vec![]), unclaimed, true).ok(), Some(Standing::Coordinator));
    assert!(matches!(standing(&who(None, vec![]), unclaimed, false), Err(Error::NotFound)));
}
