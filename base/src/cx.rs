//! Who asks, acting for whom, where, when and in which language.
//!
//! [`Cx`] reads and [`Tx`] writes: the signature of an act says whether it changes anything. Begin and commit stand in
//! the door, in sight; a `Tx` that is dropped has changed nothing.

use std::ops::Deref;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use axum::extract::FromRequestParts;
use axum::http::Extensions;
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::api::Scopes;
use crate::changes::{Change, Changes};
use crate::db::{Conn, Db, Transaction};
use crate::error::{Error, Result};
use crate::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use crate::journal::Head;
use crate::memo::Memo;
use crate::outward::Outward;
use crate::words::Lang;
use crate::{q, say};

crate::named! {
    /// What a person may do for an organization; a later one may all that an earlier one may.
    pub enum Role {
        /// Sees and comments; may not accept.
        Member = "member",
        /// May accept for the organization.
        Representative = "representative",
        /// Runs the organization's page and people, and may accept.
        Steward = "steward",
    }
}

impl Role {
    /// Whether this role may say yes or no for the organization.
    pub fn may_accept(self) -> bool {
        self >= Role::Representative
    }
}

/// The installation: what every request shares.
pub struct House {
    /// The database.
    pub db: Db,
    /// Where people find it, without a slash at the end: `https://manyhands.example`.
    pub url: String,
    /// The address of a stylesheet, script or drawing by its plain name.
    pub asset: fn(&str) -> &'static str,
    /// The address of a drawing of the sprite.
    pub mark: fn(&str) -> String,
    /// The rooms named in the navigation. Only what exists stands here.
    pub nav: &'static [Nav],
    /// Whether whoever asks may still ask as they do, looked at once more inside a transaction.
    pub still: for<'a> fn(&'a mut Tx) -> Look<'a>,
    /// Whether this is the demo town, where letters are shown instead of sent and anybody may sign in as anybody.
    pub demo: bool,
    /// Where the time comes from.
    pub clock: Clock,
    /// What was added up over whole spaces.
    pub memo: Memo,
    /// Who is told at once that something changed.
    pub changes: Changes,
    /// The way to other machines.
    pub outward: Outward,
    /// What the operator chose for a room, by its type.
    pub chosen: Extensions,
    /// The address that answers to letters come in at, such as `answers@together.example`; unset: nobody reads them.
    pub answers: std::sync::OnceLock<String>,
}

/// A look that a room takes inside a transaction.
pub type Look<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// A room in the navigation.
pub struct Nav {
    /// The key of its word.
    pub word: &'static str,
    /// Its path below the coalition; empty for the first page of all.
    pub below: &'static str,
    /// Other paths below the coalition that are found through it.
    pub also: &'static [&'static str],
    /// Its icon.
    pub icon: &'static str,
    /// Whether it is for the coalition's own alone.
    pub own: bool,
}

/// Where the time comes from.
pub enum Clock {
    /// The machine.
    Machine,
    /// A hand that tests and the demo town turn.
    Hand(Mutex<DateTime<Utc>>),
}

impl Clock {
    /// This moment.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Clock::Machine => crate::time::now(),
            Clock::Hand(at) => *at.lock().unwrap_or_else(|held| held.into_inner()),
        }
    }

    /// Turns the hand; a machine's clock stays as it is.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Clock::Hand(at) = self {
            *at.lock().unwrap_or_else(|held| held.into_inner()) = to;
        }
    }
}

/// The person who asks.
#[derive(Clone, Debug)]
pub struct Who {
    /// Their id.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their time zone.
    pub zone: Tz,
    /// How they came in.
    pub way: Way,
    /// Whose session the request came with, when they are just signing in: the new one takes its place.
    pub replaces: Option<(PersonId, uuid::Uuid)>,
    /// The organization they act for now; none when they act for themselves or as a coordinator.
    pub acting: Option<Acting>,
    /// Everything they may act for.
    pub hats: Vec<Acting>,
    /// Whether they look after this installation. It opens the operator's own pages and nothing of any coalition.
    pub operator: bool,
    /// Every coalition that they coordinate or that an organization of theirs is in, by name.
    pub coalitions: Vec<Place>,
}

/// How somebody came in: what is looked at once more inside a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Way {
    /// They have just proved who they are, in this very request; and the hands that build towns.
    #[default]
    Proved,
    /// By a session of their browser.
    Session(uuid::Uuid),
    /// By a token that they gave to a program.
    Token(uuid::Uuid, Scopes),
    /// By a link of a letter that is for one thing only.
    Letter(uuid::Uuid),
    /// By the secret address of a feed, which reads and does nothing.
    Feed(uuid::Uuid),
}

impl Who {
    /// The session that this request belongs to; nil without one.
    pub fn session(&self) -> uuid::Uuid {
        match self.way {
            Way::Session(id) => id,
            _ => uuid::Uuid::nil(),
        }
    }

