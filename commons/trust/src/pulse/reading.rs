//! Reading partners and answers. What of it anybody is told is decided in [`super::sight`].

use std::collections::BTreeMap;

use base::ids::{CoalitionId, PersonId};
use base::{Conn, Cx, OrganizationId, Result, q};
use chrono::{DateTime, Days, Months, NaiveDate, TimeDelta, Utc};

use super::rules::{self, USUAL};
use super::sight::{self, Fact, Hidden, Reader, Told};
use super::types::{Answer, Known, Partner, Tied, View};

/// Relationships in force between an organization and its partners, with what decides whether person `$1` is asked.
macro_rules! tied {
    ($from:literal, $which:literal) => {
        concat!(
            "select mine.space_id as space, coalition.slug as coalition, mine.organization_id as organization, own.name as organization_name, own.hue, own.logo,
               theirs.organization_id as partner, partner.name as partner_name, membership.slug as partner_slug, partner.hue as partner_hue, partner.logo as partner_logo,
               r.id as relationship, r.purpose, r.review_on, r.agreed_at, mine.since as our_since, theirs.since as their_since, trust_rhythm.months,
               (select max(answered_at) from trust_answer a where a.space_id = mine.space_id and a.about_id = theirs.organization_id
                  and a.organization_id = mine.organization_id and a.person_id = $1) as answered_at,
               (select count(distinct a.person_id) from trust_answer a
                  join representative able on able.space_id = a.organization_id and able.person_id = a.person_id and able.role in ('representative', 'steward')
                  where a.space_id = mine.space_id and a.about_id = theirs.organization_id and a.organization_id = mine.organization_id
                    and a.person_id <> $1 and a.answered_at > $3) as others,
               (select max(opened_at) from trust_mending m where m.space_id = mine.space_id
                  and ((m.one_id = mine.organization_id and m.other_id = theirs.organization_id) or (m.one_id = theirs.organization_id and m.other_id = mine.organization_id))) as mended_at,
               exists (select 1 from representative both_of where both_of.space_id = theirs.organization_id and both_of.person_id = $1) as speaks_for_both
             from ", $from, "
             join party theirs on theirs.space_id = mine.space_id and theirs.relationship_id = mine.relationship_id and theirs.organization_id <> mine.organization_id
             join relationship r on r.space_id = mine.space_id and r.id = mine.relationship_id
             join coalition on coalition.id = mine.space_id
             join organization own on own.id = mine.organization_id
             join organization partner on partner.id = theirs.organization_id
             left join membership on membership.space_id = mine.space_id and membership.organization_id = theirs.organization_id and membership.left_at is null
             left join trust_rhythm on trust_rhythm.space_id = r.space_id and trust_rhythm.relationship_id = r.id
             where ", $which, " and mine.standing in ('in', 'leaving') and theirs.standing in ('in', 'leaving')
               and (mine.leaving_on is null or mine.leaving_on > $2) and (theirs.leaving_on is null or theirs.leaving_on > $2)
               and r.state in ('agreed', 'in-review', 'under-notice') and (r.ends_on is null or r.ends_on > $2)
             order by mine.space_id, mine.organization_id, partner.folded, theirs.organization_id, r.agreed_at, r.id"
        )
    };
}

/// The moment before which an answer no longer counts.
pub fn expired(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_sub_months(Months::new(rules::EXPIRES)).unwrap_or(now)
}

/// Every partner of an organization in one coalition, as this person of it finds them.
pub async fn partners(
    conn: Conn<'_>,
    now: DateTime<Utc>,
    person: PersonId,
    (space, own): (CoalitionId, OrganizationId),
) -> Result<Vec<Partner>> {
    let tied = q!(
        tied!("party mine", "mine.space_id = $4 and mine.organization_id = $5"),
        person,
        now.date_naive(),
        expired(now),
        space,
        own
    );
    Ok(gather(tied.all(conn).await?, now.date_naive()))
}

