//! Stories of trust: asked of those who may speak for their organizations, kept from everybody, told only together.

use base::q;
use chrono::TimeDelta;
use relationships::Level;

use crate::cast::{organization_of, represents};
use crate::house::Town;
use crate::visitor::Visitor;
use crate::{letters_act, story, ties};

const ROOM: &str = "/c/elmwater/trust";

async fn id_of(town: &Town, name: &str) -> String {
    organization_of(&town.operator(), name).await.expect("of the cast").to_string()
}

/// Says the same three things about one partner.
async fn answers(town: &Town, who: &Visitor, about: &str, items: [&str; 3]) {
    let id = id_of(town, about).await;
    let names = ["word", "cause", "frank"].map(|item| format!("{item}-{id}"));
    let fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(items).collect();
    who.post(&format!("{ROOM}/answers"), &fields).await.expect(303);
}

async fn with(town: &Town, name: &str) -> String {
    format!("{ROOM}/with/{}", id_of(town, name).await)
}

/// Two months have gone by since everybody agreed.
async fn two_months_together(town: &Town) {
    town.later(TimeDelta::days(31));
}

/// Until the Monday after next, so that whatever was closed is told.
fn next_week(town: &Town) {
    town.later(TimeDelta::days(7));
}

story! {
    fn partners_are_asked_about_after_two_months_and_an_answer_ends_the_asking(town) {
        let (ada, omar) = (town.visitor("ada").await, town.visitor("omar").await);
        ada.get(ROOM).await.expect(200).lacks("wait for a few words");
        two_months_together(town).await;
        ada.get("/").await.expect(200).sees("A few words about 3 partners of Harbor Food Bank");
        ada.get(ROOM).await.expect(200).sees("3 partners of Harbor Food Bank wait for a few words from you");
        let page = ada.get(&format!("{ROOM}/asked")).await.expect(200);
        page.sees("Shore Clinic").sees("City of Elmwater").sees("Keel House").lacks("Harbor Bakery");
        page.sees("They do what they say they will do.").sees("cannot say");
        answers(town, &ada, "Shore Clinic", ["4", "3", "0"]).await;
        ada.get(&format!("{ROOM}/asked")).await.expect(200).lacks("Shore Clinic").sees("Keel House");
        ada.post(&format!("{ROOM}/answers"), &[]).await.expect(422).sees("Choose an answer about at least one partner");
        let wrong = format!("word-{}", id_of(town, "Keel House").await);
        ada.post(&format!("{ROOM}/answers"), &[(&wrong, "5")]).await.expect(409);
        // Whoever may not say yes or no is not asked, and may read what their organization may know.
        omar.get("/").await.expect(200).lacks("A few words about");
        omar.get(ROOM).await.expect(200).lacks("wait for a few words");
        omar.get(&format!("{ROOM}/asked")).await.expect(403);
        // After a year they are asked again.
        town.later(TimeDelta::days(366));
        town.visitor("ada").await.get(&format!("{ROOM}/asked")).await.expect(200).sees("Shore Clinic");
    }
}

story! {
    fn nobody_reads_the_answers_of_one_person(town) {
        two_months_together(town).await;
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        represents(&town.operator(), organization_of(&town.operator(), "Harbor Food Bank").await.expect("it"), "theo", base::Role::Representative).await.expect("a role");
        answers(town, &ada, "Shore Clinic", ["2", "2", "3"]).await;
        let clinic = with(town, "Shore Clinic").await;
        ada.get(&clinic).await.expect(200).sees("a little").sees("Only you see your answers").lacks("2.33");
        let theo = town.visitor("theo").await;
        theo.act_for("Harbor Food Bank").await;
        let bank = with(town, "Harbor Food Bank").await;
        theo.get(&clinic).await.expect(200).lacks("2.33").lacks("a littlea little").sees("is told here when 2 of its people have answered");
        mei.get(&bank).await.expect(200).lacks("2.33").lacks("2.00");
        ben.get(ROOM).await.expect(200).lacks("2.33");
        town.visitor("rosa").await.get(ROOM).await.expect(200).lacks("2.33");
        for path in ["", "/partners/"] {
            let all = mei.get(&format!("/api/v1{ROOM}{path}").replace("/c/", "/coalitions/")).await;
            assert!(!all.body.contains(":233"), "{}", all.body);
        }
        // The journal says that somebody answered, and neither about whom nor what.
        let (facts,): (String,) = q!("select facts from journal where verb = 'trust.answered'").one(town.db()).await.expect("a line");
        assert_eq!(facts, "{\"n\":1}");
        ada.get("/c/elmwater/activity").await.expect(200).sees("answered about one partner of Harbor Food Bank");
        mei.get("/c/elmwater/activity").await.expect(200).lacks("answered about one partner of Harbor Food Bank");
    }
}

