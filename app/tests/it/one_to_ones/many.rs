//! Where many take part: nothing tells of trust, and a press pairs all of them.

use base::q;
use uuid::Uuid;

use super::{count, pairs, round, says, talk};
use crate::cast::{coalition_of, organization_of, person_of};
use crate::house::Town;
use crate::story;

story! {
    fn little_trust_is_told_nowhere(town) {
        // Shore Clinic trusts Harbor Food Bank little, and everybody knows only their own answer.
        let cx = town.operator();
        let (bank, clinic) = (organization_of(&cx, "Harbor Food Bank").await.expect("it"), organization_of(&cx, "Shore Clinic").await.expect("it"));
        let space = coalition_of(&cx, "elmwater").await.expect("it");
        let it = round(town, &[]).await;
        for key in ["ada", "mei", "ben", "noor", "theo", "dot", "ines", "omar"] { says(&town.visitor(key).await, &it, "yes").await; }
        let before = everything(town, &it).await;
        let mut tx = town.db().begin().await.expect("the database");
        q!(
            "insert into trust_answer (space_id, id, person_id, organization_id, about_id, word, cause, frank, mean, fell, shown, circle, weighed, answered_at)
             values ($1, $2, $3, $4, $5, 1, 1, 1, 100, false, false, null, true, $6)",
            space, Uuid::now_v7(), person_of(&cx, "mei").await.expect("mei"), clinic, bank, town.now()
        ).run(&mut tx).await.expect("an answer");
        tx.commit().await.expect("an answer");
        assert_eq!(before, everything(town, &it).await, "the numbers before the pairs are made are the same");
        pairs(town, &it).await;
        let all = everything(town, &it).await;
        for word in ["trust", "hard", "confían", "1.00"] { assert!(!all.to_lowercase().contains(word), "{word} in {all}"); }
        // Nothing of it is kept, noted or logged with the pairs either.
        let lines: Vec<(String,)> = q!("select facts from journal where verb like 'one-to-ones%' order by seq").all(town.db()).await.expect("lines");
        assert!(lines.iter().all(|it| !it.0.contains("trust") && !it.0.contains("hard")), "{lines:?}");
        let api = town.visitor("ada").await.get(&talk(town, "ada").await.replace("/c/", "/api/v1/coalitions/")).await.expect(200);
        for word in ["trust", "hard", "weight", "why"] { assert!(!api.body.contains(word), "{word}"); }
    }
}

/// What the page of a round says to a coordinator and to a member, as words.
async fn everything(town: &Town, it: &str) -> String {
    let mut all = String::new();
    for key in ["rosa", "ada", "mei"] {
        let page = town.visitor(key).await.get(it).await.expect(200);
        let main = page.body.split("<main").nth(1).unwrap_or_default().to_owned();
        all.push_str(main.split("</main>").next().unwrap_or_default());
    }
    all
}

story! {
    fn five_hundred_people_are_paired_in_one_press(town) {
        let cx = town.operator();
        let it = round(town, &[]).await;
        let id: Uuid = it.rsplit('/').next().expect("an id").parse().expect("an id");
        let space = coalition_of(&cx, "elmwater").await.expect("it");
        let mut organizations = vec![];
        for name in ["Harbor Food Bank", "Shore Clinic", "City of Elmwater", "Keel House", "Harbor Bakery", "Millpond Tenants", "La Mesa Común"] {
            organizations.push(organization_of(&cx, name).await.expect("it"));
        }
        let mut tx = town.db().begin().await.expect("the database");
        for n in 0..500 {
            let (person, of) = (Uuid::now_v7(), organizations[n % organizations.len()]);
            for made in [
                q!("insert into space (id, kind, made_at, touched, seq, hash) values ($1, 'person', $2, 0, 0, '')", person, town.now()),
                q!("insert into person (id, name, about, lang, zone, made_at) values ($1, $2, '', 'en', 'UTC', $3)", person, format!("Person {n}"), town.now()),
                q!("insert into representative (space_id, person_id, role, since) values ($1, $2, 'member', $3)", of, person, town.now()),
                q!("insert into one_to_one_taker (space_id, round_id, person_id, organization_id, answer, reach, at) values ($1, $2, $3, $4, 'yes', '', $5)", space, id, person, of, town.now()),
            ] { made.run(&mut tx).await.expect("somebody"); }
        }
        tx.commit().await.expect("five hundred");
        town.visitor("rosa").await.get(&it).await.expect(200).sees("500 people of 7 organizations take part so far");
        pairs(town, &it).await;
        assert_eq!(count(town).await, 250);
        let (twice,): (i64,) = q!(
            "select count(*) from (select person from (select one_person as person from one_to_one_pair union all select other_person from one_to_one_pair) of_all group by person having count(*) > 1) twice"
        ).one(town.db()).await.expect("a count");
        let (within,): (i64,) = q!("select count(*) from one_to_one_pair where one_organization = other_organization").one(town.db()).await.expect("a count");
        assert_eq!((twice, within), (0, 0));
    }
}
