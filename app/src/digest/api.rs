//! One's own next letter, for programs.

use base::api::Nothing;
use base::{Cx, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;

use super::pages::{is_empty, my_digest};
use super::sheet;

/// The next letter as it would be now.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NextLetter")]
pub struct NextOut {
    /// When the next one is due; null for what is told as it happens, or never.
    due_at: Option<DateTime<Utc>>,
    /// What it would be about; null while there is nothing to tell.
    subject: Option<String>,
    /// What it would say.
    text: Option<String>,
}

/// `GET /me/letters/next`
pub async fn next(cx: Cx, _: Nothing, _: Nothing) -> Result<NextOut> {
    cx.oneself()?;
    let digest = my_digest(&cx).await?;
    let due_at = digest.groups.iter().filter_map(|it| it.due_at).min();
    let letter = Some(sheet::of(&digest, None)).filter(|_| !is_empty(&digest));
    let (subject, text) = letter.map(|(subject, sheet)| (subject, sheet.text())).unzip();
    Ok(NextOut { due_at, subject, text })
}
