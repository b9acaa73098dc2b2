//! Where a database is: the one place that understands the address an operator gives.

use std::path::PathBuf;
use std::str::FromStr;

use crate::error::{Error, Result};
use crate::say;

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// The file of SQLite.
    Lite(PathBuf),
    /// PostgreSQL, as its own drivers write it: `postgres://USER@HOST/NAME`.
    Pg(String),
}

impl FromStr for Address {
    type Err = Error;

    /// `sqlite:PATH`, `sqlite://PATH` or `postgres://…`; everything else is [`Error::Refused`].
    fn from_str(address: &str) -> Result<Address> {
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            return Ok(Address::Pg(address.to_owned()));
        }
        let path = address.strip_prefix("sqlite:").map(|path| path.strip_prefix("//").unwrap_or(path));
        match path {
            // SQLite would take some of these for a database in memory, of which each connection has its own, and others
            // would silently become part of the file's name.
            Some(path)
                if !path.is_empty() && !path.starts_with(':') && !path.starts_with("file:") && !path.contains('?') =>
            {
                Ok(Address::Lite(path.into()))
            }
            _ => Err(Error::Refused(say!("database-unknown"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    fn file(address: &str) -> Option<String> {
        match address.parse() {
            Ok(Address::Lite(path)) => Some(path.display().to_string()),
            _ => None,
        }
    }

    #[test]
    fn a_file_is_named_one_way_only() {
        assert_eq!(file("sqlite:books.sqlite").as_deref(), Some("books.sqlite"));
        assert_eq!(file("sqlite:/srv/books").as_deref(), Some("/srv/books"));
        assert_eq!(file("sqlite:///srv/books").as_deref(), Some("/srv/books"));
        assert_eq!(file("sqlite:////srv/books").as_deref(), Some("//srv/books"));
    }

    #[test]
    fn what_is_no_address_is_no_file_either() {
        for address in [
            "",
            "books",
            "books.sqlite",
            "sqlite",
            "sqlite:",
            "sqlite://",
            "sqlite::memory:",
            "sqlite:books?mode=rwc",
            "sqlite:file:books",
            "postgre://u:p@h/x",
            "mysql://h/x",
        ] {
            assert!(address.parse::<Address>().is_err(), "{address}");
        }
    }
}
