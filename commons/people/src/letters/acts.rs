//! Choosing how often one hears of what; what is kept for whoever writes the digest.

use base::db::Conn;
use base::error::all_well;
use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use base::{Cx, Error, Problem, Result, Tx, Who, q, record, say};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::rules::next_due;
use super::types::{Desk, Group, Hours, Kind, Rhythm, Told};

/// Somebody who came so recently hears of everything since they came.
const RECENT: TimeDelta = TimeDelta::hours(1);

record! { struct Row { about: SpaceId, rhythm: Rhythm, since: DateTime<Utc>, due_at: Option<DateTime<Utc>> } }

/// What a person hears of, in the order of their pages: every organization that they act for and coalition that they
/// coordinate, and themselves. What they have chosen nothing about has its first letter after `cx.now`.
pub async fn groups(cx: &Cx, mut conn: Conn<'_>, who: &Who, hours: &Hours) -> Result<Vec<Group>> {
    let rows: Vec<Row> =
        q!("select about, rhythm, since, due_at from rhythm where space_id = $1", who.person).all(conn.again()).await?;
    let mut groups = vec![];
    for (about, kind, name) in all_of(who) {
        groups.push(match rows.iter().find(|row| row.about == about) {
            Some(Row { rhythm, since, due_at, .. }) => {
                Group { about, kind, name, rhythm: *rhythm, since: *since, due_at: *due_at }
            }
            None => {
                let since = came(conn.again(), who.person, about).await?.filter(|at| *at > cx.now - RECENT);
                let due_at = next_due(Rhythm::Daily, cx.now, who.zone, hours);
                Group { about, kind, name, rhythm: Rhythm::Daily, since: since.unwrap_or(cx.now), due_at }
            }
        });
    }
    Ok(groups)
}

fn all_of(who: &Who) -> impl Iterator<Item = (SpaceId, Kind, String)> {
    let hats = who.hats.iter().map(|hat| (hat.organization.into(), Kind::Organization, hat.name.clone()));
    let places = who.coordinated().map(|it| (it.coalition.into(), Kind::Coalition, it.name.clone()));
    hats.chain(places).chain([(who.person.into(), Kind::Oneself, who.name.clone())])
}

/// Since when a person has this role.
async fn came(conn: Conn<'_>, person: PersonId, about: SpaceId) -> Result<Option<DateTime<Utc>>> {
    let found: Option<(DateTime<Utc>,)> = q!(
        "select since from representative where person_id = $1 and space_id = $2
         union all select since from coordinator where person_id = $1 and space_id = $2",
        person,
        about
    )
    .opt(conn)
    .await?;
    Ok(found.map(|(at,)| at))
}

/// When a person's letters leave.
pub async fn hours(conn: Conn<'_>, person: PersonId) -> Result<Hours> {
    let kept = q!("select hour, weekday, quiet_from, quiet_until from digest where space_id = $1", person);
    Ok(kept.opt(conn).await?.unwrap_or_default())
}

/// What was kept when the person was last written to.
pub async fn desk(conn: Conn<'_>, person: PersonId) -> Result<Desk> {
    let kept = q!("select turn, waits, written_at from digest where space_id = $1", person);
    Ok(kept.opt(conn).await?.unwrap_or(Desk { turn: 0, waits: String::new(), written_at: None }))
}

/// Takes a person's turn: whoever has seen an older one writes nothing, and is told so.
pub async fn take_turn(tx: &mut Tx, person: PersonId, seen: i64) -> Result<bool> {
    let Hours { hour, weekday, quiet_from, quiet_until } = Hours::default();
    let taken = q!(
        "insert into digest (space_id, hour, weekday, quiet_from, quiet_until, turn, waits) values ($1, $3, $4, $5, $6, 1, '')
         on conflict (space_id) do update set turn = digest.turn + 1 where digest.turn = $2",
        person, seen, hour, weekday, quiet_from, quiet_until
    );
    Ok(taken.run(tx.db()).await? > 0)
}

/// Keeps what a person hears of and when it is due next; what they no longer have to do with goes.
pub async fn keep_groups(tx: &mut Tx, person: PersonId, groups: &[Group]) -> Result<()> {
    for it in groups {
        q!(
            "insert into rhythm (space_id, about, rhythm, since, due_at) values ($1, $2, $3, $4, $5)
             on conflict (space_id, about) do update set rhythm = $3, due_at = $5",
            person,
            it.about,
            it.rhythm,
            it.since,
            it.due_at
        )
        .run(tx.db())
        .await?;
    }
    let kept: Vec<(SpaceId,)> = q!("select about from rhythm where space_id = $1", person).all(tx.db()).await?;
    for (gone,) in kept.into_iter().filter(|(about,)| groups.iter().all(|it| it.about != *about)) {
        q!("delete from told where space_id = $1 and about = $2", person, gone).run(tx.db()).await?;
        q!("delete from rhythm where space_id = $1 and about = $2", person, gone).run(tx.db()).await?;
    }
    Ok(())
}

