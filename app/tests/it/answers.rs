//! Stories of answers by mail: what somebody writes back is said where the letter came from, and nothing else is.

use base::{Cx, q};
use chrono::TimeDelta;
use people::mail_in::{Believes, Outcome, receive};

use crate::house::Town;
use crate::mail_servers::{Dovecot, skipped};
use crate::people::passkeys::{add, enter};
use crate::people::{authenticator::Authenticator, unclaimed};
use crate::relationships::{LIST, fields, post, with};
use crate::story;
use crate::visitor::Visitor;

pub const ANSWERS: &str = "answers@together.example";

pub fn opened(town: &Town) {
    town.house.answers.set(ANSWERS.to_owned()).expect("nobody said where before");
}

/// Where an answer to the latest letter to somebody goes.
pub async fn answer_to(town: &Town, address: &str) -> String {
    crate::letters_act::told(town, address).await;
    let letters = base::outbox::latest(&Cx::of_house(&town.house), 100).await.expect("the letters");
    let found = letters.into_iter().find(|it| it.to_address == address && !it.answer_to.is_empty());
    found.unwrap_or_else(|| panic!("no letter to {address} can be answered")).answer_to
}

pub fn mail(from: &str, to: &str, id: &str, more: &str, words: &str) -> Vec<u8> {
    let head =
        format!("From: {from}\r\nTo: Together <{to}>\r\nSubject: Re: x\r\nMessage-ID: <{id}@mail.example>\r\n{more}");
    format!("{head}\r\n{words}\r\n\r\nOn Tue, Jun 8, 2027 at 10:00 AM Together <{to}> wrote:\r\n> Good day\r\n")
        .into_bytes()
}

async fn takes(town: &Town, bytes: &[u8]) -> Outcome {
    receive(&Cx::of_house(&town.house), bytes, &Believes::default()).await.expect("it is taken in")
}

pub async fn proposed(town: &Town) -> (Visitor, String, String) {
    opened(town);
    proposes(town).await
}

/// Ada proposes something to the clinic: she, the address of it, and where Mei's answer goes.
pub async fn proposes(town: &Town) -> (Visitor, String, String) {
    let ada = town.visitor("ada").await;
    let both = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after surgery").await;
    let address = post(&ada, LIST, &both).await.expect(303).location().to_owned();
    (ada, address, answer_to(town, "mei@example.org").await)
}

pub async fn comments(town: &Town) -> i64 {
    let (n,): (i64,) = q!("select count(*) from comment").one(town.db()).await.expect("a count");
    n
}

story! {
    fn an_answer_is_said_where_the_letter_came_from(town) {
        let (ada, address, to) = proposed(town).await;
        assert!(to.starts_with("answers+") && to.split('@').next().expect("a name").len() <= 64, "{to}");
        let letter = crate::letters_act::letter(town, "mei@example.org").await;
        assert!(letter.contains("Or answer this letter"), "{letter}");
        let answer = mail("Mei <Mei@Example.org>", &to, "1", "", "Fridays would suit us better.");
        assert_eq!(takes(town, &answer).await, Outcome::Kept);
        let page = ada.get(&address).await.expect(200);
        page.sees("Fridays would suit us better.").sees("Mei Castellano-Wu").sees("on version 1").lacks("Good day").lacks("wrote:");
        // The same mail again, as after a crash between reading and marking, says nothing twice.
        assert_eq!(takes(town, &answer).await, Outcome::Again);
        assert_eq!(comments(town).await, 1);
        // Whoever writes twice says two things.
        assert_eq!(takes(town, &mail("mei@example.org", &to, "2", "", "And bring chairs.")).await, Outcome::Kept);
        assert_eq!(comments(town).await, 2);
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal");
        assert!(flaws.is_empty(), "{flaws:?}");
    }
}

story! {
    fn a_mail_that_two_programs_read_at_once_is_said_once(town) {
        let (_, _, to) = proposed(town).await;
        let answer = mail("mei@example.org", &to, "1", "", "Fridays would suit us better.");
        let takes = |house: std::sync::Arc<base::House>| {
            let answer = answer.clone();
            tokio::spawn(async move { receive(&Cx::of_house(&house), &answer, &Believes::default()).await })
        };
        let other = town.at("http://localhost");
        opened(&other);
        let at_once = [&town.house, &other.house, &town.house, &other.house].map(|house| takes(house.clone()));
        let mut came = vec![];
        for it in at_once {
            came.push(it.await.expect("it ends").expect("it is taken in").word());
        }
        came.sort();
        assert_eq!(came, ["came before", "came before", "came before", "kept"]);
        assert_eq!(comments(town).await, 1);
    }
}

