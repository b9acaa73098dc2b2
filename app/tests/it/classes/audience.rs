//! Whose a secret is and what for (CVE-2026-45414 of Decidim: a token of one organization at another; CVE-2026-4273 and
//! CVE-2026-2463 of Mattermost; CVE-2017-0894 of Nextcloud).
//!
//! What scopes and hats open is told in `it/api.rs`, what a provider's token must say in `it/sso/forged.rs`. Here every kind
//! of secret there is is tried in the place of every other.

use std::collections::BTreeMap;

use base::api::Scope;
use base::{Cx, q};
use people::visitor::cookie_name;

use super::{FOOD, is_session, rows};
use crate::cast::organization_of;
use crate::house::Town;
use crate::people::{letter, link, unclaimed};
use crate::relationships::{LIST, fields, post};
use crate::{api, letters_act, story, webhooks};

/// One live secret of every kind, by its kind.
async fn secrets(town: &Town) -> BTreeMap<&'static str, String> {
    let (ada, mut all) = (town.visitor("ada").await, BTreeMap::new());
    let last = |way: String| way.rsplit('/').next().unwrap_or_default().to_owned();
    let form = [("address", "sam@example.org"), ("role", "steward"), ("language", "en")];
    ada.post(&format!("{FOOD}/people/invite"), &form).await.expect(303);
    all.insert("invitation", last(link(town, "sam@example.org", "/invitations/").await));
    ada.post("/me/addresses", &[("address", "ada@harbor.example")]).await.expect(200);
    all.insert("address", last(link(town, "ada@harbor.example", "/me/addresses/").await));
    unclaimed(town, "Net Menders", "hello@menders.example").await;
    let claim = "/c/elmwater/organizations/net-menders/claim";
    town.anon().post(claim, &[("address", "kim@menders.example")]).await.expect(200);
    all.insert("claim", last(link(town, "kim@menders.example", "/claims/").await));
    town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
    all.insert("sign-in", last(link(town, "ada@example.org", "/sign-in/").await));
    let both = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers").await;
    post(&ada, LIST, &both).await.expect(303);
    all.insert("letter", last(letters_act::ways(town, "mei@example.org").await.remove(0)));
    all.insert("token", api::token(town, "ada", None, Scope::ALL).await);
    all.insert("webhook", webhooks::register(&ada, "https://hooks.example/x", &["talk"]).await.1);
    town.anon().post("/sign-in", &[("address", "dot@example.org")]).await.expect(200);
    let entered = town.anon().post(&link(town, "dot@example.org", "/sign-in/").await, &[]).await.expect(303);
    let cookie = entered.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    all.insert("session", cookie.rsplit('=').next().unwrap_or_default().to_owned());
    all
}

/// The one place where each kind is worth something.
const LINKS: [(&str, &str); 5] = [
    ("sign-in", "/sign-in/"),
    ("invitation", "/invitations/"),
    ("claim", "/claims/"),
    ("address", "/me/addresses/"),
    ("letter", "/l/"),
];

