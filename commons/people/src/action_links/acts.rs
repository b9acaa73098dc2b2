//! Making links, noting that one was opened, pressing its button, taking one back.

use std::sync::Arc;

use base::cx::{Acting, Place, SpaceKind, Way, Who};
use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId, digest, fresh, secret};
use base::journal::Note;
use base::{Conn, Cx, Error, Form, Lang, Result, Role, Tx, many, q, record, say};
use chrono::{Duration, NaiveDate};
use uuid::Uuid;

use super::contacts::{may_in, role_of};
use super::rules;
use super::types::{Link, Offer, Purpose, Whose};
use crate::persons::Draft;
use crate::persons::acts as persons;
use crate::visitor::{self, Entering};

/// The last day of links that are made now, as their letter says it.
pub fn until(tx: &Tx) -> NaiveDate {
    (tx.now + Duration::days(rules::DAYS)).with_timezone(&tx.zone()).date_naive()
}

/// Writes to the reader of a link, whose letter is asked for once more: what it is about, and the letter, in their language.
pub async fn write_once_more(tx: &mut Tx, link: &Link, words: impl FnOnce(&Cx) -> (String, String)) -> Result<()> {
    let reader = Cx { lang: link.lang.unwrap_or(tx.lang), ..Cx::clone(tx) };
    let ((about, body), name) = (words(&reader), link.person_name.clone().unwrap_or_default());
    tx.post_in(reader.lang, link.space, (&name, &link.address), &about, &body).await
}

