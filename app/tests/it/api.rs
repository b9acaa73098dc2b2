//! The doors for programs: tokens and what they open, keys that make an act count once, states that somebody has read.

mod looked_after;
mod oneself;
mod told;

use base::Cx;
use base::api::{Scope, Scopes};
use chrono::TimeDelta;
use people::tokens;
use serde_json::{Value, json};

use crate::cast::{organization_of, person_of};
use crate::house::Town;
use crate::story;
use crate::ties;
use crate::visitor::{Page, Visitor};

/// A program with a token of one of the cast; for their organization, when one is named.
struct Program(Visitor);

impl Program {
    async fn of(town: &Town, key: &str, organization: Option<&str>, scopes: &[Scope]) -> Program {
        Program(town.anon().with("authorization", &format!("Bearer {}", token(town, key, organization, scopes).await)))
    }

    fn with(&self, name: &'static str, value: &str) -> Program {
        Program(self.0.with(name, value))
    }

    async fn get(&self, path: &str) -> Page {
        self.0.get(&format!("/api/v1{path}")).await
    }

    async fn send(&self, method: &str, path: &str, body: &Value) -> Page {
        self.0.send(method, &format!("/api/v1{path}"), "application/json", body.to_string().into_bytes()).await
    }

    async fn post(&self, path: &str, body: Value) -> Page {
        self.send("POST", path, &body).await
    }
}

pub async fn token(town: &Town, key: &str, organization: Option<&str>, scopes: &[Scope]) -> String {
    let cx = town.operator();
    let mut cx = match organization {
        Some(name) => crate::cast::acting(&cx, key, name).await.expect("of the cast"),
        None => people::persons::acts::in_name_of(&cx, person_of(&cx, key).await.expect("of the cast"), key),
    };
    cx.operator = false;
    let id = match organization {
        Some(name) => Some(organization_of(&cx, name).await.expect("of the cast")),
        None => None,
    };
    let space = id.map_or(cx.who().expect("they").person.into(), base::SpaceId::from);
    let mut tx = cx.begin(space).await.expect("it begins");
    let scopes = Scopes::of(scopes.iter().copied());
    let draft = tokens::types::Draft { name: "A program".into(), scopes, days: 30 };
    let (_, secret) = tokens::acts::make(&mut tx, id, &draft).await.expect("a token");
    tx.commit().await.expect("it is kept");
    secret
}

/// Omar, a member of the clinic's people and no steward: his own program, which acts for it.
async fn omar(town: &Town) -> Program {
    let clinic = organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast").to_string();
    Program::of(town, "omar", None, EVERYTHING).await.with("acting-for", &clinic)
}

fn read(page: &Page) -> Value {
    serde_json::from_str(&page.body).unwrap_or_else(|why| panic!("{why}: {}", page.body))
}

async fn api_of(town: &Town, purpose: &str) -> String {
    ties::address(town, purpose).await.replace("/c/", "/coalitions/")
}

const EVERYTHING: &[Scope] = Scope::ALL;
const HOME: &str = "/coalitions/elmwater";
const FOOD: &str = "/coalitions/elmwater/organizations/harbor-food-bank";

story! {
    fn a_token_opens_what_its_owner_may_and_no_more(town) {
        let meals = api_of(town, "Winter meals").await;
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let me = read(&ada.get("/me").await.expect(200));
        assert_eq!(me["organizations"].as_array().map(Vec::len), Some(1));
        ada.get(&meals).await.expect(200).sees("Winter meals");
        // A person's token acts for nobody until the request says for whom.
        let mei = Program::of(town, "mei", None, EVERYTHING).await;
        mei.get(&meals).await.expect(404);
        let clinic = organization_of(&town.operator(), "Shore Clinic").await.expect("the clinic").to_string();
        mei.with("acting-for", &clinic).get(&meals).await.expect(200);
        // Nobody acts for what is not theirs, whatever they send.
        let food = organization_of(&town.operator(), "Harbor Food Bank").await.expect("the food bank").to_string();
        for acting_for in [food.as_str(), "everybody", ""] {
            mei.with("acting-for", acting_for).get("/me").await.expect(403);
        }
        let stranger = Program::of(town, "zoe", Some("Millbrook Library"), EVERYTHING).await;
        stranger.get(&meals).await.expect(404);
        // A coordinator's rights are not in an organization's token.
        let noor = Program::of(town, "noor", Some("Keel House"), EVERYTHING).await;
        noor.get(&format!("{HOME}/coordinators")).await.expect(403);
    }
}

