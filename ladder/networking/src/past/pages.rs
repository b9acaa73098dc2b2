//! Choosing the day: a list with a button, and with scripts a slider.

use base::{Cx, OrganizationId, t, time};
use maud::{Markup, html};

use super::Quarter;

/// The form in which one chooses the end of a quarter, or today; nothing where there is only today.
pub fn choice(cx: &Cx, at: Option<Quarter>, quarters: &[Quarter], without: Option<OrganizationId>) -> Markup {
    let past = quarters.split_last().map_or(&[][..], |(_, past)| past);
    let said = |it: Quarter| t!(cx, "shape-time-quarter", day = time::month_of(cx.lang, it.last_day()));
    html! {
        @if let Some(at) = at {
            p class="applied" {
                (t!(cx, "shape-time-past", day = time::date(cx.lang, at.last_day()))) " "
                a href="network" { (t!(cx, "shape-time-back")) }
            }
        }
        @if !past.is_empty() {
            form class="filters quarters" method="get" action="network" {
                div class="field" {
                    label for="f-at" { (t!(cx, "shape-time")) }
                    select id="f-at" name="at" {
                        @if let Some(at) = at.filter(|at| !past.contains(at)) { option value=(at) selected { (said(at)) } }
                        @for it in past { option value=(it) selected[at == Some(*it)] { (said(*it)) } }
                        option value="" selected[at.is_none()] { (t!(cx, "shape-time-now")) }
                    }
                }
                input type="range" hidden min="0" step="1" aria-label=(t!(cx, "shape-time-slide"));
                @if let Some(without) = without { input type="hidden" name="without" value=(without); }
                button class="button" { (t!(cx, "shape-time-look")) }
            }
        }
    }
}
