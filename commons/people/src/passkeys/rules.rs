//! Where passkeys work, and how one is named.

use std::net::IpAddr;

use webauthn_rs::prelude::Url;

/// How many passkeys a person keeps at most.
pub const MOST: usize = 20;
/// The longest name of a passkey: characters.
pub const NAME: usize = 60;
/// How long a challenge waits: minutes.
pub const MINUTES: i64 = 5;

/// The host that passkeys are bound to, and the origin that they are used from. Browsers allow none at a bare number, so
/// that this machine is called by its name; and without https none anywhere else.
pub fn site_of(url: &str) -> Option<(String, Url)> {
    let mut origin: Url = url.parse().ok()?;
    let number = origin.host_str()?.trim_matches(['[', ']']).parse::<IpAddr>().ok();
    if number.is_some_and(|it| it.is_loopback()) {
        origin.set_host(Some("localhost")).ok()?;
    } else if number.is_some() {
        return None;
    }
    let host = origin.host_str()?.to_owned();
    let local = host == "localhost" || host.ends_with(".localhost");
    (origin.scheme() == "https" || local).then_some((host, origin))
}

/// The name a passkey is kept under: what was typed, cut to its length, or `otherwise`.
pub fn name_of(typed: &str, otherwise: &str) -> String {
    let typed: String = typed.trim().chars().take(NAME).collect();
    if typed.is_empty() { otherwise.to_owned() } else { typed }
}
