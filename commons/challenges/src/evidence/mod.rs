//! What the records that exist can show of each challenge, beside what people answer.
//!
//! A room that keeps records names a [`Witness`]; ours are [`records`], weighed by the pure [`rules`]. Invariant: a finding
//! says nothing that any member of the coalition may not know: what is between parties alone is told only where three or
//! more are counted together.

pub mod records;
pub mod rules;
#[cfg(test)]
mod tests;

use std::pin::Pin;

use base::ids::CoalitionId;
use base::{Cx, Result, Say, named};
use maud::{Markup, html};

use crate::challenge::Challenge;
use crate::check::types::Verdict;

named! {
    /// Which way a finding leans.
    pub enum Leaning {
        /// It speaks for the challenge being there.
        Trouble = "trouble",
        /// It is worth knowing.
        Plain = "plain",
        /// It speaks against it.
        Well = "well",
    }
}

/// One thing that the records show.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Of which challenge.
    pub challenge: Challenge,
    /// Which way it leans.
    pub leaning: Leaning,
    /// What, in a sentence.
    pub says: Say,
    /// Where one looks, below the coalition; empty: nowhere.
    pub below: &'static str,
}

impl Finding {
    /// As a page says it: the sentence, which leads to where one looks.
    pub fn drawn(&self, cx: &Cx, slug: &str) -> Markup {
        let says = cx.lang.say(&self.says);
        html! {
            @if self.below.is_empty() { (says) } @else { a href={ "/c/" (slug) (self.below) } dir="auto" { (says) } }
        }
    }
}

/// What looking gives.
pub type Looking<'a> = Pin<Box<dyn Future<Output = Result<Vec<Finding>>> + Send + 'a>>;

/// A room that knows something of a challenge; it names itself with `base::inventory::submit!`.
pub struct Witness {
    /// What it has to say about a coalition, the same for each of its own.
    pub look: for<'a> fn(&'a Cx, CoalitionId) -> Looking<'a>,
}
base::inventory::collect!(Witness);

base::inventory::submit! { Witness { look: |cx, space| Box::pin(records::look(cx, space)) } }

/// Everything that the records show of a coalition, by challenge; what is wrong before what goes well.
pub async fn findings(cx: &Cx, space: CoalitionId) -> Result<Vec<Finding>> {
    let mut all = vec![];
    for witness in base::inventory::iter::<Witness> {
        all.extend((witness.look)(cx, space).await?);
    }
    all.sort_by_key(|it| (it.challenge, it.leaning));
    Ok(all)
}

/// How answers and records do not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accord {
    /// People find that it goes well, and the records show trouble.
    RecordsWorse,
    /// People find that it stands in the way, and the records show only good.
    RecordsBetter,
}

/// Whether what people say and what the records show disagree.
pub fn accord(verdict: Verdict, findings: &[&Finding]) -> Option<Accord> {
    let any = |leaning| findings.iter().any(|it| it.leaning == leaning);
    match verdict {
        Verdict::Strength if any(Leaning::Trouble) => Some(Accord::RecordsWorse),
        Verdict::Concern if any(Leaning::Well) && !any(Leaning::Trouble) => Some(Accord::RecordsBetter),
        _ => None,
    }
}
