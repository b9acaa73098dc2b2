//! The doors of the house: every room's routes behind the same layers, in the order in which a request meets them.
//!
//! Invariant: an error leaves here dressed as a page or as a problem, with the same headers as any other answer.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Path, Request};
use axum::http::{Extensions, HeaderMap, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use base::changes::Changes;
use base::cx::{Clock, Nav};
use base::doors::{Door, Peer};
use base::memo::Memo;
use base::{Cx, Db, Doors, Error, House, Outward, Result};
use people::sso::Providers;
use people::visitor;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;

use crate::api::limits::{self, Limits};
use crate::leaving::{self, Leaving};
use crate::unbroken::Acts;
use crate::{
    about, admin, api, digest, dress, erasure, headers, home, letters, live, more, privacy, roles, takeaway, unbroken,
    watch,
};

/// The rooms named in the navigation.
pub const NAV: &[Nav] = &[
    Nav { word: "nav-home", below: "", also: &[], icon: "home", own: false },
    Nav { word: "nav-organizations", below: "/organizations", also: &[], icon: "organizations", own: false },
    Nav { word: "nav-relationships", below: "/relationships", also: &[], icon: "relationships", own: false },
    Nav { word: "nav-network", below: "/network", also: &[], icon: "network", own: false },
    Nav { word: "nav-more", below: "/more", also: more::BELOW, icon: "more", own: true },
];

/// The installation over a database, with the pages' stylesheets, drawings and navigation.
pub fn house(db: Db, url: String, demo: bool, clock: Clock) -> Arc<House> {
    house_with(db, url, demo, clock, Outside::default())
}

/// The same with the ways to other machines that the operator chose.
pub fn house_with(db: Db, url: String, demo: bool, clock: Clock, outside: Outside) -> Arc<House> {
    let (asset, mark, memo, outward) = (ui::url, ui::mark, Memo::default(), outside.outward);
    let (changes, mut chosen) = (Changes::default(), Extensions::new());
    chosen.insert(Arc::new(outside.providers));
    Arc::new(House {
        db,
        url,
        asset,
        mark,
        nav: NAV,
        still: |tx| Box::pin(visitor::still(tx)),
        demo,
        clock,
        memo,
        changes,
        outward,
        chosen,
        answers: Default::default(),
    })
}

/// What lies outside of the house, as the operator chose.
#[derive(Default)]
pub struct Outside {
    /// The way there.
    pub outward: Outward,
    /// Who else may say who somebody is.
    pub providers: Providers,
}

/// The doors of every room; a room that is not here is not in the house.
pub(crate) fn rooms() -> Doors {
    Doors::new()
        .and(home::routes())
        .and(about::routes())
        .and(more::routes())
        .and(privacy::routes())
        .and(admin::routes())
        .and(erasure::routes())
        .and(roles::routes())
        .and(letters::routes())
        .and(digest::routes())
        .and(takeaway::routes())
        .and(api::routes())
        .and(live::routes())
        .and(networking::routes())
        .and(choosing::routes())
        .and(::trust::routes())
        .and(challenges::routes())
        .and(relationships::routes())
        .and(people::routes())
}

/// What the operator decided about the doors.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Whether a proxy in front says where visitors come from.
    pub trust_proxy: bool,
    /// Who knows this may read the numbers from elsewhere.
    pub metrics_token: Option<String>,
    /// How many requests a minute a program may send; none: as many as is usual.
    pub api_per_minute: Option<u32>,
}

/// The whole program as one service, and the acts under way in it.
pub fn open(house: &Arc<House>, frame: Frame) -> (Router, Acts) {
    let acts = Acts::default();
    let pages = rooms()
        .into_router()
        .fallback(|| async { Error::NotFound })
        .layer(CatchPanicLayer::custom(stopped))
        .layer(from_fn(place))
        .layer(from_fn_with_state(house.clone(), visitor::enter))
        .layer(from_fn_with_state(acts.clone(), unbroken::guard));
    let plain = plain(house, frame.metrics_token).into_router();
    let limits = Limits::of(frame.api_per_minute.unwrap_or(limits::PER_MINUTE));
    let csrf = CsrfLayer::new();
    let csrf = csrf.clone().add_trusted_origin(&house.url).unwrap_or(csrf);
    // A mail program stops letters from its own pages (RFC 8058); the secret in the address is the permission.
    let csrf = csrf.with_insecure_bypass(|_, uri| uri.path().starts_with("/l/stop/"));
    let router = pages
        .merge(plain)
        .layer(from_fn_with_state((house.clone(), limits), limits::guard))
        .layer(csrf)
        .layer(from_fn_with_state(house.clone(), dress::errors))
        .layer(CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest).compress_when(worth_it()))
        .layer(from_fn_with_state(house.clone(), headers::add))
        .layer(from_fn(watch::record))
        .layer(from_fn_with_state(Leaving::of(house), leaving::goodbye))
        .layer(from_fn(move |request, next| peer(frame.trust_proxy, request, next)))
        .layer(DefaultBodyLimit::disable());
    (router, acts)
}

/// What is smaller afterwards: neither files taken away nor fonts, which are packed already.
fn worth_it() -> impl Predicate {
    let packed = NotForContentType::const_new("application/zip").and(NotForContentType::const_new("font/"));
    DefaultPredicate::new().and(packed)
}

/// Every door there is, for the census.
pub fn list(house: &Arc<House>) -> Vec<Door> {
    let all = rooms().and(plain(house, None));
    all.list().to_vec()
}

/// Doors that nobody enters as somebody.
fn plain(house: &Arc<House>, metrics_token: Option<String>) -> Doors {
    watch::doors(house, metrics_token).get("/assets/{file}", asset)
}

/// A file is named by its content, so it is kept for ever; another name is another file.
async fn asset(Path(name): Path<String>) -> Result<Response> {
    let file = ui::file(&name).ok_or(Error::NotFound)?;
    let keep =
        [(header::CONTENT_TYPE, file.content_type), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((keep, file.bytes).into_response())
}

/// Hands the context to the layers outside, for the page of an error; and in a coalition that is not there nothing is.
async fn place(request: Request, next: Next) -> Response {
    let cx = request.extensions().get::<Cx>().cloned();
    let nowhere = request.uri().path().starts_with("/c/") && cx.as_ref().is_some_and(|cx| cx.place.is_none());
    let mut response = if nowhere { Error::NotFound.into_response() } else { next.run(request).await };
    if let Some(cx) = cx {
        response.extensions_mut().insert(cx);
    }
    response
}

/// Says where the request comes from. The last place that a trusted proxy names is the one that it saw itself.
async fn peer(trust_proxy: bool, mut request: Request, next: Next) -> Response {
    let near = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let named = if trust_proxy { forwarded(request.headers()) } else { None };
    if let Some(address) = named.or(near) {
        request.extensions_mut().insert(Peer(address.to_canonical()));
    }
    next.run(request).await
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let mut all = headers.get_all("x-forwarded-for").iter();
    all.next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

/// A handler that stopped in the middle is our fault; what it said stands in the log.
fn stopped(said: Box<dyn std::any::Any + Send>) -> Response {
    let text = said.downcast_ref::<String>().map(String::as_str);
    let said = text.or(said.downcast_ref::<&str>().copied()).unwrap_or("a handler stopped").to_owned();
    Error::broken(said).into_response()
}
