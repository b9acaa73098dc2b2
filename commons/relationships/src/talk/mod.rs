//! Talk: what is said about one thing, by those who see the thing.
//!
//! Invariant: a confidential comment is closed to those who may not accept, here and in every list.

pub mod acts;
pub mod api;

pub use acts::{Comment, Reading, Subject, comments, say};
