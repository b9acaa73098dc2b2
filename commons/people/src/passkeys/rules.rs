//! Where passkeys work, and how one is named.

use std::net::IpAddr;

use webauthn_rs::prelude::Url;

/// How many passkeys a person keeps at most.
pub const MOST: usize = 20;
/// The longest name of a passkey: characters.
pub const NAME: usize = 60;
/// How long a challenge waits: minutes.
pub const MINUTES: i64 = 5;

/// The host that passkeys are bound to, and the origin that they are used from. None where browsers allow no passkeys:
/// at a bare number, and without https anywhere but on this machine.
pub fn site_of(url: &str) -> Option<(String, Url)> {
    let origin: Url = url.parse().ok()?;
    let host = origin.host_str()?.to_owned();
    let local = host == "localhost" || host.ends_with(".localhost");
    let safe = origin.scheme() == "https" || local;
    let number = host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
    (safe && !number).then_some((host, origin))
}

/// The name a passkey is kept under: what was typed, cut to its length, or `otherwise`.
pub fn name_of(typed: &str, otherwise: &str) -> String {
    let typed: String = typed.trim().chars().take(NAME).collect();
    if typed.is_empty() { otherwise.to_owned() } else { typed }
}
