//! From a file to organizations: kept as a draft, planned as often as a person likes, carried out once.

use std::sync::Arc;

use base::db::Conn;
use base::ids::{CoalitionId, SpaceId};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Tx, id, q, record};
use chrono::{DateTime, Duration, Utc};
use tables::Reading;

use super::batch::Batch;
use super::file::{off_the_way, refused};
use super::guess::Mapping;
use super::plan::Asked;
use super::types::{Counts, Decisions, Field, Outcome, Plan, Same};
use super::{batch, plan, store};
use crate::coalitions::acts::may_coordinate;

/// How many drafts of one person wait in a coalition; older ones make room.
const WAITING: i64 = 5;
/// How long a draft is kept: hours.
pub const HOURS: i64 = 24;

id!(
    /// A file that waits to be looked at and carried out.
    DraftId
);

record! {
    /// A file between its steps.
    #[derive(Clone, Debug)]
    pub struct Draft {
        pub id: DraftId,
        pub file: String,
        pub source: String,
        pub mapping: String,
        pub bytes: Vec<u8>,
        pub made_at: DateTime<Utc>,
        pub done_at: Option<DateTime<Utc>>,
        pub counts: String,
        pub refused: String,
    }
}

impl Draft {
    /// What came of it, once it was carried out.
    pub fn outcome(&self) -> Option<Counts> {
        self.done_at.and_then(|_| serde_json::from_str(&self.counts).ok())
    }
}

/// Keeps a file until it is carried out or a day has passed.
pub async fn draft(
    tx: &mut Tx,
    coalition: CoalitionId,
    file: &str,
    source: &str,
    bytes: Vec<u8>,
    mapping: &Mapping,
) -> Result<DraftId> {
    may_coordinate(tx, coalition)?;
    let (id, at, person) = (DraftId::new(), tx.now, tx.who()?.person);
    let file: String = file.chars().filter(|it| !it.is_control()).take(120).collect();
    q!(
        "delete from import_draft where space_id = $1 and person_id = $2 and id not in
           (select id from import_draft where space_id = $1 and person_id = $2 order by made_at desc, id desc limit $3)",
        coalition, person, WAITING - 1
    )
    .run(tx.db())
    .await?;
    q!(
        "insert into import_draft (space_id, id, person_id, made_at, file, source, mapping, bytes, done_at, counts, refused) values ($1, $2, $3, $4, $5, $6, $7, $8, null, '', '')",
        coalition, id, person, at, file, source, mapping.to_text(), bytes
    )
    .run(tx.db())
    .await?;
    Ok(id)
}

/// A draft of this coalition, for those who coordinate it.
pub async fn drafted(cx: &Cx, conn: Conn<'_>, coalition: CoalitionId, id: DraftId) -> Result<Draft> {
    may_coordinate(cx, coalition)?;
    q!(
        "select id, file, source, mapping, bytes, made_at, done_at, counts, refused from import_draft where space_id = $1 and id = $2 and made_at > $3",
        coalition, id, cx.now - Duration::hours(HOURS)
    )
    .one(conn)
    .await
}

