//! What of an organization's page is open to whom.

use base::{Cx, Result};
use people::organizations::contacts::{Contact, contacts};
use people::organizations::types::Seen;
use people::organizations::{Organization, acts};
use relationships::Level;
use relationships::access::{Action, Answer, Asker, Because, Thing, access, asker};

/// An organization as one visitor may see it.
pub struct View {
    /// The organization; what is closed to the visitor has been taken out.
    pub organization: Organization,
    /// Why mail, telephone and address are open, if they are.
    pub reach: Answer,
    /// The contacts that are open, each with the reason.
    pub contacts: Vec<(Contact, Because)>,
    /// Whom the rest is for; nothing when nothing is withheld that somebody could come to see.
    pub withheld: Vec<Withheld>,
    /// Whether the visitor may change the page.
    pub edits: bool,
    /// Whether the visitor is one of the coalition: acts for a member, or coordinates it.
    pub inside: bool,
}

/// Something that is not open to a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// What it is.
    pub what: What,
    /// Who would see it: members, or partners from this level up.
    pub from: Option<Level>,
}

/// What is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Mail, telephone and address.
    Reach,
    /// This many contacts.
    Contacts(usize),
}

/// The page of `organization` for whoever asks.
pub async fn view(cx: &Cx, organization: Organization) -> Result<View> {
    let asker = asker(cx, Some(organization.id)).await?;
    let contacts = contacts(cx.db(), organization.id).await?;
    let edits = acts::may_edit(cx, &organization).is_ok();
    Ok(seen_by(&asker, edits, organization, contacts))
}

/// The same from its facts. Whoever may edit the page cares for it and sees all of it.
pub fn seen_by(asker: &Asker, edits: bool, mut organization: Organization, contacts: Vec<Contact>) -> View {
    let opens = |seen, level| match edits && !asker.own {
        true => Ok(Because::Coordinator),
        false => access(Action::See, asker, &Thing::of(seen, level)),
    };
    let reach = opens(organization.seen, organization.seen_level);
    let there = [&organization.mail, &organization.phone, &organization.address].iter().any(|it| !it.is_empty());
    let mut withheld = vec![];
    if reach.is_err() {
        let from = (organization.seen, organization.seen_level);
        withheld.extend(closed(What::Reach, from).filter(|_| there));
        for closed in [&mut organization.mail, &mut organization.phone, &mut organization.address] {
            closed.clear();
        }
    }
    let mut shown = vec![];
    let mut hidden: Vec<((Seen, i64), usize)> = vec![];
    for contact in contacts {
        let to = (contact.seen, contact.seen_level);
        match opens(to.0, to.1) {
            Ok(because) => shown.push((contact, because)),
            Err(_) => match hidden.iter_mut().find(|(it, _)| *it == to) {
                Some((_, count)) => *count += 1,
                None => hidden.push((to, 1)),
            },
        }
    }
    withheld.extend(hidden.into_iter().filter_map(|(to, count)| closed(What::Contacts(count), to)));
    let inside = asker.own || asker.coordinator || asker.member;
    View { organization, reach, contacts: shown, withheld, edits, inside }
}

/// Who would see a closed thing. What an organization keeps to itself is not spoken of.
fn closed(what: What, (seen, level): (Seen, i64)) -> Option<Withheld> {
    match seen {
        Seen::Coalition => Some(Withheld { what, from: None }),
        Seen::Partners => Some(Withheld { what, from: Level::of(level) }),
        Seen::Public | Seen::Parties | Seen::Own => None,
    }
}
