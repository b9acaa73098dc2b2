//! One relationship as its party reads it: every version byte for byte, who accepted it, its steps, and what was said.
//!
//! Other parties appear with their names and with what the terms say of them, and never with a way to reach them.

use base::db::Transaction;
use base::ids::CoalitionId;
use base::{Cx, Error, OrganizationId, Result, q};
use relationships::access::{Action, Thing, access};
use relationships::standing::permission;
use relationships::standing::records::{Acceptance, Move, Notice, Refusal};
use relationships::standing::store::{Paper, PartyRow, Relationship, RelationshipId};
use relationships::talk::{Comment, Reading, comments};
use relationships::terms::types::COLUMNS;
use serde_json::Value;

use super::bundle::Bundle;
use super::index;

const SHEETS: [(&str, &[&str]); 9] = [
    (
        "relationships.csv",
        &[
            "id",
            "coalition",
            "purpose",
            "level",
            "state",
            "seen",
            "proposed_at",
            "agreed_at",
            "review_on",
            "ends_on",
            "ended_at",
            "in_force",
            "parties",
        ],
    ),
    (
        "versions.csv",
        &[
            "relationship_id",
            "version",
            "kind",
            "outcome",
            "level",
            "purpose",
            "starts_on",
            "review_on",
            "notice_days",
            "proposed_at",
            "proposed_by",
            "proposed_for",
            "why",
            "digest",
            "file",
        ],
    ),
    (
        "parties.csv",
        &["relationship_id", "organization_id", "organization", "sector", "standing", "since", "leaving_on"],
    ),
    (
        "shares.csv",
        &[
            "relationship_id",
            "version",
            "organization_id",
            "organization",
            "goals",
            "gives",
            "carries",
            "risks",
            "receives",
        ],
    ),
    ("acceptances.csv", &["relationship_id", "version", "organization_id", "organization", "person", "at", "digest"]),
    ("refusals.csv", &["relationship_id", "version", "organization_id", "organization", "person", "at", "why"]),
    (
        "notices.csv",
        &[
            "relationship_id",
            "organization_id",
            "organization",
            "person",
            "at",
            "why",
            "taken_back_at",
            "taken_back_by",
            "taken_back_why",
            "taken_back_version",
        ],
    ),
    ("moves.csv", &["relationship_id", "version", "from", "to", "why", "person", "acting_for", "at"]),
    (
        "comments.csv",
        &[
            "relationship_id",
            "id",
            "reply_to",
            "version",
            "at",
            "changed_at",
            "person",
            "acting_for",
            "confidential",
            "text",
        ],
    ),
];

/// A relationship with everything that goes into the file.
pub struct Whole {
    /// The relationship, brought up to this day.
    pub it: Relationship,
    /// The coalition's name.
    pub coalition: String,
    /// What was said, as far as the reader's role may read it.
    pub comments: Vec<Comment>,
    /// The documents, byte for byte: `(version, document)`.
    pub documents: Vec<(i64, String)>,
    /// What each acceptance holds: `(version, organization, digest)`.
    pub accepted: Vec<(i64, OrganizationId, String)>,
}

/// Begins the lists, so that each is there also when nothing is in it.
pub fn begin(bundle: &mut Bundle) -> Result<()> {
    bundle.list("relationships.json", None)?;
    SHEETS.iter().try_for_each(|(name, header)| bundle.rows(name, header, &[]))
}

