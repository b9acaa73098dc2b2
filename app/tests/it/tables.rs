//! Stories of tables: who should be there for a goal, what is said of whom, and what each says of itself.

use base::q;
use relationships::Level;
use serde_json::{Value, json};

use crate::cast::organization_of;
use crate::house::Town;
use crate::visitor::{Page, Visitor};
use crate::{importing, letters_act, story};

const HOME: &str = "/c/elmwater/choosing/tables";

async fn id_of(town: &Town, name: &str) -> String {
    organization_of(&town.operator(), name).await.expect("of the cast").to_string()
}

async fn json_to(who: &Visitor, path: &str, body: &Value) -> Page {
    who.send("POST", path, "application/json", body.to_string().into_bytes()).await
}

fn programs(at: &str) -> String {
    at.replace("/c/", "/api/v1/coalitions/").replace("/choosing/", "/")
}

/// A table that somebody begins for a goal which needs cooperation, a van and time.
async fn laid(who: &Visitor) -> String {
    let once = base::ids::fresh().to_string();
    let begun = [("goal", "Nobody sleeps on the quay this winter"), ("kind", "pool"), ("once", once.as_str())];
    let edit = who.post(HOME, &begun).await.expect(303).location().to_owned();
    let at = edit.trim_end_matches("/edit").to_owned();
    let needs = [("goal", begun[0].1), ("kind", "pool"), ("amount-0", "4"), ("words-6", "a van"), ("amount-6", "1")];
    who.post(&at, &needs).await.expect(303);
    at
}

/// A table of Harbor Food Bank at which the City was asked about itself, and the City's id.
pub async fn begun(town: &Town) -> (String, String) {
    let ada = town.visitor("ada").await;
    let (at, city) = (laid(&ada).await, id_of(town, "City of Elmwater").await);
    ada.post(&format!("{at}/seats"), &[("with", &city)]).await.expect(303);
    ada.post(&format!("{at}/seats/{city}"), &[("offer-0", "2"), ("asks", "yes")]).await.expect(303);
    (at, city)
}

story! {
    /// From one sentence to whom to bring.
    fn a_representative_finds_whom_to_bring_and_who_has_no_voice(town) {
        let ada = town.visitor("ada").await;
        ada.get(HOME).await.expect(200).sees("Nobody has made a table here yet");
        let at = laid(&ada).await;
        ada.get(HOME).await.expect(200).sees("Nobody sleeps on the quay this winter").sees("Cooperation");
        let page = ada.get(&at).await.expect(200);
        page.sees("Say below who could come").sees("those who are served").sees("nobody is named who speaks for them");
        let (food, clinic, keel) = (id_of(town, "Harbor Food Bank").await, id_of(town, "Shore Clinic").await, id_of(town, "Keel House").await);
        ada.post(&format!("{at}/seats"), &[("with", &food), ("with", &clinic), ("with", &keel)]).await.expect(303);
        // What nobody said is not known, and so too little is there.
        ada.get(&at).await.expect(200).sees("something is missing whoever comes").sees("Time: 4 too few").sees("Not known what it could bring.");
        ada.post(&format!("{at}/seats/{food}"), &[("offer-0", "2"), ("offer-6", "")]).await.expect(303);
        ada.post(&format!("{at}/seats/{clinic}"), &[("offer-0", "2")]).await.expect(303);
        ada.post(&format!("{at}/seats/{keel}"), &[("offer-6", "1")]).await.expect(303);
        // Food Bank and Clinic cooperate; Keel House coordinates with the one, and nobody knows about it and the other.
        ada.get(&at).await.expect(200).sees("do not have enough of this together");
        for (one, other) in [(&food, &keel), (&keel, &clinic)] {
            ada.post(&format!("{at}/ties"), &[("one", one), ("other", other), ("level", "cooperation")]).await.expect(303);
        }
        let page = ada.get(&at).await.expect(200);
        page.sees("These 3 together have everything that it needs").sees("Fewer are not enough").sees("No answer about trust was used");
        page.sees("Said by Ada Okafor, not confirmed by Keel House.");
        assert!(page.body.contains("/choosing/new?purpose=Nobody+sleeps+on+the+quay+this+winter&amp;with="), "{}", page.body);
        ada.get(&format!("/c/elmwater/relationships/new?level=cooperation&with={food}&with={keel}")).await.expect(200);
        // Whom it concerns strongly and who has little say is not only told.
        let voice = [("name", "Those who sleep there"), ("sides", "served"), ("affected", "4"), ("say", "0"), ("involved", "told")];
        ada.post(&format!("{at}/voices/new"), &voice).await.expect(303);
        ada.get(&at).await.expect(200).sees("who is named for them is not asked").sees("It concerns Those who sleep there strongly");
        ada.post(&format!("{at}/voices/new"), &[("organization", &clinic), ("sides", "staff"), ("sides", "served"), ("affected", "3"), ("say", "3"), ("involved", "works")]).await.expect(303);
        ada.get(&at).await.expect(200).lacks("who is named for them is not asked").sees("nobody is named who speaks for them");
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal");
        assert!(flaws.is_empty(), "{flaws:?}");
    }
}

