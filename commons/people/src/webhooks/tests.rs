//! The rules of telling other programs, as sentences.

use base::{Error, Lang, Outward};
use chrono::{DateTime, Duration, Utc};

use super::rules::{self, TRIES, address, kind_of, signature, signatures, wait_after};
use super::types::{Draft, Hook, Kind};

/// The example of the Standard Webhooks.
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

#[test]
fn a_message_is_signed_as_the_standard_says() {
    let signed = signature(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
    assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

fn hook(old_until: Option<DateTime<Utc>>) -> Hook {
    Hook {
        coalition: base::CoalitionId::new(),
        id: uuid::Uuid::nil(),
        organization: None,
        organization_name: None,
        address: "https://hooks.example:8443/in?key=1".into(),
        kinds: "talk nonsense coalition".into(),
        lang: Lang::En,
        secret: rules::fresh_secret(),
        old_secret: Some(SECRET.into()),
        old_until,
        made_at: now(),
        failing_since: None,
        off_at: None,
        off_why: None,
        waiting: 0,
        dead: 0,
    }
}

fn now() -> DateTime<Utc> {
    "2027-06-08T10:00:00Z".parse().expect("a moment")
}

#[test]
fn the_secret_before_signs_until_its_day_is_over() {
    let count = |until| signatures(&hook(until), "id", now(), "{}").split(' ').count();
    assert_eq!((count(None), count(Some(now())), count(Some(now() + Duration::seconds(1)))), (1, 1, 2));
    let both = signatures(&hook(Some(now() + rules::OLD)), "id", now(), "{}");
    assert!(both.ends_with(&signature(SECRET, "id", now().timestamp(), "{}")), "{both}");
}

#[test]
fn no_two_secrets_are_alike_and_each_has_256_bits() {
    let (one, other) = (rules::fresh_secret(), rules::fresh_secret());
    assert!(one != other && one.len() == "whsec_".len() + 44, "{one}");
}

#[test]
fn what_fails_is_tried_for_about_three_days_ever_more_rarely() {
    let waits: Vec<Duration> = (1..TRIES).map(|tries| wait_after(tries, 0.5).expect("another try")).collect();
    assert!(waits.windows(2).all(|pair| pair[0] < pair[1]), "{waits:?}");
    let all: Duration = waits.iter().sum();
    assert!((Duration::days(2)..Duration::days(4)).contains(&all), "{all}");
    assert_eq!((wait_after(TRIES, 0.5), wait_after(TRIES + 7, 0.5)), (None, None));
    let (least, most) = (wait_after(3, 0.0).expect("a wait"), wait_after(3, 1.0).expect("a wait"));
    assert!(least < most && most < least * 2, "chance moves it by a fifth either way");
}

#[test]
fn each_verb_is_about_one_kind() {
    for (verb, kind) in [
        ("relationship.agreed", Kind::Relationships),
        ("talk.said", Kind::Talk),
        ("organization.edited", Kind::Organizations),
        ("organizations.imported", Kind::Organizations),
        ("claim.granted", Kind::Organizations),
        ("joining.asked", Kind::Coalition),
        ("coordinator.left", Kind::Coalition),
        ("something.new", Kind::Coalition),
    ] {
        assert_eq!(kind_of(verb), kind, "{verb}");
    }
    assert_eq!(hook(None).kinds(), [Kind::Talk, Kind::Coalition]);
    assert_eq!(hook(None).host(), "hooks.example:8443");
}

/// Server-side request forgery: an address inside is not registered.
#[test]
fn only_a_public_address_with_https_is_registered() {
    let wrong = |typed: &str, kinds: Vec<Kind>| {
        let draft = Draft { organization: None, address: typed.into(), kinds };
        match address(&draft, &Outward::default()) {
            Err(Error::Invalid(problems)) => problems.into_iter().map(|it| it.field.into_owned()).collect(),
            read => vec![read.expect("an address")],
        }
    };
    assert_eq!(wrong(" HTTPS://Hooks.Example:443/in ", vec![Kind::Talk]), ["https://hooks.example/in"]);
    for address in [
        "",
        "hooks.example",
        "http://hooks.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/",
        "https://a:b@hooks.example/",
        "https://hooks.example:22/",
        "https://hooks.example\\@127.0.0.1/",
        "https://hooks..example/",
    ] {
        assert_eq!(wrong(address, vec![Kind::Talk]), ["address"], "{address}");
    }
    assert_eq!(wrong(&format!("https://hooks.example/{}", "a".repeat(500)), vec![Kind::Talk]), ["address"]);
    assert_eq!(wrong("https://hooks.example/", vec![]), ["kind"]);
}
