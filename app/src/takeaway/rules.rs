//! Who takes what away, and what the file is called.

use base::{Cx, Error, OrganizationId, Result, say};
use chrono::NaiveDate;
use people::organizations::types::Seen;
use relationships::access::{Action, Asker, Denied, Thing, access};

/// Whether the person who asks takes this organization's things away: its steward, acting for it.
pub fn may_take(cx: &Cx, organization: OrganizationId) -> Result<()> {
    let who = cx.who()?;
    let own = who.acting.as_ref().filter(|acting| acting.organization == organization);
    let asker = Asker { role: own.map(|acting| acting.role), own: own.is_some(), ..Asker::ANYBODY };
    access(Action::Edit, &asker, &Thing::of(Seen::Own, 1)).map(drop).map_err(|denied| match denied {
        Denied::Closed if who.hats.iter().any(|hat| hat.organization == organization) => {
            Error::Forbidden(say!("takeaway-act-for-it"))
        }
        Denied::Closed => Error::NotFound,
        Denied::Role | Denied::NotTheirs => Error::Forbidden(say!("takeaway-only-stewards")),
    })
}

/// What a coordinator sees of a thing of `owner`: as one who convenes, and for no organization.
pub fn coordinator() -> Asker {
    Asker { coordinator: true, ..Asker::ANYBODY }
}

/// The name of the file: what it holds and the day it was taken.
pub fn file_name(name: &str, on: NaiveDate) -> String {
    format!("{}-{on}.zip", people::organizations::rules::slug_of(name))
}
