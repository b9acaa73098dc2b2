//! Trust between organizations: asked rarely, told with care, mended early.
//!
//! [`pulse`] asks people with authority three questions about each partner, both ways, and decides in one place who may
//! know what of the answers; [`mending`] is a talk that two organizations may have when something stands between them; [`doing`]
//! is what two say that they really do together, beside what they agreed; [`one_to_ones`] brings two people of two
//! organizations together, so that they know each other.
//!
//! Invariant: nobody but who gave it ever sees a single answer about trust, and no two numbers that are told differ by one.

pub mod doing;
pub mod mending;
pub mod one_to_ones;
pub mod pulse;

base::words!("trust", "mending", "doing", "one-to-ones");

/// The doors of this room.
pub fn routes() -> base::Doors {
    pulse::routes().and(mending::routes()).and(doing::routes()).and(one_to_ones::routes())
}

/// What the days have brought; how much there was.
pub async fn sweep(cx: &base::Cx) -> base::Result<usize> {
    let forgotten = pulse::acts::forget(cx).await? + doing::acts::forget(cx).await?;
    Ok(mending::acts::sweep(cx).await? + forgotten + one_to_ones::pairing::sweep(cx).await?)
}