/// Makes one link for each purpose, all about the same subject, in the transaction that writes their letter; their
/// addresses, in the order asked for. The secrets are kept nowhere.
pub async fn make<const N: usize>(
    tx: &mut Tx,
    space: CoalitionId,
    whose: &Whose,
    purposes: [&'static str; N],
    (subject, version): (Uuid, Option<i64>),
) -> Result<[String; N]> {
    let (at, until) = (tx.now, tx.now + Duration::days(rules::DAYS));
    let tokens = purposes.map(|_| secret());
    let rows = purposes.iter().zip(&tokens).map(|(purpose, token)| {
        vec![
            space.into(),
            fresh().into(),
            digest(token).into(),
            (*purpose).into(),
            whose.address.as_str().into(),
            whose.person.into(),
            whose.organization.into(),
            subject.into(),
            version.into(),
            at.into(),
            until.into(),
        ]
    });
    many!(
        "insert into action_link (space_id, id, token_hash, purpose, address, person_id, organization_id, subject, version, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        rows.collect()
    )
    .run(tx.db())
    .await?;
    Ok(tokens.map(|token| format!("{}/l/{token}", tx.house.url)))
}

/// Makes the way by which an answer to a letter comes in: one of these purposes that takes words, behind an address of its
/// own; none where answers are read by nobody. It works as long as a link, more than once, and is taken back like one.
pub async fn make_answer(
    tx: &mut Tx,
    space: CoalitionId,
    whose: &Whose,
    purpose: &'static str,
    (subject, version): (Uuid, Option<i64>),
) -> Result<Option<String>> {
    let Some((name, host)) = tx.house.answers.get().and_then(|it| it.split_once('@')) else { return Ok(None) };
    // What stands before the @ is at most 64 letters long: half of a secret is secret enough.
    let token = secret()[..32].to_owned();
    let address = format!("{name}+{token}@{host}");
    let (at, until) = (tx.now, tx.now + Duration::days(rules::DAYS));
    q!(
        "insert into action_link (space_id, id, token_hash, purpose, address, person_id, organization_id, subject, version, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        space, fresh(), digest(&token), purpose, &whose.address, whose.person, whose.organization, subject, version, at, until
    )
    .run(tx.db())
    .await?;
    Ok(Some(address))
}

/// Does what a purpose does with words that came by mail, inside the transaction that notes that they came. The way is not
/// used up: whoever writes twice says two things.
pub async fn answer(tx: &mut Tx, link: &Link, purpose: &Purpose, words: &str, new: bool) -> Result<()> {
    if new {
        let name = tx.who()?.name.clone();
        join(tx, link, &name).await?;
    }
    let form = Form::of([("text".to_owned(), words.to_owned())]);
    (purpose.act)(tx, link, &form).await?;
    let note = Note::new("letter.answered", ("letter", link.id)).about(link.organization);
    tx.note(link.space, note).await
}

/// Notes that a link was opened by such a device. It is no act: nothing that the link is about changes, no space is
/// touched, and where it cannot be noted the page is shown all the same.
pub async fn opened(cx: &Cx, link: &Link, agent: &str) {
    let noted = async {
        let mut tx = cx.house.db.begin().await?;
        q!(
            "insert into action_link_opening (link_id, device, n, first_at, last_at) values ($1, $2, 1, $3, $3)
             on conflict (link_id, device) do update set n = action_link_opening.n + 1, last_at = $3",
            link.id,
            rules::device_words(agent),
            cx.now
        )
        .run(Conn::from(&mut tx))
        .await?;
        tx.commit().await
    };
    if let Err(why) = noted.await {
        tracing::warn!(cause = why.to_string(), "the opening of a letter's link was not noted");
    }
}

/// The request in the name of the link's reader, for that one thing: a person acts for the organization of the link while
/// they still may, a contact with what was opened to it. Nobody's session has a part in it.
pub async fn reader(cx: &Cx, link: &Link) -> Result<Cx> {
    let who = match link.person {
        Some(person) => of_person(cx, link, person).await?,
        None => of_contact(cx, link).await?,
    };
    let known = who.coalitions.iter().find(|it| it.coalition == link.space).cloned();
    let place = known.unwrap_or_else(|| Place {
        coalition: link.space,
        slug: link.coalition_slug.clone(),
        name: link.coalition_name.clone(),
        zone: link.zone.parse().unwrap_or_default(),
        coordinator: false,
        member: who.acting.is_some() && link.organization_slug.is_some(),
    });
    let lang = link.lang.unwrap_or(cx.lang);
    Ok(Cx { who: Some(Arc::new(who)), place: Some(Arc::new(place)), lang, operator: false, ..cx.clone() })
}

record! { struct Known { name: String, lang: Lang, zone: String } }

async fn of_person(cx: &Cx, link: &Link, person: PersonId) -> Result<Who> {
    let it: Known = q!("select name, lang, zone from person where id = $1", person).one(cx.db()).await?;
    let (id, acting_for, seen_at) = (link.id, link.organization, cx.now);
    let entering = Entering { person, id, name: it.name, lang: it.lang, zone: it.zone, acting_for, seen_at };
    visitor::who(cx, entering, Way::Letter(link.id)).await
}

/// Whoever reads the address of an organization that nobody looks after: somebody known, or somebody new.
async fn of_contact(cx: &Cx, link: &Link) -> Result<Who> {
    let known = persons::by_address(cx.db(), &link.address).await?;
    let acting = link.organization.map(|organization| Acting {
        organization,
        name: link.name().to_owned(),
        role: role_of(link.may),
        hue: link.hue.unwrap_or_default(),
        logo: link.logo,
    });
    let (person, name) = known.map_or((PersonId::new(), String::new()), |it| (it.id, it.name));
    let (zone, way) = (link.zone.parse().unwrap_or_default(), Way::Letter(link.id));
    let hats = acting.clone().into_iter().collect();
    Ok(Who { person, name, zone, way, replaces: None, acting, hats, coalitions: vec![], operator: false })
}

/// Whether a contact is somebody new, who gives a name with the first button that they press.
pub fn is_new(reader: &Cx) -> bool {
    reader.who.as_ref().is_some_and(|who| who.name.is_empty())
}

/// Whether a letter's link still stands, and with it what its reader may do, inside the transaction of its act.
pub async fn still(tx: &mut Tx, id: Uuid) -> Result<()> {
    let (who, now) = (tx.who()?.clone(), tx.now);
    let found: Option<(Option<PersonId>, Option<OrganizationId>)> = q!(
        "select person_id, organization_id from action_link where id = $1 and used_at is null and revoked_at is null and expires_at > $2",
        id,
        now
    )
    .opt(tx.db())
    .await?;
    let Some((person, organization)) = found else { return Err(Error::Refused(say!("way-no-longer-works"))) };
    let acting = who.acting.as_ref().map(|it| it.role);
    let role: Option<Role> = match (person, organization) {
        (None, Some(organization)) => may_in(tx, organization).await?.map(role_of),
        (Some(person), Some(organization)) => {
            let found =
                q!("select role from representative where space_id = $1 and person_id = $2", organization, person);
            found.opt::<(Role,)>(tx.db()).await?.map(|it| it.0)
        }
        _ => None,
    };
    let (coordinates,): (i64,) =
        q!("select count(*) from coordinator where person_id = $1", who.person).one(tx.db()).await?;
    match role == acting && coordinates >= who.coordinated().count() as i64 {
        true => Ok(()),
        false => Err(Error::Refused(say!("your-part-has-changed"))),
    }
}

/// Presses the button: does the one thing, uses the link up and says so in the journal, all or nothing.
pub async fn press(reader: &Cx, link: &Link, purpose: &Purpose, offer: &Offer, form: &Form, agent: &str) -> Result<()> {
    let new = is_new(reader);
    // Somebody new gives their name with the button; the journal names them from here on.
    let reader = if new { named(reader, form.text("name"))? } else { reader.clone() };
    let mut spaces: Vec<SpaceId> = vec![link.space.into()];
    spaces.extend(link.organization.map(SpaceId::from));
    spaces.extend(&offer.spaces);
    let mut tx = reader.begin_in(&spaces).await?;
    if new {
        join(&mut tx, link, form.text("name")).await?;
    }
    (purpose.act)(&mut tx, link, form).await?;
    use_up(&mut tx, link).await?;
    note(&mut tx, link, agent).await?;
    tx.commit().await
}

/// The request of somebody new under the name that they give.
pub fn named(reader: &Cx, name: &str) -> Result<Cx> {
    let who = Who { name: base::form::one_line(name), ..reader.who()?.clone() };
    Ok(Cx { who: Some(Arc::new(who)), ..reader.clone() })
}

/// The letter's link has proved the address of a contact: with the first button that they press they are a person here.
async fn join(tx: &mut Tx, link: &Link, name: &str) -> Result<()> {
    let (id, lang, zone) = (tx.who()?.person, tx.lang, link.zone.clone());
    tx.make_space(SpaceKind::Person, id).await?;
    let draft = Draft { name: name.to_owned(), about: String::new(), lang, zone };
    persons::join(tx, id, &draft, &link.address).await
}

async fn use_up(tx: &mut Tx, link: &Link) -> Result<()> {
    let (at, person) = (tx.now, tx.who()?.person);
    let used = q!(
        "update action_link set used_at = $2, used_by = $3 where id = $1 and used_at is null and revoked_at is null and expires_at > $2",
        link.id,
        at,
        person
    );
    match used.run(tx.db()).await? {
        0 => Err(Error::Refused(say!("way-no-longer-works"))),
        _ => Ok(()),
    }
}

async fn note(tx: &mut Tx, link: &Link, agent: &str) -> Result<()> {
    let note = Note::new("letter.used", ("letter", link.id));
    let note = match link.organization.filter(|_| !link.is_own()) {
        Some(organization) => note.about([organization]),
        None => note.for_nobody(),
    };
    let device = Some(rules::device_words(agent)).filter(|it| !it.is_empty()).unwrap_or_else(|| "none".to_owned());
    tx.note(link.space, note.fact("device", device)).await
}

/// Writes the letter of a link once more, to the same reader, with links of its own.
pub async fn again(cx: &Cx, link: &Link, purpose: &Purpose) -> Result<()> {
    let house = Cx { who: None, place: cx.place.clone(), ..Cx::of_house(&cx.house) };
    let mut tx = house.begin(link.space).await?;
    crate::attempts::allow_done(&mut tx, "letter-again", &link.id.to_string(), rules::AGAIN, 24 * 60).await?;
    (purpose.again)(&mut tx, link).await?;
    tx.commit().await
}

/// Takes a link back; whoever decided that they may has decided.
async fn revoke(tx: &mut Tx, id: Uuid) -> Result<()> {
    let (at, person) = (tx.now, tx.who()?.person);
    let revoked = q!(
        "update action_link set revoked_at = $2, revoked_by = $3 where id = $1 and used_at is null and revoked_at is null and expires_at > $2",
        id,
        at,
        person
    );
    match revoked.run(tx.db()).await? {
        0 => Err(Error::Refused(say!("way-no-longer-works"))),
        _ => Ok(()),
    }
}

/// The owner takes one of theirs back. `tx` has entered their space.
pub async fn revoke_mine(tx: &mut Tx, id: Uuid) -> Result<()> {
    let person = tx.who()?.person;
    let (n,): (i64,) =
        q!("select count(*) from action_link where id = $1 and person_id = $2", id, person).one(tx.db()).await?;
    if n == 0 {
        return Err(Error::NotFound);
    }
    revoke(tx, id).await?;
    tx.note(person, Note::new("letter.revoked", ("letter", id)).for_nobody()).await
}

/// Whoever looks after an organization takes back a link that acts for it. `tx` has entered the organization.
pub async fn revoke_for(tx: &mut Tx, organization: OrganizationId, id: Uuid) -> Result<()> {
    let it = crate::organizations::acts::organization(tx.db(), organization).await?;
    crate::organizations::acts::may_edit(tx, &it)?;
    let (n,): (i64,) = q!(
        "select count(*) from action_link where id = $1 and organization_id = $2 and purpose not like 'own.%'",
        id,
        organization
    )
    .one(tx.db())
    .await?;
    if n == 0 {
        return Err(Error::NotFound);
    }
    revoke(tx, id).await?;
    tx.note(organization, Note::new("letter.revoked", ("letter", id)).about([organization])).await
}

/// Whether nobody has come in as this person yet: they have no passkey, no session, and act for and coordinate nothing.
/// A letter to their address is worth as much for them as for somebody new.
pub async fn never_came_in(cx: &Cx, person: PersonId) -> Result<bool> {
    let (n,): (i64,) = q!(
        "select (select count(*) from passkey where space_id = $1) + (select count(*) from session where space_id = $1)
           + (select count(*) from representative where person_id = $1) + (select count(*) from coordinator where person_id = $1)
           + (select count(*) from journal where space_id = $1 and verb = 'session.opened')",
        person
    )
    .one(cx.db())
    .await?;
    Ok(n == 0)
}
