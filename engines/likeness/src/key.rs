//! What is compared: an organization's facts, folded once.

use crate::name::Words;
use crate::place::{Address, address, mail, phones, site};

/// What is known about an organization, as people typed it; a cell may hold several telephone numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// Its name.
    pub name: &'a str,
    /// Another name, or an abbreviation.
    pub alternate_name: Option<&'a str>,
    /// Its site.
    pub site: Option<&'a str>,
    /// Its telephone numbers.
    pub phone: Option<&'a str>,
    /// Its mail address.
    pub mail: Option<&'a str>,
    /// Its street address.
    pub address: Option<&'a str>,
}

/// Facts made ready for comparing; sorted by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub(crate) name: Words,
    pub(crate) alternate: Option<Words>,
    pub(crate) site: Option<String>,
    pub(crate) phones: Vec<u64>,
    pub(crate) mail: Option<String>,
    pub(crate) address: Option<Address>,
}

impl Key {
    /// Folds facts.
    pub fn new(facts: &Facts) -> Key {
        let alternate = facts.alternate_name.map(Words::of);
        Key {
            name: Words::of(facts.name),
            alternate: alternate.filter(|words| !words.joined.is_empty()),
            site: facts.site.and_then(site),
            phones: facts.phone.map(phones).unwrap_or_default(),
            mail: facts.mail.and_then(mail),
            address: facts.address.and_then(address),
        }
    }
}