story! {
    fn each_scope_opens_its_own_acts(town) {
        let meals = api_of(town, "Winter meals").await;
        let with = async |scopes: &[Scope]| Program::of(town, "ada", Some("Harbor Food Bank"), scopes).await;
        let say = json!({ "text": "The hall is free on Tuesday." });
        with(&[Scope::Read]).await.post(&format!("{meals}/comments"), say.clone()).await.expect(403).sees("write");
        with(&[Scope::Write]).await.post(&format!("{meals}/comments"), say).await.expect(201);
        with(&[Scope::Write]).await.get(&meals).await.expect(403).sees("read");
        let notice = json!({ "why": "The hall is sold." });
        with(&[Scope::Read, Scope::Write]).await.post(&format!("{meals}/notice"), notice.clone()).await.expect(403);
        let said = with(&[Scope::Decide]).await.post(&format!("{meals}/notice"), notice).await.expect(200);
        assert!(read(&said)["may"].as_array().is_some_and(|may| may.contains(&json!("stay"))));
    }
}

story! {
    fn a_token_ends_when_it_runs_out_is_taken_away_or_its_person_leaves(town) {
        let (ada, day) = (town.visitor("ada").await, TimeDelta::days(31));
        let made = ada.post("/me/tokens", &[("name", "Calendar"), ("scope", "read"), ("days", "30")]).await.expect(200);
        let secret = made.body.split("mh_").nth(1).expect("shown").split('<').next().expect("whole").to_owned();
        let program = Program(town.anon().with("authorization", &format!("Bearer mh_{secret}")));
        program.get("/me").await.expect(200);
        // It is shown once.
        ada.get("/me/tokens").await.expect(200).lacks(&secret).sees("Calendar");
        let listed = read(&program.get("/me/tokens").await.expect(403));
        assert_eq!(listed["status"], 403, "a token that may only read does not look after tokens");
        let id = made.body.split("/me/tokens/").nth(1).expect("a way to remove it").split('/').next().expect("its id");
        ada.post(&format!("/me/tokens/{id}/remove"), &[]).await.expect(303);
        program.get("/me").await.expect(401);
        let other = Program::of(town, "ada", None, EVERYTHING).await;
        town.later(day);
        other.get("/me").await.expect(401);
        // Whoever no longer acts for the organization has a token that opens nothing.
        let (omar, mei) = (Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await, town.visitor("mei").await);
        omar.get("/me").await.expect(200);
        let clinic = organization_of(&town.operator(), "Shore Clinic").await.expect("the clinic");
        let omars = person_of(&town.operator(), "omar").await.expect("omar");
        mei.post(&format!("/c/elmwater/organizations/shore-clinic/people/{omars}/role"), &[("role", "steward")]).await.expect(303);
        mei.post(&format!("/me/organizations/{clinic}/leave"), &[]).await.expect(303);
        omar.get("/me").await.expect(403);
    }
}

story! {
    fn a_token_of_one_kind_opens_no_other_door(town) {
        let secret = token(town, "ada", None, EVERYTHING).await;
        let bearer = town.anon().with("authorization", &format!("Bearer {secret}"));
        // Pages know no tokens, and a token in a cookie is no session.
        bearer.get("/me").await.expect(303);
        town.anon().with("cookie", &format!("manyhands={secret}")).get("/api/v1/me").await.expect(401);
        for link in ["/sign-in/", "/invitations/", "/claims/", "/me/addresses/"] {
            town.visitor("ada").await.get(&format!("{link}{secret}")).await.expect(404);
        }
        // What signs somebody in opens nothing for programs.
        for wrong in ["Bearer mh_guess", "Bearer ", "Basic YTpi", "mh_x"] {
            town.anon().with("authorization", wrong).get("/api/v1/coalitions").await.expect(401);
        }
        // A token makes no tokens.
        let mut tx = Cx::clone(&town.operator()).begin_in(&[]).await.expect("it begins");
        assert!(tokens::acts::make(&mut tx, None, &tokens::types::Draft::default()).await.is_err());
    }
}

