//! What holds of organizations' pages, as sentences.

use std::io::Cursor;

use base::Form;
use image::{DynamicImage, ImageFormat};

use super::contacts::{ContactDraft, problems};
use super::edits::differing;
use super::logos::Logo;
use super::rules::{eyes, read_eyes};
use super::types::{Draft, Seen};

fn clinic() -> Draft {
    let text = str::to_owned;
    let (name, does, sector) = (text("Shore Clinic"), text("Looks after everybody"), "nonprofit".parse().ok());
    Draft { name, does, sector, hue: Some(3), seen: Some(Seen::Partners), seen_level: 2, ..Draft::default() }
}

#[test]
fn a_draft_reads_back_from_its_own_fields() {
    let draft = clinic();
    let read = Draft::read(&Form::drawn(&draft.fields())).expect("understood");
    assert!(differing(&draft, &read).is_empty());
    assert_eq!(read.seen_level, 2);
}

#[test]
fn a_choice_that_is_not_understood_is_refused() {
    for query in ["sector=zz", "hue=12", "hue=red", "seen=parties", "seen=everybody"] {
        let field = query.split('=').next();
        let Err(base::Error::Invalid(problems)) = Draft::read(&Form::read(query)) else { panic!("{query}") };
        assert_eq!(problems.first().map(|it| it.field.as_ref()), field, "{query}");
    }
    assert!(Draft::read(&Form::read("sector=&name=x")).is_ok_and(|it| it.sector.is_none()));
}

#[test]
fn who_sees_is_one_word() {
    for (word, read) in [("public", (Seen::Public, 1)), ("partners-4", (Seen::Partners, 4)), ("own", (Seen::Own, 1))] {
        assert_eq!(read_eyes(word), Some(read));
        assert_eq!(eyes(read.0, read.1), word);
    }
    for word in ["", "parties", "partners-0", "partners-6", "partners-x", "everybody"] {
        assert_eq!(read_eyes(word), None, "{word}");
    }
}

#[test]
fn a_contact_has_a_name_and_can_be_reached() {
    let fields = |name: &'static str| {
        move |field: &'static str| {
            if field == "seen" {
                "own"
            } else if field == "name" {
                name
            } else {
                ""
            }
        }
    };
    let found = problems(&ContactDraft::read(fields("")));
    assert_eq!(found.iter().map(|it| it.field.as_ref()).collect::<Vec<_>>(), ["name", "mail"]);
}

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

#[test]
fn a_logo_becomes_a_small_png() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let logo = Logo::of(&picture(1200, 300, format)).expect("a logo");
        let kept = image::load_from_memory_with_format(logo.bytes(), ImageFormat::Png).expect("a png");
        assert_eq!((kept.width(), kept.height()), (256, 64));
    }
}

#[test]
fn a_logo_that_is_no_picture_is_refused() {
    let why = |bytes: &[u8]| Logo::of(bytes).map(|_| ()).map_err(|why| why.key);
    assert_eq!(why(b""), Err("logo-not-a-picture"));
    assert_eq!(
        why(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        Err("logo-not-a-picture")
    );
    assert_eq!(why(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"), Err("logo-not-a-picture"));
    assert_eq!(why(&picture(64, 64, ImageFormat::Png)[..60]), Err("logo-not-readable"));
    assert_eq!(why(&vec![0; 6 << 20]), Err("logo-too-large"));
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked() {
    let mut bomb = picture(8, 8, ImageFormat::Png);
    // The size stands in the header chunk; its checksum must fit, or the reader stops for that instead.
    bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let sum = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(Logo::of(&bomb).map(|_| ()).map_err(|why| why.key), Err("logo-too-many-pixels"));
}

/// The checksum of PNG chunks (ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}
