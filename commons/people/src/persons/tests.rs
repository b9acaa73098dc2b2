//! The rules about persons, as sentences.

use base::Lang;

use super::rules::{device, plain_address, problems};
use super::types::Draft;

fn draft(name: &str, zone: &str) -> Draft {
    Draft { name: name.to_owned(), about: String::new(), lang: Lang::En, zone: zone.to_owned() }
}

#[test]
fn a_person_has_a_name_and_a_zone_that_exists() {
    assert!(problems(&draft("Inés Duarte", "America/New_York")).is_empty());
    assert_eq!(problems(&draft(" ", "America/New_York"))[0].field, "name");
    assert_eq!(problems(&draft("Inés", "Elmwater/Mill_Pond"))[0].field, "zone");
}

#[test]
fn an_address_is_the_same_in_capitals() {
    assert_eq!(plain_address(" Ada@Harbor.example "), "ada@harbor.example");
}

#[test]
fn a_device_is_named_by_what_it_says_last() {
    let phone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1";
    assert_eq!(device(phone), ("Safari", "iPhone"));
    let edge = "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537 Chrome/140.0 Safari/537 Edg/140.0";
    assert_eq!(device(edge), ("Edge", "Windows"));
    assert_eq!(device("curl/8"), ("", ""));
}
