//! Making operators, ending that they are, and the right itself.

use base::cx::SpaceKind;
use base::db::Conn;
use base::ids::{INSTALLATION, PersonId, SpaceId};
use base::journal::Note;
use base::{Cx, Error, Lang, Result, Tx, q, say, t};
use chrono::Duration;

use super::types::{Added, Expected, Operator};
use crate::organizations::rules::is_mail;
use crate::persons::acts::by_address;
use crate::persons::rules::plain_address;

/// How long an address that nobody has is waited for: days.
pub const EXPECTED_DAYS: i64 = 7;

/// Whether somebody is an operator.
pub async fn is_one(conn: Conn<'_>, person: PersonId) -> Result<bool> {
    let (n,): (i64,) = q!("select count(*) from operator where person_id = $1", person).one(conn).await?;
    Ok(n > 0)
}

/// Whether the person who asks looks after this installation; to anybody else its pages are not there.
pub fn may_look_after(cx: &Cx) -> Result<()> {
    let is_one = cx.operator || cx.who.as_ref().is_some_and(|who| who.operator);
    if is_one { Ok(()) } else { Err(Error::NotFound) }
}

/// Opens the transaction of an operator's act on the installation, and on other spaces too.
pub async fn begin(cx: &Cx, others: &[SpaceId]) -> Result<Tx> {
    may_look_after(cx)?;
    let mut made = cx.house.db.begin().await?;
    q!(
        "insert into space (id, kind, made_at, touched, seq, hash) values ($1, $2, $3, 0, 0, '') on conflict (id) do nothing",
        INSTALLATION,
        SpaceKind::Installation,
        cx.now
    )
    .run(&mut made)
    .await?;
    made.commit().await?;
    cx.begin_in(&[others, &[INSTALLATION]].concat()).await
}

/// Every operator, the first one first.
pub async fn all(conn: Conn<'_>) -> Result<Vec<Operator>> {
    q!(
        "select operator.person_id as person, person.name, coalesce(min(person_address.address), '') as address, operator.since
         from operator join person on person.id = operator.person_id
         left join person_address on person_address.person_id = operator.person_id
         group by operator.person_id, person.name, operator.since order by operator.since, operator.person_id"
    )
    .all(conn)
    .await
}

/// The addresses that are waited for.
pub async fn expected(cx: &Cx) -> Result<Vec<Expected>> {
    q!("select address, expires_at from operator_expected where expires_at > $1 order by address", cx.now)
        .all(cx.db())
        .await
}

/// Whether whoever proves this address becomes an operator.
pub async fn expects(cx: &Cx, address: &str) -> Result<bool> {
    let waits = q!("select count(*) from operator_expected where address = $1 and expires_at > $2", address, cx.now);
    let (n,): (i64,) = waits.one(cx.db()).await?;
    Ok(n > 0)
}

/// Makes the owner of an address an operator, now or when they prove it; a letter tells them.
pub async fn add(tx: &mut Tx, address: &str, lang: Lang) -> Result<Added> {
    at_the_machine(tx)?;
    let address = plain_address(address);
    if !is_mail(&address) {
        return Err(Error::field("ADDRESS", say!("mail-not-understood")));
    }
    let Some(person) = by_address(tx.db(), &address).await? else {
        expect(tx, &address).await?;
        tell(tx, ("", &address), lang).await?;
        return Ok(Added::Expected);
    };
    if !appoint(tx, person.id).await? {
        return Ok(Added::Already);
    }
    tell(tx, (&person.name, &address), person.lang).await?;
    Ok(Added::Person)
}

async fn expect(tx: &mut Tx, address: &str) -> Result<()> {
    let until = tx.now + Duration::days(EXPECTED_DAYS);
    q!(
        "insert into operator_expected (address, expires_at) values ($1, $2) on conflict (address) do update set expires_at = $2",
        address,
        until
    )
    .run(tx.db())
    .await?;
    tx.note(INSTALLATION, Note::new("operator.expected", ("installation", INSTALLATION.0)).for_nobody()).await
}

/// False when they are one already.
async fn appoint(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let at = tx.now;
    let made =
        q!("insert into operator (person_id, since) values ($1, $2) on conflict (person_id) do nothing", person, at);
    if made.run(tx.db()).await? == 0 {
        return Ok(false);
    }
    tx.note(INSTALLATION, Note::new("operator.added", ("person", person.0)).for_nobody()).await?;
    Ok(true)
}

async fn tell(tx: &mut Tx, to: (&str, &str), lang: Lang) -> Result<()> {
    let reader = Cx { lang, ..(**tx).clone() };
    let (url, address) = (&reader.house.url, to.1);
    let body = t!(reader, "operator-letter", url = url, address = address, days = EXPECTED_DAYS);
    tx.post(INSTALLATION, to, &t!(reader, "operator-letter-about"), &body).await
}

/// Somebody has proved an address: if it was waited for, they are an operator from now on.
pub async fn arrive(tx: &mut Tx, person: PersonId, address: &str) -> Result<()> {
    let at = tx.now;
    let waited = q!("delete from operator_expected where address = $1 and expires_at > $2", address, at);
    if waited.run(tx.db()).await? > 0 {
        appoint(tx, person).await?;
    }
    Ok(())
}

/// Ends that somebody is an operator, or that their address is waited for.
pub async fn remove(tx: &mut Tx, address: &str) -> Result<()> {
    at_the_machine(tx)?;
    let address = plain_address(address);
    let waited = q!("delete from operator_expected where address = $1", &address).run(tx.db()).await?;
    let person = by_address(tx.db(), &address).await?.map(|it| it.id);
    let ended = match person {
        Some(person) => q!("delete from operator where person_id = $1", person).run(tx.db()).await?,
        None => 0,
    };
    if waited + ended == 0 {
        return Err(Error::field("ADDRESS", say!("operator-is-none")));
    }
    let subject = person.map_or(("installation", INSTALLATION.0), |it| ("person", it.0));
    tx.note(INSTALLATION, Note::new("operator.removed", subject).for_nobody()).await
}

/// Operators are made where the database is: a stolen session makes none.
fn at_the_machine(cx: &Cx) -> Result<()> {
    if cx.operator { Ok(()) } else { Err(Error::NotFound) }
}
