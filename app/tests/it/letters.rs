//! Letters leave once they are due, are tried again when they could not leave, and are shown in the demo instead.

use base::outbox::Post;
use base::{Cx, q};
use chrono::TimeDelta;
use manyhands::jobs;
use manyhands::mail::Mailer;
use people::organizations::{self, types::Draft};

use crate::cast;
use crate::house::Town;
use crate::story;

async fn post(town: &Town, address: &str) {
    let cx = town.operator();
    let ada = cast::person_of(&cx, "ada").await.expect("of the cast");
    let mut tx = cx.begin(ada).await.expect("her space");
    let body = format!("Hello Ada,\n\n{0}/sign-in/abc opens the door.\n\n{0}/sign-in/abc\n", town.house.url);
    tx.post(ada, ("Ada Okafor", address), "Shore Clinic asks", &body).await.expect("the letter");
    tx.commit().await.expect("the letter is kept");
}

fn folder() -> (tempfile::TempDir, Mailer) {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("file:{}", folder.path().join("outbox").display());
    (folder, Mailer::of(&url, "Elmwater Together <hello@elmwater.example>").expect("a mailer"))
}

fn files(folder: &tempfile::TempDir) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path().join("outbox"));
    let paths = entries.into_iter().flatten().filter_map(|it| Some(it.ok()?.path()));
    paths.map(|path| std::fs::read_to_string(path).expect("a letter")).collect()
}

story! {
    fn a_letter_leaves_once(town) {
        let (outbox, mailer) = folder();
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("nothing to send"), 0);
        post(town, "ada@example.org").await;
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it leaves"), 1);
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("nothing more"), 0);
        let [letter] = &files(&outbox)[..] else { panic!("one letter") };
        assert!(letter.contains("Content-Type: multipart/alternative"), "{letter}");
        for line in ["Auto-Submitted: auto-generated", "Content-Type: text/plain; charset=utf-8; format=flowed", "Content-Type: text/html; charset=utf-8",
            "<a class=\"button\" href=\"http://localhost/sign-in/abc\"", "To: \"Ada Okafor\" <ada@example.org>", "From: \"Elmwater Together\" <hello@elmwater.example>",
            "Subject: Shore Clinic asks", "/sign-in/abc opens the door."] {
            assert!(letter.contains(line), "{line} is not in {letter}");
        }
    }
}

story! {
    fn several_programs_take_each_letter_once(town) {
        for _ in 0..40 {
            post(town, "ada@example.org").await;
        }
        let (db, now) = (town.db(), town.now());
        let take = || async move { base::outbox::claim(db, now, 16).await.expect("a claim") };
        let mut taken = vec![];
        while taken.len() < 40 {
            let (a, b, c) = tokio::join!(take(), take(), take());
            taken.extend([a, b, c].concat().iter().map(|it| (it.id, it.tries)));
        }
        taken.sort();
        taken.dedup_by_key(|it| it.0);
        assert!(taken.len() == 40 && taken.iter().all(|(_, tries)| *tries == 1), "{taken:?}");
    }
}

story! {
    fn a_letter_says_how_it_is_answered_and_how_it_stops(town) {
        let (outbox, mailer) = folder();
        let cx = town.operator();
        let ada = cast::person_of(&cx, "ada").await.expect("of the cast");
        let stop = format!("{}/l/stop/{}", town.house.url, "0a".repeat(32));
        for n in 0..2 {
            let mut tx = cx.begin(ada).await.expect("her space");
            let (to, subject, body) = (("Ada", "ada@example.org"), format!("Answer {n}"), "Hello");
            let post = Post { to, subject: &subject, body, answer_to: "talk+abc@elmwater.example", stop: &stop, ..Post::default() };
            tx.send(ada, post).await.expect("a letter");
            tx.commit().await.expect("it is kept");
        }
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("they leave"), 2);
        let letters = files(&outbox);
        // Long headers are folded; a mail program unfolds them.
        let heads: Vec<String> = letters.iter().map(|it| it.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ")).collect();
        for head in &heads {
            for line in ["Reply-To: \"Elmwater Together\" <talk+abc@elmwater.example>", &format!("List-Unsubscribe: <{stop}>"), "List-Unsubscribe-Post: List-Unsubscribe=One-Click"] {
                assert!(head.lines().any(|it| it == line), "{line} is not in {head}");
            }
        }
        let thread = |head: &String| head.lines().find(|it| it.starts_with("References: ")).map(str::to_owned);
        assert!(thread(&heads[0]).is_some() && thread(&heads[0]) == thread(&heads[1]), "{heads:?}");
    }
}

