//! Stories of telling other programs, with a real program that listens on this machine.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::post;
use base::outbox;
use base::{Cx, q};
use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use chrono::TimeDelta;
use manyhands::jobs::tell_webhooks;
use people::webhooks::{found, sending};
use relationships::Level;
use serde_json::Value;
use tokio::net::TcpListener;

use crate::cast::coalition_of;
use crate::house::Town;
use crate::people::sound;
use crate::sso::{hmac, with};
use crate::visitor::{Page, Visitor};
use crate::{story, ties};

const HOME: &str = "/c/elmwater/webhooks";

/// A program that hears, answers as it was told to, and with 204 when it was told nothing.
#[derive(Clone, Default)]
pub struct Program {
    /// Where it listens.
    pub port: u16,
    heard: Arc<Mutex<Vec<Heard>>>,
    answers: Arc<Mutex<VecDeque<u16>>>,
}

/// One message as it came.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The number of the message.
    pub id: String,
    time: String,
    signatures: String,
    body: String,
}

impl Heard {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }

    fn verb(&self) -> String {
        self.json()["type"].as_str().unwrap_or_default().to_owned()
    }

    /// Whether this secret made one of the signatures.
    fn is_signed_with(&self, secret: &str) -> bool {
        let key = BASE64.decode(secret.strip_prefix("whsec_").expect("its beginning")).expect("base64");
        let text = format!("{}.{}.{}", self.id, self.time, self.body);
        let own = format!("v1,{}", BASE64.encode(hmac(&key, text.as_bytes())));
        self.signatures.split(' ').any(|it| it == own)
    }
}

impl Program {
    /// Starts it.
    pub async fn start() -> Program {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let program = Program { port: listener.local_addr().expect("an address").port(), ..Program::default() };
        let router = Router::new().route("/in", post(hear)).with_state(program.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        program
    }

    /// Where it is told things.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/in", self.port)
    }

    /// Everything it was told.
    pub fn heard(&self) -> Vec<Heard> {
        self.heard.lock().expect("what was heard").clone()
    }

    fn verbs(&self) -> Vec<String> {
        self.heard().iter().map(Heard::verb).collect()
    }

    fn will_answer(&self, statuses: impl IntoIterator<Item = u16>) {
        self.answers.lock().expect("the answers").extend(statuses);
    }
}

async fn hear(State(it): State<Program>, headers: HeaderMap, body: String) -> impl IntoResponse {
    let header = |name: &str| headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
    let (id, time, signatures) = (header("webhook-id"), header("webhook-timestamp"), header("webhook-signature"));
    it.heard.lock().expect("what was heard").push(Heard { id, time, signatures, body });
    let status = it.answers.lock().expect("the answers").pop_front().unwrap_or(204);
    let answer = "x".repeat(if status == 204 { 0 } else { 5_000 });
    (StatusCode::from_u16(status).expect("a status"), answer)
}

/// Registers a program for whom this visitor acts; the page of the webhook, and its secret.
pub async fn register(who: &Visitor, address: &str, kinds: &[&str]) -> (String, String) {
    let once = who.get(HOME).await.expect(200).hidden("once");
    let mut fields = vec![("once", once.as_str()), ("owner", "organization"), ("address", address)];
    fields.extend(kinds.iter().map(|kind| ("kind", *kind)));
    let page = who.post(HOME, &fields).await.expect(200);
    // Sent twice, it is registered once, and the secret is not shown again.
    let again = who.post(HOME, &fields).await.expect(303);
    let secret = secret_on(&page);
    again.follow().await.expect(200).lacks(&secret);
    (again.location().to_owned(), secret)
}

fn secret_on(page: &Page) -> String {
    let text = page.text();
    text.split_whitespace().find(|word| word.starts_with("whsec_")).expect("a secret").to_owned()
}

/// Everything that can be done now is done.
async fn tell(town: &Town) {
    while tell_webhooks(&town.house).await.expect("it is told") > 0 {}
}

const ALL: [&str; 4] = ["relationships", "talk", "organizations", "coalition"];

