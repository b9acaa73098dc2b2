//! Invitations: for one address, once, for a while, worth what their giver may do.

use base::Role;
use chrono::TimeDelta;

use super::{address_on, arrive, hat, letter, link, sound, unclaimed};
use crate::cast::{organization_of, person_of};
use crate::house::Town;
use crate::story;
use crate::visitor::Visitor;

const FOOD: &str = "/c/elmwater/organizations/harbor-food-bank";
const SAM: &str = "sam@example.org";

async fn invite(town: &Town, by: &Visitor, address: &str, role: &str) -> String {
    let form = [("address", address), ("role", role), ("language", "en")];
    by.post(&format!("{FOOD}/people/invite"), &form).await.expect(303);
    link(town, &address.to_lowercase(), "/invitations/").await
}

story! {
    fn somebody_new_comes_in_by_an_invitation_once(town) {
        let ada = town.visitor("ada").await;
        let door = invite(town, &ada, SAM, "member").await;
        let opened = town.anon().get(&door).await.expect(200);
        opened.sees("Act for Harbor Food Bank").sees("Ada Okafor invites you").sees(SAM);
        town.anon().post(&door, &[("name", " ")]).await.expect(422);
        let (sam, page) = arrive(town, &door, "Sam Rivera").await;
        assert_eq!(page.location(), FOOD);
        sam.get("/").await.expect(200).sees("Sam Rivera").sees("for Harbor Food Bank");
        town.anon().get(&door).await.expect(410).sees("accepted already");
        town.anon().post(&door, &[("name", "Eve")]).await.expect(410);
        ada.get(&format!("{FOOD}/people")).await.expect(200).sees("Sam Rivera").lacks(SAM);
        // A member sees who acts for the organization, and invites nobody.
        sam.get(&format!("{FOOD}/people")).await.expect(200).sees("Ada Okafor").lacks("/invite");
        let form = [("address", "kim@example.org"), ("role", "member")];
        sam.post(&format!("{FOOD}/people/invite"), &form).await.expect(403);
        sound(town).await;
    }
}

story! {
    fn an_invitation_is_for_its_address_alone(town) {
        let (ada, dot) = (town.visitor("ada").await, town.visitor("dot").await);
        let door = invite(town, &ada, "theo@example.org", "representative").await;
        dot.get(&door).await.expect(409).sees("you are signed in as Dot Weller");
        dot.post(&door, &[]).await.expect(409).sees("Sign out and come back here");
        dot.get(&format!("{FOOD}/people")).await.expect(404);
        let theo = town.visitor("theo").await;
        theo.post(&door, &[]).await.expect(303);
        theo.get("/").await.expect(200).sees("for Harbor Food Bank");
    }
}

story! {
    fn an_invitation_that_was_passed_on_opens_nobodys_account(town) {
        let ada = town.visitor("ada").await;
        let door = invite(town, &ada, "theo@example.org", "member").await;
        let page = town.anon().get(&door).await.expect(200);
        page.sees("You are here already: sign in first").lacks("Accept, and act for");
        assert!(page.body.contains(&format!("/sign-in?back={}", base::form::encoded(&door))), "{}", page.body);
        town.anon().post(&door, &[]).await.expect(401);
        town.visitor("theo").await.post(&door, &[]).await.expect(303);
    }
}

story! {
    fn an_invitation_to_somebody_here_waits_on_their_first_page(town) {
        let (ada, theo) = (town.visitor("ada").await, town.visitor("theo").await);
        invite(town, &ada, "theo@example.org", "member").await;
        let home = theo.get("/").await.expect(200);
        home.sees("One thing waits for you").sees("Ada Okafor invites you to act for Harbor Food Bank");
        let accept = address_on(&home, "/me/invitations/");
        theo.get("/me").await.expect(200).sees("You are invited");
        town.visitor("dot").await.post(&accept, &[]).await.expect(404);
        theo.post(&accept, &[]).await.expect(303);
        theo.get("/").await.expect(200).sees("Nothing waits for you today").sees("for Harbor Food Bank");
        theo.post(&accept, &[]).await.expect(404);
    }
}

story! {
    fn an_invitation_ends_by_time_or_by_its_giver(town) {
        let ada = town.visitor("ada").await;
        let door = invite(town, &ada, SAM, "member").await;
        let people = ada.get(&format!("{FOOD}/people")).await.expect(200);
        let revoke = address_on(&people, "/c/elmwater/invitations/");
        for other in ["rosa", "dot"] {
            town.visitor(other).await.post(&revoke, &[]).await.expect(403);
        }
        ada.post(&revoke, &[("back", &format!("{FOOD}/people"))]).await.expect(303);
        town.anon().get(&door).await.expect(410).sees("Ada Okafor took this invitation back");
        town.anon().post(&door, &[("name", "Sam")]).await.expect(410);
        ada.post(&revoke, &[]).await.expect(409);
        let door = invite(town, &ada, SAM, "member").await;
        town.later(TimeDelta::days(14));
        town.anon().get(&door).await.expect(410).sees("two weeks of this invitation are over");
        town.anon().post(&door, &[("name", "Sam")]).await.expect(410);
    }
}

story! {
    fn the_last_day_of_an_invitation_is_the_same_everywhere(town) {
        let ada = town.visitor("ada").await;
        // Ten in the evening in Elmwater, where it is open until that hour two weeks later; in UTC it is the next day.
        town.later(TimeDelta::hours(12));
        let door = invite(town, &ada, SAM, "member").await;
        assert!(letter(town, SAM).await.body.contains("until 22 June 2027"), "{}", letter(town, SAM).await.body);
        town.anon().get(&door).await.expect(200).sees("stays open until 22 June 2027");
        ada.get(&format!("{FOOD}/people")).await.expect(200).sees("open until 22 June 2027");
    }
}

