//! What a person's facts must be, and how a device is named.

use base::error::Problem;
use base::form::{optional, required};
use base::say;
use chrono_tz::Tz;

use super::types::Draft;

/// The longest name: characters.
pub const NAME: usize = 120;
/// The longest text about oneself: characters.
pub const ABOUT: usize = 1_000;

/// What would have to change before this can be kept.
pub fn problems(draft: &Draft) -> Vec<Problem> {
    let mut problems = vec![];
    required(&mut problems, "name", &draft.name, NAME);
    optional(&mut problems, "about", &draft.about, ABOUT);
    if draft.zone.parse::<Tz>().is_err() {
        problems.push(Problem::new("zone", say!("person-zone-unknown")));
    }
    problems
}

/// A mail address as it is kept and compared: without spaces around it, in lower case.
pub fn plain_address(text: &str) -> String {
    text.trim().to_lowercase()
}

/// What can be told from a `User-Agent`: `(browser, system)`, each empty when it is not known.
pub fn device(agent: &str) -> (&'static str, &'static str) {
    // Browsers name those they descend from, so the youngest names come first.
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 7] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];
    let first = |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|it| it.1);
    (first(&BROWSERS).unwrap_or_default(), first(&SYSTEMS).unwrap_or_default())
}
