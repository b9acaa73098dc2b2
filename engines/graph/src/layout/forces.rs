//! Ties pull, nodes push, and every round moves them less, until the picture stands still.
//!
//! A tie pulls with the square root of its length: less than a spring, so that the few long ties
//! between groups do not draw the groups into one another.

use super::Point;
use super::quadtree::Quadtree;
use crate::net::Net;

/// A light pull to the middle keeps long chains in the picture.
const GRAVITY: f32 = 0.06;
/// Below this square of a length a tie pulls no harder, so that no step divides by zero.
const SHORT: f32 = 0.01;

/// Moves the nodes of a connected network to where pull and push are even.
pub fn relax(points: &mut [Point], net: &Net) {
    let pulls = Pulls::new(net);
    let rounds = rounds(points.len());
    let reach = (points.len() as f32).sqrt() * 0.25;
    for round in 0..rounds {
        let left = 1.0 - round as f32 / rounds as f32;
        step(points, &pulls, reach * left * left + 0.002);
    }
}

/// Fewer for the largest networks, where each costs more and people see fewer details.
fn rounds(n: usize) -> usize {
    (60_000 / n.max(1)).clamp(120, 400)
}

/// What does not change from round to round.
struct Pulls {
    ties: Vec<(usize, usize, f32)>,
    /// Nodes with many ties push more, so that those around them fan out.
    masses: Vec<f32>,
    /// How hard a mass of 1 pushes: so that pull and push are even in a picture as large as the start.
    push: f32,
    gravity: f32,
}

impl Pulls {
    fn new(net: &Net) -> Pulls {
        let masses = (0..net.len()).map(|node| 1.0 + net.neighbours(node).count() as f32);
        let masses: Vec<f32> = masses.collect();
        let radius = (net.len() as f32).sqrt() * 0.6;
        Pulls {
            ties: net.pairs().collect(),
            push: radius * radius.sqrt() / masses.iter().sum::<f32>(),
            gravity: GRAVITY / radius.sqrt(),
            masses,
        }
    }
}

/// One round; no node moves further than `reach`.
fn step(points: &mut [Point], pulls: &Pulls, reach: f32) {
    let mut ways = pushed(points, pulls);
    let mut holds = vec![0.0; points.len()];
    for &(a, b, weight) in &pulls.ties {
        let way = points[b] - points[a];
        let hold = weight / (way.square() + SHORT).sqrt().sqrt();
        ways[a] = ways[a] + way * hold;
        ways[b] = ways[b] - way * hold;
        holds[a] += hold;
        holds[b] += hold;
    }
    for ((point, way), hold) in points.iter_mut().zip(ways).zip(holds) {
        // Firmly held nodes would swing back and forth if they went the whole way at once.
        let way = way * (0.5 / hold.max(1e-3));
        *point = *point + way * (reach / way.length().max(reach));
    }
}

/// Where the other nodes and gravity move each node.
fn pushed(points: &[Point], pulls: &Pulls) -> Vec<Point> {
    let tree = Quadtree::new(points, &pulls.masses);
    let mut waiting = Vec::new();
    let nodes = points.iter().zip(&pulls.masses);
    nodes
        .map(|(&point, &mass)| {
            let push = tree.push(point, &mut waiting) * pulls.push;
            (push - point * pulls.gravity) * mass
        })
        .collect()
}
