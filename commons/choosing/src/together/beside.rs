//! The way back to the four questions from the page of a relationship: what changed, and does it still fit?

use base::form::encoded;
use base::{Cx, t};
use maud::html;
use relationships::standing::beside::{Beside, Drawing};
use relationships::standing::permission::may_now;
use relationships::standing::store::Relationship;

base::inventory::submit! { Beside { draw } }

fn draw<'a>(cx: &'a Cx, it: &'a Relationship) -> Drawing<'a> {
    Box::pin(async move {
        if !may_now(cx, it).contains(&"counter") {
            return Ok(html! {});
        }
        let slug = &cx.place()?.slug;
        let with: String = it.parties.iter().map(|party| format!("&with={}", party.organization)).collect();
        let purpose = encoded(&it.row.purpose);
        let way = format!("/c/{slug}/choosing/new?relationship={}&purpose={purpose}{with}", it.row.id);
        Ok(html! { p class="no-print" { a class="button button-quiet" href=(way) { (t!(cx, "choose-again")) } } })
    })
}