record! {
    /// What was told of one journal, about one group.
    #[derive(Clone, Debug)]
    pub struct Mark { pub about: SpaceId, pub journal: SpaceId, pub upto: i64, pub lines: String }
}

/// What was told to a person.
pub async fn marks(conn: Conn<'_>, person: PersonId) -> Result<Vec<Mark>> {
    q!("select about, journal, upto, lines from told where space_id = $1", person).all(conn).await
}

/// Keeps what is told now.
pub async fn keep_marks(tx: &mut Tx, person: PersonId, marks: &[Mark]) -> Result<()> {
    for it in marks {
        q!(
            "insert into told (space_id, about, journal, upto, lines) values ($1, $2, $3, $4, $5)
             on conflict (space_id, about, journal) do update set upto = $4, lines = $5",
            person,
            it.about,
            it.journal,
            it.upto,
            &it.lines
        )
        .run(tx.db())
        .await?;
    }
    Ok(())
}

/// What somebody chose.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// How often, about what.
    pub rhythms: Vec<(SpaceId, Rhythm)>,
    /// When.
    pub hours: Option<Hours>,
}

/// Keeps what a person chose, and counts when each letter is due from now on. Whoever heard of nothing begins with what
/// happens from now on. `who` is the person as they stand, whoever asks.
pub async fn choose(tx: &mut Tx, who: &Who, choice: &Choice) -> Result<()> {
    let person = who.person;
    let desk = desk(tx.db(), person).await?;
    let hours = match choice.hours {
        Some(hours) => hours,
        None => self::hours(tx.db(), person).await?,
    };
    all_well(problems(&hours))?;
    let cx = Cx::clone(tx);
    let mut groups = groups(&cx, tx.db(), who, &hours).await?;
    for group in &mut groups {
        let chosen = choice.rhythms.iter().find(|(about, _)| *about == group.about).map(|it| it.1);
        let rhythm = chosen.unwrap_or(group.rhythm);
        if group.rhythm == Rhythm::Never && rhythm != Rhythm::Never {
            group.since = tx.now;
            pass_over(tx, person, group.about).await?;
        }
        if rhythm != group.rhythm || choice.hours.is_some() {
            group.due_at = next_due(rhythm, tx.now, who.zone, &hours);
        }
        group.rhythm = rhythm;
    }
    if !take_turn(tx, person, desk.turn).await? {
        return Err(Error::Busy(1));
    }
    q!(
        "update digest set hour = $2, weekday = $3, quiet_from = $4, quiet_until = $5 where space_id = $1",
        person,
        hours.hour,
        hours.weekday,
        hours.quiet_from,
        hours.quiet_until
    )
    .run(tx.db())
    .await?;
    keep_groups(tx, person, &groups).await
}

fn problems(hours: &Hours) -> Vec<Problem> {
    let within = |field, value: i64, end| {
        let outside = !(0..end).contains(&value);
        outside.then(|| Problem::new(field, say!("choice-not-understood")))
    };
    let all = [
        within("hour", hours.hour, 24),
        within("weekday", hours.weekday, 7),
        within("quiet_from", hours.quiet_from, 24),
        within("quiet_until", hours.quiet_until, 24),
    ];
    all.into_iter().flatten().collect()
}

/// Passes over everything that happened about a group so far, in each journal that it is told from.
async fn pass_over(tx: &mut Tx, person: PersonId, about: SpaceId) -> Result<()> {
    let heads: Vec<(SpaceId, i64)> = q!(
        "select id, seq from space where id = $1
         union select space.id, space.seq from membership join space on space.id = membership.space_id where membership.organization_id = $1",
        about
    )
    .all(tx.db())
    .await?;
    let marks = marks(tx.db(), person).await?;
    let told = |journal| marks.iter().find(|it| it.about == about && it.journal == journal);
    let passed = heads.into_iter().map(|(journal, upto)| {
        let lines = told(journal).map_or(String::new(), |it| it.lines.clone());
        Mark { about, journal, upto, lines }
    });
    keep_marks(tx, person, &passed.collect::<Vec<_>>()).await
}

/// Counts the days anew for somebody who has moved to another zone.
pub async fn moved(tx: &mut Tx, who: &Who, zone: Tz) -> Result<()> {
    let hours = hours(tx.db(), who.person).await?;
    choose(tx, &Who { zone, ..who.clone() }, &Choice { hours: Some(hours), ..Choice::default() }).await
}

/// Persons for whom something is due, those who waited longest first; no more than `most`.
pub async fn due(cx: &Cx, most: i64) -> Result<Vec<PersonId>> {
    let found: Vec<(PersonId, DateTime<Utc>)> = q!(
        "select space_id, min(due_at) from rhythm where due_at <= $1 group by space_id order by 2, 1 limit $2",
        cx.now,
        most
    )
    .all(cx.db())
    .await?;
    Ok(found.into_iter().map(|(person, _)| person).collect())
}

