//! A talk as it is drawn: threads with their replies, what waits, what is settled, and the forms.

use base::form::Form;
use base::html::{self, fields, mark_of, parts as small, prose_with, state};
use base::{Cx, OrganizationId, t, time};
use maud::{Markup, html};

use super::rules;
use super::table::Table;
use super::types::{Comment, Mention, Question, Settlement, Thread};
use crate::Cursor;

/// What is on the page of a talk.
pub struct Drawn {
    /// The threads, in order.
    pub threads: Vec<Thread>,
    /// Whether more was said before these.
    pub more: bool,
    /// Whether these are not the latest.
    pub earlier: bool,
}

/// The section of a talk on the page of its thing. `address` is that page.
pub fn section(cx: &Cx, table: &Table, said: &Drawn, form: &Form, address: &str) -> Markup {
    let before = said.threads.first().filter(|_| said.more).map(|it| Cursor { at: it.root.at, id: it.root.id });
    html! {
        section class="part" aria-labelledby="talk" {
            div class="part-head" { h2 id="talk" { (t!(cx, "talk")) } }
            @if said.threads.is_empty() && !said.earlier { p class="quiet" { (t!(cx, "nobody-said-anything")) } }
            @if let Some(before) = before { p { a rel="next" href={ (address) "?before=" (before) "#talk" } { (t!(cx, "talk-earlier")) } } }
            ol class="talk" { @for it in &said.threads { (thread(cx, table, it, address)) } }
            @if said.earlier { p { a href={ (address) "#talk" } { (t!(cx, "talk-latest")) } } }
            @if table.speaks { (saying(cx, table, form, address)) }
        }
    }
}

/// The form with which something new is said or asked.
fn saying(cx: &Cx, table: &Table, form: &Form, address: &str) -> Markup {
    let mine = form.text("reply_to").is_empty();
    let none = Form::default();
    let form = if mine { form } else { &none };
    let others: Vec<_> = table.seats.iter().filter(|seat| Some(seat.organization) != cx.organization()).collect();
    let asked = form.all("asks");
    html::form(
        cx,
        &format!("{address}/comments"),
        html! {
            (fields::once(form))
            @if !form.text("version").is_empty() { input type="hidden" name="version" value=(form.text("version")); }
            (fields::Field::new("text", &t!(cx, "say-something")).hint(t!(cx, "say-something-hint")).area(cx, form, 4))
            (names(cx, table, "text"))
            @if !others.is_empty() {
                fieldset class="checklist" id="asks" {
                    legend { (t!(cx, "talk-asks")) " " span class="optional" { (t!(cx, "if-you-like")) } }
                    ul { @for seat in others {
                        @let id = seat.organization.to_string();
                        li { label { input type="checkbox" name="asks" value=(id) checked[asked.contains(&id.as_str())];
                            (mark_of(seat.organization, &seat.name, seat.hue, seat.logo, "org-mark-s")) span class="org-name" dir="auto" { (seat.name) } } }
                    } }
                    @if let Some(why) = form.why("asks") { p class="wrong" { (cx.lang.say(why)) } }
                }
            }
            @if table.trusted { (fields::tick("confidential", "yes", form.has("confidential"), html! { (t!(cx, "confidential-tick")) })) }
            @if let Some(why) = form.why("confidential") { p class="wrong" id="confidential" { (cx.lang.say(why)) } }
            div class="buttons" { button class="button" { (t!(cx, "say-it")) } }
        },
    )
}

/// Who can be named: told in words; with a script each name is a button that writes it.
fn names(cx: &Cx, table: &Table, field: &str) -> Markup {
    html! {
        p class="hint talk-names" { (t!(cx, "talk-name-them")) " "
            @for (n, seat) in table.seats.iter().enumerate() {
                @if n > 0 { " " }
                span data-insert={ "@" (seat.name) " " } data-into=(field) { "@" (seat.name) }
            }
        }
    }
}

