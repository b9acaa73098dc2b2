//! The lists of the API, as programs ask for them: with a token, as fast as they are answered and at a fixed rate.

use base::{Db, Result};

use crate::furnish::{self, TOWN};
use crate::line;
use crate::places::Place;
use crate::program::Program;
use crate::run::{memory, processor, said, saturated, serve_with};
use crate::traffic::{Ask, Went, at_a_rate};

/// The fixed rate: requests a second, and for how long.
const RATE: f64 = 1_000.0;
const LONG: std::time::Duration = std::time::Duration::from_secs(10);
/// Each figure is the middle one of so many.
const TIMES: usize = 3;

/// Furnishes a town, starts the program, and asks; on both databases where both are there.
pub async fn measure() -> Result<()> {
    println!("lists of the API: {} organizations, {} relationships", TOWN.organizations, TOWN.relationships);
    for (name, place) in [("SQLite", Some(Place::file())), ("PostgreSQL", Place::server())] {
        if let Some(place) = place {
            println!("== {name}");
            let measured = on(&place).await;
            place.put_away().await;
            measured?;
        }
    }
    Ok(())
}

async fn on(place: &Place) -> Result<()> {
    let address = place.database("program").await?;
    let town = furnish::furnish(Db::connect(&address.parse()?).await?, TOWN).await?;
    // What is measured is the program, and not how much it lets one token ask.
    let program = serve_with(place, &address, &["--api-per-minute", "100000000"]).await?;
    for list in ["organizations", "relationships"] {
        let ask = asked(&format!("/api/v1/coalitions/elmwater/{list}"), &town.token);
        let (mut fast, mut fixed) = (vec![], vec![]);
        for _ in 0..TIMES {
            fast.push(saturated(&program, vec![ask.clone()]).await?);
            fixed.push(at_the_rate(&program, &ask).await?);
            println!(
                "{list}: {}; at {RATE}/s: {}",
                fast.last().map(said).unwrap_or_default(),
                fixed.last().map(said).unwrap_or_default()
            );
        }
        let rate = middle(fast.iter().map(Went::rate));
        let (half, most) =
            (middle(fixed.iter().map(|it| it.within(0.5))), middle(fixed.iter().map(|it| it.within(0.99))));
        println!("{:<34} {rate:>8.0}/s   >= 2000/s", format!("{list}, as fast as answered"));
        println!("{:<34} {half:>8.1} ms", format!("{list}, half within"));
        println!("{:<34} {most:>8.1} ms  <= 15 ms", format!("{list}, 99 % within"));
        println!("{:<34} {:>8.2} ms", format!("{list}, processor each"), middle(fast.iter().map(Went::processor_each)));
    }
    println!("{:<34} {:>8.0} MB", "memory at its most", memory(program.id()).0);
    program.kill();
    Ok(())
}

async fn at_the_rate(program: &Program, ask: &Ask) -> Result<Went> {
    let before = processor(program.id());
    let mut went = at_a_rate(program.port, vec![ask.clone()], RATE, LONG).await?;
    went.processor = processor(program.id()) - before;
    Ok(went)
}

fn asked(path: &str, token: &str) -> Ask {
    let head = line::get(path, None);
    let mut head = String::from_utf8_lossy(&head).replace("accept: text/html", "accept: application/json");
    head.insert_str(head.len() - 2, &format!("authorization: Bearer {token}\r\n"));
    (head.into_bytes(), 200)
}

/// The middle one.
pub fn middle(all: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = all.collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}
