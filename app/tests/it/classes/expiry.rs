//! Reusable links, and expiry that another way goes around (CVE-2026-45377, -45378, CVE-2023-48220 of Decidim;
//! CVE-2026-2463 of Mattermost).
//!
//! That each kind of link opens once and for a while is told where it is made: `it/people/signing_in.rs`,
//! `it/people/invitations.rs`, `it/people/claims.rs`, `it/people/addresses.rs`, `it/letters_act.rs`, `it/sso/real.rs`.

use base::ids::digest;
use base::q;
use chrono::TimeDelta;
use serde_json::json;

use super::FOOD;
use crate::house::Town;
use crate::people::{letter, link};
use crate::story;

const SAM: &str = "sam@example.org";

async fn invite(town: &Town, address: &str) -> (String, String) {
    let form = [("address", address), ("role", "steward"), ("language", "en")];
    town.visitor("ada").await.post(&format!("{FOOD}/people/invite"), &form).await.expect(303);
    let way = link(town, address, "/invitations/").await;
    let (id,): (uuid::Uuid,) =
        q!("select id from invitation where token_hash = $1", digest(way.rsplit('/').next().unwrap_or_default()))
            .one(town.db())
            .await
            .expect("it is kept");
    (way, id.to_string())
}

async fn persons(town: &Town) -> i64 {
    let (n,) = q!("select count(*) from person").one(town.db()).await.expect("they are counted");
    n
}

story! {
    fn an_invitation_that_has_run_out_lets_nobody_in_by_any_door(town) {
        let (way, _) = invite(town, SAM).await;
        let before = persons(town).await;
        // A link to sign in, asked for while the invitation still held, is worth nothing after it.
        town.later(TimeDelta::days(14) - TimeDelta::minutes(2));
        town.anon().post("/sign-in", &[("address", SAM)]).await.expect(200);
        let early = link(town, SAM, "/sign-in/").await;
        town.anon().get(&early).await.expect(200);
        town.later(TimeDelta::minutes(3));
        town.anon().get(&early).await.expect(410);
        town.anon().post(&early, &[("name", "Sam")]).await.expect(410);
        town.anon().post(&way, &[("name", "Sam")]).await.expect(410);
        // And whoever asks now is told that nobody is here by that address.
        town.anon().post("/sign-in", &[("address", SAM)]).await.expect(200);
        assert!(!letter(town, SAM).await.body.contains("/sign-in/"), "a link for somebody who is not expected any more");
        assert_eq!(persons(town).await, before);
    }
}

story! {
    fn an_invitation_that_has_run_out_or_was_taken_back_waits_for_nobody_who_is_here(town) {
        let theo = town.visitor("theo").await;
        for ended in ["time", "giver"] {
            let (way, id) = invite(town, "theo@example.org").await;
            match ended {
                "time" => town.later(TimeDelta::days(14)),
                _ => drop(town.visitor("ada").await.post(&format!("/c/elmwater/invitations/{id}/revoke"), &[]).await.expect(303)),
            }
            theo.post(&way, &[]).await.expect(410);
            theo.post(&format!("/me/invitations/{id}"), &[]).await.expect_one_of(&[404, 409, 410]);
            let by_program = format!("/api/v1/me/invitations/{id}/acceptance");
            theo.post_raw(&by_program, "application/json", json!({}).to_string().into_bytes()).await.expect_one_of(&[404, 409, 410]);
            theo.get("/").await.expect(200).lacks("Harbor Food Bank invites");
            theo.get(&format!("{FOOD}/people")).await.expect(404);
        }
    }
}

story! {
    fn the_id_of_an_invitation_opens_nothing_and_no_list_says_its_secret(town) {
        let (way, id) = invite(town, SAM).await;
        let secret = way.rsplit('/').next().unwrap_or_default().to_owned();
        let (ada, rosa) = (town.visitor("ada").await, town.visitor("rosa").await);
        for page in [format!("{FOOD}/people"), "/api/v1/coalitions/elmwater/invitations".into(), format!("{FOOD}/takeaway")] {
            for who in [&ada, &rosa] {
                who.get(&page).await.lacks(&secret).lacks(&digest(&secret));
            }
        }
        for guess in [id.as_str(), &digest(&secret), "", "%00", &secret.to_uppercase()] {
            let status = town.anon().post(&format!("/invitations/{guess}"), &[("name", "Eve")]).await.status;
            assert!([404, 405].contains(&status), "{guess}: {status}");
        }
    }
}
