//! Deeds: real acts over HTTP, one after the other, each with what was answered.

use std::sync::atomic::{AtomicBool, Ordering};

use base::Form;
use base::ids::fresh;

use super::dice::Dice;
use super::hands::{Hand, Pair};
use super::line::{Line, post};

/// How often a writer proposes something to an office in a round.
const TO_AN_OFFICE: usize = 20;

const LIST: &str = "/c/elmwater/relationships";

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Proposes a relationship.
    Propose,
    /// Puts the next version on the table.
    Counter,
    /// Says yes to a version.
    Accept,
    /// Says something.
    Comment,
}

/// A form that somebody sends, and may send again.
#[derive(Clone, Debug)]
pub struct Deed {
    /// What it does.
    pub verb: Verb,
    /// Who does it.
    pub hand: Hand,
    path: String,
    fields: Vec<(String, String)>,
}

/// What is known of a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was answered that it is done, and where.
    Done(String),
    /// It was answered that it is not done: a status.
    Refused(u16),
    /// No answer came, or one that says that nobody knows.
    Unknown,
}

impl Deed {
    /// Does it over a line of its own.
    pub async fn once_more(&self, port: u16) -> Outcome {
        match Line::open(port).await {
            Ok(mut line) => self.over(&mut line).await,
            Err(_) => Outcome::Unknown,
        }
    }

    async fn over(&self, line: &mut Line) -> Outcome {
        match line.ask(&post(&self.path, &self.hand.session, &self.fields)).await {
            Ok(answer) if answer.status == 303 => Outcome::Done(answer.header("location").to_owned()),
            Ok(answer) if answer.status < 500 && answer.status != 429 => Outcome::Refused(answer.status),
            _ => Outcome::Unknown,
        }
    }

    /// A field that it sends.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The relationship that its address names; a proposal names none yet.
    pub fn relationship(&self) -> &str {
        self.path.strip_prefix(LIST).unwrap_or_default().split('/').nth(1).unwrap_or_default()
    }

    fn of(verb: Verb, hand: &Hand, path: String, fields: Vec<(String, String)>) -> Deed {
        let key = [("acting_for".to_owned(), hand.organization.to_string()), ("once".to_owned(), fresh().to_string())];
        Deed { verb, hand: hand.clone(), path, fields: key.into_iter().chain(fields).collect() }
    }

    /// The key under which it is kept that it was done.
    pub fn key(&self) -> String {
        Form::of(self.fields.clone()).once().map_or(String::new(), |key| key.to_string())
    }

    fn propose(pair: &Pair, purpose: &str) -> Deed {
        Deed::of(Verb::Propose, &pair[0], LIST.to_owned(), terms(pair, purpose))
    }

    fn counter(pair: &Pair, at: &str, purpose: &str) -> Deed {
        let mut fields = terms(pair, &format!("{purpose}, on Fridays"));
        fields.extend(words(&[("after", "1"), ("why", purpose)]));
        Deed::of(Verb::Counter, &pair[1], format!("{at}/versions"), fields)
    }

    fn accept(hand: &Hand, at: &str, version: &str) -> Deed {
        Deed::of(Verb::Accept, hand, format!("{at}/acceptances"), words(&[("version", version)]))
    }

    fn comment(hand: &Hand, at: &str, text: &str) -> Deed {
        Deed::of(Verb::Comment, hand, format!("{at}/comments"), words(&[("text", text)]))
    }
}

fn words(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn terms(pair: &Pair, purpose: &str) -> Vec<(String, String)> {
    let today = chrono::Utc::now().date_naive();
    let mut fields = words(&[
        ("purpose", purpose),
        ("level", "coordination"),
        ("starts_on", &today.to_string()),
        ("review_on", &(today + chrono::Days::new(180)).to_string()),
        ("notice_days", "30"),
        ("seen", "coalition"),
        ("rule-media", "The one whose house it is speaks for both."),
    ]);
    for hand in pair {
        fields.push(("with".to_owned(), hand.organization.to_string()));
        fields.push((format!("gives-{}", hand.organization), "an evening a week".to_owned()));
    }
    fields
}

/// A writer: a pair that agrees on one thing after the other until it is told to stop or nobody answers any more.
pub struct Writer {
    /// The two.
    pub pair: Pair,
    /// What chooses between the ways a story may go.
    pub dice: Dice,
    /// What nothing else is called, for the purposes it writes.
    pub name: String,
    /// Whether it goes on after an answer that never came.
    pub patient: bool,
}

impl Writer {
    /// Writes to the program at `port`; every deed with its outcome, in order.
    pub async fn write(mut self, port: u16, stop: &AtomicBool) -> Vec<(Deed, Outcome)> {
        let mut all = vec![];
        // Nobody may propose without end; those who are answered are slow enough.
        let most = if self.pair[1].session.is_empty() { TO_AN_OFFICE } else { usize::MAX };
        for n in 0..most {
            let purpose = format!("{}, {n:06}", self.name);
            let went = self.story(port, &purpose, &mut all).await.is_some();
            if stop.load(Ordering::Relaxed) || !(went || self.patient) {
                break;
            }
            if !went {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
        all
    }

    /// A proposal, perhaps other words for it, perhaps a remark, and a yes; an office only has the letter. None when an answer was not that it is done.
    async fn story(&mut self, port: u16, purpose: &str, all: &mut Vec<(Deed, Outcome)>) -> Option<()> {
        let mut line = Line::open(port).await.ok()?;
        let at = tell(&mut line, Deed::propose(&self.pair, purpose), all).await?;
        if self.pair[1].session.is_empty() {
            return Some(());
        }
        let countered = self.dice.below(2) == 0;
        if countered {
            tell(&mut line, Deed::counter(&self.pair, &at, purpose), all).await?;
        }
        if self.dice.below(2) == 0 {
            tell(&mut line, Deed::comment(&self.pair[0], &at, &format!("{purpose}: who washes up?")), all).await?;
        }
        let (by, version) = if countered { (0, "2") } else { (1, "1") };
        tell(&mut line, Deed::accept(&self.pair[by], &at, version), all).await.map(|_| ())
    }
}

async fn tell(line: &mut Line, deed: Deed, all: &mut Vec<(Deed, Outcome)>) -> Option<String> {
    let outcome = deed.over(line).await;
    all.push((deed, outcome.clone()));
    if let Outcome::Done(at) = outcome { Some(at) } else { None }
}
