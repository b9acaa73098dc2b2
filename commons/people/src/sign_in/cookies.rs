//! The cookies: the session, the language of those who are not signed in, and what binds a sign-in elsewhere to its
//! browser.

use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use base::cx::House;
use base::{Error, Lang, Result};

use super::types::Opened;
use crate::visitor::{cookie_name, lang_cookie};

/// The longest that browsers keep a cookie: seconds. How long a session lasts is decided by its row, which moves on while
/// it is used.
const LONGEST: i64 = 400 * 24 * 3600;

/// Leads on, with the new session if there is one.
pub fn led_on(house: &House, opened: &Opened) -> Result<Response> {
    let response = Redirect::to(&opened.next).into_response();
    match &opened.token {
        Some(token) => with_session(house, token, response),
        None => Ok(response),
    }
}

/// Leads on without a session; what the browser kept of it goes too.
pub fn signed_out(house: &House, to: &str) -> Result<Response> {
    let mut response = with(to, &cookie(house, cookie_name(house), "", 0))?;
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}

/// Leads on in this language.
pub fn in_language(house: &House, lang: Lang, to: &str) -> Result<Response> {
    with(to, &cookie(house, lang_cookie(house), lang.as_str(), LONGEST))
}

/// Makes the session of an answer that leads nowhere by itself.
pub fn with_session(house: &House, token: &str, response: Response) -> Result<Response> {
    with_cookie(response, &cookie(house, cookie_name(house), token, LONGEST))
}

/// A cookie of some minutes.
pub fn for_a_while(house: &House, name: &str, value: &str, seconds: i64, response: Response) -> Result<Response> {
    with_cookie(response, &cookie(house, name, value, seconds))
}

fn cookie(house: &House, name: &str, value: &str, seconds: i64) -> String {
    let secure = if house.url.starts_with("https://") { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}

fn with(to: &str, cookie: &str) -> Result<Response> {
    with_cookie(Redirect::to(to).into_response(), cookie)
}

fn with_cookie(mut response: Response, cookie: &str) -> Result<Response> {
    let cookie = HeaderValue::from_str(cookie).map_err(Error::broken)?;
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}
