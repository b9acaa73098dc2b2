//! What the columns of a file probably mean: by what they are called, in English, Spanish or HSDS, and by what is in them.

use base::error::{Problem, Say};
use base::say;
use base::words::fold;
use tables::Table;

use super::cells;
use super::types::Field;
use crate::organizations::rules::is_mail;

/// From this score on a column is taken for a field.
const SURE: i32 = 50;
/// How many cells of a column are looked at.
const LOOK: usize = 200;

/// What headers are called: the field, how sure the word alone makes, and the words.
const WORDS: &[(Field, i32, &str)] = &[
    (
        Field::Id,
        100,
        "id|uuid|identifier|external id|source id|record id|id number|identificador|clave|codigo|resource agency num",
    ),
    (
        Field::Name,
        100,
        "name|agency|agency name|organization|organisation|nombre|organizacion|nombre de la organizacion|entidad|institucion",
    ),
    (Field::Name, 60, "title|group|partner|company|institution|grupo|socio|agencia|empresa|titulo|display name"),
    (
        Field::OtherName,
        100,
        "alternate name|alternative name|other name|aka|also known as|short name|acronym|abbreviation|dba|nombre alternativo|otro nombre|siglas|abreviatura|tambien conocida como",
    ),
    (Field::Does, 100, "description|mission|what it does|does|about|summary|descripcion|mision|que hace|resumen"),
    (
        Field::Does,
        70,
        "body|notes|details|purpose|activities|programs|services|services provided|detalles|actividades|servicios|programas|proposito",
    ),
    (Field::Sector, 100, "sector|legal status|organization type|type of organization|tipo de organizacion"),
    (Field::Sector, 60, "type|category|kind|tipo|categoria|tax status"),
    (
        Field::Area,
        100,
        "area|service area|area served|neighborhood|neighbourhood|coverage|coverage area|region|barrio|zona|area de servicio|vecindario|cobertura",
    ),
    (Field::Area, 60, "county|ward|district|condado|distrito"),
    (
        Field::Site,
        100,
        "url|website|web site|site|web|web page|webpage|homepage|home page|website address|website url|web address|sitio|sitio web|pagina web|pagina",
    ),
    (
        Field::Mail,
        100,
        "email|e mail|mail|email address|e mail address|mail address|contact email|correo|correo electronico|direccion de correo|direccion de correo electronico",
    ),
    (
        Field::Phone,
        100,
        "phone|phone number|telephone|telephone number|tel|main phone|office phone|contact phone|telefono|numero de telefono|telefonos|phones",
    ),
    (
        Field::Phone,
        60,
        "toll free|hotline|mobile|cell|cell phone|linea gratuita|movil|celular|phone 2|phone 1|telefono 2",
    ),
    (
        Field::Address,
        100,
        "address|street address|physical address|street|address 1|address1|address line 1|location|direccion|calle|domicilio",
    ),
    (Field::Address, 75, "mailing address|postal address|direccion postal"),
    (Field::Languages, 100, "languages|language|languages spoken|idiomas|idioma|lenguas"),
    (
        Field::Contact,
        100,
        "contact|contact name|contact person|primary contact|main contact|contacto|persona de contacto|nombre del contacto|nombre de contacto|representative",
    ),
    (Field::Contact, 80, "contact first name|contact last name|first name|last name|nombre de pila|apellido|apellidos"),
    (Field::ContactRole, 100, "contact role|contact title|role|position|job title|cargo|puesto|cargo del contacto"),
];

/// Parts of an address that follow a street in their own columns.
const PARTS: &str = "address 2|address2|address line 2|suite|unit|city|town|ciudad|municipio|localidad|state|province|state province|estado|provincia|zip|zip code|postal code|postcode|codigo postal";

/// Words that may stand before or after what a column holds.
const AROUND: [&str; 9] =
    ["organization", "organisation", "agency", "org", "provider", "partner", "organizacion", "agencia", "entidad"];

/// Which field each column holds; the same place as in the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping(pub Vec<Option<Field>>);

