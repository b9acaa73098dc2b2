//! What a door of the API answers, and how it says which state of a thing somebody has read.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::operation::JSON;
use super::repeat::{self, Call};
use crate::cx::Tx;
use crate::error::{Error, Result};
use crate::say;

/// An act that is done and not yet committed, with what it answers.
pub struct Done<O>(Tx, O);

impl<O> Done<O> {
    /// The act's transaction, and its answer as it stands inside it.
    pub fn of(tx: Tx, out: O) -> Done<O> {
        Done(tx, out)
    }
}

/// The same for something new, with the address at which it is found from now on.
pub struct Made<O>(Tx, String, O);

impl<O> Made<O> {
    /// The act's transaction, where the new thing is found, and what it is.
    pub fn at(tx: Tx, address: impl Into<String>, out: O) -> Made<O> {
        Made(tx, address.into(), out)
    }
}

/// An answer as it is sent, and stored for whoever asks again with the same key.
pub(super) struct Answer {
    pub status: StatusCode,
    /// The media type of the body.
    pub kind: &'static str,
    pub location: Option<String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A thing that was read.
    pub fn read<O: Serialize>(out: &O) -> Result<Answer> {
        Ok(Answer { status: StatusCode::OK, kind: JSON, location: None, body: serde_json::to_vec(out)? })
    }

    /// As HTTP; `If-None-Match` in `asked` may make it a 304.
    pub fn respond(self, asked: Option<&HeaderMap>) -> Response {
        let tag = etag_of(&self.body);
        if let Some(known) = asked.and_then(|it| it.get(header::IF_NONE_MATCH))
            && known.to_str().is_ok_and(|known| matches(known, &tag))
        {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
        }
        let mut response = (self.status, Body::from(self.body)).into_response();
        let headers = response.headers_mut();
        if self.status != StatusCode::NO_CONTENT {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
            tag.parse().map(|tag| headers.insert(header::ETAG, tag)).ok();
        } else {
            headers.remove(header::CONTENT_TYPE);
        }
        if let Some(location) = self.location.and_then(|it| it.parse().ok()) {
            headers.insert(header::LOCATION, location);
        }
        response
    }
}

/// An act's answer, stored under its key and committed with what it did.
pub(super) async fn commit<O: Serialize>(done: Done<O>, call: Option<Call>) -> Result<Answer> {
    let Done(tx, out) = done;
    finish(tx, None, &out, call).await
}

/// The same for something new.
pub(super) async fn commit_made<O: Serialize>(made: Made<O>, call: Option<Call>) -> Result<Answer> {
    let Made(tx, location, out) = made;
    finish(tx, Some(location), &out, call).await
}

async fn finish<O: Serialize>(mut tx: Tx, location: Option<String>, out: &O, call: Option<Call>) -> Result<Answer> {
    let body = serde_json::to_vec(out)?;
    // Nothing to say is said without a body.
    let empty = body == b"null";
    let status = match (&location, empty) {
        (Some(_), _) => StatusCode::CREATED,
        (None, true) => StatusCode::NO_CONTENT,
        (None, false) => StatusCode::OK,
    };
    let answer = Answer { status, kind: JSON, location, body: if empty { vec![] } else { body } };
    if let Some(call) = &call {
        repeat::keep(&mut tx, call, &answer).await?;
    }
    tx.commit().await?;
    Ok(answer)
}

/// The state of a thing that somebody has read and now changes. It is looked at when the act is done and before it is kept:
/// what would be refused anyhow is refused for its own reason (RFC 9110, 13.2.1).
#[derive(Clone, Debug)]
pub struct IfMatch(pub(super) Option<String>);

impl IfMatch {
    pub(super) fn of(headers: &HeaderMap) -> IfMatch {
        // What says nothing, or nothing that can be read, was said, and is no tag of anybody.
        let said = |it: &HeaderValue| it.to_str().unwrap_or_default().trim().to_owned();
        IfMatch(headers.get(header::IF_MATCH).map(said))
    }

    /// Whether it is still as it was read: `now` is the thing as its door for reading would answer.
    pub fn holds<O: Serialize>(&self, now: &O) -> Result<()> {
        self.is(&etag(now)?)
    }

    /// Whether anything was said of what was read.
    pub fn is_said(&self) -> bool {
        self.0.is_some()
    }

    /// The same by its tag; what is not there yet has an empty one.
    pub fn is(&self, now: &str) -> Result<()> {
        let known = self.0.as_deref();
        let known = known.ok_or(Error::Unfit(StatusCode::PRECONDITION_REQUIRED, say!("api-say-what-you-read")))?;
        if known.is_empty() {
            return Err(Error::Unfit(StatusCode::BAD_REQUEST, say!("api-say-what-you-read")));
        }
        match !now.is_empty() && matches(known, now) {
            true => Ok(()),
            false => Err(Error::Unfit(StatusCode::PRECONDITION_FAILED, say!("api-changed-meanwhile"))),
        }
    }
}

/// The tag of a thing as it is read now.
pub fn etag<O: Serialize>(out: &O) -> Result<String> {
    Ok(etag_of(&serde_json::to_vec(out)?))
}

/// The tag of an answer by its bytes.
pub fn etag_of(body: &[u8]) -> String {
    format!("\"{}\"", &hex::encode(Sha256::digest(body))[..32])
}

/// Whether one of the tags of a header is this one. Answers are compressed on their way, which weakens their tags.
pub fn matches(header: &str, tag: &str) -> bool {
    header.split(',').map(|it| it.trim().trim_start_matches("W/")).any(|it| it == "*" || it == tag)
}