story! {
    fn an_act_with_a_key_is_done_once(town) {
        let meals = api_of(town, "Winter meals").await;
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let (comments, keyed) = (format!("{meals}/comments"), ada.with("idempotency-key", "the-first"));
        let say = |text: &str| json!({ "text": text });
        let first = keyed.post(&comments, say("Once.")).await.expect(201);
        let again = keyed.post(&comments, say("Once.")).await.expect(201);
        assert_eq!((&first.body, first.location()), (&again.body, again.location()));
        assert_eq!((first.header("idempotency-replayed"), again.header("idempotency-replayed")), ("", "true"));
        let count = |page: &Page| page.body.matches("Once.").count();
        assert_eq!(count(&ada.get(&comments).await), 1);
        // The same key for something else, in words or in place, is refused.
        keyed.post(&comments, say("Twice.")).await.expect(422).sees("another request");
        keyed.post(&format!("{meals}/notice"), say("Once.")).await.expect(422);
        // It is another's own when another sends it.
        let ben = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await.with("idempotency-key", "the-first");
        ben.post(&comments, say("Once.")).await.expect(201);
        assert_eq!(count(&ada.get(&comments).await), 2);
        // What was refused was not done, and the key is free for the mended request.
        let second = ada.with("idempotency-key", "the-second");
        second.post(&comments, json!({ "text": "" })).await.expect(422);
        second.post(&comments, say("Mended.")).await.expect(201);
        for unfit in [String::new(), "x".repeat(256)] {
            ada.with("idempotency-key", &unfit).post(&comments, say("Once.")).await.expect(400);
        }
        // After a week the key is forgotten.
        town.later(TimeDelta::days(8));
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        keyed.post(&comments, say("Once.")).await.expect(201);
        assert_eq!(count(&ada.get(&comments).await), 3);
    }
}

story! {
    fn an_act_that_is_still_running_is_not_begun_again(town) {
        let meals = api_of(town, "Winter meals").await;
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await.with("idempotency-key", "slow");
        let (comments, say) = (format!("{meals}/comments"), json!({ "text": "Once." }));
        // As an act leaves it that has begun and has not ended, or whose program fell.
        ada.post(&comments, say.clone()).await.expect(201);
        let mut tx = town.house.db.begin().await.expect("it begins");
        base::q!("update call set status = null, body = '', location = null").run(&mut tx).await.expect("it is kept");
        base::q!("delete from comment").run(&mut tx).await.expect("as if it had not been done");
        tx.commit().await.expect("it is kept");
        ada.post(&comments, say.clone()).await.expect(409).sees("still running");
        town.later(TimeDelta::seconds(61));
        ada.post(&comments, say.clone()).await.expect(201);
        let again = ada.post(&comments, say).await.expect(201);
        assert_eq!(again.header("idempotency-replayed"), "true");
        assert_eq!(ada.get(&comments).await.body.matches("Once.").count(), 1);
    }
}

story! {
    fn an_act_that_broke_gives_its_key_back(town) {
        let meals = api_of(town, "Winter meals").await;
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await.with("idempotency-key", "broke");
        let (comments, say) = (format!("{meals}/comments"), json!({ "text": "Once." }));
        let rename = async |renamed: base::db::Q| {
            let mut tx = town.house.db.begin().await.expect("it begins");
            renamed.run(&mut tx).await.expect("it is renamed");
            tx.commit().await.expect("it is kept");
        };
        // Written without the register of statements, which are all understood at any time.
        rename(base::db::Q::new("alter table comment rename to gone", vec![])).await;
        ada.post(&comments, say.clone()).await.expect(500);
        rename(base::db::Q::new("alter table gone rename to comment", vec![])).await;
        ada.post(&comments, say.clone()).await.expect(201);
        assert_eq!(ada.get(&comments).await.body.matches("Once.").count(), 1);
    }
}

story! {
    fn a_key_is_what_the_document_says_it_is(town) {
        let ada = Program::of(town, "ada", None, EVERYTHING).await;
        for key in ["two words", "tab\tbed", ""] {
            ada.with("idempotency-key", key).send("DELETE", "/me/sessions", &json!({})).await.expect(400);
        }
        ada.with("idempotency-key", "one-word").send("DELETE", "/me/sessions", &json!({})).await.expect(204);
        // Words of different rooms that are called alike are told apart.
        let document = read(&town.anon().get("/api/openapi.json").await.expect(200));
        let words = |schema: &str, field: &str| {
            let field = &document["components"]["schemas"][schema]["properties"][field];
            let field = field["$ref"].as_str().or(field["items"]["$ref"].as_str()).unwrap_or_else(|| panic!("{field}"));
            document.pointer(field.trim_start_matches('#')).expect("it is there")["enum"].clone()
        };
        assert_eq!(words("Waiting", "kind")[0], "proposal");
        assert_eq!(words("LetterRhythm", "kind")[0], "organization");
        assert_eq!(words("Webhook", "kinds")[0], "relationships");
    }
}

