//! `manyhands doctor`: what is well, what to look at and what is broken, each in a sentence with what to do about it.
//!
//! The same findings stand on the operator's page. Invariant: looking changes nothing and sends nothing, unless a letter
//! to try the mail server with was asked for; and whatever a check cannot find out is a finding, never an error.

pub mod books;
pub mod cli;
pub mod config;
pub mod keeping;
pub mod machine;
pub mod post;

use base::{Cx, Result, Say};

use crate::serve::Args;

base::words!("doctor");

base::named! {
    /// How something stands.
    pub enum Grade {
        /// As it should.
        Ok = "ok",
        /// It goes on, and somebody should look at it.
        Warning = "warning",
        /// Something does not work, or something may be lost.
        Fault = "fault",
    }
}

/// What one look has found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What was looked at, as the words call it: `doctor-of-…`.
    pub about: &'static str,
    /// How it stands.
    pub grade: Grade,
    /// What was found.
    pub says: Say,
    /// What to do, where there is something to do.
    pub then: Option<Say>,
}

impl Finding {
    /// All is well.
    pub fn ok(about: &'static str, says: Say) -> Finding {
        Finding { about, grade: Grade::Ok, says, then: None }
    }

    /// Somebody should look at it.
    pub fn warning(about: &'static str, says: Say, then: Say) -> Finding {
        Finding { about, grade: Grade::Warning, says, then: Some(then) }
    }

    /// It is broken.
    pub fn fault(about: &'static str, says: Say, then: Say) -> Finding {
        Finding { about, grade: Grade::Fault, says, then: Some(then) }
    }
}

/// How deep a look goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What is answered at once.
    Quick,
    /// Every line of the journal and every page of the database as well.
    Thorough,
}

/// Looks at everything, with the options that the program runs with.
pub async fn look(cx: &Cx, options: &Args, depth: Depth) -> Vec<Finding> {
    let mut found = config::look(options);
    found.extend(told("clock", machine::clock(cx).await));
    found.extend(match cx.house.demo {
        true => vec![Finding::ok("mail", base::say!("doctor-mail-demo"))],
        false => told("mail", post::look(options, depth).await),
    });
    found.extend(told("disk", machine::disk(cx, options).await));
    found.extend(told("files", machine::rights(cx, options).await));
    found.extend(told("database", books::database(cx, depth).await));
    found.extend(told("journal", books::journal(cx, depth).await));
    found.extend(told("backups", keeping::backups(cx, &options.backup).await));
    found.extend(told("letters", keeping::letters(cx).await));
    found
}

/// The worst of what was found.
pub fn worst(found: &[Finding]) -> Grade {
    found.iter().map(|it| it.grade).max().unwrap_or(Grade::Ok)
}

/// A check that could not be made is a finding of its own.
fn told(about: &'static str, found: Result<Vec<Finding>>) -> Vec<Finding> {
    found.unwrap_or_else(|why| {
        let says = base::say!("doctor-not-found-out", why = why.to_string());
        vec![Finding::fault(about, says, base::say!("doctor-not-found-out-then"))]
    })
}
