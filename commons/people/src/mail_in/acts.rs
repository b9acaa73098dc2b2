//! One mail that came in: asked whether it may, said where it belongs, and noted so that it counts once.

use base::error::Say;
use base::ids::digest;
use base::{Cx, Error, Result, Tx, q, say, t};
use replies::{Kind, Mail};

use super::bounces;
use crate::action_links::types::Stands;
use crate::action_links::{Link, Purpose, acts, found, rules};
use crate::attempts;

/// How many answers one sender sends in an hour.
const BY_SENDER: i64 = 30;

/// What the operator said about the server that takes mail in.
#[derive(Clone, Debug, Default)]
pub struct Believes {
    /// The name under which it writes what it found out about a sender; unset: the sender's own word is taken.
    pub server: Option<String>,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was said where it belongs.
    Kept,
    /// It came before.
    Again,
    /// A machine wrote it, or nobody that is known: nothing is answered.
    Ignored(&'static str),
    /// It could not be kept; whoever the letter went to is told, once a day.
    Refused(&'static str),
    /// It reported letters that did not arrive.
    Bounced,
}

/// The way that a mail came, as the server says which hands it over. What a mail says itself of whom it went to is not
/// asked then.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// Whom it came from, where that was said; empty where nobody may be answered.
    pub from: Option<&'a str>,
    /// To whom it goes.
    pub to: &'a str,
}

impl Outcome {
    /// In a word, for the log and the command.
    pub fn word(&self) -> &'static str {
        match self {
            Outcome::Kept => "kept",
            Outcome::Again => "came before",
            Outcome::Ignored(why) | Outcome::Refused(why) => why,
            Outcome::Bounced => "bounce",
        }
    }

    /// What a server hears that handed over a mail which will never be kept: the status behind `5.` (RFC 3463), and why.
    ///
    /// A server that hears this writes to whoever the mail says it is from, who may be a stranger. So it hears it only of
    /// what nobody here could be told about; all else is taken, and told to the reader of the letter or to nobody.
    pub fn refusal(&self) -> Option<(&'static str, Say)> {
        match *self {
            Outcome::Ignored(UNREADABLE) => Some(("6.0", say!("mail-in-unreadable"))),
            Outcome::Ignored(UNKNOWN_WAY) => Some(nowhere()),
            _ => None,
        }
    }
}

const UNREADABLE: &str = "unreadable";
const NO_WAY: &str = "no way";
const UNKNOWN_WAY: &str = "unknown way";

fn nowhere() -> (&'static str, Say) {
    ("1.1", say!("mail-in-nowhere"))
}

/// Whether answers to this address are read, asked before a mail to it comes; else what [`Outcome::refusal`] would say.
pub async fn reads(cx: &Cx, to: &str) -> Result<Option<(&'static str, Say)>> {
    let Some(own) = cx.house.answers.get().map(|it| it.to_lowercase()) else { return Ok(Some(nowhere())) };
    let to = to.to_lowercase();
    match secret(&own, &to) {
        // Reports of delivery go there.
        None => Ok((to != own).then(nowhere)),
        Some(token) => match found::by_token(cx, token).await {
            Err(Error::NotFound) => Ok(Some(nowhere())),
            found => found.map(|_| None),
        },
    }
}

/// Takes one mail in. An error is ours or the database's: the mail is still to be taken in then.
pub async fn receive(cx: &Cx, bytes: &[u8], believes: &Believes) -> Result<Outcome> {
    match read(bytes).await? {
        Some(mail) => take(cx, bytes, mail, believes).await,
        None => Ok(Outcome::Ignored(UNREADABLE)),
    }
}