story! {
    fn a_second_invitation_stands_for_the_first(town) {
        let ada = town.visitor("ada").await;
        let first = invite(town, &ada, SAM, "member").await;
        invite(town, &ada, "kim@example.org", "member").await;
        town.later(TimeDelta::minutes(1));
        let second = invite(town, &ada, "SAM@example.org", "representative").await;
        let people = ada.get(&format!("{FOOD}/people")).await.expect(200);
        assert_eq!(people.body.matches("/revoke").count(), 2, "one for Sam and one for Kim");
        town.anon().get(&first).await.expect(410).sees("or wrote you a newer one");
        town.anon().post(&first, &[("name", "Sam")]).await.expect(410);
        let (sam, _) = arrive(town, &second, "Sam Rivera").await;
        sam.get("/").await.expect(200).sees("Nothing waits for you");
        ada.post(&format!("{FOOD}/people/invite"), &[("address", "lee@example.org"), ("role", "queen")]).await.expect(422);
        ada.post(&format!("{FOOD}/people/invite"), &[("address", "lee@example.org"), ("language", "tlh")]).await.expect(422);
        // To coordinate is another thing than to act for an organization.
        let rosa = town.visitor("rosa").await;
        for _ in 0..2 {
            rosa.post("/c/elmwater/settings/coordinators", &[("address", "kim@example.org")]).await.expect(303);
        }
        assert_eq!(rosa.get("/c/elmwater/settings").await.expect(200).body.matches("/revoke").count(), 1);
        ada.get(&format!("{FOOD}/people")).await.expect(200).sees("kim@example.org");
        sound(town).await;
    }
}

story! {
    fn an_invitation_ends_with_the_role_of_its_giver(town) {
        let ada = town.visitor("ada").await;
        let door = invite(town, &ada, SAM, "steward").await;
        hat(town, "dot", "Harbor Food Bank", Role::Steward).await;
        let food = organization_of(&town.operator(), "Harbor Food Bank").await.expect("of the cast");
        ada.post(&format!("/me/organizations/{food}/leave"), &[]).await.expect(303);
        town.anon().post(&door, &[("name", "Sam")]).await.expect(410).sees("no longer runs this here");
    }
}

story! {
    fn a_coordinator_invites_only_where_nobody_is_yet(town) {
        unclaimed(town, "Net Menders", "").await;
        let (rosa, people) = (town.visitor("rosa").await, "/c/elmwater/organizations/net-menders/people");
        let form = [("address", SAM), ("role", "steward"), ("language", "es")];
        rosa.post(&format!("{FOOD}/people/invite"), &form).await.expect(403);
        rosa.get(people).await.expect(200).sees("Nobody from Net Menders is here yet");
        rosa.post(&format!("{people}/invite"), &form).await.expect(303);
        assert!(letter(town, SAM).await.body.contains("te invita"));
        town.later(TimeDelta::days(8));
        let home = rosa.get("/").await.expect(200);
        home.sees("sam@example.org has not answered your invitation to act for Net Menders");
        let (sam, _) = arrive(town, &link(town, SAM, "/invitations/").await, "Sam Rivera").await;
        sam.get(people).await.expect(200);
        rosa.get(people).await.expect(404);
        rosa.post(&format!("{people}/invite"), &[("address", "kim@example.org"), ("role", "member")]).await.expect(403);
        rosa.get("/").await.expect(200).lacks("Net Menders has not");
        assert!(person_of(&town.operator(), "sam").await.is_ok());
    }
}

story! {
    fn a_form_sent_twice_invites_once(town) {
        let ada = town.visitor("ada").await;
        let key = base::ids::fresh().to_string();
        let form = [("address", SAM), ("role", "member"), ("once", &key)];
        ada.post(&format!("{FOOD}/people/invite"), &form).await.expect(303);
        ada.post(&format!("{FOOD}/people/invite"), &form).await.expect(303);
        let page = ada.get(&format!("{FOOD}/people")).await.expect(200);
        assert_eq!(page.body.matches("/revoke").count(), 1);
        ada.post(&format!("{FOOD}/people/invite"), &[("address", "ada@example.org"), ("role", "member")]).await
            .expect(422).sees("is here already");
    }
}

story! {
    fn the_first_coordinator_is_invited_at_the_machine(town) {
        let args = manyhands::invite::Args {
            address: "rosa@newtown.example".to_owned(), coalition: "Newtown Together".to_owned(),
            language: "en".to_owned(), url: String::new(),
        };
        let door = manyhands::invite::coordinator(&town.operator(), &args, base::Lang::En).await.expect("an invitation");
        let door = door.strip_prefix(&town.house.url).expect("an address of this house").to_owned();
        // A second coordinator comes into the same coalition.
        let more = manyhands::invite::Args { address: "sam@newtown.example".to_owned(), ..args };
        manyhands::invite::coordinator(&town.operator(), &more, base::Lang::En).await.expect("another invitation");
        let rosa = town.anon();
        rosa.get(&door).await.expect(200).sees("Newtown Together");
        rosa.post(&door, &[("name", "Rosa Newtown")]).await.expect(303);
        rosa.get("/c/newtown-together/settings").await.expect(200).sees("Rosa Newtown").sees("sam@newtown.example");
        rosa.get("/c/newtown-together/organizations/import").await.expect(200);
        rosa.get("/c/newtown-together/activity").await.expect(200).sees("Rosa Newtown");
        town.anon().get("/c/newtown-together-2").await.expect(404);
    }
}
