//! Doors for programs that take or give a file instead of JSON.
//!
//! A file that is read has a tag like everything else that is read; one that is handed out is made anew each time, leaves a
//! line in the journal as on its page, and is stored under no key.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing;
use schemars::SchemaGenerator;

use super::answer::{self, Answer, Done, IfMatch};
use super::operation::{Asked, Body, Doing, Gives, Kind, Operation, Takes, Types, allowed, doing, named};
use super::sent;
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::say;

/// What a body is called whose kind is seen by its first bytes.
const BYTES: &str = "application/octet-stream";

fn only_path<P: Takes>(to: &mut SchemaGenerator) -> Types {
    Types { path: P::json_schema(to), query: None, body: None, gives: None }
}

/// A file of this kind is read: `async fn name(cx: Cx, at: P) -> Result<Vec<u8>>`.
pub fn get_file<P, F, A>(path: &'static str, name: &'static str, kind: &'static str, read: F) -> Doing
where
    P: Takes,
    F: Fn(Cx, P) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Vec<u8>>> + Send + 'static,
{
    let operation = Operation { describe: only_path::<P>, gives: kind, ..named("GET", path, name, Kind::Reads) };
    let door = move |it: Operation| {
        let read = read.clone();
        routing::get(move |cx: Cx, request: Request| async move {
            let (mut parts, _) = request.into_parts();
            let answer = async {
                allowed(&cx, &it)?;
                let body = read(cx, sent::path(&mut parts).await?).await?;
                Ok(Answer { status: StatusCode::OK, kind, location: None, body })
            };
            answer.await.map_or_else(Error::into_response, |it| it.respond(Some(&parts.headers)))
        })
    };
    Doing { operation, door: Arc::new(door) }
}

/// A file of this kind is handed out: `async fn name(cx: Cx, at: P) -> Result<Response>`.
pub fn hand_out<P, F, A>(path: &'static str, name: &'static str, kind: &'static str, act: F) -> Doing
where
    P: Takes,
    F: Fn(Cx, P) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Response>> + Send + 'static,
{
    let operation = Operation { describe: only_path::<P>, gives: kind, ..named("POST", path, name, Kind::Hands) };
    let door = move |it: Operation| {
        let act = act.clone();
        routing::post(move |cx: Cx, request: Request| async move {
            let (mut parts, _) = request.into_parts();
            let answer = async {
                allowed(&cx, &it)?;
                act(cx, sent::path(&mut parts).await?).await
            };
            answer.await.unwrap_or_else(Error::into_response)
        })
    };
    Doing { operation, door: Arc::new(door) }
}

/// A file of at most `most` bytes takes the place of the one before: `async fn name(cx: Cx, at: P, sent: Vec<u8>, read:
/// IfMatch) -> Result<Done<O>>`. It comes whole, so whoever puts it may say what they have read, and need not.
pub fn put_file<P, O, F, A>(path: &'static str, name: &'static str, most: usize, act: F) -> Doing
where
    P: Takes,
    O: Gives,
    F: Fn(Cx, P, Vec<u8>, IfMatch) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Done<O>>> + Send + 'static,
{
    let describe = |to: &mut SchemaGenerator| Types {
        path: P::json_schema(to),
        query: None,
        body: Some(schemars::json_schema!({ "type": "string", "format": "binary" })),
        gives: Some(to.subschema_for::<O>()),
    };
    let operation = Operation { describe, takes: BYTES, ..named("PUT", path, name, Kind::Puts) };
    doing(operation, Body { most, read: plain }, move |cx, asked: Asked<P, Vec<u8>>, call| {
        let done = act(cx, asked.at, asked.sent, asked.read);
        async move { answer::commit(done.await?, call).await }
    })
}

/// The bytes as they came. What says that it is something else than a file is not taken for one.
fn plain(headers: &HeaderMap, bytes: Vec<u8>) -> Result<Vec<u8>> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or(BYTES);
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match kind == BYTES || kind.starts_with("image/") {
        true => Ok(bytes),
        false => Err(Error::Unfit(StatusCode::UNSUPPORTED_MEDIA_TYPE, say!("api-files-only"))),
    }
}
