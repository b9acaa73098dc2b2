//! Days as people write them.

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayProblem {
    /// Nothing is there.
    Empty,
    /// It is not written like a day.
    NotADay,
    /// It is written like a day that no calendar has: 31 February, the 13th month.
    NoSuchDay {
        /// The year as understood.
        year: i32,
        /// The month as written.
        month: u32,
        /// The day as written.
        day: u32,
    },
}

/// The months in English and Spanish, by the letters that tell them apart.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene"],
    &["feb"],
    &["mar"],
    &["apr", "abr"],
    &["may"],
    &["jun"],
    &["jul"],
    &["aug", "ago"],
    &["sep", "set"],
    &["oct"],
    &["nov"],
    &["dec", "dic"],
];

/// Understands `2026-02-28` (with or without a time), `28.2.2026`, `02/28/2026` and `28 Feb 2026`, as
/// (year, month, day). With slashes and hyphens the month comes first unless that is impossible; with
/// points the day does. A year of two digits, possible after slashes and points, is of 1970 to 2069.
///
/// # Errors
/// [`DayProblem`], which tells what is not written like a day from a day that does not exist.
pub fn day(text: &str) -> Result<(i32, u32, u32), DayProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DayProblem::Empty);
    }
    let (year, month, day) = written(text).ok_or(DayProblem::NotADay)?;
    if (1..=12).contains(&month) && (1..=length(year, month)).contains(&day) {
        return Ok((year, month, day));
    }
    Err(DayProblem::NoSuchDay { year, month, day })
}

fn written(text: &str) -> Option<(i32, u32, u32)> {
    if text.len() > 60 {
        return None;
    }
    if text.contains(char::is_alphabetic) && !iso_time(text) {
        return in_words(text);
    }
    let date = text.split(['T', ' ']).next()?;
    let separator = date.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = date.trim_end_matches('.').split(separator).collect();
    let [a, b, c] = parts[..] else { return None };
    if a.len() == 4 {
        return ['-', '/', '.'].contains(&separator).then_some((year(a, separator)?, number(b)?, number(c)?));
    }
    let (a, b, year) = (number(a)?, number(b)?, year(c, separator)?);
    match separator {
        '.' => Some((year, b, a)),
        '/' | '-' if a > 12 && b <= 12 => Some((year, b, a)),
        '/' | '-' => Some((year, a, b)),
        _ => None,
    }
}

/// Whether the letters are those of `2026-02-28T09:30:00Z`.
fn iso_time(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    text.as_bytes().get(10) == Some(&b'T') && letters.collect::<String>().trim_end_matches('Z') == "T"
}

/// `28 Feb 2026`, `February 28th, 2026`, `sáb. 28 de febrero de 2026`: one month, and numbers around it.
fn in_words(text: &str) -> Option<(i32, u32, u32)> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let months: Vec<u32> = words.iter().filter_map(|word| month(word)).collect();
    let numbers: Vec<&str> = words
        .iter()
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| word.trim_end_matches(char::is_alphabetic))
        .collect();
    match (&months[..], &numbers[..]) {
        ([month], [day, full]) if full.len() == 4 => Some((year(full, ' ')?, *month, number(day)?)),
        ([month], [full, day]) if full.len() == 4 => Some((year(full, ' ')?, *month, number(day)?)),
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let known = |names: &&[&str]| names.iter().any(|name| word.starts_with(name));
    let at = MONTHS.iter().position(known)?;
    // Weekdays share beginnings with months in Spanish: martes is not March.
    (word != "martes").then_some(at as u32 + 1)
}

fn number(text: &str) -> Option<u32> {
    let short = (1..=2).contains(&text.len());
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| short && digits)
}

fn year(text: &str, separator: char) -> Option<i32> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i32 = text.parse().ok()?;
    match (text.len(), separator) {
        (4, _) if year > 0 => Some(year),
        (2, '/' | '.') if year < 70 => Some(2000 + year),
        (2, '/' | '.') => Some(1900 + year),
        _ => None,
    }
}

fn length(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The day so many days after 1 January 1970. Counted in years that start in March, so that the leap day
/// comes last.
pub(crate) fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}
