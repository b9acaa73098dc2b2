//! What somebody typed: kept as it came, so that a form can be shown again with the problems beside its fields.
//!
//! Every form of a signed-in person carries whom they act for. A page left open in another tab, while the person
//! switched to another organization, is refused here before any act sees it.

mod drawn;

pub use drawn::{Edited, Kept, late, seal};

use std::str::FromStr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use sha2::{Digest, Sha256};
use tokio::time::timeout;
use uuid::Uuid;

use crate::cx::Cx;
use crate::error::{Error, Problem, Result, Say};
use crate::say;

/// The longest form that is read, without its files: bytes.
pub(crate) const LONGEST: usize = 1 << 20;
/// The largest file that is kept: bytes. Of a larger one the rest is read and dropped, so that the answer is seen.
pub const LARGEST_FILE: usize = 20 << 20;
/// Where even dropping ends: bytes.
const ENOUGH: usize = 1 << 30;
/// How many parts a form with files may have.
const PARTS: usize = 2_000;
/// How long a form may be on its way, and how long one with files.
pub(crate) const PATIENCE: Duration = Duration::from_secs(25);
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(570);

/// The fields of a form, in order, with the files, the problems found so far, and what somebody else kept meanwhile.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<Upload>,
    problems: Vec<Problem>,
    theirs: Vec<Kept>,
}

/// A file that came with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The field it came in.
    pub field: String,
    /// Its name on the sender's machine; shown, never used as a path.
    pub name: String,
    /// Its content; empty when it was too large.
    pub bytes: Vec<u8>,
    /// Whether it was larger than [`LARGEST_FILE`].
    pub too_large: bool,
}

impl Form {
    /// A form with these fields, for a page that starts filled in.
    pub fn of(fields: impl IntoIterator<Item = (String, String)>) -> Form {
        Form { fields: fields.into_iter().collect(), ..Form::default() }
    }

    /// Reads `a=1&b=2`, as forms and queries write it.
    pub fn read(encoded: &str) -> Form {
        Form::of(form_urlencoded::parse(encoded.as_bytes()).map(|(name, value)| (name.into_owned(), plain(&value))))
    }

    /// The field's text without spaces around it; empty when it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field that may come several times.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a str> {
        let named = self.fields.iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.trim()).filter(|value| !value.is_empty()).collect()
    }

    /// Whether the field came at all, as a ticked box does.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(key, _)| key == name)
    }

    /// The field read as something else; `None` when it is empty or not understood.
    pub fn get<T: FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).parse().ok()
    }

    /// One of several, where one was chosen. What `read` does not understand is refused, and not passed over.
    pub fn choice<T>(&self, name: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        match self.text(name) {
            "" => Ok(None),
            text => read(text).map(Some).ok_or_else(|| Error::field(name, say!("choice-not-understood"))),
        }
    }

    /// Every field and value, in the order they came.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The file of this field, if one was chosen.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.field == name && !(file.name.is_empty() && file.bytes.is_empty()))
    }

    /// The key that makes the form count once: that of its page and of what was written on it. Whoever goes back and
    /// writes something else sends another form.
    pub fn once(&self) -> Option<Uuid> {
        self.get::<Uuid>("once")?;
        let mut digest = Sha256::new();
        for (name, value) in &self.fields {
            digest.update(format!("{}.{name}{}.{value}", name.len(), value.len()));
        }
        self.files.iter().for_each(|file| digest.update(&file.bytes));
        Uuid::from_slice(&digest.finalize()[..16]).ok()
    }

    /// The same form with what has to be changed.
    pub fn with(mut self, problems: Vec<Problem>) -> Form {
        self.problems = problems;
        self
    }

    /// The form, if it was drawn for the organization that is acted for now.
    fn of_who(self, cx: &Cx) -> Result<Form> {
        let Some(who) = cx.who.as_deref() else { return Ok(self) };
        let now = who.acting.as_ref().map_or(String::new(), |acting| acting.organization.to_string());
        if self.has("acting_for") && self.text("acting_for") == now {
            return Ok(self);
        }
        let name = who.acting.as_ref().map_or(who.name.clone(), |acting| acting.name.clone());
        Err(Error::Refused(say!("acting-for-has-changed", name = name)))
    }

    /// What has to be changed.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What has to be changed about one field.
    pub fn why(&self, name: &str) -> Option<&Say> {
        self.problems.iter().find(|problem| problem.field == name).map(|problem| &problem.why)
    }
}