/// Persons who have a role that nothing is kept about yet, after this one; no more than `most`.
pub async fn newcomers(cx: &Cx, after: PersonId, most: i64) -> Result<Vec<PersonId>> {
    let found: Vec<(PersonId,)> = q!(
        "select person_id from representative
         where person_id > $1 and not exists (select 1 from rhythm where rhythm.space_id = person_id and rhythm.about = representative.space_id)
         union select person_id from coordinator
         where person_id > $1 and not exists (select 1 from rhythm where rhythm.space_id = person_id and rhythm.about = coordinator.space_id)
         order by 1 limit $2",
        after, most
    )
    .all(cx.db())
    .await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Takes somebody up of whom nothing is kept: they hear of what happens from now on.
pub async fn take_up(cx: &Cx, who: &Who) -> Result<()> {
    let mut tx = cx.begin(who.person).await?;
    choose(&mut tx, who, &Choice::default()).await?;
    tx.commit().await
}

/// Whoever hears at once of what has just moved on: they are written to a little later.
pub async fn stir(cx: &Cx) -> Result<Vec<(PersonId, Uuid)>> {
    // A group's journals are its own and those of the coalitions that an organization was ever in.
    q!(
        "select rhythm.space_id, rhythm.about from rhythm where rhythm.rhythm = 'at-once' and rhythm.due_at is null and (
           exists (select 1 from space left join told on told.space_id = rhythm.space_id and told.about = rhythm.about and told.journal = space.id
             where space.id = rhythm.about and space.seq > coalesce(told.upto, 0))
           or exists (select 1 from membership join space on space.id = membership.space_id
             left join told on told.space_id = rhythm.space_id and told.about = rhythm.about and told.journal = space.id
             where membership.organization_id = rhythm.about and space.seq > coalesce(told.upto, 0)))
         order by 1, 2 limit 1000"
    )
    .all(cx.db())
    .await
}

/// Notes when what moved on is told.
pub async fn set_due(cx: &Cx, person: PersonId, about: Uuid, at: DateTime<Utc>) -> Result<()> {
    let mut tx = cx.house.db.begin().await?;
    q!("update rhythm set due_at = $3 where space_id = $1 and about = $2 and due_at is null", person, about, at)
        .run(&mut tx)
        .await?;
    tx.commit().await
}

/// Keeps what waited for somebody when they were written to.
pub async fn keep_desk(tx: &mut Tx, person: PersonId, waits: &str, written: bool) -> Result<()> {
    let at = tx.now;
    match written {
        true => q!("update digest set waits = $2, written_at = $3 where space_id = $1", person, waits, at),
        false => q!("update digest set waits = $2 where space_id = $1", person, waits),
    }
    .run(tx.db())
    .await?;
    Ok(())
}

/// The journals that a group is told from, each with since when and whether all of it that is open is told; and with its
/// last line.
pub async fn journals(conn: Conn<'_>, group: &Group) -> Result<Vec<Journal>> {
    match group.kind {
        Kind::Organization => q!(
            "select space.id as journal, cast(null as text) as slug, space.made_at as since, cast(0 as bigint) as open, space.seq as head
             from space where space.id = $1
             union all select space.id, coalition.slug, membership.joined_at, case when membership.left_at is null then cast(1 as bigint) else cast(0 as bigint) end, space.seq
             from membership join space on space.id = membership.space_id join coalition on coalition.id = space.id
             where membership.organization_id = $1",
            OrganizationId::from(group.about)
        ),
        Kind::Coalition => q!(
            "select space.id as journal, coalition.slug, space.made_at as since, cast(1 as bigint) as open, space.seq as head
             from space join coalition on coalition.id = space.id where space.id = $1",
            CoalitionId::from(group.about)
        ),
        Kind::Oneself => q!(
            "select space.id as journal, cast(null as text) as slug, space.made_at as since, cast(0 as bigint) as open, space.seq as head
             from space where space.id = $1",
            group.about
        ),
    }
    .all(conn)
    .await
}

record! {
    /// A journal that a group is told from.
    #[derive(Clone, Debug)]
    pub struct Journal { pub journal: SpaceId, pub slug: Option<String>, pub since: DateTime<Utc>, pub open: i64, pub head: i64 }
}

impl Mark {
    /// Nothing told of it yet.
    pub fn none(about: SpaceId, journal: SpaceId) -> Mark {
        Mark { about, journal, upto: 0, lines: String::new() }
    }

    /// Which lines were told.
    pub fn told(&self) -> Told {
        Told::read(&self.lines)
    }
}

/// Forgets links to stop letters whose time is over.
pub async fn clear(tx: &mut base::db::Transaction, now: DateTime<Utc>) -> Result<()> {
    q!("delete from stop_link where expires_at < $1", now).run(&mut *tx).await?;
    q!("delete from bounce where at < $1", now - TimeDelta::days(365)).run(&mut *tx).await?;
    Ok(())
}
