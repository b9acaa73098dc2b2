//! Markdown that people wrote, as HTML that is safe to show.
//!
//! Stored as typed, rendered here, and sanitized after rendering: only the elements of plain writing survive, links go
//! out without telling where from, and pictures do not load.

use ammonia::UrlRelative;
use std::collections::HashSet;
use std::sync::LazyLock;

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Event, Options, Parser};

static CLEAN: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut clean = ammonia::Builder::default();
    let tags = ["p", "br", "em", "strong", "del", "ul", "ol", "li", "blockquote", "code", "pre", "a", "hr"];
    clean
        .tags(HashSet::from(tags))
        .link_rel(Some("nofollow noopener noreferrer"))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::Custom(Box::new(within)));
    clean
});

/// A link to a page of ours; what begins with two slashes leads elsewhere.
fn within(address: &str) -> Option<std::borrow::Cow<'_, str>> {
    let elsewhere = address.get(1..).is_some_and(|rest| rest.starts_with(['/', '\\']));
    (address.starts_with('/') && !elsewhere).then_some(address.into())
}

/// How deep quotations and lists stand in each other; below that their text goes on at the same depth. Sanitizing takes the
/// square of the depth, and nobody writes so.
const DEEPEST: usize = 12;

fn shallow<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut depth = 0;
    events.filter(move |event| match event {
        Event::Start(_) => {
            depth += 1;
            depth <= DEEPEST
        }
        Event::End(_) => {
            depth -= 1;
            depth < DEEPEST
        }
        _ => true,
    })
}

/// The text as paragraphs, lists, emphasis and links.
pub fn prose(markdown: &str) -> Markup {
    prose_with(markdown, &[])
}

/// What stands around the number of a name while the text is rendered; nobody types these, and they are taken out.
const SIGNS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// The same where each of these names, as it was typed, is drawn as what stands beside it: outside of code and addresses.
pub fn prose_with(markdown: &str, names: &[(String, Markup)]) -> Markup {
    let markdown = markdown.replace(SIGNS, "");
    let mut rendered = String::with_capacity(markdown.len() * 2);
    let events = shallow(Parser::new_ext(&markdown, Options::ENABLE_STRIKETHROUGH));
    let mut in_code = false;
    // Text comes in pieces; joined, a name is whole.
    let events = pulldown_cmark::TextMergeStream::new(events).map(|event| {
        match &event {
            Event::Start(tag) => in_code |= matches!(tag, pulldown_cmark::Tag::CodeBlock(_)),
            Event::End(tag) => in_code &= !matches!(tag, pulldown_cmark::TagEnd::CodeBlock),
            Event::Text(text) if !in_code && !names.is_empty() => return Event::Text(numbered(text, names).into()),
            _ => {}
        }
        event
    });
    pulldown_cmark::html::push_html(&mut rendered, events);
    let mut clean = CLEAN.clean(&rendered).to_string();
    for (n, (_, drawn)) in names.iter().enumerate() {
        clean = clean.replace(&format!("{}{n}{}", SIGNS[0], SIGNS[1]), &drawn.0);
    }
    html! { div class="prose" dir="auto" { (PreEscaped(clean)) } }
}

/// The names of a text as their numbers; of two that begin alike the longer stands first.
fn numbered(text: &str, names: &[(String, Markup)]) -> String {
    names.iter().enumerate().fold(text.to_owned(), |text, (n, (name, _))| {
        text.replace(name.as_str(), &format!("{}{n}{}", SIGNS[0], SIGNS[1]))
    })
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::{prose, prose_with};

    #[test]
    fn a_name_is_drawn_where_it_is_said_and_nowhere_else() {
        let names = [("@Shore Clinic".to_owned(), html! { b { "SC" } })];
        let shown = prose_with("Ask *@Shore Clinic* [x](/c/@Shore%20Clinic) `@Shore Clinic` \u{e000}0\u{e001}", &names)
            .into_string();
        assert_eq!(shown.matches("<b>SC</b>").count(), 1, "{shown}");
        assert!(shown.contains("<code>@Shore Clinic</code>"), "{shown}");
        let attack =
            prose_with("<a href='x>@Shore Clinic'>y</a> <p title=\"@Shore Clinic\">z</p>", &names).into_string();
        assert!(!attack.contains("=\"<b>"), "{attack}");
    }

    #[test]
    fn what_could_run_or_load_is_taken_out() {
        let attacks = [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "<a href='data:text/html,x'>x</a>",
            "<p onclick=alert(1) style='position:fixed'>x</p>",
            "![](https://tracker.example/a.png)",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
        ];
        for attack in attacks {
            let shown = prose(attack).into_string().to_lowercase();
            for sign in ["<script", "onerror=", "onclick=", "javascript:", "data:", "<img", "style=", "<svg"] {
                assert!(!shown.contains(sign), "{attack} became {shown}");
            }
        }
    }

    #[test]
    fn a_tower_of_quotations_stays_low() {
        for tower in [">".repeat(9_998), "- ".repeat(4_999), "> - ".repeat(2_499)] {
            let shown = prose(&format!("{tower}x")).into_string();
            let deep = shown.matches("<blockquote").count() + shown.matches("<li").count();
            assert!(shown.contains('x') && deep <= super::DEEPEST, "{deep} deep");
            assert_eq!(shown.matches("<blockquote").count(), shown.matches("</blockquote").count());
        }
        let shown = prose("[a](//evil.example) [b](/c/elmwater)").into_string();
        assert!(!shown.contains("evil") && shown.contains("/c/elmwater"), "{shown}");
    }

    #[test]
    fn plain_writing_stays() {
        let shown = prose("**We** bring [bread](https://bread.example)\n\n- rye\n- oats").into_string();
        assert!(shown.contains("<strong>We</strong>") && shown.contains("<li>rye</li>"), "{shown}");
        assert!(shown.contains("rel=\"nofollow noopener noreferrer\""), "{shown}");
    }
}
