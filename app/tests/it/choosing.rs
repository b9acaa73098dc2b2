//! Stories of choosing together: asked in private, shown side by side, proposed from there.

use base::q;
use choosing::{Policy, Requirement};
use chrono::{Days, TimeDelta};
use relationships::Level;
use relationships::standing::store::RelationshipId;
use serde_json::{Value, json};

use crate::cast::organization_of;
use crate::house::Town;
use crate::story;
use crate::visitor::{Page, Visitor};

const HOME: &str = "/c/elmwater/choosing";
const TERMS: &str = "/c/elmwater/relationships";

/// A choice that Ada begins with Shore Clinic and the City.
pub async fn begun(town: &Town) -> String {
    let ada = town.visitor("ada").await;
    ask(town, &ada, "A nurse at supper", &["Shore Clinic", "City of Elmwater"]).await
}

async fn ask(town: &Town, who: &Visitor, purpose: &str, with: &[&str]) -> String {
    let once = base::ids::fresh().to_string();
    let mut fields = vec![("purpose".to_owned(), purpose.to_owned()), ("once".to_owned(), once)];
    for name in with {
        let id = organization_of(&town.operator(), name).await.expect("of the cast");
        fields.push(("with".to_owned(), id.to_string()));
    }
    send(who, HOME, &fields).await.expect(303).location().to_owned()
}

async fn send(who: &Visitor, path: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(path, &fields).await
}

async fn json_to(who: &Visitor, path: &str, body: &serde_json::Value) -> Page {
    who.send("POST", path, "application/json", body.to_string().into_bytes()).await
}

/// What somebody answers: a goal, one number for every resource, one for trust in everybody, the rest at ease.
#[derive(Clone, Copy)]
struct Answers<'a> {
    goal: (&'a str, &'a str),
    have: i64,
    trust: i64,
    conflict: i64,
    own_will: i64,
}

const EASY: Answers = Answers { goal: ("Warm suppers for all", "pool"), have: 3, trust: 4, conflict: 0, own_will: 1 };

async fn answer(town: &Town, who: &Visitor, at: &str, others: &[&str], it: Answers<'_>) -> Page {
    let field = |name: &str, value: String| (name.to_owned(), value);
    let (text, kind) = it.goal;
    let wants = [("goal-1", text), ("kind-1", kind), ("weight-1", "essential"), ("alone-1", "no")];
    let wants = wants.map(|(name, value)| field(name, value.to_owned()));
    send(who, &format!("{at}/answers/wants"), &wants).await.expect(303);
    let brings: Vec<_> = ["time", "skills", "money", "support", "commitment", "people"]
        .iter()
        .map(|of| field(&format!("now-{of}"), it.have.to_string()))
        .collect();
    send(who, &format!("{at}/answers/brings"), &brings).await.expect(303);
    let mut trusts = vec![field("agreement", "3".into()), field("turf", "3".into()), field("leadership", "2".into())];
    trusts.push(field("conflict", it.conflict.to_string()));
    for name in others {
        let id = organization_of(&town.operator(), name).await.expect("of the cast");
        for what in ["keeps", "shares", "hears"] {
            trusts.push(field(&format!("{what}-{id}"), it.trust.to_string()));
        }
    }
    send(who, &format!("{at}/answers/trusts"), &trusts).await.expect(303);
    let stays = [("horizon", "12".into()), ("own_will", it.own_will.to_string()), ("then", "give".into())];
    send(who, &format!("{at}/answers/stays"), &stays.map(|(name, value)| field(name, value))).await
}

