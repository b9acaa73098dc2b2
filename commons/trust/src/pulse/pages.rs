//! The room of trust, the page on which one answers, and the page of one partner.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::{Form, not_understood};
use base::html::{self, fields, mark_of, notice, state, why};
use base::{Cx, Error, OrganizationId, Place, Result, t, time};
use maud::{Markup, html};
use relationships::standing::store::RelationshipId;

use super::reading::{self, between, counting, partners};
use super::rules::{self, PEOPLE, RHYTHMS};
use super::types::{Answer, Given, Item, Partner};
use super::{acts, parts};
use crate::doing::types::Says;
use crate::doing::{acts as doing_acts, pages as doing, parts as doing_parts};
use crate::mending::pages as mending;

type With = Path<(String, OrganizationId)>;

/// The coalition, for one of its own; for everybody else it has no such room.
pub fn own_place(cx: &Cx) -> Result<&Place> {
    cx.who()?;
    cx.place().and_then(|place| if place.own() { Ok(place) } else { Err(Error::NotFound) })
}

fn here(place: &Place) -> String {
    format!("/c/{}/trust", place.slug)
}

/// The partners of the organization acted for, while it is a member here; none for somebody who acts for none.
pub async fn ours(cx: &Cx, place: &Place) -> Result<Vec<Partner>> {
    match cx.organization().filter(|_| place.member) {
        Some(own) => partners(cx.db(), cx.now, cx.who()?.person, (place.coalition, own)).await,
        None => Ok(vec![]),
    }
}

fn has_authority(cx: &Cx) -> bool {
    cx.acting().is_ok_and(|acting| acting.role.may_accept())
}

/// `GET /c/{coalition}/trust`
pub async fn room(cx: Cx) -> Result<Markup> {
    let place = own_place(&cx)?;
    let partners = ours(&cx, place).await?;
    let own = cx.acting().ok().filter(|_| place.member);
    let asked = if has_authority(&cx) { reading::asked(partners.clone(), cx.today()).len() } else { 0 };
    let whole = reading::whole(&cx, place.coalition).await?;
    let together = match own {
        Some(own) => Some((own, reading::together(&cx, place.coalition, own.organization).await?)),
        None => None,
    };
    let rows = match own {
        Some(own) => rows(&cx, place, own.organization, &partners).await?,
        None => html! {},
    };
    let talks = mending::list(&cx, place.coalition).await?;
    let title = t!(cx, "trust-title");
    let main = html! {
        (html::head(&cx, &[], &title, html! { @match own {
            Some(own) if asked > 0 => (t!(cx, "trust-lede-asked", n = asked, name = &own.name)),
            Some(own) => (t!(cx, "trust-lede", name = &own.name)),
            None => (t!(cx, "trust-lede-nobody")),
        } }))
        @if asked > 0 { p class="buttons" { a class="button button-main" href={ (here(place)) "/asked" } { (t!(cx, "trust-answer-now", n = asked)) } } }
        @if let Some((own, circles)) = together {
            section class="part" aria-labelledby="together" {
                div class="part-head" { h2 id="together" { (t!(cx, "trust-together-title", name = &own.name)) } }
                (parts::together(&cx, &own.name, circles))
            }
            section class="part" aria-labelledby="partners" {
                div class="part-head" { h2 id="partners" { (t!(cx, "trust-partners")) } }
                @if partners.is_empty() {
                    (html::empty(&cx, "drawing-rope", &t!(cx, "trust-no-partners", name = &own.name), &t!(cx, "trust-no-partners-then"), Some((&t!(cx, "trust-no-partners-way"), &format!("/c/{}/relationships", place.slug)))))
                } @else { (rows) }
            }
        } @else {
            (notice(&cx, "not-allowed", html! { p { (t!(cx, "trust-act-for-one")) } }))
        }
        (talks)
        section class="part" aria-labelledby="whole" {
            div class="part-head" { h2 id="whole" { (t!(cx, "trust-whole-title")) } }
            (parts::whole(&cx, &place.name, whole))
            (parts::how_it_works(&cx))
        }
    };
    Ok(html::page(&cx, &title, main))
}

