//! Listing one more organization, which a coordinator does before its own people come.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::error::all_well;
use base::form::Form;
use base::html::{self, Field, fields, notice, org};
use base::{CoalitionId, Cx, Error, Place, Result, Tx, say, t};
use chrono::{DateTime, TimeDelta};
use maud::{Markup, html};
use people::organizations::rules::problems;
use people::organizations::{Draft, Member, acts};

use super::acts::{twins, twins_elsewhere};
use crate::organization::form;

/// How long a listing may have been on its way before it is there to be compared with: longer than any act takes.
const LATELY: TimeDelta = TimeDelta::minutes(10);

/// `GET /c/{coalition}/organizations/new`
pub async fn ask(cx: Cx) -> Result<Markup> {
    may(&cx)?;
    page(&cx, &Form::default(), &Twins::default())
}

/// `POST /c/{coalition}/organizations/new`
pub async fn list(cx: Cx, form: Form) -> Result<Response> {
    may(&cx)?;
    match keep(&cx, &form).await {
        Ok(Listed::At(address)) => Ok(Redirect::to(&address).into_response()),
        Ok(Listed::HereAlready(twins)) => Ok((StatusCode::CONFLICT, page(&cx, &form, &twins)?).into_response()),
        Err(Error::Invalid(problems)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&cx, &form.with(problems), &Twins::default())?).into_response())
        }
        Err(other) => Err(other),
    }
}

enum Listed {
    /// It has a page now, at this address.
    At(String),
    /// One of these may be the same, and nobody said that it is another one.
    HereAlready(Twins),
}

/// Organizations that may be the one being listed.
#[derive(Default)]
pub(super) struct Twins {
    here: Vec<Member>,
    /// Members of other coalitions, to be invited instead.
    elsewhere: Vec<Member>,
}

impl Twins {
    /// Those that are here before anybody waits.
    pub(super) async fn of(cx: &Cx, coalition: CoalitionId, draft: &Draft) -> Result<Twins> {
        let here = twins(cx.db(), coalition, draft, DateTime::UNIX_EPOCH).await?;
        Ok(Twins { here, elsewhere: twins_elsewhere(cx.db(), coalition, draft).await? })
    }

    /// Those that came while this waited for its turn, and were not there to be compared.
    pub(super) async fn lately(tx: &mut Tx, coalition: CoalitionId, draft: &Draft) -> Result<Twins> {
        let since = tx.now - LATELY;
        Ok(Twins { here: twins(tx.db(), coalition, draft, since).await?, elsewhere: vec![] })
    }

    /// The likeliest.
    pub(super) fn first(&self) -> Option<&Member> {
        self.here.first().or(self.elsewhere.first())
    }

    fn is_empty(&self) -> bool {
        self.here.is_empty() && self.elsewhere.is_empty()
    }
}

async fn keep(cx: &Cx, form: &Form) -> Result<Listed> {
    let (place, draft) = (cx.place()?, Draft::read(form)?);
    all_well(problems(&draft))?;
    let key = form.once();
    // Everybody here is compared before the transaction begins: nobody waits for it.
    let another = form.has("another");
    let mut twins = if another { Twins::default() } else { Twins::of(cx, place.coalition, &draft).await? };
    let mut tx = cx.begin(place.coalition).await?;
    // The form sent a second time finds what the first one listed, which is no twin.
    if let Some(address) = tx.answered(key).await? {
        return Ok(Listed::At(address));
    }
    if !another && twins.is_empty() {
        twins = Twins::lately(&mut tx, place.coalition, &draft).await?;
    }
    if !twins.is_empty() {
        return Ok(Listed::HereAlready(twins));
    }
    let id = acts::list(&mut tx, place.coalition, draft).await?;
    let slug = acts::slug_in(tx.db(), place.coalition, id).await?;
    let address = format!("/c/{}/organizations/{slug}", place.slug);
    tx.answer(key, &address).await?;
    tx.commit().await?;
    Ok(Listed::At(address))
}

fn may(cx: &Cx) -> Result<()> {
    cx.who()?;
    let allowed = cx.place()?.coordinator;
    if allowed { Ok(()) } else { Err(Error::Forbidden(say!("only-coordinators-list"))) }
}

fn page(cx: &Cx, form: &Form, twins: &Twins) -> Result<Markup> {
    let place = cx.place()?;
    let title = t!(cx, "directory-new");
    let crumbs = [(t!(cx, "directory-title").into_owned(), format!("/c/{}/organizations", place.slug))];
    let inside = html! {
        (html::problems(cx, form))
        (fields::once(form))
        (asked(cx, place, twins))
        (Field::new("name", &t!(cx, "org-name")).input(cx, form))
        (form::other_name(cx, form))
        (form::sectors(cx, form, None))
        (form::about(cx, form))
        (form::reach(cx, form))
        div class="buttons" {
            button class="button button-main" { (t!(cx, "directory-list-it", name = &place.name)) }
            a class="button button-quiet" href={ "/c/" (place.slug) "/organizations" } { (t!(cx, "org-leave-it")) }
        }
    };
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (t!(cx, "directory-new-lede")) }))
        (html::form(cx, &format!("/c/{}/organizations/new", place.slug), inside))
    };
    Ok(html::narrow(cx, &title, main))
}

/// "Harbor Food Bank is already here", with the tick that says otherwise.
fn asked(cx: &Cx, place: &Place, twins: &Twins) -> Markup {
    let Twins { here, elsewhere } = twins;
    if twins.is_empty() {
        return html! {};
    }
    let says = html! {
        @if !here.is_empty() { p { b { (t!(cx, "directory-twins", n = here.len())) } } }
        ul { @for it in here { li { (org(&format!("/c/{}/organizations/{}", place.slug, it.slug), it.id, &it.name, it.hue, it.logo)) } } }
        @if !elsewhere.is_empty() { p { b { (t!(cx, "directory-twins-elsewhere", n = elsewhere.len())) } } }
        ul { @for it in elsewhere { li {
            (org(&format!("/o/{}", it.id), it.id, &it.name, it.hue, it.logo)) " "
            a href={ "/c/" (place.slug) "/join?organization=" (it.id) } { (t!(cx, "directory-invite-instead", name = &it.name)) }
        } } }
        (fields::tick("another", "1", false, html! { (t!(cx, "directory-another")) }))
    };
    notice(cx, "waiting", says)
}
