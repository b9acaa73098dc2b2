//! What programs are told of tables.

use std::collections::BTreeMap;

use base::ids::OrganizationId;
use base::{Error, Result, say};
use chrono::{DateTime, Utc};
use relationships::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whom::Sure;

use super::read::resource;
use super::result::{self, Few, Found, Reason};
use super::rules::silent;
use super::types::{Answer, Involved, Need, Seat, Seated, Side, Table, Tie, Voice, Whole};
use crate::{Kind, Requirement, Rung};

/// A table in a list.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableInList")]
pub struct ListedOut {
    id: Uuid,
    goal: String,
    kind: Kind,
    /// Whose it is; null: the coalition's.
    organization: Option<OrganizationId>,
    made_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

/// A table with what follows from it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Table")]
pub struct TableOut {
    #[serde(flatten)]
    table: ListedOut,
    needs: Vec<NeedOut>,
    /// Whom it concerns.
    voices: Vec<VoiceOut>,
    /// Kinds of people that have no voice yet: nobody is named for them, or who is named is not asked.
    voiceless: Vec<Side>,
    /// Who could come.
    seats: Vec<SeatOut>,
    /// Who is said to work with whom.
    ties: Vec<TieOut>,
    /// Whom to bring, once something is needed and somebody could come.
    found: Option<FoundOut>,
}

/// Something that the goal needs.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableNeed")]
pub struct NeedOut {
    /// Its number, by which offers name it.
    nth: i64,
    /// Which of the six resources it is; null: what it is stands in words.
    resource: Option<Requirement>,
    words: String,
    amount: i64,
}

/// Somebody who has a stake in it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableVoice")]
pub struct VoiceOut {
    id: Uuid,
    /// A member; null: a group or a person.
    organization: Option<OrganizationId>,
    name: String,
    speaks_for: Vec<Side>,
    affected: i64,
    say: i64,
    involved: Involved,
}

/// How much of a need there is, or could be brought.
#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableOffer")]
pub struct OfferOut {
    /// The number of the need.
    pub need: i64,
    /// How much.
    pub amount: i64,
}

impl OfferOut {
    /// Offers by the number of their need; of two for one need nobody could say which counts.
    pub fn each_once(said: Vec<OfferOut>) -> Result<BTreeMap<i64, i64>> {
        let n = said.len();
        let offers: BTreeMap<i64, i64> = said.into_iter().map(|it| (it.need, it.amount)).collect();
        if offers.len() < n { Err(Error::field("offers", say!("tables-offer-twice"))) } else { Ok(offers) }
    }