fn thread(cx: &Cx, table: &Table, it: &Thread, address: &str) -> Markup {
    let (id, settled) = (it.root.id, it.settled());
    let waits = it.waits_on(cx.organization());
    html! {
        li class={ "comment" @if it.root.confidential { " comment-confidential" } @if settled { " comment-settled" } } id={ "c-" (id) } {
            (words(cx, &it.root, &it.mentions, Some(address)))
            (asked(cx, &it.questions))
            @if !it.replies.is_empty() {
                ol class="talk talk-replies" { @for reply in it.replies.iter().take(rules::REPLIES) {
                    @let answers = it.questions.iter().any(|question| question.answer == Some(reply.id));
                    li class={ "comment" @if answers { " comment-answer" } } id={ "c-" (reply.id) } {
                        @if answers { p { (state(cx, "agreed", &t!(cx, "talk-is-the-answer"))) } }
                        (words(cx, reply, &it.mentions, None))
                        @if table.speaks { div class="comment-ways no-print" { (own_words(cx, reply)) } }
                    }
                } }
            }
            @for step in &it.settlements { (settlement(cx, step)) }
            @if table.speaks { (ways(cx, it, waits, settled)) }
        }
    }
}

/// Who said it, for whom, when; and what.
fn words(cx: &Cx, it: &Comment, mentions: &[Mention], address: Option<&str>) -> Markup {
    let organization = it.organization_name.as_deref().unwrap_or_default();
    html! {
        p class="comment-by" {
            @if let (Some(id), Some(hue)) = (it.organization, it.hue) { (small::mark_of(id, organization, hue, it.logo, "org-mark-s")) }
            b { (it.person) } " " @if !organization.is_empty() { (t!(cx, "acting-for", name = organization)) " " }
            @if let (Some(version), Some(address)) = (it.version, address) { "· " a href={ (address) "/versions/" (version) } { (t!(cx, "on-version", n = version)) } " " }
            time datetime=(it.at.to_rfc3339()) { (time::moment(cx.lang, cx.zone(), it.at, cx.now)) }
        }
        @if it.confidential && address.is_some() { p { (state(cx, "confidential", &t!(cx, "confidential-to-representatives"))) } }
        @match it.erased_at {
            Some(at) => p class="quiet" { (t!(cx, "talk-erased", name = &it.person, day = time::date(cx.lang, cx.day_of(at)))) },
            None if it.text.is_empty() => p class="quiet" { (t!(cx, "words-taken-away")) },
            None => { (prose_with(&it.text, &drawn(it, mentions))) }
        }
        @if let (Some(first), Some(at)) = (&it.first_text, it.changed_at) {
            details class="why" { summary { (t!(cx, "talk-changed", at = time::moment(cx.lang, cx.zone(), at, cx.now))) } (html::prose(first)) }
        }
    }
}

/// The names of a comment with their marks; as they were typed, whatever the case.
fn drawn(it: &Comment, mentions: &[Mention]) -> Vec<(String, Markup)> {
    let mut all: Vec<&Mention> = mentions.iter().filter(|mention| mention.comment == it.id).collect();
    all.sort_by_key(|mention| std::cmp::Reverse(mention.name.chars().count()));
    let typed = |mention: &Mention| {
        let (text, name) = (it.text.to_lowercase(), format!("@{}", mention.name).to_lowercase());
        // Where lower case is as long as what was typed, the place is the same in both.
        let at = text.find(&name).filter(|_| text.len() == it.text.len())?;
        it.text.get(at..at + name.len()).map(str::to_owned)
    };
    all.into_iter()
        .filter_map(|mention| {
            let typed = typed(mention)?;
            let mark = mention
                .hue
                .map(|hue| mark_of(OrganizationId(mention.who), &mention.name, hue, mention.logo, "org-mark-s"));
            let drawn = html! { span class="named" { @if let Some(mark) = mark { (mark) } (mention.name) } };
            Some((typed, drawn))
        })
        .collect()
}

fn asked(cx: &Cx, questions: &[Question]) -> Markup {
    html! { @if !questions.is_empty() {
        p class="comment-asks" { @for it in questions {
            @match it.answered_at {
                None => (state(cx, "waiting", &t!(cx, "talk-waits-for", name = &it.name))),
                Some(_) if it.answer.is_some() => (state(cx, "agreed", &t!(cx, "talk-answered-by", name = &it.name))),
                Some(_) => (state(cx, "agreed", &t!(cx, "talk-has-answer", name = &it.name))),
            } " "
        } }
    } }
}

