//! Trust between organizations: asked rarely, told with care, mended early.
//!
//! [`pulse`] asks people with authority three questions about each partner, both ways, and decides in one place who may
//! know what of the answers; [`mending`] is a talk that two organizations may have when something stands between them; [`doing`]
//! is what two say that they really do together, beside what they agreed.
//!
//! Invariant: nobody but who gave it ever sees a single answer about trust, and no two numbers that are told differ by one.

pub mod doing;
pub mod mending;
pub mod pulse;

base::words!("trust", "mending", "doing");

/// The doors of this room.
pub fn routes() -> base::Doors {
    pulse::routes().and(mending::routes()).and(doing::routes())
}

/// What the days have brought; how much there was.
pub async fn sweep(cx: &base::Cx) -> base::Result<usize> {
    Ok(mending::acts::sweep(cx).await? + pulse::acts::forget(cx).await? + doing::acts::forget(cx).await?)
}
