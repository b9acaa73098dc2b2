//! The table at which a thing is talked about: who sits there, and what whoever asks may do.

use std::pin::Pin;

use base::ids::CoalitionId;
use base::{Conn, Cx, Error, OrganizationId, Result};
use uuid::Uuid;

use crate::Span;

/// An organization that hears what is said here.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub hue: i64,
    /// Its logo.
    pub logo: Option<i64>,
    /// Whether those who may accept for it read what is confidential.
    pub trusted: bool,
}

/// A thing that is talked about, for whoever asks.
#[derive(Clone, Debug)]
pub struct Table {
    /// Such as `relationship`.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its page, below the coalition: `/relationships/…`.
    pub page: String,
    /// The time of which whoever asks reads.
    pub span: Span,
    /// Whether they read and write what is confidential.
    pub trusted: bool,
    /// Whether they may say something.
    pub speaks: bool,
    /// The organizations that hear of it.
    pub seats: Vec<Seat>,
    /// The numbers of the versions that may be spoken about.
    pub versions: Vec<i64>,
}

/// What opening a table gives.
pub type Opening<'a> = Pin<Box<dyn Future<Output = Result<Table>> + Send + 'a>>;

/// A kind of thing that is talked about, as its room names it with `base::inventory::submit!`.
pub struct Room {
    /// Such as `relationship`.
    pub kind: &'static str,
    /// The table, where whoever asks may see it; else it is not found.
    pub open: for<'a> fn(Cx, Conn<'a>, CoalitionId, Uuid) -> Opening<'a>,
}
base::inventory::collect!(Room);

/// The table of a thing of this kind; a kind that no room has is not found.
pub async fn table(cx: &Cx, conn: Conn<'_>, space: CoalitionId, kind: &str, id: Uuid) -> Result<Table> {
    let room = base::inventory::iter::<Room>.into_iter().find(|it| it.kind == kind).ok_or(Error::NotFound)?;
    (room.open)(cx.clone(), conn, space, id).await
}