story! {
    fn two_of_an_organization_make_its_view_and_a_third_is_not_asked(town) {
        let cx = town.operator();
        let bank = organization_of(&cx, "Harbor Food Bank").await.expect("it");
        for key in ["theo", "dot"] {
            represents(&cx, bank, key, base::Role::Representative).await.expect("a role");
        }
        two_months_together(town).await;
        let (ada, theo, dot) = (town.visitor("ada").await, town.visitor("theo").await, town.visitor("dot").await);
        theo.act_for("Harbor Food Bank").await;
        dot.act_for("Harbor Food Bank").await;
        let clinic = with(town, "Shore Clinic").await;
        answers(town, &ada, "Shore Clinic", ["4", "4", "4"]).await;
        answers(town, &theo, "Shore Clinic", ["2", "3", "3"]).await;
        // (4.00 + 2.67) / 2, and they are far apart.
        theo.get(&clinic).await.expect(200).sees("mostly (3.34 of 4); 2 of its people answered").sees("We do not agree among ourselves");
        dot.get(&clinic).await.expect(200).sees("3.34 of 4").sees("Two others of your organization have answered");
        dot.get(&format!("{ROOM}/asked")).await.expect(200).lacks("Shore Clinic");
        let id = id_of(town, "Shore Clinic").await;
        dot.post(&format!("{ROOM}/answers"), &[(&format!("word-{id}"), "1"), (&format!("cause-{id}"), "1")]).await.expect(409);
        town.visitor("mei").await.get(&with(town, "Harbor Food Bank").await).await.expect(200).lacks("3.34").lacks("do not agree among");
    }
}

story! {
    fn three_partners_of_three_organizations_are_told_together_from_a_monday_on(town) {
        two_months_together(town).await;
        let (ada, mei, ben, noor) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await, town.visitor("noor").await);
        answers(town, &mei, "Harbor Food Bank", ["4", "4", "4"]).await;
        answers(town, &ben, "Harbor Food Bank", ["3", "3", "3"]).await;
        next_week(town);
        ada.get(ROOM).await.expect(200).sees("It takes answers from 3 organizations about Harbor Food Bank");
        answers(town, &noor, "Harbor Food Bank", ["2", "3", "3"]).await;
        ada.get(ROOM).await.expect(200).lacks("3.22");
        next_week(town);
        // (4.00 + 3.00 + 2.67) / 3
        ada.get(ROOM).await.expect(200).sees("Partners trust Harbor Food Bank mostly (3.22 of 4)");
        for (key, status) in [("mei", 200), ("ben", 200), ("noor", 200), ("dot", 200), ("rosa", 200), ("zoe", 404)] {
            town.visitor(key).await.get(ROOM).await.expect(status).lacks("3.22");
        }
        // One more answer moves nothing, nor does one that is given anew.
        answers(town, &noor, "Harbor Food Bank", ["1", "1", "1"]).await;
        next_week(town);
        ada.get(ROOM).await.expect(200).sees("3.22 of 4");
        let (n,): (i64,) = q!("select count(*) from trust_circle").one(town.db()).await.expect("a count");
        assert_eq!(n, 1);
        // Once one of the three shows its view directly, what is told together would tell of less than three.
        ada.post(&format!("{}/showing", with(town, "Shore Clinic").await), &[("shows", "yes")]).await.expect(303);
        ada.get(ROOM).await.expect(200).sees("3.22 of 4");
        mei.post(&format!("{}/showing", with(town, "Harbor Food Bank").await), &[("shows", "yes")]).await.expect(303);
        ada.get(ROOM).await.expect(200).lacks("3.22");
    }
}

