//! The ways into the demo town: one click signs in as one of its people.
//!
//! Invariant: outside the demo these doors are not there, and nobody signs in without a letter or a passkey.

use std::sync::{Arc, LazyLock};

use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use base::api::{Scope, Scopes};
use base::form::Signing;
use base::{Cx, Doors, Error, House, Lang, OrganizationId, Result, q, t};
use maud::{Markup, html};
use people::persons::acts as persons;
use people::sign_in::{acts, cookies, pages};
use people::tokens;
use serde::Deserialize;

/// How long a link of the demo stays open: minutes.
const YEAR: i64 = 365 * 24 * 60;

/// The doors of the demo.
pub fn routes() -> Doors {
    Doors::new().get("/demo", page).post("/demo/sign-in", sign_in)
}

#[derive(Deserialize)]
struct People {
    person: Vec<Person>,
    role: Vec<Role>,
}

#[derive(Deserialize)]
struct Person {
    key: String,
    name: String,
    email: String,
    lang: String,
    about: String,
}

#[derive(Deserialize)]
struct Role {
    person: String,
    title_en: String,
    title_es: String,
    line_en: String,
    line_es: String,
}

static PEOPLE: LazyLock<Result<People, toml::de::Error>> =
    LazyLock::new(|| toml::from_str(include_str!("../town/people.toml")));

fn people() -> Result<&'static People> {
    PEOPLE.as_ref().map_err(|why| Error::broken(format!("town/people.toml: {why}")))
}

/// The roles in the order shown, each with who plays it.
fn roles() -> Result<Vec<(&'static Role, &'static Person)>> {
    let people = people()?;
    let player = |role: &'static Role| people.person.iter().find(|it| it.key == role.person).map(|it| (role, it));
    Ok(people.role.iter().filter_map(player).collect())
}

/// Outside the demo there is nothing here.
pub fn only_in_the_demo(cx: &Cx) -> Result<()> {
    if cx.house.demo { Ok(()) } else { Err(Error::NotFound) }
}

async fn page(cx: Cx) -> Result<Markup> {
    only_in_the_demo(&cx)?;
    let title = t!(cx, "demo-title");
    let roles = roles()?;
    let plays = |person: &Person| roles.iter().any(|(_, it)| it.key == person.key);
    let others: Vec<&Person> = people()?.person.iter().filter(|it| !plays(it)).collect();
    let main = html! {
        (base::html::head(&cx, &[], &title, html! { (t!(cx, "demo-lede")) }))
        ul class="rows" { @for (role, person) in &roles { li class="row" { (way_in(&cx, role, person)) } } }
        details class="part" {
            summary { (t!(cx, "demo-others", n = others.len())) }
            ul class="rows" { @for person in &others { li class="row" { p lang=(person.lang) { (person.about) } (be(&cx, person)) } } }
        }
    };
    Ok(base::html::narrow(&cx, &title, main))
}

fn way_in(cx: &Cx, role: &Role, person: &Person) -> Markup {
    let (title, line) = match cx.lang {
        Lang::En => (&role.title_en, &role.line_en),
        Lang::Es => (&role.title_es, &role.line_es),
    };
    html! {
        div { h2 { (title) } p { (line) } }
        (be(cx, person))
    }
}

fn be(cx: &Cx, person: &Person) -> Markup {
    html! {
        form class="row-end" method="post" action="/demo/sign-in" {
            button class="button" name="person" value=(person.key) { (t!(cx, "demo-be", name = &person.name)) }
        }
    }
}

/// Signs in as the person, as a followed link would. The town is shared, so that nobody begins with the hat that somebody
/// else left on: it is the organization they have acted for longest.
async fn sign_in(cx: Cx, headers: HeaderMap, Signing(form): Signing) -> Result<Response> {
    only_in_the_demo(&cx)?;
    let chosen = people()?.person.iter().find(|person| person.key == form.text("person"));
    let chosen = chosen.ok_or(Error::NotFound)?;
    let person = persons::by_address(cx.db(), &chosen.email).await?.ok_or(Error::NotFound)?;
    let mut tx = persons::in_name_of(&cx, person.id, &person.name).begin(person.id).await?;
    let first: Option<(OrganizationId,)> =
        q!("select space_id from representative where person_id = $1 order by since, space_id limit 1", person.id)
            .opt(tx.db())
            .await?;
    let token = acts::open_session(&mut tx, pages::agent(&headers), first.map(|it| it.0)).await?;
    tx.commit().await?;
    cookies::with_session(&cx.house, &token, Redirect::to("/").into_response())
}

/// A link for each role that signs in as often as it is followed: `(title, address)`. Made anew at each start.
pub async fn links(house: &Arc<House>) -> Result<Vec<(String, String)>> {
    let mut links = vec![];
    let mut tx = Cx::of_house(house).begin_in(&[]).await?;
    q!("delete from sign_in_link where demo").run(tx.db()).await?;
    for (role, person) in roles()? {
        let token = acts::make_link(&mut tx, &person.email, "/", YEAR, true).await?;
        links.push((format!("{}, {}", person.name, role.title_en), format!("{}/sign-in/{token}", house.url)));
    }
    tx.commit().await?;
    Ok(links)
}

/// A token of the coordinator's for programs that look around, in place of the one of the last start.
pub async fn token(house: &Arc<House>) -> Result<String> {
    let coordinator = roles()?.first().map(|(_, person)| *person).ok_or(Error::NotFound)?;
    let cx = Cx::of_house(house);
    let person = persons::by_address(cx.db(), &coordinator.email).await?.ok_or(Error::NotFound)?;
    let mut tx = persons::in_name_of(&cx, person.id, &person.name).begin(person.id).await?;
    q!("delete from token where space_id = $1 and name = $2", person.id, TOKEN).run(tx.db()).await?;
    let scopes = Scopes::of(Scope::ALL.iter().copied());
    let draft = tokens::types::Draft { name: TOKEN.to_owned(), scopes, days: 365 };
    let (_, secret) = tokens::acts::make(&mut tx, None, &draft).await?;
    tx.commit().await?;
    Ok(secret)
}

/// What the demo's own token is called.
const TOKEN: &str = "manyhands demo";
