//! Leading for programs.

use base::api::{Done, InCoalition, Line, Made, Nothing, Slug};
use base::ids::PersonId;
use base::{Cx, Result, Tx};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{acts, reading};
use crate::own_place;

/// Who leads, and what people do.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Leading")]
pub struct LeadingOut {
    /// How long a turn is; null: nobody takes turns yet.
    months: Option<i64>,
    /// Those who take turns, in their order.
    order: Vec<PersonOut>,
    /// Whose turn it is.
    now: Option<PersonId>,
    /// Who is next.
    next: Option<PersonId>,
    /// From when.
    next_on: Option<NaiveDate>,
    /// How many people coordinate the coalition.
    coordinators: i64,
    /// How many members have one person only.
    one_person: i64,
    tasks: Vec<TaskOut>,
}

/// Somebody.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LeadingPerson")]
struct PersonOut {
    person: PersonId,
    name: String,
}

/// Something that somebody does for the coalition.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LeadingTask")]
struct TaskOut {
    id: Uuid,
    what: String,
    person: PersonId,
    name: String,
    /// Who else could; null: nobody.
    second: Option<PersonId>,
}

/// How long a turn is.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderIn {
    /// 1, 3, 6 or 12.
    months: i64,
}

/// Whether you take turns.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceIn {
    stays: bool,
}

/// Something that you do.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskIn {
    what: Line<200>,
}

/// Whether you could do it too.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondIn {
    can: bool,
}

/// Where a task is.
#[derive(Deserialize, JsonSchema)]
pub struct TaskAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// The task.
    pub task: Uuid,
}

async fn begin(cx: &Cx) -> Result<Tx> {
    cx.begin(own_place(cx)?.coalition).await
}

/// `GET …/leading`
pub async fn read(cx: Cx, _: InCoalition, _: Nothing) -> Result<LeadingOut> {
    let space = own_place(&cx)?.coalition;
    let it = reading::leading(cx.db(), space).await?;
    let alone = reading::alone(cx.db(), space).await?;
    let tasks = reading::tasks(cx.db(), space).await?.into_iter();
    let person = |person: PersonId, name: &str| PersonOut { person, name: name.to_owned() };
    let next = it.next();
    Ok(LeadingOut {
        months: it.months,
        order: it.seats.iter().map(|seat| person(seat.person, &seat.name)).collect(),
        now: it.now().map(|turn| turn.person),
        next: next.map(|(seat, _)| seat.person),
        next_on: next.map(|(_, on)| on),
        coordinators: alone.coordinators,
        one_person: alone.one_person,
        tasks: tasks
            .map(|it| TaskOut { id: it.id, what: it.what, person: it.person, name: it.name, second: it.second })
            .collect(),
    })
}

/// `POST …/leading/order`
pub async fn order(cx: Cx, _: InCoalition, sent: OrderIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::set_order(&mut tx, cx.place()?.coalition, sent.months).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/leading/places`
pub async fn place(cx: Cx, _: InCoalition, sent: PlaceIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::take_place(&mut tx, cx.place()?.coalition, sent.stays).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/leading/hand-over`
pub async fn hand_over(cx: Cx, _: InCoalition, _: Nothing) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::hand_over(&mut tx, cx.place()?.coalition, None).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/leading/tasks`
pub async fn task(cx: Cx, _: InCoalition, sent: TaskIn) -> Result<Made<Uuid>> {
    let mut tx = begin(&cx).await?;
    let id = acts::write_task(&mut tx, cx.place()?.coalition, &sent.what).await?;
    let address = format!("/api/v1/coalitions/{}/leading", cx.place()?.slug);
    Ok(Made::at(tx, address, id))
}

/// `POST …/leading/tasks/{task}/second`
pub async fn second(cx: Cx, at: TaskAt, sent: SecondIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::be_second(&mut tx, cx.place()?.coalition, at.task, sent.can).await?;
    Ok(Done::of(tx, ()))
}

/// `DELETE …/leading/tasks/{task}`
pub async fn end(cx: Cx, at: TaskAt) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::end_task(&mut tx, cx.place()?.coalition, at.task).await?;
    Ok(Done::of(tx, ()))
}
