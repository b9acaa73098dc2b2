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
pub fn runs(before: &str, after: &str) -> Vec<Run> {
    let diff = TextDiff::configure().diff_words(before, after);
    let mut runs: Vec<Run> = vec![];
    for change in diff.iter_all_changes() {
        let word = change.value();
        match (change.tag(), runs.last_mut()) {
            (ChangeTag::Equal, Some(Run::Same(text))) => text.push_str(word),
            (ChangeTag::Delete, Some(Run::Gone(text))) => text.push_str(word),
            (ChangeTag::Insert, Some(Run::Come(text))) => text.push_str(word),
            (ChangeTag::Equal, _) => runs.push(Run::Same(word.to_owned())),
            (ChangeTag::Delete, _) => runs.push(Run::Gone(word.to_owned())),
            (ChangeTag::Insert, _) => runs.push(Run::Come(word.to_owned())),
        }
    }
    runs
}
