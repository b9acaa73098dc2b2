//! What Manyhands is, in a few sentences, for whoever was sent a link.

use base::{Cx, Doors, t};
use maud::{Markup, html};

/// The doors of this page.
pub fn routes() -> Doors {
    Doors::new().get("/about", page)
}

async fn page(cx: Cx) -> Markup {
    let title = t!(cx, "about-title");
    let parts = [
        (t!(cx, "about-levels"), t!(cx, "about-levels-says")),
        (t!(cx, "about-yes"), t!(cx, "about-yes-says")),
        (t!(cx, "about-seen"), t!(cx, "about-seen-says")),
        (t!(cx, "about-kept"), t!(cx, "about-kept-says")),
    ];
    let main = html! {
        (base::html::head(&cx, &[], &title, html! { (t!(cx, "about-lede")) }))
        @for (heading, says) in &parts {
            section class="part" { h2 { (heading) } p { (says) } }
        }
        p { a href="/guides" { (t!(cx, "about-guides")) } }
    };
    base::html::narrow(&cx, &title, main)
}
