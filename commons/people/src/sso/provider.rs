//! Talking with a provider: discovery, the way there, and what its answer is worth. Everything goes through the house's
//! one way out.
//!
//! Invariant: an [`Identity`] comes out of here only when the token was signed by the provider's own key, for this
//! installation, in answer to this very question, and its time has not run out.

use std::pin::Pin;
use std::sync::Arc;

use base::outward::{Answered, Asked, Limits, Unanswered};
use base::{Cx, House};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreIdTokenClaims, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreUserInfoClaims,
};
use openidconnect::{
    AccessTokenHash, AsyncHttpClient, AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};

use super::types::{Identity, Provider, Refusal};

/// Signatures that count. `none` does not, nor does one that the client's own secret could make.
const SIGNED_BY: [CoreJwsSigningAlgorithm; 7] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// A way to the provider, and what has to be remembered until the browser comes back.
pub struct Way {
    /// Where the browser is sent.
    pub address: String,
    /// What the answer has to repeat in its token.
    pub nonce: String,
    /// What the code is exchanged with.
    pub verifier: String,
}

/// The house's way out, as the library asks.
struct Http(Arc<House>);

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = Unanswered;
    type Future = Pin<Box<dyn Future<Output = Result<Answered, Unanswered>> + Send + 'c>>;

    fn call(&'c self, asked: Asked) -> Self::Future {
        Box::pin(async move {
            // What a provider names as its places is looked at as what the operator wrote down: with https, and public.
            let outward = &self.0.outward;
            outward.read(&asked.uri().to_string())?;
            outward.send(asked, Limits { redirects: 2, ..Limits::default() }).await
        })
    }
}

async fn metadata(cx: &Cx, provider: &Provider) -> Result<CoreProviderMetadata, Refusal> {
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|_| Refusal::Unsound)?;
    let http = Http(cx.house.clone());
    CoreProviderMetadata::discover_async(issuer, &http).await.map_err(|why| {
        tracing::warn!(provider = provider.key, cause = told(&why), "a provider cannot be asked");
        Refusal::Silent
    })
}

/// The client of a provider; its type says which of the provider's places are known.
macro_rules! client {
    ($cx:expr, $provider:expr, $metadata:expr) => {{
        let back = RedirectUrl::new(format!("{}/sign-in/from/{}", $cx.house.url, $provider.key));
        let secret = $provider.client_secret.clone().map(ClientSecret::new);
        CoreClient::from_provider_metadata($metadata, ClientId::new($provider.client_id.clone()), secret)
            .set_redirect_uri(back.map_err(|_| Refusal::Unsound)?)
    }};
}

/// The way there for a browser that brings `state` back.
pub async fn way(cx: &Cx, provider: &Provider, state: &str) -> Result<Way, Refusal> {
    let client = client!(cx, provider, metadata(cx, provider).await?);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let state = state.to_owned();
    let (address, _, nonce) = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || CsrfToken::new(state), Nonce::new_random)
        .add_scopes(["email", "profile"].map(|it| Scope::new(it.to_owned())))
        .set_pkce_challenge(challenge)
        .url();
    // A browser is sent only where we would go ourselves.
    if cx.house.outward.read(address.as_str()).is_err() {
        return Err(Refusal::Silent);
    }
    Ok(Way { address: address.into(), nonce: nonce.secret().clone(), verifier: verifier.secret().clone() })
}

/// Who it is, by the code that the browser brought.
pub async fn identity(
    cx: &Cx,
    provider: &Provider,
    code: &str,
    (nonce, verifier): (String, String),
) -> Result<Identity, Refusal> {
    let unsound = |why: &dyn std::error::Error| {
        tracing::warn!(provider = provider.key, cause = told(why), "the answer of a provider does not hold");
        Refusal::Unsound
    };
    let (client, http) = (client!(cx, provider, metadata(cx, provider).await?), Http(cx.house.clone()));
    let exchange = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|why| unsound(&why))?;
    let exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(verifier));
    let tokens = exchange.request_async(&http).await.map_err(|why| unsound(&why))?;
    let token = tokens.id_token().ok_or(Refusal::Unsound)?;
    let judge = client.id_token_verifier().set_allowed_algs(SIGNED_BY);
    let claims = token.claims(&judge, &Nonce::new(nonce)).map_err(|why| unsound(&why))?;
    if let Some(expected) = claims.access_token_hash() {
        let (alg, key) = (token.signing_alg(), token.signing_key(&judge));
        let (alg, key) = (alg.map_err(|why| unsound(&why))?, key.map_err(|why| unsound(&why))?);
        let actual = AccessTokenHash::from_token(tokens.access_token(), alg, key).map_err(|why| unsound(&why))?;
        if actual != *expected {
            return Err(Refusal::Unsound);
        }
    }
    let said = said_by_token(claims);
    if !said.address.is_empty() {
        return Ok(said);
    }
    // Many providers say the address only when they are asked for it; the answer is about the same account or refused.
    let Ok(more) = client.user_info(tokens.access_token().clone(), Some(claims.subject().clone())) else {
        return Ok(said);
    };
    let more: CoreUserInfoClaims = more.request_async(&http).await.map_err(|why| unsound(&why))?;
    Ok(Identity {
        address: more.email().map(|it| it.to_string()).unwrap_or_default(),
        confirmed: more.email_verified() == Some(true),
        name: more.name().and_then(|it| it.get(None)).map(|it| it.to_string()).unwrap_or_default(),
        ..said
    })
}

fn said_by_token(claims: &CoreIdTokenClaims) -> Identity {
    Identity {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        address: claims.email().map(|it| it.to_string()).unwrap_or_default(),
        confirmed: claims.email_verified() == Some(true),
        name: claims.name().and_then(|it| it.get(None)).map(|it| it.to_string()).unwrap_or_default(),
    }
}

/// Every cause of an error in one line; none of them says what a token said.
fn told(why: &dyn std::error::Error) -> String {
    let mut causes = vec![why.to_string()];
    let mut next = why.source();
    while let Some(cause) = next {
        causes.push(cause.to_string());
        next = cause.source();
    }
    causes.join(": ")
}
