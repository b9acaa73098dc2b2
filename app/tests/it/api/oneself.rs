//! One's own things for programs: letters, ways in, what is stored; and what a program of an organization learns of none.

use base::api::Scope;
use base::{Role, q};
use serde_json::json;

use super::{EVERYTHING, HOME, Program, api_of, omar, read};
use crate::cast::organization_of;
use crate::people::authenticator::Authenticator;
use crate::people::{hat, passkeys, sound};
use crate::relationships::{LIST, fields, post};
use crate::story;

const NONE: &str = "0190a000-0000-7000-8000-000000000000";

story! {
    fn a_program_of_an_organization_knows_nothing_else_of_its_person(town) {
        hat(town, "ada", "Keel House", Role::Steward).await;
        hat(town, "ada", "Shore Clinic", Role::Steward).await;
        let id = async |name| organization_of(&town.operator(), name).await.expect("of the cast").to_string();
        let (food, keel) = (id("Harbor Food Bank").await, id("Keel House").await);
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let me = read(&ada.get("/me").await.expect(200));
        assert_eq!(me["organizations"].as_array().map(Vec::len), Some(1), "{me}");
        let own = ["addresses", "sessions", "passkeys", "accounts", "tokens", "claims", "invitations", "letters", "letters/next", "letters/links", "feeds"];
        for mine in own {
            ada.get(&format!("/me/{mine}")).await.expect(403).sees("does not look after a person");
        }
        ada.post("/me/takeaway", json!({})).await.expect(403);
        ada.with("if-match", "*").send("PATCH", "/me", &json!({ "name": "Mallory" })).await.expect(403);
        ada.with("if-match", "*").send("PATCH", "/me/letters", &json!({ "hour": 3 })).await.expect(403);
        ada.post("/me/addresses", json!({ "address": "mallory@example.net" })).await.expect(403);
        ada.send("DELETE", "/me/sessions", &json!({})).await.expect(403);
        for gone in ["passkeys", "accounts", "sessions", "tokens", "letters/links"] {
            ada.send("DELETE", &format!("/me/{gone}/{NONE}"), &json!({})).await.expect(403);
        }
        // Nor does it take away, or leave, what else they act for, or hear of what waits there.
        ada.post(&format!("/me/organizations/{keel}/takeaway"), json!({})).await.expect(404);
        ada.send("DELETE", &format!("/me/organizations/{keel}"), &json!({})).await.expect(404);
        let mei = town.visitor("mei").await;
        let both = fields(&town.operator(), &["Shore Clinic", "City of Elmwater"], "A nurse at the docks").await;
        post(&mei, LIST, &both).await.expect(303);
        let both = fields(&town.operator(), &["City of Elmwater", "Shore Clinic"], "A hall for the clinic").await;
        post(&town.visitor("ben").await, LIST, &both).await.expect(303);
        ada.get("/me/waiting").await.expect(200).lacks("A hall for the clinic");
        let myself = Program::of(town, "ada", None, EVERYTHING).await;
        myself.get("/me/waiting").await.expect(200).sees("A hall for the clinic");
        // The same person by a token of their own, while it acts for one of them, is a program of that one.
        myself.with("acting-for", &food).get("/me/addresses").await.expect(403);
        myself.get("/me/addresses").await.expect(200).sees("ada@example.org");
    }
}

story! {
    fn everything_is_taken_away_by_whom_it_belongs_to(town) {
        let food = organization_of(&town.operator(), "Harbor Food Bank").await.expect("of the cast");
        let (ours, mine, books) = (format!("/me/organizations/{food}/takeaway"), "/me/takeaway", format!("{HOME}/takeaway"));
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let bundle = ada.post(&ours, json!({})).await.expect(200);
        assert_eq!(bundle.header("content-type"), "application/zip");
        assert_eq!(bundle.header("cache-control"), "no-store");
        assert!(crate::backup::files(&bundle.bytes).len() > 3, "a bundle");
        let (n,): (i64,) = q!("select count(*) from journal where verb = 'organization.took-away'").one(town.db()).await.expect("lines");
        assert_eq!(n, 1, "it is noted");
        // Whoever only reads, another organization, whoever acts for nobody.
        Program::of(town, "ada", Some("Harbor Food Bank"), &[Scope::Read, Scope::Write, Scope::Decide]).await.post(&ours, json!({})).await.expect(403).sees("manage");
        for other in [Some("Shore Clinic"), None] {
            Program::of(town, "mei", other, EVERYTHING).await.post(&ours, json!({})).await.expect(404);
        }
        Program::of(town, "ada", None, EVERYTHING).await.post(&ours, json!({})).await.expect(403).sees("takeaway-act-for-it");
        let all = read(&Program::of(town, "ada", None, EVERYTHING).await.post(mine, json!({})).await.expect(200));
        assert_eq!(all["name"], "Ada Okafor");
        let rosa = Program::of(town, "rosa", None, EVERYTHING).await;
        assert_eq!(rosa.post(&books, json!({})).await.expect(200).header("content-type"), "application/zip");
        for (key, organization) in [("ada", Some("Harbor Food Bank")), ("zoe", None)] {
            Program::of(town, key, organization, EVERYTHING).await.post(&books, json!({})).await.expect(403);
        }
        sound(town).await;
    }
}

