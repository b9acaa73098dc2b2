//! Stories of signing in with a provider: a real one from npm, and one that says whatever it likes.

mod forged;
mod real;

use base::outward::{Inside, Resolver};
use base::{Cx, Outward, q};
use manyhands::doors::Outside;
use people::sso::{Provider, Providers};
use sha2::{Digest, Sha256};

use crate::house::Town;
use crate::visitor::{Page, Visitor};

const SECRET: &str = "a secret of the story";

/// A provider on loopback by its key and port.
fn provider(key: &str, port: u16) -> Provider {
    Provider {
        key: key.to_owned(),
        name: "City of Elmwater".to_owned(),
        issuer: format!("http://127.0.0.1:{port}"),
        client_id: "manyhands".to_owned(),
        client_secret: Some(SECRET.to_owned()),
        domains: vec![],
    }
}

/// The way out with these ports of this machine allowed.
pub fn outward(ports: &[u16]) -> Outward {
    let places = ports.iter().map(|port| format!("127.0.0.1:{port}").parse::<Inside>().expect("a place"));
    Outward::new(places, Resolver::Machine)
}

/// The town with these providers.
pub fn with(town: &Town, providers: Vec<Provider>, ports: &[u16]) -> Town {
    town.with_outside(Outside { outward: outward(ports), providers: Providers(providers) })
}

/// Nobody is signed in, and it says why.
async fn refused(page: Page, browser: &Visitor, words: &str) {
    page.sees(words);
    browser.get("/me").await.expect(303);
}

/// How many accounts are somebody's here.
async fn links(town: &Town) -> i64 {
    let cx = Cx::of_house(&town.house);
    let (n,): (i64,) = q!("select count(*) from sign_in_with").one(cx.db()).await.expect("they are counted");
    n
}

/// A parameter of an address's query.
fn parameter(address: &str, name: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let found = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name);
    found.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// RFC 2104, by hand: what signs and what looks at signatures are not the same code. The key is at most a block.
pub fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let inner = Sha256::new().chain_update(block.map(|it| it ^ 0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(block.map(|it| it ^ 0x5c)).chain_update(inner).finalize().to_vec()
}
