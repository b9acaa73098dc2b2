//! What of an organization's page is open to whom, as sentences.

use base::ids::OrganizationId;
use base::{Role, time};
use people::organizations::contacts::{Contact, ContactId};
use people::organizations::types::{Organization, Sector, Seen};
use relationships::Level;
use relationships::access::{Asker, Because};

use super::view::{What, seen_by};

fn clinic(seen: Seen, seen_level: i64) -> Organization {
    let text = str::to_owned;
    Organization {
        id: OrganizationId::new(),
        name: text("Shore Clinic"),
        other_name: String::new(),
        sector: Sector::Nonprofit,
        does: text("Looks after everybody"),
        area: String::new(),
        sentence: String::new(),
        hue: 4,
        logo: None,
        languages: String::new(),
        customs: String::new(),
        observances: String::new(),
        site: text("https://clinic.example"),
        mail: text("office@clinic.example"),
        phone: text("555-0100"),
        address: String::new(),
        seen,
        seen_level,
        made_at: time::now(),
        listed_by: None,
        claimed_at: None,
    }
}

fn contact(seen: Seen, seen_level: i64) -> Contact {
    let text = str::to_owned;
    let (name, role, mail, phone) = (text("Night desk"), String::new(), String::new(), text("555-0101"));
    Contact { id: ContactId::new(), name, role, mail, phone, seen, seen_level }
}

fn partner(level: Level) -> Asker {
    Asker { role: Some(Role::Member), member: true, level: Some(level), ..Asker::ANYBODY }
}

#[test]
fn a_visitor_sees_what_it_does_but_not_how_to_reach_it() {
    let view = seen_by(&Asker::ANYBODY, false, clinic(Seen::Coalition, 1), vec![]);
    assert_eq!(view.organization.does, "Looks after everybody");
    assert_eq!((view.organization.mail.as_str(), view.organization.phone.as_str()), ("", ""));
    assert_eq!(view.withheld.len(), 1);
    assert!(!view.inside);
}

#[test]
fn a_partner_sees_it_from_the_level_named() {
    let at = |level| seen_by(&partner(level), false, clinic(Seen::Partners, 2), vec![]);
    assert_eq!(at(Level::Networking).withheld[0].from, Some(Level::Coordination));
    assert_eq!(at(Level::Networking).organization.mail, "");
    assert_eq!(at(Level::Coordination).organization.mail, "office@clinic.example");
    assert_eq!(at(Level::Coordination).reach, Ok(Because::Partner(Level::Coordination)));
}

#[test]
fn each_contact_has_eyes_of_its_own() {
    let all =
        vec![contact(Seen::Public, 1), contact(Seen::Partners, 3), contact(Seen::Partners, 3), contact(Seen::Own, 1)];
    let view = seen_by(&Asker::ANYBODY, false, clinic(Seen::Public, 1), all.clone());
    assert_eq!(view.contacts.len(), 1);
    assert_eq!(view.withheld.iter().map(|it| it.what).collect::<Vec<_>>(), [What::Contacts(2)]);
    let own = Asker { role: Some(Role::Member), own: true, ..Asker::ANYBODY };
    assert_eq!(seen_by(&own, false, clinic(Seen::Own, 1), all).contacts.len(), 4);
}

#[test]
fn what_an_organization_keeps_to_itself_is_not_spoken_of() {
    let view = seen_by(&partner(Level::Multisector), false, clinic(Seen::Own, 1), vec![contact(Seen::Own, 1)]);
    assert!(view.withheld.is_empty() && view.contacts.is_empty() && view.organization.phone.is_empty());
}

#[test]
fn whoever_cares_for_an_unclaimed_page_sees_all_of_it() {
    let coordinator = Asker { coordinator: true, ..Asker::ANYBODY };
    let view = seen_by(&coordinator, true, clinic(Seen::Partners, 5), vec![contact(Seen::Own, 1)]);
    assert_eq!((view.reach, view.contacts.len()), (Ok(Because::Coordinator), 1));
    let view = seen_by(&coordinator, false, clinic(Seen::Partners, 5), vec![]);
    assert!(view.reach.is_err(), "a claimed page chooses for itself");
}
