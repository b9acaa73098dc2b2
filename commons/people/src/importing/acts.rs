//! From a file to organizations: kept as a draft, planned as often as a person likes, carried out once.
//!
//! Planning thousands of rows takes a while, and the one writer is not held for it: what is written was planned before
//! the transaction began, and inside it only looks whether that still holds.

use std::collections::HashMap;
use std::sync::Arc;

use base::db::Conn;
use base::heavy::off_the_way;
use base::ids::{CoalitionId, SpaceId};
use base::journal::{Note, Openness};
use base::words::fold;
use base::{Cx, Error, Result, Tx, id, q, record};
use chrono::{DateTime, Duration, Utc};
use tables::Reading;

use super::batch::Batch;
use super::guess::Mapping;
use super::kept::Kept;
use super::plan::Asked;
use super::types::{CameOf, Counts, Decisions, Field, Plan};
use super::{batch, file, plan, store};
use crate::coalitions::acts::may_coordinate;

/// How often a file is planned anew because somebody changed what it was planned against.
pub const TRIES: usize = 3;
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
        pub done_at: Option<DateTime<Utc>>,
        pub counts: String,
        pub refused: String,
    }
}

impl Draft {
    /// What came of it, once it was carried out.
    pub fn outcome(&self) -> Option<CameOf> {
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
pub async fn drafted(cx: &Cx, coalition: CoalitionId, id: DraftId) -> Result<Draft> {
    may_coordinate(cx, coalition)?;
    q!(
        "select id, file, source, mapping, done_at, counts, refused from import_draft where space_id = $1 and id = $2 and made_at > $3",
        coalition, id, cx.now - Duration::hours(HOURS)
    )
    .one(cx.db())
    .await
}

/// The table in a draft's file; as long as somebody looks at it, it is read once.
pub async fn reading(cx: &Cx, coalition: CoalitionId, id: DraftId) -> Result<Arc<Reading>> {
    may_coordinate(cx, coalition)?;
    if let Some(reading) = Kept::of(cx).reading(id, cx.now) {
        return Ok(reading);
    }
    let (bytes,): (Vec<u8>,) =
        q!("select bytes from import_draft where space_id = $1 and id = $2 and done_at is null", coalition, id)
            .one(cx.db())
            .await?;
    let reading = Arc::new(file::read(bytes).await?);
    Kept::of(cx).keep(id, &reading, cx.now);
    Ok(reading)
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

/// A plan with what was decided about it, put into rows: all that is left is to write them.
pub struct Ready {
    /// What would happen.
    pub plan: Plan,
    /// The same as rows.
    pub batch: Batch,
}

impl Ready {
    /// Puts a plan and decisions together.
    ///
    /// # Errors
    /// [`Error::Invalid`] when a row is to be the same as something that the plan does not offer it.
    pub fn of(plan: Plan, decisions: &Decisions) -> Result<Ready> {
        let batch = batch::of(&plan, decisions)?;
        Ok(Ready { plan, batch })
    }

    /// The spaces that writing it touches: the coalition and every organization whose page changes.
    pub fn spaces(&self, coalition: CoalitionId) -> Vec<SpaceId> {
        let changed = self.batch.changed.iter().map(|it| it.id.into());
        std::iter::once(coalition.into()).chain(changed).collect()
    }

    fn comes_of(&self) -> CameOf {
        let names = self.batch.changed.iter().map(|it| (it.id, it.values.get(Field::Name)));
        let names: HashMap<base::OrganizationId, &str> = names.collect();
        let changed = self.plan.here.existing.iter().filter_map(|it| Some((&it.slug, names.get(&it.id)?)));
        let mut changed: Vec<_> = changed.map(|(slug, name)| (slug.clone(), (*name).to_owned())).collect();
        changed.sort_by_cached_key(|(_, name)| fold(name));
        CameOf { counts: self.batch.counts, changed }
    }
}

/// Plans a file and puts what was decided into rows. Nobody waits for this: it reads, and holds no transaction.
pub async fn ready(
    cx: &Cx,
    coalition: CoalitionId,
    reading: &Arc<Reading>,
    (mapping, source): (&Mapping, &str),
    decisions: &Decisions,
) -> Result<Ready> {
    may_coordinate(cx, coalition)?;
    // Looking for likely twins takes longer than all the rest, and most files need none.
    let plan = planned(cx.db(), coalition, reading, mapping, source, decisions.about_twins()).await?;
    let decisions = decisions.clone();
    off_the_way(move || Ready::of(plan, &decisions)).await?
}

/// Writes what was made ready, all of it or nothing; `tx` was begun in [`Ready::spaces`]. False, and nothing is written,
/// when something that it was planned against has changed since: then it is planned anew, after `tx` has ended.
pub async fn carry_out(tx: &mut Tx, coalition: CoalitionId, ready: &Ready) -> Result<bool> {
    may_coordinate(tx, coalition)?;
    if store::here(tx.db(), coalition).await? != ready.plan.here {
        return Ok(false);
    }
    store::write(tx, coalition, &ready.plan.source, &ready.batch).await?;
    tx.note_all(coalition, notes(coalition, &ready.batch)).await?;
    Ok(true)
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

/// Carries a draft out and keeps what came of it, with the `refused` rows, instead of the file. A second time it is what
/// came of the first. False as in [`carry_out`], and when the draft itself was changed meanwhile.
pub async fn finish(tx: &mut Tx, coalition: CoalitionId, draft: &Draft, ready: &Ready, refused: &str) -> Result<bool> {
    may_coordinate(tx, coalition)?;
    let now: Option<(String, String, Option<DateTime<Utc>>)> =
        q!("select source, mapping, done_at from import_draft where space_id = $1 and id = $2", coalition, draft.id)
            .opt(tx.db())
            .await?;
    match now.ok_or(Error::NotFound)? {
        (_, _, Some(_)) => return Ok(true),
        (source, mapping, None) if source != draft.source || mapping != draft.mapping => return Ok(false),
        _ => {}
    }
    let done = carry_out(tx, coalition, ready).await?;
    if done {
        keep_outcome(tx, coalition, draft.id, &ready.comes_of(), refused).await?;
    }
    Ok(done)
}

async fn keep_outcome(tx: &mut Tx, coalition: CoalitionId, id: DraftId, came: &CameOf, refused: &str) -> Result<()> {
    let (at, counts, nothing) = (tx.now, serde_json::to_string(came)?, Vec::<u8>::new());
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
    Kept::of(cx).forget_old(cx.now);
    let before = cx.now - Duration::hours(HOURS);
    let (stale,): (i64,) = q!("select count(*) from import_draft where made_at < $1", before).one(cx.db()).await?;
    if stale == 0 {
        return Ok(());
    }
    let mut tx = cx.house.db.begin().await?;
    q!("delete from import_draft where made_at < $1", before).run(&mut tx).await?;
    tx.commit().await
}
