//! What a letter says, before it is text or a page: the pieces of which both are made.

use base::{Lang, t};

/// A letter as it is read, from its first line to its last.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// What it is about: the title of its page.
    pub title: String,
    /// What a list of letters shows behind the title.
    pub glance: String,
    /// Its parts; of a letter in several languages one for each.
    pub parts: Vec<Part>,
}

/// A part of a letter, in one language.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its language, where that is known.
    pub lang: Option<Lang>,
    /// What it says, in order.
    pub pieces: Vec<Piece>,
}

/// A piece of a letter. Everything in it is text as people typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What the following is about.
    Heading(String),
    /// Sentences.
    Says(String),
    /// Somebody's own words.
    Quote(String),
    /// The one thing to do.
    Button(Link),
    /// Something that waits: what, in detail, why in somebody's words, and where to answer.
    Asks {
        /// What is asked.
        says: String,
        /// The particulars, a sentence each.
        details: Vec<String>,
        /// Why, in somebody's own words.
        quote: String,
        /// Where one answers, the likeliest way first.
        ways: Vec<Link>,
    },
    /// Something that happened: what, when, in somebody's words, and where to read on.
    Happened {
        /// What happened.
        says: String,
        /// When.
        at: String,
        /// What somebody said about it.
        quote: String,
        /// Where one reads on.
        address: Option<String>,
    },
    /// A way on, less loud than a button.
    Way(Link),
    /// Something at the end, in small letters.
    Small(String),
}

/// Where something leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What stands on it.
    pub words: String,
    /// The whole address.
    pub address: String,
}

impl Link {
    /// A link.
    pub fn new(words: impl Into<String>, address: impl Into<String>) -> Link {
        Link { words: words.into(), address: address.into() }
    }
}

/// What stands between the languages of a letter that is written in each.
const BETWEEN: &str = "\n\n* * *\n\n";

impl Sheet {
    /// Reads a letter that is text only. Addresses below `ours` that stand alone on their line become buttons; others are
    /// only words, since anybody may have typed them.
    pub fn read(title: &str, text: &str, lang: Option<Lang>, ours: &str) -> Sheet {
        let texts: Vec<&str> = text.split(BETWEEN).collect();
        let each = texts.len() == Lang::ALL.len() && lang.is_none();
        let parts = texts.iter().enumerate().map(|(n, text)| {
            let lang = if each { Some(Lang::ALL[n]) } else { lang };
            Part { lang, pieces: pieces(text, lang.unwrap_or(Lang::En), ours) }
        });
        let parts: Vec<Part> = parts.collect();
        let first = parts.iter().flat_map(|part| &part.pieces).find_map(|piece| match piece {
            Piece::Says(text) if text.chars().count() > 40 => Some(text.clone()),
            _ => None,
        });
        Sheet { title: title.to_owned(), glance: first.unwrap_or_default(), parts }
    }

    /// The same as plain text, with a blank line between pieces.
    pub fn text(&self) -> String {
        let parts: Vec<String> = self.parts.iter().map(Part::text).collect();
        parts.join(BETWEEN)
    }
}

fn pieces(text: &str, lang: Lang, ours: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    let mut open = false;
    for line in text.lines() {
        let quoted = line.strip_prefix("> ").or(line.strip_prefix('>'));
        let next = match quoted {
            Some(words) => Piece::Quote(words.to_owned()),
            None if line.trim().is_empty() => {
                open = false;
                continue;
            }
            // The way to stop letters is there, and not the thing to do.
            None if is_ours(line.trim(), ours) && line.contains("/l/stop/") => {
                Piece::Way(Link::new(line.trim(), line.trim()))
            }
            None if is_ours(line.trim(), ours) => Piece::Button(Link::new(open_it(lang), line.trim())),
            None => Piece::Says(line.trim_end().to_owned()),
        };
        match (pieces.last_mut(), &next) {
            (Some(Piece::Says(before)), Piece::Says(more)) | (Some(Piece::Quote(before)), Piece::Quote(more))
                if open =>
            {
                before.push('\n');
                before.push_str(more);
            }
            _ => pieces.push(next),
        }
        open = true;
    }
    pieces
}

fn is_ours(line: &str, ours: &str) -> bool {
    let below = line.strip_prefix(ours).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    below && !line.contains(char::is_whitespace)
}

struct Reader {
    lang: Lang,
}

fn open_it(lang: Lang) -> String {
    let cx = Reader { lang };
    t!(cx, "mail-open").into_owned()
}

impl Part {
    fn text(&self) -> String {
        let mut text = String::new();
        for (n, piece) in self.pieces.iter().enumerate() {
            // What happened stands line below line, as a list.
            let listed = |piece: &Piece| matches!(piece, Piece::Happened { .. });
            let close = n > 0 && listed(&self.pieces[n - 1]) && listed(piece);
            text.push_str(if n == 0 || close { "" } else { "\n" });
            text.push_str(&piece.text());
        }
        text
    }
}

impl Piece {
    /// As text: every line with its end.
    fn text(&self) -> String {
        match self {
            Piece::Heading(words) => format!("{words}\n{}\n", "-".repeat(words.chars().count().clamp(3, 60))),
            Piece::Says(words) | Piece::Small(words) => format!("{words}\n"),
            Piece::Quote(words) => base::outbox::quoted(words),
            Piece::Button(to) | Piece::Way(to) => to.text(),
            Piece::Asks { says, details, quote, ways } => {
                let details: String = details.iter().map(|it| format!("{it}\n")).collect();
                let ways: Vec<String> = ways.iter().map(Link::text).collect();
                format!("{says}\n{details}{}{}", base::outbox::quoted(quote), ways.join("\n"))
            }
            Piece::Happened { says, at, quote, .. } => format!("- {says} ({at})\n{}", base::outbox::quoted(quote)),
        }
    }
}

impl Link {
    fn text(&self) -> String {
        format!("{}:\n{}\n", self.words, self.address)
    }
}
