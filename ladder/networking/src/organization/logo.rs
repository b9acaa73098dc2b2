//! An organization's logo: shown, chosen, taken away.

use axum::extract::Path;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::doors::kept;
use base::error::Say;
use base::form::{Bringing, Form, Upload};
use base::heavy::off_the_way;
use base::html::{self, fields, mark_of};
use base::ids::OrganizationId;
use base::{Cx, Problem, Result, say, t};
use maud::{Markup, html};
use people::organizations::Organization;
use people::organizations::logos::{LARGEST, Logo, logo, set_logo, take_logo_away};

use super::edit::{crumbs, theirs};

/// `GET /o/{organization}/logo/{version}`: a version never changes, so browsers keep it for ever.
pub async fn picture(cx: Cx, Path((id, version)): Path<(String, i64)>) -> Result<Response> {
    let id: OrganizationId = id.parse()?;
    let png = logo(cx.db(), id, version).await?;
    let keep: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((keep, png).into_response())
}

/// `GET /c/{coalition}/organizations/{organization}/logo`
pub async fn ask(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Markup> {
    let (it, here) = theirs(&cx, &slug).await?;
    Ok(page(&cx, &it, &here, &Form::default()))
}

/// `POST /c/{coalition}/organizations/{organization}/logo`
pub async fn keep(cx: Cx, Path((_, slug)): Path<(String, String)>, Bringing(form): Bringing) -> Result<Response> {
    let (it, here) = theirs(&cx, &slug).await?;
    if form.has("away") {
        let mut tx = cx.begin(it.id).await?;
        take_logo_away(&mut tx, it.id).await?;
        tx.commit().await?;
        return Ok(kept(&here).into_response());
    }
    // The picture is read before the transaction begins: nobody waits for it.
    match read(form.file("file").cloned()).await? {
        Ok(logo) => {
            let mut tx = cx.begin(it.id).await?;
            set_logo(&mut tx, it.id, &logo).await?;
            tx.commit().await?;
            Ok(kept(&here).into_response())
        }
        Err(why) => {
            let form = form.with(vec![Problem::new("file", why)]);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&cx, &it, &here, &form)).into_response())
        }
    }
}

async fn read(file: Option<Upload>) -> Result<Result<Logo, Say>> {
    let Some(file) = file else { return Ok(Err(say!("logo-choose"))) };
    if file.too_large {
        return Ok(Err(say!("logo-too-large", most = LARGEST >> 20)));
    }
    off_the_way(move || Logo::of(&file.bytes)).await
}

fn page(cx: &Cx, it: &Organization, here: &str, form: &Form) -> Markup {
    let title = t!(cx, "org-logo-title", name = &it.name);
    let why = form.why("file");
    let choose = html! {
        (html::problems(cx, form))
        p { (mark_of(it.id, &it.name, it.hue, it.logo, "org-mark-l")) }
        div class={ "field" @if why.is_some() { " field-wrong" } } {
            label for="file" { (t!(cx, "org-logo-file")) }
            p class="hint" id="file-hint" { (t!(cx, "org-logo-hint", most = LARGEST >> 20)) }
            input class="drop" id="file" name="file" type="file" accept="image/png,image/jpeg,image/webp"
                aria-describedby={ "file-hint" @if why.is_some() { " file-wrong" } } aria-invalid=[why.map(|_| "true")];
            @if let Some(why) = why { p class="wrong" id="file-wrong" { (cx.lang.say(why)) } }
        }
        div class="buttons" {
            button class="button button-main" { (t!(cx, "org-logo-keep")) }
            @if it.logo.is_some() { button class="button button-danger" name="away" value="1" { (t!(cx, "org-logo-away")) } }
            a class="button button-quiet" href=(here) { (t!(cx, "org-leave-it")) }
        }
    };
    let main = html! {
        (html::head(cx, &crumbs(cx, it, here), &title, html! { (t!(cx, "org-logo-lede")) }))
        (fields::form_with_files(cx, &format!("{here}/logo"), choose))
    };
    html::narrow(cx, &title, main)
}
