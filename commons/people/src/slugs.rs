//! Names as they stand in addresses, of organizations and coalitions alike.

use deunicode::{deunicode, deunicode_char};

/// The longest: characters.
const LONGEST: usize = 60;

/// A name as letters, digits and hyphens; one in another script as it is about pronounced. `otherwise` when nothing of it
/// can be written so.
pub fn slug_of(name: &str, otherwise: &str) -> String {
    let spoken: String = name.chars().map(|it| if is_picture(it) { ' ' } else { it }).collect();
    let latin = deunicode(&spoken).to_lowercase();
    let words: Vec<&str> = latin.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let slug: String = words.join("-").chars().take(LONGEST).collect();
    match slug.trim_matches('-') {
        "" => otherwise.to_owned(),
        slug => slug.to_owned(),
    }
}

/// Whether it is no letter and would be spelled out as a word.
fn is_picture(it: char) -> bool {
    let spelled = || deunicode_char(it).is_some_and(|word| word.contains(|it: char| it.is_ascii_alphabetic()));
    !it.is_ascii() && !it.is_alphanumeric() && spelled()
}

/// The first of `slug`, `slug-2`, `slug-3` … that is free.
pub fn first_free(slug: &str, free: impl Fn(&str) -> bool) -> String {
    if free(slug) {
        return slug.to_owned();
    }
    (2u64..).map(|n| format!("{slug}-{n}")).find(|slug| free(slug)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{first_free, slug_of};

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(slug_of("La Mesa Común", "x"), "la-mesa-comun");
        assert_eq!(slug_of("St. Mary's & Co.", "x"), "st-mary-s-co");
        assert_eq!(slug_of("🌻 Sunflower™ 🌻 – East", "x"), "sunflower-east");
        assert_eq!(slug_of(&"long ".repeat(30), "x").len(), 59);
    }

    #[test]
    fn a_name_in_another_script_has_an_address_of_its_own() {
        assert_eq!(slug_of("Надежда", "x"), "nadezhda");
        assert_eq!(slug_of("東京", "x"), "dong-jing");
        for name in ["مركز الأمل", "日本", "हिंदी", "ไทย", "한국", "Ελλάδα"] {
            assert_ne!(slug_of(name, "x"), "x", "{name}");
        }
        assert_eq!(slug_of("!?", "coalition"), "coalition");
    }

    #[test]
    fn the_second_of_a_name_gets_a_number() {
        assert_eq!(first_free("a", |_| true), "a");
        assert_eq!(first_free("a", |slug| slug != "a" && slug != "a-2"), "a-3");
    }
}
