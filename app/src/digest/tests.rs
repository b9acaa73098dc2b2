//! What is news and what was told, over every mixture of groups and rhythms.

use std::collections::BTreeMap;

use base::ids::{OrganizationId, PersonId, SpaceId};
use people::activity::Line;
use people::letters::types::Told;
use proptest::prelude::*;

use super::rules::{Reading, is_news, shortened, told_on};

fn line(seq: i64, about: &[OrganizationId], open: bool) -> Line {
    Line {
        coalition: None,
        seq,
        at: base::time::now(),
        verb: "talk.said".to_owned(),
        subject_kind: "relationship".to_owned(),
        subject: uuid::Uuid::nil(),
        facts: "{}".to_owned(),
        said: None,
        person: None,
        organization: None,
        organization_name: None,
        hue: None,
        logo: None,
        mine: None,
        by: None,
        openness: if open { 1 } else { 2 },
        about: about.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    }
}

/// Each day a few lines are written, and some groups are due: `(whom each line is about, whether it is open, who is due)`.
fn days() -> impl Strategy<Value = Vec<(Vec<(u8, bool)>, u8)>> {
    prop::collection::vec((prop::collection::vec((0..8u8, any::<bool>()), 0..5), 0..8u8), 1..15)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Three organizations of one person in one journal; the third reads nothing that is only open.
    #[test]
    fn each_line_is_told_once_whatever_falls_due_when(days in days()) {
        let journal = SpaceId::new();
        let groups: Vec<OrganizationId> = (0..3).map(|_| OrganizationId::new()).collect();
        let mut readings: Vec<Reading> = groups.iter().enumerate().map(|(n, it)| Reading {
            about: (*it).into(), organization: Some(*it), journal, open: n < 2, upto: 0, told: Told::default(),
        }).collect();
        let (mut all, mut times): (Vec<Line>, BTreeMap<i64, usize>) = (vec![], BTreeMap::new());
        let everybody = 7u8;
        for (lines, due) in days.into_iter().chain([(vec![], everybody)]) {
            for (about, open) in lines {
                let about: Vec<OrganizationId> = (0..3).filter(|n| about & (1 << n) != 0).map(|n| groups[n]).collect();
                all.push(line(all.len() as i64 + 1, &about, open));
            }
            let (head, before) = (all.len() as i64, readings.clone());
            let due: Vec<usize> = (0..3).filter(|n| due & (1 << n) != 0).collect();
            for it in &all {
                let read = due.iter().any(|n| it.seq > before[*n].upto && before[*n].reads(it));
                if read && is_news(it, journal, PersonId::new(), &before, &[]) {
                    *times.entry(it.seq).or_default() += 1;
                }
            }
            for n in due {
                let mark = told_on(&before[n], head, Some(1), &before);
                readings[n].upto = mark.upto;
                readings[n].told = mark.told();
            }
        }
        for it in &all {
            let told = times.get(&it.seq).copied().unwrap_or_default();
            let read = readings.iter().any(|reading| reading.reads(it));
            prop_assert_eq!(told, usize::from(read), "line {} about {}", it.seq, it.about);
        }
    }
}

#[test]
fn what_is_long_is_cut_between_words() {
    assert_eq!(shortened("one two three", 40), "one two three");
    assert_eq!(shortened("one two three", 9), "one two …");
    assert_eq!(shortened("ñandúñandúñandú", 5), "ñandú …");
    assert_eq!(shortened("two\nlines", 40), "two lines");
}
