//! Asking other machines over http: the one client of the whole program.
//!
//! What people type as an address may lead anywhere, also back into the house or to its neighbours in the machine room.
//! Invariant: a name is resolved once, every address that it resolves to is public, and the connection goes to exactly
//! those addresses; each redirect is a new address that is looked at in the same way. Clippy forbids any other client
//! (`clippy.toml`).

pub mod addresses;
mod client;

#[cfg(test)]
mod spellings;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;
use std::sync::OnceLock;
use std::time::Duration;

use axum::http::header::{AUTHORIZATION, COOKIE, LOCATION, PROXY_AUTHORIZATION};
use axum::http::{HeaderMap, Method, Request, Response, Uri};
use url::{Host, Url};

use crate::error::{Error, Say};
use crate::say;

/// What is asked of another machine, and what it answers.
pub type Asked = Request<Vec<u8>>;
/// An answer, whole.
pub type Answered = Response<Vec<u8>>;

/// The way out of the house.
pub struct Outward {
    /// Hosts with their ports that the operator named: they may lie inside, and may be asked without https.
    allowed: BTreeSet<Inside>,
    resolver: Resolver,
    tls: OnceLock<rustls::ClientConfig>,
}

/// A place inside that the operator allows, `127.0.0.1:9999` or `sign-in.lan:8443`: one host, one port.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Inside {
    host: String,
    port: u16,
}

impl FromStr for Inside {
    type Err = Error;

    fn from_str(text: &str) -> Result<Inside, Error> {
        let refused = || Error::field("--allow-outward", say!("outward-inside-not-understood"));
        // Read as addresses are read, so that one place has one spelling.
        let (host, port) = text.trim().rsplit_once(':').ok_or_else(refused)?;
        let url = Url::parse(&format!("http://{host}/")).map_err(|_| refused())?;
        let whole = url.path() == "/" && url.port().is_none() && url.username().is_empty() && !host.contains('*');
        let host = url.host_str().filter(|_| whole).ok_or_else(refused)?;
        Ok(Inside { host: host.to_owned(), port: port.parse().map_err(|_| refused())? })
    }
}

/// Who says where a name leads.
pub enum Resolver {
    /// The machine.
    Machine,
    /// A table, in tests.
    Told(Table),
}

/// Where names lead.
pub type Table = Box<dyn Fn(&str) -> Vec<IpAddr> + Send + Sync>;

/// How much of an answer is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The longest body: bytes.
    pub bytes: usize,
    /// Whether a longer body is cut there, and is no failure.
    pub cut: bool,
    /// How long all of it may take, with every redirect and to the last byte.
    pub time: Duration,
    /// How many redirects are followed; only a `GET` follows any.
    pub redirects: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 1 << 20, cut: false, time: Duration::from_secs(15), redirects: 0 }
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unanswered {
    /// It is no address of http or https, or one with a name and password in it.
    #[error("this is no address that can be asked")]
    Address,
    /// Its port is none that pages are served on.
    #[error("this port is not asked")]
    Port,
    /// It leads to a machine that is not public.
    #[error("this leads to a machine that is not public")]
    NotPublic,
    /// No machine has this name.
    #[error("no machine has this name")]
    Unknown,
    /// It led elsewhere too often, or from https to http.
    #[error("it led to another address that is not followed")]
    LedAstray,
    /// The answer was longer than anybody needs.
    #[error("the answer was too long")]
    TooLong,
    /// It took too long.
    #[error("it took too long")]
    TooSlow,
    /// Nobody listened there, the certificate did not hold, or it was no http.
    #[error("no connection: {0}")]
    NoConnection(String),
}

impl Unanswered {
    /// The same for people.
    pub fn says(&self) -> Say {
        match self {
            Unanswered::Address => say!("outward-address"),
            Unanswered::Port => say!("outward-port"),
            Unanswered::NotPublic => say!("outward-not-public"),
            Unanswered::Unknown => say!("outward-unknown"),
            Unanswered::LedAstray => say!("outward-led-astray"),
            Unanswered::TooLong => say!("outward-too-long"),
            Unanswered::TooSlow => say!("outward-too-slow"),
            Unanswered::NoConnection(_) => say!("outward-no-connection"),
        }
    }
}

impl Default for Outward {
    fn default() -> Outward {
        Outward::new([], Resolver::Machine)
    }
}

impl Outward {
    /// The way out, with the places inside that the operator allows.
    pub fn new(allowed: impl IntoIterator<Item = Inside>, resolver: Resolver) -> Outward {
        Outward { allowed: allowed.into_iter().collect(), resolver, tls: OnceLock::new() }
    }

    /// Whether the operator named this host and port.
    pub fn allows(&self, url: &Url) -> bool {
        let (host, port) = (url.host_str().unwrap_or_default().to_owned(), url.port_or_known_default().unwrap_or(0));
        self.allowed.contains(&Inside { host, port })
    }

