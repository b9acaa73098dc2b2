//! The room of one-to-ones, a new round, a round: pages and doors.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::{Form, not_understood};
use base::html::{self, fields, notice};
use base::ids::SpaceId;
use base::{Cx, Error, Place, Result, t, time};
use maud::{Markup, html};

use super::acts::{self, Said, may_run};
use super::pairing::pair_up;
use super::reading::{self, home};
use super::rules::Stage;
use super::types::{Answer, Counts, Draft, Pair, Round, RoundId};
use super::{parts, reach};

type Id = Path<(String, RoundId)>;

/// `GET /c/{coalition}/one-to-ones`
pub async fn room(cx: Cx) -> Result<Markup> {
    let place = home(&cx)?;
    let rounds = reading::rounds(cx.db(), place.coalition).await?;
    let (person, runs) = (cx.who()?.person, may_run(&cx, place.coalition).is_ok());
    let went = reading::went(&cx, place.coalition).await?;
    let pairs = reading::pairs(cx.db(), place.coalition, person).await?;
    let now = rounds.iter().find(|it| Stage::of(it, it.today(cx.now)) != Stage::Over);
    let (before, title) = (rounds.iter().filter(|it| now.is_none_or(|now| now.id != it.id)), t!(cx, "one-to-ones"));
    let reach = reach::coverage(&cx, place.coalition).await?;
    let main = html! {
        (html::head(&cx, &[], &title, html! { (t!(cx, "one-to-ones-lede")) }))
        @match now {
            Some(it) => { (current(&cx, it, &pairs, runs).await?) }
            None if rounds.is_empty() => (html::empty(&cx, "drawing-table", &t!(cx, "one-to-ones-none"), &t!(cx, "one-to-ones-none-then"), None)),
            None => p { (t!(cx, "one-to-ones-none-now")) },
        }
        @if now.is_none() && runs { p class="buttons" { a class="button button-main" href={ (parts::room(&cx)) "/new" } { (t!(cx, "one-to-ones-open")) } } }
        @if !pairs.is_empty() { section class="part" aria-labelledby="yours" {
            div class="part-head" { h2 id="yours" { (t!(cx, "one-to-ones-yours")) } }
            (parts::pairs(&cx, &pairs))
        } }
        section class="part" aria-labelledby="reach" {
            div class="part-head" { h2 id="reach" { (t!(cx, "one-to-ones-reach-title")) } }
            (parts::coverage(&cx, &reach))
        }
        @if before.clone().next().is_some() { section class="part" aria-labelledby="before" {
            div class="part-head" { h2 id="before" { (t!(cx, "one-to-ones-before")) } }
            ul class="rows" { @for it in before {
                @let (_, n, happened) = went.iter().find(|of| of.0 == it.id).copied().unwrap_or((it.id, 0, 0));
                li { h3 { a href={ (parts::room(&cx)) "/rounds/" (it.id) } dir="auto" { (it.purpose) } }
                    p class="quiet" { (time::date(cx.lang, it.talk_by)) " · " (t!(cx, "one-to-ones-went", n = n, happened = happened)) } }
            } }
        } }
        (how(&cx))
    };
    Ok(html::narrow(&cx, &title, main))
}

fn how(cx: &Cx) -> Markup {
    html! { details class="why" { summary { (t!(cx, "one-to-ones-how")) } p { (t!(cx, "one-to-ones-how-pairs")) } p { (t!(cx, "one-to-ones-how-private")) } } }
}

/// The round that goes on, on the page of the room.
async fn current(cx: &Cx, it: &Round, pairs: &[Pair], runs: bool) -> Result<Markup> {
    let n = reading::counts(cx, it).await?;
    let (mine, stage) =
        (reading::taker(cx.db(), it.space, it.id, cx.who()?.person).await?, Stage::of(it, it.today(cx.now)));
    let here: Vec<Pair> = pairs.iter().filter(|pair| pair.round == it.id).cloned().collect();
    Ok(html! { section class="part" aria-labelledby="now" {
        div class="part-head" { h2 id="now" dir="auto" { (it.purpose) } a href={ (parts::room(cx)) "/rounds/" (it.id) } { (t!(cx, "one-to-ones-whole")) } }
        (parts::facts(cx, it))
        (parts::taking(cx, stage, &n))
        (parts::answer(cx, it, &Form::default(), mine.as_ref(), &here))
        @if runs { (running(cx, it, stage, &n)) }
    } })
}

