//! The words of an answer without what it quotes, its signature, and what a telephone adds.

/// How lines begin and end that say who wrote what is quoted below: in English, German, Spanish, French.
const WROTE: [(&[&str], &[&str]); 4] = [
    (&["on "], &["wrote:"]),
    (&["am "], &["schrieb:", "geschrieben:"]),
    (&["el "], &["escribió:", "escribio:"]),
    (&["le "], &["a écrit :", "a écrit:", "a ecrit :", "a ecrit:"]),
];
/// The same where a name or an address comes first.
const WROTE_LAST: [&str; 5] = [" wrote:", " schrieb:", " escribió:", " a écrit :", " a écrit:"];
/// What stands between dashes above a letter that is quoted whole.
const ORIGINAL: [&str; 8] = [
    "original message",
    "ursprüngliche nachricht",
    "originalnachricht",
    "mensaje original",
    "message d'origine",
    "message d’origine",
    "forwarded message",
    "weitergeleitete nachricht",
];
/// The names of the first line of such a letter, and of those that follow.
const FROM: [&str; 3] = ["from:", "von:", "de:"];
const FOLLOW: [&str; 16] = [
    "sent:",
    "date:",
    "to:",
    "subject:",
    "gesendet:",
    "datum:",
    "an:",
    "betreff:",
    "enviado:",
    "enviado el:",
    "fecha:",
    "para:",
    "asunto:",
    "envoyé:",
    "envoyé :",
    "objet:",
];
/// What telephones and programs add.
const SENT_FROM: [&str; 18] = [
    "sent from my ",
    "sent from mail for",
    "sent from outlook",
    "sent from yahoo",
    "sent from proton",
    "sent via ",
    "get outlook for ",
    "von meinem ",
    "gesendet von ",
    "gesendet mit ",
    "diese nachricht wurde von meinem ",
    "outlook für ",
    "enviado desde ",
    "enviado do ",
    "obtener outlook ",
    "envoyé de mon ",
    "envoyé depuis ",
    "télécharger outlook ",
];

/// What somebody wrote themselves, wherever they wrote it: above, below or between what they quote.
pub fn cut(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{a0}'], "\n").replace('\u{200b}', "");
    let lines: Vec<&str> = text.lines().collect();
    let (mut own, mut at) = (vec![], 0);
    while at < lines.len() {
        let line = lines[at].trim();
        if is_signature(lines[at]) || is_original(line) || is_header_block(&lines[at..]) {
            break;
        }
        match attribution(&lines[at..]) {
            Some(long) => at += long,
            None if line.starts_with('>') => at += 1,
            None => {
                own.push(lines[at].trim_end());
                at += 1;
            }
        }
    }
    without_device(own)
}

fn is_signature(line: &str) -> bool {
    matches!(line, "-- " | "--" | "—" | "-- \t") || line.trim() == "--"
}

fn is_original(line: &str) -> bool {
    let bare = line.trim_matches(|it: char| it == '-' || it == '_' || it == '*' || it.is_whitespace()).to_lowercase();
    let ruled = line.starts_with("--") || line.starts_with("__") || line.starts_with("**");
    ruled && ORIGINAL.iter().any(|it| bare == *it)
}

/// `From: … Sent: … Subject: …`, as Outlook writes it above a letter, with or without a rule before it.
///
/// It begins at a line with something on it, and a few lines tell: each line of a mail is looked at a few times, however
/// many there are.
fn is_header_block(lines: &[&str]) -> bool {
    if lines[0].trim().is_empty() {
        return false;
    }
    let mut rest = lines.iter().take(16).map(|line| bare(line)).filter(|line| !line.is_empty());
    let mut first = rest.next().unwrap_or_default();
    if first.len() >= 10 && first.chars().all(|it| it == '_') {
        first = rest.next().unwrap_or_default();
    }
    if !FROM.iter().any(|it| first.starts_with(it)) {
        return false;
    }
    let known = rest.take(4).filter(|line| FOLLOW.iter().any(|it| line.starts_with(it))).count();
    known >= 2
}

/// A line as it is compared: without stars and spaces around it, in lower case.
fn bare(line: &str) -> String {
    line.trim().replace('*', "").to_lowercase()
}

/// How many lines say who wrote what comes next; such a sentence may be broken over three.
fn attribution(lines: &[&str]) -> Option<usize> {
    let mut joined = String::new();
    for (n, line) in lines.iter().take(3).enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('>') {
            return None;
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&line.to_lowercase());
        if joined.chars().count() > 400 {
            return None;
        }
        let said = WROTE.iter().any(|(begins, ends)| {
            begins.iter().any(|it| joined.starts_with(it)) && ends.iter().any(|it| joined.ends_with(it))
        });
        let said = said || (joined.starts_with("am ") && joined.contains(" schrieb ") && joined.ends_with(':'));
        let named = joined.contains('@') && WROTE_LAST.iter().any(|it| joined.ends_with(it));
        if (said && joined.contains(|it: char| it.is_ascii_digit() || it == '@')) || named {
            return Some(n + 1);
        }
    }
    None
}

/// The lines without what a telephone adds at the end, and without blank lines around.
fn without_device(mut own: Vec<&str>) -> String {
    loop {
        while own.last().is_some_and(|line| line.trim().is_empty()) {
            own.pop();
        }
        let last = own.last().map(|line| bare(line)).unwrap_or_default();
        if !last.is_empty() && SENT_FROM.iter().any(|it| last.starts_with(it)) && last.chars().count() < 120 {
            own.pop();
        } else {
            break;
        }
    }
    let start = own.iter().position(|line| !line.trim().is_empty()).unwrap_or(own.len());
    let mut words = String::new();
    let mut blank = 0;
    for line in &own[start..] {
        blank = if line.trim().is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            words.push_str(line);
            words.push('\n');
        }
    }
    words.trim_end().to_owned()
}
