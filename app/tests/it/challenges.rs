//! Stories of what makes it hard: asked rarely, answered in private, told once; first steps, turns, and funders.

use base::{Role, q};
use chrono::TimeDelta;

use crate::cast::{organization_of, represents};
use crate::erasure::erase;
use crate::house::Town;
use crate::visitor::Visitor;
use crate::{letters_act, story, ties};

const ROOM: &str = "/c/elmwater/challenges";
const ANSWERS: &str = "/c/elmwater/challenges/answers";
const LEADING: &str = "/c/elmwater/leading";
const FUNDERS: &str = "/c/elmwater/funders";

/// Everybody is asked, for two weeks.
async fn opens(town: &Town) {
    town.visitor("rosa").await.post(&format!("{ROOM}/checks"), &[("weeks", "2")]).await.expect(303);
}

/// Three weeks go by, and what is over is closed.
async fn closes(town: &Town) {
    town.later(TimeDelta::days(21));
    challenges::sweep(&base::Cx::of_house(&town.house)).await.expect("a sweep");
}

async fn says(who: &Visitor, fields: &[(&str, &str)]) {
    who.post(ANSWERS, fields).await.expect(303);
}

async fn count(town: &Town, of: &str) -> i64 {
    let (answers, results): (i64, i64) =
        q!("select (select count(*) from challenge_answer), (select count(*) from challenge_result where verdict <> 'too-few')")
            .one(town.db())
            .await
            .expect("counts");
    if of == "answers" { answers } else { results }
}

