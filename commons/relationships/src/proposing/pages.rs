//! The doors for proposing: first with whom and on which rung, then the terms.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::Form;
use base::html;
use base::{Cx, Error, OrganizationId, Problem, Result, say, t};
use chrono::NaiveDate;
use maud::{Markup, html};
use people::organizations::{self, Member};

use super::parts;
use crate::Level;
use crate::standing::acts::{self, Next};
use crate::standing::permission::{may, may_propose, relationship};
use crate::standing::settling::day;
use crate::standing::store::{PartyRow, Relationship, RelationshipId};
use crate::terms::{Kind, Terms, fields};

/// `GET /c/{coalition}/relationships/new`: without parties and level it asks for them; with them it opens the terms.
pub async fn begin(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    let asked = Form::read(query.as_deref().unwrap_or_default());
    let place = cx.place()?;
    may_propose(&cx, place.coalition)?;
    let members = organizations::acts::members(cx.db(), place.coalition).await?;
    let mut parties = fields::parties(&asked);
    parties.retain(|party| members.iter().any(|member| member.id == *party));
    if let Some(mine) = cx.organization().filter(|mine| !parties.contains(mine) && place.member) {
        parties.insert(0, mine);
    }
    let level: Option<Level> = asked.get("level");
    match level {
        Some(level) if parties.len() >= 2 => {
            let terms = fields::starter(cx.lang, level, &parties, day(&cx));
            Ok(write_first(&cx, &members, &fields::filled(&terms)).into_response())
        }
        _ => {
            let mut problems = vec![];
            if asked.has("level") || asked.has("chosen") {
                if parties.len() < 2 {
                    problems.push(Problem::new("with", say!("terms-need-two-parties")));
                }
                if level.is_none() {
                    problems.push(Problem::new("level", say!("choose-a-level")));
                }
            }
            Ok(choose(&cx, &members, &parties, &asked.with(problems)).into_response())
        }
    }
}

fn choose(cx: &Cx, members: &[Member], parties: &[OrganizationId], form: &Form) -> Markup {
    let title = t!(cx, "propose-one");
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &[(t!(cx, "relationships").into_owned(), format!("/c/{slug}/relationships"))], &title, html! { (t!(cx, "propose-lede")) }))
            (html::problems(cx, form))
            form class="form" method="get" action={ "/c/" (slug) "/relationships/new" } {
                input type="hidden" name="chosen" value="yes";
                (parts::levels(cx, form, None))
                (parts::parties(cx, members, parties, cx.organization()))
                div class="buttons" { button class="button button-main" { (t!(cx, "go-on-to-terms")) } }
            }
        },
    )
}

/// The form of the first terms, with what stands in it already.
pub fn write_first(cx: &Cx, members: &[Member], form: &Form) -> Markup {
    let title = t!(cx, "propose-one");
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    let address = format!("/c/{slug}/relationships");
    let asked = fields::parties(form);
    let chosen: Vec<&Member> = members.iter().filter(|member| asked.contains(&member.id)).collect();
    let names: Vec<&str> =
        chosen.iter().filter(|member| Some(member.id) != cx.organization()).map(|it| it.name.as_str()).collect();
    html::page(
        cx,
        &title,
        html! {
            (html::head(cx, &[(t!(cx, "relationships").into_owned(), address.clone())], &title, html! { (t!(cx, "terms-lede")) }))
            (html::problems(cx, form))
            (html::form(cx, &address, html! {
                (html::fields::once(form))
                (parts::terms(cx, form, &chosen, None))
                (parts::reason(cx, form, &t!(cx, "why-propose-hint")))
                div class="buttons" { button class="button button-main" { (parts::propose_button(cx, &names)) } }
            }))
        },
    )
}

/// `POST /c/{coalition}/relationships`
pub async fn propose(cx: Cx, form: Form) -> Result<Response> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    let written = fields::read(&form, day(&cx));
    match acts::propose(&mut tx, place.coalition, written, form.text("why")).await {
        Ok(id) => {
            let answer = format!("/c/{}/relationships/{id}", place.slug);
            tx.answer(form.once(), &answer).await?;
            tx.commit().await?;
            Ok(Redirect::to(&answer).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let members = organizations::acts::members(cx.db(), place.coalition).await?;
            let page = write_first(&cx, &members, &form.with(problems));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error),
    }
}

