//! Where one is signed in.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::link;
use crate::house::Town;
use crate::story;
use crate::visitor::Page;

fn ends(page: &Page) -> BTreeSet<String> {
    let forms = page.body.split("action=\"").filter_map(|rest| rest.split('"').next());
    forms.filter(|it| it.starts_with("/me/sessions/") && it.ends_with("/end")).map(str::to_owned).collect()
}

story! {
    fn a_session_that_was_ended_is_out_at_its_next_request(town) {
        let desk = town.visitor("ada").await;
        let before = ends(&desk.get("/me").await.expect(200));
        let phone = town.visitor("ada").await;
        let both = ends(&desk.get("/me").await.expect(200));
        let theirs = both.difference(&before).next().expect("the phone is listed").clone();
        town.visitor("dot").await.post(&theirs, &[]).await.expect(404);
        phone.get("/me").await.expect(200);
        desk.post(&theirs, &[]).await.expect(303);
        phone.get("/me").await.expect(303);
        phone.post("/me", &[("name", "Somebody")]).await.expect(401);
        desk.get("/me").await.expect(200).sees("Ada Okafor");
        desk.post(&theirs, &[]).await.expect(404);
    }
}

story! {
    fn everywhere_but_here_and_here(town) {
        let (desk, phone, tablet) = (town.visitor("ada").await, town.visitor("ada").await, town.visitor("ada").await);
        desk.post("/me/sessions/end-others", &[]).await.expect(303);
        phone.get("/me").await.expect(303);
        tablet.get("/me").await.expect(303);
        let own = ends(&desk.get("/me").await.expect(200));
        assert_eq!(own.len(), 1);
        let ended = desk.post(own.first().expect("this one"), &[]).await.expect(303);
        assert_eq!(ended.location(), "/");
        desk.get("/me").await.expect(303);
    }
}

/// That a session was used is noted beside the page, which does not wait for it.
async fn noted(town: &Town) {
    for _ in 0..200 {
        let (seen,): (chrono::DateTime<chrono::Utc>,) =
            base::q!("select max(seen_at) from session").one(town.db()).await.expect("a session");
        if seen == town.now() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

story! {
    fn a_session_that_is_used_every_week_ends_after_half_a_year(town) {
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        let phone = town.anon();
        phone.post(&link(town, "ada@example.org", "/sign-in/").await, &[]).await.expect(303);
        let mut days = 0;
        while phone.get("/me").await.status == 200 {
            noted(town).await;
            town.later(TimeDelta::days(7));
            days += 7;
            assert!(days <= 182, "it goes on for ever");
        }
        assert!(days > 140, "it ended after {days} days already");
    }
}

story! {
    fn a_session_that_nobody_uses_ends_by_itself(town) {
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        let phone = town.anon();
        phone.post(&link(town, "ada@example.org", "/sign-in/").await, &[]).await.expect(303);
        town.later(TimeDelta::days(29));
        phone.get("/me").await.expect(200);
        noted(town).await;
        town.later(TimeDelta::days(29));
        phone.get("/me").await.expect(200);
        town.later(TimeDelta::days(31));
        phone.get("/me").await.expect(303);
    }
}

story! {
    fn what_one_says_about_oneself_is_kept_and_looked_at(town) {
        let ada = town.visitor("ada").await;
        let form = |name, zone| [("name", name), ("zone", zone), ("language", "es"), ("about", "Sings alto.")];
        ada.post("/me", &form("", "Nowhere")).await.expect(422).sees("This is no time zone that we know");
        let before = ada.get("/me").await.expect(200).hidden("drawn_from");
        ada.change("/me", &form("Ada O.", "Europe/Madrid")).await.expect(303);
        let late = [("drawn_from", before.as_str()), ("name", "Ada Okafor"), ("about", ""), ("zone", "UTC"), ("language", "en")];
        ada.post("/me", &late).await.expect(409).sees("Guardado mientras tanto: Sings alto.");
        ada.change("/me", &[("name", "Ada"), ("zone", "UTC"), ("language", "tlh")]).await.expect(422);
        ada.get("/me").await.expect(200).sees("Ada O.").sees("Sings alto.").sees("Tu nombre").lacks("Your name");
    }
}