/// What whoever coordinates does with a round.
fn running(cx: &Cx, it: &Round, stage: Stage, n: &Counts) -> Markup {
    let address = format!("{}/rounds/{}", parts::room(cx), it.id);
    html! {
        @if stage != Stage::Over { section class="part" aria-labelledby="runs" {
            div class="part-head" { h2 id="runs" { (t!(cx, "one-to-ones-runs")) } }
            @match stage {
                Stage::Asking => p { (t!(cx, "one-to-ones-silent", day = time::day(cx.lang, it.answer_by, it.today(cx.now)))) },
                Stage::Waiting => (notice(cx, "waiting", html! { p { (t!(cx, "one-to-ones-pairs-wait")) } })),
                Stage::Talking if n.free > 0 => p { (t!(cx, "one-to-ones-free", n = n.free)) },
                _ => p { (t!(cx, "one-to-ones-all-have-one")) },
            }
            @if stage != Stage::Talking || n.free > 1 {
                (html::form(cx, &format!("{address}/pairs"), html! {
                    input type="hidden" name="seal" value=(it.seal());
                    div class="buttons" { button class={ "button" @if stage == Stage::Waiting && n.yes > 1 { " button-main" } } {
                        @if stage == Stage::Talking { (t!(cx, "one-to-ones-make-again", n = n.free)) } @else { (t!(cx, "one-to-ones-make", n = n.yes)) }
                    } }
                }))
            }
            details class="why" { summary { (t!(cx, "one-to-ones-end-way")) }
                p { (t!(cx, "one-to-ones-end-says")) }
                (html::form(cx, &format!("{address}/ending"), html! { div class="buttons" { button class="button button-danger" { (t!(cx, "one-to-ones-end")) } } }))
            }
        } }
    }
}

/// `GET /c/{coalition}/one-to-ones/new`
pub async fn new(cx: Cx) -> Result<Response> {
    let place = home(&cx)?;
    may_run(&cx, place.coalition)?;
    blank(&cx, place, &Form::default(), StatusCode::OK)
}

fn blank(cx: &Cx, _place: &Place, form: &Form, status: StatusCode) -> Result<Response> {
    let title = t!(cx, "one-to-ones-open");
    let crumbs = [(t!(cx, "one-to-ones").into_owned(), parts::room(cx))];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (t!(cx, "one-to-ones-open-lede")) }))
        (fields::problems(cx, form))
        (html::form(cx, &parts::room(cx), html! {
            (parts::draft(cx, form))
            div class="buttons" { button class="button button-main" { (t!(cx, "one-to-ones-open-it")) } }
        }))
    };
    Ok((status, html::narrow(cx, &title, main)).into_response())
}

/// What a form says of a new round.
fn draft(form: &Form) -> Draft {
    let text = |name| form.text(name).to_owned();
    Draft {
        purpose: text("purpose"),
        answer_by: text("answer_by"),
        talk_by: text("talk_by"),
        minutes: text("minutes"),
        turns: text("turns"),
        begins: text("begins"),
    }
}

