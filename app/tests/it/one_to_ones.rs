//! Stories of one-to-ones: asked, paired, talked; seen by the two, counted for everybody else.

mod many;

use base::api::Scope;
use base::q;
use chrono::TimeDelta;
use uuid::Uuid;

use crate::cast::{coordinator, organization_of, person_of};
use crate::house::Town;
use crate::visitor::Visitor;
use crate::{letters_act, story};

const ROOM: &str = "/c/elmwater/one-to-ones";
const API: &str = "/api/v1/coalitions/elmwater/one-to-ones";

/// A round for two weeks from now on; its page.
async fn round(town: &Town, more: &[(&str, &str)]) -> String {
    let day = |days| (town.now() + TimeDelta::days(days)).date_naive().to_string();
    let (answer, talk) = (day(7), day(28));
    let mut fields =
        vec![("purpose", "Before the summer"), ("answer_by", &answer), ("talk_by", &talk), ("minutes", "40")];
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields.extend(more);
    let opened = town.visitor("rosa").await.post(ROOM, &fields).await.expect(303);
    opened.headers["location"].to_str().expect("an address").to_owned()
}

async fn says(who: &Visitor, round: &str, answer: &str) {
    who.post(&format!("{round}/answer"), &[("answer", answer), ("reach", "555-0110, mornings")]).await.expect(303);
}

/// Rosa makes the pairs, from the page as it stands.
async fn pairs(town: &Town, round: &str) {
    let rosa = town.visitor("rosa").await;
    let seal = rosa.get(round).await.expect(200).hidden("seal");
    rosa.post(&format!("{round}/pairs"), &[("seal", &seal)]).await.expect(303);
}

/// The page of a person's latest pair.
async fn talk(town: &Town, key: &str) -> String {
    let person = person_of(&town.operator(), key).await.expect("of the cast");
    let (id,): (Uuid,) = q!(
        "select id from one_to_one_pair where one_person = $1 or other_person = $1 order by made_at desc, turn limit 1",
        person
    )
    .one(town.db())
    .await
    .expect("a pair");
    format!("{ROOM}/talks/{id}")
}

async fn count(town: &Town) -> i64 {
    let (n,): (i64,) = q!("select count(*) from one_to_one_pair").one(town.db()).await.expect("a count");
    n
}

async fn sweep(town: &Town) {
    assert!(manyhands::jobs::sweep(&town.operator()).await);
}

