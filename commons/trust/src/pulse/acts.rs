//! Answering, agreeing to show each other, choosing how often one is asked.

use base::error::all_well;
use base::ids::{CoalitionId, PersonId, fresh};
use base::journal::Note;
use base::{Acting, Cx, Error, OrganizationId, Problem, Result, Tx, q, say};
use chrono::{DateTime, TimeDelta, Utc};
use people::attempts;
use relationships::standing::store::RelationshipId;
use uuid::Uuid;

use super::reading::{self, expired, partners};
use super::rules::{self, Untold};
use super::types::{Given, Items, Partner};

/// How often somebody answers in ten minutes.
const BY_PERSON: i64 = 60;

/// The organization acted for, by somebody who may say yes or no for it.
pub fn with_authority(cx: &Cx) -> Result<&Acting> {
    let acting = cx.acting()?;
    match acting.role.may_accept() {
        true => Ok(acting),
        false => Err(Error::Forbidden(say!("trust-only-with-authority", name = &acting.name))),
    }
}

/// The partner of the organization acted for, as the person who asks finds it; somebody else is not found.
pub async fn partner(tx: &mut Tx, space: CoalitionId, about: OrganizationId) -> Result<Partner> {
    let (own, person, now) = (tx.acting()?.organization, tx.who()?.person, tx.now);
    let all = partners(tx.db(), now, person, (space, own)).await?;
    all.into_iter().find(|it| it.id == about).ok_or(Error::NotFound)
}

/// Keeps what a person answers about partners of the organization they act for. `tx` has entered the coalition.
pub async fn answer(tx: &mut Tx, space: CoalitionId, given: &[Given]) -> Result<()> {
    let own = with_authority(tx)?.organization;
    let (person, now) = (tx.who()?.person, tx.now);
    if given.is_empty() {
        return Err(Error::Invalid(vec![Problem::new("answers", say!("trust-nothing-answered"))]));
    }
    let all = partners(tx.db(), now, person, (space, own)).await?;
    for it in given {
        let partner = all.iter().find(|partner| partner.id == it.about).ok_or(Error::NotFound)?;
        may_answer(partner)?;
    }
    all_well(given.iter().flat_map(|it| wrong(it.items)).collect())?;
    attempts::allow_done(tx, "trust", &person.to_string(), BY_PERSON, 10).await?;
    for it in given {
        keep(tx, space, (person, own), *it).await?;
        close_circles(tx, space, it.about).await?;
    }
    let note = Note::new("trust.answered", ("organization", own.0)).about([own]).fact("n", given.len() as i64);
    tx.note(space, note).await
}

fn may_answer(partner: &Partner) -> Result<()> {
    if partner.speaks_for_both {
        return Err(Error::Refused(say!("trust-speaks-for-both", name = &partner.name)));
    }
    match partner.known.others >= rules::PEOPLE {
        true => Err(Error::Refused(say!("trust-two-have-answered", name = &partner.name))),
        false => Ok(()),
    }
}

fn wrong(items: Items) -> Vec<Problem> {
    let out = items.into_iter().flatten().any(|it| !rules::SCALE.contains(&it));
    if out { vec![Problem::new("answers", say!("trust-out-of-scale"))] } else { vec![] }
}

/// Writes one answer. Whoever puts theirs right on the same day has answered once.
async fn keep(tx: &mut Tx, space: CoalitionId, (person, own): (PersonId, OrganizationId), it: Given) -> Result<()> {
    let now = tx.now;
    q!(
        "delete from trust_answer where space_id = $1 and about_id = $4 and organization_id = $3 and person_id = $2 and circle is null and answered_at > $5",
        space, person, own, it.about, now - TimeDelta::days(rules::CORRECT)
    )
    .run(tx.db())
    .await?;
    let before = reading::of_person(tx.db(), (space, person), (own, it.about)).await?;
    let agreed = matches!(reading::showing(tx.db(), space, (own, it.about)).await?, (Some(_), Some(_)));
    let ([word, cause, frank], mean) = (it.items, rules::mean_of(it.items));
    let fell = rules::fell(before.first().and_then(|it| it.mean), mean);
    q!(
        "insert into trust_answer (space_id, id, person_id, organization_id, about_id, word, cause, frank, mean, fell, shown, circle, weighed, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, null, $12, $13)",
        space, fresh(), person, own, it.about, word, cause, frank, mean, fell, agreed, false, now
    )
    .run(tx.db())
    .await
    .map(drop)
}