/// The same for a mail that a server hands over for one of those to whom it goes.
pub async fn handed(cx: &Cx, bytes: &[u8], envelope: Envelope<'_>, believes: &Believes) -> Result<Outcome> {
    let Some(mut mail) = read(bytes).await? else { return Ok(Outcome::Ignored(UNREADABLE)) };
    mail.to = vec![envelope.to.to_lowercase()];
    if envelope.from == Some("") && mail.kind == Kind::Answer {
        mail.kind = Kind::Automatic("Return-Path");
    }
    take(cx, bytes, mail, believes).await
}

/// A large mail takes a while to read, in which nobody else should wait.
async fn read(bytes: &[u8]) -> Result<Option<Mail>> {
    let bytes = bytes.to_vec();
    tokio::task::spawn_blocking(move || replies::read(&bytes)).await.map_err(Error::broken)
}

async fn take(cx: &Cx, bytes: &[u8], mail: Mail, believes: &Believes) -> Result<Outcome> {
    if let Kind::Bounce(letters, returned) = &mail.kind {
        bounces::note(cx, letters, returned.as_deref()).await?;
        return Ok(Outcome::Bounced);
    }
    if let Kind::Automatic(why) = mail.kind {
        return Ok(Outcome::Ignored(why));
    }
    let Some((own, token)) = way(cx, &mail) else { return Ok(Outcome::Ignored(NO_WAY)) };
    // What we wrote ourselves comes back to nobody.
    if mail
        .from
        .iter()
        .any(|it| *it == own || it.starts_with(&format!("{}+", own.split('@').next().unwrap_or_default())))
    {
        return Ok(Outcome::Ignored("loop"));
    }
    let link = match found::by_token(cx, &token).await {
        Err(Error::NotFound) => return Ok(Outcome::Ignored(UNKNOWN_WAY)),
        found => found?,
    };
    let key = digest(&format!("{token} {}", mail.message_id.clone().unwrap_or_else(|| digest_of(bytes))));
    let seen: Option<(String,)> = q!("select outcome from mail_seen where key = $1", &key).opt(cx.db()).await?;
    if seen.is_some() {
        return Ok(Outcome::Again);
    }
    match allowed(cx, &link, &mail, believes).await? {
        Some(why) => refuse(cx, &link, &key, why).await,
        None => say_it(cx, &link, &mail, &key).await,
    }
}

fn digest_of(bytes: &[u8]) -> String {
    digest(&String::from_utf8_lossy(bytes))
}

/// Our own address, and the secret that stands in the one the mail went to.
fn way(cx: &Cx, mail: &Mail) -> Option<(String, String)> {
    let own = cx.house.answers.get()?.to_lowercase();
    let token = mail.to.iter().find_map(|to| secret(&own, to))?.to_owned();
    Some((own, token))
}

/// The secret that stands in an address, where it is one of those that we give out.
fn secret<'a>(own: &str, to: &'a str) -> Option<&'a str> {
    let ((name, host), (local, at)) = (own.split_once('@')?, to.rsplit_once('@')?);
    let token = local.strip_prefix(name)?.strip_prefix('+')?;
    (at == host && token.len() == 32 && token.chars().all(|it| it.is_ascii_hexdigit())).then_some(token)
}

/// Why a mail may not do what its way does, if it may not.
async fn allowed(cx: &Cx, link: &Link, mail: &Mail, believes: &Believes) -> Result<Option<Say>> {
    let [from] = &mail.from[..] else { return Ok(Some(say!("mail-in-sender"))) };
    let mine: i64 = match link.person {
        Some(person) => {
            let n: (i64,) =
                q!("select count(*) from person_address where person_id = $1 and address = $2", person, from)
                    .one(cx.db())
                    .await?;
            n.0
        }
        None => 0,
    };
    if *from != link.address.to_lowercase() && mine == 0 {
        return Ok(Some(say!("mail-in-sender")));
    }
    let domain = from.rsplit('@').next().unwrap_or_default();
    if believes.server.as_ref().is_some_and(|server| !replies::authenticated(&mail.results, server, domain)) {
        return Ok(Some(say!("mail-in-not-proved")));
    }
    let purpose = Purpose::named(&link.purpose);
    if rules::stands_now(link, cx.now) != Stands::Open || !purpose.is_some_and(|it| rules::contact_may(link, it)) {
        return Ok(Some(say!("mail-in-over")));
    }
    Ok(mail.words.trim().is_empty().then(|| say!("mail-in-empty")))
}