story! {
    fn how_often_one_is_written_to_is_chosen_by_a_program(town) {
        let ada = Program::of(town, "ada", None, EVERYTHING).await;
        let before = ada.get("/me/letters").await.expect(200);
        let (tag, now) = (before.header("etag").to_owned(), read(&before));
        let food = now["rhythms"][0]["about"].clone();
        assert_eq!((&now["hours"]["quiet_from"], &now["rhythms"][0]["kind"]), (&json!(21), &json!("organization")));
        let change = json!({ "quiet_from": 19, "rhythms": [{ "about": food, "rhythm": "weekly" }] });
        ada.send("PATCH", "/me/letters", &change).await.expect(428);
        ada.with("if-match", "\"guess\"").send("PATCH", "/me/letters", &change).await.expect(412);
        // Time alone changes nothing that somebody has read.
        town.later(chrono::TimeDelta::hours(30));
        let after = ada.with("if-match", &tag).send("PATCH", "/me/letters", &change).await.expect(200);
        assert_eq!(after.body, ada.get("/me/letters").await.expect(200).body, "what is answered is what is read");
        let kept = read(&after);
        assert_eq!((&kept["hours"]["quiet_from"], &kept["hours"]["hour"]), (&json!(19), &json!(7)), "what is left out stays");
        assert_eq!(kept["rhythms"][0]["rhythm"], "weekly");
        ada.with("if-match", &tag).send("PATCH", "/me/letters", &change).await.expect(412);
        let again = ada.with("if-match", "*");
        for wrong in [json!({ "hour": 24 }), json!({ "rhythms": [{ "about": NONE, "rhythm": "daily" }] }), json!({ "rhythms": [{ "about": food, "rhythm": "hourly" }] })] {
            again.send("PATCH", "/me/letters", &wrong).await.expect(422);
        }
        town.visitor("ada").await.get("/me/letters").await.expect(200).sees("Once a week");
        ada.get("/me/letters/next").await.expect(200);
        ada.post("/me/letters/again", json!({ "address": "ada@example.org" })).await.expect(404);
        let mut tx = town.db().begin().await.expect("it begins");
        for letter in 0..5 {
            let id = base::ids::fresh();
            people::letters::bounces::note((&mut tx).into(), town.now(), (id, "ada@example.org"), true, &format!("5.1.{letter}")).await.expect("it is noted");
        }
        tx.commit().await.expect("it is kept");
        assert_eq!(read(&ada.get("/me/letters").await.expect(200))["resting"], json!(["ada@example.org"]));
        Program::of(town, "mei", None, EVERYTHING).await.post("/me/letters/again", json!({ "address": "ada@example.org" })).await.expect(404);
        ada.post("/me/letters/again", json!({ "address": "Ada@Example.org" })).await.expect(204);
        assert_eq!(read(&ada.get("/me/letters").await.expect(200))["resting"], json!([]));
    }
}

