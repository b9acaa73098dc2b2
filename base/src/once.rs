//! A form sent twice does its work once.
//!
//! Forms that make something new carry a key made when the page was drawn. The key is stored in the transaction of the
//! work with the address that was answered; the second sending finds it and is led to the same place. The key is taken
//! first, so that a second sending at the same time waits for the first one's commit.

use uuid::Uuid;

use crate::cx::Tx;
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::{q, say};

impl Tx {
    /// The answer given when this key was used before; if it was not, it is now taken, and waits for its [`Tx::answer`].
    /// Another person's key is refused; all who have not signed in count as one.
    pub async fn answered(&mut self, key: Option<Uuid>) -> Result<Option<String>> {
        let Some(key) = key else { return Ok(None) };
        let person = self.who.as_ref().map_or(PersonId(Uuid::nil()), |who| who.person);
        let at = self.now;
        let taken = q!(
            "insert into once (key, person, answer, at) values ($1, $2, '', $3) on conflict (key) do nothing",
            key,
            person,
            at
        );
        if taken.run(self.db()).await? > 0 {
            return Ok(None);
        }
        let (answer, owner): (String, Uuid) =
            q!("select answer, person from once where key = $1", key).one(self.db()).await?;
        match owner == person.0 {
            true => Ok(Some(answer)),
            false => Err(Error::Refused(say!("form-is-somebody-elses"))),
        }
    }

    /// Remembers the answer to a key, in the same transaction as what it did.
    pub async fn answer(&mut self, key: Option<Uuid>, answer: &str) -> Result<()> {
        let Some(key) = key else { return Ok(()) };
        q!("update once set answer = $2 where key = $1", key, answer).run(self.db()).await?;
        Ok(())
    }
}
