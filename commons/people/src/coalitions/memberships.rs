//! Organizations joining and leaving a coalition: acts with their pages.
//!
//! A membership that ended stays as a row with its day, so that the organization's name in old addresses is not given to
//! another, and comes back with it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::error::all_well;
use base::form::optional;
use base::html;
use base::ids::{CoalitionId, OrganizationId};
use base::journal::{Note, Openness};
use base::{Cx, Error, Form, Result, Tx, q, say, t};
use maud::{Markup, html};

use crate::organizations::acts as organizations;
use crate::organizations::rules::PARAGRAPH;

/// Brings an organization into a coalition; both sides have said yes. Who is in already stays as it is. `tx` has
/// entered the coalition.
pub(crate) async fn join(tx: &mut Tx, coalition: CoalitionId, organization: OrganizationId) -> Result<()> {
    let joined = organizations::organization(tx.db(), organization).await?;
    let slug = organizations::free_slug(tx, coalition, &joined.name).await?;
    let (folded, at) = (base::words::fold(&joined.name), tx.now);
    let joins = q!(
        "insert into membership (space_id, organization_id, slug, folded, source, source_id, source_digest, joined_at, left_at) values ($1, $2, $3, $4, '', '', '', $5, null)
         on conflict (space_id, organization_id) do update set folded = $4, joined_at = $5, left_at = null
         where membership.left_at is not null",
        coalition, organization, slug, folded, at
    );
    if joins.run(tx.db()).await? == 0 {
        return Ok(());
    }
    note(tx, "organization.joined", coalition, organization, &joined.name, "").await
}

/// An organization leaves a coalition, with what it brought. Its steward decides; the reason is its own words.
pub async fn leave(tx: &mut Tx, coalition: CoalitionId, organization: OrganizationId, why: &str) -> Result<()> {
    may_decide(tx, organization)?;
    let mut problems = vec![];
    let why = optional(&mut problems, "why", why, PARAGRAPH);
    all_well(problems)?;
    let (name, at) = (organizations::organization(tx.db(), organization).await?.name, tx.now);
    let left = q!(
        "update membership set left_at = $3 where space_id = $1 and organization_id = $2 and left_at is null",
        coalition,
        organization,
        at
    );
    if left.run(tx.db()).await? == 0 {
        return Err(Error::NotFound);
    }
    note(tx, "organization.left", coalition, organization, &name, &why).await
}

fn may_decide(cx: &Cx, organization: OrganizationId) -> Result<()> {
    cx.acting()?;
    match cx.steward_of(organization) {
        true => Ok(()),
        false => Err(Error::Forbidden(say!("membership-only-stewards"))),
    }
}

async fn note(
    tx: &mut Tx,
    verb: &'static str,
    coalition: CoalitionId,
    organization: OrganizationId,
    name: &str,
    why: &str,
) -> Result<()> {
    let note = Note::new(verb, ("organization", organization.0)).open(Openness::Coalition).about([organization]);
    tx.note(coalition, note.fact("name", name).said(why)).await
}

/// The page that asks once more before an organization leaves.
pub async fn leave_page(cx: Cx) -> Result<Markup> {
    leaving(&cx, &Form::default())
}

fn leaving(cx: &Cx, form: &Form) -> Result<Markup> {
    let (place, acting) = (cx.place()?, cx.acting()?);
    may_decide(cx, acting.organization)?;
    if !place.member {
        return Err(Error::NotFound);
    }
    let title = t!(cx, "membership-leave-title", name = &acting.name, coalition = &place.name);
    let label = t!(cx, "membership-why");
    let card = html! {
        section class="card" {
            h1 { (title) }
            p { (t!(cx, "membership-leave-says", coalition = &place.name)) }
            (html::form(cx, &format!("/c/{}/leave", place.slug), html! {
                (html::problems(cx, form))
                (html::Field::new("why", &label).optional().area(cx, form, 3))
                div class="buttons" {
                    button class="button button-danger" { (t!(cx, "membership-leave", coalition = &place.name)) }
                    a class="button button-quiet" href={ "/c/" (place.slug) "/settings" } { (t!(cx, "membership-stay")) }
                }
            }))
        }
    };
    Ok(html::narrow(cx, &title, card))
}

/// The organization acted for leaves the coalition of the address.
pub async fn leave_post(cx: Cx, form: Form) -> Result<Response> {
    let (place, organization) = (cx.place()?, cx.acting()?.organization);
    let mut tx = cx.begin_in(&[place.coalition.into(), organization.into()]).await?;
    match leave(&mut tx, place.coalition, organization, form.text("why")).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to("/").into_response())
        }
        Err(Error::Invalid(problems)) => {
            let page = leaving(&cx, &form.with(problems))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}
