//! Stored script in names (CVE-2026-23891, -45572, CVE-2024-39910, -27095, -32034, -32469, -41673, -45594, CVE-2023-51447,
//! -34089 of Decidim), and formulas in what spreadsheets open.
//!
//! Every name in the town is an attack; then everybody reads everything that they can reach.

use std::collections::{BTreeSet, VecDeque};

use base::q;
use people::organizations::types::Seen;

use super::{FOOD, one_of_everything};
use crate::house::Town;
use crate::links::links;
use crate::takeaway::{add_contact, everything, take};
use crate::visitor::Visitor;
use crate::{cast, story, ties};

/// Leaves text, attributes of either kind, comments, scripts and styles.
const ATTACK: &str = "=x'\"--></script></style></title><img src=x onerror=alert(1)><svg/onload=alert(2)>";

/// What must never stand in a page as it was typed. An attribute that was left would begin one of these.
const SIGNS: [&str; 3] = ["<img src=x", "<svg/onload", "</title><img"];

/// Gives everybody and everything a name that attacks.
async fn rename(town: &Town) {
    one_of_everything(town).await;
    let cx = town.operator();
    let acting = cast::acting(&cx, "ada", "Harbor Food Bank").await.expect("of the cast");
    let food = cast::organization_of(&cx, "Harbor Food Bank").await.expect("of the cast");
    add_contact(&acting, food, "Openly", Seen::Public).await;
    let ada = town.visitor("ada").await;
    let meals = ties::address(town, "Winter meals").await;
    ada.post(&format!("{meals}/comments"), &[("text", ATTACK)]).await.expect(303);
    ada.post("/me/tokens", &[("name", &ATTACK[..40]), ("scope", "read"), ("days", "30")]).await.expect(200);
    ada.change("/me", &[("name", ATTACK), ("about", ATTACK), ("language", "en"), ("zone", "UTC")]).await.expect(303);
    let settings = [("name", ATTACK), ("purpose", ATTACK), ("stands_on", ATTACK), ("town", ATTACK), ("zone", "UTC")];
    town.visitor("rosa").await.change("/c/elmwater/settings", &settings).await.expect(303);
    // The rest as no form would take it, but a restored backup or a later form might: pages must not rely on forms.
    let mut tx = town.db().begin().await.expect("a transaction");
    for rename in [
        q!("update organization set name = name || $1, does = $1, area = $1, site = $1, mail = $1, phone = $1", ATTACK),
        q!("update relationship set purpose = purpose || $1", ATTACK),
        q!("update person set name = $1, about = $1", ATTACK),
        q!("update contact set name = $1, role = $1, mail = $1, phone = $1", ATTACK),
        q!("update session set agent = $1", ATTACK),
        q!("update passkey set name = $1", ATTACK),
        q!("update joining set why = $1", ATTACK),
        q!("update claim set why = $1", ATTACK),
        q!("update webhook set address = $1", ATTACK),
    ] {
        rename.run(&mut tx).await.expect("renamed");
    }
    tx.commit().await.expect("kept");
}

/// Opens everything that links lead to; how many pages, and those on which an attack stands as it was typed.
async fn read_on(who: &Visitor, most: usize) -> (usize, Vec<String>) {
    let first = ["/", "/me", "/me/tokens", "/c/elmwater", "/c/elmwater/network", "/c/elmwater/activity", FOOD];
    let mut next: VecDeque<String> = first.iter().map(|it| (*it).to_owned()).collect();
    let (mut seen, mut hit, mut opened): (BTreeSet<String>, _, _) = (next.iter().cloned().collect(), vec![], 0);
    while let Some(at) = next.pop_front().filter(|_| opened < most) {
        let page = who.get(&at).await;
        opened += 1;
        if page.header("content-type").starts_with("text/html") {
            hit.extend(SIGNS.iter().filter(|sign| page.body.contains(**sign)).map(|sign| format!("{at}: {sign}")));
            hit.extend(page.body.contains("href=\"=x").then(|| format!("{at}: leads where a name says")));
        }
        // A list that is narrowed is the same list.
        let links = links(&page, &at).into_iter().filter(|it| !it.contains(['?', '<', '\'']));
        next.extend(links.filter(|it| seen.insert(it.clone())));
    }
    (opened, hit)
}

