//! The first rung: information about each other.
//!
//! [`front`] is a coalition's first page, [`feed`] tells feed readers what is public of what changed, [`directory`] says who is here, [`organization`] is an organization's own page,
//! [`network`] shows who works with whom, [`shape`] says what stands out of it, [`past`] knows how it was, and [`ties`]
//! reads the relationships that all of them show.
//!
//! Invariant: a relationship is shown or counted here only to those who may know that it exists.

pub mod directory;
pub mod feed;
pub mod front;
pub mod network;
pub mod organization;
pub mod past;
pub mod shape;
pub mod ties;

use base::doors::Doors;

base::words!("directory", "network", "shape");

/// The doors of this room.
pub fn routes() -> Doors {
    Doors::new()
        .and(front::routes())
        .and(feed::routes())
        .and(directory::routes())
        .and(organization::routes())
        .and(network::routes())
        .and(shape::routes())
}
