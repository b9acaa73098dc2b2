//! Who sees and changes a table; who has no voice yet.

use base::Cx;
use base::ids::OrganizationId;

use super::types::{Involved, Side, Table, Voice, Whole};
use crate::Requirement;

/// How many of the needs are resources; those in words come behind them.
pub const RESOURCES: i64 = Requirement::RESOURCES.len() as i64;
/// How many needs may be told in words.
pub const THINGS: i64 = 6;
/// The longest goal: characters.
pub const GOAL: usize = 200;
/// The longest name of somebody who has a stake, and of a thing: characters.
pub const LINE: usize = 120;
/// The largest amount of anything.
pub const AMOUNT: i64 = 999;
/// How many stakeholders a table has at most.
pub const VOICES: usize = 60;
/// How many members may be listed as able to come.
pub const SEATS: usize = 2_000;
/// How many of them are told of at once.
pub const AT_ONCE: usize = 500;
/// How many ties are said at most.
pub const TIES: usize = 500;
/// How many tables a person begins in an hour.
pub const BY_PERSON: i64 = 20;
/// How many organizations a person asks in an hour.
pub const ASKED: i64 = 60;

/// What somebody is to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eyes {
    /// Whether they see all of it: people of its organization, and the coalition's coordinators.
    pub all: bool,
    /// Whether they may change it: whoever says yes for its organization; of a coalition's own table its coordinators.
    pub edits: bool,
    /// The organization acted for, where it was asked about itself. It sees that, and the goal.
    pub asked: Option<OrganizationId>,
    /// Whether they may answer for it.
    pub answers: bool,
}

impl Eyes {
    /// What whoever asks is to it.
    pub fn of(cx: &Cx, it: &Whole) -> Eyes {
        let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
        let (own, edits) = owns(cx, &it.table);
        let asked = acting.filter(|acting| {
            it.seat(acting.organization).is_some_and(|seat| seat.asked_at.is_some() && seat.slug.is_some())
        });
        Eyes {
            all: own || cx.coordinates(it.table.space),
            edits: edits && it.table.ended_at.is_none(),
            asked: asked.map(|acting| acting.organization),
            answers: asked.is_some_and(|acting| acting.role.may_accept()) && it.table.ended_at.is_none(),
        }
    }

    /// Whether they know of it at all.
    pub fn see(self) -> bool {
        self.all || self.asked.is_some()
    }
}

/// Whether they are of those whose table it is, and whether they may change it.
fn owns(cx: &Cx, it: &Table) -> (bool, bool) {
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    match (it.organization, acting) {
        (None, _) => (cx.coordinates(it.space), cx.coordinates(it.space)),
        (Some(owner), Some(acting)) if acting.organization == owner && it.is_here => (true, acting.role.may_accept()),
        _ => (false, false),
    }
}

/// Why a kind of people has no voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// Nobody is named who speaks for them.
    Nobody,
    /// Those who are named are not asked.
    NotAsked,
}

/// The kinds of people that have no voice yet. Whoever is only told has none.
pub fn silent(voices: &[Voice]) -> Vec<(Side, Silence)> {
    let silence = |side: &Side| {
        let mut theirs = voices.iter().filter(|it| it.sides().contains(side)).peekable();
        match theirs.peek() {
            None => Some(Silence::Nobody),
            Some(_) => theirs.all(|it| it.involved < Involved::Asked).then_some(Silence::NotAsked),
        }
    };
    Side::ALL.iter().filter_map(|side| Some((*side, silence(side)?))).collect()
}

/// Whether somebody whom it concerns much and who has little say is only told, or not even that.
pub fn is_passed_over(it: &Voice) -> bool {
    it.affected >= 3 && it.say <= 1 && it.involved < Involved::Asked
}
