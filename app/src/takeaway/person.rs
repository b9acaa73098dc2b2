//! What is stored about one person, for that person: one JSON file with everything that names them.
//!
//! Invariant: it holds no secret, such as the digest of a session, and nothing about anybody else.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::html;
use base::ids::PersonId;
use base::journal::Note;
use base::{Cx, Form, Result, Tx, q, t};
use chrono::{DateTime, Utc};
use maud::Markup;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::pages::{ask, what};
use super::rules;

type Time = DateTime<Utc>;

/// `GET /me/takeaway`
pub async fn page(cx: Cx) -> Result<Markup> {
    let name = cx.who()?.name.clone();
    let title = t!(cx, "takeaway-person-title");
    let inside = [
        t!(cx, "takeaway-person-has-you"),
        t!(cx, "takeaway-person-has-ways"),
        t!(cx, "takeaway-person-has-words"),
        t!(cx, "takeaway-person-has-journal"),
    ];
    let outside = [t!(cx, "takeaway-person-lacks-others"), t!(cx, "takeaway-lacks-secrets")];
    let main = maud::html! {
        (html::head(&cx, &[(name, "/me".to_owned())], &title, maud::html! { (t!(cx, "takeaway-person-lede")) }))
        (what(&t!(cx, "takeaway-inside"), &inside))
        (what(&t!(cx, "takeaway-outside"), &outside))
        (ask(&cx, "/me/takeaway", &t!(cx, "takeaway-person-private"), &t!(cx, "takeaway-person-take")))
    };
    Ok(html::narrow(&cx, &title, main))
}

/// `POST /me/takeaway`
pub async fn take(cx: Cx, _form: Form) -> Result<Response> {
    bring(&cx).await
}

/// Gathers what is stored about the person who asks and brings it.
pub async fn bring(cx: &Cx) -> Result<Response> {
    let (person, name) = (cx.who()?.person, cx.who()?.name.clone());
    let mut tx = cx.begin(person).await?;
    let all = gather(&mut tx, person).await?;
    tx.note(person, Note::new("person.took-away", ("person", person.0)).for_nobody()).await?;
    tx.commit().await?;
    let file = rules::file_name(&name, cx.today()).replace(".zip", ".json");
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")),
    ];
    Ok((headers, serde_json::to_vec_pretty(&all)?).into_response())
}

/// Everything that is stored about somebody, in one moment.
pub async fn gather(tx: &mut Tx, id: PersonId) -> Result<Json> {
    let at = tx.now;
    let (name, about, lang, zone, made): (String, String, String, String, Time) =
        q!("select name, about, lang, zone, made_at from person where id = $1", id).one(tx.db()).await?;
    let mut all = json!({
        "made_at": at, "id": id, "name": name, "about": about, "language": lang, "zone": zone, "here_since": made,
    });
    own(tx, id, &mut all).await?;
    parts(tx, id, &mut all).await?;
    words(tx, id, &mut all).await?;
    Ok(all)
}

/// A list of objects from rows.
macro_rules! list {
    ($tx:expr, $q:expr, ($($name:ident: $type:ty),*)) => {{
        let rows: Vec<($($type,)*)> = $q.all($tx.db()).await?;
        rows.into_iter().map(|($($name,)*)| json!({ $(stringify!($name): $name),* })).collect::<Json>()
    }};
}