story! {
    fn two_who_say_yes_are_paired_talk_and_say_that_it_happened(town) {
        let (ada, mei, noor, rosa) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("noor").await, town.visitor("rosa").await);
        ada.get(ROOM).await.expect(200).sees("Nobody has opened a round yet.").lacks("Open a round");
        ada.get(&format!("{ROOM}/new")).await.expect(403).sees("Whoever coordinates the coalition opens rounds");
        ada.post(ROOM, &[("purpose", "Mine")]).await.expect(403);
        rosa.post(ROOM, &[("purpose", ""), ("minutes", "4")]).await.expect(422).sees("Give a number from 10 to 120").sees("need another look");
        let it = round(town, &[]).await;
        rosa.post(ROOM, &[("purpose", "Another"), ("answer_by", "2027-06-20"), ("talk_by", "2027-06-30"), ("minutes", "40")]).await.expect(409).sees("is still open");
        ada.get("/").await.expect(200).sees("Would you like to be paired for a one-to-one? “Before the summer”");
        says(&ada, &it, "yes").await;
        ada.get("/").await.expect(200).lacks("Would you like to be paired");
        says(&mei, &it, "yes").await;
        says(&noor, &it, "not-now").await;
        // Everybody reads how many; nobody reads who, and nobody that somebody said no.
        let page = town.visitor("ben").await.get(&it).await.expect(200);
        page.sees("2 people of 2 organizations take part so far").lacks("Ada Okafor").lacks("Mei Castellano").lacks("Make the pairs").lacks("not answered yet");
        rosa.get(&it).await.expect(200).lacks("Ada Okafor").lacks("Noor").sees("Whoever wants to take part says so until").lacks("not answered").sees("Make the pairs of 2 people");
        pairs(town, &it).await;
        let here = talk(town, "ada").await;
        assert_eq!((count(town).await, talk(town, "mei").await), (1, here.clone()));
        ada.get("/").await.expect(200).sees("You and Mei Castellano-Wu of Shore Clinic: a one-to-one waits");
        let page = ada.get(&here).await.expect(200);
        page.sees("You and Mei Castellano-Wu").sees("How to reach Mei Castellano-Wu: 555-0110, mornings").sees("20 minutes each").sees("What worries you");
        mei.get(&here).await.expect(200).sees("You and Ada Okafor").sees("Only you and Ada Okafor see this page");
        for key in ["noor", "ben", "omar", "rosa", "zoe"] {
            town.visitor(key).await.get(&here).await.expect(404);
            town.visitor(key).await.post(&format!("{here}/happened"), &[("on", "2027-06-08")]).await.expect(404);
            town.visitor(key).await.post(&format!("{here}/notes"), &[("text", "Me too")]).await.expect(404);
        }
        rosa.get(&it).await.expect(200).sees("One talk in this round; none has been reported yet").lacks("Ada Okafor").lacks("Mei Castellano");
        ada.post(&format!("{here}/happened"), &[("on", "2027-07-08")]).await.expect(422).sees("Choose a day since the round was opened");
        ada.post(&format!("{here}/happened"), &[("on", "2027-06-08")]).await.expect(303);
        mei.get(&here).await.expect(200).sees("You talked on 8 June 2027");
        mei.get("/").await.expect(200).lacks("a one-to-one waits");
        // Once it happened it is not put off; the two may put right what they said.
        mei.post(&format!("{here}/not-now"), &[]).await.expect(409);
        mei.post(&format!("{here}/could-not"), &[]).await.expect(303);
        ada.post(&format!("{here}/happened"), &[("on", "2027-06-08")]).await.expect(303);
        // Of seven members there are 21 pairs; who meets whom at work is known to their parties alone here.
        town.visitor("theo").await.get(ROOM).await.expect(200).sees("Of all 21 pairs of members it was 1").sees("5 organizations have not had a talk yet").lacks("organizations that work together had");
        // The journal tells that there are pairs, and of nobody.
        ada.get("/c/elmwater/activity").await.expect(200).sees("One pair was made for the one-to-ones “Before the summer”").lacks("said that a one-to-one happened").lacks("answered about one-to-ones");
        let (facts,): (String,) = q!("select facts from journal where verb = 'one-to-ones.happened' order by seq limit 1").one(town.db()).await.expect("a line");
        assert_eq!(facts, "{}");
    }
}

story! {
    fn partners_are_counted_where_everybody_may_know_of_them(town) {
        let mut tx = town.db().begin().await.expect("the database");
        q!("update relationship set seen = 'coalition' where purpose = 'One roster of nights'").run(&mut tx).await.expect("it is open");
        tx.commit().await.expect("it is open");
        let it = round(town, &[]).await;
        for key in ["ada", "noor"] { says(&town.visitor(key).await, &it, "yes").await; }
        pairs(town, &it).await;
        let here = talk(town, "ada").await;
        town.visitor("noor").await.post(&format!("{here}/happened"), &[("on", "2027-06-08")]).await.expect(303);
        town.visitor("dot").await.get(ROOM).await.expect(200).sees("In the last 6 months 1 of 1 pair of organizations that work together had a one-to-one");
        // What was long ago no longer counts, and whoever never took part is not pointed at.
        town.later(TimeDelta::days(200));
        town.visitor("dot").await.get(ROOM).await.expect(200).sees("No two organizations here had a one-to-one in the last 6 months");
    }
}

