//! What follows from the answers, drawn: the level, the reasons, the plan, and the answers side by side.

use base::html::{mark_of, notice};
use base::{Cx, OrganizationId, t, time};
use maud::{Markup, html};
use relationships::Level;

use super::again::{self, Again};
use super::begin::{self, Begin, FEWEST};
use super::result::{Column, Outcome};
use super::rules::Eyes;
use super::steps::address;
use super::types::{State, Whole};
use crate::sheet::PRIVATE;
use crate::{Requirement, Status, explain};

/// Rows of the answers that stand side by side, below the goals.
const ROWS: [Requirement; 10] = [
    Requirement::Time,
    Requirement::Skills,
    Requirement::Money,
    Requirement::Support,
    Requirement::Commitment,
    Requirement::People,
    Requirement::Turf,
    Requirement::Agreement,
    Requirement::Leadership,
    Requirement::Horizon,
];

/// What else stands beside what follows.
pub struct Beside {
    /// What a review compares.
    pub again: Option<Again>,
    /// With whom to begin.
    pub begin: Option<Begin>,
}

/// Everything that follows.
pub fn outcome(cx: &Cx, it: &Whole, eyes: Eyes, outcome: &Outcome, beside: &Beside) -> Markup {
    let (again, begin) = (beside.again.as_ref(), beside.begin.as_ref());
    let names = |id: OrganizationId| name(it, id);
    html! {
        (fits(cx, it, eyes, outcome, again))
        @if let Some(again) = again { (again::draw(cx, it, eyes, again, &names)) }
        (next_step(cx, outcome))
        @if let Some(begin) = begin { (begins(cx, it, eyes, outcome, begin)) }
        (plan(cx, it, outcome))
        (why_so(cx, outcome, &names))
        (hangs_on(cx, outcome, &names))
        (side_by_side(cx, it, outcome))
    }
}

fn name(it: &Whole, id: OrganizationId) -> String {
    it.choosers.iter().find(|chooser| chooser.organization == id).map_or(String::new(), |it| it.name.clone())
}

/// The level, in a sentence, with the ladder and the one thing to do.
fn fits(cx: &Cx, it: &Whole, eyes: Eyes, outcome: &Outcome, again: Option<&Again>) -> Markup {
    let decision = &outcome.decision;
    // A review has a button of its own.
    let reviews = again.is_some_and(|it| it.agreed.is_some());
    let proposes = eyes.answers && it.choice.state() != State::Closed && decision.recommended > 0 && !reviews;
    html! {
        section class="part fits" aria-labelledby="fits" {
            div class="part-head" { h2 id="fits" { (t!(cx, "together-fits")) } }
            p class="fits-says" { (explain::headline(cx.lang, decision)) }
            @if outcome.held_in_private() { (notice(cx, "plain", html! { p { (t!(cx, "together-held-in-private")) } })) }
            ol class="fits-ladder" {
                @for level in Level::ALL.into_iter().rev() {
                    @let rung = level as usize;
                    li class={ "fits-rung" @if rung == decision.recommended { " is-now" } @else if rung < decision.recommended { " is-below" } } aria-current=[(rung == decision.recommended).then_some("step")] {
                        (level.mark(cx, ""))
                        span class="fits-level" { (level.word(cx.lang)) }
                        span class="quiet" {
                            @if rung == decision.recommended { (t!(cx, "together-rung-now")) }
                            @else if rung == decision.necessary { (t!(cx, "together-rung-needed")) }
                            @else if rung <= decision.feasible_now && rung > decision.recommended { (t!(cx, "together-rung-open")) }
                        }
                    }
                }
            }
            @if !decision.payoff_pct.is_empty() {
                ul class="plain" { @for (kind, percent) in &decision.payoff_pct { li { (explain::payoff(cx.lang, *kind, *percent)) } } }
            }
            @if proposes { div class="buttons" { a class="button button-main" href={ (address(it)) "/proposal" } { (t!(cx, "together-propose")) } } }
            @if decision.status == Status::RepairFirst { p { (t!(cx, "together-mend")) } }
        }
    }
}