story! {
    fn twenty_at_once_with_one_key_do_it_once(town) {
        let meals = api_of(town, "Winter meals").await;
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await.with("idempotency-key", "all");
        let (comments, say) = (format!("{meals}/comments"), json!({ "text": "Once." }));
        let all = futures_util::future::join_all((0..20).map(|_| ada.post(&comments, say.clone()))).await;
        assert!(all.iter().all(|page| [201, 409].contains(&page.status)), "{:?}", all.iter().map(|it| it.status).collect::<Vec<_>>());
        assert!(all.iter().any(|page| page.status == 201));
        assert_eq!(ada.get(&comments).await.body.matches("Once.").count(), 1);
    }
}

story! {
    fn whoever_changes_says_what_they_have_read(town) {
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let read_now = ada.get(FOOD).await.expect(200);
        let tag = read_now.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() > 20, "{tag}");
        ada.with("if-none-match", &tag).get(FOOD).await.expect(304);
        let does = json!({ "does": "Lends vans, gives suppers." });
        ada.send("PATCH", FOOD, &does).await.expect(428);
        ada.with("if-match", "\"guess\"").send("PATCH", FOOD, &does).await.expect(412);
        let changed = ada.with("if-match", &tag).send("PATCH", FOOD, &does).await.expect(200);
        let after = ada.get(FOOD).await.expect(200);
        assert_eq!(changed.header("etag"), after.header("etag"), "what is answered is what is read");
        assert_eq!(read(&after)["does"], "Lends vans, gives suppers.");
        // What was left out stayed, and the state before is no longer anybody's.
        assert_eq!(read(&after)["name"], "Harbor Food Bank");
        ada.with("if-match", &tag).send("PATCH", FOOD, &does).await.expect(412);
        ada.with("if-match", after.header("etag")).send("PATCH", FOOD, &json!({ "site": "nonsense" })).await.expect(422).sees("site");
        // What is refused anyhow is refused for its own reason, whatever was read.
        ada.with("if-match", &tag).send("PATCH", FOOD, &json!({ "name": "" })).await.expect(422).sees("name");
        // Others read, and change nothing.
        let mei = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await;
        mei.with("if-match", "*").send("PATCH", FOOD, &does).await.expect(403);
    }
}

story! {
    fn two_agree_without_ever_opening_a_page(town) {
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let mei = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await;
        let cx = town.operator();
        let id = async |name| organization_of(&cx, name).await.expect("of the cast").to_string();
        let (food, clinic) = (id("Harbor Food Bank").await, id("Shore Clinic").await);
        let terms = |purpose: &str| json!({
            "level": "coordination", "purpose": purpose, "starts_on": "2027-07-01", "review_on": "2028-01-10", "notice_days": 30, "seen": "coalition",
            "parties": [{ "organization": food, "gives": "suppers" }, { "organization": clinic, "gives": "a nurse" }],
            "rules": { "media": "Ada speaks." },
        });
        let relationships = format!("{HOME}/relationships");
        let made = ada.post(&relationships, json!({ "terms": terms("A nurse at supper"), "why": "It would help." })).await.expect(201);
        let here = made.location().strip_prefix("/api/v1").expect("an address").to_owned();
        assert_eq!(read(&made)["state"], "proposed");
        // Mei sees what waits, reads it, and puts other words on the table.
        let waiting = read(&mei.get("/me/waiting").await.expect(200));
        assert_eq!((&waiting[0]["purpose"], &waiting[0]["version"]), (&json!("A nurse at supper"), &json!(1)));
        let version = read(&mei.get(&format!("{here}/versions/1")).await.expect(200));
        assert_eq!(version["terms"]["rules"]["media"], "Ada speaks.");
        let next = json!({ "after": 1, "terms": terms("A nurse at supper on Tuesdays"), "why": "Tuesdays only." });
        mei.post(&format!("{here}/versions"), next.clone()).await.expect(201);
        mei.post(&format!("{here}/versions"), next).await.expect(422).sees("after");
        let differs = read(&ada.get(&format!("{here}/differences/1/2")).await.expect(200));
        assert_eq!(differs[0]["field"], "purpose");
        // The first version is gone; the second comes into force with Ada's yes.
        mei.post(&format!("{here}/versions/1/acceptance"), json!({})).await.expect(409);
        let agreed = read(&ada.post(&format!("{here}/versions/2/acceptance"), json!({})).await.expect(200));
        assert_eq!((&agreed["state"], &agreed["in_force"]), (&json!("agreed"), &json!(2)));
        // Nobody agreed for a party that is named twice, or for strangers.
        let mut twice = terms("Twice");
        twice["parties"][1]["organization"] = json!(food);
        ada.post(&relationships, json!({ "terms": twice })).await.expect(422).sees("named twice");
    }
}

