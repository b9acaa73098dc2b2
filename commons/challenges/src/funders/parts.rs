//! The pace beside a funder's timeline, in sentences and by day.

use base::{Cx, t, time};
use chrono::NaiveDate;
use maud::{Markup, html};
use relationships::Level;

use super::rules::{earliest, months_behind, stands_on};
use super::types::{Ask, Funding, Pace, When};

/// The word for a level by its number; below the lowest there is none.
pub fn level_word(cx: &Cx, number: i64) -> String {
    Level::of(number).map_or_else(|| t!(cx, "funders-no-level").into_owned(), |it| it.word(cx.lang).to_string())
}

fn what(cx: &Cx, requirement: &str) -> String {
    cx.lang.word(&format!("requirement-{requirement}")).into_owned()
}

/// The level after the one that they stand on, up to which it makes sense to look: what was promised, or one more.
fn next(pace: &Pace) -> i64 {
    (stands_on(pace) + 1).min(5)
}

/// What stands where, a sentence each: what was promised, what is agreed, what fits, the next step, how the two timelines lie.
pub fn sentences(cx: &Cx, it: &Funding, pace: &Pace) -> Vec<String> {
    let day = |on: NaiveDate| time::date(cx.lang, on);
    let mut says = vec![match (it.level, it.level_by) {
        (Some(level), Some(by)) => t!(cx, "funders-promised-by", level = level_word(cx, level.number()), day = day(by)),
        (Some(level), None) => t!(cx, "funders-promised", level = level_word(cx, level.number())),
        _ => t!(cx, "funders-promised-nothing").into_owned(),
    }];
    says.push(match pace.agreed {
        Some((level, since)) => t!(cx, "funders-agreed", level = level_word(cx, level), day = day(since)),
        None => t!(cx, "funders-agreed-nothing").into_owned(),
    });
    let Some(chosen) = &pace.chosen else {
        says.push(t!(cx, "funders-not-chosen").into_owned());
        return says;
    };
    says.push(t!(cx, "funders-fits", level = level_word(cx, chosen.recommended), day = day(chosen.on)));
    says.extend(next_step(cx, pace));
    says.extend(it.level.and_then(|level| beside(cx, (level.number(), it.level_by), pace)));
    says
}

/// The next step, and when it could honestly be taken.
fn next_step(cx: &Cx, pace: &Pace) -> Option<String> {
    let chosen = pace.chosen.as_ref()?;
    let level = next(pace);
    let word = level_word(cx, level);
    if stands_on(pace) >= 5 {
        return None;
    }
    if chosen.missing.is_empty() && !chosen.private && level > chosen.recommended {
        return Some(t!(cx, "funders-no-next").into_owned());
    }
    Some(match earliest(pace, level, cx.today())? {
        When::Now => return None,
        When::From(on) => t!(cx, "funders-next-from", level = word, day = time::date(cx.lang, on)),
        When::NoDate => {
            let undated = chosen.missing.iter().filter(|(_, brings)| brings.iter().all(|it| it.by.is_none()));
            let names: Vec<String> = undated.map(|(of, _)| what(cx, of)).collect();
            t!(cx, "funders-next-lacks", level = word, names = names.join(", "))
        }
        When::Private => t!(cx, "funders-next-private", level = word),
    })
}

/// How what was promised lies beside the pace.
fn beside(cx: &Cx, (level, by): (i64, Option<NaiveDate>), pace: &Pace) -> Option<String> {
    let word = level_word(cx, level);
    Some(match (earliest(pace, level, cx.today())?, by) {
        (When::Now, _) => t!(cx, "funders-beside-now", level = word),
        (When::From(on), Some(by)) if on <= by => {
            t!(cx, "funders-beside-fits", level = word, day = time::date(cx.lang, on))
        }
        (When::From(on), Some(by)) => {
            let months = months_behind(on, by).max(1);
            t!(cx, "funders-beside-late", level = word, day = time::date(cx.lang, on), n = months)
        }
        (When::From(on), None) => t!(cx, "funders-beside-day", level = word, day = time::date(cx.lang, on)),
        (When::NoDate | When::Private, _) => t!(cx, "funders-beside-none", level = word),
    })
}

/// One day of the two timelines.
struct Day {
    on: NaiveDate,
    funder: bool,
    says: String,
    ask: Option<uuid::Uuid>,
}

/// The two timelines as one table: what the funder asks on the one side, the pace on the other.
pub fn timeline(
    cx: &Cx,
    it: &Funding,
    asks: &[Ask],
    pace: &Pace,
    review_on: Option<NaiveDate>,
    drops: impl Fn(uuid::Uuid) -> Markup,
) -> Markup {
    let mut days: Vec<Day> = asks
        .iter()
        .map(|ask| Day { on: ask.due_on, funder: true, says: ask.what.clone(), ask: Some(ask.id) })
        .collect();
    if let (Some(level), Some(by)) = (it.level, it.level_by) {
        let says = t!(cx, "funders-day-level", level = level_word(cx, level.number()));
        days.push(Day { on: by, funder: true, says, ask: None });
    }
    let mut ours = |on: NaiveDate, says: String| days.push(Day { on, funder: false, says, ask: None });
    if let Some(on) = review_on {
        ours(on, t!(cx, "funders-day-review").into_owned());
    }
    for (_, brings) in pace.chosen.iter().flat_map(|chosen| &chosen.missing) {
        for bring in brings {
            if let Some(by) = bring.by {
                ours(by, t!(cx, "funders-day-brings", name = &bring.name, what = what(cx, bring.what)));
            }
        }
    }
    let levels: std::collections::BTreeSet<i64> =
        [next(pace)].into_iter().chain(it.level.map(|level| level.number())).collect();
    for level in levels.into_iter().filter(|level| *level > stands_on(pace)) {
        if let Some(When::From(on)) = earliest(pace, level, cx.today()) {
            ours(on, t!(cx, "funders-day-earliest", level = level_word(cx, level)));
        }
    }
    days.sort_by_key(|day| (day.on, !day.funder));
    let heads = [t!(cx, "funders-day"), t!(cx, "funders-day-funder"), t!(cx, "funders-day-we")];
    html! {
        @if days.is_empty() { p class="quiet" { (t!(cx, "funders-no-days")) } }
        @if !days.is_empty() {
            table class="table table-stack" {
                caption class="unseen" { (t!(cx, "funders-timeline")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for day in &days { tr {
                    th scope="row" { (time::date(cx.lang, day.on)) }
                    @if day.funder {
                        td data-label=(heads[1]) { span dir="auto" { (day.says) } @if let Some(ask) = day.ask { " " (drops(ask)) } } td {}
                    } @else { td {} td data-label=(heads[2]) { span dir="auto" { (day.says) } } }
                } } }
            }
        }
    }
}
