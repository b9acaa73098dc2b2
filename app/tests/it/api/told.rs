//! What is told to programs and brought by them: webhooks, lists, how a coalition stands.

use base::api::Scope;
use base::q;
use serde_json::{Value, json};

use super::{EVERYTHING, FOOD, HOME, Program, omar, read};
use crate::house::Town;
use crate::people::{sound, unclaimed};
use crate::story;

fn id(of: &Value) -> String {
    of["id"].as_str().unwrap_or_else(|| panic!("no id in {of}")).to_owned()
}

async fn rows(town: &Town, hook: &str, n: usize) {
    let hook: uuid::Uuid = hook.parse().expect("an id");
    let mut tx = town.db().begin().await.expect("it begins");
    for _ in 0..n {
        let (id, at) = (base::ids::fresh(), town.now());
        q!(
            "insert into webhook_delivery (space_id, id, webhook_id, verb, body, made_at, due_at, leased_until, tries, sent_at, dead_at, status, took, answer, failure)
             select space_id, $2, id, 'relationship.agreed', '{}', $3, $3, $3, 13, null, $3, 500, 1, '', '' from webhook where id = $1",
            hook, id, at
        )
        .run(&mut tx)
        .await
        .expect("a message");
    }
    tx.commit().await.expect("they are kept");
}

