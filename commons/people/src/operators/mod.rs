//! Operators: persons who look after an installation. The right opens the operator's own pages and nothing of a coalition.
//!
//! Invariant: an operator is made at the machine alone, and only an address that its letter proved becomes one.

pub mod acts;
pub mod types;
