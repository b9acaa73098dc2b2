//! Letters leave from here: written in the transaction of the act they tell of, sent after its commit, at least once.
//!
//! Nothing is sent inside a transaction. The sender (`app/src/jobs.rs`) claims a few letters at a time with a lease: a
//! sender that dies loses its lease, and the letters go out again.

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use crate::cx::{Cx, Tx};
use crate::db::Db;
use crate::error::Result;
use crate::ids::SpaceId;
use crate::words::Lang;
use crate::{q, record};

record! {
    /// A letter to one address.
    #[derive(Clone, Debug)]
    pub struct Letter {
        pub id: Uuid,
        pub to_name: String,
        pub to_address: String,
        pub subject: String,
        pub body: String,
        pub tries: i64,
        pub written_at: DateTime<Utc>,
        pub sent_at: Option<DateTime<Utc>>,
        pub html: String,
        pub answer_to: String,
        pub stop: String,
        pub lang: Option<Lang>,
    }
}

/// A letter about to be written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Post<'a> {
    /// The reader's name, which may be empty, and their address.
    pub to: (&'a str, &'a str),
    /// What it is about.
    pub subject: &'a str,
    /// Its text.
    pub body: &'a str,
    /// The same as a page; empty: it is made of the text when the letter leaves.
    pub html: &'a str,
    /// The address that answers go to; empty: nobody reads them.
    pub answer_to: &'a str,
    /// Where one click stops letters of this kind (RFC 8058); empty for a letter that somebody asked for.
    pub stop: &'a str,
    /// The language it is written in; none: in each of ours, one below the other.
    pub lang: Option<Lang>,
}

/// The columns of a [`Letter`].
macro_rules! columns {
    () => {
        "id, to_name, to_address, subject, body, tries, written_at, sent_at, html, answer_to, stop, lang"
    };
}

/// How often a letter is tried before it is left for the operator.
pub const TRIES: i64 = 8;

impl Tx {
    /// Writes a plain letter that belongs to `space`; it leaves after the commit.
    pub async fn post(&mut self, space: impl Into<SpaceId>, to: (&str, &str), subject: &str, body: &str) -> Result<()> {
        self.send(space, Post { to, subject, body, ..Post::default() }).await.map(|_| ())
    }

    /// The same in a language that is known.
    pub async fn post_in(
        &mut self,
        lang: Lang,
        space: impl Into<SpaceId>,
        to: (&str, &str),
        subject: &str,
        body: &str,
    ) -> Result<()> {
        self.send(space, Post { to, subject, body, lang: Some(lang), ..Post::default() }).await.map(|_| ())
    }

    /// The same with everything that a letter can carry; its number.
    pub async fn send(&mut self, space: impl Into<SpaceId>, post: Post<'_>) -> Result<Uuid> {
        let (id, at, (name, address)) = (crate::ids::fresh(), self.now, post.to);
        q!(
            "insert into outbox (space_id, id, to_name, to_address, subject, body, html, answer_to, stop, lang, written_at, due_at, leased_until, tries)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11, 0)",
            space.into(), id, name, address, post.subject, post.body, post.html, post.answer_to, post.stop, post.lang, at
        )
        .run(self.db())
        .await?;
        Ok(id)
    }
}

/// Somebody's words as a letter quotes them, with a blank line after; nothing where there are none.
pub fn quoted(words: &str) -> String {
    match words.trim() {
        "" => String::new(),
        words => format!("> {}\n", words.replace('\n', "\n> ")),
    }
}

/// How long a sender has letters for itself.
pub const LEASE: Duration = Duration::seconds(60);

/// Takes the letters that are due longest, `most` of them, for the time of a lease. The condition is said twice so that
/// PostgreSQL looks again after waiting.
pub async fn claim(db: &Db, now: DateTime<Utc>, most: i64) -> Result<Vec<Letter>> {
    let mut tx = db.begin().await?;
    let letters = q!(
        concat!(
            "update outbox set leased_until = $2, tries = tries + 1
             where id in (select id from outbox where sent_at is null and due_at <= $1 and leased_until <= $1 and tries < $3 order by due_at, id limit $4)
               and leased_until <= $1
             returning ",
            columns!()
        ),
        now, now + LEASE, TRIES, most
    )
    .all(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(letters)
}

/// What came of a letter that was claimed.
pub enum Outcome {
    /// It has left. Its text is forgotten: it may hold a link that signs somebody in.
    Sent,
    /// It did not leave; it is tried again after a while that doubles each time. Once it is given up, its text is kept for
    /// some days, so that the operator can send it again.
    Failed(String),
    /// It was refused for good, with this status: it is not tried again, and its text is forgotten.
    Refused {
        /// What the other side said.
        why: String,
        /// Its status.
        status: String,
    },
    /// It was not tried; somebody takes it up at once.
    Left,
}

/// Notes what came of letters, in one transaction.
pub async fn settle(db: &Db, letters: &[(Letter, Outcome)], now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.begin().await?;
    for (letter, outcome) in letters {
        let settled = match outcome {
            Outcome::Sent => q!("update outbox set sent_at = $2, body = '', html = '' where id = $1", letter.id, now),
            Outcome::Failed(why) => {
                let again = now + Duration::seconds(30 << letter.tries.min(10));
                q!(
                    "update outbox set due_at = $2, leased_until = $3, failure = $4 where id = $1",
                    letter.id,
                    again,
                    now,
                    why
                )
            }
            Outcome::Refused { why, .. } => q!(
                "update outbox set leased_until = $2, failure = $3, tries = $4, body = '', html = '' where id = $1",
                letter.id,
                now,
                why,
                TRIES
            ),
            Outcome::Left => q!("update outbox set leased_until = $2, tries = tries - 1 where id = $1", letter.id, now),
        };
        settled.run(&mut tx).await?;
    }
    tx.commit().await
}

/// The latest letters, for the page that shows what the demo would have sent.
pub async fn latest(cx: &Cx, n: i64) -> Result<Vec<Letter>> {
    q!(concat!("select ", columns!(), " from outbox order by written_at desc, id desc limit $1"), n).all(cx.db()).await
}

/// One letter, for the same page.
pub async fn letter(cx: &Cx, id: Uuid) -> Result<Letter> {
    q!(concat!("select ", columns!(), " from outbox where id = $1"), id).one(cx.db()).await
}