/// Every partner of every organization for which this person may say yes or no, in every coalition.
pub async fn partners_of(conn: Conn<'_>, now: DateTime<Utc>, person: PersonId) -> Result<Vec<Partner>> {
    let tied = q!(
        tied!(
            "representative join party mine on mine.organization_id = representative.space_id",
            "representative.person_id = $1 and representative.role in ('representative', 'steward')"
        ),
        person,
        now.date_naive(),
        expired(now)
    );
    Ok(gather(tied.all(conn).await?, now.date_naive()))
}

/// The rows of each partner together.
fn gather(rows: Vec<Tied>, today: NaiveDate) -> Vec<Partner> {
    let mut found: Vec<Partner> = vec![];
    for row in rows {
        let known = known(&row, today);
        let same =
            found.last_mut().filter(|it| (it.space, it.own, it.id) == (row.space, row.organization, row.partner));
        let tie = (row.relationship, row.purpose.clone(), known.months);
        match same {
            Some(it) => {
                it.known.since = it.known.since.min(known.since);
                it.known.months = it.known.months.min(known.months);
                it.known.review_on = it.known.review_on.max(known.review_on);
                it.ties.push(tie);
            }
            None => found.push(partner(row, known, tie)),
        }
    }
    found
}

/// What one relationship says of when to ask.
fn known(row: &Tied, today: NaiveDate) -> Known {
    let together = row.agreed_at.into_iter().chain([row.our_since, row.their_since]).max();
    Known {
        since: together.unwrap_or(row.our_since).date_naive(),
        months: row.months.unwrap_or(USUAL),
        review_on: row.review_on.filter(|on| *on <= today),
        mended_on: row.mended_at.map(|at| at.date_naive()),
        answered_on: row.answered_at.map(|at| at.date_naive()),
        others: row.others,
    }
}

fn partner(row: Tied, known: Known, tie: (relationships::standing::store::RelationshipId, String, i64)) -> Partner {
    Partner {
        space: row.space,
        coalition: row.coalition,
        own: row.organization,
        own_name: row.organization_name,
        own_mark: (row.hue, row.logo),
        id: row.partner,
        name: row.partner_name,
        slug: row.partner_slug,
        hue: row.partner_hue,
        logo: row.partner_logo,
        ties: vec![tie],
        known,
        speaks_for_both: row.speaks_for_both,
    }
}

/// The partners about whom the person is asked today: whoever speaks for both sides is asked about neither.
pub fn asked(partners: Vec<Partner>, today: NaiveDate) -> Vec<Partner> {
    partners.into_iter().filter(|it| !it.speaks_for_both && rules::turn(&it.known, today).is_some()).collect()
}

/// The answers that count between these organizations today: of each person the latest, where they still speak for theirs.
pub async fn counting(
    conn: Conn<'_>,
    now: DateTime<Utc>,
    space: CoalitionId,
    (own, other): (OrganizationId, Option<OrganizationId>),
) -> Result<Vec<Answer>> {
    q!(
        "select id, a.person_id as person, organization_id as organization, about_id as about, word, cause, frank, mean, shown, circle, answered_at
         from trust_answer a
         join representative able on able.space_id = organization_id and able.person_id = a.person_id and able.role in ('representative', 'steward')
         where a.space_id = $1 and answered_at > $4
           and ((organization_id = $2 and about_id = coalesce($3, about_id)) or (about_id = $2 and organization_id = coalesce($3, organization_id)))
           and not exists (select 1 from trust_answer later where later.space_id = $1 and later.about_id = a.about_id
             and later.organization_id = a.organization_id and later.person_id = a.person_id
             and (later.answered_at > a.answered_at or (later.answered_at = a.answered_at and later.id > a.id)))
         order by about_id, organization_id, answered_at, id",
        space,
        own,
        other,
        expired(now)
    )
    .all(conn)
    .await
}

