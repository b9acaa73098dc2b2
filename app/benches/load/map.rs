//! The map of 500 organizations and 3,000 ties, in a browser that nobody sees: when it is drawn, and how it is moved.
//!
//! The looking itself is `app/tests/browser/map.js`, which prints its own figures.

use base::{Db, Error, Result};

use crate::furnish;
use crate::places::Place;
use crate::run::serve;

/// Furnishes, starts the program, and lets the browser look at the map.
pub async fn measure() -> Result<()> {
    let folder = std::env::var("MANYHANDS_BROWSER").map_err(|_| {
        Error::broken("MANYHANDS_BROWSER names the browser's folder; `cargo xtask bench map` brings it")
    })?;
    let place = Place::file();
    let address = place.database("program").await?;
    let town = furnish::furnish(Db::connect(&address.parse()?).await?, furnish::MAP).await?;
    let program = serve(&place, &address).await?;
    let mut look = std::process::Command::new("node");
    look.arg("map.js").current_dir(folder);
    look.env("MANYHANDS_URL", format!("http://127.0.0.1:{}", program.port)).env("MANYHANDS_SESSION", &town.coordinator);
    let looked = look.status()?;
    program.kill();
    if looked.success() { Ok(()) } else { Err(Error::broken(format!("map.js ended with {looked}"))) }
}
