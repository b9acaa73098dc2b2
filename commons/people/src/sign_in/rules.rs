//! The life of a link, and where one may be led afterwards.

use chrono::{DateTime, Utc};

use super::types::{Link, LinkState};

/// How long a mailed link opens: minutes.
pub const MINUTES: i64 = 10;
/// How many letters one address gets in [`WINDOW`].
pub const BY_ADDRESS: i64 = 5;
/// How many letters one place on the network asks for in [`WINDOW`].
pub const BY_PLACE: i64 = 120;
/// The window in which attempts are counted: minutes.
pub const WINDOW: i64 = 15;

/// Where a link stands at this moment. Links of the demo town open more than once.
pub fn state_of(link: &Link, now: DateTime<Utc>) -> LinkState {
    match link {
        Link { used_at: Some(_), demo: false, .. } => LinkState::Used,
        link if link.expires_at <= now => LinkState::Expired,
        _ => LinkState::Open,
    }
}

/// The path to go back to: the text itself when it stays on this site, else the home page.
///
/// Browsers read `//host` and `/\host` as another site, and drop tabs and line ends before reading. Our own addresses
/// are ASCII, and a header takes no other.
pub fn back(text: &str) -> &str {
    let other_site = text.starts_with("//") || text.contains('\\') || text.contains(char::is_control);
    if text.starts_with('/') && text.is_ascii() && !other_site && text.len() <= 1_000 { text } else { "/" }
}
