//! Letters that come back: what rests, who learns of it, and how it goes on.

use people::letters::bounces;
use people::mail_in::{Believes, Outcome, receive};

use super::*;
use crate::story;

/// A letter to this address came back.
async fn bounced(town: &Town, address: &str, times: usize, hard: bool) {
    let mut tx = town.db().begin().await.expect("the database");
    for _ in 0..times {
        let said = "5.1.1 <mei@example.org>: no such user Mei Castellano-Wu";
        bounces::note((&mut tx).into(), town.now(), (base::ids::fresh(), address), hard, said)
            .await
            .expect("it is noted");
    }
    tx.commit().await.expect("it is noted");
}

story! {
    fn letters_to_an_address_that_sends_them_back_rest_and_nothing_is_lost(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        bounced(town, "Mei@example.org", 2, true).await;
        bounced(town, "mei@example.org", 5, false).await;
        let mei = town.visitor("mei").await;
        mei.get("/me").await.expect(200).lacks("come back");
        bounced(town, "mei@example.org", 1, true).await;
        until(town, WEDNESDAY);
        assert!(!names(&round(town).await).contains(&"mei"));
        for page in ["/", "/me", "/me/letters"] {
            mei.get(page).await.expect(200).sees("Letters to mei@example.org come back");
        }
        mei.get("/me/letters/next").await.expect(200).sees("letters to you come back");
        // Nobody's words are kept of what the other side said.
        let kept: Vec<(String,)> = q!("select diagnostic from bounce").all(town.db()).await.expect("what is kept");
        assert!(kept.iter().all(|(it,)| it.chars().all(|it| it.is_ascii_digit() || it == '.')), "{kept:?}");
        // The mailbox works again: the next letter tells all of it.
        mei.post("/me/letters/again", &[("address", "ada@example.org")]).await.expect(404);
        mei.post("/me/letters/again", &[("address", "mei@example.org")]).await.expect(303);
        until(town, THURSDAY);
        let letters = round(town).await;
        assert!(to(&letters, "mei").body.contains("Suppers after surgery"));
    }
}

pub fn report(id: &str, whose: &str) -> Vec<u8> {
    let head = "From: MAILER-DAEMON@mx.example\r\nTo: hello@elmwater.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=e\r\n\r\n";
    let says = format!(
        "--e\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {whose}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
    );
    let back =
        format!("--e\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{id}@elmwater.example>\r\n\r\n--e--\r\n");
    format!("{head}{says}{back}").into_bytes()
}

story! {
    fn a_report_counts_for_the_letter_that_it_brings_back_and_for_nothing_else(town) {
        let cx = town.operator();
        let count = async || q!("select count(*) from bounce where address = 'mei@example.org'").one::<(i64,)>(town.db()).await.expect("a count").0;
        let taken = async |bytes: Vec<u8>| assert_eq!(receive(&cx, &bytes, &Believes::default()).await.expect("it is read"), Outcome::Bounced);
        // Anybody can say that an address is gone.
        taken(report(&base::ids::fresh().to_string(), "mei@example.org")).await;
        taken(report("7", "mei@example.org")).await;
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await;
        let ours = outbox::latest(&Cx::of_house(&town.house), 1).await.expect("the letters").remove(0);
        taken(report(&ours.id.to_string(), "mei@example.org")).await;
        assert_eq!(count().await, 0, "it went to Ada");
        town.anon().post("/sign-in", &[("address", "mei@example.org")]).await;
        let ours = outbox::latest(&Cx::of_house(&town.house), 1).await.expect("the letters").remove(0);
        for _ in 0..2 {
            taken(report(&ours.id.to_string(), "relay@mx.example")).await;
        }
        assert_eq!(count().await, 1, "one letter counts once");
    }
}

story! {
    fn letters_go_to_another_address_where_one_rests(town) {
        taken_up(town).await;
        propose(town, "Suppers after surgery").await;
        let mei = crate::cast::person_of(&town.operator(), "mei").await.expect("of the cast");
        let mut tx = town.db().begin().await.expect("the database");
        q!("insert into person_address (address, person_id, confirmed_at) values ('wu@example.org', $1, $2)", mei, town.now())
            .run(&mut tx)
            .await
            .expect("another address");
        tx.commit().await.expect("it is kept");
        bounced(town, "mei@example.org", 3, true).await;
        until(town, WEDNESDAY);
        assert!(names(&round(town).await).contains(&"wu"));
    }
}

story! {
    fn those_around_learn_that_somebody_is_not_reached_and_not_where(town) {
        bounced(town, "ada@example.org", 3, true).await;
        let (ada, rosa) = (town.visitor("ada").await, town.visitor("rosa").await);
        let people = "/c/elmwater/organizations/harbor-food-bank/people";
        ada.get(people).await.expect(200).sees("Letters do not reach them at present").lacks("ada@example.org");
        let home = rosa.get("/").await.expect(200);
        home.sees("Letters do not reach somebody who acts for Harbor Food Bank").lacks("ada@example.org");
        // A letter that was opened has arrived.
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await;
        let all = outbox::latest(&Cx::of_house(&town.house), 5).await.expect("the letters");
        let link = all[0].body.split_whitespace().find(|it| it.contains("/sign-in/")).expect("a link").to_owned();
        town.anon().post(link.trim_start_matches("http://localhost"), &[]).await.expect(303);
        rosa.get("/").await.expect(200).lacks("Letters do not reach");
    }
}

story! {
    /// A server of our own that knows nobody: what it refuses for good is noted, and the letter is not tried again.
    fn a_mailbox_that_a_server_does_not_know_is_noted(town) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("its address"));
        let server = tokio::spawn(refuse_everybody(listener));
        let mailer = manyhands::mail::Mailer::of(&url, "hello@elmwater.example").expect("a mailer");
        let cx = town.operator();
        let mei = crate::cast::person_of(&cx, "mei").await.expect("of the cast");
        let mut tx = cx.begin(mei).await.expect("her space");
        tx.post(mei, ("Mei", "mei@example.org"), "Hello", "Hello").await.expect("a letter");
        tx.commit().await.expect("it is kept");
        assert_eq!(manyhands::jobs::send_due(&town.house, &mailer).await.expect("it is tried"), 1);
        town.later(TimeDelta::days(1));
        assert_eq!(manyhands::jobs::send_due(&town.house, &mailer).await.expect("it is not tried again"), 0);
        let kept: Vec<(String, bool, String)> = q!("select address, hard, diagnostic from bounce").all(town.db()).await.expect("what is kept");
        assert_eq!(kept, [("mei@example.org".to_owned(), true, "5.1.1".to_owned())]);
        server.abort();
    }
}

/// Speaks as much of a mail server as it takes to refuse whoever a letter is to.
async fn refuse_everybody(listener: tokio::net::TcpListener) {
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    while let Ok((stream, _)) = listener.accept().await {
        let mut stream = BufReader::new(stream);
        let _ = stream.write_all(b"220 nobody.example\r\n").await;
        let mut line = String::new();
        while stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
            let answer = match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
                "RCPT" => "550 5.1.1 <mei@example.org>: Mei is not known here",
                "QUIT" => "221 bye",
                _ => "250 well",
            };
            let _ = stream.write_all(format!("{answer}\r\n").as_bytes()).await;
            line.clear();
        }
    }
}