/// `POST /c/{coalition}/one-to-ones`
pub async fn open(cx: Cx, form: Form) -> Result<Response> {
    let place = home(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    match acts::open(&mut tx, place.coalition, &draft(&form)).await {
        Ok(id) => {
            let answer = format!("{}/rounds/{id}", parts::room(&cx));
            tx.answer(form.once(), &answer).await?;
            tx.commit().await?;
            Ok(Redirect::to(&answer).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            blank(&cx, place, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

/// `GET /c/{coalition}/one-to-ones/rounds/{round}`
pub async fn round(cx: Cx, Path((_, id)): Id) -> Result<Response> {
    page(&cx, id, &Form::default(), StatusCode::OK).await
}

async fn page(cx: &Cx, id: RoundId, form: &Form, status: StatusCode) -> Result<Response> {
    let place = home(cx)?;
    let it = reading::round(cx.db(), place.coalition, id).await?;
    let (person, stage) = (cx.who()?.person, Stage::of(&it, it.today(cx.now)));
    let mine = reading::taker(cx.db(), it.space, id, person).await?;
    let mut pairs = reading::pairs(cx.db(), it.space, person).await?;
    pairs.retain(|pair| pair.round == id);
    let n = reading::counts(cx, &it).await?;
    let crumbs = [(t!(cx, "one-to-ones").into_owned(), parts::room(cx))];
    let main = html! {
        header class="head" { (html::crumbs(cx, &crumbs)) h1 dir="auto" { (it.purpose) } p class="lede" { (lede(cx, stage)) } }
        (fields::problems(cx, form))
        (parts::facts(cx, &it))
        (parts::taking(cx, stage, &n))
        @if !pairs.is_empty() { section class="part" aria-labelledby="yours" {
            div class="part-head" { h2 id="yours" { (t!(cx, "one-to-ones-yours")) } }
            (parts::pairs(cx, &pairs))
        } }
        @if stage.takes_answers() { (parts::answer(cx, &it, form, mine.as_ref(), &pairs)) }
        @if may_run(cx, it.space).is_ok() { (running(cx, &it, stage, &n)) }
        (how(cx))
    };
    Ok((status, html::narrow(cx, &it.purpose, main)).into_response())
}

fn lede(cx: &Cx, stage: Stage) -> Markup {
    html! { @match stage {
        Stage::Asking => (t!(cx, "one-to-ones-lede-asking")),
        Stage::Waiting => (t!(cx, "one-to-ones-lede-waiting")),
        Stage::Talking => (t!(cx, "one-to-ones-lede-talking")),
        Stage::Over => (t!(cx, "one-to-ones-lede-over")),
    } }
}

/// What a form answers, for the organization acted for.
pub fn said(cx: &Cx, form: &Form) -> Result<Said> {
    let answer = form.get::<String>("answer").and_then(|it| it.parse().ok()).ok_or_else(not_understood)?;
    let rest = match form.text("rest") {
        "" => None,
        _ if answer == Answer::Yes => None,
        text => Some(base::time::read_day(text).map_err(|why| Error::Invalid(vec![base::Problem::new("rest", why)]))?),
    };
    Ok(Said { organization: cx.acting()?.organization, answer, reach: form.text("reach").to_owned(), rest })
}

/// `POST /c/{coalition}/one-to-ones/rounds/{round}/answer`
pub async fn answer(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let place = home(&cx)?;
    reading::round(cx.db(), place.coalition, id).await?;
    let spaces: [SpaceId; 2] = [place.coalition.into(), cx.who()?.person.into()];
    let done = async {
        let said = said(&cx, &form)?;
        let mut tx = cx.begin_in(&spaces).await?;
        acts::answer(&mut tx, place.coalition, id, &said).await?;
        tx.commit().await
    };
    match done.await {
        Err(Error::Invalid(problems)) => page(&cx, id, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await,
        done => done.map(|()| base::doors::kept(&format!("{}/rounds/{id}", parts::room(&cx))).into_response()),
    }
}

/// `POST /c/{coalition}/one-to-ones/rounds/{round}/pairs`
pub async fn pair(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Redirect> {
    let place = home(&cx)?;
    reading::round(cx.db(), place.coalition, id).await?;
    let seal = form.get("seal").ok_or_else(not_understood)?;
    let (tx, _) = pair_up(&cx, place.coalition, id, Some(seal)).await?;
    tx.commit().await?;
    Ok(base::doors::kept(&format!("{}/rounds/{id}", parts::room(&cx))))
}

/// `POST /c/{coalition}/one-to-ones/rounds/{round}/ending`
pub async fn end(cx: Cx, Path((_, id)): Id, _form: Form) -> Result<Redirect> {
    let place = home(&cx)?;
    reading::round(cx.db(), place.coalition, id).await?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::close(&mut tx, place.coalition, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/rounds/{id}", parts::room(&cx))))
}