/// Something that only its two parties know of.
async fn agree(town: &Town, purpose: &str) {
    let hands = [("mei", "Shore Clinic"), ("noor", "Keel House")];
    ties::agreed(&town.operator(), &hands, Level::Networking, purpose).await.expect("they agree");
}

/// Something that every member of the coalition reads.
async fn announce(town: &Town, purpose: &str) {
    let fields =
        [("name", "Elmwater Together"), ("purpose", purpose), ("stands_on", ""), ("town", "Elmwater"), ("zone", "UTC")];
    town.visitor("rosa").await.change("/c/elmwater/settings", &fields).await.expect(303);
}

story! {
    /// Tenant crossing: what only parties know leaves to nobody else.
    fn a_program_is_told_what_its_organization_may_read_and_nothing_else(town) {
        let (clinic, tenants) = (Program::start().await, Program::start().await);
        let town = with(town, vec![], &[clinic.port, tenants.port]);
        let (mei, dot) = (town.visitor("mei").await, town.visitor("dot").await);
        announce(&town, "Before anybody listened").await;
        let (_, secret) = register(&mei, &clinic.address(), &ALL).await;
        register(&dot, &tenants.address(), &ALL).await;
        agree(&town, "A quiet arrangement").await;
        announce(&town, "Neighbors who look after each other").await;
        tell(&town).await;
        let own = ["webhook.registered", "relationship.proposed", "relationship.accepted", "relationship.agreed", "coalition.changed"];
        let told: Vec<String> = clinic.verbs().into_iter().filter(|it| own.contains(&it.as_str())).collect();
        assert_eq!(told, clinic.verbs());
        assert!(told.contains(&"relationship.agreed".to_owned()) && told.ends_with(&["coalition.changed".to_owned()]), "{told:?}");
        assert_eq!(tenants.verbs(), ["webhook.registered", "coalition.changed"]);
        assert!(!tenants.heard().iter().any(|it| it.body.contains("quiet arrangement") || it.body.contains("Shore Clinic")));
        let heard = clinic.heard();
        assert!(heard.iter().all(|it| it.is_signed_with(&secret) && it.json()["id"] == it.id.as_str()));
        let numbers: Vec<i64> = heard.iter().map(|it| it.json()["number"].as_i64().expect("a number")).collect();
        assert!(numbers.is_sorted(), "{numbers:?}");
        let agreed = heard.iter().find(|it| it.verb() == "relationship.agreed").expect("it is told").json();
        assert_eq!((agreed["coalition"].as_str(), agreed["subject"]["kind"].as_str()), (Some("elmwater"), Some("relationship")));
        assert!(agreed["subject"]["url"].as_str().expect("an address").starts_with("http://localhost/c/elmwater/relationships/"));
        assert!(agreed["sentence"].as_str().expect("a sentence").contains("A quiet arrangement"), "{agreed}");
        // The coordinator is a person, and persons are somebody.
        let changed = heard.last().expect("the last").body.clone();
        assert!(!changed.contains("Rosa") && changed.contains("Somebody"), "{changed}");
        sound(&town).await;
    }
}

story! {
    fn a_program_of_an_organization_that_left_hears_only_of_what_is_about_it(town) {
        let program = Program::start().await;
        let town = with(town, vec![], &[program.port]);
        let mei = town.visitor("mei").await;
        register(&mei, &program.address(), &["coalition", "relationships"]).await;
        tell(&town).await;
        let mut tx = town.house.db.begin().await.expect("the database");
        let left = q!(
            "update membership set left_at = $1 where organization_id in (select id from organization where name = 'Shore Clinic')",
            town.now()
        );
        left.run(&mut tx).await.expect("it leaves");
        tx.commit().await.expect("it is kept");
        announce(&town, "After they left").await;
        let meals = ties::address(&town, "Winter meals").await;
        mei.post(&format!("{meals}/withdrawals"), &[("why", "We move next month.")]).await.expect(303);
        tell(&town).await;
        assert_eq!(program.verbs(), ["webhook.registered", "relationship.leaving"]);
        assert!(!program.heard().iter().any(|it| it.body.contains("next month")), "what somebody said stays here");
    }
}