story! {
    fn one_answers_and_tells_from_the_mail_without_signing_in(town) {
        let it = round(town, &[]).await;
        let ways = letters_act::ways(town, "ada@example.org").await;
        let [yes, not] = &ways[..] else { panic!("two links: {ways:?}") };
        town.anon().get(yes).await.expect(200).sees("Would you like to be paired").sees("Yes, pair me, for Harbor Food Bank");
        town.anon().get(not).await.expect(200).sees("“Not now” needs no reason");
        town.anon().post(yes, &[("reach", "at the desk")]).await.expect(303);
        town.anon().get(yes).await.expect(200).sees("You take part in the one-to-ones, for Harbor Food Bank");
        let [_, not] = &letters_act::ways(town, "mei@example.org").await[..] else { panic!("two links") };
        town.anon().post(not, &[("rest", "2027-09-01")]).await.expect(303);
        town.visitor("mei").await.get("/me").await.expect(200).sees("You are not asked for one-to-ones until 1 September 2027");
        says(&town.visitor("ben").await, &it, "yes").await;
        pairs(town, &it).await;
        let ways = letters_act::ways(town, "ada@example.org").await;
        let [happened, not] = &ways[..] else { panic!("two links: {ways:?}") };
        let letter = letters_act::letter(town, "ada@example.org").await;
        assert!(letter.contains("You and Ben Lindqvist of City of Elmwater"), "{letter}");
        town.anon().get(not).await.expect(200).sees("Ben Lindqvist is told, without a reason");
        town.anon().post(happened, &[("on", "2027-06-08")]).await.expect(303);
        town.anon().get(not).await.expect(409).sees("You have said so already");
        let here = talk(town, "ben").await;
        town.visitor("ben").await.get(&here).await.expect(200).sees("You talked on 8 June 2027");
    }
}

story! {
    fn a_letter_leaves_soon_because_somebody_waits_and_once_more_before_the_end(town) {
        let round_of_letters = async || manyhands::digest::send::round(&town.operator()).await.expect("a round");
        round_of_letters().await;
        let it = round(town, &[]).await;
        for key in ["ada", "mei"] { says(&town.visitor(key).await, &it, "yes").await; }
        pairs(town, &it).await;
        town.later(TimeDelta::minutes(3));
        round_of_letters().await;
        let letters = async || {
            let all = base::outbox::latest(&base::Cx::of_house(&town.house), 200).await.expect("the letters");
            all.iter().filter(|it| it.to_address == "ada@example.org" && it.body.contains("You and Mei Castellano-Wu")).count()
        };
        assert_eq!(letters().await, 1, "within minutes, though they chose once a day");
        for _ in 0..23 {
            town.later(TimeDelta::days(1));
            round_of_letters().await;
        }
        let before = letters().await;
        town.later(TimeDelta::days(2));
        round_of_letters().await;
        assert_eq!(letters().await, before + 1, "once more before the end");
        town.later(TimeDelta::days(1));
        round_of_letters().await;
        assert_eq!(letters().await, before + 1, "and not every day");
    }
}

story! {
    fn whoever_looks_after_an_organizations_letters_sees_nothing_of_them(town) {
        let it = round(town, &[]).await;
        let [yes, _] = &letters_act::ways(town, "omar@example.org").await[..] else { panic!("two links") };
        town.anon().post(yes, &[]).await.expect(303);
        says(&town.visitor("ada").await, &it, "yes").await;
        pairs(town, &it).await;
        letters_act::told(town, "omar@example.org").await;
        // Mei is a steward of Shore Clinic, for which Omar talks.
        let mei = town.visitor("mei").await;
        mei.get("/c/elmwater/organizations/shore-clinic/people").await.expect(200).sees("Omar Haddad").lacks("one-to-one").lacks("Take part");
        mei.get("/c/elmwater/activity").await.expect(200).lacks("Omar Haddad");
        town.visitor("omar").await.get("/me").await.expect(200).sees("Take part in one-to-ones");
    }
}

