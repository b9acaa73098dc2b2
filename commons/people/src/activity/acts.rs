//! Reading the journal for people.

use std::collections::BTreeMap;

use base::db::{Cells, Conn, Record};
use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use base::words::Arg;
use base::{Cx, Result, q, record};
use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

record! {
    /// A line with the names that it leads to today.
    #[derive(Clone, Debug)]
    pub struct Line {
        pub coalition: Option<String>,
        pub seq: i64,
        pub at: DateTime<Utc>,
        pub verb: String,
        pub subject_kind: String,
        pub subject: Uuid,
        pub facts: String,
        pub said: Option<String>,
        pub person: Option<String>,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub hue: Option<i64>,
        pub logo: Option<i64>,
        pub mine: Option<OrganizationId>,
        /// Who acted, whatever they are called.
        pub by: Option<PersonId>,
        pub openness: i64,
        /// The organizations that it is about, with spaces between.
        pub about: String,
    }
}

impl Line {
    /// The sentence in the reader's language: who acted, for whom, and the facts as they were then.
    pub fn sentence(&self, lang: base::Lang) -> String {
        let facts: BTreeMap<String, Value> = serde_json::from_str(&self.facts).unwrap_or_default();
        let who = self.organization_name.clone().or_else(|| Some(lang.person(self.person.as_deref()?).into_owned()));
        let who = who.unwrap_or_else(|| lang.word("operator").into_owned());
        let key = format!("journal-{}", self.verb.replace('.', "-"));
        let mut with: Vec<(String, Arg)> = vec![("who".into(), who.into())];
        with.push(("org".into(), self.organization_name.clone().unwrap_or_default().into()));
        with.extend(facts.into_iter().map(|(name, value)| (name, arg(value))));
        // A purpose that ends as a sentence stands in quotation marks inside another.
        for (name, value) in &mut with {
            if let Arg::Text(text) = value
                && name == "purpose"
            {
                *text = text.trim_end_matches('.').to_owned();
            }
        }
        lang.told(&key, &with)
    }

    /// The same line as it may leave the house: whoever acted for no organization is somebody, and what was said stays
    /// here. Persons can be erased here, and not where this goes.
    pub fn nameless(mut self, lang: base::Lang) -> Line {
        self.person = self.person.map(|_| lang.word("somebody").into_owned());
        self.by = None;
        self.said = None;
        self
    }

    /// Whether it tells of something that is confidential between those who may accept. Of a talk it says so itself; one
    /// that does not say is taken to be.
    pub fn is_confidential(&self) -> bool {
        let facts: BTreeMap<String, Value> = serde_json::from_str(&self.facts).unwrap_or_default();
        match facts.get("confidential") {
            Some(it) => it != &Value::Bool(false),
            None => self.verb.starts_with("talk."),
        }
    }

    /// Where it leads.
    pub fn address(&self) -> Option<String> {
        let slug = self.coalition.as_ref()?;
        match self.subject_kind.as_str() {
            "relationship" => Some(format!("/c/{slug}/relationships/{}", self.subject)),
            "organization" => Some(format!("/o/{}", self.subject)),
            _ => None,
        }
    }
}

fn arg(value: Value) -> Arg {
    match value {
        Value::Number(number) => Arg::Number(number.as_i64().unwrap_or_default()),
        Value::String(text) => Arg::Text(text),
        other => Arg::Text(other.to_string()),
    }
}

/// The latest lines of the coalition of the address, or those before one: what its members may read, if whoever asks is
/// one of its own, and what is about the organization acted for.
pub async fn lines_of(cx: &Cx, before: Option<i64>, most: i64) -> Result<Vec<Line>> {
    let (place, before, ours) = (cx.place()?, before.unwrap_or(i64::MAX), cx.organization());
    if !place.own() && ours.is_none() {
        return Ok(vec![]);
    }
    // Two ranges of an index, each as short as the page: what is between the parties of others is never walked past.
    q!(
        "select coalition.slug as coalition, journal.seq, journal.at, journal.verb, journal.subject_kind, journal.subject, journal.facts, journal.said,
           person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, cast(null as uuid) as mine, journal.person as by, journal.openness, journal.about
         from (select seq from (select seq from journal where $3 and space_id = $1 and openness = 1 and seq < $2 order by seq desc limit $5) open_to_all
               union
               select seq from (select seq from journal_about where organization_id = $4 and space_id = $1 and seq < $2 order by seq desc limit $5) about_us
               order by 1 desc limit $5) latest
         join journal on journal.space_id = $1 and journal.seq = latest.seq
         join coalition on coalition.id = journal.space_id
         left join person on person.id = journal.person left join organization on organization.id = journal.acting_for
         order by journal.seq desc",
        place.coalition, before, place.own(), ours, most
    )
    .all(cx.db())
    .await
}

/// A line, and the space in whose journal it stands.
#[derive(Clone, Debug)]
pub struct Told {
    /// The space.
    pub space: SpaceId,
    /// The line.
    pub line: Line,
}

impl Record for Told {
    /// Taken as they stand: the space, and then the columns of [`Line`] in their order.
    const COLUMNS: &'static [&'static str] = &[];
    fn read(cells: &mut Cells<'_>) -> Result<Told> {
        Ok(Told { space: cells.next()?, line: Line::read(cells)? })
    }
}