/// Addresses, devices, keys, letters.
async fn own(tx: &mut Tx, id: PersonId, all: &mut Json) -> Result<()> {
    all["addresses"] = list!(tx, q!("select address, confirmed_at from person_address where person_id = $1 order by address", id), (address: String, confirmed_at: Time));
    all["sessions"] = list!(tx, q!("select agent, made_at, seen_at, expires_at from session where space_id = $1 order by made_at", id), (device: String, made_at: Time, seen_at: Time, expires_at: Time));
    all["passkeys"] = list!(tx, q!("select name, made_at, used_at from passkey where space_id = $1 order by made_at", id), (name: String, made_at: Time, used_at: Option<Time>));
    all["tokens"] = list!(tx, q!("select name, scopes, made_at, seen_at, expires_at from token where person_id = $1 order by made_at", id), (name: String, scopes: String, made_at: Time, seen_at: Time, expires_at: Time));
    let feeds = q!(
        "select coalition.name, organization.name, feed.made_at, feed.read_at from feed
         left join coalition on coalition.id = feed.coalition_id left join organization on organization.id = feed.organization_id
         where feed.space_id = $1 order by feed.made_at",
        id
    );
    all["feeds"] = list!(tx, feeds, (coalition: Option<String>, organization: Option<String>, made_at: Time, read_at: Option<Time>));
    let letters = q!(
        "select to_address, subject, written_at, sent_at from outbox where to_address in (select address from person_address where person_id = $1) order by written_at",
        id
    );
    all["letters"] = list!(tx, letters, (to: String, about: String, written_at: Time, sent_at: Option<Time>));
    let contacts = q!(
        "select organization.name, contact.name, contact.role, contact.mail, contact.phone from contact join organization on organization.id = contact.space_id
         where lower(contact.mail) in (select address from person_address where person_id = $1) order by organization.name",
        id
    );
    all["contact_of"] =
        list!(tx, contacts, (organization: String, name: String, role: String, mail: String, phone: String));
    Ok(())
}

/// Roles, invitations, claims.
async fn parts(tx: &mut Tx, id: PersonId, all: &mut Json) -> Result<()> {
    let hats = q!(
        "select organization.name, representative.role, representative.since from representative join organization on organization.id = representative.space_id
         where representative.person_id = $1 order by representative.since",
        id
    );
    all["acts_for"] = list!(tx, hats, (organization: String, role: String, since: Time));
    let coordinates = q!(
        "select coalition.name, coordinator.since from coordinator join coalition on coalition.id = coordinator.space_id where coordinator.person_id = $1 order by since",
        id
    );
    all["coordinates"] = list!(tx, coordinates, (coalition: String, since: Time));
    all["operator"] = list!(tx, q!("select since from operator where person_id = $1", id), (since: Time));
    let invitations = q!(
        "select address, role, made_at, expires_at, used_at from invitation
         where used_by = $1 or address in (select address from person_address where person_id = $1) order by made_at",
        id
    );
    all["invitations"] =
        list!(tx, invitations, (address: String, role: String, made_at: Time, expires_at: Time, used_at: Option<Time>));
    let claims = q!(
        "select address, why, asked_at, decided_at, granted from claim
         where person_id = $1 or address in (select address from person_address where person_id = $1) order by asked_at",
        id
    );
    all["claims"] = list!(tx, claims, (address: String, why: String, asked_at: Time, decided_at: Option<Time>, granted: Option<bool>));
    let drafts = q!("select file, made_at, done_at from import_draft where person_id = $1 order by made_at", id);
    all["imports"] = list!(tx, drafts, (file: String, made_at: Time, done_at: Option<Time>));
    Ok(())
}

