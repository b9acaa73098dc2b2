//! One reader's digest, read and not yet written.

use base::ids::{PersonId, SpaceId};
use base::{Cx, Result};
use people::letters::rules::next_due;
use people::letters::{Group, Rhythm, acts, bounces};
use people::visitor;

use super::asks::asks;
use super::heard::heard;
use super::rules::{is_known, keys_of};
use super::types::{Digest, Shelf};

/// Which groups a digest covers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that are due.
    Due,
    /// All of which the reader wants to hear, due or not: what the next one would say.
    Wanted,
}

/// What a person would be told now. Nothing is changed by it.
pub async fn compose(cx: &Cx, shelf: &Shelf, person: PersonId, which: Which) -> Result<Digest> {
    let reader = visitor::as_person(cx, person).await?;
    let who = reader.who()?.clone();
    // First what guards the rest: whatever is chosen or written after this makes it stale.
    let desk = acts::desk(cx.db(), person).await?;
    let hours = acts::hours(cx.db(), person).await?;
    let mut groups = acts::groups(&reader, cx.db(), &who, &hours).await?;
    let about: Vec<SpaceId> = groups.iter().filter(|it| covers(which, it, cx)).map(|it| it.about).collect();
    let all = asks(&reader).await?;
    let waits = keys_of(&all, &desk.waits, &about);
    let mut asks: Vec<_> = all.into_iter().filter(|it| about.contains(&it.about)).collect();
    asks.iter_mut().for_each(|it| it.fresh = !it.heard && !is_known(it, &desk.waits));
    let (sections, marks) = heard(&reader, shelf, &groups, &about, &asks).await?;
    let fresh = !sections.is_empty() || asks.iter().any(|it| it.fresh);
    for group in groups.iter_mut().filter(|it| about.contains(&it.about)) {
        group.due_at = match group.rhythm {
            Rhythm::AtOnce => None,
            rhythm => next_due(rhythm, cx.now, who.zone, &hours),
        };
    }
    let address = bounces::address_of(cx.db(), person).await?;
    Ok(Digest {
        reader,
        address,
        asks,
        sections,
        fresh,
        about,
        groups,
        marks,
        waits,
        turn: desk.turn,
        links_until: None,
        answer_to: String::new(),
    })
}

fn covers(which: Which, group: &Group, cx: &Cx) -> bool {
    match which {
        Which::Due => group.due_at.is_some_and(|at| at <= cx.now),
        Which::Wanted => group.rhythm != Rhythm::Never,
    }
}
