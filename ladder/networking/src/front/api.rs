//! A coalition's numbers for programs.

use base::api::{InCoalition, Nothing};
use base::{Cx, Result};
use people::organizations::Sector;
use relationships::Level;
use schemars::JsonSchema;
use serde::Serialize;

use super::acts::{by_level, by_sector};

/// How many there are of what, as far as whoever asks may know of it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Numbers")]
pub struct NumbersOut {
    /// Organizations by sector; a sector without any is left out.
    organizations: Vec<SectorOut>,
    /// Relationships in force by level; a level without any is left out.
    relationships: Vec<LevelOut>,
}

/// How many organizations a sector has.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SectorNumber")]
struct SectorOut {
    sector: Sector,
    n: i64,
}

/// How many relationships are at a level.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LevelNumber")]
struct LevelOut {
    level: Level,
    n: i64,
}

/// `GET …/numbers`
pub async fn numbers(cx: Cx, _: InCoalition, _: Nothing) -> Result<NumbersOut> {
    let organizations = by_sector(&cx).await?.into_iter().map(|(sector, n)| SectorOut { sector, n }).collect();
    let relationships = by_level(&cx).await?.into_iter().map(|(level, n)| LevelOut { level, n }).collect();
    Ok(NumbersOut { organizations, relationships })
}
