//! What waits for a person, whatever they act for: the same that their first page shows.

use ::trust::mending::reading as mending;
use ::trust::one_to_ones::waiting as one_to_ones;
use ::trust::pulse as trust;
use base::{Cx, OrganizationId, Result, Role, t, time};
use challenges::{check, first, leading};
use choosing::{table, together};
use chrono::{NaiveDate, TimeDelta};
use people::claims::types::Claim;
use people::invitations::types::Invitation;
use people::joining::types::{Joining, Side};
use people::{claims, invitations, joining};
use relationships::Level;
use relationships::overview::{self, Coming, Waiting};
use relationships::standing::State;
use relationships::talk;

use super::types::{Ask, Signs};
use super::way::{What, way};
use crate::mail::sheet::Link;

/// So many days before its end something that waits is told once more.
const PRESSES: i64 = 3;

/// Everything that waits for the person of `cx`, the longest first.
pub async fn asks(cx: &Cx) -> Result<Vec<Ask>> {
    let person = cx.who()?.person;
    let mut asks: Vec<Ask> = overview::waiting(cx, person).await?.iter().map(|it| version(cx, it)).collect();
    let questions = talk::reading::waiting(cx, person).await?;
    asks.extend(questions.iter().filter(|it| may_answer(cx, it.organization)).map(|it| question(cx, it)));
    asks.extend(together::found::waiting(cx, person).await?.iter().map(|it| choice(cx, it)));
    asks.extend(table::found::waiting(cx, person).await?.iter().map(|it| said(cx, it)));
    asks.extend(claims::found::to_me(cx).await?.iter().map(|it| claim(cx, it)));
    asks.extend(joining::found::to_me(cx).await?.iter().map(|it| joins(cx, it)));
    asks.extend(invitations::found::to_me(cx).await?.iter().map(|it| invited(cx, it)));
    let coming = overview::coming(cx, person, 0).await?;
    asks.extend(coming.iter().filter(|it| it.state == State::InReview).map(|it| review(cx, it)));
    asks.extend(mending::waiting(cx, person).await?.iter().map(|it| talk_of_two(cx, it)));
    asks.extend(trust::reading::waiting(cx, person).await?.iter().map(|it| asked(cx, it)));
    asks.extend(one_to_ones::waiting(cx, person).await?.iter().map(|it| one_to_one(cx, it)));
    asks.extend(check::reading::waiting(cx, person).await?.iter().map(|it| checked(cx, it)));
    asks.extend(first::reading::offered(cx, person).await?.iter().map(|it| first_step(cx, it)));
    asks.extend(leading::reading::waiting(cx, person).await?.iter().map(|it| turn(cx, it)));
    let soon = cx.today() + TimeDelta::days(PRESSES);
    for ask in asks.iter_mut().filter(|it| it.until.is_some_and(|until| until <= soon)) {
        ask.key.push('!');
        ask.heard = false;
    }
    Ok(asks)
}

/// A version that waits for a yes or no.
pub fn version(cx: &Cx, it: &Waiting) -> Ask {
    let (name, version) = (&it.organization_name, it.version);
    let level = it.level().map(|level| t!(cx, "digest-level", level = level_word(cx, level)));
    let until = it.answer_by.map(|day| t!(cx, "digest-answer-by", day = time::date(cx.lang, day)));
    let details = [Some(t!(cx, "digest-for", name = name)), level, until];
    let to = What::Version { coalition: &it.coalition, relationship: it.id.0, version };
    Ask {
        key: format!("{}.{version}.{}", it.id, it.organization),
        about: it.organization.into(),
        says: t!(cx, "home-asks", from = &it.proposer, version = version, purpose = &it.purpose),
        details: details.into_iter().flatten().collect(),
        quote: it.why.clone(),
        ways: vec![Link::new(t!(cx, "home-read-version", n = version), way(cx, to))],
        signs: Signs::Version { coalition: it.coalition.clone(), id: it.id, version, organization: it.organization },
        until: it.answer_by,
        heard: false,
        fresh: true,
        subject: (it.id.0, Some(version)),
    }
}

fn level_word(cx: &Cx, level: Level) -> String {
    level.word(cx.lang).to_string()
}

/// Whether the reader speaks for an organization, and not only reads for it.
fn may_answer(cx: &Cx, organization: OrganizationId) -> bool {
    let hats = cx.who.as_ref().map_or(&[][..], |who| &who.hats);
    hats.iter().any(|hat| hat.organization == organization && hat.role >= Role::Representative)
}

fn question(cx: &Cx, it: &talk::types::Waiting) -> Ask {
    let (name, coalition, page) = (&it.organization_name, it.coalition.as_str(), it.page.as_str());
    Ask {
        key: format!("{}.{}", it.comment, it.organization),
        about: it.organization.into(),
        says: t!(cx, "home-asked", who = &it.asker, name = name, about = &it.about),
        details: vec![],
        quote: it.text.clone(),
        ways: vec![Link::new(
            t!(cx, "home-asked-look"),
            way(cx, What::Comment { coalition, page, comment: it.comment }),
        )],
        signs: Signs::Question { coalition: it.coalition.clone(), comment: it.comment, organization: it.organization },
        until: None,
        heard: false,
        fresh: true,
        subject: (it.comment, None),
    }
}

