//! The small parts: marks of organizations, icons, states, notices, and why one sees what one sees.

use maud::{Markup, html};

use crate::cx::Cx;
use crate::ids::OrganizationId;
use crate::t;

impl Cx {
    /// The address of a drawing of the sprite, for `<use href>`.
    pub fn mark(&self, name: &str) -> String {
        (self.house.mark)(name)
    }
}

/// An icon that repeats the word beside it.
pub fn icon(cx: &Cx, name: &str) -> Markup {
    html! { svg class="icon" aria-hidden="true" { use href=(cx.mark(name)) {} } }
}

/// An organization's mark: its logo, or its initials on its own colour. `size` is "", "org-mark-s" or "org-mark-l".
pub fn mark_of(id: OrganizationId, name: &str, hue: i64, logo: Option<i64>, size: &str) -> Markup {
    html! {
        @match logo {
            Some(version) => img class={ "org-mark " (size) } src={ "/o/" (id) "/logo/" (version) } alt="";,
            None => span class={ "org-mark " (size) " hue-" (hue.rem_euclid(12)) } aria-hidden="true" { (initials(name)) },
        }
    }
}

/// Up to two initials: of the first words that begin with a letter and are not small words.
pub fn initials(name: &str) -> String {
    const SMALL: [&str; 12] = ["the", "of", "and", "for", "a", "la", "el", "los", "las", "de", "del", "y"];
    let words = name.split_whitespace().filter(|word| word.starts_with(char::is_alphanumeric));
    let large: Vec<&str> = words.clone().filter(|word| !SMALL.contains(&word.to_lowercase().as_str())).collect();
    let chosen = if large.is_empty() { words.collect() } else { large };
    chosen.iter().take(2).filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

/// An organization in a line: its mark and its name, leading to its page.
pub fn org(address: &str, id: OrganizationId, name: &str, hue: i64, logo: Option<i64>) -> Markup {
    html! { a class="org" href=(address) { (mark_of(id, name, hue, logo, "org-mark-s")) span class="org-name" dir="auto" { (name) } } }
}

/// A state: icon and word. `name` is both the class and the icon.
pub fn state(cx: &Cx, name: &str, word: &str) -> Markup {
    html! { span class={ "state state-" (name) } { (icon(cx, name)) (word) } }
}

/// "Why do I see this?", closed until asked.
pub fn why(cx: &Cx, because: &str) -> Markup {
    html! { details class="why" { summary { (t!(cx, "why-do-i-see-this")) } p { (because) } } }
}

/// How something went. `kind` is `kept`, `waiting`, `refused`, `unknown`, `not-allowed` or `plain`.
pub fn notice(cx: &Cx, kind: &str, says: Markup) -> Markup {
    let mark = match kind {
        "kept" => "agreed",
        "refused" => "declined",
        "not-allowed" => "closed",
        "plain" => "note",
        other => other,
    };
    let role = if kind == "refused" { "alert" } else { "status" };
    html! { div class={ "notice notice-" (kind) } role=(role) { (icon(cx, mark)) div { (says) } } }
}

/// Before and after in a list that comes in pages of `long`: `page`, counted from 1, shows `here` of `total`, and
/// `address` leads to another.
pub fn pages(cx: &Cx, (page, long): (i64, i64), here: i64, total: i64, address: impl Fn(i64) -> String) -> Markup {
    let from = (page - 1) * long + 1;
    let to = from + here - 1;
    html! {
        @if page > 1 || to < total {
            nav class="pages" aria-label=(t!(cx, "pages-of-list")) {
                @if page > 1 { a rel="prev" href=(address(page - 1)) { (t!(cx, "page-before")) } }
                span { (t!(cx, "page-range", from = from, to = to, total = total)) }
                @if to < total { a rel="next" href=(address(page + 1)) { (t!(cx, "page-after")) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_leave_small_words_out() {
        assert_eq!(initials("The City of Elmwater"), "CE");
        assert_eq!(initials("La Mesa Común"), "MC");
        assert_eq!(initials("of the"), "OT");
        assert_eq!(initials("  «Ñandú» ünder"), "Ü");
        assert_eq!(initials(""), "");
    }
}