    /// Reads what somebody typed as an address that may be asked, before any name is resolved. `https` alone is taken
    /// where the operator did not name the place.
    pub fn read(&self, text: &str) -> Result<Url, Unanswered> {
        let url = read(text)?;
        if !self.allows(&url) {
            check_place(&url)?;
            if url.scheme() != "https" {
                return Err(Unanswered::Address);
            }
        }
        Ok(url)
    }

    /// Asks, and waits for the whole answer within these limits.
    pub async fn send(&self, asked: Asked, limits: Limits) -> Result<Answered, Unanswered> {
        tokio::time::timeout(limits.time, self.follow(asked, limits)).await.unwrap_or(Err(Unanswered::TooSlow))
    }

    async fn follow(&self, asked: Asked, limits: Limits) -> Result<Answered, Unanswered> {
        let (mut parts, body) = asked.into_parts();
        let mut url = read(&parts.uri.to_string())?;
        for _ in 0..=limits.redirects {
            let addresses = self.addresses(&url).await?;
            let answer = client::ask(self.tls(), &addresses, &url, &parts, &body, limits).await?;
            match led_to(&url, &parts.method, &answer, limits)? {
                None => return Ok(answer),
                Some(next) => {
                    leave_origin(&url, &next, &mut parts.headers);
                    parts.uri = next.as_str().parse::<Uri>().map_err(|_| Unanswered::LedAstray)?;
                    url = next;
                }
            }
        }
        Err(Unanswered::LedAstray)
    }

    /// The addresses that are connected to: all of them public, or of a place that the operator named.
    async fn addresses(&self, url: &Url) -> Result<Vec<SocketAddr>, Unanswered> {
        let inside = self.allows(url);
        if !inside {
            check_place(url)?;
        }
        let port = url.port_or_known_default().ok_or(Unanswered::Address)?;
        let found = match url.host().ok_or(Unanswered::Address)? {
            Host::Ipv4(ip) => vec![ip.into()],
            Host::Ipv6(ip) => vec![ip.into()],
            Host::Domain(name) => self.resolver.resolve(name, port).await,
        };
        match found.is_empty() {
            true => Err(Unanswered::Unknown),
            // One address inside among public ones is an attempt, and not a machine to choose another of.
            false if !inside && !found.iter().all(|it| addresses::is_public(*it)) => Err(Unanswered::NotPublic),
            false => Ok(found.into_iter().map(|ip| SocketAddr::new(ip, port)).collect()),
        }
    }

    fn tls(&self) -> rustls::ClientConfig {
        self.tls.get_or_init(client::trust).clone()
    }
}

impl Resolver {
    async fn resolve(&self, name: &str, port: u16) -> Vec<IpAddr> {
        match self {
            Resolver::Machine => {
                let found = tokio::net::lookup_host((name, port)).await;
                found.map(|all| all.map(|it| it.ip()).collect()).unwrap_or_default()
            }
            Resolver::Told(table) => table(name),
        }
    }
}

/// Reads an address of http or https without a name or password in it. What a reader of addresses would mend silently,
/// such as backslashes and line ends, is refused: whoever typed it may have meant another place.
fn read(text: &str) -> Result<Url, Unanswered> {
    let text = text.trim();
    if text.contains(|it: char| it == '\\' || it.is_control()) {
        return Err(Unanswered::Address);
    }
    let url = Url::parse(text).map_err(|_| Unanswered::Address)?;
    let plain = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    let whole = match url.host() {
        Some(Host::Domain(name)) => !name.strip_suffix('.').unwrap_or(name).split('.').any(str::is_empty),
        host => host.is_some(),
    };
    if plain && whole { Ok(url) } else { Err(Unanswered::Address) }
}

/// Looks at host and port as they are written.
fn check_place(url: &Url) -> Result<(), Unanswered> {
    let port = url.port_or_known_default().unwrap_or(0);
    if !addresses::is_asked(port) {
        return Err(Unanswered::Port);
    }
    let public = match url.host() {
        Some(Host::Ipv4(ip)) => addresses::is_public(ip.into()),
        Some(Host::Ipv6(ip)) => addresses::is_public(ip.into()),
        Some(Host::Domain(name)) => !addresses::is_a_name_inside(name),
        None => false,
    };
    if public { Ok(()) } else { Err(Unanswered::NotPublic) }
}

/// Where an answer leads, if it is followed.
fn led_to(from: &Url, method: &Method, answer: &Answered, limits: Limits) -> Result<Option<Url>, Unanswered> {
    let leads = matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    if !leads || limits.redirects == 0 || *method != Method::GET {
        return Ok(None);
    }
    let Some(location) = answer.headers().get(LOCATION) else { return Ok(None) };
    let location = location.to_str().map_err(|_| Unanswered::LedAstray)?;
    let next = from.join(location).map_err(|_| Unanswered::LedAstray)?;
    if from.scheme() == "https" && next.scheme() != "https" {
        return Err(Unanswered::LedAstray);
    }
    read(next.as_str()).map(Some)
}

/// What proves who asks is for the origin that it was meant for.
fn leave_origin(from: &Url, to: &Url, headers: &mut HeaderMap) {
    if from.origin() != to.origin() {
        for name in [AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION] {
            headers.remove(name);
        }
    }
}
