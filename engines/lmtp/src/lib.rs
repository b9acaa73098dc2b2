//! The protocol in which a mail server hands mail over to whoever keeps it (LMTP, RFC 2033): bytes in, what to do out.
//!
//! It opens no socket, waits for nobody and knows no addresses of its own. Invariant: it fails on no bytes, and holds no
//! more of them than the limits allow. A mail ends at CR LF, dot, CR LF and at nothing else; one in which a line ends in
//! any other way is refused whole, so that no second mail is ever found inside a first.

mod command;
mod data;
mod session;
#[cfg(test)]
mod tests;

pub use session::{Limits, Mail, Session, Step, Verdict};
