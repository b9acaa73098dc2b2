//! Who works with whom, whole, for programs that draw or count it.

use base::api::InCoalition;
use base::{Cx, OrganizationId, Result};
use people::organizations::Sector;
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;
use schemars::JsonSchema;
use serde::Serialize;

use super::types::{End, Node};
use crate::past::acts::asked;
use crate::shape::acts::seen;
use crate::shape::api::OnDay;

/// The network of a coalition, as far as whoever asks may know it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Network")]
pub struct NetworkOut {
    organizations: Vec<PlaceOut>,
    /// The relationships in force on that day.
    relationships: Vec<TieOut>,
}

/// A member of the coalition.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NetworkOrganization")]
struct PlaceOut {
    id: OrganizationId,
    /// Its name in addresses; null: it has left since.
    slug: Option<String>,
    name: String,
    sector: Sector,
}

/// A relationship in force.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NetworkRelationship")]
struct TieOut {
    id: RelationshipId,
    level: Level,
    purpose: String,
    state: State,
    parties: Vec<OrganizationId>,
}

/// `GET …/network`
pub async fn read(cx: Cx, _: InCoalition, day: OnDay) -> Result<NetworkOut> {
    let seen = seen(&cx, asked(&cx, &day.at)?).await?;
    let organizations = seen.nodes.into_iter().map(PlaceOut::of).collect();
    let relationships = seen.ends.chunk_by(|one, other| one.id == other.id).map(TieOut::of).collect();
    Ok(NetworkOut { organizations, relationships })
}

impl PlaceOut {
    fn of(it: Node) -> PlaceOut {
        PlaceOut { id: it.id, slug: it.slug, name: it.name, sector: it.sector }
    }
}

impl TieOut {
    /// The ends of one relationship, of which there is at least one.
    fn of(ends: &[End]) -> TieOut {
        let End { id, level, purpose, state, .. } = ends[0].clone();
        TieOut { id, level, purpose, state, parties: ends.iter().map(|it| it.organization).collect() }
    }
}