story! {
    fn a_secret_of_one_kind_is_worth_nothing_as_another(town) {
        let (secrets, before) = (secrets(town).await, rows(town).await);
        let (ada, session) = (town.visitor("ada").await, cookie_name(&town.house));
        for (kind, secret) in &secrets {
            for (place, at) in LINKS.iter().filter(|(place, _)| place != kind) {
                for who in [&town.anon(), &ada] {
                    who.get(&format!("{at}{secret}")).await.expect_one_of(&[303, 404]);
                    let status = who.post(&format!("{at}{secret}"), &[("name", "Eve")]).await.status;
                    assert!([401, 404].contains(&status), "{kind} as {place}: {status}");
                }
            }
            if *kind != "session" {
                town.anon().with("cookie", &format!("{session}={secret}")).get("/me").await.expect(303);
                assert!(!is_session(town, secret).await);
            }
            if *kind != "token" {
                for bearer in [secret.clone(), format!("mh_{secret}")] {
                    town.anon().with("authorization", &format!("Bearer {bearer}")).get("/api/v1/me").await.expect(401);
                }
            }
            town.anon().with("authorization", &format!("Bearer {secret}")).get("/metrics").await.expect(404);
        }
        // Each opens its own door, so that each was refused for what it is.
        town.anon().with("cookie", &format!("{session}={}", secrets["session"])).get("/me").await.expect(200).sees("Dot Weller");
        town.anon().with("authorization", &format!("Bearer {}", secrets["token"])).get("/api/v1/me").await.expect(200);
        for (kind, at) in LINKS {
            ada.get(&format!("{at}{}", secrets[kind])).await.expect_one_of(&[200, 409]);
        }
        let after = rows(town).await;
        for table in ["person", "representative", "acceptance", "coordinator", "comment", "contact"] {
            assert_eq!(after[table], before[table], "{table}");
        }
    }
}

story! {
    fn no_secret_is_kept_as_it_is_but_that_which_signs(town) {
        let secrets = secrets(town).await;
        let mut kept: Vec<(String,)> = vec![];
        for q in [
            q!("select token_hash from session"), q!("select token_hash from token"), q!("select token_hash from sign_in_link"),
            q!("select token_hash from invitation"), q!("select token_hash from claim"), q!("select token_hash from address_link"),
            q!("select token_hash from action_link"),
        ] {
            kept.extend::<Vec<(String,)>>(q.all(town.db()).await.expect("they are read"));
        }
        for (kind, secret) in secrets {
            assert!(kept.iter().all(|(it,)| !it.contains(secret.as_str())), "{kind} stands in its table");
            assert!(secret.len() >= 40, "{kind} is short: {}", secret.len());
        }
    }
}

story! {
    fn a_token_of_one_organization_is_worth_nothing_for_another_and_nothing_elsewhere(town) {
        let food = api::token(town, "ada", Some("Harbor Food Bank"), Scope::ALL).await;
        let program = town.anon().with("authorization", &format!("Bearer {food}"));
        let clinic = organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast").to_string();
        // Whom else the request names makes no difference, nor does a session that comes along.
        let other = program.with("acting-for", &clinic);
        other.get("/api/v1/me").await.expect(200).lacks("Shore Clinic");
        let mei = town.visitor("mei").await.with("authorization", &format!("Bearer {food}"));
        mei.get("/api/v1/me").await.expect(200).sees("Ada").lacks("Mei");
        mei.with("authorization", "Bearer mh_guess").get("/api/v1/me").await.expect(401);
        let people = "/api/v1/coalitions/elmwater/organizations/shore-clinic/people";
        program.get(people).await.expect(404);
        let elsewhere = program.get("/api/v1/coalitions/millbrook/activity").await.expect(200);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&elsewhere.body).expect("JSON")["items"], serde_json::json!([]));
        // Another installation, on another database, has never heard of it.
        let elsewhere = crate::house::Spare::new(crate::house::On::Sqlite).await.expect("a database");
        let there = Town::demo_of(&elsewhere.db).await;
        there.anon().with("authorization", &format!("Bearer {food}")).get("/api/v1/me").await.expect(401);
        elsewhere.put_away().await;
    }
}

story! {
    fn a_letter_of_one_reader_is_none_of_anothers(town) {
        let secrets = secrets(town).await;
        // The address link is Ada's: whoever else has it finds nothing.
        town.visitor("dot").await.post(&format!("/me/addresses/{}", secrets["address"]), &[]).await.expect(404);
        // The invitation is for one address: somebody who is here under another is told so.
        town.visitor("dot").await.post(&format!("/invitations/{}", secrets["invitation"]), &[]).await.expect(409);
        let cx: Cx = town.operator();
        assert!(letter(town, "sam@example.org").await.body.contains(&secrets["invitation"]), "{}", cx.house.url);
    }
}
