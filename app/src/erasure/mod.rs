//! Erasing a person: what is theirs goes, what they did for organizations stays true without their name.
//!
//! [`wipe`] says table by table what becomes of a person; [`acts`] asks first and writes it down; [`list`] keeps the ids of
//! who was erased, so that a restore of an older backup erases them again. Invariant: no acceptance, version or line of
//! a journal is removed, and every chain still verifies.

pub mod acts;
pub mod cli;
pub mod list;
pub mod pages;
pub mod wipe;

use base::Doors;

base::words!("erasure");

base::named! {
    /// What becomes of the words that somebody left in talk and in reasons.
    pub enum Words {
        /// They stay, under nobody's name.
        Stay = "stay",
        /// They go too.
        Go = "go",
    }
}

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new().get("/me/erase", pages::ask).post("/me/erase", pages::erase)
}