/// Keeps what the columns mean and where the list comes from. A draft that was carried out stays as it was.
pub async fn remap(tx: &mut Tx, coalition: CoalitionId, id: DraftId, mapping: &Mapping, source: &str) -> Result<()> {
    may_coordinate(tx, coalition)?;
    let kept = q!(
        "update import_draft set mapping = $3, source = $4 where space_id = $1 and id = $2 and done_at is null",
        coalition,
        id,
        mapping.to_text(),
        source
    );
    if kept.run(tx.db()).await? == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Plans a file against what is in the coalition now.
pub async fn plan(
    cx: &Cx,
    coalition: CoalitionId,
    reading: &Arc<Reading>,
    mapping: &Mapping,
    source: &str,
) -> Result<Plan> {
    may_coordinate(cx, coalition)?;
    planned(cx.db(), coalition, reading, mapping, source, true).await
}

async fn planned(
    conn: Conn<'_>,
    coalition: CoalitionId,
    reading: &Arc<Reading>,
    mapping: &Mapping,
    source: &str,
    twins: bool,
) -> Result<Plan> {
    base::error::all_well(mapping.problems())?;
    let here = store::here(conn, coalition).await?;
    let (reading, mapping, source) = (reading.clone(), mapping.clone(), source.to_owned());
    let plan = off_the_way(move || {
        let asked = Asked { reading: &reading, mapping: &mapping, source: &source, twins };
        plan::plan(&asked, here)
    });
    plan.await?.map_err(|why| Error::field("source", why))
}

/// The spaces that carrying out touches: the coalition and every organization whose page changes.
pub async fn spaces(
    cx: &Cx,
    coalition: CoalitionId,
    reading: &Arc<Reading>,
    (mapping, source): (&Mapping, &str),
    decisions: &Decisions,
) -> Result<Vec<SpaceId>> {
    may_coordinate(cx, coalition)?;
    let plan = planned(cx.db(), coalition, reading, mapping, source, false).await?;
    Ok(touched(coalition, &plan, decisions))
}

/// The same, when a plan is at hand.
pub fn touched(coalition: CoalitionId, plan: &Plan, decisions: &Decisions) -> Vec<SpaceId> {
    let of = |outcome: &Outcome| match outcome {
        Outcome::Changed(at, _) | Outcome::Unchanged(at) => Some(plan.here.existing[*at].id),
        _ => None,
    };
    let decided = |line: usize| decisions.take.iter().any(|(it, _)| *it == line);
    let rows = plan.rows.iter().filter(|it| matches!(it.outcome, Outcome::Changed(..)) || decided(it.row.line));
    let same = plan.rows.iter().filter_map(|it| match decisions.same_of(plan, it) {
        Some(Same::Here(id)) => plan.here.existing.iter().find(|it| it.id == id).map(|it| it.id),
        _ => None,
    });
    let organizations = rows.filter_map(|it| of(&it.outcome)).chain(same).map(SpaceId::from);
    std::iter::once(coalition.into()).chain(organizations).collect()
}

/// What came of a file.
pub struct Done {
    /// How many rows came to what.
    pub counts: Counts,
    /// The plan as it was carried out.
    pub plan: Plan,
}

/// Carries a file out, all of it or nothing. `tx` was begun in [`spaces`]; what happened since the plan was looked at is
/// taken into account.
pub async fn carry_out(
    tx: &mut Tx,
    coalition: CoalitionId,
    reading: &Arc<Reading>,
    (mapping, source): (&Mapping, &str),
    decisions: &Decisions,
) -> Result<Done> {
    may_coordinate(tx, coalition)?;
    let plan = planned(tx.db(), coalition, reading, mapping, source, false).await?;
    let batch = batch::of(&plan, decisions)?;
    // Nearly all were entered at the start; those that only changed since then follow in their order.
    let mut changed: Vec<SpaceId> = batch.changed.iter().map(|change| change.id.into()).collect();
    changed.sort();
    for space in changed {
        tx.enter(space).await?;
    }
    store::write(tx, coalition, &plan.source, &batch).await?;
    tx.note_all(coalition, notes(coalition, &batch)).await?;
    Ok(Done { counts: batch.counts, plan })
}

/// One line for each organization that is new or changed, and one for the file. A file that changes nothing leaves none.
fn notes(coalition: CoalitionId, batch: &Batch) -> Vec<Note> {
    let note = |verb, id: base::OrganizationId| {
        // One line tells the coalition of the whole list; each organization reads its own.
        Note::new(verb, ("organization", id.0)).for_nobody().open(Openness::Parties).about([id])
    };
    let listed = batch.new.iter().map(|it| note("organization.listed", it.id).fact("name", it.values.get(Field::Name)));
    let changed = batch.changed.iter().map(|it| {
        let fields: Vec<&str> = it.fields.iter().map(|field| field.as_str()).collect();
        let note = note("organization.renewed", it.id).fact("name", it.values.get(Field::Name));
        note.fact("fields", fields.join(" "))
    });
    let mut notes: Vec<Note> = listed.chain(changed).collect();
    if !notes.is_empty() || !batch.joined.is_empty() {
        let whole =
            Note::new("organizations.imported", ("coalition", coalition.0)).for_nobody().open(Openness::Coalition);
        let Counts { new, changed, unchanged, refused } = batch.counts;
        let whole = whole.fact("new", new).fact("changed", changed);
        notes.push(whole.fact("unchanged", unchanged).fact("refused", refused));
    }
    notes
}

/// Carries a draft out and keeps what came of it instead of the file. A second time it is what came of the first.
pub async fn finish(
    tx: &mut Tx,
    coalition: CoalitionId,
    id: DraftId,
    reading: &Arc<Reading>,
    decisions: &Decisions,
) -> Result<Counts> {
    let cx: Cx = (**tx).clone();
    let draft = drafted(&cx, tx.db(), coalition, id).await?;
    if let Some(counts) = draft.outcome() {
        return Ok(counts);
    }
    let mapping = Mapping::from_text(&draft.mapping, reading.table.header.len());
    let done = carry_out(tx, coalition, reading, (&mapping, &draft.source), decisions).await?;
    keep_outcome(tx, coalition, id, &done, refused(cx.lang, &done.plan, reading)).await?;
    Ok(done.counts)
}

async fn keep_outcome(tx: &mut Tx, coalition: CoalitionId, id: DraftId, done: &Done, refused: String) -> Result<()> {
    let (at, counts, nothing) = (tx.now, serde_json::to_string(&done.counts)?, Vec::<u8>::new());
    q!(
        "update import_draft set bytes = $3, done_at = $4, counts = $5, refused = $6 where space_id = $1 and id = $2",
        coalition,
        id,
        nothing,
        at,
        counts,
        refused
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Takes away drafts older than a day.
pub async fn sweep(cx: &Cx) -> Result<()> {
    let before = cx.now - Duration::hours(HOURS);
    let (stale,): (i64,) = q!("select count(*) from import_draft where made_at < $1", before).one(cx.db()).await?;
    if stale == 0 {
        return Ok(());
    }
    let mut tx = cx.house.db.begin().await?;
    q!("delete from import_draft where made_at < $1", before).run(&mut tx).await?;
    tx.commit().await
}
