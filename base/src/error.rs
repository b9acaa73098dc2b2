//! What can go wrong, said from the visitor's side.
//!
//! Rules and acts return these; nothing turns them into a status, a page or an exit code before the last step
//! (`app/src/dress.rs`). Messages are [`Say`]s: a key of the word files with its values, put into the reader's language there.

use std::borrow::Cow;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Short for what most functions return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in, and this needs somebody.
    #[error("sign in first")]
    SignIn,
    /// It is not there, or the visitor may not know that it is there.
    #[error("not found")]
    NotFound,
    /// It is there, the visitor knows, and may not.
    #[error("forbidden: {0}")]
    Forbidden(Say),
    /// The act cannot be done as things stand.
    #[error("refused: {0}")]
    Refused(Say),
    /// Something typed has to be changed.
    #[error("{} fields need a change", .0.len())]
    Invalid(Vec<Problem>),
    /// The request cannot be taken as it was sent, which only programs send; with the status that says so.
    #[error("unfit: {1}")]
    Unfit(StatusCode, Say),
    /// Too much at once; worth another try after some seconds.
    #[error("busy, try again in {0} s")]
    Busy(u64),
    /// Our own fault. The cause goes to the log, a reference number to the visitor.
    #[error("broken: {0}")]
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

/// One field that needs a change, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The name of the form field.
    pub field: Cow<'static, str>,
    /// What to do about it.
    pub why: Say,
}

impl Problem {
    /// A problem of one field.
    pub fn new(field: impl Into<Cow<'static, str>>, why: Say) -> Problem {
        Problem { field: field.into(), why }
    }
}

/// A message for people: a key of the word files with its values. [`say!`](crate::say) makes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Say {
    /// The key in the word files.
    pub key: &'static str,
    /// The values that stand in the message.
    pub with: Vec<(&'static str, crate::words::Arg)>,
}

impl std::fmt::Display for Say {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::Lang::En.say(self))
    }
}

impl Error {
    /// The status that the last step answers with.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Forbidden(_) => StatusCode::FORBIDDEN,
            Error::Refused(_) => StatusCode::CONFLICT,
            Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Unfit(status, _) => *status,
            Error::Busy(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A single field's problem as the whole error.
    pub fn field(name: &'static str, why: Say) -> Error {
        Error::Invalid(vec![Problem::new(name, why)])
    }

    /// Anything of ours that failed.
    pub fn broken(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        Error::Broken(cause.into())
    }

    /// A commit whose answer never came: nobody knows whether it holds, and the log says so.
    pub(crate) fn unknown_outcome(cause: impl std::fmt::Display) -> Error {
        Error::Broken(format!("the outcome of the commit is unknown: {cause}").into())
    }
}

/// No problems: go on. Otherwise all of them at once, so that a form is mended in one go.
pub fn all_well(problems: Vec<Problem>) -> Result<()> {
    if problems.is_empty() { Ok(()) } else { Err(Error::Invalid(problems)) }
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        match cause {
            sqlx::Error::RowNotFound => Error::NotFound,
            sqlx::Error::PoolTimedOut => Error::Busy(5),
            // Two acts that wait for each other, or that cannot both have come first, or a step of the tables that does not wait
            // for acts: one of them is taken back whole, and succeeds when it comes again.
            sqlx::Error::Database(why) if matches!(why.code().as_deref(), Some("40P01" | "40001" | "55P03")) => {
                Error::Busy(1)
            }
            other => Error::broken(other),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(cause: rusqlite::Error) -> Self {
        match cause.sqlite_error_code() {
            // Another program, such as an import at the machine, holds the file for longer than anybody waits.
            Some(rusqlite::ErrorCode::DatabaseBusy) => Error::Busy(5),
            _ => Error::broken(cause),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(cause: std::io::Error) -> Self {
        Error::broken(cause)
    }
}

impl From<serde_json::Error> for Error {
    fn from(cause: serde_json::Error) -> Self {
        Error::broken(cause)
    }
}

/// The error travels to the last step inside the response; a bare status is what is seen should that step be missing.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}
