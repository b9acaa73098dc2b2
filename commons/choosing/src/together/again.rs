//! What a review comes to: what has changed since the last time, and whether it is time for a step up, a step down, or
//! for going on.

use std::collections::BTreeSet;

use base::{Cx, OrganizationId, Result, named, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use relationships::standing::permission::relationship;
use relationships::standing::store::RelationshipId;

use super::result::Outcome;
use super::rules::Eyes;
use super::types::{State, Whole};
use super::{found, steps};
use crate::sheet::PRIVATE;
use crate::{Decision, Requirement, Rung, Status, explain, policies};

named! {
    /// Where a relationship goes from its review.
    pub enum Turn {
        /// The goals need more than was agreed, and it can be carried.
        Up = "up",
        /// The goals need less than was agreed.
        Lighter = "lighter",
        /// What was agreed is more than can be carried now.
        Down = "down",
        /// What was agreed still fits.
        Stay = "stay",
        /// Each goal can be reached alone.
        Apart = "apart",
        /// Nothing can be carried before something is mended.
        Mend = "mend",
    }
}

/// Where the answers lead from the rung that was agreed.
pub fn turn(agreed: Rung, now: &Decision) -> Turn {
    match now.status {
        Status::NoneNeeded => Turn::Apart,
        Status::RepairFirst => Turn::Mend,
        _ if now.recommended > agreed => Turn::Up,
        _ if now.recommended == agreed => Turn::Stay,
        _ if now.necessary < agreed && now.recommended == now.necessary => Turn::Lighter,
        _ => Turn::Down,
    }
}

/// What a review compares.
pub struct Again {
    /// The relationship with the rung that was agreed, and where the answers lead from there; none when it is not in
    /// force, or not for the reader.
    pub agreed: Option<(RelationshipId, Rung, Turn)>,
    /// What was different the last time.
    pub last: Option<Last>,
}

/// What was different the last time that all answered.
pub struct Last {
    /// When those answers stood side by side.
    pub on: DateTime<Utc>,
    /// The rung that fitted.
    pub fitted: Rung,
    /// What is there more or less of now: what, then, now. Of what was asked in private nothing.
    pub changed: Vec<(Requirement, i64, i64)>,
    /// Goals that are new: whose, and what.
    pub new: Vec<(OrganizationId, String)>,
    /// Goals that nobody names any more.
    pub gone: Vec<(OrganizationId, String)>,
}

/// What the review of a choice compares; nothing for a choice that is no review's.
pub async fn again(cx: &Cx, it: &Whole, now: &Outcome) -> Result<Option<Again>> {
    let Some(id) = it.choice.relationship else { return Ok(None) };
    let standing = relationship(cx, id).await.ok();
    let level = standing.and_then(|it| it.standing.version_in_force().map(|version| version.level));
    let agreed = level.map(|level| (id, level as Rung, turn(level as Rung, &now.decision)));
    let last = match found::before(cx, it).await? {
        Some(before) => {
            let policy = policies::acts::version(cx.db(), before.choice.space, before.choice.policy).await?;
            let on = before.choice.opened_at.unwrap_or(before.choice.made_at);
            Some(Last::of(on, &Outcome::of(&before, policy)?, now))
        }
        None => None,
    };
    Ok(Some(Again { agreed, last }))
}

impl Last {
    /// What differs between two outcomes.
    pub fn of(on: DateTime<Utc>, then: &Outcome, now: &Outcome) -> Last {
        let told = Requirement::ALL.iter().copied().filter(|of| !PRIVATE.contains(of));
        let have = |of: Requirement, it: &Outcome| it.gathered.case.have[of as usize];
        let changed = told.map(|of| (of, have(of, then), have(of, now))).filter(|(_, then, now)| then != now);
        let (before, after) = (goals(then), goals(now));
        Last {
            on,
            fitted: then.decision.recommended,
            changed: changed.collect(),
            new: after.difference(&before).cloned().collect(),
            gone: before.difference(&after).cloned().collect(),
        }
    }
}

fn goals(of: &Outcome) -> BTreeSet<(OrganizationId, String)> {
    let all = of.columns.iter().flat_map(|it| it.goals().into_iter().map(|goal| (it.organization, goal.text.clone())));
    all.collect()
}

/// The comparison, drawn, with the one thing to do.
pub fn draw(cx: &Cx, it: &Whole, eyes: Eyes, again: &Again, names: explain::Names) -> Markup {
    html! {
        section class="part" aria-labelledby="again" {
            div class="part-head" { h2 id="again" { (t!(cx, "again")) } }
            @if let Some((id, agreed, turn)) = again.agreed {
                p { (t!(cx, "again-agreed", level = explain::level(cx.lang, agreed))) " " (cx.lang.word(&format!("again-{turn}"))) }
                @if eyes.answers && it.choice.state() != State::Closed { (way(cx, it, id, turn)) }
            }
            @match &again.last {
                Some(last) => (compared(cx, last, names)),
                None => p class="quiet" { (t!(cx, "again-first-time")) },
            }
        }
    }
}

fn way(cx: &Cx, it: &Whole, id: RelationshipId, turn: Turn) -> Markup {
    let page = format!("/c/{}/relationships/{id}", it.choice.coalition);
    let (href, words) = match turn {
        Turn::Up | Turn::Lighter | Turn::Down => (format!("{}/proposal", steps::address(it)), t!(cx, "again-propose")),
        Turn::Stay => (format!("{page}/versions/new?kind=renewal"), t!(cx, "again-renew")),
        Turn::Apart | Turn::Mend => (page, t!(cx, "again-talk")),
    };
    html! { div class="buttons" { a class="button button-main" href=(href) { (words) } } }
}

fn compared(cx: &Cx, last: &Last, names: explain::Names) -> Markup {
    let same = last.changed.is_empty() && last.new.is_empty() && last.gone.is_empty();
    html! {
        h3 { (t!(cx, "again-since", day = time::date(cx.lang, cx.day_of(last.on)))) }
        p { (t!(cx, "again-fitted", level = explain::level(cx.lang, last.fitted))) }
        @if same { p { (t!(cx, "again-nothing-changed")) } }
        ul class="rows" {
            @for (whose, goal) in &last.new { li dir="auto" { (t!(cx, "again-new-goal", name = names(*whose), goal = goal)) } }
            @for (whose, goal) in &last.gone { li dir="auto" { (t!(cx, "again-gone-goal", name = names(*whose), goal = goal)) } }
            @for (of, then, now) in &last.changed { li { (change(cx, *of, *then, *now)) } }
        }
    }
}

/// "Time: 3 of 4, before 2 of 4."
fn change(cx: &Cx, of: Requirement, then: i64, now: i64) -> String {
    let what = cx.lang.word(&format!("requirement-{of}"));
    let (then, now) = (explain::amount(cx.lang, of, then), explain::amount(cx.lang, of, now));
    t!(cx, "again-changed", what = what, then = then, now = now)
}
