//! By whose certificates the mail servers of the operator are known: those that the machine trusts, and those of an
//! authority of the operator's own.
//!
//! Invariant: an authority of one's own is one more; it never makes a server believed that has no certificate.

use std::path::Path;
use std::sync::Arc;

use base::{Error, Result, say};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use rustls_platform_verifier::Verifier;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use url::Url;

use crate::mail::Mailer;
use crate::serve::Args;

/// Authorities of the operator's own.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    authorities: Vec<CertificateDer<'static>>,
    pem: Vec<u8>,
}

impl Trust {
    /// Reads a file of certificates; without a file there are none beside those of the machine.
    pub fn of(file: Option<&Path>) -> Result<Trust> {
        let Some(file) = file else { return Ok(Trust::default()) };
        let unsound = |why: String| {
            let why = format!("{}: {why}", file.display());
            Error::field("--mail-ca", say!("command-mail-ca-unsound", why = why))
        };
        let pem = std::fs::read(file).map_err(|why| unsound(why.to_string()))?;
        let authorities: Vec<_> =
            CertificateDer::pem_slice_iter(&pem).collect::<Result<_, _>>().map_err(|why| unsound(why.to_string()))?;
        match authorities.is_empty() {
            true => Err(unsound("no certificate in it".to_owned())),
            false => Ok(Trust { authorities, pem }),
        }
    }

    /// How a server is asked that speaks TLS from the first byte.
    pub fn tls(&self) -> Result<ClientConfig> {
        let provider = Arc::new(ring::default_provider());
        let verifier = Verifier::new_with_extra_roots(self.authorities.iter().cloned(), provider.clone());
        let verifier = Arc::new(verifier.map_err(Error::broken)?);
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        // The name says that a verifier could be too kind; this is the machine's own, with more roots.
        let config = config.map_err(Error::broken)?.dangerous().with_custom_certificate_verifier(verifier);
        Ok(config.with_no_client_auth())
    }

    /// The same for the server of letters, where its address asks for TLS.
    fn letters(&self, url: &str) -> Result<Option<Tls>> {
        let unknown = || Error::field("--smtp-url", say!("command-smtp-unknown"));
        let url = Url::parse(url).map_err(|_| unknown())?;
        let host = url.host_str().ok_or_else(unknown)?.to_owned();
        let parameters = || {
            let authorities = Certificate::from_pem(&self.pem).map_err(Error::broken)?;
            TlsParameters::builder(host).add_root_certificate(authorities).build_rustls().map_err(Error::broken)
        };
        let asked = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        Ok(match (url.scheme(), asked.as_deref()) {
            ("smtps", _) => Some(Tls::Wrapper(parameters()?)),
            (_, Some("required")) => Some(Tls::Required(parameters()?)),
            (_, Some("opportunistic")) => Some(Tls::Opportunistic(parameters()?)),
            _ => None,
        })
    }
}

/// Who takes letters away, as the options say.
pub fn mailer(args: &Args) -> Result<Mailer> {
    let (mailer, trust) = (Mailer::of(&args.smtp_url, &args.mail_from)?, Trust::of(args.mail_ca.as_deref())?);
    let Mailer::Server(_, from) = &mailer else { return Ok(mailer) };
    if trust.authorities.is_empty() {
        return Ok(mailer);
    }
    let Some(tls) = trust.letters(&args.smtp_url)? else { return Ok(mailer) };
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&args.smtp_url);
    let server = server.map_err(|_| Error::field("--smtp-url", say!("command-smtp-unknown")))?;
    Ok(Mailer::Server(server.tls(tls).build(), from.clone()))
}