async fn say_it(cx: &Cx, link: &Link, mail: &Mail, key: &str) -> Result<Outcome> {
    let Some(purpose) = Purpose::named(&link.purpose) else { return Ok(Outcome::Ignored(UNKNOWN_WAY)) };
    let reader = acts::reader(cx, link).await?;
    let new = acts::is_new(&reader);
    let local = link.address.split('@').next().unwrap_or_default();
    let name = if mail.name.trim().is_empty() { local } else { mail.name.as_str() };
    let reader = if new { acts::named(&reader, &name.chars().take(100).collect::<String>())? } else { reader };
    let mut words = base::form::plain(&mail.words);
    if mail.attachments > 0 {
        words = format!("{words}\n\n*{}*", t!(reader, "mail-in-left-out", n = mail.attachments));
    }
    match keep(&reader, link, purpose, &words, new, key).await {
        Ok(true) => Ok(Outcome::Kept),
        Ok(false) => Ok(Outcome::Again),
        Err(Error::Refused(why) | Error::Forbidden(why)) => refuse(cx, link, key, why).await,
        Err(Error::Invalid(mut problems)) if !problems.is_empty() => {
            refuse(cx, link, key, problems.swap_remove(0).why).await
        }
        Err(Error::NotFound) => refuse(cx, link, key, say!("mail-in-over")).await,
        Err(other) => Err(other),
    }
}

async fn keep(cx: &Cx, link: &Link, purpose: &Purpose, words: &str, new: bool, key: &str) -> Result<bool> {
    let mut spaces = vec![link.space.into()];
    spaces.extend(link.organization.map(base::SpaceId::from));
    let mut tx = cx.begin_in(&spaces).await?;
    if !first(&mut tx, key, "kept").await? {
        return Ok(false);
    }
    match attempts::allow_done(&mut tx, "mail-in", &link.address, BY_SENDER, 60).await {
        Err(Error::Busy(_)) => return Err(Error::Refused(say!("mail-in-too-many"))),
        counted => counted?,
    }
    acts::answer(&mut tx, link, purpose, words, new).await?;
    tx.commit().await?;
    Ok(true)
}

/// Notes a mail inside the transaction of what it does; whether it had not come before.
async fn first(tx: &mut Tx, key: &str, outcome: &str) -> Result<bool> {
    let at = tx.now;
    let n = q!(
        "insert into mail_seen (key, at, outcome) values ($1, $2, $3) on conflict (key) do nothing",
        key,
        at,
        outcome
    );
    Ok(n.run(tx.db()).await? > 0)
}

/// Says to whoever the letter went to, and to nobody else, why an answer was not kept: once a day for each letter.
async fn refuse(cx: &Cx, link: &Link, key: &str, why: Say) -> Result<Outcome> {
    let word = why.key;
    let house = Cx { who: None, lang: link.lang.unwrap_or(cx.lang), ..Cx::of_house(&cx.house) };
    let mut tx = house.begin_in(&[]).await?;
    if !first(&mut tx, key, word).await? {
        return Ok(Outcome::Again);
    }
    if attempts::is_first(&mut tx, "mail-in-refused", &link.id.to_string(), 24 * 60).await? {
        let (why, name) = (house.lang.say(&why), link.person_name.clone().unwrap_or_default());
        let page = format!("{}/c/{}", house.house.url, link.coalition_slug);
        let body = t!(house, "mail-in-letter", why = why, page = page);
        let about = t!(house, "mail-in-letter-about");
        tx.post(link.space, (&name, &link.address), &about, &body).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Refused(word))
}
