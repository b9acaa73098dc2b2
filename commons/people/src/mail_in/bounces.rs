//! Letters that did not arrive, as the servers of the others report them.

use base::{Cx, Result};

/// Notes that a letter to this address did not arrive. Whose address it is, the log does not say.
pub async fn note(_cx: &Cx, _address: &str, permanent: bool, status: &str) -> Result<()> {
    let status: String = status.chars().filter(|it| it.is_ascii_digit() || *it == '.').take(12).collect();
    tracing::warn!(permanent, status, "a letter did not arrive");
    Ok(())
}