story! {
    fn both_ways_are_shown_to_the_two_alone_and_only_if_both_agreed_first(town) {
        let cx = town.operator();
        for (name, key) in [("Harbor Food Bank", "theo"), ("Shore Clinic", "dot")] {
            represents(&cx, organization_of(&cx, name).await.expect("it"), key, base::Role::Representative).await.expect("a role");
        }
        two_months_together(town).await;
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let (theo, dot) = (town.visitor("theo").await, town.visitor("dot").await);
        theo.act_for("Harbor Food Bank").await;
        dot.act_for("Shore Clinic").await;
        let (clinic, bank) = (with(town, "Shore Clinic").await, with(town, "Harbor Food Bank").await);
        let all = async || {
            for who in [&ada, &theo] { answers(town, who, "Shore Clinic", ["4", "4", "3"]).await; }
            for who in [&mei, &dot] { answers(town, who, "Harbor Food Bank", ["2", "2", "3"]).await; }
        };
        all().await;
        ada.post(&format!("{clinic}/showing"), &[("shows", "yes")]).await.expect(303);
        ada.get(&clinic).await.expect(200).sees("You offer to show Shore Clinic your view").lacks("2.33");
        mei.get(&bank).await.expect(200).sees("Harbor Food Bank offers to show you its view").lacks("3.67");
        mei.post(&format!("{bank}/showing"), &[("shows", "yes")]).await.expect(303);
        // What was said before anybody agreed stays where it was.
        ada.get(&clinic).await.expect(200).sees("You and Shore Clinic show each other").lacks("2.33");
        town.later(TimeDelta::days(2));
        all().await;
        ada.get(&clinic).await.expect(200).sees("Shore Clinic trusts Harbor Food Bank a little (2.33 of 4)").sees("You see each other differently").sees("the lower of the two stands: a little (2.33 of 4)");
        mei.get(&bank).await.expect(200).sees("Harbor Food Bank trusts Shore Clinic fully (3.67 of 4)");
        town.visitor("ben").await.get(ROOM).await.expect(200).lacks("2.33").lacks("3.67");
        mei.post(&format!("{bank}/showing"), &[("shows", "no")]).await.expect(303);
        ada.get(&clinic).await.expect(200).lacks("2.33");
        ada.get("/c/elmwater/activity").await.expect(200).sees("Shore Clinic no longer shows Harbor Food Bank how it sees it");
    }
}

story! {
    fn the_questions_are_answered_from_the_mail_without_signing_in(town) {
        two_months_together(town).await;
        let ways = letters_act::ways(town, "mei@example.org").await;
        let [way] = &ways[..] else { panic!("one link: {ways:?}") };
        let reader = town.anon();
        let page = reader.get(way).await.expect(200);
        page.sees("Three questions about each of 2 partners of Shore Clinic").sees("Only you see your answers").sees("City of Elmwater");
        reader.post(way, &[]).await.expect(422).sees("Choose an answer about at least one partner");
        let (bank, city) = (id_of(town, "Harbor Food Bank").await, id_of(town, "City of Elmwater").await);
        let given = [(format!("word-{bank}"), "3"), (format!("frank-{bank}"), "4"), (format!("cause-{city}"), "0")];
        let fields: Vec<(&str, &str)> = given.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        reader.post(way, &fields).await.expect(303);
        reader.get(way).await.expect(200).sees("You answered about partners of Shore Clinic").lacks("3.50");
        town.visitor("mei").await.get(ROOM).await.expect(200).lacks("wait for a few words");
        // Not answered is not low: of the city nothing is known.
        let rows: Vec<(Option<i64>,)> = q!("select mean from trust_answer order by mean").all(town.db()).await.expect("rows");
        assert!(rows.len() == 2 && rows.contains(&(Some(350),)) && rows.contains(&(None,)), "{rows:?}");
    }
}

