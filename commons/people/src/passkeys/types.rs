//! What is kept of a passkey, and what travels to and from the browser.

use base::record;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use webauthn_rs::prelude::{DiscoverableAuthentication, PasskeyRegistration};

record! {
    /// A passkey in its owner's list.
    #[derive(Clone, Debug)]
    pub struct Listed { pub id: Uuid, pub name: String, pub made_at: DateTime<Utc>, pub used_at: Option<DateTime<Utc>> }
}

/// The challenge that waits for its answer.
#[derive(Serialize, Deserialize)]
pub enum Waiting {
    /// A passkey is being made under this name.
    Adding(String, PasskeyRegistration),
    /// Somebody is signing in.
    Entering(DiscoverableAuthentication),
}

/// The first answer to the browser: what it hands to the authenticator, and the ticket to come back with.
#[derive(Serialize)]
pub struct Challenge<T> {
    /// The options of the standard.
    #[serde(flatten)]
    pub options: T,
    /// Names the waiting challenge.
    pub ticket: Uuid,
}

/// What the browser sends back.
#[derive(Deserialize)]
pub struct Answer<C> {
    /// Names the waiting challenge.
    pub ticket: Uuid,
    /// What the authenticator made or signed.
    pub credential: C,
    /// Where to go afterwards; read as a path of this site.
    #[serde(default)]
    pub back: String,
}

/// What the browser sends first when a passkey is made.
#[derive(Deserialize)]
pub struct Naming {
    /// The name under which it will stand in the list.
    #[serde(default, rename = "name-of-passkey")]
    pub name: String,
}

/// The last answer: where to go.
#[derive(Serialize)]
pub struct Next {
    /// A path of this site.
    pub next: String,
}