story! {
    fn a_second_press_pairs_nobody_twice_and_whoever_comes_late_with_whoever_is_left(town) {
        let it = round(town, &[]).await;
        for key in ["ada", "mei", "ben"] { says(&town.visitor(key).await, &it, "yes").await; }
        let rosa = town.visitor("rosa").await;
        // Two tabs with the same page: the second finds that it was done.
        let seal = rosa.get(&it).await.expect(200).hidden("seal");
        rosa.post(&format!("{it}/pairs"), &[("seal", &seal)]).await.expect(303);
        rosa.post(&format!("{it}/pairs"), &[("seal", &seal)]).await.expect(409).sees("Pairs were made meanwhile");
        assert_eq!(count(town).await, 1);
        let mut left = vec![];
        for key in ["ada", "mei", "ben"] {
            let who = town.visitor(key).await;
            if who.get(&it).await.expect(200).body.contains("Nobody was left for you") { left.push(who); }
        }
        let [left] = &left[..] else { panic!("one is left over") };
        left.get("/").await.expect(200).sees("Nobody was left for you to talk with this time");
        rosa.get(&it).await.expect(200).sees("One person takes part and has nobody to talk with now").lacks("Pair those");
        says(&town.visitor("dot").await, &it, "yes").await;
        rosa.get(&it).await.expect(200).sees("Pair those 2 again");
        pairs(town, &it).await;
        assert_eq!(count(town).await, 2);
        left.get(&it).await.expect(200).lacks("Nobody was left for you").sees("Dot Weller");
        // Whoever is paired does not answer again: they say it where the other hears it.
        left.post(&format!("{it}/answer"), &[("answer", "not-now")]).await.expect(409).sees("You have a pair by now");
        pairs_refuses(&rosa, &it).await;
    }
}

/// Nobody is left: the page has no button, and a press changes nothing.
async fn pairs_refuses(rosa: &Visitor, it: &str) {
    rosa.get(it).await.expect(200).sees("Everybody who takes part has somebody to talk with").lacks("Pair those");
    rosa.post(&format!("{it}/pairs"), &[]).await.expect(409);
}

story! {
    fn whoever_says_not_now_or_leaves_lets_the_other_be_paired_anew(town) {
        let it = round(town, &[]).await;
        for key in ["ada", "mei"] { says(&town.visitor(key).await, &it, "yes").await; }
        pairs(town, &it).await;
        let (ada, mei, here) = (town.visitor("ada").await, town.visitor("mei").await, talk(town, "ada").await);
        mei.post(&format!("{here}/not-now"), &[]).await.expect(303);
        ada.get(&here).await.expect(200).sees("Mei Castellano-Wu would rather not now; that needs no reason");
        mei.get(&here).await.expect(200).sees("You said “not now”");
        // They are not put together again, even when both say yes.
        says(&mei, &it, "yes").await;
        pairs(town, &it).await;
        assert_eq!(count(town).await, 1);
        says(&town.visitor("noor").await, &it, "yes").await;
        pairs(town, &it).await;
        assert_eq!(count(town).await, 2);
        // Ada or Mei has Noor now; Noor stops acting for Keel House in the middle.
        let there = talk(town, "noor").await;
        let other = if ada.get(&there).await.status == 200 { &ada } else { &mei };
        let mut tx = town.db().begin().await.expect("the database");
        q!("delete from representative where person_id = $1", person_of(&town.operator(), "noor").await.expect("noor")).run(&mut tx).await.expect("gone");
        tx.commit().await.expect("gone");
        other.get(&there).await.expect(200).sees("The other person no longer takes part here");
        sweep(town).await;
        other.get("/").await.expect(200).sees("Whoever you were to talk with no longer takes part");
        other.post(&format!("{there}/happened"), &[("on", "2027-06-08")]).await.expect(409);
        says(&town.visitor("dot").await, &it, "yes").await;
        pairs(town, &it).await;
        // Whoever was left twice comes before whoever was never left.
        other.get(&it).await.expect(200).sees("Dot Weller");
    }
}

