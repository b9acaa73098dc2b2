//! Signing in by letter.

use chrono::TimeDelta;

use super::{letter, link, path_in, sound};
use crate::story;

const ADA: &str = "ada@example.org";

story! {
    fn a_letter_brings_a_link_that_opens_once(town) {
        let form = town.anon().get("/sign-in?back=%2Fme").await.expect(200);
        form.sees("Your email address");
        town.anon().post("/sign-in", &[("address", " Ada@Example.org "), ("back", "/me")]).await.expect(200);
        let (link, phone) = (link(town, ADA, "/sign-in/").await, town.anon());
        // Programs that look through mail follow links; looking opens nothing.
        phone.get(&link).await.expect(200).sees("Sign in as Ada Okafor");
        phone.get(&link).await.expect(200);
        phone.get("/me").await.expect(303);
        let opened = phone.post(&link, &[]).await.expect(303);
        assert_eq!(opened.location(), "/me");
        let cookie = opened.header("set-cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
        opened.follow().await.expect(200).sees("Ada Okafor").sees("for Harbor Food Bank");
        town.anon().get(&link).await.expect(410).sees("used already");
        town.anon().post(&link, &[]).await.expect(410).sees("used already");
        sound(town).await;
    }
}

story! {
    fn whoever_signs_in_at_the_top_of_a_page_comes_back_to_it(town) {
        let (reader, page) = (town.anon(), "/c/elmwater/organizations?q=food&sort=-ties");
        let way = address_with_query(&reader.get(page).await.expect(200), "/sign-in?back=");
        assert_eq!(way, format!("/sign-in?back={}", base::form::encoded(page)));
        let back = reader.get(&way).await.expect(200).hidden("back").replace("&amp;", "&");
        reader.post("/sign-in", &[("address", ADA), ("back", &back)]).await.expect(200);
        let opened = reader.post(&link(town, ADA, "/sign-in/").await, &[]).await.expect(303);
        assert_eq!(opened.location(), page);
        // The pages of signing in themselves are nowhere to come back to.
        let again = town.anon().get(&way).await.expect(200);
        assert_eq!(address_with_query(&again, "/sign-in?back="), way);
        let used = town.anon().get("/sign-in/guess").await.expect(404);
        assert!(!used.body.contains("/sign-in?back="), "{}", used.body);
    }
}

/// The first address on a page that begins like this, with its query.
fn address_with_query(page: &crate::visitor::Page, start: &str) -> String {
    let at = page.body.find(start).unwrap_or_else(|| panic!("no {start} in: {}", page.text()));
    page.body[at..].split('"').next().unwrap_or_default().replace("&amp;", "&")
}

story! {
    fn a_link_opens_for_ten_minutes(town) {
        town.anon().post("/sign-in", &[("address", ADA)]).await.expect(200);
        let link = link(town, ADA, "/sign-in/").await;
        town.later(TimeDelta::minutes(9));
        town.anon().get(&link).await.expect(200);
        town.later(TimeDelta::minutes(1));
        town.anon().get(&link).await.expect(410).sees("The time of this link is over");
        let late = town.anon();
        late.post(&link, &[]).await.expect(410);
        late.get("/me").await.expect(303);
    }
}

story! {
    fn a_link_that_nobody_made_opens_nothing(town) {
        for guess in ["guess", "%00", "0190a000-0000-7000-8000-000000000000", "-"] {
            town.anon().get(&format!("/sign-in/{guess}")).await.expect(404).sees("There is no such link here");
            town.anon().post(&format!("/sign-in/{guess}"), &[]).await.expect(404);
        }
    }
}

story! {
    fn whoever_asks_does_not_learn_who_is_here(town) {
        let ask = async |address: &str| {
            let page = town.anon().post("/sign-in", &[("address", address)]).await.expect(200);
            page.body.replace(address, "…")
        };
        assert_eq!(ask(ADA).await, ask("eve@example.org").await);
        assert!(path_in(&letter(town, ADA).await, "/sign-in/").is_some());
        let nobody = letter(town, "eve@example.org").await;
        assert!(path_in(&nobody, "/sign-in/").is_none() && nobody.body.contains("nobody here uses it"), "{}", nobody.body);
        town.anon().post("/sign-in", &[("address", "ada")]).await.expect(422).sees("needs");
    }
}

story! {
    fn a_link_for_somebody_else_takes_their_place_only_after_saying_so(town) {
        let shared = town.visitor("dot").await;
        shared.post("/sign-in", &[("address", ADA)]).await.expect(200);
        let link = link(town, ADA, "/sign-in/").await;
        shared.get(&link).await.expect(200).sees("Sign in as Ada Okafor").sees("You are signed in as Dot Weller now");
        shared.get("/me").await.expect(200).sees("Dot Weller");
        shared.post(&link, &[]).await.expect(303);
        shared.get("/me").await.expect(200).sees("Ada Okafor").lacks("Dot Weller");
    }
}

story! {
    fn nobody_is_led_to_another_site(town) {
        let elsewhere = ["//evil.example", "/\\evil.example", "https://evil.example/", "/\t/evil.example",
            "javascript:alert(1)", "\\\\evil.example", "/ok\r\nset-cookie: a=b", "evil"];
        let ada = town.visitor("ada").await;
        for back in elsewhere {
            town.later(TimeDelta::minutes(20));
            town.anon().post("/sign-in", &[("address", ADA), ("back", back)]).await.expect(200);
            let opened = town.anon().post(&link(town, ADA, "/sign-in/").await, &[]).await.expect(303);
            assert_eq!(opened.location(), "/", "{back:?}");
            for (door, more) in [("/language", ("language", "en")), ("/acting-for", ("organization", ""))] {
                let led = ada.post(door, &[("back", back), more]).await.expect(303);
                assert_eq!(led.location(), "/", "{door} {back:?}");
            }
        }
        let query = format!("/sign-in?back={}", "%2F%2Fevil.example");
        assert_eq!(ada.get(&query).await.expect(303).location(), "/");
        let form = town.anon().get(&query).await.expect(200);
        assert!(!form.body.contains("value=\"//evil"), "{}", form.body);
        assert_eq!(ada.post("/sign-out", &[("back", "//evil.example")]).await.expect(303).location(), "/");
        ada.get("/me").await.expect(303);
    }
}