story! {
    /// Two organizations from nothing to an agreed relationship.
    fn two_choose_propose_and_agree(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let at = ask(town, &ada, "Suppers after the night bus", &["Shore Clinic"]).await;
        mei.get("/").await.expect(200).sees("Suppers after the night bus: Shore Clinic is asked which relationship fits.");
        // Nobody sees anything of the other before both have answered.
        let secret = Answers { goal: ("A hall of our own", "pool"), ..EASY };
        answer(town, &ada, &at, &["Shore Clinic"], secret).await.expect(303);
        mei.get(&at).await.expect(200).sees("One of 2 has answered").lacks("A hall of our own");
        ada.get(&at).await.expect(200).lacks("What fits");
        answer(town, &mei, &at, &["Harbor Food Bank"], EASY).await.expect(303);
        // Cooperation is what pooling needs, and they could carry more: they are told of no more than they need.
        let page = mei.get(&at).await.expect(200);
        page.sees("A hall of our own").sees("Cooperation fits. Your essential goals need no more").sees("Side by side").lacks("Collaboration fits");
        mei.get("/").await.expect(200).lacks("is asked which relationship fits");
        let form = mei.get(&format!("{at}/proposal")).await.expect(200);
        assert!(form.body.contains("value=\"Suppers after the night bus\""), "{}", form.text());
        form.sees("Warm suppers for all");
        assert!(form.body.contains("value=\"cooperation\" checked"), "the level is filled in");
        let mut terms = crate::relationships::fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after the night bus").await;
        terms.retain(|(name, _)| name != "level");
        terms.push(("level".to_owned(), "cooperation".to_owned()));
        let here = send(&mei, TERMS, &terms).await.expect(303).location().to_owned();
        ada.post(&format!("{here}/acceptances"), &[("version", "1")]).await.expect(303);
        ada.get(&here).await.expect(200).sees("Agreed").sees("Cooperation");
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal");
        assert!(flaws.is_empty(), "{flaws:?}");
    }
}

story! {
    fn what_was_asked_in_private_is_told_to_nobody(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let at = ask(town, &ada, "Suppers", &["Shore Clinic"]).await;
        answer(town, &ada, &at, &["Shore Clinic"], EASY).await.expect(303);
        let wary = Answers { trust: 2, conflict: 1, own_will: 0, ..EASY };
        answer(town, &mei, &at, &["Harbor Food Bank"], wary).await.expect(303);
        for who in [&ada, &mei, &town.visitor("rosa").await] {
            let page = who.get(&at).await.expect(200);
            page.sees("Coordination").sees("Something that was asked in private");
            page.sees("Taken together they are enough for: Coordination");
            for told in ["2.00", "4.00", "Trust:", "Open conflict:", "Wanting it without", "Shore Clinic about", "since the"] {
                assert!(!page.text().contains(told), "{told} is told");
            }
        }
        let api = ada.get(&at.replace("/c/", "/api/v1/coalitions/").replace("/choosing/", "/choices/")).await.expect(200);
        assert!(!api.body.contains("trust") && !api.body.contains("own_will") && api.body.contains("held_in_private\":true"), "{}", api.body);
        // Nor to those who have no part in it.
        for key in ["dot", "zoe", "noor"] {
            town.visitor(key).await.get(&at).await.expect(404);
        }
    }
}

