//! Every pair of colours that is read together has enough contrast, in the light and in the dark. WCAG 2.2, 1.4.3 and 1.4.11.

const TOKENS: &str = include_str!("../front/css/tokens.css");

/// Words on grounds, at least 4.5.
const WORDS: &[(&str, &[&str])] = &[
    ("ink", &["paper", "raised", "sunk", "teal-wash", "clay-wash", "marigold-wash", "leaf-wash", "plum-wash"]),
    ("quiet", &["paper", "raised", "sunk", "teal-wash", "clay-wash", "marigold-wash", "leaf-wash", "plum-wash"]),
    ("teal", &["paper", "raised", "sunk", "teal-wash", "clay-wash", "marigold-wash", "leaf-wash", "plum-wash"]),
    ("teal-deep", &["paper", "raised", "sunk"]),
    ("on-teal", &["teal", "teal-deep"]),
    ("clay", &["paper", "raised", "clay-wash"]),
    ("on-clay", &["clay"]),
    ("marigold-ink", &["paper", "raised", "marigold-wash"]),
    ("leaf", &["paper", "raised", "leaf-wash"]),
    ("plum", &["paper", "raised", "plum-wash"]),
];

/// Marks and edges on grounds, at least 3.
const MARKS: &[&str] = &[
    "edge",
    "marigold",
    "public",
    "private",
    "nonprofit",
    "resident",
    "networking",
    "coordination",
    "cooperation",
    "collaboration",
    "multisector",
];

/// The light and the dark value of a token or of a hue's `--org` and `--org-wash`.
fn pair(text: &str, name: &str) -> [String; 2] {
    let start = text.find(&format!("--{name}: var(--L")).unwrap_or_else(|| panic!("no token {name}"));
    let mut colours = text[start..].split('#').skip(1).map(|rest| rest[..6].to_owned());
    [colours.next().expect("a light value"), colours.next().expect("a dark value")]
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The contrast in the light and in the dark.
fn measure(front: &[String; 2], ground: &[String; 2]) -> [f64; 2] {
    [contrast(&front[0], &ground[0]), contrast(&front[1], &ground[1])]
}

/// Says the measure as a row for docs/look.md, and refuses less than `least`.
fn check(what: &str, measured: [f64; 2], least: f64) {
    eprintln!("| {what} | {:.1} | {:.1} |", measured[0], measured[1]);
    assert!(measured.iter().all(|m| *m >= least), "{what}: {measured:.2?}, less than {least}");
}

#[test]
fn words_can_be_read() {
    for (front, grounds) in WORDS {
        for ground in *grounds {
            check(&format!("{front} on {ground}"), measure(&pair(TOKENS, front), &pair(TOKENS, ground)), 4.5);
        }
    }
}

#[test]
fn marks_can_be_seen() {
    for mark in MARKS {
        for ground in ["paper", "raised"] {
            check(&format!("{mark} on {ground}"), measure(&pair(TOKENS, mark), &pair(TOKENS, ground)), 3.0);
        }
    }
}

#[test]
fn each_hue_carries_initials_and_words() {
    let on = |name| pair(TOKENS, name);
    for hue in 0..12 {
        let line = TOKENS.lines().find(|l| l.starts_with(&format!(".hue-{hue} "))).expect("twelve hues");
        let (org, wash) = (pair(line, "org"), pair(line, "org-wash"));
        check(&format!("initials on hue-{hue}"), measure(&on("org-ink"), &org), 4.5);
        check(&format!("hue-{hue} on its wash"), measure(&org, &wash), 4.5);
        check(&format!("ink on the wash of hue-{hue}"), measure(&on("ink"), &wash), 4.5);
        check(&format!("quiet on the wash of hue-{hue}"), measure(&on("quiet"), &wash), 4.5);
    }
}
