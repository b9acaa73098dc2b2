//! The cast: a few people and organizations of the demo town, and one of another town who must see nothing of it.
//!
//! Organizations are listed by the act that lists them. People arrive directly, since signing in needs their letters.

use std::sync::Arc;

use base::cx::SpaceKind;
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Acting, Cx, House, Place, Result, Role, Who, q};
use people::organizations::acts;
use people::organizations::types::Draft;

/// `(key, name, language)`.
pub const PEOPLE: [(&str, &str, &str); 10] = [
    ("rosa", "Rosa Villanueva", "en"),
    ("ada", "Ada Okafor", "en"),
    ("mei", "Mei Castellano-Wu", "en"),
    ("omar", "Omar Haddad", "en"),
    ("ben", "Ben Lindqvist", "en"),
    ("noor", "Noor Siddiqui", "en"),
    ("theo", "Theo Marchetti", "en"),
    ("dot", "Dot Weller", "en"),
    ("ines", "Inés Duarte", "es"),
    ("zoe", "Zoe Brandt", "en"),
];

/// An organization's coalition, its name, and who acts for it.
type Cast = (&'static str, &'static str, &'static [(&'static str, Role)]);

const ORGANIZATIONS: [Cast; 8] = [
    ("elmwater", "Harbor Food Bank", &[("ada", Role::Steward)]),
    ("elmwater", "Shore Clinic", &[("mei", Role::Steward), ("omar", Role::Member)]),
    ("elmwater", "City of Elmwater", &[("ben", Role::Representative)]),
    ("elmwater", "Keel House", &[("noor", Role::Steward)]),
    ("elmwater", "Harbor Bakery", &[("theo", Role::Steward)]),
    ("elmwater", "Millpond Tenants", &[("dot", Role::Steward)]),
    ("elmwater", "La Mesa Común", &[("ines", Role::Steward)]),
    ("millbrook", "Millbrook Library", &[("zoe", Role::Steward)]),
];

/// Everybody arrives.
pub async fn arrive(house: &Arc<House>) -> Result<()> {
    let cx = Cx { operator: true, ..Cx::of_house(house) };
    for (key, name, lang) in PEOPLE {
        person(&cx, key, name, lang).await?;
    }
    for (slug, name) in [("elmwater", "Elmwater Together"), ("millbrook", "Millbrook Neighbors")] {
        coalition(&cx, slug, name).await?;
    }
    coordinator(&cx, "elmwater", "rosa").await?;
    for (slug, name, people) in ORGANIZATIONS {
        let id = organization(&cx, coalition_of(&cx, slug).await?, name).await?;
        for (key, role) in people {
            represents(&cx, id, key, *role).await?;
        }
    }
    crate::ties::grow(&cx).await?;
    // Everybody has read their letters.
    let mut tx = house.db.begin().await?;
    q!("delete from outbox").run(&mut tx).await?;
    tx.commit().await
}

async fn person(cx: &Cx, key: &str, name: &str, lang: &str) -> Result<()> {
    let (id, at) = (PersonId::new(), cx.now);
    let mut tx = cx.begin_new(SpaceKind::Person, id).await?;
    q!(
        "insert into person (id, name, about, lang, zone, made_at) values ($1, $2, '', $3, 'America/New_York', $4)",
        id,
        name,
        lang,
        at
    )
    .run(tx.db())
    .await?;
    q!("insert into person_address (address, person_id, confirmed_at) values ($1, $2, $3)", address_of(key), id, at)
        .run(tx.db())
        .await?;
    tx.commit().await
}

async fn coalition(cx: &Cx, slug: &str, name: &str) -> Result<()> {
    let (id, at) = (CoalitionId::new(), cx.now);
    let mut tx = cx.begin_new(SpaceKind::Coalition, id).await?;
    q!(
        "insert into coalition (id, slug, name, purpose, stands_on, town, zone, made_at) values ($1, $2, $3, '', '', $3, 'America/New_York', $4)",
        id, slug, name, at
    )
    .run(tx.db())
    .await?;
    tx.commit().await
}

pub async fn coordinator(cx: &Cx, slug: &str, key: &str) -> Result<()> {
    let (coalition, person) = (coalition_of(cx, slug).await?, person_of(cx, key).await?);
    let mut tx = cx.begin(coalition).await?;
    q!("insert into coordinator (space_id, person_id, since) values ($1, $2, $3)", coalition, person, cx.now)
        .run(tx.db())
        .await?;
    tx.commit().await
}

/// Lists an organization.
pub async fn organization(cx: &Cx, coalition: CoalitionId, name: &str) -> Result<OrganizationId> {
    let mut tx = cx.begin(coalition).await?;
    let draft = Draft { name: name.to_owned(), mail: "office@example.org".to_owned(), ..Draft::default() };
    let id = acts::list(&mut tx, coalition, draft).await?;
    tx.commit().await?;
    Ok(id)
}

/// Lets one of the cast act for an organization.
pub async fn represents(cx: &Cx, organization: OrganizationId, key: &str, role: Role) -> Result<()> {
    let person = person_of(cx, key).await?;
    let mut tx = cx.begin(organization).await?;
    q!(
        "insert into representative (space_id, person_id, role, since) values ($1, $2, $3, $4)",
        organization,
        person,
        role,
        cx.now
    )
    .run(tx.db())
    .await?;
    q!("update organization set claimed_at = $2 where id = $1", organization, cx.now).run(tx.db()).await?;
    tx.commit().await
}

/// The mail address of one of the cast.
pub fn address_of(key: &str) -> String {
    format!("{key}@example.org")
}

/// One of the cast by their key.
pub async fn person_of(cx: &Cx, key: &str) -> Result<PersonId> {
    let (id,) = q!("select person_id from person_address where address = $1", address_of(key)).one(cx.db()).await?;
    Ok(id)
}

/// A coalition by its name in addresses.
pub async fn coalition_of(cx: &Cx, slug: &str) -> Result<CoalitionId> {
    let (id,) = q!("select id from coalition where slug = $1", slug).one(cx.db()).await?;
    Ok(id)
}

/// An organization of the cast by its name.
pub async fn organization_of(cx: &Cx, name: &str) -> Result<OrganizationId> {
    let (id,) = q!("select id from organization where name = $1", name).one(cx.db()).await?;
    Ok(id)
}

/// A context in which one of the cast acts for an organization in its coalition.
pub async fn acting(cx: &Cx, key: &str, organization: &str) -> Result<Cx> {
    let (person, organization) = (person_of(cx, key).await?, organization_of(cx, organization).await?);
    let (name, hue, role): (String, i64, Role) = q!(
        "select organization.name, organization.hue, representative.role from representative
         join organization on organization.id = representative.space_id
         where organization.id = $1 and representative.person_id = $2",
        organization,
        person
    )
    .one(cx.db())
    .await?;
    let (coalition, slug): (CoalitionId, String) = q!(
        "select coalition.id, coalition.slug from membership join coalition on coalition.id = membership.space_id
         where membership.organization_id = $1",
        organization
    )
    .one(cx.db())
    .await?;
    let hat = Acting { organization, name, role, hue, logo: None };
    let who = Who {
        person,
        name: key.to_owned(),
        zone: Default::default(),
        way: base::Way::Proved,
        replaces: None,
        operator: false,
        acting: Some(hat.clone()),
        hats: vec![hat],
        coalitions: vec![],
    };
    let place =
        Place { coalition, name: slug.clone(), slug, zone: Default::default(), coordinator: false, member: true };
    Ok(Cx { who: Some(Arc::new(who)), place: Some(Arc::new(place)), operator: false, ..cx.clone() })
}
