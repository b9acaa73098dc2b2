//! Every room of a coalition that the navigation has no word for, each with a sentence on what it is for.

use base::{Cx, Doors, Error, Result, say, t};
use maud::{Markup, html};

/// A room on this page.
struct Way {
    /// Its path below the coalition.
    below: &'static str,
    /// The key of its name; what it is for stands below the same key with `-is`.
    word: &'static str,
    /// Whether it is for coordinators alone.
    coordinator: bool,
}

const fn way(below: &'static str, word: &'static str) -> Way {
    Way { below, word, coordinator: false }
}

/// The rooms by what somebody comes for.
const PARTS: [(&str, &[Way]); 2] = [
    ("more-together", &[way("/choosing", "more-choosing"), way("/trust", "more-trust")]),
    (
        "more-here",
        &[
            way("/activity", "more-activity"),
            Way { below: "/settings", word: "more-settings", coordinator: true },
            Way { below: "/takeaway", word: "more-takeaway", coordinator: true },
        ],
    ),
];

/// Where the navigation shows that one is in one of these.
pub const BELOW: &[&str] = &["/choosing", "/trust", "/activity", "/settings", "/takeaway"];

/// The key of every word of the page.
pub fn words() -> impl Iterator<Item = String> {
    let ways = PARTS.iter().flat_map(|(_, ways)| ways.iter().map(|it| it.word));
    PARTS
        .iter()
        .map(|(heading, _)| (*heading).to_owned())
        .chain(ways.flat_map(|it| [it.to_owned(), format!("{it}-is")]))
}

/// The doors of this page.
pub fn routes() -> Doors {
    Doors::new().get("/c/{coalition}/more", page)
}

async fn page(cx: Cx) -> Result<Markup> {
    let (who, place) = (cx.who()?, cx.place()?);
    if !place.own() {
        // As with what changed here: whoever acts for themselves is told to act for somebody.
        let stranger = who.acting.is_some();
        return Err(if stranger { Error::NotFound } else { Error::Forbidden(say!("act-for-an-organization-first")) });
    }
    let title = t!(cx, "nav-more");
    let main = html! {
        (base::html::head(&cx, &[], &title, html! { (t!(cx, "more-lede")) }))
        @for (heading, ways) in &PARTS {
            section class="part" aria-labelledby=(heading) {
                h2 id=(heading) { (cx.lang.word(heading)) }
                ul class="rows" { @for it in ways.iter().filter(|it| place.coordinator || !it.coordinator) {
                    li { h3 { a href={ "/c/" (place.slug) (it.below) } { (cx.lang.word(it.word)) } } p class="quiet" { (cx.lang.word(&format!("{}-is", it.word))) } }
                } }
            }
        }
    };
    Ok(base::html::narrow(&cx, &title, main))
}

#[cfg(test)]
mod tests {
    use super::{BELOW, PARTS};

    #[test]
    fn the_navigation_knows_every_room_of_the_page() {
        let ways: Vec<&str> = PARTS.iter().flat_map(|(_, ways)| ways.iter().map(|it| it.below)).collect();
        assert_eq!(ways, BELOW);
    }
}
