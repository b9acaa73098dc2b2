//! Letters that did not arrive, as the servers of others report them.
//!
//! Invariant: a report counts only with the number of a letter of ours, which nobody but its reader's servers has seen: so
//! nobody silences an address by telling us that it is gone.

use base::{Cx, Error, Result, outbox};
use replies::Bounce;

use crate::letters;

/// Notes that a letter of ours did not arrive where it went. Whose address it is, the log does not say.
pub async fn note(cx: &Cx, reports: &[Bounce], returned: Option<&str>) -> Result<()> {
    let id = returned.and_then(|it| it.split_once('@')?.0.parse().ok());
    let letter = match id {
        None => return Ok(()),
        Some(id) => match outbox::letter(cx, id).await {
            Err(Error::NotFound) => return Ok(()),
            found => found?,
        },
    };
    // Whatever address they name behind it: a letter of ours has one reader.
    let Some(report) = reports.first() else { return Ok(()) };
    tracing::warn!(permanent = report.permanent, "a letter did not arrive");
    let mut tx = cx.house.db.begin().await?;
    let (of, status) = ((letter.id, letter.to_address.as_str()), report.status.as_str());
    letters::bounces::note((&mut tx).into(), cx.now, of, report.permanent, status).await?;
    tx.commit().await
}
