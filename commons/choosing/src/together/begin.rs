//! Begin with whom: where some two do not trust each other enough for what the goals need, the most who all do, and who
//! still bring what it takes.
//!
//! Trust was asked in private, so this is found once for a choice, and told only where nobody can read off it whose
//! answer stands in the way. Invariant: whatever is told, and also that nothing is, leaves three organizations besides the
//! reader each of which may have given that answer; a test tries all answers of five. `docs/choosing.md` says why.

use base::OrganizationId;
use base::db::Conn;
use base::ids::CoalitionId;
use base::{Result, Tx, q, record};
use chrono::{DateTime, Utc};
use people::organizations::Sector;
use uuid::Uuid;
use whom::{Budget, Candidate, Gathering, Sure};

use super::result::Outcome;
use super::types::Whole;
use crate::answers::{Who, gather};
use crate::policies;
use crate::sheet::PRIVATE;
use crate::{Policy, Requirement, Rung};

/// How many begin at least: the reader, and three whose answer it may have been.
pub const FEWEST: usize = 4;

/// What the trust of a pair counts as that is enough. How much more it is has no part in the answer.
const ENOUGH: u32 = 2 * whom::UNKNOWN;

/// What is brought together by several, or by one of them.
const BROUGHT: [Requirement; 5] =
    [Requirement::Skills, Requirement::Money, Requirement::Support, Requirement::People, Requirement::Leadership];

/// Those who chose, as far as it decides who could begin.
#[derive(Clone, Debug, Default)]
pub struct Circle {
    /// Who they are.
    pub ids: Vec<OrganizationId>,
    /// Their sectors, as numbers, where they are known.
    pub sectors: Vec<Option<u32>>,
    /// How much of each need each could bring.
    pub offers: Vec<Vec<u32>>,
    /// How much of each is needed.
    pub needs: Vec<u32>,
    /// Two, as their places, who both trust each other enough.
    pub trusting: Vec<(usize, usize)>,
}

impl Circle {
    /// Those who chose, seen from one level.
    pub fn of(outcome: &Outcome, level: Rung) -> Circle {
        let (policy, sources) = (&outcome.policy, &outcome.gathered.sources);
        let ids: Vec<OrganizationId> = outcome.parties.iter().map(|it| it.id).collect();
        let asks = |of: Requirement| policy.row(of)[level];
        let later = |of: Requirement, id| sources[of as usize].voice(Who::Party(id)).map_or(0, |it| it.later);
        // Of what nobody was asked yet it is not known that it is missing.
        let is_known = |of: &Requirement| sources[*of as usize].voices.iter().any(|it| it.is_known());
        let brought: Vec<Requirement> = BROUGHT.into_iter().filter(|of| asks(*of) > 0 && is_known(of)).collect();
        let offer = |of: Requirement, id| match of {
            Requirement::Leadership => u32::from(later(of, id) >= asks(of)),
            _ => u32::try_from(later(of, id)).unwrap_or(0),
        };
        let need = |of: &Requirement| match of {
            Requirement::Leadership => 1,
            of => u32::try_from(asks(*of)).unwrap_or(0),
        };
        let trusts = |one, other| sources[Requirement::Trust as usize].voice(Who::Trust(one, other));
        let enough = |one, other| trusts(one, other).is_some_and(|it| it.value >= asks(Requirement::Trust));
        let pairs = (0..ids.len()).flat_map(|one| (one + 1..ids.len()).map(move |other| (one, other)));
        Circle {
            sectors: outcome.parties.iter().map(|it| sector(it.sector)).collect(),
            offers: ids.iter().map(|id| brought.iter().map(|of| offer(*of, *id)).collect()).collect(),
            needs: brought.iter().map(need).collect(),
            trusting: pairs.filter(|(a, b)| enough(ids[*a], ids[*b]) && enough(ids[*b], ids[*a])).collect(),
            ids,
        }
    }

    /// Whether nobody can read off an answer with these whose trust is missing.
    fn is_safe(&self, set: &[usize]) -> bool {
        (FEWEST..self.ids.len()).contains(&set.len())
    }

    /// The most who could begin, and whether it is sure that no more could; none where it may not be told, or there is
    /// nobody to leave out.
    pub fn most(&self) -> Option<(Vec<OrganizationId>, bool)> {
        let candidate = |at: usize| Candidate {
            id: self.ids[at].0.as_u128(),
            offers: self.offers[at].clone(),
            sector: self.sectors[at],
            ..Candidate::default()
        };
        let gathering = Gathering {
            needs: self.needs.clone(),
            kinds: 0,
            candidates: (0..self.ids.len()).map(candidate).collect(),
            trust: self.trusting.iter().map(|(a, b)| (*a, *b, ENOUGH)).collect(),
        };
        let answer = whom::begin(&gathering, ENOUGH, Budget::default());
        let proved = !matches!(answer.sure, Sure::BestFound { .. });
        let set = answer.set.filter(|set| self.is_safe(&set.members))?;
        Some((set.members.iter().map(|at| self.ids[*at]).collect(), proved))
    }
}

