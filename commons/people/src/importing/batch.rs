//! A plan and a person's decisions, put into what the database is given. Nothing is asked or awaited here.

use std::collections::{BTreeSet, HashMap, HashSet};

use base::Result;
use base::error::all_well;
use base::ids::OrganizationId;

use super::rules;
use super::types::{Counts, Decisions, Field, Keeper, Outcome, Plan, Planned, Same, Values};
use crate::organizations::rules::{free_slug, slug_of};

/// What is written.
#[derive(Debug, Default)]
pub struct Batch {
    /// Organizations that are not here yet.
    pub new: Vec<New>,
    /// Pages that change.
    pub changed: Vec<Change>,
    /// Rows that were here before and say something else now.
    pub renewed: Vec<Renewed>,
    /// Rows that a person joined to an organization: `(organization, id in the list, seal)`.
    pub joined: Vec<(OrganizationId, String, String)>,
    /// How many rows came to what.
    pub counts: Counts,
}

/// An organization that is not here yet.
#[derive(Debug)]
pub struct New {
    /// Its id.
    pub id: OrganizationId,
    /// Its name in addresses.
    pub slug: String,
    /// What its page says.
    pub values: Values,
    /// Its id in the list.
    pub source_id: String,
    /// What the row said.
    pub seal: String,
}

/// A page that changes.
#[derive(Debug)]
pub struct Change {
    /// The organization.
    pub id: OrganizationId,
    /// Its page as it will be.
    pub values: Values,
    /// The fields that differ.
    pub fields: BTreeSet<Field>,
}

/// A row that was here before and says something else now.
#[derive(Debug)]
pub struct Renewed {
    /// The organization.
    pub id: OrganizationId,
    /// How the row was found before.
    pub before: String,
    /// How it is found from now on.
    pub source_id: String,
    /// What it says now.
    pub seal: String,
    /// Whether a person joined it to the organization.
    pub joined: bool,
}

/// Puts a plan into rows.
///
/// # Errors
/// [`Error::Invalid`] when a row is to be the same as something that the plan does not offer it.
pub fn of(plan: &Plan, decisions: &Decisions) -> Result<Batch> {
    all_well(decisions.problems(plan))?;
    let mut work = Work::new(plan);
    for (at, row) in plan.rows.iter().enumerate() {
        let taken = row.by_hand.iter().copied().filter(|field| decisions.take.contains(&(row.row.line, *field)));
        let taken: Vec<Field> = taken.collect();
        match (&row.outcome, decisions.same_of(plan, row)) {
            (Outcome::Refused, _) => work.batch.counts.refused += 1,
            (Outcome::New, same) => work.join(at, row, same),
            (Outcome::Changed(it, fields), _) => work.change(at, row, *it, &[fields.as_slice(), &taken].concat()),
            (Outcome::Unchanged(it), _) => work.change(at, row, *it, &taken),
        }
    }
    Ok(work.finish())
}

/// Where a row ended up.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    /// Among the new ones.
    New(usize),
    /// Among the existing ones.
    Here(usize),
}

struct Work<'p> {
    plan: &'p Plan,
    batch: Batch,
    places: Vec<Place>,
    /// Organizations that a row may be joined to, as places in [`Here::existing`](super::types::Here::existing).
    members: HashMap<OrganizationId, usize>,
    changes: HashMap<usize, Change>,
    slugs: Slugs,
}

