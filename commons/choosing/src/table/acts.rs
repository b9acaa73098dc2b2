//! Beginning a table, saying what it needs, whom it concerns and who could come; answering; ending.

use std::collections::{BTreeMap, BTreeSet};

use base::error::all_well;
use base::form::{one_line, optional, required};
use base::ids::{CoalitionId, OrganizationId, fresh};
use base::journal::Note;
use base::{Error, Problem, Result, Tx, many, q, say};
use people::{attempts, organizations};
use relationships::Level;
use relationships::standing::permission::may_propose;
use uuid::Uuid;

use super::found::{of_space, whole};
use super::rules::{self, AMOUNT, LINE, RESOURCES, THINGS};
use super::types::{Answer, Need, Own, Seat, SeatDraft, Table, VoiceDraft, Whole};
use crate::Kind;

/// Begins a table: of the organization acted for, or of the coalition where somebody coordinates it. `tx` has entered the
/// coalition.
pub async fn begin(tx: &mut Tx, space: CoalitionId, goal: &str, kind: Option<Kind>) -> Result<Uuid> {
    may_propose(tx, space)?;
    let (goal, kind) = checked(goal, kind)?;
    let person = tx.who()?.person;
    attempts::allow_done(tx, "table", &person.to_string(), rules::BY_PERSON, 60).await?;
    let own = tx.organization().filter(|_| tx.place().is_ok_and(|place| place.member));
    let (id, at) = (fresh(), tx.now);
    q!(
        "insert into goal_table (space_id, id, goal, kind, organization_id, person_id, made_at, changed_at, ended_at, ended_by)
         values ($1, $2, $3, $4, $5, $6, $7, $7, null, null)",
        space, id, &goal, kind, own, person, at
    )
    .run(tx.db())
    .await?;
    let it = whole(tx.db(), space, id).await?;
    note(tx, "table.begun", &it.table, None).await?;
    Ok(id)
}

fn checked(goal: &str, kind: Option<Kind>) -> Result<(String, Kind)> {
    let mut problems = vec![];
    let goal = required(&mut problems, "goal", &one_line(goal), rules::GOAL);
    match kind {
        Some(kind) if problems.is_empty() => Ok((goal, kind)),
        Some(_) => Err(Error::Invalid(problems)),
        None => {
            problems.push(Problem::new("kind", say!("table-kind-missing")));
            Err(Error::Invalid(problems))
        }
    }
}

