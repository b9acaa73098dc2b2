//! Stories of what stands out in a network, of what two really do, of days that are past, and of files; and that nothing
//! of it tells of a relationship that its reader may not know of.

mod unseen;

use std::collections::BTreeMap;

use base::{OrganizationId, q};
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use people::organizations::types::Seen;
use relationships::Level;
use relationships::standing::store::RelationshipId;
use relationships::terms::Terms;

use crate::cast::{coalition_of, organization, organization_of};
use crate::commands::runs;
use crate::house::Town;
use crate::visitor::Visitor;
use crate::{story, ties};

const NETWORK: &str = "/c/elmwater/network";
const TRUST: &str = "/c/elmwater/trust/with";

async fn id_of(town: &Town, name: &str) -> String {
    organization_of(&town.operator(), name).await.expect("of the cast").to_string()
}

/// Says what one's organization does with another.
async fn says(town: &Town, who: &Visitor, about: &str, things: &[&str]) -> crate::visitor::Page {
    let id = id_of(town, about).await;
    let name = format!("did-{id}");
    let fields: Vec<(&str, &str)> = things.iter().map(|it| (name.as_str(), *it)).collect();
    who.post(&format!("{TRUST}/{id}/doing"), &fields).await
}

/// A relationship as it was: its versions in force, each with its level, who could know of it, its parties and the day of
/// their yes.
pub struct Was {
    pub purpose: String,
    pub versions: Vec<(Level, Seen, Vec<OrganizationId>, DateTime<Utc>)>,
    pub ended: Option<DateTime<Utc>>,
}

/// Writes it into the books as its acts would have.
pub async fn write(town: &Town, it: &Was) -> RelationshipId {
    let cx = town.operator();
    let (space, id) = (coalition_of(&cx, "elmwater").await.expect("here"), RelationshipId::new());
    let (last, first) = (it.versions.last().expect("one"), &it.versions[0]);
    let state = if it.ended.is_some() { "ended" } else { "agreed" };
    let mut tx = town.db().begin().await.expect("begun");
    q!(
        "insert into relationship (space_id, id, state, level, purpose, folded, seen, in_force, open_version, proposed_at, agreed_at, review_on, answer_by, ends_on, ended_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, null, $9, $9, null, null, null, $10, $9)",
        space, id, state, last.0, &it.purpose, base::words::fold(&it.purpose), last.1, it.versions.len() as i64, first.3, it.ended
    )
    .run(&mut tx)
    .await
    .expect("written");
    let person = crate::cast::person_of(&cx, "rosa").await.expect("of the cast");
    for (number, (level, seen, parties, at)) in (1i64..).zip(&it.versions) {
        let terms = Terms {
            level: *level,
            purpose: it.purpose.clone(),
            parties: parties.iter().map(|it| (*it, Default::default())).collect(),
            rules: BTreeMap::new(),
            starts_on: at.date_naive(),
            review_on: at.date_naive() + chrono::Days::new(3_000),
            notice_days: 30,
            seen: *seen,
        };
        let outcome = if number == it.versions.len() as i64 { "in-force" } else { "replaced" };
        let body = terms.document().expect("a document");
        q!(
            "insert into terms (space_id, relationship_id, version, kind, body, digest, why, proposed_by, proposed_for, proposed_at, outcome)
             values ($1, $2, $3, 'proposal', $4, 'x', '', $5, null, $6, $7)",
            space, id, number, body, person, *at, outcome
        )
        .run(&mut tx)
        .await
        .expect("written");
        for party in parties {
            q!(
                "insert into acceptance (space_id, relationship_id, version, organization_id, person_id, digest, at) values ($1, $2, $3, $4, $5, 'x', $6)",
                space, id, number, *party, person, *at
            )
            .run(&mut tx)
            .await
            .expect("written");
        }
    }
    let mut all: Vec<OrganizationId> = it.versions.iter().flat_map(|it| it.2.clone()).collect();
    all.sort();
    all.dedup();
    for party in all {
        let standing = match (it.ended, last.2.contains(&party)) {
            (None, true) => "in",
            _ => "left",
        };
        let since = it.ended.filter(|_| last.2.contains(&party)).unwrap_or(last.3);
        q!(
            "insert into party (space_id, relationship_id, organization_id, standing, since) values ($1, $2, $3, $4, $5)",
            space,
            id,
            party,
            standing,
            since
        )
        .run(&mut tx)
        .await
        .expect("written");
    }
    q!("update space set touched = touched + 1 where id = $1", space).run(&mut tx).await.expect("touched");
    tx.commit().await.expect("kept");
    id
}