/// A sector as a number, when it is known.
fn sector(it: Sector) -> Option<u32> {
    (it != Sector::Unknown).then_some(it as u32)
}

/// Whether something that was asked in private keeps what the goals need shut. Only what every reader is told already
/// decides it.
pub fn is_asked(outcome: &Outcome, level: Rung) -> bool {
    outcome.decision.feasible_now < level && outcome.private_allows() < level && outcome.parties.len() > 2
}

record! {
    /// What was found for a choice.
    #[derive(Clone, Debug)]
    pub struct Kept { pub level: i64, pub members: String, pub proved: bool, pub made_at: DateTime<Utc> }
}

/// What of it a page shows.
#[derive(Clone, Debug)]
pub struct Begin {
    /// What the goals need.
    pub level: Rung,
    /// Those who could begin; none: nobody is told whom.
    pub members: Vec<OrganizationId>,
    /// Whether it is sure that no larger circle exists.
    pub proved: bool,
    /// The highest level for which these have everything that was not asked in private.
    pub open: Rung,
    /// When it was found.
    pub made_at: Option<DateTime<Utc>>,
}

/// Finds it, once for a choice: when everybody who is in it has answered. Were it found anew after each change, somebody
/// could change their own answers until nobody else is left whose answer it may be.
pub async fn find(tx: &mut Tx, it: &Whole) -> Result<()> {
    if !super::rules::all_answered(it) || kept(tx.db(), it).await?.is_some() {
        return Ok(());
    }
    let policy = policies::acts::version(tx.db(), it.choice.space, it.choice.policy).await?;
    let outcome = Outcome::of(it, policy)?;
    let level = outcome.decision.necessary;
    if !is_asked(&outcome, level) {
        return Ok(());
    }
    let (members, proved) = Circle::of(&outcome, level).most().unwrap_or_default();
    let members: Vec<String> = members.iter().map(|it| it.to_string()).collect();
    let (at, level, members) = (tx.now, level as i64, members.join(" "));
    q!(
        "insert into choice_begin (space_id, choice_id, level, members, proved, made_at) values ($1, $2, $3, $4, $5, $6)",
        it.choice.space,
        it.choice.id,
        level,
        &members,
        proved,
        at
    )
    .run(tx.db())
    .await?;
    Ok(())
}

async fn kept(conn: Conn<'_>, it: &Whole) -> Result<Option<Kept>> {
    let (space, id): (CoalitionId, Uuid) = (it.choice.space, it.choice.id);
    q!("select level, members, proved, made_at from choice_begin where space_id = $1 and choice_id = $2", space, id)
        .opt(conn)
        .await
}

/// What the page of a choice shows of it today; none where everything that was asked in private is enough.
pub async fn told(conn: Conn<'_>, it: &Whole, outcome: &Outcome) -> Result<Option<Begin>> {
    let level = outcome.decision.necessary;
    if !is_asked(outcome, level) {
        return Ok(None);
    }
    let found = kept(conn, it).await?.filter(|found| found.level == level as i64);
    let ids = |found: &Kept| found.members.split(' ').filter_map(|id| id.parse().ok()).collect::<Vec<OrganizationId>>();
    let members = found.as_ref().map(ids).unwrap_or_default();
    // Whoever has left takes the circle with them.
    let members = if members.iter().all(|id| it.chooser(*id).is_some()) { members } else { vec![] };
    let open = in_public(&outcome.policy, outcome, &members).min(level);
    let proved = found.as_ref().is_some_and(|found| found.proved);
    Ok(Some(Begin { level, members, proved, open, made_at: found.map(|found| found.made_at) }))
}

/// The highest level for which some of them have everything that was not asked in private.
fn in_public(policy: &Policy, outcome: &Outcome, members: &[OrganizationId]) -> Rung {
    let parties: Vec<_> = outcome.parties.iter().filter(|it| members.contains(&it.id)).cloned().collect();
    let have = gather(policy, &parties).case.have;
    let met = |rung: &Rung| {
        let told = Requirement::ALL.iter().filter(|it| !PRIVATE.contains(it));
        told.into_iter().all(|it| it.met(have[*it as usize], policy.row(*it)[*rung]))
    };
    (1..crate::RUNGS).take_while(met).last().unwrap_or(0)
}

/// What all of them together do not have for this level, of what several bring: everybody may know.
pub fn short(outcome: &Outcome, level: Rung) -> Vec<Requirement> {
    let have = outcome.gathered.case.with_access();
    let lacks = |it: &Requirement| !it.met(have[*it as usize], outcome.policy.row(*it)[level]);
    BROUGHT.into_iter().filter(lacks).collect()
}

#[cfg(test)]
mod tests;