story! {
    fn a_link_stands_whole_on_its_line_in_a_letter_that_is_a_file(town) {
        let (outbox, mailer) = folder();
        let cx = town.operator();
        let ada = cast::person_of(&cx, "ada").await.expect("of the cast");
        let link = format!("{}/invitations/{}?back=%2F", town.house.url, "0a".repeat(600));
        let mut tx = cx.begin(ada).await.expect("her space");
        let body = format!("Buenos días, Ñandú:\n\n{link}\n");
        tx.post(ada, ("Ada Okafor", "ada@example.org"), "Shore Clinic asks", &body).await.expect("the letter");
        tx.commit().await.expect("the letter is kept");
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it leaves"), 1);
        let [letter] = &files(&outbox)[..] else { panic!("one letter") };
        assert!(letter.lines().any(|line| line == link), "{letter}");
        assert!(letter.contains("\r\n\r\nBuenos días, Ñandú:\r\n"), "{letter}");
    }
}

story! {
    fn a_letter_that_cannot_leave_is_tried_later_and_not_for_ever(town) {
        let (outbox, mailer) = folder();
        post(town, "nobody at all").await;
        for _ in 0..base::outbox::TRIES {
            assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it is tried"), 1);
            assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it waits"), 0);
            town.later(TimeDelta::days(1));
        }
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it is left for the operator"), 0);
        assert!(files(&outbox).is_empty());
    }
}

story! {
    fn one_letter_that_cannot_leave_holds_up_no_other(town) {
        let (outbox, mailer) = folder();
        for address in ["ada@example.org", "nobody at all", "omar@example.org"] {
            post(town, address).await;
        }
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("all are tried"), 3);
        assert_eq!(files(&outbox).len(), 2);
        town.later(TimeDelta::minutes(5));
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("the one is tried again"), 1);
    }
}

story! {
    fn a_name_with_a_line_in_it_stops_no_letter(town) {
        let (outbox, mailer) = folder();
        let cx = town.operator();
        let ada = cast::person_of(&cx, "ada").await.expect("of the cast");
        for name in ["Dot\nx", "Dot\r\nBcc: evil@x.example", "a\r\n\r\nb é", "\u{7}"] {
            let mut tx = cx.begin(ada).await.expect("her space");
            tx.post(ada, (name, "dot@example.org"), "Two\r\nBcc: evil@x.example", "Hello").await.expect("a letter");
            tx.commit().await.expect("it is kept");
        }
        post(town, "ada@example.org").await;
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("all are tried"), 5);
        let letters = files(&outbox);
        assert_eq!(letters.len(), 5);
        assert!(letters.iter().all(|letter| !letter.contains("\nBcc:")), "{letters:?}");
    }
}

story! {
    fn letters_of_a_sender_that_died_go_out_after_its_lease(town) {
        let (outbox, mailer) = folder();
        post(town, "ada@example.org").await;
        let claimed = base::outbox::claim(town.db(), town.house.clock.now(), 16).await.expect("a claim");
        assert_eq!(claimed.len(), 1);
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("somebody has it"), 0);
        town.later(base::outbox::LEASE);
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("nobody has it any more"), 1);
        assert_eq!(files(&outbox).len(), 1);
    }
}

