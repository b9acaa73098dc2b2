//! What waits for a person: to be answered, to be talked, to be known.

use base::ids::{CoalitionId, PersonId};
use base::{Cx, OrganizationId, Result, q, record, t, time};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::reading;
use super::types::{Outcome, Pair, RoundId};

record! {
    /// A round of which somebody has not heard the end: they were asked, or nobody was left for them.
    #[derive(Clone, Debug)]
    struct Row {
        space: CoalitionId,
        coalition: String,
        round: RoundId,
        purpose: String,
        answer_by: NaiveDate,
        talk_by: NaiveDate,
        organization: OrganizationId,
        organization_name: String,
        hue: i64,
        logo: Option<i64>,
        left_at: Option<DateTime<Utc>>,
    }
}

/// What it is that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Whether they take part.
    Asked,
    /// A talk.
    Talk,
    /// Whoever they were to talk with is no longer here.
    FellApart,
    /// Nobody was left for them, this time.
    LeftOver,
}

/// One thing that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What it is.
    pub what: What,
    /// The coalition.
    pub space: CoalitionId,
    /// Its name in addresses.
    pub coalition: String,
    /// The round, or of a talk the pair.
    pub id: Uuid,
    /// For whom they answer or talk.
    pub organization: OrganizationId,
    /// Its name.
    pub organization_name: String,
    /// Its colour.
    pub hue: i64,
    /// Its logo.
    pub logo: Option<i64>,
    /// What the round is for.
    pub purpose: String,
    /// With whom they talk; empty: no talk.
    pub with: String,
    /// For whom that person acts.
    pub with_organization: String,
    /// How many notes the two have, so that a new one is told.
    pub notes: i64,
    /// Until when.
    pub until: NaiveDate,
}

impl Waiting {
    /// Its page, below the coalition.
    pub fn page(&self) -> String {
        match self.what {
            What::Talk => format!("/c/{}/one-to-ones/talks/{}", self.coalition, self.id),
            _ => format!("/c/{}/one-to-ones/rounds/{}", self.coalition, self.id),
        }
    }

    /// In a sentence.
    pub fn says(&self, cx: &Cx) -> String {
        let (purpose, with, name) = (&self.purpose, cx.lang.person(&self.with), &self.with_organization);
        match self.what {
            What::Asked => t!(cx, "one-to-ones-waits-asked", purpose = purpose),
            What::Talk => t!(cx, "one-to-ones-waits-talk", with = with, name = name),
            What::FellApart => t!(cx, "one-to-ones-waits-fell-apart", purpose = purpose),
            What::LeftOver => t!(cx, "one-to-ones-waits-left-over", purpose = purpose),
        }
    }

    /// Until when, in a sentence.
    pub fn until_says(&self, cx: &Cx) -> String {
        let day = time::day(cx.lang, self.until, cx.today());
        match self.what {
            What::Asked => t!(cx, "one-to-ones-waits-answer-by", day = day),
            What::Talk => t!(cx, "one-to-ones-waits-talk-by", day = day),
            What::FellApart | What::LeftOver => t!(cx, "one-to-ones-waits-first").into_owned(),
        }
    }

    /// The word on the way there.
    pub fn way(&self, cx: &Cx) -> String {
        match self.what {
            What::Asked => t!(cx, "one-to-ones-waits-answer"),
            What::Talk => t!(cx, "one-to-ones-waits-look"),
            What::FellApart | What::LeftOver => t!(cx, "one-to-ones-waits-round"),
        }
        .into_owned()
    }

    /// What tells it from others, the same each time; a new note makes it new.
    pub fn key(&self) -> String {
        let what = match self.what {
            What::Asked => "asked",
            What::Talk => "talk",
            What::FellApart => "apart",
            What::LeftOver => "left",
        };
        format!("one-to-ones.{what}.{}.{}", self.id, self.notes)
    }
}

/// Everything of the kind that waits for a person, in every coalition.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    let today = cx.today();
    let pairs = reading::waiting_pairs(cx.db(), person, today).await?;
    let mut all: Vec<Waiting> = pairs.iter().filter(|it| it.waits()).map(of_pair).collect();
    let apart: Vec<&Pair> = pairs.iter().filter(|it| it.became() == Some(Outcome::FellApart)).collect();
    all.extend(asked(cx, person, today).await?.iter().map(|it| of_round(it, &apart)));
    Ok(all)
}

/// Rounds in which the person is asked and has said nothing, or in which nobody was left for them.
async fn asked(cx: &Cx, person: PersonId, today: NaiveDate) -> Result<Vec<Row>> {
    q!(
        "select r.space_id as space, coalition.slug as coalition, r.id as round, r.purpose, r.answer_by, r.talk_by,
           organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, taker.left_at
         from one_to_one_round r join coalition on coalition.id = r.space_id
         left join one_to_one_taker taker on taker.space_id = r.space_id and taker.round_id = r.id and taker.person_id = $1
         join organization on organization.id = coalesce(taker.organization_id,
           (select able.space_id from representative able join membership m on m.organization_id = able.space_id
             where able.person_id = $1 and m.space_id = r.space_id and m.left_at is null order by able.since, able.space_id limit 1))
         where r.closed_at is null and r.talk_by >= $2
           and ((taker.person_id is null and r.answer_by >= $2
               and not exists (select 1 from one_to_one_rest rest where rest.space_id = $1 and rest.until >= $2))
             or (taker.answer = 'yes' and taker.left_at is not null))
         order by r.answer_by, r.id",
        person,
        today
    )
    .all(cx.db())
    .await
}

fn of_round(it: &Row, apart: &[&Pair]) -> Waiting {
    let what = match it.left_at {
        None => What::Asked,
        Some(_) if apart.iter().any(|pair| pair.round == it.round) => What::FellApart,
        Some(_) => What::LeftOver,
    };
    Waiting {
        what,
        space: it.space,
        coalition: it.coalition.clone(),
        id: it.round.0,
        organization: it.organization,
        organization_name: it.organization_name.clone(),
        hue: it.hue,
        logo: it.logo,
        purpose: it.purpose.clone(),
        with: String::new(),
        with_organization: String::new(),
        notes: 0,
        until: if what == What::Asked { it.answer_by } else { it.talk_by },
    }
}

fn of_pair(it: &Pair) -> Waiting {
    Waiting {
        what: What::Talk,
        space: it.space,
        coalition: it.coalition.clone(),
        id: it.id.0,
        organization: it.organization,
        organization_name: it.organization_name.clone(),
        hue: it.hue,
        logo: it.logo,
        purpose: it.purpose.clone(),
        with: it.with_name.clone(),
        with_organization: it.with_organization_name.clone(),
        notes: it.notes,
        until: it.talk_by,
    }
}
