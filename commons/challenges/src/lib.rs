//! What makes working together hard, and what helps: asked rarely, told with care, each with something to begin with.
//!
//! [`check`] asks people and tells what they say together; [`evidence`] is what the records that exist can show beside it;
//! [`first`] offers a first small step to those who have not spoken; [`leading`] is who leads, in turns; [`funders`] puts
//! the pace of trust beside a funder's timeline; [`guides`] teach by short exercises.
//!
//! Invariant: nobody but who gave it ever sees a single answer, nothing is added up into one number, and nothing of a
//! coalition is told outside of it.

pub mod challenge;
pub mod check;
pub mod evidence;
pub mod first;
pub mod funders;
pub mod guides;
pub mod leading;

base::words!("challenges", "first", "leading", "funders", "guides");

use base::{Cx, Doors, Error, Place, Result};

/// The doors of this room.
pub fn routes() -> Doors {
    check::routes().and(first::routes()).and(leading::routes()).and(funders::routes()).and(guides::routes())
}

/// What the days have brought; how much there was.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    Ok(check::acts::sweep(cx).await? + first::acts::sweep(cx).await? + leading::acts::sweep(cx).await?)
}

/// The coalition, for one of its own; for everybody else it has no such room.
fn own_place(cx: &Cx) -> Result<&Place> {
    cx.who()?;
    cx.place().and_then(|place| if place.own() { Ok(place) } else { Err(Error::NotFound) })
}
