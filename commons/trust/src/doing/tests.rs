//! What two do together, as sentences.

use relationships::Level::{Collaboration, Cooperation, Coordination, Networking};

use super::rules::{Beside, beside, each, highest};
use super::types::Did;

#[test]
fn each_thing_is_of_one_rung() {
    assert_eq!(highest(0), None);
    assert_eq!(highest(Did::Shared.bit()), Some(Networking));
    assert_eq!(highest(Did::Shared.bit() | Did::Lent.bit()), Some(Cooperation));
    assert_eq!(Did::on(Cooperation), Did::Lent);
    assert_eq!(each(0b101).collect::<Vec<_>>(), [Did::Shared, Did::Lent]);
}

#[test]
fn nothing_said_is_not_nothing_done() {
    assert_eq!(beside(Cooperation, None, None), Beside::Unknown);
    assert_eq!(beside(Cooperation, Some(0), None), Beside::OnlyWe(None));
    assert_eq!(beside(Cooperation, None, Some(1)), Beside::OnlyThey(Some(Networking)));
    assert_eq!(beside(Cooperation, Some(0), Some(0)), Beside::Less(None));
}

#[test]
fn what_both_say_stands_beside_what_was_agreed() {
    let (shared, changed, lent, strong) = (1, 2, 4, 8);
    assert_eq!(beside(Cooperation, Some(shared | lent), Some(lent)), Beside::Same);
    assert_eq!(beside(Coordination, Some(changed | lent), Some(lent)), Beside::More(Cooperation));
    assert_eq!(beside(Collaboration, Some(shared | changed), Some(changed)), Beside::Less(Some(Coordination)));
    // Who says the first and third, and who says the first and second, share the first.
    assert_eq!(beside(Cooperation, Some(shared | lent), Some(shared | changed)), Beside::Less(Some(Networking)));
    assert_eq!(
        beside(Cooperation, Some(strong), Some(changed)),
        Beside::Apart(Some(Collaboration), Some(Coordination))
    );
    assert_eq!(beside(Networking, Some(changed), Some(0)), Beside::Apart(Some(Coordination), None));
}
