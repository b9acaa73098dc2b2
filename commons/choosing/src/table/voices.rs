//! The page on which somebody who has a stake is named.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::fields::tick;
use base::html::{self, Field};
use base::{Cx, Error, Form, Result, t};
use maud::{Markup, html};
use people::organizations;
use uuid::Uuid;

use super::pages::{crumbs, edits};
use super::types::{Involved, Side, Whole};
use super::{acts, found, parts, read};

/// What stands in an address for somebody who is not named yet.
const NEW: &str = "new";

fn which(voice: &str) -> Result<Option<Uuid>> {
    match voice {
        NEW => Ok(None),
        id => id.parse().map(Some).map_err(|_| Error::NotFound),
    }
}

/// `GET …/voices/{voice}`; `new` for somebody who is not named yet.
pub async fn edit(cx: Cx, Path((_, id, voice)): Path<(String, Uuid, String)>) -> Result<Markup> {
    let (it, eyes) = found::of_place(&cx, id).await?;
    edits(&it, eyes)?;
    let form = match which(&voice)? {
        Some(voice) => read::voice_filled(it.voices.iter().find(|kept| kept.id == voice).ok_or(Error::NotFound)?),
        None => Form::default(),
    };
    page(&cx, &it, &voice, &form).await
}

async fn page(cx: &Cx, it: &Whole, voice: &str, form: &Form) -> Result<Markup> {
    let members = organizations::acts::members(cx.db(), it.table.space).await?;
    let mut choices = vec![(String::new(), t!(cx, "voice-no-member").into_owned())];
    choices.extend(members.into_iter().map(|it| (it.id.to_string(), it.name)));
    let title = if voice == NEW { t!(cx, "voice-new") } else { t!(cx, "voice-edit") };
    let scale = |name: &str| parts::words(cx, name, (0..=4).map(|n: i64| n.to_string()));
    let involved = parts::words(cx, "involved", Involved::ALL.iter().map(|it| it.to_string()));
    let ticked = form.all("sides");
    Ok(html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &crumbs(cx, Some(it))?, &title, html! { (t!(cx, "voice-lede")) }))
            (html::problems(cx, form))
            (html::form(cx, &format!("{}/voices/{voice}", it.address()), html! {
                (Field::new("name", &t!(cx, "voice-name")).hint(t!(cx, "voice-name-hint")).optional().input(cx, form))
                (Field::new("organization", &t!(cx, "voice-organization")).select(cx, form, &choices))
                fieldset class="checklist" id="sides" aria-describedby=[form.why("sides").map(|_| "sides-wrong")] {
                    legend { (t!(cx, "voice-sides")) }
                    @if let Some(why) = form.why("sides") { p class="wrong" id="sides-wrong" { (cx.lang.say(why)) } }
                    @for side in Side::ALL { (tick("sides", side.as_str(), ticked.contains(&side.as_str()), html! { (parts::side(cx, *side)) })) }
                }
                (parts::scale(cx, form, "affected", &t!(cx, "voice-affected"), None, &scale("affected")))
                (parts::scale(cx, form, "say", &t!(cx, "voice-say"), None, &scale("say")))
                (parts::scale(cx, form, "involved", &t!(cx, "voice-involved"), Some(&t!(cx, "voice-involved-hint")), &involved))
                div class="buttons" {
                    button class="button button-main" name="then" value="keep" { (t!(cx, "table-keep")) }
                    @if voice != NEW { button class="button button-quiet" name="then" value="remove" { (t!(cx, "voice-remove")) } }
                    a class="button button-quiet" href=(it.address()) { (t!(cx, "table-back")) }
                }
            }))
        },
    ))
}

/// `POST …/voices/{voice}`: keeps it, or takes it off the list.
pub async fn keep(cx: Cx, Path((_, id, voice)): Path<(String, Uuid, String)>, form: Form) -> Result<Response> {
    let place = cx.place()?;
    let (space, which) = (place.coalition, which(&voice)?);
    let mut tx = cx.begin(space).await?;
    let done = match which.filter(|_| form.text("then") == "remove") {
        Some(gone) => acts::remove_voice(&mut tx, space, id, gone).await,
        None => acts::keep_voice(&mut tx, space, id, which, &read::voice(&form)).await.map(|_| ()),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("/c/{}/choosing/tables/{id}#voices", place.slug)).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let (it, _) = found::of_place(&cx, id).await?;
            let again = page(&cx, &it, &voice, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
        Err(other) => Err(other),
    }
}