/// More organizations, so that there is enough to measure; the coalition is as old as three years.
pub async fn more(town: &Town, n: usize) -> Vec<OrganizationId> {
    let cx = town.operator();
    let space = coalition_of(&cx, "elmwater").await.expect("here");
    let mut all = vec![];
    for nth in 0..n {
        all.push(organization(&cx, space, &format!("Neighbor {nth:02}")).await.expect("listed"));
    }
    let sectors = ["public", "private", "nonprofit", "resident"];
    let mut tx = town.db().begin().await.expect("begun");
    for (at, id) in all.iter().enumerate() {
        q!("update organization set sector = $2 where id = $1", *id, sectors[at % 4]).run(&mut tx).await.expect("kept");
    }
    q!("update membership set joined_at = $2 where space_id = $1", space, cx.now - TimeDelta::days(1_100))
        .run(&mut tx)
        .await
        .expect("kept");
    tx.commit().await.expect("kept");
    all
}

/// The quarter of so many days ago.
pub fn quarter(now: DateTime<Utc>, days_ago: i64) -> String {
    let day = now - TimeDelta::days(days_ago);
    format!("{}-Q{}", day.year(), day.month0() / 3 + 1)
}

story! {
    fn two_say_what_they_do_and_it_stands_beside_what_they_agreed(town) {
        let (ada, mei, ben) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("ben").await);
        let meals = ties::address(town, "Winter meals").await;
        ada.get(&meals).await.expect(200).sees("What you really do together").sees("Neither Shore Clinic nor you have said yet");
        says(town, &ada, "Shore Clinic", &["shared", "lent"]).await.expect(303);
        ada.get(&meals).await.expect(200).sees("Harbor Food Bank says that you lend each other people, space, money or things. Shore Clinic has not said yet");
        mei.get(&meals).await.expect(200).sees("Harbor Food Bank says that you lend each other").sees("Shore Clinic has not said yet");
        says(town, &mei, "Harbor Food Bank", &["lent"]).await.expect(303);
        ada.get(&meals).await.expect(200).sees("You agreed on cooperation. Both of you say that you lend each other").lacks("Propose another level");
        // Two levels apart: neither is wrong, and one may change what was agreed.
        says(town, &mei, "Harbor Food Bank", &["none"]).await.expect(303);
        ada.get(&meals).await.expect(200).sees("Harbor Food Bank says that you lend each other people, space, money or things; Shore Clinic says that you do none of the five things").sees("Propose another level");
        let clinic = id_of(town, "Shore Clinic").await;
        ada.get(&format!("{TRUST}/{clinic}")).await.expect(200).sees("We shared information; We lent staff").sees("None of these");
        // A third party of the same agreement reads its own pairs only.
        ben.get(&meals).await.expect(200).lacks("do none of the five things").sees("Neither Harbor Food Bank nor you have said yet");
        // What nobody means is refused, and so is whoever may not say yes or no for it.
        says(town, &ada, "Shore Clinic", &["none", "shared"]).await.expect(409);
        says(town, &ada, "Shore Clinic", &["moon"]).await.expect(409);
        says(town, &ada, "Shore Clinic", &[]).await.expect(409);
        says(town, &town.visitor("omar").await, "Harbor Food Bank", &["shared"]).await.expect(403);
        says(town, &town.visitor("dot").await, "Harbor Food Bank", &["shared"]).await.expect(404);
        let api = format!("/api/v1/coalitions/elmwater/trust/partners/{clinic}/doing");
        ada.get(&api).await.expect(200).sees("\"observed\":0").sees("lent");
        // After a year it says nothing any more, which is not the same as nothing.
        town.later(TimeDelta::days(366));
        town.visitor("ada").await.get(&meals).await.expect(200).sees("Neither Shore Clinic nor you have said yet");
    }
}

