//! Tenant crossing: the right id in the wrong hands (CVE-2026-45414, -45330, -45415, -45086, -40869, -40870,
//! CVE-2023-36465, CVE-2024-27090, CVE-2025-65017 of Decidim; CVE-2026-45281 of Nextcloud).
//!
//! The census of doors (`it/doors.rs`) asks every door with ids that lead nowhere; here the ids are real, and whoever asks
//! has every right in a coalition of her own.

use base::doors::Door;
use manyhands::doors;
use serde_json::json;

use super::{Ids, address, one_of_everything, rows};
use crate::cast;
use crate::house::Town;
use crate::story;
use crate::visitor::{Page, Visitor};

/// Names in addresses that lead to something of somebody's; without one of them a door is for a whole coalition.
const PRIVATE: [&str; 18] = [
    "choice",
    "table",
    "voice",
    "seat",
    "id",
    "comment",
    "contact",
    "invitation",
    "claim",
    "hook",
    "token",
    "session",
    "joining",
    "link",
    "draft",
    "import",
    "person",
    "organization",
];

/// Zoe, who coordinates Millbrook and is the steward of its library.
async fn zoe(town: &Town) -> Visitor {
    cast::coordinator(&town.operator(), "millbrook", "zoe").await.expect("she coordinates");
    town.visitor("zoe").await
}

/// A form in which every door finds what it asks for, and the same for doors for programs.
fn form(library: &str) -> Vec<(&'static str, String)> {
    let said = [
        ("name", "Ours now"),
        ("passkey-name", "Ours"),
        ("text", "Let me in."),
        ("why", "We would like it."),
        ("reason", "Because."),
        ("role", "steward"),
        ("decision", "grant"),
        ("version", "1"),
        ("after", "1"),
        ("address", "zoe@example.org"),
        ("language", "en"),
        ("settled", "yes"),
        ("may", "speak"),
        ("days", "30"),
        ("scope", "read"),
        ("kind", "talk"),
        ("owner", "organization"),
        ("organization", library),
        ("with", library),
        ("mail", "zoe@example.org"),
        ("seen", "own"),
        ("sector", "nonprofit"),
        ("drawn_from", "x"),
    ];
    said.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

/// What a program would send to a door that ends so.
fn body(door: &Door) -> serde_json::Value {
    match door.path.rsplit('/').next().unwrap_or_default() {
        _ if door.method == "DELETE" || door.path.contains("/me/invitations/") => json!({}),
        "answer" | "ending" if door.path.contains("/tables/") => json!({}),
        "role" => json!({ "role": "steward" }),
        "decision" => json!({ "granted": true }),
        "answer" => json!({ "yes": true }),
        "comments" | "text" => json!({ "text": "Let me in." }),
        "settlement" => json!({ "settled": true }),
        "ending" => json!({ "after": 1, "why": "We would like it." }),
        "acceptance" | "refusal" | "taking-back" | "notice" | "staying" => json!({ "why": "We would like it." }),
        "tables" | "{table}" => json!({ "goal": "Ours now", "kind": "inform" }),
        "voices" | "{voice}" => {
            json!({ "name": "We", "speaks_for": ["served"], "affected": 1, "say": 1, "involved": "asked" })
        }
        "ties" => json!({ "one": uuid::Uuid::nil(), "other": uuid::Uuid::nil(), "level": null }),
        "seats" => json!({ "seats": [{ "organization": uuid::Uuid::nil(), "seat": "may" }] }),
        "answers" => json!({ "answers": {} }),
        "contact-by-letter" => json!({ "may": "agree" }),
        "claims" => json!({ "address": "zoe@example.org" }),
        "contacts" => json!({ "name": "Ours", "mail": "zoe@example.org", "seen": { "to": "public" } }),
        "{contact}" | "{organization}" => json!({ "name": "Ours" }),
        _ => json!({}),
    }
}

async fn asked(who: &Visitor, door: &Door, at: &str, library: &str) -> Page {
    if at.starts_with("/api/") {
        let body = body(door).to_string().into_bytes();
        let (kind, body) = match door.method {
            "GET" => ("", vec![]),
            "PUT" => ("application/octet-stream", body),
            _ => ("application/json", body),
        };
        return who.with("if-match", "*").send(door.method, at, kind, body).await;
    }
    let form = form(library);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    match door.method {
        "POST" => who.post(at, &form).await,
        method => who.send(method, at, "", vec![]).await,
    }
}

/// Doors that ask for something of somebody's, with real ids in `coalition`.
fn reached(town: &Town, ids: &Ids, coalition: &str, wanted: fn(&str) -> bool) -> Vec<(Door, String)> {
    let mut ids = ids.clone();
    ids.insert("coalition", coalition.to_owned());
    let all = doors::list(&town.house)
        .into_iter()
        .filter(|door| PRIVATE.iter().any(|name| wanted(name) && door.path.contains(&format!("{{{name}}}"))));
    all.filter_map(|door| Some((door, address(door.path, &ids)?))).collect()
}

/// Terms are looked at before it is asked whose relationship they are for: that they are none tells nothing.
fn tells_nothing(door: &Door, page: &Page) -> bool {
    [401, 403, 404, 410].contains(&page.status) || (page.status == 422 && door.path.ends_with("/versions"))
}

story! {
    fn no_id_of_another_coalition_opens_anything_in_ones_own(town) {
        let (ids, zoe) = (one_of_everything(town).await, zoe(town).await);
        let library = cast::organization_of(&town.operator(), "Millbrook Library").await.expect("of the cast").to_string();
        let (before, mut open, mut tried) = (rows(town).await, vec![], 0);
        for (door, at) in reached(town, &ids, "millbrook", |_| true) {
            // The public page of an organization stands at an address that names no coalition.
            if door.path.starts_with("/o/{organization}") {
                continue;
            }
            tried += 1;
            let page = asked(&zoe, &door, &at, &library).await;
            if !tells_nothing(&door, &page) {
                open.push(format!("{} {at}: {} {}", door.method, page.status, page.text().chars().take(200).collect::<String>()));
            }
        }
        assert!(open.is_empty() && tried > 80, "{tried} doors:\n{}", open.join("\n"));
        assert_eq!(rows(town).await, before, "nothing was changed");
    }
}

story! {
    fn no_id_of_another_coalition_opens_anything_there_either(town) {
        let (ids, zoe) = (one_of_everything(town).await, zoe(town).await);
        let library = cast::organization_of(&town.operator(), "Millbrook Library").await.expect("of the cast").to_string();
        let before = rows(town).await;
        let mut open = vec![];
        for (door, at) in reached(town, &ids, "elmwater", |name| name != "organization") {
            let page = asked(&zoe, &door, &at, &library).await;
            if !tells_nothing(&door, &page) {
                open.push(format!("{} {at}: {} {}", door.method, page.status, page.text().chars().take(200).collect::<String>()));
            }
        }
        assert!(open.is_empty(), "{}", open.join("\n"));
        assert_eq!(rows(town).await, before, "nothing was changed");
    }
}
