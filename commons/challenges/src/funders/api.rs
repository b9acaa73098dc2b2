//! What funders ask for, for programs.

use base::api::{Done, InCoalition, Line, Made, Nothing, Slug};
use base::{Cx, Lang, Result, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use relationships::Level;
use relationships::standing::store::RelationshipId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::{Draft, Funding, Pace};
use super::{acts, letter as letters, parts, reading};
use crate::own_place;

/// What a funder asks for.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Funding")]
pub struct FundingOut {
    id: Uuid,
    /// The relationship that it is for; null: the coalition.
    relationship: Option<RelationshipId>,
    funder: String,
    purpose: String,
    amount: String,
    /// The level that the application promises.
    level: Option<Level>,
    level_by: Option<NaiveDate>,
    made_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

/// The same with the pace beside it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FundingWhole")]
pub struct WholeOut {
    #[serde(flatten)]
    it: FundingOut,
    asks: Vec<AskOut>,
    /// How the pace of trust and the funder's timeline lie beside each other, in sentences; none for the coalition.
    says: Vec<String>,
}

/// Something that a funder wants to have by a day.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FundingAsk")]
struct AskOut {
    id: Uuid,
    what: String,
    due_on: NaiveDate,
}

/// What is written down.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingIn {
    /// For which relationship; left out: for the coalition. It cannot be changed later.
    #[serde(default)]
    relationship: Option<RelationshipId>,
    funder: Line<120>,
    purpose: Line<300>,
    #[serde(default)]
    amount: Line<60>,
    #[serde(default)]
    level: Option<Level>,
    #[serde(default)]
    level_by: Option<NaiveDate>,
}

/// Something that the funder asks for.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskIn {
    what: Line<200>,
    due_on: NaiveDate,
}

/// A letter.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FundingLetter")]
pub struct LetterOut {
    text: String,
}

/// In which language.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterAsked {
    /// Left out: that of the request.
    lang: Option<Lang>,
}

/// Where it is.
#[derive(Deserialize, JsonSchema)]
pub struct FunderAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// What was written down, by its id.
    pub funder: Uuid,
}

/// Where something that is asked for is.
#[derive(Deserialize, JsonSchema)]
pub struct AskAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// What was written down, by its id.
    pub funder: Uuid,
    /// What is asked for, by its id.
    pub ask: Uuid,
}

impl FundingOut {
    fn of(it: Funding) -> FundingOut {
        FundingOut {
            id: it.id,
            relationship: it.relationship,
            funder: it.funder,
            purpose: it.purpose,
            amount: it.amount,
            level: it.level,
            level_by: it.level_by,
            made_at: it.made_at,
            ended_at: it.closed_at,
        }
    }
}

impl FundingIn {
    fn draft(self) -> Draft {
        Draft {
            relationship: self.relationship,
            funder: self.funder.into(),
            purpose: self.purpose.into(),
            amount: self.amount.into(),
            level: self.level,
            level_by: self.level_by,
        }
    }
}

async fn begin(cx: &Cx) -> Result<Tx> {
    cx.begin(own_place(cx)?.coalition).await
}

/// `GET …/funders`
pub async fn list(cx: Cx, _: InCoalition, _: Nothing) -> Result<Vec<FundingOut>> {
    Ok(reading::all(&cx).await?.into_iter().map(FundingOut::of).collect())
}

/// `POST …/funders`
pub async fn write(cx: Cx, _: InCoalition, sent: FundingIn) -> Result<Made<Uuid>> {
    let mut tx = begin(&cx).await?;
    let id = acts::write(&mut tx, cx.place()?.coalition, sent.draft()).await?;
    let address = format!("/api/v1/coalitions/{}/funders/{id}", cx.place()?.slug);
    Ok(Made::at(tx, address, id))
}

/// `GET …/funders/{funder}`
pub async fn read(cx: Cx, at: FunderAt, _: Nothing) -> Result<WholeOut> {
    let (it, tie) = reading::one(&cx, at.funder).await?;
    let asks = reading::asks(&cx, &it).await?.into_iter();
    let asks = asks.map(|it| AskOut { id: it.id, what: it.what, due_on: it.due_on }).collect();
    let says = match &tie {
        Some(tie) => {
            let pace: Pace = reading::pace(&cx, tie).await?;
            parts::sentences(&cx, &it, &pace)
        }
        None => vec![],
    };
    Ok(WholeOut { it: FundingOut::of(it), asks, says })
}

/// `POST …/funders/{funder}`
pub async fn change(cx: Cx, at: FunderAt, sent: FundingIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::change(&mut tx, cx.place()?.coalition, at.funder, sent.draft()).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/funders/{funder}/asks`
pub async fn ask(cx: Cx, at: FunderAt, sent: AskIn) -> Result<Made<Uuid>> {
    let mut tx = begin(&cx).await?;
    let day = sent.due_on.to_string();
    let id = acts::ask(&mut tx, cx.place()?.coalition, at.funder, (&sent.what, &day)).await?;
    let address = format!("/api/v1/coalitions/{}/funders/{}", cx.place()?.slug, at.funder);
    Ok(Made::at(tx, address, id))
}

/// `DELETE …/funders/{funder}/asks/{ask}`
pub async fn drop_ask(cx: Cx, at: AskAt) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::drop_ask(&mut tx, cx.place()?.coalition, at.funder, at.ask).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/funders/{funder}/end`
pub async fn end(cx: Cx, at: FunderAt, _: Nothing) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::end(&mut tx, cx.place()?.coalition, at.funder).await?;
    Ok(Done::of(tx, ()))
}

/// `GET …/funders/{funder}/letter`
pub async fn letter(cx: Cx, at: FunderAt, asked: LetterAsked) -> Result<LetterOut> {
    let lang = asked.lang.unwrap_or(cx.lang);
    let (_, text) = letters::gathered(&Cx { lang, ..cx.clone() }, at.funder).await?;
    Ok(LetterOut { text })
}
