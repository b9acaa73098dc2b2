//! Reading who leads, what people do for the coalition, and whose turn comes.

use base::ids::{CoalitionId, PersonId};
use base::{Conn, Cx, Result, q, record};
use chrono::NaiveDate;

use super::types::{Leading, Task};

/// Who leads a coalition: the order, and the last turns. Whoever is no longer of the coalition is not in it.
pub async fn leading(mut conn: Conn<'_>, space: CoalitionId) -> Result<Leading> {
    let months: Option<(i64,)> =
        q!("select months from leading_order where space_id = $1", space).opt(conn.again()).await?;
    let seats = q!(
        "select leading_place.person_id as person, person.name, leading_place.since,
           exists (select 1 from coordinator where coordinator.space_id = $1 and coordinator.person_id = leading_place.person_id) as coordinates
         from leading_place join person on person.id = leading_place.person_id
         where leading_place.space_id = $1 and (exists (select 1 from coordinator where coordinator.space_id = $1 and coordinator.person_id = leading_place.person_id)
           or exists (select 1 from representative join membership on membership.organization_id = representative.space_id
             where membership.space_id = $1 and membership.left_at is null and representative.person_id = leading_place.person_id))
         order by leading_place.nth, leading_place.person_id",
        space
    )
    .all(conn.again())
    .await?;
    let turns = q!(
        "select leading_turn.nth, leading_turn.person_id as person, person.name, leading_turn.began_on, leading_turn.how
         from leading_turn join person on person.id = leading_turn.person_id
         where leading_turn.space_id = $1 order by leading_turn.nth desc limit 12",
        space
    )
    .all(conn)
    .await?;
    Ok(Leading { space, months: months.map(|it| it.0), seats, turns })
}

/// What people do for the coalition, those first that nobody else could.
pub async fn tasks(conn: Conn<'_>, space: CoalitionId) -> Result<Vec<Task>> {
    q!(
        "select leading_task.id, leading_task.what, leading_task.person_id as person, person.name, leading_task.second_id as second,
           second.name as second_name, leading_task.made_at
         from leading_task join person on person.id = leading_task.person_id
         left join person second on second.id = leading_task.second_id
         where leading_task.space_id = $1 and leading_task.ended_at is null
         order by case when leading_task.second_id is null then 0 else 1 end, leading_task.made_at, leading_task.id limit 200",
        space
    )
    .all(conn)
    .await
}

record! {
    /// What hangs on one person alone, in counts that every member may know.
    #[derive(Clone, Debug)]
    pub struct Alone {
        pub coordinators: i64,
        pub one_person: i64,
        pub claimed: i64,
    }
}

/// What would stop if one person left: how many coordinate, and how many members have one person only.
pub async fn alone(conn: Conn<'_>, space: CoalitionId) -> Result<Alone> {
    q!(
        "with people as (select membership.organization_id, count(*) as n from membership
           join representative on representative.space_id = membership.organization_id
           where membership.space_id = $1 and membership.left_at is null group by membership.organization_id)
         select (select count(*) from coordinator where space_id = $1) as coordinators,
           (select count(*) from people where n = 1) as one_person, (select count(*) from people) as claimed",
        space
    )
    .one(conn)
    .await
}

/// A turn that comes for somebody.
#[derive(Clone, Debug)]
pub struct Coming {
    /// The coalition.
    pub space: CoalitionId,
    /// Its name in addresses.
    pub coalition: String,
    /// Its name.
    pub name: String,
    /// From which day.
    pub on: NaiveDate,
    /// Which turn it will be.
    pub nth: i64,
}

/// The turns that come for a person within two weeks.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Coming>> {
    let orders: Vec<(CoalitionId, String, String)> = q!(
        "select coalition.id, coalition.slug, coalition.name from leading_place
         join leading_order on leading_order.space_id = leading_place.space_id join coalition on coalition.id = leading_order.space_id
         where leading_place.person_id = $1 order by coalition.id",
        person
    )
    .all(cx.db())
    .await?;
    let (mut coming, today) = (vec![], cx.now.date_naive());
    for (space, coalition, name) in orders {
        let it = leading(cx.db(), space).await?;
        let next = it.next().filter(|(seat, _)| seat.person == person && it.tells_next(today));
        if let Some((_, on)) = next {
            let nth = it.now().map_or(1, |turn| turn.nth + 1);
            coming.push(Coming { space, coalition, name, on, nth });
        }
    }
    Ok(coming)
}
