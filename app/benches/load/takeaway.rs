//! The largest file that somebody takes away: all of an organization that is party to 10,000 relationships.

use std::time::Instant;

use base::{Db, Error, Result};

use crate::furnish::{self, HUB};
use crate::line::{Line, post};
use crate::places::Place;
use crate::run::{memory, serve};

/// Furnishes, starts the program, takes the file away through the page, and prints the figures.
pub async fn measure() -> Result<()> {
    let place = Place::file();
    let address = place.database("program").await?;
    let town = furnish::furnish(Db::connect(&address.parse()?).await?, HUB).await?;
    let program = serve(&place, &address).await?;
    let fields = [("acting_for".to_owned(), town.organization.to_string())];
    let ask = post(&format!("/o/{}/takeaway", town.organization), &town.representative, &fields);
    let (before, start) = (memory(program.id()).1, Instant::now());
    let file = Line::open(program.port).await?.ask(&ask).await?;
    let (took, (most, after)) = (start.elapsed().as_secs_f64(), memory(program.id()));
    program.kill();
    if file.status != 200 {
        return Err(Error::broken(format!("the answer was {}", file.status)));
    }
    println!("{} relationships taken away: {:.1} MB", HUB.relationships, file.length as f64 / 1e6);
    println!("{:<26} {took:>9.1} s   <= 30 s", "until the last byte");
    println!("{:<26} {most:>8.0} MB   <= 120 MB", "memory at its most");
    println!("{:<26} {before:>8.0} MB, then {after:.0} MB", "memory before");
    Ok(())
}