story! {
    fn lists_come_in_pages(town) {
        let rosa = Program::of(town, "rosa", None, EVERYTHING).await;
        for n in 0..60 {
            let body = json!({ "name": format!("Kitchen {n:02} of the Landing"), "another": true });
            rosa.post(&format!("{HOME}/organizations"), body).await.expect(201);
        }
        let (mut names, mut after) = (vec![], String::new());
        loop {
            let page = read(&rosa.get(&format!("{HOME}/organizations{after}")).await.expect(200));
            names.extend(page["items"].as_array().expect("a list").iter().map(|it| it["slug"].as_str().unwrap_or_default().to_owned()));
            match page["next"].as_str() {
                Some(next) => after = format!("?after={next}"),
                None => break,
            }
        }
        let mut each = names.clone();
        each.sort();
        each.dedup();
        assert_eq!((names.len(), each.len()), (67, 67), "everybody once");
        let found = read(&rosa.get(&format!("{HOME}/organizations?q=kitchen%2007")).await.expect(200));
        assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
        for wrong in ["sector=purple", "after=No+Name", "page=2", "with_us=maybe"] {
            rosa.get(&format!("{HOME}/organizations?{wrong}")).await.expect(422);
        }
        for list in ["relationships", "activity"] {
            rosa.get(&format!("{HOME}/{list}?after=nonsense")).await.expect(422).sees("after");
        }
        // One that is much alike is not listed twice by mistake.
        rosa.post(&format!("{HOME}/organizations"), json!({ "name": "Harbor Food Bank" })).await.expect(409);
    }
}

story! {
    fn what_is_sent_wrongly_is_named(town) {
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let meals = api_of(town, "Winter meals").await;
        let place = format!("/api/v1{meals}/comments");
        let raw = async |kind: &str, body: &str| ada.0.send("POST", &place, kind, body.into()).await;
        raw("application/json", "{").await.expect(400);
        raw("application/json", r#"{"text": "Hello"} {}"#).await.expect(400);
        raw("text/plain", r#"{"text": "Hello"}"#).await.expect(415);
        raw("application/json", &format!(r#"{{"text": "{}"}}"#, "x".repeat(1 << 20))).await.expect(413);
        let said = raw("application/json", r#"{"text": "Hello", "shout": true}"#).await.expect(422);
        assert_eq!(said.header("content-type"), "application/problem+json");
        let problem = read(&said);
        assert_eq!(problem["problems"][0]["field"], "shout");
        assert!(problem["type"].as_str().is_some_and(|it| it.ends_with("/api#invalid")));
        // In Spanish the words differ, and the code does not.
        let spanish = Program(ada.0.with("accept-language", "es"));
        let again = read(&spanish.post(&format!("{meals}/comments"), json!({ "text": "" })).await.expect(422));
        assert_eq!(again["problems"][0]["code"], "field-is-empty");
        ada.0.send("PUT", &place, "", vec![]).await.expect(405);
        ada.get("/coalitions/elmwater/relationships/not-an-id").await.expect(404);
        ada.get("/nowhere").await.expect(404);
    }
}

story! {
    fn a_stranger_finds_nothing_of_another_coalition_by_any_id(town) {
        // Cross-tenant ids, as in CVE-2026-45330 and CVE-2023-36465 of a peer: the right id under the wrong coalition.
        let zoe = Program::of(town, "zoe", Some("Millbrook Library"), EVERYTHING).await;
        let meals = api_of(town, "Winter meals").await;
        let elsewhere = meals.replace("elmwater", "millbrook");
        for place in [&meals, &elsewhere] {
            zoe.get(place).await.expect(404);
            zoe.get(&format!("{place}/versions/1")).await.expect(404);
            zoe.get(&format!("{place}/comments")).await.expect(404);
            zoe.post(&format!("{place}/versions/1/acceptance"), json!({})).await.expect(404);
            zoe.post(&format!("{place}/comments"), json!({ "text": "Let me in." })).await.expect(404);
            zoe.post(&format!("{place}/notice"), json!({ "why": "I want out." })).await.expect(404);
        }
        zoe.get(&format!("{HOME}/people")).await.expect(404);
        zoe.get(&FOOD.replace("elmwater", "millbrook")).await.expect(404);
        zoe.with("if-match", "*").send("PATCH", FOOD, &json!({ "name": "Ours" })).await.expect(403);
        zoe.send("DELETE", &format!("{FOOD}/people/{}", person_of(&town.operator(), "ada").await.expect("ada")), &json!({})).await.expect(403);
    }
}
