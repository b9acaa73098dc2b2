//! What follows from the answers, and how much of them each reader is told.

use base::{OrganizationId, Result};
use chrono::NaiveDate;

use super::types::{Answered, Whole};
use crate::answers::{Deciding, Gathered, Party, Who, deciding, gather};
use crate::explain::{Reason, reasons};
use crate::sheet::{PRIVATE, Sheet, Supply, Wish};
use crate::{Decision, Policy, Requirement, Rung, decide};

/// The answers of a choice with what follows from them.
pub struct Outcome {
    /// What was decided by.
    pub policy: Policy,
    /// What follows.
    pub decision: Decision,
    /// Why, requirement by requirement.
    pub reasons: Vec<Reason>,
    /// Answers on which it hangs.
    pub deciding: Vec<Deciding>,
    /// Where its numbers come from.
    pub gathered: Gathered,
    /// Everybody's sheets that count, by organization.
    pub columns: Vec<Column>,
    /// Who answered what, as it was added up.
    pub parties: Vec<Party>,
}

/// What the people of one organization said.
pub struct Column {
    /// Which.
    pub organization: OrganizationId,
    /// Their sheets, the first given first.
    pub sheets: Vec<Sheet>,
}

/// Something that is missing and that somebody can get.
pub struct Brings<'a> {
    /// Who.
    pub organization: OrganizationId,
    /// What.
    pub of: Requirement,
    /// How much, from whom, by when.
    pub supply: &'a Supply,
}

impl Outcome {
    /// Decides on the answers that were given.
    pub fn of(it: &Whole, policy: Policy) -> Result<Outcome> {
        let mut parties: Vec<Party> = vec![];
        let mut columns: Vec<Column> = vec![];
        for chooser in it.here() {
            let mine: Vec<&Answered> = it.given().filter(|sheet| sheet.organization == chooser.organization).collect();
            let sheets = mine.iter().map(|sheet| Sheet::of(&sheet.body)).collect::<Result<Vec<_>>>()?;
            let said = mine.iter().zip(&sheets);
            let people = said.map(|(kept, sheet)| sheet.says(kept.person, day(kept))).collect();
            parties.push(Party { id: chooser.organization, sector: chooser.sector, people });
            columns.push(Column { organization: chooser.organization, sheets });
        }
        let gathered = gather(&policy, &parties);
        let decision = decide(&policy, &gathered.case);
        let reasons = reasons(&policy, &gathered.case, &decision);
        let deciding = deciding(&policy, &gathered);
        Ok(Outcome { policy, decision, reasons, deciding, gathered, columns, parties })
    }

    /// The requirements whose reasons are told one by one. What was asked in private is not among them, however many were
    /// asked: its number is the answer of the one who trusts least, or sees the worst quarrel.
    pub fn told(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|it| !PRIVATE.contains(&it.of))
    }

    /// The highest level for which everything that was asked in private is enough.
    pub fn private_allows(&self) -> Rung {
        let private = self.reasons.iter().filter(|it| PRIVATE.contains(&it.of));
        private.map(|it| it.allows).min().unwrap_or(0)
    }

    /// Whether something that was asked in private keeps the next level shut.
    pub fn held_in_private(&self) -> bool {
        let jump = self.decision.jump.as_ref();
        jump.is_some_and(|jump| jump.gaps_to_next.0.iter().any(|gap| PRIVATE.contains(&gap.of)))
    }

    /// The answers that decide and may be named: what was asked in private is only counted.
    pub fn deciding_told(&self) -> (Vec<&Deciding>, usize) {
        let (private, told): (Vec<&Deciding>, Vec<&Deciding>) =
            self.deciding.iter().partition(|it| PRIVATE.contains(&it.sway.of));
        let mut whose: Vec<Who> = private.iter().map(|it| it.who).collect();
        whose.sort();
        whose.dedup();
        (told, whose.len())
    }

    /// Who can get what is missing for the target.
    pub fn plan(&self) -> Vec<Brings<'_>> {
        let Some(jump) = &self.decision.jump else { return vec![] };
        let missing: Vec<Requirement> = jump.gaps_to_target.0.iter().map(|gap| gap.of).collect();
        let mut plan = vec![];
        for column in &self.columns {
            for sheet in &column.sheets {
                let brings = sheet.supplies.iter().filter(|(of, supply)| supply.more > 0 && missing.contains(of));
                plan.extend(brings.map(|(of, supply)| Brings { organization: column.organization, of: *of, supply }));
            }
        }
        plan.sort_by_key(|it| (it.of, it.supply.by, it.organization));
        plan
    }

    /// What is missing for the target and nobody said where to get.
    pub fn unplanned(&self, plan: &[Brings<'_>]) -> Vec<Requirement> {
        let gaps = self.decision.jump.iter().flat_map(|jump| &jump.gaps_to_target.0);
        gaps.map(|gap| gap.of).filter(|of| !PRIVATE.contains(of) && !plan.iter().any(|it| it.of == *of)).collect()
    }
}

impl Column {
    /// What they want, each goal once.
    pub fn goals(&self) -> Vec<&Wish> {
        let mut goals: Vec<&Wish> = vec![];
        for goal in self.sheets.iter().flat_map(|it| &it.goals) {
            if !goals.iter().any(|it| it.text == goal.text && it.kind == goal.kind) {
                goals.push(goal);
            }
        }
        goals
    }

    /// Their numbers on a requirement, the lowest first, each once.
    pub fn says(&self, of: Requirement) -> Vec<i64> {
        let said = |sheet: &Sheet| match sheet.supplies.get(&of) {
            Some(supply) => supply.now,
            None => sheet.between.get(&of).copied(),
        };
        let mut all: Vec<i64> = self.sheets.iter().filter_map(said).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

fn day(of: &Answered) -> NaiveDate {
    of.changed_at.date_naive()
}
