//! How rows become relationships.

use base::OrganizationId;
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;

use super::types::{Row, gathered};

fn row(id: RelationshipId, name: &str) -> Row {
    Row {
        id,
        level: Level::Cooperation,
        purpose: "Summer meals".to_owned(),
        state: State::Agreed,
        agreed_at: None,
        review_on: None,
        ends_on: None,
        organization: OrganizationId::new(),
        name: name.to_owned(),
        hue: 3,
        logo: None,
        slug: (name != "Gone").then(|| name.to_lowercase()),
    }
}

#[test]
fn parties_of_one_relationship_stand_together() {
    let (meals, van) = (RelationshipId::new(), RelationshipId::new());
    let ties = gathered(vec![
        row(meals, "Bank"),
        row(meals, "Clinic"),
        row(meals, "School"),
        row(van, "Bank"),
        row(van, "Gone"),
    ]);
    let names: Vec<Vec<&str>> =
        ties.iter().map(|tie| tie.parties.iter().map(|it| it.name.as_str()).collect()).collect();
    assert_eq!(names, [vec!["Bank", "Clinic", "School"], vec!["Bank", "Gone"]]);
    assert!(gathered(vec![]).is_empty());
}

#[test]
fn a_party_that_left_the_coalition_keeps_a_page_of_its_own() {
    let ties = gathered(vec![row(RelationshipId::new(), "Bank"), row(RelationshipId::new(), "Gone")]);
    assert_eq!(ties[0].parties[0].address("elmwater"), "/c/elmwater/organizations/bank");
    assert!(ties[1].parties[0].address("elmwater").starts_with("/o/"));
}
