//! Reads `source,target[,weight]` lines (ids from 1) from standard input, writes the network as SVG, and
//! says on standard error how long the layout took: `cargo run -p graph --example picture < ties.csv > a.svg`

use graph::{Tie, degrees, layout};
use std::io::Read;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let ties: Vec<Tie> = text.lines().filter_map(tie).collect();
    let n = ties.iter().map(|tie| tie.0.max(tie.1) as usize + 1).max().unwrap_or(0);
    let keys: Vec<u64> = (0..n as u64).collect();
    let start = Instant::now();
    let places = layout(&keys, &ties);
    eprintln!("{n} nodes, {} ties: {:.0?}", ties.len(), start.elapsed());
    print(&places, &ties, &degrees(n, &ties));
    Ok(())
}

fn tie(line: &str) -> Option<Tie> {
    let mut parts = line.split(',');
    let mut id = || parts.next()?.trim().parse::<u32>().ok()?.checked_sub(1);
    let (a, b) = (id()?, id()?);
    let weight = parts.next().and_then(|weight| weight.trim().parse().ok());
    Some((a, b, weight.unwrap_or(1.0)))
}

#[allow(clippy::print_stdout)] // The picture is this program's output.
fn print(places: &[(f32, f32)], ties: &[Tie], degrees: &[u32]) {
    let (wide, high) =
        places.iter().fold((0.0f32, 0.0f32), |(wide, high), (x, y)| (wide.max(x.abs()), high.max(y.abs())));
    let (left, top) = (-wide - 0.5, -high - 0.5);
    println!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='{left} {top} {} {}'>\n<g stroke='#888' stroke-opacity='.5' stroke-width='.03'>",
        -2.0 * left,
        -2.0 * top
    );
    for &(a, b, _) in ties {
        let ((x1, y1), (x2, y2)) = (places[a as usize], places[b as usize]);
        println!("<line x1='{x1}' y1='{y1}' x2='{x2}' y2='{y2}'/>");
    }
    println!("</g>\n<g fill='#264'>");
    for ((x, y), degree) in places.iter().zip(degrees) {
        let radius = 0.06 + 0.012 * (*degree as f32).min(6.0);
        println!("<circle cx='{x}' cy='{y}' r='{radius}'/>");
    }
    println!("</g>\n</svg>");
}
