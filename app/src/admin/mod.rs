//! What whoever looks after the installation sees and does: how it stands, its letters, sessions and backups.
//!
//! Invariant: nothing here reads what a coalition keeps inside: names of coalitions, counts and days, and no word of
//! what is agreed or said in them. To everybody but an operator these doors are not there.

pub mod acts;
pub mod cli;
pub mod facts;
pub mod lists;
pub mod pages;
pub mod storage;

use base::Doors;

base::words!("admin");

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/admin", pages::overview)
        .get("/admin/coalitions", lists::coalitions)
        .get("/admin/letters", lists::letters)
        .post("/admin/letters/{letter}/again", lists::again)
        .post("/admin/letters/{letter}/drop", lists::drop_it)
        .get("/admin/sessions", lists::sessions)
        .post("/admin/sessions/end", lists::end_sessions)
        .get("/admin/audit", lists::audit)
}
