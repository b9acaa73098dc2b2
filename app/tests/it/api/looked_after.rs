//! What those do who look after an organization: its logo, its tokens, the page while nobody has claimed it.

use base::api::Scope;
use serde_json::json;

use super::{EVERYTHING, FOOD, HOME, Program, omar, read};
use crate::directory::PICTURE;
use crate::people::{letter, sound, unclaimed};
use crate::story;
use crate::visitor::Page;

impl Program {
    async fn put(&self, path: &str, kind: &str, bytes: &[u8]) -> Page {
        self.0.send("PUT", &format!("/api/v1{path}"), kind, bytes.to_vec()).await
    }
}

story! {
    fn a_logo_comes_and_goes_by_a_program(town) {
        let (logo, bytes) = (&format!("{FOOD}/logo"), "application/octet-stream");
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        ada.get(logo).await.expect(404);
        ada.put(logo, "application/json", b"{}").await.expect(415);
        ada.put(logo, bytes, b"").await.expect(422).sees("file");
        ada.put(logo, "image/png", &PICTURE[..40]).await.expect(422).sees("file");
        ada.put(logo, bytes, &vec![7; 6 << 20]).await.expect(413);
        let once = ada.with("idempotency-key", "the-new-logo");
        let first = once.put(logo, "image/png", &PICTURE).await.expect(200);
        let again = once.put(logo, "image/png", &PICTURE).await.expect(200);
        assert_eq!((again.header("idempotency-replayed"), &again.body), ("true", &first.body));
        once.put(logo, "image/png", b"another").await.expect(422).sees("Idempotency-Key");
        // It is read by everybody, as a file, with a tag.
        let anybody = Program(town.anon());
        let shown = anybody.get(logo).await.expect(200);
        assert_eq!(shown.header("content-type"), "image/png");
        assert!(shown.bytes.starts_with(b"\x89PNG"));
        anybody.with("if-none-match", shown.header("etag")).get(logo).await.expect(304);
        assert_eq!(read(&anybody.get(FOOD).await.expect(200))["logo"], read(&first)["logo"]);
        // By its own people alone, in its own coalition, with the scope.
        let mei = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await;
        mei.put(logo, bytes, &PICTURE).await.expect(403);
        mei.send("DELETE", logo, &json!({})).await.expect(403);
        Program::of(town, "ada", Some("Harbor Food Bank"), &[Scope::Read]).await.put(logo, bytes, &PICTURE).await.expect(403).sees("write");
        Program(town.anon()).put(logo, bytes, &PICTURE).await.expect(401);
        // Whoever says what they have read is held to it; whoever does not puts the whole picture all the same.
        let reads = |tag: &str| ada.with("if-match", tag);
        reads("\"another\"").put(logo, bytes, &PICTURE).await.expect(412);
        reads("").put(logo, bytes, &PICTURE).await.expect(400);
        reads(shown.header("etag")).put(logo, bytes, &PICTURE).await.expect(200);
        ada.put(logo, bytes, &PICTURE).await.expect(200);
        ada.put(&logo.replace("elmwater", "millbrook"), bytes, &PICTURE).await.expect(404);
        ada.send("DELETE", logo, &json!({})).await.expect(204);
        anybody.get(logo).await.expect(404);
        reads("*").put(logo, bytes, &PICTURE).await.expect(412);
        // While nobody has claimed it, the coordinator cares for it.
        unclaimed(town, "Tide Pool Museum", "desk@tide.example").await;
        let museum = &format!("{HOME}/organizations/tide-pool-museum/logo");
        Program::of(town, "rosa", None, EVERYTHING).await.put(museum, bytes, &PICTURE).await.expect(200);
        ada.put(museum, bytes, &PICTURE).await.expect(403);
        sound(town).await;
    }
}

story! {
    fn the_tokens_of_an_organization_are_seen_and_taken_away_by_its_stewards(town) {
        let (ada, ours) = (Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await, format!("{FOOD}/tokens"));
        let second = Program::of(town, "ada", Some("Harbor Food Bank"), &[Scope::Read]).await;
        let listed = read(&ada.get(&ours).await.expect(200));
        let weak = listed.as_array().expect("a list").iter().find(|it| it["scopes"] == "read").expect("the second");
        assert_eq!((weak["made_by"].as_str(), listed.as_array().map(Vec::len)), (Some("Ada Okafor"), Some(2)));
        let here = format!("{ours}/{}", weak["id"].as_str().expect("an id"));
        second.get(&ours).await.expect(403).sees("manage");
        let mei = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await;
        mei.get(&ours).await.expect(404);
        mei.send("DELETE", &here, &json!({})).await.expect(404);
        mei.send("DELETE", &here.replace("harbor-food-bank", "shore-clinic"), &json!({})).await.expect(404);
        omar(town).await.get(&ours.replace("harbor-food-bank", "shore-clinic")).await.expect(403);
        second.get("/me").await.expect(200);
        ada.send("DELETE", &here, &json!({})).await.expect(204);
        second.get("/me").await.expect(401);
        // A token makes none, whatever it may.
        ada.post(&ours, json!({ "name": "Another" })).await.expect(405);
        sound(town).await;
    }
}

