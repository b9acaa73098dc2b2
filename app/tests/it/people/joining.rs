//! An organization comes into one more coalition: by an invitation, or because it asks.

use base::Role;
use chrono::TimeDelta;

use super::{address_on, hat, letter, link, sound, unclaimed};
use crate::cast::organization_of;
use crate::house::Town;
use crate::story;
use crate::visitor::Visitor;

const BAY: [(&str, &str); 3] = [("name", "Bay Towns"), ("purpose", "Boats."), ("zone", "America/New_York")];

/// Theo coordinates Bay Towns, which has no members.
async fn bay(town: &Town) -> Visitor {
    let theo = town.visitor("theo").await;
    theo.post("/coalitions/new", &BAY).await.expect(303);
    theo
}

async fn food(town: &Town) -> String {
    organization_of(&town.operator(), "Harbor Food Bank").await.expect("of the cast").to_string()
}

story! {
    fn a_coalition_invites_an_organization_and_its_steward_answers(town) {
        let (theo, ada, dot, food) = (bay(town).await, town.visitor("ada").await, town.visitor("dot").await, food(town).await);
        let ask = format!("/c/bay-towns/join?organization={food}");
        theo.get(&format!("/o/{food}")).await.expect(200).sees("Invite Harbor Food Bank into Bay Towns");
        dot.get(&format!("/o/{food}")).await.expect(200).lacks("Invite Harbor Food Bank");
        theo.get(&ask).await.expect(200).sees("Its page stays its own");
        dot.get(&ask).await.expect(403);
        dot.post("/c/bay-towns/join", &[("organization", &food)]).await.expect(403);
        let form = [("organization", food.as_str()), ("why", "You know boats.")];
        let asked = theo.post("/c/bay-towns/join", &form).await.expect(303);
        asked.follow().await.expect(200).sees("has not answered yet").sees("You know boats.");
        // Whoever asks again is led to what is open, and has the words back that were not sent.
        let again = [("organization", food.as_str()), ("why", "You know nets, too.")];
        let again = theo.post("/c/bay-towns/join", &again).await.expect(409);
        again.sees("This has been asked already").sees("You know nets, too.").sees("You know boats.").sees("Take it back");
        for who in [&theo, &ada] {
            assert_eq!(who.get(&ask).await.expect(303).location(), asked.location());
        }
        dot.get(&ask).await.expect(403);
        theo.get("/c/bay-towns/settings").await.expect(200).sees("invites Harbor Food Bank to join");
        // It waits on the steward's first page and in their letters; nobody else knows.
        let page = ada.get("/").await.expect(200);
        page.sees("invites Harbor Food Bank to join Bay Towns").sees("You are a steward of Harbor Food Bank.");
        assert!(letter(town, "ada@example.org").await.body.contains("> You know boats."));
        let door = link(town, "ada@example.org", "/c/bay-towns/join/").await;
        assert_eq!(door, asked.location());
        for other in ["ben", "dot", "rosa"] {
            let other = town.visitor(other).await;
            other.get(&door).await.expect(404);
            other.post(&door, &[("decision", "accept")]).await.expect(404);
        }
        theo.post(&door, &[("decision", "accept")]).await.expect(403);
        ada.post(&door, &[("decision", "take-back")]).await.expect(403);
        ada.post(&door, &[("decision", "accept")]).await.expect(303).follow().await.expect(200).sees("is in Bay Towns now");
        ada.post(&door, &[("decision", "decline")]).await.expect(409);
        theo.get("/c/bay-towns/organizations").await.expect(200).sees("Harbor Food Bank");
        theo.post("/c/bay-towns/join", &form).await.expect(409).sees("in the coalition already");
        assert!(letter(town, "theo@example.org").await.subject.contains("is in Bay Towns now"));
        sound(town).await;
    }
}