/// A row for each partner: what one's own organization says of it, and whether one is asked.
async fn rows(cx: &Cx, place: &Place, own: OrganizationId, partners: &[Partner]) -> Result<Markup> {
    let answers = counting(cx.db(), cx.now, place.coalition, (own, None)).await?;
    let showings = reading::showings(cx.db(), place.coalition, own).await?;
    let name = cx.acting()?.name.as_str();
    Ok(html! {
        p class="quiet" { (t!(cx, "trust-ours-too-few", n = PEOPLE, own = name)) }
        ul class="rows" {
            @for it in partners {
                @let agreed = showings.contains(&(own, it.id)) && showings.contains(&(it.id, own));
                @let seen = between(&answers, own, it.id, agreed);
                li class="row" {
                    div {
                        h3 { a class="org" href={ (here(place)) "/with/" (it.id) } { (mark_of(it.id, &it.name, it.hue, it.logo, "org-mark-s")) span class="org-name" dir="auto" { (it.name) } } }
                        @if seen.ours.is_ok() { (parts::ours(cx, &seen.ours, name, &it.name)) }
                        (parts::both_ways(cx, &seen, name, &it.name))
                    }
                    div class="row-end" { (waits(cx, it)) }
                }
            }
        }
    })
}

/// Whether the person is asked about a partner, and why; when they answered.
fn waits(cx: &Cx, it: &Partner) -> Markup {
    let turn = rules::turn(&it.known, cx.today()).filter(|_| has_authority(cx) && !it.speaks_for_both);
    html! {
        @match (turn, it.known.answered_on) {
            (Some(turn), _) => (state(cx, "waiting", &cx.lang.word(&format!("trust-turn-{turn}")))),
            (None, Some(on)) => span class="quiet small" { (t!(cx, "trust-you-answered", since = time::distance(cx.lang, on, cx.today()))) },
            (None, None) => {},
        }
    }
}

/// `GET /c/{coalition}/trust/asked`
pub async fn asked(cx: Cx) -> Result<Response> {
    page_asked(&cx, &Form::default(), StatusCode::OK).await
}

async fn page_asked(cx: &Cx, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let own = acts::with_authority(cx)?;
    let asked = reading::asked(ours(cx, place).await?, cx.today());
    let title = t!(cx, "trust-asked-title");
    let crumbs = [(t!(cx, "trust-title").into_owned(), here(place))];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { @if asked.is_empty() { (t!(cx, "trust-asked-nobody")) } @else { (t!(cx, "trust-asked-lede", n = asked.len(), name = &own.name)) } }))
        @if asked.is_empty() {
            (html::empty(cx, "drawing-letters", &t!(cx, "trust-asked-empty"), &t!(cx, "trust-asked-empty-then"), Some((&t!(cx, "trust-back"), &here(place)))))
        } @else {
            (fields::problems(cx, form))
            (why(cx, &t!(cx, "trust-asked-why", name = &own.name, n = PEOPLE)))
            (html::form(cx, &format!("{}/answers", here(place)), html! {
                (fields::once(form))
                div id="answers" { @for it in &asked { (parts::asks(cx, form, it)) } }
                p { (t!(cx, "trust-asked-then")) }
                div class="buttons" { button class="button button-main" { (t!(cx, "trust-keep")) } a class="button button-quiet" href=(here(place)) { (t!(cx, "trust-later")) } }
            }))
        }
    };
    Ok((status, html::narrow(cx, &title, main)).into_response())
}

