//! What has begun to change something is not broken off: not by a browser that leaves, not by a clock, not by a stop.
//!
//! A request that may change something runs as a task of its own, and the program waits for all of them before it ends.
//! Invariant: no act is dropped between its first statement and its commit.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::Error;
use tokio::sync::Semaphore;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it may take when a file has to arrive first.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(600);
/// How many acts may be under way at once.
const MOST: u32 = 2_000;

/// The acts that are under way.
#[derive(Clone)]
pub struct Acts(Arc<Semaphore>);

impl Default for Acts {
    fn default() -> Acts {
        Acts(Arc::new(Semaphore::new(MOST as usize)))
    }
}

impl Acts {
    /// Returns when no act is under way; none can begin afterwards.
    pub async fn rest(&self) {
        let all = self.0.acquire_many(MOST).await;
        self.0.close();
        drop(all);
    }
}

/// The layer that lets acts run to their end.
pub async fn guard(State(acts): State<Acts>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        let read = tokio::time::timeout(PATIENCE, next.run(request)).await;
        return read.unwrap_or_else(|_| Error::Busy(10).into_response());
    }
    let Ok(permit) = acts.0.clone().try_acquire_owned() else {
        return Error::Busy(5).into_response();
    };
    let patience = if has_files(&request) { PATIENCE_WITH_FILES } else { PATIENCE };
    let act = tokio::spawn(async move {
        let response = next.run(request).await;
        drop(permit);
        response
    });
    match tokio::time::timeout(patience, act).await {
        Ok(Ok(response)) => response,
        Ok(Err(stopped)) => Error::broken(stopped).into_response(),
        Err(_) => Error::broken("an act took longer than its visitor could wait; it goes on").into_response(),
    }
}

fn has_files(request: &Request) -> bool {
    request.headers().get(CONTENT_TYPE).is_some_and(|it| it.as_bytes().starts_with(b"multipart/"))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::post;
    use tower::ServiceExt;

    use super::*;

    static DONE: AtomicBool = AtomicBool::new(false);

    async fn slow() {
        tokio::time::sleep(Duration::from_millis(50)).await;
        DONE.store(true, Ordering::SeqCst);
    }

    #[tokio::test]
    async fn an_act_ends_although_its_visitor_has_left_and_the_program_stops() {
        let acts = Acts::default();
        let router = Router::new().route("/", post(slow)).layer(from_fn_with_state(acts.clone(), guard));
        let ask = |router: Router| router.oneshot(Request::post("/").body(Body::empty()).unwrap_or_default());
        let left = tokio::time::timeout(Duration::from_millis(5), ask(router.clone())).await;
        assert!(left.is_err() && !DONE.load(Ordering::SeqCst));
        acts.rest().await;
        assert!(DONE.load(Ordering::SeqCst));
        let late = ask(router).await.map(|response| response.status());
        assert_eq!(late, Ok(axum::http::StatusCode::TOO_MANY_REQUESTS));
    }
}
