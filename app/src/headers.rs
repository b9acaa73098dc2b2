//! What every answer says to the browser: what may run, what may be kept, and who may frame or read it.

use std::sync::Arc;

use axum::extract::{Request, State};
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

/// The layer that adds them, and says that pages are not to be kept.
pub async fn add(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
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
        set(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=63072000");
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        set(headers, header::CACHE_CONTROL, if signed_in { "no-store" } else { "private, no-cache" });
    }
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
