//! Reading JSON that people wrote: every flaw is gathered with its place and its remedy, and nothing is guessed.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use base::{Problem, Say, say};
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// What is wrong in a document, all at once.
pub type Flaws = Vec<Problem>;

/// How much of a wrong value is shown again: signs.
const SHOWN: usize = 40;

/// Walks through a document and remembers where it is.
#[derive(Default)]
pub(crate) struct Reader {
    at: Vec<String>,
    flaws: Flaws,
}

impl Reader {
    /// What was read, or everything that is wrong with it.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, Flaws> {
        match read {
            Some(read) if self.flaws.is_empty() => Ok(read),
            _ => Err(self.flaws),
        }
    }

    /// Notes a flaw at this place.
    pub fn wrong(&mut self, why: Say) {
        self.flaws.push(Problem::new(self.at.join("."), why));
    }

    /// Reads one thing a place deeper.
    pub fn under<T>(&mut self, name: impl ToString, read: impl FnOnce(&mut Reader) -> T) -> T {
        self.at.push(name.to_string());
        let read = read(self);
        self.at.pop();
        read
    }

    /// An object that has these fields, perhaps those, and no others.
    pub fn fields<'a>(&mut self, value: &'a Value, needed: &[&str], may: &[&str]) -> Option<&'a Map<String, Value>> {
        let Value::Object(fields) = value else {
            self.wrong(say!("choosing-no-object", found = shown(value)));
            return None;
        };
        let known = [needed, may].concat();
        for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
            self.under(name, |it| it.wrong(say!("choosing-unknown-field", known = known.join(", "))));
        }
        for name in needed.iter().filter(|name| !fields.contains_key(**name)) {
            self.under(name, |it| it.wrong(say!("choosing-missing-field")));
        }
        Some(fields)
    }

    /// One field. One that is missing was told by [`Reader::fields`], or may be.
    pub fn field<'a, T>(
        &mut self,
        fields: &'a Map<String, Value>,
        name: &str,
        read: impl FnOnce(&mut Reader, &'a Value) -> Option<T>,
    ) -> Option<T> {
        fields.get(name).and_then(|value| self.under(name, |it| read(it, value)))
    }

    /// A whole number of this range.
    pub fn whole(&mut self, value: &Value, range: RangeInclusive<i64>) -> Option<i64> {
        let number = value.as_i64().filter(|number| range.contains(number));
        if number.is_none() {
            let (least, most) = (*range.start(), *range.end());
            self.wrong(say!("choosing-not-whole", found = shown(value), least = least, most = most));
        }
        number
    }

    /// A list, each of whose things is read at its place, counted from 1; none if one of them cannot be read.
    pub fn list<'a, T>(
        &mut self,
        value: &'a Value,
        mut read: impl FnMut(&mut Reader, &'a Value) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Value::Array(list) = value else {
            self.wrong(say!("choosing-no-list", found = shown(value)));
            return None;
        };
        let read: Vec<_> = list.iter().enumerate().map(|(n, value)| self.under(n + 1, |it| read(it, value))).collect();
        read.into_iter().collect()
    }

    /// A list of exactly so many things.
    pub fn exactly<'a, const N: usize, T>(
        &mut self,
        value: &'a Value,
        read: impl FnMut(&mut Reader, &'a Value) -> Option<T>,
    ) -> Option<[T; N]> {
        let list = self.list(value, read)?;
        let found = list.len();
        list.try_into().map_err(|_| self.wrong(say!("choosing-wrong-length", found = found, wanted = N))).ok()
    }

    /// One of the words of a kind.
    pub fn word<T: FromStr>(&mut self, value: &Value, known: &[&str]) -> Option<T> {
        let word = value.as_str().and_then(|word| word.parse().ok());
        if word.is_none() {
            self.wrong(say!("choosing-unknown-word", found = shown(value), known = known.join(", ")));
        }
        word
    }

    /// Text that says something.
    pub fn text(&mut self, value: &Value) -> Option<String> {
        let text = value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        if text.is_none() {
            self.wrong(say!("choosing-no-text", found = shown(value)));
        }
        text
    }
}

/// The text as JSON, or where it stops being JSON.
pub(crate) fn parsed(text: &str) -> Result<Value, Flaws> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str::<Single>(text).map(|it| it.0).map_err(|why| {
        let (line, column, said) = (why.line(), why.column(), why.to_string());
        let name = said.rsplit_once(" at line ").map_or("", |(name, _)| name);
        vec![Problem::new(
            "",
            match why.is_data() {
                true => say!("choosing-field-twice", name = name, line = line),
                false => say!("choosing-no-json", line = line, column = column),
            },
        )]
    })
}

/// JSON in which no object has a field twice: of two, nobody could say which counts.
struct Single(Value);

impl<'de> Deserialize<'de> for Single {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Single, D::Error> {
        from.deserialize_any(Whole).map(Single)
    }
}

struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = Value;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, it: bool) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_i64<E>(self, it: i64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_u64<E>(self, it: u64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_f64<E>(self, it: f64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_str<E>(self, it: &str) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut all = vec![];
        while let Some(Single(it)) = list.next_element()? {
            all.push(it);
        }
        Ok(all.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            if fields.contains_key(&name) {
                return Err(A::Error::custom(name));
            }
            let Single(value) = object.next_value()?;
            fields.insert(name, value);
        }
        Ok(fields.into())
    }
}

/// A wrong value, short enough to stand in a sentence.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