impl<'p> Work<'p> {
    fn new(plan: &'p Plan) -> Work<'p> {
        let slugs =
            Slugs { taken: plan.here.existing.iter().map(|it| it.slug.clone()).collect(), next: HashMap::new() };
        let places = vec![Place::Nowhere; plan.rows.len()];
        let members = plan.here.existing.iter().enumerate().filter(|(_, it)| !it.left);
        let members = members.map(|(at, it)| (it.id, at)).collect();
        Work { plan, batch: Batch::default(), places, members, changes: HashMap::new(), slugs }
    }

    fn list(&mut self, at: usize, row: &Planned) {
        let values = row.row.values.clone();
        let (slug, seal) = (self.slugs.free(values.get(Field::Name)), rules::seal(&values));
        self.places[at] = Place::New(self.batch.new.len());
        let source_id = row.source_id.clone();
        self.batch.new.push(New { id: OrganizationId::new(), slug, values, source_id, seal });
        self.batch.counts.new += 1;
    }

    /// A row that is the same as something else is found there from now on, and fills what is empty there.
    fn join(&mut self, at: usize, row: &Planned, same: Same) {
        let place = match same {
            Same::Itself => Place::Nowhere,
            Same::Here(id) => self.members.get(&id).map_or(Place::Nowhere, |member| Place::Here(*member)),
            Same::Row(line) => self.plan.at_line(line).map_or(Place::Nowhere, |above| self.places[above]),
        };
        let (id, filled) = match place {
            Place::Nowhere => return self.list(at, row),
            Place::New(new) => self.fill_new(new, row),
            Place::Here(it) => self.fill(it, row),
        };
        self.places[at] = place;
        self.batch.joined.push((id, row.source_id.clone(), rules::seal(&row.row.values)));
        self.count(filled);
    }

    fn fill_new(&mut self, new: usize, row: &Planned) -> (OrganizationId, bool) {
        let it = &mut self.batch.new[new];
        for (field, text) in row.row.values.given().filter(|(field, _)| *field != Field::Id) {
            if it.values.get(field).is_empty() {
                it.values.set(field, text);
            }
        }
        (it.id, false)
    }

    fn fill(&mut self, at: usize, row: &Planned) -> (OrganizationId, bool) {
        let existing = &self.plan.here.existing[at];
        let fields = rules::fills(&row.row.values, existing);
        self.write(at, row, &fields);
        (existing.id, !fields.is_empty())
    }

    /// An organization that came from this list before gets some fields of its row.
    fn change(&mut self, at: usize, row: &Planned, it: usize, fields: &[Field]) {
        self.places[at] = Place::Here(it);
        self.count(!fields.is_empty());
        if fields.is_empty() {
            return;
        }
        self.write(it, row, fields);
        if let Some(link) = row.link.map(|link| &self.plan.here.links[link]) {
            let seal = rules::resealed(&link.seal, &row.row.values, |field| {
                !row.by_hand.contains(&field) || fields.contains(&field)
            });
            let (before, source_id) = (link.source_id.clone(), row.source_id.clone());
            let id = self.plan.here.existing[it].id;
            self.batch.renewed.push(Renewed { id, before, source_id, seal, joined: link.joined });
        }
    }

    fn write(&mut self, at: usize, row: &Planned, fields: &[Field]) {
        let existing = &self.plan.here.existing[at];
        if fields.is_empty() || existing.keeper != Keeper::Coalition {
            return;
        }
        let fresh = || Change { id: existing.id, values: existing.values.clone(), fields: BTreeSet::new() };
        let change = self.changes.entry(at).or_insert_with(fresh);
        for field in fields {
            change.values.set(*field, row.row.values.get(*field));
            change.fields.insert(*field);
        }
        change.values.set(Field::ContactRole, row.row.values.get(Field::ContactRole));
    }

    fn count(&mut self, changed: bool) {
        let counts = &mut self.batch.counts;
        if changed { counts.changed += 1 } else { counts.unchanged += 1 }
    }

    fn finish(mut self) -> Batch {
        self.batch.changed = self.changes.into_values().collect();
        self.batch.changed.sort_by_key(|change| change.id);
        self.batch
    }
}

/// Names in addresses, given out in memory: thousands of namesakes are counted on, not searched through.
struct Slugs {
    taken: HashSet<String>,
    next: HashMap<String, u64>,
}

impl Slugs {
    fn free(&mut self, name: &str) -> String {
        let base = slug_of(name);
        let slug = match self.next.get(&base) {
            None => free_slug(&base, |slug| self.taken.contains(slug)),
            Some(from) => {
                let mut after = (*from..).map(|n| format!("{base}-{n}"));
                after.find(|slug| !self.taken.contains(slug)).unwrap_or_default()
            }
        };
        let number = slug.strip_prefix(&base).and_then(|rest| rest.strip_prefix('-')?.parse::<u64>().ok());
        self.next.insert(base, number.unwrap_or(1) + 1);
        self.taken.insert(slug.clone());
        slug
    }
}
