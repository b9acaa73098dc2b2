//! The links of a letter, made in the transaction that writes it: one function for each thing that can wait.

use base::ids::CoalitionId;
use base::{Result, Tx, t, time};
use chrono::NaiveDate;
use people::action_links::types::May;
use people::action_links::{Whose, acts, contacts};
use uuid::Uuid;

use crate::standing::letters::Words;
use crate::standing::store::RelationshipId;

/// The addresses that a letter about a version carries. What its reader may not do is not in it.
#[derive(Clone, Debug)]
pub struct OfVersion {
    /// Accept exactly this version.
    pub accept: Option<String>,
    /// Say or ask something about it.
    pub ask: String,
    /// Decline it, with a reason.
    pub decline: Option<String>,
    /// The address that an answer to the letter goes to; empty where nobody reads answers.
    pub answer_to: String,
    /// The last day of these links.
    pub until: NaiveDate,
}

/// What a reader may do by letter: everything as a person, as a contact what was opened to it.
async fn may(tx: &mut Tx, whose: &Whose) -> Result<May> {
    match (whose.person, whose.organization) {
        (None, Some(organization)) => Ok(contacts::may_in(tx, organization).await?.unwrap_or(May::Nothing)),
        _ => Ok(May::Agree),
    }
}

/// The links for whoever may answer a version for their organization; none where nothing is opened to a contact.
pub async fn of_version(
    tx: &mut Tx,
    space: CoalitionId,
    (id, version): (RelationshipId, i64),
    whose: &Whose,
) -> Result<Option<OfVersion>> {
    let (about, until) = ((id.0, Some(version)), acts::until(tx));
    let may = may(tx, whose).await?;
    let answer_to = match may {
        May::Nothing => return Ok(None),
        _ => acts::make_answer(tx, space, whose, "version.ask", about).await?.unwrap_or_default(),
    };
    Ok(match may {
        May::Nothing => None,
        May::Speak => {
            let [ask] = acts::make(tx, space, whose, ["version.ask"], about).await?;
            Some(OfVersion { accept: None, ask, decline: None, answer_to, until })
        }
        May::Agree => {
            let purposes = ["version.accept", "version.ask", "version.decline"];
            let [accept, ask, decline] = acts::make(tx, space, whose, purposes, about).await?;
            Some(OfVersion { accept: Some(accept), ask, decline: Some(decline), answer_to, until })
        }
    })
}

impl OfVersion {
    /// The same as lines of a letter, with a blank line after.
    pub fn words(&self, to: Words) -> String {
        let accept = self.accept.as_ref().map(|link| t!(to, "by-letter-accept", link = link));
        let ask = t!(to, "by-letter-ask", link = &self.ask);
        let decline = self.decline.as_ref().map(|link| t!(to, "by-letter-decline", link = link));
        lines(to, accept.into_iter().chain([ask]).chain(decline), &self.answer_to, self.until)
    }
}

/// The addresses that a letter about a review carries.
#[derive(Clone, Debug)]
pub struct OfReview {
    /// Put the same terms on the table again, for another while.
    pub renew: Option<String>,
    /// Say something about it first.
    pub talk: String,
    /// The address that an answer to the letter goes to; empty where nobody reads answers.
    pub answer_to: String,
    /// The last day of these links.
    pub until: NaiveDate,
}

/// The links for whoever may answer that a review is due.
pub async fn of_review(tx: &mut Tx, space: CoalitionId, id: RelationshipId, whose: &Whose) -> Result<Option<OfReview>> {
    let (about, until) = ((id.0, None), acts::until(tx));
    let may = may(tx, whose).await?;
    let answer_to = match may {
        May::Nothing => return Ok(None),
        _ => acts::make_answer(tx, space, whose, "review.talk", about).await?.unwrap_or_default(),
    };
    Ok(match may {
        May::Nothing => None,
        May::Speak => {
            let [talk] = acts::make(tx, space, whose, ["review.talk"], about).await?;
            Some(OfReview { renew: None, talk, answer_to, until })
        }
        May::Agree => {
            let [renew, talk] = acts::make(tx, space, whose, ["review.renew", "review.talk"], about).await?;
            Some(OfReview { renew: Some(renew), talk, answer_to, until })
        }
    })
}

impl OfReview {
    /// The same as lines of a letter, with a blank line after.
    pub fn words(&self, to: Words) -> String {
        let renew = self.renew.as_ref().map(|link| t!(to, "by-letter-renew", link = link));
        let talk = t!(to, "by-letter-talk", link = &self.talk);
        lines(to, renew.into_iter().chain([talk]), &self.answer_to, self.until)
    }
}

/// The links one below the other, what is to be known of them, and that one may simply answer where somebody reads it.
fn lines(to: Words, ways: impl Iterator<Item = String>, answer_to: &str, until: NaiveDate) -> String {
    let ways: Vec<String> = ways.collect();
    let last = t!(to, "by-letter-until", n = ways.len(), day = time::date(to.lang, until));
    let mail = if answer_to.is_empty() { String::new() } else { format!("{}\n\n", t!(to, "by-letter-answer-mail")) };
    format!("{}\n\n{mail}{last}\n\n", ways.join("\n\n"))
}

/// The address that a letter with a question carries.
#[derive(Clone, Debug)]
pub struct OfQuestion {
    /// Answer it.
    pub answer: String,
    /// The address that an answer to the letter goes to; empty where nobody reads answers.
    pub answer_to: String,
    /// The last day of this link.
    pub until: NaiveDate,
}

/// The link for whoever may answer a question for their organization.
pub async fn of_question(tx: &mut Tx, space: CoalitionId, comment: Uuid, whose: &Whose) -> Result<Option<OfQuestion>> {
    if may(tx, whose).await? == May::Nothing {
        return Ok(None);
    }
    let until = acts::until(tx);
    let [answer] = acts::make(tx, space, whose, ["question.answer"], (comment, None)).await?;
    let answer_to = acts::make_answer(tx, space, whose, "question.answer", (comment, None)).await?.unwrap_or_default();
    Ok(Some(OfQuestion { answer, answer_to, until }))
}

impl OfQuestion {
    /// The same as lines of a letter, with a blank line after.
    pub fn words(&self, to: Words) -> String {
        let answer = t!(to, "by-letter-answer", link = &self.answer);
        lines(to, [answer].into_iter(), &self.answer_to, self.until)
    }
}
