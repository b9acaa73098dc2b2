//! What a file may change: the row of today, the row of the last time, and the page as it stands, compared field by field.

use base::error::Problem;
use base::ids::digest;
use base::say;
use likeness::Reason;

use super::types::{Counts, Decisions, Existing, Field, Keeper, Outcome, Plan, Planned, Same, Twin, TwinOf, Values};

/// What a row said, as a short digest of each field: `name=1f2e3d4c site=…`.
pub fn seal(values: &Values) -> String {
    let parts = values.given().map(|(field, text)| format!("{field}={}", short(text)));
    parts.collect::<Vec<_>>().join(" ")
}

/// The seal after some fields were taken from a row and others were not.
pub fn resealed(before: &str, values: &Values, taken: impl Fn(Field) -> bool) -> String {
    let part = |field: Field| {
        let text = values.get(field);
        let kept = sealed(before, field).map(str::to_owned);
        let now = if taken(field) && !text.is_empty() { Some(short(text)) } else { kept };
        now.map(|digest| format!("{field}={digest}"))
    };
    Field::ALL.iter().filter_map(|field| part(*field)).collect::<Vec<_>>().join(" ")
}

fn sealed(seal: &str, field: Field) -> Option<&str> {
    seal.split(' ').find_map(|part| part.strip_prefix(field.as_str())?.strip_prefix('='))
}

fn short(text: &str) -> String {
    digest(text)[..12].to_owned()
}

/// What finds a row again that has no id: the same words in every field that tells organizations apart.
pub fn key_of(values: &Values) -> String {
    let telling = [Field::Name, Field::Site, Field::Mail, Field::Phone, Field::Address];
    let folded: Vec<String> = telling.iter().map(|field| base::words::fold(values.get(*field))).collect();
    format!("row-{}", &digest(&folded.join("\n"))[..24])
}

/// Whether a row without an id and an organization from the same list are one: their names are the same, and of what
/// both say something agrees or nothing differs.
pub fn same_place(row: &Values, it: &Values) -> Option<usize> {
    let telling = [Field::Site, Field::Mail, Field::Phone, Field::Address];
    let both = telling.iter().filter(|field| !row.get(**field).is_empty() && !it.get(**field).is_empty());
    let (agree, differ): (Vec<Field>, Vec<Field>) = both.partition(|field| row.get(**field) == it.get(**field));
    (!agree.is_empty() || differ.is_empty()).then_some(agree.len())
}

/// What a row would change: `(fields it may change, fields that somebody wrote by hand since)`. A field that the file
/// leaves empty, or says as it did the last time, changes nothing.
pub fn changes(row: &Values, last: &str, it: &Values) -> (Vec<Field>, Vec<Field>) {
    let (mut may, mut by_hand) = (vec![], vec![]);
    for (field, text) in row.given() {
        let before = sealed(last, field);
        let told_before = before.is_some_and(|digest| digest == short(text));
        if matches!(field, Field::Id | Field::ContactRole) || told_before || says(it, field, text) {
            continue;
        }
        let untouched = match before {
            Some(digest) => short(it.get(field)) == digest || field == Field::Contact,
            None => is_open(it, field),
        };
        if untouched { may.push(field) } else { by_hand.push(field) }
    }
    (may, by_hand)
}

/// Whether the page says this already.
fn says(it: &Values, field: Field, text: &str) -> bool {
    let ours = it.get(field);
    if field == Field::Contact { ours.lines().any(|name| name == text) } else { ours == text }
}

/// Whether nothing stands there yet; contacts are many.
pub fn is_open(it: &Values, field: Field) -> bool {
    it.get(field).is_empty() || field == Field::Contact
}

/// The fields of an organization that a row can fill because they are empty.
pub fn fills(row: &Values, it: &Existing) -> Vec<Field> {
    if it.keeper != Keeper::Coalition {
        return vec![];
    }
    let given = row.given().filter(|(field, text)| !says(&it.values, *field, text));
    let given = given.filter(|(field, _)| !matches!(field, Field::Id | Field::ContactRole));
    given.filter(|(field, _)| is_open(&it.values, *field)).map(|(field, _)| field).collect()
}

impl Decisions {
    /// Whether anything here is about likely twins.
    pub fn about_twins(&self) -> bool {
        self.alike || self.same.values().any(|same| *same != Same::Itself)
    }

    /// What a row is the same as. What somebody said of it counts before what was said of all.
    pub fn same_of(&self, plan: &Plan, it: &Planned) -> Same {
        let plainly = || it.twins.iter().filter(|_| self.alike).find(|twin| twin.has_name_and_site());
        let chosen = self.same.get(&it.row.line).copied();
        chosen.or_else(|| plainly().map(|twin| twin.same(plan))).unwrap_or(Same::Itself)
    }

    /// Rows that are to be the same as something that the plan does not offer them: it never did, or what is here has
    /// changed since.
    pub fn problems(&self, plan: &Plan) -> Vec<Problem> {
        let offered = |line: usize, same: Same| {
            let twins = plan.at_line(line).map_or(&[][..], |at| &plan.rows[at].twins);
            same == Same::Itself || twins.iter().any(|twin| twin.same(plan) == same)
        };
        let mut lines: Vec<usize> =
            self.same.iter().filter(|(line, same)| !offered(**line, **same)).map(|(line, _)| *line).collect();
        lines.sort_unstable();
        lines.into_iter().map(not_offered).collect()
    }
}

/// That a row is to be the same as something that it is not offered.
pub fn not_offered(line: usize) -> Problem {
    Problem::new(format!("same-{line}"), say!("importing-same-not-offered", line = line))
}

impl Twin {
    /// That a row is the same as this.
    pub fn same(&self, plan: &Plan) -> Same {
        match self.of {
            TwinOf::Here(at) => Same::Here(plan.here.existing[at].id),
            TwinOf::Row(at) => Same::Row(plan.rows[at].row.line),
        }
    }

    /// Whether name and site are the same, and not only alike.
    pub fn has_name_and_site(&self) -> bool {
        let reasons = &self.likeness.reasons;
        let name = reasons.iter().any(|it| matches!(it, Reason::Name(alike) if *alike > 0.99));
        name && reasons.contains(&Reason::Site)
    }
}

impl Plan {
    /// How many new organizations come without a sector.
    pub fn without_sector(&self) -> usize {
        let new = self.rows.iter().filter(|it| matches!(it.outcome, Outcome::New));
        new.filter(|it| it.row.values.get(Field::Sector).is_empty()).count()
    }

    /// How many rows come to what, as long as nobody decides otherwise.
    pub fn counts(&self) -> Counts {
        let count = |is: fn(&Outcome) -> bool| self.rows.iter().filter(|row| is(&row.outcome)).count();
        Counts {
            new: count(|it| matches!(it, Outcome::New)),
            changed: count(|it| matches!(it, Outcome::Changed(..))),
            unchanged: count(|it| matches!(it, Outcome::Unchanged(_))),
            refused: count(|it| matches!(it, Outcome::Refused)),
        }
    }

    /// The rows with something that a person should know.
    pub fn flawed(&self) -> impl Iterator<Item = &Planned> {
        self.rows.iter().filter(|it| !it.row.flaws.is_empty())
    }

    /// The row that starts at this line.
    pub fn at_line(&self, line: usize) -> Option<usize> {
        self.rows.binary_search_by_key(&line, |it| it.row.line).ok()
    }
}
