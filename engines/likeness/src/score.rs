//! From shared facts to one score, with its reasons.

use crate::key::Key;
use crate::name::{Words, alike};
use crate::place::same_place;

/// From here on two organizations are worth a person's look.
///
/// Calibrated on four published directories (`tests/real.rs`): the same name passes even when site,
/// telephone, mail and address all differ (0.74), since branches and old numbers are common; one shared
/// site or telephone passes with names that are half alike; two of them with a third of the name; sites
/// and numbers alone, as those of a city's many departments, do not pass.
pub const THRESHOLD: f32 = 0.7;

/// What speaks for two organizations being one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// Their names are alike, from 0.5 to 1 for the same.
    Name(f32),
    /// They have the same site.
    Site,
    /// They share a telephone number.
    Phone,
    /// They have the same mail domain, or the same address at a free provider.
    Mail,
    /// Their street addresses are alike, from 0.6 to 1 for the same.
    Address(f32),
}

/// How alike two organizations are.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// 0 for strangers, 1 for identical facts.
    pub score: f32,
    /// What speaks for it, in the order of [`Reason`].
    pub reasons: Vec<Reason>,
}

/// Points for a fact that agrees, and against for one that differs, when both organizations give it.
///
/// After Fellegi and Sunter: a site or a number hardly ever agrees by chance, so that agreement weighs
/// much; it often differs between two entries for one organization, so that difference weighs little.
/// A mail domain or a building is shared more easily than either.
struct Weight {
    agrees: f32,
    differs: f32,
}

const NAME: f32 = 5.0;
const SITE: Weight = Weight { agrees: 3.0, differs: 0.5 };
const PHONE: Weight = Weight { agrees: 3.0, differs: 0.5 };
const MAIL: Weight = Weight { agrees: 2.0, differs: 0.3 };
const ADDRESS: Weight = Weight { agrees: 2.0, differs: 0.5 };

/// Compares two organizations: points that speak for them being one, over all points given.
pub fn likeness(a: &Key, b: &Key) -> Likeness {
    weigh(a, b).likeness()
}

/// The likeness of two organizations if it reaches `threshold`.
pub fn at_least(threshold: f32, a: &Key, b: &Key) -> Option<Likeness> {
    let tally = weigh(a, b);
    (tally.score() >= threshold).then(|| tally.likeness())
}

fn weigh(a: &Key, b: &Key) -> Tally {
    let name = names(a, b);
    let mut tally = Tally {
        yes: NAME * name,
        no: NAME * (1.0 - name),
        reasons: [(name >= 0.5).then_some(Reason::Name(name)), None, None, None, None],
    };
    if let (Some(a), Some(b)) = (&a.site, &b.site) {
        tally.count(a == b, 1, &SITE, Reason::Site);
    }
    if !a.phones.is_empty() && !b.phones.is_empty() {
        let shared = a.phones.iter().any(|number| b.phones.contains(number));
        tally.count(shared, 2, &PHONE, Reason::Phone);
    }
    if let (Some(a), Some(b)) = (&a.mail, &b.mail) {
        tally.count(a == b, 3, &MAIL, Reason::Mail);
    }
    if let (Some(a), Some(b)) = (&a.address, &b.address) {
        let place = same_place(a, b);
        let weight = Weight { agrees: ADDRESS.agrees * place, ..ADDRESS };
        tally.count(place >= 0.6, 4, &weight, Reason::Address(place));
    }
    tally
}

/// Points so far. Most comparisons come to nothing, so that reasons wait in place before they cost memory.
struct Tally {
    yes: f32,
    no: f32,
    reasons: [Option<Reason>; 5],
}

impl Tally {
    fn count(&mut self, agrees: bool, place: usize, weight: &Weight, reason: Reason) {
        if agrees {
            self.yes += weight.agrees;
            self.reasons[place] = Some(reason);
        } else {
            self.no += weight.differs;
        }
    }

    fn score(&self) -> f32 {
        self.yes / (self.yes + self.no)
    }

    fn likeness(&self) -> Likeness {
        Likeness { score: self.score(), reasons: self.reasons.iter().flatten().copied().collect() }
    }
}

/// The best of name against name and name against other name. Two other names are not compared: they are
/// often abbreviations, and `NSBA` is as well the North as the Northwest Suburban Bar Association.
fn names(a: &Key, b: &Key) -> f32 {
    let name = alike(&a.name, &b.name);
    let other = |words: &Words, other: &Option<Words>| {
        let other = other.as_ref();
        other.map_or(0.0, |other| 0.95 * alike(words, other))
    };
    let crossed = other(&a.name, &b.alternate).max(other(&b.name, &a.alternate));
    name.max(crossed).max(initials(&a.name, &b.name)).max(initials(&b.name, &a.name))
}

/// `CLP` may be the Community Law Program; without another fact that is not enough.
fn initials(short: &Words, long: &Words) -> f32 {
    let fits = short.single() && !long.initials.is_empty() && short.joined == long.initials;
    if fits { 0.65 } else { 0.0 }
}
