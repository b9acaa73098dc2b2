//! Words that are statements (CVE-2026-45376 of Decidim: sorting; CVE-2024-43415: searching): whatever stands in an
//! address is a word to look for, never a part of a question to the database.
//!
//! Statements are literals and each is prepared on both databases (`it/statements.rs`); here the doors are asked.

use manyhands::doors;
use serde_json::Value;

use super::{address, one_of_everything, rows};
use crate::story;
use crate::visitor::{Page, Visitor};

const ATTACKS: [&str; 8] = [
    "'",
    "zzz' or '1'='1",
    "name; drop table attempt; --",
    "name desc, (select 1/0)",
    "1) union select token_hash from session--",
    "\\",
    "%' --",
    "'||(select name from person limit 1)||'",
];

/// Every parameter that a list reads, and some that none does.
const PARAMETERS: [&str; 19] = [
    "q",
    "sort",
    "order",
    "sector",
    "claim",
    "state",
    "level",
    "purpose",
    "organization",
    "with_us",
    "page",
    "after",
    "before",
    "show",
    "what",
    "ended",
    "from",
    "kind",
    "version",
];

const LISTS: [&str; 9] = [
    "/c/elmwater/organizations",
    "/c/elmwater/relationships",
    "/c/elmwater/network",
    "/c/elmwater/network.json",
    "/c/elmwater/activity",
    "/api/v1/coalitions/elmwater/organizations",
    "/api/v1/coalitions/elmwater/relationships",
    "/api/v1/coalitions/elmwater/activity",
    "/api/v1/coalitions/elmwater/network",
];

fn asking(at: &str, pairs: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    format!("{at}?{query}")
}

/// How much of the town an answer shows: its organizations by name.
fn shown(page: &Page) -> usize {
    let names =
        ["Harbor Food Bank", "Shore Clinic", "Keel House", "Millpond Tenants", "Harbor Bakery", "City of Elmwater"];
    names.iter().filter(|name| page.body.contains(**name)).count()
}

async fn stands(who: &Visitor, at: &str) -> Page {
    let page = who.get(at).await;
    assert!(page.status < 500, "{at}: {} {}", page.status, page.text());
    for leak in ["token_hash", "syntax error", "sqlite", "SELECT", "division by zero"] {
        assert!(!page.text().contains(leak) || at.contains("token_hash"), "{at} tells of {leak}: {}", page.text());
    }
    page
}

story! {
    fn every_parameter_of_every_list_takes_an_attack_for_a_word(town) {
        let (ada, before) = (town.visitor("ada").await, rows(town).await);
        for list in LISTS {
            let all = shown(&ada.get(list).await.expect(200));
            for parameter in PARAMETERS {
                for attack in ATTACKS {
                    let page = stands(&ada, &asking(list, &[(parameter, attack)])).await;
                    assert!(shown(&page) <= all, "{list} shows more with {parameter}={attack}");
                }
            }
        }
        assert_eq!(rows(town).await, before);
    }
}

story! {
    fn what_would_be_true_of_everything_finds_nothing(town) {
        let ada = town.visitor("ada").await;
        for attack in &ATTACKS[1..] {
            let page = ada.get(&asking("/c/elmwater/organizations", &[("q", attack)])).await.expect(200);
            assert_eq!(page.body.matches("/c/elmwater/organizations/harbor-food-bank\"").count(), 0, "{attack}");
            let said = ada.get(&asking("/api/v1/coalitions/elmwater/organizations", &[("q", attack)])).await.expect(200);
            let said: Value = serde_json::from_str(&said.body).expect("JSON");
            assert_eq!(said["items"].as_array().map(Vec::len), Some(0), "{attack}");
        }
    }
}

story! {
    fn every_door_that_shows_something_stands(town) {
        let mut ids = one_of_everything(town).await;
        ids.insert("coalition", "elmwater".to_owned());
        for who in [town.visitor("ada").await, town.visitor("rosa").await] {
            for door in doors::list(&town.house).into_iter().filter(|it| it.method == "GET" && it.path != "/live") {
                let Some(at) = address(door.path, &ids) else { continue };
                for attack in ATTACKS {
                    let all: Vec<(&str, &str)> = PARAMETERS.iter().map(|name| (*name, attack)).collect();
                    stands(&who, &asking(&at, &all)).await;
                }
            }
            // In the place of every id, too.
            for door in doors::list(&town.house).into_iter().filter(|it| it.method == "GET" && it.path.contains('{')) {
                let attacked = door.path.split('/').map(|part| match part {
                    "{coalition}" => "elmwater",
                    part if part.starts_with('{') => "%27%20or%20%271%27=%271",
                    part => part,
                });
                let at = attacked.collect::<Vec<_>>().join("/");
                let page = stands(&who, &at).await;
                assert!(page.status >= 300 || !at.contains("%27"), "{at}: {}", page.text());
            }
        }
    }
}
