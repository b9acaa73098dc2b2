//! How the installation stands, in numbers: the same for the pages and for `manyhands status`.
//!
//! Serialized because `manyhands status --json` prints it, and programs that watch read it.

use base::ids::INSTALLATION;
use base::outbox::TRIES;
use base::{Cx, Result, q, record};
use chrono::{DateTime, TimeDelta, Utc};
use people::activity::Line;
use serde::Serialize;
use uuid::Uuid;

use super::storage::{self, Storage};
use crate::backup::record::{self, Safekeeping};
use crate::migrations;

/// How many letters that wait are listed, and how many lines of the operators' own acts.
const MOST: i64 = 200;

/// Everything that is counted.
#[derive(Clone, Debug, Serialize)]
pub struct Facts {
    /// The program.
    pub program: &'static str,
    /// `sqlite` or `postgres`.
    pub database: &'static str,
    /// The step that the tables have taken, and the last one that the program knows.
    pub step: i64,
    /// The last step that this program knows.
    pub latest_step: i64,
    /// What there is.
    pub things: Things,
    /// What it takes on the disk.
    pub storage: Storage,
    /// How letters leave.
    pub letters: Letters,
    /// Where people are signed in.
    pub sessions: Sessions,
    /// The last backup that went well.
    pub last_backup: Option<Safekeeping>,
    /// The last drill that went well.
    pub last_drill: Option<Safekeeping>,
}

record! {
    /// What there is on this installation.
    #[derive(Clone, Debug, Serialize)]
    pub struct Things { pub coalitions: i64, pub organizations: i64, pub people: i64, pub relationships: i64, pub operators: i64 }
}

record! {
    /// How letters leave.
    #[derive(Clone, Debug, Serialize)]
    pub struct Letters {
        pub waiting: i64,
        pub retried: i64,
        pub given_up: i64,
        pub sent_in_a_day: i64,
        pub failed_in_a_day: i64,
        pub oldest_waiting: Option<DateTime<Utc>>,
        pub last_sent: Option<DateTime<Utc>>,
    }
}

record! {
    /// Where people are signed in, by when they were last seen there.
    #[derive(Clone, Debug, Serialize)]
    pub struct Sessions { pub sessions: i64, pub people: i64, pub in_a_day: i64, pub in_a_week: i64, pub longer_ago: i64 }
}

record! {
    /// A coalition as an operator sees it: from outside.
    #[derive(Clone, Debug, Serialize)]
    pub struct Coalition {
        pub slug: String,
        pub name: String,
        pub made_at: DateTime<Utc>,
        pub members: i64,
        pub relationships: i64,
        pub coordinators: i64,
        pub lines: i64,
        pub last_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// A letter that has not left. Neither what it is about nor its text is shown: both are for its reader.
    #[derive(Clone, Debug)]
    pub struct Stuck {
        pub id: Uuid,
        pub to_address: String,
        pub written_at: DateTime<Utc>,
        pub due_at: DateTime<Utc>,
        pub tries: i64,
        pub failure: Option<String>,
        pub kept: bool,
    }
}

impl Stuck {
    /// Whether nobody tries it any more.
    pub fn is_given_up(&self) -> bool {
        self.tries >= TRIES
    }
}

/// Counts everything.
pub async fn read(cx: &Cx) -> Result<Facts> {
    Ok(Facts {
        program: env!("CARGO_PKG_VERSION"),
        database: cx.house.db.kind(),
        step: cx.house.db.step().await?,
        latest_step: migrations::latest(),
        things: things(cx).await?,
        storage: storage::read(cx).await?,
        letters: letters(cx).await?,
        sessions: sessions(cx).await?,
        last_backup: record::last_good(cx.db(), record::BACKUP).await?,
        last_drill: record::last_good(cx.db(), record::DRILL).await?,
    })
}

async fn things(cx: &Cx) -> Result<Things> {
    q!("select (select count(*) from coalition) as coalitions, (select count(*) from organization) as organizations,
         (select count(*) from person where id not in (select person_id from erased)) as people, (select count(*) from relationship) as relationships,
         (select count(*) from operator) as operators")
    .one(cx.db())
    .await
}

/// How letters leave.
pub async fn letters(cx: &Cx) -> Result<Letters> {
    let day_ago = cx.now - TimeDelta::days(1);
    q!(
        "select count(case when sent_at is null and tries < $1 then 1 end) as waiting,
           count(case when sent_at is null and tries < $1 and tries > 0 then 1 end) as retried,
           count(case when sent_at is null and tries >= $1 then 1 end) as given_up,
           count(case when sent_at >= $2 then 1 end) as sent_in_a_day,
           count(case when sent_at is null and failure is not null and due_at >= $2 then 1 end) as failed_in_a_day,
           min(case when sent_at is null and tries < $1 then written_at end) as oldest_waiting, max(sent_at) as last_sent
         from outbox",
        TRIES,
        day_ago
    )
    .one(cx.db())
    .await
}

/// Where people are signed in.
pub async fn sessions(cx: &Cx) -> Result<Sessions> {
    let (day_ago, week_ago) = (cx.now - TimeDelta::days(1), cx.now - TimeDelta::days(7));
    q!(
        "select count(*) as sessions, count(distinct space_id) as people, count(case when seen_at >= $2 then 1 end) as in_a_day,
           count(case when seen_at >= $3 and seen_at < $2 then 1 end) as in_a_week, count(case when seen_at < $3 then 1 end) as longer_ago
         from session where expires_at > $1",
        cx.now, day_ago, week_ago
    )
    .one(cx.db())
    .await
}

/// Every coalition, by name.
pub async fn coalitions(cx: &Cx) -> Result<Vec<Coalition>> {
    q!("select coalition.slug, coalition.name, coalition.made_at,
          (select count(*) from membership where membership.space_id = coalition.id and left_at is null) as members,
          (select count(*) from relationship where relationship.space_id = coalition.id) as relationships,
          (select count(*) from coordinator where coordinator.space_id = coalition.id) as coordinators,
          space.seq as lines,
          (select journal.at from journal where journal.space_id = coalition.id and journal.seq = space.seq) as last_at
        from coalition join space on space.id = coalition.id order by coalition.name, coalition.slug")
    .all(cx.db())
    .await
}

/// The letters that have not left, those first that were tried most.
pub async fn stuck(cx: &Cx) -> Result<Vec<Stuck>> {
    q!(
        "select id, to_address, written_at, due_at, tries, failure, body <> '' as kept from outbox
         where sent_at is null order by tries desc, written_at, id limit $1",
        MOST
    )
    .all(cx.db())
    .await
}

/// The latest acts of the operators.
pub async fn audit(cx: &Cx) -> Result<Vec<Line>> {
    q!(
        "select cast(null as text) as coalition, journal.seq, journal.at, journal.verb, journal.subject_kind, journal.subject, journal.facts,
           journal.said, person.name as person, cast(null as uuid) as organization, cast(null as text) as organization_name,
           cast(null as bigint) as hue, cast(null as bigint) as logo, cast(null as uuid) as mine,
           journal.person as by, journal.openness, journal.about
         from journal left join person on person.id = journal.person where journal.space_id = $1 order by journal.seq desc limit $2",
        INSTALLATION, MOST
    )
    .all(cx.db())
    .await
}
