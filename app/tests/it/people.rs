//! Stories of people: coming in, staying who they are, inviting, claiming, acting for others, coordinating.

mod addresses;
pub mod authenticator;
mod claims;
mod coalitions;
mod hats;
mod invitations;
mod joining;
mod limits;
pub mod passkeys;
mod representatives;
mod sessions;
mod signing_in;

use base::ids::OrganizationId;
use base::outbox::{self, Letter};
use base::{Cx, Role};
use people::organizations::types::Draft;
use people::{organizations, representatives as acts};

use crate::cast::{coalition_of, organization_of, person_of};
use crate::house::Town;
use crate::visitor::{Page, Visitor};

/// The latest letter to this address.
pub async fn letter(town: &Town, address: &str) -> Letter {
    let letters = outbox::latest(&Cx::of_house(&town.house), 50).await.expect("the letters");
    letters.into_iter().find(|it| it.to_address == address).unwrap_or_else(|| panic!("no letter to {address}"))
}

/// The path that a letter leads to: below `kind`, such as `"/invitations/"`.
fn path_in(letter: &Letter, kind: &str) -> Option<String> {
    let start = format!("http://localhost{kind}");
    let found = letter.body.split_whitespace().find(|word| word.starts_with(&start))?;
    Some(found.trim_start_matches("http://localhost").to_owned())
}

/// The path of the link in the latest letter to this address.
pub async fn link(town: &Town, address: &str, kind: &str) -> String {
    let letter = letter(town, address).await;
    path_in(&letter, kind).unwrap_or_else(|| panic!("no link in: {}", letter.body))
}

/// Somebody whose name this house learns now: they follow a letter's link and say who they are.
pub async fn arrive(town: &Town, link: &str, name: &str) -> (Visitor, Page) {
    let visitor = town.anon();
    let page = visitor.post(link, &[("name", name)]).await.expect(303);
    (visitor, page)
}

/// The operator invites an address to coordinate Elmwater.
pub async fn invite_to_coordinate(town: &Town, address: &str) {
    let cx = town.operator();
    let coalition = coalition_of(&cx, "elmwater").await.expect("of the cast");
    let draft = people::invitations::types::Draft {
        address: address.to_owned(),
        organization: None,
        task: people::invitations::types::Task::Coordinator,
        lang: base::Lang::En,
    };
    let mut tx = cx.begin(coalition).await.expect("the coalition's space");
    people::invitations::acts::invite(&mut tx, coalition, &draft).await.expect("they are invited");
    tx.commit().await.expect("it is kept");
}

/// An organization of Elmwater that nobody acts for yet, with a site where its mail is.
pub async fn unclaimed(town: &Town, name: &str, mail: &str) -> OrganizationId {
    let cx = town.operator();
    let coalition = coalition_of(&cx, "elmwater").await.expect("of the cast");
    let mut tx = cx.begin(coalition).await.expect("the coalition's space");
    let site = mail.split_once('@').map(|(_, domain)| format!("https://{domain}")).unwrap_or_default();
    let draft = Draft { name: name.to_owned(), mail: mail.to_owned(), site, ..Draft::default() };
    let id = organizations::acts::list(&mut tx, coalition, draft).await.expect("it is listed");
    tx.commit().await.expect("it is kept");
    id
}

/// One of the cast acts for one more organization.
pub async fn hat(town: &Town, key: &str, organization: &str, role: Role) {
    let cx = town.operator();
    let id = organization_of(&cx, organization).await.expect("of the cast");
    let person = person_of(&cx, key).await.expect("of the cast");
    let mut tx = cx.begin(id).await.expect("its space");
    acts::acts::join(&mut tx, id, person, role).await.expect("they join");
    tx.commit().await.expect("it is kept");
}

/// The first address on a page that begins like this.
pub fn address_on(page: &Page, start: &str) -> String {
    let at = page.body.find(start).unwrap_or_else(|| panic!("no {start} in: {}", page.text()));
    page.body[at..].split(['"', '?']).next().unwrap_or_default().to_owned()
}

/// The journal still proves itself.
pub async fn sound(town: &Town) {
    let (_, flaws) = base::journal::verify(&town.house.db).await.expect("the journal is read");
    assert!(flaws.is_empty(), "{flaws:?}");
}
