//! The relationships of the cast, grown through the acts: one of three parties in force, a partner, a former partner.

use std::collections::BTreeMap;

use base::{Cx, Result, q};
use chrono::Days;
use people::organizations::types::Seen;
use relationships::Level;
use relationships::standing::acts;
use relationships::standing::store::RelationshipId;
use relationships::terms::types::Share;
use relationships::terms::{Terms, Topic};

use crate::cast::{acting, coalition_of, organization_of};
use crate::house::Town;

/// Somebody of the cast and the organization they act for.
type Hand = (&'static str, &'static str);

/// The parties of "Winter meals", who cooperate; Omar of Shore Clinic may not accept.
pub const MEALS: [Hand; 3] = [("ada", "Harbor Food Bank"), ("ben", "City of Elmwater"), ("mei", "Shore Clinic")];
const PARTNERS: [Hand; 2] = [("ada", "Harbor Food Bank"), ("noor", "Keel House")];
const FORMER: [Hand; 2] = [("ada", "Harbor Food Bank"), ("theo", "Harbor Bakery")];

/// Every relationship with which a story begins.
pub async fn grow(cx: &Cx) -> Result<()> {
    agreed(cx, &MEALS, Level::Cooperation, "Winter meals").await?;
    agreed(cx, &PARTNERS, Level::Coordination, "One roster of nights").await?;
    let bread = agreed(cx, &FORMER, Level::Networking, "Yesterday's bread").await?;
    ended(cx, &FORMER, bread).await
}

/// The address of a relationship by what it is for.
pub async fn address(town: &Town, purpose: &str) -> String {
    let found = q!("select id from relationship where purpose = $1", purpose).one(town.db()).await;
    let (id,): (uuid::Uuid,) = found.expect("a relationship of the cast");
    format!("/c/elmwater/relationships/{id}")
}

/// A relationship that the first proposes and all others accept.
pub async fn agreed(cx: &Cx, hands: &[Hand], level: Level, purpose: &str) -> Result<RelationshipId> {
    let space = coalition_of(cx, "elmwater").await?;
    let terms = terms(cx, hands, level, purpose).await?;
    let mut id = None;
    for (key, organization) in hands {
        let mut tx = acting(cx, key, organization).await?.begin(space).await?;
        match id {
            None => id = Some(acts::propose(&mut tx, space, terms.clone(), "").await?),
            Some(id) => drop(acts::accept(&mut tx, space, id, 1, "").await?),
        }
        tx.commit().await?;
    }
    id.ok_or(base::Error::NotFound)
}

async fn ended(cx: &Cx, hands: &[Hand], id: RelationshipId) -> Result<()> {
    let space = coalition_of(cx, "elmwater").await?;
    let mut version = None;
    for (key, organization) in hands {
        let mut tx = acting(cx, key, organization).await?.begin(space).await?;
        match version {
            None => version = Some(acts::end(&mut tx, space, id, None, "We bake less now.").await?),
            Some(version) => drop(acts::accept(&mut tx, space, id, version, "").await?),
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn terms(cx: &Cx, hands: &[Hand], level: Level, purpose: &str) -> Result<Terms> {
    let (today, mut parties) = (cx.now.date_naive(), BTreeMap::new());
    for (_, name) in hands {
        let said = |what: &str| format!("{what} of {name}");
        let share = Share {
            goals: said("Goals"),
            gives: said("Gifts"),
            carries: said("Burdens"),
            risks: said("Risks"),
            receives: said("Gains"),
        };
        parties.insert(organization_of(cx, name).await?, share);
    }
    let rules = Topic::ALL.iter().map(|topic| (*topic, "We ask each other first.".to_owned())).collect();
    Ok(Terms {
        level,
        purpose: purpose.to_owned(),
        parties,
        rules,
        starts_on: today,
        review_on: today + Days::new(180),
        notice_days: 30,
        seen: Seen::Parties,
    })
}
