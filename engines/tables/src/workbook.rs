//! Excel workbooks: the archive, what it declares and what it really unpacks to, its sheets and texts.
//!
//! Read by our own code, and compared with the crate `calamine` in the tests: that crate reserves memory
//! by counts that the file declares, copies whole styles for each cell format, and gives up a sheet for
//! one damaged cell, while here a file from a stranger must neither kill the server nor lose its rows.

use crate::sheet::{Shared, rows};
use crate::style::styles;
use crate::xml::{NotXml, Xml, attribute, elements, push_text};
use crate::{Format, Kind, Limits, Part, Problem, Reading, Unreadable, What, magic, shape::shape};
use quick_xml::events::Event;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Reads the first sheet that has a row below its header; a visible one if there is one. Sheets before it that cannot be
/// read are told among the problems.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, Unreadable> {
    let mut archive = Archive::open(bytes, limits)?;
    let book = Book::read(&mut archive)?;
    let shared = shared(&mut archive, &book, limits)?;
    let (mut best, mut refused) = (Err(Unreadable::Empty), vec![]);
    for sheet in &book.sheets {
        match read_sheet(&mut archive, sheet, &book, &shared, limits) {
            Ok(mut reading) if !reading.table.rows.is_empty() => {
                reading.problems.splice(0..0, refused.into_iter().map(|(sheet, _)| left_out(sheet)));
                return Ok(reading);
            }
            Err(Unreadable::Empty) => {}
            // What was unpacked counts for the whole archive.
            Err(bomb @ Unreadable::Bomb { .. }) => return Err(bomb),
            Err(why) => refused.push((sheet, why)),
            header_only => best = best.or(header_only),
        }
    }
    refused.into_iter().next().map_or(best, |(_, why)| Err(why))
}

fn left_out(sheet: &Sheet) -> Problem {
    Problem { line: 1, column: None, kind: Kind::SheetLeftOut { name: sheet.name.clone() } }
}

fn read_sheet(
    archive: &mut Archive,
    sheet: &Sheet,
    book: &Book,
    shared: &Shared,
    limits: &Limits,
) -> Result<Reading, Unreadable> {
    let text = archive.part(&sheet.path)?.ok_or(Unreadable::Empty)?;
    let broken = |NotXml| Unreadable::Broken { part: Part::Sheet(sheet.name.clone()) };
    let (rows, mut problems) = rows(&text, shared, limits).map_err(broken)??;
    let (table, more) = shape(rows.into_iter(), true, limits)?;
    let width = table.header.len();
    problems.retain(|problem: &Problem| problem.column < Some(width));
    problems.extend(more);
    problems.sort_by_key(|problem| (problem.line, problem.column));
    let others = book.names.iter().filter(|name| **name != sheet.name);
    Ok(Reading {
        table,
        problems,
        format: Format::Xlsx { sheet: sheet.name.clone(), others: others.cloned().collect() },
    })
}

/// A ZIP archive that gives out no more bytes than the limit.
struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Places of the parts; names in lower case, because programs differ in theirs.
    places: HashMap<String, usize>,
    left: usize,
    limit: usize,
}

const BROKEN: Unreadable = Unreadable::Broken { part: Part::Archive };

impl<'a> Archive<'a> {
    fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Unreadable> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
        if zip.len() > limits.parts {
            return Err(Unreadable::TooManyParts { limit: limits.parts });
        }
        let start = &bytes[..bytes.len().min(256)];
        let names: Vec<String> = zip.file_names().flatten().map(|name| name.into_owned()).collect();
        if let Some(what) = magic::archive(names.iter().map(String::as_str), start) {
            return Err(Unreadable::NotATable { what });
        }
        let limit = limits.unpacked;
        let places = declared(&mut zip, limit)?;
        Ok(Archive { zip, places, left: limit, limit })
    }

    /// The text of a part, `None` if there is none of this name.
    fn part(&mut self, path: &str) -> Result<Option<String>, Unreadable> {
        let Some(place) = self.places.get(&path.to_lowercase()) else {
            return Ok(None);
        };
        let part = self.zip.by_index(*place).map_err(|_| BROKEN)?;
        let mut bytes = Vec::new();
        // One byte more than allowed tells a part that lied about its size from one that just fits.
        let read = part.take(self.left as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|_| BROKEN)?;
        let limit = self.limit;
        let left = self.left.checked_sub(bytes.len());
        self.left = left.ok_or(Unreadable::Bomb { limit })?;
        let text = String::from_utf8(bytes).unwrap_or_else(|lost| wide(lost.as_bytes()));
        Ok(Some(text))
    }
}

/// XML may come in UTF-16, which then has a byte order mark.
fn wide(bytes: &[u8]) -> String {
    encoding_rs::UTF_8.decode(bytes).0.into_owned()
}

/// Looks at what the parts say about themselves before anything is unpacked.
fn declared(zip: &mut ZipArchive<Cursor<&[u8]>>, limit: usize) -> Result<HashMap<String, usize>, Unreadable> {
    let mut places = HashMap::new();
    let mut total = 0u64;
    for place in 0..zip.len() {
        let part = zip.by_index_raw(place).map_err(|_| BROKEN)?;
        if part.encrypted() {
            return Err(Unreadable::NotATable { what: What::Locked });
        }
        let path = part.enclosed_name().ok_or(BROKEN)?;
        total = total.saturating_add(part.size());
        let name = path.to_string_lossy().replace('\\', "/").to_lowercase();
        places.entry(name).or_insert(place);
    }
    if total > limit as u64 {
        return Err(Unreadable::Bomb { limit });
    }
    Ok(places)
}

