//! The rules that every list and every file of the API share.

use uuid::Uuid;

use super::{IfMatch, Page, Paging, etag};

fn from(page: &Page<Uuid>) -> Paging {
    Paging { after: page.next.clone() }
}

#[test]
fn a_list_comes_in_pages_and_what_is_gone_between_them_shifts_nothing() {
    let mut all: Vec<Uuid> = (0..250).map(Uuid::from_u128).collect();
    all.reverse();
    let first = Paging::default().cut(all.clone(), |it| *it).expect("a page");
    assert_eq!((first.items.len(), first.items[0], first.items[99]), (100, Uuid::from_u128(0), Uuid::from_u128(99)));
    // The last one of the first page, and some before it, were answered meanwhile.
    all.retain(|it| !(90..=99).contains(&it.as_u128()));
    let second = from(&first).cut(all.clone(), |it| *it).expect("a page");
    assert_eq!((second.items[0], second.items.len()), (Uuid::from_u128(100), 100));
    let third = from(&second).cut(all, |it| *it).expect("a page");
    assert_eq!((third.items.len(), third.items[49], third.next), (50, Uuid::from_u128(249), None));
    let hundred = (0..100).map(Uuid::from_u128).collect();
    assert_eq!(Paging::default().cut(hundred, |it| *it).expect("a page").next, None);
    assert!(Paging { after: Some("first".to_owned()) }.cut(vec![Uuid::nil()], |it| *it).is_err());
}

#[test]
fn a_token_is_borne_however_the_scheme_is_written() {
    for header in ["Bearer mh_1", "bearer mh_1", "BEARER  mh_1 "] {
        assert_eq!(super::bearer(header), Some("mh_1"), "{header}");
    }
    for header in ["mh_1", "Basic mh_1", "Bearermh_1", ""] {
        assert_eq!(super::bearer(header), None, "{header}");
    }
}

#[test]
fn what_was_read_is_held_against_what_is_there() {
    let (said, none) = (|tag: &str| IfMatch(Some(tag.to_owned())), IfMatch(None));
    let now = etag(&"now").expect("a tag");
    assert!(
        said(&now).is(&now).is_ok() && said(&format!("\"x\", W/{now}")).is(&now).is_ok() && said("*").is(&now).is_ok()
    );
    assert!(said("\"x\"").is(&now).is_err() && none.is(&now).is_err());
    // Of what is not there yet nobody has read anything.
    assert!(said("*").is("").is_err() && said("\"\"").is("").is_err());
    assert!(said("*").is_said() && !none.is_said());
}
