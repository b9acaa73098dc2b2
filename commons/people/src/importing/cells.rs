//! Cells as people fill them in, read into what is kept; what cannot be kept is named with its remedy.

use base::error::Say;
use base::say;
use base::words::fold;
use tables::Row;

use super::guess::Mapping;
use super::types::{Field, Flaw, Read, Values};
use crate::organizations::rules::{LINE, NAME, PARAGRAPH, is_mail, is_site};
use crate::organizations::types::Sector;

/// How much of a cell is repeated beside a problem: characters.
const SHOWN: usize = 80;

/// Words for sectors, folded.
const SECTORS: [(Sector, &str); 4] = [
    (
        Sector::Public,
        "public|government|govt|city|county|state|federal|municipal|school district|publico|gobierno|municipio",
    ),
    (
        Sector::Private,
        "private|business|for profit|forprofit|company|corporation|commercial|llc|privado|empresa|negocio",
    ),
    (
        Sector::Nonprofit,
        "nonprofit|non profit|not for profit|501 c 3|501c3|charity|ngo|npo|faith|church|association|foundation|sin fines de lucro|sin animo de lucro|ong|fundacion|asociacion|iglesia",
    ),
    (
        Sector::Resident,
        "resident|residents|tenants|tenant|neighbors|neighbours|neighborhood group|vecinos|residentes|inquilinos",
    ),
];

/// The entities that directories use, by name.
#[rustfmt::skip]
const SIGNS: [(&str, char); 44] = [
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{a0}'), ("rsquo", '’'),
    ("lsquo", '‘'), ("rdquo", '”'), ("ldquo", '“'), ("mdash", '—'), ("ndash", '–'), ("hellip", '…'), ("bull", '•'),
    ("middot", '·'), ("reg", '®'), ("copy", '©'), ("trade", '™'), ("deg", '°'), ("frac12", '½'), ("frac14", '¼'),
    ("sect", '§'), ("ordm", 'º'), ("ordf", 'ª'), ("iexcl", '¡'), ("iquest", '¿'), ("aacute", 'á'), ("eacute", 'é'),
    ("iacute", 'í'), ("oacute", 'ó'), ("uacute", 'ú'), ("ntilde", 'ñ'), ("uuml", 'ü'), ("Aacute", 'Á'),
    ("Eacute", 'É'), ("Iacute", 'Í'), ("Oacute", 'Ó'), ("Uacute", 'Ú'), ("Ntilde", 'Ñ'), ("egrave", 'è'),
    ("agrave", 'à'), ("ccedil", 'ç'), ("ouml", 'ö'), ("auml", 'ä'),
];

/// What a value came to: kept, or kept in part, or refused; with what a person should know.
struct Value {
    text: String,
    why: Option<Say>,
    refuses: bool,
}

impl Value {
    fn kept(text: impl Into<String>) -> Value {
        Value { text: text.into(), why: None, refuses: false }
    }

    fn but(text: impl Into<String>, why: Say) -> Value {
        Value { text: text.into(), why: Some(why), refuses: false }
    }
}

/// Reads a row as the mapping says.
pub fn read(row: &Row, mapping: &Mapping) -> Read {
    let mut read = Read { line: row.line, values: Values::default(), flaws: vec![] };
    for field in Field::ALL.iter().copied().filter(|field| mapping.has(*field)) {
        let raw = joined(row, mapping, field);
        let value = fitting(field, value(field, &raw));
        if let Some(why) = value.why {
            read.flaws.push(Flaw { field: Some(field), raw: shortened(&raw), why, refuses: value.refuses });
        }
        read.values.set(field, value.text);
    }
    read
}

/// The cells of a field, joined as it allows.
fn joined(row: &Row, mapping: &Mapping, field: Field) -> String {
    let cells = mapping.columns(field).into_iter().filter_map(|at| row.cells.get(at));
    let cells: Vec<&str> = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    cells.join(field.joins().unwrap_or(" "))
}

fn value(field: Field, raw: &str) -> Value {
    match field {
        Field::Name if line(raw).is_empty() => Value { refuses: true, ..Value::but("", say!("importing-name-empty")) },
        Field::Site => site(raw),
        Field::Mail => mail(raw),
        Field::Sector => sector(raw),
        Field::Does => Value::kept(paragraph(raw)),
        Field::Address => Value::kept(line(&raw.replace('\n', ", ")).replace(", ,", ",").replace(",,", ",")),
        _ => Value::kept(if is_nothing(raw) && field != Field::Name { String::new() } else { line(raw) }),
    }
}

/// What is longer than its place refuses the row: half a sentence would say something else.
fn fitting(field: Field, value: Value) -> Value {
    let (most, length) = (room(field), value.text.chars().count());
    if length <= most {
        return value;
    }
    Value { text: String::new(), why: Some(say!("importing-too-long", length = length, most = most)), refuses: true }
}

/// Room for a field: characters.
fn room(field: Field) -> usize {
    match field {
        Field::Name | Field::OtherName | Field::Contact => NAME,
        Field::Does => PARAGRAPH,
        _ => LINE,
    }
}

fn site(raw: &str) -> Value {
    let text = line(raw);
    if text.is_empty() || is_nothing(&text) {
        return Value::kept("");
    }
    let first = text.split([' ', ';']).next().unwrap_or_default().trim_end_matches(',');
    let more = first.len() < text.len() && !is_site(&with_scheme(&text));
    match is_site(&with_scheme(first)) {
        true if more => Value::but(with_scheme(first), say!("importing-only-first-site")),
        true => Value::kept(with_scheme(first)),
        false => Value::but("", say!("importing-site-not-understood")),
    }
}