story! {
    fn two_people_of_one_organization_differ_and_the_careful_one_counts(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        crate::cast::represents(&town.operator(), organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast"), "theo", base::Role::Representative).await.expect("he acts for it");
        let at = ask(town, &ada, "Suppers", &["Shore Clinic"]).await;
        answer(town, &ada, &at, &["Shore Clinic"], EASY).await.expect(303);
        answer(town, &mei, &at, &["Harbor Food Bank"], EASY).await.expect(303);
        ada.get(&at).await.expect(200).sees("Cooperation fits");
        let theo = town.visitor("theo").await;
        theo.act_for("Shore Clinic").await;
        answer(town, &theo, &at, &["Harbor Food Bank"], Answers { have: 2, ..EASY }).await.expect(303);
        let page = ada.get(&at).await.expect(200);
        page.sees("two people differ; the more careful answer counts").sees("Coordination");
        // Two are enough.
        crate::cast::represents(&town.operator(), organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast"), "noor", base::Role::Representative).await.expect("she acts for it");
        let noor = town.visitor("noor").await;
        noor.act_for("Shore Clinic").await;
        noor.post(&format!("{at}/answers/wants"), &[("goal-1", "More"), ("kind-1", "pool")]).await.expect(409);
    }
}

story! {
    fn a_coordinator_shows_the_answers_before_all_have_given_theirs(town) {
        let (ada, mei, rosa) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("rosa").await);
        let at = begun(town).await;
        answer(town, &ada, &at, &["Shore Clinic", "City of Elmwater"], EASY).await.expect(303);
        rosa.post(&format!("{at}/opening"), &[("why", "The grant closes.")]).await.expect(409);
        answer(town, &mei, &at, &["Harbor Food Bank", "City of Elmwater"], EASY).await.expect(303);
        rosa.post(&format!("{at}/opening"), &[]).await.expect(422);
        ada.post(&format!("{at}/opening"), &[("why", "Now.")]).await.expect(403);
        rosa.post(&format!("{at}/opening"), &[("why", "The grant closes on Friday.")]).await.expect(303);
        // What the City did not say counts as enough for networking, and it is named.
        let page = ada.get(&at).await.expect(200);
        page.sees("The grant closes on Friday.").sees("Networking").sees("Not answered yet: City of Elmwater");
        // It can still answer, and then counts.
        let ben = town.visitor("ben").await;
        answer(town, &ben, &at, &["Harbor Food Bank", "Shore Clinic"], EASY).await.expect(303);
        ada.get(&at).await.expect(200).sees("Cooperation fits");
    }
}

story! {
    fn whoever_leaves_counts_no_more_and_sees_no_more(town) {
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        let at = begun(town).await;
        answer(town, &ada, &at, &["Shore Clinic", "City of Elmwater"], EASY).await.expect(303);
        answer(town, &mei, &at, &["Harbor Food Bank", "City of Elmwater"], EASY).await.expect(303);
        ben.get(&format!("{at}/answers/wants")).await.expect(200);
        // In the middle of answering: the two who have answered see their answers side by side.
        ben.post(&format!("{at}/leaving"), &[("why", "The council says no.")]).await.expect(303);
        ben.get(&at).await.expect(404);
        ben.post(&format!("{at}/answers/wants"), &[("goal-1", "Late")]).await.expect(404);
        ada.get(&at).await.expect(200).sees("Cooperation fits");
        mei.post(&format!("{at}/leaving"), &[]).await.expect(303);
        ada.get(&at).await.expect(200).sees("This choice is over");
        ada.post(&format!("{at}/answers/wants"), &[("goal-1", "Late"), ("kind-1", "pool")]).await.expect(409);
    }
}

story! {
    fn what_does_not_fit_is_told_at_its_field_and_nothing_is_lost(town) {
        let ada = town.visitor("ada").await;
        let at = ask(town, &ada, "Suppers", &["Shore Clinic"]).await;
        let wants = format!("{at}/answers/wants");
        for (name, value) in [("kind-1", "world-peace"), ("alone-1", "perhaps"), ("goal-1", &"x".repeat(300))] {
            let again = ada.post(&wants, &[("goal-1", "Warm suppers"), (name, value)]).await;
            if name != "goal-1" {
                assert!(again.expect(422).body.contains("value=\"Warm suppers\""), "{name}");
            }
        }
        for (name, value) in [("now-time", "5"), ("now-money", "-1"), ("more-people", "many"), ("by-money", "someday")] {
            ada.post(&format!("{at}/answers/brings"), &[(name, value)]).await.expect(422);
        }
        // Given too early, it says what is missing, and what was said stays.
        ada.post(&wants, &[("goal-1", "Warm suppers"), ("kind-1", "pool"), ("alone-1", "no")]).await.expect(303);
        let early = ada.post(&format!("{at}/answers/stays"), &[("horizon", "12"), ("own_will", "1"), ("then", "give")]).await;
        early.expect(422).sees("Say how much time there is.");
        ada.get(&wants).await.expect(200).sees("Goal 1");
        ada.get(&format!("{at}/answers/nonsense")).await.expect(404);
        // While somebody types the page keeps it and stays.
        ada.post(&wants, &[("goal-1", "Warm suppers, and a nurse"), ("then", "keep")]).await.expect(204);
        let kept = ada.get(&wants).await.expect(200);
        assert!(kept.body.contains("Warm suppers, and a nurse") && kept.body.contains("data-keeps"));
        ada.post(&wants, &[("goal-1", ""), ("kind-1", "pool"), ("then", "keep")]).await.expect(422);
    }
}

story! {
    fn a_coalition_has_a_policy_of_its_own_and_choices_keep_that_of_their_day(town) {
        let (ada, mei, rosa) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("rosa").await);
        let before = ask(town, &ada, "Before", &["Shore Clinic"]).await;
        let page = "/c/elmwater/choosing/policy";
        let mut table: Vec<(String, String)> = vec![("after".to_owned(), "1".to_owned())];
        for of in Requirement::ALL {
            let row = Policy::standard().row(*of).iter().enumerate().skip(1);
            table.extend(row.map(|(level, number)| (format!("{of}-{level}"), number.to_string())));
        }
        let set = |table: &mut Vec<(String, String)>, name: &str, value: &str| {
            table.retain(|(it, _)| it != name);
            table.push((name.to_owned(), value.to_owned()));
        };
        set(&mut table, "why", "We have been burned.");
        // A higher level never asks for less.
        set(&mut table, "trust-3", "150");
        send(&rosa, page, &table).await.expect(422).sees("A higher level asks for as much or more").sees("We have been burned.");
        set(&mut table, "trust-3", "x");
        send(&rosa, page, &table).await.expect(422).sees("Write a whole number");
        for (level, number) in [("3", "400"), ("4", "400"), ("5", "400")] {
            set(&mut table, &format!("trust-{level}"), number);
        }
        send(&ada, page, &table).await.expect(403);
        send(&rosa, page, &table).await.expect(303);
        send(&rosa, page, &table).await.expect(422).sees("changed the table meanwhile");
        ada.get(page).await.expect(200).sees("We have been burned.").sees("Rosa Villanueva");
        let after = ask(town, &ada, "After", &["Shore Clinic"]).await;
        let mostly = Answers { trust: 3, ..EASY };
        for at in [&before, &after] {
            answer(town, &ada, at, &["Shore Clinic"], mostly).await.expect(303);
            answer(town, &mei, at, &["Harbor Food Bank"], mostly).await.expect(303);
        }
        ada.get(&before).await.expect(200).sees("Cooperation fits");
        ada.get(&after).await.expect(200).sees("Begin with Coordination");
    }
}

