//! From bytes to text: byte order marks, UTF-16 without one, damaged UTF-8, and the old code pages.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How much of a file is looked at to tell its encoding.
const SAMPLE: usize = 256 << 10;

/// The text and the name of its encoding, or `None` when the bytes are not text.
pub fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, &'static str)> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (text, encoding) = match wide(bytes) {
        Some(wide) => (wide.decode_with_bom_removal(bytes).0, wide),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), UTF_8),
            Err(_) if mostly_utf8(bytes) => (String::from_utf8_lossy(bytes), UTF_8),
            Err(_) => {
                let page = code_page(bytes);
                (page.decode_without_bom_handling(bytes).0, page)
            }
        },
    };
    (!binary(&text)).then_some((text, encoding.name()))
}

/// UTF-16 has a mark, or shows itself: separators and line ends are ASCII, so that every other byte is
/// often zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding).filter(|encoding| *encoding != UTF_8);
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let (pairs, _) = sample.as_chunks::<2>();
    let low = pairs.iter().filter(|pair| pair[0] == 0).count();
    let high = pairs.iter().filter(|pair| pair[1] == 0).count();
    let clear = |many: usize, few: usize| many >= 4 && many * 10 > pairs.len() && few * 50 < many;
    if !bytes.len().is_multiple_of(2) {
        None
    } else if clear(high, low) {
        Some(UTF_16LE)
    } else if clear(low, high) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// A cell cut in the middle of a character must not turn every accent of the file into two letters.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 4
}

/// An old code page, told from those lines that hold more than ASCII.
fn code_page(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
        if !line.is_ascii() && sample.len() < SAMPLE {
            sample.extend_from_slice(&line[..line.len().min(SAMPLE)]);
        }
    }
    detector.feed(&sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if western(&sample) { WINDOWS_1252 } else { guess }
}

/// Whether a short sample makes sense as Western European text: letters of its languages standing among
/// ASCII rather than in runs, marks outside words. A few accents lead a detector astray; many do not.
fn western(sample: &[u8]) -> bool {
    const LETTERS: &str = "áéíóúüñçàèìòùâêîôûäëïöåæøœßãõÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛÄËÏÖÅÆØŒÃÕ";
    const MARKS: &str = "¿¡ªº°·«»–—‘’“”•…€£§©®™½¼¾×\u{A0}";
    let (text, failed) = WINDOWS_1252.decode_without_bom_handling(sample);
    let letter = |c: char| LETTERS.contains(c);
    let plausible = |c: char| c.is_ascii() || letter(c) || MARKS.contains(c);
    let marked = text.chars().filter(|c| letter(*c)).count();
    let pairs = || text.chars().zip(text.chars().skip(1));
    let in_runs = pairs().filter(|(a, b)| letter(*a) && letter(*b)).count();
    let odd = pairs().filter(|(a, b)| a.is_alphabetic() && "¿¡£".contains(*b));
    !failed && marked <= 60 && text.chars().all(plausible) && in_runs * 4 <= marked && odd.count() == 0
}

fn binary(text: &str) -> bool {
    let strange = |c: &char| matches!(c, '\u{1}'..='\u{8}' | '\u{E}'..='\u{1A}' | '\u{1C}'..='\u{1F}');
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let chars = sample.chars().count();
    let lost = sample.chars().filter(|c| *c == '\u{FFFD}').count();
    text.contains('\0') || sample.chars().filter(strange).count() * 50 > chars || lost * 10 > chars
}
