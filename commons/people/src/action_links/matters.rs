//! Links by what they are about: letters of many mornings ask the same, and whoever looks after them sees it once.

use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use base::journal::Note;
use base::{Cx, Error, Result, Tx, q, record, say};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::types::Purpose;

/// How many links are listed, each the newest of its matter and purpose.
const MOST: i64 = 150;

record! {
    /// The newest link of one purpose about one matter, and in how many letters there is such a link.
    #[derive(Clone, Debug)]
    pub struct Newest {
        pub id: Uuid,
        pub purpose: String,
        pub address: String,
        pub person_name: Option<String>,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub space: CoalitionId,
        pub subject: Uuid,
        pub version: Option<i64>,
        pub made_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
        pub used_at: Option<DateTime<Utc>>,
        pub used_by: Option<String>,
        pub revoked_at: Option<DateTime<Utc>>,
        pub letters: i64,
    }
}

record! {
    /// How often one kind of device opened the links of a matter.
    #[derive(Clone, Debug)]
    pub struct Device {
        pub address: String,
        pub organization: Option<OrganizationId>,
        pub space: CoalitionId,
        pub subject: Uuid,
        pub version: Option<i64>,
        pub used_at: Option<DateTime<Utc>>,
        pub revoked_at: Option<DateTime<Utc>>,
        pub device: String,
        pub n: i64,
    }
}

/// What letters to one address ask about one thing, for one organization; what was used or taken back stands alone.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The newest link of each purpose; the newest of all first.
    pub links: Vec<Newest>,
    /// By which kinds of devices they were opened, and how often.
    pub devices: Vec<(String, i64)>,
}

type Key<'a> =
    (&'a str, Option<OrganizationId>, CoalitionId, Uuid, Option<i64>, Option<DateTime<Utc>>, Option<DateTime<Utc>>);

impl Newest {
    fn key(&self) -> Key<'_> {
        (&self.address, self.organization, self.space, self.subject, self.version, self.used_at, self.revoked_at)
    }
}

impl Device {
    fn key(&self) -> Key<'_> {
        (&self.address, self.organization, self.space, self.subject, self.version, self.used_at, self.revoked_at)
    }
}

impl Matter {
    /// The newest of its links.
    pub fn newest(&self) -> &Newest {
        &self.links[0]
    }

    /// In how many letters it was asked.
    pub fn letters(&self) -> i64 {
        self.links.iter().map(|it| it.letters).max().unwrap_or_default()
    }

    /// Opened by more kinds of devices than one person is likely to have.
    pub fn may_have_been_passed_on(&self) -> bool {
        self.devices.len() > 2
    }
}

/// Puts together what is about the same: what may have been passed on first, then the newest.
pub fn together(links: Vec<Newest>, devices: &[Device]) -> Vec<Matter> {
    let mut all: Vec<Matter> = vec![];
    for link in links {
        match all.iter_mut().find(|it| it.newest().key() == link.key()) {
            Some(matter) => matter.links.push(link),
            None => all.push(Matter { links: vec![link], devices: vec![] }),
        }
    }
    for matter in &mut all {
        let theirs = devices.iter().filter(|it| it.key() == matter.newest().key());
        matter.devices = theirs.map(|it| (it.device.clone(), it.n)).collect();
    }
    all.sort_by_key(|it| !it.may_have_been_passed_on());
    all
}

macro_rules! newest {
    ($which:literal) => {
        concat!(
            "select link.id, link.purpose, link.address, person.name as person_name, link.organization_id as organization, organization.name as organization_name,
               link.space_id as space, link.subject, link.version, link.made_at, link.expires_at, link.used_at, user_of_it.name as used_by, link.revoked_at, link.letters
             from (select one.*, row_number() over (partition by address, organization_id, space_id, subject, version, used_at, revoked_at, purpose order by made_at desc, id desc) as nth,
                     count(*) over (partition by address, organization_id, space_id, subject, version, used_at, revoked_at, purpose) as letters
                   from action_link one where ", $which, ") link
             left join organization on organization.id = link.organization_id
             left join person on person.id = link.person_id left join person user_of_it on user_of_it.id = link.used_by
             where link.nth = 1 order by link.made_at desc, link.id desc limit $2"
        )
    };
}