/// `GET …/versions/new`: the terms that stand now, to be changed. `?kind=renewal` and `?with=` begin it otherwise.
pub async fn next(cx: Cx, Path((_, id)): Path<(String, RelationshipId)>, RawQuery(query): RawQuery) -> Result<Markup> {
    let asked = Form::read(query.as_deref().unwrap_or_default());
    let it = relationship(&cx, id).await?;
    may(&cx, crate::access::Action::Decide, &it)?;
    let mut terms = it.on_the_table().ok_or(Error::NotFound)?;
    let kind: Option<Kind> = asked.get("kind");
    if kind == Some(Kind::Renewal) {
        let length = terms.review_on - terms.starts_on;
        (terms.starts_on, terms.review_on) = (day(&cx), day(&cx) + length);
    }
    for party in fields::parties(&asked) {
        terms.parties.entry(party).or_default();
    }
    write_on(&cx, &it, &terms, kind).await
}

/// The form of the next version, with these terms in it.
pub async fn write_on(cx: &Cx, it: &Relationship, terms: &Terms, kind: Option<Kind>) -> Result<Markup> {
    let mut typed: Vec<(String, String)> =
        fields::filled(terms).fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    typed.push(("after".into(), it.latest().to_string()));
    if kind == Some(Kind::Renewal) {
        typed.push(("kind".into(), Kind::Renewal.to_string()));
    }
    write_next(cx, it, &Form::of(typed)).await
}

fn as_member(it: &PartyRow) -> Member {
    let (id, name) = (it.organization, it.name.clone());
    Member { id, name, slug: String::new(), sector: it.sector, hue: it.hue, logo: it.logo }
}

async fn write_next(cx: &Cx, it: &Relationship, form: &Form) -> Result<Markup> {
    let members = organizations::acts::members(cx.db(), it.space).await?;
    let address = crate::standing::parts::address(cx, it);
    let asked = fields::parties(form);
    // Who is in it stays named, also when its organization has left the coalition.
    let from_elsewhere: Vec<Member> = it.parties.iter().filter(|it| it.slug.is_none()).map(as_member).collect();
    let everybody = members.iter().chain(&from_elsewhere);
    let chosen: Vec<&Member> = everybody.filter(|member| asked.contains(&member.id)).collect();
    let others: Vec<&str> =
        chosen.iter().filter(|member| Some(member.id) != cx.organization()).map(|it| it.name.as_str()).collect();
    let number = it.latest() + 1;
    let renewal = form.text("kind") == Kind::Renewal.as_str();
    let title = if renewal { t!(cx, "renew-title", n = number) } else { t!(cx, "next-title", n = number) };
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    let crumbs = [
        (t!(cx, "relationships").into_owned(), format!("/c/{slug}/relationships")),
        (it.row.purpose.clone(), address.clone()),
    ];
    let overtaken = form.why("after").is_some();
    Ok(html::page(
        cx,
        &title,
        html! {
            (html::head(cx, &crumbs, &title, html! { (t!(cx, "next-lede")) }))
            (html::problems(cx, form))
            @if overtaken { p { a class="button" href={ (address) "/versions/" (it.latest()) } { (t!(cx, "read-version", n = it.latest())) } } }
            @if !renewal { (parts::join(cx, &members, &asked, &format!("{address}/versions/new"))) }
            (html::form(cx, &format!("{address}/versions"), html! {
                (html::fields::once(form))
                input type="hidden" name="after" id="after" value=(if overtaken { it.latest().to_string() } else { form.text("after").to_owned() });
                @if renewal { input type="hidden" name="kind" value="renewal"; }
                (parts::terms(cx, form, &chosen, Some(it)))
                (parts::reason(cx, form, &t!(cx, "why-next-hint")))
                div class="buttons" {
                    button class="button button-main" { (parts::propose_button(cx, &others)) }
                    a class="button button-quiet" href=(address) { (t!(cx, "leave-it")) }
                }
            }))
        },
    ))
}

/// The next version as a form says it. An ending has a form of its own, which asks why.
fn written(form: &Form, today: NaiveDate) -> Next {
    let mut written = fields::read(form, today);
    let kind: Option<Kind> = form.get("kind").filter(|kind| *kind != Kind::Ending);
    if kind.is_none() && !form.text("kind").is_empty() {
        written.unread.push(Problem::new("kind", say!("kind-not-understood")));
    }
    Next { kind, written, why: form.text("why").to_owned() }
}

/// `POST …/versions`
pub async fn counter(cx: Cx, Path((_, id)): Path<(String, RelationshipId)>, form: Form) -> Result<Response> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    let after = form.get("after").unwrap_or_default();
    match acts::counter(&mut tx, place.coalition, id, after, written(&form, day(&cx))).await {
        Ok(number) => {
            let answer = format!("/c/{}/relationships/{id}/versions/{number}", place.slug);
            tx.answer(form.once(), &answer).await?;
            tx.commit().await?;
            Ok(Redirect::to(&answer).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let it = relationship(&cx, id).await?;
            let page = write_next(&cx, &it, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error),
    }
}