/// `POST /c/{coalition}/trust/answers`
pub async fn answer(cx: Cx, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    acts::with_authority(&cx)?;
    let partners = ours(&cx, place).await?;
    let (given, says) = (parts::read(&form, &partners)?, doing_parts::read(&form, &partners)?);
    match keep(&cx, place, &form, (&given, &says), format!("{}?kept", here(place))).await {
        Err(Error::Invalid(problems)) => page_asked(&cx, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await,
        kept => Ok(kept?.into_response()),
    }
}

/// Keeps what was answered, once for each form; leads on to `to`.
async fn keep(cx: &Cx, place: &Place, form: &Form, said: (&[Given], &[Says]), to: String) -> Result<Redirect> {
    let (given, says) = said;
    let mut tx = cx.begin(place.coalition).await?;
    if tx.answered(form.once()).await?.is_none() {
        // Whoever says only what is done has answered too.
        if !given.is_empty() || says.is_empty() {
            acts::answer(&mut tx, place.coalition, given).await?;
        }
        doing_acts::say(&mut tx, place.coalition, says).await?;
        tx.answer(form.once(), &to).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(&to))
}

/// `GET /c/{coalition}/trust/with/{partner}`
pub async fn with(cx: Cx, Path((_, id)): With) -> Result<Response> {
    page_with(&cx, id, &Form::default(), StatusCode::OK).await
}

async fn found(cx: &Cx, place: &Place, id: OrganizationId) -> Result<Partner> {
    ours(cx, place).await?.into_iter().find(|it| it.id == id).ok_or(Error::NotFound)
}

async fn page_with(cx: &Cx, id: OrganizationId, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let it = found(cx, place, id).await?;
    let (own, person) = (cx.acting()?, cx.who()?.person);
    let answers = counting(cx.db(), cx.now, place.coalition, (own.organization, Some(id))).await?;
    let (we, they) = reading::showing(cx.db(), place.coalition, (own.organization, id)).await?;
    let mine = reading::of_person(cx.db(), (place.coalition, person), (own.organization, id)).await?;
    let seen = between(&answers, own.organization, id, we.is_some() && they.is_some());
    let address = format!("{}/with/{id}", here(place));
    let doing = doing::section(cx, &address, &it).await?;
    let title = t!(cx, "trust-with", name = &it.name);
    let crumbs = [(t!(cx, "trust-title").into_owned(), here(place))];
    let main = html! {
        header class="head head-tie" {
            (html::crumbs(cx, &crumbs))
            span class="parties" { (mark_of(own.organization, &own.name, own.hue, own.logo, "")) (mark_of(it.id, &it.name, it.hue, it.logo, "")) }
            h1 dir="auto" { (title) }
            p class="lede" { (t!(cx, "trust-with-lede", own = &own.name, name = &it.name)) }
        }
        (fields::problems(cx, form))
        section class="part" aria-labelledby="ours" {
            div class="part-head" { h2 id="ours" dir="auto" { (t!(cx, "trust-ours-title", own = &own.name, name = &it.name)) } }
            (parts::ours(cx, &seen.ours, &own.name, &it.name))
        }
        section class="part" aria-labelledby="showing" {
            div class="part-head" { h2 id="showing" { (t!(cx, "trust-showing-title")) } }
            (parts::both_ways(cx, &seen, &own.name, &it.name))
            (showing(cx, &address, &it.name, (we.is_some(), they.is_some())))
        }
        section class="part" aria-labelledby="answers" {
            div class="part-head" { h2 id="answers" { (t!(cx, "trust-yours")) } }
            (yours(cx, &address, form, &it, &mine))
        }
        (doing)
        section class="part" aria-labelledby="rhythm" {
            div class="part-head" { h2 id="rhythm" { (t!(cx, "trust-rhythm")) } }
            p { (t!(cx, "trust-rhythm-says", months = i64::from(rules::EXPIRES))) }
            ul class="rows" { @for tie in &it.ties { li { (rhythm_of(cx, place, &address, tie)) } } }
        }
        @if has_authority(cx) { (mending::way(cx, it.id, &it.name)) }
        (parts::how_it_works(cx))
    };
    Ok((status, html::page(cx, &title, main)).into_response())
}

/// What the two have settled about showing each other, and what can be settled now.
fn showing(cx: &Cx, address: &str, name: &str, (we, they): (bool, bool)) -> Markup {
    let key = match (we, they) {
        (true, true) => t!(cx, "trust-showing-both", name = name),
        (true, false) => t!(cx, "trust-showing-we", name = name),
        (false, true) => t!(cx, "trust-showing-they", name = name),
        (false, false) => t!(cx, "trust-showing-none", name = name),
    };
    html! {
        p { (key) }
        @if has_authority(cx) {
            (html::form(cx, &format!("{address}/showing"), html! {
                input type="hidden" name="shows" value=(if we { "no" } else { "yes" });
                div class="buttons" { button class={ "button" @if we { " button-quiet" } } { @if we { (t!(cx, "trust-show-no-longer")) } @else { (t!(cx, "trust-show", name = name)) } } }
            }))
        }
    }
}

/// The person's own answers, which nobody else sees, and the questions again.
fn yours(cx: &Cx, address: &str, form: &Form, it: &Partner, mine: &[Answer]) -> Markup {
    let today = cx.today();
    html! {
        @if it.speaks_for_both { (notice(cx, "plain", html! { p { (t!(cx, "trust-speaks-for-both", name = &it.name)) } })) }
        @else if !has_authority(cx) { (notice(cx, "not-allowed", html! { p { (t!(cx, "trust-only-with-authority", name = cx.acting().map_or("", |it| it.name.as_str()))) } })) }
        @else if it.known.others >= PEOPLE { (notice(cx, "plain", html! { p { (t!(cx, "trust-two-have-answered", name = &it.name)) } })) }
        @else {
            p { (state(cx, "confidential", &t!(cx, "trust-only-you"))) }
            @if rules::turn(&it.known, today).is_none() && mine.is_empty() { p class="quiet" { (t!(cx, "trust-first-later", days = rules::FIRST as i64)) } }
            details class="why" open[!form.problems().is_empty() || rules::turn(&it.known, today).is_some()] {
                summary { @if mine.is_empty() { (t!(cx, "trust-say-first")) } @else { (t!(cx, "trust-say-again")) } }
                (html::form(cx, &format!("{address}/answers"), html! {
                    (fields::once(form))
                    (parts::questions(cx, form, it.id, &it.name, mine.first().map(Answer::items)))
                    div class="buttons" { button class="button" { (t!(cx, "trust-keep")) } }
                }))
            }
        }
        @if !mine.is_empty() {
            table class="table table-stack" {
                caption class="unseen" { (t!(cx, "trust-yours")) }
                thead { tr { th scope="col" { (t!(cx, "trust-when")) } @for item in Item::ALL { th scope="col" { (cx.lang.word(&format!("trust-item-{item}"))) } } } }
                tbody { @for answer in mine { tr {
                    th scope="row" { (time::date(cx.lang, cx.day_of(answer.answered_at))) }
                    @for (item, value) in Item::ALL.iter().zip(answer.items()) { td data-label=(cx.lang.word(&format!("trust-item-{item}"))) { (parts::answer_word(cx, value)) } }
                } } }
            }
        }
    }
}

fn rhythm_of(cx: &Cx, place: &Place, address: &str, (id, purpose, months): &(RelationshipId, String, i64)) -> Markup {
    html! {
        h3 dir="auto" { a href={ "/c/" (place.slug) "/relationships/" (id) } { (purpose) } }
        @if has_authority(cx) {
            (html::form(cx, &format!("{address}/rhythm"), html! {
                input type="hidden" name="relationship" value=(id);
                div class="field field-short" {
                    label for={ "months-" (id) } { (t!(cx, "trust-rhythm-label")) }
                    select id={ "months-" (id) } name="months" { @for it in RHYTHMS { option value=(it) selected[it == *months] { (t!(cx, "trust-rhythm-months", n = it)) } } }
                }
                div class="buttons" { button class="button button-quiet" { (t!(cx, "trust-rhythm-keep")) } }
            }))
        } @else { p { (t!(cx, "trust-rhythm-months", n = *months)) } }
    }
}

/// `POST /c/{coalition}/trust/with/{partner}/answers`
pub async fn answer_one(cx: Cx, Path((_, id)): With, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    let it = found(&cx, place, id).await?;
    acts::with_authority(&cx)?;
    let given = parts::read(&form, [&it])?;
    match keep(&cx, place, &form, (&given, &[]), format!("{}/with/{id}?kept", here(place))).await {
        Err(Error::Invalid(problems)) => {
            page_with(&cx, id, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        kept => Ok(kept?.into_response()),
    }
}

/// `POST /c/{coalition}/trust/with/{partner}/showing`
pub async fn show(cx: Cx, Path((_, id)): With, form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    found(&cx, place, id).await?;
    let shows = match form.text("shows") {
        "yes" => true,
        "no" => false,
        _ => return Err(not_understood()),
    };
    let mut tx = cx.begin(place.coalition).await?;
    acts::show(&mut tx, place.coalition, id, shows).await?;
    tx.commit().await?;
    Ok(base::doors::kept(&format!("{}/with/{id}", here(place))))
}

/// `POST /c/{coalition}/trust/with/{partner}/rhythm`
pub async fn rhythm(cx: Cx, Path((_, id)): With, form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    found(&cx, place, id).await?;
    let (Some(relationship), Some(months)) = (form.get::<RelationshipId>("relationship"), form.get("months")) else {
        return Err(not_understood());
    };
    let mut tx = cx.begin(place.coalition).await?;
    acts::choose_rhythm(&mut tx, place.coalition, (id, relationship), months).await?;
    tx.commit().await?;
    Ok(base::doors::kept(&format!("{}/with/{id}", here(place))))
}
