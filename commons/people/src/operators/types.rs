//! Who looks after an installation.

use base::{PersonId, record};
use chrono::{DateTime, Utc};

record! {
    /// An operator, with one of their addresses.
    #[derive(Clone, Debug)]
    pub struct Operator { pub person: PersonId, pub name: String, pub address: String, pub since: DateTime<Utc> }
}

record! {
    /// An address whose owner becomes an operator by proving it.
    #[derive(Clone, Debug)]
    pub struct Expected { pub address: String, pub expires_at: DateTime<Utc> }
}

/// What came of making somebody an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// They are here, and are one from now on.
    Person,
    /// They were one already.
    Already,
    /// Nobody has this address yet: whoever proves it becomes one.
    Expected,
}
