//! What the forms of a table say, and forms that begin with what is kept.

use std::collections::BTreeMap;

use base::{Error, Form, OrganizationId, Problem, Result, say};
use uuid::Uuid;

use super::rules::{RESOURCES, THINGS};
use super::types::{Need, Own, Seat, SeatDraft, Side, Voice, VoiceDraft, Whole};
use crate::Requirement;

/// The number of a resource among the needs.
pub fn resource(nth: i64) -> Option<Requirement> {
    Requirement::RESOURCES.get(usize::try_from(nth).ok()?).copied()
}

/// A number as it was typed; empty is none.
fn number(form: &Form, field: &str, problems: &mut Vec<Problem>) -> Option<i64> {
    match form.text(field) {
        "" => None,
        text => {
            let number = text.parse().ok();
            if number.is_none() {
                problems.push(Problem::new(field.to_owned(), say!("table-number")));
            }
            number
        }
    }
}

fn sound<T>(it: T, problems: Vec<Problem>) -> Result<T> {
    if problems.is_empty() { Ok(it) } else { Err(Error::Invalid(problems)) }
}

/// What the goal needs: a number for each resource, and things in words with theirs.
pub fn needs(form: &Form) -> Result<Vec<Need>> {
    let mut problems = vec![];
    let mut needs = vec![];
    for nth in 0..RESOURCES + THINGS {
        let words = form.text(&format!("words-{nth}")).to_owned();
        let amount = number(form, &format!("amount-{nth}"), &mut problems);
        // Whoever names a thing and no amount needs one of it.
        let amount = amount.or((nth >= RESOURCES && !words.is_empty()).then_some(1)).unwrap_or(0);
        needs.push(Need { nth, words, amount });
    }
    sound(needs, problems)
}

/// The form of a table with what is kept.
pub fn filled(it: &Whole) -> Form {
    let mut fields = vec![("goal".to_owned(), it.table.goal.clone()), ("kind".to_owned(), it.table.kind.to_string())];
    for need in &it.needs {
        fields.push((format!("amount-{}", need.nth), need.amount.to_string()));
        fields.push((format!("words-{}", need.nth), need.words.clone()));
    }
    Form::of(fields)
}

/// Somebody who has a stake.
pub fn voice(form: &Form) -> VoiceDraft {
    let scale = |name: &str| form.text(name).parse().unwrap_or(-1);
    VoiceDraft {
        organization: form.get("organization"),
        name: form.text("name").to_owned(),
        sides: form.all("sides").into_iter().filter_map(|it| it.parse::<Side>().ok()).collect(),
        affected: scale("affected"),
        say: scale("say"),
        involved: form.text("involved").parse().unwrap_or(super::types::Involved::NotYet),
    }
}

/// The form of somebody who has a stake, with what is kept.
pub fn voice_filled(it: &Voice) -> Form {
    let mut fields = vec![
        ("name".to_owned(), it.name.clone()),
        ("organization".to_owned(), it.organization.map(|it| it.to_string()).unwrap_or_default()),
        ("affected".to_owned(), it.affected.to_string()),
        ("say".to_owned(), it.say.to_string()),
        ("involved".to_owned(), it.involved.to_string()),
    ];
    fields.extend(it.sides().into_iter().map(|side| ("sides".to_owned(), side.to_string())));
    Form::of(fields)
}

/// How much of each need: an amount that is not told is not known.
pub fn offers(form: &Form, needs: &[Need]) -> Result<BTreeMap<i64, i64>> {
    let mut problems = vec![];
    let offers =
        needs.iter().filter_map(|need| Some((need.nth, number(form, &format!("offer-{}", need.nth), &mut problems)?)));
    let offers = offers.collect();
    sound(offers, problems)
}

/// What is said of a member that could come.
pub fn seat(form: &Form, organization: OrganizationId, needs: &[Need]) -> Result<SeatDraft> {
    let seat = form.choice("seat", |it| it.parse().ok())?.unwrap_or(Seat::May);
    Ok(SeatDraft { organization, seat, offers: offers(form, needs)?, asks: form.has("asks") })
}

/// The form of a member that could come, with what is kept.
pub fn seat_filled(it: &Whole, organization: OrganizationId) -> Form {
    let amount = |need: &Need| Some((format!("offer-{}", need.nth), it.offer(organization, need.nth)?.to_string()));
    let mut fields: Vec<(String, String)> = it.needs.iter().filter_map(amount).collect();
    if let Some(seat) = it.seat(organization) {
        fields.push(("seat".to_owned(), seat.seat.to_string()));
        if seat.seat == Seat::Cannot {
            fields.push(("cannot".to_owned(), "yes".to_owned()));
        }
    }
    let denied = it.ties.iter().filter(|tie| tie.denied_by == Some(organization));
    fields.extend(denied.map(|tie| ("denied".to_owned(), tie.partner(organization).to_string())));
    Form::of(fields)
}

/// What an organization says about itself.
pub fn own(form: &Form, needs: &[Need]) -> Result<Own> {
    let denied = form.all("denied").into_iter().filter_map(|id| id.parse::<Uuid>().ok()).map(OrganizationId).collect();
    Ok(Own { offers: offers(form, needs)?, cannot: form.has("cannot"), denied })
}
