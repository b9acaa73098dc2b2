//! A house for each story: a fresh database with the cast in it, a clock that a hand turns, and no sockets.
//!
//! ```ignore
//! story! {
//!     fn a_neighbour_reads_the_page(town) {
//!         town.visitor("ada").await.get("/about").await.expect(200).sees("Manyhands");
//!     }
//! }
//! ```
//!
//! makes `a_neighbour_reads_the_page::sqlite` and `::postgres`. The second needs `MANYHANDS_TEST_POSTGRES`, the address
//! of a database from which others can be made; without it that half passes and says that it was skipped.

use std::os::unix::fs::PermissionsExt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use axum::Router;
use base::cx::Clock;
use base::db::Address;
use base::{Cx, Db, House};
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use manyhands::doors::{self, Frame, Outside};
use manyhands::migrations;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::cast;
use crate::visitor::Visitor;

/// Where PostgreSQL is; absent, its half of each story is skipped.
const POSTGRES: &str = "MANYHANDS_TEST_POSTGRES";

/// Which database a story is played on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
}

/// One story on both databases.
#[macro_export]
macro_rules! story {
    ($(#[$meta:meta])* fn $name:ident($town:ident) $body:block) => {
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            async fn story($town: &$crate::house::Town) $body
            #[test]
            fn sqlite() {
                $crate::house::play($crate::house::On::Sqlite, story);
            }
            #[test]
            fn postgres() {
                $crate::house::play($crate::house::On::Postgres, story);
            }
        }
    };
}

/// The house of one story.
pub struct Town {
    /// The installation.
    pub house: Arc<House>,
    router: Router,
    /// Where its database is, when it is its own.
    home: Option<Home>,
}

enum Home {
    Folder(TempDir),
    Database { maintenance: String, name: String },
}

/// The moment at which every story begins: a Tuesday morning in Elmwater.
pub fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2027, 6, 8, 14, 0, 0).single().expect("a moment of the calendar")
}

/// Plays a story in a fresh house, and puts the house away however the story ends.
#[allow(clippy::print_stdout)]
pub fn play(on: On, story: impl AsyncFn(&Town)) {
    let runtime = Runtime::new().expect("a runtime");
    let Some(town) = Town::fresh(on, &runtime) else {
        return println!("skipped: no PostgreSQL, since {POSTGRES} is not set");
    };
    let ended = catch_unwind(AssertUnwindSafe(|| runtime.block_on(story(&town))));
    runtime.block_on(town.put_away());
    if let Err(panic) = ended {
        resume_unwind(panic);
    }
}

/// The same on one thread, with what the story gives; nothing where that database is not there.
pub fn play_alone<T>(on: On, story: impl AsyncFn(&Town) -> T) -> Option<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let town = Town::fresh(on, &runtime)?;
    let given = runtime.block_on(story(&town));
    runtime.block_on(town.put_away());
    Some(given)
}

impl Town {
    fn fresh(on: On, runtime: &Runtime) -> Option<Town> {
        let (db, home) = match on {
            On::Sqlite => runtime.block_on(lite(lite_pattern(runtime))),
            On::Postgres => {
                let maintenance = std::env::var(POSTGRES).ok()?;
                runtime.block_on(pg(&maintenance, pg_pattern(&maintenance, runtime)))
            }
        };
        let house = house(db, false);
        let (router, _) = doors::open(&house, Frame::default());
        Some(Town { house, router, home: Some(home) })
    }

    /// A house of the demo over a database without tables, which stays its owner's.
    pub async fn demo_of(db: &Db) -> Town {
        db.migrate(migrations::ALL).await.expect("the tables are made");
        let house = house(db.clone(), true);
        let (router, _) = doors::open(&house, Frame::default());
        Town { house, router, home: None }
    }

    /// The same town with other ways outside. Its clock stands where this one's stands now.
    pub fn with_outside(&self, outside: Outside) -> Town {
        let clock = Clock::Hand(Mutex::new(self.now()));
        let house = doors::house_with(self.db().clone(), self.house.url.clone(), false, clock, outside);
        let (router, _) = doors::open(&house, Frame::default());
        Town { house, router, home: None }
    }

    /// The same town as people find it at another address.
    pub fn at(&self, url: &str) -> Town {
        let clock = Clock::Hand(Mutex::new(self.now()));
        let house = doors::house(self.db().clone(), url.to_owned(), false, clock);
        let (router, _) = doors::open(&house, Frame::default());
        Town { house, router, home: None }
    }

    /// Where its database is, for the program itself.
    pub fn address(&self) -> String {
        match &self.home {
            Some(Home::Folder(folder)) => format!("sqlite:{}", folder.path().join("town.sqlite").display()),
            Some(Home::Database { maintenance, name }) => address_of(maintenance, name),
            None => panic!("the database is another town's"),
        }
    }

    async fn put_away(self) {
        self.house.db.close().await;
        if let Some(Home::Database { maintenance, name }) = &self.home {
            admin(maintenance, &format!("drop database {name} with (force)")).await;
        }
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.house.db
    }

    /// The moment it is in the story.
    pub fn now(&self) -> DateTime<Utc> {
        self.house.clock.now()
    }

    /// Lets time pass.
    pub fn later(&self, by: TimeDelta) {
        self.house.clock.set(self.now() + by);
    }

