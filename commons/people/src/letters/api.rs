//! How often one is written to, about what and when, for programs.

use base::api::{Done, IfMatch, Line, Nothing};
use base::ids::SpaceId;
use base::{Conn, Cx, Error, Result, say};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts::{self, Choice};
use super::bounces;
use super::types::{Group, Hours, Kind, Rhythm};

/// How one is written to.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Letters")]
pub struct LettersOut {
    hours: HoursOut,
    /// What one hears of, and how often.
    rhythms: Vec<RhythmOut>,
    /// One's addresses that letters came back from: none goes there until one says that it works again.
    resting: Vec<String>,
}

/// When letters leave, in one's own time zone.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Hours")]
struct HoursOut {
    /// The hour of the day, 0 to 23.
    hour: i64,
    /// The day of the week for weekly ones: 0 is Monday.
    weekday: i64,
    /// The hour from which on none leaves.
    quiet_from: i64,
    /// The hour until which none leaves.
    quiet_until: i64,
}

/// How often one hears of something.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LetterRhythm")]
struct RhythmOut {
    /// An organization that one acts for, a coalition that one coordinates, or oneself.
    about: SpaceId,
    kind: Kind,
    name: String,
    rhythm: Rhythm,
}

/// What is to be changed; what is left out stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LettersIn {
    #[schemars(range(min = 0, max = 23))]
    hour: Option<i64>,
    #[schemars(range(min = 0, max = 6))]
    weekday: Option<i64>,
    #[schemars(range(min = 0, max = 23))]
    quiet_from: Option<i64>,
    #[schemars(range(min = 0, max = 23))]
    quiet_until: Option<i64>,
    #[serde(default)]
    #[schemars(length(max = 1000))]
    rhythms: Vec<RhythmIn>,
}

/// How often one wants to hear of something.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RhythmIn {
    about: SpaceId,
    rhythm: Rhythm,
}

/// An address of one's own.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressIn {
    address: Line<254>,
}

/// `GET /me/letters`
pub async fn read(cx: Cx, _: Nothing, _: Nothing) -> Result<LettersOut> {
    LettersOut::of(&cx, cx.db()).await
}

/// `PATCH /me/letters`
pub async fn change(cx: Cx, _: Nothing, sent: LettersIn, read: IfMatch) -> Result<Done<LettersOut>> {
    let who = cx.oneself()?;
    let mut tx = cx.begin(who.person).await?;
    let before = LettersOut::of(&cx, tx.db()).await?;
    if !sent.rhythms.iter().all(|it| before.rhythms.iter().any(|known| known.about == it.about)) {
        return Err(Error::field("rhythms", say!("choice-not-understood")));
    }
    acts::choose(&mut tx, who, &sent.onto(&before.hours)).await?;
    read.holds(&before)?;
    let out = LettersOut::of(&cx, tx.db()).await?;
    Ok(Done::of(tx, out))
}

/// `POST /me/letters/again`: letters to an address of one's own go out again.
pub async fn again(cx: Cx, _: Nothing, sent: AddressIn) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    bounces::try_again(&mut tx, &sent.address).await?;
    Ok(Done::of(tx, ()))
}

impl LettersOut {
    async fn of(cx: &Cx, mut conn: Conn<'_>) -> Result<LettersOut> {
        let who = cx.oneself()?;
        let hours = acts::hours(conn.again(), who.person).await?;
        let groups = acts::groups(cx, conn.again(), who, &hours).await?;
        let resting = bounces::resting(conn, who.person).await?;
        let Hours { hour, weekday, quiet_from, quiet_until } = hours;
        let rhythm = |Group { about, kind, name, rhythm, .. }| RhythmOut { about, kind, name, rhythm };
        let hours = HoursOut { hour, weekday, quiet_from, quiet_until };
        Ok(LettersOut { hours, rhythms: groups.into_iter().map(rhythm).collect(), resting })
    }
}

impl LettersIn {
    fn onto(self, now: &HoursOut) -> Choice {
        let named = [self.hour, self.weekday, self.quiet_from, self.quiet_until].iter().any(Option::is_some);
        let hours = Hours {
            hour: self.hour.unwrap_or(now.hour),
            weekday: self.weekday.unwrap_or(now.weekday),
            quiet_from: self.quiet_from.unwrap_or(now.quiet_from),
            quiet_until: self.quiet_until.unwrap_or(now.quiet_until),
        };
        let rhythms = self.rhythms.into_iter().map(|it| (it.about, it.rhythm)).collect();
        Choice { rhythms, hours: Some(hours).filter(|_| named) }
    }
}
