//! What changed, read from the journal and told in sentences.
//!
//! Invariant: a line is told only to those it is open to: members of the coalition, or the organizations it is about.

pub mod acts;
pub mod api;
pub mod pages;

pub use acts::{Line, lines_for, lines_of};
pub use pages::sentences;

use base::api::get;
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new().get("/c/{coalition}/activity", pages::activity).api(get(
        within!("/activity"),
        "activity-list",
        api::list,
    ))
}
