//! Whom to bring: the few who have all that the goal needs and work together closely enough, how sure that is, and whom it
//! leaves out.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use base::{Cx, OrganizationId, Result, heavy};
use people::organizations::Sector;
use whom::{Budget, Candidate, Gathering, Seat as Chair, Sure, Why, smallest, strongest};

use super::found::agreed;
use super::types::{Seat, Side, Whole};
use crate::{Policy, Requirement, Rung, policies};

/// How many come at most to the strongest table, unless the smallest one is larger.
const FEW: usize = 8;
/// How long a search goes on at most. Most need a tenth of it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whom to bring.
#[derive(Clone, Debug)]
pub struct Found {
    /// What the goal needs every two of them to be.
    pub level: Rung,
    /// The fewest.
    pub smallest: Answer,
    /// Those whose weakest tie is the strongest, of at most so many.
    pub strongest: Answer,
    /// Kinds of people for whom none of those who could come speaks.
    pub voiceless: Vec<Side>,
    /// How many pairs of those who could come nothing is known of.
    pub unknown: usize,
    /// How many pairs there are.
    pub pairs: usize,
}

/// What a search came to.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Those to bring.
    pub table: Option<Few>,
    /// How sure it is that there is nothing better.
    pub sure: Sure,
    /// Why there is nobody.
    pub why: Option<Reason>,
    /// The nearest set which leaves none of the kinds out for whom somebody speaks.
    pub including: Option<Few>,
}

/// Some of those who could come.
#[derive(Clone, Debug)]
pub struct Few {
    /// Who, by name.
    pub members: Vec<OrganizationId>,
    /// The level of the weakest tie between two of them; none where there is no pair.
    pub weakest: Option<Rung>,
    /// How many of their pairs nothing is known of.
    pub unknown: usize,
    /// Kinds of people for whom none of them speaks, though somebody else does who could come.
    pub left_out: Vec<Side>,
}

/// Why nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// So much of these needs is missing, whoever comes.
    Missing(Vec<(i64, u32)>),
    /// Pairs who both have to be there and are not known to work together so closely.
    Apart(Vec<(OrganizationId, OrganizationId)>),
    /// These needs cannot be covered together.
    NotTogether(Vec<i64>),
    /// So many are needed.
    TooFew(u32),
}

/// How closely two work together, as far as it is known: the closest of what they agreed on and of what the makers of the
/// table say, unless one of the two says that it is not so.
pub type Ties = BTreeMap<(OrganizationId, OrganizationId), Rung>;

/// The ties of those who could come.
pub fn ties(it: &Whole, agreed: &[(OrganizationId, OrganizationId, Rung)]) -> Ties {
    let said = it.ties.iter().filter(|tie| tie.denied_by.is_none());
    let said = said.map(|tie| (tie.one, tie.other, usize::try_from(tie.level).unwrap_or(0)));
    let mut ties = Ties::new();
    for (one, other, level) in agreed.iter().copied().chain(said) {
        let closest = ties.entry((one.min(other), one.max(other))).or_default();
        *closest = level.max(*closest);
    }
    ties
}

/// What the search is asked: what each level asks of trust stands for a tie of that level.
pub fn gathering(it: &Whole, policy: &Policy, ties: &Ties) -> Gathering {
    let places: BTreeMap<OrganizationId, usize> =
        it.seats.iter().enumerate().map(|(at, seat)| (seat.organization, at)).collect();
    let mut speaks: BTreeMap<OrganizationId, Vec<usize>> = BTreeMap::new();
    for voice in &it.voices {
        if let Some(organization) = voice.organization {
            speaks.entry(organization).or_default().extend(voice.sides().into_iter().map(|side| side as usize));
        }
    }
    let candidates = it.seats.iter().map(|seat| Candidate {
        id: seat.organization.0.as_u128(),
        offers: it.needs.iter().map(|need| whole(it.offer(seat.organization, need.nth).unwrap_or(0))).collect(),
        sector: (seat.sector != Sector::Unknown).then_some(seat.sector as u32),
        speaks_for: speaks.get(&seat.organization).cloned().unwrap_or_default(),
        seat: match seat.seat {
            _ if seat.slug.is_none() => Chair::Closed,
            Seat::May => Chair::Open,
            Seat::Must => Chair::Kept,
            Seat::Cannot => Chair::Closed,
        },
    });
    let tie = |((one, other), level): (&(OrganizationId, OrganizationId), &Rung)| {
        Some((*places.get(one)?, *places.get(other)?, strength(policy, *level)))
    };
    Gathering {
        needs: it.needs.iter().map(|need| whole(need.amount)).collect(),
        kinds: Side::ALL.len(),
        candidates: candidates.collect(),
        trust: ties.iter().filter_map(tie).collect(),
    }
}