/// Questions about partners.
fn asked(cx: &Cx, it: &trust::reading::Waiting) -> Ask {
    Ask {
        key: format!("trust.{}.{}", it.space, it.organization),
        about: it.organization.into(),
        says: t!(cx, "home-trust", n = it.names.len(), name = &it.organization_name),
        details: vec![it.names.join(", ")],
        quote: String::new(),
        ways: vec![Link::new(t!(cx, "home-trust-answer"), way(cx, What::Trust { coalition: &it.coalition }))],
        signs: Signs::Trust { coalition: it.coalition.clone(), organization: it.organization },
        until: None,
        heard: false,
        fresh: true,
        subject: (it.organization.0, None),
    }
}

/// What waits of one-to-ones: whether one takes part, a talk, that nobody is left.
fn one_to_one(cx: &Cx, it: &one_to_ones::Waiting) -> Ask {
    let wrote = (it.notes > 0).then(|| t!(cx, "one-to-ones-waits-wrote", with = cx.lang.person(&it.with)));
    let signs = match it.what {
        one_to_ones::What::Asked => Signs::OneToOneAsked { space: it.space, id: it.id, organization: it.organization },
        one_to_ones::What::Talk => Signs::OneToOnePaired { space: it.space, id: it.id, organization: it.organization },
        _ => Signs::Nothing,
    };
    Ask {
        key: it.key(),
        about: it.organization.into(),
        says: it.says(cx),
        details: wrote.into_iter().chain([it.until_says(cx)]).collect(),
        quote: String::new(),
        ways: vec![Link::new(it.way(cx), format!("{}{}", cx.house.url, it.page()))],
        signs,
        until: Some(it.until)
            .filter(|_| !matches!(it.what, one_to_ones::What::LeftOver | one_to_ones::What::FellApart)),
        heard: false,
        fresh: true,
        subject: (it.id, None),
    }
}

/// The questions of a check.
fn checked(cx: &Cx, it: &check::reading::Waiting) -> Ask {
    Ask {
        key: format!("check.{}", it.id),
        about: it.organization.into(),
        says: t!(cx, "home-check", name = &it.coalition_name),
        details: vec![t!(cx, "home-invited-until", day = time::date(cx.lang, it.closes_on))],
        quote: String::new(),
        ways: vec![Link::new(t!(cx, "home-check-answer"), way(cx, What::Check { coalition: &it.coalition }))],
        signs: Signs::Check { coalition: it.coalition.clone(), id: it.id, organization: it.organization },
        until: Some(it.closes_on),
        heard: false,
        fresh: true,
        subject: (it.id, None),
    }
}

/// A first small step. It is told once: no end of it presses.
fn first_step(cx: &Cx, it: &first::types::Offered) -> Ask {
    Ask {
        key: format!("first.{}.{}.{}", it.space, it.organization, it.offered_at.date_naive()),
        about: it.organization.into(),
        says: t!(cx, "home-first", name = &it.coalition_name),
        details: vec![first::pages::because(cx, it)],
        quote: String::new(),
        ways: vec![Link::new(t!(cx, "home-first-look"), way(cx, What::FirstStep { coalition: &it.coalition }))],
        signs: Signs::FirstStep { coalition: it.coalition.clone(), organization: it.organization },
        until: None,
        heard: false,
        fresh: true,
        subject: (it.organization.0, None),
    }
}

/// That one's turn to lead comes.
fn turn(cx: &Cx, it: &leading::reading::Coming) -> Ask {
    Ask {
        key: format!("turn.{}.{}", it.space, it.nth),
        about: cx.who.as_ref().map_or(it.space.into(), |who| who.person.into()),
        says: t!(cx, "leading-waits", coalition = &it.name, day = time::date(cx.lang, it.on)),
        details: vec![],
        quote: String::new(),
        ways: vec![Link::new(t!(cx, "leading-waits-look"), way(cx, What::Leading { coalition: &it.coalition }))],
        signs: Signs::Nothing,
        until: None,
        heard: false,
        fresh: true,
        subject: (it.space.0, None),
    }
}

/// What waits on a talk between two organizations.
fn talk_of_two(cx: &Cx, it: &mending::Waiting) -> Ask {
    Ask {
        key: format!(
            "{}.{}.{}.{}",
            it.id,
            it.organization,
            it.what,
            it.on.map(|on| on.to_string()).unwrap_or_default()
        ),
        about: it.organization.into(),
        says: talk_says(cx, it),
        details: vec![],
        quote: it.text.clone(),
        ways: vec![Link::new(
            t!(cx, "mending-waits-look"),
            way(cx, What::Talk { coalition: &it.coalition, talk: it.id.0 }),
        )],
        signs: Signs::Nothing,
        until: None,
        heard: false,
        fresh: true,
        subject: (it.id.0, None),
    }
}

