//! Providers as the operator writes them down, what one says about somebody, and why that is not enough.

use axum::http::StatusCode;
use base::{Cx, Say, record, say};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Somebody whose word on who somebody is the operator takes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Its name in addresses.
    pub key: String,
    /// Its name on pages: "Sign in with …".
    pub name: String,
    /// Where it is, as it calls itself.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// What this installation proves itself with.
    pub client_secret: Option<String>,
    /// The domains of addresses that it may confirm; of all when none is named.
    #[serde(default)]
    pub domains: Vec<String>,
}

/// Every provider of this installation, in the order in which they are shown.
#[derive(Clone, Debug, Default)]
pub struct Providers(pub Vec<Provider>);

impl Providers {
    /// Those that the operator of this house chose.
    pub fn of(cx: &Cx) -> &[Provider] {
        cx.house.chosen.get::<std::sync::Arc<Providers>>().map_or(&[], |it| &it.0)
    }

    /// The one of this name in addresses.
    pub fn named<'a>(cx: &'a Cx, key: &str) -> Option<&'a Provider> {
        Self::of(cx).iter().find(|it| it.key == key)
    }
}

/// What a provider says about somebody, after everything about its answer was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Who says it.
    pub issuer: String,
    /// What they call the account.
    pub subject: String,
    /// Its address, if they say one.
    pub address: String,
    /// Whether they confirm that the address is the person's.
    pub confirmed: bool,
    /// What they call the person, if they do.
    pub name: String,
}

record! {
    /// An account of a provider that is somebody's here.
    #[derive(Clone, Debug)]
    pub struct Linked {
        pub id: Uuid,
        pub issuer: String,
        pub address: String,
        pub used_at: DateTime<Utc>,
        pub removed_at: Option<DateTime<Utc>>,
    }
}

/// What waits for a browser to come back.
#[derive(Debug, Serialize, Deserialize)]
pub struct Waiting {
    /// The digest of the browser's cookie.
    pub browser: String,
    /// The provider it was sent to.
    pub provider: String,
    /// Where it wants to go in the end.
    pub back: String,
    /// What it is waited for with.
    pub stage: Stage,
}

/// How far a sign-in has come.
#[derive(Debug, Serialize, Deserialize)]
pub enum Stage {
    /// The provider is being asked.
    Asking {
        /// What its answer has to repeat.
        nonce: String,
        /// What proves that whoever brings the answer is who asked.
        verifier: String,
    },
    /// It has answered; somebody expected says their name.
    Joining(Identity),
}

/// Why nobody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The person stopped there.
    Stopped,
    /// The provider says that it cannot: its word for why.
    Declined(String),
    /// It was not begun in this browser, it took too long, or it was used.
    Unknown,
    /// The provider does not answer.
    Silent,
    /// The answer does not hold.
    Unsound,
    /// The provider names no address.
    NoAddress,
    /// The provider does not confirm this address.
    Unconfirmed(String),
    /// The operator does not take this provider's word for addresses of this kind.
    NotTheirs(String),
    /// Nobody here has this address.
    Nobody(String),
    /// The person removed this way of signing in.
    Removed,
}

impl Refusal {
    /// The status that its page is answered with.
    pub fn status(&self) -> StatusCode {
        match self {
            Refusal::Stopped | Refusal::Declined(_) => StatusCode::OK,
            Refusal::Unknown => StatusCode::GONE,
            Refusal::Silent => StatusCode::BAD_GATEWAY,
            _ => StatusCode::FORBIDDEN,
        }
    }

    /// Why, for whoever wanted to sign in with the provider of this name.
    pub fn says(&self, name: &str) -> Say {
        match self {
            Refusal::Stopped => say!("sso-stopped", name = name),
            Refusal::Declined(code) => say!("sso-declined", name = name, code = code.clone()),
            Refusal::Unknown => say!("sso-unknown"),
            Refusal::Silent => say!("sso-silent", name = name),
            Refusal::Unsound => say!("sso-unsound", name = name),
            Refusal::NoAddress => say!("sso-no-address", name = name),
            Refusal::Unconfirmed(address) => say!("sso-unconfirmed", name = name, address = address.clone()),
            Refusal::NotTheirs(address) => say!("sso-not-theirs", name = name, address = address.clone()),
            Refusal::Nobody(address) => say!("sso-nobody", address = address.clone()),
            Refusal::Removed => say!("sso-removed", name = name),
        }
    }
}
