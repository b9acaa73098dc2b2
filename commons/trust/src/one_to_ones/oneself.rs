//! On one's own page: that one would rather not be asked for one-to-ones for a while.

use axum::response::Redirect;
use base::form::Form;
use base::html::{self, Field};
use base::{Cx, Error, Result, t, time};
use maud::{Markup, html};
use people::persons::beside::{Beside, Drawing};

use super::{acts, reading};

base::inventory::submit! { Beside { draw } }

fn draw(cx: &Cx) -> Drawing<'_> {
    Box::pin(section(cx))
}

async fn section(cx: &Cx) -> Result<Markup> {
    let rests = reading::rest(cx.db(), cx.who()?.person, cx.today()).await?;
    let form = Form::default();
    Ok(html! {
        section class="part" aria-labelledby="one-to-ones" {
            div class="part-head" { h2 id="one-to-ones" { (t!(cx, "one-to-ones")) } }
            @match rests {
                Some(until) => {
                    p { (t!(cx, "one-to-ones-you-rest", day = time::date(cx.lang, until))) }
                    (html::form(cx, "/me/one-to-ones", html! { div class="buttons" { button class="button button-quiet" { (t!(cx, "one-to-ones-ask-again")) } } }))
                }
                None => {
                    p { (t!(cx, "one-to-ones-you-are-asked")) }
                    details class="why" { summary { (t!(cx, "one-to-ones-rest-way")) }
                        (html::form(cx, "/me/one-to-ones", html! {
                            (Field::new("rest", &t!(cx, "one-to-ones-rest-label")).kind("date").short().hint(t!(cx, "one-to-ones-rest-hint")).input(cx, &form))
                            div class="buttons" { button class="button" { (t!(cx, "one-to-ones-rest-keep")) } }
                        }))
                    }
                }
            }
        }
    })
}

/// `POST /me/one-to-ones`: with a day one rests until then, without one is asked again.
pub async fn rest(cx: Cx, form: Form) -> Result<Redirect> {
    let until = match form.text("rest") {
        "" => None,
        text => Some(base::time::read_day(text).map_err(|why| Error::field("rest", why))?),
    };
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::rest(&mut tx, until).await?;
    tx.commit().await?;
    Ok(base::doors::kept("/me"))
}