story! {
    fn the_parties_choose_the_rhythm_and_a_review_asks_again(town) {
        two_months_together(town).await;
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let clinic = with(town, "Shore Clinic").await;
        answers(town, &ada, "Shore Clinic", ["4", "4", "4"]).await;
        let meals = ties::address(town, "Winter meals").await;
        let id = meals.rsplit('/').next().expect("an id").to_owned();
        ada.post(&format!("{clinic}/rhythm"), &[("relationship", &id), ("months", "5")]).await.expect(422);
        ada.post(&format!("{clinic}/rhythm"), &[("relationship", &id), ("months", "3")]).await.expect(303);
        mei.get("/c/elmwater/activity").await.expect(200).sees("how often the parties of “Winter meals” are asked about trust: every three months");
        let ben = town.visitor("ben").await;
        answers(town, &ben, "Shore Clinic", ["4", "4", "4"]).await;
        ada.get(&format!("{ROOM}/asked")).await.expect(200).lacks("Shore Clinic");
        town.later(TimeDelta::days(93));
        ada.get(&format!("{ROOM}/asked")).await.expect(200).sees("Shore Clinic");
        ada.post(&format!("{clinic}/rhythm"), &[("relationship", &id), ("months", "12")]).await.expect(303);
        // The review comes on day 140. Whoever answered a season before it is asked again, whoever just did is not.
        answers(town, &ada, "Shore Clinic", ["4", "4", "4"]).await;
        ben.get(&format!("{ROOM}/asked")).await.expect(200).lacks("Shore Clinic");
        town.later(TimeDelta::days(20));
        ben.get(&format!("{ROOM}/asked")).await.expect(200).sees("Shore Clinic");
        ada.get(&format!("{ROOM}/asked")).await.expect(200).lacks("Shore Clinic");
    }
}

story! {
    fn whoever_speaks_for_both_is_asked_about_neither(town) {
        let cx = town.operator();
        represents(&cx, organization_of(&cx, "Shore Clinic").await.expect("it"), "ada", base::Role::Representative).await.expect("a role");
        two_months_together(town).await;
        let ada = town.visitor("ada").await;
        ada.act_for("Harbor Food Bank").await;
        ada.get(&format!("{ROOM}/asked")).await.expect(200).sees("about each of 2 partners of Harbor Food Bank").sees("Keel House");
        let id = id_of(town, "Shore Clinic").await;
        ada.post(&format!("{ROOM}/answers"), &[(&format!("word-{id}"), "4"), (&format!("cause-{id}"), "4")]).await.expect(409);
    }
}

story! {
    fn a_coalition_is_told_of_as_a_whole_once_a_quarter(town) {
        let cx = town.operator();
        let four = [("ada", "Harbor Food Bank"), ("mei", "Shore Clinic"), ("ben", "City of Elmwater"), ("noor", "Keel House")];
        ties::agreed(&cx, &four, Level::Networking, "One calendar").await.expect("in force");
        two_months_together(town).await;
        for (key, own) in four {
            let who = town.visitor(key).await;
            for (_, about) in four.iter().filter(|it| it.1 != own) {
                answers(town, &who, about, ["3", "3", "4"]).await;
            }
        }
        next_week(town);
        town.visitor("rosa").await.get(ROOM).await.expect(200).lacks("3.33");
        town.later(TimeDelta::days(90));
        town.visitor("rosa").await.get(ROOM).await.expect(200).sees("partners trust each other mostly (3.33 of 4). That is out of answers about 4 organizations");
        town.visitor("dot").await.get(ROOM).await.expect(200).sees("3.33");
    }
}

/// The links of the page of the talk that was made: its address, and what stands below it.
async fn asked_for_a_talk(town: &Town, who: &Visitor, with_whom: &str) -> String {
    let asked = who.post(&format!("{}/talks", with(town, with_whom).await), &[]).await.expect(303);
    asked.location().to_owned()
}

