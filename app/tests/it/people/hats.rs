//! Whom one acts for: switched by a form, shown on every page, carried by every form.

use base::Role;

use super::hat;
use crate::cast::organization_of;
use crate::story;

story! {
    fn a_form_of_the_old_hat_is_refused_in_the_other_tab(town) {
        hat(town, "ada", "Keel House", Role::Representative).await;
        let (food, keel) = (
            organization_of(&town.operator(), "Harbor Food Bank").await.expect("of the cast").to_string(),
            organization_of(&town.operator(), "Keel House").await.expect("of the cast").to_string(),
        );
        let tab = town.visitor("ada").await;
        let other = tab.clone();
        tab.get("/").await.expect(200).sees("for Harbor Food Bank");
        let switched = other.post("/acting-for", &[("organization", &keel), ("back", "/about")]).await.expect(303);
        switched.follow().await.expect(200).sees("for Keel House");
        let invite = "/c/elmwater/organizations/harbor-food-bank/people/invite";
        let stale = [("acting_for", food.as_str()), ("address", "sam@example.org"), ("role", "member")];
        tab.post(invite, &stale).await.expect(409).sees("Keel House").sees("Nothing was changed");
        tab.post("/acting-for", &[("acting_for", &food), ("organization", "")]).await.expect(409);
        tab.get("/c/elmwater/organizations/harbor-food-bank/people").await.expect(403).sees("when you act for Harbor Food Bank");
        tab.get("/").await.expect(200).sees("for Keel House");
        tab.post("/acting-for", &[("organization", &food)]).await.expect(303);
        tab.post(invite, &stale).await.expect(303);
    }
}

story! {
    fn nobody_acts_for_an_organization_that_is_not_theirs(town) {
        let city = organization_of(&town.operator(), "City of Elmwater").await.expect("of the cast").to_string();
        let ada = town.visitor("ada").await;
        ada.post("/acting-for", &[("organization", &city)]).await.expect(404);
        ada.post("/acting-for", &[("organization", "nobody")]).await.expect(404);
        ada.get("/").await.expect(200).sees("for Harbor Food Bank");
        ada.act_for("").await;
        ada.get("/c/elmwater/activity").await.expect(403).sees("act for");
    }
}

story! {
    fn whoever_is_taken_out_of_an_organization_no_longer_acts_for_it(town) {
        hat(town, "ben", "Harbor Food Bank", Role::Member).await;
        let (ada, ben) = (town.visitor("ada").await, town.visitor("ben").await);
        ben.act_for("Harbor Food Bank").await;
        ben.get("/").await.expect(200).sees("for Harbor Food Bank");
        let person = crate::cast::person_of(&town.operator(), "ben").await.expect("of the cast");
        let remove = format!("/c/elmwater/organizations/harbor-food-bank/people/{person}/remove");
        ada.post(&remove, &[]).await.expect(303);
        ben.get("/").await.expect(200).sees("for yourself").lacks("Act for Harbor Food Bank");
        ben.get("/c/elmwater/organizations/harbor-food-bank/people").await.expect(404);
    }
}
