//! Coalitions: founding one, its settings, who coordinates, joining and leaving.

use base::Role;
use people::coalitions::types::Draft;

use super::{hat, link, sound};
use crate::cast::{organization_of, person_of};
use crate::story;

const BAY: [(&str, &str); 4] =
    [("name", "Bay Towns"), ("purpose", "We share *boats*."), ("town", "The bay"), ("zone", "America/New_York")];

story! {
    fn whoever_founds_a_coalition_coordinates_it(town) {
        let ada = town.visitor("ada").await;
        ada.post("/coalitions/new", &[("name", ""), ("zone", "Nowhere")]).await.expect(422).sees("no time zone that we know");
        let key = base::ids::fresh().to_string();
        let form: Vec<(&str, &str)> = BAY.into_iter().chain([("once", key.as_str())]).collect();
        let founded = ada.post("/coalitions/new", &form).await.expect(303);
        assert_eq!(founded.location(), "/c/bay-towns/settings");
        assert_eq!(ada.post("/coalitions/new", &form).await.expect(303).location(), "/c/bay-towns/settings");
        assert_eq!(ada.post("/coalitions/new", &BAY).await.expect(303).location(), "/c/bay-towns-2/settings");
        founded.follow().await.expect(200).sees("Bay Towns").sees("Ada Okafor");
        for other in ["rosa", "dot"] {
            let other = town.visitor(other).await;
            other.get("/c/bay-towns/settings").await.expect(403);
            other.post("/c/bay-towns/settings", &BAY).await.expect(403);
        }
        let changed = [("name", "Bay and River"), ("purpose", "Boats."), ("zone", "Europe/Madrid")];
        let drawn_from = ada.get("/c/bay-towns/settings").await.expect(200).hidden("drawn_from");
        ada.change("/c/bay-towns/settings", &changed).await.expect(303);
        // The other tab, and a form that does not say what it was drawn from, write nothing over.
        for drawn_from in [drawn_from.as_str(), ""] {
            let late = [("drawn_from", drawn_from), ("name", "Bay Towns"), ("purpose", "Ships."), ("town", "The bay"), ("zone", "America/New_York")];
            let late = ada.post("/c/bay-towns/settings", &late).await.expect(409);
            late.sees("by somebody else or in another window").sees("Saved meanwhile: Boats.").sees("Ships.");
        }
        ada.get("/c/bay-towns/settings").await.expect(200).sees("Boats.").lacks("Ships.");
        ada.post("/c/bay-towns/settings", &[("name", "")]).await.expect(422);
        ada.get("/c/bay-towns/settings").await.expect(200).sees("Bay and River");
        sound(town).await;
    }
}

story! {
    fn a_coalition_of_any_script_has_an_address_of_its_own(town) {
        let ada = town.visitor("ada").await;
        for (name, address) in [("日本", "ri-ben"), ("日本", "ri-ben-2"), ("معاً", "m-an"), ("…", "coalition"), ("Organization", "organization")] {
            let founded = ada.post("/coalitions/new", &[("name", name), ("purpose", "Boats."), ("zone", "UTC")]).await.expect(303);
            assert_eq!(founded.location(), format!("/c/{address}/settings"));
        }
    }
}

story! {
    fn two_coalitions_of_one_name_are_founded_at_once(town) {
        let (ada, cx) = (town.visitor("ada").await, town.operator());
        let mut tx = cx.begin_in(&[]).await.expect("begun");
        let draft = Draft { name: "Bay Towns".into(), purpose: "Boats.".into(), zone: "UTC".into(), ..Draft::default() };
        people::coalitions::acts::found(&mut tx, &draft, "").await.expect("founded");
        let other = tokio::spawn(async move { ada.post("/coalitions/new", &BAY).await });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        tx.commit().await.expect("kept");
        assert_eq!(other.await.expect("an answer").expect(303).location(), "/c/bay-towns-2/settings");
    }
}

story! {
    fn coordinators_come_by_invitation_and_the_last_one_stays(town) {
        let (rosa, dot) = (town.visitor("rosa").await, town.visitor("dot").await);
        let own = person_of(&town.operator(), "rosa").await.expect("of the cast");
        let end = format!("/c/elmwater/settings/coordinators/{own}/remove");
        rosa.post(&end, &[]).await.expect(409).sees("Invite another coordinator first");
        rosa.post("/c/elmwater/settings/coordinators", &[("address", "no address")]).await.expect(422);
        rosa.post("/c/elmwater/settings/coordinators", &[("address", "dot@example.org")]).await.expect(303);
        rosa.get("/c/elmwater/settings").await.expect(200).sees("dot@example.org");
        let door = link(town, "dot@example.org", "/invitations/").await;
        dot.get(&door).await.expect(200).sees("Coordinate Elmwater Together");
        let accepted = dot.post(&door, &[]).await.expect(303);
        assert_eq!(accepted.location(), "/c/elmwater/settings");
        accepted.follow().await.expect(200).sees("Dot Weller");
        dot.post(&end, &[]).await.expect(303);
        rosa.get("/c/elmwater/settings").await.expect(403);
        dot.post(&end, &[]).await.expect(404);
        sound(town).await;
    }
}

story! {
    fn an_organization_joins_and_leaves_by_its_own_steward(town) {
        let (ada, ben) = (town.visitor("ada").await, town.visitor("ben").await);
        ada.post("/coalitions/new", &BAY).await.expect(303);
        ada.post("/c/bay-towns/join", &[]).await.expect(303);
        ada.get("/c/bay-towns/activity").await.expect(200).sees("Harbor Food Bank joined the coalition");
        // Who is in comes in no second time, and only a steward takes it out.
        ada.post("/c/elmwater/join", &[]).await.expect(409);
        ben.post("/c/elmwater/leave", &[]).await.expect(403);
        ben.get("/c/elmwater/leave").await.expect(403);
        ada.get("/c/elmwater/leave").await.expect(200).sees("Harbor Food Bank leaves Elmwater Together");
        ada.post("/c/elmwater/leave", &[("why", &"w".repeat(4_001))]).await.expect(422).sees("there is room for 4000");
        ada.post("/c/elmwater/leave", &[("why", "We moved to the bay.")]).await.expect(303);
        ada.get("/c/elmwater/leave").await.expect(404);
        ada.post("/c/elmwater/leave", &[]).await.expect(404);
        ada.get("/c/elmwater/organizations/harbor-food-bank/people").await.expect(404);
        ada.get("/c/bay-towns/organizations/harbor-food-bank/people").await.expect(200);
        let rosa = town.visitor("rosa").await;
        rosa.get("/c/elmwater/activity").await.expect(200).sees("We moved to the bay.");
        // Whoever is steward and coordinator speaks for both sides; it comes back under the same address.
        hat(town, "rosa", "Harbor Food Bank", Role::Steward).await;
        rosa.act_for("Harbor Food Bank").await;
        rosa.post("/c/elmwater/join", &[]).await.expect(303);
        rosa.get("/c/elmwater/organizations/harbor-food-bank/people").await.expect(200);
        assert!(organization_of(&town.operator(), "Harbor Food Bank").await.is_ok());
        sound(town).await;
    }
}
