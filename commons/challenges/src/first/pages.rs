//! The page of a first step: one thing, in a tap or a few words.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::Form;
use base::html::{self, fields, notice, why};
use base::{Cx, Error, Place, Result, say, t};
use maud::html;

use super::types::Topic;
use super::{acts, parts, reading};
use crate::check::acts::among_the_asked;
use crate::own_place;

fn room(place: &Place) -> String {
    format!("/c/{}/challenges", place.slug)
}

/// `GET /c/{coalition}/challenges/first-step`
pub async fn step(cx: Cx) -> Result<Response> {
    page(&cx, &Form::default(), StatusCode::OK).await
}

async fn page(cx: &Cx, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let own = among_the_asked(cx).ok();
    let offered = reading::offered(cx, cx.who()?.person).await?;
    let offered = offered.iter().find(|it| it.space == place.coalition && Some(it.organization) == cx.organization());
    let title = t!(cx, "first-step");
    let crumbs = [(t!(cx, "challenges-title").into_owned(), room(place))];
    let here = format!("{}/first-step", room(place));
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (t!(cx, "first-lede", name = &place.name)) }))
        (fields::problems(cx, form))
        @match own {
            None => (notice(cx, "not-allowed", html! { p { (t!(cx, "challenges-act-for-one")) } })),
            Some(own) => {
                (html::form(cx, &here, html! {
                    (fields::once(form))
                    (parts::questions(cx, form))
                    p { (t!(cx, "first-then", name = &own.name)) }
                    div class="buttons" { button class="button button-main" { (t!(cx, "first-say", name = &own.name)) } }
                }))
                @if let Some(offered) = offered {
                    (html::form(cx, &format!("{here}/not-for-me"), html! { div class="buttons" { button class="button button-quiet" { (t!(cx, "first-not-for-me")) } } }))
                    (why(cx, &because(cx, offered)))
                }
            },
        }
    };
    Ok((status, html::narrow(cx, &title, main)).into_response())
}

/// Why a person is offered it.
pub fn because(cx: &Cx, it: &super::types::Offered) -> String {
    match &it.asker {
        Some(asker) => t!(cx, "first-because-asked", who = cx.lang.person(asker), name = &it.organization_name),
        None => t!(cx, "first-because", name = &it.organization_name, coalition = &it.coalition_name),
    }
}

/// What a form says; a topic that was not chosen is asked for.
pub fn read(form: &Form) -> Result<Topic> {
    let topic = form.choice("topic", |text| text.parse().ok())?;
    topic.ok_or_else(|| Error::field("topic", say!("first-choose-one")))
}

/// `POST /c/{coalition}/challenges/first-step`
pub async fn say(cx: Cx, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    among_the_asked(&cx)?;
    let to = room(place);
    let mut tx = cx.begin(place.coalition).await?;
    if tx.answered(form.once()).await?.is_none() {
        let said = match read(&form) {
            Ok(topic) => acts::say(&mut tx, place.coalition, topic, form.text("text")).await,
            Err(why) => Err(why),
        };
        if let Err(Error::Invalid(problems)) = said {
            drop(tx);
            return page(&cx, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        said?;
        tx.answer(form.once(), &to).await?;
        tx.commit().await?;
    }
    Ok(base::doors::kept(&to).into_response())
}

/// `POST /c/{coalition}/challenges/first-step/not-for-me`
pub async fn decline(cx: Cx, _form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::decline(&mut tx, place.coalition).await?;
    tx.commit().await?;
    Ok(Redirect::to("/"))
}

/// `POST /c/{coalition}/challenges/first-step/asking`
pub async fn ask(cx: Cx, _form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::ask(&mut tx, place.coalition).await?;
    tx.commit().await?;
    Ok(base::doors::kept(&room(place)))
}
