//! Letters stop when somebody says so: by one click of a mail program, or on the page of the link.

use super::*;
use crate::story;

/// The path of the link that stops a letter.
fn stop_of(letter: &Letter) -> String {
    letter.stop.strip_prefix("http://localhost").expect("a link of ours").to_owned()
}

/// A mail program stops letters from wherever it is, knowing nobody.
async fn one_click(town: &Town, path: &str) -> Page {
    let program = town.anon().with("sec-fetch-site", "cross-site").with("origin", "https://mail.example");
    program.post_raw(path, "application/x-www-form-urlencoded", b"List-Unsubscribe=One-Click".to_vec()).await
}

story! {
    fn one_click_stops_letters_and_opening_the_link_does_not(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        until(town, WEDNESDAY);
        let letters = round(town).await;
        let stop = stop_of(to(&letters, "mei"));
        // A scanner opens everything that it finds.
        let page = town.anon().get(&stop).await.expect(200);
        page.sees("Stop these letters").sees("Shore Clinic").lacks("Mei Castellano-Wu ");
        let ben = town.visitor("ben").await;
        say(town, &ben, "Once more.", false).await;
        until(town, THURSDAY);
        assert!(names(&round(town).await).contains(&"mei"));
        // The first time in the other of the two ways that RFC 8058 allows.
        let parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        let program = town.anon().with("sec-fetch-site", "cross-site");
        program.post_raw(&stop, "multipart/form-data; boundary=x", parts.into()).await.expect(200).sees("These letters have stopped");
        one_click(town, &stop).await.expect(200).sees("These letters have stopped");
        say(town, &ben, "And never again.", false).await;
        until(town, "2027-06-11T11:00:00Z");
        let letters = round(town).await;
        assert!(names(&letters).contains(&"ada") && !names(&letters).contains(&"mei"));
        // It stopped Mei's letters about the clinic, and nobody else's.
        assert!(names(&letters).contains(&"omar"));
        town.visitor("mei").await.get("/me/letters").await.expect(200).sees("No letters tell you what happens");
    }
}

story! {
    fn the_page_of_the_link_offers_to_hear_less_often(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        until(town, WEDNESDAY);
        let letters = round(town).await;
        let stop = stop_of(to(&letters, "mei"));
        let clinic = crate::cast::organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast");
        let keel = crate::cast::organization_of(&town.operator(), "Keel House").await.expect("of the cast");
        let (ours, others) = (format!("rhythm-{clinic}"), format!("rhythm-{keel}"));
        let chosen = [(ours.as_str(), "weekly"), (others.as_str(), "never"), ("keep", "1")];
        town.anon().post(&stop, &chosen).await.expect(200).sees("It is kept");
        town.visitor("mei").await.get("/me").await.expect(200).sees("Shore Clinic Once a week");
        town.visitor("noor").await.get("/me").await.expect(200).sees("Keel House Once a day");
        town.anon().post(&stop, &[(ours.as_str(), "hourly"), ("keep", "1")]).await.expect(422);
    }
}

story! {
    fn a_guessed_or_old_link_stops_nothing(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        until(town, WEDNESDAY);
        let letters = round(town).await;
        let stop = stop_of(to(&letters, "mei"));
        one_click(town, &stop[..stop.len() - 1]).await.expect(404);
        town.later(TimeDelta::days(121));
        town.anon().get(&stop).await.expect(404);
        one_click(town, &stop).await.expect(404);
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        let (n,): (i64,) = q!("select count(*) from stop_link where expires_at < $1", town.now()).one(town.db()).await.expect("a count");
        assert_eq!(n, 0);
    }
}

story! {
    fn an_address_that_is_nobodys_yet_stops_its_letters_too(town) {
        let cx = town.operator();
        let coalition = crate::cast::coalition_of(&cx, "elmwater").await.expect("of the cast");
        let mut tx = cx.begin(coalition).await.expect("the coalition's space");
        let draft = people::organizations::types::Draft {
            name: "Net Menders".into(), mail: "office@menders.example".into(), ..Default::default()
        };
        people::organizations::acts::list(&mut tx, coalition, draft).await.expect("it is listed");
        tx.commit().await.expect("it is kept");
        let ada = town.visitor("ada").await;
        let both = fields(&cx, &["Harbor Food Bank", "Net Menders"], "Nets for the pantry").await;
        post(&ada, LIST, &both).await.expect(303);
        let to_menders = async || {
            let all = outbox::latest(&Cx::of_house(&town.house), 50).await.expect("the letters");
            all.into_iter().filter(|it| it.to_address == "office@menders.example").collect::<Vec<_>>()
        };
        let [letter] = &to_menders().await[..] else { panic!("one letter, at once") };
        let stop = stop_of(letter);
        assert!(letter.body.contains(&letter.stop), "{}", letter.body);
        town.anon().get(&stop).await.expect(200).sees("Net Menders");
        one_click(town, &stop).await.expect(200).sees("These letters have stopped");
        post(&ada, LIST, &crate::relationships::with(both, "purpose", "More nets")).await.expect(303);
        assert_eq!(to_menders().await.len(), 1);
        town.anon().get(&stop).await.expect(200).sees("These letters have stopped");
    }
}