fn settlement(cx: &Cx, it: &Settlement) -> Markup {
    let (who, at) = (it.organization_name.as_deref().unwrap_or(&it.person), time::date(cx.lang, cx.day_of(it.at)));
    html! {
        p class="small quiet" {
            @if it.settled { (t!(cx, "talk-settled", who = who, day = at)) } @else { (t!(cx, "talk-reopened", who = who, day = at)) }
            @if !it.why.is_empty() { " " q dir="auto" { (it.why) } }
        }
    }
}

/// Replying, answering, settling: closed until asked, but for an answer that is waited for.
fn ways(cx: &Cx, it: &Thread, waits: bool, settled: bool) -> Markup {
    let (id, slug) = (it.root.id, cx.place.as_ref().map_or("", |place| &place.slug));
    let here = format!("/c/{slug}/comments/{id}");
    let mine = cx.who.as_ref().is_some_and(|who| who.person == it.root.person_id)
        || (it.root.organization.is_some() && it.root.organization == cx.organization());
    let open = mine && it.questions.iter().any(|question| question.answered_at.is_none());
    let field = format!("text-{id}");
    let none = Form::default();
    html! {
        div class="comment-ways no-print" {
            details class="why" open[waits] {
                summary { @if waits { (t!(cx, "talk-answer")) } @else { (t!(cx, "talk-reply")) } }
                (html::form(cx, &format!("{here}/replies"), html! {
                    (fields::once(&none))
                    (fields::Field::new("text", &if waits { t!(cx, "by-letter-your-answer") } else { t!(cx, "talk-your-reply") }).id(field).area(cx, &none, 3))
                    @if waits { (fields::tick("answers", "yes", true, html! { (t!(cx, "talk-this-answers", name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str()))) })) }
                    div class="buttons" { button class="button" { @if waits { (t!(cx, "talk-answer-it")) } @else { (t!(cx, "talk-reply-it")) } } }
                }))
            }
            @if open { (html::form_in(cx, &format!("{here}/answered"), "", html! { button class="link" { (t!(cx, "talk-i-have-it")) } })) }
            details class="why" {
                summary { @if settled { (t!(cx, "talk-reopen")) } @else { (t!(cx, "talk-settle")) } }
                (html::form(cx, &format!("{here}/settled"), html! {
                    input type="hidden" name="settled" value=(if settled { "no" } else { "yes" });
                    (fields::Field::new("why", &t!(cx, "why-label")).id(format!("why-{id}")).optional().input(cx, &none))
                    div class="buttons" { button class="button" { @if settled { (t!(cx, "talk-reopen-it")) } @else { (t!(cx, "talk-settle-it")) } } }
                }))
            }
            (own_words(cx, &it.root))
        }
    }
}

/// Changing and erasing what one said oneself.
fn own_words(cx: &Cx, it: &Comment) -> Markup {
    let mine = cx.who.as_ref().is_some_and(|who| who.person == it.person_id) && it.erased_at.is_none();
    let (slug, none) = (cx.place.as_ref().map_or("", |place| &place.slug), Form::default());
    let here = format!("/c/{slug}/comments/{}", it.id);
    html! { @if mine {
            @if rules::may_change(it.at, cx.now) {
                details class="why" { summary { (t!(cx, "talk-change")) }
                    (html::form(cx, &format!("{here}/text"), html! {
                        (fields::Field::new("text", &t!(cx, "talk-your-words")).id(format!("own-{}", it.id)).hint(t!(cx, "talk-change-hint", minutes = rules::MINUTES)).value(it.text.clone()).area(cx, &none, 3))
                        div class="buttons" { button class="button" { (t!(cx, "talk-change-it")) } }
                    }))
                }
            }
            details class="why" { summary { (t!(cx, "talk-erase")) }
                (html::form(cx, &format!("{here}/erased"), html! {
                    p { (t!(cx, "talk-erase-says")) }
                    div class="buttons" { button class="button button-danger" { (t!(cx, "talk-erase-it")) } }
                }))
            }
    } }
}
