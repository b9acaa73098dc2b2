//! Reading mending paths: for the two whose they are, and whoever leads the talk.

use base::ids::{CoalitionId, PersonId};
use base::{Conn, Cx, Error, OrganizationId, Result, q, record};
use chrono::NaiveDate;

use super::rules::{Part, Stage, Step, may};
use super::types::{Mending, MendingId, Whole};

/// Paths with their names.
macro_rules! mendings {
    ($which:literal) => {
        concat!(
            "select m.space_id as space, coalition.slug as coalition, m.id, m.one_id as one, one.name as one_name, one.hue as one_hue, one.logo as one_logo,
               m.other_id as other, other.name as other_name, other.hue as other_hue, other.logo as other_logo, m.asked_by, m.offered_at, m.opened_at, m.follow_up_on,
               m.guide_name, m.guide_id, m.guide_named_by, m.guide_agreed_at, m.ended_at, m.ended_by, m.outcome
             from trust_mending m join coalition on coalition.id = m.space_id
             join organization one on one.id = m.one_id join organization other on other.id = m.other_id
             where ", $which, " order by m.offered_at desc, m.id"
        )
    };
}

/// How whoever asks stands to a path.
pub fn part(cx: &Cx, it: &Mending, yes: &[OrganizationId]) -> Part {
    let Some(who) = cx.who.as_ref() else { return Part::Nobody };
    let side =
        who.acting.as_ref().filter(|acting| it.sides().contains(&acting.organization) && acting.role.may_accept());
    match (side, it.guide_id == Some(who.person), it.guide_agreed_at) {
        (Some(acting), ..) => Part::Side { agreed: yes.contains(&acting.organization) },
        (None, true, Some(_)) => Part::Guide,
        (None, true, None) => Part::Named,
        _ => Part::Nobody,
    }
}

/// A path that whoever asks may read; any other is not found.
pub async fn whole(cx: &Cx, mut conn: Conn<'_>, space: CoalitionId, id: MendingId) -> Result<Whole> {
    let it: Mending = q!(mendings!("m.space_id = $1 and m.id = $2"), space, id).one(conn.again()).await?;
    let yes: Vec<(OrganizationId,)> = q!(
        "select organization_id from trust_mending_yes where space_id = $1 and mending_id = $2 order by at",
        space,
        id
    )
    .all(conn.again())
    .await?;
    let yes: Vec<OrganizationId> = yes.into_iter().map(|it| it.0).collect();
    if !may(Step::See, part(cx, &it, &yes), Stage::of(&it)) {
        return Err(Error::NotFound);
    }
    let heard = q!(
        "select trust_heard.id, organization_id as organization, person.name as person, text, at from trust_heard join person on person.id = person_id
         where space_id = $1 and mending_id = $2 order by at, trust_heard.id",
        space,
        id
    );
    let promises = q!(
        "select trust_promise.id, organization_id as organization, person.name as person, text, due_on, trust_promise.made_at, outcome, why, settled_at
         from trust_promise join person on person.id = person_id where space_id = $1 and mending_id = $2 order by due_on, trust_promise.made_at",
        space,
        id
    );
    let (heard, promises) = (heard.all(conn.again()).await?, promises.all(conn).await?);
    Ok(Whole { it, yes, heard, promises })
}

/// The paths of an organization in a coalition, the latest first. Only for those who may say yes or no for it.
pub async fn of_organization(conn: Conn<'_>, space: CoalitionId, own: OrganizationId) -> Result<Vec<Mending>> {
    q!(mendings!("m.space_id = $1 and (m.one_id = $2 or m.other_id = $2)"), space, own).all(conn).await
}

/// The paths that somebody leads.
pub async fn led_by(conn: Conn<'_>, space: CoalitionId, person: PersonId) -> Result<Vec<Mending>> {
    q!(
        mendings!("m.space_id = $1 and m.guide_id = $2 and m.guide_agreed_at is not null and m.opened_at is not null"),
        space,
        person
    )
    .all(conn)
    .await
}

record! {
    /// Something that waits on a path for one of a person's organizations.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub coalition: String,
        pub id: MendingId,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub with: String,
        pub what: What,
        pub on: Option<NaiveDate>,
        pub text: String,
    }
}

base::named! {
    /// What waits on a path.
    pub enum What {
        /// A yes, or “not now”.
        Yes = "yes",
        /// The day on which the two look at it again has come.
        FollowUp = "follow-up",
        /// A promise of theirs is due.
        Promise = "promise",
    }
}

/// What waits for this person on the paths of organizations for which they may say yes or no.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    q!(
        "select coalition.slug as coalition, m.id, own.id as organization, own.name as organization_name, own.hue, own.logo, partner.name as \"with\",
           'yes' as what, cast(null as date) as \"on\", '' as text
         from representative able join trust_mending m on (m.one_id = able.space_id or m.other_id = able.space_id)
         join coalition on coalition.id = m.space_id join organization own on own.id = able.space_id
         join organization partner on partner.id = case when m.one_id = own.id then m.other_id else m.one_id end
         where able.person_id = $1 and able.role in ('representative', 'steward') and m.ended_at is null and m.opened_at is null
           and not exists (select 1 from trust_mending_yes yes where yes.space_id = m.space_id and yes.mending_id = m.id and yes.organization_id = own.id)
         union all
         select coalition.slug, m.id, own.id, own.name, own.hue, own.logo, partner.name, 'follow-up', m.follow_up_on, ''
         from representative able join trust_mending m on (m.one_id = able.space_id or m.other_id = able.space_id)
         join coalition on coalition.id = m.space_id join organization own on own.id = able.space_id
         join organization partner on partner.id = case when m.one_id = own.id then m.other_id else m.one_id end
         where able.person_id = $1 and able.role in ('representative', 'steward') and m.ended_at is null and m.opened_at is not null and m.follow_up_on <= $2
         union all
         select coalition.slug, m.id, own.id, own.name, own.hue, own.logo, partner.name, 'promise', promise.due_on, promise.text
         from representative able join trust_promise promise on promise.organization_id = able.space_id
         join trust_mending m on m.space_id = promise.space_id and m.id = promise.mending_id
         join coalition on coalition.id = m.space_id join organization own on own.id = able.space_id
         join organization partner on partner.id = case when m.one_id = own.id then m.other_id else m.one_id end
         where able.person_id = $1 and able.role in ('representative', 'steward') and m.ended_at is null and promise.outcome is null and promise.due_on <= $2
         order by 2, 3, 8",
        person,
        cx.now.date_naive()
    )
    .all(cx.db())
    .await
}
