//! Where the nodes of a component stand before the forces move them.
//!
//! Each begins where its key throws it, then steps again and again towards the middle of its
//! neighbours. This untangles the network as a whole, and a small change of the network changes it little.

use super::Point;
use crate::net::Net;

/// How often the nodes step towards their neighbours. More would pull long chains out of all proportion.
const STEPS: usize = 40;

/// A first place for each node of a connected network, spread over about one square unit per node.
pub fn places(keys: &[u64], net: &Net) -> Vec<Point> {
    let thrown: Vec<Point> = (0..keys.len()).map(|node| throw(keys, node)).collect();
    let mut points = thrown.clone();
    let masses: Vec<f32> = (0..keys.len()).map(|node| strength(net, node)).collect();
    for _ in 0..STEPS {
        points = towards_neighbours(&points, net, &masses);
        straighten(&mut points, &masses);
    }
    let radius = (keys.len() as f32).sqrt() * 0.5;
    let grain = 0.2;
    // The grain parts twins: nodes with the same neighbours have come to the same place.
    let places = points.iter().zip(&thrown);
    places.map(|(&point, &thrown)| point * radius + thrown * grain).collect()
}

/// A place between -1 and 1 from the key; nodes that share a key are told apart by their number.
fn throw(keys: &[u64], node: usize) -> Point {
    let same = keys[..node].iter().rev().take_while(|&&key| key == keys[node]);
    let bits = mix(keys[node].wrapping_add(mix(same.count() as u64)));
    let side = |bits: u64| (bits as u32 as f32) / (u32::MAX as f32) * 2.0 - 1.0;
    Point { x: side(bits >> 32), y: side(bits) }
}

/// Scatters the bits of a number (the finalizer of splitmix64, Steele et al. 2014).
fn mix(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

fn strength(net: &Net, node: usize) -> f32 {
    net.neighbours(node).map(|(_, weight)| weight).sum()
}

fn towards_neighbours(points: &[Point], net: &Net, masses: &[f32]) -> Vec<Point> {
    let stepped = |(node, &point): (usize, &Point)| {
        let neighbours = net.neighbours(node);
        let sum = neighbours.fold(Point::default(), |sum, (next, weight)| sum + points[next] * weight);
        (point + sum * (1.0 / masses[node])) * 0.5
    };
    points.iter().enumerate().map(stepped).collect()
}

/// Centres the points and gives both directions the same spread, at right angles to each other:
/// otherwise the steps would draw everything together into one point on one line.
fn straighten(points: &mut [Point], masses: &[f32]) {
    let middle = mean(points, masses, |point| point);
    points.iter_mut().for_each(|point| *point = *point - middle);
    let wide = mean(points, masses, |p| p * p.x).x.max(f32::MIN_POSITIVE);
    let lean = mean(points, masses, |p| p * p.x).y / wide;
    points.iter_mut().for_each(|p| p.y -= lean * p.x);
    let high = mean(points, masses, |p| p * p.y).y;
    // Two nodes lie on one line whatever one does; what is left of the height is only noise.
    let flat = match high > wide * 1e-9 {
        true => 1.0 / high.sqrt(),
        false => 0.0,
    };
    for point in points {
        point.x /= wide.sqrt();
        point.y *= flat;
    }
}

fn mean(points: &[Point], masses: &[f32], value: impl Fn(Point) -> Point) -> Point {
    let (mut middle, mut total) = (Point::default(), 0.0);
    for (&point, &mass) in points.iter().zip(masses) {
        middle = middle + value(point) * mass;
        total += mass;
    }
    middle * (1.0 / total)
}
