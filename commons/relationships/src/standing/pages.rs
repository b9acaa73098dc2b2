//! The page of a relationship, and the doors of its acts.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::{Form, not_understood};
use base::html::{self, fields, icon, notice, state, why};
use base::{Cx, Error, Result, t, time};
use maud::{Markup, html};

use super::permission::{self, may_now, relationship, sees_terms};
use super::store::{Relationship, RelationshipId};
use super::types::{Outcome, State};
use super::{acts, beside, parts};
use crate::Cursor;
use crate::access::Action;
use crate::list::acts::Stands;
use crate::list::pages::{names, since};
use crate::talk::parts::Drawn;
use crate::talk::{self, Reading, Said, Table};

/// How much of the talk stands on the page at once.
const TALK: usize = 50;

type Id = Path<(String, RelationshipId)>;

/// `GET /c/{coalition}/relationships/{id}`; `?before=` shows what was said earlier.
pub async fn show(cx: Cx, Path((_, id)): Id, RawQuery(query): RawQuery) -> Result<Response> {
    let it = relationship(&cx, id).await?;
    let before = Form::read(query.as_deref().unwrap_or_default()).get("before");
    page(&cx, &it, before, &Form::default(), StatusCode::OK).await
}

async fn said(cx: &Cx, it: &Relationship, before: Option<Cursor>) -> Result<(Table, Drawn)> {
    let table = talk::table(cx, cx.db(), it.space, "relationship", it.row.id.0).await?;
    let reading = Reading { trusted: table.trusted, span: it.span, before, most: TALK };
    let (threads, more) = talk::threads(cx.db(), it.space, it.row.id.0, reading).await?;
    Ok((table, Drawn { threads, more, earlier: before.is_some() }))
}

async fn page(cx: &Cx, it: &Relationship, before: Option<Cursor>, form: &Form, status: StatusCode) -> Result<Response> {
    let because = permission::may(cx, Action::See, it)?;
    let inside = sees_terms(cx, it).is_ok();
    let said = if inside { Some(said(cx, it, before).await?) } else { None };
    let beside = if inside { beside::all(cx, it).await? } else { vec![] };
    let may = may_now(cx, it);
    let shown = html::page(
        cx,
        &it.row.purpose,
        html! {
            (head(cx, it))
            (why(cx, &permission::why(cx, it, because)))
            (html::problems(cx, form))
            @if inside { (what_waits(cx, it, &may)) }
            div class="split" {
                div class="side" { (parts::ladder(cx, it.row.level)) }
                div {
                    @if let Some(paper) = it.current().filter(|_| inside) {
                        section class="part" aria-labelledby="shares" {
                            div class="part-head" { h2 id="shares" { (t!(cx, "who-brings-what")) } a href={ (parts::address(cx, it)) "/versions/" (paper.version) } { (t!(cx, "version-n", n = paper.version)) } }
                            (parts::shares(cx, it, &paper.terms))
                        }
                    } @else {
                        (outline(cx, it))
                        @if may.contains(&"take-back") { (take_back_form(cx, it)) }
                    }
                }
            }
            @if let Some(paper) = it.current().filter(|_| inside) {
                section class="part" aria-labelledby="rules" { div class="part-head" { h2 id="rules" { (t!(cx, "ground-rules")) } } (parts::ground_rules(cx, &paper.terms.rules)) }
                section class="part" aria-labelledby="history" { div class="part-head" { h2 id="history" { (t!(cx, "history")) } } (parts::history(cx, it)) }
                @if let Some((table, said)) = &said { (talk::parts::section(cx, table, said, form, &parts::address(cx, it))) }
                @for part in &beside { (part) }
                (ways_on(cx, it, &may, form))
            }
            @if may.contains(&"accept") {
                @if let Some(open) = it.standing.open { div class="dock" { a class="button button-main" href={ (parts::address(cx, it)) "/versions/" (open) } { (t!(cx, "read-and-answer", n = open)) } } }
            }
        },
    );
    Ok((status, shown).into_response())
}

