//! How a workbook shows its numbers: as dates, as times, with leading zeros.

use crate::xml::{NotXml, Xml, attribute};
use quick_xml::events::Event;
use std::collections::HashMap;

/// How numbers in one style are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As a number.
    Number,
    /// As a number of at least so many digits: a postal code such as `02134`.
    Digits(usize),
    /// As a day, a time of day, or both.
    Day,
    /// As a length of time.
    Length,
}

/// The styles of a workbook, by the index that its cells use, from `xl/styles.xml`.
pub fn styles(text: &str) -> Result<Vec<Style>, NotXml> {
    let mut own: HashMap<u32, Style> = HashMap::new();
    let (mut styles, mut inside) = (Vec::new(), false);
    let mut xml = Xml::new(text);
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(start) => {
                let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                match start.local_name().into_inner() {
                    "cellXfs" => inside = true,
                    "numFmt" => {
                        let code = attribute(&start, "formatCode").unwrap_or_default();
                        own.extend(id.map(|id| (id, custom(&code))));
                    }
                    "xf" if inside => styles.push(style(id.unwrap_or(0), &own)),
                    _ => {}
                }
            }
            Event::End(end) if end.local_name().into_inner() == "cellXfs" => inside = false,
            _ => {}
        }
    }
    Ok(styles)
}

/// The built-in formats are listed in ECMA-376 part 1, 18.8.30.
fn style(id: u32, own: &HashMap<u32, Style>) -> Style {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Style::Day,
        46 => Style::Length,
        id => own.get(&id).copied().unwrap_or(Style::Number),
    }
}

/// What a format code such as `dd/mm/yyyy`, `[h]:mm` or `00000` shows.
fn custom(code: &str) -> Style {
    if code.len() >= 2 && code.bytes().all(|byte| byte == b'0') {
        return Style::Digits(code.len().min(15));
    }
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '\\' | '_' | '*' => {
                chars.next();
            }
            '"' => {
                chars.find(|c| *c == '"');
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let unit = inside.to_ascii_lowercase();
                if !unit.is_empty() && unit.bytes().all(|byte| b"hms".contains(&byte)) {
                    return Style::Length;
                }
            }
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return Style::Day,
            _ => {}
        }
    }
    Style::Number
}

/// What a spreadsheet shows for a number. `shift` is the days by which its calendar starts after 1900.
pub fn show(value: f64, style: Style, shift: f64) -> String {
    /// The day after 31 December 9999, where Excel's calendar ends.
    const END: f64 = 2_958_466.0;
    match style {
        Style::Day if (0.0..END).contains(&(value + shift)) => day(value + shift),
        Style::Length if (0.0..END).contains(&value) => length(value),
        Style::Digits(digits) if value >= 0.0 && value.fract() == 0.0 => {
            format!("{value:0>digits$.0}")
        }
        _ => number(value),
    }
}

/// Fifteen digits are all that a spreadsheet keeps; the rest is noise of binary fractions.
fn number(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded == 0.0 {
        return "0".to_owned();
    }
    format!("{rounded}")
}

/// A serial number as `2026-02-28`, `2026-02-28T09:30:00`, or `09:30` when there is no day.
fn day(serial: f64) -> String {
    let seconds = (serial * 86_400.0).round() as i64;
    let (days, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    if days == 0 {
        return length(serial);
    }
    // Excel believes that 1900 was a leap year, and so counts one day too many from March on.
    let days = if days < 60 { days + 1 } else { days };
    let (year, month, day) = civil(days - 25_569);
    let date = format!("{year:04}-{month:02}-{day:02}");
    if time == 0 {
        return date;
    }
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    format!("{date}T{hour:02}:{minute:02}:{second:02}")
}

/// The day so many days after 1 January 1970. Counted in years that start in March, so that the leap day
/// comes last.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

/// Days as `26:30`, with seconds only when there are some.
fn length(days: f64) -> String {
    let seconds = (days * 86_400.0).round() as i64;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match rest {
        0 => format!("{hours:02}:{minutes:02}"),
        rest => format!("{hours:02}:{minutes:02}:{rest:02}"),
    }
}