story! {
    fn an_answer_to_a_question_answers_it(town) {
        opened(town);
        let (ada, address) = (town.visitor("ada").await, crate::ties::address(town, "Winter meals").await);
        let clinic = crate::cast::organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast").to_string();
        ada.post(&format!("{address}/comments"), &[("text", "Who has the key?"), ("asks", &clinic)]).await.expect(303);
        let to = answer_to(town, "mei@example.org").await;
        assert_eq!(takes(town, &mail("mei@example.org", &to, "1", "", "We do.")).await, Outcome::Kept);
        ada.get(&address).await.expect(200).sees("We do.").sees("Shore Clinic has answered");
    }
}

story! {
    fn neither_the_address_nor_the_sender_is_enough_alone(town) {
        let (_, _, to) = proposed(town).await;
        for (id, from) in ["eve@evil.example", "omar@example.org", "Mei <mei@example.org>, eve@evil.example"].iter().enumerate() {
            assert_eq!(takes(town, &mail(from, &to, &id.to_string(), "", "Yes to all.")).await, Outcome::Refused("mail-in-sender"));
        }
        assert_eq!(takes(town, &mail("mei@example.org", "answers+0123456789abcdef0123456789abcdef@together.example", "9", "", "Yes.")).await, Outcome::Ignored("unknown way"));
        assert_eq!(takes(town, &mail("mei@example.org", ANSWERS, "10", "", "Yes.")).await, Outcome::Ignored("no way"));
        assert_eq!(comments(town).await, 0);
        // Whoever the letter went to is told, once a day; nobody else is written to.
        let letters = base::outbox::latest(&town.operator(), 100).await.expect("letters");
        let told: Vec<_> = letters.iter().filter(|it| it.subject == "Your answer was not kept").collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].to_address == "mei@example.org" && told[0].answer_to.is_empty());
        assert!(letters.iter().all(|it| it.to_address != "eve@evil.example"));
    }
}

story! {
    fn where_the_server_vouches_its_word_is_needed(town) {
        let (ada, address, to) = proposed(town).await;
        let believes = Believes { server: Some("mx.together.example".to_owned()) };
        let cx = Cx::of_house(&town.house);
        let sent = async |id: &str, more: &str| {
            receive(&cx, &mail("mei@example.org", &to, id, more, "Yes."), &believes).await.expect("taken in")
        };
        assert_eq!(sent("1", "").await, Outcome::Refused("mail-in-not-proved"));
        assert_eq!(sent("2", "Authentication-Results: mx.evil.example; dkim=pass header.d=example.org\r\n").await, Outcome::Refused("mail-in-not-proved"));
        assert_eq!(sent("3", "Authentication-Results: mx.together.example; dkim=pass header.d=example.org\r\n").await, Outcome::Kept);
        ada.get(&address).await.expect(200).sees("Yes.");
    }
}

story! {
    fn machines_and_loops_are_answered_by_nobody(town) {
        let (_, _, to) = proposed(town).await;
        let before = base::outbox::latest(&town.operator(), 100).await.expect("letters").len();
        for (id, more) in ["Auto-Submitted: auto-replied\r\n", "Precedence: bulk\r\n", "List-Id: <x>\r\n", "Return-Path: <>\r\n", "X-Autoreply: yes\r\n"].iter().enumerate() {
            let outcome = takes(town, &mail("mei@example.org", &to, &id.to_string(), more, "I am away.")).await;
            assert!(matches!(outcome, Outcome::Ignored(_)), "{more}: {outcome:?}");
        }
        assert_eq!(takes(town, &mail(ANSWERS, &to, "20", "", "Hello, me.")).await, Outcome::Ignored("loop"));
        assert_eq!(takes(town, b"\0\0\xff").await, Outcome::Ignored("no way"));
        let after = base::outbox::latest(&town.operator(), 100).await.expect("letters").len();
        assert_eq!((after, comments(town).await), (before, 0));
    }
}

