//! What an organization's facts must be, and how its name becomes an address.

use base::error::Problem;
use base::form::{optional, required};
use base::say;
use base::words::fold;

use super::types::{Draft, Seen};
use crate::slugs;

/// The longest name: characters.
pub const NAME: usize = 200;
/// The longest short line: characters.
pub const LINE: usize = 300;
/// The longest paragraph: characters.
pub const PARAGRAPH: usize = 4_000;

/// What would have to change before this draft can be kept.
pub fn problems(draft: &Draft) -> Vec<Problem> {
    let mut problems = vec![];
    required(&mut problems, "name", &draft.name, NAME);
    for (field, text, most) in [
        ("other_name", &draft.other_name, NAME),
        ("does", &draft.does, PARAGRAPH),
        ("area", &draft.area, LINE),
        ("sentence", &draft.sentence, LINE),
        ("languages", &draft.languages, LINE),
        ("customs", &draft.customs, PARAGRAPH),
        ("observances", &draft.observances, PARAGRAPH),
        ("site", &draft.site, LINE),
        ("mail", &draft.mail, LINE),
        ("phone", &draft.phone, LINE),
        ("address", &draft.address, LINE),
    ] {
        optional(&mut problems, field, text, most);
    }
    if !draft.site.is_empty() && !is_site(&draft.site) {
        problems.push(Problem::new("site", say!("site-not-understood")));
    }
    if !draft.mail.is_empty() && !is_mail(&draft.mail) {
        problems.push(Problem::new("mail", say!("mail-not-understood")));
    }
    problems
}

/// Whether this can be linked to: http or https, a host with a dot, no spaces.
pub fn is_site(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        host.contains('.') && !text.contains(char::is_whitespace) && !text.contains(['"', '<', '>'])
    })
}

/// Whether a letter can be addressed to this: something, one @, a host with a dot.
pub fn is_mail(text: &str) -> bool {
    let plain = text.len() <= 254
        && !text.contains(|it: char| it.is_whitespace() || it.is_control())
        && !text.contains([',', ';', '<', '>', '"', '[', ']']);
    let parts = text.split_once('@');
    plain
        && parts.is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.contains('@')
                && !host.starts_with('.')
                && !host.ends_with('.')
        })
}

/// The names and what the organization does, folded: what a search looks through.
pub fn words(draft: &Draft) -> String {
    fold(&format!("{} {} {}", draft.name, draft.other_name, draft.does))
}

/// Who sees a thing, in one word of a form: `public`, `coalition`, `partners-2`, `own`.
pub fn eyes(seen: Seen, level: i64) -> String {
    if seen == Seen::Partners { format!("{seen}-{}", level.clamp(1, 5)) } else { seen.to_string() }
}

/// The same read back; `None` when it is not understood. A thing without parties is not for parties only.
pub fn read_eyes(word: &str) -> Option<(Seen, i64)> {
    let (seen, level) = word.split_once('-').unwrap_or((word, "1"));
    let seen: Seen = seen.parse().ok().filter(|seen| *seen != Seen::Parties)?;
    let level: i64 = level.parse().ok().filter(|level| (1..=5).contains(level))?;
    Some((seen, level))
}

/// A colour for a name that has chosen none, 0 to 11; always the same for the same name.
pub fn hue_of(name: &str) -> i64 {
    (name.bytes().fold(7u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))) % 12).into()
}

/// The name as it stands in addresses.
pub fn slug_of(name: &str) -> String {
    slugs::slug_of(name, "organization")
}

/// The first of `slug`, `slug-2`, `slug-3` … that is not taken. Names that the address tree uses are taken too.
pub fn free_slug(slug: &str, taken: impl Fn(&str) -> bool) -> String {
    const TREE: [&str; 3] = ["import", "new", "unclaimed"];
    slugs::first_free(slug, |slug| !TREE.contains(&slug) && !taken(slug))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_organization_takes_an_address_of_the_tree() {
        assert_eq!(free_slug(&slug_of("Import"), |_| false), "import-2");
        assert_eq!(free_slug("new", |slug| slug == "new-2"), "new-3");
    }

    #[test]
    fn addresses_of_mail_and_sites_are_recognized() {
        assert!(is_mail("ada@harbor.example") && is_site("https://harbor.example/x"));
        for bad in
            ["ada", "ada@", "@x.example", "a b@x.example", "a@b@c.example", "a@example", "a@x.example,b@x.example"]
        {
            assert!(!is_mail(bad), "{bad}");
        }
        for bad in
            ["harbor", "javascript:alert(1)", "https://x y.example", "https://nodot", "https://x.example/\"onclick"]
        {
            assert!(!is_site(bad), "{bad}");
        }
    }

    #[test]
    fn a_name_of_ten_thousand_characters_is_named_with_its_length() {
        let draft = Draft { name: "ñ".repeat(10_000), ..Draft::default() };
        let problems = problems(&draft);
        assert_eq!(problems[0].field, "name");
        assert_eq!(problems[0].why.key, "field-is-too-long");
        assert!(problems[0].why.to_string().contains("10000"));
    }
}
