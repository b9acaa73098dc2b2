//! Where to draw each node, so that those who work together stand together.
//!
//! The same network always gives the same picture, whatever the order in which it is given: all
//! chance comes from the callers' keys, and all sums are made in the order of the keys.

mod forces;
mod pack;
mod quadtree;
mod spread;
mod start;

use crate::Tie;
use crate::net::Net;
use std::ops::{Add, Mul, Sub};

/// The least distance between two nodes of a picture, where the mean tie has length 1.
pub const CLEARANCE: f32 = 0.3;

/// A place for every node: across and down, around (0, 0).
///
/// `keys` has one number per node that stays with it (a hash of its id); the same keys and ties give
/// the same picture to the last bit, and a small change of the network a similar one. Ties have a
/// mean length of about 1, and more where a dense network needs the room, because no two nodes are
/// nearer than [`CLEARANCE`]. Components stand side by side; nodes without ties stand in a band below.
///
/// Forces after Fruchterman and Reingold (1991), with pushes by degree after Jacomy et al. (2014)
/// summed over a tree after Barnes and Hut (1986). Half a second for 2,000 nodes.
pub fn layout(keys: &[u64], ties: &[Tie]) -> Vec<(f32, f32)> {
    let order = order(keys);
    let sorted: Vec<u64> = order.iter().map(|&node| keys[node]).collect();
    let points = picture(&sorted, &Net::new(keys.len(), &renamed(&order, ties)));
    let mut places = vec![(0.0, 0.0); keys.len()];
    for (&node, point) in order.iter().zip(points) {
        places[node] = (point.x, point.y);
    }
    places
}

/// Indices of the nodes by key; nodes with the same key stay in the order given.
fn order(keys: &[u64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|&node| keys[node]);
    order
}

/// The ties with each index replaced by its rank in `order`.
fn renamed(order: &[usize], ties: &[Tie]) -> Vec<Tie> {
    let mut ranks = vec![0; order.len()];
    for (rank, &node) in order.iter().enumerate() {
        ranks[node] = rank as u32;
    }
    let rank = |node: u32| ranks.get(node as usize).copied();
    let known = ties.iter();
    known.filter_map(|&(a, b, weight)| Some((rank(a)?, rank(b)?, weight))).collect()
}

/// The places of nodes that are sorted by key.
fn picture(keys: &[u64], net: &Net) -> Vec<Point> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (node, component) in net.components().into_iter().enumerate() {
        let component = component as usize;
        groups.resize_with(groups.len().max(component + 1), Vec::new);
        groups[component].push(node);
    }
    let (alone, mut tied): (Vec<_>, Vec<_>) = groups.into_iter().partition(|g| g.len() == 1);
    // The largest first; a stable sort leaves equals in the order of their keys.
    tied.sort_by_key(|group| std::cmp::Reverse(group.len()));
    let drawn = tied.iter().map(|group| {
        let keys: Vec<u64> = group.iter().map(|&node| keys[node]).collect();
        draw(&keys, &net.part(group))
    });
    let (packed, band) = pack::side_by_side(drawn.collect(), alone.len());
    let mut points = vec![Point::default(); keys.len()];
    let placed = tied.iter().flatten().zip(packed.iter().flatten());
    for (&node, &point) in placed.chain(alone.iter().flatten().zip(&band)) {
        points[node] = point;
    }
    points
}

/// One component of at least two nodes, its mean tie about 1 long and no two nodes too near.
fn draw(keys: &[u64], net: &Net) -> Vec<Point> {
    let net = &evened(net);
    let mut points = start::places(keys, net);
    forces::relax(&mut points, net);
    scale(&mut points, net);
    // A little more, because moving the component to its place rounds the last bits.
    spread::clear(&mut points, CLEARANCE * 1.001);
    points
}

/// How much stronger than average a tie may be; the strongest would otherwise swallow their nodes.
const STRONGEST: f32 = 2.5;

/// The same network with weights around 1: the root of each weight against the mean, within bounds.
fn evened(net: &Net) -> Net {
    let weights = net.pairs().map(|(_, _, weight)| weight);
    let mean = weights.sum::<f32>() / net.pairs().count() as f32;
    let even = |weight: f32| (weight / mean).sqrt().clamp(1.0 / STRONGEST, STRONGEST);
    let ties = net.pairs().map(|(a, b, weight)| (a as u32, b as u32, even(weight)));
    Net::new(net.len(), &ties.collect::<Vec<Tie>>())
}

/// Makes the mean tie 1 long, or longer until two thirds of the nodes have the room they need:
/// moving them all apart one by one would blur the groups.
fn scale(points: &mut [Point], net: &Net) {
    let length = |(a, b, _): (usize, usize, f32)| (points[a] - points[b]).length();
    let sum: f32 = net.pairs().map(length).sum();
    let mean = (sum / net.pairs().count() as f32).max(f32::MIN_POSITIVE);
    let nodes = 0..points.len();
    let mut room: Vec<f32> = nodes.map(|node| nearest(points, node)).collect();
    room.sort_by(f32::total_cmp);
    let tight = (room[room.len() / 3] / mean).max(f32::MIN_POSITIVE);
    // A few nodes on one another are no reason to blow the whole picture up.
    let most = 1.0 + 0.3 * (points.len() as f32).sqrt();
    let factor = (CLEARANCE / tight).clamp(1.0, most) / mean;
    points.iter_mut().for_each(|point| *point = *point * factor);
}

fn nearest(points: &[Point], node: usize) -> f32 {
    let others = points.iter().enumerate().filter(|(other, _)| *other != node);
    let squares = others.map(|(_, &other)| (other - points[node]).square());
    squares.fold(f32::INFINITY, f32::min).sqrt()
}

/// A place or a way, across and down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Point {
    x: f32,
    y: f32,
}

impl Point {
    fn square(self) -> f32 {
        self.x * self.x + self.y * self.y
    }

    fn length(self) -> f32 {
        self.square().sqrt()
    }
}

impl Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        Point { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Sub for Point {
    type Output = Point;
    fn sub(self, other: Point) -> Point {
        self + other * -1.0
    }
}

impl Mul<f32> for Point {
    type Output = Point;
    fn mul(self, factor: f32) -> Point {
        Point { x: self.x * factor, y: self.y * factor }
    }
}
