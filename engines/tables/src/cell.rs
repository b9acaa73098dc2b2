//! What the text of one cell becomes: trimmed, without invisible rubbish, otherwise as it was typed.

/// Trims a cell and removes what cannot be seen: control characters but the line break, zero-width
/// spaces, marks that reorder the text around them. Joiners and direction marks stay, because emoji,
/// Persian and Hebrew need them.
pub fn clean(raw: &str) -> String {
    let raw = defused(raw);
    if !raw.bytes().any(suspect) {
        return raw.trim().to_owned();
    }
    let mut text = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{2028}' | '\u{2029}' => text.push('\n'),
            '\t' => text.push(' '),
            '\n' => text.push('\n'),
            c if c.is_control() || invisible(c) => {}
            c => text.push(c),
        }
    }
    let trimmed = text.trim();
    if trimmed.len() == text.len() {
        return text;
    }
    trimmed.to_owned()
}

/// Whether a byte is a control character, or starts a character among which the invisible ones are.
fn suspect(byte: u8) -> bool {
    matches!(byte, ..b' ' | 0x7F | 0xC2 | 0xE2 | 0xEF)
}

fn invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{202D}' | '\u{202E}')
}

/// Takes back the apostrophe that [`write_csv`](crate::write_csv), and other careful programs, put
/// before a cell that a spreadsheet would run as a formula.
fn defused(raw: &str) -> &str {
    match raw.strip_prefix('\'') {
        Some(rest) if dangerous(rest) => rest,
        _ => raw,
    }
}

/// Whether a spreadsheet might run this text, or whether it is such a text already defused.
pub fn dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}
