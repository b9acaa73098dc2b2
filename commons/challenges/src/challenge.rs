//! The seven challenges, and where each can be begun with.

use base::named;

named! {
    /// One of the seven things that make working together hard.
    pub enum Challenge {
        /// "We do better alone."
        Alone = "alone",
        /// Mistrust.
        Mistrust = "mistrust",
        /// Listening to each other, speaking, negotiating.
        Listening = "listening",
        /// Racism and discrimination.
        Equals = "equals",
        /// Nobody leads, or one alone does.
        Leading = "leading",
        /// Powerlessness.
        Voice = "voice",
        /// A funder who pushes.
        Funder = "funder",
    }
}

/// A place to begin: the end of its word's key, and its address; `/c` stands for the coalition.
pub type Start = (&'static str, &'static str);

impl Challenge {
    /// Two or three things to begin with. The words are `challenges-start-{key}`.
    pub fn starts(self) -> [Start; 3] {
        match self {
            Challenge::Alone => [("choose", "/c/choosing"), ("network", "/c/network"), ("turf", "/guides/turf")],
            Challenge::Mistrust => {
                [("trust", "/c/trust"), ("one-to-ones", "/c/one-to-ones"), ("mend", "/guides/trust")]
            }
            Challenge::Listening => [
                ("listen", "/guides/listening"),
                ("negotiate", "/guides/negotiating"),
                ("facilitate", "/guides/facilitating"),
            ],
            Challenge::Equals => {
                [("cultures", "/guides/cultures"), ("directory", "/c/organizations"), ("listen", "/guides/listening")]
            }
            Challenge::Leading => [
                ("turns", "/c/leading"),
                ("facilitate", "/guides/facilitating"),
                ("reviews", "/c/relationships?state=in-review"),
            ],
            Challenge::Voice => [
                ("first", "/c/challenges/first-step"),
                ("facilitate", "/guides/facilitating"),
                ("relationships", "/c/relationships"),
            ],
            Challenge::Funder => {
                [("funders", "/c/funders"), ("choose", "/c/choosing"), ("negotiate", "/guides/negotiating")]
            }
        }
    }
}

/// Every end of a word's key that [`Challenge::starts`] names, once.
pub fn start_keys() -> Vec<&'static str> {
    let mut keys: Vec<&str> = Challenge::ALL.iter().flat_map(|it| it.starts()).map(|it| it.0).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}