story! {
    fn letters_that_left_or_were_given_up_are_forgotten_after_a_month(town) {
        let (_outbox, mailer) = folder();
        post(town, "ada@example.org").await;
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it leaves"), 1);
        post(town, "nobody at all").await;
        for _ in 0..base::outbox::TRIES {
            assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it is tried"), 1);
            town.later(TimeDelta::days(1));
        }
        let known = async || {
            let (n,): (i64,) = q!("select count(*) from outbox").one(town.db()).await.expect("a count");
            n
        };
        assert!(jobs::sweep(&town.operator()).await);
        assert_eq!(known().await, 2);
        town.later(TimeDelta::days(31));
        post(town, "theo@example.org").await;
        assert!(jobs::sweep(&town.operator()).await);
        assert_eq!(known().await, 1);
    }
}

story! {
    fn what_has_run_out_is_cleared_away(town) {
        let ada = town.visitor("ada").await;
        town.later(TimeDelta::days(3651));
        assert!(jobs::sweep(&town.operator()).await);
        let (left,): (i64,) = q!("select count(*) from session").one(town.db()).await.expect("a count");
        assert_eq!(left, 0);
        ada.get("/about").await.expect(200).sees("Sign in");
    }
}

story! {
    fn in_the_demo_letters_are_shown(town) {
        town.demo().get("/demo/outbox").await.expect(200).sees("No letters yet.");
        post(town, "ada@example.org").await;
        let list = town.demo().get("/demo/outbox").await.expect(200);
        list.sees("To Ada Okafor").sees("Shore Clinic asks");
        let (id,): (uuid::Uuid,) = q!("select id from outbox").one(town.db()).await.expect("the letter");
        let letter = town.demo().get(&format!("/demo/outbox/{id}")).await.expect(200);
        letter.sees("Hello Ada,");
        assert!(letter.body.contains("<a href=\"/sign-in/abc\">"), "{}", letter.body);
        town.demo().get("/demo/outbox/nothing").await.expect(404);
        for path in ["/demo", "/demo/outbox", &format!("/demo/outbox/{id}")] {
            town.anon().get(path).await.expect(404);
        }
        town.anon().post("/demo/sign-in", &[("person", "ada")]).await.expect(404);
    }
}

story! {
    fn whoever_has_not_said_in_which_language_is_written_to_in_both(town) {
        let cx = town.operator();
        let coalition = cast::coalition_of(&cx, "elmwater").await.expect("of the cast");
        let mut tx = cx.begin(coalition).await.expect("the coalition's space");
        let draft = Draft { name: "Net Menders".into(), mail: "office@menders.example".into(), ..Draft::default() };
        let menders = organizations::acts::list(&mut tx, coalition, draft).await.expect("it is listed").to_string();
        tx.commit().await.expect("it is kept");
        let bank = cast::organization_of(&cx, "Harbor Food Bank").await.expect("of the cast").to_string();
        let terms = [("purpose", "Nets for the pantry"), ("level", "coordination"), ("starts_on", "2027-06-08"),
            ("review_on", "2027-12-08"), ("notice_days", "30"), ("seen", "coalition"), ("with", &bank), ("with", &menders)];
        town.visitor("ada").await.post("/c/elmwater/relationships", &terms).await.expect(303);
        let letters = base::outbox::latest(&Cx::of_house(&town.house), 50).await.expect("the letters");
        let letter = letters.iter().find(|it| it.to_address == "office@menders.example").expect("a letter to the menders");
        for words in ["asks you to accept version 1", "te pide aceptar la versión 1"] {
            assert!(letter.subject.contains(words), "{}", letter.subject);
        }
        let (english, spanish) = (letter.body.find("Good day, Net Menders"), letter.body.find("Hola, Net Menders"));
        assert!(english.is_some() && english < spanish, "{}", letter.body);
    }
}
