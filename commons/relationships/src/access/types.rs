//! Who asks, for what, and the answer with its reason.

use base::{Cx, Lang, Role, t};
use people::organizations::types::Seen;

use crate::Level;

/// What somebody wants to do with a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Read it.
    See,
    /// Say something about it.
    Comment,
    /// Bind an organization: propose, accept, decline, withdraw.
    Decide,
    /// Change it as its owner.
    Edit,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 4] = [Action::See, Action::Comment, Action::Decide, Action::Edit];
}

/// How an organization is tied to a thing that has parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tie {
    /// It is no party, or the thing has none.
    None,
    /// It was one.
    Former,
    /// It was asked, and never came in.
    Declined,
    /// It is one, or is invited to be.
    Party,
}

impl Tie {
    /// Every tie.
    pub const ALL: [Tie; 4] = [Tie::None, Tie::Former, Tie::Declined, Tie::Party];
}

/// Everything about the person who asks that the answer depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Asker {
    /// Their role in the organization they act for; none when they act for none.
    pub role: Option<Role>,
    /// Whether that organization owns the thing.
    pub own: bool,
    /// Whether it is a member of the coalition that the thing is in.
    pub member: bool,
    /// Whether the person coordinates that coalition.
    pub coordinator: bool,
    /// The highest level in force between it and the thing's owner, in any coalition.
    pub level: Option<Level>,
    /// How it is tied to a thing that has parties.
    pub tie: Tie,
}

impl Asker {
    /// A visitor who has not signed in.
    pub const ANYBODY: Asker =
        Asker { role: None, own: false, member: false, coordinator: false, level: None, tie: Tie::None };
}

/// Everything about the thing that the answer depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Thing {
    /// Who may see it.
    pub seen: Seen,
    /// The level that goes with [`Seen::Partners`].
    pub level: Level,
    /// Whether it was ever agreed. What is only proposed is known to its parties, and to the coordinator who convenes
    /// them. Things without parties are always ripe.
    pub ripe: bool,
    /// Whether the ground rules close it to those who may not accept.
    pub confidential: bool,
}

impl Thing {
    /// A thing of one owner.
    pub fn of(seen: Seen, level: i64) -> Thing {
        Thing { seen, level: Level::of(level).unwrap_or(Level::Networking), ripe: true, confidential: false }
    }

    /// What only parties see: terms, talk, history.
    pub fn between_parties(confidential: bool) -> Thing {
        Thing { seen: Seen::Parties, level: Level::Networking, ripe: true, confidential }
    }
}

/// Why somebody may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Because {
    /// It is open to everybody.
    Public,
    /// They act for a member of the coalition.
    Member,
    /// They coordinate the coalition.
    Coordinator,
    /// Their organization works with the owner at this level.
    Partner(Level),
    /// Their organization is a party.
    Party,
    /// Their organization was a party.
    Former,
    /// Their organization was asked, and said no.
    Declined,
    /// They act for the owner.
    Own,
}

/// Why somebody may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Denied {
    /// It is not open to them; for them it is not there.
    Closed,
    /// They see it, but their role does not allow this.
    Role,
    /// They see it, but this is done only by those it belongs to.
    NotTheirs,
}

/// The answer, with its reason.
pub type Answer = Result<Because, Denied>;

impl Because {
    /// The reason in a sentence, for "Why do I see this?".
    pub fn sentence(self, cx: &Cx) -> String {
        let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
        match self {
            Because::Public => t!(cx, "because-public").into_owned(),
            Because::Member => t!(cx, "because-member", name = name),
            Because::Coordinator => t!(cx, "because-coordinator").into_owned(),
            Because::Partner(level) => t!(cx, "because-partner", name = name, level = word(cx.lang, level)),
            Because::Party => t!(cx, "because-party", name = name),
            Because::Former => t!(cx, "because-former", name = name),
            Because::Declined => t!(cx, "because-declined", name = name),
            Because::Own => t!(cx, "because-own", name = name),
        }
    }
}

fn word(lang: Lang, level: Level) -> String {
    lang.word(&format!("level-{level}")).to_lowercase()
}
