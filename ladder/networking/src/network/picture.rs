//! The map in small: a still drawing for the coalition's first page, which leads to the map.
//!
//! Invariant: it is drawn once for everybody inside, and once for everybody outside, and shows only what is open to all of them.

use std::collections::BTreeMap;

use base::heavy::off_the_way;
use base::{Cx, Result, t};
use maud::{Markup, PreEscaped, html};
use people::organizations::Sector;
use relationships::Level;

use super::acts::{nodes, open_ends};
use super::places::{Drawn, drawn};
use super::rules::Pair;
use super::types::{End, Node};

/// The most organizations in it: those with the most ties.
const MOST: usize = 60;
/// Around the outermost places, in the map's unit.
const MARGIN: f32 = 36.0;

/// The drawing as a link to the map; nothing where nobody works with anybody yet.
pub async fn picture(cx: &Cx) -> Result<Markup> {
    let place = cx.place()?;
    let name = if place.own() { "picture-inside" } else { "picture-outside" };
    let drawn = cx.summed(place.coalition, name, async {
        let (nodes, ends) = (nodes(cx).await?, open_ends(cx, place.own()).await?);
        off_the_way(move || drawing(&nodes, &ends)).await
    });
    let drawn = drawn.await?;
    Ok(html! {
        @if !drawn.is_empty() {
            a class="picture" href={ "/c/" (place.slug) "/network" } aria-label=(t!(cx, "front-map-of", name = &place.name)) { (PreEscaped(&*drawn)) }
        }
    })
}

/// An SVG without words; empty without ties. Shapes and lines take their colours from the stylesheet by their classes.
pub fn drawing(nodes: &[Node], ends: &[End]) -> String {
    let Drawn { pairs, places, degrees } = drawn(nodes, ends);
    let shown = most_tied(&degrees);
    if shown.is_empty() {
        return String::new();
    }
    let at = |node: usize| places[node];
    let (x, width) = extent(shown.iter().map(|&node| at(node).0));
    let (y, height) = extent(shown.iter().map(|&node| at(node).1));
    let mut svg = format!(r#"<svg viewBox="{x:.0} {y:.0} {width:.0} {height:.0}" aria-hidden="true">"#);
    for ((a, b), level) in strongest(&pairs, ends, &shown) {
        let ((x1, y1), (x2, y2)) = (at(a), at(b));
        svg.push_str(&format!(r#"<path class="tie-{level}" d="M{x1:.0} {y1:.0}L{x2:.0} {y2:.0}"/>"#));
    }
    for &node in &shown {
        svg.push_str(&shape(nodes[node].sector, at(node), 7.0 + 2.5 * (degrees[node] as f32).sqrt()));
    }
    svg + "</svg>"
}

/// Where these begin, and how far they reach, with the margin on both sides.
fn extent(along: impl Iterator<Item = f32> + Clone) -> (f32, f32) {
    let (least, most) = (along.clone().fold(f32::INFINITY, f32::min), along.fold(f32::NEG_INFINITY, f32::max));
    (least - MARGIN, most - least + 2.0 * MARGIN)
}

/// The places with the most ties, those with the fewest last.
fn most_tied(degrees: &[u32]) -> Vec<usize> {
    let mut tied: Vec<usize> = (0..degrees.len()).filter(|&node| degrees[node] > 0).collect();
    tied.sort_by_key(|&node| std::cmp::Reverse(degrees[node]));
    tied.truncate(MOST);
    tied
}

/// The closest tie of each two, the closest drawn last.
fn strongest(pairs: &[Pair], ends: &[End], shown: &[usize]) -> Vec<((usize, usize), Level)> {
    let mut closest: BTreeMap<(usize, usize), Level> = BTreeMap::new();
    for it in pairs {
        let (two, level) = ((it.a as usize, it.b as usize), ends[it.end].level);
        if shown.contains(&two.0) && shown.contains(&two.1) {
            closest.entry(two).and_modify(|known| *known = level.max(*known)).or_insert(level);
        }
    }
    let mut ties: Vec<_> = closest.into_iter().collect();
    ties.sort_by_key(|(_, level)| *level);
    ties
}

/// A sector's shape, about `r` from its middle to its rim.
fn shape(sector: Sector, (x, y): (f32, f32), r: f32) -> String {
    let corners: &[(f32, f32)] = match sector {
        Sector::Nonprofit => return format!(r#"<circle class="at-{sector}" cx="{x:.0}" cy="{y:.0}" r="{r:.1}"/>"#),
        Sector::Public => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        Sector::Private => &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
        Sector::Resident => &[(-0.55, -0.95), (0.55, -0.95), (1.1, 0.0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0.0)],
        Sector::Unknown => &[(0.0, -1.1), (1.05, 0.8), (-1.05, 0.8)],
    };
    let points: Vec<String> = corners.iter().map(|(dx, dy)| format!("{:.1},{:.1}", x + dx * r, y + dy * r)).collect();
    format!(r#"<polygon class="at-{sector}" points="{}"/>"#, points.join(" "))
}
