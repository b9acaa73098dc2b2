//! What people of several organizations said, made into one case, and which of their answers decide.
//!
//! Several people of one organization count as the one who says less. What nobody said is neither a yes nor a no: it is
//! enough for networking and no more, and it is named. Invariant: neither the order nor the names of organizations and
//! people change the case, nor does a second person who says the same.

mod deciding;
mod flaws;
mod pool;
mod rules;
#[cfg(test)]
mod tests;
mod types;

pub use deciding::{Deciding, borderline, deciding};
pub use flaws::flaws;
pub use rules::gather;
pub use types::{Gathered, Offer, Party, Respondent, Source, Voice, Who};
