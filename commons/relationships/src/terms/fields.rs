//! Terms as a form carries them.

use base::form::Form;
use base::time::read_day;
use base::{Lang, OrganizationId, Problem, say};
use chrono::{Days, NaiveDate};
use people::organizations::types::Seen;

use super::rules::{rule_field, share_field, usual_notice, usual_review};
use super::types::{COLUMNS, Share, Terms, Topic, Written};
use crate::Level;

/// The parties that a form names, each once, in the order given.
pub fn parties(form: &Form) -> Vec<OrganizationId> {
    let mut parties: Vec<OrganizationId> = vec![];
    for party in form.all("with").into_iter().filter_map(|id| id.parse().ok()) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

/// Terms to begin with at a level: our own starter texts for the ground rules, usual dates, nothing in the shares.
pub fn starter(lang: Lang, level: Level, parties: &[OrganizationId], today: NaiveDate) -> Terms {
    let rule = |topic: Topic| (topic, lang.word(&format!("starter-{level}-{}", topic.as_str())).into_owned());
    Terms {
        level,
        purpose: String::new(),
        parties: parties.iter().map(|party| (*party, Share::default())).collect(),
        rules: Topic::ALL.into_iter().map(rule).collect(),
        starts_on: today,
        review_on: today + Days::new(usual_review(level)),
        notice_days: usual_notice(level),
        seen: Seen::Coalition,
    }
}

/// The terms that a form says, with what could not be read.
pub fn read(form: &Form, today: NaiveDate) -> Written {
    let mut problems = vec![];
    if form.all("with").iter().any(|party| party.parse::<OrganizationId>().is_err()) {
        problems.push(Problem::new("with", say!("party-not-understood")));
    }
    let seen = form.get("seen").unwrap_or_else(|| {
        problems.push(Problem::new("seen", say!("terms-seen-by")));
        Seen::Coalition
    });
    let level = form.get("level").unwrap_or_else(|| {
        problems.push(Problem::new("level", say!("choose-a-level")));
        Level::Networking
    });
    let mut day = |field: &'static str| {
        read_day(form.text(field)).unwrap_or_else(|why| {
            problems.push(Problem::new(field, why));
            // A day that stands for the unread one without causing a second message.
            if field == "review_on" { today + Days::new(182) } else { today }
        })
    };
    let (starts_on, review_on) = (day("starts_on"), day("review_on"));
    let notice_days = form.get("notice_days").unwrap_or_else(|| {
        problems.push(Problem::new("notice_days", say!("notice-is-a-number")));
        0
    });
    let rule = |topic: Topic| Some((topic, form.text(&rule_field(topic)).to_owned())).filter(|(_, it)| !it.is_empty());
    let terms = Terms {
        level,
        purpose: base::form::one_line(form.text("purpose")),
        parties: parties(form).into_iter().map(|party| (party, share(form, party))).collect(),
        rules: Topic::ALL.into_iter().filter_map(rule).collect(),
        starts_on,
        review_on,
        notice_days,
        seen,
    };
    Written { terms, unread: problems }
}

fn share(form: &Form, party: OrganizationId) -> Share {
    let mut share = Share::default();
    for column in COLUMNS {
        *share.column_mut(column) = form.text(&share_field(column, party)).to_owned();
    }
    share
}

/// A form filled with these terms, as [`read`] reads them.
pub fn filled(terms: &Terms) -> Form {
    let mut fields: Vec<(String, String)> = vec![
        ("level".into(), terms.level.to_string()),
        ("purpose".into(), terms.purpose.clone()),
        ("starts_on".into(), terms.starts_on.to_string()),
        ("review_on".into(), terms.review_on.to_string()),
        ("notice_days".into(), terms.notice_days.to_string()),
        ("seen".into(), terms.seen.to_string()),
    ];
    for (party, share) in &terms.parties {
        fields.push(("with".into(), party.to_string()));
        fields.extend(COLUMNS.map(|column| (share_field(column, *party), share.column(column).to_owned())));
    }
    fields.extend(terms.rules.iter().map(|(topic, text)| (rule_field(*topic), text.clone())));
    Form::of(fields)
}