    /// The coalitions that they coordinate, by name.
    pub fn coordinated(&self) -> impl Iterator<Item = &Place> {
        self.coalitions.iter().filter(|it| it.coordinator)
    }
}

/// A person acting for an organization.
#[derive(Clone, Debug, PartialEq)]
pub struct Acting {
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub name: String,
    /// What the person may do for it.
    pub role: Role,
    /// Its colour, 0 to 11.
    pub hue: i64,
    /// The version of its logo, if it has one.
    pub logo: Option<i64>,
}

/// A coalition, and how the person who asks stands to it.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its id.
    pub coalition: CoalitionId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its time zone.
    pub zone: Tz,
    /// Whether the person who asks coordinates it.
    pub coordinator: bool,
    /// Whether the organization acted for is one of its members.
    pub member: bool,
}

impl Place {
    /// Whether the person who asks is one of the coalition's own: for a member of it, or its coordinator.
    pub fn own(&self) -> bool {
        self.member || self.coordinator
    }
}

/// A request: who asks, acting for whom, where, when, in which language. Cheap to clone.
#[derive(Clone)]
pub struct Cx {
    /// The installation.
    pub house: Arc<House>,
    /// The one moment of this request.
    pub now: DateTime<Utc>,
    /// The language of the answer.
    pub lang: Lang,
    /// Who asks; none for a visitor who has not signed in.
    pub who: Option<Arc<Who>>,
    /// Whether the operator asks, at the machine itself; only commands set this.
    pub operator: bool,
    /// The coalition that the address names.
    pub place: Option<Arc<Place>>,
    /// The path and query asked for, to come back to.
    pub path: Arc<str>,
}

impl Cx {
    /// A context that nobody asked: jobs, commands, the demo's builder.
    pub fn of_house(house: &Arc<House>) -> Cx {
        let now = house.clock.now();
        Cx { house: house.clone(), now, lang: Lang::En, who: None, operator: false, place: None, path: "/".into() }
    }

    /// Where reading statements run.
    pub fn db(&self) -> Conn<'_> {
        Conn::from(&self.house.db)
    }

    /// The person who asks, or [`Error::SignIn`].
    pub fn who(&self) -> Result<&Who> {
        self.who.as_deref().ok_or(Error::SignIn)
    }

    /// The person who asks, as themselves: a program that acts for an organization is told nothing of them and changes
    /// nothing of theirs.
    pub fn oneself(&self) -> Result<&Who> {
        let who = self.who()?;
        match who.way {
            Way::Token(..) if who.acting.is_some() => Err(Error::Forbidden(say!("api-not-for-an-organization"))),
            _ => Ok(who),
        }
    }

    /// Whether what waits for this organization is for whoever asks: a program that acts for one speaks of no other.
    pub fn speaks_for(&self, organization: OrganizationId) -> bool {
        self.who.as_ref().is_some_and(|who| match (who.way, &who.acting) {
            (Way::Token(..), Some(acting)) => acting.organization == organization,
            _ => who.hats.iter().any(|hat| hat.organization == organization),
        })
    }

    /// The organization acted for, with the person's role, or why it is needed.
    pub fn acting(&self) -> Result<&Acting> {
        self.who()?.acting.as_ref().ok_or_else(|| Error::Forbidden(say!("act-for-an-organization-first")))
    }

    /// The organization acted for, if any.
    pub fn organization(&self) -> Option<OrganizationId> {
        self.who.as_ref()?.acting.as_ref().map(|acting| acting.organization)
    }

    /// The coalition that the address names; an address without one is not found.
    pub fn place(&self) -> Result<&Place> {
        self.place.as_deref().ok_or(Error::NotFound)
    }

    /// Whether the person who asks coordinates this coalition.
    pub fn coordinates(&self, coalition: CoalitionId) -> bool {
        self.who.as_ref().is_some_and(|who| who.coordinated().any(|it| it.coalition == coalition))
    }

    /// Whether the person who asks acts for this organization now, as its steward.
    pub fn steward_of(&self, organization: OrganizationId) -> bool {
        let acting = self.who.as_ref().and_then(|who| who.acting.as_ref());
        acting.is_some_and(|it| it.organization == organization && it.role == Role::Steward)
    }

    /// The reader's time zone; of somebody who has not signed in, that of the coalition they read.
    pub fn zone(&self) -> Tz {
        let here = || self.place.as_ref().map_or(Tz::UTC, |place| place.zone);
        self.who.as_ref().map_or_else(here, |who| who.zone)
    }

    /// The day of a moment, where the reader is.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone()).date_naive()
    }

    /// The day it is for the reader.
    pub fn today(&self) -> NaiveDate {
        self.day_of(self.now)
    }

    /// Opens the one transaction of an act. Its first statement touches the space's row, so that acts on one space
    /// follow one another on both databases. A space that is not there is [`Error::NotFound`].
    pub async fn begin(&self, space: impl Into<SpaceId>) -> Result<Tx> {
        self.begin_in(&[space.into()]).await
    }

    /// The same over several spaces, touched in the order of their ids so that two acts never wait for each other.
    pub async fn begin_in(&self, spaces: &[SpaceId]) -> Result<Tx> {
        let mut tx = Tx { cx: self.clone(), db: self.house.db.begin().await?, entered: vec![], written: vec![] };
        let mut spaces = spaces.to_vec();
        spaces.sort();
        spaces.dedup();
        for space in spaces {
            tx.enter(space).await?;
        }
        // Who asks was read before their form had arrived and before it was their turn.
        if tx.who.as_ref().is_some_and(|who| who.way != Way::Proved) {
            tx.cx.now = tx.cx.now.max(tx.house.clock.now());
            (self.house.still)(&mut tx).await?;
        }
        Ok(tx)
    }

    /// The same with a space that does not exist yet: a coalition being founded, a person signing in for the first time.
    pub async fn begin_new(&self, kind: SpaceKind, space: impl Into<SpaceId>) -> Result<Tx> {
        let mut tx = Tx { cx: self.clone(), db: self.house.db.begin().await?, entered: vec![], written: vec![] };
        tx.make_space(kind, space).await?;
        Ok(tx)
    }
}