/// Puts one relationship in; one whose terms the reader may not see stays out.
pub async fn put(
    cx: &Cx,
    tx: &mut Transaction,
    bundle: &mut Bundle,
    (space, coalition): (CoalitionId, &str),
    id: RelationshipId,
) -> Result<()> {
    let it = match permission::read(cx, (&mut *tx).into(), space, id).await {
        Ok(it) if permission::sees_terms(cx, &it).is_ok() => it,
        Ok(_) | Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    let confidential = access(Action::See, &permission::asker(cx, &it), &Thing::between_parties(true)).is_ok();
    let trusted = confidential && it.span.from.is_none();
    let reading = Reading { trusted, span: it.span, before: None, most: u32::MAX as usize };
    let (comments, _) = comments((&mut *tx).into(), space, id.0, reading).await?;
    let documents =
        q!("select version, body from terms where space_id = $1 and relationship_id = $2 order by version", space, id);
    let mut documents: Vec<(i64, String)> = documents.all(&mut *tx).await?;
    documents.retain(|(version, _)| it.paper(*version).is_ok());
    let accepted = q!(
        "select version, organization_id, digest from acceptance where space_id = $1 and relationship_id = $2",
        space,
        id
    );
    let accepted: Vec<(i64, OrganizationId, String)> = accepted.all(tx).await?;
    let whole = Whole { it, coalition: coalition.to_owned(), comments, documents, accepted };
    put_documents(bundle, &whole)?;
    bundle.list("relationships.json", Some(&json(&whole)))?;
    for ((name, header), rows) in SHEETS.iter().zip(sheets(&whole)) {
        bundle.rows(name, header, &rows)?;
    }
    bundle.append(index::NAME, &index::relationship(cx, &whole))
}

fn put_documents(bundle: &mut Bundle, whole: &Whole) -> Result<()> {
    let id = whole.it.row.id;
    for (version, document) in &whole.documents {
        bundle.file(&file_of(id, *version), document.as_bytes())?;
        let digest = base::ids::digest(document);
        bundle.append("terms/SHA256SUMS", &format!("{digest}  {id}-v{version}.json\n"))?;
    }
    Ok(())
}

/// Where a version's document stands.
pub fn file_of(id: RelationshipId, version: i64) -> String {
    format!("terms/{id}-v{version}.json")
}

fn sheets(whole: &Whole) -> [Vec<Vec<String>>; 9] {
    let it = &whole.it;
    [
        vec![row(whole)],
        it.papers.iter().map(|paper| version_row(it, paper)).collect(),
        it.parties.iter().map(|party| party_row(it, party)).collect(),
        it.papers.iter().flat_map(|paper| share_rows(it, paper)).collect(),
        it.acceptances.iter().map(|yes| acceptance_row(whole, yes)).collect(),
        it.refusals.iter().map(|no| refusal_row(it, no)).collect(),
        it.notices.iter().map(|notice| notice_row(it, notice)).collect(),
        it.moves.iter().map(|step| move_row(it, step)).collect(),
        whole.comments.iter().map(|said| comment_row(it, said)).collect(),
    ]
}

/// Something that may not be there, as a cell.
fn cell(it: Option<impl ToString>) -> String {
    it.map(|it| it.to_string()).unwrap_or_default()
}

fn row(whole: &Whole) -> Vec<String> {
    let (it, row) = (&whole.it, &whole.it.row);
    let names: Vec<&str> = it.parties.iter().map(|party| party.name.as_str()).collect();
    vec![
        row.id.to_string(),
        whole.coalition.clone(),
        row.purpose.clone(),
        row.level.to_string(),
        it.standing.state.to_string(),
        row.seen.to_string(),
        row.proposed_at.to_rfc3339(),
        cell(row.agreed_at.map(|at| at.to_rfc3339())),
        cell(it.standing.review_on),
        cell(it.standing.ends_on),
        cell(row.ended_at.map(|at| at.to_rfc3339())),
        cell(it.standing.in_force),
        names.join("; "),
    ]
}

fn version_row(it: &Relationship, paper: &Paper) -> Vec<String> {
    let (its, terms) = (it.standing.version(paper.version), &paper.terms);
    vec![
        it.row.id.to_string(),
        paper.version.to_string(),
        cell(its.map(|its| its.kind)),
        cell(its.map(|its| its.outcome)),
        terms.level.to_string(),
        terms.purpose.clone(),
        terms.starts_on.to_string(),
        terms.review_on.to_string(),
        terms.notice_days.to_string(),
        paper.proposed_at.to_rfc3339(),
        paper.proposer.clone(),
        its.and_then(|its| its.proposed_for).map_or("", |by| it.name_of(by)).to_owned(),
        paper.why.clone(),
        paper.digest.clone(),
        file_of(it.row.id, paper.version),
    ]
}

fn party_row(it: &Relationship, party: &PartyRow) -> Vec<String> {
    vec![
        it.row.id.to_string(),
        party.organization.to_string(),
        party.name.clone(),
        party.sector.to_string(),
        cell(it.standing.party(party.organization)),
        party.since.to_rfc3339(),
        cell(party.leaving_on),
    ]
}

fn share_rows(it: &Relationship, paper: &Paper) -> Vec<Vec<String>> {
    let row = |(party, share): (&OrganizationId, &relationships::terms::Share)| {
        let mut row =
            vec![it.row.id.to_string(), paper.version.to_string(), party.to_string(), it.name_of(*party).to_owned()];
        row.extend(COLUMNS.map(|column| share.column(column).to_owned()));
        row
    };
    paper.terms.parties.iter().map(row).collect()
}

fn acceptance_row(whole: &Whole, yes: &Acceptance) -> Vec<String> {
    let it = &whole.it;
    let digest = whole.accepted.iter().find(|(version, by, _)| (*version, *by) == (yes.version, yes.organization));
    vec![
        it.row.id.to_string(),
        yes.version.to_string(),
        yes.organization.to_string(),
        it.name_of(yes.organization).to_owned(),
        yes.person.clone(),
        yes.at.to_rfc3339(),
        cell(digest.map(|(_, _, digest)| digest)),
    ]
}

fn refusal_row(it: &Relationship, no: &Refusal) -> Vec<String> {
    vec![
        it.row.id.to_string(),
        no.version.to_string(),
        no.organization.to_string(),
        it.name_of(no.organization).to_owned(),
        no.person.clone(),
        no.at.to_rfc3339(),
        no.why.clone(),
    ]
}

fn notice_row(it: &Relationship, notice: &Notice) -> Vec<String> {
    vec![
        it.row.id.to_string(),
        notice.organization.to_string(),
        it.name_of(notice.organization).to_owned(),
        notice.given_by.clone(),
        notice.given_at.to_rfc3339(),
        notice.why.clone(),
        cell(notice.taken_back_at.map(|at| at.to_rfc3339())),
        cell(notice.taken_back_by.as_ref()),
        cell(notice.taken_back_why.as_ref()),
        cell(notice.taken_back_version),
    ]
}

fn move_row(it: &Relationship, step: &Move) -> Vec<String> {
    vec![
        it.row.id.to_string(),
        step.version.to_string(),
        cell(step.from_level),
        cell(step.to_level),
        step.why.clone(),
        cell(step.person.as_ref()),
        step.acting_for.map_or("", |by| it.name_of(by)).to_owned(),
        step.at.to_rfc3339(),
    ]
}

fn comment_row(it: &Relationship, said: &Comment) -> Vec<String> {
    vec![
        it.row.id.to_string(),
        said.id.to_string(),
        cell(said.reply_to),
        cell(said.version),
        said.at.to_rfc3339(),
        cell(said.changed_at.map(|it| it.to_rfc3339())),
        said.person.clone(),
        cell(said.organization_name.as_ref()),
        said.confidential.to_string(),
        said.text.clone(),
    ]
}

/// The relationship as one value, for programs. The document stands in it for reading; its bytes are in its own file.
fn json(whole: &Whole) -> Value {
    let names = SHEETS.map(|(name, _)| name.trim_end_matches(".csv"));
    let mut value = objects(0, vec![row(whole)]).remove(0);
    for (at, rows) in sheets(whole).into_iter().enumerate().skip(1) {
        value[names[at]] = Value::Array(objects(at, rows));
    }
    for (version, (_, document)) in whole.documents.iter().enumerate() {
        value["versions"][version]["document"] = serde_json::from_str(document).unwrap_or_default();
    }
    value
}

fn objects(sheet: usize, rows: Vec<Vec<String>>) -> Vec<Value> {
    let header = SHEETS[sheet].1;
    let object = |row: Vec<String>| {
        let fields = header.iter().zip(row).filter(|(name, text)| **name != "relationship_id" && !text.is_empty());
        Value::Object(fields.map(|(name, text)| ((*name).to_owned(), value(name, text))).collect())
    };
    rows.into_iter().map(object).collect()
}

/// A cell as programs expect it.
fn value(name: &str, text: String) -> Value {
    match name {
        "version" | "in_force" | "notice_days" | "taken_back_version" => {
            text.parse::<i64>().map_or(Value::Null, Value::from)
        }
        "confidential" => Value::Bool(text == "true"),
        _ => Value::String(text),
    }
}