/// A table that whoever asks may change.
async fn own(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<Whole> {
    let (it, eyes) = of_space(tx, space, id).await?;
    if eyes.edits {
        return Ok(it);
    }
    match it.table.ended_at {
        Some(_) => Err(Error::Refused(say!("table-is-over"))),
        None => Err(Error::Forbidden(say!("table-not-yours"))),
    }
}

/// Keeps the goal and all that it needs. What is needed no longer is offered no longer.
pub async fn change(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    goal: &str,
    kind: Option<Kind>,
    needs: &[Need],
) -> Result<()> {
    let it = own(tx, space, id).await?;
    let (goal, kind) = checked(goal, kind)?;
    let mut problems = vec![];
    let mut kept: BTreeMap<i64, (String, i64)> = BTreeMap::new();
    for need in needs.iter().filter(|it| it.amount != 0) {
        let field = |what: &str| format!("{what}-{}", need.nth);
        let words = optional(&mut problems, field("words"), &one_line(&need.words), LINE);
        if !(1..=AMOUNT).contains(&need.amount) || !(0..RESOURCES + THINGS).contains(&need.nth) {
            problems.push(Problem::new(field("amount"), say!("table-amount", most = AMOUNT)));
        }
        if need.nth >= RESOURCES && words.is_empty() {
            problems.push(Problem::new(field("words"), say!("table-need-words")));
        }
        kept.insert(need.nth, (if need.nth < RESOURCES { String::new() } else { words }, need.amount));
    }
    all_well(problems)?;
    q!("update goal_table set goal = $3, kind = $4 where space_id = $1 and id = $2", space, id, &goal, kind)
        .run(tx.db())
        .await?;
    q!("delete from goal_need where space_id = $1 and table_id = $2", space, id).run(tx.db()).await?;
    let renamed = it.needs.iter().filter(|was| kept.get(&was.nth).is_none_or(|(words, _)| *words != was.words));
    for gone in renamed {
        q!("delete from goal_offer where space_id = $1 and table_id = $2 and nth = $3", space, id, gone.nth)
            .run(tx.db())
            .await?;
    }
    let rows = kept
        .into_iter()
        .map(|(nth, (words, amount))| vec![space.into(), id.into(), nth.into(), words.into(), amount.into()]);
    many!("insert into goal_need (space_id, table_id, nth, words, amount) values ($1, $2, $3, $4, $5)", rows.collect())
        .run(tx.db())
        .await?;
    touched(tx, &it.table).await
}

/// Keeps somebody who has a stake: a new one, or what is said of one who is there.
pub async fn keep_voice(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    voice: Option<Uuid>,
    draft: &VoiceDraft,
) -> Result<Uuid> {
    let it = own(tx, space, id).await?;
    let mut problems = vec![];
    let name = match draft.organization {
        Some(_) => String::new(),
        None => required(&mut problems, "name", &one_line(&draft.name), LINE),
    };
    if draft.sides.is_empty() {
        problems.push(Problem::new("sides", say!("table-sides-missing")));
    }
    if !(0..=4).contains(&draft.affected) {
        problems.push(Problem::new("affected", say!("table-affected-missing")));
    }
    if !(0..=4).contains(&draft.say) {
        problems.push(Problem::new("say", say!("table-say-missing")));
    }
    if voice.is_none() && it.voices.len() >= rules::VOICES {
        problems.push(Problem::new("name", say!("table-too-many-voices", most = rules::VOICES)));
    }
    if let Some(organization) = draft.organization {
        are_members(tx, space, &[organization], "organization").await?;
    }
    all_well(problems)?;
    let kinds: BTreeSet<_> = draft.sides.iter().collect();
    let kinds = kinds.into_iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" ");
    let (person, at) = (tx.who()?.person, tx.now);
    let voice = match voice {
        Some(voice) => {
            if !it.voices.iter().any(|kept| kept.id == voice) {
                return Err(Error::NotFound);
            }
            q!(
                "update goal_voice set organization_id = $3, name = $4, kinds = $5, affected = $6, say = $7, involved = $8, person_id = $9
                 where space_id = $1 and id = $2",
                space, voice, draft.organization, &name, &kinds, draft.affected, draft.say, draft.involved, person
            )
            .run(tx.db())
            .await?;
            voice
        }
        None => {
            let voice = fresh();
            q!(
                "insert into goal_voice (space_id, id, table_id, organization_id, name, kinds, affected, say, involved, person_id, made_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                space, voice, id, draft.organization, &name, &kinds, draft.affected, draft.say, draft.involved, person, at
            )
            .run(tx.db())
            .await?;
            voice
        }
    };
    touched(tx, &it.table).await?;
    Ok(voice)
}

/// Takes somebody off the list of those who have a stake.
pub async fn remove_voice(tx: &mut Tx, space: CoalitionId, id: Uuid, voice: Uuid) -> Result<()> {
    let it = own(tx, space, id).await?;
    if !it.voices.iter().any(|kept| kept.id == voice) {
        return Err(Error::NotFound);
    }
    q!("delete from goal_voice where space_id = $1 and id = $2", space, voice).run(tx.db()).await?;
    touched(tx, &it.table).await
}

async fn are_members(tx: &mut Tx, space: CoalitionId, all: &[OrganizationId], field: &'static str) -> Result<()> {
    let members: BTreeSet<OrganizationId> =
        organizations::acts::members(tx.db(), space).await?.into_iter().map(|it| it.id).collect();
    match all.iter().all(|it| members.contains(it)) {
        true => Ok(()),
        false => Err(Error::field(field, say!("party-not-understood"))),
    }
}

