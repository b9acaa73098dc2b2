//! The doors of a talk. Each leads back to the comment on the page of its thing.

use axum::extract::Path;
use axum::response::Redirect;
use base::form::{Form, not_understood};
use base::{Cx, Result, Tx};
use uuid::Uuid;

use super::acts;
use super::reading::one;
use super::table::Table;
use super::types::Said;

type Id = Path<(String, Uuid)>;

fn back(cx: &Cx, table: &Table, id: Uuid) -> Result<String> {
    Ok(format!("/c/{}{}#c-{id}", cx.place()?.slug, table.page))
}

async fn done(cx: &Cx, tx: Tx, table: Result<Table>, id: Uuid) -> Result<Redirect> {
    let table = tx.finish(table).await?;
    Ok(Redirect::to(&back(cx, &table, id)?))
}

/// `POST …/replies`
pub async fn reply(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer));
    }
    let (_, place) = one(tx.db(), space, id).await?;
    let table = acts::at_table(&mut tx, space, &place.kind, place.subject).await?;
    let (text, answers) = (form.text("text"), form.has("answers"));
    let said = Said { text, reply_to: Some(id), answers, ..Said::default() };
    let reply = acts::say(&mut tx, space, &table, said).await?;
    let answer = back(&cx, &table, reply)?;
    tx.answer(form.once(), &answer).await?;
    tx.commit().await?;
    Ok(Redirect::to(&answer))
}

/// `POST …/answered`
pub async fn answered(cx: Cx, Path((_, id)): Id, _form: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    let table = acts::answered(&mut tx, space, id).await;
    done(&cx, tx, table, id).await
}

/// `POST …/settled`
pub async fn settle(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let settled = match form.text("settled") {
        "yes" => true,
        "no" => false,
        _ => return Err(not_understood()),
    };
    let mut tx = cx.begin(space).await?;
    let table = acts::settle(&mut tx, space, id, settled, form.text("why")).await;
    done(&cx, tx, table, id).await
}

/// `POST …/text`
pub async fn correct(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    let table = acts::correct(&mut tx, space, id, form.text("text")).await;
    done(&cx, tx, table, id).await
}

/// `POST …/erased`
pub async fn erase(cx: Cx, Path((_, id)): Id, _form: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    let table = acts::erase(&mut tx, space, id).await;
    done(&cx, tx, table, id).await
}