story! {
    fn no_name_runs_on_any_page(town) {
        rename(town).await;
        for key in ["ada", "rosa", "dot", "mei"] {
            let (opened, hit) = read_on(&town.visitor(key).await, 90).await;
            assert!(opened > 25, "{key} found {opened} pages");
            assert!(hit.is_empty(), "{key}: {hit:#?}");
        }
        let shown = town.visitor("ada").await.get(FOOD).await.expect(200);
        shown.sees("<img src=x onerror=alert(1)>");
        let (_, hit) = read_on(&town.anon(), 60).await;
        assert!(hit.is_empty(), "anybody: {hit:#?}");
    }
}

story! {
    fn an_address_that_is_none_leads_nowhere(town) {
        for (site, leads) in [
            ("javascript:alert(1)", false), ("data:text/html,<script>alert(1)</script>", false), ("//evil.example", false),
            ("JaVaScRiPt:alert(1)//https://x.example", false), ("https://harbor.example/a?b=c", true),
        ] {
            let mut tx = town.db().begin().await.expect("a transaction");
            q!("update organization set site = $1, mail = $2, seen = 'public'", site, "a@b.example?bcc=everybody@x.example")
                .run(&mut tx)
                .await
                .expect("renamed");
            tx.commit().await.expect("kept");
            let page = town.anon().get(FOOD).await.expect(200);
            page.sees(site);
            let shown = page.body.contains(&format!("href=\"{}\"", site.replace('&', "&amp;")));
            assert_eq!(shown, leads, "{site}");
            // Nor does an address begin other fields of a letter.
            assert!(page.body.contains("\"mailto:a@b.example%3Fbcc=everybody@x.example\""));
        }
    }
}

story! {
    fn what_is_no_page_is_never_taken_for_one(town) {
        rename(town).await;
        let ada = town.visitor("ada").await;
        for (at, kind) in [
            ("/c/elmwater/network.json", "application/json"),
            ("/api/v1/coalitions/elmwater/organizations", "application/json"),
            ("/api/v1/coalitions/elmwater/relationships", "application/json"),
            ("/api/v1/me", "application/json"),
        ] {
            let said = ada.get(at).await.expect(200);
            assert_eq!((said.header("content-type"), said.header("x-content-type-options")), (kind, "nosniff"), "{at}");
            serde_json::from_str::<serde_json::Value>(&said.body).expect("still JSON");
        }
        // In a page's own data nothing ends the element that it stands in.
        let network = ada.get("/c/elmwater/network").await.expect(200);
        assert_eq!(network.body.matches("<script").count(), network.body.matches("</script>").count());
        let problem = ada.with("accept", "application/json").get("/c/%3Cimg%20src=x%3E").await.expect(404);
        assert_eq!(problem.header("content-type"), "application/problem+json");
    }
}

story! {
    fn no_name_runs_in_a_letter_or_in_what_is_taken_away(town) {
        rename(town).await;
        let (ada, meals) = (town.visitor("ada").await, ties::address(town, &format!("Winter meals{ATTACK}")).await);
        ada.post(&format!("{meals}/comments"), &[("text", "@Shore Clinic? <img src=x onerror=alert(3)>")]).await.expect(303);
        let letters = base::outbox::latest(&town.operator(), 50).await.expect("the letters");
        assert!(!letters.is_empty());
        for letter in &letters {
            assert!(SIGNS.iter().all(|sign| !letter.html.contains(sign)), "{}", letter.html);
        }
        let files = take(&ada, &format!("{FOOD}/takeaway")).await;
        let pages: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".html")).collect();
        assert!(!pages.is_empty() && !everything(&files).is_empty());
        for (name, bytes) in pages {
            let text = String::from_utf8_lossy(bytes);
            assert!(SIGNS.iter().all(|sign| !text.contains(sign)), "{name}");
        }
        // No cell of any table begins a formula; a quotation mark before it makes it text.
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
            let mut rows = csv_rows(&String::from_utf8_lossy(bytes));
            rows.retain(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err());
            assert!(rows.is_empty(), "{name}: {rows:?}");
        }
    }
}

/// Every cell of a table, read as RFC 4180 says, by hand.
fn csv_rows(text: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (vec![], String::new(), false);
    let mut signs = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' => quoted = !quoted,
            ',' | '\n' | '\r' if !quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    cells.push(cell);
    cells
}