crate::named! {
    /// What a space is.
    pub enum SpaceKind {
        /// The room in which organizations work together.
        Coalition = "coalition",
        /// What an organization owns.
        Organization = "organization",
        /// What a person owns.
        Person = "person",
        /// What belongs to nobody in it: the acts of its operators.
        Installation = "installation",
    }
}

/// An open transaction with the context of who opened it.
pub struct Tx {
    cx: Cx,
    pub(crate) db: Transaction,
    pub(crate) entered: Vec<Entered>,
    pub(crate) written: Vec<Change>,
}

/// A space that a transaction has entered.
pub(crate) struct Entered {
    /// The end of its journal, with what this transaction has written.
    pub head: Head,
    /// How many lines were there before; none for a space that is made here, for which nobody else waits.
    pub found: Option<i64>,
}

impl Deref for Tx {
    type Target = Cx;
    fn deref(&self) -> &Cx {
        &self.cx
    }
}

impl Tx {
    /// Where the statements of this transaction run.
    pub fn db(&mut self) -> Conn<'_> {
        Conn::from(&mut self.db)
    }

    /// Touches one more space. Acts name their spaces in [`Cx::begin_in`]; this is for those found on the way, which must
    /// sort after the ones touched before: two acts that touch the same spaces in different orders wait for each other.
    pub async fn enter(&mut self, space: SpaceId) -> Result<()> {
        self.head(space).await.map(|_| ())
    }

    /// The end of the journal of a space, which is entered if it was not.
    pub(crate) async fn head(&mut self, space: SpaceId) -> Result<&mut Head> {
        let at = match self.entered.iter().position(|it| it.head.space == space) {
            Some(at) => at,
            None => {
                let found = self.entered.iter().filter(|it| it.found.is_some());
                debug_assert!(found.clone().all(|it| it.head.space < space), "{space} is entered out of order");
                let touch =
                    q!("update space set touched = touched + 1 where id = $1 returning id as space, seq, hash", space);
                let head: Head = touch.one(Conn::from(&mut self.db)).await?;
                self.entered.push(Entered { found: Some(head.seq), head });
                self.entered.len() - 1
            }
        };
        Ok(&mut self.entered[at].head)
    }

    /// Makes a new space and enters it.
    pub async fn make_space(&mut self, kind: SpaceKind, space: impl Into<SpaceId>) -> Result<()> {
        let (id, at) = (space.into(), self.cx.now);
        let made =
            q!("insert into space (id, kind, made_at, touched, seq, hash) values ($1, $2, $3, 0, 0, '')", id, kind, at);
        made.run(self.db()).await?;
        self.entered.push(Entered { head: Head { space: id, seq: 0, hash: String::new() }, found: None });
        Ok(())
    }

    /// Commits what was done, or takes everything back and passes the error on.
    pub async fn finish<T>(self, done: Result<T>) -> Result<T> {
        let value = done?;
        self.commit().await?;
        Ok(value)
    }

    /// Makes all of it durable, at once or not at all.
    pub async fn commit(mut self) -> Result<()> {
        crate::journal::seal(&mut self).await?;
        self.db.commit().await?;
        self.written.into_iter().for_each(|change| self.cx.house.changes.tell(change));
        Ok(())
    }
}

impl<S: Sync> FromRequestParts<S> for Cx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Cx> {
        let missing = || Error::broken("no context: the route stands outside the doors");
        parts.extensions.get::<Cx>().cloned().ok_or_else(missing)
    }
}