async fn swept(town: &Town) {
    trust::sweep(&base::Cx::of_house(&town.house)).await.expect("a sweep");
}

async fn talks(town: &Town) -> i64 {
    let (n,): (i64,) = q!("select count(*) from trust_mending").one(town.db()).await.expect("a count");
    n
}

story! {
    fn a_fall_offers_a_talk_to_the_two_alone_and_says_the_same_to_both(town) {
        two_months_together(town).await;
        let ada = town.visitor("ada").await;
        answers(town, &ada, "Shore Clinic", ["4", "4", "4"]).await;
        next_week(town);
        swept(town).await;
        assert_eq!(talks(town).await, 0);
        answers(town, &ada, "Shore Clinic", ["3", "3", "3"]).await;
        // Nobody can tell by the day whose answer it was: the week ends first.
        swept(town).await;
        assert_eq!(talks(town).await, 0);
        next_week(town);
        swept(town).await;
        swept(town).await;
        assert_eq!(talks(town).await, 1);
        let (id,): (uuid::Uuid,) = q!("select id from trust_mending").one(town.db()).await.expect("an id");
        let talk = format!("{ROOM}/talks/{id}");
        let said = "It looks like a good moment for the two of you to talk. Both of you read this same sentence.";
        for key in ["ada", "mei"] {
            let who = town.visitor(key).await;
            who.get(&talk).await.expect(200).sees(said).lacks("fell").lacks("3.00").lacks("4.00");
            who.get("/").await.expect(200).sees("A talk between").sees("waits for your yes");
        }
        for key in ["omar", "ben", "noor", "rosa", "zoe"] {
            let who = town.visitor(key).await;
            who.get(&talk).await.expect(404);
            let home = who.get("/").await.expect(200);
            home.lacks("waits for your yes");
            // Whoever acts for one of the two reads that a talk was offered, and nothing of it.
            if key != "omar" {
                home.lacks("A talk between");
            }
            who.get(&format!("/api/v1/coalitions/elmwater/trust/talks/{id}")).await.expect(404);
        }
        // One says that now is not the time, and is left in peace.
        town.visitor("mei").await.post(&format!("{talk}/not-now"), &[]).await.expect(303);
        ada.get(&talk).await.expect(200).sees("Now was not the time");
        answers(town, &ada, "Shore Clinic", ["1", "1", "1"]).await;
        next_week(town);
        swept(town).await;
        assert_eq!(talks(town).await, 1);
    }
}

story! {
    fn a_gap_of_a_step_offers_a_talk_and_less_does_not(town) {
        two_months_together(town).await;
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        answers(town, &ada, "Shore Clinic", ["4", "4", "4"]).await;
        answers(town, &mei, "Harbor Food Bank", ["3", "3", "4"]).await;
        answers(town, &ada, "City of Elmwater", ["4", "4", "4"]).await;
        answers(town, &ben, "Harbor Food Bank", ["3", "3", "3"]).await;
        next_week(town);
        swept(town).await;
        let names: Vec<(String, String)> = q!("select one.name, other.name from trust_mending m join organization one on one.id = m.one_id join organization other on other.id = m.other_id").all(town.db()).await.expect("names");
        assert_eq!(names.len(), 1, "{names:?}");
        assert!([&names[0].0, &names[0].1].iter().any(|it| *it == "City of Elmwater"), "{names:?}");
    }
}