story! {
    fn whoever_is_erased_leaves_no_note_and_the_other_is_told(town) {
        let it = round(town, &[]).await;
        for key in ["ada", "mei", "ben"] { says(&town.visitor(key).await, &it, "yes").await; }
        pairs(town, &it).await;
        let mut two = vec![];
        for key in ["ada", "mei", "ben"] {
            if town.visitor(key).await.get(&it).await.expect(200).body.contains("/talks/") { two.push(key); }
        }
        let [one, other] = two[..] else { panic!("a pair: {two:?}") };
        let here = talk(town, one).await;
        town.visitor(one).await.post(&format!("{here}/notes"), &[("text", "The van key hangs behind the clock.")]).await.expect(303);
        town.visitor(other).await.post(&format!("{here}/notes"), &[("text", "Shall we meet on Friday?")]).await.expect(303);
        let kept = town.visitor(other).await;
        kept.get(&here).await.expect(200).sees("behind the clock").sees("Shall we meet on Friday?");
        kept.get("/").await.expect(200).sees("a one-to-one waits");
        let mut tx = town.db().begin().await.expect("the database");
        let gone = person_of(&town.operator(), one).await.expect("of the cast");
        let words = manyhands::erasure::Words::Stay;
        assert!(manyhands::erasure::wipe::person((&mut tx).into(), gone, words, town.now()).await.expect("erased"));
        tx.commit().await.expect("erased");
        kept.get(&here).await.expect(200).lacks("behind the clock").sees("Shall we meet on Friday?").sees("The other person no longer takes part here");
        kept.post(&format!("{here}/notes"), &[("text", "Hello?")]).await.expect(409);
        sweep(town).await;
        kept.get("/").await.expect(200).sees("Whoever you were to talk with no longer takes part");
        let (n,): (i64,) = q!("select count(*) from one_to_one_taker where person_id = $1", gone).one(town.db()).await.expect("a count");
        assert_eq!(n, 0);
    }
}

story! {
    fn notes_are_the_twos_and_go_with_their_writer(town) {
        let it = round(town, &[]).await;
        for key in ["ada", "mei"] { says(&town.visitor(key).await, &it, "yes").await; }
        pairs(town, &it).await;
        let (ada, mei, here) = (town.visitor("ada").await, town.visitor("mei").await, talk(town, "ada").await);
        ada.post(&format!("{here}/notes"), &[("text", "")]).await.expect(422);
        ada.post(&format!("{here}/notes"), &[("text", "She grew up on the islands.")]).await.expect(303);
        mei.get(&here).await.expect(200).sees("Ada Okafor").sees("She grew up on the islands.").lacks("Take this note away");
        mei.get("/").await.expect(200).lacks("islands");
        let letter = letters_act::letter(town, "mei@example.org").await;
        assert!(letter.contains("Ada Okafor wrote you a line") && !letter.contains("islands"), "{letter}");
        // In the writer's own takeaway, and in nobody else's.
        assert!(ada.post("/me/takeaway", &[]).await.expect(200).body.contains("She grew up on the islands."));
        assert!(!mei.post("/me/takeaway", &[]).await.expect(200).body.contains("islands"));
        let (note,): (Uuid,) = q!("select id from one_to_one_note").one(town.db()).await.expect("a note");
        mei.post(&format!("{here}/notes/{note}/removal"), &[]).await.expect(404);
        ada.post(&format!("{here}/notes/{note}/removal"), &[]).await.expect(303);
        mei.get(&here).await.expect(200).lacks("islands");
        // Notes are forgotten after two years, and everything after three.
        ada.post(&format!("{here}/notes"), &[("text", "Remember the ferry.")]).await.expect(303);
        town.later(TimeDelta::days(731));
        sweep(town).await;
        ada.get(&here).await.expect(200).lacks("ferry");
        town.later(TimeDelta::days(400));
        sweep(town).await;
        ada.get(&here).await.expect(404);
    }
}

