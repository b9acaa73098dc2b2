//! With oidc-provider, as `cargo xtask test` installs it beside the built programs.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Lines};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

use axum::http::Request;
use base::Outward;
use base::outward::{Answered, Limits};

use super::{links, outward, provider, refused, with};
use crate::house::Town;
use crate::people::{invite_to_coordinate, letter, sound};
use crate::story;
use crate::visitor::{Page, Visitor};

/// The provider, running; it ends when it is dropped.
struct Real {
    child: Child,
    /// Kept open: a provider that cannot say its warnings ends.
    _says: Lines<BufReader<ChildStdout>>,
    port: u16,
}

impl Real {
    /// None where its packages are not installed.
    fn start() -> Option<Real> {
        let folder = folder()?;
        let mut command = Command::new("node");
        command.current_dir(folder).args(["provider.mjs", "http://localhost/sign-in/from/city"]);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("node starts");
        let mut says = BufReader::new(child.stdout.take().expect("its output")).lines();
        let port = says.by_ref().map_while(Result::ok).find_map(|it| it.strip_prefix("listening ")?.parse().ok());
        Some(Real { child, _says: says, port: port.expect("it listens") })
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `target/sso`, beside `target/debug`.
fn folder() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let folder = program.ancestors().nth(3)?.join("sso");
    folder.join("node_modules/oidc-provider").is_dir().then_some(folder)
}

/// The provider and the town that knows it; a story without its packages says that it was skipped.
#[allow(clippy::print_stdout)]
fn both(town: &Town) -> Option<(Real, Town)> {
    let Some(real) = Real::start() else {
        println!("skipped: no oidc-provider; cargo xtask test installs it");
        return None;
    };
    let town = with(town, vec![provider("city", real.port)], &[real.port]);
    Some((real, town))
}

/// The part of a browser that visits the provider.
struct There {
    outward: Outward,
    cookies: BTreeMap<String, String>,
}

impl There {
    async fn send(&mut self, method: &str, url: &str, body: &str) -> Answered {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let asked = Request::builder().method(method).uri(url).header("cookie", cookies.join("; "));
        let asked = asked.header("content-type", "application/x-www-form-urlencoded").body(body.as_bytes().to_vec());
        let answer = self.outward.send(asked.expect("a request"), Limits::default()).await.expect("an answer");
        for cookie in answer.headers().get_all("set-cookie") {
            let pair = cookie.to_str().expect("text").split(';').next().unwrap_or_default().split_once('=');
            let (name, value) = pair.unwrap_or_default();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        answer
    }
}

/// Signs in at the provider as `login`, agreeing to everything; with an empty name one stops there. What comes back is
/// our answer to the browser that was sent away.
async fn sign_in(browser: &Visitor, real: &Real, login: &str) -> Page {
    let sent = browser.get("/sign-in/with/city?back=%2Fme").await.expect(303);
    browser.get(&back(real, sent.location(), login).await).await
}

/// The way back that the provider sends a browser on.
async fn back(real: &Real, to: &str, login: &str) -> String {
    let (mut there, mut next) = (There { outward: outward(&[real.port]), cookies: BTreeMap::new() }, to.to_owned());
    let (mut method, mut body) = ("GET", String::new());
    for _ in 0..12 {
        let answer = there.send(method, &next, &body).await;
        (method, body) = ("GET", String::new());
        if let Some(location) = answer.headers().get("location") {
            let location = location.to_str().expect("text");
            if let Some(ours) = location.strip_prefix("http://localhost") {
                return ours.to_owned();
            }
            next = if location.starts_with('/') {
                format!("http://127.0.0.1:{}{location}", real.port)
            } else {
                location.to_owned()
            };
            continue;
        }
        let page = String::from_utf8_lossy(answer.body()).into_owned();
        let after = |mark: &str| page.split(mark).nth(1).and_then(|it| it.split('"').next()).map(str::to_owned);
        let action = after("action=\"").unwrap_or_else(|| panic!("a form in: {page}"));
        let prompt = after("name=\"prompt\" value=\"").unwrap_or_else(|| panic!("a prompt in: {page}"));
        next = if action.starts_with('/') { format!("http://127.0.0.1:{}{action}", real.port) } else { action };
        if login.is_empty() {
            next = format!("{next}/abort");
            continue;
        }
        (method, body) = ("POST", format!("prompt={prompt}&login={login}&password=x"));
    }
    panic!("no way back from {to}");
}

story! {
    fn somebody_known_signs_in_with_a_provider_that_confirms_their_address(town) {
        let Some((real, town)) = both(town) else { return };
        let browser = town.anon();
        browser.get("/sign-in?back=%2Fme").await.expect(200).sees("Sign in with City of Elmwater");
        let opened = sign_in(&browser, &real, "ada").await.expect(303);
        assert_eq!(opened.location(), "/me");
        let me = opened.follow().await.expect(200);
        me.sees("Ada Okafor").sees("City of Elmwater ada@example.org");
        let letter = letter(&town, "ada@example.org").await;
        assert!(letter.subject.contains("City of Elmwater"), "{}", letter.subject);
        // The next time the account is known.
        sign_in(&town.anon(), &real, "ada").await.expect(303);
        assert_eq!(links(&town).await, 1);
        sound(&town).await;
    }
}

story! {
    fn an_address_that_a_provider_does_not_confirm_opens_nothing(town) {
        let Some((real, town)) = both(town) else { return };
        let browser = town.anon();
        refused(sign_in(&browser, &real, "eve").await.expect(403), &browser, "does not confirm that ada@example.org is yours").await;
        refused(sign_in(&browser, &real, "mute").await.expect(403), &browser, "did not say your email address").await;
        refused(sign_in(&browser, &real, "nil").await.expect(403), &browser, "Nobody here uses nobody@elsewhere.example").await;
        refused(sign_in(&browser, &real, "").await.expect(200), &browser, "You stopped at City of Elmwater").await;
        assert_eq!(links(&town).await, 0);
    }
}

story! {
    fn somebody_expected_comes_in_with_a_provider(town) {
        let Some((real, town)) = both(town) else { return };
        let (browser, refused_first) = (town.anon(), town.anon());
        refused(sign_in(&refused_first, &real, "new").await.expect(403), &refused_first, "nobody has invited it yet").await;
        invite_to_coordinate(&town, "new@example.org").await;
        let page = sign_in(&browser, &real, "new").await.expect(200);
        page.sees("new@example.org is yours, and you are expected here");
        let state = page.hidden("state");
        browser.get("/me").await.expect(303);
        // Only the browser in which it was begun, and not without a name.
        town.anon().post("/sign-in/from/city", &[("state", &state), ("name", "Thief")]).await.expect(410);
        browser.post("/sign-in/from/city", &[("state", &state), ("name", " ")]).await.expect(422);
        let opened = browser.post("/sign-in/from/city", &[("state", &state), ("name", "Nia New")]).await.expect(303);
        opened.follow().await.expect(200).sees("Nia New");
        browser.post("/sign-in/from/city", &[("state", &state), ("name", "Nia New")]).await.expect(410);
        assert_eq!(links(&town).await, 1);
        sound(&town).await;
    }
}

story! {
    fn what_somebody_took_away_does_not_come_back_by_itself(town) {
        let Some((real, town)) = both(town) else { return };
        let ada = town.anon();
        let me = sign_in(&ada, &real, "ada").await.expect(303).follow().await.expect(200);
        let id = me.body.split("/me/sign-in-with/").nth(1).and_then(|it| it.split('/').next()).expect("the account").to_owned();
        town.visitor("dot").await.post(&format!("/me/sign-in-with/{id}/remove"), &[]).await.expect(404);
        ada.post(&format!("/me/sign-in-with/{id}/remove"), &[]).await.expect(303).follow().await.expect(200).sees("Allow again");
        ada.post(&format!("/me/sign-in-with/{id}/remove"), &[]).await.expect(404);
        let other = town.anon();
        refused(sign_in(&other, &real, "ada").await.expect(403), &other, "You took City of Elmwater away").await;
        ada.post(&format!("/me/sign-in-with/{id}/allow"), &[]).await.expect(303);
        sign_in(&other, &real, "ada").await.expect(303);
        other.get("/me").await.expect(200).sees("Ada Okafor");
        sound(&town).await;
    }
}

story! {
    fn a_way_back_is_used_once_and_in_the_browser_in_which_it_was_begun(town) {
        let Some((real, town)) = both(town) else { return };
        let (ada, eve) = (town.anon(), town.anon());
        let begun = async || ada.get("/sign-in/with/city").await.expect(303).location().to_owned();
        // Somebody else's browser: a link that would sign them in as the one who sent it, or that was overheard.
        let way = back(&real, &begun().await, "ada").await;
        refused(eve.get(&way).await.expect(410), &eve, "was begun in another browser").await;
        refused(ada.get(&way).await.expect(410), &ada, "was begun in another browser").await;
        // Replayed.
        let way = back(&real, &begun().await, "ada").await;
        ada.get(&way).await.expect(303);
        let again = ada.get(&way).await.expect(410);
        again.sees("was used already");
        // Too late.
        let late = town.anon();
        let sent = late.get("/sign-in/with/city").await.expect(303);
        let way = back(&real, sent.location(), "ada").await;
        town.later(chrono::TimeDelta::minutes(10));
        refused(late.get(&way).await.expect(410), &late, "took longer than ten minutes").await;
    }
}
