//! Limits that look at the wrong thing (CVE-2025-54879 of Mastodon: the limit stood at another path), and answers that tell
//! who is here (CVE-2026-45286 of Nextcloud).
//!
//! That each limit holds is told in `it/people/limits.rs`; here it is gone around, by spelling, by path and by door.

use serde_json::json;

use crate::people::unclaimed;
use crate::story;

story! {
    fn another_spelling_of_an_address_is_the_same_address(town) {
        let spellings = ["ada@example.org", "Ada@Example.org", " ada@example.org", "ADA@EXAMPLE.ORG ", "ada@example.ORG"];
        for spelling in spellings {
            town.anon().post("/sign-in", &[("address", spelling)]).await.expect(200);
        }
        for spelling in spellings {
            town.anon().post("/sign-in", &[("address", spelling)]).await.expect(429);
        }
        for at in ["/sign-in?x=1", "/sign-in?address=dot@example.org", "//sign-in", "/sign-in/", "/Sign-In", "/%73ign-in"] {
            let page = town.anon().post(at, &[("address", "ada@example.org")]).await;
            assert!([404, 405, 429].contains(&page.status), "{at}: {}", page.status);
        }
    }
}

story! {
    fn a_limit_counts_pages_and_programs_together(town) {
        let ada = town.visitor("ada").await;
        let by_program = async |n: usize| {
            let body = json!({ "address": format!("p{n}@harbor.example") }).to_string().into_bytes();
            ada.post_raw("/api/v1/me/addresses", "application/json", body).await
        };
        for n in 0..3 {
            ada.post("/me/addresses", &[("address", &format!("n{n}@harbor.example"))]).await.expect(200);
        }
        for n in 0..2 {
            let status = by_program(n).await.status;
            assert!(status < 300, "{status}");
        }
        by_program(9).await.expect(429);
        ada.post("/me/addresses", &[("address", "n9@harbor.example")]).await.expect(429);
    }
}

story! {
    fn where_somebody_says_they_come_from_makes_no_difference(town) {
        // Nobody in front of this house is trusted, so what a visitor writes there counts for nothing.
        let visitor = town.anon();
        let mut last = 0;
        for n in 0..130 {
            let said = format!("203.0.113.{n}");
            let who = visitor.with("x-forwarded-for", &said).with("x-real-ip", &said).with("forwarded", &format!("for={said}"));
            last = who.post("/sign-in", &[("address", &format!("n{n}@example.org"))]).await.status;
        }
        assert_eq!(last, 429);
    }
}

story! {
    fn no_answer_tells_who_is_here(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        let said = async |address: &str| {
            let page = town.anon().post("/sign-in", &[("address", address)]).await;
            (page.status, page.text().replace(address, "it"))
        };
        assert_eq!(said("ada@example.org").await, said("nobody@example.org").await);
        let claim = "/c/elmwater/organizations/net-menders/claim";
        let said = async |address: &str| {
            let page = town.anon().post(claim, &[("address", address)]).await;
            (page.status, page.text().replace(address, "it"))
        };
        assert_eq!(said("dot@gmail.com").await, said("nobody@gmail.com").await);
        let ada = town.visitor("ada").await;
        let said = async |address: &str| {
            let page = ada.post("/me/addresses", &[("address", address)]).await;
            (page.status, page.text().replace(address, "it"))
        };
        assert_eq!(said("dot@example.org").await, said("free@example.net").await);
    }
}
