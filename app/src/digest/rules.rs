//! What is told, and what was told already.

use base::ids::{OrganizationId, PersonId, SpaceId};
use people::activity::Line;
use people::letters::acts::Mark;
use people::letters::types::Told;
use relationships::talk;
use serde_json::Value;
use uuid::Uuid;

use super::types::Ask;

/// One group and one journal: what it reads there and how much of that was told.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The group.
    pub about: SpaceId,
    /// The organization, when the group is one.
    pub organization: Option<OrganizationId>,
    /// The journal.
    pub journal: SpaceId,
    /// Whether it reads what is open there.
    pub open: bool,
    /// The last line that was told or passed over.
    pub upto: i64,
    /// The lines that were told.
    pub told: Told,
}

impl Reading {
    /// Whether the group reads this line.
    pub fn reads(&self, line: &Line) -> bool {
        let of_theirs = self.organization.is_some_and(|it| line.about.split(' ').any(|id| id == it.to_string()));
        of_theirs || (self.open && line.openness == 1)
    }

    /// Whether the line was told to the reader through this group.
    pub fn has_told(&self, line: &Line) -> bool {
        self.told.holds(line.seq) && self.reads(line)
    }
}

/// Whether a line is news to the reader: somebody else's, told through none of their groups, and none of what waits above.
pub fn is_news(line: &Line, journal: SpaceId, reader: PersonId, readings: &[Reading], asks: &[Ask]) -> bool {
    let told = readings.iter().any(|it| it.journal == journal && it.has_told(line));
    line.by != Some(reader) && !told && !asks.iter().any(|ask| begins(line, ask))
}

/// Whether this line is how something began that waits: the letter says so above.
fn begins(line: &Line, ask: &Ask) -> bool {
    let (subject, version) = ask.subject;
    if line.verb == talk::notes::ASKED {
        return comment_of(line) == Some(subject);
    }
    let asks = [
        "relationship.proposed",
        "relationship.countered",
        "claim.asked",
        "joining.asked",
        "relationship.review-due",
        "choice.begun",
        "choice.asked-again",
        "table.asked",
        "one-to-ones.opened",
        "challenges.opened",
    ];
    if line.subject != subject || !asks.contains(&line.verb.as_str()) {
        return false;
    }
    match line.verb.as_str() {
        "relationship.proposed" => version == Some(1),
        "relationship.countered" => fact(line, "version").and_then(|it| it.as_i64()) == version,
        _ => true,
    }
}

/// The comment that a line tells of.
pub fn comment_of(line: &Line) -> Option<Uuid> {
    fact(line, "comment").and_then(|it| it.as_str()?.parse().ok())
}

/// A fact of a line.
pub fn fact(line: &Line, name: &str) -> Option<Value> {
    let facts: Value = serde_json::from_str(&line.facts).ok()?;
    facts.get(name).cloned()
}

/// How far a group has told of a journal once this letter is written: up to `head`. Of a journal that it begins with,
/// `first` is the first line that it may tell.
pub fn told_on(reading: &Reading, head: i64, first: Option<i64>, others: &[Reading]) -> Mark {
    let mut told = reading.told.clone();
    let from = if reading.upto > 0 { Some(reading.upto + 1) } else { first };
    let needed = others.iter().filter(|it| it.journal == reading.journal && it.about != reading.about);
    if let Some(all_have) = needed.map(|it| it.upto).min() {
        told.forget_before(all_have);
    }
    told.tell(from.unwrap_or(head + 1), head);
    let upto = head.max(reading.upto);
    Mark { about: reading.about, journal: reading.journal, upto, lines: told.to_string() }
}

/// What waits, as it is kept once the reader was told of these groups.
pub fn keys_of(asks: &[Ask], kept: &str, told: &[SpaceId]) -> String {
    let knows = |ask: &&Ask| told.contains(&ask.about) || is_known(ask, kept);
    let keys: Vec<&str> = asks.iter().filter(knows).map(|ask| ask.key.as_str()).collect();
    keys.join(" ")
}

/// Whether the reader was told of it before.
pub fn is_known(ask: &Ask, kept: &str) -> bool {
    kept.split(' ').any(|key| key == ask.key)
}

/// The first so many characters of what somebody said, on one line.
pub fn shortened(text: &str, most: usize) -> String {
    let text = base::form::one_line(text);
    match text.char_indices().nth(most) {
        None => text,
        Some((end, _)) => {
            let whole = text[..end].rfind(' ').filter(|at| *at > end / 2).unwrap_or(end);
            format!("{} …", text[..whole].trim_end())
        }
    }
}
