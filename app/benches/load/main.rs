//! How quick the program is: pages, acts, start and memory, in a coalition of 2,000 organizations and 10,000 relationships.
//!
//! The program runs as an operator runs it, on its own; this asks it over HTTP from the same machine, and prints a table
//! of figures beside their targets. Nothing here fails because a figure is bad. `cargo xtask bench` starts it.
#![allow(clippy::print_stdout)] // Printing figures is what it is for.

mod durable;
mod furnish;
#[path = "../../tests/it/faults/line.rs"]
mod line;
mod places;
#[path = "../../tests/it/faults/program.rs"]
mod program;
mod report;
mod run;
mod ties;
mod traffic;
mod words;

use report::Figures;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    // One thread for whoever asks, so that the program keeps most of the two cores, as the asking people would let it.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let lite = wants("sqlite").then(|| runtime.block_on(measure("SQLite", places::Place::file())));
    let pg = match places::Place::server() {
        Some(place) if wants("postgres") => Some(runtime.block_on(measure("PostgreSQL", place))),
        _ => None,
    };
    report::print(lite.as_ref(), pg.as_ref());
}

async fn measure(name: &str, place: places::Place) -> Figures {
    println!("== {name}");
    let figures = run::measure(&place).await.unwrap_or_else(|why| {
        println!("{name} was not measured to the end: {why}");
        Figures::default()
    });
    place.put_away().await;
    figures
}
