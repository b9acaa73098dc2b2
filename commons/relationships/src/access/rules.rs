//! The one access function.

use people::organizations::types::Seen;

use super::types::{Action, Answer, Asker, Because, Denied, Thing, Tie};

/// May this asker do this to this thing, and why?
///
/// Seeing comes first: whoever may not see a thing may do nothing to it, and is told nothing about it.
pub fn access(action: Action, asker: &Asker, thing: &Thing) -> Answer {
    let because = sees(asker, thing)?;
    let able = asker.role.is_some_and(|role| role.may_accept());
    match action {
        Action::See => Ok(because),
        Action::Comment if asker.own || asker.tie != Tie::None => Ok(because),
        Action::Comment => Err(Denied::NotTheirs),
        Action::Decide if asker.tie == Tie::Party && able => Ok(because),
        Action::Decide if asker.tie == Tie::Party => Err(Denied::Role),
        Action::Decide => Err(Denied::NotTheirs),
        Action::Edit if asker.own && asker.role == Some(base::Role::Steward) => Ok(because),
        Action::Edit if asker.own => Err(Denied::Role),
        Action::Edit => Err(Denied::NotTheirs),
    }
}

fn sees(asker: &Asker, thing: &Thing) -> Answer {
    let trusted = asker.role.is_some_and(|role| role.may_accept());
    if thing.confidential && !trusted {
        return Err(Denied::Closed);
    }
    // The narrowest reason is the one that helps: it names the tie that somebody could change.
    let reasons = [
        (asker.own, Because::Own),
        (asker.role.is_some() && asker.tie == Tie::Party, Because::Party),
        (asker.role.is_some() && asker.tie == Tie::Former, Because::Former),
        (asker.role.is_some() && asker.tie == Tie::Declined, Because::Declined),
    ];
    if let Some((_, because)) = reasons.into_iter().find(|(holds, _)| *holds) {
        return if thing.seen == Seen::Own && because != Because::Own { Err(Denied::Closed) } else { Ok(because) };
    }
    let inside = asker.coordinator || (asker.member && thing.ripe);
    let insider = if asker.coordinator { Because::Coordinator } else { Because::Member };
    let partner = asker.level.filter(|_| asker.role.is_some());
    match (thing.seen, partner) {
        (Seen::Public, _) if thing.ripe => Ok(Because::Public),
        (Seen::Public | Seen::Coalition, _) if inside => Ok(insider),
        (Seen::Partners, Some(level)) if level >= thing.level => Ok(Because::Partner(level)),
        // Partners at a level know at least what the coalition knows, also from another coalition.
        (Seen::Coalition, Some(level)) if thing.ripe => Ok(Because::Partner(level)),
        _ => Err(Denied::Closed),
    }
}