/// What waits there, in a sentence.
pub fn talk_says(cx: &Cx, it: &mending::Waiting) -> String {
    let (name, with) = (it.organization_name.as_str(), it.with.as_str());
    match it.what {
        mending::What::Yes => t!(cx, "mending-waits-yes", name = name, with = with),
        mending::What::FollowUp => t!(cx, "mending-waits-follow-up", name = name, with = with),
        mending::What::Promise => t!(cx, "mending-waits-promise", name = name, with = with),
    }
}

fn choice(cx: &Cx, it: &together::found::Waiting) -> Ask {
    Ask {
        key: format!("{}.{}", it.id, it.organization),
        about: it.organization.into(),
        says: t!(cx, "home-choice", purpose = &it.purpose, name = &it.organization_name),
        details: vec![t!(cx, "sheet-four-questions").into_owned()],
        quote: String::new(),
        ways: vec![Link::new(
            t!(cx, "home-choice-look").into_owned(),
            way(cx, What::Choice { coalition: &it.coalition, choice: it.id }),
        )],
        signs: Signs::Choice { coalition: it.coalition.clone(), id: it.id, organization: it.organization },
        until: None,
        heard: false,
        fresh: true,
        subject: (it.id, None),
    }
}

/// What is said about an organization at a table.
fn said(cx: &Cx, it: &table::found::Waiting) -> Ask {
    Ask {
        key: format!("{}.{}", it.id, it.organization),
        about: it.organization.into(),
        says: t!(cx, "home-table", goal = &it.goal, name = &it.organization_name),
        details: vec![],
        quote: String::new(),
        ways: vec![Link::new(
            t!(cx, "home-table-look").into_owned(),
            way(cx, What::Table { coalition: &it.coalition, table: it.id }),
        )],
        signs: Signs::Table { coalition: it.coalition.clone(), id: it.id, organization: it.organization },
        until: None,
        heard: false,
        fresh: true,
        subject: (it.id, None),
    }
}

fn claim(cx: &Cx, it: &Claim) -> Ask {
    let who = it.person_name.as_deref().unwrap_or(&it.address);
    let (coalition, organization) = (it.coalition_slug.as_str(), it.organization_slug.as_str());
    Ask {
        key: it.id.to_string(),
        about: it.coalition.into(),
        says: t!(cx, "home-claimed", who = who, name = &it.organization_name),
        details: vec![],
        quote: it.why.clone(),
        ways: vec![Link::new(
            t!(cx, "home-claim-look", name = &it.organization_name),
            way(cx, What::Claim { coalition, organization, claim: it.id }),
        )],
        signs: Signs::Nothing,
        until: None,
        heard: true,
        fresh: true,
        subject: (it.id, None),
    }
}

fn joins(cx: &Cx, it: &Joining) -> Ask {
    let day = cx.day_of(it.expires_at);
    Ask {
        key: it.id.to_string(),
        about: match it.asked_by {
            Side::Coalition => it.organization.into(),
            Side::Organization => it.coalition.into(),
        },
        says: joining::pages::says(cx, it),
        details: vec![until(cx, day)],
        quote: it.why.clone(),
        ways: vec![Link::new(
            t!(cx, "joining-look").into_owned(),
            way(cx, What::Joining { coalition: &it.coalition_slug, joining: it.id }),
        )],
        signs: Signs::Nothing,
        until: Some(day),
        heard: true,
        fresh: true,
        subject: (it.id, None),
    }
}

fn invited(cx: &Cx, it: &Invitation) -> Ask {
    let (who, coalition) = (invitations::acts::inviter(cx, it), &it.coalition_name);
    let says = match &it.organization_name {
        Some(name) => t!(cx, "home-invited", who = who, name = name, coalition = coalition),
        None => t!(cx, "home-invited-to-coordinate", who = who, coalition = coalition),
    };
    Ask {
        key: it.id.to_string(),
        about: cx.who.as_ref().map_or(it.coalition.into(), |who| who.person.into()),
        says,
        details: vec![until(cx, it.until())],
        quote: String::new(),
        ways: vec![Link::new(t!(cx, "digest-invitation-look").into_owned(), way(cx, What::Invitation))],
        signs: Signs::Nothing,
        until: Some(it.until()),
        heard: true,
        fresh: true,
        subject: (it.id, None),
    }
}

fn review(cx: &Cx, it: &Coming) -> Ask {
    let on = it.review_on.map(|day| t!(cx, "digest-review-since", day = time::date(cx.lang, day)));
    Ask {
        key: format!("{}.review.{}", it.id, it.mine),
        about: it.mine.into(),
        says: t!(cx, "digest-review", purpose = &it.purpose),
        details: on.into_iter().collect(),
        quote: String::new(),
        ways: vec![Link::new(
            t!(cx, "digest-review-look").into_owned(),
            way(cx, What::Review { coalition: &it.coalition, relationship: it.id.0 }),
        )],
        signs: Signs::Review { coalition: it.coalition.clone(), id: it.id, organization: it.mine },
        until: None,
        heard: false,
        fresh: true,
        subject: (it.id.0, None),
    }
}

fn until(cx: &Cx, day: NaiveDate) -> String {
    t!(cx, "home-invited-until", day = time::date(cx.lang, day))
}