fn head(cx: &Cx, it: &Relationship) -> Markup {
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    let present: Vec<&str> = it.named().map(|party| party.name.as_str()).collect();
    html! {
        header class="head head-tie" {
            (html::crumbs(cx, &[(t!(cx, "relationships").into_owned(), format!("/c/{slug}/relationships"))]))
            span class="parties" { @for party in it.named() { (parts::mark(party, "")) } }
            h1 dir="auto" { (it.row.purpose) }
            p class="lede" { (line(cx, it)) " " (state(cx, it.standing.state.as_str(), &cx.lang.word(&format!("state-{}", it.standing.state)))) }
            p class="quiet" { (names(cx, &present)) }
        }
    }
}

/// "Cooperation, together since March 2025, next review 3 May."
fn line(cx: &Cx, it: &Relationship) -> String {
    let stands = Stands {
        state: it.standing.state,
        level: it.row.level,
        agreed_at: it.row.agreed_at,
        review_on: it.standing.review_on,
        ends_on: it.standing.ends_on,
        ended_at: it.row.ended_at,
    };
    format!("{}.", since(cx, stands))
}

/// What somebody sees who is no party: that it is, with whom and on which rung.
fn outline(cx: &Cx, it: &Relationship) -> Markup {
    let convenes = cx.coordinates(it.space) && it.standing.state == State::Proposed;
    html! {
        section class="part" {
            p { (cx.lang.word(&format!("level-{}-is", it.row.level))) }
            @match it.standing.version_open().filter(|_| convenes) {
                None => ul class="rows" { @for party in it.named() { li { (parts::party_link(cx, it, party.organization)) } } },
                Some(open) => { p { (t!(cx, "waits-for-those-asked", n = it.standing.versions.len())) } (parts::asked(cx, it, open)) },
            }
            (notice(cx, "not-allowed", html! { p { (t!(cx, "terms-stay-with-parties")) } }))
        }
    }
}

/// A coordinator takes back what a coordinator proposed, without reading it.
fn take_back_form(cx: &Cx, it: &Relationship) -> Markup {
    let open = it.standing.open.unwrap_or_default();
    html::form(
        cx,
        &format!("{}/take-backs", parts::address(cx, it)),
        html! {
            input type="hidden" name="version" value=(open);
            div class="buttons" { button class="button button-quiet" { (t!(cx, "take-version-back", n = open)) } }
        },
    )
}

fn what_waits(cx: &Cx, it: &Relationship, may: &[&str]) -> Markup {
    let state = it.standing.state;
    html! {
        @if let Some(open) = it.standing.open {
            section class="part" aria-labelledby="waits" {
                div class="part-head" { h2 id="waits" { (t!(cx, "on-the-table", n = open)) }
                    @if open > 1 && it.paper(it.standing.in_force.unwrap_or(open - 1)).is_ok() { a href={ (parts::address(cx, it)) "/versions/" (it.standing.in_force.unwrap_or(open - 1)) ".." (open) } { (t!(cx, "what-changed")) } } }
                (parts::acceptances(cx, it, open))
                p class={ "buttons" @if may.contains(&"accept") { " wide-only" } } { a class={ "button" @if may.contains(&"accept") { " button-main" } } href={ (parts::address(cx, it)) "/versions/" (open) } {
                    @if may.contains(&"accept") { (t!(cx, "read-and-answer", n = open)) } @else { (t!(cx, "read-version", n = open)) } } }
            }
        } @else if state == State::Proposed {
            (notice(cx, "waiting", html! { p { (t!(cx, "nothing-on-the-table")) } }))
        }
        @if state == State::InReview { (notice(cx, "waiting", html! { p { b { (t!(cx, "in-review-now")) } " " (t!(cx, "in-review-then")) } })) }
        @if let (State::UnderNotice, Some(on)) = (state, it.standing.ends_on) {
            (notice(cx, "waiting", html! { p { (t!(cx, "under-notice-until", day = time::day(cx.lang, on, cx.today()))) } }))
        }
        @if state.is_over() { (notice(cx, "plain", html! { p { (how_it_ended(cx, it)) } })) }
    }
}

