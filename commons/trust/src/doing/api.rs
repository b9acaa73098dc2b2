//! The same for programs.

use base::api::{Done, Nothing};
use base::{Cx, Error, Result, say as words};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::each;
use super::types::{Did, Said, Says};
use super::{acts, reading};
use crate::pulse::acts::with_authority;
use crate::pulse::api::PartnerAt;
use crate::pulse::pages::{ours, own_place};

/// What your organization and one partner say that they really did together in the last six months.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Doing")]
pub struct DoingOut {
    /// What yours says; null: it has not said, or a year ago.
    ours: Option<DidOut>,
    /// What the partner says; null: it has not said, or a year ago.
    theirs: Option<DidOut>,
    /// The highest level that both say; 0: nothing that both say; null: one of the two has not said.
    observed: Option<i64>,
}

/// What one of them says.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Did")]
struct DidOut {
    /// Of the five things: shared, changed, lent, strengthened, joined; none: nothing of the kind.
    did: Vec<String>,
    said_at: DateTime<Utc>,
}

/// What your organization says.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoingIn {
    /// Of the five things: shared, changed, lent, strengthened, joined; empty: nothing of the kind.
    #[schemars(length(max = 5))]
    did: Vec<String>,
}

/// `GET …/trust/partners/{partner}/doing`
pub async fn read(cx: Cx, at: PartnerAt, _: Nothing) -> Result<DoingOut> {
    let place = own_place(&cx)?;
    let it = ours(&cx, place).await?.into_iter().find(|it| it.id == at.partner).ok_or(Error::NotFound)?;
    let own = cx.acting()?.organization;
    let said = reading::of_organization(cx.db(), cx.now, it.space, own).await?;
    let (we, they) = (reading::of(&said, own, it.id), reading::of(&said, it.id, own));
    let both = we.zip(they).map(|(we, they)| we.bits() & they.bits());
    let out = |it: &Said| DidOut { did: each(it.bits()).map(|did| did.to_string()).collect(), said_at: it.said_at };
    Ok(DoingOut {
        ours: we.map(out),
        theirs: they.map(out),
        observed: both.map(|does| super::rules::highest(does).map_or(0, relationships::Level::number)),
    })
}

/// `POST …/trust/partners/{partner}/doing`
pub async fn say(cx: Cx, at: PartnerAt, sent: DoingIn) -> Result<Done<()>> {
    let place = own_place(&cx)?;
    with_authority(&cx)?;
    let not_known = || Error::field("did", words!("choice-not-understood"));
    let bits: Option<Vec<u8>> = sent.did.iter().map(|word| word.parse().ok().map(Did::bit)).collect();
    let does = bits.ok_or_else(not_known)?.into_iter().fold(0, |all, bit| all | bit);
    let mut tx = cx.begin(place.coalition).await?;
    acts::say(&mut tx, place.coalition, &[Says { about: at.partner, does }]).await?;
    Ok(Done::of(tx, ()))
}