/// What they said and did, with the relationship in which they did it.
async fn words(tx: &mut Tx, id: PersonId, all: &mut Json) -> Result<()> {
    all["comments"] = list!(tx, q!("select subject, at, text from comment where person_id = $1 order by at", id), (about: Uuid, at: Time, text: String));
    all["proposed"] = list!(tx, q!("select relationship_id, version, proposed_at, why from terms where proposed_by = $1 order by proposed_at", id), (relationship: Uuid, version: i64, at: Time, why: String));
    all["accepted"] = list!(tx, q!("select relationship_id, version, at from acceptance where person_id = $1 order by at", id), (relationship: Uuid, version: i64, at: Time));
    all["refused"] = list!(tx, q!("select relationship_id, version, at, why from refusal where person_id = $1 order by at", id), (relationship: Uuid, version: i64, at: Time, why: String));
    all["notices"] = list!(tx, q!("select relationship_id, given_at, why from notice where given_by = $1 order by given_at", id), (relationship: Uuid, at: Time, why: String));
    all["steps"] = list!(tx, q!("select relationship_id, version, at, why from move where person_id = $1 order by at", id), (relationship: Uuid, version: i64, at: Time, why: String));
    all["answers_on_choices"] = list!(tx, q!("select choice_id, organization_id, changed_at, given_at, body from sheet where person_id = $1 order by changed_at", id), (choice_id: Uuid, organization_id: Uuid, changed_at: Time, given_at: Option<Time>, answers: String));
    all["trust"] = list!(tx, q!("select organization_id, about_id, answered_at, word, cause, frank from trust_answer where person_id = $1 order by answered_at", id), (for_organization: Uuid, about: Uuid, at: Time, word: Option<i64>, cause: Option<i64>, frank: Option<i64>));
    all["doing"] = list!(tx, q!("select organization_id, about_id, said_at, does from trust_doing where person_id = $1 order by said_at", id), (for_organization: Uuid, about: Uuid, at: Time, does: i64));
    all["tables_begun"] = list!(tx, q!("select id, goal, made_at, ended_at from goal_table where person_id = $1 order by made_at", id), (table: Uuid, goal: String, made_at: Time, ended_at: Option<Time>));
    all["stakeholders_named"] = list!(tx, q!("select table_id, name, made_at from goal_voice where person_id = $1 order by made_at", id), (table: Uuid, name: String, made_at: Time));
    all["answers_on_challenges"] = list!(tx, q!("select check_id, organization_id, item, value, answered_at from challenge_answer where person_id = $1 order by answered_at, item", id), (check_id: Uuid, for_organization: Uuid, question: String, answer: i64, at: Time));
    all["first_steps"] = list!(tx, q!("select organization_id, offered_at, outcome, topic, text, done_at from first_step where person_id = $1 order by offered_at", id), (for_organization: Uuid, offered_at: Time, outcome: Option<String>, topic: Option<String>, text: String, done_at: Option<Time>));
    all["turns_at_leading"] = list!(tx, q!("select space_id, since from leading_place where person_id = $1 order by since", id), (coalition: Uuid, since: Time));
    all["tasks"] = list!(tx, q!("select space_id, what, made_at, ended_at from leading_task where person_id = $1 order by made_at", id), (coalition: Uuid, what: String, made_at: Time, ended_at: Option<Time>));
    all["heard"] = list!(tx, q!("select mending_id, at, text from trust_heard where person_id = $1 order by at", id), (mending: Uuid, at: Time, text: String));
    all["promises"] = list!(tx, q!("select mending_id, made_at, text, outcome, why from trust_promise where person_id = $1 order by made_at", id), (mending: Uuid, at: Time, text: String, outcome: Option<String>, why: String));
    let talks = q!(
        "select p.round_id, case when p.one_person = $1 then p.one_organization else p.other_organization end,
           case when p.one_person = $1 then p.other_organization else p.one_organization end, p.made_at, p.outcome, p.happened_on
         from one_to_one_pair p where p.one_person = $1 or p.other_person = $1 order by p.made_at, p.turn, p.id",
        id
    );
    all["one_to_ones"] = list!(tx, talks, (round: Uuid, for_organization: Uuid, with_organization: Uuid, made_at: Time, outcome: Option<String>, happened_on: Option<chrono::NaiveDate>));
    all["one_to_ones_answered"] = list!(tx, q!("select round_id, organization_id, answer, reach, at from one_to_one_taker where person_id = $1 order by at", id), (round: Uuid, for_organization: Uuid, answer: String, reach: String, at: Time));
    all["one_to_ones_notes"] = list!(tx, q!("select pair_id, at, text from one_to_one_note where person_id = $1 order by at", id), (talk: Uuid, at: Time, text: String));
    all["one_to_ones_not_before"] = list!(tx, q!("select until, at from one_to_one_rest where space_id = $1", id), (until: chrono::NaiveDate, at: Time));
    all["asked_to_join"] = list!(tx, q!("select organization_id, asked_at, why from joining where person_id = $1 order by asked_at", id), (organization: Uuid, at: Time, why: String));
    all["journal"] = list!(tx, q!("select at, verb, subject_kind, subject, facts, said from journal where person = $1 order by at, space_id, seq", id), (at: Time, verb: String, kind: String, subject: Uuid, facts: String, said: Option<String>));
    Ok(())
}
