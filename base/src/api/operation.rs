//! One operation: where it is, what it is called, what it takes and gives, and the door that does it.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::answer::{self, Answer, Done, IfMatch, Made};
use super::repeat::{self, Begun, Call};
use super::{Scope, sent};
use crate::cx::{Cx, Way};
use crate::error::{Error, Result};
use crate::say;

/// What an operation is to the thing at its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It reads.
    Reads,
    /// It does something.
    Acts,
    /// It makes something new.
    Makes,
    /// It changes what somebody has read.
    Edits,
    /// It puts a file into the place of another.
    Puts,
    /// It hands out a file, and notes that it did.
    Hands,
}

/// What an operation takes and gives unless it is a file.
pub const JSON: &str = "application/json";

/// An operation of the API.
#[derive(Clone)]
pub struct Operation {
    /// `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
    pub method: &'static str,
    /// Where, with `{names}`.
    pub path: &'static str,
    /// Its name, unique among all: what generated programs call it. Its first word is the room it stands under.
    pub name: &'static str,
    /// What it is to its address.
    pub kind: Kind,
    /// What a token needs for it.
    pub scope: Scope,
    /// Whether anybody may ask without saying who they are.
    pub open: bool,
    /// The media type of what is sent.
    pub takes: &'static str,
    /// The media type of what is answered.
    pub gives: &'static str,
    pub(super) describe: fn(&mut SchemaGenerator) -> Types,
}

/// The types of an operation, as schemas.
pub(super) struct Types {
    pub path: Schema,
    pub query: Option<Schema>,
    pub body: Option<Schema>,
    pub gives: Option<Schema>,
}

/// An operation with the door that does it.
pub struct Doing {
    pub(crate) operation: Operation,
    pub(super) door: Door,
}

pub(super) type Door = Arc<dyn Fn(Operation) -> MethodRouter + Send + Sync>;

impl Doing {
    /// A token needs this for it; otherwise reading needs [`Scope::Read`], and doing [`Scope::Write`].
    pub fn needs(mut self, scope: Scope) -> Doing {
        self.operation.scope = scope;
        self
    }

    /// Anybody may ask.
    pub fn open(mut self) -> Doing {
        self.operation.open = true;
        self
    }

    pub(crate) fn router(&self) -> MethodRouter {
        (self.door)(self.operation.clone())
    }
}

/// What stands in a path, a query or a body.
pub trait Takes: DeserializeOwned + JsonSchema + Send + 'static {}
impl<T: DeserializeOwned + JsonSchema + Send + 'static> Takes for T {}

/// What an operation answers.
pub trait Gives: Serialize + JsonSchema + Send + Sync + 'static {}
impl<T: Serialize + JsonSchema + Send + Sync + 'static> Gives for T {}

pub(super) fn named(method: &'static str, path: &'static str, name: &'static str, kind: Kind) -> Operation {
    let scope = if kind == Kind::Reads { Scope::Read } else { Scope::Write };
    let describe = |_: &mut SchemaGenerator| Types { path: Schema::default(), query: None, body: None, gives: None };
    Operation { method, path, name, kind, scope, open: false, takes: JSON, gives: JSON, describe }
}

/// Something is read: `async fn name(cx: Cx, at: P, asked: Q) -> Result<O>`.
pub fn get<P, Q, O, F, A>(path: &'static str, name: &'static str, read: F) -> Doing
where
    P: Takes,
    Q: Takes,
    O: Gives,
    F: Fn(Cx, P, Q) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<O>> + Send + 'static,
{
    let describe = |to: &mut SchemaGenerator| Types {
        path: P::json_schema(to),
        query: Some(Q::json_schema(to)),
        body: None,
        gives: Some(to.subschema_for::<O>()),
    };
    let door = move |it: Operation| {
        let read = read.clone();
        routing::get(move |cx: Cx, request: Request| async move {
            let (mut parts, _) = request.into_parts();
            let answer = async {
                allowed(&cx, &it)?;
                let at = sent::path(&mut parts).await?;
                Answer::read(&read(cx, at, sent::query(&parts)?).await?)
            };
            answer.await.map_or_else(Error::into_response, |it| it.respond(Some(&parts.headers)))
        })
    };
    Doing { operation: Operation { describe, ..named("GET", path, name, Kind::Reads) }, door: Arc::new(door) }
}

/// Something is done: `async fn name(cx: Cx, at: P, sent: B) -> Result<Done<O>>`. An answer of `()` has no body.
pub fn post<P, B, O, F, A>(path: &'static str, name: &'static str, act: F) -> Doing
where
    P: Takes,
    B: Takes,
    O: Gives,
    F: Fn(Cx, P, B) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Done<O>>> + Send + 'static,
{
    let operation = Operation { describe: acts::<P, B, O>, ..named("POST", path, name, Kind::Acts) };
    doing(operation, Body::json(), move |cx, asked: Asked<P, B>, call| {
        let done = act(cx, asked.at, asked.sent);
        async move { answer::commit(done.await?, call).await }
    })
}

/// Something new is made: `async fn name(cx: Cx, at: P, sent: B) -> Result<Made<O>>`.
pub fn make<P, B, O, F, A>(path: &'static str, name: &'static str, act: F) -> Doing
where
    P: Takes,
    B: Takes,
    O: Gives,
    F: Fn(Cx, P, B) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Made<O>>> + Send + 'static,
{
    let operation = Operation { describe: acts::<P, B, O>, ..named("POST", path, name, Kind::Makes) };
    doing(operation, Body::json(), move |cx, asked: Asked<P, B>, call| {
        let made = act(cx, asked.at, asked.sent);
        async move { answer::commit_made(made.await?, call).await }
    })
}