/// What is missing for one level more, and what going straight to the target would risk.
fn next_step(cx: &Cx, outcome: &Outcome) -> Markup {
    let Some(jump) = &outcome.decision.jump else { return html! {} };
    let next = outcome.decision.feasible_now + 1;
    let gaps = jump.gaps_to_next.0.iter().filter(|gap| !PRIVATE.contains(&gap.of));
    html! {
        section class="part" aria-labelledby="next" {
            div class="part-head" { h2 id="next" { (t!(cx, "together-next", level = explain::level(cx.lang, next))) } }
            ul class="rows" {
                @for gap in gaps { li { (explain::gap(cx.lang, gap, next, jump.closed_by_access.contains(&gap.of))) } }
                @if outcome.held_in_private() { li { (t!(cx, "together-private-gap")) } }
            }
            @if jump.target > next || jump.jump_class != crate::rule::JumpClass::Low {
                h3 { (t!(cx, "together-jump", level = explain::level(cx.lang, jump.target))) }
                p { (explain::jump(cx.lang, jump)) }
                ul { @for gap in jump.gaps_to_target.0.iter().filter(|gap| !PRIVATE.contains(&gap.of)) {
                    li { (explain::risk(cx.lang, &outcome.policy, gap.of)) }
                } }
            }
        }
    }
}

/// With whom to begin, where something that was asked in private keeps what the goals need shut.
fn begins(cx: &Cx, it: &Whole, eyes: Eyes, outcome: &Outcome, begin: &Begin) -> Markup {
    let level = explain::level(cx.lang, begin.level);
    let level: &str = &level;
    let lacks: Vec<String> = begin::short(outcome, begin.level)
        .into_iter()
        .map(|of| cx.lang.word(&format!("requirement-{of}")).into_owned())
        .collect();
    let among = eyes.party.is_some_and(|party| begin.members.contains(&party));
    let proposes = among && eyes.answers && it.choice.state() != State::Closed && begin.open > 0;
    let proved = if begin.proved { t!(cx, "begin-proved") } else { t!(cx, "begin-best-found") };
    html! {
        section class="part" aria-labelledby="begin" {
            div class="part-head" { h2 id="begin" { (t!(cx, "begin-with-whom")) } }
            @if begin.members.is_empty() {
                p { @if it.here().count() <= FEWEST { (t!(cx, "begin-few", least = FEWEST + 1)) } @else { (t!(cx, "begin-none", least = FEWEST, level = level)) } }
                @if !lacks.is_empty() { p { (t!(cx, "begin-short", level = level, what = lacks.join(", "))) } }
                p { (t!(cx, "begin-instead")) }
                ul class="plain" {
                    li { (t!(cx, "begin-instead-talk")) }
                    @if outcome.decision.recommended > 0 { li { (t!(cx, "begin-instead-lower", level = explain::level(cx.lang, outcome.decision.recommended))) } }
                    li { (t!(cx, "begin-instead-fewer")) }
                }
            } @else {
                p { (t!(cx, "begin-these", n = begin.members.len(), of = it.here().count(), level = level)) }
                ul class="rows" { @for id in &begin.members { li { (party(it, *id)) } } }
                p { (proved) " " @if let Some(at) = begin.made_at { (t!(cx, "begin-of-day", day = time::date(cx.lang, cx.day_of(at)))) } }
                @if begin.open < begin.level { p { (t!(cx, "begin-open", level = level, open = explain::level(cx.lang, begin.open))) } }
                p class="quiet" { (t!(cx, "begin-left-out")) }
                @if proposes { div class="buttons" { a class="button" href={ (address(it)) "/proposal?with=begin" } { (t!(cx, "begin-propose", n = begin.members.len())) } } }
            }
        }
    }
}

/// Who brings which missing thing by when.
fn plan(cx: &Cx, it: &Whole, outcome: &Outcome) -> Markup {
    let plan = outcome.plan();
    let unplanned = outcome.unplanned(&plan);
    let what = |of: Requirement| cx.lang.word(&format!("requirement-{of}"));
    html! {
        @if !plan.is_empty() || !unplanned.is_empty() {
            section class="part" aria-labelledby="plan" {
                div class="part-head" { h2 id="plan" { (t!(cx, "together-plan")) } }
                @if !plan.is_empty() { div class="table-wrap" tabindex="0" role="region" aria-label=(t!(cx, "together-plan")) { table class="table" {
                    thead { tr { th scope="col" { (t!(cx, "together-plan-what")) } th scope="col" { (t!(cx, "together-plan-who")) } th scope="col" { (t!(cx, "together-plan-from")) } th scope="col" { (t!(cx, "together-plan-by")) } } }
                    tbody { @for row in &plan { tr {
                        th scope="row" { (what(row.of)) " " span class="quiet" { (cx.lang.word(&format!("sheet-more-{}", row.supply.more))) } }
                        td dir="auto" { (name(it, row.organization)) }
                        td dir="auto" { (row.supply.from) }
                        td { @if let Some(by) = row.supply.by { (time::date(cx.lang, by)) } }
                    } } }
                } } }
                @for of in unplanned { p { (t!(cx, "together-nobody-brings", what = what(of))) } }
            }
        }
    }
}

