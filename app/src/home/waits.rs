//! Letters of the first page besides versions to answer: invitations to me, and what waits on whoever convenes.

use ::trust::mending::reading as mending;
use ::trust::one_to_ones::waiting as one_to_ones;
use ::trust::pulse as trust;

use crate::digest::asks::talk_says;
use base::html::{form_in, mark_of, why};
use base::{Cx, Result, t, time};
use challenges::{check, first, leading};
use choosing::{table, together};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use people::claims::{self, types::Claim};
use people::invitations::{self, types::Invitation};
use people::joining::{
    self,
    types::{Joining, Side},
};
use people::sign_in::pages::way_as;
use relationships::overview::{self, Unanswered, Waiting};
use relationships::talk;

/// How long before its end an invitation is worth another word: days.
const SOON: i64 = 7;
/// How many such proposals have a letter of their own.
const MOST: usize = 8;

/// Invitations to the person who asks; for a coordinator also claims to decide, invitations that end soon, and proposals
/// that nobody answers. `answers` are the letters above these. The most pressing first.
pub async fn waits(cx: &Cx, answers: &[Waiting]) -> Result<Vec<Markup>> {
    let mut letters: Vec<Markup> =
        talk::reading::waiting(cx, cx.who()?.person).await?.iter().map(|it| asked(cx, it)).collect();
    letters.extend(together::found::waiting(cx, cx.who()?.person).await?.iter().map(|it| chooses(cx, it)));
    letters.extend(table::found::waiting(cx, cx.who()?.person).await?.iter().map(|it| said(cx, it)));
    letters.extend(trust::reading::waiting(cx, cx.who()?.person).await?.iter().map(|it| about_partners(cx, it)));
    letters.extend(one_to_ones::waiting(cx, cx.who()?.person).await?.iter().map(|it| one_to_one(cx, it)));
    letters.extend(mending::waiting(cx, cx.who()?.person).await?.iter().map(|it| talk_of_two(cx, it)));
    letters.extend(check::reading::waiting(cx, cx.who()?.person).await?.iter().map(|it| checked(cx, it)));
    letters.extend(first::reading::offered(cx, cx.who()?.person).await?.iter().map(|it| first_step(cx, it)));
    letters.extend(leading::reading::waiting(cx, cx.who()?.person).await?.iter().map(|it| turn(cx, it)));
    letters.extend(invitations::found::to_me(cx).await?.iter().map(|it| invited(cx, it)));
    letters.extend(joining::found::to_me(cx).await?.iter().map(|it| joins(cx, it)));
    letters.extend(claims::found::to_me(cx).await?.iter().map(|it| claimed(cx, it)));
    letters.extend(invitations::found::expiring(cx, SOON).await?.iter().map(|it| unheard(cx, it)));
    for base::Place { coalition, .. } in cx.who()?.coordinated() {
        // What waits for the coordinator's own organization is a letter already.
        let silence = overview::unanswered(cx, *coalition).await?;
        let (mine, others): (Vec<_>, Vec<_>) =
            silence.first.iter().partition(|it| answers.iter().any(|answer| answer.id == it.id));
        letters.extend(others.iter().take(MOST).map(|it| unanswered(cx, it)));
        let more = silence.n - mine.len() - others.len().min(MOST);
        letters.extend(others.first().filter(|_| more > 0).map(|it| unanswered_too(cx, it, more)));
    }
    Ok(letters)
}

fn letter(cx: &Cx, mark: Markup, says: &str, since: &str, because: &str, way: Markup) -> Markup {
    html! {
        li class="letter" {
            (mark)
            div class="letter-words" {
                p class="letter-says" dir="auto" { (says) }
                p class="letter-since" { (since) }
                (why(cx, because))
            }
            (way)
        }
    }
}

fn way(address: &str, words: &str) -> Markup {
    html! { p class="buttons" { a class="button" href=(address) { (words) } } }
}

/// A sign where no organization's mark stands.
fn sign(cx: &Cx, icon: &str) -> Markup {
    html! { span class="org-mark letter-sign" aria-hidden="true" { svg class="icon" { use href=(cx.mark(icon)) {} } } }
}

fn day(cx: &Cx, at: DateTime<Utc>) -> String {
    time::date(cx.lang, cx.day_of(at))
}

fn ago(cx: &Cx, at: DateTime<Utc>) -> String {
    time::distance(cx.lang, cx.day_of(at), cx.today())
}

