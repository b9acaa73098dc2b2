//! A form sent twice does its work once.
//!
//! Forms that make something new carry a key made when the page was drawn. The key is stored in the transaction of the
//! work with the address that was answered; the second sending finds it and is led to the same place.

use uuid::Uuid;

use crate::cx::Tx;
use crate::error::{Error, Result};
use crate::{q, say};

impl Tx {
    /// The answer given when this key was used before, if it was. Another person's key is refused.
    pub async fn answered(&mut self, key: Option<Uuid>) -> Result<Option<String>> {
        let Some(key) = key else { return Ok(None) };
        let person = self.who()?.person;
        let before: Option<(String, Uuid)> =
            q!("select answer, person from once where key = $1", key).opt(self.db()).await?;
        match before {
            Some((_, owner)) if owner != person.0 => Err(Error::Refused(say!("form-is-somebody-elses"))),
            Some((answer, _)) => Ok(Some(answer)),
            None => Ok(None),
        }
    }

    /// Remembers the answer to a key, in the same transaction as what it did.
    pub async fn answer(&mut self, key: Option<Uuid>, answer: &str) -> Result<()> {
        let Some(key) = key else { return Ok(()) };
        let (person, at) = (self.who()?.person, self.now);
        q!("insert into once (key, person, answer, at) values ($1, $2, $3, $4)", key, person, answer, at)
            .run(self.db())
            .await?;
        Ok(())
    }
}
