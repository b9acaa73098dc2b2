//! What would happen with a file: each row new, a change, nothing new, or refused; and what is probably the same.

use std::collections::{HashMap, HashSet};

use base::error::Say;
use base::say;
use base::words::fold;
use likeness::{Facts, Index, Key, THRESHOLD, likeness};
use tables::{Kind, Reading};

use super::guess::Mapping;
use super::types::{Field, Flaw, Here, Keeper, Link, Outcome, Plan, Planned, Read, Twin, TwinOf, Values};
use super::{again, cells, rules};

/// The list that a file comes from when nobody names it.
pub const SOURCE: &str = "import";
/// How many likely twins of one row are shown.
const TWINS: usize = 3;
/// Below this two entries of the same id are strangers to each other.
const STRANGER: f32 = 0.4;
/// How many entries of the same id are compared before a list is called another one.
const TOLD: usize = 300;
/// How many organizations of one name a row without an id is compared with.
const NAMESAKES: usize = 50;

/// What is planned of.
pub struct Asked<'a> {
    /// The file.
    pub reading: &'a Reading,
    /// What its columns mean; it names a column for the name.
    pub mapping: &'a Mapping,
    /// The name of the list it comes from; empty when nobody said.
    pub source: &'a str,
    /// Whether likely twins are looked for.
    pub twins: bool,
}

/// Plans a file.
///
/// # Errors
/// The list was named, and its ids mean other organizations here.
pub fn plan(asked: &Asked, here: Here) -> Result<Plan, Say> {
    let mut reads: Vec<Read> = asked.reading.table.rows.iter().map(|row| cells::read(row, asked.mapping)).collect();
    let notes = told(asked.reading, &mut reads);
    refuse_repeated(&mut reads);
    let source = source(asked.source, &reads, &here)?;
    let ids = again::source_ids(&reads, &here, &source);
    let mut planned = Matching::new(&here, &source).rows(reads, ids);
    if asked.twins {
        find_twins(&mut planned, &here);
    }
    // A row that stays out says only what keeps it out.
    planned.iter_mut().filter(|it| it.row.refused()).for_each(|it| it.row.flaws.retain(|flaw| flaw.refuses));
    let left_out = asked.mapping.left_out(&asked.reading.table.header);
    Ok(Plan { rows: planned, here, source, left_out, notes })
}

/// Puts what was noticed while reading the file beside its rows; what belongs to none is given back.
fn told(reading: &Reading, reads: &mut Vec<Read>) -> Vec<(usize, Say)> {
    let mut notes = vec![];
    for problem in &reading.problems {
        let refuses = matches!(problem.kind, Kind::TooMany { .. });
        let flaw = Flaw { field: None, raw: String::new(), why: said(&problem.kind), refuses };
        match reads.binary_search_by_key(&problem.line, |read| read.line) {
            Ok(at) => reads[at].flaws.push(flaw),
            // The row was set aside, and is counted among the refused.
            Err(at) if refuses => {
                reads.insert(at, Read { line: problem.line, values: Values::default(), flaws: vec![flaw] });
            }
            Err(_) => notes.push((problem.line, flaw.why)),
        }
    }
    notes
}

fn said(kind: &Kind) -> Say {
    match kind {
        Kind::AboveHeader => say!("importing-above-header"),
        Kind::Renamed { name } => say!("importing-renamed", name = name),
        Kind::TooFew { expected, found } => say!("importing-too-few", expected = *expected, found = *found),
        Kind::TooMany { expected, found } => say!("importing-too-many", expected = *expected, found = *found),
        Kind::OpenQuote => say!("importing-open-quote"),
        Kind::LostCharacters => say!("importing-lost-characters"),
        Kind::ErrorCell { shown } => say!("importing-error-cell", shown = shown),
        Kind::BrokenCell => say!("importing-broken-cell"),
        Kind::SheetLeftOut { name } => say!("importing-sheet-left-out", name = name),
    }
}

