//! From versions, yeses and notices to what was in force when.

use std::collections::BTreeMap;

use base::OrganizationId;
use chrono::{DateTime, Days, Utc};
use people::organizations::types::Seen;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;
use relationships::terms::Terms;

use super::types::{Leaving, Quarter, Stretch};

/// The most quarters to choose from.
pub const MOST: usize = 24;

/// A version, who accepted it when, in the order of their numbers.
pub struct Paper {
    /// Of which relationship.
    pub id: RelationshipId,
    /// What it says.
    pub terms: Terms,
    /// Who has said yes, when.
    pub accepted: BTreeMap<OrganizationId, DateTime<Utc>>,
    /// When the relationship was over.
    pub ended_at: Option<DateTime<Utc>>,
}

/// A notice as it was given: of which relationship, by whom, when, and when it was taken back.
pub type Notice = (RelationshipId, OrganizationId, DateTime<Utc>, Option<DateTime<Utc>>);

/// What was in force when, of every relationship. The papers of one follow one another by their numbers; whatever was not
/// accepted by all it names never was in force, and came into force with the last yes.
pub fn stretches(papers: &[Paper], notices: &[Notice]) -> Vec<Stretch> {
    let mut found = vec![];
    for of_one in papers.chunk_by(|a, b| a.id == b.id) {
        let mut began: Vec<(DateTime<Utc>, &Paper)> =
            of_one.iter().filter_map(|it| Some((in_force_since(it)?, it))).collect();
        began.sort_by_key(|it| it.0);
        let next: Vec<Option<DateTime<Utc>>> = began.iter().skip(1).map(|it| Some(it.0)).chain([None]).collect();
        for ((from, paper), next) in began.into_iter().zip(next) {
            let until = [next, paper.ended_at].into_iter().flatten().min();
            if until.is_none_or(|until| from < until) {
                found.push(stretch(paper, (from, until), notices));
            }
        }
    }
    found
}

fn in_force_since(paper: &Paper) -> Option<DateTime<Utc>> {
    let yeses = paper.terms.parties.keys().map(|party| paper.accepted.get(party).copied());
    yeses.collect::<Option<Vec<_>>>()?.into_iter().max()
}

fn stretch(paper: &Paper, (from, until): (DateTime<Utc>, Option<DateTime<Utc>>), notices: &[Notice]) -> Stretch {
    let begin = notices.partition_point(|it| it.0 < paper.id);
    let own = notices[begin..].iter().take_while(|it| it.0 == paper.id);
    let meanwhile = own.filter(|it| it.2 >= from && until.is_none_or(|until| it.2 < until));
    let days = Days::new(paper.terms.notice_days.max(0) as u64);
    let leaving = meanwhile.map(|&(_, party, given_at, taken_back_at)| Leaving {
        party,
        given_at,
        taken_back_at,
        runs_out: given_at.date_naive() + days,
    });
    Stretch {
        id: paper.id,
        from,
        until,
        level: paper.terms.level,
        seen: paper.terms.seen,
        review_on: paper.terms.review_on,
        parties: paper.terms.parties.keys().copied().collect(),
        leaving: leaving.collect(),
    }
}

impl Stretch {
    /// Who was in it at the end of a quarter, and how it stood; nothing where it was not in force then.
    pub fn at(&self, quarter: Quarter) -> Option<(State, Vec<OrganizationId>)> {
        let (moment, day) = (quarter.over(), quarter.last_day());
        if self.from >= moment || self.until.is_some_and(|until| until < moment) {
            return None;
        }
        let running = |it: &&Leaving| it.given_at < moment && it.taken_back_at.is_none_or(|back| back >= moment);
        let leaving: Vec<&Leaving> = self.leaving.iter().filter(running).collect();
        let gone = |party: &OrganizationId| leaving.iter().any(|it| it.party == *party && it.runs_out <= day);
        let there: Vec<OrganizationId> = self.parties.iter().copied().filter(|party| !gone(party)).collect();
        if there.len() < 2 {
            return None;
        }
        let stays = there.iter().filter(|party| !leaving.iter().any(|it| it.party == **party)).count();
        let state = match (stays < 2, self.review_on <= day) {
            (true, _) => State::UnderNotice,
            (false, true) => State::InReview,
            (false, false) => State::Agreed,
        };
        Some((state, there))
    }

    /// Whether it was open then to somebody who is no party: to members of the coalition and its coordinator, or to all.
    pub fn was_open_to(&self, inside: bool) -> bool {
        self.seen == Seen::Public || (inside && self.seen == Seen::Coalition)
    }
}

/// The quarters to choose from: from that of the first day on to the present one, the latest [`MOST`].
pub fn quarters(first: Option<Quarter>, now: Quarter) -> Vec<Quarter> {
    let back = std::iter::successors(Some(now), |it| Some(it.before()));
    let mut all: Vec<Quarter> = back.take_while(|it| first.is_some_and(|first| *it >= first)).take(MOST).collect();
    all.reverse();
    all
}