story! {
    fn an_organization_says_itself_what_is_right_about_it(town) {
        let (ada, ben) = (town.visitor("ada").await, town.visitor("ben").await);
        let (at, city) = begun(town).await;
        let clinic = id_of(town, "Shore Clinic").await;
        ada.post(&format!("{at}/seats"), &[("with", &clinic)]).await.expect(303);
        ada.post(&format!("{at}/ties"), &[("one", &city), ("other", &clinic), ("level", "collaboration")]).await.expect(303);
        ben.get("/").await.expect(200).sees("is it right what is said about City of Elmwater?");
        let page = ben.get(&at).await.expect(200);
        page.sees("this is what is said about you").sees("work together at Collaboration.").lacks("Who has no voice yet");
        ben.post(&format!("{at}/answer"), &[("offer-0", "many")]).await.expect(422).sees("Write a whole number");
        ben.post(&format!("{at}/answer"), &[("offer-0", "3"), ("denied", &clinic)]).await.expect(303);
        ben.get("/").await.expect(200).lacks("is it right what is said");
        let page = ada.get(&at).await.expect(200);
        page.sees("Said by City of Elmwater itself.").sees("Time: 3").sees("City of Elmwater says that it is not so");
        // What it said itself stays, whoever says something else.
        ada.post(&format!("{at}/seats/{city}"), &[("offer-0", "9"), ("seat", "must")]).await.expect(303);
        ada.post(&format!("{at}/ties"), &[("one", &clinic), ("other", &city), ("level", "networking")]).await.expect(409);
        ada.get(&at).await.expect(200).sees("Time: 3").sees("must be there").sees("says that it is not so");
        ben.post(&format!("{at}/answer"), &[("offer-0", "3"), ("cannot", "yes")]).await.expect(303);
        ada.post(&format!("{at}/seats/{city}"), &[("seat", "must")]).await.expect(303);
        ada.get(&at).await.expect(200).sees("cannot come").lacks("must be there");
    }
}

story! {
    fn it_is_confirmed_from_the_mail(town) {
        let (ada, (at, _)) = (town.visitor("ada").await, begun(town).await);
        let way = letters_act::ways(town, "ben@example.org").await[0].clone();
        let anybody = town.anon();
        anybody.get(&way).await.expect(200).sees("Said by Ada Okafor, not confirmed by City of Elmwater yet").sees("We cannot come");
        anybody.post(&way, &[("offer-0", "2")]).await.expect(303);
        ada.get(&at).await.expect(200).sees("Said by Ada Okafor, confirmed by City of Elmwater.");
        anybody.get(&way).await.expect(200).sees("You answered for City of Elmwater");
    }
}