/// The first row of an id counts, and of two rows that say exactly the same.
fn refuse_repeated(reads: &mut [Read]) {
    let mut repeated = vec![];
    let (mut ids, mut rows) = (HashMap::<&str, usize>::new(), HashMap::<&Values, usize>::new());
    for (at, read) in reads.iter().enumerate().filter(|(_, read)| !read.refused()) {
        let (id, line) = (read.values.get(Field::Id), read.line);
        let first = *rows.entry(&read.values).or_insert(line);
        let first_of_id = if id.is_empty() { line } else { *ids.entry(id).or_insert(line) };
        if first != line {
            repeated.push((at, Field::Name, say!("importing-row-twice", line = first)));
        } else if first_of_id != line {
            repeated.push((at, Field::Id, say!("importing-id-twice", line = first_of_id)));
        }
    }
    for (at, field, why) in repeated {
        let raw = reads[at].values.get(field).to_owned();
        reads[at].flaws.push(Flaw { field: Some(field), raw, why, refuses: true });
    }
}

/// The name of the list: the one that was given, or the first of `import`, `import-2` … whose ids mean the same here.
fn source(named: &str, reads: &[Read], here: &Here) -> Result<String, Say> {
    if !named.is_empty() {
        let strange = is_strange(named, reads, here);
        return if strange { Err(say!("importing-ids-of-another-list", source = named)) } else { Ok(named.to_owned()) };
    }
    let names = std::iter::once(SOURCE.to_owned()).chain((2..).map(|n| format!("{SOURCE}-{n}")));
    let mut free = names.filter(|name| !is_strange(name, reads, here));
    Ok(free.next().unwrap_or_default())
}

/// Whether most of the ids that both have stand for organizations that are nothing alike: two lists may both count from 1.
/// Some hundred of them, from all over the file, tell. Rows without ids are no strangers: they are found by their names.
fn is_strange(source: &str, reads: &[Read], here: &Here) -> bool {
    let links = here.links.iter().filter(|link| link.source == source);
    let links: HashMap<&str, usize> = links.map(|link| (link.source_id.as_str(), link.at)).collect();
    let met = reads.iter().filter_map(|read| Some((&read.values, *links.get(read.values.get(Field::Id))?)));
    let met: Vec<(&Values, usize)> = met.collect();
    let alike = |row: &Values, it: &Values| likeness(&key(row), &key(it)).score > STRANGER;
    let asked = met.iter().step_by(met.len() / TOLD + 1);
    let (same, strange): (Vec<bool>, Vec<bool>) =
        asked.map(|(row, at)| alike(row, &here.existing[*at].values)).partition(|alike| *alike);
    strange.len() > same.len()
}

/// Finds for each row the organization that it was the last time.
struct Matching<'a> {
    here: &'a Here,
    links: HashMap<&'a str, usize>,
    /// Organizations of this list that came without ids, by folded name, as places in the links.
    nameless: HashMap<String, Vec<usize>>,
    met: HashSet<usize>,
}