    fn all(offers: &BTreeMap<i64, i64>) -> Vec<OfferOut> {
        offers.iter().map(|(need, amount)| OfferOut { need: *need, amount: *amount }).collect()
    }
}

/// A member that could come.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableSeat")]
pub struct SeatOut {
    organization: OrganizationId,
    name: String,
    seat: Seat,
    /// How much of which need; what is not there is not known.
    offers: Vec<OfferOut>,
    /// When it was asked whether that is right.
    asked_at: Option<DateTime<Utc>>,
    /// What it answered; null: nothing yet.
    answer: Option<Answer>,
}

/// That two work together so closely, as the makers of the table say.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableTie")]
pub struct TieOut {
    one: OrganizationId,
    other: OrganizationId,
    level: Option<Level>,
    /// The one of the two that says that it is not so.
    denied_by: Option<OrganizationId>,
}

/// Whom to bring.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableFound")]
pub struct FoundOut {
    /// How closely every two of them should work together.
    level: Option<Level>,
    /// The fewest.
    smallest: AnswerOut,
    /// Those whose weakest tie is the strongest.
    strongest: AnswerOut,
    /// How many pairs of those who could come nothing is known of.
    unknown_pairs: usize,
    /// Kinds of people for whom none of those who could come speaks.
    nobody_speaks_for: Vec<Side>,
}

/// What a search came to.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableAnswer")]
pub struct AnswerOut {
    table: Option<FewOut>,
    /// Whether it is sure that nothing better exists, or nothing at all.
    proved: bool,
    /// Why there is nobody.
    why: Option<WhyOut>,
    /// The nearest that leaves out no kind of people for whom somebody speaks.
    including: Option<FewOut>,
}

/// Some of those who could come.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableFew")]
pub struct FewOut {
    organizations: Vec<OrganizationId>,
    /// The level of the weakest tie; null: nothing is known of some pair, or there is none.
    weakest: Option<Level>,
    unknown_pairs: usize,
    left_out: Vec<Side>,
}

/// Why there is nobody.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableWhy")]
pub struct WhyOut {
    /// How much is missing of which need, whoever comes.
    missing: BTreeMap<i64, u32>,
    /// Pairs who both have to be there and are not known to work together so closely.
    apart: Vec<(OrganizationId, OrganizationId)>,
    /// Needs that those who work together so closely cannot cover together.
    not_together: Vec<i64>,
}

/// Somebody who was named.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TableVoiceMade")]
pub struct VoiceMade {
    pub(super) id: Uuid,
}

impl ListedOut {
    pub(super) fn of(it: Table) -> ListedOut {
        let Table { id, goal, kind, organization, made_at, changed_at, ended_at, .. } = it;
        ListedOut { id, goal, kind, organization, made_at, changed_at, ended_at }
    }
}

impl SeatOut {
    pub(super) fn of(it: &Whole, seat: &Seated) -> SeatOut {
        SeatOut {
            organization: seat.organization,
            name: seat.name.clone(),
            seat: seat.seat,
            offers: it.offers.get(&seat.organization).map(OfferOut::all).unwrap_or_default(),
            asked_at: seat.asked_at,
            answer: seat.answer,
        }
    }
}

impl TableOut {
    pub(super) fn of(it: Whole, found: Option<Found>) -> TableOut {
        let need = |need: &Need| NeedOut {
            nth: need.nth,
            resource: resource(need.nth),
            words: need.words.clone(),
            amount: need.amount,
        };
        let voice = |voice: &Voice| VoiceOut {
            id: voice.id,
            organization: voice.organization,
            name: voice.called().to_owned(),
            speaks_for: voice.sides(),
            affected: voice.affected,
            say: voice.say,
            involved: voice.involved,
        };
        let tie = |tie: &Tie| TieOut {
            one: tie.one,
            other: tie.other,
            level: Level::of(tie.level),
            denied_by: tie.denied_by,
        };
        TableOut {
            needs: it.needs.iter().map(need).collect(),
            voices: it.voices.iter().map(voice).collect(),
            voiceless: silent(&it.voices).into_iter().map(|(side, _)| side).collect(),
            seats: it.seats.iter().map(|seat| SeatOut::of(&it, seat)).collect(),
            ties: it.ties.iter().map(tie).collect(),
            found: found.map(FoundOut::of),
            table: ListedOut::of(it.table),
        }
    }
}

fn level(rung: Rung) -> Option<Level> {
    Level::of(rung as i64)
}

impl FoundOut {
    pub(super) fn of(it: Found) -> FoundOut {
        FoundOut {
            level: level(it.level),
            smallest: AnswerOut::of(it.smallest),
            strongest: AnswerOut::of(it.strongest),
            unknown_pairs: it.unknown,
            nobody_speaks_for: it.voiceless,
        }
    }
}

impl AnswerOut {
    pub(super) fn of(it: result::Answer) -> AnswerOut {
        let mut why = WhyOut { missing: BTreeMap::new(), apart: vec![], not_together: vec![] };
        match it.why.clone() {
            Some(Reason::Missing(short)) => why.missing.extend(short),
            Some(Reason::Apart(pairs)) => why.apart = pairs,
            Some(Reason::NotTogether(needs)) => why.not_together = needs,
            Some(Reason::TooFew(_)) | None => {}
        }
        AnswerOut {
            table: it.table.map(FewOut::of),
            proved: !matches!(it.sure, Sure::BestFound { .. }),
            why: it.why.map(|_| why),
            including: it.including.map(FewOut::of),
        }
    }
}

impl FewOut {
    pub(super) fn of(it: Few) -> FewOut {
        FewOut {
            organizations: it.members,
            weakest: it.weakest.and_then(level),
            unknown_pairs: it.unknown,
            left_out: it.left_out,
        }
    }
}
