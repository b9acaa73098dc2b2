//! Whose an account may become, which providers can be asked, and what their words for errors mean.

use base::Outward;

use super::types::{Identity, Provider, Refusal};
use crate::organizations::rules::is_mail;
use crate::persons::rules::plain_address;

/// How long a browser may take to come back: minutes.
pub const MINUTES: i64 = 10;
/// How many sign-ins one place on the network begins in [`WINDOW`], and how many it brings back.
pub const BY_PLACE: i64 = 120;
/// The window in which they are counted: minutes.
pub const WINDOW: i64 = 15;

/// The address by which an account may become somebody's: one that its provider confirms, and may confirm.
pub fn proved_address(provider: &Provider, identity: &Identity) -> Result<String, Refusal> {
    let address = plain_address(&identity.address);
    if !is_mail(&address) {
        return Err(Refusal::NoAddress);
    }
    if !identity.confirmed {
        return Err(Refusal::Unconfirmed(address));
    }
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    match provider.domains.is_empty() || provider.domains.iter().any(|it| it.eq_ignore_ascii_case(domain)) {
        true => Ok(address),
        false => Err(Refusal::NotTheirs(address)),
    }
}

/// What an error means that a provider sends a browser back with. Its code is a word of the standard; what else it
/// says is not shown.
pub fn error_of(code: &str) -> Refusal {
    let word = |it: char| it.is_ascii_alphanumeric() || it == '_';
    match code {
        "access_denied" | "login_required" | "interaction_required" | "consent_required" => Refusal::Stopped,
        code if code.len() <= 60 && code.chars().all(word) => Refusal::Declined(code.to_owned()),
        _ => Refusal::Declined("?".to_owned()),
    }
}

/// Whether an answer names its sender rightly: where it names one at all (RFC 9207), it is the provider that was asked.
pub fn is_from(provider: &Provider, issuer: &str) -> bool {
    issuer.is_empty() || issuer == provider.issuer
}

/// What is wrong with a list of providers: the first one that cannot be asked, with why.
pub fn problem_of(providers: &[Provider], outward: &Outward) -> Option<String> {
    let mut seen = vec![];
    providers.iter().find_map(|it| {
        let key_is_plain = |key: &str| key.chars().all(|it| matches!(it, 'a'..='z' | '0'..='9' | '-'));
        if it.key.is_empty() || it.key.len() > 40 || !key_is_plain(&it.key) {
            return Some(format!("{:?}: key is 1 to 40 of a-z, 0-9 and -", it.key));
        }
        if seen.contains(&&it.key) {
            return Some(format!("{}: there are two of this key", it.key));
        }
        seen.push(&it.key);
        if it.name.trim().is_empty() || it.client_id.is_empty() {
            return Some(format!("{}: name and client_id must be there", it.key));
        }
        outward.read(&it.issuer).err().map(|why| format!("{}: issuer {}: {why}", it.key, it.issuer))
    })
}
