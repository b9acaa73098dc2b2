//! With a provider whose tokens say whatever a story wants: each lie is told on its own, and none signs anybody in.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{links, parameter, provider, refused, with};
use crate::story;

/// What the next token says.
#[derive(Clone)]
struct Token {
    head: Value,
    says: Value,
    key: u8,
    sealed: bool,
}

#[derive(Clone, Default)]
struct Forger {
    next: Arc<Mutex<Option<Token>>>,
    port: u16,
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_slice(&[seed; 32]).expect("a key")
}

impl Forger {
    async fn start() -> Forger {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let forger = Forger { port: listener.local_addr().expect("an address").port(), ..Forger::default() };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/jwks", get(keys))
            .route("/token", post(token))
            .with_state(forger.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        forger
    }
}

async fn configuration(State(it): State<Forger>) -> Json<Value> {
    let at = |path: &str| format!("http://127.0.0.1:{}{path}", it.port);
    Json(json!({
        "issuer": at(""), "authorization_endpoint": at("/auth"), "token_endpoint": at("/token"), "jwks_uri": at("/jwks"),
        "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "none"],
    }))
}

async fn keys() -> Json<Value> {
    let point = key(1).verifying_key().to_sec1_point(false);
    let (x, y) = (BASE64.encode(&point.as_bytes()[1..33]), BASE64.encode(&point.as_bytes()[33..]));
    Json(
        json!({ "keys": [{ "kty": "EC", "crv": "P-256", "use": "sig", "kid": "one", "alg": "ES256", "x": x, "y": y }] }),
    )
}

async fn token(State(it): State<Forger>) -> Json<Value> {
    let token = it.next.lock().expect("the next token").clone().expect("a story says what comes");
    let part = |it: &Value| BASE64.encode(it.to_string());
    let signed = format!("{}.{}", part(&token.head), part(&token.says));
    let seal = match token.head["alg"].as_str() {
        Some("ES256") => BASE64.encode(Signer::<Signature>::sign(&key(token.key), signed.as_bytes()).to_bytes()),
        // With the secret that the client itself knows.
        Some("HS256") => BASE64.encode(super::hmac(super::SECRET.as_bytes(), signed.as_bytes())),
        _ => String::new(),
    };
    let seal = if token.sealed { seal } else { String::new() };
    Json(
        json!({ "access_token": "open", "token_type": "Bearer", "expires_in": 60, "id_token": format!("{signed}.{seal}") }),
    )
}

/// A lie: what it is called, how it is told, and what is said about it.
type Lie = (&'static str, fn(&mut Token), &'static str);

const UNSOUND: &str = "does not hold, so nobody was signed in";

const LIES: &[Lie] = &[
    ("for another installation", |it| it.says["aud"] = json!("another"), UNSOUND),
    ("for several", |it| it.says["aud"] = json!(["manyhands", "another"]), UNSOUND),
    ("for nobody", |it| it.says["aud"] = json!([]), UNSOUND),
    ("the nonce of another question", |it| it.says["nonce"] = json!("another"), UNSOUND),
    ("no nonce", |it| drop(it.says.as_object_mut().map(|it| it.remove("nonce"))), UNSOUND),
    ("expired", |it| it.says["exp"] = json!(chrono::Utc::now().timestamp() - 60), UNSOUND),
    ("another issuer", |it| it.says["iss"] = json!("https://elsewhere.example"), UNSOUND),
    ("signed by nobody", |it| it.head = json!({ "alg": "none" }), UNSOUND),
    ("without its seal", |it| it.sealed = false, UNSOUND),
    ("signed with another key", |it| it.key = 2, UNSOUND),
    (
        "signed with another key of another name",
        |it| {
            it.key = 2;
            it.head["kid"] = json!("two")
        },
        UNSOUND,
    ),
    ("signed with the client's own secret", |it| it.head = json!({ "alg": "HS256" }), UNSOUND),
    ("another's access token", |it| it.says["at_hash"] = json!("AAAAAAAAAAAAAAAAAAAAAA"), UNSOUND),
    ("an address that is not confirmed", |it| it.says["email_verified"] = json!(false), "does not confirm"),
    (
        "an address of which it says nothing",
        |it| drop(it.says.as_object_mut().map(|it| it.remove("email_verified"))),
        "does not confirm",
    ),
    ("no address", |it| drop(it.says.as_object_mut().map(|it| it.remove("email"))), "did not say your email address"),
    ("an address that is two", |it| it.says["email"] = json!("eve@evil.example, ada@example.org"), "did not say"),
];

/// A true token in answer to a question.
fn truth(port: u16, nonce: &str) -> Token {
    let now = chrono::Utc::now().timestamp();
    let says = json!({
        "iss": format!("http://127.0.0.1:{port}"), "sub": "7", "aud": "manyhands", "nonce": nonce, "iat": now, "exp": now + 300,
        "email": "ada@example.org", "email_verified": true,
    });
    Token { head: json!({ "alg": "ES256", "kid": "one" }), says, key: 1, sealed: true }
}

story! {
    fn no_token_that_lies_signs_anybody_in(town) {
        let forger = Forger::start().await;
        let town = with(town, vec![provider("city", forger.port)], &[forger.port]);
        for (what, lie, words) in LIES {
            let browser = town.anon();
            let sent = browser.get("/sign-in/with/city").await.expect(303);
            let mut token = truth(forger.port, &parameter(sent.location(), "nonce"));
            lie(&mut token);
            *forger.next.lock().expect("the next token") = Some(token);
            let way = format!("/sign-in/from/city?code=x&state={}", parameter(sent.location(), "state"));
            let page = browser.get(&way).await;
            assert_eq!(page.status, 403, "{what}: {}", page.text());
            refused(page, &browser, words).await;
        }
        assert_eq!(links(&town).await, 0);
        // The same without a lie, so that each of them was refused for what it is.
        let browser = town.anon();
        let sent = browser.get("/sign-in/with/city").await.expect(303);
        assert_eq!(parameter(sent.location(), "code_challenge_method"), "S256");
        *forger.next.lock().expect("the next token") = Some(truth(forger.port, &parameter(sent.location(), "nonce")));
        browser.get(&format!("/sign-in/from/city?code=x&state={}", parameter(sent.location(), "state"))).await.expect(303);
        browser.get("/me").await.expect(200).sees("Ada Okafor");
        assert_eq!(links(&town).await, 1);
    }
}

story! {
    fn a_link_of_another_site_begins_no_sign_in(town) {
        let forger = Forger::start().await;
        let town = with(town, vec![provider("city", forger.port)], &[forger.port]);
        let led = town.anon().with("sec-fetch-site", "cross-site").get("/sign-in/with/city").await.expect(303);
        assert_eq!((led.location(), led.header("set-cookie")), ("/sign-in", ""));
        for site in ["same-origin", "same-site", "none"] {
            let led = town.anon().with("sec-fetch-site", site).get("/sign-in/with/city").await.expect(303);
            assert!(led.location().contains("state="), "{site}: {}", led.location());
        }
    }
}

story! {
    fn an_answer_in_the_name_of_another_provider_signs_nobody_in(town) {
        let (honest, evil) = (Forger::start().await, Forger::start().await);
        let providers = vec![provider("city", honest.port), provider("evil", evil.port)];
        let town = with(town, providers, &[honest.port, evil.port]);
        let ways: [fn(&str, u16, u16) -> String; 3] = [
            |state, _, _| format!("/sign-in/from/evil?code=x&state={state}"),
            |state, _, evil| format!("/sign-in/from/city?code=x&state={state}&iss=http%3A%2F%2F127.0.0.1%3A{evil}"),
            |state, honest, _| format!("/sign-in/from/city?code=x&state={state}&iss=http%3A%2F%2F127.0.0.1%3A{honest}%2F"),
        ];
        for way in ways {
            let browser = town.anon();
            let sent = browser.get("/sign-in/with/city").await.expect(303);
            let (state, nonce) = (parameter(sent.location(), "state"), parameter(sent.location(), "nonce"));
            for forger in [&honest, &evil] {
                *forger.next.lock().expect("the next token") = Some(truth(forger.port, &nonce));
            }
            refused(browser.get(&way(&state, honest.port, evil.port)).await.expect(403), &browser, UNSOUND).await;
            // And it is used up.
            browser.get(&format!("/sign-in/from/city?code=x&state={state}")).await.expect(410);
        }
        assert_eq!(links(&town).await, 0);
    }
}

story! {
    fn what_a_provider_says_went_wrong_is_said_in_plain_words(town) {
        let forger = Forger::start().await;
        let gone = provider("gone", 1);
        let town = with(town, vec![provider("city", forger.port), gone], &[forger.port, 1]);
        for (error, status, words) in [
            ("error=access_denied", 200, "You stopped at City of Elmwater"),
            ("error=server_error&error_description=Call+555-0100", 200, "its word for it is “server_error”"),
            ("error=%3Cscript%3E", 200, "its word for it is “?”"),
            ("", 403, UNSOUND),
        ] {
            let browser = town.anon();
            let sent = browser.get("/sign-in/with/city").await.expect(303);
            let page = browser.get(&format!("/sign-in/from/city?{error}&state={}", parameter(sent.location(), "state"))).await.expect(status);
            page.lacks("555-0100");
            refused(page, &browser, words).await;
        }
        let page = town.anon().get("/sign-in/with/gone").await.expect(502);
        page.sees("does not answer now");
        town.anon().get("/sign-in/with/none").await.expect(404);
        town.anon().get("/sign-in/from/city?code=x&state=guess").await.expect(410);
        town.anon().get("/sign-in/from/city").await.expect(410);
    }
}