/// How it came to its end, for whoever reads it.
fn how_it_ended(cx: &Cx, it: &Relationship) -> String {
    let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
    let last = it.standing.versions.last().map(|version| version.outcome);
    match (it.standing.state, it.span.until) {
        (State::Ended, Some(at)) => t!(cx, "it-left", name = name, day = time::date(cx.lang, cx.day_of(at))),
        (_, Some(at)) => t!(cx, "it-stayed-out", name = name, day = time::date(cx.lang, cx.day_of(at))),
        (State::Lapsed, None) if last == Some(Outcome::TakenBack) => t!(cx, "state-taken-back-is").into_owned(),
        (state, None) => cx.lang.word(&format!("state-{state}-is")).into_owned(),
    }
}

/// The quieter things that can be done from here, each with what follows from it.
fn ways_on(cx: &Cx, it: &Relationship, may: &[&str], form: &Form) -> Markup {
    let address = parts::address(cx, it);
    html! {
        @if !may.is_empty() {
            section class="part no-print" aria-labelledby="ways" {
                div class="part-head" { h2 id="ways" { (t!(cx, "what-next")) } }
                p class="buttons" {
                    @if may.contains(&"counter") { a class="button" href={ (address) "/versions/new" } { (t!(cx, "propose-change")) } }
                    @if may.contains(&"renew") { a class="button" href={ (address) "/versions/new?kind=renewal" } { (t!(cx, "propose-renewal")) } }
                    @if it.standing.in_force.is_some() { a class="button button-quiet" href={ (address) "/versions/" (it.standing.in_force.unwrap_or(1)) } { (icon(cx, "print")) (t!(cx, "print-agreement")) } }
                }
                @if may.contains(&"stay") { (verb(cx, it, "stays", &t!(cx, "stay-after-all"), &t!(cx, "stay-says"), form, false)) }
                @if may.contains(&"end") { (verb(cx, it, "endings", &t!(cx, "end-together"), &t!(cx, "end-says"), form, false)) }
                @if may.contains(&"withdraw") {
                    @let days = it.standing.version_in_force().map_or(0, |version| version.notice_days);
                    (verb(cx, it, "withdrawals", &t!(cx, "give-notice", days = days), &t!(cx, "give-notice-says"), form, true))
                }
            }
        }
    }
}

/// A verb that is closed until asked: why, and the button that says what follows.
fn verb(cx: &Cx, it: &Relationship, noun: &str, button: &str, says: &str, form: &Form, danger: bool) -> Markup {
    let (address, after) = (parts::address(cx, it), it.latest());
    // What was typed, and what is wrong with it, stands in the form that was sent and in no other.
    let (sent, none) = (form.text("verb") == noun, Form::default());
    let form = if sent { form } else { &none };
    html! {
        details class="why" open[sent] {
            summary { (button) }
            (html::form(cx, &format!("{address}/{noun}"), html! {
                (fields::once(form))
                input type="hidden" name="verb" value=(noun);
                input type="hidden" name="after" value=(after);
                p { (says) }
                (fields::Field::new("why", &t!(cx, "why-label")).id(format!("why-{noun}")).hint(t!(cx, "why-hint")).area(cx, form, 3))
                div class="buttons" { button class={ "button" @if danger { " button-danger" } } { (button) } }
            }))
        }
    }
}

/// Shows the page again with what was typed when something needs another look.
async fn again(cx: &Cx, id: RelationshipId, form: Form, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => {
            let slug = cx.place()?.slug.clone();
            Ok(Redirect::to(&format!("/c/{slug}/relationships/{id}")).into_response())
        }
        Err(Error::Invalid(mut problems)) => {
            let it = relationship(cx, id).await?;
            for problem in problems.iter_mut().filter(|it| it.field == "why") {
                problem.field = format!("why-{}", form.text("verb")).into();
            }
            page(cx, &it, None, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error),
    }
}