fn invited(cx: &Cx, it: &Invitation) -> Markup {
    let who = invitations::acts::inviter(cx, it);
    let (mark, says) = match (it.organization, &it.organization_name) {
        (Some(id), Some(name)) => (
            mark_of(id, name, it.hue.unwrap_or_default(), it.logo, ""),
            t!(cx, "home-invited", who = who, name = name, coalition = &it.coalition_name),
        ),
        _ => (sign(cx, "people"), t!(cx, "home-invited-to-coordinate", who = who, coalition = &it.coalition_name)),
    };
    let accept = invitations::pages::accept_word(cx, it);
    let way =
        form_in(cx, &format!("/me/invitations/{}", it.id), "buttons", html! { button class="button" { (accept) } });
    let until = t!(cx, "home-invited-until", day = time::date(cx.lang, it.until()));
    letter(cx, mark, &says, &until, &t!(cx, "home-invited-why", address = &it.address), way)
}

fn asked(cx: &Cx, it: &talk::types::Waiting) -> Markup {
    let says = t!(cx, "home-asked", who = &it.asker, name = &it.organization_name, about = &it.about);
    let since = t!(cx, "home-asked-since", since = ago(cx, it.asked_at));
    let address = format!("/c/{}{}#c-{}", it.coalition, it.page, it.comment);
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let words = t!(cx, "home-asked-look");
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &words)) } };
    letter(cx, mark, &says, &since, &t!(cx, "home-asked-why", name = &it.organization_name), way)
}

fn chooses(cx: &Cx, it: &together::found::Waiting) -> Markup {
    let says = t!(cx, "home-choice", purpose = &it.purpose, name = &it.organization_name);
    let since = t!(cx, "home-choice-since", since = ago(cx, it.made_at));
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let words = if it.begun { t!(cx, "home-choice-go-on") } else { t!(cx, "home-choice-look") };
    let address = format!("/c/{}/choosing/{}", it.coalition, it.id);
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &words)) } };
    letter(cx, mark, &says, &since, &t!(cx, "home-choice-why", name = &it.organization_name), way)
}

fn said(cx: &Cx, it: &table::found::Waiting) -> Markup {
    let says = t!(cx, "home-table", goal = &it.goal, name = &it.organization_name);
    let since = t!(cx, "home-table-since", since = ago(cx, it.asked_at));
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let (address, words) = (format!("/c/{}/choosing/tables/{}", it.coalition, it.id), t!(cx, "home-table-look"));
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &words)) } };
    letter(cx, mark, &says, &since, &t!(cx, "home-table-why", name = &it.organization_name), way)
}

fn about_partners(cx: &Cx, it: &trust::reading::Waiting) -> Markup {
    let says = t!(cx, "home-trust", n = it.names.len(), name = &it.organization_name);
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let (address, words) = (format!("/c/{}/trust/asked", it.coalition), t!(cx, "home-trust-answer"));
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &words)) } };
    letter(cx, mark, &says, &it.names.join(", "), &t!(cx, "home-trust-why", name = &it.organization_name), way)
}

fn one_to_one(cx: &Cx, it: &one_to_ones::Waiting) -> Markup {
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &it.page(), "button", &it.way(cx))) } };
    let because = t!(cx, "one-to-ones-waits-why", name = &it.organization_name);
    letter(cx, mark, &it.says(cx), &it.until_says(cx), &because, way)
}

fn checked(cx: &Cx, it: &check::reading::Waiting) -> Markup {
    let says = t!(cx, "home-check", name = &it.coalition_name);
    let until = t!(cx, "home-invited-until", day = time::date(cx.lang, it.closes_on));
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let (address, words) = (format!("/c/{}/challenges/answers", it.coalition), t!(cx, "home-check-answer"));
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &words)) } };
    letter(cx, mark, &says, &until, &t!(cx, "home-check-why", name = &it.organization_name), way)
}

fn first_step(cx: &Cx, it: &first::types::Offered) -> Markup {
    let says = t!(cx, "home-first", name = &it.coalition_name);
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let (address, words) = (format!("/c/{}/challenges/first-step", it.coalition), t!(cx, "home-first-look"));
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &words)) } };
    letter(cx, mark, &says, &ago(cx, it.offered_at), &first::pages::because(cx, it), way)
}

fn turn(cx: &Cx, it: &leading::reading::Coming) -> Markup {
    let says = t!(cx, "leading-waits", coalition = &it.name, day = time::date(cx.lang, it.on));
    let way = way(&format!("/c/{}/leading", it.coalition), &t!(cx, "leading-waits-look"));
    letter(cx, sign(cx, "people"), &says, "", &t!(cx, "leading-waits-why", coalition = &it.name), way)
}

