//! `index.html`: everything to be read, without a connection, without scripts, in the reader's language.

use base::{Cx, t, time};
use chrono::{DateTime, Utc};
use maud::{DOCTYPE, Markup, html};
use people::coalitions::types::{Coalition, Coordinator};
use people::organizations::Organization;
use relationships::standing::history::happenings;
use relationships::standing::records::Acceptance;
use relationships::standing::store::{Paper, Relationship};
use relationships::talk::Comment;
use relationships::terms::types::{COLUMNS, Share};
use relationships::terms::{Terms, Topic};

use super::lines::Told;
use super::organization::Own;
use super::outlines::{Outline, OutlineParty};
use super::relationship::{Whole, file_of};

/// Its name inside the file.
pub const NAME: &str = "index.html";

/// Its looks: paper, ink and hairlines, by day and by night.
pub const STYLE: &str = include_str!("style.css");

/// The beginning of the page, up to the first part.
fn begin(cx: &Cx, name: &str) -> String {
    let head = html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (name) }
            link rel="stylesheet" href="style.css";
        }
    };
    let title = html! {
        h1 dir="auto" { (name) }
        p { (t!(cx, "takeaway-index-lede", day = time::date(cx.lang, cx.today()), name = cx.house.url.as_str())) }
    };
    format!(
        "{}<html lang=\"{}\">{}<body><main>{}",
        DOCTYPE.into_string(),
        cx.lang,
        head.into_string(),
        title.into_string()
    )
}

/// The end of the page.
pub fn end() -> String {
    "</ol></section></main></body></html>\n".to_owned()
}

/// The organization's own page, contacts, people and coalitions; the part on relationships begins.
pub fn organization(cx: &Cx, own: &Own) -> String {
    let it = &own.organization;
    let page = html! {
        section {
            @if own.logo.is_some() { img src="logo.png" alt="" width="96"; }
            @if !it.sentence.is_empty() { p class="says" dir="auto" { (it.sentence) } }
            (facts(cx, it))
        }
        section {
            h2 { (t!(cx, "takeaway-contacts")) }
            ul { @for contact in &own.contacts { li dir="auto" { (line(&[&contact.name, &contact.role, &contact.mail, &contact.phone])) } } }
        }
        section {
            h2 { (t!(cx, "takeaway-people")) }
            ul { @for person in &own.people {
                @let role = cx.lang.word(&format!("role-{}", person.role));
                li dir="auto" { (line(&[&person.name, &role, person.address.as_deref().unwrap_or_default()])) }
            } }
        }
        section {
            h2 { (t!(cx, "takeaway-coalitions")) }
            ul { @for it in &own.memberships {
                li dir="auto" { (it.name) ", " (day(cx, it.joined_at)) @if let Some(left) = it.left_at { " – " (day(cx, left)) } }
            } }
        }
        h2 { (t!(cx, "relationships")) }
    };
    begin(cx, &it.name) + &page.into_string()
}

fn facts(cx: &Cx, it: &Organization) -> Markup {
    let facts = [
        (t!(cx, "takeaway-other-name"), it.other_name.clone()),
        (t!(cx, "takeaway-sector"), cx.lang.word(&format!("sector-{}", it.sector)).into_owned()),
        (t!(cx, "takeaway-does"), it.does.clone()),
        (t!(cx, "takeaway-area"), it.area.clone()),
        (t!(cx, "takeaway-site"), it.site.clone()),
        (t!(cx, "takeaway-mail"), it.mail.clone()),
        (t!(cx, "takeaway-phone"), it.phone.clone()),
        (t!(cx, "takeaway-address"), it.address.clone()),
        (t!(cx, "takeaway-languages"), it.languages.clone()),
        (t!(cx, "takeaway-customs"), it.customs.clone()),
        (t!(cx, "takeaway-observances"), it.observances.clone()),
    ];
    html! { dl { @for (word, text) in facts { @if !text.is_empty() { dt { (word) } dd dir="auto" { (text) } } } } }
}

