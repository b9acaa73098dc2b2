//! What every room stands on; it knows no room.
//!
//! A request is one straight line through these files: [`cx`] says who asks, [`form`] what they typed, [`db`] holds the
//! one transaction, [`journal`] writes down what changed, [`outbox`] posts letters after the commit, [`outward`] asks other machines, [`memo`] keeps what was added up, [`html`] and
//! [`words`] draw the answer, and [`error`] says what went wrong from the visitor's side.
//!
//! Invariant: nothing here names a table of a room, and nothing here decides who may do what.

pub mod api;
pub mod changes;
pub mod cx;
pub mod db;
pub mod doors;
pub mod error;
pub mod form;
pub mod heavy;
pub mod html;
pub mod ids;
pub mod journal;
pub mod memo;
pub mod once;
pub mod outbox;
pub mod outward;
pub mod time;
pub mod words;

pub use cx::{Acting, Cx, House, Place, Role, Tx, Way, Who};
pub use db::{Conn, Db};
pub use doors::Doors;
pub use error::{Error, Problem, Result, Say};
pub use form::Form;
pub use ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
pub use outward::Outward;
pub use words::Lang;
// The macros are used in every room; this is the crate their expansions name.
#[doc(hidden)]
pub use inventory;
#[doc(hidden)]
pub use schemars;
#[doc(hidden)]
pub use serde;
