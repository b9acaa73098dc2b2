//! A digest in words: what waits first, then what changed, then how to hear less.

use base::{Cx, t, time};

use super::heard::sentence;
use super::rules::shortened;
use super::types::{Digest, Entry, Section};
use crate::mail::sheet::{Link, Part, Piece, Sheet};

/// How many things that wait are spelled out; the rest stands on the first page.
pub(super) const ASKS: usize = 6;
/// How much of a reason is quoted: characters.
const QUOTED: usize = 600;
/// How much of a sentence stands in the subject: characters.
const SUBJECT: usize = 90;

/// What a digest is about, and what it says. `stop` is where one click stops it; a preview has none.
pub fn of(digest: &Digest, stop: Option<&str>) -> (String, Sheet) {
    let cx = &digest.reader;
    let subject = subject(cx, digest);
    let mut pieces = vec![Piece::Says(t!(cx, "digest-hello", name = first_name(cx)))];
    pieces.extend(waiting(cx, digest));
    for section in &digest.sections {
        pieces.extend(changed(cx, section));
    }
    pieces.push(Piece::Small(t!(cx, "digest-why", names = names(digest))));
    pieces.push(Piece::Way(Link::new(t!(cx, "digest-choose"), whole(cx, "/me/letters"))));
    pieces.extend(stop.map(|stop| Piece::Way(Link::new(t!(cx, "digest-stop"), stop))));
    let glance = glance(cx, digest);
    let part = Part { lang: Some(cx.lang), pieces };
    (subject.clone(), Sheet { title: subject, glance, parts: vec![part] })
}

fn first_name(cx: &Cx) -> String {
    let name = cx.who.as_ref().map_or("", |who| who.name.as_str());
    name.split_whitespace().next().unwrap_or_default().to_owned()
}

fn whole(cx: &Cx, path: &str) -> String {
    format!("{}{path}", cx.house.url)
}

/// What is new, and not what has stood there for days: a question, a sentence, or how much it is.
fn subject(cx: &Cx, digest: &Digest) -> String {
    let (fresh, n) = (digest.asks.iter().filter(|it| it.fresh).collect::<Vec<_>>(), happened(digest));
    let mut entries = digest.sections.iter().flat_map(|it| &it.entries);
    match (&fresh[..], entries.next()) {
        ([ask], _) => shortened(&ask.says, SUBJECT),
        ([], Some(only)) if n == 1 => shortened(sentence(cx, &only.line).trim_end_matches('.'), SUBJECT),
        ([], _) if n > 0 => t!(cx, "digest-subject-changed", n = n, names = shortened(&names(digest), SUBJECT / 2)),
        _ => t!(cx, "digest-subject-waits", n = fresh.len().max(digest.asks.len())),
    }
}

/// What a list of letters shows behind the subject.
fn glance(cx: &Cx, digest: &Digest) -> String {
    let n = happened(digest);
    let changed = (n > 0).then(|| t!(cx, "digest-glance-changed", n = n));
    let asks = digest.asks.iter().take(2).map(|ask| format!("{}.", ask.says));
    asks.chain(changed).collect::<Vec<_>>().join(" ")
}

fn happened(digest: &Digest) -> usize {
    digest.sections.iter().map(|it| it.entries.len() + it.more as usize).sum()
}

/// What the letter is about.
fn names(digest: &Digest) -> String {
    let own = digest.reader.who.as_ref().map(|who| who.person.into());
    let named = digest.groups.iter().filter(|it| digest.about.contains(&it.about) && Some(it.about) != own);
    let mut names: Vec<&str> = named.map(|it| it.name.as_str()).collect();
    names.dedup();
    names.join(", ")
}

fn waiting(cx: &Cx, digest: &Digest) -> Vec<Piece> {
    if digest.asks.is_empty() {
        return vec![];
    }
    let mut pieces = vec![Piece::Heading(t!(cx, "home-waiting").into_owned())];
    pieces.extend(digest.asks.iter().take(ASKS).map(|ask| Piece::Asks {
        says: ask.says.clone(),
        details: ask.details.clone(),
        quote: shortened(&ask.quote, QUOTED),
        ways: ask.ways.clone(),
    }));
    pieces.extend(
        digest
            .links_until
            .map(|(n, day)| Piece::Small(t!(cx, "by-letter-until", n = n, day = time::date(cx.lang, day)))),
    );
    if !digest.answer_to.is_empty() {
        pieces.push(Piece::Small(t!(cx, "by-letter-answer-mail").into_owned()));
    }
    let more = digest.asks.len().saturating_sub(ASKS);
    if more > 0 {
        pieces.push(Piece::Way(Link::new(t!(cx, "digest-more-waits", n = more), whole(cx, "/"))));
    }
    pieces
}

fn changed(cx: &Cx, section: &Section) -> Vec<Piece> {
    let heading = match section.in_the_open {
        true => t!(cx, "digest-in-coalition", name = &section.name),
        false => t!(cx, "digest-around", name = &section.name),
    };
    let mut pieces = vec![Piece::Heading(heading)];
    pieces.extend(section.entries.iter().map(|entry| happening(cx, entry)));
    let words = match (section.more, section.uncounted) {
        (0, false) => return pieces,
        (n, true) => t!(cx, "digest-more-than", n = n),
        (n, false) => t!(cx, "digest-more", n = n),
    };
    pieces.push(Piece::Way(Link::new(words, whole(cx, &section.path))));
    pieces
}

fn happening(cx: &Cx, entry: &Entry) -> Piece {
    let line = &entry.line;
    let said = entry.quote.as_ref().or(line.said.as_ref());
    let says = sentence(cx, line);
    Piece::Happened {
        says: if entry.names_reader { t!(cx, "digest-names-you", says = says) } else { says },
        at: time::moment(cx.lang, cx.zone(), line.at, cx.now),
        quote: said.map_or(String::new(), |it| shortened(it, QUOTED)),
        address: line.address().map(|path| whole(cx, &path)),
    }
}