story! {
    fn what_is_done_is_asked_together_with_trust_and_one_may_answer_only_that(town) {
        town.later(TimeDelta::days(31));
        let ada = town.visitor("ada").await;
        let asked = "/c/elmwater/trust/asked";
        ada.get(asked).await.expect(200).sees("What have Shore Clinic and you really done together in the last 6 months?");
        let clinic = id_of(town, "Shore Clinic").await;
        ada.post("/c/elmwater/trust/answers", &[(&format!("did-{clinic}"), "changed"), (&format!("did-{clinic}"), "shared")]).await.expect(303);
        let (does,): (i64,) = q!("select does from trust_doing").one(town.db()).await.expect("one");
        let (answers,): (i64,) = q!("select count(*) from trust_answer").one(town.db()).await.expect("a count");
        assert_eq!((does, answers), (3, 0));
        ada.get(asked).await.expect(200).sees("They do what they say they will do.");
        let (facts,): (String,) = q!("select facts from journal where verb = 'trust.doing'").one(town.db()).await.expect("a line");
        assert_eq!(facts, "{\"partner\":\"Shore Clinic\"}");
        town.visitor("mei").await.get("/c/elmwater/activity").await.expect(200).sees("said what it and Shore Clinic really do together");
        town.visitor("dot").await.get("/c/elmwater/activity").await.expect(200).lacks("really do together");
    }
}

story! {
    fn that_two_see_it_differently_is_told_to_them_and_to_the_coordinator_alone(town) {
        halves(town).await;
        let cx = town.operator();
        let (bank, keel) = (organization_of(&cx, "Harbor Food Bank").await.expect("here"), organization_of(&cx, "Keel House").await.expect("here"));
        let versions = vec![(Level::Cooperation, Seen::Public, vec![bank, keel], cx.now - TimeDelta::days(90))];
        write(town, &Was { purpose: "Nights and meals".to_owned(), versions, ended: None }).await;
        let (ada, noor) = (town.visitor("ada").await, town.visitor("noor").await);
        says(town, &ada, "Keel House", &["strengthened"]).await.expect(303);
        says(town, &noor, "Harbor Food Bank", &["shared"]).await.expect(303);
        let words = "see very differently what they do together";
        for who in [&ada, &noor, &town.visitor("rosa").await] {
            who.get(NETWORK).await.expect(200).sees(words);
            who.get("/api/v1/coalitions/elmwater/network/shape").await.expect(200).sees("\"differ\"");
        }
        for who in [&town.visitor("dot").await, &town.anon()] {
            who.get(NETWORK).await.expect(200).lacks(words).sees("Nights and meals");
            who.get("/api/v1/coalitions/elmwater/network/shape").await.expect(200).lacks("\"differ\"");
        }
        // Both say that they share; who is signed out is told nothing of what is done.
        says(town, &noor, "Harbor Food Bank", &["shared", "strengthened"]).await.expect(303);
        town.visitor("dot").await.get(NETWORK).await.expect(200).sees("Said what they do").lacks(words);
        town.anon().get(NETWORK).await.expect(200).lacks("do more together");
    }
}

/// Two circles of organizations that the food bank alone holds together, open to the coalition.
async fn halves(town: &Town) -> Vec<OrganizationId> {
    let all = more(town, 8).await;
    let bank = organization_of(&town.operator(), "Harbor Food Bank").await.expect("here");
    let at = town.operator().now - TimeDelta::days(100);
    let circle = |from: usize| [(from, from + 1), (from + 1, from + 2), (from + 2, from + 3), (from + 3, from)];
    for (nth, (a, b)) in circle(0).into_iter().chain(circle(4)).enumerate() {
        let versions = vec![(Level::Coordination, Seen::Coalition, vec![all[a], all[b]], at)];
        write(town, &Was { purpose: format!("Ring {nth}"), versions, ended: None }).await;
    }
    for (nth, other) in [all[0], all[4]].into_iter().enumerate() {
        let versions = vec![(Level::Networking, Seen::Coalition, vec![bank, other], at)];
        write(town, &Was { purpose: format!("Bridge {nth}"), versions, ended: None }).await;
    }
    all
}

