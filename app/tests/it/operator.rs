//! Whoever looks after the installation: made at the machine, sees how it stands, and nothing of what coalitions keep.

use base::ids::INSTALLATION;
use base::{Error, Lang, q};
use chrono::TimeDelta;
use manyhands::admin::cli::{Command, carry_out};
use manyhands::admin::facts;
use manyhands::jobs;
use manyhands::mail::Mailer;
use people::operators::acts;
use people::operators::types::Added;

use crate::cast;
use crate::house::Town;
use crate::people::{link, sound};
use crate::story;
use crate::visitor::Visitor;

/// Makes one of the cast an operator.
pub async fn appoint(town: &Town, key: &str) -> Added {
    let cx = town.operator();
    let mut tx = acts::begin(&cx, &[]).await.expect("a transaction");
    let added = acts::add(&mut tx, &cast::address_of(key), Lang::En).await.expect("it is done");
    tx.commit().await.expect("it is kept");
    added
}

async fn dismiss(town: &Town, address: &str) -> Result<Vec<String>, Error> {
    carry_out(&town.operator(), &Command::Remove { address: address.to_owned() }).await
}

const PAGES: [&str; 5] = ["/admin", "/admin/coalitions", "/admin/letters", "/admin/sessions", "/admin/audit"];

story! {
    fn an_operator_is_made_at_the_machine_and_ends_there(town) {
        let theo = town.visitor("theo").await;
        theo.get("/admin").await.expect(404);
        assert_eq!(appoint(town, "theo").await, Added::Person);
        assert_eq!(appoint(town, "theo").await, Added::Already);
        theo.get("/").await.expect(200).sees("This installation");
        for page in PAGES {
            theo.get(page).await.expect(200);
        }
        theo.get("/admin/audit").await.expect(200).sees("Theo Marchetti").sees("made somebody an operator");
        let letter = base::outbox::latest(&town.operator(), 1).await.expect("letters").remove(0);
        assert!(letter.to_address == "theo@example.org" && letter.body.contains("/admin"), "{}", letter.body);
        dismiss(town, "theo@example.org").await.expect("it ends");
        theo.get("/admin").await.expect(404);
        theo.get("/").await.expect(200).lacks("This installation");
        assert!(matches!(dismiss(town, "theo@example.org").await, Err(Error::Invalid(_))));
        sound(town).await;
    }
}

story! {
    fn whoever_is_not_here_yet_becomes_one_by_proving_the_address(town) {
        let cx = town.operator();
        let mut tx = acts::begin(&cx, &[]).await.expect("a transaction");
        let added = acts::add(&mut tx, " Lou@Quay.example ", Lang::En).await.expect("it is waited for");
        assert_eq!(added, Added::Expected);
        tx.commit().await.expect("it is kept");
        town.anon().post("/sign-in", &[("address", "lou@quay.example")]).await.expect(200);
        let (way, lou) = (link(town, "lou@quay.example", "/sign-in/").await, town.anon());
        lou.post(&way, &[("name", "Lou Ferreira")]).await.expect(303);
        lou.get("/admin").await.expect(200);
        assert_eq!(acts::all(town.db().into()).await.expect("operators").len(), 1);
        assert!(acts::expected(&cx).await.expect("nobody").is_empty());
        sound(town).await;
    }
}

story! {
    fn an_address_is_waited_for_a_week_and_not_for_ever(town) {
        let cx = town.operator();
        let mut tx = acts::begin(&cx, &[]).await.expect("a transaction");
        acts::add(&mut tx, "lou@quay.example", Lang::Es).await.expect("it is waited for");
        tx.commit().await.expect("it is kept");
        town.later(TimeDelta::days(8));
        town.anon().post("/sign-in", &[("address", "lou@quay.example")]).await.expect(200);
        let letter = base::outbox::latest(&town.operator(), 1).await.expect("letters").remove(0);
        assert!(letter.body.contains("Nobody here") || !letter.body.contains("/sign-in/"), "{}", letter.body);
        assert!(jobs::sweep(&town.operator()).await);
        let (n,): (i64,) = q!("select count(*) from operator_expected").one(town.db()).await.expect("a count");
        assert_eq!(n, 0);
    }
}

