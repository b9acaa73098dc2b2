//! The people of an organization: the page for those who act for it.

use axum::extract::Path;
use axum::response::Redirect;
use base::html::{self, Field, fields, mark_of};
use base::ids::{OrganizationId, PersonId};
use base::{Cx, Error, Form, Result, Role, say, t, time};
use maud::{Markup, html};

use super::acts;
use super::types::{Colleague, Standing};
use crate::letters::bounces;
use crate::organizations::acts as organizations;
use crate::organizations::{Member, Organization};
use crate::{action_links, invitations, tokens, webhooks};

/// A member of the coalition in the address, by the name it has there, with everything about it.
pub async fn member(cx: &Cx, slug: &str) -> Result<(Member, Organization)> {
    let member = organizations::by_slug(cx.db(), cx.place()?.coalition, slug).await?;
    let organization = organizations::organization(cx.db(), member.id).await?;
    Ok((member, organization))
}

/// Who acts for the organization, who is invited, and for stewards the forms.
pub async fn list(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Markup> {
    show(&cx, &slug, &Form::default()).await
}

/// The same with a form that needs another look.
pub async fn show(cx: &Cx, slug: &str, form: &Form) -> Result<Markup> {
    let (member, organization) = member(cx, slug).await?;
    let standing = acts::standing(cx, &organization)?;
    let people = acts::people(cx.db(), member.id).await?;
    let unreached = match standing {
        Standing::Colleague => vec![],
        _ => bounces::unreached(cx.db(), member.id).await?,
    };
    let here = format!("/c/{}/organizations/{}", cx.place()?.slug, member.slug);
    let title = t!(cx, "people-title", name = &member.name);
    let invited = match standing {
        Standing::Colleague => html! {},
        _ => invitations::pages::section(cx, &member, standing, &here, form).await?,
    };
    let letters = match standing {
        Standing::Colleague => html! {},
        _ => action_links::parts::of_organization(cx, &member, &here).await?,
    };
    let contact = match standing {
        Standing::Coordinator => action_links::parts::contact(cx, &member, &organization.mail, &here).await?,
        _ => html! {},
    };
    let main = html! {
        header class={ "org-head hue-" (member.hue.rem_euclid(12)) } {
            (html::crumbs(cx, &[(member.name.clone(), here.clone())]))
            (mark_of(member.id, &member.name, member.hue, member.logo, "org-mark-l"))
            div { h1 { (title) } p class="org-line" { (t!(cx, "people-lede", n = people.len())) } }
        }
        section class="part" aria-label=(title) {
            @if people.is_empty() { p { (t!(cx, "people-nobody", name = &member.name)) } }
            @else { ul class="rows" { @for one in &people { (row(cx, one, standing, &here, unreached.contains(&one.person))) } } }
        }
        (invited)
        (contact)
        (letters)
        @if standing != Standing::Coordinator { (tokens::pages::way(cx, &format!("{here}/tokens"), &t!(cx, "tokens-ours-says"))) }
        @if cx.steward_of(member.id) { (webhooks::pages::way(cx)?) }
    };
    Ok(html::narrow(cx, &title, main))
}

fn row(cx: &Cx, one: &Colleague, standing: Standing, here: &str, unreached: bool) -> Markup {
    let since = time::date(cx.lang, cx.day_of(one.since));
    html! {
        li class="row" {
            div {
                p { b dir="auto" { (one.name) } " · " (role_word(cx, one.role)) " " span class="quiet" { (t!(cx, "people-since", day = since)) } }
                p class="small quiet" { (role_may(cx, one.role)) }
                @if unreached { p class="small" { b { (t!(cx, "letters-unreached")) } " " (t!(cx, "letters-unreached-why")) } }
            }
            @if standing == Standing::Steward { div class="row-end" { (changes(cx, one, here)) } }
        }
    }
}

fn changes(cx: &Cx, one: &Colleague, here: &str) -> Markup {
    let field = format!("role-{}", one.person);
    html! {
        details {
            summary { (t!(cx, "people-change")) span class="unseen" { " " (one.name) } }
            (html::form(cx, &format!("{here}/people/{}/role", one.person), html! {
                div class="field" {
                    label for=(field) { (t!(cx, "people-role")) }
                    select id=(field) name="role" {
                        @for role in Role::ALL { option value=(role) selected[*role == one.role] { (role_word(cx, *role)) } }
                    }
                }
                button class="button" { (t!(cx, "people-keep-role", name = &one.name)) }
            }))
            (html::form(cx, &format!("{here}/people/{}/remove", one.person), html! {
                button class="button button-danger" { (t!(cx, "people-remove", name = &one.name)) }
            }))
        }
    }
}

/// What a role is called.
pub fn role_word(cx: &Cx, role: Role) -> String {
    cx.lang.word(&format!("role-{role}")).into_owned()
}

/// What somebody with this role may do, in a sentence.
pub fn role_may(cx: &Cx, role: Role) -> String {
    cx.lang.word(&format!("role-{role}-may")).into_owned()
}

/// The roles to choose from, each with what it may.
pub fn role_field(cx: &Cx, form: &Form, otherwise: Role) -> Markup {
    let choices: Vec<(String, String)> = Role::ALL.iter().map(|it| (it.to_string(), role_word(cx, *it))).collect();
    let label = t!(cx, "people-role");
    html! {
        (Field::new("role", &label).value(otherwise.as_str()).select(cx, form, &choices))
        details class="why" {
            summary { (t!(cx, "people-roles-explained")) }
            dl class="facts" { @for role in Role::ALL { div { dt { (role_word(cx, *role)) } dd { (role_may(cx, *role)) } } } }
        }
    }
}

/// Gives somebody another role.
pub async fn change(cx: Cx, Path((_, slug, person)): Path<(String, String, PersonId)>, form: Form) -> Result<Redirect> {
    let (member, _) = member(&cx, &slug).await?;
    let role = form.choice("role", |it| it.parse().ok())?;
    let role = role.ok_or_else(|| Error::field("role", say!("choice-not-understood")))?;
    let mut tx = cx.begin(member.id).await?;
    acts::change_role(&mut tx, member.id, person, role).await?;
    tx.commit().await?;
    back(&cx, &member)
}

/// Ends that somebody acts for the organization.
pub async fn remove(
    cx: Cx,
    Path((_, slug, person)): Path<(String, String, PersonId)>,
    _form: Form,
) -> Result<Redirect> {
    let (member, _) = member(&cx, &slug).await?;
    let mut tx = cx.begin(member.id).await?;
    acts::remove(&mut tx, member.id, person).await?;
    tx.commit().await?;
    if person == cx.who()?.person { Ok(Redirect::to("/me")) } else { back(&cx, &member) }
}

fn back(cx: &Cx, member: &Member) -> Result<Redirect> {
    Ok(Redirect::to(&format!("/c/{}/organizations/{}/people", cx.place()?.slug, member.slug)))
}

/// The person who asks no longer acts for the organization.
pub async fn leave(cx: Cx, Path(organization): Path<OrganizationId>, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(organization).await?;
    acts::leave(&mut tx, organization).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#organizations"))
}

/// The organizations that the person who asks acts for, on their own page.
pub fn section(cx: &Cx) -> Result<Markup> {
    let who = cx.who()?;
    Ok(html! {
        section class="part" aria-labelledby="organizations" {
            div class="part-head" { h2 id="organizations" { (t!(cx, "people-mine")) } }
            @if who.hats.is_empty() { p class="quiet" { (t!(cx, "people-mine-none")) } }
            ul class="rows" {
                @for hat in &who.hats {
                    li class="row" {
                        div {
                            p { (mark_of(hat.organization, &hat.name, hat.hue, hat.logo, "org-mark-s")) " " a href={ "/o/" (hat.organization) } { b dir="auto" { (hat.name) } } " · " (role_word(cx, hat.role)) }
                            p class="small quiet" { (role_may(cx, hat.role)) }
                        }
                        details class="row-end" {
                            summary { (t!(cx, "people-leave-ask")) span class="unseen" { " " (hat.name) } }
                            (fields::form_in(cx, &format!("/me/organizations/{}/leave", hat.organization), "", html! {
                                button class="button button-danger" { (t!(cx, "people-leave", name = &hat.name)) }
                            }))
                        }
                    }
                }
                @for base::Place { name, .. } in who.coordinated() {
                    li class="row" { div {
                        p { b { (name) } " · " (cx.lang.word("role-coordinator")) }
                        p class="small quiet" { (cx.lang.word("role-coordinator-may")) }
                    } }
                }
            }
            p { a href="/coalitions/new" { (t!(cx, "coalition-new")) } }
        }
    })
}