macro_rules! devices {
    ($which:literal) => {
        concat!(
            "select link.address, link.organization_id as organization, link.space_id as space, link.subject, link.version, link.used_at, link.revoked_at, opening.device,
               cast(sum(opening.n) as bigint) as n
             from action_link_opening opening join action_link link on link.id = opening.link_id where ", $which, "
             group by link.address, link.organization_id, link.space_id, link.subject, link.version, link.used_at, link.revoked_at, opening.device
             order by opening.device"
        )
    };
}

/// What the letters of the person who asks are about.
pub async fn mine(cx: &Cx) -> Result<Vec<Matter>> {
    let person = cx.who()?.person;
    let links = q!(newest!("one.person_id = $1"), person, MOST).all(cx.db()).await?;
    Ok(together(links, &q!(devices!("link.person_id = $1"), person).all(cx.db()).await?))
}

/// What the letters that act for an organization are about.
pub async fn of_organization(cx: &Cx, organization: OrganizationId) -> Result<Vec<Matter>> {
    let links = q!(newest!("one.organization_id = $1 and one.purpose not like 'own.%'"), organization, MOST)
        .all(cx.db())
        .await?;
    Ok(together(
        links,
        &q!(devices!("link.organization_id = $1 and link.purpose not like 'own.%'"), organization).all(cx.db()).await?,
    ))
}

/// What it is about: its name and its page, as far as the room that wrote the letter still knows.
pub async fn about(cx: &Cx, it: &Matter) -> Result<Option<(String, String)>> {
    let newest = it.newest();
    let Some(purpose) = Purpose::named(&newest.purpose) else { return Ok(None) };
    match (purpose.about)(cx, newest.space, newest.subject).await {
        Err(Error::NotFound) => Ok(None),
        found => found.map(Some),
    }
}

record! {
    struct One {
        person: Option<PersonId>, organization: Option<OrganizationId>, address: String, space: CoalitionId, subject: Uuid,
        version: Option<i64>,
    }
}

/// The owner takes back every link about the same as one of theirs. `tx` has entered their space.
pub async fn revoke_mine(tx: &mut Tx, id: Uuid) -> Result<()> {
    let person = tx.who()?.person;
    let one = one(tx, id).await?;
    if one.person != Some(person) {
        return Err(Error::NotFound);
    }
    revoke(tx, &one, id, person.into()).await
}

/// Whoever looks after an organization takes back every link about the same as one that acts for it. `tx` has entered the
/// organization.
pub async fn revoke_for(tx: &mut Tx, organization: OrganizationId, id: Uuid) -> Result<()> {
    let it = crate::organizations::acts::organization(tx.db(), organization).await?;
    crate::organizations::acts::may_edit(tx, &it)?;
    let one = one(tx, id).await?;
    if one.organization != Some(organization) {
        return Err(Error::NotFound);
    }
    revoke(tx, &one, id, organization.into()).await
}

async fn one(tx: &mut Tx, id: Uuid) -> Result<One> {
    q!("select person_id as person, organization_id as organization, address, space_id as space, subject, version from action_link where id = $1", id)
        .one(tx.db())
        .await
}

async fn revoke(tx: &mut Tx, it: &One, id: Uuid, told_in: SpaceId) -> Result<()> {
    let (at, by) = (tx.now, tx.who()?.person);
    // Each of the two has its index: whose they are, or for whom they act.
    let revoked = match it.person {
        Some(person) => q!(
            "update action_link set revoked_at = $2, revoked_by = $3 where person_id = $1 and organization_id is not distinct from $4 and address = $5
               and space_id = $6 and subject = $7 and version is not distinct from $8 and used_at is null and revoked_at is null and expires_at > $2",
            person, at, by, it.organization, &it.address, it.space, it.subject, it.version
        ),
        None => q!(
            "update action_link set revoked_at = $2, revoked_by = $3 where organization_id = $1 and person_id is null and address = $4
               and space_id = $5 and subject = $6 and version is not distinct from $7 and used_at is null and revoked_at is null and expires_at > $2",
            it.organization, at, by, &it.address, it.space, it.subject, it.version
        ),
    };
    if revoked.run(tx.db()).await? == 0 {
        return Err(Error::Refused(say!("way-no-longer-works")));
    }
    let note = Note::new("letter.revoked", ("letter", id));
    let ours = it.organization.filter(|it| SpaceId::from(*it) == told_in);
    tx.note(told_in, if ours.is_some() { note.about(ours) } else { note.for_nobody() }).await
}