/// The answers of this person about one partner, the latest first: for nobody but them.
pub async fn of_person(
    conn: Conn<'_>,
    (space, person): (CoalitionId, PersonId),
    (own, about): (OrganizationId, OrganizationId),
) -> Result<Vec<Answer>> {
    q!(
        "select id, person_id as person, organization_id as organization, about_id as about, word, cause, frank, mean, shown, circle, answered_at
         from trust_answer where space_id = $1 and about_id = $4 and organization_id = $3 and person_id = $2 order by answered_at desc, id desc",
        space,
        person,
        own,
        about
    )
    .all(conn)
    .await
}

/// Which of the two showed the other what it answers, since when.
pub async fn showing(
    conn: Conn<'_>,
    space: CoalitionId,
    (own, other): (OrganizationId, OrganizationId),
) -> Result<(Option<DateTime<Utc>>, Option<DateTime<Utc>>)> {
    let rows: Vec<(OrganizationId, DateTime<Utc>)> = q!(
        "select organization_id, since from trust_showing where space_id = $1
           and ((organization_id = $2 and to_id = $3) or (organization_id = $3 and to_id = $2))",
        space,
        own,
        other
    )
    .all(conn)
    .await?;
    let of = |who: OrganizationId| rows.iter().find(|it| it.0 == who).map(|it| it.1);
    Ok((of(own), of(other)))
}

/// Everybody to whom an organization shows its view, or who shows theirs to it: `(who, to whom)`.
pub async fn showings(
    conn: Conn<'_>,
    space: CoalitionId,
    own: OrganizationId,
) -> Result<Vec<(OrganizationId, OrganizationId)>> {
    q!(
        "select organization_id, to_id from trust_showing where space_id = $1 and (organization_id = $2 or to_id = $2)",
        space,
        own
    )
    .all(conn)
    .await
}

/// What an organization says of another out of these answers; of those that may be shown only, where it says so.
pub fn view(answers: &[Answer], (of, about): (OrganizationId, OrganizationId), shown: bool) -> Option<View> {
    let theirs = answers.iter().filter(|it| it.organization == of && it.about == about && (it.shown || !shown));
    rules::view(&theirs.filter_map(|it| it.mean).collect::<Vec<_>>())
}

/// What somebody of `own` is told about it and one partner.
#[derive(Clone, Debug)]
pub struct Between {
    /// How their own organization sees the partner.
    pub ours: Result<View, Hidden>,
    /// How the partner sees it.
    pub theirs: Result<View, Hidden>,
    /// The trust between them, and how differently they see each other.
    pub pair: Result<(i64, i64), Hidden>,
    /// Whether both agreed to show each other.
    pub agreed: bool,
}

/// The same out of the answers that count; `agreed` says whether both show each other.
pub fn between(answers: &[Answer], own: OrganizationId, other: OrganizationId, agreed: bool) -> Between {
    let ours = view(answers, (own, other), false);
    let people = |view: Option<View>| view.map_or(0, |view| view.people);
    let (mine, theirs) = (view(answers, (own, other), true), view(answers, (other, own), true));
    let told = |people| Told { people, agreed, organizations: 1 };
    let allowed = |fact, reader, people, view: Option<View>| {
        sight::may_know(fact, reader, told(people)).and_then(|()| view.ok_or(Hidden::TooFew))
    };
    let both = people(mine).min(people(theirs));
    let pair = sight::may_know(Fact::Pair, Reader::Rater, told(both)).and_then(|()| {
        let (mine, theirs) = (mine.map(|it| it.mean), theirs.map(|it| it.mean));
        rules::pair(mine, theirs).zip(rules::gap(mine, theirs)).ok_or(Hidden::TooFew)
    });
    Between {
        ours: allowed(Fact::View, Reader::Rater, people(ours), ours),
        theirs: allowed(Fact::View, Reader::Rated, people(theirs), theirs),
        pair,
        agreed,
    }
}

