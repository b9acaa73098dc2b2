//! How names stand in a sentence.

use super::pages::sound;

#[test]
fn a_name_that_begins_with_the_sound_of_and_in_spanish_is_told_apart() {
    for name in ["Iglesia Betel", "Hijas de María", "ÍNDIGO", "Igualdad"] {
        assert_eq!(sound(name), "i", "{name}");
    }
    for name in ["Hierro Viejo", "Iowa", "Hospital", "Casa Keel", "", "211"] {
        assert_eq!(sound(name), "other", "{name}");
    }
}
