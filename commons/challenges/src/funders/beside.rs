//! The way from the page of a relationship to what funders ask for it: for its parties.

use base::{Cx, q, t};
use maud::html;
use relationships::standing::beside::{Beside, Drawing};
use relationships::standing::store::Relationship;
use uuid::Uuid;

base::inventory::submit! { Beside { draw } }

fn draw<'a>(cx: &'a Cx, it: &'a Relationship) -> Drawing<'a> {
    Box::pin(async move {
        let own = cx.acting().ok().filter(|own| it.standing.is_in(own.organization) && it.standing.state.in_force());
        let Some(own) = own else { return Ok(html! {}) };
        let written: Vec<(Uuid, String)> = q!(
            "select id, funder from funding where space_id = $1 and relationship_id = $2 and closed_at is null order by made_at, id limit 20",
            it.space,
            it.row.id
        )
        .all(cx.db())
        .await?;
        let here = format!("/c/{}/funders", cx.place()?.slug);
        if written.is_empty() && !own.role.may_accept() {
            return Ok(html! {});
        }
        Ok(html! {
            section class="part no-print" aria-labelledby="funders" {
                div class="part-head" { h2 id="funders" { (t!(cx, "funders-title")) } }
                @if !written.is_empty() { ul class="rows" { @for (id, funder) in &written { li { a href={ (here) "/" (id) } dir="auto" { (funder) } } } } }
                @if own.role.may_accept() { p { a href={ (here) "/new?relationship=" (it.row.id) } { (t!(cx, "funders-new")) } } }
            }
        })
    })
}