/// Text as people type it: line ends as one character, without those that control machines or turn the direction of what
/// stands behind them.
pub fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let turns = |it: char| matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|it| matches!(it, '\n' | '\t') || !(it.is_control() || turns(*it))).collect()
}

/// The same on one line, with single spaces: for names and whatever else stands in a heading or an address.
pub fn one_line(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads text that must be there and no longer than `most` characters; otherwise notes a problem and gives what there is.
pub fn required(problems: &mut Vec<Problem>, field: &'static str, text: &str, most: usize) -> String {
    if !text.chars().any(is_seen) {
        problems.push(Problem::new(field, say!("field-is-empty")));
    }
    optional(problems, field.to_owned(), text, most)
}

/// Whether a character can be seen: those of no width join or part others, and are nothing by themselves.
fn is_seen(it: char) -> bool {
    let no_width = matches!(it, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}');
    !(it.is_whitespace() || no_width)
}

/// Reads text that may be empty and is no longer than `most` characters.
pub fn optional(problems: &mut Vec<Problem>, field: impl Into<String>, text: &str, most: usize) -> String {
    let (text, length) = (text.trim(), text.trim().chars().count());
    if length > most {
        problems.push(Problem::new(field.into(), say!("field-is-too-long", most = most, length = length)));
    }
    text.to_owned()
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Form> {
        let cx = request.extensions().get::<Cx>().cloned();
        let Signing(form) = Signing::from_request(request, state).await?;
        match &cx {
            Some(cx) => form.of_who(cx),
            None => Ok(form),
        }
    }
}

/// A form that brings a file. Only the doors that take one say so, and only somebody who is signed in is listened to for
/// as long as a file may take.
pub struct Bringing(pub Form);

impl<S: Send + Sync> FromRequest<S> for Bringing {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Bringing> {
        let cx = request.extensions().get::<Cx>().cloned().ok_or_else(not_understood)?;
        cx.who()?;
        if !has_files(&request) {
            return Ok(Bringing(Form::from_request(request, state).await?));
        }
        let parts = Multipart::from_request(request, state).await.map_err(|_| not_understood())?;
        let form = timeout(PATIENCE_WITH_FILES, read_parts(parts)).await.map_err(|_| too_slow())??;
        Ok(Bringing(form.of_who(&cx)?))
    }
}

/// Whether a request says that it brings files.
fn has_files(request: &Request) -> bool {
    request.headers().get(CONTENT_TYPE).is_some_and(|it| it.as_bytes().starts_with(b"multipart/"))
}

/// A form that may be sent before, during or after signing in, and so does not say whom one acts for.
pub struct Signing(pub Form);

impl<S: Send + Sync> FromRequest<S> for Signing {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Signing> {
        if has_files(&request) {
            return Err(not_understood());
        }
        let body: Body = request.into_body();
        let bytes = timeout(PATIENCE, axum::body::to_bytes(body, LONGEST)).await.map_err(|_| too_slow())?;
        let bytes = bytes.map_err(|_| Error::Refused(say!("form-is-too-long")))?;
        let text = std::str::from_utf8(&bytes).map_err(|_| not_understood())?;
        Ok(Signing(Form::read(text)))
    }
}

/// What a mail program sends to stop letters with one click, in either of the two ways that RFC 8058 allows.
pub struct OneClick(pub Form);

impl<S: Send + Sync> FromRequest<S> for OneClick {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<OneClick> {
        if !has_files(&request) {
            return Ok(OneClick(Signing::from_request(request, state).await?.0));
        }
        let (head, body) = request.into_parts();
        let bytes = timeout(PATIENCE, axum::body::to_bytes(body, LONGEST)).await.map_err(|_| too_slow())?;
        let bytes = bytes.map_err(|_| Error::Refused(say!("form-is-too-long")))?;
        let whole = Request::from_parts(head, Body::from(bytes));
        let parts = Multipart::from_request(whole, state).await.map_err(|_| not_understood())?;
        Ok(OneClick(read_parts(parts).await?))
    }
}

/// That a form says what none of ours says.
pub fn not_understood() -> Error {
    Error::Refused(say!("form-not-understood"))
}

fn too_slow() -> Error {
    Error::Refused(say!("form-came-too-slowly"))
}

/// Reads a form with files. One file is kept, and one form's worth of text, whatever else is sent along.
async fn read_parts(mut parts: Multipart) -> Result<Form> {
    let (mut form, mut read, mut texts, mut count) = (Form::default(), 0, 0, 0);
    while let Some(mut part) = parts.next_field().await.map_err(|_| not_understood())? {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let most = match name {
            Some(_) if form.files.iter().any(|file| !file.bytes.is_empty()) => 0,
            Some(_) => LARGEST_FILE,
            None => LONGEST - texts,
        };
        count += 1;
        if count > PARTS {
            return Err(Error::Refused(say!("form-is-too-long")));
        }
        let (mut bytes, mut too_large) = (vec![], false);
        while let Some(chunk) = part.chunk().await.map_err(|_| not_understood())? {
            read += chunk.len();
            too_large |= bytes.len() + chunk.len() > most;
            if read > ENOUGH || (too_large && name.is_none()) {
                return Err(Error::Refused(say!("form-is-too-long")));
            }
            if !too_large {
                bytes.extend_from_slice(&chunk);
            }
        }
        match name {
            Some(name) => {
                let bytes = if too_large { vec![] } else { bytes };
                form.files.push(Upload { field, name, bytes, too_large });
            }
            None => {
                texts += bytes.len();
                form.fields.push((field, plain(&String::from_utf8(bytes).map_err(|_| not_understood())?)));
            }
        }
    }
    Ok(form)
}

/// Text as it stands in a query.
pub fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Form, one_line, required};

    #[test]
    fn a_form_counts_once_for_what_is_written_on_it() {
        let key = "once=0190a000-0000-7000-8000-000000000001";
        let once = |rest: &str| Form::read(&format!("{key}&{rest}")).once();
        assert!(once("name=Ferry").is_some() && once("name=Ferry") == once("name=Ferry"));
        assert_ne!(once("name=Ferry"), once("name=Mill"));
        assert_ne!(once("a=bc&d=e"), once("a=b&cd=e"), "where a field ends counts");
        assert_eq!((Form::read("name=Ferry").once(), Form::read("once=x&name=Ferry").once()), (None, None));
    }

    #[test]
    fn what_cannot_be_seen_is_empty() {
        let empty = |text| {
            let mut problems = vec![];
            required(&mut problems, "name", text, 100);
            !problems.is_empty()
        };
        for text in ["", "  ", "\u{200b}", "\u{2800}\u{3164}", "\u{feff} \u{2060}"] {
            assert!(empty(text), "{text:?}");
        }
        for text in ["a", "🦀", "日本", "می\u{200c}خواهم", "👩\u{200d}🌾"] {
            assert!(!empty(text), "{text:?}");
        }
    }

    #[test]
    fn what_controls_machines_is_not_kept() {
        let form = Form::read("name=A%00da%1b%5b31m&text=one%0d%0atwo%0dthree%09four&turned=%E2%80%AEolleh");
        assert_eq!((form.text("name"), form.text("text")), ("Ada[31m", "one\ntwo\nthree\tfour"));
        assert_eq!(form.text("turned"), "olleh");
        assert_eq!(one_line(" Dot\r\nBcc: x@y.example\t "), "Dot Bcc: x@y.example");
        assert_eq!(one_line("مركز  الأمل 🌱"), "مركز الأمل 🌱");
    }
}
