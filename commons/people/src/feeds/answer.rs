//! The doors that feed readers knock at.
//!
//! Nobody is signed in here, no cookie is asked for or set, and reading changes nothing but when a feed was last read.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::api::{etag_of, matches};
use base::doors::Peer;
use base::{Cx, Error, Result};

use super::atom::{Atom, KIND, written};
use super::{found, reading, rules};
use crate::attempts;
use crate::sign_in::rules::WINDOW;

const WRONG: &str = "feed-link";

/// `GET /feeds/{token}`: an address that is none, or opens nothing any more, is not here; asking for such is counted.
pub async fn by_secret(cx: Cx, peer: Peer, Path(secret): Path<String>, headers: HeaderMap) -> Result<Response> {
    attempts::not_too_often_from(&cx, WRONG, peer, rules::WRONG, WINDOW).await?;
    let Some(it) = found::by_secret(&cx, &secret).await? else {
        attempts::allow_from(&cx, WRONG, peer, rules::WRONG, WINDOW).await?;
        return Err(Error::NotFound);
    };
    let feed = reading::read(&cx, &it).await?;
    if let Err(why) = reading::note(&cx, &it).await {
        tracing::warn!(cause = why.to_string(), "that a feed was read was not noted");
    }
    let mut response = answer(&cx, &headers, &feed)?;
    response.headers_mut().insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    Ok(response)
}

/// A feed, or that the reader has it already.
pub fn answer(cx: &Cx, headers: &HeaderMap, feed: &Atom) -> Result<Response> {
    let body = written(feed)?;
    let tag = etag_of(body.as_bytes());
    let asked = |name| headers.get(name).and_then(|it: &HeaderValue| it.to_str().ok());
    let known = match asked(header::IF_NONE_MATCH) {
        Some(tags) => matches(tags, &tag),
        None => asked(header::IF_MODIFIED_SINCE).is_some_and(|it| rules::is_unchanged_since(it, feed.updated)),
    };
    let mut response = match known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => ([(header::CONTENT_TYPE, KIND)], body).into_response(),
    };
    let to = response.headers_mut();
    to.insert(header::ETAG, HeaderValue::from_str(&tag).map_err(Error::broken)?);
    if let Some(date) = rules::last_modified(feed.updated, cx.now) {
        to.insert(header::LAST_MODIFIED, HeaderValue::from_str(&date).map_err(Error::broken)?);
    }
    Ok(response)
}
