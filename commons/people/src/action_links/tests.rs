//! The life of a link, and what is kept of devices, as sentences.

use chrono::{DateTime, TimeDelta, Utc};

use super::rules::{device_words, stands};
use super::types::{May, Stands};

fn noon() -> DateTime<Utc> {
    "2027-06-08T12:00:00Z".parse().expect("a moment")
}

#[test]
fn a_link_that_was_used_says_so_whatever_came_after() {
    let (now, ends) = (noon(), noon() + TimeDelta::days(1));
    let used = Some(now - TimeDelta::hours(1));
    assert_eq!(stands(used, used, now, now), Stands::Used);
    assert_eq!(stands(None, used, ends, now), Stands::Revoked);
    assert_eq!(stands(None, None, ends, now), Stands::Open);
    assert_eq!(stands(None, None, now, now), Stands::Expired);
}

#[test]
fn of_a_device_the_family_is_kept_and_nothing_else() {
    let phone = "Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0";
    assert_eq!(device_words(phone), "Firefox · Android");
    assert_eq!(device_words("curl/8.0 192.0.2.7"), "");
    assert_eq!(device_words("SomeScanner (Windows NT)"), "Windows");
}

#[test]
fn who_may_agree_may_speak() {
    assert!(May::Agree > May::Speak && May::Speak > May::Nothing);
}
