//! Reading a filter from an address and writing it back; what fits into a line.

use base::form::Form;
use base::words::{fold, pattern};

use super::types::{Filter, Sort};

/// Lines on a page.
pub const PAGE: i64 = 50;
/// The longest search that is looked for: characters.
const LONGEST: usize = 200;
/// The last page that is asked for.
const LAST: i64 = 100_000;

impl Filter {
    /// What an address asks for; what is not understood narrows nothing.
    pub fn read(form: &Form) -> Filter {
        Filter {
            q: form.text("q").chars().take(LONGEST).collect(),
            sector: form.get("sector"),
            claim: form.get("claim"),
            with_us: form.has("with_us"),
            sort: form.get("sort").unwrap_or(Sort::Name),
            page: form.get("page").unwrap_or(1).clamp(1, LAST),
        }
    }

    /// The same as the query of an address, with its question mark; empty when it asks for nothing.
    pub fn query(&self) -> String {
        let sort = if self.sort == Sort::Name { "" } else { self.sort.as_str() };
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        query_of(&[
            ("q", &self.q),
            ("sector", self.sector.map_or("", |it| it.as_str())),
            ("claim", self.claim.map_or("", |it| it.as_str())),
            ("with_us", if self.with_us { "1" } else { "" }),
            ("sort", sort),
            ("page", &page),
        ])
    }

    /// Whether it lets only some through.
    pub fn narrows(&self) -> bool {
        !self.q.is_empty() || self.sector.is_some() || self.claim.is_some() || self.with_us
    }

    /// The same, sorted otherwise, from the first page.
    pub fn sorted(&self, sort: Sort) -> Filter {
        Filter { sort, page: 1, ..self.clone() }
    }
}

/// The query of an address with its question mark, of the fields that hold something.
pub fn query_of(fields: &[(&str, &str)]) -> String {
    let filled = fields.iter().filter(|(_, value)| !value.is_empty());
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(filled).finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// Four patterns for `like … escape '\'`: one for each of the first words, the last for whatever follows them.
pub fn patterns(q: &str) -> [String; 4] {
    let folded = fold(q);
    let mut words = folded.splitn(4, ' ').filter(|word| !word.is_empty()).map(pattern);
    std::array::from_fn(|_| words.next().unwrap_or_else(|| "%".to_owned()))
}

/// The text on one line, cut at a word when it is longer than `most` characters.
pub fn cut(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let end = cut.rfind(' ').filter(|at| *at > cut.len() / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', '.', ' ']))
}
