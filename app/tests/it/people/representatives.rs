//! Who acts for an organization, and in which role.

use base::Role;

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
        mei.post(&role, &[("role", "queen")]).await.expect(404);
        mei.post(&role, &[("role", "steward")]).await.expect(303);
        omar.post(&format!("{clinic}/people/invite"), &[("address", "kim@example.org"), ("role", "member")]).await.expect(303);
        mei.post(&role, &[("role", "member")]).await.expect(303);
        omar.post(&format!("{clinic}/people/invite"), &[("address", "lee@example.org"), ("role", "member")]).await.expect(403);
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
