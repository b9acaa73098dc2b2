//! "We are this organization": proved by an address, or decided by a coordinator.

use manyhands::digest::send;

use super::{address_on, arrive, letter, link, path_in, sound, unclaimed};
use crate::cast::organization_of;
use crate::story;

const MENDERS: &str = "/c/elmwater/organizations/net-menders";

story! {
    fn an_address_of_its_own_domain_is_proof(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        let door = format!("{MENDERS}/claim");
        town.anon().get(&door).await.expect(200).sees("We are Net Menders");
        town.anon().post(&door, &[("address", "sam@menders.example")]).await.expect(200);
        let link = link(town, "sam@menders.example", "/claims/").await;
        town.anon().get(&link).await.expect(200).sees("Your address is of its own domain");
        let (sam, page) = arrive(town, &link, "Sam Rivera").await;
        assert_eq!(page.location(), MENDERS);
        sam.get("/").await.expect(200).sees("for Net Menders");
        sam.get(&format!("{MENDERS}/people")).await.expect(200).sees("Sam Rivera");
        town.anon().post(&link, &[("name", "Eve")]).await.expect(410);
        town.anon().get(&door).await.expect(409).sees("looks after its page already");
        town.anon().post(&door, &[("address", "eve@menders.example")]).await.expect(409);
        sound(town).await;
    }
}

story! {
    fn any_other_address_waits_for_the_coordinator(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        let form = [("address", "sam@gmail.com"), ("why", "I mend the nets.")];
        town.anon().post(&format!("{MENDERS}/claim"), &form).await.expect(200);
        let rosa = town.visitor("rosa").await;
        rosa.get("/").await.expect(200).sees("Nothing waits for you today");
        let (sam, page) = arrive(town, &link(town, "sam@gmail.com", "/claims/").await, "Sam Rivera").await;
        assert_eq!(page.location(), "/me");
        sam.get("/me").await.expect(200).sees("You said that you are from Net Menders");
        let opened = link(town, "sam@gmail.com", "/claims/").await;
        sam.get(&opened).await.expect(410).sees("You have confirmed this");
        for other in [&town.anon(), &town.visitor("dot").await] {
            other.get(&opened).await.expect(410).sees("This link was used already").lacks("You have confirmed this");
        }
        sam.get(&format!("{MENDERS}/people")).await.expect(404);
        let home = rosa.get("/").await.expect(200);
        home.sees("One thing waits for you").sees("Sam Rivera says they are from Net Menders");
        let page = address_on(&home, &format!("{MENDERS}/claims/"));
        for other in [&sam, &town.visitor("ada").await, &town.visitor("zoe").await] {
            other.get(&page).await.expect(404);
            other.post(&page, &[("decision", "grant")]).await.expect(404);
        }
        town.anon().get(&page).await.expect(303);
        rosa.get(&page).await.expect(200).sees("I mend the nets.").sees("sam@gmail.com");
        rosa.post(&page, &[("decision", "grant"), ("reason", "I know him from court.")]).await.expect(303);
        let told = letter(town, "sam@gmail.com").await.body;
        assert!(told.contains("You are its steward") && told.contains("> I know him from court."), "{told}");
        let ada = town.visitor("ada").await;
        ada.get("/c/elmwater/activity").await.expect(200).sees("Net Menders looks after its own page").lacks("from court");
        sam.act_for("Net Menders").await;
        sam.get(&format!("{MENDERS}/people")).await.expect(200);
        rosa.post(&page, &[("decision", "decline"), ("reason", "Late.")]).await.expect(409);
        rosa.get("/").await.expect(200).sees("Nothing waits for you today");
    }
}

story! {
    fn a_claim_is_declined_with_a_reason(town) {
        unclaimed(town, "Net Menders", "").await;
        town.anon().post(&format!("{MENDERS}/claim"), &[("address", "sam@gmail.com")]).await.expect(200);
        let link = link(town, "sam@gmail.com", "/claims/").await;
        let (sam, _) = arrive(town, &link, "Sam Rivera").await;
        let rosa = town.visitor("rosa").await;
        let page = address_on(&rosa.get("/").await.expect(200), &format!("{MENDERS}/claims/"));
        rosa.post(&page, &[("decision", "perhaps"), ("reason", "Hm.")]).await.expect(409).sees("This form could not be read");
        rosa.post(&page, &[("decision", "decline"), ("reason", "")]).await.expect(422);
        rosa.post(&page, &[("decision", "decline"), ("reason", "Nobody there knows you.")]).await.expect(303);
        assert!(letter(town, "sam@gmail.com").await.body.contains("Nobody there knows you."));
        rosa.get(&page).await.expect(200).sees("Nobody there knows you.");
        sam.get("/me").await.expect(200).lacks("You said that you are from");
        // What came of it is for whoever asked, and a button that was not pressed decides nothing.
        sam.get(&link).await.expect(410).sees("A coordinator declined this claim");
        town.anon().get(&link).await.expect(410).sees("This link was used already").lacks("declined");
        // The page is still nobody's; somebody else may be of it.
        town.anon().get(&format!("{MENDERS}/claim")).await.expect(200);
    }
}

