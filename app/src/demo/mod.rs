//! The demo town, built from `app/town/*.toml` through the same acts that people use.
//!
//! Two years of history are lived again in order, each act on its day, so that the journal is as true as any other.
//! Invariant: nothing here writes what an act could write.

mod lately;
mod life;
mod town;

use std::sync::Arc;

use base::{House, Result, q};

/// Builds the town in an empty database; where it stands already, nothing happens.
pub async fn build(house: &Arc<House>) -> Result<()> {
    let (n,): (i64,) = q!("select count(*) from coalition").one(&house.db).await?;
    if n > 0 {
        return Ok(());
    }
    let town = town::read()?;
    life::live(house, &town).await
}
