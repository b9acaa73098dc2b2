//! What counts as alike, in sentences and in properties.

mod pairs;

use likeness::{Facts, Index, Key, Reason, THRESHOLD, fold, likeness};
use pairs::pairs;
use proptest::prelude::*;

fn named(name: &str) -> Key {
    Key::new(&Facts { name, ..Facts::default() })
}

fn score(a: &Facts, b: &Facts) -> f32 {
    likeness(&Key::new(a), &Key::new(b)).score
}

fn same(a: &str, b: &str) -> bool {
    likeness(&named(a), &named(b)).score >= THRESHOLD
}

#[test]
fn names_are_the_same_whatever_their_dress() {
    for (a, b) in [
        ("The Salvation Army, Inc.", "SALVATION ARMY"),
        ("Boys & Girls Clubs of Miami", "Boys and Girls Club of Miami"),
        ("Peña Health Ctr.", "Pena Health Center"),
        ("Y.M.C.A. of Miami", "YMCA of Miami"),
        ("Dept. of Health", "Department of Health"),
        ("St. Mary's Church", "Saint Marys Church"),
        ("Fundación Ñandú, A.C.", "Fundacion Nandu"),
    ] {
        assert_eq!(likeness(&named(a), &named(b)).score, 1.0, "{a}, {b}");
    }
}

#[test]
fn a_slip_of_the_finger_is_forgiven_and_another_number_is_not() {
    assert!(same("Habitat for Humanity", "Habitat for Humantiy"));
    assert!(same("Catholic Charities", "Catholic Charites"));
    assert!(!same("American Legion Post 12", "American Legion Post 21"));
    assert!(!same("Northside Health Center", "Southside Health Center"));
    assert!(!same("Brevard County Bar Association", "Orange County Bar Association"));
}

#[test]
fn shared_facts_speak_up_for_half_alike_names() {
    let a = Facts { name: "Camillus House", site: Some("http://www.camillus.org/"), ..Facts::default() };
    let b = Facts { name: "Camillus House Shelter for Men", site: Some("camillus.org/shelter"), ..Facts::default() };
    let found = likeness(&Key::new(&a), &Key::new(&b));
    assert!(found.score >= THRESHOLD, "{found:?}");
    assert!(matches!(found.reasons[..], [Reason::Name(_), Reason::Site]));
}

#[test]
fn departments_under_one_roof_stay_apart() {
    let roof = Facts { site: Some("dc.gov"), mail: Some("info@dc.gov"), ..Facts::default() };
    let a = Facts { name: "Department of Employment Services", ..roof };
    let b = Facts { name: "Office on Aging", ..roof };
    assert!(score(&a, &b) < THRESHOLD);
}

#[test]
fn the_same_name_passes_even_when_everything_else_differs() {
    let a = Facts {
        name: "Food Bank",
        site: Some("a.org"),
        phone: Some("202 555 0101"),
        mail: Some("x@a.org"),
        address: Some("1 Elm St"),
        ..Facts::default()
    };
    let b = Facts {
        name: "Food Bank",
        site: Some("b.org"),
        phone: Some("202 555 0102"),
        mail: Some("x@b.org"),
        address: Some("2 Oak St"),
        ..Facts::default()
    };
    assert!(score(&a, &b) >= THRESHOLD);
}

#[test]
fn pages_on_a_shared_host_are_told_apart() {
    let at = |name, site| Facts { name, site: Some(site), ..Facts::default() };
    let a = at("Elm Street Garden", "https://www.facebook.com/elmgarden/");
    let same = likeness(&Key::new(&a), &Key::new(&at("Garden", "facebook.com/ElmGarden?ref=x")));
    let other = likeness(&Key::new(&a), &Key::new(&at("Garden", "facebook.com/oak")));
    assert!(same.reasons.contains(&Reason::Site));
    assert!(!other.reasons.contains(&Reason::Site));
}

#[test]
fn one_of_several_numbers_is_enough() {
    let at = |phone| Facts { name: "x", phone: Some(phone), ..Facts::default() };
    let shared = |a, b| likeness(&Key::new(&at(a)), &Key::new(&at(b))).reasons.contains(&Reason::Phone);
    assert!(shared("(202) 555-0101 x12; 202.555.0102", "+1 202 555 0102"));
    assert!(shared("2025550101 or 2025550109", "202-555-0109 ext. 4"));
    assert!(!shared("211", "211"));
}