story! {
    fn a_program_hears_of_what_was_chosen_in_order_and_again_after_it_failed(town) {
        let program = Program::start().await;
        let town = with(town, vec![], &[program.port]);
        let mei = town.visitor("mei").await;
        let (page, _) = register(&mei, &program.address(), &["relationships"]).await;
        program.will_answer([500, 503]);
        agree(&town, "A first thing").await;
        announce(&town, "Not chosen").await;
        tell(&town).await;
        assert_eq!(program.heard().len(), 1, "what comes after waits for what failed");
        mei.get(&page).await.expect(200).sees("It has failed since").sees("answer 500");
        town.later(TimeDelta::seconds(7));
        tell(&town).await;
        assert_eq!(program.heard().len(), 2);
        town.later(TimeDelta::seconds(40));
        tell(&town).await;
        let (verbs, heard) = (program.verbs(), program.heard());
        assert_eq!((heard[0].id.as_str(), heard[0].body.as_str()), (heard[1].id.as_str(), heard[1].body.as_str()));
        assert_eq!(heard[1].id, heard[2].id, "one message, one id");
        assert!(verbs[2..].len() >= 2 && verbs.iter().all(|it| it.starts_with("relationship.")), "{verbs:?}");
        let numbers: Vec<i64> = heard[2..].iter().map(|it| it.json()["number"].as_i64().expect("a number")).collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
        mei.get(&page).await.expect(200).lacks("It has failed since").sees("Delivered, answer 204");
        let before = program.heard().len();
        tell(&town).await;
        assert_eq!(program.heard().len(), before, "what was taken is not sent again");
    }
}

story! {
    fn several_programs_that_read_on_at_once_make_each_message_once(town) {
        let program = Program::start().await;
        let town = with(town, vec![], &[program.port]);
        let mei = town.visitor("mei").await;
        register(&mei, &program.address(), &["coalition"]).await;
        tell(&town).await;
        for n in 0..10 {
            announce(&town, &format!("Purpose {n}")).await;
            let readers: Vec<_> = (0..4)
                .map(|_| Cx::of_house(&town.house))
                .map(|cx| tokio::spawn(async move { people::webhooks::feed::read_on(&cx).await }))
                .collect();
            for it in readers {
                it.await.expect("it ends").expect("it is read");
            }
        }
        tell(&town).await;
        let verbs = program.verbs();
        assert_eq!(verbs.len(), 11, "one of the registration, and ten: {verbs:?}");
    }
}

story! {
    /// A program of ours that dies between sending and noting it.
    fn a_message_whose_sender_died_is_sent_again_under_the_same_id(town) {
        let program = Program::start().await;
        let town = with(town, vec![], &[program.port]);
        let mei = town.visitor("mei").await;
        let (page, _) = register(&mei, &program.address(), &["coalition"]).await;
        mei.post(&format!("{page}/trial"), &[]).await.expect(303);
        people::webhooks::feed::read_on(&Cx::of_house(&town.house)).await.expect("it is read");
        let cx = Cx::of_house(&town.house);
        let claimed = sending::claim(town.db(), cx.now, 8).await.expect("they are claimed");
        for it in &claimed {
            let hook = found::by_id(cx.db(), it.coalition, it.hook).await.expect("the webhook");
            let answer = sending::send(&town.house, &hook, it).await;
            assert_eq!(answer.status, Some(204));
        }
        // Dead now: nothing is noted.
        tell(&town).await;
        assert_eq!(program.heard().len(), 1, "while the lease lasts nobody else sends it");
        town.later(TimeDelta::seconds(61));
        tell(&town).await;
        let heard = program.heard();
        assert_eq!(heard[0].id, heard[1].id);
        assert_eq!(heard.len(), 3, "twice the first, once the second: {:?}", program.verbs());
        assert_ne!(heard[1].id, heard[2].id);
        tell(&town).await;
        assert_eq!(program.heard().len(), 3);
    }
}

