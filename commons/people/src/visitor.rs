//! Who is at the door: the session's person, whom they act for, the coalition in the address, the language.
//!
//! Invariant: nothing here decides what may be seen; it only says who asks and where.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::cx::{Acting, House, Place, Way, Who};
use base::ids::{CoalitionId, OrganizationId, PersonId, digest};
use base::{Cx, Error, Lang, Result, Role, Tx, q, record, say};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use crate::{action_links, operators, tokens};

/// How long a session lasts since it was last used.
pub const SESSION_DAYS: i64 = 30;
/// How long a session lasts at most, however much it is used: then its person signs in anew.
pub const SESSION_MOST_DAYS: i64 = 180;

/// The name of the session cookie. Over https it is bound to the host; plain http is for loopback only.
pub fn cookie_name(house: &House) -> &'static str {
    if house.url.starts_with("https://") { "__Host-manyhands" } else { "manyhands" }
}

/// The name of the cookie that keeps the language of somebody who is not signed in.
pub fn lang_cookie(house: &House) -> &'static str {
    if house.url.starts_with("https://") { "__Host-lang" } else { "lang" }
}

/// The layer that makes the [`Cx`] of a request and hands it on.
pub async fn enter(State(house): State<Arc<House>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path_and_query().map_or("/", |it| it.as_str()).to_owned();
    match context(&house, request.headers(), &path).await {
        Ok(cx) => {
            request.extensions_mut().insert(cx);
            next.run(request).await
        }
        Err(error) => error.into_response(),
    }
}

async fn context(house: &Arc<House>, headers: &HeaderMap, path: &str) -> Result<Cx> {
    let mut cx = Cx { path: path.into(), ..Cx::of_house(house) };
    let entered = match headers.get(AUTHORIZATION).filter(|_| path.starts_with(API)) {
        Some(header) => Some(by_token(&cx, header, headers).await?),
        None => by_session(&cx, headers).await?,
    };
    let chosen = cookie(headers, lang_cookie(house)).and_then(|it| it.parse().ok());
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).map(Lang::accepted);
    cx.lang = entered.as_ref().map(|(it, _)| it.lang).or(chosen).or(accepted).unwrap_or(Lang::En);
    if let Some((entering, way)) = entered {
        let person = entering.person;
        let (who, operator) = tokio::try_join!(who(&cx, entering, way), operates(&cx, person, way))?;
        cx.who = Some(Arc::new(Who { operator, ..who }));
    }
    if let Some(slug) = coalition_in(path) {
        cx.place = place(&cx, slug).await?.map(Arc::new);
    }
    Ok(cx)
}

/// Where programs ask. Their tokens open nothing elsewhere.
pub const API: &str = "/api/";

/// The name of the coalition that an address is about.
pub fn coalition_in(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("/c/").or_else(|| path.strip_prefix("/api/v1/coalitions/"))?;
    rest.split(['/', '?']).next()
}

async fn by_session(cx: &Cx, headers: &HeaderMap) -> Result<Option<(Entering, Way)>> {
    let Some(secret) = cookie(headers, cookie_name(&cx.house)) else { return Ok(None) };
    let entering = session(cx, &digest(&secret)).await?;
    Ok(entering.map(|it| (Way::Session(it.id), it)).map(|(way, it)| (it, way)))
}

/// Whoever sends a token is its owner or is refused: a wrong one is not passed over.
async fn by_token(cx: &Cx, header: &HeaderValue, headers: &HeaderMap) -> Result<(Entering, Way)> {
    let secret = header.to_str().ok().and_then(base::api::bearer).ok_or(Error::SignIn)?;
    let (mut entering, scopes) = tokens::acts::entering(cx, secret).await?.ok_or(Error::SignIn)?;
    note_visit(cx, &entering, By::Token);
    let way = Way::Token(entering.id, scopes);
    // One of an organization acts for that alone; one of a person for whom the request names.
    if entering.acting_for.is_none() {
        let named = headers.get("acting-for").map(|it| it.to_str().ok().and_then(|it| it.parse().ok()));
        entering.acting_for = named.map(|it| it.ok_or(not_theirs())).transpose()?;
    }
    Ok((entering, way))
}

fn not_theirs() -> Error {
    Error::Forbidden(say!("api-acting-for-unknown"))
}

