//! One measurement from an empty database to the last figure.

use std::path::Path;
use std::time::{Duration, Instant};

use base::{Db, Error, Result, journal, q};

use crate::durable;
use crate::furnish::{self, Town};
use crate::line::{Line, get, post};
use crate::places::Place;
use crate::program::{Program, free_port};
use crate::report::Figures;
use crate::traffic::{Ask, Went, as_fast_as_answered, at_a_rate};
use crate::words;

/// Connections that ask for pages as fast as they are answered, or send acts.
const LINES: usize = 8;
/// People who accept at once: as on a morning when everybody answers their letters.
const PEOPLE: usize = 32;
/// The fixed rate: requests a second.
const RATE: f64 = 500.0;
const WARM: Duration = Duration::from_millis(1_000);
const LONG: Duration = Duration::from_secs(4);

/// Measures everything in fresh databases of this place.
pub async fn measure(place: &Place) -> Result<Figures> {
    let (address, bare) = (place.database("program").await?, place.database("bare").await?);
    let started = Instant::now();
    let town = furnish::furnish(Db::connect(&address.parse()?).await?, furnish::TOWN).await?;
    println!("furnished in {:.1} s", started.elapsed().as_secs_f64());
    let mut figures = Figures { start: start(place, &address).await?, ..Figures::default() };
    println!("from start to first page: {:.0} ms", figures.start * 1e3);
    figures.import = (import(place, &bare)?, import(place, &bare)?);
    println!("10,000 rows brought in: {:.2} s, once more: {:.2} s", figures.import.0, figures.import.1);
    let program = serve(place, &address).await?;
    pages(&program, &town, &mut figures).await?;
    acts(&program, &town, &bare, &mut figures).await?;
    figures.memory = memory(program.id());
    program.kill();
    figures.lines = verify(&address).await?;
    Ok(figures)
}

/// The program on a database, ready.
pub async fn serve(place: &Place, address: &str) -> Result<Program> {
    serve_with(place, address, &[]).await
}

/// The same with more options.
pub async fn serve_with(place: &Place, address: &str, options: &[&str]) -> Result<Program> {
    let binary = Path::new(env!("CARGO_BIN_EXE_manyhands"));
    let started = Program::start_with(binary, address, place.folder.path(), free_port(), options).await;
    started.map_err(Error::broken)
}

/// From starting the program to its first page, the middle one of three: seconds.
async fn start(place: &Place, address: &str) -> Result<f64> {
    let mut took = vec![];
    for _ in 0..3 {
        let start = Instant::now();
        let program = serve(place, address).await?;
        let page = Line::open(program.port).await?.ask(&get("/sign-in", None)).await?;
        if page.status == 200 {
            took.push(start.elapsed().as_secs_f64());
        }
        program.kill();
    }
    took.sort_by(f64::total_cmp);
    took.get(1).copied().ok_or_else(|| Error::broken("the first page did not come"))
}

/// The command as an operator types it, from its start to its end: seconds.
fn import(place: &Place, address: &str) -> Result<f64> {
    let (file, mut rows) = (place.folder.path().join("organizations.csv"), "id,name,description,url\n".to_owned());
    for n in 0..10_000 {
        rows.push_str(&format!("{n},{} {n},\"{}\",https://www.example.org/{n}\n", words::name(n), words::does(n)));
    }
    std::fs::write(&file, rows)?;
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_manyhands"));
    command.args(["--database", address, "--log", "warn", "import", "organizations"]).arg(&file);
    let start = Instant::now();
    let done = command.args(["--coalition", "Elmwater Together"]).output()?;
    let said = String::from_utf8_lossy(&done.stdout);
    let whole = said.trim_end().ends_with("10000 new, 0 changed, 0 unchanged, 0 refused")
        || said.trim_end().ends_with("0 new, 0 changed, 10000 unchanged, 0 refused");
    if whole { Ok(start.elapsed().as_secs_f64()) } else { Err(Error::broken(format!("the import said {said}"))) }
}