/// The latest choice about a relationship, and how many there are.
async fn asked_about(town: &Town, id: RelationshipId) -> (Option<String>, i64) {
    let all: Vec<(uuid::Uuid,)> =
        q!("select id from choice where relationship_id = $1 order by id", id).all(town.db()).await.expect("choices");
    (all.last().map(|(id,)| format!("{HOME}/{id}")), all.len() as i64)
}

/// They go on for another half a year from the day.
async fn renew(town: &Town, id: RelationshipId, one: &Visitor, other: &Visitor) {
    let both = ["Harbor Food Bank", "Shore Clinic"];
    let mut terms = crate::relationships::fields(&town.operator(), &both, "Suppers on Sundays").await;
    let today = town.now().date_naive();
    for (name, value) in [
        ("after", "1".to_owned()),
        ("kind", "renewal".to_owned()),
        ("starts_on", today.to_string()),
        ("review_on", (today + Days::new(180)).to_string()),
    ] {
        terms.retain(|(it, _)| it != name);
        terms.push((name.to_owned(), value));
    }
    send(one, &format!("{TERMS}/{id}/versions"), &terms).await.expect(303);
    other.post(&format!("{TERMS}/{id}/acceptances"), &[("version", "2")]).await.expect(303);
}

story! {
    /// The review asks the same questions again by itself, begun with the answers of the last time, and compares.
    fn a_review_asks_the_same_questions_again(town) {
        let hands = [("ada", "Harbor Food Bank"), ("mei", "Shore Clinic")];
        let id = crate::ties::agreed(&town.operator(), &hands, Level::Coordination, "Suppers on Sundays").await.expect("agreed");
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        manyhands::jobs::sweep(&town.operator()).await;
        assert_eq!(asked_about(town, id).await, (None, 0), "its review is not yet");
        town.later(TimeDelta::days(400));
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        assert!(manyhands::jobs::sweep(&town.operator()).await, "and once is enough");
        let (first, n) = asked_about(town, id).await;
        let first = first.expect("it asks");
        assert_eq!(n, 1);
        mei.get("/").await.expect(200).sees("Suppers on Sundays: Shore Clinic is asked which relationship fits.");
        town.visitor("noor").await.get(&first).await.expect(404);
        // Answered for the first time: there is nothing to compare with, and the goal needs more than was agreed.
        answer(town, &ada, &first, &["Shore Clinic"], EASY).await.expect(303);
        answer(town, &mei, &first, &["Harbor Food Bank"], EASY).await.expect(303);
        let page = ada.get(&first).await.expect(200);
        page.sees("You agreed on Coordination.").sees("it may be time for a step up").sees("for the first time");
        let form = ada.get(&format!("{first}/proposal")).await.expect(200);
        assert!(form.body.contains("value=\"cooperation\" checked"), "the next version of the same relationship, a step up");
        assert!(form.body.contains(&format!("/relationships/{id}/versions\"")), "{}", form.text());
        // They go on as they were; the next review begins with what each said, and compares.
        ada.post(&format!("{first}/closing"), &[("why", "We stay as we are.")]).await.expect(403);
        town.visitor("rosa").await.post(&format!("{first}/closing"), &[("why", "We stay as we are.")]).await.expect(303);
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        assert_eq!(asked_about(town, id).await.1, 1, "a review asks once");
        renew(town, id, &ada, &mei).await;
        town.later(TimeDelta::days(400));
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        let (second, n) = asked_about(town, id).await;
        let second = second.expect("it asks again");
        assert_eq!(n, 2);
        ada.get(&format!("{second}/answers/wants")).await.expect(200).sees("This is what you answered on");
        let filled = ada.get(&format!("{second}/answers/wants")).await.expect(200);
        assert!(filled.body.contains("Warm suppers for all"), "it begins with the answers of the last time");
        mei.get(&format!("{second}/answers/trusts")).await.expect(200).lacks("Warm suppers");
        // Ada changes nothing: her last step gives all of it. Mei has less time now, and another goal.
        let stays = [("horizon".to_owned(), "12".to_owned()), ("own_will".to_owned(), "1".to_owned()), ("then".to_owned(), "give".to_owned())];
        send(&ada, &format!("{second}/answers/stays"), &stays).await.expect(303);
        mei.get(&second).await.expect(200).sees("One of 2 has answered");
        let less = Answers { goal: ("A nurse at the table", "inform"), have: 2, ..EASY };
        answer(town, &mei, &second, &["Harbor Food Bank"], less).await.expect(303);
        let page = mei.get(&second).await.expect(200);
        page.sees("What fitted then: Cooperation.").sees("Shore Clinic has a new goal: A nurse at the table");
        page.sees("Shore Clinic no longer names the goal: Warm suppers for all").sees("Time: 2 of 4, before 3 of 4.");
        page.lacks("Trust: ");
        let said = mei.get(&second.replace("/c/", "/api/v1/coalitions/").replace("/choosing/", "/choices/")).await.expect(200);
        said.sees("\"fitted\":\"cooperation\"").sees("\"agreed\":\"coordination\"").sees("\"then\":3,\"now\":2");
    }
}

