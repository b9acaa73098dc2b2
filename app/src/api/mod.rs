//! What programs find under `/api`: the document, the page that people read and try, and how much they may ask.
//!
//! The doors themselves stand in the rooms, each beside the page of the same act. Invariant: the document is made of the
//! doors, so neither knows of one that the other lacks.

pub mod limits;
pub mod page;
pub mod waiting;

use std::sync::{Arc, OnceLock};

use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use base::api::{Operation, document, get};
use base::{Cx, Doors, House, Lang, Result};

/// The doors of this room, over those of all others.
pub fn routes() -> Doors {
    Doors::new()
        .get("/api", page::page)
        .get("/api/openapi.json", openapi)
        .api(get("/api/v1/me/waiting", "me-waiting", waiting::list))
        .api(get("/api/v1/me/questions", "me-questions", waiting::questions))
        .api(get("/api/v1/me/coming", "me-coming", waiting::coming))
}

/// Every operation, in the order of the rooms.
pub fn operations() -> &'static [Operation] {
    static ALL: OnceLock<Vec<Operation>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = crate::doors::rooms().operations().to_vec();
        // The same groups stand together, as they come first.
        let groups: Vec<&str> = all.iter().map(Operation::group).collect();
        let place = |it: &Operation| groups.iter().position(|group| *group == it.group());
        all.sort_by_key(place);
        all
    })
}

/// `GET /api/openapi.json`: in the reader's language.
async fn openapi(cx: Cx, headers: HeaderMap) -> Result<Response> {
    let bytes = made(&cx.house, cx.lang)?;
    let tag = format!("\"{}\"", &base::ids::digest(&bytes)[..32]);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|it| it.as_bytes() == tag.as_bytes()) {
        return Ok((axum::http::StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    Ok(([(header::CONTENT_TYPE, "application/json".to_owned()), (header::ETAG, tag)], (*bytes).clone()).into_response())
}

/// The document is made once for each language.
fn made(house: &House, lang: Lang) -> Result<Arc<String>> {
    static MADE: [OnceLock<Arc<String>>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    let kept = &MADE[lang as usize];
    if let Some(made) = kept.get() {
        return Ok(made.clone());
    }
    let made = Arc::new(serde_json::to_string_pretty(&document(operations(), &house.url, lang))?);
    Ok(kept.get_or_init(|| made).clone())
}
