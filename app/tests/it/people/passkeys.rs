//! Signing in with a passkey.

use chrono::TimeDelta;
use serde_json::Value;

use super::authenticator::Authenticator;
use super::{address_on, sound};
use crate::house::Town;
use crate::story;
use crate::visitor::{Page, Visitor};

async fn json(visitor: &Visitor, path: &str, body: &str) -> Page {
    visitor.post_raw(path, "application/json", body.into()).await
}

pub async fn add(visitor: &Visitor, device: &mut Authenticator) -> String {
    let named = r#"{"name-of-passkey":"Blue key"}"#;
    let challenge = json(visitor, "/me/passkeys/start", named).await.expect(200);
    let answer = device.answer(&challenge.body).to_string();
    json(visitor, "/me/passkeys/finish", &answer).await.expect(200);
    answer
}

pub async fn enter(town: &Town, device: &mut Authenticator) -> (Visitor, Page, String) {
    let visitor = town.anon();
    let challenge = json(&visitor, "/sign-in/passkey/start", "{}").await.expect(200);
    let answer = device.answer(&challenge.body).to_string();
    let page = json(&visitor, "/sign-in/passkey/finish", &answer).await;
    (visitor, page, answer)
}

story! {
    fn a_passkey_signs_in_without_a_letter(town) {
        let (ada, mut phone) = (town.visitor("ada").await, Authenticator::new());
        let answer = add(&ada, &mut phone).await;
        json(&ada, "/me/passkeys/finish", &answer).await.expect(409);
        let (entered, page, answer) = enter(town, &mut phone).await;
        let page = page.expect(200);
        assert_eq!(serde_json::from_str::<Value>(&page.body).expect("JSON")["next"], "/");
        let me = entered.get("/me").await.expect(200);
        me.sees("Ada Okafor").sees("for Harbor Food Bank").sees("Blue key").sees("last used");
        // An answer counts once.
        json(&town.anon(), "/sign-in/passkey/finish", &answer).await.expect(409);
        let rename = address_on(&me, "/me/passkeys/01");
        entered.post(&rename, &[("passkey-name", "Red key")]).await.expect(303);
        entered.get("/me").await.expect(200).sees("Red key").lacks("Blue key");
        sound(town).await;
    }
}

story! {
    fn a_copy_of_a_passkey_and_one_that_was_removed_open_nothing(town) {
        let (ada, mut phone) = (town.visitor("ada").await, Authenticator::new());
        add(&ada, &mut phone).await;
        enter(town, &mut phone).await.1.expect(200);
        // Two devices with the same key: one of them is behind.
        phone.count -= 1;
        let (visitor, page, _) = enter(town, &mut phone).await;
        page.expect(409);
        visitor.get("/me").await.expect(303);
        let rename = address_on(&ada.get("/me").await.expect(200), "/me/passkeys/01");
        let remove = rename.replace("/name", "/remove");
        town.visitor("dot").await.post(&remove, &[]).await.expect(404);
        town.visitor("dot").await.post(&rename, &[("passkey-name", "Mine")]).await.expect(404);
        ada.post(&remove, &[]).await.expect(303);
        phone.count += 5;
        enter(town, &mut phone).await.1.expect(409);
        enter(town, &mut Authenticator::new()).await.1.expect(409);
    }
}

story! {
    fn a_challenge_waits_five_minutes_for_the_one_it_was_given_to(town) {
        let (ada, dot, mut phone) = (town.visitor("ada").await, town.visitor("dot").await, Authenticator::new());
        let challenge = json(&ada, "/me/passkeys/start", "{}").await.expect(200);
        let answer = phone.answer(&challenge.body).to_string();
        json(&dot, "/me/passkeys/finish", &answer).await.expect(409);
        let challenge = json(&ada, "/me/passkeys/start", "{}").await.expect(200);
        let answer = phone.answer(&challenge.body).to_string();
        town.later(TimeDelta::minutes(5));
        json(&ada, "/me/passkeys/finish", &answer).await.expect(409);
        ada.get("/me").await.expect(200).lacks("Red key");
        let long = format!("{{\"name-of-passkey\":\"{}\"}}", "a".repeat(100_000));
        json(&ada, "/me/passkeys/start", &long).await.expect_one_of(&[409, 413]);
    }
}
