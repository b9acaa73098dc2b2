//! Stories of what is said: a long talk is read a page at a time.

use base::q;

use crate::cast::{coalition_of, organization_of, person_of};
use crate::house::Town;
use crate::relationships::{LIST, fields, post};
use crate::story;
use crate::visitor::{Page, Visitor};

/// Something long said between two, every third word confidential: 130 words, a minute apart.
async fn long_talk(town: &Town) -> (Visitor, String) {
    let (cx, ada) = (town.operator(), town.visitor("ada").await);
    let both = fields(&cx, &["Harbor Food Bank", "Shore Clinic"], "Long evenings").await;
    let address = post(&ada, LIST, &both).await.expect(303).location().to_owned();
    let id: uuid::Uuid = address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let space = coalition_of(&cx, "elmwater").await.expect("a coalition");
    let (person, bank) =
        (person_of(&cx, "ada").await.expect("Ada"), organization_of(&cx, "Harbor Food Bank").await.expect("hers"));
    let mut tx = cx.begin(space).await.expect("the space");
    for nth in 0..130 {
        let (at, text) = (cx.now + chrono::TimeDelta::minutes(nth / 2 - 90), format!("word-{nth:03}."));
        q!(
            "insert into comment (space_id, id, subject_kind, subject, version, person_id, acting_for, at, text, confidential) values ($1, $2, 'relationship', $3, null, $4, $5, $6, $7, $8)",
            space, base::ids::fresh(), id, person, bank, at, text, nth % 3 == 0
        )
        .run(tx.db())
        .await
        .expect("it is said");
    }
    tx.commit().await.expect("it is kept");
    (ada, address)
}

fn words(page: &Page) -> Vec<String> {
    let all = page.text();
    all.split_whitespace().filter(|word| word.starts_with("word-")).map(str::to_owned).collect()
}

/// Reads back from the latest as long as there is a way to earlier comments, each page in front of the one before.
async fn all_of(who: &Visitor, address: &str) -> (Vec<String>, usize) {
    let (mut all, mut pages, mut at) = (vec![], 0, address.to_owned());
    loop {
        let page = who.get(&at).await.expect(200);
        pages += 1;
        let here = words(&page);
        assert!(here.len() <= 50, "{} stand on one page", here.len());
        all.splice(0..0, here);
        let Some((before, _)) = page.body.split_once("#talk\">Earlier comments") else { return (all, pages) };
        at = before.rsplit_once("href=\"").map(|(_, it)| it.to_owned()).expect("its address");
    }
}

story! {
    fn a_long_talk_is_read_a_page_at_a_time_and_nothing_is_left_out_or_told_twice(town) {
        let (ada, address) = long_talk(town).await;
        let (said, pages) = all_of(&ada, &address).await;
        assert_eq!(said, (0..130).map(|nth| format!("word-{nth:03}.")).collect::<Vec<_>>());
        assert_eq!(pages, 3);
        // Whoever may not accept pages through what is open to them, and finds nothing else on the way.
        let (said, pages) = all_of(&town.visitor("omar").await, &address).await;
        assert_eq!(said, (0..130).filter(|nth| nth % 3 != 0).map(|nth| format!("word-{nth:03}.")).collect::<Vec<_>>());
        assert_eq!(pages, 2);
        // A place that is not understood begins with the latest.
        ada.get(&format!("{address}?before=yesterday")).await.expect(200).sees("word-129.").lacks("The latest comments");
    }
}

story! {
    fn what_was_meant_for_few_is_never_opened_to_all(town) {
        let (omar, ada) = (town.visitor("omar").await, town.visitor("ada").await);
        let address = format!("{}/comments", crate::ties::address(town, "Winter meals").await);
        let page = address.trim_end_matches("/comments");
        // The form was drawn while Omar could still say yes or no.
        for version in ["", "1"] {
            let secret = [("text", "We may lose the grant."), ("confidential", "yes"), ("version", version)];
            let again = omar.post(&address, &secret).await.expect(422);
            again.sees("Only representatives and stewards of the parties close a comment to others").sees("We may lose the grant.");
            assert_eq!(again.body.contains("name=\"version\" value=\"1\""), version == "1");
            assert!(again.body.contains("href=\"#confidential\"") && again.body.contains("id=\"confidential\""));
        }
        ada.get(page).await.expect(200).lacks("We may lose the grant.");
        omar.post(&address, &[("text", "Nothing secret.")]).await.expect(303);
        ada.post(&address, &[("text", "Between us."), ("confidential", "yes")]).await.expect(303);
        omar.get(page).await.expect(200).sees("Nothing secret.").lacks("Between us.");
    }
}

/// A comment of this text on a page: its id.
fn comment_of(page: &Page, text: &str) -> String {
    let at = page.body.find(text).unwrap_or_else(|| panic!("no {text} in {}", page.text()));
    let before = &page.body[..at];
    let id = before.rfind("id=\"c-").map(|at| &before[at + 6..at + 42]);
    id.unwrap_or_else(|| panic!("no comment before {text}")).to_owned()
}

async fn meals(town: &Town) -> String {
    crate::ties::address(town, "Winter meals").await
}

