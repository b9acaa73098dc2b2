//! Room for every node: those that stand too near are moved apart.

use super::Point;
use std::collections::HashMap;

/// After this many rounds without an end the whole picture grows a little.
const PATIENCE: usize = 12;
/// Every twelfth round grows the picture by a tenth, so far fewer are needed; this only bounds the loop.
const ROUNDS: usize = 4_000;

/// Moves nodes until no two are nearer than `clearance`.
pub fn clear(points: &mut [Point], clearance: f32) {
    for round in 1..=ROUNDS {
        if !push_apart(points, clearance) {
            return;
        }
        if round % PATIENCE == 0 {
            points.iter_mut().for_each(|point| *point = *point * 1.1);
        }
    }
}

/// Moves each pair that is too near apart, and says whether there was one.
fn push_apart(points: &mut [Point], clearance: f32) -> bool {
    let cell = |point: Point| ((point.x / clearance) as i32, (point.y / clearance) as i32);
    let mut grid: HashMap<(i32, i32), Vec<usize>> = HashMap::new();
    for (node, &point) in points.iter().enumerate() {
        grid.entry(cell(point)).or_default().push(node);
    }
    let mut near = Vec::new();
    for (node, &point) in points.iter().enumerate() {
        let (x, y) = cell(point);
        let around = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let others = around.filter_map(|cell| grid.get(&cell)).flatten();
        near.extend(others.filter(|&&other| other > node).map(|&other| (node, other)));
    }
    let mut moved = false;
    for (a, b) in near {
        moved |= part(points, a, b, clearance);
    }
    moved
}

fn part(points: &mut [Point], a: usize, b: usize, clearance: f32) -> bool {
    let way = points[b] - points[a];
    let length = way.length();
    if length >= clearance {
        return false;
    }
    let direction = match length > 1e-4 {
        true => way * (1.0 / length),
        // At the same place any direction will do, as long as it is always the same.
        false => Point { x: 0.8, y: 0.6 },
    };
    // A little more than needed, so that the last bits of a float do not undo it.
    let step = direction * ((clearance * 1.01 - length) * 0.5);
    points[a] = points[a] - step;
    points[b] = points[b] + step;
    true
}
