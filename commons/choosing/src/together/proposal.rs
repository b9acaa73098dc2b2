//! The relationship that was chosen, proposed: the form of its terms, filled in from the answers.

use axum::extract::{Path, RawQuery};
use base::{Cx, Error, Form, OrganizationId, Result, say};
use maud::Markup;
use people::organizations;
use relationships::Level;
use relationships::proposing::pages::{write_first, write_on};
use relationships::standing::permission::{may_now, may_propose, relationship};
use relationships::standing::settling::day;
use relationships::standing::store::Relationship;
use relationships::terms::{Terms, fields};
use uuid::Uuid;

use super::result::Outcome;
use super::types::{State, Whole};
use super::{begin, found};
use crate::policies;

/// `GET …/proposal`; `?with=begin` for those who could begin.
pub async fn show(cx: Cx, Path((_, id)): Path<(String, Uuid)>, RawQuery(query): RawQuery) -> Result<Markup> {
    let (it, eyes) = found::of_place(&cx, id).await?;
    may_propose(&cx, it.choice.space)?;
    if !it.choice.is_open() || it.choice.state() == State::Closed || eyes.party.is_none() {
        return Err(Error::Refused(say!("together-not-yet")));
    }
    let policy = policies::acts::version(cx.db(), it.choice.space, it.choice.policy).await?;
    let outcome = Outcome::of(&it, policy)?;
    let few = Form::read(query.as_deref().unwrap_or_default()).text("with") == "begin";
    let begin = if few { begin::told(cx.db(), &it, &outcome).await? } else { None };
    let (with, level) = match begin.filter(|begin| !begin.members.is_empty()) {
        Some(begin) => (begin.members, begin.open),
        None if few => return Err(Error::Refused(say!("begin-gone"))),
        None => (it.here().map(|chooser| chooser.organization).collect(), outcome.decision.recommended),
    };
    let level = Level::of(level as i64).ok_or(Error::Refused(say!("together-no-level")))?;
    // Those who begin without the others make a relationship of their own.
    if let Some(agreed) = reviewed(&cx, &it).await.filter(|_| !few) {
        let mut terms = agreed.on_the_table().ok_or(Error::NotFound)?;
        terms.level = level;
        said(&cx, &outcome, &mut terms);
        return write_on(&cx, &agreed, &terms, None).await;
    }
    let members = organizations::acts::members(cx.db(), it.choice.space).await?;
    let terms = terms(&cx, &it, &outcome, (level, &with));
    Ok(write_first(&cx, &members, &fields::filled(&terms)))
}

/// The usual terms of this level with what each wants, and what each can get of what is missing.
fn terms(cx: &Cx, it: &Whole, outcome: &Outcome, (level, with): (Level, &[OrganizationId])) -> Terms {
    let mut terms = fields::starter(cx.lang, level, with, day(cx));
    terms.purpose = it.choice.purpose.clone();
    said(cx, outcome, &mut terms);
    terms
}

/// The relationship whose review this is, if the next version of it can be proposed.
async fn reviewed(cx: &Cx, it: &Whole) -> Option<Relationship> {
    let standing = relationship(cx, it.choice.relationship?).await.ok()?;
    may_now(cx, &standing).contains(&"counter").then_some(standing)
}

/// Writes into terms what each wants, and what each can get of what is missing, below what it gives already.
fn said(cx: &Cx, outcome: &Outcome, terms: &mut Terms) {
    let plan = outcome.plan();
    for column in &outcome.columns {
        let Some(share) = terms.parties.get_mut(&column.organization) else { continue };
        share.goals = column.goals().iter().map(|goal| goal.text.as_str()).collect::<Vec<_>>().join("\n");
        let mine = plan.iter().filter(|row| row.organization == column.organization);
        let lines = mine.map(|row| {
            let what = cx.lang.word(&format!("requirement-{}", row.of));
            let by = row.supply.by.map(|by| base::time::date(cx.lang, by)).unwrap_or_default();
            format!("{what}: {}, {by}", row.supply.from)
        });
        let given = std::iter::once(share.gives.clone()).filter(|it| !it.is_empty());
        share.gives = given.chain(lines).collect::<Vec<_>>().join("\n");
    }
}