story! {
    fn an_answer_after_its_time_or_without_words_is_not_kept(town) {
        let (_, _, to) = proposed(town).await;
        assert_eq!(takes(town, &mail("mei@example.org", &to, "1", "", "> x")).await, Outcome::Refused("mail-in-empty"));
        let long = mail("mei@example.org", &to, "3", "", &"So it goes. ".repeat(1_000));
        assert_eq!(takes(town, &long).await, Outcome::Refused("field-is-too-long"));
        let mei = town.visitor("mei").await;
        mei.get("/me").await.expect(200).sees("Letters that act");
        town.later(TimeDelta::days(31));
        assert_eq!(takes(town, &mail("mei@example.org", &to, "2", "", "Late.")).await, Outcome::Refused("mail-in-over"));
        assert_eq!(comments(town).await, 0);
    }
}

story! {
    fn a_sender_says_no_more_in_an_hour_than_anybody_writes(town) {
        let (_, _, to) = proposed(town).await;
        let mut kept = 0;
        for id in 0..40 {
            let outcome = takes(town, &mail("mei@example.org", &to, &id.to_string(), "", "Again.")).await;
            kept += i64::from(outcome == Outcome::Kept);
        }
        assert_eq!((kept, comments(town).await), (30, 30));
    }
}

story! {
    /// From a clinic that nobody looks after to an agreement, and to its own people: by a real mailbox, without a password.
    fn a_clinic_asks_by_mail_accepts_by_link_and_takes_its_page_over(town) {
        let Some(server) = Dovecot::start(&["answers"], None) else { return skipped("no Dovecot that may be run here") };
        opened(town);
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        let (rosa, ada) = (town.visitor("rosa").await, town.visitor("ada").await);
        rosa.post("/c/elmwater/organizations/net-menders/contact", &[("may", "agree")]).await.expect(303);
        let both = fields(&town.operator(), &["Harbor Food Bank", "Net Menders"], "Nets for the pantry").await;
        let address = post(&ada, LIST, &both).await.expect(303).location().to_owned();
        // The contact asks about a term by answering the letter.
        let to = answer_to(town, "hello@menders.example").await;
        let question = mail("Sam Rivera <hello@menders.example>", &to, "q1", "", "Thirty days of notice is long for us. Would ten do?");
        server.deliver("1.q", &question);
        server.deliver("2.auto", &mail("hello@menders.example", &to, "a1", "Auto-Submitted: auto-replied\r\n", "Away."));
        let cx = Cx::of_house(&town.house);
        assert_eq!(server.imap("imap").take(&cx, &Believes::default()).await.expect("the mailbox is read"), 2);
        assert_eq!(server.imap("imap").take(&cx, &Believes::default()).await.expect("nothing new"), 0);
        ada.get(&address).await.expect(200).sees("Would ten do?").sees("Sam Rivera").sees("for Net Menders").lacks("Away.");
        // The same mail in the mailbox again says nothing twice.
        server.deliver("3.q", &question);
        assert_eq!(server.imap("imap").take(&cx, &Believes::default()).await.expect("read"), 1);
        assert_eq!(comments(town).await, 1);
        // The food bank puts other words on the table, and the contact says yes by the link of that letter.
        let next = fields(&town.operator(), &["Harbor Food Bank", "Net Menders"], "Nets for the pantry").await;
        let next = with(with(with(next, "after", "1"), "notice_days", "10"), "why", "Ten will do.");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        let accept = crate::letters_act::ways(town, "hello@menders.example").await[0].clone();
        let sam = town.anon();
        sam.get(&accept).await.expect(200).sees("In the name of Sam Rivera").sees("Ten will do.").sees("10 days");
        sam.post(&accept, &[]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Agreed");
        // And takes the page over, with a passkey to come in by.
        let done = sam.get(&accept).await.expect(200);
        sam.post("/c/elmwater/organizations/net-menders/claim", &[("address", &done.hidden("address")), ("once", &done.hidden("once"))]).await.expect(200);
        let letter = crate::letters_act::letter(town, "hello@menders.example").await;
        let link = letter.split_whitespace().find_map(|it| it.strip_prefix("http://localhost")).expect("a link").to_owned();
        sam.post(&link, &[]).await.expect(303);
        let mut phone = Authenticator::new();
        add(&sam, &mut phone).await;
        sam.post("/sign-out", &[]).await.expect(303);
        let (sam, page, _) = enter(town, &mut phone).await;
        page.expect(200);
        sam.get(&address).await.expect(200).sees("Agreed").sees("for Net Menders");
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal");
        assert!(flaws.is_empty(), "{flaws:?}");
    }
}
