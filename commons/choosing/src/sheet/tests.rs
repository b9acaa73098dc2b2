//! Sheets, read and filled.
