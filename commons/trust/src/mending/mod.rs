//! Mending: when trust falls, or two see each other very differently, a talk is offered to the two, and to them alone.
//!
//! Each side has to agree before it opens. On it stand what was heard, what each will do and by when, and what became of
//! it. Invariant: an offer says the same to both and nothing about who answered what.

pub mod acts;
pub mod api;
pub mod pages;
pub mod reading;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;
use base::api::Scope::Decide;
use base::api::{get, make, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .post("/c/{coalition}/trust/with/{partner}/talks", pages::ask)
        .get("/c/{coalition}/trust/talks/{talk}", pages::show)
        .post("/c/{coalition}/trust/talks/{talk}/agreement", pages::agree)
        .post("/c/{coalition}/trust/talks/{talk}/not-now", pages::not_now)
        .post("/c/{coalition}/trust/talks/{talk}/guide", pages::name_guide)
        .post("/c/{coalition}/trust/talks/{talk}/guide/agreement", pages::agree_to_guide)
        .post("/c/{coalition}/trust/talks/{talk}/heard", pages::hear)
        .post("/c/{coalition}/trust/talks/{talk}/promises", pages::promise)
        .post("/c/{coalition}/trust/talks/{talk}/promises/{promise}", pages::settle)
        .post("/c/{coalition}/trust/talks/{talk}/follow-up", pages::follow_up_on)
        .post("/c/{coalition}/trust/talks/{talk}/ending", pages::end)
        .api(get(within!("/trust/talks"), "trust-talks", api::list))
        .api(make(within!("/trust/partners/{partner}/talks"), "trust-talk-ask", api::ask).needs(Decide))
        .api(get(within!("/trust/talks/{talk}"), "trust-talk", api::read))
        .api(post(within!("/trust/talks/{talk}/agreement"), "trust-talk-agree", api::agree).needs(Decide))
        .api(post(within!("/trust/talks/{talk}/not-now"), "trust-talk-not-now", api::not_now).needs(Decide))
        .api(post(within!("/trust/talks/{talk}/guide"), "trust-talk-guide", api::name_guide).needs(Decide))
        .api(
            post(within!("/trust/talks/{talk}/guide/agreement"), "trust-talk-guide-agree", api::agree_to_guide)
                .needs(Decide),
        )
        .api(post(within!("/trust/talks/{talk}/heard"), "trust-talk-hear", api::hear).needs(Decide))
        .api(post(within!("/trust/talks/{talk}/promises"), "trust-promise", api::promise).needs(Decide))
        .api(post(within!("/trust/talks/{talk}/promises/{promise}"), "trust-promise-settle", api::settle).needs(Decide))
        .api(post(within!("/trust/talks/{talk}/follow-up"), "trust-talk-follow-up", api::follow_up).needs(Decide))
        .api(post(within!("/trust/talks/{talk}/ending"), "trust-talk-end", api::end).needs(Decide))
}
