//! Two programs on one PostgreSQL behind one web server: each is replaced while people go on working, and nobody notices.
//!
//! The programs are real ones. What stands in front of them is as plain as it can be: it asks each program whether it is
//! ready, hands connections on to one that is, and to the other when that one refuses.

mod front;
mod post;
mod programs;

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base::cx::Clock;
use base::{Cx, Db, House, q};
use futures_util::FutureExt;
use manyhands::doors::{self, Frame, Outside};
use manyhands::migrations;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::faults::free_port;
use crate::faults::hands::{Hand, arrive};
use crate::faults::line::{get, post};
use crate::house::{On, Spare};
use crate::sso::outward;
use crate::visitor::Visitor;
use crate::webhooks;
use front::{Asker, Ear, Front};
use post::PostOffice;
use programs::{Home, Running};

/// Long enough on the slowest machine.
const LONG: Duration = Duration::from_secs(90);

#[test]
#[allow(clippy::print_stdout)]
fn one_program_after_the_other_is_replaced_and_nobody_notices() {
    let runtime = Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let Some(spare) = Spare::new(On::Postgres).await else {
            return println!("skipped: no PostgreSQL, since MANYHANDS_TEST_POSTGRES is not set");
        };
        let ended = AssertUnwindSafe(replaced(&spare)).catch_unwind().await;
        spare.put_away().await;
        if let Err(panic) = ended {
            std::panic::resume_unwind(panic);
        }
    });
}

#[test]
#[allow(clippy::print_stdout)]
fn a_program_that_starts_waits_for_another_that_brings_the_tables_up_to_date() {
    let runtime = Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let Some(spare) = Spare::new(On::Postgres).await else {
            return println!("skipped: no PostgreSQL, since MANYHANDS_TEST_POSTGRES is not set");
        };
        let ended = AssertUnwindSafe(waits(&spare)).catch_unwind().await;
        spare.put_away().await;
        if let Err(panic) = ended {
            std::panic::resume_unwind(panic);
        }
    });
}