/// The address with `https://` in front, unless it says how it is reached.
fn with_scheme(text: &str) -> String {
    let lower = text.to_lowercase();
    for scheme in ["https://", "http://"] {
        if lower.starts_with(scheme) {
            return format!("{scheme}{}", &text[scheme.len()..]);
        }
    }
    if text.contains("://") { text.to_owned() } else { format!("https://{text}") }
}

fn mail(raw: &str) -> Value {
    let text = line(raw);
    if text.is_empty() || is_nothing(&text) {
        return Value::kept("");
    }
    let pieces = text.split([' ', ',', ';', '/', '<', '>']).map(|it| it.trim_start_matches("mailto:"));
    let good: Vec<&str> = pieces.filter(|it| is_mail(it)).collect();
    match good[..] {
        [] => Value::but("", say!("mail-not-understood")),
        [one] => Value::kept(one),
        [first, ..] => Value::but(first, say!("importing-only-first-mail")),
    }
}

fn sector(raw: &str) -> Value {
    let words = fold(raw);
    let words: Vec<&str> = words.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let spaced = format!(" {} ", words.join(" "));
    if words.is_empty() || is_nothing(raw) {
        return Value::kept("");
    }
    // "Private nonprofit" and "sin fines de lucro" are nonprofits: the longest words that fit decide.
    let fits = SECTORS.iter().flat_map(|(sector, words)| words.split('|').map(move |word| (word, sector)));
    let fits = fits.filter(|(word, _)| spaced.contains(&format!(" {word} ")));
    match fits.max_by_key(|(word, _)| word.len()) {
        Some((_, sector)) => Value::kept(sector.as_str()),
        None => Value::but("", say!("importing-sector-not-understood")),
    }
}

/// Whether people write this for nothing.
fn is_nothing(text: &str) -> bool {
    const LONGEST: usize = 12;
    let word = if text.len() > LONGEST { return false } else { fold(text) };
    matches!(word.trim_matches('.'), "" | "n/a" | "na" | "none" | "-" | "--" | "ninguno" | "null" | "x")
}

/// One line, without tags, names of signs, and signs that turn the direction of what follows.
fn line(raw: &str) -> String {
    without_markup(raw).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Paragraphs, with at most one empty line between them.
fn paragraph(raw: &str) -> String {
    // Some exports write a line end as a stroke and a letter.
    let text = without_markup(&raw.replace("\\r\\n", "\n").replace("\\n", "\n"));
    let mut lines: Vec<String> = vec![];
    for line in text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

fn without_markup(raw: &str) -> String {
    let text = if raw.contains('<') { without_tags(raw) } else { raw.to_owned() };
    let text = if text.contains('&') { with_signs(&text) } else { text };
    text.chars().filter(|it| !matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')).collect()
}

/// Takes tags away; those that end a line end one. A sign that opens no tag stays.
fn without_tags(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let inside = &rest[at + 1..];
        let opens = inside.starts_with(|it: char| it.is_ascii_alphabetic() || it == '/' || it == '!');
        let Some(end) = inside.find('>').filter(|_| opens) else {
            out.push('<');
            rest = inside;
            continue;
        };
        let tag = inside[..end].trim_start_matches('/').to_lowercase();
        if ["br", "p", "div", "li", "tr", "h"].iter().any(|it| tag.starts_with(it)) {
            out.push('\n');
        }
        rest = &inside[end + 1..];
    }
    out + rest
}

/// `&rsquo;` becomes the sign that it names; a name that nobody knows stays.
fn with_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let inside = &rest[at + 1..];
        let end = inside.char_indices().take(12).find(|(_, it)| *it == ';').map(|(at, _)| at);
        match end.and_then(|end| Some((sign(&inside[..end])?, end))) {
            Some((sign, end)) => {
                out.push(sign);
                rest = &inside[end + 1..];
            }
            None => {
                out.push('&');
                rest = inside;
            }
        }
    }
    out + rest
}

/// The sign of an entity, by number or by the names that directories use.
fn sign(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        return code.and_then(char::from_u32).filter(|it| !it.is_control());
    }
    SIGNS.iter().find(|(it, _)| *it == name).map(|(_, sign)| *sign)
}

fn shortened(raw: &str) -> String {
    let mut short: String = raw.chars().take(SHOWN).collect();
    if short.len() < raw.len() {
        short.push('…');
    }
    short
}

/// Whether a cell has a mail address in it.
pub fn has_mail(cell: &str) -> bool {
    cell.split([' ', ',', ';', '/', '<', '>', '\n']).any(is_mail)
}

/// Whether a cell looks like the address of a site: a host that ends in letters, and no spaces.
pub fn looks_like_site(cell: &str) -> bool {
    let host = cell.trim().trim_start_matches("https://").trim_start_matches("http://").split('/').next();
    let ending = host.and_then(|host| host.rsplit_once('.')).map_or("", |(_, ending)| ending);
    is_site(&with_scheme(cell.trim()))
        && !cell.contains('@')
        && ending.len() >= 2
        && ending.chars().all(|it| it.is_ascii_alphabetic())
}

/// How many digits a cell has that looks like a telephone number; 0 when it looks like something else.
pub fn digits_of_phone(cell: &str) -> usize {
    let count = |is: fn(char) -> bool| cell.chars().filter(|it| is(*it)).count();
    let digits = count(|it| it.is_ascii_digit());
    let signs = count(|it| matches!(it, '-' | '(' | ')' | '.' | ' ' | '+' | '/'));
    let looks = (signs > 0 || digits == 10) && count(char::is_alphabetic) <= digits && !cell.contains(['@', ',']);
    if looks { digits } else { 0 }
}
