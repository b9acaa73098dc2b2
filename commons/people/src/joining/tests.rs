//! The rules about askings, as sentences.

use super::rules::Sides;
use super::types::Side;

#[test]
fn each_side_answers_what_the_other_asks() {
    let (coordinator, steward) =
        (Sides { coordinator: true, steward: false }, Sides { coordinator: false, steward: true });
    for side in Side::ALL {
        assert_eq!(coordinator.speaks_for(*side), *side == Side::Coalition);
        assert_eq!(steward.speaks_for(*side), *side == Side::Organization);
        assert!(coordinator.speaks_for(*side) != coordinator.speaks_for(side.other()));
    }
    assert!(!Sides { coordinator: false, steward: false }.any());
}