story! {
    fn links_of_letters_are_listed_and_taken_back_by_a_program(town) {
        let ada = town.visitor("ada").await;
        let both = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after surgery").await;
        post(&ada, LIST, &both).await.expect(303);
        let ways = crate::letters_act::ways(town, "mei@example.org").await;
        town.anon().get(&ways[0]).await.expect(200);
        let mei = Program::of(town, "mei", None, EVERYTHING).await;
        let mine = read(&mei.get("/me/letters/links").await.expect(200));
        let links = mine["items"].as_array().expect("a list");
        assert!(links.len() >= ways.len() && links.iter().all(|it| it["stands"] == "open"), "{mine}");
        assert!(links.iter().any(|it| it["opened"][0]["times"] == 1), "{mine}");
        assert!(!mine.to_string().contains(ways[0].rsplit('/').next().expect("a secret")), "no secret is told");
        let link = |purpose: &str| {
            let found = links.iter().find(|it| it["purpose"] == purpose).unwrap_or_else(|| panic!("{purpose} in {mine}"));
            found["id"].as_str().expect("an id").to_owned()
        };
        // Nobody takes back what is not theirs.
        let (accept, decline) = (link("version.accept"), link("version.decline"));
        let here = format!("/me/letters/links/{accept}");
        Program::of(town, "ada", None, EVERYTHING).await.send("DELETE", &here, &json!({})).await.expect(404);
        Program::of(town, "mei", None, &[Scope::Write]).await.send("DELETE", &here, &json!({})).await.expect(403);
        mei.send("DELETE", &here, &json!({})).await.expect(204);
        mei.send("DELETE", &here, &json!({})).await.expect(409);
        town.anon().post(&ways[0], &[]).await.expect(410);
        // Those that act for an organization are looked after by its stewards.
        let ours = "/coalitions/elmwater/organizations/shore-clinic/letters/links";
        let clinic = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await;
        let listed = read(&clinic.get(ours).await.expect(200));
        assert!(listed["items"].as_array().is_some_and(|it| it.iter().any(|it| it["stands"] == "revoked")), "{listed}");
        omar(town).await.get(ours).await.expect(403);
        let food = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        food.get(ours).await.expect(404);
        food.send("DELETE", &format!("{ours}/{decline}"), &json!({})).await.expect(404);
        food.send("DELETE", &format!("{}/{decline}", ours.replace("shore-clinic", "harbor-food-bank")), &json!({})).await.expect(404);
        clinic.send("DELETE", &format!("{ours}/{decline}"), &json!({})).await.expect(204);
        sound(town).await;
    }
}

