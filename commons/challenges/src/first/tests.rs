//! Who has not spoken.

use std::collections::BTreeSet;

use base::OrganizationId;
use chrono::{DateTime, TimeDelta};

use super::rules::{AFTER, silent};

#[test]
fn whoever_came_a_while_ago_and_did_nothing_in_the_open_is_silent() {
    let now = DateTime::UNIX_EPOCH + TimeDelta::days(400);
    let (new, quiet, spoke) = (OrganizationId::new(), OrganizationId::new(), OrganizationId::new());
    let long_ago = now - TimeDelta::days(AFTER + 1);
    let members = [(new, now - TimeDelta::days(AFTER)), (quiet, long_ago), (spoke, long_ago)];
    assert_eq!(silent(&members, &BTreeSet::from([spoke]), now), [quiet]);
}
