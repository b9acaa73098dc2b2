//! Somebody at the door: asks, sends forms and files, keeps cookies, and reads what comes back as people read it.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, header};
use axum::response::Response;
use base::ids::{OrganizationId, digest, fresh, secret};
use base::{Cx, House, q};
use chrono::TimeDelta;
use people::visitor::cookie_name;
use tower::ServiceExt;

use crate::cast;

/// Somebody at the door. Clones share their cookies, as tabs of one browser do.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    house: Arc<House>,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    headers: Vec<(&'static str, String)>,
    place: SocketAddr,
}

impl Visitor {
    /// Somebody with an empty browser, at a place on the network where nobody else is.
    pub fn new(router: Router, house: Arc<House>) -> Visitor {
        static PLACES: AtomicU32 = AtomicU32::new(0x0a00_0001);
        let place = Ipv4Addr::from(PLACES.fetch_add(1, Ordering::Relaxed));
        let headers = vec![("accept", "text/html".into())];
        Visitor { router, house, cookies: Arc::default(), headers, place: (place, 40_000).into() }
    }

    /// Gets a session without mail, acting for the first organization of the person. It counts as seen in years to come,
    /// so that nobody is signed out however far a story turns the clock.
    pub async fn sign_in(self, key: &str) -> Visitor {
        let cx = Cx::of_house(&self.house);
        let (person, token) = (cast::person_of(&cx, key).await.expect("one of the cast"), secret());
        let hat: Option<(OrganizationId,)> =
            q!("select space_id from representative where person_id = $1 order by since, space_id limit 1", person)
                .opt(cx.db())
                .await
                .expect("the hats are read");
        let mut tx = cx.begin(person).await.expect("the person's space is there");
        q!(
            "insert into session (space_id, id, token_hash, agent, acting_for, made_at, seen_at, expires_at) values ($1, $2, $3, 'story', $4, $5, $5, $6)",
            person, fresh(), digest(&token), hat.map(|(it,)| it), cx.now, cx.now + TimeDelta::days(3650)
        )
        .run(tx.db())
        .await
        .expect("the session is kept");
        tx.commit().await.expect("the session is kept");
        self.jar().insert(cookie_name(&self.house).to_owned(), token);
        self
    }

    /// Acts for another organization from now on; with an empty name for themselves.
    pub async fn act_for(&self, organization: &str) {
        let cx = Cx::of_house(&self.house);
        let hat = match organization {
            "" => None,
            name => Some(cast::organization_of(&cx, name).await.expect("an organization of the cast")),
        };
        let mut tx = self.house.db.begin().await.expect("the database answers");
        q!("update session set acting_for = $2 where token_hash = $1", self.token_hash(), hat)
            .run(&mut tx)
            .await
            .expect("the choice is kept");
        tx.commit().await.expect("the choice is kept");
    }