/// Each requirement by itself.
fn why_so(cx: &Cx, outcome: &Outcome, names: explain::Names) -> Markup {
    html! {
        section class="part" aria-labelledby="reasons" {
            div class="part-head" { h2 id="reasons" { (t!(cx, "together-reasons")) } }
            p class="quiet" { (t!(cx, "together-policy-not-science")) " " a href={ "/c/" (cx.place.as_ref().map_or("", |place| &place.slug)) "/choosing/policy" } { (t!(cx, "together-to-policy")) } }
            ul class="rows" {
                @for reason in outcome.told() { li {
                    p { (explain::reason(cx.lang, reason)) }
                    @for source in explain::source(cx.lang, reason.of, &outcome.gathered.sources[reason.of as usize], names) { p class="quiet small" { (source) } }
                } }
                li { (t!(cx, "together-private-allows", level = explain::level(cx.lang, outcome.private_allows()))) }
            }
        }
    }
}

/// The answers on which it hangs.
fn hangs_on(cx: &Cx, outcome: &Outcome, names: explain::Names) -> Markup {
    let (told, private) = outcome.deciding_told();
    html! {
        @if !told.is_empty() || private > 0 {
            section class="part" aria-labelledby="hangs" {
                div class="part-head" { h2 id="hangs" { (t!(cx, "together-hangs")) } }
                @if crate::answers::borderline(&outcome.deciding) { p { (t!(cx, "together-borderline")) } }
                ul class="rows" {
                    @for it in told { li { (explain::answer(cx.lang, it, names)) } }
                    @if private > 0 { li { (t!(cx, "together-hangs-in-private")) } }
                }
            }
        }
    }
}

/// The answers, a column for each organization.
fn side_by_side(cx: &Cx, it: &Whole, outcome: &Outcome) -> Markup {
    let columns: Vec<&Column> = outcome.columns.iter().filter(|column| !column.sheets.is_empty()).collect();
    html! {
        section class="part" aria-labelledby="sides" {
            div class="part-head" { h2 id="sides" { (t!(cx, "together-sides")) } }
            div class="table-wrap" tabindex="0" role="region" aria-label=(t!(cx, "together-sides")) { table class="table sides" {
                thead { tr { td {} @for column in &columns { th scope="col" { (party(it, column.organization)) } } } }
                tbody {
                    tr { th scope="row" { (t!(cx, "together-wants")) } @for column in &columns { td { ul class="plain" {
                        @for goal in column.goals() { li dir="auto" { (goal.text) @if let Some(kind) = goal.kind { br; span class="quiet small" { (cx.lang.word(&format!("goal-{kind}"))) @if !goal.essential { " · " (t!(cx, "sheet-weight-wished")) } } } } }
                    } } } }
                    @for of in ROWS { tr { th scope="row" { (cx.lang.word(&format!("requirement-{of}"))) } @for column in &columns { td { (cell(cx, column, of)) } } } }
                }
            } }
            p class="quiet small" { (t!(cx, "together-not-shown")) }
        }
    }
}

fn party(it: &Whole, id: OrganizationId) -> Markup {
    let Some(chooser) = it.choosers.iter().find(|chooser| chooser.organization == id) else { return html! {} };
    html! { span class="org" { (mark_of(chooser.organization, &chooser.name, chooser.hue, chooser.logo, "org-mark-s")) span class="org-name" dir="auto" { (chooser.name) } } }
}

fn cell(cx: &Cx, column: &Column, of: Requirement) -> Markup {
    let said = column.says(of);
    let supplies = column.sheets.iter().filter_map(|sheet| sheet.supplies.get(&of)).filter(|supply| supply.more > 0);
    html! {
        @match said.as_slice() {
            [] => span class="quiet" { (t!(cx, "together-unknown")) },
            [one] => (words(cx, of, *one)),
            [low, .., high] => { (words(cx, of, *low)) " – " (words(cx, of, *high)) br; span class="quiet small" { (t!(cx, "together-differ")) } },
        }
        @for supply in supplies { br; span class="quiet small" dir="auto" {
            (cx.lang.word(&format!("sheet-more-{}", supply.more))) ": " (supply.from) @if let Some(by) = supply.by { ", " (time::date(cx.lang, by)) }
        } }
    }
}

/// An answer in the words of its question.
fn words(cx: &Cx, of: Requirement, n: i64) -> String {
    match of {
        Requirement::Horizon => explain::amount(cx.lang, of, n),
        Requirement::Agreement | Requirement::Turf | Requirement::Leadership => {
            cx.lang.word(&format!("sheet-{of}-{n}")).into_owned()
        }
        _ => cx.lang.word(&format!("sheet-amount-{n}")).into_owned(),
    }
}
