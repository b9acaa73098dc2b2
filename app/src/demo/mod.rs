//! The demo town, built from `app/town/*.toml` through the same acts that people use.
//!
//! Two years of history are lived again in order, each act on its day, so that the journal is as true as any other.
//! Invariant: nothing here writes what an act could write.

mod challenging;
mod choosing;
mod lately;
mod life;
mod neighbors;
mod tables;
mod talking;
mod tellings;
mod town;
mod trusting;

use std::sync::Arc;

use base::{Error, House, Result, q, say};

/// Builds the town in an empty database; where it stands already, nothing happens. One that was
/// stopped while it was built is refused.
pub async fn build(house: &Arc<House>) -> Result<()> {
    let (n,): (i64,) = q!("select count(*) from coalition").one(&house.db).await?;
    let town = town::read()?;
    if n == 0 {
        return life::live(house, &town).await;
    }
    // What the town's neighbors ask is written last.
    let (asked,): (i64,) = q!("select count(*) from joining").one(&house.db).await?;
    match asked {
        0 => Err(Error::Refused(say!("command-demo-unfinished"))),
        _ => Ok(()),
    }
}