story! {
    /// An organization takes along what stood side by side, and nobody's private answers.
    fn a_choice_is_taken_away_without_what_was_private(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let at = ask(town, &ada, "Suppers", &["Shore Clinic"]).await;
        let wary = Answers { trust: 2, conflict: 1, own_will: 0, ..EASY };
        answer(town, &ada, &at, &["Shore Clinic"], wary).await.expect(303);
        let taken = async || crate::takeaway::take(&ada, "/c/elmwater/organizations/harbor-food-bank/takeaway").await;
        let read = |files: &crate::backup::Files| -> Value { serde_json::from_slice(&files["choices.json"]).expect("json") };
        let before = read(&taken().await);
        assert_eq!((&before[0]["purpose"], &before[0]["answers"]), (&json!("Suppers"), &json!([])), "nobody sees them yet");
        answer(town, &mei, &at, &["Harbor Food Bank"], EASY).await.expect(303);
        let files = taken().await;
        let after = read(&files);
        assert_eq!(after[0]["answers"].as_array().expect("all").len(), 2);
        assert_eq!(after[0]["outcome"]["recommended"], "coordination");
        for sheet in after[0]["answers"].as_array().expect("all") {
            assert_eq!(sheet["answers"]["trust"], json!({}));
            let between = sheet["answers"]["between"].as_object().expect("what they say");
            assert!(between.contains_key("turf") && !between.contains_key("conflict") && !between.contains_key("own_will"));
        }
        assert!(String::from_utf8_lossy(&files["index.html"]).contains("What fitted, as it was chosen"));
        assert_eq!(serde_json::from_slice::<Value>(&files["talks.json"]).expect("json"), json!([]));
        // Whoever left the choice knows no more of it.
        ada.post(&format!("{at}/leaving"), &[("why", "")]).await.expect(303);
        assert_eq!(read(&taken().await), json!([]));
    }
}

