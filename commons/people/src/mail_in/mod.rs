//! Answers by mail: what somebody writes back to a letter is said where the letter came from.
//!
//! Invariant: the address that an answer goes to says what it may do, and its sender must be whoever that address was made
//! for; neither is enough alone. No mail counts twice, and nothing is written to whoever is not known.

pub mod acts;
pub mod bounces;

pub use acts::{Believes, Envelope, Outcome, handed, reads, receive};
