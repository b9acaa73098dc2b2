//! Finding a policy, and changing it.

use base::db::Conn;
use base::error::all_well;
use base::form::required;
use base::ids::CoalitionId;
use base::journal::{Note, Openness};
use base::{Error, Result, Tx, q, record, say};
use chrono::{DateTime, Utc};
use people::coalitions::acts::may_coordinate;
use serde_json::Value;

use crate::Policy;
use crate::together::rules::WHY;

record! {
    /// A version that a coalition made.
    #[derive(Clone, Debug)]
    pub struct Made { pub version: i64, pub why: String, pub person: String, pub at: DateTime<Utc> }
}

/// The policy that counts in a coalition now.
pub async fn current(conn: Conn<'_>, space: CoalitionId) -> Result<Policy> {
    version(conn, space, i64::MAX).await
}

/// The latest version up to this one; the standard where the coalition has made none.
pub async fn version(conn: Conn<'_>, space: CoalitionId, version: i64) -> Result<Policy> {
    let body: Option<(String,)> = q!(
        "select body from choosing_policy where space_id = $1 and version <= $2 order by version desc limit 1",
        space,
        version
    )
    .opt(conn)
    .await?;
    body.map_or_else(|| Ok(Policy::standard().clone()), |(body,)| kept(&body))
}

fn kept(body: &str) -> Result<Policy> {
    Policy::read(body).map_err(|flaws| Error::broken(format!("a kept policy is unsound: {flaws:?}")))
}

/// Every version that a coalition made, the latest first.
pub async fn made(conn: Conn<'_>, space: CoalitionId) -> Result<Vec<Made>> {
    q!(
        "select choosing_policy.version, choosing_policy.why, person.name as person, choosing_policy.at
         from choosing_policy join person on person.id = choosing_policy.person_id
         where choosing_policy.space_id = $1 order by choosing_policy.version desc",
        space
    )
    .all(conn)
    .await
}

/// Makes the next version, for choices that begin from now on. `after` is the version that the table was drawn from.
pub async fn change(tx: &mut Tx, space: CoalitionId, table: &Value, after: i64, why: &str) -> Result<i64> {
    may_coordinate(tx, space)?;
    let now = current(tx.db(), space).await?;
    if now.version() != after {
        return Err(Error::field("after", say!("policy-changed-meanwhile")));
    }
    let mut problems = vec![];
    let why = required(&mut problems, "why", why, WHY);
    all_well(problems)?;
    let next = now.edited(table, &why).map_err(Error::Invalid)?;
    if next.says_the_same(&now) {
        return Err(Error::Refused(say!("policy-nothing-changed")));
    }
    let (person, at, version) = (tx.who()?.person, tx.now, next.version());
    q!(
        "insert into choosing_policy (space_id, version, body, why, person_id, at) values ($1, $2, $3, $4, $5, $6)",
        space,
        version,
        next.json().to_string(),
        &why,
        person,
        at
    )
    .run(tx.db())
    .await?;
    let note = Note::new("choosing.policy-changed", ("coalition", space.0)).open(Openness::Coalition);
    tx.note(space, note.for_nobody().fact("version", version).said(&why)).await?;
    Ok(version)
}
