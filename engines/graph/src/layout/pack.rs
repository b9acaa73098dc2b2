//! The components side by side, as lines of text are set: the largest first, and below them all a
//! band with the nodes that have no ties.

use super::Point;

/// Between components, and between them and the band.
const GAP: f32 = 1.0;
/// Between the nodes of the band: sideways there is room for a name below each.
const STEP: f32 = 1.15;
/// Between its rows.
const ROW: f32 = 0.42;
/// A picture is a little wider than high, as screens and pages of text are.
const WIDE: f32 = 1.6;

/// Puts each component at a place of its own, makes places for `alone` more nodes below, and centres all.
pub fn side_by_side(mut parts: Vec<Vec<Point>>, alone: usize) -> (Vec<Vec<Point>>, Vec<Point>) {
    let sizes: Vec<Point> = parts.iter_mut().map(|part| to_corner(part)).collect();
    let width = width(&sizes);
    let (mut first, mut top) = (0, 0.0);
    while first < parts.len() {
        let row = first..end_of_row(&sizes, first, width);
        top += set_row(&mut parts[row.clone()], &sizes[row.clone()], width, top) + GAP;
        first = row.end;
    }
    let mut band = band(alone, width, top);
    centre(&mut parts, &mut band);
    (parts, band)
}

/// Moves a component so that it begins at (0, 0), and returns its size.
fn to_corner(part: &mut [Point]) -> Point {
    let (least, most) = bounds(part.iter()).unwrap_or_default();
    part.iter_mut().for_each(|point| *point = *point - least);
    most - least
}

fn bounds<'a>(points: impl Iterator<Item = &'a Point>) -> Option<(Point, Point)> {
    points.fold(None, |bounds, &point| {
        let (least, most) = bounds.unwrap_or((point, point));
        let low = Point { x: least.x.min(point.x), y: least.y.min(point.y) };
        let high = Point { x: most.x.max(point.x), y: most.y.max(point.y) };
        Some((low, high))
    })
}

fn width(sizes: &[Point]) -> f32 {
    let area: f32 = sizes.iter().map(|size| (size.x + GAP) * (size.y + GAP)).sum();
    let widest = sizes.iter().map(|size| size.x).fold(0.0, f32::max);
    widest.max((area * WIDE).sqrt())
}

fn end_of_row(sizes: &[Point], first: usize, width: f32) -> usize {
    let mut end = first + 1;
    let mut used = sizes[first].x;
    while end < sizes.len() && used + GAP + sizes[end].x <= width {
        used += GAP + sizes[end].x;
        end += 1;
    }
    end
}

/// Sets one row in the middle of `width`, each component in the middle of the row; returns its height.
fn set_row(parts: &mut [Vec<Point>], sizes: &[Point], width: f32, top: f32) -> f32 {
    let used: f32 = sizes.iter().map(|size| size.x + GAP).sum::<f32>() - GAP;
    let height = sizes.iter().map(|size| size.y).fold(0.0, f32::max);
    let mut left = (width - used) * 0.5;
    for (part, size) in parts.iter_mut().zip(sizes) {
        let y = top + (height - size.y) * 0.5;
        let corner = Point { x: left, y };
        part.iter_mut().for_each(|point| *point = *point + corner);
        left += size.x + GAP;
    }
    height
}

/// Rows of evenly spaced places from `top` downwards, in the middle of `width`.
fn band(count: usize, width: f32, top: f32) -> Vec<Point> {
    let alone = (count as f32 * 2.0 * WIDE * ROW / STEP).sqrt().ceil() as usize;
    let columns = ((width / STEP) as usize + 1).max(alone.min(count)).max(1);
    let used = columns.min(count).saturating_sub(1) as f32 * STEP;
    let left = (width - used) * 0.5;
    let place = |at: usize| Point { x: left + (at % columns) as f32 * STEP, y: top + (at / columns) as f32 * ROW };
    (0..count).map(place).collect()
}

fn centre(parts: &mut [Vec<Point>], band: &mut [Point]) {
    let all = parts.iter().flatten().chain(band.iter());
    let (least, most) = bounds(all).unwrap_or_default();
    let middle = (least + most) * 0.5;
    let all = parts.iter_mut().flatten().chain(band);
    all.for_each(|point| *point = *point - middle);
}
