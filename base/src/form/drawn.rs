//! Forms that change something kept, so that two who change it at the same time lose nothing.
//!
//! A form carries the [`seal`] of what it was drawn from: a short digest of each field. Invariant: what somebody else has
//! kept in between is never written over unseen, and a form without a seal was drawn from nothing.

use super::Form;
use crate::ids::digest;

/// A field of something kept: its name, and its value as its form writes it.
pub type Kept = (&'static str, String);

/// What came of a form that changes something.
#[derive(Debug)]
pub enum Edited {
    /// It is kept.
    Kept,
    /// Somebody else was quicker, and nothing was kept. This is the form to be shown again: what was typed, and what
    /// the other kept wherever nothing had been changed.
    Late(Form),
}

/// What a form is drawn from, in short.
pub fn seal(kept: &[Kept]) -> String {
    kept.iter().map(|(_, value)| short(value)).collect::<Vec<_>>().join("-")
}

fn short(value: &str) -> String {
    digest(value)[..12].to_owned()
}

/// Compares what was typed with what is kept now; both name the same fields in the same order. `None` when nobody else
/// has changed anything that differs.
pub fn late(drawn_from: &str, typed: &[Kept], kept: &[Kept]) -> Option<Form> {
    let mut drawn = drawn_from.split('-');
    let (mut merged, mut theirs) = (vec![], vec![]);
    for ((name, typed), (_, kept)) in typed.iter().zip(kept) {
        let drawn = drawn.next().unwrap_or_default();
        let (changed, touched) = (short(kept) != drawn, short(typed) != drawn);
        if changed && typed != kept {
            theirs.push((*name, kept.clone()));
        }
        merged.push((*name, if changed && !touched { kept.clone() } else { typed.clone() }));
    }
    (!theirs.is_empty()).then(|| Form { theirs, ..Form::sealed(&merged, kept) })
}

impl Form {
    /// The form that changes this.
    pub fn drawn(kept: &[Kept]) -> Form {
        Form::sealed(kept, kept)
    }

    fn sealed(filled: &[Kept], kept: &[Kept]) -> Form {
        let fields = filled.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        Form::of(fields.chain([("drawn_from".to_owned(), seal(kept))]))
    }

    /// What it was drawn from; empty when it does not say.
    pub fn drawn_from(&self) -> &str {
        self.text("drawn_from")
    }

    /// Whether somebody else kept something while this was being written.
    pub fn is_late(&self) -> bool {
        !self.theirs.is_empty()
    }

    /// What somebody else kept in this field meanwhile.
    pub fn theirs(&self, name: &str) -> Option<&str> {
        self.theirs.iter().find(|(field, _)| *field == name).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, Kept, late, seal};

    fn page(does: &str, area: &str) -> [Kept; 2] {
        [("does", does.to_owned()), ("area", area.to_owned())]
    }

    #[test]
    fn nothing_is_late_when_nobody_else_wrote() {
        let before = page("Heals", "");
        assert!(late(&seal(&before), &page("Mends", ""), &before).is_none());
        assert!(!Form::drawn(&before).is_late());
    }

    #[test]
    fn two_who_write_the_same_do_not_disturb_each_other() {
        let both = page("Mends", "");
        assert!(late(&seal(&page("Heals", "")), &both, &both).is_none());
    }

    #[test]
    fn what_the_other_kept_stands_beside_what_was_typed() {
        let kept = page("Mends", "East shore");
        let form = late(&seal(&page("Heals", "")), &page("Cures", ""), &kept).expect("somebody else wrote");
        assert_eq!((form.text("does"), form.text("area")), ("Cures", "East shore"));
        assert_eq!((form.theirs("does"), form.theirs("area")), (Some("Mends"), Some("East shore")));
        let again = page("Cures", "East shore");
        assert!(late(form.drawn_from(), &again, &kept).is_none(), "the second sending decides");
    }

    #[test]
    fn a_seal_that_says_nothing_was_drawn_from_nothing() {
        for seal in ["", "-", "x", "--------------------"] {
            let form = late(seal, &page("Cures", ""), &page("Mends", "")).expect("shown again");
            assert_eq!((form.theirs("does"), form.theirs("area")), (Some("Mends"), None));
        }
    }
}