story! {
    fn sentences_come_first_and_lead_on_to_what_one_could_do(town) {
        halves(town).await;
        let rosa = town.visitor("rosa").await;
        let page = rosa.get(NETWORK).await.expect(200);
        page.sees("Harbor Food Bank alone holds two sides together").sees("Who could stand beside it?");
        page.sees("See what would change without Harbor Food Bank").sees("Propose something: Neighbor 0");
        page.sees("organizations work with nobody here yet").sees("The numbers").sees("none is a target").lacks("rank 1");
        let bank = id_of(town, "Harbor Food Bank").await;
        let without = rosa.get(&format!("{NETWORK}?without={bank}")).await.expect(200);
        without.sees("Without Harbor Food Bank, 2 organizations would lose a tie").sees("2 relationships of two would end with it");
        without.sees("4 would hang together by themselves").sees("This blames nobody");
        assert!(without.body.contains(&format!("data-gone=\"{bank}\"")));
        rosa.get(&format!("{NETWORK}?without=millpond-tenants")).await.expect(200).sees("has no tie that you can see here");
        rosa.get(&format!("{NETWORK}?without=nobody")).await.expect(404);
        // A member reads the same, may propose, and a party reads more; who is signed out reads nothing of it.
        town.visitor("dot").await.get(NETWORK).await.expect(200).sees("alone holds two sides together");
        town.visitor("ada").await.get(NETWORK).await.expect(200).sees("12 relationships in force");
        town.anon().get(NETWORK).await.expect(200).lacks("alone holds").sees("no relationship in force");
        let api = rosa.get("/api/v1/coalitions/elmwater/network/shape").await.expect(200);
        api.sees("\"kind\":\"holds\"").sees("Harbor Food Bank alone holds").sees("\"density\"");
        town.visitor("ines").await.get(NETWORK).await.expect(200).sees("sola mantiene unidos dos lados");
    }
}

story! {
    fn a_day_that_is_past_shows_what_was_in_force_then_on_its_rung(town) {
        let (all, now) = (more(town, 4).await, town.operator().now);
        let ago = |days: i64| now - TimeDelta::days(days);
        let two = vec![all[0], all[1]];
        let grown = vec![
            (Level::Networking, Seen::Coalition, two.clone(), ago(700)),
            (Level::Collaboration, Seen::Coalition, [two.clone(), vec![all[2]]].concat(), ago(300)),
        ];
        write(town, &Was { purpose: "Garden".to_owned(), versions: grown, ended: None }).await;
        let over = vec![(Level::Cooperation, Seen::Coalition, vec![all[2], all[3]], ago(650))];
        write(town, &Was { purpose: "Old van".to_owned(), versions: over, ended: Some(ago(200)) }).await;
        let (rosa, then, later) = (town.visitor("rosa").await, quarter(now, 500), quarter(now, 250));
        rosa.get(NETWORK).await.expect(200).sees("Garden").lacks("Old van").sees("On which day");
        let page = rosa.get(&format!("{NETWORK}?at={then}")).await.expect(200);
        page.sees("Garden").sees("Old van").sees("2 relationships in force").sees("Back to today").sees("as far as you may know of it now");
        rosa.get(&format!("{NETWORK}?at={then}&level=networking")).await.expect(200).sees("Garden").sees("1 of 2 relationships");
        rosa.get(&format!("{NETWORK}?at={later}&level=collaboration")).await.expect(200).sees("Garden").sees("Neighbor 02");
        let json = rosa.get(&format!("{NETWORK}.json?at={then}")).await.expect(200);
        json.sees("\"level\":1").sees("\"level\":3").lacks("\"level\":4");
        rosa.get(&format!("{NETWORK}?at={}", quarter(now, 900))).await.expect(200).lacks("Garden");
        rosa.get(&format!("/api/v1/coalitions/elmwater/network?at={then}")).await.expect(200).sees("\"level\":\"networking\"");
        for wrong in ["2026-Q5", "moon", "2399-Q1", "2026Q1"] {
            for door in [NETWORK, "/c/elmwater/network.json", "/c/elmwater/network.graphml", "/api/v1/coalitions/elmwater/network", "/api/v1/coalitions/elmwater/network/shape"] {
                rosa.get(&format!("{door}?at={wrong}")).await.expect(404);
            }
        }
        rosa.get(&format!("{NETWORK}?at=")).await.expect(200).lacks("Back to today");
        rosa.get(&format!("{NETWORK}?at={}", quarter(now, 0))).await.expect(200).lacks("Back to today");
    }
}

