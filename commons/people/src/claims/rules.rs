//! The life of a claim, and when an address proves it by itself.

use chrono::{DateTime, Utc};

use super::types::{Claim, ClaimState};

/// How long the letter's link confirms: days.
pub const DAYS: i64 = 3;
/// The longest reason: characters.
pub const WHY: usize = 1_000;
/// How many letters one place on the network asks for in an hour.
pub const BY_PLACE: i64 = 20;
/// How many letters come to one address in a day.
pub const BY_ADDRESS: i64 = 4;

/// Where a claim stands at this moment.
pub fn state_of(it: &Claim, now: DateTime<Utc>) -> ClaimState {
    match it.granted {
        Some(true) => ClaimState::Granted,
        Some(false) => ClaimState::Declined,
        None if it.confirmed_at.is_some() => ClaimState::Waiting,
        None if it.expires_at <= now => ClaimState::Expired,
        None => ClaimState::Asked,
    }
}

/// Whether an address is the organization's own: the very one that it is known by, or one of the domain that is its site.
/// That a neighbour has an address with the same provider as the organization proves nothing, and no list knows all
/// providers; so a page below a host proves nothing either, nor does a host that one of the `others` has as well.
pub fn proves<'a>(address: &str, mail: &str, site: &str, others: impl IntoIterator<Item = &'a str>) -> bool {
    let Some(domain) = domain_of_mail(address) else {
        return false;
    };
    let known = !mail.trim().is_empty() && mail.trim().to_lowercase() == address.trim().to_lowercase();
    let own = is_whole(site) && domain_of_site(site).is_some_and(|it| it == domain);
    let shared = || others.into_iter().any(|it| domain_of_site(it).is_some_and(|it| it == domain));
    known || (own && !likeness::open_to_all(&domain) && !shared())
}

/// Whether a site is all of its host, and not one page of it.
fn is_whole(site: &str) -> bool {
    let rest = site.trim().split_once("://").map_or("", |(_, rest)| rest);
    rest.split_once('/').is_none_or(|(_, path)| path.is_empty())
}

fn domain_of_mail(address: &str) -> Option<String> {
    let (_, host) = address.trim().rsplit_once('@')?;
    plain(host)
}

/// The host of a site, without its www.
pub fn domain_of_site(site: &str) -> Option<String> {
    let (_, rest) = site.trim().split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    // What stands before an @ is a name and not the host; browsers hide that well.
    let host = host.rsplit('@').next()?.split(':').next()?;
    let host = host.to_lowercase();
    plain(host.strip_prefix("www.").unwrap_or(&host))
}

fn plain(host: &str) -> Option<String> {
    let host = host.trim_end_matches('.').to_lowercase();
    host.contains('.').then_some(host)
}
