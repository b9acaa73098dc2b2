//! The parts of the forms that write terms.

use base::form::Form;
use base::html::fields::Field;
use base::html::parts::mark_of;
use base::{Cx, OrganizationId, t};
use maud::{Markup, html};
use people::organizations::Member;

use crate::Level;
use crate::list::pages::names;
use crate::standing::store::Relationship;
use crate::terms::Topic;
use crate::terms::rules::{rule_field, share_field};
use crate::terms::types::COLUMNS;

/// The five levels to choose from, each with our own definition. From `now`, or from nothing, what the levels
/// between usually build.
pub fn levels(cx: &Cx, form: &Form, now: Option<Level>) -> Markup {
    html! {
        fieldset class="choices" id="level" aria-describedby=[form.why("level").map(|_| "level-wrong")] {
            legend { (t!(cx, "which-level")) }
            p class="hint" { (t!(cx, "which-level-hint")) }
            @if let Some(why) = form.why("level") { p class="wrong" id="level-wrong" { (cx.lang.say(why)) } }
            @for level in Level::ALL {
                @let skipped = Level::skipped(now, level);
                label class="choice choice-level" {
                    input type="radio" name="level" value=(level) checked[form.text("level") == level.as_str()];
                    (level.mark(cx, "mark-level-l"))
                    span class="choice-name" { (level.word(cx.lang)) } " "
                    span class="choice-what" { (cx.lang.word(&format!("level-{level}-is")))
                        @if !skipped.is_empty() { " " span class="quiet" { (t!(cx, "steps-between", what = builds(cx, &skipped))) } } }
                }
            }
        }
    }
}

fn builds(cx: &Cx, skipped: &[Level]) -> String {
    let all: Vec<_> = skipped.iter().map(|level| cx.lang.word(&format!("level-{level}-builds"))).collect();
    all.join("; ")
}

/// The organizations to tick. One's own is always in.
pub fn parties(cx: &Cx, members: &[Member], ticked: &[OrganizationId], own: Option<OrganizationId>) -> Markup {
    html! {
        fieldset class="checklist" id="with" {
            legend { (t!(cx, "with-whom")) }
            label class="find" hidden { (t!(cx, "find-in-list")) " " input type="search" data-find="parties"; }
            ul id="parties" {
                @for member in members.iter().filter(|member| Some(member.id) != own) {
                    li { label {
                        input type="checkbox" name="with" value=(member.id) checked[ticked.contains(&member.id)];
                        (mark_of(member.id, &member.name, member.hue, member.logo, "org-mark-s"))
                        span class="org-name" dir="auto" { (member.name) }
                    } }
                }
            }
        }
    }
}

/// Another party joining: a small form of its own that opens the terms again with it.
pub fn join(cx: &Cx, members: &[Member], already: &[OrganizationId], address: &str) -> Markup {
    html! {
        details class="why no-print" {
            summary { (t!(cx, "somebody-joins")) }
            form class="form" method="get" action=(address) {
                p class="hint" { (t!(cx, "joins-first")) }
                @for party in already { input type="hidden" name="with" value=(party); }
                div class="field" { label for="join" { (t!(cx, "who-joins")) }
                    select id="join" name="with" { @for member in members.iter().filter(|member| !already.contains(&member.id)) { option value=(member.id) { (member.name) } } } }
                div class="buttons" { button class="button" { (t!(cx, "add-party")) } }
            }
        }
    }
}

/// All fields of the terms. Drawn for the first version and, with what stands now, for every next one.
pub fn terms(cx: &Cx, form: &Form, parties: &[&Member], now: Option<&Relationship>) -> Markup {
    let level_now = now.map(|it| it.row.level);
    html! {
        (Field::new("purpose", &t!(cx, "purpose")).hint(t!(cx, "purpose-hint")).input(cx, form))
        (levels(cx, form, level_now))
        h2 id="with" { (t!(cx, "who-brings-what")) }
        p class="hint" { (t!(cx, "who-brings-what-hint")) }
        @for party in parties {
            input type="hidden" name="with" value=(party.id);
            fieldset class={ "party-fields hue-" (party.hue) } {
                legend { (mark_of(party.id, &party.name, party.hue, party.logo, "org-mark-s")) (party.name) }
                @for column in COLUMNS {
                    (Field::new(&share_field(column, party.id), &cx.lang.word(&format!("give-{column}")))
                        .hint(cx.lang.word(&format!("give-{column}-hint"))).area(cx, form, 2))
                }
            }
        }
        h2 { (t!(cx, "ground-rules")) }
        p class="hint" { (t!(cx, "ground-rules-hint")) }
        @for topic in Topic::ALL {
            (Field::new(&rule_field(topic), &cx.lang.word(&format!("rule-{}", topic.as_str())))
                .hint(cx.lang.word(&format!("rule-{}-hint", topic.as_str()))).area(cx, form, 3))
        }
        h2 { (t!(cx, "from-when")) }
        div class="fields" {
            (Field::new("starts_on", &t!(cx, "starts-on")).short().kind("date").hint(t!(cx, "starts-on-hint")).input(cx, form))
            (Field::new("review_on", &t!(cx, "review-on")).short().kind("date").hint(t!(cx, "review-on-hint")).input(cx, form))
            (Field::new("notice_days", &t!(cx, "notice-in-days")).short().kind("number").hint(t!(cx, "notice-hint")).input(cx, form))
        }
        (Field::new("seen", &t!(cx, "who-knows")).hint(t!(cx, "who-knows-hint")).select(cx, form, &seen(cx)))
    }
}

fn seen(cx: &Cx) -> Vec<(String, String)> {
    ["coalition", "parties", "public"]
        .into_iter()
        .map(|seen| {
            (
                seen.to_owned(),
                format!("{}: {}", cx.lang.word(&format!("seen-{seen}")), cx.lang.word(&format!("seen-{seen}-is"))),
            )
        })
        .collect()
}

/// Why it is proposed.
pub fn reason(cx: &Cx, form: &Form, hint: &str) -> Markup {
    Field::new("why", &t!(cx, "why-proposed")).hint(hint).optional().area(cx, form, 2)
}

/// The button says to whom it goes.
pub fn propose_button(cx: &Cx, others: &[&str]) -> String {
    if others.is_empty() {
        return t!(cx, "propose-one").into_owned();
    }
    match cx.who.as_ref().and_then(|who| who.acting.as_ref()) {
        Some(acting) => t!(cx, "propose-to", names = names(cx, others), own = &acting.name),
        None => t!(cx, "propose-between", names = names(cx, others)),
    }
}
