//! The network as files, of exactly what the reader may see, for other programs and for `manyhands network`.

use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::api::InCoalition;
use base::{Cx, Form, Result};
use graphml::{Column, Kind, Network, to_rows};
use people::organizations::Sector;

use super::rules::{Pair, pairs};
use crate::past::acts::asked;
use crate::shape::acts::seen;
use crate::shape::types::Seen;

/// GraphML's own name.
pub const GRAPHML: &str = "application/graphml+xml";
/// A list.
pub const CSV: &str = "text/csv; charset=utf-8";

/// The network with its attributes: organizations by their ids, one tie for each two, told of by their closest relationship.
pub fn network(seen: &Seen) -> Network {
    let ids = seen.nodes.iter().map(|it| it.id.to_string()).collect();
    let places = || (0u32..).zip(&seen.nodes);
    let sector = places().filter(|it| it.1.sector != Sector::Unknown).map(|(at, it)| (at, it.sector.to_string()));
    let node_columns =
        vec![text("name", places().map(|(at, it)| (at, it.name.clone())).collect()), text("sector", sector.collect())];
    let closest = closest(seen);
    let ends: Vec<_> = (0u32..).zip(closest.iter().map(|pair| &seen.ends[pair.end])).collect();
    let tie_columns = vec![
        Column {
            name: "level".to_owned(),
            kind: Kind::Int,
            default: None,
            values: ends.iter().map(|(at, it)| (*at, it.level.number().to_string())).collect(),
        },
        text("purpose", ends.iter().map(|(at, it)| (*at, it.purpose.clone())).collect()),
        text("state", ends.iter().map(|(at, it)| (*at, it.state.to_string())).collect()),
        text("relationship", ends.iter().map(|(at, it)| (*at, it.id.to_string())).collect()),
    ];
    let ties = closest.iter().map(|it| (it.a, it.b)).collect();
    Network { directed: false, ids, node_columns, ties, tie_columns }
}

fn text(name: &str, values: Vec<(u32, String)>) -> Column {
    Column { name: name.to_owned(), kind: Kind::Text, default: None, values }
}

/// The closest relationship of each two, the first of equals, sorted by the two.
pub fn closest(seen: &Seen) -> Vec<Pair> {
    let mut all = pairs(&seen.nodes, &seen.ends);
    let two = |it: &Pair| (it.a.min(it.b), it.a.max(it.b));
    all.sort_by_key(|it| (two(it), std::cmp::Reverse(seen.ends[it.end].level), it.end));
    all.dedup_by_key(|it| two(it));
    all
}

async fn read(cx: &Cx, query: Option<String>) -> Result<Network> {
    let at = asked(cx, Form::read(query.as_deref().unwrap_or_default()).text("at"))?;
    Ok(network(&seen(cx, at).await?))
}

fn file(kind: &'static str, name: &str, body: Vec<u8>) -> Response {
    let named = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, named)], body).into_response()
}

fn rows(rows: &[Vec<String>]) -> Vec<u8> {
    let (header, rows) = rows.split_first().map_or((&[][..], &[][..]), |(header, rows)| (&header[..], rows));
    tables::write_csv(header, rows)
}

/// `GET /c/{coalition}/network.graphml`; `?at=` the end of a quarter.
pub async fn graphml(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    Ok(file(GRAPHML, "network.graphml", graphml::write(&read(&cx, query).await?).into_bytes()))
}

/// `GET /c/{coalition}/network.csv`: the ties.
pub async fn ties(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    Ok(file(CSV, "network.csv", rows(&to_rows(&read(&cx, query).await?)[1])))
}

/// `GET /c/{coalition}/network-organizations.csv`
pub async fn organizations(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    Ok(file(CSV, "network-organizations.csv", rows(&to_rows(&read(&cx, query).await?)[0])))
}

/// `GET …/network/graphml`
pub async fn api_graphml(cx: Cx, _: InCoalition) -> Result<Vec<u8>> {
    Ok(graphml::write(&read(&cx, None).await?).into_bytes())
}

/// `GET …/network/ties`
pub async fn api_ties(cx: Cx, _: InCoalition) -> Result<Vec<u8>> {
    Ok(rows(&to_rows(&read(&cx, None).await?)[1]))
}

/// `GET …/network/organizations`
pub async fn api_organizations(cx: Cx, _: InCoalition) -> Result<Vec<u8>> {
    Ok(rows(&to_rows(&read(&cx, None).await?)[0]))
}