impl<'a> Matching<'a> {
    fn new(here: &'a Here, source: &str) -> Matching<'a> {
        let (mut links, mut nameless) = (HashMap::new(), HashMap::<String, Vec<usize>>::new());
        for (at, link) in here.links.iter().enumerate().filter(|(_, link)| link.source == source) {
            links.insert(link.source_id.as_str(), at);
            if link.source_id.starts_with("row-") {
                let name = fold(here.existing[link.at].values.get(Field::Name));
                nameless.entry(name).or_default().push(at);
            }
        }
        Matching { here, links, nameless, met: HashSet::new() }
    }

    /// Rows that are found by their ids find theirs first, so that a namesake cannot take it.
    fn rows(mut self, reads: Vec<Read>, ids: Vec<Option<String>>) -> Vec<Planned> {
        let of = |id: &Option<String>| self.links.get(id.as_deref()?).copied();
        let mut found: Vec<Option<usize>> = ids.iter().map(of).collect();
        self.met.extend(found.iter().flatten());
        for (at, read) in reads.iter().enumerate() {
            if found[at].is_none() && read.values.get(Field::Id).is_empty() && !read.refused() {
                found[at] = self.namesake(&read.values);
            }
        }
        let rows = reads.into_iter().zip(ids).zip(found);
        rows.map(|((read, id), link)| self.planned(read, id.unwrap_or_default(), link)).collect()
    }

    fn namesake(&mut self, row: &Values) -> Option<usize> {
        let names = self.nameless.get(&fold(row.get(Field::Name)))?;
        let free = names.iter().copied().filter(|at| !self.met.contains(at)).take(NAMESAKES);
        let values = |at: usize| &self.here.existing[self.here.links[at].at].values;
        let fits = free.filter_map(|at| Some((rules::same_place(row, values(at))?, at)));
        let (_, at) = fits.max_by_key(|(agree, at)| (*agree, std::cmp::Reverse(*at)))?;
        self.met.insert(at);
        Some(at)
    }

    fn planned(&self, row: Read, source_id: String, link: Option<usize>) -> Planned {
        let mut it = Planned { row, outcome: Outcome::New, by_hand: vec![], twins: vec![], source_id, link };
        match link {
            _ if it.row.refused() => it.outcome = Outcome::Refused,
            Some(link) => self.known(&mut it, &self.here.links[link]),
            None => {}
        }
        it
    }

    /// An organization that came from this list before.
    fn known(&self, it: &mut Planned, link: &Link) {
        let existing = &self.here.existing[link.at];
        let (may, by_hand) = rules::changes(&it.row.values, &link.seal, &existing.values);
        let differs = !may.is_empty() || !by_hand.is_empty();
        let why = match existing.keeper {
            _ if existing.left => Some(say!("importing-has-left")),
            Keeper::Stewards if differs => Some(say!("importing-claimed")),
            Keeper::Other if differs => Some(say!("importing-kept-elsewhere")),
            _ => None,
        };
        if let Some(why) = why {
            let raw = it.row.values.get(Field::Name).to_owned();
            it.row.flaws.push(Flaw { field: Some(Field::Name), raw, why, refuses: true });
            it.outcome = Outcome::Refused;
            return;
        }
        it.by_hand = by_hand;
        let at = link.at;
        it.outcome = if may.is_empty() { Outcome::Unchanged(at) } else { Outcome::Changed(at, may) };
    }
}

fn find_twins(rows: &mut [Planned], here: &Here) {
    let members: Vec<usize> = (0..here.existing.len()).filter(|at| !here.existing[*at].left).collect();
    let new: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].outcome == Outcome::New).collect();
    let theirs = members.iter().map(|at| key(&here.existing[*at].values));
    let keys: Vec<Key> = theirs.chain(new.iter().map(|at| key(&rows[*at].row.values))).collect();
    let index = Index::new(&keys);
    for (place, at) in new.iter().enumerate() {
        let own = members.len() + place;
        // A row looks up only, so that of two alike one is asked about.
        let found = index.probable(&keys[own], THRESHOLD).into_iter().filter(|(other, _)| *other < own);
        let twin = |(other, likeness): (usize, _)| Twin {
            of: members.get(other).map_or_else(|| TwinOf::Row(new[other - members.len()]), |at| TwinOf::Here(*at)),
            likeness,
        };
        rows[*at].twins = found.take(TWINS).map(twin).collect();
    }
}

fn key(values: &Values) -> Key {
    let given = |field| Some(values.get(field)).filter(|text| !text.is_empty());
    Key::new(&Facts {
        name: values.get(Field::Name),
        alternate_name: given(Field::OtherName),
        site: given(Field::Site),
        phone: given(Field::Phone),
        mail: given(Field::Mail),
        address: given(Field::Address),
    })
}
