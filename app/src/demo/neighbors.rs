//! A second coalition, in which some of the town's organizations are too.

use std::sync::Arc;

use base::{Acting, Cx, Place, Result, Role, Who};
use people::joining;

use super::life::{Names, find, found, list, noon};
use super::town::{Asking, Neighbors};

/// Founds it on its day, with the organizations it lists and what was asked since.
pub async fn settle(start: &Cx, names: &Names, it: &Neighbors) -> Result<()> {
    let mut host = (*find(&names.people, &it.coordinator)?).clone();
    let founding = of(start, &host, it.days_ago);
    let place = found(&founding, &it.coalition).await?;
    host.coalitions = vec![Place { coordinator: true, ..(*place).clone() }];
    for listed in &it.organizations {
        list(&of(start, &host, listed.joined_days_ago), place.coalition, listed).await?;
    }
    for asking in &it.askings {
        let who = if asking.by == it.coordinator { &host } else { &*find(&names.people, &asking.by)? };
        ask(&of(start, who, asking.days_ago), names, &place, asking).await?;
    }
    Ok(())
}

/// What `who` asks, that many days ago.
fn of(start: &Cx, who: &Who, days_ago: i64) -> Cx {
    let now = noon(start.house.clock.now(), days_ago);
    Cx { who: Some(Arc::new(who.clone())), operator: false, now, ..start.clone() }
}

/// A coordinator invites an organization, or its steward asks for it; who is both brings it in at once.
async fn ask(cx: &Cx, names: &Names, place: &Arc<Place>, asking: &Asking) -> Result<()> {
    let organization = find(&names.organizations, &asking.organization)?;
    let steward = |hat: &&Acting| hat.organization == organization && hat.role == Role::Steward;
    let mut who = cx.who()?.clone();
    who.acting = who.hats.iter().find(steward).cloned();
    let cx = Cx { who: Some(Arc::new(who)), place: Some(place.clone()), ..cx.clone() };
    let mut tx = cx.begin_in(&[place.coalition.into(), organization.into()]).await?;
    joining::acts::ask(&mut tx, place.coalition, organization, &asking.why).await?;
    tx.commit().await
}