story! {
    fn everybody_is_asked_and_the_third_organization_makes_it_told_when_it_closes(town) {
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        ada.get(ROOM).await.expect(200).sees("Nobody has been asked about them").lacks("Ask everybody");
        ada.post(&format!("{ROOM}/checks"), &[("weeks", "2")]).await.expect(403);
        opens(town).await;
        ada.get("/").await.expect(200).sees("How is it going in Elmwater Together").sees("Answer, in two minutes");
        ada.get(ANSWERS).await.expect(200).sees("What I say changes what we do.").sees("Only you see your answers").sees("cannot say");
        says(&ada, &[("counts", "2"), ("gain", "1"), ("heard", "0")]).await;
        says(&mei, &[("counts", "2"), ("gain", "1")]).await;
        ada.get("/").await.expect(200).lacks("Answer, in two minutes");
        ada.get(ROOM).await.expect(200).sees("2 people of 2 organizations have answered so far").lacks("this stands in the way");
        // Two are too few, and while it is open nothing is told at all.
        says(&ben, &[("counts", "3"), ("gain", "2")]).await;
        ada.get(ROOM).await.expect(200).sees("3 people of 3 organizations").lacks("this stands in the way");
        closes(town).await;
        let page = ada.get(ROOM).await.expect(200);
        page.sees("3 of 8 people answered").sees("People say that this stands in the way: Powerlessness").sees("Answers of 3 people of 3 organizations");
        page.sees("Too few have answered to say anything without pointing at somebody").lacks("2.33");
        for key in ["dot", "rosa", "omar"] {
            town.visitor(key).await.get(ROOM).await.expect(200).sees("People say that this stands in the way: Powerlessness");
        }
        town.visitor("zoe").await.get(ROOM).await.expect(404);
        town.anon().get(ROOM).await.expect(303);
        let api = mei.get("/api/v1/coalitions/elmwater/challenges").await.expect(200);
        assert!(api.body.contains(r#""verdict":"concern","people":3"#), "{}", api.body);
        // Late is late.
        ada.post(ANSWERS, &[("counts", "5")]).await.expect(409).sees("No questions are open now");
        ada.get("/c/elmwater/activity").await.expect(200).sees("what people say together is told").sees("Somebody of Harbor Food Bank answered");
        mei.get("/c/elmwater/activity").await.expect(200).lacks("Somebody of Harbor Food Bank answered");
    }
}

story! {
    fn two_answers_are_never_told_and_the_asking_rests_for_half_a_year(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        opens(town).await;
        says(&ada, &[("counts", "1")]).await;
        says(&mei, &[("counts", "1")]).await;
        closes(town).await;
        ada.get(ROOM).await.expect(200).sees("Too few have answered to say how it goes").lacks("this stands in the way");
        assert_eq!(count(town, "results").await, 0);
        let rosa = town.visitor("rosa").await;
        rosa.get(ROOM).await.expect(200).sees("You can ask again from");
        rosa.post(&format!("{ROOM}/checks"), &[("weeks", "2")]).await.expect(409);
        rosa.post(&format!("{ROOM}/checks"), &[("weeks", "9")]).await.expect(422);
        town.later(TimeDelta::days(170));
        opens(town).await;
    }
}

story! {
    fn what_was_told_stays_when_an_answer_is_taken_back_or_somebody_is_erased(town) {
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        opens(town).await;
        for who in [&ada, &mei, &ben] { says(who, &[("promise", "5"), ("belongs", "yes")]).await; }
        // Somebody says it otherwise: they have answered once.
        says(&ada, &[("promise", "4")]).await;
        assert_eq!(count(town, "answers").await, 5);
        closes(town).await;
        ada.get(ROOM).await.expect(200).sees("Answers of 3 people of 3 organizations");
        let told = count(town, "results").await;
        assert_eq!(told, 1);
        ada.get(ANSWERS).await.expect(200).sees("mostly").sees("Take my answers back");
        ada.post(&format!("{ANSWERS}/forget"), &[]).await.expect(303);
        erase(town, "mei", manyhands::erasure::Words::Go).await;
        assert_eq!((count(town, "answers").await, count(town, "results").await), (2, told));
        ben.get(ROOM).await.expect(200).sees("Answers of 3 people of 3 organizations");
        // And what is old is forgotten.
        town.later(TimeDelta::days(401));
        challenges::sweep(&base::Cx::of_house(&town.house)).await.expect("a sweep");
        assert_eq!((count(town, "answers").await, count(town, "results").await), (0, told));
    }
}

story! {
    fn a_check_is_answered_from_the_mail_once(town) {
        opens(town).await;
        let ways = letters_act::ways(town, "ben@example.org").await;
        let way = ways.last().expect("a link").clone();
        let reader = town.anon();
        reader.get(&way).await.expect(200).sees("Nine short questions about").sees("Only you see your answers");
        reader.post(&way, &[]).await.expect(422).sees("Choose an answer to at least one question");
        reader.post(&way, &[("moves", "4"), ("belongs", "no")]).await.expect(303);
        reader.get(&way).await.expect(200).sees("You answered how it is going between us");
        reader.post(&way, &[("moves", "1")]).await.expect_one_of(&[200, 303, 409]);
        let rows: Vec<(String, i64)> = q!("select item, value from challenge_answer order by item").all(town.db()).await.expect("rows");
        assert_eq!(rows, [("belongs".to_owned(), 2), ("moves".to_owned(), 4)]);
    }
}

story! {
    fn a_link_of_a_check_that_has_closed_meanwhile_does_nothing(town) {
        opens(town).await;
        let ways = letters_act::ways(town, "ben@example.org").await;
        let way = ways.last().expect("a link").clone();
        town.later(TimeDelta::days(15));
        let reader = town.anon();
        reader.get(&way).await.expect(409).sees("No questions are open now");
        reader.post(&way, &[("moves", "4")]).await.expect(409).sees("No questions are open now");
        assert_eq!(count(town, "answers").await, 0);
    }
}

story! {
    fn not_this_time_is_no_answer_and_ends_the_asking(town) {
        opens(town).await;
        let ada = town.visitor("ada").await;
        ada.post(ANSWERS, &[]).await.expect(422).sees("Choose an answer to at least one question");
        ada.post(ANSWERS, &[("counts", "7")]).await.expect(409);
        ada.post(ANSWERS, &[("pass", "yes")]).await.expect(303);
        ada.get("/").await.expect(200).lacks("Answer, in two minutes");
        ada.get(ROOM).await.expect(200).sees("Nobody has answered yet");
        // Whoever coordinates and acts for nobody is not among those who are asked.
        town.visitor("rosa").await.post(ANSWERS, &[("counts", "3")]).await.expect(403);
    }
}

story! {
    fn those_who_have_not_spoken_are_offered_one_small_step(town) {
        let dot = town.visitor("dot").await;
        town.later(TimeDelta::days(1));
        challenges::sweep(&base::Cx::of_house(&town.house)).await.expect("a sweep");
        dot.get("/").await.expect(200).sees("What would you like to be asked about in Elmwater Together");
        let page = dot.get(&format!("{ROOM}/first-step")).await.expect(200);
        page.sees("One tap is enough").sees("Not for me").sees("You are offered this once");
        dot.post(&format!("{ROOM}/first-step"), &[]).await.expect(422).sees("Choose what you would like to be asked about");
        dot.post(&format!("{ROOM}/first-step"), &[("topic", "things"), ("text", "We have a cellar.")]).await.expect(303);
        dot.get("/").await.expect(200).lacks("What would you like to be asked about");
        town.visitor("ada").await.get(ROOM).await.expect(200).sees("We have a cellar.").sees("Millpond Tenants");
        let ines = town.visitor("ines").await;
        ines.get("/").await.expect(200).sees("¿Sobre qué le gustaría que le preguntaran");
        // It is offered once; a coordinator may ask first, and leaves those in peace who said that it is not for them.
        town.later(TimeDelta::days(40));
        challenges::sweep(&base::Cx::of_house(&town.house)).await.expect("a sweep");
        let theo = town.visitor("theo").await;
        theo.get("/").await.expect(200).lacks("What would you like to be asked about");
        let rosa = town.visitor("rosa").await;
        rosa.get(ROOM).await.expect(200).sees("Ask them first").sees("La Mesa Común");
        town.visitor("ada").await.get(ROOM).await.expect(200).lacks("Ask them first");
        ines.get("/").await.expect(200).lacks("¿Sobre qué le gustaría");
        rosa.post(&format!("{ROOM}/first-step/asking"), &[]).await.expect(303);
        ines.get("/").await.expect(200).sees("¿Sobre qué le gustaría").sees("quisiera escuchar primero a La Mesa Común");
        ines.post(&format!("{ROOM}/first-step/not-for-me"), &[]).await.expect(303);
        ines.get("/").await.expect(200).lacks("¿Sobre qué le gustaría");
        town.later(TimeDelta::days(40));
        dot.get("/").await.expect(200).lacks("What would you like to be asked about");
        rosa.post(&format!("{ROOM}/first-step/asking"), &[]).await.expect(409);
    }
}

story! {
    fn people_take_turns_and_the_next_one_is_told(town) {
        let (ada, mei, rosa) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("rosa").await);
        ada.get(LEADING).await.expect(200).sees("Nobody takes turns at leading yet").sees("Only one person coordinates");
        rosa.post(&format!("{LEADING}/order"), &[("months", "3")]).await.expect(409).sees("needs two people");
        ada.post(&format!("{LEADING}/places"), &[("stays", "yes")]).await.expect(303);
        mei.post(&format!("{LEADING}/places"), &[("stays", "yes")]).await.expect(303);
        ada.post(&format!("{LEADING}/order"), &[("months", "3")]).await.expect(403);
        rosa.post(&format!("{LEADING}/order"), &[("months", "3")]).await.expect(303);
        ada.get(LEADING).await.expect(200).sees("Ada Okafor leads now").sees("it is Mei Castellano-Wu");
        mei.get("/").await.expect(200).lacks("Your turn to lead");
        town.later(TimeDelta::days(80));
        mei.get("/").await.expect(200).sees("Your turn to lead Elmwater Together begins on");
        ada.get("/").await.expect(200).lacks("Your turn to lead");
        town.later(TimeDelta::days(14));
        challenges::sweep(&base::Cx::of_house(&town.house)).await.expect("a sweep");
        ada.get(LEADING).await.expect(200).sees("Mei Castellano-Wu leads now");
        // Either of the two hands it over; nobody else does.
        town.visitor("ben").await.post(&format!("{LEADING}/hand-over"), &[]).await.expect(403);
        let next = ada.get(LEADING).await.hidden("to");
        ada.post(&format!("{LEADING}/hand-over"), &[("to", &next)]).await.expect(303);
        // Pressed twice, it does not go on to the one after.
        ada.post(&format!("{LEADING}/hand-over"), &[("to", &next)]).await.expect(409).sees("The turn has moved on meanwhile");
        mei.get(LEADING).await.expect(200).sees("Ada Okafor leads now").sees("handed over");
        // Whoever is erased is in it no longer, and the other goes on.
        erase(town, "ada", manyhands::erasure::Words::Stay).await;
        challenges::sweep(&base::Cx::of_house(&town.house)).await.expect("a sweep");
        mei.get(LEADING).await.expect(200).lacks("Ada Okafor").sees("Mei Castellano-Wu");
        town.visitor("zoe").await.post(&format!("{LEADING}/places"), &[("stays", "yes")]).await.expect(404);
    }
}

story! {
    fn what_one_alone_can_do_is_seen_and_somebody_else_learns_it(town) {
        let (ada, ben, dot) = (town.visitor("ada").await, town.visitor("ben").await, town.visitor("dot").await);
        ada.post(&format!("{LEADING}/tasks"), &[("what", "Keep the key of the hall")]).await.expect(303);
        ben.get(LEADING).await.expect(200).sees("Keep the key of the hall").sees("nobody else could").sees("One task written down here has nobody else");
        let (id,): (uuid::Uuid,) = q!("select id from leading_task").one(town.db()).await.expect("a task");
        let task = format!("{LEADING}/tasks/{id}");
        ada.post(&format!("{task}/second"), &[("can", "yes")]).await.expect(409);
        ben.post(&format!("{task}/second"), &[("can", "yes")]).await.expect(303);
        dot.post(&format!("{task}/second"), &[("can", "yes")]).await.expect(409).sees("Somebody else could do it already");
        dot.get(LEADING).await.expect(200).sees("Ben Lindqvist could too").lacks("nobody else could</");
        dot.post(&format!("{task}/end"), &[]).await.expect(403);
        let other = task.replace("elmwater", "millbrook");
        town.visitor("zoe").await.post(&format!("{other}/end"), &[]).await.expect(404);
        ada.post(&format!("{task}/end"), &[]).await.expect(303);
        ben.get(LEADING).await.expect(200).lacks("Ben Lindqvist could too");
    }
}

story! {
    fn a_funders_timeline_stands_beside_the_pace_for_the_parties_alone(town) {
        let (ada, mei, dot) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("dot").await);
        let meals = ties::address(town, "Winter meals").await;
        let id = meals.rsplit('/').next().expect("an id").to_owned();
        ada.get(&meals).await.expect(200).sees("Write down what a funder asks for");
        dot.get(&format!("{FUNDERS}/new?relationship={id}")).await.expect(404);
        let draft = [("relationship", id.as_str()), ("funder", "Lighthouse Foundation"), ("purpose", "Suppers"), ("amount", "40,000"), ("level", "collaboration"), ("level_by", "2027-09-01")];
        ada.post(FUNDERS, &draft[..1]).await.expect(422);
        dot.post(FUNDERS, &draft).await.expect(404);
        town.visitor("omar").await.post(FUNDERS, &draft).await.expect(403);
        let written = ada.post(FUNDERS, &draft).await.expect(303).location().to_owned();
        let page = mei.get(&written).await.expect(200);
        page.sees("Lighthouse Foundation").sees("The application promises this level by").sees("You have not asked yourselves yet which level fits").sees("Only the parties see this");
        ada.post(&format!("{written}/asks"), &[("what", "First report"), ("due_on", "soon")]).await.expect(422);
        ada.post(&format!("{written}/asks"), &[("what", "First report"), ("due_on", "2028-01-31")]).await.expect(303);
        mei.get(&written).await.expect(200).sees("First report").sees("31 January 2028");
        mei.get(FUNDERS).await.expect(200).sees("Lighthouse Foundation");
        mei.get(&meals).await.expect(200).sees("Lighthouse Foundation");
        for key in ["dot", "rosa", "noor"] {
            let who = town.visitor(key).await;
            who.get(&written).await.expect(404);
            who.get(FUNDERS).await.expect(200).lacks("Lighthouse Foundation");
            who.get("/c/elmwater/activity").await.expect(200).lacks("Lighthouse Foundation");
        }
        let letter = ada.get(&format!("{written}/letter?lang=es")).await.expect(200);
        letter.sees("Estimadas personas de Lighthouse Foundation").sees("Harbor Food Bank");
        let paper = ada.post(&format!("{written}/letter"), &[("text", "Dear people,\n\n<b>We</b> go slowly.")]).await.expect(200);
        paper.sees("ready for paper");
        assert!(paper.body.contains("&lt;b&gt;We&lt;/b&gt; go slowly."), "{}", paper.body);
        ada.post(&format!("{written}/end"), &[]).await.expect(303);
        ada.post(&format!("{written}/asks"), &[("what", "More"), ("due_on", "2028-02-01")]).await.expect(409);
    }
}

story! {
    fn several_of_one_organization_answer_each_for_themselves_and_count_once(town) {
        let cx = town.operator();
        let bank = organization_of(&cx, "Harbor Food Bank").await.expect("it");
        for key in ["theo", "noor"] { represents(&cx, bank, key, Role::Representative).await.expect("a role"); }
        opens(town).await;
        for key in ["ada", "theo", "noor"] {
            let who = town.visitor(key).await;
            who.act_for("Harbor Food Bank").await;
            says(&who, &[("unfunded", "1")]).await;
        }
        says(&town.visitor("mei").await, &[("unfunded", "5")]).await;
        closes(town).await;
        town.visitor("ada").await.get(ROOM).await.expect(200).lacks("Answers of 4 people");
        assert_eq!(count(town, "results").await, 0);
    }
}

story! {
    fn guides_are_read_by_everybody(town) {
        let page = town.anon().get("/guides/listening").await.expect(200);
        page.sees("Wait for two breaths").sees("Try it: ten minutes");
        town.anon().with("accept-language", "es").get("/guides/cultures").await.expect(200).sees("Trabajar con nuestras diferencias");
        town.anon().get("/guides/everything").await.expect(404);
    }
}