story! {
    fn a_letter_for_a_claim_opens_for_three_days(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        town.anon().post(&format!("{MENDERS}/claim"), &[("address", "sam@menders.example")]).await.expect(200);
        let link = link(town, "sam@menders.example", "/claims/").await;
        let dot = town.visitor("dot").await;
        // Somebody else is signed in here: they sign out, and come back to the same page.
        dot.get(&link).await.expect(409).sees("you are signed in as Dot Weller").sees("Sign out and come back here").lacks("Your name");
        dot.post(&link, &[]).await.expect(409).sees("Sign out and come back here");
        let back = dot.get(&link).await.expect(409).hidden("back");
        assert_eq!(dot.post("/sign-out", &[("back", &back)]).await.expect(303).location(), link);
        dot.get(&link).await.expect(200).sees("Yes, I am from Net Menders");
        town.later(chrono::TimeDelta::days(3));
        town.anon().get(&link).await.expect(410).sees("The time of this link is over");
        town.anon().post(&link, &[("name", "Sam")]).await.expect(410);
    }
}

story! {
    fn the_latest_letter_for_a_claim_counts(town) {
        unclaimed(town, "Net Menders", "").await;
        let (door, key) = (format!("{MENDERS}/claim"), base::ids::fresh().to_string());
        let letters = async || {
            let all = base::outbox::latest(&base::Cx::of_house(&town.house), 50).await.expect("the letters");
            all.iter().filter(|it| it.to_address == "sam@gmail.com").count()
        };
        // The form sent twice writes once.
        let form = [("address", "Sam@gmail.com"), ("once", key.as_str())];
        for _ in 0..2 {
            town.anon().post(&door, &form).await.expect(200).sees("sam@gmail.com");
        }
        assert_eq!(letters().await, 1);
        let first = link(town, "sam@gmail.com", "/claims/").await;
        town.later(chrono::TimeDelta::minutes(1));
        town.anon().post(&door, &[("address", "sam@gmail.com")]).await.expect(200);
        let second = link(town, "sam@gmail.com", "/claims/").await;
        assert!(letters().await == 2 && first != second);
        town.anon().get(&first).await.expect(410).sees("The time of this link is over");
        town.anon().post(&first, &[("name", "Sam")]).await.expect(410);
        town.anon().get(&second).await.expect(200);
        arrive(town, &second, "Sam Rivera").await;
    }
}

story! {
    fn a_letter_to_an_organization_that_nobody_looks_after_leads_to_its_claim(town) {
        let office = "office@menders.example";
        let menders = unclaimed(town, "Net Menders", office).await.to_string();
        let bank = organization_of(&town.operator(), "Harbor Food Bank").await.expect("of the cast").to_string();
        let terms = [("purpose", "Nets for the pantry"), ("level", "coordination"), ("starts_on", "2027-06-08"),
            ("review_on", "2027-12-08"), ("notice_days", "30"), ("seen", "coalition"), ("with", &bank), ("with", &menders)];
        let ada = town.visitor("ada").await;
        let proposal = ada.post("/c/elmwater/relationships", &terms).await.expect(303).location().to_owned();
        let asked = letter(town, office).await;
        assert!(asked.body.contains("Nobody from Net Menders looks after its page") && !asked.body.contains(&proposal), "{}", asked.body);
        let door = path_in(&asked, "/c/").expect("the way to take it over");
        assert_eq!(door, format!("{MENDERS}/claim"));
        town.anon().get(&door).await.expect(200).sees("We are Net Menders");
        town.visitor("dot").await.get(&door).await.expect(200).sees("We are Net Menders");
        town.anon().post(&door, &[("address", office)]).await.expect(200);
        let (sam, _) = arrive(town, &link(town, office, "/claims/").await, "Sam Rivera").await;
        sam.get("/").await.expect(200).sees("Nets for the pantry");
        sam.get(&proposal).await.expect(200);
        // Whoever looks after its page is written to as everybody else: the next morning, of everything.
        let cx = town.operator();
        assert_eq!(send::round(&cx).await.expect("they are taken up"), 0);
        ada.post(&format!("{proposal}/take-backs"), &[("version", "1")]).await.expect(303);
        ada.post("/c/elmwater/relationships", &terms).await.expect(303);
        town.later(chrono::TimeDelta::days(1));
        send::round(&town.operator()).await.expect("the digests");
        assert!(path_in(&letter(town, office).await, "/l/").is_some());
    }
}

story! {
    fn whoever_else_waited_hears_that_the_page_was_handed_over(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        for address in ["sam@gmail.com", "kim@gmail.com"] {
            town.anon().post(&format!("{MENDERS}/claim"), &[("address", address)]).await.expect(200);
        }
        let (sams, kims) = (link(town, "sam@gmail.com", "/claims/").await, link(town, "kim@gmail.com", "/claims/").await);
        let (kim, _) = arrive(town, &kims, "Kim Lund").await;
        let (_, _) = arrive(town, &sams, "Sam Rivera").await;
        let rosa = town.visitor("rosa").await;
        let page = address_on(&rosa.get("/").await.expect(200), &format!("{MENDERS}/claims/"));
        let first = rosa.get(&page).await.expect(200).text().contains("kim@gmail.com");
        rosa.post(&page, &[("decision", "grant"), ("reason", "I know them.")]).await.expect(303);
        let (has, lacks) = if first { ("kim@gmail.com", "sam@gmail.com") } else { ("sam@gmail.com", "kim@gmail.com") };
        assert!(letter(town, has).await.body.contains("You are its steward"));
        let told = letter(town, lacks).await.body;
        assert!(told.contains("Ask them for an invitation") && !told.contains("I know them."), "{told}");
        kim.get("/me").await.expect(200).lacks("You said that you are from");
        rosa.get("/").await.expect(200).sees("Nothing waits for you");
    }
}
