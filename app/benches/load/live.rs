//! A thousand pages that listen: how much memory they add to the program, and how soon each hears of a change.
//!
//! On PostgreSQL the pages listen at one program, and the change is made at another. The time counts from the moment the
//! change is sent, so that the act itself is in it.

use std::time::{Duration, Instant};

use base::{Db, Error, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::{sleep, timeout};

use crate::api::middle;
use crate::furnish::{self, TOWN, Town};
use crate::line::{Line, get, post};
use crate::places::Place;
use crate::program::Program;
use crate::run::{memory, processor, serve};

/// How many pages listen.
const LISTENERS: usize = 1_000;
/// How many changes are made; one person may say so much in ten minutes.
const CHANGES: usize = 50;
/// How long a change may take to reach everybody before it counts as lost.
const LOST: Duration = Duration::from_secs(10);

/// Measures on both databases where both are there.
pub async fn measure() -> Result<()> {
    println!("{LISTENERS} pages that listen, {CHANGES} changes");
    for (name, place, two) in
        [("SQLite", Some(Place::file()), false), ("PostgreSQL, two programs", Place::server(), true)]
    {
        if let Some(place) = place {
            println!("== {name}");
            let measured = on(&place, two).await;
            place.put_away().await;
            measured?;
        }
    }
    Ok(())
}

async fn on(place: &Place, two: bool) -> Result<()> {
    let address = place.database("program").await?;
    let town = furnish::furnish(Db::connect(&address.parse()?).await?, TOWN).await?;
    let program = serve(place, &address).await?;
    let other = if two { Some(serve(place, &address).await?) } else { None };
    let at = other.as_ref().map_or(program.port, |it| it.port);
    // What a program needs once is not what a listener adds.
    for n in 0..5 {
        change(at, &town, n).await?;
        for path in ["/", "/c/elmwater/relationships", "/c/elmwater/organizations"] {
            Line::open(program.port).await?.ask(&get(path, Some(&town.representative))).await?;
        }
    }
    sleep(Duration::from_secs(3)).await;
    let before = memory(program.id()).1;
    let (ears, mut heard) = unbounded_channel();
    // A session has a few streams, and not a thousand.
    for session in town.listeners.iter().cycle().take(LISTENERS) {
        listen(program.port, session, ears.clone()).await?;
    }
    sleep(Duration::from_secs(3)).await;
    let after = memory(program.id()).1;
    let used = processor(program.id());
    let (mut took, mut last) = (vec![], vec![]);
    for n in 5..5 + CHANGES {
        while heard.try_recv().is_ok() {}
        let start = Instant::now();
        change(at, &town, n).await?;
        let times = reached(&mut heard, start).await?;
        last.push(times.iter().copied().fold(0.0, f64::max));
        took.extend(times);
        sleep(Duration::from_millis(150)).await;
    }
    took.sort_by(f64::total_cmp);
    let within = |part: f64| took[((took.len() as f64 * part) as usize).min(took.len() - 1)] * 1e3;
    println!("{:<34} {:>8.1} MB, then {after:.1} MB", "memory before", before);
    println!("{:<34} {:>8.1} MB  <= 60 MB", "memory that they add", after - before);
    println!("{:<34} {:>8.1} MB", "memory after the changes", memory(program.id()).1);
    println!("{:<34} {:>8.1} ms", "half hear within", within(0.5));
    println!("{:<34} {:>8.1} ms  <= 250 ms", "99 % hear within", within(0.99));
    println!(
        "{:<34} {:>8.1} ms, at the most {:.1} ms",
        "the last one, in the middle",
        middle(last.iter().copied()) * 1e3,
        within(1.0)
    );
    println!("{:<34} {:>8.1} ms", "processor for one change", (processor(program.id()) - used) * 1e3 / CHANGES as f64);
    program.kill();
    other.into_iter().for_each(Program::kill);
    Ok(())
}

/// Something is said that everybody who listens here may read.
async fn change(port: u16, town: &Town, n: usize) -> Result<()> {
    let fields = [("acting_for", town.organization.to_string()), ("text", format!("The hall is free, {n}"))];
    let path = format!("/c/elmwater/relationships/{}/comments", town.relationship);
    let asked = post(&path, &town.representative, &fields.map(|(name, value)| (name.to_owned(), value)));
    let answer = Line::open(port).await?.ask(&asked).await?;
    if answer.status == 303 { Ok(()) } else { Err(Error::broken(format!("a change was answered {}", answer.status))) }
}

/// Opens a page's stream, and says from then on when it hears something.
async fn listen(port: u16, session: &str, heard: UnboundedSender<Instant>) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(&get("/live", Some(session))).await?;
    let mut part = [0; 512];
    let n = stream.read(&mut part).await?;
    if !part[..n].starts_with(b"HTTP/1.1 200") {
        return Err(Error::broken(String::from_utf8_lossy(&part[..n]).into_owned()));
    }
    tokio::spawn(async move {
        while let Ok(n @ 1..) = stream.read(&mut part).await {
            let words = &part[..n];
            if words.windows(13).any(|it| it == b"data: changed") && heard.send(Instant::now()).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Waits until everybody has heard; how long each took: seconds.
async fn reached(heard: &mut UnboundedReceiver<Instant>, start: Instant) -> Result<Vec<f64>> {
    let mut times = vec![];
    while times.len() < LISTENERS {
        match timeout(LOST, heard.recv()).await {
            Ok(Some(at)) => times.push(at.duration_since(start).as_secs_f64()),
            _ => return Err(Error::broken(format!("only {} of {LISTENERS} heard of a change", times.len()))),
        }
    }
    Ok(times)
}
