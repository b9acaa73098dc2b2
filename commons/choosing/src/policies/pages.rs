//! The page of a coalition's policy: the table, who changed it when and why, and the form that changes it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::{self, Field, notice};
use base::{Cx, Error, Form, Problem, Result, say, t, time};
use maud::{Markup, html};
use people::coalitions::acts::may_coordinate;
use relationships::Level;
use serde_json::{Value, json};

use super::acts::{self, Made};
use crate::{Policy, RUNGS, Requirement, Sense, explain};

/// `GET /c/{coalition}/choosing/policy`
pub async fn show(cx: Cx) -> Result<Markup> {
    cx.who()?;
    page(&cx, &Form::default()).await
}

async fn page(cx: &Cx, form: &Form) -> Result<Markup> {
    let place = cx.place()?;
    let policy = acts::current(cx.db(), place.coalition).await?;
    let made = acts::made(cx.db(), place.coalition).await?;
    let title = t!(cx, "policy-title");
    let crumbs = [(t!(cx, "together").into_owned(), format!("/c/{}/choosing", place.slug))];
    let changes = cx.coordinates(place.coalition);
    Ok(html::page(
        cx,
        &title,
        html! {
            (html::head(cx, &crumbs, &title, html! { (t!(cx, "policy-lede")) }))
            (notice(cx, "plain", html! { p { (t!(cx, "policy-is-no-science")) } }))
            (html::problems(cx, form))
            @if changes { (html::form(cx, &format!("/c/{}/choosing/policy", place.slug), html! {
                input type="hidden" name="after" id="after" value=(policy.version());
                (table(cx, &policy, Some(form)))
                (Field::new("why", &t!(cx, "policy-why")).hint(t!(cx, "policy-why-hint")).area(cx, form, 2))
                div class="buttons" { button class="button button-main" { (t!(cx, "policy-keep")) } }
            })) }
            @else { (table(cx, &policy, None)) }
            (history(cx, &made))
        },
    ))
}

fn history(cx: &Cx, made: &[Made]) -> Markup {
    html! {
        section class="part" aria-labelledby="versions" {
            div class="part-head" { h2 id="versions" { (t!(cx, "policy-versions")) } }
            ul class="rows" {
                @for it in made { li { b { (t!(cx, "policy-version", n = it.version)) } " · " (cx.lang.person(&it.person)) " · " (time::date(cx.lang, cx.day_of(it.at))) p dir="auto" { (it.why) } } }
                li { b { (t!(cx, "policy-version", n = 1_i64)) } " · " (t!(cx, "policy-standard")) }
            }
        }
    }
}

fn name(of: Requirement, rung: usize) -> String {
    format!("{of}-{rung}")
}

fn table(cx: &Cx, policy: &Policy, form: Option<&Form>) -> Markup {
    html! {
        div class="table-wrap" tabindex="0" role="region" aria-label=(t!(cx, "policy-title")) { table class="table policy" {
            thead { tr { th scope="col" { (t!(cx, "policy-requirement")) } @for level in Level::ALL { th scope="col" { (level.word(cx.lang)) } } } }
            tbody { @for of in Requirement::ALL { tr {
                th scope="row" { (cx.lang.word(&format!("requirement-{of}"))) " " span class="quiet small" { (sense(cx, *of)) } }
                @for (rung, number) in policy.row(*of).iter().enumerate().skip(1) { td { (cell(cx, *of, rung, *number, form)) } }
            } } }
        } }
    }
}

fn sense(cx: &Cx, of: Requirement) -> String {
    let unit = match of {
        Requirement::Trust => t!(cx, "policy-in-hundredths"),
        Requirement::Horizon => t!(cx, "policy-in-months"),
        _ => match of.sense() {
            Sense::AtMost => t!(cx, "policy-at-most"),
            _ => "".into(),
        },
    };
    unit.into_owned()
}

fn cell(cx: &Cx, of: Requirement, rung: usize, number: i64, form: Option<&Form>) -> Markup {
    let Some(form) = form else {
        return html! { (if of.sense() == Sense::Yes { explain::amount(cx.lang, of, number) } else { number.to_string() }) };
    };
    let name = name(of, rung);
    let label = format!("{}, {}", cx.lang.word(&format!("requirement-{of}")), explain::level(cx.lang, rung));
    let typed = if form.has(&name) { form.text(&name).to_owned() } else { number.to_string() };
    html! { input class="policy-number" id=(name) name=(name) inputmode="numeric" value=(typed) aria-label=(label) aria-invalid=[form.why(&name).map(|_| "true")]; }
}

/// `POST /c/{coalition}/choosing/policy`
pub async fn change(cx: Cx, form: Form) -> Result<Response> {
    let place = cx.place()?;
    may_coordinate(&cx, place.coalition)?;
    let now = acts::current(cx.db(), place.coalition).await?;
    let done = match typed(&now, &form) {
        Ok(table) => {
            let mut tx = cx.begin(place.coalition).await?;
            let after = form.get("after").unwrap_or_default();
            match acts::change(&mut tx, place.coalition, &table, after, form.text("why")).await {
                Ok(_) => tx.commit().await,
                Err(why) => Err(why),
            }
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/c/{}/choosing/policy", place.slug)).into_response()),
        Err(Error::Invalid(problems)) => {
            let form = form.with(problems.into_iter().map(at_its_row).collect());
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&cx, &form).await?).into_response())
        }
        Err(other) => Err(other),
    }
}

/// A flaw is told at a row; on the page it stands at the row's first number.
fn at_its_row(it: Problem) -> Problem {
    let row = it.field.split('.').nth(1).map(|row| format!("{row}-1"));
    match row {
        Some(row) => Problem::new(row, it.why),
        None => it,
    }
}

/// The table that a form says: the numbers typed, everything else as it is.
fn typed(now: &Policy, form: &Form) -> std::result::Result<Value, Vec<Problem>> {
    let (mut table, mut problems) = (now.json(), vec![]);
    for of in Requirement::ALL {
        let section = match of.sense() {
            Sense::AtLeast => "min",
            Sense::AtMost => "cap",
            Sense::Yes => "must",
        };
        let mut row = now.row(*of).to_vec();
        for (rung, number) in row.iter_mut().enumerate().take(RUNGS).skip(1) {
            let name = name(*of, rung);
            match form.text(&name).parse() {
                Ok(typed) => *number = typed,
                Err(_) => problems.push(Problem::new(name, say!("policy-number-not-understood"))),
            }
        }
        table[section][of.as_str()] = json!(row);
    }
    if problems.is_empty() { Ok(table) } else { Err(problems) }
}
