//! A real server of SMTP for the stories of letters: aiosmtpd, from the Python package index.

use crate::python;
use std::path::PathBuf;

/// The variable in which tests find the Python that knows it; where it is absent they skip.
pub const PYTHON: &str = "MANYHANDS_TEST_MAIL";
/// The package, as exactly as a lock file would say it.
const PACKAGE: &str = "aiosmtpd==1.4.6";

/// Its Python, when it is here already.
pub fn here() -> Option<PathBuf> {
    python::here("mail", PACKAGE)
}

/// Its Python; the package is brought when it is not here.
///
/// # Errors
/// One line that names the step that broke.
pub fn bring() -> Result<PathBuf, String> {
    python::bring("mail", PACKAGE)
}
