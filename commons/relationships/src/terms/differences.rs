//! What changed between two versions, field by field, word by word.

use base::OrganizationId;
use similar::{ChangeTag, TextDiff};

use super::types::{COLUMNS, Terms, Topic};

/// A field of the terms, so that a page can name it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The rung.
    Level,
    /// What it is for.
    Purpose,
    /// Who knows of it.
    Seen,
    /// When it begins.
    Starts,
    /// When it is looked at again.
    Review,
    /// Days of notice.
    Notice,
    /// A party that one version has and the other has not.
    Party(OrganizationId),
    /// A column of a party's share, by its name in [`COLUMNS`].
    Share(OrganizationId, &'static str),
    /// A ground rule.
    Rule(Topic),
}

impl Field {
    /// Its name for programs, and the party whose share it is.
    pub fn named(&self) -> (String, Option<OrganizationId>) {
        match self {
            Field::Level => ("level".into(), None),
            Field::Purpose => ("purpose".into(), None),
            Field::Seen => ("seen".into(), None),
            Field::Starts => ("starts_on".into(), None),
            Field::Review => ("review_on".into(), None),
            Field::Notice => ("notice_days".into(), None),
            Field::Party(party) => ("party".into(), Some(*party)),
            Field::Share(party, column) => ((*column).to_owned(), Some(*party)),
            Field::Rule(topic) => (format!("rules.{}", topic.as_str()), None),
        }
    }
}

/// One field that differs. `None` stands for a party or a rule that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which field.
    pub field: Field,
    /// What it said before.
    pub before: Option<String>,
    /// What it says after.
    pub after: Option<String>,
}

/// Every field that differs between two versions, in the order a person reads them.
pub fn differences(before: &Terms, after: &Terms) -> Vec<Difference> {
    fields(before, after)
        .into_iter()
        .map(|field| Difference { before: text(before, &field), after: text(after, &field), field })
        .filter(|it| it.before != it.after)
        .collect()
}

/// Every field that either version has.
pub fn fields(before: &Terms, after: &Terms) -> Vec<Field> {
    let mut fields = vec![Field::Purpose, Field::Level];
    let mut parties: Vec<OrganizationId> = before.parties.keys().chain(after.parties.keys()).copied().collect();
    parties.sort();
    parties.dedup();
    for party in parties {
        fields.push(Field::Party(party));
        fields.extend(COLUMNS.map(|column| Field::Share(party, column)));
    }
    fields.extend(Topic::ALL.map(Field::Rule));
    fields.extend([Field::Starts, Field::Review, Field::Notice, Field::Seen]);
    fields
}

fn text(terms: &Terms, field: &Field) -> Option<String> {
    let full = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    match field {
        Field::Level => Some(terms.level.to_string()),
        Field::Purpose => full(&terms.purpose),
        Field::Seen => Some(terms.seen.to_string()),
        Field::Starts => Some(terms.starts_on.to_string()),
        Field::Review => Some(terms.review_on.to_string()),
        Field::Notice => Some(terms.notice_days.to_string()),
        Field::Party(party) => terms.parties.get(party).map(|_| party.to_string()),
        Field::Share(party, column) => full(terms.parties.get(party)?.column(column)),
        Field::Rule(topic) => full(terms.rules.get(topic)?),
    }
}

/// A run of words that stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// In both.
    Same(String),
    /// Only before.
    Gone(String),
    /// Only after.
    Come(String),
}

/// The words of two texts, run by run. Whoever reads only `Same` and `Gone` reads `before`; `Same` and `Come`, `after`.
///
/// Spaces that stayed between two changed words belong to the change, so that a changed phrase is one run.
pub fn runs(before: &str, after: &str) -> Vec<Run> {
    let diff = TextDiff::configure().diff_words(before, after);
    let (mut runs, mut gone, mut come, mut space) = (vec![], String::new(), String::new(), String::new());
    for change in diff.iter_all_changes() {
        let word = change.value();
        let changing = !gone.is_empty() || !come.is_empty();
        match change.tag() {
            ChangeTag::Equal if changing && word.trim().is_empty() => space.push_str(word),
            ChangeTag::Equal => {
                close(&mut runs, &mut gone, &mut come);
                let stayed = std::mem::take(&mut space) + word;
                match runs.last_mut() {
                    Some(Run::Same(text)) => text.push_str(&stayed),
                    _ => runs.push(Run::Same(stayed)),
                }
            }
            tag => {
                let between = std::mem::take(&mut space);
                gone.push_str(&between);
                come.push_str(&between);
                if tag == ChangeTag::Delete { gone.push_str(word) } else { come.push_str(word) }
            }
        }
    }
    close(&mut runs, &mut gone, &mut come);
    if !space.is_empty() {
        runs.push(Run::Same(space));
    }
    runs
}

fn close(runs: &mut Vec<Run>, gone: &mut String, come: &mut String) {
    for (text, run) in [(gone, Run::Gone as fn(String) -> Run), (come, Run::Come)] {
        if !text.is_empty() {
            runs.push(run(std::mem::take(text)));
        }
    }
}
