//! Reading rounds and pairs: numbers for everybody in the coalition, a pair for its two.
//!
//! Invariant: no statement here names who takes part, but to that person; and whoever reads a pair is one of it.

use base::ids::{CoalitionId, PersonId};
use base::{Conn, Cx, Error, Place, Result, q};
use chrono::NaiveDate;

use super::types::{Counts, Pair, PairId, PrivateNote, Round, RoundId, Taker};

/// Rounds with the names that they need.
macro_rules! rounds {
    ($which:literal) => {
        concat!(
            "select r.space_id as space, coalition.slug as coalition, coalition.zone, r.id, r.purpose, r.answer_by, r.talk_by, r.minutes, r.turns, r.begins_at,
               r.opened_at, r.paired_at, r.closed_at
             from one_to_one_round r join coalition on coalition.id = r.space_id where ", $which
        )
    };
}

/// Pairs as person `$1`, who is one of each, finds them. A pair stands while both act for whom they did, in the coalition.
macro_rules! pairs_of {
    ($which:literal) => {
        concat!(
            "select p.space_id as space, coalition.slug as coalition, coalition.zone, p.id, p.round_id as round, r.purpose, r.talk_by, r.minutes, p.turn, r.begins_at, r.closed_at,
               p.is_one, p.mine as organization, own.name as organization_name, own.hue, own.logo, coalesce(mine.reach, '') as reach,
               p.theirs as \"with\", them.name as with_name, them.about as with_about, partner.id as with_organization, partner.name as with_organization_name,
               membership.slug as with_slug, partner.hue as with_hue, partner.logo as with_logo, coalesce(taker.reach, '') as with_reach,
               p.outcome, p.happened_on, p.said_by,
               (exists (select 1 from representative able join membership m on m.organization_id = able.space_id and m.space_id = p.space_id and m.left_at is null
                  where able.space_id = p.mine and able.person_id = $1)
                and exists (select 1 from representative able join membership m on m.organization_id = able.space_id and m.space_id = p.space_id and m.left_at is null
                  where able.space_id = p.partner and able.person_id = p.theirs)) as stands,
               (select count(*) from one_to_one_note note where note.space_id = p.space_id and note.pair_id = p.id and note.person_id = p.theirs) as notes
             from (select space_id, id, round_id, turn, outcome, happened_on, said_by, made_at, true as is_one, one_organization as mine, other_person as theirs, other_organization as partner
                   from one_to_one_pair where one_person = $1
                   union all
                   select space_id, id, round_id, turn, outcome, happened_on, said_by, made_at, false, other_organization, one_person, one_organization
                   from one_to_one_pair where other_person = $1) p
             join one_to_one_round r on r.space_id = p.space_id and r.id = p.round_id
             join coalition on coalition.id = p.space_id
             join organization own on own.id = p.mine
             join organization partner on partner.id = p.partner
             join person them on them.id = p.theirs
             left join membership on membership.space_id = p.space_id and membership.organization_id = p.partner and membership.left_at is null
             left join one_to_one_taker mine on mine.space_id = p.space_id and mine.round_id = p.round_id and mine.person_id = $1
             left join one_to_one_taker taker on taker.space_id = p.space_id and taker.round_id = p.round_id and taker.person_id = p.theirs
             where ", $which, " order by p.made_at desc, p.turn, p.id"
        )
    };
}

/// The coalition of the address, for somebody of it: whoever coordinates it, or acts for one of its members, whatever they
/// act for now. For everybody else it has no such room; and what is somebody's own is not told to a program that acts for
/// an organization.
pub fn home(cx: &Cx) -> Result<&Place> {
    let who = cx.who()?;
    let place = cx.place()?;
    match who.coalitions.iter().any(|it| it.coalition == place.coalition) {
        true => cx.oneself().map(|_| place),
        false => Err(Error::NotFound),
    }
}

/// One round.
pub async fn round(conn: Conn<'_>, space: CoalitionId, id: RoundId) -> Result<Round> {
    q!(rounds!("r.space_id = $1 and r.id = $2"), space, id).one(conn).await
}

/// The rounds of a coalition, the latest first.
pub async fn rounds(conn: Conn<'_>, space: CoalitionId) -> Result<Vec<Round>> {
    q!(rounds!("r.space_id = $1 order by r.opened_at desc, r.id limit 40"), space).all(conn).await
}

