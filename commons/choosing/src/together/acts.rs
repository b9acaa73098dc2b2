//! Beginning a choice, answering, showing the answers, leaving, ending.

use base::error::all_well;
use base::form::{one_line, optional, required};
use base::ids::{CoalitionId, fresh};
use base::journal::{Note, Openness};
use base::{Error, Form, OrganizationId, PersonId, Result, Tx, many, q, say};
use people::{attempts, organizations};
use relationships::standing::permission::may_propose;
use uuid::Uuid;

use super::begin::find;
use super::found::{begun_with, of_space, whole};
use super::rules::{self, Eyes};
use super::types::{Draft, State, Whole};
use crate::policies;
use crate::sheet::{Sheet, Step, lacks, read};

/// Asks these organizations. `tx` has entered the coalition.
pub async fn begin(tx: &mut Tx, space: CoalitionId, draft: &Draft) -> Result<Uuid> {
    may_propose(tx, space)?;
    let mut problems = vec![];
    let purpose = required(&mut problems, "purpose", &one_line(&draft.purpose), rules::PURPOSE);
    let own = tx.organization().filter(|_| tx.place().is_ok_and(|place| place.member));
    let mut parties: Vec<OrganizationId> = own.into_iter().chain(draft.parties.iter().copied()).collect();
    parties.sort();
    parties.dedup();
    problems.extend(rules::parties(parties.len()));
    let members = organizations::acts::members(tx.db(), space).await?;
    if !parties.iter().all(|party| members.iter().any(|member| member.id == *party)) {
        problems.push(base::Problem::new("with", say!("party-not-understood")));
    }
    all_well(problems)?;
    let person = tx.who()?.person;
    attempts::allow_done(tx, "choice", &person.to_string(), rules::BY_PERSON, 60).await?;
    let draft = Draft { purpose, parties, ..draft.clone() };
    let it = ask(tx, space, &draft).await?;
    note(tx, "choice.begun", &it, "").await?;
    Ok(it.choice.id)
}

/// Asks those of a draft, whoever it is that wants to know.
pub(super) async fn ask(tx: &mut Tx, space: CoalitionId, draft: &Draft) -> Result<Whole> {
    let (id, at, policy) = (fresh(), tx.now, policies::acts::current(tx.db(), space).await?.version());
    let person = tx.who.as_ref().map_or(PersonId(Uuid::nil()), |who| who.person);
    let own = tx.organization().filter(|own| draft.parties.contains(own));
    q!(
        "insert into choice (space_id, id, purpose, relationship_id, review_on, person_id, acting_for, made_at, policy, opened_at, opened_by, opened_why, closed_at, closed_by, closed_why)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, null, '', null, null, '')",
        space, id, &draft.purpose, draft.relationship, draft.review_on, person, own, at, policy
    )
    .run(tx.db())
    .await?;
    let asked = draft.parties.iter().map(|it| vec![space.into(), id.into(), (*it).into(), "".into()]);
    many!(
        "insert into chooser (space_id, choice_id, organization_id, left_why) values ($1, $2, $3, $4)",
        asked.collect()
    )
    .run(tx.db())
    .await?;
    whole(tx.db(), space, id).await
}

/// Keeps a step of the person's own sheet. What has been given already stays whole: a step that would leave a gap in it is
/// not kept.
pub async fn save(tx: &mut Tx, space: CoalitionId, id: Uuid, step: Step, form: &Form) -> Result<()> {
    let (it, eyes) = of_space(tx, space, id).await?;
    let (party, mut sheet) = own(tx, &it, eyes).await?;
    let partners: Vec<OrganizationId> = it.here().map(|it| it.organization).filter(|it| *it != party).collect();
    let mut problems = read::take(&mut sheet, step, form, &partners);
    if it.sheet(party, tx.who()?.person).is_some_and(|sheet| sheet.given_at.is_some()) {
        problems.extend(lacks(&sheet).into_iter().filter(|(of, _)| *of == step).map(|(_, problem)| problem));
    }
    all_well(problems)?;
    keep(tx, &it, party, &sheet).await
}

/// Replaces the person's own sheet as a whole, for a program.
pub async fn put(tx: &mut Tx, space: CoalitionId, id: Uuid, sheet: &Sheet) -> Result<()> {
    let (it, eyes) = of_space(tx, space, id).await?;
    let (party, _) = own(tx, &it, eyes).await?;
    let partners: Vec<OrganizationId> = it.here().map(|it| it.organization).filter(|it| *it != party).collect();
    let mut problems = read::unfit(sheet, &partners);
    if it.sheet(party, tx.who()?.person).is_some_and(|kept| kept.given_at.is_some()) {
        problems.extend(lacks(sheet).into_iter().map(|(_, problem)| problem));
    }
    all_well(problems)?;
    keep(tx, &it, party, sheet).await
}

