//! What a feed tells at this moment: its person is looked at anew, with what they are now, and reads what they may.
//!
//! Nothing is decided here about who may read a line: that is [`crate::activity`]'s, as on the page of what changed.

use std::sync::Arc;

use base::cx::Place;
use base::{Cx, Error, Result, Way, q};
use chrono::TimeDelta;

use super::atom::{Atom, Entry};
use super::rules::{LINES, id_of, tells};
use super::types::{Of, Opened, called};
use crate::activity::acts::{Told, lines_about};
use crate::activity::lines_of;
use crate::visitor::{self, Entering};

/// A feed as it is read at this moment. Whoever no longer is what it was made for finds nothing.
pub async fn read(cx: &Cx, it: &Opened) -> Result<Atom> {
    let of = Of::read(it.coalition, it.organization).ok_or(Error::NotFound)?;
    let reader = &reader(cx, it, of).await?;
    // Some more than are told, since what is confidential is left out.
    let most = 2 * LINES as i64;
    let told = match (of, reader.place.as_ref()) {
        (Of::Organization(organization), _) => lines_about(reader, organization, most).await?,
        (_, Some(place)) => {
            let space = place.coalition.into();
            lines_of(reader, None, most).await?.into_iter().map(|line| Told { space, line }).collect()
        }
        (_, None) => return Err(Error::NotFound),
    };
    let owner = it.coalition_name.as_ref().or(it.organization_name.as_ref()).cloned().unwrap_or_default();
    let page = match &it.coalition_slug {
        Some(slug) => format!("/c/{slug}/activity"),
        None => "/".to_owned(),
    };
    let entries = entries(reader, told, &owner, &page);
    Ok(Atom {
        id: it.id,
        title: called(reader, it.coalition_name.as_deref(), it.organization_name.as_deref()),
        lang: reader.lang,
        author: owner.clone(),
        // The address that it was asked by is a secret, and stands in none of its answers.
        own: None,
        updated: entries.first().map_or(it.made_at, |entry| entry.at),
        entries,
        page: format!("{}{page}", cx.house.url),
    })
}

/// The latest of these lines as entries; what leads to no page of its own leads to `page`.
pub fn entries(reader: &Cx, told: Vec<Told>, author: &str, page: &str) -> Vec<Entry> {
    let told = told.into_iter().filter(|told| tells(&told.line)).take(LINES);
    let entry = |Told { space, line }: Told| {
        let line = line.nameless(reader.lang);
        Entry {
            id: id_of(space.0, line.seq),
            title: line.sentence(reader.lang),
            author: line.organization_name.clone().unwrap_or_else(|| author.to_owned()),
            page: format!("{}{}", reader.house.url, line.address().as_deref().unwrap_or(page)),
            at: line.at,
        }
    };
    told.map(entry).collect()
}

/// The request in the name of the feed's person, as they stand now: for the organization that the feed is read for, while
/// they act for it, or as the coordinator that they still are. Nobody's session has a part in it.
async fn reader(cx: &Cx, it: &Opened, of: Of) -> Result<Cx> {
    let entering = Entering {
        person: it.person,
        id: it.id,
        name: it.name.clone(),
        lang: it.lang,
        zone: it.zone.clone(),
        acting_for: of.organization(),
        seen_at: cx.now,
    };
    let who = match visitor::who(cx, entering, Way::Feed(it.id)).await {
        Err(Error::Forbidden(_)) => return Err(Error::NotFound),
        who => who?,
    };
    let known = who.coalitions.iter().find(|place| Some(place.coalition) == of.coalition()).cloned();
    let place = match of {
        Of::Organization(_) => None,
        Of::Coordinator(_) => Some(known.filter(|place| place.coordinator).ok_or(Error::NotFound)?),
        // What is about an organization that left the coalition stays its own to read.
        Of::Member(..) => known.or_else(|| left(it)),
    };
    Ok(Cx { who: Some(Arc::new(who)), place: place.map(Arc::new), lang: it.lang, operator: false, ..cx.clone() })
}

fn left(it: &Opened) -> Option<Place> {
    Some(Place {
        coalition: it.coalition?,
        slug: it.coalition_slug.clone()?,
        name: it.coalition_name.clone()?,
        zone: it.coalition_zone.as_deref()?.parse().unwrap_or_default(),
        coordinator: false,
        member: false,
    })
}

/// Notes that a feed was read, once an hour: all that reading one changes.
pub async fn note(cx: &Cx, it: &Opened) -> Result<()> {
    if it.read_at.is_some_and(|at| cx.now - at <= TimeDelta::hours(1)) {
        return Ok(());
    }
    let mut tx = cx.house.db.begin().await?;
    q!("update feed set read_at = $3 where space_id = $1 and id = $2", it.person, it.id, cx.now).run(&mut tx).await?;
    tx.commit().await
}
