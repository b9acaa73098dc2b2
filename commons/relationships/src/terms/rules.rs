//! What terms must be before they can be proposed.

use base::error::Problem;
use base::form::{optional, required};
use base::{OrganizationId, say};
use chrono::{Days, NaiveDate};
use people::organizations::types::Seen;

use super::types::{COLUMNS, Terms, Topic, Written};
use crate::Level;

/// The longest purpose: characters.
pub const PURPOSE: usize = 200;
/// The longest text of a share or a ground rule: characters.
pub const TEXT: usize = 4_000;
/// The longest notice: days.
pub const NOTICE: i64 = 730;
/// More parties than this work together through a coalition's meetings, not through one paper.
pub const PARTIES: usize = 60;

/// What could not be read and what would have to change, at once, so that a form is mended in one go. A field that
/// could not be read says only that.
pub fn all_problems(written: &Written, today: NaiveDate) -> Vec<Problem> {
    let mut all = written.unread.clone();
    all.extend(
        problems(&written.terms, today).into_iter().filter(|it| !written.unread.iter().any(|un| un.field == it.field)),
    );
    all
}

/// Everything that would have to change. `today` is the day it is proposed.
pub fn problems(terms: &Terms, today: NaiveDate) -> Vec<Problem> {
    let mut problems = vec![];
    required(&mut problems, "purpose", &terms.purpose, PURPOSE);
    if terms.parties.len() < 2 {
        problems.push(Problem::new("with", say!("terms-need-two-parties")));
    }
    if terms.parties.len() > PARTIES {
        problems.push(Problem::new("with", say!("terms-have-too-many-parties", most = PARTIES)));
    }
    for (party, share) in &terms.parties {
        for column in COLUMNS {
            optional(&mut problems, share_field(column, *party), share.column(column), TEXT);
        }
    }
    for topic in Topic::ALL {
        let text = terms.rules.get(&topic).map_or("", String::as_str);
        optional(&mut problems, rule_field(topic), text, TEXT);
    }
    problems.extend(problems_of_days(terms, today));
    if matches!(terms.seen, Seen::Partners | Seen::Own) {
        problems.push(Problem::new("seen", say!("terms-seen-by")));
    }
    problems
}

fn problems_of_days(terms: &Terms, today: NaiveDate) -> Vec<Problem> {
    let mut problems = vec![];
    let latest = today + Days::new(3_660);
    if terms.review_on <= terms.starts_on {
        problems.push(Problem::new("review_on", say!("review-before-start")));
    } else if terms.review_on <= today {
        problems.push(Problem::new("review_on", say!("review-is-past")));
    } else if terms.review_on > latest {
        problems.push(Problem::new("review_on", say!("review-is-far")));
    }
    if terms.starts_on > latest {
        problems.push(Problem::new("starts_on", say!("start-is-far")));
    }
    if !(0..=NOTICE).contains(&terms.notice_days) {
        problems.push(Problem::new("notice_days", say!("notice-out-of-range", most = NOTICE)));
    }
    problems
}

/// The form field of what a party gives, carries, …
pub fn share_field(column: &str, party: OrganizationId) -> String {
    format!("{column}-{party}")
}

/// The form field of a ground rule.
pub fn rule_field(topic: Topic) -> String {
    format!("rule-{}", topic.as_str())
}

/// How long a relationship of this level usually runs before its first review: days.
pub fn usual_review(level: Level) -> u64 {
    match level {
        Level::Networking | Level::Coordination => 182,
        Level::Cooperation => 274,
        Level::Collaboration | Level::Multisector => 365,
    }
}

/// The notice that is usual at this level: days.
pub fn usual_notice(level: Level) -> i64 {
    match level {
        Level::Networking => 14,
        Level::Coordination => 30,
        Level::Cooperation => 60,
        Level::Collaboration | Level::Multisector => 90,
    }
}