async fn pages(program: &Program, town: &Town, figures: &mut Figures) -> Result<()> {
    let relationship = format!("/c/elmwater/relationships/{}", town.relationship);
    let (mine, rosa) = (town.representative.as_str(), town.coordinator.as_str());
    let all: [(&str, Ask); 5] = [
        ("organizations", (get("/c/elmwater/organizations", Some(mine)), 200)),
        ("relationships", (get("/c/elmwater/relationships", Some(mine)), 200)),
        ("a relationship", (get(&relationship, Some(mine)), 200)),
        ("home", (get("/", Some(mine)), 200)),
        ("home, coordinator", (get("/", Some(rosa)), 200)),
    ];
    for (name, ask) in &all {
        let went = saturated(program, vec![ask.clone()]).await?;
        println!("{name}: {}, {} kB a page", said(&went), went.bytes / went.took.len().max(1) / 1024);
        figures.pages.push(((*name).to_owned(), went));
    }
    // The coordinator's page is one person's; the others are everybody's.
    let mixed: Vec<Ask> = all[..4].iter().map(|(_, ask)| ask.clone()).collect();
    figures.mixed = saturated(program, mixed.clone()).await?;
    println!("the first four in turn: {}", said(&figures.mixed));
    let before = processor(program.id());
    figures.fixed = at_a_rate(program.port, mixed, RATE, 3 * LONG).await?;
    figures.fixed.processor = processor(program.id()) - before;
    println!("the first four in turn at {RATE}/s: {}", said(&figures.fixed));
    Ok(())
}

/// As fast as answers come, after a while of the same to warm up.
pub async fn saturated(program: &Program, asks: Vec<Ask>) -> Result<Went> {
    as_fast_as_answered(program.port, asks.clone(), LINES, WARM, false).await?;
    let before = processor(program.id());
    let mut went = as_fast_as_answered(program.port, asks, LINES, LONG, false).await?;
    went.processor = processor(program.id()) - before;
    Ok(went)
}

/// What a process has used of the processors: seconds.
pub fn processor(id: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name in brackets may hold spaces; behind it the 12th and 13th numbers count hundredths, for itself and for the kernel.
    let numbers = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    numbers.filter_map(|number| number.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// How an asking went, in a line.
pub fn said(went: &Went) -> String {
    let (rate, other) = (went.rate(), went.other);
    let (half, most, each) = (went.within(0.5), went.within(0.99), went.processor_each());
    format!(
        "{rate:.0}/s, half within {half:.1} ms, 99 % within {most:.1} ms, {other} not as expected, {each:.2} ms of processor each"
    )
}

/// Acceptances by several people at once, between two measurements of bare transactions on the same disk.
async fn acts(program: &Program, town: &Town, bare: &str, figures: &mut Figures) -> Result<()> {
    let db = Db::connect(&bare.parse()?).await?;
    durable::prepare(&db).await?;
    let asks: Vec<Ask> = town.answers.iter().map(acceptance).collect();
    let before = durable::rate(&db, LONG).await?;
    let used = processor(program.id());
    figures.acts = as_fast_as_answered(program.port, asks, PEOPLE, LONG, true).await?;
    figures.acts.processor = processor(program.id()) - used;
    let after = durable::rate(&db, LONG).await?;
    db.close().await;
    figures.bare = (before + after) / 2.0;
    println!("acceptances: {}", said(&figures.acts));
    println!("bare transactions: {before:.0}/s before, {after:.0}/s after");
    Ok(())
}

fn acceptance(answer: &furnish::Answer) -> Ask {
    let address = format!("/c/elmwater/relationships/{}/acceptances", answer.relationship);
    let fields = [("acting_for", answer.organization.to_string()), ("version", "1".to_owned())];
    (post(&address, &answer.session, &fields.map(|(name, value)| (name.to_owned(), value))), 303)
}

/// The memory of a process, at its most and now: megabytes.
pub fn memory(id: u32) -> (f64, f64) {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or_default() / 1024.0
    };
    (of("VmHWM:"), of("VmRSS:"))
}

/// That what was measured was real: the journal verifies. How many lines it has.
async fn verify(address: &str) -> Result<u64> {
    let db = Db::connect(&address.parse()?).await?;
    let (lines, flaws) = journal::verify(&db).await?;
    let (accepted,): (i64,) = q!("select count(*) from acceptance").one(&db).await?;
    db.close().await;
    println!("{lines} lines of journal, {} flaws, {accepted} acceptances", flaws.len());
    if flaws.is_empty() { Ok(lines) } else { Err(Error::broken("the journal does not verify")) }
}
