//! How often one is written to, about what and when: one's own page of it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::kept;
use base::html::{self, Field, fields};
use base::ids::SpaceId;
use base::{Cx, Error, Form, Result, t, time};
use maud::{Markup, html};

use super::acts::{self, Choice};
use super::bounces;
use super::types::{Group, Hours, Kind, Rhythm};
use crate::visitor::at_home;

/// The page of the person who asks.
pub async fn page(cx: Cx) -> Result<Markup> {
    show(&cx, Form::default()).await
}

async fn show(cx: &Cx, form: Form) -> Result<Markup> {
    let who = cx.who()?;
    let hours = acts::hours(cx.db(), who.person).await?;
    let groups = acts::groups(cx, cx.db(), who, &hours).await?;
    let resting = bounces::resting(cx.db(), who.person).await?;
    let title = t!(cx, "letters-title");
    let crumbs = [(t!(cx, "your-page").into_owned(), "/me".to_owned())];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (next(cx, &groups)) }))
        (coming_back(cx, &resting))
        p { a href="/me/letters/next" { (t!(cx, "letters-preview")) } }
        (html::form(cx, "/me/letters", html! {
            (fields::problems(cx, &form))
            h2 { (t!(cx, "letters-how-often")) }
            @for group in &groups { (rhythm_field(cx, &form, group)) }
            h2 { (t!(cx, "letters-when")) }
            (hour_fields(cx, &form, &hours))
            div class="buttons" { button class="button button-main" { (t!(cx, "letters-keep")) } }
        }))
        p class="small quiet" { (t!(cx, "letters-always")) }
    };
    Ok(html::narrow(&at_home(cx)?, &title, main))
}

/// When the next one leaves, in a sentence.
fn next(cx: &Cx, groups: &[Group]) -> String {
    match groups.iter().filter_map(|it| it.due_at).min() {
        Some(at) => t!(cx, "letters-next", at = time::moment(cx.lang, cx.zone(), at, cx.now)),
        None if groups.iter().any(|it| it.rhythm == Rhythm::AtOnce) => t!(cx, "letters-next-at-once").into_owned(),
        None => t!(cx, "letters-next-none").into_owned(),
    }
}

/// What a rhythm is called.
pub fn rhythm_word(cx: &Cx, rhythm: Rhythm) -> String {
    cx.lang.word(&format!("rhythm-{rhythm}")).into_owned()
}

/// What somebody hears of, as the label of a field.
fn label(cx: &Cx, group: &Group) -> String {
    match group.kind {
        Kind::Organization => group.name.clone(),
        Kind::Coalition => t!(cx, "letters-coordinating", name = &group.name),
        Kind::Oneself => t!(cx, "letters-oneself").into_owned(),
    }
}

/// One of the rhythms for one group; the field is called by the group's id.
pub fn rhythm_field(cx: &Cx, form: &Form, group: &Group) -> Markup {
    let choices: Vec<(String, String)> = Rhythm::ALL.iter().map(|it| (it.to_string(), rhythm_word(cx, *it))).collect();
    let (name, label) = (format!("rhythm-{}", group.about), label(cx, group));
    Field::new(&name, &label).short().value(group.rhythm.as_str()).select(cx, form, &choices)
}

fn hour_fields(cx: &Cx, form: &Form, now: &Hours) -> Markup {
    let hours: Vec<(String, String)> = (0..24).map(|it| (it.to_string(), format!("{it:02}:00"))).collect();
    let days = time::WEEKDAYS.iter().enumerate();
    let days: Vec<(String, String)> = days.map(|(n, it)| (n.to_string(), cx.lang.word(it).into_owned())).collect();
    let field = |name, label: &str, value: i64, choices: &[(String, String)]| {
        Field::new(name, label).short().value(value.to_string()).select(cx, form, choices)
    };
    html! {
        (field("hour", &t!(cx, "letters-hour"), now.hour, &hours))
        (field("weekday", &t!(cx, "letters-weekday"), now.weekday, &days))
        (field("quiet_from", &t!(cx, "letters-quiet-from"), now.quiet_from, &hours))
        (field("quiet_until", &t!(cx, "letters-quiet-until"), now.quiet_until, &hours))
        p class="hint" { (t!(cx, "letters-zone", zone = cx.zone().name().replace('_', " "))) }
    }
}

/// The rhythms of a form, by the groups that its fields are called by; one that is none of ours is refused.
pub fn rhythms(form: &Form) -> Result<Vec<(SpaceId, Rhythm)>> {
    let mut chosen = vec![];
    for (name, value) in form.fields() {
        let Some(about) = name.strip_prefix("rhythm-").and_then(|it| it.parse().ok()) else { continue };
        let rhythm = value.parse().map_err(|_| Error::field("rhythm", base::say!("choice-not-understood")))?;
        chosen.push((about, rhythm));
    }
    Ok(chosen)
}

/// Keeps what the person chose.
pub async fn choose(cx: Cx, form: Form) -> Result<Response> {
    let who = cx.who()?;
    let number = |name| form.get::<i64>(name).unwrap_or(-1);
    let hours = Hours {
        hour: number("hour"),
        weekday: number("weekday"),
        quiet_from: number("quiet_from"),
        quiet_until: number("quiet_until"),
    };
    let choice = Choice { rhythms: rhythms(&form)?, hours: Some(hours) };
    let mut tx = cx.begin(who.person).await?;
    match acts::choose(&mut tx, who, &choice).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(kept("/me/letters").into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&cx, form.with(problems)).await?).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Letters to an address of the person go out again.
pub async fn again(cx: Cx, form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    bounces::try_again(&mut tx, form.text("address")).await?;
    tx.commit().await?;
    Ok(kept("/me/letters"))
}

/// That letters come back, and what to do about it; nothing while they arrive.
pub fn coming_back(cx: &Cx, resting: &[String]) -> Markup {
    html! { @for address in resting {
        (html::notice(cx, "refused", html! {
            p { b { (t!(cx, "letters-come-back", address = address)) } " " (t!(cx, "letters-come-back-then")) }
            (html::form_in(cx, "/me/letters/again", "buttons", html! {
                input type="hidden" name="address" value=(address);
                button class="button" { (t!(cx, "letters-again")) }
                a class="button button-quiet" href="/me#addresses" { (t!(cx, "letters-other-address")) }
            }))
        }))
    } }
}

/// The same for the person who asks, wherever it stands.
pub async fn coming_back_to_me(cx: &Cx) -> Result<Markup> {
    Ok(coming_back(cx, &bounces::resting(cx.db(), cx.who()?.person).await?))
}

/// Letters, on the page of the person who asks.
pub async fn section(cx: &Cx) -> Result<Markup> {
    let who = cx.who()?;
    let hours = acts::hours(cx.db(), who.person).await?;
    let groups = acts::groups(cx, cx.db(), who, &hours).await?;
    let back = coming_back_to_me(cx).await?;
    Ok(html! {
        section class="part" aria-labelledby="letters" {
            div class="part-head" { h2 id="letters" { (t!(cx, "letters-title")) } a href="/me/letters" { (t!(cx, "letters-choose")) } }
            (back)
            p { (next(cx, &groups)) }
            dl class="facts" { @for group in &groups { div { dt dir="auto" { (label(cx, group)) } dd { (rhythm_word(cx, group.rhythm)) } } } }
        }
    })
}