    /// A context of the operator, for acts that a story does without a door.
    pub fn operator(&self) -> Cx {
        Cx { operator: true, ..Cx::of_house(&self.house) }
    }

    /// Somebody who has not signed in.
    pub fn anon(&self) -> Visitor {
        Visitor::new(self.router.clone(), self.house.clone())
    }

    /// One of the cast, signed in and acting for their first organization: `"ada"`, `"rosa"`, `"zoe"`.
    pub async fn visitor(&self, key: &str) -> Visitor {
        self.anon().sign_in(key).await
    }

    /// Somebody who has not signed in, in front of the same town run as the demo.
    pub fn demo(&self) -> Visitor {
        let house = house(self.house.db.clone(), true);
        Visitor::new(doors::open(&house, Frame::default()).0, house)
    }
}

fn house(db: Db, demo: bool) -> Arc<House> {
    let clock = Clock::Hand(Mutex::new(start()));
    doors::house(db, "http://localhost".to_owned(), demo, clock)
}

/// Brings the tables and the cast into an empty database; every story begins with a copy of it.
async fn furnish(db: Db) {
    db.migrate(migrations::ALL).await.expect("the tables are made");
    let house = house(db, false);
    house.clock.set(start() - TimeDelta::days(40));
    cast::arrive(&house).await.expect("the cast arrives");
    house.db.close().await;
}

/// Memory is quicker than a disk, where the machine offers it.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    folder.expect("a folder for a database")
}

async fn open_file(path: &Path) -> Db {
    Db::connect(&Address::Lite(path.to_owned())).await.expect("the file opens")
}

fn lite_pattern(runtime: &Runtime) -> &'static [u8] {
    static PATTERN: OnceLock<Vec<u8>> = OnceLock::new();
    PATTERN.get_or_init(|| {
        let folder = folder();
        let path: PathBuf = folder.path().join("pattern.sqlite");
        runtime.block_on(async { furnish(open_file(&path).await).await });
        std::fs::read(path).expect("the file is there")
    })
}

async fn lite(pattern: &[u8]) -> (Db, Home) {
    let folder = folder();
    let path = folder.path().join("town.sqlite");
    std::fs::write(&path, pattern).expect("the file is written");
    // As the program makes it: for its owner alone.
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("its rights");
    (open_file(&path).await, Home::Folder(folder))
}

fn pg_pattern(maintenance: &str, runtime: &Runtime) -> &'static str {
    static PATTERN: OnceLock<String> = OnceLock::new();
    PATTERN.get_or_init(|| {
        let name = fresh_name();
        runtime.block_on(async {
            admin(maintenance, &format!("create database {name}")).await;
            furnish(open_server(maintenance, &name).await).await;
        });
        name
    })
}

async fn pg(maintenance: &str, pattern: &str) -> (Db, Home) {
    let name = fresh_name();
    admin(maintenance, &format!("create database {name} template {pattern}")).await;
    let db = open_server(maintenance, &name).await;
    (db, Home::Database { maintenance: maintenance.to_owned(), name })
}

async fn open_server(maintenance: &str, name: &str) -> Db {
    Db::connect(&Address::Pg(address_of(maintenance, name))).await.expect("the database opens")
}

fn fresh_name() -> String {
    format!("story_{}", base::ids::fresh().simple())
}

/// The address of another database on the same server.
fn address_of(maintenance: &str, name: &str) -> String {
    let (address, query) = maintenance.split_once('?').unwrap_or((maintenance, ""));
    let server = address.rsplit_once('/').map_or(address, |(server, _)| server);
    format!("{server}/{name}?{query}")
}

async fn admin(maintenance: &str, statement: &str) {
    let options: sqlx::postgres::PgConnectOptions = maintenance.parse().expect("an address of PostgreSQL");
    let mut conn = options.connect().await.expect("PostgreSQL answers");
    sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut conn).await.expect("PostgreSQL does it");
    conn.close().await.expect("PostgreSQL lets go");
}

/// An empty database of either kind, for stories in which a town moves.
pub struct Spare {
    /// The database, without tables.
    pub db: Db,
    home: Home,
}

impl Spare {
    /// A fresh one; none where that kind is not there.
    pub async fn new(on: On) -> Option<Spare> {
        let home = match on {
            On::Sqlite => Home::Folder(folder()),
            On::Postgres => Home::Database { maintenance: std::env::var(POSTGRES).ok()?, name: fresh_name() },
        };
        let db = match &home {
            Home::Folder(folder) => open_file(&folder.path().join("spare.sqlite")).await,
            Home::Database { maintenance, name } => {
                admin(maintenance, &format!("create database {name}")).await;
                open_server(maintenance, name).await
            }
        };
        Some(Spare { db, home })
    }

    /// Where it is, for the program itself.
    pub fn address(&self) -> String {
        match &self.home {
            Home::Folder(folder) => format!("sqlite:{}", folder.path().join("spare.sqlite").display()),
            Home::Database { maintenance, name } => address_of(maintenance, name),
        }
    }

    /// Puts it away.
    pub async fn put_away(self) {
        self.db.close().await;
        if let Home::Database { maintenance, name } = &self.home {
            admin(maintenance, &format!("drop database {name} with (force)")).await;
        }
    }
}
