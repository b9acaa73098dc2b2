//! Reading what somebody may see of the network.

use std::collections::HashSet;
use std::sync::Arc;

use base::heavy::off_the_way;
use base::{Cx, OrganizationId, Result};
use trust::doing::reading;
use trust::doing::types::Said;

use super::measures::measured;
use super::types::{Measured, Seen};
use crate::network::acts::{ends, nodes};
use crate::network::types::End;
use crate::past::{self, Quarter};

/// What `cx` may see of the network at the end of a quarter, or now.
pub async fn seen(cx: &Cx, at: Option<Quarter>) -> Result<Seen> {
    let Some(quarter) = at else {
        let (nodes, ends) = (nodes(cx).await?, ends(cx).await?);
        // What two say that they do is for their coalition; a relationship that is open to all the world opens it no further.
        let said = match cx.place()? {
            place if place.own() => between(&ends, reading::of_coalition(cx.db(), cx.now, place.coalition).await?),
            _ => vec![],
        };
        return Ok(Seen { nodes, ends, said, at });
    };
    let ends = past::acts::ends(cx, quarter).await?;
    Ok(Seen { nodes: past::acts::nodes(cx, quarter, &ends).await?, ends, said: vec![], at })
}

/// What is said between two who are in one of these relationships: whoever may know of it may know what they do.
fn between(ends: &[End], said: Vec<Said>) -> Vec<Said> {
    let asked: HashSet<(OrganizationId, OrganizationId)> = said.iter().map(|it| (it.organization, it.about)).collect();
    let mut open = HashSet::new();
    for parties in ends.chunk_by(|a, b| a.id == b.id) {
        for one in parties {
            let pairs = parties.iter().map(|other| (one.organization, other.organization));
            open.extend(pairs.filter(|pair| asked.contains(pair)));
        }
    }
    said.into_iter().filter(|it| open.contains(&(it.organization, it.about))).collect()
}

/// What is measured of it: once for each network, where no other request waits for it.
pub async fn measure(seen: &Arc<Seen>) -> Result<Arc<Measured>> {
    let seen = seen.clone();
    off_the_way(move || measured(&seen)).await
}
