//! How quick the program is: pages, acts, start and memory, in a coalition of 2,000 organizations and 10,000 relationships;
//! and, when asked for by name, its map in a browser, the largest file that somebody takes away, everybody's digest, the
//! lists of the API, and a thousand pages that listen.
//!
//! The program runs as an operator runs it, on its own; this asks it over HTTP from the same machine, and prints a table
//! of figures beside their targets. Nothing here fails because a figure is bad. `cargo xtask bench` starts it.
#![allow(clippy::print_stdout)] // Printing figures is what it is for.

mod api;
mod digest;
mod durable;
mod furnish;
#[path = "../../tests/it/faults/line.rs"]
mod line;
mod live;
mod map;
mod places;
#[path = "../../tests/it/faults/program.rs"]
mod program;
mod report;
mod run;
mod takeaway;
mod ties;
mod traffic;
mod words;

use report::Figures;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let named = |name: &str| wanted.iter().any(|word| word == name);
    // One thread for whoever asks, so that the program keeps most of the two cores, as the asking people would let it.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let said = match () {
        () if named("map") => runtime.block_on(map::measure()),
        () if named("digest") => several().block_on(digest::measure()),
        () if named("api") => runtime.block_on(api::measure()),
        () if named("live") => runtime.block_on(live::measure()),
        () if named("takeaway") => runtime.block_on(takeaway::measure()),
        () => {
            let lite = (wanted.is_empty() || named("sqlite")).then(places::Place::file);
            let pg = places::Place::server().filter(|_| wanted.is_empty() || named("postgres"));
            runtime.block_on(everything(lite, pg));
            Ok(())
        }
    };
    if let Err(why) = said {
        println!("not measured to the end: {why}");
    }
}

/// What runs in this very process runs on every processor, as the program does.
fn several() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(8).enable_all().build().expect("a runtime")
}

async fn everything(lite: Option<places::Place>, pg: Option<places::Place>) {
    let mut figures = [None, None];
    for (at, (name, place)) in [("SQLite", lite), ("PostgreSQL", pg)].into_iter().enumerate() {
        if let Some(place) = place {
            figures[at] = Some(measure(name, place).await);
        }
    }
    report::print(figures[0].as_ref(), figures[1].as_ref());
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
