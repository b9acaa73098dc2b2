//! The doors for programs: what each takes and gives stands in its types, and the document is made of them.
//!
//! A slice says `api::get("/api/v1/me", "me", api::me)`, and the handler is `async fn me(cx: Cx, at: (), asked: ()) ->
//! Result<Me>`: the names in the path, then the query or the body, each a type of its own. An act answers with [`Done`],
//! which still holds its transaction: the result is stored under the caller's idempotency key and committed with the
//! effect, in one place. Invariant: no door of the API is missing in the document, since the document is the doors.

mod answer;
mod document;
mod files;
mod operation;
pub mod repeat;
mod sent;
#[cfg(test)]
mod tests;

pub use answer::{Done, IfMatch, Made, etag, etag_of, matches};
pub use document::document;
pub use files::{get_file, hand_out, put_file};
pub use operation::{Doing, JSON, Kind, Operation, delete, edit, get, make, post};
pub use sent::{Line, Slug, Text};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::say;

/// An address inside a coalition: `within!("/organizations")`.
#[macro_export]
macro_rules! within {
    ($below:literal) => {
        concat!("/api/v1/coalitions/{coalition}", $below)
    };
}

crate::named! {
    /// What a token may be used for.
    pub enum Scope {
        /// To read what its owner reads.
        Read = "read",
        /// To say things, and to change pages and contacts.
        Write = "write",
        /// To bind an organization: propose, accept, decline, give notice.
        Decide = "decide",
        /// To invite, to import, to decide who acts for whom, to run webhooks, to take everything away.
        Manage = "manage",
    }
}

/// The scopes of one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Scopes(u8);

impl Scopes {
    /// These scopes.
    pub fn of(scopes: impl IntoIterator<Item = Scope>) -> Scopes {
        Scopes(scopes.into_iter().fold(0, |all, it| all | 1 << it as u8))
    }

    /// As they are stored: words with spaces between. A word that is none of ours opens nothing.
    pub fn read(words: &str) -> Scopes {
        Scopes::of(words.split_whitespace().filter_map(|word| word.parse().ok()))
    }

    /// Whether this one is among them.
    pub fn holds(self, scope: Scope) -> bool {
        self.0 & 1 << scope as u8 != 0
    }

    /// Each of them, in order.
    pub fn each(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.iter().copied().filter(move |it| self.holds(*it))
    }
}

impl std::fmt::Display for Scopes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.each().map(Scope::as_str).collect::<Vec<_>>().join(" "))
    }
}

/// The token in the value of an `Authorization` header (RFC 6750), if it is one that bears a token.
pub fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// A page of a list.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "{T}Page")]
pub struct Page<T> {
    /// What stands on it, in the order of the list.
    pub items: Vec<T>,
    /// What to send as `after` for the next page; null on the last one.
    pub next: Option<String>,
}

/// Which page of a list is asked for.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paging {
    /// The `next` of the page before; without it the list begins.
    pub after: Option<String>,
}

/// How many of a list of what waits stand on a page.
const WAITING: usize = 100;

impl Paging {
    /// The id behind which the page begins.
    pub fn after(&self) -> Result<Option<Uuid>> {
        let after = self.after.as_deref().map(str::parse).transpose();
        after.map_err(|_| Error::field("after", say!("api-after-unknown")))
    }

    /// The page of a list that is short enough to be read whole, by the age of what stands on it. What is gone when the
    /// next page is asked for shifts nothing.
    pub fn cut<T>(&self, mut all: Vec<T>, id: impl Fn(&T) -> Uuid) -> Result<Page<T>> {
        let after = self.after()?;
        all.retain(|it| after.is_none_or(|after| id(it) > after));
        all.sort_by_key(&id);
        let more = all.len() > WAITING;
        all.truncate(WAITING);
        let next = all.last().filter(|_| more).map(|it| id(it).to_string());
        Ok(Page { items: all, next })
    }
}

impl<T> Page<T> {
    /// The same page of what each of these is to whoever asks.
    pub fn map<O>(self, each: impl FnMut(T) -> O) -> Page<O> {
        Page { items: self.items.into_iter().map(each).collect(), next: self.next }
    }
}

/// Where things of a coalition are.
#[derive(Deserialize, JsonSchema)]
pub struct InCoalition {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)] // The door has read it already: `cx.place()`.
    coalition: Slug,
}

/// Where things of an organization are, in a coalition.
#[derive(Deserialize, JsonSchema)]
pub struct InOrganization {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)] // The door has read it already: `cx.place()`.
    coalition: Slug,
    /// The organization, by its name in the coalition's addresses.
    pub organization: Slug,
}

/// A reason in somebody's own words, which may be left out.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Why {
    /// The reason, as the others will read it.
    #[serde(default)]
    pub why: Text<4000>,
}

/// Nothing is asked for, and nothing is sent.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}