async fn waits(spare: &Spare) {
    use sqlx::{Connection, Row};
    let options: sqlx::postgres::PgConnectOptions = spare.address().parse().expect("an address");
    let mut other = sqlx::PgConnection::connect_with(&options).await.expect("it opens");
    // What another program holds while it is at its steps.
    sqlx::query("select pg_advisory_lock(7305841)").execute(&mut other).await.expect("it is free");
    let db = spare.db.clone();
    let starting = tokio::spawn(async move { db.migrate(migrations::ALL).await });
    let stands = "select count(*) from pg_locks join pg_database on pg_database.oid = pg_locks.database
        where datname = current_database() and locktype = 'advisory' and not granted";
    let waiting = async {
        while sqlx::query(stands).fetch_one(&mut other).await.expect("a count").get::<i64, _>(0) == 0 {
            assert!(!starting.is_finished(), "it did not wait");
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(LONG, waiting).await.expect("it comes to the lock");
    assert_eq!(spare.db.step().await.unwrap_or(0), 0, "nothing is done meanwhile");
    sqlx::query("select pg_advisory_unlock(7305841)").execute(&mut other).await.expect("it is let go");
    starting.await.expect("it ends").expect("its steps are taken");
    // Whoever comes later finds them taken.
    let at_once: Vec<_> = (0..4)
        .map(|_| spare.db.clone())
        .map(|db| tokio::spawn(async move { db.migrate(migrations::ALL).await }))
        .collect();
    for it in at_once {
        it.await.expect("it ends").expect("the steps are there");
    }
    assert_eq!(steps(&spare.db).await.len(), migrations::ALL.len());
}

async fn replaced(spare: &Spare) {
    let (office, hook) = (PostOffice::open().await, webhooks::Program::start().await);
    let home = Home::new(&spare.address(), office.port, hook.port);
    // The database of the release before, and two programs of this one at once: one of them takes the step.
    let before = migrations::ALL.split_last().expect("steps").1;
    spare.db.migrate(before).await.expect("the tables of the release before");
    let (mut one, mut two) = (home.start(free_port()), home.start(free_port()));
    one.until_ready().await;
    two.until_ready().await;
    let steps = steps(&spare.db).await;
    assert_eq!(steps.len(), migrations::ALL.len(), "each step once");
    let pairs = arrive(Db::connect(&spare.address().parse().expect("an address")).await.expect("it opens"));
    let [ada, mei] = pairs.await.expect("the cast arrives")[0].clone();
    let house = house(&spare.db, hook.port);
    let here = Visitor::new(doors::open(&house, Frame::default()).0, house.clone()).sign_in("mei").await;
    webhooks::register(&here, &hook.address(), &["talk"]).await;
    let at = meals(&spare.db).await;

    heard_across(&ada, &mei, &at, &one, &two).await;
    let front = Front::open([one.port, two.port]).await;
    let work = Work::begin(&front, [ada.clone(), mei.clone()], &at, &house);
    let ear = listen_on(&front, &mei);
    work.goes_on(20).await;
    for program in [&mut one, &mut two] {
        let mut open = Ear::at(program.port, &mei.session).await;
        program.ask_to_leave();
        says_that_it_leaves(program).await;
        assert!(open.hears("retry: ", LONG).await, "a page that listens is asked to listen elsewhere");
        assert_eq!(program.ended().await, Some(0));
        work.goes_on(10).await;
        *program = home.start(program.port);
        program.until_ready().await;
        work.goes_on(20).await;
    }
    assert_eq!(self::steps(&spare.db).await, steps, "and no step again");
    // The release to come takes its step beside programs of this one, which go on.
    let next = [migrations::ALL, &[(9_999, "next", NEXT)]].concat();
    spare.db.migrate(&next).await.expect("the step to come");
    work.goes_on(30).await;
    let written = work.end().await;
    assert!(Asker::once(one.port, &get("/readyz", None)).await == 200);
    ear.heard_more(&front, &ada, &at).await;

    until(&spare.db, "letters", "select count(*) from outbox where sent_at is null").await;
    let left = office.taken();
    assert_eq!(left.len(), written, "every letter");
    assert!(left.values().all(|times| *times == 1), "once: {left:?}");
    until(
        &spare.db,
        "lines for the webhook",
        "select count(*) from webhook join space on space.id = webhook.space_id where webhook.seq < space.seq",
    )
    .await;
    until(&spare.db, "messages", "select count(*) from webhook_delivery where sent_at is null").await;
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    hook.heard().iter().for_each(|it| *told.entry(it.id.clone()).or_default() += 1);
    let (messages,): (i64,) = q!("select count(*) from webhook_delivery").one(&spare.db).await.expect("a count");
    assert!(told.len() as i64 == messages && messages > 20, "{} of {messages} messages", told.len());
    assert!(told.values().all(|times| *times == 1), "once: {told:?}");
    let (backups,): (i64,) =
        q!("select count(*) from safekeeping where kind = 'backup'").one(&spare.db).await.expect("a count");
    assert_eq!(backups, 1, "four programs were told to make one a day");
    for mut program in [one, two] {
        program.ask_to_leave();
        assert_eq!(program.ended().await, Some(0));
    }
}

/// What a release to come might do to tables that everybody uses at this moment.
const NEXT: &str = "create table next_thing (id UUID not null primary key);
    alter table comment add column later TEXT; alter table outbox add column later BIGINT not null default 0;
    create index comment_later on comment (later);";

async fn steps(db: &Db) -> Vec<(i64, chrono::DateTime<chrono::Utc>)> {
    q!("select number, taken_at from step order by number").all(db).await.expect("the steps")
}

/// A house of the story's own on the same database, for what needs no program.
fn house(db: &Db, port: u16) -> Arc<House> {
    let outside = Outside { outward: outward(&[port]), ..Outside::default() };
    doors::house_with(db.clone(), "http://127.0.0.1".to_owned(), false, Clock::Machine, outside)
}

async fn meals(db: &Db) -> String {
    let found = q!("select id from relationship where purpose = 'Winter meals'").one(db).await;
    let (id,): (uuid::Uuid,) = found.expect("a relationship of the cast");
    format!("/c/elmwater/relationships/{id}")
}

fn comment(who: &Hand, at: &str, text: &str) -> Vec<u8> {
    let fields = [("acting_for", who.organization.to_string()), ("text", text.to_owned())];
    post(&format!("{at}/comments"), &who.session, &fields.map(|(name, value)| (name.to_owned(), value)))
}

/// What is said through one program is heard at the other.
async fn heard_across(ada: &Hand, mei: &Hand, at: &str, one: &Running, two: &Running) {
    let mut ear = Ear::at(two.port, &mei.session).await;
    // A wire takes a moment until it hears.
    for n in 0..20 {
        assert_eq!(Asker::once(one.port, &comment(ada, at, &format!("Do you hear me, {n}?"))).await, 303);
        if ear.hears("data: changed", Duration::from_secs(2)).await {
            return;
        }
    }
    panic!("nothing was heard at the other program");
}

/// A page that is open in front of both, and comes again as a browser does.
fn listen_on(front: &Front, mei: &Hand) -> Listener {
    let (heard, port, session) = (Arc::new(AtomicUsize::new(0)), front.port, mei.session.clone());
    let counted = heard.clone();
    tokio::spawn(async move {
        loop {
            let mut ear = Ear::at(port, &session).await;
            while ear.hears("data: changed", Duration::MAX).await {
                counted.fetch_add(1, Ordering::Relaxed);
            }
            sleep(Duration::from_millis(50)).await;
        }
    });
    Listener(heard)
}

struct Listener(Arc<AtomicUsize>);

impl Listener {
    /// After everything it still hears.
    async fn heard_more(&self, front: &Front, ada: &Hand, at: &str) {
        let before = self.0.load(Ordering::Relaxed);
        for n in 0..20 {
            assert_eq!(Asker::once(front.port, &comment(ada, at, &format!("And now, {n}?"))).await, 303);
            sleep(Duration::from_millis(500)).await;
            if self.0.load(Ordering::Relaxed) > before {
                return;
            }
        }
        panic!("the page that was open hears nothing any more");
    }
}

/// It says so at its own door first, answers meanwhile, and asks for connections to be opened anew.
async fn says_that_it_leaves(program: &Running) {
    let said = async {
        loop {
            let mut line = crate::faults::line::Line::open(program.port).await.expect("its door is still open");
            let answer = line.ask(&get("/readyz", None)).await.expect("it still answers");
            if answer.status == 503 {
                return answer.header("connection").to_owned();
            }
        }
    };
    assert_eq!(timeout(LONG, said).await.expect("it says that it leaves"), "close");
    assert_eq!(Asker::once(program.port, &get("/about", None)).await, 200, "and lets nobody stand there");
}

/// People at work: they read, write and are written to, all the time.
struct Work {
    at_work: JoinSet<()>,
    stop: Arc<AtomicBool>,
    answered: Arc<AtomicUsize>,
    failed: Arc<Mutex<Vec<String>>>,
    letters: Arc<AtomicUsize>,
}

impl Work {
    fn begin(front: &Front, hands: [Hand; 2], at: &str, house: &Arc<House>) -> Work {
        let mut work = Work {
            at_work: JoinSet::new(),
            stop: Arc::default(),
            answered: Arc::default(),
            failed: Arc::default(),
            letters: Arc::default(),
        };
        for who in &hands {
            for path in ["/", "/c/elmwater/relationships", at, "/c/elmwater/organizations"] {
                let asked = get(path, Some(&who.session));
                work.ask_on(front.port, 200, Duration::from_millis(20), move |_| asked.clone());
            }
            let (who, at) = (who.clone(), at.to_owned());
            work.ask_on(front.port, 303, Duration::from_millis(60), move |n| comment(&who, &at, &format!("Line {n}")));
        }
        work.write_letters(house.clone());
        work
    }

    fn ask_on(&mut self, port: u16, status: u16, pause: Duration, asked: impl Fn(usize) -> Vec<u8> + Send + 'static) {
        let (stop, answered, failed) = (self.stop.clone(), self.answered.clone(), self.failed.clone());
        self.at_work.spawn(async move {
            let mut asker = Asker::new(port);
            for n in 0.. {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let asked = asked(n);
                match asker.ask(&asked).await {
                    Ok(got) if got == status => drop(answered.fetch_add(1, Ordering::Relaxed)),
                    other => failed.lock().expect("the list").push(format!(
                        "{}: {other:?}",
                        String::from_utf8_lossy(&asked).lines().next().unwrap_or_default()
                    )),
                }
                sleep(pause).await;
            }
        });
    }

    /// Letters lie in the outbox as acts leave them there. The people here do in seconds what others do in weeks, so that
    /// how often somebody may speak is counted anew.
    fn write_letters(&mut self, house: Arc<House>) {
        let (stop, letters) = (self.stop.clone(), self.letters.clone());
        self.at_work.spawn(async move {
            let cx = Cx::of_house(&house);
            let rosa = crate::cast::person_of(&cx, "rosa").await.expect("one of the cast");
            while !stop.load(Ordering::Relaxed) {
                let mut tx = Cx::of_house(&house).begin(rosa).await.expect("a transaction");
                for n in 0..3 {
                    let to = ("Rosa Villanueva", "rosa@example.org");
                    tx.post(rosa, to, &format!("Letter {n}"), "Words").await.expect("a letter");
                }
                q!("delete from attempt").run(tx.db()).await.expect("they are counted anew");
                tx.commit().await.expect("it is kept");
                letters.fetch_add(3, Ordering::Relaxed);
                sleep(Duration::from_millis(200)).await;
            }
        });
    }

    /// Waits until so many more requests each have had their answer.
    async fn goes_on(&self, rounds: usize) {
        let goal = self.answered.load(Ordering::Relaxed) + 10 * rounds;
        let done = async {
            while self.answered.load(Ordering::Relaxed) < goal {
                sleep(Duration::from_millis(10)).await;
            }
        };
        let failed = || self.failed.lock().expect("the list").clone();
        assert!(timeout(LONG, done).await.is_ok(), "the work stands still: {:?}", failed());
        assert_eq!(failed(), Vec::<String>::new());
    }

    /// How many letters were written. None of what was asked failed.
    async fn end(mut self) -> usize {
        self.stop.store(true, Ordering::Relaxed);
        while let Some(done) = self.at_work.join_next().await {
            done.expect("it came to its end");
        }
        assert_eq!(*self.failed.lock().expect("the list"), Vec::<String>::new());
        self.letters.load(Ordering::Relaxed)
    }
}

/// Waits until a statement counts nothing any more.
async fn until(db: &Db, what: &str, sql: &'static str) {
    let none = async {
        loop {
            let (n,): (i64,) = base::db::Q::new(sql, vec![]).one(db).await.expect("a count");
            if n == 0 {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
    };
    assert!(timeout(LONG, none).await.is_ok(), "{what} still wait");
}
