//! Who may know what of the answers: one pure function over a finite domain, for pages, programs, letters and files alike.
//!
//! Invariant: no answer of one person is told to anybody else, whatever their role.

use super::rules::{CIRCLE, PEOPLE};

/// Something that the answers could tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// What one person answered.
    Answer,
    /// What one organization says about another: the mean of its people.
    View,
    /// The trust between two, which is the lower of two views.
    Pair,
    /// What three partners or more say about one organization, together.
    Together,
    /// How a coalition trusts, out of many circles of three.
    Whole,
}

impl Fact {
    /// Every fact.
    pub const ALL: [Fact; 5] = [Fact::Answer, Fact::View, Fact::Pair, Fact::Together, Fact::Whole];
}

/// How somebody stands to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Whoever gave the answer.
    Themselves,
    /// Somebody of the organization whose view it is.
    Rater,
    /// Somebody of the organization that it is about.
    Rated,
    /// Somebody else of the coalition: another member, or its coordinator.
    Inside,
    /// Anybody else.
    Outside,
}

impl Reader {
    /// Every reader.
    pub const ALL: [Reader; 5] = [Reader::Themselves, Reader::Rater, Reader::Rated, Reader::Inside, Reader::Outside];
}

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Told {
    /// How many people of the organization answered; of a pair, in the direction with fewer.
    pub people: usize,
    /// Whether both organizations agreed to show each other, before these answers were given.
    pub agreed: bool,
    /// How many organizations' answers are told together; of a whole coalition, about how many organizations.
    pub organizations: usize,
}

/// Why somebody is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hidden {
    /// It is none of theirs, and nothing says that it is there.
    NotTheirs,
    /// Too few have answered.
    TooFew,
    /// The two have not both agreed to show each other.
    NotAgreed,
}

/// May this reader be told this?
pub fn may_know(fact: Fact, reader: Reader, told: Told) -> Result<(), Hidden> {
    use Reader::{Inside, Outside, Rated, Rater, Themselves};
    let enough = |enough: bool| if enough { Ok(()) } else { Err(Hidden::TooFew) };
    let two = enough(told.people >= PEOPLE as usize);
    let agreed = if told.agreed { Ok(()) } else { Err(Hidden::NotAgreed) };
    match (fact, reader) {
        (_, Outside) => Err(Hidden::NotTheirs),
        (Fact::Answer, Themselves) => Ok(()),
        (Fact::Answer, _) => Err(Hidden::NotTheirs),
        (Fact::View, Themselves | Rater) => two,
        (Fact::View, Rated) | (Fact::Pair, Themselves | Rater | Rated) => agreed.and(two),
        (Fact::View | Fact::Pair, Inside) => Err(Hidden::NotTheirs),
        (Fact::Together, Rated) => enough(told.organizations >= CIRCLE),
        (Fact::Together, _) => Err(Hidden::NotTheirs),
        (Fact::Whole, _) => enough(told.organizations >= CIRCLE),
    }
}