story! {
    fn two_mend_what_stands_between_them_from_the_first_yes_to_the_last_promise(town) {
        two_months_together(town).await;
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        answers(town, &ada, "Shore Clinic", ["3", "3", "3"]).await;
        let talk = asked_for_a_talk(town, &ada, "Shore Clinic").await;
        assert_eq!(asked_for_a_talk(town, &mei, "Harbor Food Bank").await, talk, "there is one at a time");
        ada.get(&talk).await.expect(200).sees("Harbor Food Bank asks for a talk").lacks("What was heard");
        ada.post(&format!("{talk}/heard"), &[("heard", "Too early.")]).await.expect(409);
        mei.post(&format!("{talk}/agreement"), &[]).await.expect(303);
        mei.get(&talk).await.expect(200).sees("Under way").sees("What Shore Clinic heard Harbor Food Bank say");
        mei.post(&format!("{talk}/heard"), &[("heard", "")]).await.expect(422);
        mei.post(&format!("{talk}/heard"), &[("heard", "You stood there with forty suppers and a closed door.")]).await.expect(303);
        mei.post(&format!("{talk}/promises"), &[("promise", "We ring by noon."), ("due", "2020-01-01")]).await.expect(422).sees("Choose a day from today on").sees("We ring by noon.");
        mei.post(&format!("{talk}/promises"), &[("promise", "We ring by noon."), ("due", "2027-08-01")]).await.expect(303);
        ada.get(&talk).await.expect(200).sees("forty suppers").sees("We ring by noon.");
        let taken = crate::takeaway::take(&ada, "/c/elmwater/organizations/harbor-food-bank/takeaway").await;
        assert!(String::from_utf8_lossy(&taken["talks.json"]).contains("We ring by noon."));
        for outside in [&ben, &town.visitor("omar").await, &town.visitor("rosa").await] {
            outside.get(&talk).await.expect(404);
            outside.post(&format!("{talk}/heard"), &[("heard", "Hm.")]).await.expect(404);
        }
        let (id,): (uuid::Uuid,) = q!("select id from trust_promise").one(town.db()).await.expect("an id");
        // Whose promise it is says what became of it.
        ada.post(&format!("{talk}/promises/{id}"), &[("outcome", "kept")]).await.expect(409).sees("Shore Clinic says what became of its own promises");
        town.later(TimeDelta::days(31));
        mei.get("/").await.expect(200).sees("A promise of Shore Clinic to Harbor Food Bank is due").sees("wanted to look at their talk again");
        // A month after the beginning both are asked the three questions again.
        ada.get(&format!("{ROOM}/asked")).await.expect(200).sees("Shore Clinic");
        mei.post(&format!("{talk}/promises/{id}"), &[("outcome", "late"), ("why", "By three.")]).await.expect(303);
        ada.get(&talk).await.expect(200).sees("Kept, late").sees("By three.");
        ada.post(&format!("{talk}/ending"), &[("outcome", "not-now")]).await.expect(422);
        ada.post(&format!("{talk}/ending"), &[("outcome", "mended")]).await.expect(303);
        mei.get(&talk).await.expect(200).sees("Harbor Food Bank says that this is mended").sees("forty suppers");
        mei.post(&format!("{talk}/heard"), &[("heard", "One more.")]).await.expect(409).sees("This talk is over");
    }
}

story! {
    fn whoever_leads_from_outside_comes_in_when_both_agreed_and_speaks_for_neither(town) {
        two_months_together(town).await;
        let (ada, mei, rosa) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("rosa").await);
        let talk = asked_for_a_talk(town, &ada, "Shore Clinic").await;
        ada.post(&format!("{talk}/guide"), &[("name", "Omar"), ("address", "omar@example.org")]).await.expect(422).sees("belongs to one of the two sides");
        ada.post(&format!("{talk}/guide"), &[("name", "Rosa Villanueva"), ("address", "Rosa@example.org")]).await.expect(303);
        ada.post(&format!("{talk}/guide/agreement"), &[]).await.expect(409);
        rosa.get(&talk).await.expect(404);
        mei.post(&format!("{talk}/guide/agreement"), &[]).await.expect(303);
        rosa.get(&talk).await.expect(404);
        mei.post(&format!("{talk}/agreement"), &[]).await.expect(303);
        rosa.get(&talk).await.expect(200).sees("Rosa Villanueva leads the talk").lacks("Write it down for both");
        rosa.get(ROOM).await.expect(200).sees("A talk between");
        rosa.post(&format!("{talk}/follow-up"), &[("on", "2027-09-01")]).await.expect(303);
        rosa.post(&format!("{talk}/heard"), &[("heard", "Both are right.")]).await.expect(409);
        rosa.post(&format!("{talk}/ending"), &[("outcome", "mended")]).await.expect(409);
    }
}