    /// The same visitor sending this header too: `.with("accept-language", "es")`.
    pub fn with(&self, name: &'static str, value: &str) -> Visitor {
        let mut other = self.clone();
        other.headers.retain(|(it, _)| *it != name);
        other.headers.push((name, value.to_owned()));
        other
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Page {
        self.send("GET", path, "", vec![]).await
    }

    /// Sends a form from a page of ours. Whom they act for goes with it, unless `fields` says something else.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let fields = self.with_acting_for(fields).await;
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_raw(path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Opens the page that changes something kept, and sends its form.
    pub async fn change(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let drawn_from = self.get(path).await.expect(200).hidden("drawn_from");
        self.post(path, &[&[("drawn_from", drawn_from.as_str())], fields].concat()).await
    }

    /// Sends a form with a file: `(field, name, content)`.
    #[allow(dead_code)] // The first door that takes a file comes with its room.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Page {
        const EDGE: &str = "edge-of-a-part";
        let mut body = vec![];
        for (name, value) in self.with_acting_for(fields).await {
            body.extend(
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let (field, name, content) = file;
        let head = format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
        body.extend(head.bytes().chain(content.iter().copied()).chain(format!("\r\n--{EDGE}--\r\n").bytes()));
        self.post_raw(path, &format!("multipart/form-data; boundary={EDGE}"), body).await
    }

    /// Sends any body.
    pub async fn post_raw(&self, path: &str, kind: &str, body: Vec<u8>) -> Page {
        self.with("sec-fetch-site", &self.header("sec-fetch-site", "same-origin")).send("POST", path, kind, body).await
    }

    /// Sends a request of any method.
    pub async fn send(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let response = self.answer(method, path, kind, body).await;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        // A stream has no end to wait for.
        let body = match headers.get(header::CONTENT_TYPE).is_some_and(|it| it == "text/event-stream") {
            true => Default::default(),
            false => axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body"),
        };
        self.keep_cookies(&headers);
        let asked = format!("{method} {path}");
        let text = String::from_utf8_lossy(&body).into_owned();
        Page { visitor: self.clone(), asked, status, headers, body: text, bytes: body.into() }
    }

    /// Opens a stream; what comes is read from it bit by bit.
    pub async fn stream(&self, path: &str) -> Body {
        let response = self.answer("GET", path, "", vec![]).await;
        assert_eq!(response.status().as_u16(), 200, "{path}");
        response.into_body()
    }

    async fn answer(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Response {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        request = request.extension(ConnectInfo(self.place));
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let cookies: Vec<String> = self.jar().iter().map(|(name, value)| format!("{name}={value}")).collect();
        request = request.header(header::COOKIE, cookies.join("; "));
        let request = request.body(Body::from(body)).expect("a request");
        self.router.clone().oneshot(request).await.expect("an answer")
    }

    fn header(&self, name: &str, otherwise: &str) -> String {
        let found = self.headers.iter().find(|(it, _)| *it == name);
        found.map_or(otherwise, |(_, value)| value).to_owned()
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().expect("the cookies")
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE).iter().filter_map(|it| it.to_str().ok()) {
            let pair = cookie.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match value.is_empty() || cookie.to_lowercase().contains("max-age=0") {
                true => drop(self.jar().remove(name)),
                false => drop(self.jar().insert(name.to_owned(), value.to_owned())),
            }
        }
    }

    fn token_hash(&self) -> String {
        self.jar().get(cookie_name(&self.house)).map(|token| digest(token)).unwrap_or_default()
    }

    /// What the hidden field of a page drawn now would say.
    async fn with_acting_for(&self, fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        if all.iter().any(|(name, _)| name == "acting_for") {
            return all;
        }
        let session: Option<(Option<OrganizationId>,)> = q!(
            "select representative.space_id from session
             left join representative on representative.space_id = session.acting_for and representative.person_id = session.space_id
             where session.token_hash = $1",
            self.token_hash()
        )
        .opt(&self.house.db)
        .await
        .expect("the session is read");
        if let Some((hat,)) = session {
            all.push(("acting_for".to_owned(), hat.map(|it| it.to_string()).unwrap_or_default()));
        }
        all
    }
}

/// What came back.
pub struct Page {
    visitor: Visitor,
    asked: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub body: String,
    /// The same, byte for byte, for what is no text.
    pub bytes: Vec<u8>,
}

impl Page {
    /// The answer has this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Page {
        assert_eq!(self.status, status, "{} said: {}", self.asked, self.text());
        self
    }

    /// The answer has one of these statuses.
    #[track_caller]
    pub fn expect_one_of(self, statuses: &[u16]) -> Page {
        assert!(statuses.contains(&self.status), "{} said {}: {}", self.asked, self.status, self.text());
        self
    }

    /// A reader finds these words.
    #[track_caller]
    pub fn sees(&self, words: &str) -> &Page {
        assert!(self.text().contains(words), "{} does not show {words:?} but: {}", self.asked, self.text());
        self
    }

    /// A reader does not find these words, and neither does whoever reads the source.
    #[track_caller]
    pub fn lacks(&self, words: &str) -> &Page {
        let there = self.text().contains(words) || self.body.contains(words);
        assert!(!there, "{} shows {words:?}: {}", self.asked, self.text());
        self
    }

    /// The value of a hidden field.
    #[track_caller]
    pub fn hidden(&self, name: &str) -> String {
        let after = self.body.split(&format!("name=\"{name}\" value=\"")).nth(1);
        after
            .unwrap_or_else(|| panic!("no {name} in: {}", self.text()))
            .split('"')
            .next()
            .unwrap_or_default()
            .to_owned()
    }

    /// A header's value; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default()
    }

    /// Where the answer leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// Goes where the answer leads.
    pub async fn follow(&self) -> Page {
        assert!(!self.location().is_empty(), "{} leads nowhere: {} {}", self.asked, self.status, self.text());
        self.visitor.get(self.location()).await
    }

    /// The words of the page: without tags, with single spaces.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for piece in self.body.split('<') {
            let words = piece.split_once('>').map_or(piece, |(_, words)| words);
            text.push_str(words);
            text.push(' ');
        }
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
