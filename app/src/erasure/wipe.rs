//! What becomes of a person, statement by statement; the same when they ask and when an older backup is restored.
//!
//! What is not named here stays: ids, which lead to a name no longer, and what organizations agreed. A story compares the
//! list of tables in `app/src/retention.rs` with both databases, so that a new one is decided about.

use base::db::{Conn, Transaction};
use base::ids::PersonId;
use base::{Result, q};
use chrono::{DateTime, Utc};

use super::Words;
use super::list::Erased;

/// Erases somebody; `false` when there is no such person.
pub async fn person(mut conn: Conn<'_>, id: PersonId, words: Words, at: DateTime<Utc>) -> Result<bool> {
    let emptied = q!("update person set name = '', about = '', lang = 'en', zone = 'UTC' where id = $1", id);
    if emptied.run(conn.again()).await? == 0 {
        return Ok(false);
    }
    if words == Words::Go {
        said(conn.again(), id).await?;
    }
    let theirs: Vec<(String,)> =
        q!("select address from person_address where person_id = $1", id).all(conn.again()).await?;
    for (it,) in theirs {
        address(conn.again(), &it, at).await?;
    }
    for gone in [
        q!("delete from outbox where space_id = $1", id),
        q!("delete from claim where person_id = $1 and decided_at is null", id),
        q!("update claim set address = '' where person_id = $1", id),
        q!("update invitation set address = '' where used_by = $1", id),
        q!("update journal set said = null, salt = null where person = $1 and said is not null", id),
        q!("delete from session where space_id = $1", id),
        q!("delete from sheet where person_id = $1", id),
        q!("delete from token where person_id = $1", id),
        q!("delete from feed where space_id = $1", id),
        q!("delete from call where caller like $1", format!("{id}%")),
        q!("delete from passkey where space_id = $1", id),
        q!("delete from address_link where space_id = $1", id),
        q!("delete from ceremony where person_id = $1", id),
        q!("delete from once where person = $1", id),
        q!("delete from import_draft where person_id = $1 and done_at is null", id),
        q!("delete from representative where person_id = $1", id),
        q!("delete from coordinator where person_id = $1", id),
        q!("delete from operator where person_id = $1", id),
        q!("delete from sign_in_with where space_id = $1", id),
        q!("delete from action_link_opening where link_id in (select id from action_link where person_id = $1)", id),
        q!("delete from action_link where person_id = $1", id),
        q!("delete from mention where who = $1", id),
        // An answer that was told with two others stays in their sum, which names nobody.
        q!("delete from trust_answer where person_id = $1", id),
        q!("delete from one_to_one_note where person_id = $1", id),
        q!("delete from one_to_one_rest where space_id = $1", id),
        q!("delete from one_to_one_taker where person_id = $1", id),
        // Whoever was to talk with them is told that it cannot be.
        q!(
            "update one_to_one_pair set outcome = 'fell-apart', said_at = $2 where outcome is null and (one_person = $1 or other_person = $1)",
            id,
            at
        ),
        q!("update trust_mending set guide_name = '', guide_id = null where guide_id = $1", id),
        // What was told with two others or more stays; it names nobody.
        q!("delete from challenge_answer where person_id = $1", id),
        q!("delete from first_step where person_id = $1", id),
        q!("delete from leading_place where person_id = $1", id),
        q!(
            "update leading_task set what = '', second_id = null, ended_at = coalesce(ended_at, $2) where person_id = $1",
            id,
            at
        ),
        q!("update leading_task set second_id = null where second_id = $1", id),
        q!("delete from told where space_id = $1", id),
        q!("delete from rhythm where space_id = $1", id),
        q!("delete from digest where space_id = $1", id),
        q!("delete from stop_link where person_id = $1", id),
        q!("delete from person_address where person_id = $1", id),
        q!(
            "insert into erased (person_id, words, at) values ($1, $2, $3) on conflict (person_id) do nothing",
            id,
            words,
            at
        ),
    ] {
        gone.run(conn.again()).await?;
    }
    Ok(true)
}

/// What was written to or about an address; also one of somebody who never came in. How much there was.
pub async fn address(mut conn: Conn<'_>, address: &str, at: DateTime<Utc>) -> Result<u64> {
    let mut n = 0;
    for gone in [
        q!("delete from outbox where to_address = $1", address),
        q!("delete from sign_in_link where address = $1", address),
        q!("delete from operator_expected where address = $1", address),
        q!("delete from contact where lower(mail) = $1", address),
        q!("delete from claim where confirmed_at is null and address = $1", address),
        q!("update claim set address = '' where address = $1", address),
        q!(
            "update invitation set revoked_at = $2 where used_at is null and revoked_at is null and address = $1",
            address,
            at
        ),
        q!("update invitation set address = '' where address = $1", address),
        q!("delete from bounce where address = $1", address),
        q!("delete from stop_link where address = $1", address),
        q!("delete from stopped where address = $1", address),
        q!("delete from action_link_opening where link_id in (select id from action_link where address = $1)", address),
        q!("delete from action_link where address = $1", address),
    ] {
        n += gone.run(conn.again()).await?;
    }
    Ok(n)
}

/// The words they left. What they proposed and others accepted is no longer theirs alone, and stays.
async fn said(mut conn: Conn<'_>, id: PersonId) -> Result<()> {
    for gone in [
        q!("update comment set text = '', first_text = null where person_id = $1", id),
        q!("update trust_heard set text = '' where person_id = $1", id),
        q!("update trust_promise set text = '', why = '' where person_id = $1", id),
        q!("update settlement set why = '' where person_id = $1", id),
        q!("update terms set why = '' where proposed_by = $1", id),
        q!("update refusal set why = '' where person_id = $1", id),
        q!("update notice set why = '' where given_by = $1", id),
        q!("update notice set taken_back_why = '' where taken_back_by = $1 and taken_back_why is not null", id),
        q!("update move set why = '' where person_id = $1", id),
        q!("update choice set opened_why = '' where opened_by = $1", id),
        q!("update choice set closed_why = '' where closed_by = $1", id),
        q!("update chooser set left_why = '' where left_by = $1", id),
        q!("update goal_voice set name = '' where person_id = $1", id),
        q!("update joining set why = '' where person_id = $1", id),
        q!("update claim set why = '' where person_id = $1", id),
        q!("update claim set reason = '' where decided_by = $1", id),
    ] {
        gone.run(conn.again()).await?;
    }
    Ok(())
}

/// Erases everybody of a list who is in a database that was just restored; how many there were.
pub async fn again(tx: &mut Transaction, erased: &[Erased]) -> Result<u64> {
    let (mut conn, mut n) = (Conn::from(tx), 0);
    for it in erased {
        let (named,): (i64,) =
            q!("select count(*) from person where id = $1 and name <> ''", it.person_id).one(conn.again()).await?;
        if person(conn.again(), it.person_id, it.words, it.at).await? && named > 0 {
            n += 1;
        }
    }
    Ok(n)
}