/// Whether the session, the role and the coalitions that a request came with still stand, inside its transaction: forms
/// take their time, and acts wait for each other.
pub async fn still(tx: &mut Tx) -> Result<()> {
    let (who, now) = (tx.who()?.clone(), tx.now);
    let acting = who.acting.as_ref();
    let (session, token) = match who.way {
        Way::Letter(id) => return action_links::acts::still(tx, id).await,
        // A feed is read, and nothing is ever done by its address.
        Way::Feed(_) => return Err(Error::SignIn),
        Way::Token(id, _) => (Uuid::nil(), id),
        _ => (who.session(), Uuid::nil()),
    };
    let (stands, role, coordinates, operates): (i64, Option<Role>, i64, i64) = q!(
        "select (select count(*) from session where space_id = $1 and id = $2 and expires_at > $3)
             + (select count(*) from token where person_id = $1 and id = $5 and expires_at > $3),
           (select role from representative where space_id = $4 and person_id = $1),
           (select count(*) from coordinator where person_id = $1),
           (select count(*) from operator where person_id = $1)",
        who.person,
        session,
        now,
        acting.map(|it| it.organization),
        token
    )
    .one(tx.db())
    .await?;
    if stands == 0 {
        return Err(Error::SignIn);
    }
    let coordinates = coordinates >= who.coordinated().count() as i64;
    match role == acting.map(|it| it.role) && coordinates && (operates > 0 || !who.operator) {
        true => Ok(()),
        false => Err(Error::Refused(say!("your-part-has-changed"))),
    }
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(COOKIE).iter().filter_map(|it| it.to_str().ok());
    let mut pairs = all.flat_map(|it| it.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

record! {
    /// A person at the door, however they came in.
    pub struct Entering {
        pub person: PersonId,
        pub id: Uuid,
        pub name: String,
        pub lang: Lang,
        pub zone: String,
        pub acting_for: Option<OrganizationId>,
        pub seen_at: DateTime<Utc>,
    }
}

async fn session(cx: &Cx, token_hash: &str) -> Result<Option<Entering>> {
    let found: Option<Entering> = q!(
        "select session.space_id as person, session.id, person.name, person.lang, person.zone, session.acting_for, session.seen_at
         from session join person on person.id = session.space_id
         where session.token_hash = $1 and session.expires_at > $2",
        token_hash, cx.now
    )
    .opt(cx.db())
    .await?;
    if let Some(session) = &found {
        note_visit(cx, session, By::Session);
    }
    Ok(found)
}

#[derive(Clone, Copy)]
enum By {
    Session,
    Token,
}

/// Being seen is written once an hour, not at every page, and no page waits for it.
fn note_visit(cx: &Cx, it: &Entering, by: By) {
    if cx.now - it.seen_at <= Duration::hours(1) {
        return;
    }
    let (house, person, id, now) = (cx.house.clone(), it.person, it.id, cx.now);
    tokio::spawn(async move {
        if let Err(why) = seen(&house, person, id, now, by).await {
            tracing::warn!(cause = why.to_string(), "a visit was not noted");
        }
    });
}

async fn seen(house: &House, person: PersonId, id: Uuid, now: DateTime<Utc>, by: By) -> Result<()> {
    let mut tx = house.db.begin().await?;
    let ends = now + Duration::days(SESSION_DAYS);
    let seen = match by {
        By::Session => {
            q!(
                "update session set seen_at = $3, expires_at = case when made_at >= $5 then $4 else expires_at end
                 where space_id = $1 and id = $2",
                person,
                id,
                now,
                ends,
                ends - Duration::days(SESSION_MOST_DAYS)
            )
        }
        By::Token => q!("update token set seen_at = $3 where person_id = $1 and id = $2", person, id, now),
    };
    seen.run(&mut tx).await?;
    tx.commit().await
}

/// The same request in the place of a person, as themselves and in their language: for what is written to them.
pub async fn as_person(cx: &Cx, id: PersonId) -> Result<Cx> {
    let entering: Entering = q!(
        "select id as person, id, name, lang, zone, cast(null as uuid) as acting_for, made_at as seen_at from person where id = $1",
        id
    )
    .one(cx.db())
    .await?;
    let lang = entering.lang;
    let who = who(cx, entering, Way::Proved).await?;
    Ok(Cx { lang, who: Some(Arc::new(who)), place: None, operator: false, ..cx.clone() })
}

record! { struct Hat { organization: OrganizationId, name: String, role: Role, hue: i64, logo: Option<i64> } }

/// Whether they look after the installation: a right that only a session of a browser brings, and no program's token.
async fn operates(cx: &Cx, person: PersonId, way: Way) -> Result<bool> {
    match way {
        Way::Session(_) => operators::acts::is_one(cx.db(), person).await,
        _ => Ok(false),
    }
}

/// Who somebody is who came in by this way, without the right of an operator, which only a session brings: everything they may act for, and the organization that they act for now.
pub async fn who(cx: &Cx, entering: Entering, way: Way) -> Result<Who> {
    let hats: Vec<Hat> = q!(
        "select organization.id as organization, organization.name, representative.role, organization.hue, organization.logo
         from representative join organization on organization.id = representative.space_id
         where representative.person_id = $1 order by organization.folded",
        entering.person
    )
    .all(cx.db())
    .await?;
    let hats: Vec<Acting> = hats.into_iter().map(acting).collect();
    let zone = entering.zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    // Whoever no longer represents an organization no longer acts for it, whatever the session remembers.
    let acting = hats.iter().find(|hat| Some(hat.organization) == entering.acting_for).cloned();
    let mut coalitions = coalitions(cx, entering.person, acting.as_ref().map(|hat| hat.organization)).await?;
    if let Way::Token(..) | Way::Feed(_) = way {
        if entering.acting_for.is_some() && acting.is_none() {
            return Err(not_theirs());
        }
        // For an organization a program does and reads what its people do there, and nothing that the person is elsewhere.
        if acting.is_some() {
            coalitions.retain_mut(|it| {
                it.coordinator = false;
                it.member
            });
        }
    }
    let (person, name) = (entering.person, entering.name);
    Ok(Who { person, name, zone, way, replaces: None, acting, hats, operator: false, coalitions })
}

fn acting(hat: Hat) -> Acting {
    Acting { organization: hat.organization, name: hat.name, role: hat.role, hue: hat.hue, logo: hat.logo }
}

record! { struct PlaceRow { coalition: CoalitionId, slug: String, name: String, coordinator: i64, member: i64, zone: String } }

impl From<PlaceRow> for Place {
    fn from(it: PlaceRow) -> Place {
        let (coordinator, member) = (it.coordinator > 0, it.member > 0);
        let zone = it.zone.parse().unwrap_or_default();
        Place { coalition: it.coalition, slug: it.slug, name: it.name, zone, coordinator, member }
    }
}

/// The coalitions of a person who acts for this organization.
async fn coalitions(cx: &Cx, person: PersonId, organization: Option<OrganizationId>) -> Result<Vec<Place>> {
    let rows: Vec<PlaceRow> = q!(
        "select id as coalition, slug, name,
           (select count(*) from coordinator where space_id = coalition.id and person_id = $1) as coordinator,
           (select count(*) from membership where space_id = coalition.id and organization_id = $2 and left_at is null) as member, zone
         from coalition where id in (
           select space_id from coordinator where person_id = $1
           union select membership.space_id from representative join membership on membership.organization_id = representative.space_id
             where representative.person_id = $1 and membership.left_at is null
         ) order by name",
        person,
        organization
    )
    .all(cx.db())
    .await?;
    Ok(rows.into_iter().map(Place::from).collect())
}

/// The same request on a page that belongs to no coalition: the one of the person's own organizations is named at its top,
/// so that the way into it is always there. Of several it is that of the organization acted for, then the first by name.
pub fn at_home(cx: &Cx) -> Result<Cx> {
    let mine = &cx.who()?.coalitions;
    let home = mine.iter().find(|it| it.member).or(mine.first()).cloned().map(Arc::new);
    Ok(Cx { place: cx.place.clone().or(home), ..cx.clone() })
}

/// The coalition of an address. What is none of the person's own they neither coordinate nor act for a member of.
async fn place(cx: &Cx, slug: &str) -> Result<Option<Place>> {
    let mine = cx.who.as_ref().and_then(|who| who.coalitions.iter().find(|it| it.slug == slug));
    if let Some(mine) = mine {
        return Ok(Some(mine.clone()));
    }
    let row: Option<PlaceRow> = q!(
        "select id as coalition, slug, name, cast(0 as bigint) as coordinator, cast(0 as bigint) as member, zone
         from coalition where slug = $1",
        slug
    )
    .opt(cx.db())
    .await?;
    Ok(row.map(Place::from))
}