/// The latest lines about one organization, in every journal, whoever acted.
pub async fn lines_about(cx: &Cx, organization: OrganizationId, most: i64) -> Result<Vec<Told>> {
    q!(
        "select journal.space_id, coalition.slug as coalition, journal.seq, journal.at, journal.verb, journal.subject_kind, journal.subject, journal.facts, journal.said,
           person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, cast(null as uuid) as mine, journal.person as by, journal.openness, journal.about
         from (select space_id, seq from journal_about where organization_id = $1 order by at desc, seq desc limit $2) latest
         join journal on journal.space_id = latest.space_id and journal.seq = latest.seq
         left join coalition on coalition.id = journal.space_id
         left join person on person.id = journal.person left join organization on organization.id = journal.acting_for
         order by journal.at desc, journal.seq desc",
        organization, most
    )
    .all(cx.db())
    .await
}

/// The lines of a coalition between two numbers that the same rule lets a reader read, the oldest first: what its members
/// may, if `open`, and what is about `ours`.
pub async fn lines_after(
    conn: Conn<'_>,
    coalition: CoalitionId,
    (open, ours): (bool, Option<OrganizationId>),
    (after, until): (i64, i64),
    most: i64,
) -> Result<Vec<Line>> {
    q!(
        "select coalition.slug as coalition, journal.seq, journal.at, journal.verb, journal.subject_kind, journal.subject, journal.facts, cast(null as text) as said,
           person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, cast(null as uuid) as mine,
           journal.person as by, journal.openness, journal.about
         from journal join coalition on coalition.id = journal.space_id
         left join person on person.id = journal.person left join organization on organization.id = journal.acting_for
         where journal.space_id = $1 and journal.seq > $2 and journal.seq <= $3
           and (($4 and journal.openness = 1)
             or exists (select 1 from journal_about where organization_id = $5 and space_id = $1 and seq = journal.seq))
         order by journal.seq limit $6",
        coalition, after, until, open, ours, most
    )
    .all(conn)
    .await
}

/// Lines with the names that they lead to today, the latest first.
macro_rules! lines {
    ($of:literal) => {
        concat!(
            "select coalition.slug as coalition, journal.seq, journal.at, journal.verb, journal.subject_kind, journal.subject, journal.facts, journal.said,
               person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, cast(null as uuid) as mine,
               journal.person as by, journal.openness, journal.about
             from (", $of, ") latest
             join journal on journal.space_id = $1 and journal.seq = latest.seq
             left join coalition on coalition.id = journal.space_id
             left join person on person.id = journal.person left join organization on organization.id = journal.acting_for
             order by journal.seq desc"
        )
    };
}

/// The latest lines of a journal that are open to its coalition, up to this one.
pub async fn latest_open(conn: Conn<'_>, journal: SpaceId, upto: i64, most: i64) -> Result<Vec<Line>> {
    q!(
        lines!("select seq from journal where space_id = $1 and openness = 1 and seq <= $2 order by seq desc limit $3"),
        journal,
        upto,
        most
    )
    .all(conn)
    .await
}

/// A stretch of a journal: lines after one of them and since a moment, up to another line.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// The journal.
    pub journal: SpaceId,
    /// The last line that is left out.
    pub after: i64,
    /// What happened before is left out.
    pub since: DateTime<Utc>,
    /// The last line of it.
    pub upto: i64,
}

/// The latest lines about an organization in a stretch.
pub async fn latest_about(conn: Conn<'_>, organization: OrganizationId, of: Stretch, most: i64) -> Result<Vec<Line>> {
    let Stretch { journal, after, since, upto } = of;
    q!(
        lines!(
            "select seq from journal_about where organization_id = $2 and space_id = $1 and seq > $3 and at >= $4 and seq <= $5 order by seq desc limit $6"
        ),
        journal, organization, after, since, upto, most
    )
    .all(conn)
    .await
}

/// How many lines about an organization a stretch has that somebody else wrote; counted up to `most`.
///
/// `cross join` tells SQLite to begin with what is about the organization, and not with the whole journal.
pub async fn count_about(
    conn: Conn<'_>,
    organization: OrganizationId,
    of: Stretch,
    besides: PersonId,
    most: i64,
) -> Result<i64> {
    let Stretch { journal, after, since, upto } = of;
    let (n,) = q!(
        "select count(*) from (select journal.seq from journal_about about cross join journal
           where journal.space_id = about.space_id and journal.seq = about.seq and about.organization_id = $2 and about.space_id = $1 and about.seq > $3 and about.at >= $4 and about.seq <= $5
             and (journal.person is null or journal.person <> $6) limit $7) found",
        journal, organization, after, since, upto, besides, most
    )
    .one(conn)
    .await?;
    Ok(n)
}

/// The latest lines about any organization this person acts for, whoever acted; `mine` is that organization, if it can be
/// the one acted for now.
pub async fn lines_for(cx: &Cx, person: PersonId, most: i64) -> Result<Vec<Line>> {
    q!(
        "select coalition.slug as coalition, journal.seq, journal.at, journal.verb, journal.subject_kind, journal.subject, journal.facts, journal.said,
           person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo,
           (select hat.space_id from representative hat join journal_about told on told.organization_id = hat.space_id
            where hat.person_id = $1 and told.space_id = latest.space_id and told.seq = latest.seq
            order by case when hat.space_id = $3 then 0 else 1 end, hat.since, hat.space_id limit 1) as mine, journal.person as by, journal.openness, journal.about
         from (select distinct journal_about.at, journal_about.space_id, journal_about.seq
               from representative join journal_about on journal_about.organization_id = representative.space_id
               where representative.person_id = $1 order by journal_about.at desc, journal_about.seq desc limit $2) latest
         join journal on journal.space_id = latest.space_id and journal.seq = latest.seq
         left join coalition on coalition.id = journal.space_id
         left join person on person.id = journal.person left join organization on organization.id = journal.acting_for
         order by journal.at desc, journal.seq desc",
        person, most, cx.organization()
    )
    .all(cx.db())
    .await
}