/// The version that a form answers; a form without one is not understood.
fn version(form: &Form) -> Result<i64> {
    number(form, "version")?.ok_or_else(not_understood)
}

/// A number that a form may carry; one that is none is not understood.
fn number(form: &Form, name: &str) -> Result<Option<i64>> {
    let text = form.text(name);
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| not_understood()) }
}

/// `POST …/acceptances`
pub async fn accept(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (space, version) = (cx.place()?.coalition, version(&form)?);
    let mut tx = cx.begin(space).await?;
    acts::accept(&mut tx, space, id, version, form.text("why")).await?;
    tx.commit().await?;
    again(&cx, id, form, Ok(())).await
}

/// `POST …/declines`
pub async fn decline(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (space, version) = (cx.place()?.coalition, version(&form)?);
    let mut tx = cx.begin(space).await?;
    let done = acts::decline(&mut tx, space, id, version, form.text("why")).await;
    match tx.finish(done).await {
        // The form that says no is on the version's own page.
        Err(Error::Invalid(problems)) => {
            let it = relationship(&cx, id).await?;
            let page = crate::terms::pages::version(&cx, &it, version, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        done => again(&cx, id, form, done).await,
    }
}

/// `POST …/take-backs`
pub async fn take_back(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (space, version) = (cx.place()?.coalition, version(&form)?);
    let mut tx = cx.begin(space).await?;
    acts::take_back(&mut tx, space, id, version, form.text("why")).await?;
    tx.commit().await?;
    again(&cx, id, form, Ok(())).await
}

/// `POST …/withdrawals`
pub async fn withdraw(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    if tx.answered(form.once()).await?.is_some() {
        return again(&cx, id, form, Ok(())).await;
    }
    let done = acts::withdraw(&mut tx, space, id, form.text("why")).await;
    let done = tx.finish(done).await;
    again(&cx, id, form, done).await
}

/// `POST …/stays`
pub async fn stay(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    if tx.answered(form.once()).await?.is_some() {
        return again(&cx, id, form, Ok(())).await;
    }
    acts::stay(&mut tx, space, id, form.text("why")).await?;
    tx.commit().await?;
    again(&cx, id, form, Ok(())).await
}

/// `POST …/endings`
pub async fn end(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (space, after) = (cx.place()?.coalition, number(&form, "after")?);
    let mut tx = cx.begin(space).await?;
    if tx.answered(form.once()).await?.is_some() {
        return again(&cx, id, form, Ok(())).await;
    }
    let done = acts::end(&mut tx, space, id, after, form.text("why")).await;
    let done = tx.finish(done).await;
    again(&cx, id, form, done.map(|_| ())).await
}

/// `POST …/comments`
pub async fn comment(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (space, version) = (cx.place()?.coalition, number(&form, "version")?);
    let mut tx = cx.begin(space).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    let table = talk::acts::at_table(&mut tx, space, "relationship", id.0).await?;
    let asks =
        form.all("asks").into_iter().map(str::parse).collect::<Result<Vec<_>>>().map_err(|_| not_understood())?;
    let (text, confidential) = (form.text("text"), form.has("confidential"));
    let said = Said { version, text, confidential, asks, ..Said::default() };
    let done = talk::say(&mut tx, space, &table, said).await;
    let answer = match done {
        Ok(said) => format!("/c/{}/relationships/{id}#c-{said}", cx.place()?.slug),
        Err(error) => {
            // The page that says why is drawn when nobody waits for this act any more.
            drop(tx);
            return again(&cx, id, form, Err(error)).await;
        }
    };
    tx.answer(form.once(), &answer).await?;
    tx.commit().await?;
    Ok(Redirect::to(&answer).into_response())
}