/// Closes as many circles about an organization as there are. What is shown directly is in none: from a sum and one of its
/// parts the rest could be read.
async fn close_circles(tx: &mut Tx, space: CoalitionId, about: OrganizationId) -> Result<()> {
    loop {
        let (year_ago, now) = (expired(tx.now), tx.now);
        let open: Vec<(Uuid, PersonId, OrganizationId, i64)> = q!(
            "select id, person_id, organization_id, mean from trust_answer a
             where space_id = $1 and about_id = $2 and circle is null and mean is not null and not shown and answered_at > $3
               and not exists (select 1 from trust_answer later where later.space_id = $1 and later.about_id = $2
                 and later.organization_id = a.organization_id and later.person_id = a.person_id
                 and (later.answered_at > a.answered_at or (later.answered_at = a.answered_at and later.id > a.id)))
             order by answered_at, id",
            space,
            about,
            year_ago
        )
        .all(tx.db())
        .await?;
        let untold: Vec<Untold> = open.iter().map(|it| Untold { person: it.1, organization: it.2 }).collect();
        let Some(three) = rules::circle(&untold) else { return Ok(()) };
        let (nth,): (i64,) = q!(
            "select coalesce(max(nth), 0) + 1 from trust_circle where space_id = $1 and about_id = $2",
            space,
            about
        )
        .one(tx.db())
        .await?;
        let mean = rules::told_together(three.map(|at| open[at].3));
        q!(
            "insert into trust_circle (space_id, about_id, nth, mean, closed_at) values ($1, $2, $3, $4, $5)",
            space,
            about,
            nth,
            mean,
            now
        )
        .run(tx.db())
        .await?;
        for at in three {
            q!("update trust_answer set circle = $3 where space_id = $1 and id = $2", space, open[at].0, nth)
                .run(tx.db())
                .await?;
        }
    }
}

/// Agrees to show a partner what one's organization says of it, if the partner does the same; or no longer.
pub async fn show(tx: &mut Tx, space: CoalitionId, to: OrganizationId, shows: bool) -> Result<()> {
    let own = with_authority(tx)?.organization;
    let partner = partner(tx, space, to).await?;
    let (person, now) = (tx.who()?.person, tx.now);
    let changed = match shows {
        true => q!(
            "insert into trust_showing (space_id, organization_id, to_id, person_id, since) values ($1, $2, $3, $4, $5) on conflict (space_id, organization_id, to_id) do nothing",
            space,
            own,
            to,
            person,
            now
        ),
        false => {
            q!("delete from trust_showing where space_id = $1 and organization_id = $2 and to_id = $3", space, own, to)
        }
    };
    if changed.run(tx.db()).await? == 0 {
        return Ok(());
    }
    let verb = if shows { "trust.shows" } else { "trust.shows-no-longer" };
    let note = Note::new(verb, ("organization", own.0)).about([own, to]).fact("partner", partner.name.as_str());
    tx.note(space, note).await
}

/// Chooses how often the parties of a relationship are asked about each other.
pub async fn choose_rhythm(
    tx: &mut Tx,
    space: CoalitionId,
    (about, id): (OrganizationId, RelationshipId),
    months: i64,
) -> Result<()> {
    let own = with_authority(tx)?.organization;
    let partner = partner(tx, space, about).await?;
    let (_, purpose, before) = partner.ties.iter().find(|(it, ..)| *it == id).ok_or(Error::NotFound)?;
    if !rules::RHYTHMS.contains(&months) {
        return Err(Error::field("months", say!("choice-not-understood")));
    }
    if *before == months {
        return Ok(());
    }
    let (person, now) = (tx.who()?.person, tx.now);
    q!(
        "insert into trust_rhythm (space_id, relationship_id, months, person_id, acting_for, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (space_id, relationship_id) do update set months = $3, person_id = $4, acting_for = $5, at = $6",
        space, id, months, person, own, now
    )
    .run(tx.db())
    .await?;
    let parties: Vec<(OrganizationId,)> = q!(
        "select organization_id from party where space_id = $1 and relationship_id = $2 and standing in ('in', 'leaving')",
        space,
        id
    )
    .all(tx.db())
    .await?;
    let note = Note::new("trust.rhythm", ("relationship", id.0)).about(parties.into_iter().map(|it| it.0));
    tx.note(space, note.fact("months", months).fact("purpose", purpose.as_str())).await
}

/// Forgets answers and circles that are too old to be compared with; how many there were.
pub async fn forget(cx: &Cx) -> Result<usize> {
    let ago: DateTime<Utc> = cx.now - TimeDelta::days(rules::KEPT);
    let (n,): (i64,) = q!(
        "select (select count(*) from trust_answer where answered_at < $1) + (select count(*) from trust_circle where closed_at < $1)",
        ago
    )
    .one(cx.db())
    .await?;
    if n == 0 {
        return Ok(0);
    }
    let mut tx = cx.house.db.begin().await?;
    q!("delete from trust_answer where answered_at < $1", ago).run(&mut tx).await?;
    q!("delete from trust_circle where closed_at < $1", ago).run(&mut tx).await?;
    tx.commit().await?;
    Ok(n as usize)
}
