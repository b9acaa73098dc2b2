//! The rules about signing in, as sentences.

use chrono::{DateTime, Duration, Utc};

use super::rules::{back, state_of};
use super::types::{Link, LinkState};

fn now() -> DateTime<Utc> {
    "2027-06-08T10:00:00Z".parse().expect("a moment")
}

fn link(minutes: i64, used: bool, demo: bool) -> Link {
    let (token_hash, address, back) = (String::new(), "ada@harbor.example".to_owned(), "/".to_owned());
    let expires_at = now() + Duration::minutes(minutes);
    Link { token_hash, address, back, expires_at, used_at: used.then(now), demo }
}

#[test]
fn a_link_opens_once_and_for_its_time() {
    assert_eq!(state_of(&link(15, false, false), now()), LinkState::Open);
    assert_eq!(state_of(&link(15, true, false), now()), LinkState::Used);
    assert_eq!(state_of(&link(0, false, false), now()), LinkState::Expired);
    assert_eq!(state_of(&link(-1, true, false), now()), LinkState::Used);
}

#[test]
fn a_link_of_the_demo_opens_again_but_not_for_ever() {
    assert_eq!(state_of(&link(15, true, true), now()), LinkState::Open);
    assert_eq!(state_of(&link(0, true, true), now()), LinkState::Expired);
}

#[test]
fn one_comes_back_only_to_this_site() {
    for here in ["/", "/me", "/c/elmwater/relationships?page=2", "/c/elmwater#top"] {
        assert_eq!(back(here), here);
    }
    let there = ["", "me", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "/\t/evil"];
    for there in
        there.into_iter().chain(["javascript:alert(1)", "/a\r\nSet-Cookie: x=1", " //evil.example", "/c/élmwater"])
    {
        assert_eq!(back(there), "/", "{there:?}");
    }
    assert_eq!(back(&format!("/{}", "a".repeat(2_000))), "/");
}
