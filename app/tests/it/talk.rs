//! Stories of what is said: a long talk is read a page at a time.

use base::q;

use crate::cast::{coalition_of, organization_of, person_of};
use crate::house::Town;
use crate::relationships::{LIST, fields, post};
use crate::story;
use crate::visitor::{Page, Visitor};

/// Something long said between two, every third word confidential: 130 words, a minute apart.
async fn long_talk(town: &Town) -> (Visitor, String) {
    let (cx, ada) = (town.operator(), town.visitor("ada").await);
    let both = fields(&cx, &["Harbor Food Bank", "Shore Clinic"], "Long evenings").await;
    let address = post(&ada, LIST, &both).await.expect(303).location().to_owned();
    let id: uuid::Uuid = address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let space = coalition_of(&cx, "elmwater").await.expect("a coalition");
    let (person, bank) =
        (person_of(&cx, "ada").await.expect("Ada"), organization_of(&cx, "Harbor Food Bank").await.expect("hers"));
    let mut tx = cx.begin(space).await.expect("the space");
    for nth in 0..130 {
        let (at, text) = (cx.now + chrono::TimeDelta::minutes(nth / 2), format!("word-{nth:03}."));
        q!(
            "insert into comment (space_id, id, subject_kind, subject, version, person_id, acting_for, at, text, confidential) values ($1, $2, 'relationship', $3, null, $4, $5, $6, $7, $8)",
            space, base::ids::fresh(), id, person, bank, at, text, nth % 3 == 0
        )
        .run(tx.db())
        .await
        .expect("it is said");
    }
    tx.commit().await.expect("it is kept");
    (ada, address)
}

fn words(page: &Page) -> Vec<String> {
    let all = page.text();
    all.split_whitespace().filter(|word| word.starts_with("word-")).map(str::to_owned).collect()
}

/// Reads back from the latest as long as there is a way to earlier comments, each page in front of the one before.
async fn all_of(who: &Visitor, address: &str) -> (Vec<String>, usize) {
    let (mut all, mut pages, mut at) = (vec![], 0, address.to_owned());
    loop {
        let page = who.get(&at).await.expect(200);
        pages += 1;
        let here = words(&page);
        assert!(here.len() <= 50, "{} stand on one page", here.len());
        all.splice(0..0, here);
        let Some((before, _)) = page.body.split_once("#talk\">Earlier comments") else { return (all, pages) };
        at = before.rsplit_once("href=\"").map(|(_, it)| it.to_owned()).expect("its address");
    }
}

story! {
    fn a_long_talk_is_read_a_page_at_a_time_and_nothing_is_left_out_or_told_twice(town) {
        let (ada, address) = long_talk(town).await;
        let (said, pages) = all_of(&ada, &address).await;
        assert_eq!(said, (0..130).map(|nth| format!("word-{nth:03}.")).collect::<Vec<_>>());
        assert_eq!(pages, 3);
        // Whoever may not accept pages through what is open to them, and finds nothing else on the way.
        let (said, pages) = all_of(&town.visitor("omar").await, &address).await;
        assert_eq!(said, (0..130).filter(|nth| nth % 3 != 0).map(|nth| format!("word-{nth:03}.")).collect::<Vec<_>>());
        assert_eq!(pages, 2);
        // A place that is not understood begins with the latest.
        ada.get(&format!("{address}?before=yesterday")).await.expect(200).sees("word-129.").lacks("The latest comments");
    }
}

story! {
    fn what_was_meant_for_few_is_never_opened_to_all(town) {
        let (omar, ada) = (town.visitor("omar").await, town.visitor("ada").await);
        let address = format!("{}/comments", crate::ties::address(town, "Winter meals").await);
        let page = address.trim_end_matches("/comments");
        // The form was drawn while Omar could still say yes or no.
        for version in ["", "1"] {
            let secret = [("text", "We may lose the grant."), ("confidential", "yes"), ("version", version)];
            let again = omar.post(&address, &secret).await.expect(422);
            again.sees("Only representatives and stewards of the parties close a comment to others").sees("We may lose the grant.");
            assert_eq!(again.body.contains("name=\"version\" value=\"1\""), version == "1");
            assert!(again.body.contains("href=\"#confidential\"") && again.body.contains("id=\"confidential\""));
        }
        ada.get(page).await.expect(200).lacks("We may lose the grant.");
        omar.post(&address, &[("text", "Nothing secret.")]).await.expect(303);
        ada.post(&address, &[("text", "Between us."), ("confidential", "yes")]).await.expect(303);
        omar.get(page).await.expect(200).sees("Nothing secret.").lacks("Between us.");
    }
}