story! {
    fn a_table_is_seen_by_its_own_and_an_organization_sees_what_is_said_of_it_once_it_was_asked(town) {
        let (ada, mei, rosa) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("rosa").await);
        let (at, city) = begun(town).await;
        let clinic = id_of(town, "Shore Clinic").await;
        ada.post(&format!("{at}/seats"), &[("with", &clinic)]).await.expect(303);
        for path in [at.clone(), format!("{at}/seats/{clinic}"), format!("{}/seats/{clinic}", programs(&at)), programs(&at)] {
            mei.get(&path).await.expect(404);
            rosa.get(&path).await.expect(200);
        }
        ada.post(&format!("{at}/seats/{clinic}"), &[("asks", "yes")]).await.expect(303);
        mei.get(&at).await.expect(200).sees("Shore Clinic: is this right?").lacks("City of Elmwater");
        mei.get(&format!("{at}/seats/{city}")).await.expect(404);
        mei.get(&programs(&at)).await.expect(404);
        mei.get(HOME).await.expect(200).lacks("Nobody sleeps on the quay");
        // Omar only reads for the clinic.
        let omar = town.visitor("omar").await;
        omar.get(&at).await.expect(200).sees("is this right?");
        omar.post(&format!("{at}/answer"), &[]).await.expect(403);
        // A coordinator reads an organization's table and does not change it; the coalition's own she does.
        rosa.post(&at, &[("goal", "Mine"), ("kind", "pool")]).await.expect(403);
        let own = laid(&rosa).await;
        rosa.get(&own).await.expect(200).sees("It is the coalition’s table");
        ada.get(&own).await.expect(404);
        ada.post(&own, &[("goal", "Mine"), ("kind", "pool")]).await.expect(404);
    }
}

story! {
    fn what_one_may_not_know_has_no_part_in_what_one_is_told(town) {
        let ada = town.visitor("ada").await;
        let at = laid(&ada).await;
        let (food, keel, bakery) = (id_of(town, "Harbor Food Bank").await, id_of(town, "Keel House").await, id_of(town, "Harbor Bakery").await);
        ada.post(&format!("{at}/seats"), &[("with", &food), ("with", &keel), ("with", &bakery)]).await.expect(303);
        for (of, what) in [(&keel, "offer-0"), (&bakery, "offer-6")] {
            ada.post(&format!("{at}/seats/{of}"), &[(what, "4")]).await.expect(303);
        }
        let cx = town.operator();
        crate::ties::agreed(&cx, &[("noor", "Keel House"), ("theo", "Harbor Bakery")], Level::Cooperation, "A secret oven").await.expect("agreed");
        q!("update relationship set seen = 'parties' where purpose = 'A secret oven'").run(&mut town.db().begin().await.expect("tx")).await.expect("closed");
        ada.get(&at).await.expect(200).sees("do not have enough of this together").sees("nothing is known");
    }
}

story! {
    fn bad_input_changes_nothing_and_says_what_to_do(town) {
        let ada = town.visitor("ada").await;
        ada.post(HOME, &[("goal", "A goal of ours")]).await.expect(422).sees("Choose the kind of goal");
        ada.post(HOME, &[("goal", &"x".repeat(201)), ("kind", "pool")]).await.expect(422);
        let (at, city) = begun(town).await;
        for (name, value) in [("amount-0", "lots"), ("amount-0", "-1"), ("amount-0", "1000"), ("kind", "")] {
            let sent = [(name, value), ("goal", "Still the same"), ("kind", "pool")];
            let again = ada.post(&at, &sent).await.expect(422);
            assert!(again.body.contains("value=\"Still the same\""), "{name}");
        }
        ada.post(&at, &[("goal", "A"), ("kind", "pool"), ("amount-7", "2")]).await.expect(422).sees("Say what it is.");
        for (name, value) in [("affected", "5"), ("say", "-1"), ("sides", "aliens"), ("name", ""), ("organization", &city.replace('0', "1"))] {
            let mut voice = vec![("name", "Parents"), ("sides", "served"), ("affected", "4"), ("say", "0"), ("involved", "asked")];
            voice.retain(|(field, _)| *field != name);
            voice.push((name, value));
            ada.post(&format!("{at}/voices/new"), &voice).await.expect(422);
        }
        ada.post(&format!("{at}/seats/{city}"), &[("offer-0", "-3")]).await.expect(422);
        ada.post(&format!("{at}/ties"), &[("one", &city), ("other", &city), ("level", "networking")]).await.expect(422);
        ada.get(&format!("{at}/voices/nonsense")).await.expect(404);
        // Nor what is another coalition's.
        let library = id_of(town, "Millbrook Library").await;
        ada.post(&format!("{at}/seats"), &[("with", &library)]).await.expect(422);
        town.visitor("zoe").await.get(&at.replace("elmwater", "millbrook")).await.expect(404);
        ada.post(&format!("{at}/ending"), &[]).await.expect(303);
        ada.post(&at, &[("goal", "Late"), ("kind", "pool")]).await.expect(409);
        town.visitor("ben").await.post(&format!("{at}/answer"), &[]).await.expect(409);
        ada.get(&at).await.expect(200).sees("This table is over").sees("Nobody sleeps on the quay this winter");
    }
}

