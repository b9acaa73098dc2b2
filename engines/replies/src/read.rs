//! A mail's head and body: who says they sent it, whether a machine did, what it says.

use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

use crate::{cut, to_text};

/// The largest mail that is read: bytes. A larger one is not looked at.
pub const LARGEST: usize = 10 << 20;
/// How many parts a mail may say that it has: more is a bomb.
const PARTS: usize = 200;

/// What kind of mail came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody's answer.
    Answer,
    /// A machine wrote it: why one knows.
    Automatic(&'static str),
    /// That a letter did not arrive: of which recipients, and the number of the letter, where the report brings it back.
    Bounce(Vec<Bounce>, Option<String>),
}

/// A letter that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// Where it should have gone.
    pub address: String,
    /// Whether it will never go there.
    pub permanent: bool,
    /// The status, such as `5.1.1`.
    pub status: String,
}

/// A mail.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The addresses that it says it is from, in lower case; none where it says so more than once.
    pub from: Vec<String>,
    /// The name beside the first.
    pub name: String,
    /// Every address that it says it went to, in lower case, those of the way included.
    pub to: Vec<String>,
    /// Its own number, if it has one.
    pub message_id: Option<String>,
    /// What kind it is.
    pub kind: Kind,
    /// Its own words.
    pub words: String,
    /// How many files came with it.
    pub attachments: usize,
    /// What servers on the way found out about its sender, the latest first.
    pub results: Vec<String>,
}

/// Reads a mail; none where the bytes are none, or are too many, or hold more parts than anybody sends.
pub fn read(bytes: &[u8]) -> Option<Mail> {
    if bytes.len() > LARGEST || parts(bytes) > PARTS {
        return None;
    }
    let mail = MessageParser::default().parse(bytes)?;
    let words = cut(&text(&mail));
    // A mail is from one; readers of mail differ on which of several lines they show.
    let from = if raw(&mail, "From").len() == 1 { addresses(mail.from()) } else { vec![] };
    let name = mail.from().and_then(|it| it.first()).and_then(|it| it.name()).unwrap_or_default().to_owned();
    let mut to: Vec<String> = [mail.to(), mail.cc(), mail.bcc()].into_iter().flat_map(addresses).collect();
    for way in ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"] {
        to.extend(raw(&mail, way).iter().map(|it| it.trim().trim_matches(['<', '>']).to_lowercase()));
    }
    Some(Mail {
        kind: kind(&mail),
        message_id: mail.message_id().map(str::to_owned),
        attachments: mail.attachment_count(),
        results: raw(&mail, "Authentication-Results"),
        from,
        name,
        to,
        words,
    })
}

/// How many parts the bytes speak of, without reading them: what is nested deep is counted all the same.
fn parts(bytes: &[u8]) -> usize {
    const SIGN: &[u8] = b"content-type:";
    bytes.windows(SIGN.len()).filter(|it| it.eq_ignore_ascii_case(SIGN)).count()
}

fn addresses(of: Option<&Address<'_>>) -> Vec<String> {
    let all = of.into_iter().flat_map(|it| it.iter());
    all.filter_map(|it| it.address()).map(|it| it.trim().to_lowercase()).collect()
}

/// Every value of a header as it came, in order.
fn raw(mail: &Message<'_>, name: &str) -> Vec<String> {
    let all = mail.headers_raw().filter(|(it, _)| it.eq_ignore_ascii_case(name));
    all.map(|(_, value)| value.trim().to_owned()).collect()
}

fn first(mail: &Message<'_>, name: &str) -> String {
    raw(mail, name).into_iter().next().unwrap_or_default().to_lowercase()
}

/// Its plain text; of a page alone, the text of the page.
fn text(mail: &Message<'_>) -> String {
    let plain = mail.text_body.iter().filter_map(|at| match &mail.parts.get(*at as usize)?.body {
        PartType::Text(text) => Some(text.to_string()),
        PartType::Html(page) => Some(to_text(page)),
        _ => None,
    });
    plain.collect::<Vec<_>>().join("\n")
}

/// How a subject begins that a machine on holiday writes.
const AWAY: [&str; 12] = [
    "auto:",
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "out of office",
    "out of the office",
    "abwesenheit",
    "automatische antwort",
    "respuesta automática",
    "réponse automatique",
    "fuera de la oficina",
];