/// Says of members that they could come, and what they could bring. What an organization said about itself stays as it
/// said it.
pub async fn seat(tx: &mut Tx, space: CoalitionId, id: Uuid, drafts: &[SeatDraft]) -> Result<()> {
    let it = own(tx, space, id).await?;
    let all: BTreeMap<OrganizationId, &SeatDraft> = drafts.iter().map(|draft| (draft.organization, draft)).collect();
    let new = all.keys().filter(|of| it.seat(**of).is_none()).count();
    if drafts.len() > rules::AT_ONCE || it.seats.len() + new > rules::SEATS {
        return Err(Error::field("with", say!("table-too-many-seats", most = rules::SEATS, once = rules::AT_ONCE)));
    }
    let ids: Vec<OrganizationId> = all.keys().copied().collect();
    are_members(tx, space, &ids, "with").await?;
    let known = |nth: &i64| it.needs.iter().any(|need| need.nth == *nth);
    let amounts = all.values().flat_map(|draft| &draft.offers);
    let wrong = amounts.filter(|(nth, amount)| !known(nth) || !(0..=AMOUNT).contains(*amount));
    all_well(
        wrong.map(|(nth, _)| Problem::new(format!("offer-{nth}"), say!("table-amount", most = AMOUNT))).collect(),
    )?;
    let (person, at) = (tx.who()?.person, tx.now);
    let (mut rows, mut offers, mut asked) = (vec![], vec![], vec![]);
    for draft in all.values() {
        let kept = it.seat(draft.organization);
        let answered = kept.is_some_and(|kept| kept.answer.is_some());
        if draft.asks && !answered {
            asked.push(draft.organization);
        }
        let asked_at = kept.and_then(|kept| kept.asked_at).or(draft.asks.then_some(at));
        match kept {
            None => rows.push(vec![
                space.into(),
                id.into(),
                draft.organization.into(),
                draft.seat.into(),
                person.into(),
                at.into(),
                asked_at.into(),
            ]),
            // Whoever said that they cannot come is not made to.
            Some(kept) if answered && (kept.seat == Seat::Cannot || draft.seat == Seat::Cannot) => {}
            Some(_) => {
                q!(
                    "update goal_seat set seat = $4, said_by = $5, said_at = $6, asked_at = $7
                     where space_id = $1 and table_id = $2 and organization_id = $3",
                    space,
                    id,
                    draft.organization,
                    draft.seat,
                    person,
                    at,
                    asked_at
                )
                .run(tx.db())
                .await?;
            }
        }
        if !answered {
            if kept.is_some() {
                forget_offers(tx, &it.table, draft.organization).await?;
            }
            offers.extend(draft.offers.iter().map(|(nth, amount)| offer(&it.table, draft.organization, *nth, *amount)));
        }
    }
    many!(
        "insert into goal_seat (space_id, table_id, organization_id, seat, said_by, said_at, asked_at) values ($1, $2, $3, $4, $5, $6, $7)",
        rows
    )
    .run(tx.db())
    .await?;
    bring(tx, offers).await?;
    touched(tx, &it.table).await?;
    for organization in asked.into_iter().filter(|of| it.seat(*of).is_none_or(|seat| seat.asked_at.is_none())) {
        attempts::allow_done(tx, "table-ask", &person.to_string(), rules::ASKED, 60).await?;
        note(tx, "table.asked", &it.table, Some(organization)).await?;
    }
    Ok(())
}

fn offer(it: &Table, organization: OrganizationId, nth: i64, amount: i64) -> Vec<base::db::Value> {
    vec![it.space.into(), it.id.into(), organization.into(), nth.into(), amount.into()]
}

async fn bring(tx: &mut Tx, rows: Vec<Vec<base::db::Value>>) -> Result<()> {
    many!(
        "insert into goal_offer (space_id, table_id, organization_id, nth, amount) values ($1, $2, $3, $4, $5)",
        rows
    )
    .run(tx.db())
    .await?;
    Ok(())
}