story! {
    fn a_policy_changes_with_any_of_its_numbers(town) {
        let rosa = town.visitor("rosa").await;
        let send = async |table: &Value, after: i64| {
            let sent = json!({ "after": after, "table": table, "why": "We met and spoke of it." });
            json_to(&rosa, "/api/v1/coalitions/elmwater/choosing/policy", &sent).await
        };
        let mut table = Policy::standard().json();
        send(&table, 1).await.expect(409).sees("nothing");
        table["payoff"]["pool"][1] = json!(20);
        send(&table, 1).await.expect(200);
        table["hard"] = json!(["trust"]);
        send(&table, 2).await.expect(200).sees("\"version\":3");
    }
}

story! {
    fn answers_of_somebody_who_is_erased_are_gone(town) {
        let ada = town.visitor("ada").await;
        let at = ask(town, &ada, "Suppers", &["Shore Clinic"]).await;
        answer(town, &ada, &at, &["Shore Clinic"], EASY).await.expect(303);
        let id = crate::cast::person_of(&town.operator(), "ada").await.expect("of the cast");
        let n = async || -> i64 { q!("select count(*) from sheet where person_id = $1", id).one(town.db()).await.map(|(n,)| n).expect("a count") };
        assert_eq!(n().await, 1);
        crate::erasure::erase(town, "ada", manyhands::erasure::Words::Stay).await;
        assert_eq!(n().await, 0);
        town.visitor("mei").await.get(&at).await.expect(200).sees("Nobody of the 2 has answered");
    }
}

story! {
    fn a_program_answers_as_a_person_would(town) {
        let ada = town.visitor("ada").await;
        let clinic = organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast");
        let begun = json_to(&ada, "/api/v1/coalitions/elmwater/choices", &json!({ "purpose": "Suppers", "organizations": [clinic] })).await.expect(201);
        let here = begun.location().to_owned();
        let mut sheet = json!({
            "goals": [{ "text": "Warm suppers", "kind": "pool", "essential": true, "alone": "no" }],
            "supplies": {}, "trust": { clinic.to_string(): [3, 3, null] },
            "between": { "agreement": 3, "turf": 3, "leadership": 2, "conflict": 0, "horizon": 12, "own_will": 1 },
        });
        let answers = format!("{here}/answers");
        json_to(&ada, &answers, &json!({ "answers": sheet, "give": true })).await.expect(422).sees("time");
        for of in ["time", "skills", "money", "support", "commitment", "people"] {
            sheet["supplies"][of] = json!({ "now": 3, "more": 0, "from": "", "by": null });
        }
        for (path, value) in [("/between/turf", json!(9)), ("/between/trust", json!(2)), ("/supplies/time/now", json!(-1)), ("/goals/0/text", json!(""))] {
            let mut wrong = sheet.clone();
            match wrong.pointer_mut(path) {
                Some(at) => *at = value,
                None => wrong["between"]["trust"] = value,
            }
            json_to(&ada, &answers, &json!({ "answers": wrong })).await.expect(422);
        }
        json_to(&ada, &answers, &json!({ "answers": sheet, "give": true })).await.expect(204);
        ada.get(&answers).await.expect(200).sees("Warm suppers").sees("\"given\":true");
        // One's own alone.
        town.visitor("mei").await.get(&answers).await.expect(200).lacks("Warm suppers");
        town.visitor("rosa").await.get(&answers).await.expect(200).lacks("Warm suppers");
    }
}

