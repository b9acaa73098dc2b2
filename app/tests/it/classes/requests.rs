//! Requests that another site makes in somebody's name (CVE-2023-47635 of Decidim), and ways on that lead elsewhere
//! (CVE-2023-32693).

use std::collections::BTreeMap;

use base::doors::Door;
use manyhands::doors;

use super::{FOOD, address, one_of_everything, rows};
use crate::story;

story! {
    fn no_door_takes_a_form_of_another_site(town) {
        let mut ids = one_of_everything(town).await;
        ids.insert("coalition", "elmwater".to_owned());
        let (ada, before) = (town.visitor("ada").await, rows(town).await);
        let mut taken = vec![];
        // Mail programs stop letters with one click, and are no pages of ours (RFC 8058): there the link alone is the leave.
        let asked = |it: &Door| it.method != "GET" && it.path != "/l/stop/{token}";
        for door in doors::list(&town.house).into_iter().filter(asked) {
            let at = address(door.path, &ids).unwrap_or_else(|| door.path.replace(['{', '}'], ""));
            let kind = if at.starts_with("/api/") { "application/json" } else { "application/x-www-form-urlencoded" };
            let elsewhere = [
                ada.with("sec-fetch-site", "cross-site"),
                ada.with("sec-fetch-site", "same-site"),
                ada.with("sec-fetch-site", "").with("origin", "https://elsewhere.example"),
                ada.with("sec-fetch-site", "").with("origin", "null"),
            ];
            for (n, who) in elsewhere.iter().enumerate() {
                let page = who.send(door.method, &at, kind, b"{}".to_vec()).await;
                if page.status != 403 {
                    taken.push(format!("{} {at}, way {n}: {}", door.method, page.status));
                }
            }
        }
        assert!(taken.is_empty(), "{}", taken.join("\n"));
        assert_eq!(rows(town).await, before, "nothing was changed");
    }
}

story! {
    fn what_only_shows_changes_nothing(town) {
        let mut ids = one_of_everything(town).await;
        ids.insert("coalition", "elmwater".to_owned());
        for key in ["ada", "rosa", "mei"] {
            let who = town.visitor(key).await;
            let before = rows(town).await;
            for door in doors::list(&town.house).into_iter().filter(|it| it.method == "GET" && it.path != "/live") {
                if let Some(at) = address(door.path, &ids) {
                    who.get(&at).await;
                    who.send("HEAD", &at, "", vec![]).await;
                }
            }
            let after = rows(town).await;
            let changed: BTreeMap<_, _> = after.iter().filter(|(table, n)| before[*table] != **n).collect();
            assert!(changed.is_empty(), "{key}: {changed:?}");
        }
    }
}

story! {
    fn a_browser_that_asks_for_leave_beforehand_gets_none(town) {
        let asks = town.visitor("ada").await.with("origin", "https://elsewhere.example").with("access-control-request-method", "PATCH");
        for at in ["/api/v1/me", "/me", FOOD, "/api/v1/coalitions"] {
            let page = asks.send("OPTIONS", at, "", vec![]).await;
            assert!(page.status >= 400 && page.header("access-control-allow-origin").is_empty(), "{at}: {}", page.status);
        }
        for method in ["TRACE", "PUT", "PROPFIND", "DEBUG"] {
            asks.send(method, "/me", "", vec![]).await.expect_one_of(&[403, 405]);
        }
    }
}

story! {
    fn no_way_on_leads_to_another_site(town) {
        let ada = town.visitor("ada").await;
        let elsewhere = [
            "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "javascript:alert(1)",
            "data:text/html,x", "evil.example", "/%0d%0aLocation: https://evil.example", "/\r\nSet-Cookie: a=b", " //evil.example", "@evil.example",
        ];
        for back in elsewhere {
            for (door, form) in [
                ("/language", vec![("language", "en")]),
                ("/acting-for", vec![("organization", "")]),
                ("/sign-in", vec![("address", "nonsense")]),
            ] {
                let form: Vec<(&str, &str)> = form.into_iter().chain([("back", back)]).collect();
                let page = ada.post(door, &form).await.expect_one_of(&[303, 422]);
                let to = page.location();
                assert!(to.is_empty() || (to.starts_with('/') && !to[1..].starts_with(['/', '\\'])), "{door}: {back:?} leads to {to:?}");
                assert_eq!(page.headers.get_all("set-cookie").iter().filter(|it| it.as_bytes().starts_with(b"a=b")).count(), 0);
            }
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("back", back).finish();
            let to = ada.get(&format!("/sign-in?{query}")).await.expect(303).location().to_owned();
            assert!(to.starts_with('/') && !to[1..].starts_with(['/', '\\']), "{back:?} leads to {to:?}");
        }
        let left = ada.post("/sign-out", &[("back", "//evil.example")]).await.expect(303);
        assert_eq!(left.location(), "/");
    }
}
