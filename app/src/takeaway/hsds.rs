//! An organization in the words of the Human Services Data Specification 3.1, with ours where it has none.
//!
//! What stands under `ours`, and the columns behind the standard's, are additions that its readers pass over.

use people::organizations::contacts::Contact;
use people::organizations::types::Organization;
use serde_json::{Value, json};

/// The columns of `organizations.csv`: the standard's first, then ours.
pub const ORGANIZATIONS: [&str; 15] = [
    "id",
    "name",
    "alternate_name",
    "description",
    "email",
    "website",
    "logo",
    "phone",
    "address",
    "sector",
    "area",
    "sentence",
    "languages",
    "customs",
    "observances",
];

/// The columns of `contacts.csv`, likewise; `phone` and `seen` are ours.
pub const CONTACTS: [&str; 7] = ["id", "organization_id", "name", "title", "email", "phone", "seen"];

/// A row of `organizations.csv`.
pub fn row(it: &Organization, logo: &str) -> Vec<String> {
    let id = it.id.to_string();
    [
        &id,
        &it.name,
        &it.other_name,
        &it.does,
        &it.mail,
        &it.site,
        logo,
        &it.phone,
        &it.address,
        it.sector.as_str(),
        &it.area,
        &it.sentence,
        &it.languages,
        &it.customs,
        &it.observances,
    ]
    .map(str::to_owned)
    .to_vec()
}

/// A row of `contacts.csv`.
pub fn contact_row(it: &Contact, organization: &Organization) -> Vec<String> {
    let eyes = people::organizations::rules::eyes(it.seen, it.seen_level);
    vec![
        it.id.to_string(),
        organization.id.to_string(),
        it.name.clone(),
        it.role.clone(),
        it.mail.clone(),
        it.phone.clone(),
        eyes,
    ]
}

/// The organization with its contacts. What it has not said is left out, never empty.
pub fn organization(it: &Organization, logo: &str, contacts: &[Contact]) -> Value {
    let text = |text: &str| Some(text.to_owned()).filter(|it| !it.is_empty());
    let mut value = json!({
        "id": it.id, "name": it.name, "alternate_name": text(&it.other_name), "description": it.does, "email": text(&it.mail),
        "website": text(&it.site), "logo": text(logo), "phones": phones(&it.phone),
        "contacts": contacts.iter().map(contact).collect::<Vec<_>>(),
        "ours": {
            "sector": it.sector.as_str(), "area": text(&it.area), "address": text(&it.address),
            "sentence": text(&it.sentence), "languages": text(&it.languages), "customs": text(&it.customs),
            "observances": text(&it.observances),
            "seen": people::organizations::rules::eyes(it.seen, it.seen_level),
            "listed_at": it.made_at, "claimed_at": it.claimed_at,
        },
    });
    said(&mut value);
    value
}

fn contact(it: &Contact) -> Value {
    json!({ "id": it.id, "name": it.name, "title": it.role, "email": it.mail, "phones": phones(&it.phone) })
}

fn phones(number: &str) -> Vec<Value> {
    if number.is_empty() { vec![] } else { vec![json!({ "number": number })] }
}

/// Takes out what was not said, at every depth.
fn said(value: &mut Value) {
    if let Value::Object(fields) = value {
        fields.retain(|_, it| !it.is_null());
        fields.values_mut().for_each(said);
    }
}
