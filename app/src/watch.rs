//! What an operator watches: is it up, is it ready, and the numbers that Prometheus reads.
//!
//! Invariant: no number and no log line names a person, an address, a query or a token; routes stand as templates.

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Instant;

use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::{Doors, Error, House, Result, q};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::leaving::Leaving;
use crate::migrations;

/// The number of a request: in the log, in the answer's `x-request-id`, and on the page that says something broke.
#[derive(Clone)]
pub struct Number(pub String);

static NUMBERS: LazyLock<PrometheusHandle> = LazyLock::new(|| {
    // Of a list that is never empty there is nothing to refuse.
    let builder = PrometheusBuilder::new().set_buckets(&[0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0]);
    let recorder = builder.unwrap_or_default().build_recorder();
    let handle = recorder.handle();
    // Somebody else's recorder in the same process, as in a test, keeps counting; ours then shows nothing.
    let _ = metrics::set_global_recorder(recorder);
    handle
});

/// The layer around everything: numbers the request, then logs and counts how it went.
pub async fn record(mut request: Request, next: Next) -> Response {
    let number = Number(base::ids::secret()[..12].to_owned());
    let route = request.extensions().get::<MatchedPath>().map_or("none", |it| it.as_str()).to_owned();
    let (method, start) = (method_of(&request), Instant::now());
    request.extensions_mut().insert(number.clone());
    let mut response = next.run(request).await;
    let (status, took) = (response.status().as_u16().to_string(), start.elapsed());
    tracing::info!(number = number.0, method, route, status, ms = took.as_millis() as u64, "answered");
    let labels = [("method", method.to_owned()), ("route", route), ("status", status)];
    metrics::counter!("manyhands_requests_total", &labels).increment(1);
    metrics::histogram!("manyhands_request_seconds", &labels[..2]).record(took);
    if let Ok(number) = HeaderValue::from_str(&number.0) {
        response.headers_mut().insert("x-request-id", number);
    }
    response
}

/// Whoever makes methods up does not make up numbers to keep.
fn method_of(request: &Request) -> &'static str {
    match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

/// Adds up what was counted since the last time. Without it the single values are kept until somebody reads them.
pub fn upkeep() {
    NUMBERS.run_upkeep();
}

/// The doors for the operator's machines. `token` opens the numbers to whoever is not on this machine.
pub fn doors(house: &Arc<House>, token: Option<String>) -> Doors {
    LazyLock::force(&NUMBERS);
    let (ready, numbers) = (house.clone(), house.clone());
    Doors::new().get("/healthz", || async { "up\n" }).get("/readyz", || async move { readiness(&ready).await }).get(
        "/metrics",
        |request: Request| async move {
            if may_read(&request, token.as_deref()) { render(&numbers).await } else { Err(Error::NotFound) }
        },
    )
}

async fn readiness(house: &House) -> (StatusCode, &'static str) {
    if Leaving::of(house).is_so() {
        return (StatusCode::SERVICE_UNAVAILABLE, "leaving\n");
    }
    match house.db.step().await {
        Ok(step) if step >= migrations::latest() => (StatusCode::OK, "ready\n"),
        Ok(_) => (StatusCode::SERVICE_UNAVAILABLE, "the tables are not up to date\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}

/// A neighbour on this machine, or whoever knows the token. What a proxy hands on comes from elsewhere.
fn may_read(request: &Request, token: Option<&str>) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let handed_on = ["forwarded", "x-forwarded-for", "via"].iter().any(|it| request.headers().contains_key(*it));
    let near = peer.is_some_and(|ConnectInfo(peer)| peer.ip().is_loopback()) && !handed_on;
    near || token.is_some_and(|token| bearer(request.headers()) == Some(base::ids::digest(token)))
}

/// Digests are compared instead of the secrets, so that the time it takes tells nothing.
fn bearer(headers: &HeaderMap) -> Option<String> {
    let header = headers.get("authorization")?.to_str().ok()?;
    Some(base::ids::digest(base::api::bearer(header)?))
}

async fn render(house: &House) -> Result<Response> {
    let (waiting, given_up): (i64, i64) = q!(
        "select count(case when tries < $1 then 1 end), count(case when tries >= $1 then 1 end) from outbox where sent_at is null",
        base::outbox::TRIES
    )
    .one(&house.db)
    .await?;
    metrics::gauge!("manyhands_letters_waiting").set(waiting as f64);
    metrics::gauge!("manyhands_letters_given_up").set(given_up as f64);
    metrics::gauge!("manyhands_database", "kind" => house.db.kind()).set(1.0);
    Ok(([("content-type", "text/plain; version=0.0.4")], NUMBERS.render()).into_response())
}
