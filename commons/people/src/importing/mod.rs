//! Bringing organizations in from the table that people already have: CSV or XLSX, whatever its columns are called.
//!
//! A file becomes a draft; the draft becomes a plan that says of every row what would happen; the plan is carried out in
//! one transaction. [`guess`] proposes what columns mean, [`cells`] reads them, [`plan`] compares them with what is here,
//! [`batch`] puts the plan and a person's decisions into rows for the database. Invariant: two organizations never become
//! one unless a person says so, and what somebody wrote by hand is never written over unseen.

pub mod acts;
mod again;
pub mod api;
pub mod batch;
pub mod cells;
mod choices;
pub mod file;
pub mod guess;
mod kept;
pub mod pages;
mod parts;
pub mod plan;
mod review;
pub mod rules;
mod store;
pub mod types;

#[cfg(test)]
mod real;
#[cfg(test)]
mod tests;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{edit, get, get_file, make, post};
use base::within;

base::words!("importing");

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/organizations/import", pages::ask)
        .post("/c/{coalition}/organizations/import", pages::take)
        .get("/c/{coalition}/organizations/import/{draft}", review::show)
        .post("/c/{coalition}/organizations/import/{draft}", review::map)
        .post("/c/{coalition}/organizations/import/{draft}/carry-out", review::carry_out)
        .get("/c/{coalition}/organizations/import/{draft}/refused.csv", review::refused)
        .api(make(within!("/imports"), "imports-bring", api::bring).needs(Manage))
        .api(get(within!("/imports/{import}"), "imports-read", api::read))
        .api(edit(within!("/imports/{import}"), "imports-map", api::map).needs(Manage))
        .api(get_file(within!("/imports/{import}/refused"), "imports-refused", "text/csv", api::refused))
        .api(post(within!("/imports/{import}/carrying-out"), "imports-carry-out", api::carry_out).needs(Manage))
}
