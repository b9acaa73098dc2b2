//! A feed as RFC 4287 writes it. Everything that somebody wrote stands in it as text, never as markup.

use std::io;

use base::{Error, Lang, Result};
use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use uuid::Uuid;

/// The kind of document it is.
pub const KIND: &str = "application/atom+xml; charset=utf-8";

/// A feed about to be written.
#[derive(Clone, Debug)]
pub struct Atom {
    /// Its id for all time, whatever its address becomes.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// The language of its sentences.
    pub lang: Lang,
    /// Who speaks where an entry names nobody else: a coalition or an organization, never a person.
    pub author: String,
    /// Its own address, unless that is a secret.
    pub own: Option<String>,
    /// The page that says the same.
    pub page: String,
    /// When something last happened.
    pub updated: DateTime<Utc>,
    /// What happened, the latest first.
    pub entries: Vec<Entry>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id for all time, the same in every feed.
    pub id: Uuid,
    /// What it was, in a sentence.
    pub title: String,
    /// The organization that did it.
    pub author: String,
    /// The page that it leads to.
    pub page: String,
    /// When it was.
    pub at: DateTime<Utc>,
}

type To = Writer<Vec<u8>>;

/// The document.
pub fn written(feed: &Atom) -> Result<String> {
    let mut to = Writer::new(vec![]);
    document(&mut to, feed).map_err(Error::broken)?;
    String::from_utf8(to.into_inner()).map_err(Error::broken)
}

fn document(to: &mut To, feed: &Atom) -> io::Result<()> {
    to.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let lang = feed.lang.to_string();
    let root = to.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    root.with_attribute(("xml:lang", lang.as_str())).write_inner_content(|to| {
        text(to, "id", &feed.id.urn().to_string())?;
        text(to, "title", &feed.title)?;
        text(to, "updated", &moment(feed.updated))?;
        author(to, &feed.author)?;
        link(to, "alternate", "text/html", &feed.page)?;
        if let Some(own) = &feed.own {
            link(to, "self", "application/atom+xml", own)?;
        }
        feed.entries.iter().try_for_each(|it| entry(to, it))
    })?;
    Ok(())
}

fn entry(to: &mut To, it: &Entry) -> io::Result<()> {
    to.create_element("entry").write_inner_content(|to| {
        text(to, "id", &it.id.urn().to_string())?;
        text(to, "title", &it.title)?;
        // A line of the journal never changes.
        text(to, "published", &moment(it.at))?;
        text(to, "updated", &moment(it.at))?;
        author(to, &it.author)?;
        link(to, "alternate", "text/html", &it.page)
    })?;
    Ok(())
}

fn text(to: &mut To, name: &str, says: &str) -> io::Result<()> {
    to.create_element(name).write_text_content(BytesText::new(&fit(says))).map(drop)
}

fn author(to: &mut To, name: &str) -> io::Result<()> {
    to.create_element("author").write_inner_content(|to| text(to, "name", name)).map(drop)
}

fn link(to: &mut To, rel: &str, kind: &str, address: &str) -> io::Result<()> {
    let link = to.create_element("link").with_attribute(("rel", rel)).with_attribute(("type", kind));
    link.with_attribute(("href", fit(address).as_str())).write_empty().map(drop)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// Without the signs that XML cannot write in any way, one of which makes the whole document unreadable.
fn fit(text: &str) -> String {
    let unfit = |sign: char| (sign.is_control() && !"\t\n\r".contains(sign)) || matches!(sign, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(|sign| !unfit(*sign)).collect()
}