story! {
    fn a_session_makes_no_operator(town) {
        appoint(town, "theo").await;
        let theo = cast::acting(&town.operator(), "theo", "Harbor Bakery").await.expect("of the cast");
        let mut who = theo.who().expect("he").clone();
        who.operator = true;
        let cx = base::Cx { who: Some(std::sync::Arc::new(who)), ..theo };
        let mut tx = acts::begin(&cx, &[]).await.expect("he may begin");
        assert!(matches!(acts::add(&mut tx, "dot@example.org", Lang::En).await, Err(Error::NotFound)));
        assert!(matches!(acts::remove(&mut tx, "theo@example.org").await, Err(Error::NotFound)));
    }
}

story! {
    fn a_right_that_ended_meanwhile_does_nothing(town) {
        appoint(town, "theo").await;
        let theo = town.visitor("theo").await;
        theo.get("/admin/letters").await.expect(200);
        let letter = given_up(town).await;
        // The page was read by an operator; the form arrives from somebody who is none any more.
        let cx = context_of(town, "theo").await;
        let mut tx = town.db().begin().await.expect("a transaction");
        q!("delete from operator").run(&mut tx).await.expect("it ends");
        tx.commit().await.expect("it is kept");
        assert!(matches!(acts::begin(&cx, &[]).await, Err(Error::Refused(_))));
        theo.post(&format!("/admin/letters/{letter}/drop"), &[]).await.expect(404);
    }
}

/// The context of a request that one of the cast made as an operator.
async fn context_of(town: &Town, key: &str) -> base::Cx {
    let person = cast::person_of(&town.operator(), key).await.expect("of the cast");
    let (session,): (uuid::Uuid,) =
        q!("select id from session where space_id = $1", person).one(town.db()).await.expect("a session");
    let cx = cast::acting(&town.operator(), key, "Harbor Bakery").await.expect("of the cast");
    let mut who = cx.who().expect("somebody").clone();
    (who.operator, who.way) = (true, base::Way::Session(session));
    base::Cx { who: Some(std::sync::Arc::new(who)), ..cx }
}

/// A letter that could not leave until it was given up.
async fn given_up(town: &Town) -> uuid::Uuid {
    let (cx, folder) = (town.operator(), tempfile::tempdir().expect("a folder"));
    let ada = cast::person_of(&cx, "ada").await.expect("of the cast");
    let mut tx = cx.begin(ada).await.expect("her space");
    tx.post(ada, ("Ada", "nobody at all"), "Winter meals", "Come at noon to the back door.").await.expect("a letter");
    tx.commit().await.expect("it is kept");
    let mailer = Mailer::of(&format!("file:{}", folder.path().display()), "hello@elmwater.example").expect("a mailer");
    for _ in 0..base::outbox::TRIES {
        jobs::send_due(&town.house, &mailer).await.expect("it is tried");
        town.later(TimeDelta::hours(5));
    }
    let (id,) =
        q!("select id from outbox where to_address = 'nobody at all'").one(town.db()).await.expect("the letter");
    id
}

async fn mended(town: &Town) {
    let mut tx = town.db().begin().await.expect("a transaction");
    q!("update outbox set to_address = 'ada@example.org' where to_address = 'nobody at all'")
        .run(&mut tx)
        .await
        .expect("mended");
    tx.commit().await.expect("it is kept");
}

story! {
    fn a_letter_that_was_given_up_goes_out_again_or_is_dropped(town) {
        appoint(town, "theo").await;
        let (theo, letter) = (town.visitor("theo").await, given_up(town).await);
        let page = theo.get("/admin/letters").await.expect(200);
        page.sees("nobody at all").sees("Given up after 8 tries");
        page.lacks("Winter meals").lacks("back door");
        theo.post(&format!("/admin/letters/{letter}/again"), &[]).await.expect(303).follow().await.sees("Waits for its first try");
        mended(town).await;
        let outbox = tempfile::tempdir().expect("a folder");
        let mailer = Mailer::of(&format!("file:{}", outbox.path().display()), "hello@elmwater.example").expect("a mailer");
        jobs::send_due(&town.house, &mailer).await.expect("it leaves");
        let text = std::fs::read_to_string(outbox.path().join(format!("{letter}.eml"))).expect("the letter");
        assert!(text.contains("Come at noon to the back door."), "{text}");
        theo.post(&format!("/admin/letters/{letter}/drop"), &[]).await.expect(404);
        theo.get("/admin/audit").await.expect(200).sees("had a letter sent again");
        let other = given_up(town).await;
        theo.post(&format!("/admin/letters/{other}/drop"), &[]).await.expect(303);
        theo.get("/admin/letters").await.expect(200).lacks("nobody at all");
        theo.get("/admin/audit").await.expect(200).sees("dropped a letter");
        sound(town).await;
    }
}

