//! What every answer says to the browser: what may run, what may be kept, and who may frame or read it.

use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use base::{Cx, House};

/// Everything comes from here, nothing runs inline, and nobody puts our pages into theirs.
pub const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/// The same for a letter that stands alone: its styles are its own, nothing runs, and it is framed by us or nobody.
const ALONE: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/// Marks an answer that is a letter standing alone.
#[derive(Clone, Copy)]
pub struct Alone;

/// The headers of every answer. With `no-referrer` browsers would send forms with `Origin: null`, and where they leave
/// `Sec-Fetch-Site` out, as over plain http, our own forms would be refused: so the referrer goes to ourselves only.
pub const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Two years of https alone, here and below: a page on a neighbouring name could otherwise set cookies for ours.
const ONLY_HTTPS: &str = "max-age=63072000; includeSubDomains";

/// The layer that adds them, and says that pages are not to be kept.
pub async fn add(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let for_one = is_for_one(&request);
    let mut response = next.run(request).await;
    let signed_in = response.extensions().get::<Cx>().is_some_and(|cx| cx.who.is_some());
    let alone = response.extensions().get::<Alone>().is_some();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        set(headers, name, value);
    }
    if alone {
        set(headers, header::CONTENT_SECURITY_POLICY, ALONE);
        set(headers, header::X_FRAME_OPTIONS, "SAMEORIGIN");
    }
    if house.url.starts_with("https://") {
        set(headers, header::STRICT_TRANSPORT_SECURITY, ONLY_HTTPS);
    }
    // Files that are named by their content stay as their door said, whoever asks.
    let for_all = headers.get(header::CACHE_CONTROL).is_some_and(|it| it.as_bytes().starts_with(b"public"));
    if (signed_in || for_one) && !for_all {
        set(headers, header::CACHE_CONTROL, "no-store");
    } else if !headers.contains_key(header::CACHE_CONTROL) {
        set(headers, header::CACHE_CONTROL, "private, no-cache");
    }
    response
}

/// Whether the answer is somebody's although nobody is signed in: what they typed comes back, or their letter's link is
/// what opened it.
fn is_for_one(request: &Request) -> bool {
    let route = request.extensions().get::<MatchedPath>().map_or("", |it| it.as_str());
    !request.method().is_safe() || route.contains("{token}") || route.starts_with("/sign-in/")
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
