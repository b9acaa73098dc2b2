//! Who may do what on a mending path, and when one is offered.

use base::OrganizationId;
use chrono::NaiveDate;

use super::types::Mending;

/// How much somebody writes at once: characters.
pub const WORDS: usize = 2_000;
/// How long a name from outside may be: characters.
pub const NAME: usize = 120;
/// For so many days after a path was offered or ended, none is offered by itself: a “not now” is heard.
pub const REST: i64 = 180;
/// When the two look at it together again, unless they say otherwise: days.
pub const FOLLOW_UP: u64 = 30;
/// How far ahead a day may lie: days.
pub const FAR: u64 = 730;

/// Where a path stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// It waits for a yes of each.
    Offered,
    /// Both have said yes.
    Open,
    /// It is over.
    Ended,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Stage; 3] = [Stage::Offered, Stage::Open, Stage::Ended];

    /// Where this one stands.
    pub fn of(it: &Mending) -> Stage {
        match (it.ended_at, it.opened_at) {
            (Some(_), _) => Stage::Ended,
            (None, Some(_)) => Stage::Open,
            (None, None) => Stage::Offered,
        }
    }
}

/// How somebody stands to a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// They may say yes or no for one of the two, which has said yes or has not.
    Side {
        /// Whether it has said yes.
        agreed: bool,
    },
    /// They lead the conversation, and both agreed to it.
    Guide,
    /// They were named to lead it, and the other side has not agreed.
    Named,
    /// Anybody else, also of the two.
    Nobody,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 5] =
        [Part::Side { agreed: false }, Part::Side { agreed: true }, Part::Guide, Part::Named, Part::Nobody];
}

/// What is done on a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Read it.
    See,
    /// Say yes to it.
    Agree,
    /// Say that now is not the time.
    NotNow,
    /// Name somebody from outside who leads, or agree to whom the other named.
    Guide,
    /// Write down what was heard, or what one will do.
    Write,
    /// Say what became of a promise, or when to look at it again.
    Follow,
    /// End it.
    End,
}

impl Step {
    /// Every step.
    pub const ALL: [Step; 7] =
        [Step::See, Step::Agree, Step::NotNow, Step::Guide, Step::Write, Step::Follow, Step::End];
}

/// May they? Whoever leads from outside reads and keeps the days, and speaks for neither side.
pub fn may(step: Step, part: Part, stage: Stage) -> bool {
    match (part, step) {
        (Part::Nobody | Part::Named, _) => false,
        (Part::Guide, Step::See) => stage != Stage::Offered,
        (Part::Guide, Step::Follow) => stage == Stage::Open,
        (Part::Guide, _) => false,
        (Part::Side { .. }, Step::See) => true,
        (Part::Side { agreed }, Step::Agree) => stage == Stage::Offered && !agreed,
        (Part::Side { .. }, Step::NotNow) => stage == Stage::Offered,
        (Part::Side { .. }, Step::Guide) => stage != Stage::Ended,
        (Part::Side { .. }, Step::Write | Step::Follow | Step::End) => stage == Stage::Open,
    }
}

/// Whether a path is offered to two organizations: their answers are worth a talk, and none was offered, begun or ended in
/// the time of rest before.
pub fn is_offered(worth_a_talk: bool, last: Option<NaiveDate>, today: NaiveDate) -> bool {
    worth_a_talk && last.is_none_or(|last| (today - last).num_days() >= REST)
}

/// Two organizations in the order in which they are kept, whoever begins.
pub fn in_order(a: OrganizationId, b: OrganizationId) -> (OrganizationId, OrganizationId) {
    if a < b { (a, b) } else { (b, a) }
}
