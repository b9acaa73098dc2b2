//! Asking for a link, opening a session with it, ending one, choosing whom to act for.

use base::cx::SpaceKind;
use base::ids::{OrganizationId, PersonId, SpaceId, digest, fresh, secret};
use base::journal::Note;
use base::{Cx, Error, Lang, Result, Tx, q, say, t};
use chrono::Duration;

use super::rules;
use super::types::{Link, LinkState, Opened};
use crate::action_links;
use crate::attempts;
use crate::persons::acts::{self as persons, whom};
use crate::persons::rules::plain_address;
use crate::persons::{Draft, Whom};
use crate::visitor::SESSION_DAYS;

/// Sends a letter to this address: with a link for somebody who is known or expected, else one that says that nobody
/// is. Whoever asks sees the same either way.
pub async fn ask(cx: &Cx, address: &str, back: &str) -> Result<()> {
    let address = plain_address(address);
    let whom = whom(cx, &address).await?;
    let mut tx = cx.begin_in(&[]).await?;
    match whom {
        Whom::Person(person) => {
            let space = person.id.into();
            post_link(&mut tx, space, (&person.name, &address), person.lang, back).await?;
        }
        Whom::Expected(_) => post_link(&mut tx, SpaceId(uuid::Uuid::nil()), ("", &address), cx.lang, back).await?,
        // Nobody here asked for this letter, as far as we know: it comes once a day, whoever asks how often.
        Whom::Nobody if !attempts::is_first(&mut tx, "sign-in-nobody", &address, 24 * 60).await? => {}
        Whom::Nobody => {
            let (subject, body) =
                (t!(cx, "sign-in-letter-nobody-about"), t!(cx, "sign-in-letter-nobody", url = &cx.house.url));
            tx.post_in(cx.lang, SpaceId(uuid::Uuid::nil()), ("", &address), &subject, &body).await?;
        }
    }
    tx.commit().await
}

async fn post_link(tx: &mut Tx, space: SpaceId, to: (&str, &str), lang: Lang, back: &str) -> Result<()> {
    let token = make_link(tx, to.1, back, rules::MINUTES, false).await?;
    let reader = Cx { lang, ..(**tx).clone() };
    let link = format!("{}/sign-in/{token}", reader.house.url);
    let body = t!(reader, "sign-in-letter", link = link, minutes = rules::MINUTES);
    tx.post_in(lang, space, to, &t!(reader, "sign-in-letter-about"), &body).await
}

/// Makes a link for this address and gives its secret, which is kept nowhere. `back` is a path; a link of the demo town
/// opens more than once.
pub async fn make_link(tx: &mut Tx, address: &str, back: &str, minutes: i64, demo: bool) -> Result<String> {
    let (token, at) = (secret(), tx.now);
    q!(
        "insert into sign_in_link (token_hash, address, back, made_at, expires_at, used_at, demo) values ($1, $2, $3, $4, $5, null, $6)",
        digest(&token), plain_address(address), rules::back(back), at, at + Duration::minutes(minutes), demo
    )
    .run(tx.db())
    .await?;
    Ok(token)
}

/// The link that this secret belongs to; none is [`Error::NotFound`].
pub async fn link(cx: &Cx, token: &str) -> Result<Link> {
    q!(
        "select token_hash, address, back, expires_at, used_at, demo from sign_in_link where token_hash = $1",
        digest(token)
    )
    .one(cx.db())
    .await
}

/// Uses a link and opens a session. Somebody who is expected becomes a person here, under the name that they give.
pub async fn enter(cx: &Cx, link: &Link, name: &str, agent: &str) -> Result<Opened> {
    let mut tx = match whom(cx, &link.address).await? {
        Whom::Person(person) => persons::in_name_of(cx, person.id, &person.name).begin(person.id).await?,
        Whom::Expected(zone) => {
            let id = PersonId::new();
            let mut tx = persons::in_name_of(cx, id, name).begin_in(&[]).await?;
            join(&mut tx, id, &link.address, name, &zone).await?;
            tx
        }
        Whom::Nobody => return Err(Error::Refused(say!("sign-in-nobody"))),
    };
    use_up(&mut tx, link).await?;
    let token = open_session(&mut tx, agent, None).await?;
    tx.commit().await?;
    Ok(Opened { token: Some(token), next: rules::back(&link.back).to_owned() })
}

/// Opens a transaction over `spaces` in the name of the owner of this address. Somebody expected becomes a person here:
/// the letter's link has proved the address. Somebody who is here already has to be signed in, since such a link is
/// valid for days, is passed on, and must not be worth an account. When somebody else is signed in they switch first.
pub async fn prove(cx: &Cx, address: &str, newcomer: (&str, &str), spaces: &[SpaceId]) -> Result<Tx> {
    let (signed_in, (name, zone)) = (cx.who.as_ref().map(|who| who.person), newcomer);
    match whom(cx, address).await? {
        // Nobody has come in as them: what this letter proves is all there is to be proved.
        Whom::Person(person) if signed_in.is_none() && action_links::acts::never_came_in(cx, person.id).await? => {
            let spaces: Vec<SpaceId> = spaces.iter().copied().chain([person.id.into()]).collect();
            persons::in_name_of(cx, person.id, &person.name).begin_in(&spaces).await
        }
        Whom::Person(_) if signed_in.is_none() => Err(Error::SignIn),
        Whom::Person(person) if signed_in == Some(person.id) => {
            let spaces: Vec<SpaceId> = spaces.iter().copied().chain([person.id.into()]).collect();
            persons::in_name_of(cx, person.id, &person.name).begin_in(&spaces).await
        }
        Whom::Expected(_) if signed_in.is_none() => {
            let id = PersonId::new();
            let mut tx = persons::in_name_of(cx, id, name).begin_in(spaces).await?;
            join(&mut tx, id, address, name, zone).await?;
            Ok(tx)
        }
        _ => Err(Error::Refused(say!("sign-in-somebody-else"))),
    }
}

