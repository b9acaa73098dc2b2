//! "We are this organization": proved by an address, or decided by a coordinator.

use super::{address_on, arrive, letter, link, sound, unclaimed};
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
        sam.get(&format!("{MENDERS}/people")).await.expect(404);
        let home = rosa.get("/").await.expect(200);
        home.sees("One letter waits for you").sees("Sam Rivera says they are from Net Menders");
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
        rosa.post(&page, &[("decision", "decline"), ("reason", "")]).await.expect(422);
        rosa.post(&page, &[("decision", "decline"), ("reason", "Nobody there knows you.")]).await.expect(303);
        assert!(letter(town, "sam@gmail.com").await.body.contains("Nobody there knows you."));
        rosa.get(&page).await.expect(200).sees("Nobody there knows you.");
        sam.get("/me").await.expect(200).lacks("You said that you are from");
        town.anon().get(&link).await.expect(410);
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
        dot.post(&link, &[]).await.expect(410).sees("signed in as somebody else");
        town.later(chrono::TimeDelta::days(3));
        town.anon().get(&link).await.expect(410).sees("The time of this link is over");
        town.anon().post(&link, &[("name", "Sam")]).await.expect(410);
    }
}