impl Mapping {
    /// The guess for a table. Each field has one column, unless it may be joined from several.
    pub fn guess(table: &Table) -> Mapping {
        let mut scores = vec![];
        // A column that holds nothing says nothing, whatever it is called.
        let says = |at: &usize| table.rows.is_empty() || is_filled(table, *at);
        for at in (0..table.header.len()).filter(says) {
            scores.extend(score(table, at).into_iter().map(|(field, score)| (score, at, field)));
        }
        scores.sort_by_key(|(score, at, _)| (-score, *at));
        let mut mapping = Mapping(vec![None; table.header.len()]);
        for (_, at, field) in scores.into_iter().filter(|(score, _, _)| *score >= SURE) {
            let taken = mapping.columns(field);
            if mapping.0[at].is_none() && taken.iter().all(|other| goes_with(&table.header, field, *other, at)) {
                mapping.0[at] = Some(field);
            }
        }
        mapping.with_parts(table)
    }

    /// A street alone is half an address: the columns for city, state and code join it.
    fn with_parts(mut self, table: &Table) -> Mapping {
        for (at, header) in table.header.iter().enumerate() {
            if self.0[at].is_none() && listed(PARTS, &plain(header)) && is_filled(table, at) {
                self.0[at] = Some(Field::Address);
            }
        }
        self
    }

    /// The columns of a field, in the order of the file.
    pub fn columns(&self, field: Field) -> Vec<usize> {
        self.0.iter().enumerate().filter(|(_, it)| **it == Some(field)).map(|(at, _)| at).collect()
    }

    /// Whether a field has a column.
    pub fn has(&self, field: Field) -> bool {
        self.0.contains(&Some(field))
    }

    /// Names of columns that nothing is taken from.
    pub fn left_out(&self, header: &[String]) -> Vec<String> {
        let both = header.iter().zip(&self.0);
        both.filter(|(_, field)| field.is_none()).map(|(name, _)| name.clone()).collect()
    }

    /// What has to be changed before rows can be read; the fields of the form are `column-0`, `column-1` …
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = vec![];
        if !self.has(Field::Name) {
            problems.push(Problem::new("column-0", say!("importing-no-name-column")));
        }
        for field in Field::ALL.iter().filter(|field| field.joins().is_none()) {
            let again = self.columns(*field).into_iter().skip(1);
            problems.extend(again.map(|at| Problem::new(format!("column-{at}"), say!("importing-column-twice"))));
        }
        problems
    }

    /// As it is kept between steps: a word for each column, `-` for none.
    pub fn to_text(&self) -> String {
        let words = self.0.iter().map(|field| field.map_or("-", Field::as_str));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The same read back; columns beyond its end hold nothing.
    pub fn from_text(text: &str, columns: usize) -> Mapping {
        let words = text.split(' ').map(|word| word.parse().ok()).chain(std::iter::repeat(None));
        Mapping(words.take(columns).collect())
    }

    /// Corrects the guess as a command does: `name=Agency,site=Web`; `site=` takes the site from nowhere.
    ///
    /// # Errors
    /// What is not understood, with the columns or fields there are.
    pub fn correct(mut self, header: &[String], wishes: &str) -> Result<Mapping, Say> {
        let wishes = pieces(wishes)?;
        for (field, _) in &wishes {
            self.columns(*field).into_iter().for_each(|at| self.0[at] = None);
        }
        for (field, column) in wishes.into_iter().filter(|(_, column)| !column.is_empty()) {
            let at = header.iter().position(|name| fold(name) == fold(&column));
            let missing = || say!("importing-no-such-column", column = column.as_str(), columns = header.join(", "));
            self.0[at.ok_or_else(missing)?] = Some(field);
        }
        Ok(self)
    }
}

/// Reads `name=Agency,site=Web`; a comma belongs to a column's name when no field follows it.
fn pieces(wishes: &str) -> Result<Vec<(Field, String)>, Say> {
    let mut pieces: Vec<(Field, String)> = vec![];
    for piece in wishes.split(',') {
        let named = piece.split_once('=').and_then(|(word, column)| Some((named(word)?, column.trim().to_owned())));
        match (named, pieces.last_mut()) {
            (Some(named), _) => pieces.push(named),
            (None, Some((_, column))) if !piece.contains('=') => *column = format!("{column},{piece}"),
            _ => {
                let fields: Vec<&str> = Field::ALL.iter().map(|it| it.as_str()).collect();
                return Err(say!("importing-map-not-understood", piece = piece.trim(), fields = fields.join(", ")));
            }
        }
    }
    Ok(pieces)
}