/// Goes on for an organization: in a new session for somebody who was not signed in, whose secret it gives, else in the
/// session they have.
pub async fn go_on(tx: &mut Tx, agent: &str, organization: Option<OrganizationId>) -> Result<Option<String>> {
    let (person, session) = (tx.who()?.person, tx.who()?.session());
    if session.is_nil() {
        return Ok(Some(open_session(tx, agent, organization).await?));
    }
    if let Some(organization) = organization {
        q!("update session set acting_for = $3 where space_id = $1 and id = $2", person, session, organization)
            .run(tx.db())
            .await?;
    }
    Ok(None)
}

async fn join(tx: &mut Tx, id: PersonId, address: &str, name: &str, zone: &str) -> Result<()> {
    tx.make_space(SpaceKind::Person, id).await?;
    let (name, about, lang, zone) = (name.to_owned(), String::new(), tx.lang, zone.to_owned());
    persons::join(tx, id, &Draft { name, about, lang, zone }, address).await
}

async fn use_up(tx: &mut Tx, link: &Link) -> Result<()> {
    let at = tx.now;
    if rules::state_of(link, at) == LinkState::Expired {
        return Err(Error::Refused(say!("sign-in-link-expired")));
    }
    let used = q!(
        "update sign_in_link set used_at = $2 where token_hash = $1 and (used_at is null or demo)",
        &link.token_hash,
        at
    );
    match used.run(tx.db()).await? {
        0 => Err(Error::Refused(say!("sign-in-link-used"))),
        // Its letter has arrived.
        _ => crate::letters::bounces::arrived(tx.db(), &link.address).await,
    }
}

/// Opens a session for the person in whose name `tx` was begun and gives its secret. The session that the request came
/// with ends: a session is never carried from before to after signing in. Without `acting_for` they act as they last did.
pub async fn open_session(tx: &mut Tx, agent: &str, acting_for: Option<OrganizationId>) -> Result<String> {
    let (person, replaces, at) = (tx.who()?.person, tx.who()?.replaces, tx.now);
    let acting_for = match acting_for {
        Some(organization) => Some(organization),
        None => last_acted_for(tx, person).await?,
    };
    if let Some((owner, before)) = replaces {
        q!("delete from session where space_id = $1 and id = $2", owner, before).run(tx.db()).await?;
    }
    q!("delete from session where space_id = $1 and expires_at <= $2", person, at).run(tx.db()).await?;
    let (id, token, agent) = (fresh(), secret(), agent.chars().take(300).collect::<String>());
    q!(
        "insert into session (space_id, id, token_hash, agent, acting_for, made_at, seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $6, $7)",
        person, id, digest(&token), agent, acting_for, at, at + Duration::days(SESSION_DAYS)
    )
    .run(tx.db())
    .await?;
    tx.note(person, Note::new("session.opened", ("session", id)).for_nobody()).await?;
    Ok(token)
}

/// Whom somebody acts for when they arrive: as they did last time, else the organization they have acted for longest.
async fn last_acted_for(tx: &mut Tx, person: PersonId) -> Result<Option<OrganizationId>> {
    let last: Option<(Option<OrganizationId>,)> =
        q!("select acting_for from session where space_id = $1 order by seen_at desc, id desc limit 1", person)
            .opt(tx.db())
            .await?;
    if let Some((last,)) = last {
        return Ok(last);
    }
    let first: Option<(OrganizationId,)> =
        q!("select space_id from representative where person_id = $1 order by since, space_id limit 1", person)
            .opt(tx.db())
            .await?;
    Ok(first.map(|it| it.0))
}

/// Ends the session that the request came with.
pub async fn leave(tx: &mut Tx) -> Result<()> {
    let (person, session) = (tx.who()?.person, tx.who()?.session());
    q!("delete from session where space_id = $1 and id = $2", person, session).run(tx.db()).await?;
    tx.note(person, Note::new("session.ended", ("session", session)).for_nobody()).await
}

/// Keeps the language that a person chose.
pub async fn choose_language(tx: &mut Tx, lang: Lang) -> Result<()> {
    let person = tx.who()?.person;
    q!("update person set lang = $2 where id = $1", person, lang).run(tx.db()).await?;
    tx.note(person, Note::new("person.changed", ("person", person.0)).for_nobody()).await
}

/// Switches whom the person acts for; none is for themselves. Each line of the journal says for whom it was done, so
/// the switch itself is no line.
pub async fn act_for(tx: &mut Tx, organization: Option<OrganizationId>) -> Result<()> {
    let who = tx.who()?;
    let (person, session) = (who.person, who.session());
    if organization.is_some_and(|it| !who.hats.iter().any(|hat| hat.organization == it)) {
        return Err(Error::NotFound);
    }
    q!("update session set acting_for = $3 where space_id = $1 and id = $2", person, session, organization)
        .run(tx.db())
        .await?;
    Ok(())
}
