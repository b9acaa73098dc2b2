//! A sheet and its steps.
//!
//! `Serialize` stands here against our habit: a sheet is kept as one document, which its person takes away as it is.

use std::collections::BTreeMap;

use base::{OrganizationId, PersonId, named};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::answers::{Offer, Respondent};
use crate::{Alone, Goal, Kind, Requirement, Table};

/// How many goals a sheet holds.
pub const GOALS: usize = 5;
/// The longest goal, and the longest word on where something comes from: characters.
pub const LINE: usize = 200;
/// What is said of the partners together, on the scale of its requirement.
pub const BETWEEN: [Requirement; 4] =
    [Requirement::Agreement, Requirement::Turf, Requirement::Leadership, Requirement::Conflict];

/// What is asked in private: of these nobody is told more than what follows from them.
pub const PRIVATE: [Requirement; 3] = [Requirement::Trust, Requirement::Conflict, Requirement::OwnWill];

named! {
    /// One of the four questions.
    pub enum Step {
        /// What the organization wants.
        Wants = "wants",
        /// What it has, and can get.
        Brings = "brings",
        /// How it stands with the others.
        Trusts = "trusts",
        /// For how long, and because of whom.
        Stays = "stays",
    }
}

impl Step {
    /// The step behind this one.
    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self as usize + 1).copied()
    }

    /// The step before this one.
    pub fn before(self) -> Option<Step> {
        (self as usize).checked_sub(1).map(|at| Step::ALL[at])
    }
}

/// What one person answers. What is not there was not answered: unknown, and not "no".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// What the organization wants, at most [`GOALS`].
    #[serde(default)]
    pub goals: Vec<Wish>,
    /// The six resources.
    #[serde(default)]
    pub supplies: BTreeMap<Requirement, Supply>,
    /// Three answers for each partner, from 1 to 4; none: cannot say.
    #[serde(default)]
    pub trust: BTreeMap<OrganizationId, [Option<i64>; 3]>,
    /// [`BETWEEN`], and how many months, and whether of its own will.
    #[serde(default)]
    pub between: BTreeMap<Requirement, i64>,
}

/// One goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// In a sentence.
    pub text: String,
    /// Its kind; none: not chosen yet.
    pub kind: Option<Kind>,
    /// Whether it has to be reached.
    pub essential: bool,
    /// Whether it could be reached alone; none: not said yet.
    pub alone: Option<Alone>,
}

/// One resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Supply {
    /// How much there is, from 0 to 4.
    pub now: Option<i64>,
    /// How much more can be got.
    pub more: i64,
    /// From whom.
    pub from: String,
    /// By when.
    pub by: Option<NaiveDate>,
}

impl Sheet {
    /// A sheet from what is kept of it.
    pub fn of(body: &str) -> base::Result<Sheet> {
        Ok(serde_json::from_str(body)?)
    }

    /// As it is kept.
    pub fn body(&self) -> base::Result<String> {
        Ok(serde_json::to_string(self)?)
    }

    /// What of it stands side by side: nothing of what is asked in private.
    pub fn open(&self) -> Sheet {
        let mut open = Sheet { trust: BTreeMap::new(), ..self.clone() };
        open.between.retain(|of, _| !PRIVATE.contains(of));
        open
    }

    /// How much the person trusts a partner, in hundredths: the mean of what they said, which needs two of three.
    pub fn trusts(&self, partner: OrganizationId) -> Option<i64> {
        let said: Vec<i64> = self.trust.get(&partner)?.iter().flatten().copied().collect();
        (said.len() >= 2).then(|| said.iter().sum::<i64>() * 100 / said.len() as i64)
    }
}

impl Sheet {
    /// What it says, as those who decide read it.
    pub fn says(&self, person: PersonId, on: NaiveDate) -> Respondent {
        let goal = |it: &Wish| {
            it.kind.map(|kind| Goal { kind, essential: it.essential, alone: it.alone.unwrap_or(Alone::No) })
        };
        let mut says: Table<Option<i64>> = [None; Requirement::ALL.len()];
        self.supplies.iter().for_each(|(it, supply)| says[*it as usize] = supply.now);
        self.between.iter().for_each(|(it, said)| says[*it as usize] = Some(*said));
        let offer = |(it, supply): (&Requirement, &Supply)| {
            let offer = |by| Offer { resource: *it, amount: supply.more, from: supply.from.clone(), by };
            supply.by.filter(|_| supply.more > 0).map(offer)
        };
        Respondent {
            id: person,
            on,
            goals: self.goals.iter().filter_map(goal).collect(),
            says,
            can_get: self.supplies.iter().filter_map(offer).collect(),
            trusts: self.trust.keys().filter_map(|it| Some((*it, self.trusts(*it)?))).collect(),
        }
    }
}
