//! Stories of letters that act: what can wait on a person is done from their mail, once, and by nobody else's account.

use base::{Cx, q};
use chrono::TimeDelta;
use manyhands::digest::send;

use crate::house::Town;
use crate::people::{hat, unclaimed};
use crate::relationships::{LIST, fields, post, with};
use crate::story;
use crate::visitor::{Page, Visitor};

/// What waits on whoever has this address is told to them now, whatever rhythm they chose.
pub async fn told(town: &Town, address: &str) {
    let cx = town.operator();
    // Whoever is new to the job is taken up first.
    send::round(&cx).await.expect("a round");
    let mut tx = town.db().begin().await.expect("the database");
    for now in [
        q!(
            "update digest set quiet_from = quiet_until where space_id in (select person_id from person_address where address = $1)",
            address
        ),
        q!(
            "update rhythm set due_at = $2 where space_id in (select person_id from person_address where address = $1)",
            address,
            cx.now
        ),
    ] {
        now.run(&mut tx).await.expect("it is due");
    }
    tx.commit().await.expect("it is due");
    send::round(&cx).await.expect("a round");
}

/// The latest letter to this address.
pub async fn letter(town: &Town, address: &str) -> String {
    told(town, address).await;
    let letters = base::outbox::latest(&Cx::of_house(&town.house), 100).await.expect("the letters");
    let found = letters.into_iter().find(|it| it.to_address == address);
    found.unwrap_or_else(|| panic!("no letter to {address}")).body
}

/// The links of the latest letter to this address that has any, in order.
pub async fn ways(town: &Town, address: &str) -> Vec<String> {
    told(town, address).await;
    let letters = base::outbox::latest(&Cx::of_house(&town.house), 100).await.expect("the letters");
    let all = letters.iter().filter(|it| it.to_address == address).map(|it| ways_in(&it.body));
    all.into_iter().find(|ways| !ways.is_empty()).unwrap_or_default()
}

