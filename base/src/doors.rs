//! The doors of a room: its routes, each remembered by method and path.
//!
//! A room says `pub fn routes() -> Doors { Doors::new().get("/sign-in", pages::ask).post("/sign-in", pages::send) }` and
//! joins its slices with `.and(slice::routes())`. `app/src/doors.rs` joins the rooms. Invariant: a route that is served
//! stands in [`Doors::list`], so that the census of doors (`app/tests/it/doors.rs`) misses none.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};

use axum::Router;
use axum::extract::FromRequestParts;
use axum::handler::Handler;
use axum::http::request::Parts;
use axum::response::Redirect;
use axum::routing;

use crate::api::{Doing, Operation};

/// One door: what is asked (`"GET"`, `"POST"`) and where (`"/c/{slug}/organizations"`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Door {
    /// The path as the room wrote it, with `{names}` where addresses differ.
    pub path: &'static str,
    /// The method; a door for `GET` answers `HEAD` too.
    pub method: &'static str,
}

/// Leads to a page of what was just changed, which says that it is kept.
pub fn kept(address: &str) -> Redirect {
    Redirect::to(&format!("{address}?kept"))
}

/// Routes being joined. Handlers take what they need from extractors: `Cx`, `Form`, `Peer`, `Path`, `HeaderMap`.
#[derive(Default)]
pub struct Doors {
    router: Router,
    list: Vec<Door>,
    operations: Vec<Operation>,
}

impl Doors {
    /// No doors yet.
    pub fn new() -> Doors {
        Doors::default()
    }

    /// A door that shows something and changes nothing.
    pub fn get<H: Handler<T, ()>, T: 'static>(mut self, path: &'static str, handler: H) -> Doors {
        self.list.push(Door { path, method: "GET" });
        self.router = self.router.route(path, routing::get(handler));
        self
    }

    /// A door that changes something.
    pub fn post<H: Handler<T, ()>, T: 'static>(mut self, path: &'static str, handler: H) -> Doors {
        self.list.push(Door { path, method: "POST" });
        self.router = self.router.route(path, routing::post(handler));
        self
    }

    /// A door for programs, which stands in the document of the API.
    pub fn api(mut self, it: Doing) -> Doors {
        let Operation { path, method, .. } = it.operation;
        self.list.push(Door { path, method });
        self.router = self.router.route(path, it.router());
        self.operations.push(it.operation);
        self
    }

    /// These doors and those.
    pub fn and(mut self, other: Doors) -> Doors {
        self.list.extend(other.list);
        self.operations.extend(other.operations);
        self.router = self.router.merge(other.router);
        self
    }

    /// Every door, in the order they were made.
    pub fn list(&self) -> &[Door] {
        &self.list
    }

    /// Every door for programs.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The routes as the server takes them.
    pub fn into_router(self) -> Router {
        self.router
    }
}

/// Where on the network a request comes from: what attempts are counted by. Never kept with a person, never logged.
///
/// Behind a proxy that the operator trusts it is the visitor's own place, else the other end of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Peer, Infallible> {
        Ok(parts.extensions.get().copied().unwrap_or(Peer(IpAddr::V4(Ipv4Addr::UNSPECIFIED))))
    }
}