fn whole(amount: i64) -> u32 {
    u32::try_from(amount).unwrap_or(0)
}

/// What a tie of a level counts as: as much trust as the level asks for, and the more the higher it is.
fn strength(policy: &Policy, level: Rung) -> u32 {
    let asks = policy.row(Requirement::Trust)[level.min(crate::RUNGS - 1)];
    whole(asks.max(i64::from(whom::UNKNOWN)))
}

/// Whom to bring, found beside the requests; none while nothing is needed or nobody could come.
pub async fn found(cx: &Cx, it: &Whole) -> Result<Option<Found>> {
    if it.needs.is_empty() || it.seats.is_empty() {
        return Ok(None);
    }
    let policy = policies::acts::current(cx.db(), it.table.space).await?;
    let ties = ties(it, &agreed(cx, it).await?);
    let it = it.clone();
    heavy::off_the_way(move || Some(search(&it, &policy, &ties))).await
}

/// The search itself.
pub fn search(it: &Whole, policy: &Policy, ties: &Ties) -> Found {
    let (level, asked) = (policy.needed(it.table.kind), gathering(it, policy, ties));
    let budget = || Budget { until: Some(Instant::now() + PATIENCE), ..Budget::default() };
    let fewest = smallest(&asked, strength(policy, level), budget());
    let most = fewest.set.as_ref().map_or(0, |set| set.members.len()).max(FEW);
    let closest = strongest(&asked, most, budget());
    let come = it.seats.iter().filter(|seat| seat.slug.is_some() && seat.seat != Seat::Cannot);
    let come: BTreeSet<OrganizationId> = come.map(|seat| seat.organization).collect();
    let pairs = come.len() * come.len().saturating_sub(1) / 2;
    let known = ties.keys().filter(|(one, other)| come.contains(one) && come.contains(other)).count();
    Found {
        level,
        voiceless: fewest.voiceless.iter().map(|side| Side::ALL[*side]).collect(),
        smallest: Answer::of(it, ties, fewest),
        strongest: Answer::of(it, ties, closest),
        unknown: pairs - known,
        pairs,
    }
}

impl Answer {
    fn of(it: &Whole, ties: &Ties, answer: whom::Answer) -> Answer {
        let id = |at: usize| it.seats[at].organization;
        let need = |at: usize| it.needs[at].nth;
        let why = answer.why.map(|why| match why {
            Why::Missing(short) => Reason::Missing(short.into_iter().map(|(at, n)| (need(at), n)).collect()),
            Why::Apart(pairs) => Reason::Apart(pairs.into_iter().map(|(one, other)| (id(one), id(other))).collect()),
            Why::NotTogether { needs, .. } => Reason::NotTogether(needs.into_iter().map(need).collect()),
            Why::TooFew(n) => Reason::TooFew(n),
        });
        Answer {
            table: answer.set.map(|set| Few::of(it, ties, &set)),
            sure: answer.sure,
            why,
            including: answer.including.map(|set| Few::of(it, ties, &set)),
        }
    }
}

impl Few {
    fn of(it: &Whole, ties: &Ties, set: &whom::Set) -> Few {
        let mut members = set.members.clone();
        members.sort_unstable();
        let members: Vec<OrganizationId> = members.into_iter().map(|at| it.seats[at].organization).collect();
        let pairs =
            members.iter().enumerate().flat_map(|(at, one)| members[..at].iter().map(move |other| (*one, *other)));
        let level =
            |(one, other): (OrganizationId, OrganizationId)| ties.get(&(one.min(other), one.max(other))).copied();
        let levels: Vec<Option<Rung>> = pairs.map(level).collect();
        Few {
            weakest: levels.iter().map(|it| it.unwrap_or(0)).min(),
            unknown: levels.iter().filter(|it| it.is_none()).count(),
            left_out: set.left_out.iter().map(|side| Side::ALL[*side]).collect(),
            members,
        }
    }
}
