//! Text with its accidents taken away, for search, for sorting and for comparing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Lower case, without accents, with single spaces: `"  Peña – ÑANDÚ "` becomes `"pena – nandu"`.
/// Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    let folded: String = if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        let lower = text.nfkd().flat_map(char::to_lowercase);
        lower.nfkd().filter(|c| !accent(*c)).fold(String::new(), plain)
    };
    let mut out = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Marks above and below letters: the points of Hebrew, Arabic and Syriac (classes 10 to 36), and the accents of all
/// scripts (200 and more). The other classes hold signs without which words of India, Thailand, Laos, Tibet and Japan
/// become other words, vowels above all, so that they stay.
fn accent(c: char) -> bool {
    matches!(canonical_combining_class(c), 10..=36 | 200..)
}

/// Letters that Unicode does not take apart, though people type them without their strokes.
fn plain(mut out: String, c: char) -> String {
    match c {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' => out.push('d'),
        'ı' => out.push('i'),
        '’' | 'ʼ' => out.push('\''),
        c => out.push(c),
    }
    out
}