async fn id_of(town: &Town, name: &str) -> String {
    organization_of(&town.operator(), name).await.expect("of the cast").to_string()
}

story! {
    fn a_question_waits_until_it_is_answered(town) {
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        let (address, clinic) = (meals(town).await, id_of(town, "Shore Clinic").await);
        ada.get(&address).await.expect(200).sees("Whose answer do you need?");
        ada.post(&format!("{address}/comments"), &[("text", "Who has the key?"), ("asks", &clinic), ("asks", &clinic)]).await.expect(303);
        let page = mei.get(&address).await.expect(200);
        page.sees("Waits for Shore Clinic").sees("Answer it").sees("This is the answer of Shore Clinic");
        mei.get("/").await.expect(200).sees("Harbor Food Bank asks Shore Clinic something about “Winter meals”");
        town.visitor("omar").await.get("/").await.expect(200).sees("Harbor Food Bank asks Shore Clinic something");
        ben.get("/").await.expect(200).lacks("asks Shore Clinic something");
        let id = comment_of(&page, "Who has the key?");
        // Another's reply answers nothing, whatever its form says.
        ben.post(&format!("/c/elmwater/comments/{id}/replies"), &[("text", "Not us."), ("answers", "yes")]).await.expect(303);
        ben.post(&format!("/c/elmwater/comments/{id}/answered"), &[]).await.expect(403);
        mei.get(&address).await.expect(200).sees("Waits for Shore Clinic").sees("Not us.");
        mei.post(&format!("/c/elmwater/comments/{id}/replies"), &[("text", "We do."), ("answers", "yes")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Shore Clinic has answered").sees("The answer").lacks("Waits for Shore Clinic");
        mei.get("/").await.expect(200).lacks("asks Shore Clinic something");
        let told = crate::letters_act::letter(town, "ada@example.org").await;
        assert!(told.contains("Shore Clinic answered a question about “Winter meals”") && told.contains("> We do."), "{told}");
    }
}

story! {
    fn whoever_asked_says_that_they_have_their_answer_and_nobody_else(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let (address, clinic) = (meals(town).await, id_of(town, "Shore Clinic").await);
        ada.post(&format!("{address}/comments"), &[("text", "Who has the key?"), ("asks", &clinic)]).await.expect(303);
        let id = comment_of(&ada.get(&address).await, "Who has the key?");
        mei.post(&format!("/c/elmwater/comments/{id}/answered"), &[]).await.expect(403);
        town.visitor("noor").await.post(&format!("/c/elmwater/comments/{id}/answered"), &[]).await.expect(404);
        ada.post(&format!("/c/elmwater/comments/{id}/answered"), &[]).await.expect(303);
        mei.get(&address).await.expect(200).sees("No longer waits for Shore Clinic");
        ada.post(&format!("/c/elmwater/comments/{id}/answered"), &[]).await.expect(409);
        // Nobody outside is asked.
        let stranger = id_of(town, "Keel House").await;
        ada.post(&format!("{address}/comments"), &[("text", "And you?"), ("asks", &stranger)]).await.expect(422).sees("Choose from the list");
        ada.post(&format!("{address}/comments"), &[("text", "And you?"), ("asks", "nobody")]).await.expect(409);
    }
}

story! {
    fn a_question_is_answered_from_the_mail(town) {
        let (ada, address) = (town.visitor("ada").await, meals(town).await);
        let clinic = id_of(town, "Shore Clinic").await;
        ada.post(&format!("{address}/comments"), &[("text", "Who has the key?"), ("asks", &clinic)]).await.expect(303);
        let [way] = &crate::letters_act::ways(town, "mei@example.org").await[..] else { panic!("one link") };
        let reader = town.anon();
        reader.get(way).await.expect(200).sees("Harbor Food Bank asks you about “Winter meals”").sees("Who has the key?").sees("Answer for Shore Clinic");
        reader.post(way, &[("text", "")]).await.expect(422);
        reader.post(way, &[("text", "We do.")]).await.expect(303);
        reader.get(way).await.expect(200).sees("You answered for Shore Clinic");
        ada.get(&address).await.expect(200).sees("We do.").sees("Shore Clinic has answered");
    }
}

story! {
    fn a_question_in_confidence_stays_in_confidence(town) {
        let (ada, omar) = (town.visitor("ada").await, town.visitor("omar").await);
        let (address, clinic) = (meals(town).await, id_of(town, "Shore Clinic").await);
        let secret = [("text", "@Shore Clinic @Omar Haddad, may we lose the grant?"), ("asks", clinic.as_str()), ("confidential", "yes")];
        ada.post(&format!("{address}/comments"), &secret).await.expect(303);
        omar.get("/").await.expect(200).lacks("asks Shore Clinic something");
        omar.get(&address).await.expect(200).lacks("lose the grant");
        let id = comment_of(&ada.get(&address).await, "may we lose the grant?");
        for below in ["replies", "answered", "text", "erased"] {
            omar.post(&format!("/c/elmwater/comments/{id}/{below}"), &[("text", "Hm.")]).await.expect(404);
        }
        omar.post(&format!("/c/elmwater/comments/{id}/settled"), &[("settled", "yes")]).await.expect(404);
        // A reply to it is as closed as it is, whether or not its form says so.
        town.visitor("mei").await.post(&format!("/c/elmwater/comments/{id}/replies"), &[("text", "We may.")]).await.expect(303);
        omar.get(&address).await.expect(200).lacks("We may.");
        crate::letters_act::told(town, "omar@example.org").await;
        let letters = base::outbox::latest(&town.operator(), 50).await.expect("letters");
        assert!(letters.iter().all(|it| it.to_address != "omar@example.org"), "Omar was told");
        let mei = crate::letters_act::letter(town, "mei@example.org").await;
        assert!(mei.contains("> @Shore Clinic @Omar Haddad, may we lose the grant?"), "{mei}");
    }
}

story! {
    fn those_named_are_drawn_and_told_and_nobody_outside_is(town) {
        let (ada, address) = (town.visitor("ada").await, meals(town).await);
        let text = "Dear @shore clinic and @Omar Haddad, is @Keel House in? Write to x@Shore Clinic.";
        ada.post(&format!("{address}/comments"), &[("text", text)]).await.expect(303);
        let page = ada.get(&address).await.expect(200);
        assert_eq!(page.body.matches("<span class=\"named\">").count(), 2, "{}", page.body);
        page.sees("is @Keel House in?");
        for (who, hears, named) in [("mei", true, true), ("omar", true, true), ("ben", true, false), ("noor", false, false)] {
            let address = format!("{who}@example.org");
            crate::letters_act::told(town, &address).await;
            let letters = base::outbox::latest(&town.operator(), 50).await.expect("letters");
            let theirs: Vec<_> = letters.iter().filter(|it| it.to_address == address && it.body.contains("Write to x@")).collect();
            assert_eq!((theirs.len(), theirs.iter().any(|it| it.body.contains("(You are named.)"))), (usize::from(hears), named), "{who}");
        }
    }
}

story! {
    fn a_thread_is_settled_and_opened_again_with_who_when_and_why(town) {
        let (ada, mei, address) = (town.visitor("ada").await, town.visitor("mei").await, meals(town).await);
        let clinic = id_of(town, "Shore Clinic").await;
        ada.post(&format!("{address}/comments"), &[("text", "Who has the key?"), ("asks", &clinic)]).await.expect(303);
        let door = format!("/c/elmwater/comments/{}/settled", comment_of(&ada.get(&address).await, "Who has the key?"));
        mei.post(&door, &[("settled", "yes"), ("why", "It hangs at the door.")]).await.expect(303);
        let page = ada.get(&address).await.expect(200);
        page.sees("Shore Clinic settled this on").sees("It hangs at the door.").sees("No longer waits for Shore Clinic").sees("Open it again");
        mei.post(&door, &[("settled", "yes"), ("why", "Twice.")]).await.expect(303);
        ada.post(&door, &[("settled", "no"), ("why", "Not that one.")]).await.expect(303);
        let page = ada.get(&address).await.expect(200);
        page.sees("Harbor Food Bank opened this again on").sees("Not that one.").sees("It is settled").lacks("Twice.");
        ada.post(&door, &[("settled", "perhaps")]).await.expect(409);
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal");
        assert!(flaws.is_empty(), "{flaws:?}");
    }
}

story! {
    fn ones_own_words_are_changed_for_a_while_and_erased_at_any_time(town) {
        let (ada, mei, address) = (town.visitor("ada").await, town.visitor("mei").await, meals(town).await);
        let clinic = id_of(town, "Shore Clinic").await;
        ada.post(&format!("{address}/comments"), &[("text", "On Thursday."), ("asks", &clinic)]).await.expect(303);
        let here = format!("/c/elmwater/comments/{}", comment_of(&ada.get(&address).await, "On Thursday."));
        mei.post(&format!("{here}/text"), &[("text", "Never.")]).await.expect(403);
        mei.post(&format!("{here}/erased"), &[]).await.expect(403);
        ada.post(&format!("{here}/text"), &[("text", "On Friday.")]).await.expect(303);
        ada.post(&format!("{here}/text"), &[("text", "On Saturday.")]).await.expect(303);
        mei.get(&address).await.expect(200).sees("On Saturday.").sees("what was said first On Thursday.").lacks("On Friday.");
        town.later(chrono::TimeDelta::minutes(16));
        ada.post(&format!("{here}/text"), &[("text", "On Sunday.")]).await.expect(409).sees("Words can be changed for 15 minutes");
        ada.post(&format!("{here}/erased"), &[]).await.expect(303);
        let page = mei.get(&address).await.expect(200);
        page.sees("Ada Okafor erased these words").lacks("On Saturday.").lacks("On Thursday.").lacks("Waits for Shore Clinic");
        mei.get("/").await.expect(200).lacks("asks Shore Clinic something");
        ada.post(&format!("{here}/erased"), &[]).await.expect(403);
        let (left,): (i64,) = q!("select count(*) from comment where text like '%Saturday%' or first_text is not null").one(town.db()).await.expect("a count");
        assert_eq!(left, 0);
    }
}