story! {
    fn another_coalitions_rounds_and_pairs_are_not_there(town) {
        let it = round(town, &[]).await;
        for key in ["ada", "mei"] { says(&town.visitor(key).await, &it, "yes").await; }
        pairs(town, &it).await;
        let here = talk(town, "ada").await;
        coordinator(&town.operator(), "millbrook", "zoe").await.expect("zoe convenes");
        let zoe = town.visitor("zoe").await;
        let elsewhere = |path: &str| path.replace("elmwater", "millbrook");
        for path in [&it, &here] {
            zoe.get(path).await.expect(404);
            zoe.get(&elsewhere(path)).await.expect(404);
        }
        zoe.post(&format!("{it}/answer"), &[("answer", "yes")]).await.expect(404);
        zoe.post(&format!("{}/answer", elsewhere(&it)), &[("answer", "yes")]).await.expect(404);
        zoe.post(&format!("{}/pairs", elsewhere(&it)), &[("seal", "0")]).await.expect(404);
        zoe.post(&format!("{}/ending", elsewhere(&it)), &[]).await.expect(404);
        let ada = town.visitor("ada").await;
        ada.get(&elsewhere(&here)).await.expect(404);
        ada.post(&format!("{}/notes", elsewhere(&here)), &[("text", "Hello")]).await.expect(404);
        // Nobody answers for an organization that they do not act for.
        let id = organization_of(&town.operator(), "Shore Clinic").await.expect("it");
        let body = format!(r#"{{"answer": "yes", "organization": "{id}"}}"#);
        let round = it.rsplit('/').next().expect("an id").to_owned();
        ada.send("POST", &format!("{API}/rounds/{round}/answer"), "application/json", body.into_bytes()).await.expect(403);
    }
}

story! {
    fn a_day_has_turns_and_each_knows_when(town) {
        let it = round(town, &[("turns", "3"), ("minutes", "15"), ("begins", "14:00")]).await;
        for key in ["ada", "mei", "ben", "noor"] { says(&town.visitor(key).await, &it, "yes").await; }
        pairs(town, &it).await;
        assert_eq!(count(town).await, 6);
        let ada = town.visitor("ada").await;
        ada.get(&it).await.expect(200).sees("turn 1, at 14:00").sees("turn 2, at 14:20").sees("turn 3, at 14:40").sees("Mei Castellano-Wu").sees("Ben Lindqvist").sees("Noor Siddiqui");
        // One of them is put off; the other turns go on.
        let here = talk(town, "ada").await;
        ada.post(&format!("{here}/not-now"), &[]).await.expect(303);
        town.visitor("rosa").await.get(&it).await.expect(200).sees("5 talks in this round");
        ada.get(&it).await.expect(200).lacks("You said “not now”.");
    }
}

story! {
    fn a_round_ends_by_its_day_and_forgets_who_said_not_now(town) {
        let it = round(town, &[]).await;
        for (key, answer) in [("ada", "yes"), ("mei", "yes"), ("noor", "not-now")] { says(&town.visitor(key).await, &it, answer).await; }
        pairs(town, &it).await;
        let here = talk(town, "ada").await;
        town.later(TimeDelta::days(31));
        let ben = town.visitor("ben").await;
        ben.post(&format!("{it}/answer"), &[("answer", "yes")]).await.expect(409).sees("This round is over");
        sweep(town).await;
        ben.get(&it).await.expect(200).sees("This round is over");
        let (n,): (i64,) = q!("select count(*) from one_to_one_taker where answer = 'not-now'").one(town.db()).await.expect("a count");
        assert_eq!(n, 0);
        ben.get("/c/elmwater/activity").await.expect(200).sees("The round of one-to-ones “Before the summer” is over");
        // It may still be said that it happened, and nobody is put off any more.
        let ada = town.visitor("ada").await;
        ada.post(&format!("{here}/not-now"), &[]).await.expect(409);
        ada.post(&format!("{here}/happened"), &[("on", "2027-07-05")]).await.expect(303);
        // The next one can be opened, and ended before its time.
        let next = round(town, &[("purpose", "In autumn")]).await;
        ben.post(&format!("{next}/ending"), &[]).await.expect(403);
        town.visitor("rosa").await.post(&format!("{next}/ending"), &[]).await.expect(303);
        ben.get("/").await.expect(200).lacks("In autumn");
    }
}

story! {
    fn whoever_rests_is_not_asked_anywhere(town) {
        let ada = town.visitor("ada").await;
        ada.post("/me/one-to-ones", &[("rest", "2020-01-01")]).await.expect(422);
        ada.post("/me/one-to-ones", &[("rest", "2027-12-01")]).await.expect(303);
        let it = round(town, &[]).await;
        ada.get("/").await.expect(200).lacks("Would you like to be paired");
        town.visitor("mei").await.get("/").await.expect(200).sees("Would you like to be paired");
        // They may take part all the same, and be asked again whenever they like.
        says(&ada, &it, "yes").await;
        ada.post("/me/one-to-ones", &[]).await.expect(303);
        ada.get("/me").await.expect(200).sees("you are asked whether you take part");
    }
}

/// A program of one of the cast, as themselves.
async fn program(town: &Town, key: &str, scopes: &[Scope]) -> Visitor {
    let token = crate::api::token(town, key, None, scopes).await;
    town.anon().with("authorization", &format!("Bearer {token}"))
}

async fn sends(program: &Visitor, path: &str, body: &str) -> crate::visitor::Page {
    program.send("POST", path, "application/json", body.as_bytes().to_vec()).await
}

story! {
    fn a_program_of_a_person_does_what_pages_do_and_one_of_an_organization_is_told_nothing(town) {
        let cx = town.operator();
        let it = round(town, &[]).await;
        let id = it.rsplit('/').next().expect("an id").to_owned();
        let ada = program(town, "ada", &[Scope::Read, Scope::Write]).await;
        let bank = organization_of(&cx, "Harbor Food Bank").await.expect("it");
        let clinic = organization_of(&cx, "Shore Clinic").await.expect("it");
        let at = format!("{API}/rounds/{id}/answer");
        sends(&ada, &at, &format!(r#"{{"answer": "yes", "organization": "{clinic}"}}"#)).await.expect(403);
        sends(&ada, &at, &format!(r#"{{"answer": "yes", "organization": "{bank}", "reach": "desk"}}"#)).await.expect(204);
        says(&town.visitor("mei").await, &it, "yes").await;
        let seen = ada.get(&format!("{API}/rounds/{id}")).await.expect(200);
        assert!(seen.body.contains("\"yes\":2") && seen.body.contains("\"free\":null"), "{}", seen.body);
        sends(&ada, &format!("{API}/rounds/{id}/pairs"), "{}").await.expect(403);
        let rosa = program(town, "rosa", &[Scope::Read, Scope::Write, Scope::Manage]).await;
        let made = sends(&rosa, &format!("{API}/rounds/{id}/pairs"), "{}").await.expect(200);
        assert!(made.body.contains("\"pairs\":1") && made.body.contains("\"left\":0"), "{}", made.body);
        let here = talk(town, "ada").await.replace("/c/", "/api/v1/coalitions/");
        sends(&ada, &format!("{here}/notes"), r#"{"text": "By program"}"#).await.expect(200);
        sends(&ada, &format!("{here}/happened"), r#"{"on": "2027-06-08"}"#).await.expect(204);
        assert!(ada.get(&here).await.expect(200).body.contains("By program"));
        rosa.get(&here).await.expect(404);
        // What is a person's own is not told to a program that acts for the organization.
        let office = ada.with("acting-for", &bank.to_string());
        office.get(&here).await.expect(403);
        office.get(API).await.expect(403);
    }
}