fn kind(mail: &Message<'_>) -> Kind {
    let content = first(mail, "Content-Type");
    if content.contains("multipart/report") && content.contains("delivery-status") {
        return Kind::Bounce(bounces(mail), returned(mail));
    }
    let auto = first(mail, "Auto-Submitted");
    let (precedence, subject) = (first(mail, "Precedence"), mail.subject().unwrap_or_default().to_lowercase());
    let has = |name: &str| !raw(mail, name).is_empty();
    let automatic = [
        (!auto.is_empty() && !auto.starts_with("no"), "Auto-Submitted"),
        (matches!(precedence.as_str(), "bulk" | "junk" | "list" | "auto_reply"), "Precedence"),
        (has("X-Autoreply") || has("X-Autorespond") || has("X-Auto-Reply"), "X-Autoreply"),
        (has("List-Id") || has("List-Unsubscribe"), "List-Id"),
        (raw(mail, "Return-Path").first().is_some_and(|it| it == "<>"), "Return-Path"),
        (AWAY.iter().any(|it| subject.starts_with(it)), "Subject"),
    ];
    automatic.into_iter().find(|(is, _)| *is).map_or(Kind::Answer, |(_, why)| Kind::Automatic(why))
}

/// What a report of delivery says, recipient by recipient.
fn bounces(mail: &Message<'_>) -> Vec<Bounce> {
    let report = mail.parts.iter().find(|part| {
        part.content_type().is_some_and(|it| {
            it.ctype().eq_ignore_ascii_case("message") && it.subtype().is_some_and(|it| it.contains("delivery-status"))
        })
    });
    let text = match report.map(|part| &part.body) {
        Some(PartType::Text(text)) => text.to_string(),
        Some(PartType::Binary(bytes) | PartType::InlineBinary(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        _ => String::new(),
    };
    let mut found: Vec<Bounce> = vec![];
    for block in text.replace("\r\n", "\n").split("\n\n") {
        let field = |name: &str| {
            let line = block.lines().find(|line| line.to_lowercase().starts_with(name))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        };
        let Some(address) = field("final-recipient").or_else(|| field("original-recipient")) else { continue };
        let address = address.rsplit_once(';').map_or(address.as_str(), |(_, it)| it).trim().to_lowercase();
        let action = field("action").unwrap_or_default().to_lowercase();
        let status = field("status").unwrap_or_default();
        if action == "failed" || action == "delayed" {
            found.push(Bounce { address, permanent: action == "failed" && !status.starts_with('4'), status });
        }
    }
    found
}

/// The number of the letter that a report of delivery brings back, whole or as its head alone.
fn returned(mail: &Message<'_>) -> Option<String> {
    mail.parts.iter().skip(1).find_map(|part| match &part.body {
        PartType::Message(letter) => letter.message_id().map(str::to_owned),
        PartType::Text(head) if part.content_type()?.subtype() == Some("rfc822-headers") => {
            MessageParser::default().parse_headers(head.as_bytes())?.message_id().map(str::to_owned)
        }
        _ => None,
    })
}

/// Whether the server of this name says that a mail of this domain is what it says: by a signature of the domain, by a
/// sender of the domain, or by the domain's own policy. What other servers say, anybody could have written.
pub fn authenticated(results: &[String], server: &str, domain: &str) -> bool {
    let ours = results.iter().filter_map(|it| without_comments(&it.to_lowercase())).find(|it| {
        it.split(';').next().unwrap_or_default().split_whitespace().next() == Some(server.to_lowercase().as_str())
    });
    let Some(ours) = ours else { return false };
    let aligned = |claim: &str, names: &[&str]| {
        names.iter().any(|name| {
            let value = claim.split(name).nth(1).unwrap_or_default();
            let value = value.split_whitespace().next().unwrap_or_default();
            let its = value.rsplit('@').next().unwrap_or_default().trim_end_matches([')', ';']);
            its == domain || domain.ends_with(&format!(".{its}")) && its.contains('.')
        })
    };
    ours.split(';').skip(1).map(str::trim).any(|claim| {
        (claim.starts_with("dkim=pass") && aligned(claim, &["header.d=", "header.i="]))
            || (claim.starts_with("spf=pass") && aligned(claim, &["smtp.mailfrom="]))
            || (claim.starts_with("dmarc=pass") && aligned(claim, &["header.from="]))
    })
}

/// The same without its comments, in which a sender's own words may stand. Those of a quoted string may too: a server that
/// writes one proves nothing to us, and neither does one whose comments do not end (RFC 8601, 2.2).
fn without_comments(text: &str) -> Option<String> {
    let (mut bare, mut depth, mut escaped) = (String::new(), 0_usize, false);
    for it in text.chars() {
        match it {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            '"' if depth == 0 => return None,
            _ if depth == 0 => bare.push(it),
            _ => {}
        }
    }
    (depth == 0 && !escaped).then_some(bare)
}