story! {
    fn what_the_contact_of_an_unclaimed_organization_may_do_is_its_coordinators_to_say(town) {
        unclaimed(town, "Elmwater Menders", "desk@menders.example").await;
        let here = &format!("{HOME}/organizations/elmwater-menders/contact-by-letter");
        let rosa = Program::of(town, "rosa", None, EVERYTHING).await;
        let before = rosa.get(here).await.expect(200);
        assert_eq!(read(&before), json!({ "may": "speak" }));
        let (tag, agree) = (before.header("etag").to_owned(), json!({ "may": "agree" }));
        rosa.send("PATCH", here, &agree).await.expect(428);
        rosa.with("if-match", "\"guess\"").send("PATCH", here, &agree).await.expect(412);
        assert_eq!(read(&rosa.get(here).await.expect(200)), json!({ "may": "speak" }), "nothing is kept");
        let after = rosa.with("if-match", &tag).send("PATCH", here, &agree).await.expect(200);
        assert_eq!(after.body, rosa.get(here).await.expect(200).body);
        rosa.with("if-match", &tag).send("PATCH", here, &json!({ "may": "nothing" })).await.expect(412);
        rosa.with("if-match", "*").send("PATCH", here, &json!({ "may": "everything" })).await.expect(422);
        // The members of the coalition, and the coordinator while acting for one of them, are told nothing.
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        ada.get(here).await.expect(404);
        ada.with("if-match", "*").send("PATCH", here, &agree).await.expect(404);
        // Once it is claimed, its own people speak.
        rosa.get(&here.replace("elmwater-menders", "harbor-food-bank")).await.expect(404);
        ada.with("if-match", "*").send("PATCH", &here.replace("elmwater-menders", "harbor-food-bank"), &agree).await.expect(409);
        sound(town).await;
    }
}

story! {
    fn a_claim_is_asked_for_by_a_program_and_proved_by_a_person(town) {
        unclaimed(town, "Tide Pool Museum", "desk@tide.example").await;
        let (claims, ask) = (&format!("{HOME}/organizations/tide-pool-museum/claims"), json!({ "address": "Dot@Tide.example", "why": "I keep the desk." }));
        let dot = Program::of(town, "dot", None, EVERYTHING).await;
        Program(town.anon()).post(claims, ask.clone()).await.expect(401);
        Program::of(town, "dot", None, &[Scope::Read, Scope::Write]).await.post(claims, ask.clone()).await.expect(403);
        dot.post(claims, json!({ "address": "no address" })).await.expect(422).sees("address");
        dot.post(&claims.replace("elmwater", "millbrook"), ask.clone()).await.expect(404);
        dot.post(&claims.replace("tide-pool-museum", "harbor-food-bank"), ask.clone()).await.expect(409);
        let once = dot.with("idempotency-key", "a-claim");
        once.post(claims, ask.clone()).await.expect(204);
        once.post(claims, ask.clone()).await.expect(204);
        assert!(letter(town, "dot@tide.example").await.body.contains("/claims/"));
        // Nothing is asked of anybody, and nobody is named, before the link was followed.
        assert_eq!(read(&dot.get("/me/claims").await.expect(200)), json!([]));
        let rosa = Program::of(town, "rosa", None, EVERYTHING).await;
        assert_eq!(read(&rosa.get(&format!("{HOME}/claims")).await.expect(200)), json!({ "items": [], "next": null }));
        for _ in 0..3 {
            dot.post(claims, ask.clone()).await.expect(204);
        }
        dot.post(claims, ask).await.expect(429);
        sound(town).await;
    }
}

story! {
    fn an_organization_is_found_by_its_id_and_by_who_works_with_us(town) {
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let food = read(&ada.get("/me").await.expect(200))["acting_for"].as_str().expect("an id").to_owned();
        let found = read(&Program(town.anon()).get(&format!("/organizations/{food}")).await.expect(200));
        assert_eq!((&found["organization"]["reach"], &found["coalitions"][0]["organization"]), (&json!(null), &json!("harbor-food-bank")));
        assert_eq!(read(&ada.get(&format!("/organizations/{food}")).await.expect(200))["organization"]["reach"]["mail"], "office@example.org");
        Program(town.anon()).get("/organizations/nonsense").await.expect(404);
        let with_us = read(&ada.get(&format!("{HOME}/organizations?with_us=true")).await.expect(200));
        let mut names: Vec<&str> = with_us["items"].as_array().expect("a list").iter().filter_map(|it| it["name"].as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["City of Elmwater", "Keel House", "Shore Clinic"], "and not who only was a partner");
        let alone = read(&Program::of(town, "dot", Some("Millpond Tenants"), EVERYTHING).await.get(&format!("{HOME}/organizations?with_us=true")).await.expect(200));
        assert_eq!(alone["items"], json!([]));
    }
}