async fn keep(tx: &mut Tx, it: &Whole, party: OrganizationId, sheet: &Sheet) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "insert into sheet (space_id, choice_id, organization_id, person_id, body, changed_at, given_at) values ($1, $2, $3, $4, $5, $6, null)
         on conflict (space_id, choice_id, organization_id, person_id) do update set body = $5, changed_at = $6",
        it.choice.space, it.choice.id, party, person, sheet.body()?, at
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Whose sheet the person who asks may write, and what stands in it: at a review, what they said the last time.
async fn own(tx: &mut Tx, it: &Whole, eyes: Eyes) -> Result<(OrganizationId, Sheet)> {
    let person = tx.who()?.person;
    let Some(party) = eyes.party else { return Err(Error::Forbidden(say!("together-only-parties"))) };
    if !eyes.answers {
        return Err(Error::Forbidden(say!("role-may-not-accept")));
    }
    if it.choice.state() == State::Closed {
        return Err(Error::Refused(say!("together-is-over")));
    }
    if !eyes.may_answer(it, person) {
        return Err(Error::Refused(say!("together-two-have-answered", most = rules::PEOPLE)));
    }
    Ok((party, begun_with(tx.db(), it, party, person).await?.sheet))
}

/// Gives the person's answers. When all have answered, they stand side by side.
pub async fn give(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<()> {
    let (it, eyes) = of_space(tx, space, id).await?;
    let (party, sheet) = own(tx, &it, eyes).await?;
    all_well(lacks(&sheet).into_iter().map(|(_, problem)| problem).collect())?;
    let (person, at) = (tx.who()?.person, tx.now);
    let given = q!(
        "update sheet set given_at = coalesce(given_at, $5) where space_id = $1 and choice_id = $2 and organization_id = $3 and person_id = $4",
        space,
        id,
        party,
        person,
        at
    );
    given.run(tx.db()).await?;
    note(tx, "choice.answered", &it, "").await?;
    let it = whole(tx.db(), space, id).await?;
    if it.choice.state() == State::Asking && rules::all_answered(&it) {
        show(tx, &it, None, "").await?;
    }
    find(tx, &it).await
}

/// Shows the answers before all have answered, with the reason.
pub async fn open(tx: &mut Tx, space: CoalitionId, id: Uuid, why: &str) -> Result<()> {
    let (it, eyes) = of_space(tx, space, id).await?;
    if !eyes.coordinator {
        return Err(Error::Forbidden(say!("together-coordinators-open")));
    }
    if !eyes.may_open(&it) {
        return Err(Error::Refused(say!("together-not-yet")));
    }
    let mut problems = vec![];
    let why = required(&mut problems, "why", why, rules::WHY);
    all_well(problems)?;
    let person = tx.who()?.person;
    show(tx, &it, Some(person), &why).await
}

async fn show(tx: &mut Tx, it: &Whole, by: Option<PersonId>, why: &str) -> Result<()> {
    let at = tx.now;
    q!(
        "update choice set opened_at = $3, opened_by = $4, opened_why = $5 where space_id = $1 and id = $2",
        it.choice.space,
        it.choice.id,
        at,
        by,
        why
    )
    .run(tx.db())
    .await?;
    note(tx, "choice.opened", it, why).await
}

/// The organization acted for is no longer in it. Where fewer than two are left, it is over.
pub async fn leave(tx: &mut Tx, space: CoalitionId, id: Uuid, why: &str) -> Result<()> {
    let (it, eyes) = of_space(tx, space, id).await?;
    let Some(party) = eyes.party.filter(|_| eyes.answers) else {
        return Err(Error::Forbidden(say!("together-only-parties")));
    };
    if it.choice.state() == State::Closed {
        return Err(Error::Refused(say!("together-is-over")));
    }
    let mut problems = vec![];
    let why = optional(&mut problems, "why", why, rules::WHY);
    all_well(problems)?;
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "update chooser set left_at = $4, left_by = $5, left_why = $6 where space_id = $1 and choice_id = $2 and organization_id = $3",
        space, id, party, at, person, &why
    )
    .run(tx.db())
    .await?;
    note(tx, "choice.left", &it, &why).await?;
    let it = whole(tx.db(), space, id).await?;
    match it.here().count() {
        0 | 1 => end(tx, &it, "").await,
        _ if it.choice.state() == State::Asking && rules::all_answered(&it) => {
            show(tx, &it, None, "").await?;
            find(tx, &it).await
        }
        _ => find(tx, &it).await,
    }
}

/// Ends it: nobody is asked any more, and what was shown stays.
pub async fn close(tx: &mut Tx, space: CoalitionId, id: Uuid, why: &str) -> Result<()> {
    let (it, eyes) = of_space(tx, space, id).await?;
    if it.choice.state() == State::Closed {
        return Err(Error::Refused(say!("together-is-over")));
    }
    if !eyes.may_close(&it) {
        return Err(Error::Forbidden(say!("together-who-ends")));
    }
    let mut problems = vec![];
    let why = optional(&mut problems, "why", why, rules::WHY);
    all_well(problems)?;
    end(tx, &it, &why).await
}

async fn end(tx: &mut Tx, it: &Whole, why: &str) -> Result<()> {
    let (at, person) = (tx.now, tx.who.as_ref().map(|who| who.person));
    q!(
        "update choice set closed_at = $3, closed_by = $4, closed_why = $5 where space_id = $1 and id = $2",
        it.choice.space,
        it.choice.id,
        at,
        person,
        why
    )
    .run(tx.db())
    .await?;
    note(tx, "choice.ended", it, why).await
}

async fn note(tx: &mut Tx, verb: &'static str, it: &Whole, said: &str) -> Result<()> {
    let note = Note::new(verb, ("choice", it.choice.id)).open(Openness::Parties);
    let note = note.about(it.here().map(|it| it.organization)).fact("purpose", it.choice.purpose.as_str());
    tx.note(it.choice.space, note.said(said)).await
}