fn talk_of_two(cx: &Cx, it: &mending::Waiting) -> Markup {
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let (address, words) = (format!("/c/{}/trust/talks/{}", it.coalition, it.id), t!(cx, "mending-waits-look"));
    let way = html! { div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &words)) } };
    let since = it.on.map_or(String::new(), |on| time::date(cx.lang, on));
    letter(cx, mark, &talk_says(cx, it), &since, &t!(cx, "mending-waits-why", name = &it.organization_name), way)
}

fn joins(cx: &Cx, it: &Joining) -> Markup {
    let address = format!("/c/{}/join/{}", it.coalition_slug, it.id);
    // A steward answers for their organization; a coordinator acts for none by answering.
    let (acting, because) = match it.asked_by {
        Side::Coalition => (Some(it.organization), t!(cx, "joining-because-steward", name = &it.organization_name)),
        Side::Organization => (None, t!(cx, "joining-because-coordinator", coalition = &it.coalition_name)),
    };
    let words = t!(cx, "joining-look");
    let way = match acting {
        Some(_) => html! { div class="buttons" { (way_as(cx, acting, &address, "button", &words)) } },
        None => way(&address, &words),
    };
    let until = t!(cx, "home-invited-until", day = day(cx, it.expires_at));
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    letter(cx, mark, &joining::pages::says(cx, it), &until, &because, way)
}

fn claimed(cx: &Cx, it: &Claim) -> Markup {
    let who = it.person_name.as_deref().map_or(it.address.as_str().into(), |it| cx.lang.person(it));
    let says = t!(cx, "home-claimed", who = who, name = &it.organization_name);
    let since = t!(cx, "home-claimed-since", since = ago(cx, it.confirmed_at.unwrap_or(it.asked_at)));
    let address = format!("/c/{}/organizations/{}/claims/{}", it.coalition_slug, it.organization_slug, it.id);
    let mark = mark_of(it.organization, &it.organization_name, it.hue, it.logo, "");
    let way = way(&address, &t!(cx, "home-claim-look", name = &it.organization_name));
    letter(cx, mark, &says, &since, &t!(cx, "home-claimed-why", coalition = &it.coalition_name), way)
}

fn unheard(cx: &Cx, it: &Invitation) -> Markup {
    let until = t!(cx, "home-unheard-until", day = time::date(cx.lang, it.until()));
    let coalition = format!("/c/{}", it.coalition_slug);
    let (Some(id), Some(name), Some(slug)) = (it.organization, &it.organization_name, &it.organization_slug) else {
        let says = t!(cx, "home-unheard-to-coordinate", address = &it.address, coalition = &it.coalition_name);
        let way = way(&format!("{coalition}/settings"), &t!(cx, "home-unheard-look-coordinators"));
        return letter(cx, sign(cx, "people"), &says, &until, &t!(cx, "home-unheard-why"), way);
    };
    // Whoever acts for another organization now does not see these people; its page is open to them all the same.
    let below = if cx.organization() == Some(id) || it.claimed_at.is_none() { "/people" } else { "" };
    let says = t!(cx, "home-unheard", address = &it.address, name = name);
    let way = way(&format!("{coalition}/organizations/{slug}{below}"), &t!(cx, "home-unheard-look", name = name));
    let mark = mark_of(id, name, it.hue.unwrap_or_default(), it.logo, "");
    letter(cx, mark, &says, &until, &t!(cx, "home-unheard-why"), way)
}

fn unanswered(cx: &Cx, it: &Unanswered) -> Markup {
    let says = t!(cx, "home-unanswered", purpose = &it.purpose, names = &it.waiting_on, n = it.waiting_on_n);
    let since = t!(cx, "home-unanswered-since", since = ago(cx, it.since));
    let address = format!("/c/{}/relationships/{}", it.coalition, it.id);
    let way = way(&address, &t!(cx, "home-unanswered-look"));
    letter(cx, sign(cx, "waiting"), &says, &since, &t!(cx, "home-unanswered-why"), way)
}

fn unanswered_too(cx: &Cx, it: &Unanswered, n: usize) -> Markup {
    let (says, since) = (t!(cx, "home-unanswered-too", n = n), t!(cx, "home-unanswered-too-since"));
    let address = format!("/c/{}/relationships?state=proposed", it.coalition);
    let way = way(&address, &t!(cx, "home-unanswered-too-look"));
    letter(cx, sign(cx, "waiting"), &says, &since, &t!(cx, "home-unanswered-why"), way)
}