/// What there is of several short texts, in one line.
fn line(texts: &[&str]) -> String {
    texts.iter().filter(|it| !it.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

fn day(cx: &Cx, at: DateTime<Utc>) -> String {
    time::date(cx.lang, cx.day_of(at))
}

/// One relationship, whole.
pub fn relationship(cx: &Cx, whole: &Whole) -> String {
    let it = &whole.it;
    let state = cx.lang.word(&format!("state-{}", it.standing.state));
    let names: Vec<&str> = it.named().map(|party| party.name.as_str()).collect();
    let part = html! {
        section id={ "r-" (it.row.id) } {
            h3 dir="auto" { (it.row.purpose) }
            p { (line(&[&it.row.level.word(cx.lang), &state, &whole.coalition])) }
            p dir="auto" { (names.join(", ")) }
            @for paper in it.papers.iter().rev() { (version(cx, it, paper)) }
            (history(cx, it))
            (talk(cx, &whole.comments))
        }
    };
    part.into_string()
}

fn version(cx: &Cx, it: &Relationship, paper: &Paper) -> Markup {
    let its = it.standing.version(paper.version);
    let outcome = its.map(|its| cx.lang.word(&format!("outcome-{}", its.outcome))).unwrap_or_default();
    let file = file_of(it.row.id, paper.version);
    html! {
        details open[it.current().is_some_and(|current| current.version == paper.version)] {
            summary { (t!(cx, "version-n", n = paper.version)) ": " (outcome) }
            p dir="auto" { (paper.terms.level.word(cx.lang)) ". " (paper.terms.purpose) }
            @if !paper.why.is_empty() { p { q dir="auto" { (paper.why) } } }
            (shares(cx, it, &paper.terms))
            (ground_rules(cx, &paper.terms))
            (days(cx, &paper.terms))
            ul { @for yes in it.acceptances.iter().filter(|yes| yes.version == paper.version) { (accepted(cx, it, yes)) } }
            p class="small" { a href=(file) { (file) } " SHA-256 " code { (paper.digest) } }
        }
    }
}

/// Who brings what, of those of whom anything is said.
fn shares(cx: &Cx, it: &Relationship, terms: &Terms) -> Markup {
    let says = |share: &Share| COLUMNS.iter().any(|column| !share.column(column).is_empty());
    let mut rows = terms.parties.iter().filter(|(_, share)| says(share)).peekable();
    html! {
        @if rows.peek().is_some() {
            table {
                thead { tr { td {} @for column in COLUMNS { th scope="col" { (cx.lang.word(&format!("give-{column}"))) } } } }
                tbody { @for (party, share) in rows {
                    tr { th scope="row" dir="auto" { (it.name_of(*party)) } @for column in COLUMNS { td dir="auto" { (share.column(column)) } } }
                } }
            }
        }
    }
}

fn ground_rules(cx: &Cx, terms: &Terms) -> Markup {
    html! {
        dl { @for topic in Topic::ALL {
            @if let Some(text) = terms.rules.get(&topic).filter(|text| !text.is_empty()) {
                dt { (cx.lang.word(&format!("rule-{}", topic.as_str()))) } dd dir="auto" { (text) }
            }
        } }
    }
}

fn days(cx: &Cx, terms: &Terms) -> Markup {
    html! {
        dl {
            dt { (t!(cx, "starts-on")) } dd { (time::date(cx.lang, terms.starts_on)) }
            dt { (t!(cx, "review-on")) } dd { (time::date(cx.lang, terms.review_on)) }
            dt { (t!(cx, "notice")) } dd { (t!(cx, "days-of-notice", n = terms.notice_days)) }
            dt { (t!(cx, "who-knows")) } dd { (cx.lang.word(&format!("seen-{}", terms.seen))) }
        }
    }
}

fn accepted(cx: &Cx, it: &Relationship, yes: &Acceptance) -> Markup {
    let who = t!(cx, "person-for", person = cx.lang.person(&yes.person), organization = it.name_of(yes.organization));
    html! { li dir="auto" { (t!(cx, "accepted")) ": " (who) ", " (day(cx, yes.at)) } }
}

fn history(cx: &Cx, it: &Relationship) -> Markup {
    html! {
        h4 { (t!(cx, "history")) }
        ul {
            @for it in happenings(cx, it) { li dir="auto" { (day(cx, it.at)) ": " (it.says) @if !it.why.is_empty() { " " q dir="auto" { (it.why) } } } }
        }
    }
}

fn talk(cx: &Cx, comments: &[Comment]) -> Markup {
    html! {
        @if !comments.is_empty() {
            h4 { (t!(cx, "talk")) }
            @for said in comments {
                blockquote dir="auto" {
                    p class="small" {
                        (line(&[&cx.lang.person(&said.person), said.organization_name.as_deref().unwrap_or_default(), &day(cx, said.at)]))
                        @if said.confidential { " · " (t!(cx, "confidential-to-representatives")) }
                    }
                    (base::html::prose(&said.text))
                }
            }
        }
    }
}

/// The part with the lines of the journal begins.
pub fn journal(cx: &Cx) -> String {
    format!("<section><h2>{}</h2><ol class=\"journal\">", html! { (t!(cx, "takeaway-journal")) }.into_string())
}

/// Lines of the journal.
pub fn lines(cx: &Cx, lines: &[Told]) -> String {
    let lines = html! {
        @for line in lines {
            li dir="auto" { (day(cx, line.at)) ": " (line.sentence(cx.lang)) @if let Some(said) = &line.said { " " q dir="auto" { (said) } } }
        }
    };
    lines.into_string()
}

/// The coalition's own page.
pub fn coalition(cx: &Cx, it: &Coalition, coordinators: &[Coordinator]) -> String {
    let page = html! {
        section {
            (base::html::prose(&it.purpose))
            (base::html::prose(&it.stands_on))
            h2 { (t!(cx, "takeaway-coordinators")) }
            ul { @for person in coordinators { li dir="auto" { (person.name) ", " (day(cx, person.since)) } } }
        }
    };
    begin(cx, &it.name) + &page.into_string()
}

/// The directory begins.
pub fn directory_begin(cx: &Cx) -> String {
    format!("<section><h2>{}</h2>", html! { (t!(cx, "takeaway-organizations")) }.into_string())
}

/// A member in the directory.
pub fn member(cx: &Cx, it: &Organization) -> String {
    html! { details { summary dir="auto" { (it.name) } @if !it.sentence.is_empty() { p dir="auto" { (it.sentence) } } (facts(cx, it)) } }
        .into_string()
}

/// The directory ends.
pub fn directory_end() -> String {
    "</section>".to_owned()
}

/// The relationships that a coordinator sees begin.
pub fn outlines_begin(cx: &Cx) -> String {
    format!("<section><h2>{}</h2><ul>", html! { (t!(cx, "relationships")) }.into_string())
}

/// Relationships in one line each.
pub fn outlines(cx: &Cx, open: &[(Outline, Vec<OutlineParty>)]) -> String {
    let names = |parties: &[OutlineParty]| parties.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
    let lines = html! {
        @for (it, parties) in open {
            @let state = cx.lang.word(&format!("state-{}", it.state));
            li dir="auto" { (line(&[&it.purpose, &it.level.word(cx.lang), &state, &names(parties)])) }
        }
    };
    lines.into_string()
}

/// The relationships that a coordinator sees end.
pub fn outlines_end() -> String {
    "</ul></section>".to_owned()
}