story! {
    fn what_is_never_taken_is_given_up_and_somebody_decides(town) {
        let program = Program::start().await;
        let town = with(town, vec![], &[program.port]);
        let mei = town.visitor("mei").await;
        let (page, _) = register(&mei, &program.address(), &["talk"]).await;
        for _ in 0..2 {
            mei.post(&format!("{page}/trial"), &[]).await.expect(303);
        }
        program.will_answer([500; 26]);
        // Tries come ever more rarely; in between it answers once, so that it is not stopped meanwhile.
        for hours in 0..110 {
            if hours % 60 == 59 {
                let cx = Cx::of_house(&town.house);
                let mut tx = cx.house.db.begin().await.expect("the database");
                q!("update webhook set failing_since = null").run(&mut tx).await.expect("it is written");
                tx.commit().await.expect("it is kept");
            }
            tell(&town).await;
            town.later(TimeDelta::hours(1));
        }
        assert_eq!(program.heard().len(), 26, "thirteen tries each");
        let shown = mei.get(&page).await.expect(200);
        shown.sees("2 messages were given up").sees("answer 500");
        assert!(!shown.body.contains(&"x".repeat(1_001)) && shown.body.contains(&"x".repeat(1_000)), "a kilobyte of it");
        let deed = |verb: &str, nth: usize| {
            let mut all = shown.body.split("action=\"").filter_map(|it| it.split('"').next());
            all.by_ref().filter(|it| it.ends_with(verb)).nth(nth).expect("a way").to_owned()
        };
        // Somebody else's are not there.
        town.visitor("ada").await.get(&page).await.expect(404);
        town.visitor("ada").await.post(&deed("/again", 0), &[]).await.expect(404);
        mei.post(&deed("/again", 0), &[]).await.expect(303);
        mei.post(&deed("/drop", 1), &[]).await.expect(303);
        mei.post(&deed("/drop", 1), &[]).await.expect(404);
        tell(&town).await;
        assert_eq!(program.heard().len(), 27);
        mei.get(&page).await.expect(200).lacks("given up").sees("Delivered, answer 204");
        mei.post(&deed("/again", 0), &[]).await.expect(404);
        sound(&town).await;
    }
}

story! {
    fn a_program_that_fails_for_days_is_told_nothing_more_and_its_stewards_hear_of_it(town) {
        let (down, gone) = (Program::start().await, Program::start().await);
        let town = with(town, vec![], &[down.port, gone.port]);
        let (mei, dot) = (town.visitor("mei").await, town.visitor("dot").await);
        let (failing, _) = register(&mei, &down.address(), &["coalition"]).await;
        let (left, _) = register(&dot, &gone.address(), &["coalition"]).await;
        down.will_answer([500; 100]);
        gone.will_answer([410]);
        announce(&town, "One").await;
        tell(&town).await;
        dot.get(&left).await.expect(200).sees("gone for good (410)");
        for _ in 0..100 {
            town.later(TimeDelta::hours(1));
            tell(&town).await;
        }
        mei.get(&failing).await.expect(200).sees("since it had failed for three days");
        let letters = outbox::latest(&Cx::of_house(&town.house), 50).await.expect("the letters");
        let about: Vec<&str> = letters.iter().filter(|it| it.subject.contains("told nothing")).map(|it| it.to_address.as_str()).collect();
        assert_eq!(about, ["mei@example.org", "dot@example.org"], "the stewards, and once each");
        let (n, m) = (down.heard().len(), gone.heard().len());
        announce(&town, "Two").await;
        town.later(TimeDelta::days(1));
        tell(&town).await;
        assert_eq!((down.heard().len(), gone.heard().len()), (n, m), "nothing is told any more");
        // Started again, it hears of what comes then, and of what still waited.
        mei.post(&format!("{failing}/start"), &[]).await.expect(303);
        down.answers.lock().expect("the answers").clear();
        announce(&town, "Three").await;
        tell(&town).await;
        assert!(down.heard().len() > n);
        mei.get(&failing).await.expect(200).lacks("since it had failed");
        sound(&town).await;
    }
}