#[test]
fn free_mail_is_compared_whole() {
    let at = |mail| Facts { name: "x", mail: Some(mail), ..Facts::default() };
    let shared = |a, b| likeness(&Key::new(&at(a)), &Key::new(&at(b))).reasons.contains(&Reason::Mail);
    assert!(shared("info@elm.org", "Ana <ana@ELM.org>"));
    assert!(shared("elm@gmail.com", "ELM@gmail.com"));
    assert!(!shared("elm@gmail.com", "oak@gmail.com"));
}

#[test]
fn addresses_agree_in_long_and_in_short() {
    let at = |address| Facts { name: "x", address: Some(address), ..Facts::default() };
    let place = |a, b| {
        likeness(&Key::new(&at(a)), &Key::new(&at(b))).reasons.into_iter().find_map(|reason| match reason {
            Reason::Address(place) => Some(place),
            _ => None,
        })
    };
    assert_eq!(place("12 North Elm Street, Suite 4", "12 N. Elm St. #4"), Some(1.0));
    assert_eq!(place("1200 16th Street NW", "1200 16 St Northwest"), Some(1.0));
    assert_eq!(place("12 Elm Street, Springfield", "14 Elm Street, Springfield"), None);
}

#[test]
fn abbreviations_help_but_do_not_decide() {
    let long = Facts { name: "Community Law Program", alternate_name: Some("CLP"), ..Facts::default() };
    let short = Facts { name: "CLP", ..Facts::default() };
    assert!(score(&long, &short) >= THRESHOLD);
    assert!(!same("Community Law Program", "CLP"));
    let site = Some("lawprogram.org");
    assert!(score(&Facts { site, alternate_name: None, ..long }, &Facts { site, ..short }) >= THRESHOLD);
}

#[test]
fn text_is_folded_for_search() {
    assert_eq!(fold("  Peña –\tÑANDÚ\n"), "pena – nandu");
    assert_eq!(fold("Łódź Straße İstanbul"), "lodz strasse istanbul");
    assert_eq!(fold("ﬁne ＡＢＣ"), "fine abc");
}

#[test]
fn vowels_that_are_written_as_marks_stay() {
    for (one, other) in [("हिंदी", "हद"), ("สุขภาพ", "สขภาพ"), ("தமிழ்", "தமழ"), ("ສຸກ", "ສກ"), ("ఆరోగ్యం", "ఆరగయ")]
    {
        assert_ne!(fold(one), fold(other));
        assert_eq!(fold(one).chars().count(), one.chars().count(), "{one} loses nothing");
    }
    // Points that most people leave out are left out.
    assert_eq!((fold("مُحَمَّد"), fold("שָׁלוֹם")), ("محمد".to_owned(), "שלום".to_owned()));
}

#[test]
fn a_name_of_thousands_of_words_is_weighed() {
    let words = |from: usize| (from..from + 6_000).map(|n| format!("w{n} ")).collect::<String>();
    assert!(same(&words(0), &words(0)) && !same(&words(0), &words(50_000)));
}

#[test]
fn thousands_with_one_name_make_a_short_list_that_holds_together() {
    let keys = vec![named("Food Bank"); 5_000];
    let found = pairs(&keys, THRESHOLD);
    assert!(found.len() <= 5_000 * 20, "{}", found.len());
    let mut group: Vec<usize> = (0..keys.len()).collect();
    for (a, b) in found.keys() {
        let (a, b) = (root(&mut group, *a), root(&mut group, *b));
        group[a.max(b)] = a.min(b);
    }
    let roots: std::collections::HashSet<usize> = (0..keys.len()).map(|at| root(&mut group, at)).collect();
    assert_eq!(roots.len(), 1);
}

fn root(group: &mut [usize], mut at: usize) -> usize {
    while group[at] != at {
        group[at] = group[group[at]];
        at = group[at];
    }
    at
}

