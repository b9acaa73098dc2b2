//! Parties come, say no, leave and are left out of what follows.

use base::q;
use chrono::TimeDelta;
use people::organizations::acts;
use people::organizations::types::Draft;

use crate::cast::coalition_of;
use crate::house::Town;
use crate::relationships::{LIST, fields, post, with};
use crate::story;
use crate::visitor::{Page, Visitor};

const THREE: [&str; 3] = ["Harbor Food Bank", "Shore Clinic", "City of Elmwater"];

/// The food bank, the clinic and the city agree on something that ends a party's part on the day it gives notice.
async fn among_three(town: &Town) -> (Visitor, Visitor, Visitor, String) {
    let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
    let terms = with(fields(&town.operator(), &THREE, "A roster for three").await, "notice_days", "0");
    let address = post(&ada, LIST, &terms).await.expect(303).location().to_owned();
    for who in [&mei, &ben] {
        who.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
    }
    (ada, mei, ben, address)
}

/// Every field that the form of the next version would send.
fn drawn(page: &Page) -> Vec<(String, String)> {
    let mut fields = vec![];
    let at = page.body.find("name=\"after\"").expect("the form of the next version");
    let form = &page.body[page.body[..at].rfind("<form").expect("its beginning")..];
    for tag in form.split("<input ").skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let of = |name: &str| Some(tag.split_once(&format!("{name}=\""))?.1.split('"').next()?.to_owned());
        let chosen = !(tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")) || tag.contains("checked");
        fields.extend(of("name").zip(of("value").or(Some(String::new()))).filter(|_| chosen));
    }
    for area in form.split("<textarea ").skip(1) {
        let name = area.split_once("name=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
        let text = area.split_once('>').and_then(|(_, rest)| rest.split("</textarea>").next()).unwrap_or_default();
        fields.push((name.to_owned(), text.to_owned()));
    }
    fields
}

story! {
    fn whoever_left_reads_what_was_and_not_what_came_after(town) {
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        let cx = town.operator();
        let three = ["Harbor Food Bank", "Shore Clinic", "City of Elmwater"];
        let terms = with(fields(&cx, &three, "A roster for three").await, "notice_days", "0");
        let address = post(&ada, LIST, &terms).await.expect(303).location().to_owned();
        for who in [&mei, &ben] {
            who.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        }
        ada.post(&format!("{address}/comments"), &[("text", "Said among three.")]).await.expect(303);
        ben.post(&format!("{address}/withdrawals"), &[("why", "The council asked us to.")]).await.expect(303);
        town.later(TimeDelta::hours(2));
        let two = with(with(fields(&cx, &three[..2], "A roster for two").await, "after", "1"), "why", "We are two now.");
        post(&ada, &format!("{address}/versions"), &two).await.expect(303);
        mei.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        ada.post(&format!("{address}/comments"), &[("text", "Said among two.")]).await.expect(303);
        let page = ben.get(&address).await.expect(200);
        page.sees("Said among three.").sees("Version 1").lacks("Said among two.").lacks("Version 2").lacks("We are two now.");
        ben.get(&format!("{address}/versions/1")).await.expect(200);
        ben.get("/c/elmwater/activity").await.expect(200).lacks("We are two now.");
        ben.post(&format!("{address}/comments"), &[("text", "May I still?")]).await.expect(403);
        ben.get(&format!("{address}/versions/2")).await.expect(404);
        ben.get(&format!("{address}/versions/1..2")).await.expect(404);
        ada.get(&address).await.expect(200).sees("Said among two.");
    }
}

story! {
    fn two_go_on_without_the_third_and_end_it_together(town) {
        let (ada, mei, ben, address) = among_three(town).await;
        ben.post(&format!("{address}/withdrawals"), &[("why", "The council asked us to.")]).await.expect(303);
        town.later(TimeDelta::hours(2));
        // The form of the next version names those who are here, and nobody else.
        let form = drawn(&ada.get(&format!("{address}/versions/new")).await.expect(200));
        assert_eq!(form.iter().filter(|(name, _)| name == "with").count(), 2, "{form:?}");
        let form = with(with(form, "purpose", "A roster for two"), "seen", "coalition");
        let made = post(&ada, &format!("{address}/versions"), &form).await.expect(303);
        assert!(made.location().ends_with("/versions/2"), "{}", made.location());
        mei.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("A roster for two");
        ben.get(&address).await.expect(200).sees("A roster for three").lacks("A roster for two");
        town.visitor("dot").await.get(&address).await.expect(200).lacks("City of Elmwater");
        // So does an ending: the two decide it, and the third reads nothing of it afterwards either.
        let end = [("why", "The soup was good."), ("verb", "endings"), ("after", "2"), ("once", "0190a000-0000-7000-8000-00000000beef")];
        ada.post(&format!("{address}/endings"), &end).await.expect(303);
        ada.post(&format!("{address}/endings"), &end).await.expect(303);
        ada.get(&format!("{address}/versions/4")).await.expect(404);
        // Wishing for it once more is the same wish.
        let late = [("why", "Let us stop."), ("verb", "endings"), ("after", "1")];
        ada.post(&format!("{address}/endings"), &late).await.expect(303);
        ben.get("/").await.expect(200).sees("Nothing waits for you");
        mei.post(&format!("{address}/acceptances"), &[("version", "3")]).await.expect(303);
        let over = ada.get(&address).await.expect(200);
        over.sees("Ended").sees("The soup was good.").sees("Was in force");
        ben.get(&address).await.expect(200).sees("A roster for three").lacks("The soup was good.").lacks("A roster for two");
        ben.get(&format!("{address}/versions/2")).await.expect(404);
    }
}

story! {
    fn a_no_stands_in_the_history_with_its_reason_and_its_version(town) {
        let (ada, mei, ben, address) = among_three(town).await;
        let next = with(fields(&town.operator(), &THREE, "A roster, but longer").await, "after", "1");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        // A no without a reason comes back where it was said.
        let again = mei.post(&format!("{address}/declines"), &[("version", "2"), ("why", " ")]).await.expect(422);
        again.sees("This is still empty").sees("Decline version 2");
        mei.post(&format!("{address}/declines"), &[("version", "2"), ("why", "Too long for us.")]).await.expect(303);
        let page = ben.get(&address).await.expect(200);
        page.sees("Shore Clinic said no to version 2").sees("Too long for us.").lacks("gave notice");
        ben.get(&format!("{address}/versions/2")).await.expect(200).sees("Declined Mei Castellano-Wu");
        ben.get(&format!("{address}/versions/1")).await.expect(200).lacks("Too long for us.");
    }
}

story! {
    fn whoever_said_no_to_joining_reads_nothing_that_comes_after(town) {
        let (ada, mei, _, address) = among_three(town).await;
        let noor = town.visitor("noor").await;
        let four = [THREE[0], THREE[1], THREE[2], "Keel House"];
        // Newcomers are added one after the other, and none is forgotten.
        let ids = [crate::cast::organization_of(&town.operator(), "Keel House").await, crate::cast::organization_of(&town.operator(), "Harbor Bakery").await];
        let [house, bakery] = ids.map(|id| id.expect("of the cast"));
        let form = drawn(&ada.get(&format!("{address}/versions/new?with={house}&with={bakery}")).await.expect(200));
        assert!([house, bakery].iter().all(|id| form.contains(&("with".to_owned(), id.to_string()))), "{form:?}");
        // The form that adds the next one carries the first.
        let first = ada.get(&format!("{address}/versions/new?with={house}")).await.expect(200);
        assert_eq!(first.body.matches(&format!("name=\"with\" value=\"{house}\"")).count(), 2);
        let secret = [("text", "Between the three of us."), ("confidential", "yes")];
        ada.post(&format!("{address}/comments"), &secret).await.expect(303);
        ada.post(&format!("{address}/comments"), &[("text", "Said before.")]).await.expect(303);
        town.later(TimeDelta::hours(1));
        let next = with(fields(&town.operator(), &four, "A roster for four").await, "after", "1");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        // Who is asked reads what asks them, and nothing that the parties said or wrote before.
        let asked = noor.get(&address).await.expect(200);
        asked.sees("Version 2 is on the table").lacks("Between the three of us.").lacks("Said before.");
        noor.get(&format!("{address}/versions/1")).await.expect(404);
        noor.get(&format!("{address}/versions/1..2")).await.expect(404);
        // Those outside do not read who is only asked.
        town.visitor("dot").await.get(&address).await.expect(200).lacks("Keel House");
        noor.get(&format!("{address}/versions/2")).await.expect(200);
        noor.post(&format!("{address}/declines"), &[("version", "2"), ("why", "We are too few.")]).await.expect(303);
        town.later(TimeDelta::hours(1));
        ada.post(&format!("{address}/comments"), &[("text", "A pity, let us go on.")]).await.expect(303);
        noor.get(&address).await.expect(200).lacks("A pity, let us go on.");
        let theirs = with(fields(&town.operator(), &four, "As we like it").await, "after", "2");
        post(&noor, &format!("{address}/versions"), &theirs).await.expect(403);
        mei.get(&address).await.expect(200).sees("Keel House said no to version 2").sees("A pity, let us go on.");
    }
}

story! {
    fn whoever_is_asked_to_join_proposes_other_words_in_return(town) {
        let (ada, _, _, address) = among_three(town).await;
        town.later(TimeDelta::hours(1));
        let four = [THREE[0], THREE[1], THREE[2], "Keel House"];
        let next = with(fields(&town.operator(), &four, "A roster for four").await, "after", "1");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        let noor = town.visitor("noor").await;
        let page = noor.get(&format!("{address}/versions/new")).await.expect(200);
        page.sees("Write version 3");
        let theirs = with(with(drawn(&page), "purpose", "A roster for four, on Mondays"), "seen", "coalition");
        post(&noor, &format!("{address}/versions"), &theirs).await.expect(303);
        ada.get(&format!("{address}/versions/3")).await.expect(200).sees("A roster for four, on Mondays");
    }
}

story! {
    fn what_a_coordinator_proposed_a_coordinator_takes_back(town) {
        let (rosa, ada) = (town.visitor("rosa").await, town.visitor("ada").await);
        let both = fields(&town.operator(), &THREE[..2], "Meet each other").await;
        let address = post(&rosa, LIST, &both).await.expect(303).location().to_owned();
        let (acting,): (Option<uuid::Uuid>,) =
            q!("select acting_for from journal where verb = 'relationship.proposed' order by at desc limit 1")
                .one(town.db())
                .await
                .expect("its line");
        assert!(acting.is_none(), "{acting:?}");
        ada.get("/me/letters/next").await.expect(200).sees("Rosa Villanueva asks you to answer version 1");
        ada.post(&format!("{address}/take-backs"), &[("version", "1")]).await.expect(409);
        rosa.get(&address).await.expect(200).sees("Take version 1 back");
        rosa.post(&format!("{address}/take-backs"), &[("version", "1")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("It was taken back by whoever proposed it");
    }
}

story! {
    fn what_the_days_have_brought_is_written_also_when_an_act_comes_first(town) {
        let (ada, _, _, address) = among_three(town).await;
        town.later(TimeDelta::days(400));
        let next = with(fields(&town.operator(), &THREE, "Once more").await, "after", "1");
        let next = with(with(next, "starts_on", "2028-07-15"), "review_on", "2029-01-15");
        post(&town.visitor("ada").await, &format!("{address}/versions"), &next).await.expect(303);
        let space = coalition_of(&town.operator(), "elmwater").await.expect("a coalition");
        let (lines,): (i64,) = q!("select count(*) from journal where space_id = $1 and verb = 'relationship.review-due'", space)
            .one(town.db())
            .await
            .expect("the lines");
        assert!(lines >= 1);
        drop(ada);
    }
}

story! {
    fn whoever_said_no_is_not_told_that_it_was_a_party(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let secret = with(fields(&town.operator(), &THREE, "A roster for three").await, "seen", "parties");
        let address = post(&ada, LIST, &secret).await.expect(303).location().to_owned();
        mei.post(&format!("{address}/declines"), &[("version", "1"), ("why", "Too early for us.")]).await.expect(303);
        let page = mei.get(&address).await.expect(200);
        page.sees("Shore Clinic said no to this.").sees("Shore Clinic has had no part in this since").lacks("was a party");
        page.lacks("Any party may put").lacks("Proposed Harbor");
        ada.get(&address).await.expect(200).sees("Any party may put the next version there");
        // What the others make of it is theirs: for the clinic it stands as it stood.
        town.later(TimeDelta::hours(1));
        let two = with(fields(&town.operator(), &[THREE[0], THREE[2]], "A roster for two").await, "after", "1");
        let two = with(with(two, "seen", "parties"), "level", "collaboration");
        post(&ada, &format!("{address}/versions"), &two).await.expect(303);
        town.visitor("ben").await.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        mei.get(&address).await.expect(200).sees("Declined").lacks("Agreed").lacks("roster for two").lacks("together since");
        let theirs = mei.get(LIST).await.expect(200);
        theirs.sees("A roster for three").sees("Coordination, proposed").lacks("A roster for two");
        for found in ["?purpose=three", "?state=declined", "?level=coordination"] {
            mei.get(&format!("{LIST}{found}")).await.expect(200).sees("A roster for three");
        }
        for none in ["?purpose=two", "?state=agreed", "?level=collaboration"] {
            mei.get(&format!("{LIST}{none}")).await.expect(200).lacks("A roster for");
        }
        ada.get(LIST).await.expect(200).sees("A roster for two").lacks("A roster for three");
        // Nor does the page of a party tell more than the list.
        mei.get("/c/elmwater/organizations/harbor-food-bank").await.expect(200).lacks("A roster for two");
    }
}

story! {
    fn a_list_shows_whoever_left_what_they_left(town) {
        let (ada, mei, ben, address) = among_three(town).await;
        ben.post(&format!("{address}/withdrawals"), &[("why", "The council asked us to.")]).await.expect(303);
        town.later(TimeDelta::hours(2));
        let two = with(with(fields(&town.operator(), &THREE[..2], "A roster for two").await, "after", "1"), "seen", "parties");
        post(&ada, &format!("{address}/versions"), &two).await.expect(303);
        mei.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        let page = ben.get(&address).await.expect(200);
        page.sees("City of Elmwater left this on").sees("Coordination from June 2027 to June 2027").lacks("together since");
        ben.get(LIST).await.expect(200).sees("A roster for three").sees("Coordination from June 2027 to June 2027").lacks("A roster for two");
        let taken = ben.post("/c/elmwater/organizations/city-of-elmwater/takeaway", &[]).await;
        assert!(taken.status == 403 || !taken.text().contains("A roster for two"));
        ada.get(LIST).await.expect(200).sees("A roster for two");
    }
}

story! {
    fn whoever_is_only_asked_to_join_is_no_party_yet_and_ends_nothing(town) {
        let (ada, _, _, address) = among_three(town).await;
        let noor = town.visitor("noor").await;
        town.later(TimeDelta::hours(1));
        let four = [THREE[0], THREE[1], THREE[2], "Keel House"];
        let next = with(fields(&town.operator(), &four, "A roster for four").await, "after", "1");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        for page in [&address, &format!("{address}/versions/2")] {
            noor.get(page).await.expect(200).sees("Keel House was asked to join this.").lacks("is a party to this");
        }
        let page = noor.get(&address).await.expect(200);
        page.sees("Propose a change").lacks("End it together").lacks("Renew it as it is").lacks("Give 0 days").lacks("Leave it today");
        let end = [("why", "Let us stop."), ("verb", "endings"), ("after", "2")];
        noor.post(&format!("{address}/endings"), &end).await.expect(409).sees("Only those who are in end it");
        let secret = [("text", "Hush."), ("confidential", "yes")];
        noor.post(&format!("{address}/comments"), &secret).await.expect(422).sees("Nothing was published");
        ada.get(&address).await.expect(200).sees("Harbor Food Bank is a party to this").sees("End it together").lacks("Hush.");
    }
}

story! {
    fn the_page_of_whoever_left_names_those_who_were_in_and_nobody_else(town) {
        let (ada, _, ben, address) = among_three(town).await;
        let noor = town.visitor("noor").await;
        let four = [THREE[0], THREE[1], THREE[2], "Keel House"];
        let next = with(fields(&town.operator(), &four, "A roster for four").await, "after", "1");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        noor.post(&format!("{address}/declines"), &[("version", "2"), ("why", "We are too few.")]).await.expect(303);
        town.later(TimeDelta::hours(1));
        ben.post(&format!("{address}/withdrawals"), &[("why", "The council asked us to.")]).await.expect(303);
        town.later(TimeDelta::hours(1));
        // Asked once more, after the city had left.
        let again = [THREE[0], THREE[1], "Keel House"];
        let next = with(fields(&town.operator(), &again, "A roster, once more").await, "after", "2");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        let page = ben.get(&address).await.expect(200);
        let head = &page.body[page.body.find("<header class=\"head").expect("its head")..];
        let head = &head[..head.find("</header>").expect("its end")];
        assert!(THREE.iter().all(|name| head.contains(name)), "{head}");
        assert!(!head.contains("Keel House"), "{head}");
        // What they wrote about it while the city was in stays, with its name.
        page.sees("Keel House said no to version 2");
    }
}

/// An organization that nobody looks after yet.
async fn unclaimed(town: &Town, name: &str, mail: &str) {
    let cx = town.operator();
    let space = coalition_of(&cx, "elmwater").await.expect("a coalition");
    let mut tx = cx.begin(space).await.expect("the space");
    let draft = Draft { name: name.to_owned(), mail: mail.to_owned(), ..Draft::default() };
    acts::list(&mut tx, space, draft).await.expect("it is listed");
    tx.commit().await.expect("it is kept");
}

story! {
    fn a_proposal_says_whom_nobody_can_answer_for_yet(town) {
        let (rosa, ada) = (town.visitor("rosa").await, town.visitor("ada").await);
        unclaimed(town, "Quiet Room", "quiet@example.org").await;
        unclaimed(town, "Silent Room", "").await;
        let parties = |other| [THREE[0], THREE[1], other];
        let says = [("Quiet Room", "Letters about this go to the mail address on its page."), ("Silent Room", "No letter could go to it")];
        for ((name, says), (_, other)) in says.iter().zip(says.iter().rev()) {
            let terms = fields(&town.operator(), &parties(name), "Rooms for all").await;
            let address = post(&rosa, LIST, &terms).await.expect(303).location().to_owned();
            for page in [&address, &format!("{address}/versions/1")] {
                let page = ada.get(page).await.expect(200);
                page.sees("Nobody looks after its page here yet").sees(says).lacks(other).lacks("Invite somebody");
            }
            // Whoever brought them together reads who was asked, and where somebody is invited.
            let page = rosa.get(&address).await.expect(200);
            page.sees("Version 1 is on the table and waits for the answers of those who were asked:").sees("Harbor Food Bank");
            page.sees(says).sees(&format!("Invite somebody from {name}"));
            let (before, _) = page.body.split_once("\">Invite somebody").expect("the way there");
            let link = before.rsplit_once("href=\"").expect("its address").1;
            rosa.get(link).await.expect(200).sees(name);
        }
    }
}