story! {
    fn a_program_asks_about_a_thousand(town) {
        let (ada, rows) = (town.visitor("ada").await, (1..=1_000).map(|n| format!("{n},Group {n}\n")).collect::<String>());
        importing::imports(&town.operator(), "elmwater", format!("id,name\n{rows}").as_bytes()).await;
        let made = json_to(&ada, "/api/v1/coalitions/elmwater/tables", &json!({ "goal": "All know of one another", "kind": "inform" })).await.expect(201);
        let at = made.location().to_owned();
        json_to(&ada, &at, &json!({ "goal": "All know of one another", "kind": "inform", "resources": { "time": 3 }, "things": [{ "words": "a hall", "amount": 1 }] })).await.expect(204);
        let all: Vec<(uuid::Uuid,)> = q!("select organization_id from membership join coalition on coalition.id = membership.space_id where coalition.slug = 'elmwater' order by organization_id").all(town.db()).await.expect("the members");
        assert!(all.len() > 1_000, "{}", all.len());
        for (nth, some) in all.chunks(500).enumerate() {
            let seat = |(at, (id,)): (usize, &(uuid::Uuid,))| json!({ "organization": id, "seat": "may", "offers": [{ "need": 0, "amount": 1 }, { "need": 6, "amount": i64::from(nth == 1 && at == 7) }] });
            json_to(&ada, &format!("{at}/seats"), &json!({ "seats": some.iter().enumerate().map(seat).collect::<Vec<_>>() })).await.expect(204);
        }
        let page = ada.get(&at).await.expect(200);
        let told: Value = serde_json::from_str(&page.body).expect("json");
        let smallest = &told["found"]["smallest"];
        let members: Vec<String> = smallest["table"]["organizations"].as_array().expect("a list").iter().filter_map(|it| it.as_str().map(str::to_owned)).collect();
        assert!(members.len() == 3 && members.contains(&all[507].0.to_string()), "{smallest}");
        assert!(smallest["proved"].is_boolean() && smallest["why"].is_null(), "{smallest}");
        let table = format!("{HOME}/{}", at.rsplit('/').next().unwrap_or_default());
        ada.get(&table).await.expect(200).sees("These 3 together").sees("nothing is known");
        ada.get(&format!("{table}?page=11")).await.expect(200);
    }
}

story! {
    fn what_somebody_said_of_whom_it_concerns_goes_with_them(town) {
        let (ada, (at, _)) = (town.visitor("ada").await, begun(town).await);
        let voice = [("name", "The Petrescu family"), ("sides", "served"), ("affected", "4"), ("say", "0"), ("involved", "asked")];
        ada.post(&format!("{at}/voices/new"), &voice).await.expect(303);
        crate::erasure::erase(town, "ada", manyhands::erasure::Words::Go).await;
        let page = town.visitor("rosa").await.get(&at).await.expect(200);
        page.lacks("Petrescu").lacks("Ada Okafor").sees("somebody");
    }
}
