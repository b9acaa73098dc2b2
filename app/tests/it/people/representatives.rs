//! Who acts for an organization, and in which role.

use base::{Cx, Role};

use super::{hat, sound};
use crate::cast::{organization_of, person_of};
use crate::story;

const FOOD: &str = "/c/elmwater/organizations/harbor-food-bank";

story! {
    fn the_last_steward_stays(town) {
        let cx = town.operator();
        let food = organization_of(&cx, "Harbor Food Bank").await.expect("of the cast");
        let (ada, dot) = (person_of(&cx, "ada").await.expect("of the cast"), person_of(&cx, "dot").await.expect("of the cast"));
        hat(town, "dot", "Harbor Food Bank", Role::Member).await;
        let visitor = town.visitor("ada").await;
        let leave = format!("/me/organizations/{food}/leave");
        visitor.post(&leave, &[]).await.expect(409).sees("this is its last steward");
        visitor.post(&format!("{FOOD}/people/{ada}/role"), &[("role", "member")]).await.expect(409);
        visitor.post(&format!("{FOOD}/people/{ada}/remove"), &[]).await.expect(409);
        visitor.post(&format!("{FOOD}/people/{dot}/role"), &[("role", "steward")]).await.expect(303);
        visitor.post(&leave, &[]).await.expect(303);
        visitor.get("/").await.expect(200).sees("for yourself");
        let dot = town.visitor("dot").await;
        dot.act_for("Harbor Food Bank").await;
        dot.get(&format!("{FOOD}/people")).await.expect(200).lacks("Ada Okafor");
        dot.post(&leave, &[]).await.expect(409);
        sound(town).await;
    }
}

story! {
    fn a_role_counts_from_the_next_request(town) {
        let omar = town.visitor("omar").await;
        let clinic = "/c/elmwater/organizations/shore-clinic";
        omar.post(&format!("{clinic}/people/invite"), &[("address", "kim@example.org"), ("role", "member")]).await.expect(403);
        let id = person_of(&town.operator(), "omar").await.expect("of the cast");
        let role = format!("{clinic}/people/{id}/role");
        omar.post(&role, &[("role", "steward")]).await.expect(403);
        let mei = town.visitor("mei").await;
        mei.post(&role, &[("role", "queen")]).await.expect(422);
        mei.post(&role, &[("role", "steward")]).await.expect(303);
        omar.post(&format!("{clinic}/people/invite"), &[("address", "kim@example.org"), ("role", "member")]).await.expect(303);
        mei.post(&role, &[("role", "member")]).await.expect(303);
        omar.post(&format!("{clinic}/people/invite"), &[("address", "lee@example.org"), ("role", "member")]).await.expect(403);
    }
}

story! {
    fn a_part_that_ended_while_a_form_was_on_its_way_does_nothing(town) {
        // What the door read before the form had come, as the layer keeps it.
        let mut cx = crate::cast::acting(&town.operator(), "omar", "Shore Clinic").await.expect("of the cast");
        let omar = town.visitor("omar").await;
        omar.get("/me").await.expect(200);
        let (session,): (uuid::Uuid,) = base::q!("select id from session where space_id = $1", cx.who().expect("he").person)
            .one(town.db())
            .await
            .expect("his session");
        let mut who = cx.who().expect("he").clone();
        who.way = base::Way::Session(session);
        cx.who = Some(std::sync::Arc::new(who.clone()));
        let clinic = cx.organization().expect("the clinic");
        drop(cx.begin(clinic).await.expect("nothing has changed"));
        who.acting.as_mut().expect("the clinic").role = Role::Steward;
        let other = Cx { who: Some(std::sync::Arc::new(who)), ..cx.clone() };
        assert!(matches!(other.begin(clinic).await.map(drop), Err(base::Error::Refused(_))), "a role that he has no more");
        omar.post("/sign-out", &[]).await.expect(303);
        assert!(matches!(cx.begin(clinic).await.map(drop), Err(base::Error::SignIn)), "a session that has ended");
    }
}

story! {
    fn whoever_leaves_leaves_as_themselves(town) {
        let mei = town.visitor("mei").await;
        let id = organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast");
        hat(town, "omar", "Shore Clinic", Role::Steward).await;
        mei.post(&format!("/me/organizations/{id}/leave"), &[]).await.expect(303);
        let (acting,): (Option<uuid::Uuid>,) =
            base::q!("select acting_for from journal where verb = 'representative.left'").one(town.db()).await.expect("the line");
        assert_eq!(acting, None);
    }
}

story! {
    fn only_its_own_see_who_acts_for_an_organization(town) {
        for outsider in ["dot", "ben", "rosa", "zoe"] {
            town.visitor(outsider).await.get(&format!("{FOOD}/people")).await.expect(404);
        }
        town.anon().get(&format!("{FOOD}/people")).await.expect(303);
        let id = person_of(&town.operator(), "ada").await.expect("of the cast");
        for outsider in ["dot", "rosa"] {
            let visitor = town.visitor(outsider).await;
            visitor.post(&format!("{FOOD}/people/{id}/remove"), &[]).await.expect(403);
        }
    }
}
