//! How much a program may ask: so many requests in a minute, and every answer says how many are left.
//!
//! Counted in memory, by token, else by session, else by place on the network: several programs on one database count each
//! for themselves. Acts that cost others something are counted in the database besides (`people::attempts`).
//! Invariant: who is over the limit costs no statement.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::doors::Peer;
use base::{Error, House};
use people::visitor::{self, API};

/// How many requests a minute, unless the operator says otherwise.
pub const PER_MINUTE: u32 = 1_200;

/// What every answer says: how many there are a minute, how many are left, and after how many seconds it begins anew.
pub const HEADERS: [&str; 3] = ["ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"];

/// Who has asked how often in this minute.
pub struct Limits {
    most: u32,
    counted: Mutex<Counted>,
}

#[derive(Default)]
struct Counted {
    minute: i64,
    asked: HashMap<u64, u32>,
}

impl Limits {
    /// So many requests a minute for each.
    pub fn of(most: u32) -> Arc<Limits> {
        Arc::new(Limits { most: most.max(1), counted: Mutex::default() })
    }

    /// Counts one request in this second: how many are left to this caller, none when it is one too many. All callers of
    /// one place have five times as much: whoever makes secrets up does not make up a limit with each.
    fn count(&self, caller: u64, place: u64, second: i64) -> Option<u32> {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.minute != second.div_euclid(60) {
            *counted = Counted { minute: second.div_euclid(60), asked: HashMap::new() };
        }
        let mut left = |who: u64, most: u32| {
            let asked = counted.asked.entry(who).or_default();
            *asked = asked.saturating_add(1);
            most.checked_sub(*asked)
        };
        left(place, self.most.saturating_mul(5))?;
        left(caller, self.most)
    }
}

/// What programs ask for by themselves, again and again: everything under `/api/`, and feeds.
fn is_for_programs(path: &str) -> bool {
    let public =
        || path.strip_prefix("/c/").is_some_and(|it| it.split_once('/').is_some_and(|(_, below)| below == "feed"));
    path.starts_with(API) || path.starts_with("/feeds/") || public()
}

/// The layer around what programs ask for.
pub async fn guard(State((house, limits)): State<(Arc<House>, Arc<Limits>)>, request: Request, next: Next) -> Response {
    if !is_for_programs(request.uri().path()) {
        return next.run(request).await;
    }
    let second = house.clock.now().timestamp();
    let (caller, place) = who(&request, &house);
    let left = limits.count(caller, place, second);
    let until_next = 60 - second.rem_euclid(60);
    let mut response = match left {
        Some(_) => next.run(request).await,
        None => Error::Busy(until_next.unsigned_abs()).into_response(),
    };
    let headers = response.headers_mut();
    let values = [i64::from(limits.most), left.map_or(0, i64::from), until_next];
    for (name, value) in HEADERS.into_iter().zip(values) {
        headers.insert(HeaderName::from_static(name), HeaderValue::from(value));
    }
    response
}

/// Who asks and from where, as numbers of this run alone: neither secrets nor places are kept.
fn who(request: &Request, house: &House) -> (u64, u64) {
    static SEED: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    let headers: &HeaderMap = request.headers();
    let place = SEED.hash_one(request.extensions().get::<Peer>().map(|Peer(address)| *address));
    let token = headers.get(header::AUTHORIZATION).map(|it| SEED.hash_one(it.as_bytes()));
    let session = || Some(SEED.hash_one(visitor::cookie(headers, visitor::cookie_name(house))?));
    // Nobody by name has what the place has.
    (token.or_else(session).unwrap_or(!place), place)
}

#[cfg(test)]
mod tests {
    use super::{Limits, is_for_programs};

    #[test]
    fn what_programs_ask_for_again_and_again_is_counted() {
        for path in ["/api/v1/me", "/feeds/secret", "/c/elmwater/feed"] {
            assert!(is_for_programs(path), "{path}");
        }
        for path in ["/", "/api", "/me/feeds", "/c/elmwater", "/c/elmwater/organizations/feed", "/c/feed"] {
            assert!(!is_for_programs(path), "{path}");
        }
    }

    #[test]
    fn everybody_has_so_many_a_minute() {
        let limits = Limits::of(2);
        let asked = [(1, 60), (1, 61), (2, 62), (1, 119), (1, 120)].map(|(who, at)| limits.count(who, 0, at));
        assert_eq!(asked, [Some(1), Some(0), Some(1), None, Some(1)]);
    }

    #[test]
    fn whoever_makes_secrets_up_is_counted_by_place() {
        let limits = Limits::of(2);
        let guesses: Vec<Option<u32>> = (1..=11).map(|secret| limits.count(secret, 0, 60)).collect();
        assert!(guesses[..10].iter().all(Option::is_some) && guesses[10].is_none());
        assert_eq!(limits.count(12, 99, 60), Some(1), "from elsewhere");
    }
}