/// What was read is changed: `async fn name(cx: Cx, at: P, sent: B, read: IfMatch) -> Result<Done<O>>`. What a body leaves
/// out stays as it is.
pub fn edit<P, B, O, F, A>(path: &'static str, name: &'static str, act: F) -> Doing
where
    P: Takes,
    B: Takes,
    O: Gives,
    F: Fn(Cx, P, B, IfMatch) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Done<O>>> + Send + 'static,
{
    let operation = Operation { describe: acts::<P, B, O>, ..named("PATCH", path, name, Kind::Edits) };
    doing(operation, Body::json(), move |cx, asked: Asked<P, B>, call| {
        let done = act(cx, asked.at, asked.sent, asked.read);
        async move { answer::commit(done.await?, call).await }
    })
}

/// Something is taken away: `async fn name(cx: Cx, at: P) -> Result<Done<()>>`.
pub fn delete<P, F, A>(path: &'static str, name: &'static str, act: F) -> Doing
where
    P: Takes,
    F: Fn(Cx, P) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Done<()>>> + Send + 'static,
{
    let describe = |to: &mut SchemaGenerator| Types { path: P::json_schema(to), query: None, body: None, gives: None };
    let operation = Operation { describe, ..named("DELETE", path, name, Kind::Acts) };
    doing(operation, Body::json(), move |cx, asked: Asked<P, super::Nothing>, call| {
        let done = act(cx, asked.at);
        async move { answer::commit(done.await?, call).await }
    })
}

/// How a body is read: at most so many bytes, and by what.
pub(super) struct Body<B> {
    pub most: usize,
    pub read: fn(&HeaderMap, Vec<u8>) -> Result<B>,
}

impl<B: Takes> Body<B> {
    fn json() -> Body<B> {
        Body { most: sent::BODY, read: |headers, bytes| sent::json(headers, &bytes) }
    }
}

/// The door of an act, whatever it is to its address.
pub(super) fn doing<P, B, F, A>(operation: Operation, body: Body<B>, act: F) -> Doing
where
    P: Takes,
    B: Send + 'static,
    F: Fn(Cx, Asked<P, B>, Option<Call>) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Result<Answer>> + Send + 'static,
{
    let (most, read) = (body.most, body.read);
    let door = move |it: Operation| {
        let (method, act) = (it.method, act.clone());
        let does = move |cx: Cx, request: Request| {
            let (it, act) = (it.clone(), act.clone());
            async move { once(cx, request, &it, Body { most, read }, act).await.unwrap_or_else(Error::into_response) }
        };
        match method {
            "PUT" => routing::put(does),
            "PATCH" => routing::patch(does),
            "DELETE" => routing::delete(does),
            _ => routing::post(does),
        }
    };
    Doing { operation, door: Arc::new(door) }
}

fn acts<P: Takes, B: Takes, O: Gives>(to: &mut SchemaGenerator) -> Types {
    let empty = O::schema_name() == "null";
    Types {
        path: P::json_schema(to),
        query: None,
        body: Some(to.subschema_for::<B>()),
        gives: (!empty).then(|| to.subschema_for::<O>()),
    }
}

pub(super) struct Asked<P, B> {
    pub at: P,
    pub sent: B,
    pub read: IfMatch,
}

/// One act, from the request to its answer; with a key, once.
async fn once<P, B, F, A>(cx: Cx, request: Request, it: &Operation, taken: Body<B>, act: F) -> Result<Response>
where
    P: Takes,
    F: Fn(Cx, Asked<P, B>, Option<Call>) -> A,
    A: Future<Output = Result<Answer>>,
{
    allowed(&cx, it)?;
    let (mut parts, body) = request.into_parts();
    let at = sent::path(&mut parts).await?;
    let bytes = sent::bytes(body, taken.most).await?;
    if bytes.is_empty() && it.kind == Kind::Edits {
        return Err(Error::Unfit(StatusCode::BAD_REQUEST, say!("api-nothing-sent")));
    }
    let mark = repeat::digest(&parts, &bytes);
    let asked = Asked { at, sent: (taken.read)(&parts.headers, bytes)?, read: IfMatch::of(&parts.headers) };
    let call = match repeat::begin(&cx, &parts, mark).await? {
        Begun::Without => return Ok(act(cx, asked, None).await?.respond(None)),
        Begun::Before(answer) => return Ok(replayed(answer)),
        Begun::Now(call) => call,
    };
    let answer = act(cx.clone(), asked, Some(call.clone())).await;
    if answer.is_err()
        && let Err(why) = repeat::free(&cx, &call).await
    {
        // Its lease ends all the same.
        tracing::warn!(cause = why.to_string(), "a key was not given back");
    }
    Ok(answer?.respond(None))
}

fn replayed(answer: Answer) -> Response {
    let mut response = answer.respond(None);
    response.headers_mut().insert("idempotency-replayed", header::HeaderValue::from_static("true"));
    response
}

/// Whether whoever asks may use this door at all; what they may do is asked by the act.
pub(super) fn allowed(cx: &Cx, it: &Operation) -> Result<()> {
    let who = match cx.who.as_deref() {
        Some(who) => who,
        None if it.open => return Ok(()),
        None => return Err(Error::SignIn),
    };
    match who.way {
        Way::Token(_, scopes) if !scopes.holds(it.scope) => {
            Err(Error::Forbidden(say!("api-scope-needed", scope = it.scope.as_str())))
        }
        _ => Ok(()),
    }
}