/// Facts of few words, so that many of them meet.
fn facts() -> impl Strategy<Value = [String; 6]> {
    let word = "(food|bank|bnak|health|city|center|elm|post 12|house|ymca|the|inc)";
    let name = prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "));
    let other = prop_oneof![Just(String::new()), Just("fb".to_owned()), Just("City Center".to_owned())];
    let site = "(|a\\.org|www\\.b\\.org/x|facebook\\.com/c)";
    let phone = "(|202555010[1-3]|2025550101; 2025550102)";
    let mail = "(|x@a\\.org|y@gmail\\.com)";
    let address = "(|1 Elm St|1 Elm Street Town|2 Oak Ave)";
    (name, other, site, phone, mail, address).prop_map(|(a, b, c, d, e, f)| [a, b, c, d, e, f])
}

fn key(facts: &[String; 6]) -> Key {
    let [name, alternate_name, site, phone, mail, address] = facts;
    let given = |text: &'_ String| !text.is_empty();
    Key::new(&Facts {
        name,
        alternate_name: Some(alternate_name.as_str()).filter(|_| given(alternate_name)),
        site: Some(site.as_str()).filter(|_| given(site)),
        phone: Some(phone.as_str()).filter(|_| given(phone)),
        mail: Some(mail.as_str()).filter(|_| given(mail)),
        address: Some(address.as_str()).filter(|_| given(address)),
    })
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing_more(text in "\\PC{0,30}|[ßİıŁæﬁΣςا-ي가-힣A-Z]{0,9}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn likeness_is_the_same_both_ways(a in facts(), b in facts()) {
        prop_assert_eq!(likeness(&key(&a), &key(&b)), likeness(&key(&b), &key(&a)));
    }

    #[test]
    fn likeness_lies_between_0_and_1(a in facts(), b in facts()) {
        let score = likeness(&key(&a), &key(&b)).score;
        prop_assert!((0.0..=1.0).contains(&score));
    }

    #[test]
    fn identical_facts_score_1(a in facts()) {
        prop_assert_eq!(likeness(&key(&a), &key(&a)).score, 1.0);
    }

    #[test]
    fn any_text_is_a_fact(a in "\\PC{0,20}", b in "\\PC{0,20}|[0-9 ,;/x]{0,30}|[a-z@./?#: ]{0,20}") {
        let facts = Facts { name: &a, alternate_name: Some(&b), site: Some(&b), phone: Some(&b), mail: Some(&b), address: Some(&b) };
        let key = Key::new(&facts);
        prop_assert_eq!(likeness(&key, &key).score, 1.0);
        prop_assert!(Index::new(std::slice::from_ref(&key)).probable(&key, 1.0).len() == 1);
    }

    #[test]
    fn strangers_stay_below_the_threshold(
        a in "[a-f]{5,9} [a-f]{5,9}", b in "[m-z]{5,9} [m-z]{5,9}", common in "(center|health|city|)",
    ) {
        let site = |name: &str| format!("{}.org", name.replace(' ', ""));
        let (x, y) = (site(&a), site(&b));
        let first = Facts { name: &format!("{a} {common}"), site: Some(&x), ..Facts::default() };
        let second = Facts { name: &format!("{b} {common}"), site: Some(&y), ..Facts::default() };
        prop_assert!(score(&first, &second) < THRESHOLD);
    }

    #[test]
    fn blocks_lose_no_pair_and_order_changes_nothing(all in prop::collection::vec(facts(), 2..24)) {
        let keys: Vec<Key> = all.iter().map(key).collect();
        let found: Vec<(usize, usize)> = pairs(&keys, THRESHOLD).into_keys().collect();
        for a in 0..keys.len() {
            for b in a + 1..keys.len() {
                let alike = likeness(&keys[a], &keys[b]).score >= THRESHOLD;
                prop_assert_eq!(alike, found.contains(&(a, b)), "{:?} {:?}", &all[a], &all[b]);
            }
        }
        let backwards: Vec<Key> = keys.iter().rev().cloned().collect();
        let last = keys.len() - 1;
        let turned = pairs(&backwards, THRESHOLD).into_keys().map(|(a, b)| (last - b, last - a));
        let mut turned: Vec<(usize, usize)> = turned.collect();
        turned.sort_unstable();
        prop_assert_eq!(found, turned);
    }
}