story! {
    fn an_organization_asks_and_a_coordinator_answers(town) {
        let (theo, ada) = (bay(town).await, town.visitor("ada").await);
        ada.get("/c/bay-towns").await.expect(200).sees("Ask to bring Harbor Food Bank into Bay Towns");
        ada.get("/c/bay-towns/join").await.expect(200).sees("The coordinators of Bay Towns get a letter");
        ada.post("/c/bay-towns/join", &[("why", &"w".repeat(1_001))]).await.expect(422);
        let asked = ada.post("/c/bay-towns/join", &[("why", "We moor there.")]).await.expect(303);
        let home = theo.get("/").await.expect(200);
        home.sees("asks for Harbor Food Bank to join Bay Towns");
        let door = address_on(&home, "/c/bay-towns/join/");
        ada.post(&door, &[("decision", "accept")]).await.expect(403);
        theo.post(&door, &[("decision", "decline"), ("answer", "Not this year.")]).await.expect(303);
        asked.follow().await.expect(200).sees("The answer was no").sees("Not this year.");
        assert!(letter(town, "ada@example.org").await.body.contains("> Not this year."));
        theo.get("/c/bay-towns/organizations").await.expect(200).lacks("Harbor Food Bank");
        // Asked again, it runs out; asked once more, it is taken back.
        let again = ada.post("/c/bay-towns/join", &[]).await.expect(303).location().to_owned();
        town.later(TimeDelta::days(30));
        theo.post(&again, &[("decision", "accept")]).await.expect(409);
        theo.get(&again).await.expect(200).sees("Nobody answered in time");
        let last = ada.post("/c/bay-towns/join", &[]).await.expect(303).location().to_owned();
        ada.post(&last, &[("decision", "take-back")]).await.expect(303);
        theo.get("/").await.expect(200).lacks("to join Bay Towns");
        sound(town).await;
    }
}

story! {
    fn two_who_ask_each_other_are_together_and_nobody_is_invited_where_nobody_answers(town) {
        let (theo, ada, food) = (bay(town).await, town.visitor("ada").await, food(town).await);
        theo.post("/c/bay-towns/join", &[("organization", &food)]).await.expect(303);
        let joined = ada.post("/c/bay-towns/join", &[]).await.expect(303);
        assert_eq!(joined.location(), "/c/bay-towns/organizations/harbor-food-bank");
        theo.get("/").await.expect(200).lacks("to join Bay Towns");
        unclaimed(town, "Net Menders", "").await;
        let nets = organization_of(&town.operator(), "Net Menders").await.expect("just listed").to_string();
        theo.post("/c/bay-towns/join", &[("organization", &nets)]).await.expect(409).sees("nobody could answer");
        for nobody in [base::ids::fresh().to_string().as_str(), "abc"] {
            ada.get(&format!("/c/bay-towns/join?organization={nobody}")).await.expect(404);
            theo.post("/c/bay-towns/join", &[("organization", nobody)]).await.expect(404);
        }
        // What is listed by hand and is here already in another coalition is offered to be invited.
        let twin = theo.post("/c/bay-towns/organizations/new", &[("name", "Millbrook Library")]).await.expect(409);
        twin.sees("in another coalition here").sees("Invite Millbrook Library instead");
        // Whoever is steward there and coordinates here needs to ask nobody.
        hat(town, "theo", "Millbrook Library", Role::Steward).await;
        theo.act_for("Millbrook Library").await;
        let both = theo.get("/c/bay-towns/join").await.expect(200);
        both.sees("You speak for both sides").sees("Bring Millbrook Library into Bay Towns").lacks("Ask to bring");
        let page = organization_of(&town.operator(), "Millbrook Library").await.expect("of the cast");
        theo.get(&format!("/o/{page}")).await.expect(200).sees("Bring Millbrook Library into Bay Towns").lacks("Invite Millbrook");
        theo.post("/c/bay-towns/join", &[]).await.expect(303).follow().await.expect(200);
        sound(town).await;
    }
}
