//! The last step: an error becomes a page in the visitor's language, or a problem as RFC 9457 writes it.
//!
//! Invariant: the cause of what broke stands in the log only; the visitor gets the number under which it stands there.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use base::{Cx, Error, House, Lang, Problem, html, say, t};
use maud::html as markup;
use serde_json::json;
use tower_http::csrf::ProtectionError;

use crate::api::limits;
use crate::watch::Number;

/// The layer that dresses whatever went wrong inside it.
pub async fn errors(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let response = next.run(request).await;
    let Some(error) = error_of(&response) else {
        return response;
    };
    let cx = response.extensions().get::<Cx>().cloned().unwrap_or_else(|| asked.cx(&house));
    if let Error::Broken(cause) = error.as_ref() {
        log(&asked.number, cause.as_ref());
    }
    // An address that cannot be understood is one that is not here.
    let status = if matches!(*error, Error::NotFound) { StatusCode::NOT_FOUND } else { response.status() };
    let mut dressed = asked.answer(&cx, status, &error);
    if let Error::Busy(seconds) = *error {
        dressed.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    for name in [header::ALLOW.as_str()].into_iter().chain(limits::HEADERS) {
        if let (Some(value), Ok(name)) = (response.headers().get(name), HeaderName::try_from(name)) {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    dressed.extensions_mut().insert(cx);
    dressed
}

/// The error inside an answer. What axum itself refuses has a bare status; a form from elsewhere was stopped by its layer.
fn error_of(response: &Response) -> Option<Arc<Error>> {
    if let Some(error) = response.extensions().get::<Arc<Error>>() {
        return Some(error.clone());
    }
    if response.extensions().get::<ProtectionError>().is_some() {
        return Some(Arc::new(Error::Forbidden(say!("doors-sent-from-elsewhere"))));
    }
    let kind = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    let bare = response.status().is_client_error() && kind.is_none_or(|it| it.starts_with(b"text/plain"));
    bare.then(|| Arc::new(named(response.status())))
}

fn named(status: StatusCode) -> Error {
    match status {
        StatusCode::METHOD_NOT_ALLOWED => Error::Refused(say!("doors-not-this-way")),
        StatusCode::PAYLOAD_TOO_LARGE => Error::Refused(say!("form-is-too-long")),
        StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => base::form::not_understood(),
        _ => Error::NotFound,
    }
}

fn log(number: &str, cause: &(dyn std::error::Error + 'static)) {
    let chain: Vec<String> = std::iter::successors(Some(cause), |it| it.source()).map(ToString::to_string).collect();
    tracing::error!(number, cause = chain.join(": "), "something broke");
}

/// What is kept of a request for the case that it goes wrong.
struct Asked {
    page: bool,
    reads: bool,
    path: String,
    lang: Lang,
    from: Option<String>,
    number: String,
}

impl Asked {
    fn of(request: &Request) -> Asked {
        let (path, headers) = (request.uri().path_and_query().map_or("/", |it| it.as_str()), request.headers());
        Asked {
            page: wants_page(path, headers),
            reads: matches!(*request.method(), Method::GET | Method::HEAD),
            path: path.to_owned(),
            lang: text(headers, header::ACCEPT_LANGUAGE).map_or(Lang::En, Lang::accepted),
            from: text(headers, header::REFERER).map(str::to_owned),
            number: request.extensions().get::<Number>().map(|it| it.0.clone()).unwrap_or_default(),
        }
    }

    fn cx(&self, house: &Arc<House>) -> Cx {
        Cx { lang: self.lang, path: self.path.as_str().into(), ..Cx::of_house(house) }
    }

    fn answer(&self, cx: &Cx, status: StatusCode, error: &Error) -> Response {
        match error {
            _ if !self.page => self.problem(cx, status, error),
            Error::SignIn if self.reads => Redirect::to(&self.sign_in()).into_response(),
            _ => (status, self.stop(cx, error)).into_response(),
        }
    }

    fn sign_in(&self) -> String {
        base::html::sign_in_first(&self.path)
    }

    /// The page they came from, if it was one of ours.
    fn back<'a>(&'a self, cx: &Cx) -> Option<&'a str> {
        let path = self.from.as_deref()?.strip_prefix(cx.house.url.as_str())?;
        (!self.reads && path.starts_with('/') && !path.starts_with("//")).then_some(path)
    }

    fn stop(&self, cx: &Cx, error: &Error) -> maud::Markup {
        let (title, mut says) = words(cx, error, &self.number);
        // Said of what is not there and of what may not be seen alike, so that it tells of neither.
        let may_open = matches!(error, Error::NotFound) && cx.who.is_none() && self.reads;
        if may_open {
            says = format!("{says} {}", t!(cx, "error-not-found-sign-in"));
        }
        let ways = markup! {
            @if may_open || matches!(error, Error::SignIn) {
                a class="button button-main" href=(self.sign_in()) { (t!(cx, "sign-in")) }
            }
            @if let Some(back) = self.back(cx) { a class="button" href=(back) { (t!(cx, "go-back")) } }
            a class="button" href="/" { (t!(cx, "go-home")) }
        };
        html::stop(cx, &title, &says, ways)
    }

    fn problem(&self, cx: &Cx, status: StatusCode, error: &Error) -> Response {
        let (title, detail) = words(cx, error, &self.number);
        let (kind, code) = codes(error);
        let mut problem = json!({
            "type": format!("{}/api#{kind}", cx.house.url), "title": title, "status": status.as_u16(),
            "detail": detail, "code": code, "number": self.number, "problems": [],
        });
        if let Error::Invalid(problems) = error {
            let each = |it: &Problem| json!({ "field": it.field, "detail": cx.lang.say(&it.why), "code": it.why.key });
            problem["problems"] = problems.iter().map(each).collect();
        }
        let mut response = (status, Json(problem)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        if status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// What kind of problem it is, and its message by name: both stay the same in every language.
fn codes(error: &Error) -> (&'static str, &'static str) {
    match error {
        Error::SignIn => ("sign-in", "sign-in"),
        Error::NotFound => ("not-found", "not-found"),
        Error::Forbidden(why) => ("forbidden", why.key),
        Error::Refused(why) => ("refused", why.key),
        Error::Invalid(_) => ("invalid", "invalid"),
        Error::Unfit(_, why) => ("unfit", why.key),
        Error::Busy(_) => ("busy", "busy"),
        Error::Broken(_) => ("broken", "broken"),
    }
}

/// Programs ask under `/api`, or say that they read JSON and no pages.
fn wants_page(path: &str, headers: &HeaderMap) -> bool {
    let accept = text(headers, header::ACCEPT).unwrap_or_default();
    !path.starts_with("/api/") && (accept.contains("text/html") || !accept.contains("json"))
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// The heading and the sentence.
fn words(cx: &Cx, error: &Error, number: &str) -> (String, String) {
    let (title, says) = match error {
        Error::SignIn => (t!(cx, "error-sign-in"), t!(cx, "error-sign-in-says").into_owned()),
        Error::NotFound => (t!(cx, "error-not-found"), t!(cx, "error-not-found-says").into_owned()),
        Error::Forbidden(why) => (t!(cx, "error-forbidden"), cx.lang.say(why)),
        Error::Refused(why) | Error::Unfit(_, why) => (t!(cx, "error-refused"), cx.lang.say(why)),
        Error::Invalid(problems) => {
            let each: Vec<String> = problems.iter().map(|it| cx.lang.say(&it.why)).collect();
            (t!(cx, "error-invalid"), each.join(" "))
        }
        Error::Busy(seconds) => (t!(cx, "error-busy"), t!(cx, "error-busy-says", seconds = *seconds as i64)),
        Error::Broken(_) => (t!(cx, "error-broken"), t!(cx, "error-broken-says", number = number)),
    };
    (title.into_owned(), says)
}