async fn forget_offers(tx: &mut Tx, it: &Table, organization: OrganizationId) -> Result<()> {
    q!(
        "delete from goal_offer where space_id = $1 and table_id = $2 and organization_id = $3",
        it.space,
        it.id,
        organization
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Takes a member off the list of those who could come, with all that is said of it.
pub async fn unseat(tx: &mut Tx, space: CoalitionId, id: Uuid, organization: OrganizationId) -> Result<()> {
    let it = own(tx, space, id).await?;
    it.seat(organization).ok_or(Error::NotFound)?;
    forget_offers(tx, &it.table, organization).await?;
    for gone in [
        q!(
            "delete from goal_seat where space_id = $1 and table_id = $2 and organization_id = $3",
            space,
            id,
            organization
        ),
        q!(
            "delete from goal_tie where space_id = $1 and table_id = $2 and (one_id = $3 or other_id = $3)",
            space,
            id,
            organization
        ),
    ] {
        gone.run(tx.db()).await?;
    }
    touched(tx, &it.table).await
}

/// What the organization acted for says about itself: that it is right, or what is.
pub async fn answer(tx: &mut Tx, space: CoalitionId, id: Uuid, own: &Own) -> Result<()> {
    let (it, eyes) = of_space(tx, space, id).await?;
    let organization = eyes.asked.ok_or(Error::Forbidden(say!("table-only-asked")))?;
    if it.table.ended_at.is_some() {
        return Err(Error::Refused(say!("table-is-over")));
    }
    if !eyes.answers {
        return Err(Error::Forbidden(say!("role-may-not-accept")));
    }
    let known = |nth: &i64| it.needs.iter().any(|need| need.nth == *nth);
    let wrong = own.offers.iter().filter(|(nth, amount)| !known(nth) || !(0..=AMOUNT).contains(*amount));
    all_well(
        wrong.map(|(nth, _)| Problem::new(format!("offer-{nth}"), say!("table-amount", most = AMOUNT))).collect(),
    )?;
    let said = it.offers.get(&organization).cloned().unwrap_or_default();
    let was = it.seat(organization).map_or(Seat::May, |it| it.seat);
    let seat = match (own.cannot, was) {
        (true, _) => Seat::Cannot,
        (false, Seat::Cannot) => Seat::May,
        (false, was) => was,
    };
    let denied: Vec<_> = it.ties.iter().filter(|tie| tie.is_of(organization)).collect();
    let same = said == own.offers && seat == was && own.denied.is_empty();
    let answer = if same { Answer::Confirmed } else { Answer::Corrected };
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "update goal_seat set seat = $4, answer = $5, answered_by = $6, answered_at = $7
         where space_id = $1 and table_id = $2 and organization_id = $3",
        space,
        id,
        organization,
        seat,
        answer,
        person,
        at
    )
    .run(tx.db())
    .await?;
    forget_offers(tx, &it.table, organization).await?;
    bring(tx, own.offers.iter().map(|(nth, amount)| offer(&it.table, organization, *nth, *amount)).collect()).await?;
    for tie in denied {
        let no = own.denied.contains(&tie.partner(organization));
        let by = if no { Some(organization) } else { tie.denied_by.filter(|by| *by != organization) };
        q!(
            "update goal_tie set denied_by = $5, denied_at = $6 where space_id = $1 and table_id = $2 and one_id = $3 and other_id = $4",
            space, id, tie.one, tie.other, by, by.map(|_| at)
        )
        .run(tx.db())
        .await?;
    }
    note(tx, "table.answered", &it.table, Some(organization)).await
}

/// Says that two who could come already work together this closely; without a level, takes that back.
pub async fn tie(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    (a, b): (OrganizationId, OrganizationId),
    level: Option<Level>,
) -> Result<()> {
    let it = own(tx, space, id).await?;
    if a == b || it.seat(a).is_none() || it.seat(b).is_none() {
        return Err(Error::field("other", say!("table-two-of-them")));
    }
    let (one, other) = (a.min(b), a.max(b));
    let kept = it.ties.iter().find(|tie| (tie.one, tie.other) == (one, other));
    if kept.is_some_and(|tie| tie.denied_by.is_some()) && level.is_some() {
        return Err(Error::Refused(say!("table-tie-denied")));
    }
    if kept.is_none() && level.is_some() && it.ties.len() >= rules::TIES {
        return Err(Error::field("other", say!("table-too-many-ties", most = rules::TIES)));
    }
    q!(
        "delete from goal_tie where space_id = $1 and table_id = $2 and one_id = $3 and other_id = $4 and denied_by is null",
        space,
        id,
        one,
        other
    )
    .run(tx.db())
    .await?;
    if let Some(level) = level {
        let (person, at) = (tx.who()?.person, tx.now);
        q!(
            "insert into goal_tie (space_id, table_id, one_id, other_id, level, said_by, said_at, denied_by, denied_at)
             values ($1, $2, $3, $4, $5, $6, $7, null, null)",
            space,
            id,
            one,
            other,
            level.number(),
            person,
            at
        )
        .run(tx.db())
        .await?;
    }
    touched(tx, &it.table).await
}

/// Ends it: nobody is asked about it any more.
pub async fn end(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<()> {
    let it = own(tx, space, id).await?;
    let (person, at) = (tx.who()?.person, tx.now);
    q!("update goal_table set ended_at = $3, ended_by = $4 where space_id = $1 and id = $2", space, id, at, person)
        .run(tx.db())
        .await?;
    note(tx, "table.ended", &it.table, None).await
}

async fn touched(tx: &mut Tx, it: &Table) -> Result<()> {
    let at = tx.now;
    q!("update goal_table set changed_at = $3 where space_id = $1 and id = $2", it.space, it.id, at)
        .run(tx.db())
        .await?;
    note(tx, "table.changed", it, None).await
}

/// A line for those whose table it is, and for whoever is asked.
async fn note(tx: &mut Tx, verb: &'static str, it: &Table, asked: Option<OrganizationId>) -> Result<()> {
    let note = Note::new(verb, ("table", it.id)).about(it.organization.into_iter().chain(asked));
    let note = if it.organization.is_none() && asked.is_none_or(|asked| tx.organization() != Some(asked)) {
        note.for_nobody()
    } else {
        note
    };
    tx.note(it.space, note.fact("goal", it.goal.as_str())).await
}