/// One sheet of a workbook.
struct Sheet {
    name: String,
    path: String,
}

/// What a workbook says about itself.
struct Book {
    folder: String,
    /// The sheets, visible ones first.
    sheets: Vec<Sheet>,
    /// Their names, as the tabs stand.
    names: Vec<String>,
    /// Whether its days are counted from 1904, as on old Macintoshes.
    from_1904: bool,
}

impl Book {
    fn read(archive: &mut Archive) -> Result<Book, Unreadable> {
        let broken = |_: NotXml| Unreadable::Broken { part: Part::Workbook };
        let path = main_part(archive).map(|path| path.unwrap_or("xl/workbook.xml".to_owned()))?;
        let text = archive.part(&path)?.ok_or(broken(NotXml))?;
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let links = archive.part(&format!("{folder}/_rels/{file}.rels"))?;
        let links = links.unwrap_or_default();
        let targets = targets(&links, folder).map_err(broken)?;
        let mut book = Book { folder: folder.to_owned(), sheets: Vec::new(), names: Vec::new(), from_1904: false };
        book.sheets(&text, &targets).map_err(broken)?;
        Ok(book)
    }

    fn sheets(&mut self, text: &str, targets: &HashMap<String, String>) -> Result<(), NotXml> {
        let mut hidden = Vec::new();
        let (names, sheets) = (&mut self.names, &mut self.sheets);
        elements(text, "sheet", |start| {
            let name = attribute(start, "name").unwrap_or_default().into_owned();
            let target = attribute(start, "id").and_then(|id| targets.get(id.as_ref()));
            let Some(path) = target.cloned() else { return };
            names.push(name.clone());
            let shown = attribute(start, "state").is_none_or(|state| state == "visible");
            let list = if shown { &mut *sheets } else { &mut hidden };
            list.push(Sheet { name, path });
        })?;
        sheets.append(&mut hidden);
        elements(text, "workbookPr", |start| {
            let set = attribute(start, "date1904");
            self.from_1904 = set.is_some_and(|set| set == "1" || set == "true");
        })
    }
}

/// The path of the workbook inside the archive, which the package names.
fn main_part(archive: &mut Archive) -> Result<Option<String>, Unreadable> {
    let links = archive.part("_rels/.rels")?.unwrap_or_default();
    let mut path = None;
    let read = elements(&links, "Relationship", |start| {
        let kind = attribute(start, "Type").unwrap_or_default();
        if kind.ends_with("/officeDocument") {
            path = attribute(start, "Target").map(|target| absolute(&target, ""));
        }
    });
    read.map_err(|_| BROKEN)?;
    Ok(path)
}

fn targets(links: &str, folder: &str) -> Result<HashMap<String, String>, NotXml> {
    let mut targets = HashMap::new();
    elements(links, "Relationship", |start| {
        let (id, target) = (attribute(start, "Id"), attribute(start, "Target"));
        if let (Some(id), Some(target)) = (id, target) {
            targets.insert(id.into_owned(), absolute(&target, folder));
        }
    })?;
    Ok(targets)
}

/// The path of a part that `target` names from inside `folder`.
fn absolute(target: &str, folder: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

/// What the sheets of a workbook share: texts, styles, the start of the calendar.
fn shared(archive: &mut Archive, book: &Book, limits: &Limits) -> Result<Shared, Unreadable> {
    let texts = archive.part(&format!("{}/sharedStrings.xml", book.folder))?;
    let texts = strings(&texts.unwrap_or_default(), limits.cells).map_err(|_| {
        let part = Part::Strings;
        Unreadable::Broken { part }
    })?;
    let looks = archive.part(&format!("{}/styles.xml", book.folder))?;
    Ok(Shared {
        texts: texts.ok_or(Unreadable::TooManyCells { limit: limits.cells })?,
        // Without its styles a workbook still has its text.
        styles: styles(&looks.unwrap_or_default()).unwrap_or_default(),
        shift: if book.from_1904 { 1462.0 } else { 0.0 },
    })
}

/// The shared texts, without the reading aids of East Asian ones; `None` if there are more than `limit`.
fn strings(text: &str, limit: usize) -> Result<Option<Vec<String>>, NotXml> {
    let mut texts: Vec<String> = Vec::new();
    let (mut inside, mut aid) = (false, false);
    let mut xml = Xml::new(text);
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(start) => match start.local_name().into_inner() {
                "si" if texts.len() == limit => return Ok(None),
                "si" => texts.push(String::new()),
                "t" => inside = true,
                "rPh" => aid = true,
                _ => {}
            },
            Event::End(end) => match end.local_name().into_inner() {
                "t" => inside = false,
                "rPh" => aid = false,
                _ => {}
            },
            event => {
                if let (true, false, Some(last)) = (inside, aid, texts.last_mut()) {
                    push_text(event, last);
                }
            }
        }
    }
    Ok(Some(texts))
}
