//! The answers that decide: one step of one organization's answer to one question, and the choice is another.

use super::pool::Pool;
use super::rules::{other_side, pool};
use super::types::{Gathered, Voice, Who};
use crate::rule::{Balance, Sway};
use crate::{Policy, Requirement, Together};

/// An answer that decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding {
    /// Whose.
    pub who: Who,
    /// How many people of the organization say it.
    pub people: usize,
    /// From where to where, and what would come of it.
    pub sway: Sway,
}

/// Every answer whose one step up or down alters the recommended rung or the status. What nobody answered is no answer.
pub fn deciding(policy: &Policy, gathered: &Gathered) -> Vec<Deciding> {
    let balance = Balance::of(policy, &gathered.case);
    let each = Requirement::ALL.iter().flat_map(|it| {
        let voices = &gathered.sources[*it as usize].voices;
        let question = Question { of: *it, now: pool(*it, voices, false), later: pool(*it, voices, true), voices };
        let steps = (0..voices.len()).flat_map(|at| [-it.step(), it.step()].map(|by| (at, by)));
        steps.filter_map(|(at, by)| question.deciding(&balance, at, by)).collect::<Vec<Deciding>>()
    });
    each.collect()
}

/// Whether one person's word decides. Then a second one should be asked.
pub fn borderline(deciding: &[Deciding]) -> bool {
    deciding.iter().any(|it| it.people == 1)
}

/// The answers to one requirement, laid out so that one of them can be another.
struct Question<'a> {
    of: Requirement,
    now: Pool,
    later: Pool,
    voices: &'a [Voice],
}

impl Question<'_> {
    /// The answer at a place, if it is one and decides when it is so much higher or lower.
    fn deciding(&self, balance: &Balance, at: usize, by: i64) -> Option<Deciding> {
        let voice = &self.voices[at];
        let to = voice.value + by;
        if !voice.is_known() || !self.of.range().contains(&to) {
            return None;
        }
        // Of a pair, the less trusting side counts.
        let other = match self.of.together() {
            Together::Pairs => self.voices[other_side(at, self.voices)].value,
            _ => i64::MAX,
        };
        let to_later = self.of.with(to, voice.later - voice.value);
        let now = self.now.if_one_were(voice.value.min(other), to.min(other));
        let later = self.later.if_one_were(voice.later.min(other), to_later.min(other));
        let sway = balance.sway(self.of, (voice.value, to), (now, later))?;
        Some(Deciding { who: voice.who, people: voice.people.len(), sway })
    }
}
