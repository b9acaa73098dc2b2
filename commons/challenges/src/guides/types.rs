//! The guides, and the challenges that each helps with.

use base::named;

use crate::challenge::Challenge;

named! {
    /// A guide. Its words are `guides-{name}`, `guides-{name}-is`, `guides-{name}-text` and `guides-{name}-exercise`.
    pub enum Guide {
        /// Hearing somebody to the end.
        Listening = "listening",
        /// Finding what each needs.
        Negotiating = "negotiating",
        /// Leading a meeting in which all speak.
        Facilitating = "facilitating",
        /// Keeping and mending trust.
        Trust = "trust",
        /// Sharing what was one's own.
        Turf = "turf",
        /// Working across differences.
        Cultures = "cultures",
    }
}

impl Guide {
    /// The challenge that it helps with first.
    pub fn helps(self) -> Challenge {
        match self {
            Guide::Listening | Guide::Negotiating | Guide::Facilitating => Challenge::Listening,
            Guide::Trust => Challenge::Mistrust,
            Guide::Turf => Challenge::Alone,
            Guide::Cultures => Challenge::Equals,
        }
    }
}
