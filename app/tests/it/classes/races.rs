//! Several at once (CVE-2023-47634 of Decidim: endorsing twice; limits that two requests slip under together).
//!
//! Acceptances, versions, notices and their taking back are raced in `it/faults/together.rs`, a letter's yes in
//! `it/letters_act.rs`, a program's key in `it/api.rs`. Here: coming in, inviting, claiming, and the last who may not go.

use base::{Role, q};
use futures_util::future::join_all;

use super::FOOD;
use crate::cast::{organization_of, person_of};
use crate::house::Town;
use crate::people::{arrive, hat, link, sound, unclaimed};
use crate::story;
use crate::visitor::Visitor;

const MENDERS: &str = "/c/elmwater/organizations/net-menders";

/// How many press at once.
const MANY: usize = 8;

async fn counted(town: &Town, what: &str) -> i64 {
    let (sessions, representatives, persons, coordinators): (i64, i64, i64, i64) = q!(
        "select (select count(*) from session), (select count(*) from representative), (select count(*) from person), (select count(*) from coordinator)"
    )
    .one(town.db())
    .await
    .expect("counts");
    match what {
        "sessions" => sessions,
        "representatives" => representatives,
        "persons" => persons,
        _ => coordinators,
    }
}

/// Who sends, where to, and what.
type Sent = (Visitor, String, Vec<(&'static str, String)>);

/// Sends forms from several browsers at once; the statuses.
async fn at_once(all: Vec<Sent>) -> Vec<u16> {
    let sending = all.into_iter().map(|(who, at, form)| {
        tokio::spawn(async move {
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            who.post(&at, &form).await.status
        })
    });
    join_all(sending).await.into_iter().map(|it| it.expect("an answer")).collect()
}

fn came_through(statuses: &[u16]) -> usize {
    assert!(statuses.iter().all(|it| *it < 500), "{statuses:?}");
    statuses.iter().filter(|it| **it < 400).count()
}

story! {
    fn a_link_opens_one_session_however_many_press_at_once(town) {
        for round in 0..3 {
            town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
            let way = link(town, "ada@example.org", "/sign-in/").await;
            let before = counted(town, "sessions").await;
            let all = (0..MANY).map(|_| (town.anon(), way.clone(), vec![])).collect();
            assert_eq!(came_through(&at_once(all).await), 1, "round {round}");
            assert_eq!(counted(town, "sessions").await, before + 1);
        }
        sound(town).await;
    }
}

story! {
    fn an_invitation_makes_one_person_however_many_accept_at_once(town) {
        let form = [("address", "sam@example.org"), ("role", "steward"), ("language", "en")];
        town.visitor("ada").await.post(&format!("{FOOD}/people/invite"), &form).await.expect(303);
        let way = link(town, "sam@example.org", "/invitations/").await;
        let (persons, representatives) = (counted(town, "persons").await, counted(town, "representatives").await);
        let all = (0..MANY).map(|n| (town.anon(), way.clone(), vec![("name", format!("Sam {n}"))])).collect();
        assert_eq!(came_through(&at_once(all).await), 1);
        assert_eq!(counted(town, "persons").await, persons + 1);
        assert_eq!(counted(town, "representatives").await, representatives + 1);
        sound(town).await;
    }
}

story! {
    fn of_two_who_prove_that_they_are_an_organization_at_once_one_is(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        let mut all = vec![];
        for who in ["sam", "kim", "lee", "pat"] {
            let address = format!("{who}@menders.example");
            town.anon().post(&format!("{MENDERS}/claim"), &[("address", &address)]).await.expect(200);
            all.push((town.anon(), link(town, &address, "/claims/").await, vec![("name", who.to_owned())]));
        }
        let before = counted(town, "representatives").await;
        assert_eq!(came_through(&at_once(all).await), 1);
        assert_eq!(counted(town, "representatives").await, before + 1, "one steward");
        sound(town).await;
    }
}

story! {
    fn a_claim_is_decided_once_though_two_decide_at_once(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        town.anon().post(&format!("{MENDERS}/claim"), &[("address", "sam@gmail.com"), ("why", "I mend.")]).await.expect(200);
        arrive(town, &link(town, "sam@gmail.com", "/claims/").await, "Sam Rivera").await;
        let (id,): (uuid::Uuid,) = q!("select id from claim").one(town.db()).await.expect("it waits");
        let (rosa, at) = (town.visitor("rosa").await, format!("{MENDERS}/claims/{id}"));
        let all = ["grant", "decline", "grant", "decline"].map(|it| {
            (rosa.clone(), at.clone(), vec![("decision", it.to_owned()), ("reason", "I know them.".to_owned())])
        });
        assert_eq!(came_through(&at_once(all.into()).await), 1);
        let (decided, granted, stewards): (i64, bool, i64) = q!(
            "select (select count(*) from journal where verb in ('claim.granted', 'claim.declined')),
               (select granted from claim), (select count(*) from representative join organization on organization.id = representative.space_id where organization.name = 'Net Menders')"
        )
        .one(town.db())
        .await
        .expect("what came of it");
        assert_eq!((decided, stewards), (1, i64::from(granted)), "one decision, and what it says");
        sound(town).await;
    }
}

story! {
    fn the_last_two_stewards_do_not_both_leave(town) {
        for round in 0..4 {
            hat(town, "dot", "Harbor Food Bank", Role::Steward).await;
            let food = organization_of(&town.operator(), "Harbor Food Bank").await.expect("of the cast");
            let (ada, dot) = (town.visitor("ada").await, town.visitor("dot").await);
            for who in [&ada, &dot] {
                who.act_for("Harbor Food Bank").await;
            }
            let leave = format!("/me/organizations/{food}/leave");
            let statuses = at_once(vec![(ada, leave.clone(), vec![]), (dot, leave, vec![])]).await;
            assert_eq!(came_through(&statuses), 1, "round {round}: {statuses:?}");
            let stays = if statuses[0] < 400 { "dot" } else { "ada" };
            let person = person_of(&town.operator(), stays).await.expect("of the cast");
            let (there,): (i64,) = q!("select count(*) from representative where space_id = $1 and person_id = $2", food, person)
                .one(town.db())
                .await
                .expect("counted");
            assert_eq!(there, 1);
            if stays == "dot" {
                hat(town, "ada", "Harbor Food Bank", Role::Steward).await;
            }
            let mut tx = town.db().begin().await.expect("a transaction");
            let dot = person_of(&town.operator(), "dot").await.expect("of the cast");
            q!("delete from representative where space_id = $1 and person_id = $2", food, dot).run(&mut tx).await.expect("as before");
            tx.commit().await.expect("kept");
        }
    }
}

story! {
    fn the_last_two_coordinators_do_not_both_go(town) {
        crate::cast::coordinator(&town.operator(), "elmwater", "mei").await.expect("she coordinates");
        let (rosa, mei) = (town.visitor("rosa").await, town.visitor("mei").await);
        let id = async |key: &str| person_of(&town.operator(), key).await.expect("of the cast");
        let remove = |id| format!("/c/elmwater/settings/coordinators/{id}/remove");
        let both = vec![(rosa, remove(id("mei").await), vec![]), (mei, remove(id("rosa").await), vec![])];
        assert_eq!(came_through(&at_once(both).await), 1);
        let (left,): (i64,) = q!("select count(*) from coordinator join coalition on coalition.id = coordinator.space_id where slug = 'elmwater'")
            .one(town.db())
            .await
            .expect("counted");
        assert_eq!(left, 1);
    }
}

story! {
    fn a_limit_is_not_slipped_under_together(town) {
        let all = (0..20).map(|_| (town.anon(), "/sign-in".to_owned(), vec![("address", "ada@example.org".to_owned())])).collect();
        let statuses = at_once(all).await;
        assert_eq!(came_through(&statuses), 5, "{statuses:?}");
    }
}
