//! Digests for everybody: 2,000 organizations with three people each, after 100,000 lines of the journal.

use std::sync::{Arc, Mutex};
use std::time::Instant;

use base::cx::{Clock, House, SpaceKind};
use base::db::Value;
use base::ids::{CoalitionId, OrganizationId, PersonId, fresh};
use base::journal::{Note, Openness};
use base::{Cx, Db, Result, Role, many, q};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use manyhands::digest::send;
use manyhands::doors;
use people::letters::rules::next_due;
use people::letters::{Hours, Rhythm};

use crate::furnish::{self, TOWN, with};
use crate::places::Place;

/// How many lines are written before the digests are.
const LINES: usize = 100_000;
/// How many people act for each organization.
const PEOPLE: usize = 3;

/// Furnishes a town, lets much happen, and writes everybody's digest; on both databases where both are there.
pub async fn measure() -> Result<()> {
    println!("{LINES} lines, {} organizations with {PEOPLE} people each", TOWN.organizations);
    for (name, place) in [("SQLite", Some(Place::file())), ("PostgreSQL", Place::server())] {
        if let Some(place) = place {
            println!("== {name}");
            let measured = on(&place).await;
            place.put_away().await;
            measured?;
        }
    }
    Ok(())
}

async fn on(place: &Place) -> Result<()> {
    let db = Db::connect(&place.database("program").await?.parse()?).await?;
    furnish::furnish(db, TOWN).await?;
    let db = Db::connect(&place.again("program").parse()?).await?;
    let start = base::time::now();
    let house = doors::house(db, "http://127.0.0.1".to_owned(), false, Clock::Hand(Mutex::new(start)));
    people(&Cx::of_house(&house)).await?;
    let since = Instant::now();
    send::round(&Cx::of_house(&house)).await?;
    println!("{:<34} {:>8.1} s", "everybody taken up", since.elapsed().as_secs_f64());
    happen(&Cx { now: start + TimeDelta::minutes(1), ..Cx::of_house(&house) }).await?;
    if house.db.kind() == "postgres" {
        let mut tx = house.db.begin().await?;
        q!("analyze").run(&mut tx).await?;
        tx.commit().await?;
    }
    let due = next_due(Rhythm::Daily, start, Tz::America__New_York, &Hours::default()).unwrap_or(start);
    // First a quarter of them, to see whether memory grows with their number.
    let (quarter,): (i64,) = q!("select count(*) / 4 from digest").one(&house.db).await?;
    let mut tx = house.db.begin().await?;
    q!(
        "update rhythm set due_at = $1 where space_id not in (select space_id from digest order by space_id limit $2)",
        due + TimeDelta::hours(1),
        quarter
    )
    .run(&mut tx)
    .await?;
    tx.commit().await?;
    let (some, few, most_of_few) = write(&house, due).await?;
    println!("{:<34} {few:>8.1} s, {most_of_few:.0} MB at its most", format!("{some} letters"));
    let (rest, took, most) = write(&house, due + TimeDelta::hours(1)).await?;
    println!("{:<34} {took:>8.1} s, {most:.0} MB at its most", format!("{rest} letters"));
    println!("{:<34} {:>8.1} s   <= 30 s", "all together", few + took);
    println!("{:<34} {:>8.0} MB  <= 200 MB", "memory at its most", most.max(most_of_few));
    house.db.close().await;
    Ok(())
}

async fn write(house: &Arc<House>, at: DateTime<Utc>) -> Result<(u64, f64, f64)> {
    house.clock.set(at);
    // From here on the machine remembers the most memory anew.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let start = Instant::now();
    let written = send::round(&Cx::of_house(house)).await?;
    Ok((written, start.elapsed().as_secs_f64(), crate::run::memory(std::process::id()).0))
}

