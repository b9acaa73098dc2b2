//! What counts show, and where answers and records do not agree.

use super::records::hubs_among;
use super::rules::{self, Records, findings};
use super::{Accord, Finding, Leaning, accord};
use crate::challenge::Challenge;
use crate::check::types::Verdict;

fn leaning(found: Option<Finding>) -> Option<Leaning> {
    found.map(|it| it.leaning)
}

#[test]
fn records_of_a_small_or_new_coalition_say_little() {
    let it = Records { members: 3, alone: 3, silent: 3, coordinators: 2, ..Records::default() };
    let all = findings(&it);
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!((all[0].challenge, all[0].leaning), (Challenge::Leading, Leaning::Well));
}

#[test]
fn one_who_coordinates_alone_is_trouble_and_two_are_not() {
    let of = |coordinators| leaning(rules::coordinators(&Records { coordinators, ..Records::default() }));
    assert_eq!([of(0), of(1), of(2)], [Some(Leaning::Trouble), Some(Leaning::Trouble), Some(Leaning::Well)]);
}

#[test]
fn who_works_alone_and_who_is_silent_is_told_by_shares() {
    let alone = |alone| leaning(rules::alone(&Records { members: 8, alone, ..Records::default() }));
    assert_eq!([alone(2), alone(3), alone(5)], [Some(Leaning::Well), Some(Leaning::Plain), Some(Leaning::Trouble)]);
    let silent = |silent| leaning(rules::silence(&Records { members: 8, silent, ..Records::default() }));
    assert_eq!([silent(2), silent(4), silent(5)], [Some(Leaning::Well), Some(Leaning::Plain), Some(Leaning::Trouble)]);
    let few = |from| leaning(rules::proposals(&Records { members: 40, proposals: (9, from), ..Records::default() }));
    assert_eq!([few(7), few(8), few(20)], [Some(Leaning::Trouble), Some(Leaning::Plain), Some(Leaning::Well)]);
}

#[test]
fn promises_are_told_of_three_talks_on_and_in_words_alone() {
    let of = |promises| rules::promises(&Records { promises, ..Records::default() });
    assert_eq!(of((9, 0, 2)), None, "two talks would be pointed at");
    assert_eq!(leaning(of((6, 4, 3))), Some(Leaning::Well));
    assert_eq!(leaning(of((6, 3, 3))), Some(Leaning::Plain));
    assert_eq!(leaning(of((6, 2, 3))), Some(Leaning::Trouble));
    assert!(of((6, 2, 3)).expect("told").says.with.is_empty(), "no number is told of them");
}

#[test]
fn agreements_above_what_fits_are_told_of_none_or_of_several() {
    let of = |chosen| leaning(rules::above(&Records { chosen, ..Records::default() }));
    assert_eq!(of((2, 0)), None);
    assert_eq!(of((5, 0)), Some(Leaning::Well));
    assert_eq!([of((5, 1)), of((5, 2))], [None, None], "one of them would be known to its neighbors");
    assert_eq!(of((5, 3)), Some(Leaning::Trouble));
    let funders = |promised| leaning(rules::promised(&Records { promised, ..Records::default() }));
    assert_eq!([funders((5, 2)), funders((5, 3))], [None, Some(Leaning::Trouble)]);
}

#[test]
fn those_of_several_languages_are_compared_with_the_others() {
    let of = |other, one| {
        leaning(rules::languages(&Records { other_language: other, one_language: one, ..Records::default() }))
    };
    assert_eq!(of((2, 0), (9, 9)), None, "two would be pointed at");
    assert_eq!(of((10, 4), (10, 9)), Some(Leaning::Trouble));
    assert_eq!(of((10, 5), (10, 9)), Some(Leaning::Plain));
    assert_eq!(of((10, 9), (10, 9)), Some(Leaning::Well));
}

#[test]
fn whoever_holds_two_sides_together_is_found_and_a_leaf_is_not() {
    // Two triangles, joined by node 6, and a leaf at node 0; node 3 parts two from the others.
    let ties = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 6), (6, 3), (0, 7)];
    assert_eq!(hubs_among(8, &ties), [2, 6], "whoever parts two alone from the others is none");
    assert!(hubs_among(5, &[(0, 1), (0, 2), (0, 3), (0, 4)]).is_empty(), "so few are drawn, not measured");
    assert_eq!(hubs_among(6, &[(0, 1), (0, 2), (0, 3), (0, 4), (0, 5)]), [0]);
}

#[test]
fn answers_and_records_that_disagree_are_said_to() {
    let found = |leaning| Finding {
        challenge: Challenge::Voice,
        leaning,
        says: base::say!("challenges-found-turns"),
        below: "",
    };
    let (trouble, well) = (found(Leaning::Trouble), found(Leaning::Well));
    assert_eq!(accord(Verdict::Strength, &[&well, &trouble]), Some(Accord::RecordsWorse));
    assert_eq!(accord(Verdict::Concern, &[&well]), Some(Accord::RecordsBetter));
    assert_eq!(accord(Verdict::Concern, &[&well, &trouble]), None);
    assert_eq!(accord(Verdict::Concern, &[]), None);
    assert_eq!(accord(Verdict::TooFew, &[&trouble]), None);
}
