//! The network as the map reads it.

use axum::Json;
use axum::extract::RawQuery;
use base::heavy::off_the_way;
use base::{Cx, Form, Result};
use serde::Serialize;

use super::places::{Drawn, drawn};
use super::rules::Pair;
use super::types::{End, Node};
use crate::past::acts::asked;
use crate::shape::acts::seen;
use crate::ties::pages::state_word;

/// What the map draws; its shape is written in `docs/look.md`.
#[derive(Debug, Serialize)]
pub struct Network {
    /// A place for each organization.
    pub nodes: Vec<Place>,
    /// A line for each two that share a relationship.
    pub ties: Vec<Line>,
}

/// An organization on the map.
#[derive(Debug, Serialize)]
pub struct Place {
    id: String,
    label: String,
    sector: &'static str,
    hue: i64,
    x: f32,
    y: f32,
    href: String,
    degree: u32,
}

/// A tie on the map.
#[derive(Debug, Serialize)]
pub struct Line {
    source: String,
    target: String,
    level: i64,
    purpose: String,
    state: String,
    href: String,
}

/// `GET /c/{coalition}/network.json`; `?at=` the end of a quarter.
pub async fn answer(cx: Cx, RawQuery(query): RawQuery) -> Result<Json<Network>> {
    let slug = cx.place()?.slug.clone();
    let at = asked(&cx, Form::read(query.as_deref().unwrap_or_default()).text("at"))?;
    let seen = seen(&cx, at).await?;
    Ok(Json(off_the_way(move || network(&cx, &slug, &seen.nodes, &seen.ends)).await?))
}

fn network(cx: &Cx, slug: &str, nodes: &[Node], ends: &[End]) -> Network {
    let Drawn { pairs, places, degrees } = drawn(nodes, ends);
    let placed = nodes.iter().zip(places).zip(degrees);
    Network {
        nodes: placed.map(|((node, at), degree)| place(slug, node, at, degree)).collect(),
        ties: pairs.iter().map(|pair| line(cx, slug, nodes, ends, pair)).collect(),
    }
}

fn place(slug: &str, node: &Node, (x, y): (f32, f32), degree: u32) -> Place {
    let href = node.address(slug);
    let (label, sector, hue) = (node.name.clone(), node.sector.as_str(), node.hue);
    Place { id: node.id.to_string(), label, sector, hue, x, y, href, degree }
}

fn line(cx: &Cx, slug: &str, nodes: &[Node], ends: &[End], pair: &Pair) -> Line {
    let end = &ends[pair.end];
    Line {
        source: nodes[pair.a as usize].id.to_string(),
        target: nodes[pair.b as usize].id.to_string(),
        level: end.level.number(),
        purpose: end.purpose.clone(),
        state: state_word(cx, end.state),
        href: format!("/c/{slug}/relationships/{}", end.id),
    }
}
