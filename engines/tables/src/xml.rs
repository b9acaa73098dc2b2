//! The little of XML that workbooks need. Entities are never defined, so they cannot explode.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// The text is not XML.
#[derive(Debug)]
pub struct NotXml;

/// Walks over the events of a text; empty elements appear as a start and an end.
pub struct Xml<'a>(Reader<&'a [u8]>);

impl<'a> Xml<'a> {
    /// A walk from the start of `text`.
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        Xml(reader)
    }

    /// The next event, `None` at the end.
    pub fn next(&mut self) -> Result<Option<Event<'a>>, NotXml> {
        match self.0.read_event() {
            Ok(Event::Eof) => Ok(None),
            Ok(event) => Ok(Some(event)),
            Err(_) => Err(NotXml),
        }
    }
}

/// Calls `each` with every element of one name.
pub fn elements(text: &str, name: &str, mut each: impl FnMut(&BytesStart)) -> Result<(), NotXml> {
    let mut xml = Xml::new(text);
    while let Some(event) = xml.next()? {
        if let Event::Start(start) = event
            && start.local_name().into_inner() == name
        {
            each(&start);
        }
    }
    Ok(())
}

/// An attribute, whatever its prefix.
pub fn attribute<'s>(start: &'s BytesStart, name: &str) -> Option<Cow<'s, str>> {
    let mut attributes = start.attributes();
    attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == name)
        .map(|attribute| unescape(attribute.value))
}

fn unescape(raw: Cow<'_, str>) -> Cow<'_, str> {
    match quick_xml::escape::unescape(&raw) {
        Ok(Cow::Owned(text)) => Cow::Owned(text),
        _ => raw,
    }
}

/// Appends what an event says in text: characters, or the one that a reference stands for.
pub fn push_text(event: &Event, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(reference) => text.extend(character(reference)),
        _ => {}
    }
}

fn character(reference: &BytesRef) -> Option<char> {
    match reference.xml10_content().as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