story! {
    fn the_four_questions_are_answered_from_the_mail(town) {
        let ada = town.visitor("ada").await;
        let at = ask(town, &ada, "Suppers", &["Shore Clinic"]).await;
        let way = crate::letters_act::ways(town, "mei@example.org").await[0].clone();
        let anybody = town.anon();
        anybody.get(&way).await.expect(200).sees("What do you want?").sees("Would you do this if no funder");
        // What is missing is told, and nothing is given.
        anybody.post(&way, &[("goal-1", "Supper")]).await.expect(422).sees("Say");
        let food = organization_of(&town.operator(), "Harbor Food Bank").await.expect("of the cast");
        let mut fields: Vec<(String, String)> = vec![];
        for (name, value) in [("goal-1", "Supper"), ("kind-1", "pool"), ("weight-1", "essential"), ("alone-1", "no"), ("agreement", "3"), ("turf", "3"), ("leadership", "2"), ("conflict", "0"), ("horizon", "12"), ("own_will", "1")] {
            fields.push((name.to_owned(), value.to_owned()));
        }
        fields.extend(["time", "skills", "money", "support", "commitment", "people"].map(|of| (format!("now-{of}"), "3".to_owned())));
        fields.extend(["keeps", "shares", "hears"].map(|what| (format!("{what}-{food}"), "4".to_owned())));
        send(&anybody, &way, &fields).await.expect(303);
        ada.get(&at).await.expect(200).sees("One of 2 has answered");
        // Once: the same link says that it was done.
        anybody.get(&way).await.expect(200).sees("You answered for Shore Clinic");
        answer(town, &ada, &at, &["Shore Clinic"], EASY).await.expect(303);
        ada.get(&at).await.expect(200).sees("Cooperation fits");
    }
}

story! {
    fn the_most_who_trust_each_other_are_told_and_nobody_whose_answer_it_is(town) {
        let all = [("ada", "Harbor Food Bank"), ("mei", "Shore Clinic"), ("ben", "City of Elmwater"), ("noor", "Keel House"), ("theo", "Harbor Bakery"), ("dot", "Millpond Tenants")];
        let names = all.map(|(_, name)| name);
        let ada = town.visitor("ada").await;
        let at = ask(town, &ada, "Suppers", &names[1..]).await;
        for (key, own) in all {
            let others: Vec<&str> = names.into_iter().filter(|name| *name != own).collect();
            let trust = if key == "theo" { 1 } else { 4 };
            answer(town, &town.visitor(key).await, &at, &others, Answers { trust, ..EASY }).await.expect(303);
        }
        let told = "5 of the 6 could begin with Cooperation";
        for (key, _) in all {
            town.visitor(key).await.get(&at).await.expect(200).sees(told).sees("No larger circle of you does").sees("has done nothing wrong");
        }
        // One of them proposes it, filled in; whoever is left out does not propose it for them.
        ada.get(&at).await.expect(200).sees("Propose it with these 5");
        let form = ada.get(&format!("{at}/proposal?with=begin")).await.expect(200);
        assert!(form.body.contains("value=\"cooperation\" checked") && !form.text().contains("Harbor Bakery"), "{}", form.text());
        let theo = town.visitor("theo").await;
        theo.get(&at).await.expect(200).lacks("Propose it with these");
        let api = ada.get(&at.replace("/c/", "/api/v1/coalitions/").replace("/choosing/", "/choices/")).await.expect(200);
        let api: serde_json::Value = serde_json::from_str(&api.body).expect("json");
        assert_eq!(api["outcome"]["begin"]["organizations"].as_array().map(Vec::len), Some(5));
        // Whoever changes their own answers learns nothing more: it was found once.
        let mei = town.visitor("mei").await;
        answer(town, &mei, &at, &["Harbor Food Bank"], Answers { trust: 1, ..EASY }).await.expect(303);
        mei.get(&at).await.expect(200).sees(told);
        // Once one of them has left there is no such circle any more.
        town.visitor("dot").await.post(&format!("{at}/leaving"), &[]).await.expect(303);
        mei.get(&at).await.expect(200).lacks("could begin").sees("What you can do instead");
        ada.get(&format!("{at}/proposal?with=begin")).await.expect(409);
    }
}

story! {
    fn of_four_or_fewer_nobody_is_told_with_whom_to_begin(town) {
        let at = begun(town).await;
        for (key, others, trust) in [("ada", ["Shore Clinic", "City of Elmwater"], 4), ("mei", ["Harbor Food Bank", "City of Elmwater"], 4), ("ben", ["Harbor Food Bank", "Shore Clinic"], 1)] {
            answer(town, &town.visitor(key).await, &at, &others, Answers { trust, ..EASY }).await.expect(303);
        }
        let page = town.visitor("ada").await.get(&at).await.expect(200);
        page.sees("any suggestion whom to begin with would tell whose answer that is").lacks("could begin with");
        page.sees("Begin all together with Networking");
    }
}