/// A circle that is told: its mean, and the day since which it is.
pub type Circle = (i64, NaiveDate);

/// What three partners or more say about one organization together: the latest circle that is told today, and the one
/// before it. Only for its own people. A circle with an answer of somebody who shows theirs directly by now is told no
/// longer: taken from it, what is shown would leave less than three.
pub async fn together(cx: &Cx, space: CoalitionId, about: OrganizationId) -> Result<(Option<Circle>, Option<Circle>)> {
    let rows: Vec<(i64, DateTime<Utc>)> = q!(
        "select mean, closed_at from trust_circle c where space_id = $1 and about_id = $2 and closed_at > $3
           and not exists (select 1 from trust_answer a join trust_showing out_of on out_of.space_id = $1 and out_of.organization_id = a.organization_id and out_of.to_id = $2
             join trust_showing back on back.space_id = $1 and back.organization_id = $2 and back.to_id = a.organization_id
             where a.space_id = $1 and a.about_id = $2 and a.circle = c.nth)
         order by nth desc limit 20",
        space,
        about,
        expired(cx.now)
    )
    .all(cx.db())
    .await?;
    let told = Told { organizations: rules::CIRCLE, ..Told::default() };
    let open = sight::may_know(Fact::Together, Reader::Rated, told).is_ok();
    let monday = rules::monday(cx.now.date_naive());
    let begins = |at: DateTime<Utc>| rules::monday(at.date_naive()) + Days::new(7);
    let mut all =
        rows.into_iter().filter(|(_, at)| open && at.date_naive() < monday).map(|(mean, at)| (mean, begins(at)));
    Ok((all.next(), all.next()))
}

/// How a coalition trusts: out of the circles that were closed in the year before this quarter; and about how many
/// organizations they are. Of each organization the latest counts.
pub async fn whole(cx: &Cx, space: CoalitionId) -> Result<Option<(i64, usize, NaiveDate)>> {
    let begins = rules::quarter(cx.now.date_naive());
    let until = begins.and_time(chrono::NaiveTime::MIN).and_utc();
    let rows: Vec<(OrganizationId, i64)> = q!(
        "select about_id, mean from trust_circle where space_id = $1 and closed_at < $2 and closed_at > $3 order by about_id, nth",
        space,
        until,
        until - TimeDelta::days(365)
    )
    .all(cx.db())
    .await?;
    let latest: BTreeMap<OrganizationId, i64> = rows.into_iter().collect();
    let circles: Vec<(OrganizationId, i64)> = latest.into_iter().collect();
    let told = Told { organizations: circles.len(), ..Told::default() };
    let open = sight::may_know(Fact::Whole, Reader::Inside, told).is_ok();
    Ok(rules::whole(&circles).filter(|_| open).map(|mean| (mean, circles.len(), begins)))
}

/// What waits for a person: the partners of one of their organizations about whom they are asked.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The coalition.
    pub space: CoalitionId,
    /// Its name in addresses.
    pub coalition: String,
    /// For whom they answer.
    pub organization: OrganizationId,
    /// Its name.
    pub organization_name: String,
    /// Its colour.
    pub hue: i64,
    /// Its logo.
    pub logo: Option<i64>,
    /// The partners' names.
    pub names: Vec<String>,
}

/// Everything of the kind that waits for a person, by organization.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    let mut all: Vec<Waiting> = vec![];
    for it in asked(partners_of(cx.db(), cx.now, person).await?, cx.today()) {
        match all.last_mut().filter(|last| (last.space, last.organization) == (it.space, it.own)) {
            Some(last) => last.names.push(it.name),
            None => all.push(Waiting {
                space: it.space,
                coalition: it.coalition,
                organization: it.own,
                organization_name: it.own_name,
                hue: it.own_mark.0,
                logo: it.own_mark.1,
                names: vec![it.name],
            }),
        }
    }
    Ok(all)
}