/// The round that was opened last: the only one that may still go on.
pub async fn latest(conn: Conn<'_>, space: CoalitionId) -> Result<Option<Round>> {
    q!(rounds!("r.space_id = $1 and r.closed_at is null order by r.opened_at desc, r.id desc limit 1"), space)
        .opt(conn)
        .await
}

/// How many take part, and talk. Who has not answered is not counted: whoever said "not now" would be.
pub async fn counts(cx: &Cx, it: &Round) -> Result<Counts> {
    q!(
        "select
           (select count(*) from one_to_one_taker t where t.space_id = $1 and t.round_id = $2 and t.answer = 'yes') as yes,
           (select count(distinct organization_id) from one_to_one_taker t where t.space_id = $1 and t.round_id = $2 and t.answer = 'yes') as organizations,
           (select count(*) from one_to_one_pair p where p.space_id = $1 and p.round_id = $2 and (p.outcome is null or p.outcome in ('happened', 'could-not'))) as pairs,
           (select count(*) from one_to_one_pair p where p.space_id = $1 and p.round_id = $2 and p.outcome = 'happened') as happened,
           (select count(*) from one_to_one_taker t where t.space_id = $1 and t.round_id = $2 and t.answer = 'yes'
              and t.person_id not in (select one_person from one_to_one_pair where space_id = $1 and round_id = $2 and (outcome is null or outcome in ('happened', 'could-not'))
                union all select other_person from one_to_one_pair where space_id = $1 and round_id = $2 and (outcome is null or outcome in ('happened', 'could-not')))) as free",
        it.space,
        it.id
    )
    .one(cx.db())
    .await
}

/// How each of these rounds went: `(round, pairs, happened)`.
pub async fn went(cx: &Cx, space: CoalitionId) -> Result<Vec<(RoundId, i64, i64)>> {
    q!(
        "select round_id, count(*), cast(sum(case when outcome = 'happened' then 1 else 0 end) as bigint)
         from one_to_one_pair where space_id = $1 and (outcome is null or outcome in ('happened', 'could-not')) group by round_id order by round_id",
        space
    )
    .all(cx.db())
    .await
}

/// What one person answered in a round.
pub async fn taker(conn: Conn<'_>, space: CoalitionId, id: RoundId, person: PersonId) -> Result<Option<Taker>> {
    q!(
        "select t.organization_id as organization, organization.name as organization_name, t.answer, t.reach, t.left_at
         from one_to_one_taker t join organization on organization.id = t.organization_id
         where t.space_id = $1 and t.round_id = $2 and t.person_id = $3",
        space,
        id,
        person
    )
    .opt(conn)
    .await
}

/// Until when somebody would rather not be asked, if that day has not passed.
pub async fn rest(conn: Conn<'_>, person: PersonId, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let found: Option<(NaiveDate,)> =
        q!("select until from one_to_one_rest where space_id = $1 and until >= $2", person, today).opt(conn).await?;
    Ok(found.map(|it| it.0))
}

/// A pair for one of its two; for anybody else it is not found.
pub async fn pair(conn: Conn<'_>, space: CoalitionId, id: PairId, person: PersonId) -> Result<Pair> {
    q!(pairs_of!("p.space_id = $2 and p.id = $3"), person, space, id).one(conn).await
}

/// The pairs of a person in a coalition, the latest first.
pub async fn pairs(conn: Conn<'_>, space: CoalitionId, person: PersonId) -> Result<Vec<Pair>> {
    q!(pairs_of!("p.space_id = $2"), person, space).all(conn).await
}

/// The pairs of a person that wait for a word or fell apart, in every coalition, while their round goes on.
pub async fn waiting_pairs(conn: Conn<'_>, person: PersonId, today: NaiveDate) -> Result<Vec<Pair>> {
    q!(
        pairs_of!("(p.outcome is null or p.outcome = 'fell-apart') and r.closed_at is null and r.talk_by >= $2"),
        person,
        today
    )
    .all(conn)
    .await
}

/// The notes of a pair, the oldest first; whoever asks has been found to be one of the two.
pub async fn notes(conn: Conn<'_>, space: CoalitionId, id: PairId) -> Result<Vec<PrivateNote>> {
    q!(
        "select note.id, note.person_id as person, person.name, note.text, note.at from one_to_one_note note join person on person.id = note.person_id
         where note.space_id = $1 and note.pair_id = $2 order by note.at, note.id",
        space,
        id
    )
    .all(conn)
    .await
}
