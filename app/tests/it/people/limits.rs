//! How often something may be tried: by an address, by a place, by a person.

use base::db::Q;
use base::q;
use chrono::TimeDelta;

use super::unclaimed;
use crate::story;
use crate::visitor::{Page, Visitor};

/// The answer is "later", and says when.
#[track_caller]
fn later(page: Page, most: u64) {
    let page = page.expect(429);
    let seconds: u64 = page.header("retry-after").parse().expect("seconds");
    assert!((1..=most).contains(&seconds), "{seconds}");
    page.sees(&seconds.to_string());
}

async fn ask(visitor: &Visitor, address: &str) -> Page {
    visitor.post("/sign-in", &[("address", address)]).await
}

story! {
    fn five_letters_in_a_quarter_of_an_hour_are_enough_for_one_address(town) {
        for address in ["ada@example.org", "ADA@example.org", " ada@example.org", "ada@example.org", "ada@example.org"] {
            ask(&town.anon(), address).await.expect(200);
        }
        // From anywhere else as well, and for somebody who is not here just the same.
        later(ask(&town.anon(), "ada@example.org").await, 900);
        for n in 0..6 {
            let answer = ask(&town.anon(), "eve@example.org").await;
            if n < 5 { drop(answer.expect(200)) } else { later(answer, 900) }
        }
        ask(&town.anon(), "dot@example.org").await.expect(200);
        town.later(TimeDelta::minutes(15));
        ask(&town.anon(), "ada@example.org").await.expect(200);
    }
}

story! {
    fn letters_for_a_whole_workshop_in_a_quarter_of_an_hour_are_enough_for_one_place(town) {
        let place = town.anon();
        for n in 0..120 {
            ask(&place, &format!("person{n}@example.org")).await.expect(200);
        }
        later(ask(&place, "person120@example.org").await, 900);
        ask(&town.anon(), "person120@example.org").await.expect(200);
    }
}

story! {
    fn a_stranger_gets_one_letter_a_day_from_us(town) {
        for _ in 0..3 {
            ask(&town.anon(), "eve@example.org").await.expect(200).sees("eve@example.org");
        }
        let letters = async || {
            let all = base::outbox::latest(&base::Cx::of_house(&town.house), 50).await.expect("the letters");
            all.iter().filter(|it| it.to_address == "eve@example.org").count()
        };
        assert_eq!(letters().await, 1);
        town.later(chrono::TimeDelta::days(1));
        ask(&town.anon(), "eve@example.org").await.expect(200);
        assert_eq!(letters().await, 2);
    }
}

story! {
    fn guessing_links_ends_soon(town) {
        let place = town.anon();
        for n in 0..120 {
            place.post(&format!("/sign-in/guess{n}"), &[]).await.expect(404);
        }
        later(place.post("/sign-in/guess", &[]).await, 900);
    }
}

story! {
    fn only_invitations_that_were_written_count(town) {
        let (ada, door) = (town.visitor("ada").await, "/c/elmwater/organizations/harbor-food-bank/people/invite");
        for _ in 0..10 {
            ada.post(door, &[("address", "")]).await.expect(422);
            town.visitor("dot").await.post(door, &[("address", "sam@example.org")]).await.expect(403);
        }
        for _ in 0..6 {
            ada.post(door, &[("address", "sam@example.org"), ("role", "member")]).await.expect(303);
        }
        later(ada.post(door, &[("address", "Sam@example.org"), ("role", "member")]).await, 24 * 3600);
        let page = ada.get("/c/elmwater/organizations/harbor-food-bank/people").await.expect(200);
        assert_eq!(page.body.matches("/revoke").count(), 1, "each stands for the one before");
        ada.post(door, &[("address", "kim@example.org"), ("role", "member")]).await.expect(303);
    }
}

story! {
    fn four_claims_a_day_are_enough_for_one_address(town) {
        unclaimed(town, "Net Menders", "").await;
        let door = "/c/elmwater/organizations/net-menders/claim";
        for _ in 0..8 {
            town.anon().post(door, &[("address", "")]).await.expect(422);
        }
        for _ in 0..4 {
            town.anon().post(door, &[("address", "sam@example.org")]).await.expect(200);
        }
        later(town.anon().post(door, &[("address", "SAM@example.org")]).await, 24 * 3600);
        town.anon().post(door, &[("address", "kim@example.org")]).await.expect(200);
    }
}

story! {
    fn a_person_founds_five_coalitions_a_day(town) {
        let ada = town.visitor("ada").await;
        let found = [("name", "Bay"), ("purpose", "Lunch."), ("zone", "America/New_York")];
        for _ in 0..7 {
            ada.post("/coalitions/new", &[("name", "")]).await.expect(422);
        }
        for _ in 0..5 {
            ada.post("/coalitions/new", &found).await.expect(303);
        }
        later(ada.post("/coalitions/new", &found).await, 24 * 3600);
    }
}

story! {
    fn attempts_are_cleared_away_once_a_minute_and_by_no_visitor(town) {
        let cx = town.operator();
        let mut tx = town.db().begin().await.expect("a transaction");
        for (key, hours) in [("old", 25), ("young", 23)] {
            let since = town.now() - TimeDelta::hours(hours);
            q!("insert into attempt (key, since, n) values ($1, $2, 1)", key, since).run(&mut tx).await.expect("an attempt");
        }
        tx.commit().await.expect("it is kept");
        let kept = async || {
            let keys: Vec<(String,)> = q!("select key from attempt where key in ('old', 'young') order by key").all(town.db()).await
                .expect("the attempts");
            keys.into_iter().map(|(key,)| key).collect::<Vec<_>>()
        };
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        assert_eq!(kept().await, ["old", "young"]);
        assert!(manyhands::jobs::sweep(&cx).await);
        assert_eq!(kept().await, ["young"]);
    }
}

base::record! { struct Plan { detail: String } }

story! {
    fn what_has_run_out_is_found_without_reading_whole_tables(town) {
        if town.db().kind() != "sqlite" {
            // PostgreSQL chooses by how much there is, and here is next to nothing.
            return;
        }
        for (sql, index) in [
            ("explain query plan delete from attempt where since < '2027'", "attempt_by_time"),
            ("explain query plan select 1 from party where standing = 'leaving' and leaving_on <= '2027'", "party_leaving"),
        ] {
            let plan: Vec<Plan> = Q::new(sql, vec![]).all(town.db()).await.expect("a plan");
            assert!(plan.iter().any(|it| it.detail.contains(index)), "{:?}", plan.iter().map(|it| &it.detail).collect::<Vec<_>>());
        }
    }
}
