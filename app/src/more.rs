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
    /// Whether it is the same for all coalitions.
    everywhere: bool,
}

const fn way(below: &'static str, word: &'static str) -> Way {
    Way { below, word, coordinator: false, everywhere: false }
}

/// The rooms by what somebody comes for.
const PARTS: [(&str, &[Way]); 3] = [
    (
        "more-together",
        &[
            way("/choosing", "more-choosing"),
            way("/choosing/tables", "more-tables"),
            way("/trust", "more-trust"),
            way("/one-to-ones", "more-one-to-ones"),
        ],
    ),
    (
        "more-hard",
        &[
            way("/challenges", "more-challenges"),
            way("/leading", "more-leading"),
            way("/funders", "more-funders"),
            Way { everywhere: true, ..way("/guides", "more-guides") },
        ],
    ),
    (
        "more-here",
        &[
            way("/activity", "more-activity"),
            Way { coordinator: true, ..way("/settings", "more-settings") },
            Way { coordinator: true, ..way("/takeaway", "more-takeaway") },
        ],
    ),
];

/// Where the navigation shows that one is in one of these.
pub const BELOW: &[&str] = &[
    "/choosing",
    "/trust",
    "/one-to-ones",
    "/challenges",
    "/leading",
    "/funders",
    "/activity",
    "/settings",
    "/takeaway",
];

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
                    @let address = if it.everywhere { it.below.to_owned() } else { format!("/c/{}{}", place.slug, it.below) };
                    li { h3 { a href=(address) { (cx.lang.word(it.word)) } } p class="quiet" { (cx.lang.word(&format!("{}-is", it.word))) } }
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
        let ways = PARTS.iter().flat_map(|(_, ways)| ways.iter().filter(|it| !it.everywhere));
        for way in ways {
            assert!(BELOW.iter().any(|it| way.below.starts_with(it)), "{}", way.below);
        }
    }
}
