//! A page as plain text: its paragraphs, its lists, and its quotations behind `>`. Scripts and styles are nothing.

/// What is read of a page: bytes. What stands behind that is no answer.
const MOST: usize = 400_000;
/// How deep quotations are told apart.
const DEEPEST: usize = 5;

/// The text of a page.
pub fn to_text(html: &str) -> String {
    let html = &html[..html.floor_char_boundary(html.len().min(MOST))];
    let mut out = Out::default();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.words(&rest[..open]);
        rest = &rest[open..];
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.find("-->").map_or("", |at| &after[at + 3..]);
            continue;
        }
        let Some(close) = rest.find('>') else { break };
        let tag = &rest[1..close];
        rest = &rest[close + 1..];
        let (end, name) = match tag.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, tag),
        };
        let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        if !end && matches!(name.as_str(), "script" | "style" | "head" | "title") {
            rest = skip(rest, &name);
        }
        out.tag(&name, end);
    }
    out.words(rest);
    out.text
}

/// What comes behind the end of this element.
fn skip<'a>(rest: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}");
    let at = rest.as_bytes().windows(end.len()).position(|it| it.eq_ignore_ascii_case(end.as_bytes()));
    at.and_then(|at| rest[at..].find('>').map(|close| &rest[at + close + 1..])).unwrap_or("")
}

#[derive(Default)]
struct Out {
    text: String,
    deep: usize,
    begun: bool,
}

impl Out {
    fn tag(&mut self, name: &str, end: bool) {
        match name {
            "br" => self.line(),
            "blockquote" => {
                self.fresh();
                self.deep = if end { self.deep.saturating_sub(1) } else { (self.deep + 1).min(DEEPEST) };
            }
            "p" | "ul" | "ol" | "table" | "pre" | "h1" | "h2" | "h3" if end => {
                self.fresh();
                self.line();
            }
            "li" if !end => {
                self.fresh();
                self.words("- ");
            }
            "p" | "div" | "tr" | "li" | "ul" | "ol" | "table" | "pre" | "h1" | "h2" | "h3" | "hr" => self.fresh(),
            _ => {}
        }
    }

    /// Begins a new line unless one has just begun.
    fn fresh(&mut self) {
        if self.begun {
            self.line();
        }
    }

    fn line(&mut self) {
        if !self.begun && self.deep > 0 {
            self.text.push('>');
        }
        self.text.push('\n');
        self.begun = false;
    }

    fn words(&mut self, html: &str) {
        let mut space = false;
        for it in decoded(html).chars() {
            if it.is_whitespace() && it != '\u{a0}' {
                space = self.begun;
                continue;
            }
            if !self.begun {
                self.text.push_str(&"> ".repeat(self.deep));
            } else if space {
                self.text.push(' ');
            }
            (self.begun, space) = (true, false);
            self.text.push(if it == '\u{a0}' { ' ' } else { it });
        }
        if space {
            self.text.push(' ');
        }
    }
}

/// Text with its entities as characters.
fn decoded(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(12).find(|(_, it)| *it == ';').map(|(at, _)| at);
        match end.and_then(|end| entity(&rest[1..end]).map(|it| (it, end))) {
            Some((it, end)) => {
                text.push(it);
                rest = &rest[end + 1..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text + rest
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    const NAMED: [(&str, char); 24] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("hellip", '…'),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("rdquo", '”'),
        ("ldquo", '“'),
        ("aacute", 'á'),
        ("eacute", 'é'),
        ("iacute", 'í'),
        ("oacute", 'ó'),
        ("uacute", 'ú'),
        ("ntilde", 'ñ'),
        ("auml", 'ä'),
        ("ouml", 'ö'),
        ("uuml", 'ü'),
        ("szlig", 'ß'),
        ("egrave", 'è'),
    ];
    NAMED.iter().find(|(it, _)| *it == name).map(|it| it.1)
}