story! {
    fn a_letter_whose_text_is_forgotten_is_not_sent_empty(town) {
        appoint(town, "theo").await;
        let (theo, letter) = (town.visitor("theo").await, given_up(town).await);
        town.later(TimeDelta::days(12));
        assert!(jobs::sweep(&town.operator()).await);
        let (text,): (String,) = q!("select body from outbox where id = $1", letter).one(town.db()).await.expect("the letter");
        assert_eq!(text, "");
        theo.get("/admin/letters").await.expect(200).sees("cannot be sent again");
        theo.post(&format!("/admin/letters/{letter}/again"), &[]).await.expect(409).sees("cannot be sent again");
    }
}

story! {
    fn somebody_is_signed_out_everywhere(town) {
        appoint(town, "theo").await;
        let (theo, phone, desk) = (town.visitor("theo").await, town.visitor("ada").await, town.visitor("ada").await);
        theo.post("/admin/sessions/end", &[("address", "nobody@example.org")]).await.expect(422).sees("Nobody here");
        let ended = theo.post("/admin/sessions/end", &[("address", " ADA@example.org")]).await.expect(303);
        ended.follow().await.sees("in 2 places");
        for ada in [phone, desk] {
            ada.get("/me").await.expect(303);
        }
        theo.get("/admin/sessions").await.expect(200).sees("one place").lacks("ada@example.org");
        theo.get("/admin/audit").await.expect(200).sees("signed somebody out everywhere").lacks("Ada");
    }
}

story! {
    fn an_operator_sees_coalitions_from_outside_only(town) {
        appoint(town, "zoe").await;
        let zoe: Visitor = town.visitor("zoe").await;
        zoe.get("/admin/coalitions").await.expect(200).sees("Elmwater Together").sees("Millbrook Neighbors");
        for page in PAGES {
            zoe.get(page).await.expect(200).lacks("Winter meals").lacks("Harbor Food Bank");
        }
        // What the right does not open: Zoe is of another coalition.
        for page in ["/c/elmwater/activity", "/c/elmwater/settings", "/c/elmwater/takeaway", "/c/elmwater/relationships"] {
            let with = zoe.get(page).await.status;
            dismiss(town, "zoe@example.org").await.expect("it ends");
            assert_eq!(zoe.get(page).await.status, with, "{page}");
            appoint(town, "zoe").await;
        }
    }
}

story! {
    fn the_numbers_are_those_of_the_database(town) {
        let facts = facts::read(&town.operator()).await.expect("the facts");
        assert_eq!((facts.things.coalitions, facts.things.organizations, facts.things.people), (2, 8, 10));
        assert!(facts.storage.database > 100_000 && facts.storage.tables.len() == 8, "{:?}", facts.storage);
        assert!(facts.storage.tables.is_sorted_by_key(|it| std::cmp::Reverse(it.bytes)));
        given_up(town).await;
        let letters = facts::letters(&town.operator()).await.expect("the letters");
        assert_eq!((letters.waiting, letters.given_up, letters.last_sent), (0, 1, None));
        let coalitions = facts::coalitions(&town.operator()).await.expect("the coalitions");
        assert_eq!(coalitions.iter().map(|it| it.members).collect::<Vec<_>>(), [7, 1]);
        let json = serde_json::to_value(&facts).expect("JSON");
        assert!(json["letters"]["given_up"].is_i64() && json["storage"]["tables"][0]["name"].is_string(), "{json}");
    }
}

story! {
    fn the_installation_has_a_journal_of_its_own(town) {
        appoint(town, "theo").await;
        let (lines,): (i64,) =
            q!("select count(*) from journal where space_id = $1", INSTALLATION).one(town.db()).await.expect("lines");
        assert_eq!(lines, 1);
        sound(town).await;
    }
}
