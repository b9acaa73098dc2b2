//! The rules about passkeys, as sentences.

use super::rules::{name_of, site_of};

#[test]
fn passkeys_work_where_browsers_allow_them() {
    let host = |url| site_of(url).map(|(host, _)| host);
    assert_eq!(host("https://manyhands.example"), Some("manyhands.example".to_owned()));
    assert_eq!(host("https://manyhands.example:8443"), Some("manyhands.example".to_owned()));
    assert_eq!(host("http://localhost:8080"), Some("localhost".to_owned()));
    for here in ["http://127.0.0.1:8080", "http://[::1]:8080"] {
        let (host, origin) = site_of(here).expect("this machine has a name");
        assert_eq!((host.as_str(), origin.as_str()), ("localhost", "http://localhost:8080/"));
    }
    for none in ["http://manyhands.example", "https://192.0.2.7", "https://[2001:db8::1]", "x"] {
        assert_eq!(host(none), None, "{none}");
    }
}

#[test]
fn a_passkey_without_a_name_gets_one() {
    assert_eq!(name_of("  My phone ", "Passkey"), "My phone");
    assert_eq!(name_of(" ", "Passkey"), "Passkey");
    assert_eq!(name_of(&"ñ".repeat(500), "Passkey").chars().count(), 60);
}