/// A field by its own word or by what headers call it.
fn named(word: &str) -> Option<Field> {
    let word = word.trim();
    let called = || WORDS.iter().find(|(_, _, words)| listed(words, &plain(word))).map(|(field, _, _)| *field);
    word.parse().ok().or_else(called)
}

/// How well a column fits each field.
fn score(table: &Table, at: usize) -> Vec<(Field, i32)> {
    let header = plain(&table.header[at]);
    let fits = |field: Field| by_header(&header, field) + by_content(table, at, field);
    Field::ALL.iter().map(|field| (*field, fits(*field))).filter(|(_, score)| *score > 0).collect()
}

fn by_header(header: &str, field: Field) -> i32 {
    let bare = without_around(header);
    let ours = WORDS.iter().filter(|(it, _, _)| *it == field);
    let score = ours.map(|(_, sure, words)| match () {
        () if listed(words, header) => *sure,
        () if listed(words, bare) => *sure - 5,
        () => 0,
    });
    score.max().unwrap_or(0)
}

/// What is in a column speaks for a field or against it.
fn by_content(table: &Table, at: usize, field: Field) -> i32 {
    if !is_filled(table, at) {
        return -40;
    }
    let verdict = |share: f32, least: f32| {
        if share >= least {
            60
        } else if share < 0.2 {
            -100
        } else {
            0
        }
    };
    match field {
        Field::Mail => verdict(share(table, at, cells::has_mail), 0.7),
        Field::Site => verdict(share(table, at, cells::looks_like_site), 0.7),
        Field::Phone if share(table, at, |cell| cells::digits_of_phone(cell) >= 10) >= 0.8 => 50,
        Field::Phone if share(table, at, |cell| cells::digits_of_phone(cell) >= 7) < 0.2 => -100,
        Field::Id if different(table, at) < 0.5 => -100,
        Field::Name | Field::Does | Field::Contact if share(table, at, has_letters) < 0.5 => -100,
        Field::Name | Field::OtherName | Field::Does if share(table, at, is_mail) > 0.5 => -100,
        _ => 0,
    }
}

/// Whether a second column joins the first: two whole addresses do not, a first and a last name do.
fn goes_with(header: &[String], field: Field, taken: usize, at: usize) -> bool {
    match field {
        Field::Address => false,
        Field::Contact => [taken, at].iter().all(|it| by_header(&plain(&header[*it]), Field::Contact) == 80),
        other => other.joins().is_some(),
    }
}

/// The share of cells, among those with something in them, that look so.
fn share(table: &Table, at: usize, looks: impl Fn(&str) -> bool) -> f32 {
    let cells: Vec<&str> = some(table, at).collect();
    let fit = cells.iter().filter(|cell| looks(cell)).count();
    if cells.is_empty() { 0.0 } else { fit as f32 / cells.len() as f32 }
}

fn some(table: &Table, at: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().map(move |row| row.cells[at].as_str()).filter(|cell| !cell.is_empty()).take(LOOK)
}

fn is_filled(table: &Table, at: usize) -> bool {
    some(table, at).next().is_some()
}

/// The share of all cells that no other cell of the column repeats.
fn different(table: &Table, at: usize) -> f32 {
    let cells: std::collections::HashSet<&str> = table.rows.iter().map(|row| row.cells[at].as_str()).collect();
    cells.len() as f32 / table.rows.len().max(1) as f32
}

fn has_letters(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

/// A header without case, marks and signs: `"E-mail_Address:"` becomes `"e mail address"`.
fn plain(header: &str) -> String {
    let folded = fold(header);
    let words = folded.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn without_around(header: &str) -> &str {
    for word in AROUND {
        let before = header.strip_prefix(word).and_then(|rest| rest.strip_prefix(' '));
        let after = || header.strip_suffix(word).and_then(|rest| rest.strip_suffix(' '));
        let after = || after().map(|rest| rest.strip_suffix(" de la").unwrap_or(rest));
        if let Some(rest) = before.or_else(after) {
            return rest;
        }
    }
    header
}

fn listed(words: &str, word: &str) -> bool {
    words.split('|').any(|it| it == word)
}
