//! The link that a letter brings.

use base::record;
use chrono::{DateTime, Utc};

record! {
    /// A link to sign in with, as it is kept: its secret only as a digest.
    #[derive(Clone, Debug)]
    pub struct Link {
        pub token_hash: String,
        pub address: String,
        pub back: String,
        pub expires_at: DateTime<Utc>,
        pub used_at: Option<DateTime<Utc>>,
        pub demo: bool,
    }
}

/// Where a link stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// It opens a session.
    Open,
    /// It has opened one.
    Used,
    /// Its time is over.
    Expired,
}

/// What proving an address gives the browser.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The secret of a new session, for the cookie; none for somebody who was signed in already.
    pub token: Option<String>,
    /// Where to go: a path on this site.
    pub next: String,
}
