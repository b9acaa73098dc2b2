//! What happened in a relationship beside its versions, told in sentences: for its page and for what is taken away.

use base::{Cx, t, time};
use chrono::{DateTime, Utc};

use super::records::{Move, Notice, Refusal};
use super::store::Relationship;

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Happening {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of its drawing.
    pub mark: &'static str,
    /// What it was, in a sentence.
    pub says: String,
    /// The reason, in somebody's own words.
    pub why: String,
    /// Whose words these are; empty when a day came.
    pub who: String,
}

/// Every no, every notice given and taken back, and every step, in order.
pub fn happenings(cx: &Cx, it: &Relationship) -> Vec<Happening> {
    let mut all: Vec<Happening> = it.refusals.iter().map(|no| said_no(cx, it, no)).collect();
    all.extend(it.notices.iter().map(|notice| gave_notice(cx, it, notice)));
    all.extend(it.notices.iter().filter_map(|notice| stayed(cx, it, notice)));
    all.extend(it.moves.iter().map(|step| moved(cx, it, step)));
    all.sort_by_key(|it| it.at);
    all
}

fn said_no(cx: &Cx, it: &Relationship, no: &Refusal) -> Happening {
    let says = t!(cx, "said-no", name = it.name_of(no.organization), n = no.version);
    Happening { at: no.at, mark: "declined", says, why: no.why.clone(), who: no.person.clone() }
}

fn gave_notice(cx: &Cx, it: &Relationship, notice: &Notice) -> Happening {
    let (party, name) = (it.party(notice.organization), it.name_of(notice.organization));
    let says = match party.filter(|_| notice.stands()).and_then(|party| party.leaving_on) {
        Some(on) => t!(cx, "said-leaving-on", name = name, day = time::date(cx.lang, on)),
        None => t!(cx, "said-leaving", name = name),
    };
    let (why, who) = (notice.why.clone(), cx.lang.person(&notice.given_by).into_owned());
    Happening { at: notice.given_at, mark: "under-notice", says, why, who }
}

fn stayed(cx: &Cx, it: &Relationship, notice: &Notice) -> Option<Happening> {
    let name = it.name_of(notice.organization);
    let says = match notice.taken_back_version {
        Some(version) => t!(cx, "said-stays-by-version", name = name, n = version),
        None => t!(cx, "said-stays", name = name),
    };
    let why = notice.taken_back_why.clone().unwrap_or_default();
    let who = notice.taken_back_by.as_deref().map(|it| cx.lang.person(it).into_owned()).unwrap_or_default();
    Some(Happening { at: notice.taken_back_at?, mark: "agreed", says, why, who })
}

fn moved(cx: &Cx, it: &Relationship, step: &Move) -> Happening {
    let word = |level: crate::Level| level.word(cx.lang);
    let (mark, says) = match (step.from_level, step.to_level) {
        (None, Some(to)) => ("up", t!(cx, "move-began", to = word(to))),
        (Some(from), Some(to)) if to > from => ("up", t!(cx, "move-up", from = word(from), to = word(to))),
        (Some(from), Some(to)) => ("down", t!(cx, "move-down", from = word(from), to = word(to))),
        (_, None) => ("ended", t!(cx, "move-ended").into_owned()),
    };
    let by = step.acting_for.map_or("", |party| it.name_of(party));
    let who = step.person.as_deref().map(|person| who(cx, person, by)).unwrap_or_default();
    Happening { at: step.at, mark, says, why: step.why.clone(), who }
}

/// "Ada Okafor for Harbor Food Bank".
pub fn who(cx: &Cx, person: &str, organization: &str) -> String {
    let person = cx.lang.person(person);
    if organization.is_empty() {
        person.into_owned()
    } else {
        t!(cx, "person-for", person = person, organization = organization)
    }
}
