//! What programs send, read into types: texts as people would have typed them, no longer than their type says.

use std::borrow::Cow;
use std::ops::Deref;

use axum::body::Body;
use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

use crate::error::{Error, Problem, Result};
use crate::form::{LONGEST, PATIENCE, one_line, plain};
use crate::say;

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident by $clean:path;)*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name<const MOST: usize>(String);

        impl<const MOST: usize> Deref for $name<MOST> {
            type Target = str;
            fn deref(&self) -> &str { &self.0 }
        }

        impl<const MOST: usize> From<$name<MOST>> for String {
            fn from(it: $name<MOST>) -> String { it.0 }
        }

        impl<'de, const MOST: usize> Deserialize<'de> for $name<MOST> {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(from)?;
                match text.chars().count() {
                    n if n > MOST => Err(D::Error::custom(format_args!("{n} characters, and {MOST} are the most"))),
                    _ => Ok($name($clean(&text).trim().to_owned())),
                }
            }
        }

        impl<const MOST: usize> JsonSchema for $name<MOST> {
            fn inline_schema() -> bool { true }
            fn schema_name() -> Cow<'static, str> { format!("{}{MOST}", stringify!($name)).into() }
            fn json_schema(_: &mut SchemaGenerator) -> Schema { json_schema!({ "type": "string", "maxLength": MOST }) }
        }
    )* };
}

texts! {
    /// Text of at most so many characters, without what controls machines.
    Text by plain;
    /// The same on one line.
    Line by one_line;
}

/// A name in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug(String);

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let word = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_lowercase());
        match text.len() <= 100 && text.split('-').all(word) {
            true => Ok(Slug(text)),
            false => Err(D::Error::custom("no name in addresses")),
        }
    }
}

impl Deref for Slug {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl JsonSchema for Slug {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Slug".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 100 })
    }
}

/// The names in the path. What cannot be one of ours is not here.
pub(super) async fn path<P: DeserializeOwned + Send>(parts: &mut Parts) -> Result<P> {
    let read = Path::<P>::from_request_parts(parts, &()).await;
    read.map(|Path(path)| path).map_err(|_| Error::NotFound)
}

/// The query.
pub(super) fn query<Q: DeserializeOwned>(parts: &Parts) -> Result<Q> {
    let read = Query::<Q>::try_from_uri(&parts.uri);
    read.map(|Query(query)| query).map_err(|why| {
        let why = why.body_text();
        let why = why.split_once(": ").map_or(why.as_str(), |(_, why)| why);
        Error::Invalid(vec![Problem::new("query", say!("api-not-understood", why = why))])
    })
}

/// The bytes of a body of at most `most`.
pub(super) async fn bytes(body: Body, most: usize) -> Result<Vec<u8>> {
    let too_long = |_| Error::Unfit(StatusCode::PAYLOAD_TOO_LARGE, say!("api-too-long", most = most));
    let read = tokio::time::timeout(PATIENCE, axum::body::to_bytes(body, most)).await;
    let read = read.map_err(|_| Error::Unfit(StatusCode::REQUEST_TIMEOUT, say!("form-came-too-slowly")))?;
    Ok(read.map_err(too_long)?.to_vec())
}

/// The longest body: bytes.
pub(super) const BODY: usize = LONGEST;

/// The body as JSON. Nothing at all reads as an empty object, so that an act without words needs no body.
pub(super) fn json<B: DeserializeOwned>(headers: &HeaderMap, bytes: &[u8]) -> Result<B> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let is_json = |it: &str| it.split(';').next().is_some_and(|it| it.trim().eq_ignore_ascii_case("application/json"));
    match kind {
        None if bytes.is_empty() => {}
        Some(kind) if is_json(kind) => {}
        _ => return Err(Error::Unfit(StatusCode::UNSUPPORTED_MEDIA_TYPE, say!("api-json-only"))),
    }
    let bytes = if bytes.is_empty() { b"{}" } else { bytes };
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut from).map_err(|why| {
        let (field, inner) = (why.path().to_string(), why.inner());
        match inner.classify() {
            serde_json::error::Category::Data => {
                let field = if field == "." { "body".to_owned() } else { field };
                // Where in the text it stands says less than the field.
                let text = inner.to_string();
                let text = text.split(" at line ").next().unwrap_or_default().to_owned();
                Error::Invalid(vec![Problem::new(field, say!("api-not-understood", why = text))])
            }
            _ => Error::Unfit(StatusCode::BAD_REQUEST, say!("api-no-json", why = inner.to_string())),
        }
    })?;
    from.end().map_err(|why| Error::Unfit(StatusCode::BAD_REQUEST, say!("api-no-json", why = why.to_string())))?;
    Ok(read)
}