story! {
    fn of_the_past_nobody_learns_what_was_closed_to_them_or_is_now(town) {
        let (all, now) = (more(town, 4).await, town.operator().now);
        let ago = |days: i64| now - TimeDelta::days(days);
        let opened = vec![
            (Level::Multisector, Seen::Parties, vec![all[0], all[1]], ago(700)),
            (Level::Coordination, Seen::Public, vec![all[0], all[1]], ago(100)),
        ];
        write(town, &Was { purpose: "Quiet for long".to_owned(), versions: opened, ended: None }).await;
        let closed = vec![
            (Level::Networking, Seen::Public, vec![all[2], all[3]], ago(700)),
            (Level::Networking, Seen::Parties, vec![all[2], all[3]], ago(100)),
        ];
        write(town, &Was { purpose: "Quiet by now".to_owned(), versions: closed, ended: None }).await;
        let cx = town.operator();
        let (bank, keel) = (organization_of(&cx, "Harbor Food Bank").await.expect("here"), organization_of(&cx, "Keel House").await.expect("here"));
        let shrunk = vec![
            (Level::Networking, Seen::Coalition, vec![bank, keel, all[0]], ago(700)),
            (Level::Networking, Seen::Coalition, vec![bank, all[0]], ago(100)),
        ];
        write(town, &Was { purpose: "Three once".to_owned(), versions: shrunk, ended: None }).await;
        let then = format!("{NETWORK}?at={}", quarter(now, 400));
        for who in [town.anon(), town.visitor("dot").await, town.visitor("rosa").await] {
            who.get(&then).await.expect(200).lacks("Quiet for long").lacks("Quiet by now");
        }
        // Who was in it reads all of it; to others it is told without whoever went out before.
        town.visitor("ada").await.get(&then).await.expect(200).sees("Three once").sees("Keel House");
        let json = then.replace("/network?", "/network.json?");
        let of_ada = town.visitor("ada").await.get(&json).await.expect(200).body;
        let of_dot = town.visitor("dot").await.get(&json).await.expect(200).body;
        let ties = |body: &str| body.matches("Three once").count();
        assert_eq!((ties(&of_ada), ties(&of_dot)), (3, 1));
    }
}

story! {
    fn a_file_holds_what_its_reader_sees_and_reads_back_with_the_same_numbers(town) {
        halves(town).await;
        let rosa = town.visitor("rosa").await;
        let file = rosa.get(&format!("{NETWORK}.graphml")).await.expect(200);
        assert!(file.header("content-disposition").contains("network.graphml"), "{}", file.header("content-disposition"));
        let folder = tempfile::tempdir().expect("a folder");
        let keep = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
        keep("network.graphml", &file.body);
        keep("network.csv", &rosa.get(&format!("{NETWORK}.csv")).await.expect(200).body);
        keep("organizations.csv", &rosa.get(&format!("{NETWORK}-organizations.csv")).await.expect(200).body);
        let (code, said, aside) = runs(folder.path(), &["network", "network.graphml", "--sector", "sector", "--json"]);
        assert_eq!(code, 0, "{aside}");
        let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        let lists = ["network", "network.csv", "--nodes", "organizations.csv", "--undirected", "--sector", "sector", "--json"];
        let (_, of_lists, aside) = runs(folder.path(), &lists);
        let of_lists: serde_json::Value = serde_json::from_str(&of_lists).unwrap_or_else(|_| panic!("{aside}"));
        let shape = rosa.get("/api/v1/coalitions/elmwater/network/shape").await.expect(200);
        let shape: serde_json::Value = serde_json::from_str(&shape.body).expect("JSON");
        assert_eq!((&said["n"], &said["m"]), (&shape["organizations"], &shape["ties"]));
        for (ours, theirs) in [("density", "density"), ("transitivity", "transitivity_global"), ("path", "avg_path"), ("fragmentation", "dist_weighted_fragmentation"), ("degree", "deg_centralization_und"), ("betweenness", "betw_centralization"), ("eigenvector", "eigen_centralization"), ("ei", "EI"), ("core", "max_core"), ("components", "components")] {
            let (ours, theirs) = (shape["numbers"][ours].as_f64(), said[theirs].as_f64());
            assert!(ours.zip(theirs).is_some_and(|(a, b)| (a - b).abs() < 1e-9), "{ours:?} {theirs:?}");
        }
        assert_eq!((&said["betw_sum"], &said["EI"]), (&of_lists["betw_sum"], &of_lists["EI"]));
        let api = rosa.get("/api/v1/coalitions/elmwater/network/graphml").await.expect(200);
        assert_eq!(api.body, file.body);
        file.sees("Bridge 0").lacks("One roster of nights");
        town.visitor("ada").await.get(&format!("{NETWORK}.graphml")).await.expect(200).sees("One roster of nights");
        town.anon().get(&format!("{NETWORK}.csv")).await.expect(200).lacks("Bridge 0");
    }
}