story! {
    fn another_secret_signs_beside_the_one_before_for_a_day(town) {
        let program = Program::start().await;
        let town = with(town, vec![], &[program.port]);
        let mei = town.visitor("mei").await;
        let (page, first) = register(&mei, &program.address(), &["talk"]).await;
        let second = secret_on(&mei.post(&format!("{page}/secret"), &[]).await.expect(200));
        let try_out = async || {
            mei.post(&format!("{page}/trial"), &[]).await.expect(303);
            tell(&town).await;
            let heard = program.heard().pop().expect("it hears");
            (heard.is_signed_with(&first), heard.is_signed_with(&second), heard.is_signed_with("whsec_AAAA"))
        };
        assert_eq!(try_out().await, (true, true, false));
        town.later(TimeDelta::hours(24));
        assert_eq!(try_out().await, (false, true, false));
        mei.get(&page).await.expect(200).lacks(&first).lacks(&second);
    }
}

story! {
    /// Server-side request forgery: what leads inside is neither registered nor, should it lead there later, asked.
    fn nothing_is_sent_to_an_address_inside(town) {
        let program = Program::start().await;
        let (open, shut) = (with(town, vec![], &[program.port]), with(town, vec![], &[]));
        let (page, _) = register(&open.visitor("mei").await, &program.address(), &["talk"]).await;
        let mei = shut.visitor("mei").await;
        mei.post(&format!("{page}/trial"), &[]).await.expect(303);
        tell(&shut).await;
        assert!(program.heard().is_empty());
        mei.get(&page).await.expect(200).sees("leads to a machine that is not public");
        for address in [program.address().as_str(), "https://127.0.0.1/", "https://[::ffff:10.0.0.1]/", "https://metadata.google.internal/",
            "https://2852039166/", "ftp://hooks.example/", "https://user:secret@hooks.example/"]
        {
            let once = mei.get(HOME).await.expect(200).hidden("once");
            let fields = [("once", once.as_str()), ("owner", "organization"), ("address", address), ("kind", "talk")];
            mei.post(HOME, &fields).await.expect(422);
        }
    }
}

story! {
    fn stewards_run_their_own_and_coordinators_the_coalitions(town) {
        let (rosa, ada, dot) = (town.visitor("rosa").await, town.visitor("ada").await, town.visitor("dot").await);
        let address = "https://hooks.example/in";
        let own = register(&rosa, address, &["coalition"]).await.0;
        rosa.get(HOME).await.expect(200).sees("Elmwater Together: The coalition, who comes and goes");
        dot.get(HOME).await.expect(200).lacks("hooks.example");
        dot.get(&own).await.expect(404);
        for deed in ["trial", "secret", "stop", "start", "remove"] {
            dot.post(&format!("{own}/{deed}"), &[]).await.expect(404);
        }
        // Whoever coordinates runs none of an organization; and who says "coalition" is not one who coordinates.
        let hers = register(&ada, address, &["talk"]).await.0;
        rosa.get(&hers).await.expect(404);
        ada.post(HOME, &[("owner", "coalition"), ("address", address), ("kind", "talk")]).await.expect(403);
        ada.post(&format!("{hers}/explode"), &[]).await.expect(404);
        for _ in 0..4 {
            register(&ada, address, &["talk"]).await;
        }
        ada.post(HOME, &[("owner", "organization"), ("address", address), ("kind", "talk")]).await.expect(409).sees("5 already");
        ada.post(HOME, &[("owner", "organization"), ("address", "https://b.example/"), ("kind", "gossip")]).await.expect(404);
        ada.post(&format!("{hers}/stop"), &[]).await.expect(303).follow().await.expect(200).sees("it is told nothing");
        ada.post(&format!("{hers}/trial"), &[]).await.expect(409);
        ada.post(&format!("{hers}/remove"), &[]).await.expect(303);
        ada.get(&hers).await.expect(404);
        let cx = Cx::of_house(&town.house);
        let id = coalition_of(&cx, "elmwater").await.expect("of the cast");
        let (n,): (i64,) = q!("select count(*) from webhook where space_id = $1", id).one(cx.db()).await.expect("counted");
        assert_eq!(n, 5);
        sound(town).await;
    }
}
