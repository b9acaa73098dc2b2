//! The rules of other people's words, as sentences.

use base::Outward;

use super::rules::{error_of, is_from, problem_of, proved_address};
use super::types::{Identity, Provider, Refusal};

fn city(domains: &[&str]) -> Provider {
    Provider {
        key: "city".into(),
        name: "City of Elmwater".into(),
        issuer: "https://id.city.example".into(),
        client_id: "manyhands".into(),
        client_secret: None,
        domains: domains.iter().map(|it| (*it).to_owned()).collect(),
    }
}

fn said(address: &str, confirmed: bool) -> Identity {
    let (issuer, subject, name) = ("https://id.city.example".into(), "1".into(), String::new());
    Identity { issuer, subject, address: address.into(), confirmed, name }
}

#[test]
fn only_a_confirmed_address_proves_somebody() {
    assert_eq!(proved_address(&city(&[]), &said(" Ada@Example.org ", true)), Ok("ada@example.org".into()));
    let unconfirmed = Refusal::Unconfirmed("ada@example.org".into());
    assert_eq!(proved_address(&city(&[]), &said("Ada@example.org", false)), Err(unconfirmed));
    for none in ["", "ada", "@", "ada@", "ada@example.org, eve@example.org"] {
        assert_eq!(proved_address(&city(&[]), &said(none, true)), Err(Refusal::NoAddress), "{none:?}");
    }
}

#[test]
fn a_provider_confirms_addresses_of_its_own_domains() {
    let of = |domains: &[&str], address: &str| proved_address(&city(domains), &said(address, true)).is_ok();
    assert!(of(&["city.example"], "ben@city.example") && of(&["City.Example"], "ben@CITY.example"));
    for other in ["ben@example", "ben@x.city.example", "ben@city.example.org", "ben@evilcity.example"] {
        assert!(!of(&["city.example"], other), "{other}");
    }
}

#[test]
fn an_answer_of_another_provider_is_seen() {
    assert!(is_from(&city(&[]), "https://id.city.example") && is_from(&city(&[]), ""));
    for other in ["https://id.city.example/", "https://id.other.example", "x"] {
        assert!(!is_from(&city(&[]), other), "{other}");
    }
}

#[test]
fn what_a_provider_says_went_wrong_is_a_word_of_the_standard_or_nothing() {
    assert_eq!(error_of("access_denied"), Refusal::Stopped);
    assert_eq!(error_of("server_error"), Refusal::Declined("server_error".into()));
    for odd in ["<script>", "call 555-0100 now", &"a".repeat(61)] {
        assert_eq!(error_of(odd), Refusal::Declined("?".into()), "{odd}");
    }
}

#[test]
fn a_list_of_providers_says_what_is_wrong_with_it() {
    let outward = Outward::default();
    let with = |change: &dyn Fn(&mut Provider)| {
        let mut it = city(&[]);
        change(&mut it);
        problem_of(&[it], &outward)
    };
    assert_eq!(with(&|_| {}), None);
    assert!(problem_of(&[city(&[]), city(&[])], &outward).is_some());
    assert!(with(&|it| it.key = "City Hall".into()).is_some() && with(&|it| it.key = String::new()).is_some());
    assert!(with(&|it| it.name = " ".into()).is_some() && with(&|it| it.client_id = String::new()).is_some());
    for issuer in ["http://id.city.example", "https://127.0.0.1:9000", "id.city.example", "https://id.lan"] {
        assert!(with(&|it| it.issuer = issuer.into()).is_some(), "{issuer}");
    }
}
