//! The door of the public feed.

use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::response::Response;
use base::form::Form;
use base::html::feed_of;
use base::{Cx, Result};
use people::activity::acts::Told;
use people::coalitions::acts::coalition;
use people::feeds::answer::answer;
use people::feeds::atom::Atom;
use people::feeds::reading::entries;
use people::feeds::rules::LINES;

use super::reading::public_lines;

/// `GET /c/{coalition}/feed`: the same for everybody, in the language that `?lang=` names.
pub async fn feed(cx: Cx, RawQuery(query): RawQuery, headers: HeaderMap) -> Result<Response> {
    let asked = Form::read(query.as_deref().unwrap_or_default()).get("lang");
    let cx = Cx { who: None, lang: asked.unwrap_or(cx.lang), ..cx };
    let place = cx.place()?;
    let (it, lines) = (coalition(cx.db(), place.coalition).await?, public_lines(&cx, LINES).await?);
    let (space, front) = (place.coalition.into(), format!("/c/{}", place.slug));
    let told = lines.into_iter().map(|line| Told { space, line }).collect();
    let entries = entries(&cx, told, &place.name, &front);
    let feed = Atom {
        id: place.coalition.0,
        title: place.name.clone(),
        lang: cx.lang,
        author: place.name.clone(),
        own: Some(format!("{}{}", cx.house.url, feed_of(&cx, &place.slug))),
        page: format!("{}{front}", cx.house.url),
        updated: entries.first().map_or(it.made_at, |entry| entry.at),
        entries,
    };
    answer(&cx, &headers, &feed)
}
