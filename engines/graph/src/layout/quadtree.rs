//! Repulsion from many nodes at once: far groups of nodes push as one (Barnes and Hut 1986).

use super::Point;

/// A group pushes as one when it looks smaller than this, as size through distance.
const NARROW: f32 = 0.9;
/// Below this many halvings, nodes at the same place share a cell.
const DEEPEST: u32 = 20;
const NONE: u32 = u32::MAX;

/// A square that holds nodes, directly or in its quarters.
#[derive(Clone, Copy)]
struct Cell {
    mass: f32,
    /// The sum of place times mass while the tree is built, then the centre of mass.
    middle: Point,
    centre: Point,
    half: f32,
    quarters: [u32; 4],
    is_leaf: bool,
}

/// A tree over all nodes.
pub struct Quadtree {
    cells: Vec<Cell>,
}

impl Quadtree {
    /// A tree over nodes with these places and masses.
    pub fn new(points: &[Point], masses: &[f32]) -> Quadtree {
        let (centre, half) = surrounding(points);
        let mut tree = Quadtree { cells: Vec::with_capacity(points.len() * 2) };
        tree.cells.push(Cell::new(centre, half));
        for (&point, &mass) in points.iter().zip(masses) {
            tree.insert(point, mass);
        }
        for cell in &mut tree.cells {
            cell.middle = cell.middle * (1.0 / cell.mass.max(f32::MIN_POSITIVE));
        }
        tree
    }

    /// The push on a node of mass 1 at `point`: from each node its mass through the distance.
    pub fn push(&self, point: Point, waiting: &mut Vec<u32>) -> Point {
        let mut push = Point::default();
        waiting.clear();
        waiting.push(0);
        while let Some(at) = waiting.pop() {
            let cell = &self.cells[at as usize];
            let away = point - cell.middle;
            let square = away.square();
            let size = cell.half * 2.0;
            if cell.is_leaf || size * size < NARROW * NARROW * square {
                // At distance zero there is no direction: this is the node itself.
                push = push + away * (cell.mass / square.max(1e-6));
            } else {
                waiting.extend(cell.quarters.iter().filter(|&&quarter| quarter != NONE));
            }
        }
        push
    }

    fn insert(&mut self, point: Point, mass: f32) {
        let mut at = 0;
        for depth in 0.. {
            let is_empty = self.cells[at].mass == 0.0;
            if self.cells[at].is_leaf && !is_empty && depth < DEEPEST {
                self.split(at);
            }
            let cell = &mut self.cells[at];
            cell.mass += mass;
            cell.middle = cell.middle + point * mass;
            if cell.is_leaf {
                return;
            }
            at = self.quarter(at, point);
        }
    }

    /// Moves what a leaf holds one quarter down.
    fn split(&mut self, at: usize) {
        let held = self.cells[at];
        self.cells[at].is_leaf = false;
        let quarter = self.quarter(at, held.middle * (1.0 / held.mass));
        self.cells[quarter].mass = held.mass;
        self.cells[quarter].middle = held.middle;
    }

    /// The quarter of the cell in which the point lies, made if it is not there yet.
    fn quarter(&mut self, at: usize, point: Point) -> usize {
        let cell = self.cells[at];
        let (right, below) = (point.x > cell.centre.x, point.y > cell.centre.y);
        let which = usize::from(right) + 2 * usize::from(below);
        if cell.quarters[which] == NONE {
            let half = cell.half * 0.5;
            let side = |after: bool| if after { half } else { -half };
            let (x, y) = (side(right), side(below));
            self.cells[at].quarters[which] = self.cells.len() as u32;
            self.cells.push(Cell::new(cell.centre + Point { x, y }, half));
        }
        self.cells[at].quarters[which] as usize
    }
}

impl Cell {
    fn new(centre: Point, half: f32) -> Cell {
        Cell { mass: 0.0, middle: Point::default(), centre, half, quarters: [NONE; 4], is_leaf: true }
    }
}

/// The centre and half the side of a square around all points.
fn surrounding(points: &[Point]) -> (Point, f32) {
    let mut least = points.first().copied().unwrap_or_default();
    let mut most = least;
    for point in points {
        least = Point { x: least.x.min(point.x), y: least.y.min(point.y) };
        most = Point { x: most.x.max(point.x), y: most.y.max(point.y) };
    }
    let size = most - least;
    ((least + most) * 0.5, size.x.max(size.y) * 0.5 + 1e-3)
}