story! {
    fn a_program_runs_its_own_webhooks(town) {
        let hooks = &format!("{HOME}/webhooks");
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let asked = json!({ "address": "https://hooks.example.org/in", "kinds": ["relationships", "talk"] });
        for wrong in [json!({ "address": "hooks", "kinds": ["talk"] }), json!({ "address": "https://hooks.example.org", "kinds": [] }), json!({ "address": "https://hooks.example.org", "kinds": ["all"] })] {
            ada.post(hooks, wrong).await.expect(422);
        }
        let once = ada.with("idempotency-key", "the-calendar");
        let made = once.post(hooks, asked.clone()).await.expect(201);
        once.post(hooks, asked.clone()).await.expect(201);
        let here = made.location().strip_prefix("/api/v1").expect("an address").to_owned();
        let secret = read(&made)["secret"].as_str().expect("a secret").to_owned();
        let listed = ada.get(hooks).await.expect(200);
        listed.lacks(&secret);
        assert_eq!((read(&listed).as_array().map(Vec::len), &read(&listed)[0]["kinds"]), (Some(1), &json!(["relationships", "talk"])));
        ada.get(&here).await.expect(200).lacks(&secret);
        // It is tried, stopped and started.
        let (trial, stop, start, renew) = (format!("{here}/trial"), format!("{here}/stop"), format!("{here}/start"), format!("{here}/secret"));
        ada.post(&trial, json!({})).await.expect(204);
        let sent = read(&ada.get(&format!("{here}/deliveries")).await.expect(200));
        assert_eq!(sent["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(read(&ada.post(&stop, json!({})).await.expect(200))["off_why"], "person");
        ada.post(&trial, json!({})).await.expect(409);
        assert_eq!(read(&ada.post(&start, json!({})).await.expect(200))["off_at"], json!(null));
        assert_ne!(read(&ada.post(&renew, json!({})).await.expect(200))["secret"], json!(secret));
        // Nobody else's program finds it, by any address; the coordinator runs the coalition's own alone.
        let others = [
            Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await,
            Program::of(town, "zoe", Some("Millbrook Library"), EVERYTHING).await,
            Program::of(town, "rosa", None, EVERYTHING).await,
            Program::of(town, "ada", None, EVERYTHING).await,
        ];
        for other in &others {
            for place in [here.clone(), here.replace("elmwater", "millbrook")] {
                other.get(&place).await.expect(404);
                other.get(&format!("{place}/deliveries")).await.expect(404);
                other.post(&format!("{place}/secret"), json!({})).await.expect(404);
                other.send("DELETE", &place, &json!({})).await.expect(404);
            }
        }
        assert_eq!(read(&others[0].get(hooks).await.expect(200)), json!([]));
        others[1].get(hooks).await.expect(404);
        omar(town).await.post(hooks, asked.clone()).await.expect(403);
        let weak = Program::of(town, "ada", Some("Harbor Food Bank"), &[Scope::Read, Scope::Write, Scope::Decide]).await;
        weak.get(hooks).await.expect(403).sees("manage");
        weak.post(hooks, asked.clone()).await.expect(403);
        // Whoever asks for the coalition's own without coordinating it has none.
        let mut books = asked;
        books["of_coalition"] = json!(true);
        ada.post(hooks, books.clone()).await.expect(403);
        others[2].post(hooks, books).await.expect(201);
        assert_eq!(read(&others[2].get(hooks).await.expect(200))[0]["organization"], json!(null));
        ada.send("DELETE", &here, &json!({})).await.expect(204);
        ada.get(&here).await.expect(404);
        sound(town).await;
    }
}

story! {
    fn messages_that_were_given_up_are_sent_again_or_forgotten(town) {
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let hooks = format!("{HOME}/webhooks");
        let made = read(&ada.post(&hooks, json!({ "address": "https://hooks.example.org/in", "kinds": ["talk"] })).await.expect(201));
        let deliveries = format!("{hooks}/{}/deliveries", id(&made));
        rows(town, &id(&made), 60).await;
        let (mut ids, mut after) = (vec![], String::new());
        loop {
            let page = read(&ada.get(&format!("{deliveries}?given_up=true{after}")).await.expect(200));
            ids.extend(page["items"].as_array().expect("a list").iter().map(id));
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!((all, ids.len()), (60, 60), "each once");
        ada.get(&format!("{deliveries}?after=nonsense")).await.expect(422).sees("after");
        let (again, gone) = (format!("{deliveries}/{}/again", ids[0]), format!("{deliveries}/{}", ids[1]));
        let mei = Program::of(town, "mei", Some("Shore Clinic"), EVERYTHING).await;
        mei.post(&again, json!({})).await.expect(404);
        mei.send("DELETE", &gone, &json!({})).await.expect(404);
        ada.post(&again, json!({})).await.expect(204);
        ada.post(&again, json!({})).await.expect(404);
        ada.send("DELETE", &gone, &json!({})).await.expect(204);
        ada.send("DELETE", &gone, &json!({})).await.expect(404);
        let waits = read(&ada.get(&format!("{hooks}/{}", id(&made))).await.expect(200));
        assert_eq!((&waits["waiting"], &waits["given_up"]), (&json!(1), &json!(58)));
    }
}

/// A list whose first column nobody would guess, with two rows that look alike and one that is refused.
const LIST: &str = "Wer,Kennung,mail\nTide Pool Museum,1,desk@tide.example\nElm Street Shelter,2,nobody@\nTide Pool Museum,3,desk@tide.example\n,4,\n";

story! {
    fn a_program_says_what_the_columns_of_a_list_mean(town) {
        let imports = format!("{HOME}/imports");
        let rosa = Program::of(town, "rosa", None, EVERYTHING).await;
        let made = read(&rosa.post(&imports, json!({ "name": "list.csv", "content": LIST })).await.expect(201));
        assert_eq!((&made["counts"], &made["columns"][0]), (&json!(null), &json!({ "heading": "Wer", "field": null })));
        assert!(made["problems"][0]["detail"].as_str().is_some_and(|it| it.contains("names")), "{made}");
        let here = format!("{imports}/{}", id(&made));
        rosa.post(&format!("{here}/carrying-out"), json!({})).await.expect(422);
        rosa.get(&format!("{here}/refused")).await.expect(422);
        let (tag, columns) = (rosa.get(&here).await.expect(200).header("etag").to_owned(), json!({ "columns": ["name", "id", "mail"], "source": "the city" }));
        rosa.send("PATCH", &here, &columns).await.expect(428);
        rosa.with("if-match", "\"guess\"").send("PATCH", &here, &columns).await.expect(412);
        let any = rosa.with("if-match", "*");
        for wrong in [json!({ "columns": ["name"] }), json!({ "columns": ["id", null, "mail"] }), json!({ "columns": ["name", "name", null] }), json!({ "columns": ["name", "title", null] })] {
            any.send("PATCH", &here, &wrong).await.expect(422);
        }
        let after = rosa.with("if-match", &tag).send("PATCH", &here, &columns).await.expect(200);
        assert_eq!(after.body, rosa.get(&here).await.expect(200).body, "what is answered is what is read");
        rosa.with("if-match", &tag).send("PATCH", &here, &columns).await.expect(412);
        let planned = read(&after);
        assert_eq!((&planned["source"], &planned["counts"]["refused"]), (&json!("the city"), &json!(1)), "{planned}");
        let twins = &planned["twins"][0];
        assert_eq!((&twins["line"], &twins["like"][0]), (&json!(4), &json!({ "as": "row-2", "name": "Tide Pool Museum" })), "{planned}");
        let refused = rosa.get(&format!("{here}/refused")).await.expect(200);
        assert!(refused.header("content-type").starts_with("text/csv") && refused.body.contains("Kennung"), "{}", refused.body);
        // A coordinator's alone, in their own coalition.
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        ada.with("if-match", "*").send("PATCH", &here, &columns).await.expect(403);
        ada.get(&format!("{here}/refused")).await.expect(403);
        let mut zoe = Program::of(town, "zoe", None, EVERYTHING).await;
        zoe = zoe.with("if-match", "*");
        zoe.send("PATCH", &here.replace("elmwater", "millbrook"), &columns).await.expect(403);
        Program::of(town, "rosa", None, &[Scope::Read]).await.with("if-match", "*").send("PATCH", &here, &columns).await.expect(403);
        let done = rosa.post(&format!("{here}/carrying-out"), json!({ "same": [{ "line": 4, "as": "row-2" }] })).await.expect(200);
        assert_eq!((&read(&done)["counts"]["new"], &read(&done)["counts"]["refused"]), (&json!(2), &json!(1)), "{}", done.body);
        any.send("PATCH", &here, &columns).await.expect(409);
        rosa.get(&format!("{here}/refused")).await.expect(200).sees("Kennung");
        sound(town).await;
    }
}

story! {
    fn what_somebody_wrote_by_hand_stays_unless_a_program_takes_the_lists(town) {
        let (imports, rosa) = (format!("{HOME}/imports"), Program::of(town, "rosa", None, EVERYTHING).await);
        let bring = async |does: &str| {
            let content = format!("id,name,does,site\n1,Tide Pool Museum,{does},tide.example\n");
            read(&rosa.post(&imports, json!({ "source": "the city", "content": content })).await.expect(201))
        };
        let carry = async |it: &Value, said: Value| read(&rosa.post(&format!("{imports}/{}/carrying-out", id(it)), said).await.expect(200));
        let first = bring("Shows what lives in the pools").await;
        carry(&first, json!({})).await;
        let museum = format!("{HOME}/organizations/tide-pool-museum");
        let hand = json!({ "does": "Written by hand" });
        rosa.with("if-match", "*").send("PATCH", &museum, &hand).await.expect(200);
        let next = bring("Shows crabs").await;
        assert_eq!(next["by_hand"], json!([{ "line": 2, "fields": ["does"] }]));
        carry(&next, json!({})).await;
        assert_eq!(read(&rosa.get(&museum).await.expect(200))["does"], "Written by hand");
        let last = bring("Shows eels").await;
        carry(&last, json!({ "take": [{ "line": 2, "field": "does" }] })).await;
        assert_eq!(read(&rosa.get(&museum).await.expect(200))["does"], "Shows eels");
    }
}

story! {
    fn how_a_coalition_stands_is_told_to_its_coordinators(town) {
        unclaimed(town, "Tide Pool Museum", "desk@tide.example").await;
        let overview = &format!("{HOME}/overview");
        let rosa = Program::of(town, "rosa", None, EVERYTHING).await;
        let stands = read(&rosa.get(overview).await.expect(200));
        assert_eq!((&stands["members"], &stands["unclaimed"]["n"], &stands["unclaimed"]["first"][0]["slug"]), (&json!(8), &json!(1), &json!("tide-pool-museum")), "{stands}");
        let all: i64 = stands["relationships"].as_array().expect("a list").iter().filter_map(|it| it["n"].as_i64()).sum();
        assert!(stands["alone"]["n"].as_i64().is_some_and(|n| n >= 2), "{stands}");
        let (open,): (i64,) = q!("select count(*) from relationship where seen <> 'parties'").one(town.db()).await.expect("a number");
        assert_eq!(all, open, "what only its parties know is not counted");
        for (key, organization) in [("ada", Some("Harbor Food Bank")), ("zoe", None), ("rosa", None)] {
            let scopes = if key == "rosa" { &[Scope::Write][..] } else { EVERYTHING };
            Program::of(town, key, organization, scopes).await.get(overview).await.expect(403);
        }
        Program(town.anon()).get(overview).await.expect(401);
        // The numbers of its first page are everybody's, each as far as they may know.
        let numbers = async |who: &Program| {
            let numbers = read(&who.get(&format!("{HOME}/numbers")).await.expect(200));
            let sum = |what: &str| numbers[what].as_array().expect("a list").iter().filter_map(|it| it["n"].as_i64()).sum::<i64>();
            (sum("organizations"), sum("relationships"))
        };
        let ada = Program::of(town, "ada", Some("Harbor Food Bank"), EVERYTHING).await;
        let (mine, anybodys) = (numbers(&ada).await, numbers(&Program(town.anon())).await);
        assert_eq!((mine.0, anybodys.0), (8, 8));
        assert!(mine.1 > anybodys.1, "{mine:?} {anybodys:?}");
        ada.get(FOOD).await.expect(200);
    }
}