/// Three people for each organization.
async fn people(cx: &Cx) -> Result<()> {
    let organizations: Vec<(OrganizationId,)> = q!("select id from organization order by id").all(cx.db()).await?;
    let at = Value::from(cx.now);
    let (mut spaces, mut persons, mut addresses, mut roles) = (vec![], vec![], vec![], vec![]);
    for (n, (organization,)) in organizations.iter().enumerate() {
        for nth in 0..PEOPLE {
            let id = PersonId::new();
            let lang = ["en", "es"][(n + nth) % 2];
            spaces.push(vec![id.into(), SpaceKind::Person.into(), at.clone()]);
            persons.push(vec![id.into(), format!("Mei {n} {nth}").into(), lang.into(), at.clone()]);
            addresses.push(vec![format!("mei{n}.{nth}@example.net").into(), id.into(), at.clone()]);
            roles.push(vec![(*organization).into(), id.into(), Role::ALL[nth % 3].into(), at.clone()]);
        }
    }
    let mut tx = cx.house.db.begin().await?;
    let spaces = with(spaces, &[0.into(), 0.into(), "".into()]);
    many!("insert into space (id, kind, made_at, touched, seq, hash) values ($1, $2, $3, $4, $5, $6)", spaces)
        .run(&mut tx)
        .await?;
    let persons = with(persons, &["".into(), "America/New_York".into()]);
    many!("insert into person (id, name, lang, made_at, about, zone) values ($1, $2, $3, $4, $5, $6)", persons)
        .run(&mut tx)
        .await?;
    many!("insert into person_address (address, person_id, confirmed_at) values ($1, $2, $3)", addresses)
        .run(&mut tx)
        .await?;
    many!("insert into representative (space_id, person_id, role, since) values ($1, $2, $3, $4)", roles)
        .run(&mut tx)
        .await?;
    tx.commit().await
}

/// Much happens: a fifth of it is said, three tenths is open to the coalition.
async fn happen(cx: &Cx) -> Result<()> {
    let (coalition,): (CoalitionId,) = q!("select id from coalition").one(cx.db()).await?;
    let parties: Vec<(uuid::Uuid, OrganizationId)> =
        q!("select relationship_id, organization_id from party order by relationship_id, organization_id")
            .all(cx.db())
            .await?;
    let ties: Vec<&[(uuid::Uuid, OrganizationId)]> = parties.chunk_by(|a, b| a.0 == b.0).collect();
    let (person,): (PersonId,) = q!("select person_id from coordinator").one(cx.db()).await?;
    for part in 0..LINES / 1_000 {
        let now = cx.now + TimeDelta::seconds(part as i64);
        let mut tx = Cx { now, ..cx.clone() }.begin(coalition).await?;
        let (mut notes, mut comments) = (vec![], vec![]);
        for n in part * 1_000..(part + 1) * 1_000 {
            let tie = ties[n * 7 % ties.len()];
            let (id, about) = (tie[0].0, tie.iter().map(|it| it.1));
            let subject = ("relationship", id);
            let note = match n % 10 {
                0 | 1 => {
                    let comment = fresh();
                    let row = [coalition.into(), comment.into(), id.into(), person.into(), Value::from(now)];
                    comments.push(row.to_vec());
                    Note::new("talk.said", subject).fact("comment", comment.to_string())
                }
                2..=4 => Note::new("relationship.agreed", subject).open(Openness::Coalition),
                _ => Note::new("relationship.accepted", subject).fact("version", 1).said("We can begin in June."),
            };
            notes.push(note.about(about).fact("purpose", "Suppers after surgery").fact("parties", "One, Two"));
        }
        let row = ["relationship".into(), "The hall is free on Fridays.".into(), false.into()];
        many!("insert into comment (space_id, id, subject, person_id, at, subject_kind, text, confidential) values ($1, $2, $3, $4, $5, $6, $7, $8)", with(comments, &row)).run(tx.db()).await?;
        tx.note_all(coalition, notes).await?;
        tx.commit().await?;
    }
    Ok(())
}