fn ways_in(body: &str) -> Vec<String> {
    let all = body.split_whitespace().filter_map(|word| word.strip_prefix("http://localhost/l/"));
    // The one that stops these letters does nothing else.
    let all = all.filter(|it| !it.starts_with("stop/"));
    let mut ways: Vec<String> = vec![];
    // A letter in both languages says them twice.
    for way in all.map(|token| format!("/l/{token}")) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// The food bank proposes to the clinic; its address, and the links of Mei's letter: accept, ask, decline.
async fn proposed(town: &Town) -> (Visitor, String, [String; 3]) {
    let ada = town.visitor("ada").await;
    let both = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after surgery").await;
    let address = post(&ada, LIST, &both).await.expect(303).location().to_owned();
    let ways = ways(town, "mei@example.org").await.try_into().expect("three links");
    (ada, address, ways)
}

async fn countered(town: &Town, ada: &Visitor, address: &str) {
    let next =
        fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after surgery, on Fridays").await;
    post(ada, &format!("{address}/versions"), &with(next, "after", "1")).await.expect(303);
}

async fn count(town: &Town, what: &str) -> i64 {
    let rows: (i64, i64, i64, i64) = q!(
        "select (select count(*) from acceptance), (select count(*) from session), (select count(*) from person), (select count(*) from journal)"
    )
    .one(town.db())
    .await
    .expect("counts");
    match what {
        "acceptances" => rows.0,
        "sessions" => rows.1,
        "persons" => rows.2,
        _ => rows.3,
    }
}

fn has_no_session(page: &Page) {
    assert!(page.headers.get("set-cookie").is_none(), "a letter's link set a cookie");
}

story! {
    fn a_version_is_accepted_from_the_mail_without_signing_in(town) {
        let (ada, address, [accept, ask, decline]) = proposed(town).await;
        let sessions = count(town, "sessions").await;
        let reader = town.anon();
        let page = reader.get(&accept).await.expect(200);
        page.sees("Accept version 1 of “Suppers after surgery”").sees("For Shore Clinic").sees("In the name of Mei Castellano-Wu");
        page.sees("Shore Clinic gives an evening").sees("Read all of version 1").sees("Accept version 1 for Shore Clinic");
        page.sees("works until 8 July 2027");
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(!page.body.contains("<script"), "a page of a letter needs no script");
        reader.get(&format!("{accept}/all")).await.expect(200).sees("Dot speaks for both.").sees("Harbor Food Bank gives an evening").lacks("<button");
        has_no_session(&reader.post(&accept, &[]).await.expect(303));
        let done = reader.get(&accept).await.expect(200);
        done.sees("You accepted version 1 for Shore Clinic").sees("by Mei Castellano-Wu");
        ada.get(&address).await.expect(200).sees("Agreed").sees("Mei Castellano-Wu");
        // A second press is told what the first did; the other links say what came.
        reader.post(&accept, &[]).await.expect(200).sees("You accepted version 1 for Shore Clinic");
        reader.get(&decline).await.expect(409).sees("is in force: every party has accepted it");
        reader.post(&decline, &[("why", "No.")]).await.expect(409).sees("is in force: every party has accepted it");
        reader.post(&ask, &[("text", "When do we begin?")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Agreed").sees("When do we begin?");
        // It is worth nothing else.
        has_no_session(&reader.get(&accept).await);
        assert_eq!(count(town, "sessions").await, sessions);
        reader.get(&address).await.expect(404);
        reader.get("/me").await.expect(303);
        // Whoever it was done for hears of it.
        town.visitor("mei").await.get("/").await.expect(200).sees("Shore Clinic answered by the link of a letter");
    }
}

story! {
    fn opening_a_link_changes_nothing_whoever_opens_it(town) {
        let (_, address, [accept, ask, decline]) = proposed(town).await;
        let (lines, yes) = (count(town, "lines").await, count(town, "acceptances").await);
        let scanner = town.anon().with("user-agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537");
        for way in [&accept, &ask, &decline] {
            for method in ["HEAD", "GET", "GET"] {
                scanner.send(method, way, "", vec![]).await.expect(200);
            }
            scanner.send("OPTIONS", way, "", vec![]).await.expect_one_of(&[405]);
        }
        assert_eq!((count(town, "lines").await, count(town, "acceptances").await), (lines, yes));
        let (opened,): (i64,) = q!("select cast(sum(n) as bigint) from action_link_opening").one(town.db()).await.expect("a count");
        assert_eq!(opened, 6, "a head is no opening");
        // A form of another site is none of ours.
        let elsewhere = town.anon().with("sec-fetch-site", "cross-site");
        elsewhere.post(&accept, &[]).await.expect(403);
        town.visitor("mei").await.get(&address).await.expect(200).sees("Version 1 is on the table");
    }
}

story! {
    fn a_no_needs_its_reason_and_a_question_its_words(town) {
        let (ada, address, [_, ask, decline]) = proposed(town).await;
        let reader = town.anon();
        reader.post(&ask, &[("text", " ")]).await.expect(422);
        reader.post(&decline, &[("why", "")]).await.expect(422).sees("Decline version 1 for Shore Clinic");
        reader.post(&ask, &[("text", "Who washes up?")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Who washes up?").sees("Mei Castellano-Wu").sees("on version 1");
        reader.post(&decline, &[("why", "Our kitchen is closed.")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Declined").sees("Our kitchen is closed.");
    }
}

story! {
    fn a_stale_version_says_what_came_instead_and_gives_the_way_on(town) {
        let (ada, address, [accept, ..]) = proposed(town).await;
        countered(town, &ada, &address).await;
        let reader = town.anon();
        let page = reader.get(&accept).await.expect(409);
        page.sees("Version 2 of “Suppers after surgery, on Fridays” has taken the place of version 1").sees("Send me a new letter");
        let yes = count(town, "acceptances").await;
        reader.post(&accept, &[]).await.sees("has taken the place of version 1");
        assert_eq!(count(town, "acceptances").await, yes);
        let before = ways(town, "mei@example.org").await;
        reader.post(&format!("{accept}/again"), &[]).await.expect(200).sees("a letter is on its way to mei@example.org");
        let [next, ..] = &ways(town, "mei@example.org").await[..] else { panic!("a new letter") };
        assert!(!before.contains(next));
        reader.post(next, &[]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Agreed");
    }
}

story! {
    fn a_link_ends_when_it_is_taken_back_with_every_other_about_the_same(town) {
        let (ada, _, [accept, ask, decline]) = proposed(town).await;
        let (mei, omar) = (town.visitor("mei").await, town.visitor("omar").await);
        let people = "/c/elmwater/organizations/shore-clinic/people";
        town.anon().with("user-agent", "Firefox/131 (Android)").get(&accept).await.expect(200);
        // The next morning asks the same once more, and something else.
        let other = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "A walk by the river").await;
        post(&ada, LIST, &other).await.expect(303);
        town.later(TimeDelta::days(1));
        let next = ways(town, "mei@example.org").await;
        let list = mei.get(people).await.expect(200);
        list.sees("Letters that act").sees("Suppers after surgery").sees("A walk by the river").sees("Accept version 1 · Ask").sees("to Mei Castellano-Wu");
        list.sees("Opened once, from one kind of device: Firefox · Android").sees("In 2 letters, the last").sees("Nobody has opened it.");
        assert_eq!(list.body.matches("/revoke\"").count(), 2, "one button for each of the two");
        omar.get(people).await.expect(200).lacks("Letters that act");
        let id = async |way: &str| {
            let hash = base::ids::digest(way.trim_start_matches("/l/"));
            let (id,): (uuid::Uuid,) = q!("select id from action_link where token_hash = $1", hash).one(town.db()).await.expect("the link");
            id
        };
        let (first, second) = (id(&accept).await, id(&ask).await);
        omar.post(&format!("/c/elmwater/organizations/shore-clinic/letters/{first}/revoke"), &[]).await.expect(403);
        ada.post(&format!("/c/elmwater/organizations/shore-clinic/letters/{first}/revoke"), &[]).await.expect(404);
        ada.post(&format!("/me/letters/{second}/revoke"), &[]).await.expect(404);
        mei.post(&format!("/c/elmwater/organizations/shore-clinic/letters/{first}/revoke"), &[]).await.expect(303);
        for way in [&accept, &ask, &decline] {
            town.anon().get(way).await.expect(410).sees("It was taken back");
            town.anon().post(way, &[("text", "Hm."), ("why", "")]).await.expect(410);
        }
        mei.post(&format!("/me/letters/{second}/revoke"), &[]).await.expect(409);
        let mut open = vec![];
        for way in &next {
            match town.anon().get(way).await.status {
                200 => open.push(way),
                status => assert_eq!(status, 410),
            }
        }
        // What the same letter asks about something else stays, until its reader takes that back.
        assert_eq!(open.len(), 3, "{open:?} of {next:?}");
        mei.get("/me").await.expect(200).sees("Ask about version 1");
        mei.post(&format!("/me/letters/{}/revoke", id(open[0]).await), &[]).await.expect(303);
        for way in open {
            town.anon().get(way).await.expect(410).sees("It was taken back");
        }
    }
}

story! {
    fn a_link_ends_on_its_day(town) {
        let (_, address, [_, _, decline]) = proposed(town).await;
        town.later(TimeDelta::days(31));
        town.anon().get(&decline).await.expect(410).sees("It worked until 8 July 2027");
        town.anon().post(&decline, &[("why", "Late.")]).await.expect(410);
        town.visitor("mei").await.get(&address).await.expect(200).sees("Version 1 is on the table");
        // A season later nobody knows of it any more; what was done with it stands in the journal.
        town.later(TimeDelta::days(91));
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        town.anon().get(&decline).await.expect(404);
    }
}

story! {
    fn somebody_else_who_is_signed_in_is_told_whose_letter_it_is(town) {
        let (ada, address, [accept, ..]) = proposed(town).await;
        let zoe = town.visitor("zoe").await;
        zoe.get(&accept).await.expect(200).sees("You are signed in here as Zoe Brandt, and this letter went to Mei Castellano-Wu").lacks("Millbrook");
        town.visitor("mei").await.get(&accept).await.expect(200).lacks("You are signed in here as");
        zoe.post(&accept, &[]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Mei Castellano-Wu").lacks("Zoe Brandt");
        zoe.get(&address).await.expect(404);
    }
}

story! {
    fn whoever_no_longer_acts_for_the_organization_does_nothing_with_its_letters(town) {
        let (ada, address, [accept, ..]) = proposed(town).await;
        hat(town, "noor", "Shore Clinic", base::Role::Steward).await;
        let mut tx = town.house.db.begin().await.expect("the database");
        q!("delete from representative where person_id = (select person_id from person_address where address = 'mei@example.org')")
            .run(&mut tx)
            .await
            .expect("she left");
        tx.commit().await.expect("she left");
        town.anon().get(&accept).await.expect(409).sees("You no longer act for Shore Clinic").lacks("an evening");
        town.anon().get(&format!("{accept}/all")).await.expect(409).lacks("an evening");
        town.anon().post(&accept, &[]).await.sees("You no longer act for Shore Clinic");
        ada.get(&address).await.expect(200).sees("Version 1 is on the table");
    }
}

story! {
    fn two_who_press_at_once_say_yes_once(town) {
        let (_, _, [accept, ..]) = proposed(town).await;
        let yes = count(town, "acceptances").await;
        let pressing = (0..6).map(|_| { let (who, way) = (town.anon(), accept.clone()); async move { who.post(&way, &[]).await.status } });
        let answers = futures_util::future::join_all(pressing).await;
        assert!(answers.iter().all(|status| [200, 303, 409].contains(status)), "{answers:?}");
        assert_eq!(count(town, "acceptances").await, yes + 1);
        let (used,): (i64,) = q!("select count(*) from journal where verb = 'letter.used'").one(town.db()).await.expect("lines");
        assert_eq!(used, 1);
    }
}

/// The net menders, whom nobody acts for, are asked by the food bank.
async fn menders(town: &Town) -> (Visitor, String) {
    unclaimed(town, "Net Menders", "hello@menders.example").await;
    let ada = town.visitor("ada").await;
    let both = fields(&town.operator(), &["Harbor Food Bank", "Net Menders"], "Nets for the pantry").await;
    let address = post(&ada, LIST, &both).await.expect(303).location().to_owned();
    (ada, address)
}

const MENDERS: &str = "/c/elmwater/organizations/net-menders";

story! {
    fn the_contact_of_an_unclaimed_organization_speaks_and_is_offered_its_page(town) {
        let (ada, address) = menders(town).await;
        // Where nobody said otherwise they speak; yes and no wait.
        let [ask] = &ways(town, "hello@menders.example").await[..] else { panic!("one link") };
        let sam = town.anon();
        sam.get(ask).await.expect(200).sees("For Net Menders").sees("By whoever reads hello@menders.example").sees("Your name");
        sam.post(ask, &[("text", "Which nets?")]).await.expect(422);
        let (persons, sessions) = (count(town, "persons").await, count(town, "sessions").await);
        sam.post(ask, &[("text", "Which nets?"), ("name", "Sam Rivera")]).await.expect(303);
        assert_eq!((count(town, "persons").await, count(town, "sessions").await), (persons + 1, sessions));
        ada.get(&address).await.expect(200).sees("Which nets?").sees("Sam Rivera").sees("for Net Menders");
        // They represent nothing by it: it was for that one thing.
        let (n,): (i64,) = q!("select count(*) from representative join person on person.id = person_id where person.name = 'Sam Rivera'").one(town.db()).await.expect("a count");
        assert_eq!(n, 0);
        let done = sam.get(ask).await.expect(200);
        done.sees("You said something about version 1 for Net Menders").sees("Is Net Menders yours to look after?");
        sam.post(&format!("{MENDERS}/claim"), &[("address", &done.hidden("address")), ("once", &done.hidden("once"))]).await.expect(200);
        let letter = letter(town, "hello@menders.example").await;
        let link = letter.split_whitespace().find_map(|it| it.strip_prefix("http://localhost/claims/")).expect("a claim's link");
        let link = format!("/claims/{link}");
        sam.get(&link).await.expect(200).sees("Your address is of its own domain").lacks("Your name");
        sam.post(&link, &[]).await.expect(303);
        sam.get("/").await.expect(200).sees("for Net Menders");
        sam.get(&address).await.expect(200).sees("Version 1 is on the table");
        // From now on its own people answer, and letters to the address open nothing.
        let again = town.anon().get(ask).await.expect(200);
        again.lacks("Is Net Menders yours");
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal");
        assert!(flaws.is_empty(), "{flaws:?}");
    }
}

story! {
    fn a_coordinator_opens_what_a_contact_may_do(town) {
        unclaimed(town, "Net Menders", "hello@menders.example").await;
        let (rosa, people) = (town.visitor("rosa").await, format!("{MENDERS}/people"));
        rosa.get(&people).await.expect(200).sees("What its contact may do by letter").sees("Speak");
        for other in ["ada", "zoe"] {
            town.visitor(other).await.post(&format!("{MENDERS}/contact"), &[("may", "agree")]).await.expect(404);
        }
        rosa.post(&format!("{MENDERS}/contact"), &[("may", "everything")]).await.expect(422);
        rosa.post(&format!("{MENDERS}/contact"), &[("may", "nothing")]).await.expect(303);
        let both = fields(&town.operator(), &["Harbor Food Bank", "Net Menders"], "Nets for the pantry").await;
        let ada = town.visitor("ada").await;
        let address = post(&ada, LIST, &both).await.expect(303).location().to_owned();
        assert!(ways(town, "hello@menders.example").await.is_empty());
        rosa.post(&format!("{MENDERS}/contact"), &[("may", "agree")]).await.expect(303);
        let next = fields(&town.operator(), &["Harbor Food Bank", "Net Menders"], "Nets and sails").await;
        post(&ada, &format!("{address}/versions"), &with(next, "after", "1")).await.expect(303);
        let [accept, _, decline] = &ways(town, "hello@menders.example").await[..] else { panic!("three links") };
        // What was opened and is closed again is closed for letters that are out as well.
        rosa.post(&format!("{MENDERS}/contact"), &[("may", "speak")]).await.expect(303);
        town.anon().get(accept).await.expect(409).sees("By letter this is not open to Net Menders yet");
        town.anon().post(decline, &[("name", "Sam"), ("why", "No.")]).await.expect_one_of(&[200, 409]);
        ada.get(&address).await.expect(200).sees("Version 2 is on the table");
        rosa.post(&format!("{MENDERS}/contact"), &[("may", "agree")]).await.expect(303);
        town.anon().post(accept, &[("name", "Sam Rivera")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Agreed").sees("Sam Rivera");
        rosa.get(&people).await.expect(200).sees("Letters that act").sees("to hello@menders.example").sees("by Sam Rivera");
    }
}

story! {
    fn a_review_is_renewed_or_talked_about_from_the_mail(town) {
        let address = crate::ties::address(town, "Winter meals").await;
        town.later(TimeDelta::days(200));
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        // The first asks which relationship fits now, the last one about partners.
        let [_, renew, talk, _] = &ways(town, "ben@example.org").await[..] else { panic!("four links") };
        town.anon().get(renew).await.expect(200).sees("Renew “Winter meals” as it stands").sees("go on the table as the next version");
        town.anon().post(talk, &[("text", "Shall we add Sundays?")]).await.expect(303);
        town.anon().post(renew, &[]).await.expect(303);
        let mei = town.visitor("mei").await;
        mei.get(&address).await.expect(200).sees("Shall we add Sundays?").sees("Version 2 is on the table");
        let theirs = ways(town, "mei@example.org").await;
        town.anon().get(&theirs[0]).await.expect(200).sees("Accept version 2").sees("Next review");
    }
}

story! {
    fn a_claim_is_decided_from_the_mail(town) {
        unclaimed(town, "Net Menders", "").await;
        town.anon().post(&format!("{MENDERS}/claim"), &[("address", "sam@gmail.com"), ("why", "I mend the nets.")]).await.expect(200);
        let link = letter(town, "sam@gmail.com").await;
        let link = link.split_whitespace().find_map(|it| it.strip_prefix("http://localhost")).expect("a link").to_owned();
        let sam = town.anon();
        sam.post(&link, &[("name", "Sam Rivera")]).await.expect(303);
        let [grant, decline] = &ways(town, "rosa@example.org").await[..] else { panic!("two links") };
        town.anon().get(grant).await.expect(200).sees("Sam Rivera says they are from Net Menders").sees("I mend the nets.").sees("sam@gmail.com");
        town.anon().post(decline, &[("reason", "")]).await.expect(422);
        town.anon().post(grant, &[]).await.expect(303);
        sam.act_for("Net Menders").await;
        sam.get(&format!("{MENDERS}/people")).await.expect(200).sees("Sam Rivera");
        town.anon().post(decline, &[("reason", "Late.")]).await.sees("This has been decided already");
    }
}

story! {
    fn an_invitation_into_a_coalition_is_answered_from_the_mail(town) {
        let rosa = town.visitor("rosa").await;
        let zoe = town.visitor("zoe").await;
        zoe.post("/c/elmwater/join", &[("why", "Our shelves are open.")]).await.expect_one_of(&[303, 200]);
        let [accept, decline] = &ways(town, "rosa@example.org").await[..] else { panic!("two links") };
        town.anon().get(accept).await.expect(200).sees("Our shelves are open.").sees("Yes, Millbrook Library joins Elmwater Together");
        town.anon().post(accept, &[]).await.expect(303);
        rosa.get("/c/elmwater/organizations").await.expect(200).sees("Millbrook Library");
        town.anon().get(decline).await.expect(409).sees("Millbrook Library is in Elmwater Together now");
    }
}
