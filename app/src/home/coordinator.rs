//! What the first page shows to whoever convenes: how things stand, who is unclaimed, who has no tie yet.

use base::html::{icon, parts};
use base::ids::CoalitionId;
use base::{Cx, Place, Result, Who, q, record, t};
use maud::{Markup, html};
use people::letters::bounces;
use people::organizations;
use relationships::Level;
use relationships::overview::{Count, stand};
use relationships::standing::State;

use super::api::NAMED;

record! {
    /// A coalition as the first page names it.
    pub struct Coalition { pub id: CoalitionId, pub slug: String, pub name: String, pub purpose: String }
}

/// Every coalition of this installation, by name.
pub async fn coalitions(cx: &Cx) -> Result<Vec<Coalition>> {
    q!("select id, slug, name, purpose from coalition order by name limit 50").all(cx.db()).await
}

/// How each coalition that the person coordinates stands.
pub async fn overview(cx: &Cx, who: &Who) -> Result<Markup> {
    let mut parts = vec![];
    for place in who.coordinated() {
        parts.push(one(cx, place).await?);
    }
    Ok(html! { @for part in parts { (part) } })
}

async fn one(cx: &Cx, Place { coalition, slug, name, .. }: &Place) -> Result<Markup> {
    let stand = stand(cx, *coalition).await?;
    let unclaimed = organizations::acts::unclaimed(cx, *coalition, NAMED).await?;
    let unreached = bounces::unreached_in(cx, *coalition, NAMED as i64).await?;
    let title = t!(cx, "how-it-stands", name = name);
    if stand.members == 0 {
        let (says, then, words) =
            (t!(cx, "coalition-is-empty"), t!(cx, "coalition-is-empty-then"), t!(cx, "coalition-import"));
        let import = format!("/c/{slug}/organizations/import");
        return Ok(html! {
            section class="part" aria-labelledby={ "stands-" (slug) } {
                div class="part-head" { h2 id={ "stands-" (slug) } { (title) } }
                (base::html::empty(cx, "drawing-table", &says, &then, Some((&words, &import))))
            }
        });
    }
    Ok(html! {
        section class="part" aria-labelledby={ "stands-" (slug) } {
            div class="part-head" { h2 id={ "stands-" (slug) } { (title) } a href={ "/c/" (slug) "/network" } { (t!(cx, "to-the-map")) } }
            (ways(cx, slug))
            (table(cx, slug, &stand.counts))
            @if !unreached.is_empty() {
                h3 { (t!(cx, "letters-unreached-in")) }
                p { (named(slug, &unreached)) " " span class="quiet" { (t!(cx, "letters-unreached-why")) } }
            }
            h3 { (t!(cx, "unclaimed-heading", n = unclaimed.n)) }
            @if unclaimed.n > 0 {
                ul class="rows" { @for it in &unclaimed.first { li { (parts::org(&format!("/c/{slug}/organizations/{}", it.slug), it.id, &it.name, it.hue, it.logo)) } } }
            }
            @if unclaimed.n > unclaimed.first.len() { p { a href={ "/c/" (slug) "/organizations?claim=unclaimed" } { (t!(cx, "unclaimed-all")) } } }
            h3 { (t!(cx, "alone-heading", n = stand.alone_n)) }
            @if !stand.alone.is_empty() {
                p { (named(slug, &stand.alone)) }
            }
        }
    })
}

/// Organizations in a line: their names in addresses, their names.
fn named(slug: &str, organizations: &[(String, String)]) -> Markup {
    html! { @for (i, (org, name)) in organizations.iter().enumerate() { @if i > 0 { " · " } a href={ "/c/" (slug) "/organizations/" (org) } dir="auto" { (name) } } }
}

/// What whoever convenes does most.
fn ways(cx: &Cx, slug: &str) -> Markup {
    let way = |to: &str, mark: &str, words: &str| html! { a class="button" href={ "/c/" (slug) (to) } { (icon(cx, mark)) (words) } };
    html! {
        div class="buttons" {
            (way("/organizations/import", "upload", &t!(cx, "coalition-import")))
            (way("/organizations/new", "add", &t!(cx, "directory-new")))
            (way("/relationships/new", "relationships", &t!(cx, "propose-one")))
        }
    }
}

/// Relationships by level, a row, and state, a column; only states that occur.
fn table(cx: &Cx, slug: &str, counts: &[Count]) -> Markup {
    let states: Vec<State> =
        State::ALL.iter().copied().filter(|state| counts.iter().any(|it| it.state == *state)).collect();
    let n = |level: Level, state: State| counts.iter().find(|it| it.level == level && it.state == state).map(|it| it.n);
    html! {
        @if counts.is_empty() {
            p class="quiet" { (t!(cx, "no-relationships-counted")) }
        } @else {
            div class="table-wrap" tabindex="0" role="region" aria-label=(t!(cx, "by-level-and-state")) {
                table class="table" {
                    caption class="unseen" { (t!(cx, "by-level-and-state")) }
                    thead { tr { th scope="col" { (t!(cx, "counted-level")) } @for state in &states { th scope="col" class="number" { (cx.lang.word(&format!("state-{state}"))) } } } }
                    tbody { @for level in Level::ALL { tr {
                        th scope="row" { span class="level" { (level.mark(cx, "")) (level.word(cx.lang)) } }
                        @for state in &states { td class="number" { @if let Some(n) = n(level, *state) { a href={ "/c/" (slug) "/relationships?level=" (level) "&state=" (state) } { (n) } } @else { span class="quiet" { "–" } } } }
                    } } }
                }
            }
        }
    }
}
