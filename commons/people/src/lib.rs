//! Persons, organizations, and who acts for whom; the coalitions they meet in; signing in.
//!
//! Invariant: a person never acts as themselves alone where an organization is bound. Every act that binds one is done
//! *for* it, by somebody whose role allows it, and every page says so.

pub mod organizations;
pub mod visitor;

base::words!("people");
