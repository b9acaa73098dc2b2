//! One question to addresses that were looked at: no proxy, no redirect, no name resolved again.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::http::request::Parts;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use url::Url;

use super::{Answered, Limits, Unanswered};

/// Whatever is asked for leads to these addresses.
struct Pinned(Vec<SocketAddr>);

impl Resolve for Pinned {
    fn resolve(&self, _: Name) -> Resolving {
        let addresses: Addrs = Box::new(self.0.clone().into_iter());
        Box::pin(async { Ok(addresses) })
    }
}

/// The certificates that this machine trusts.
pub fn trust() -> rustls::ClientConfig {
    let mut roots = rustls::RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    for why in &found.errors {
        tracing::warn!(cause = why.to_string(), "some of the machine's certificates could not be read");
    }
    roots.add_parsable_certificates(found.certs);
    let ring = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(ring).with_safe_default_protocol_versions();
    config.expect("ring speaks the versions of TLS that it names").with_root_certificates(roots).with_no_client_auth()
}

/// Asks once.
pub async fn ask(
    tls: rustls::ClientConfig,
    addresses: &[SocketAddr],
    url: &Url,
    parts: &Parts,
    body: &[u8],
    limits: Limits,
) -> Result<Answered, Unanswered> {
    #[allow(clippy::disallowed_methods)] // This is the one place.
    let client = reqwest::Client::builder()
        .use_preconfigured_tls(tls)
        .dns_resolver(Arc::new(Pinned(addresses.to_vec())))
        .redirect(Policy::none())
        .no_proxy()
        .pool_max_idle_per_host(0)
        .user_agent(concat!("Manyhands/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(broken)?;
    let asked = client.request(parts.method.clone(), url.clone()).headers(parts.headers.clone()).body(body.to_vec());
    let mut response = asked.send().await.map_err(broken)?;
    let mut answer = Answered::default();
    *answer.status_mut() = response.status();
    *answer.headers_mut() = std::mem::take(response.headers_mut());
    *answer.body_mut() = read(response, limits).await?;
    Ok(answer)
}

async fn read(mut response: reqwest::Response, limits: Limits) -> Result<Vec<u8>, Unanswered> {
    let mut body = vec![];
    while let Some(chunk) = response.chunk().await.map_err(broken)? {
        let room = limits.bytes - body.len();
        if chunk.len() > room && !limits.cut {
            return Err(Unanswered::TooLong);
        }
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            break;
        }
    }
    Ok(body)
}

/// What went wrong, in the words of the layer that knows: those above it say only that something did.
fn broken(why: reqwest::Error) -> Unanswered {
    let mut cause: &dyn std::error::Error = &why;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    Unanswered::NoConnection(cause.to_string())
}