story! {
    fn links_of_letters_come_in_pages(town) {
        let (person,): (uuid::Uuid,) = q!("select id from person where name = 'Mei Castellano-Wu'").one(town.db()).await.expect("Mei");
        let (space,): (uuid::Uuid,) = q!("select id from coalition where slug = 'elmwater'").one(town.db()).await.expect("the coalition");
        let mut tx = town.db().begin().await.expect("it begins");
        for n in 0..130 {
            let (id, hash) = (base::ids::fresh(), format!("{n}"));
            q!(
                "insert into action_link (space_id, id, token_hash, purpose, address, person_id, organization_id, subject, version, made_at, expires_at) values ($1, $2, $3, 'version.accept', 'mei@example.org', $4, null, $2, 1, $5, $5)",
                space, id, hash, person, town.now()
            )
            .run(&mut tx)
            .await
            .expect("a link");
        }
        tx.commit().await.expect("they are kept");
        let mei = Program::of(town, "mei", None, EVERYTHING).await;
        let (mut ids, mut after, mut pages) = (vec![], String::new(), 0);
        loop {
            let page = read(&mei.get(&format!("/me/letters/links{after}")).await.expect(200));
            ids.extend(page["items"].as_array().expect("a list").iter().map(|it| it["id"].to_string()));
            pages += 1;
            match page["next"].as_str() {
                Some(next) => after = format!("?after={next}"),
                None => break,
            }
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!((all, ids.len(), pages), (130, 130, 3), "each once");
        mei.get("/me/letters/links?after=nonsense").await.expect(422).sees("after");
    }
}

story! {
    fn passkeys_are_named_and_taken_away_by_a_program_and_never_made(town) {
        let (visitor, mut phone) = (town.visitor("ada").await, Authenticator::new());
        passkeys::add(&visitor, &mut phone).await;
        let ada = Program::of(town, "ada", None, EVERYTHING).await;
        let mine = read(&ada.get("/me/passkeys").await.expect(200));
        let (id, tag) = (mine[0]["id"].as_str().expect("an id"), mine[0]["etag"].as_str().expect("a tag"));
        let (here, named) = (format!("/me/passkeys/{id}"), json!({ "name": "Red key" }));
        ada.send("PATCH", &here, &named).await.expect(428);
        let other = Program::of(town, "mei", None, EVERYTHING).await;
        other.with("if-match", "*").send("PATCH", &here, &named).await.expect(404);
        other.send("DELETE", &here, &json!({})).await.expect(404);
        assert_eq!(read(&ada.with("if-match", tag).send("PATCH", &here, &named).await.expect(200))["name"], "Red key");
        ada.with("if-match", tag).send("PATCH", &here, &json!({ "name": "Green key" })).await.expect(412);
        ada.get("/me/passkeys").await.expect(200).sees("Red key");
        Program::of(town, "ada", None, &[Scope::Read]).await.get("/me/passkeys").await.expect(403);
        ada.post("/me/passkeys", json!({})).await.expect(405);
        ada.send("DELETE", &here, &json!({})).await.expect(204);
        assert_eq!(passkeys::enter(town, &mut phone).await.1.status, 409, "it opens nothing any more");
        sound(town).await;
    }
}

story! {
    fn an_account_elsewhere_is_taken_away_by_a_program_and_allowed_again_by_its_person(town) {
        let (person,): (uuid::Uuid,) = q!("select id from person where name = 'Ada Okafor'").one(town.db()).await.expect("Ada");
        let id = base::ids::fresh();
        let mut tx = town.db().begin().await.expect("it begins");
        q!(
            "insert into sign_in_with (space_id, id, issuer, subject, address, made_at, used_at, removed_at) values ($1, $2, 'https://id.elmwater.example', 'ada', 'ada@example.org', $3, $3, null)",
            person, id, town.now()
        )
        .run(&mut tx)
        .await
        .expect("an account");
        tx.commit().await.expect("it is kept");
        let ada = Program::of(town, "ada", None, EVERYTHING).await;
        let mine = read(&ada.get("/me/accounts").await.expect(200));
        assert_eq!((&mine[0]["name"], &mine[0]["removed_at"]), (&json!("https://id.elmwater.example"), &json!(null)));
        let here = format!("/me/accounts/{id}");
        Program::of(town, "mei", None, EVERYTHING).await.send("DELETE", &here, &json!({})).await.expect(404);
        ada.send("DELETE", &here, &json!({})).await.expect(204);
        ada.send("DELETE", &here, &json!({})).await.expect(404);
        town.visitor("ada").await.post(&format!("/me/sign-in-with/{id}/allow"), &[]).await.expect(303);
        assert_eq!(read(&ada.get("/me/accounts").await.expect(200))[0]["removed_at"], json!(null));
        sound(town).await;
    }
}

story! {
    fn signing_out_everywhere_leaves_the_program_and_nothing_else(town) {
        let (one, other) = (town.visitor("ada").await, town.visitor("mei").await);
        let ada = Program::of(town, "ada", None, EVERYTHING).await;
        ada.send("DELETE", "/me/sessions", &json!({})).await.expect(204);
        one.get("/me").await.expect(303);
        other.get("/me").await.expect(200);
        ada.get("/me").await.expect(200);
    }
}

story! {
    fn what_waits_is_told_to_whom_it_waits_for(town) {
        let meals = api_of(town, "Winter meals").await;
        let clinic = organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast");
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let mei = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await;
        ada.post(&format!("{meals}/comments"), json!({ "text": "Who has the keys?", "asks": [clinic] })).await.expect(201);
        let asked = read(&mei.get("/me/questions").await.expect(200));
        assert_eq!((&asked[0]["text"], &asked[0]["organization"]), (&json!("Who has the keys?"), &json!(clinic)));
        ada.get("/me/questions").await.expect(200).lacks("keys");
        mei.post(&format!("{meals}/comments"), json!({ "text": "We have.", "answers": true })).await.expect(422).sees("reply_to");
        let rosa = Program::of(town, "rosa", None, EVERYTHING).await;
        let library = organization_of(&town.operator(), "Millbrook Library").await.expect("of the cast");
        rosa.post(&format!("{HOME}/joinings"), json!({ "organization": library, "why": "Come in." })).await.expect(200);
        let zoe = Program::of(town, "zoe", Some("Millbrook Library"), EVERYTHING).await;
        let waits = read(&zoe.get("/me/joinings").await.expect(200));
        assert_eq!((&waits[0]["coalition"], &waits[0]["why"]), (&json!("elmwater"), &json!("Come in.")));
        for none in [&ada, &rosa] {
            assert_eq!(read(&none.get("/me/joinings").await.expect(200)), json!([]));
        }
    }
}
