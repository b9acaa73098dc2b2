//! An organization's page and contacts for programs.

use base::api::{Done, IfMatch, InOrganization, Line, Made, Nothing, Slug, Text, etag, etag_of};
use base::form::seal;
use base::heavy::off_the_way;
use base::{Cx, Error, OrganizationId, Result};
use chrono::{DateTime, Utc};
use people::organizations::contacts::{
    Contact, ContactDraft, ContactId, add_contact, contact, edit_contact, remove_contact,
};
use people::organizations::edits::edit;
use people::organizations::logos::{self, Logo};
use people::organizations::rules::{LINE, NAME, PARAGRAPH};
use people::organizations::types::Seen;
use people::organizations::{Draft, Organization, Sector, acts};
use relationships::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts::{Home, homes};
use super::view::{View, view};

/// Where a contact is.
#[derive(Deserialize, JsonSchema)]
pub struct ContactAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// The organization, by its name in the coalition's addresses.
    organization: Slug,
    /// The contact.
    contact: ContactId,
}

/// An organization, as far as whoever asks may know it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Organization")]
pub struct OrganizationOut {
    id: OrganizationId,
    name: String,
    other_name: String,
    sector: Sector,
    /// What it does, in a sentence.
    does: String,
    area: String,
    /// Who it is and stays, in its own words.
    sentence: String,
    /// Its colour, 0 to 11.
    hue: i64,
    languages: String,
    customs: String,
    /// The days it keeps.
    observances: String,
    site: String,
    /// Mail, telephone and address; null when they are closed to whoever asks.
    reach: Option<ReachOut>,
    /// Who sees mail, telephone and address.
    seen: EyesOut,
    /// Since when somebody of its own looks after its page.
    claimed_at: Option<DateTime<Utc>>,
    /// The version of its logo; null while it has none.
    logo: Option<i64>,
}

/// An organization outside of any coalition's rooms.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganizationAnywhere")]
pub struct AnywhereOut {
    organization: OrganizationOut,
    /// The coalitions that it is a member of.
    coalitions: Vec<HomeOut>,
}

/// A coalition that an organization is a member of.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Home")]
struct HomeOut {
    /// The coalition's name in addresses.
    coalition: String,
    name: String,
    /// The organization's name in the coalition's addresses.
    organization: String,
}

/// A logo.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Logo")]
pub struct LogoOut {
    /// Its version; a later one has a larger number.
    logo: i64,
}

/// Where an organization is, by its id.
#[derive(Deserialize, JsonSchema)]
pub struct Anywhere {
    organization: OrganizationId,
}

/// How an organization is reached.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Reach")]
struct ReachOut {
    mail: String,
    phone: String,
    address: String,
}

/// Who sees something.
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[schemars(rename = "Eyes")]
struct EyesOut {
    to: Seen,
    /// For partners: from which level on.
    level: Option<Level>,
}

/// Who is to see something.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EyesIn {
    to: EyesTo,
    /// For partners: from which level on; the lowest unless said otherwise.
    level: Option<Level>,
}

/// Who may be let see.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum EyesTo {
    Public,
    Coalition,
    Partners,
    Own,
}

/// What is to be changed of an organization's page; what is left out stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageIn {
    #[schemars(length(min = 1))]
    name: Option<Line<NAME>>,
    other_name: Option<Line<NAME>>,
    sector: Option<Sector>,
    does: Option<Text<PARAGRAPH>>,
    area: Option<Line<LINE>>,
    sentence: Option<Line<LINE>>,
    #[schemars(range(min = 0, max = 11))]
    hue: Option<i64>,
    languages: Option<Line<LINE>>,
    customs: Option<Text<PARAGRAPH>>,
    observances: Option<Text<PARAGRAPH>>,
    site: Option<Line<LINE>>,
    mail: Option<Line<LINE>>,
    phone: Option<Line<LINE>>,
    address: Option<Line<LINE>>,
    seen: Option<EyesIn>,
}

/// A contact.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Contact")]
pub struct ContactOut {
    id: ContactId,
    name: String,
    /// What they do there.
    role: String,
    mail: String,
    phone: String,
    seen: EyesOut,
    /// What to send as `If-Match` when it is changed.
    etag: String,
}

/// A contact to be listed.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactIn {
    /// A person's name, or that of a desk.
    #[schemars(length(min = 1))]
    name: Line<NAME>,
    #[serde(default)]
    role: Line<LINE>,
    /// Mail or telephone has to be there.
    #[serde(default)]
    mail: Line<LINE>,
    #[serde(default)]
    phone: Line<LINE>,
    seen: EyesIn,
}

/// What is to be changed of a contact; what is left out stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactChangeIn {
    #[schemars(length(min = 1))]
    name: Option<Line<NAME>>,
    role: Option<Line<LINE>>,
    mail: Option<Line<LINE>>,
    phone: Option<Line<LINE>>,
    seen: Option<EyesIn>,
}

/// `GET …/organizations/{organization}`
pub async fn read(cx: Cx, at: InOrganization, _: Nothing) -> Result<OrganizationOut> {
    Ok(OrganizationOut::of(&seen(&cx, &at.organization).await?))
}

/// `GET /organizations/{organization}`: what is open to whoever asks, wherever it is a member.
pub async fn find(cx: Cx, at: Anywhere, _: Nothing) -> Result<AnywhereOut> {
    let it = acts::organization(cx.db(), at.organization).await?;
    let organization = OrganizationOut::of(&view(&cx, it).await?);
    let home = |Home { coalition, name, slug }| HomeOut { coalition, name, organization: slug };
    let coalitions = homes(&cx, at.organization).await?.into_iter().map(home).collect();
    Ok(AnywhereOut { organization, coalitions })
}

/// `GET …/organizations/{organization}/logo`
pub async fn read_logo(cx: Cx, at: InOrganization) -> Result<Vec<u8>> {
    let it = acts::at(cx.db(), cx.place()?.coalition, &at.organization).await?;
    logos::logo(cx.db(), it.id, it.logo.ok_or(Error::NotFound)?).await
}

/// `PUT …/organizations/{organization}/logo`: whole, so that nothing of the one before is lost by mistake.
pub async fn put_logo(cx: Cx, at: InOrganization, sent: Vec<u8>, read: IfMatch) -> Result<Done<LogoOut>> {
    let it = theirs(&cx, &at.organization).await?;
    // The picture is read before the transaction begins: nobody waits for it.
    let logo = off_the_way(move || Logo::of(&sent)).await?.map_err(|why| Error::field("file", why))?;
    let mut tx = cx.begin(it.id).await?;
    if read.is_said() {
        let before = acts::organization(tx.db(), it.id).await?.logo;
        let tag = match before {
            Some(before) => etag_of(&logos::logo(tx.db(), it.id, before).await?),
            None => String::new(),
        };
        read.is(&tag)?;
    }
    let logo = logos::set_logo(&mut tx, it.id, &logo).await?;
    Ok(Done::of(tx, LogoOut { logo }))
}

/// `DELETE …/organizations/{organization}/logo`
pub async fn delete_logo(cx: Cx, at: InOrganization) -> Result<Done<()>> {
    let it = theirs(&cx, &at.organization).await?;
    let mut tx = cx.begin(it.id).await?;
    logos::take_logo_away(&mut tx, it.id).await?;
    Ok(Done::of(tx, ()))
}

/// `PATCH …/organizations/{organization}`
pub async fn change(cx: Cx, at: InOrganization, sent: PageIn, read: IfMatch) -> Result<Done<OrganizationOut>> {
    let before = theirs(&cx, &at.organization).await?;
    let mut tx = cx.begin(before.id).await?;
    let before = acts::organization(tx.db(), before.id).await?;
    let draft = Draft::of(&before);
    let drawn_from = seal(&draft.fields());
    edit(&mut tx, before.id, &sent.onto(draft), &drawn_from).await?;
    read.holds(&OrganizationOut::whole(&before))?;
    let out = OrganizationOut::whole(&acts::organization(tx.db(), before.id).await?);
    Ok(Done::of(tx, out))
}

/// `GET …/organizations/{organization}/contacts`: those that are open to whoever asks.
pub async fn list_contacts(cx: Cx, at: InOrganization, _: Nothing) -> Result<Vec<ContactOut>> {
    seen(&cx, &at.organization).await?.contacts.iter().map(|(it, _)| ContactOut::of(it)).collect()
}

/// `POST …/organizations/{organization}/contacts`
pub async fn make_contact(cx: Cx, at: InOrganization, sent: ContactIn) -> Result<Made<ContactOut>> {
    let it = theirs(&cx, &at.organization).await?;
    let mut tx = cx.begin(it.id).await?;
    let id = add_contact(&mut tx, it.id, &sent.into_draft()).await?;
    let out = ContactOut::of(&contact(tx.db(), it.id, id).await?)?;
    let place = cx.place()?;
    let address = format!("/api/v1/coalitions/{}/organizations/{}/contacts/{id}", place.slug, &*at.organization);
    Ok(Made::at(tx, address, out))
}

/// `PATCH …/contacts/{contact}`
pub async fn change_contact(cx: Cx, at: ContactAt, sent: ContactChangeIn, read: IfMatch) -> Result<Done<ContactOut>> {
    let it = theirs(&cx, &at.organization).await?;
    let mut tx = cx.begin(it.id).await?;
    let before = contact(tx.db(), it.id, at.contact).await?;
    let draft = ContactDraft::of(&before);
    let drawn_from = seal(&draft.fields());
    edit_contact(&mut tx, it.id, at.contact, &sent.onto(draft), &drawn_from).await?;
    read.is(&ContactOut::of(&before)?.etag)?;
    let out = ContactOut::of(&contact(tx.db(), it.id, at.contact).await?)?;
    Ok(Done::of(tx, out))
}

/// `DELETE …/contacts/{contact}`
pub async fn delete_contact(cx: Cx, at: ContactAt) -> Result<Done<()>> {
    let it = theirs(&cx, &at.organization).await?;
    let mut tx = cx.begin(it.id).await?;
    remove_contact(&mut tx, it.id, at.contact).await?;
    Ok(Done::of(tx, ()))
}

async fn seen(cx: &Cx, slug: &str) -> Result<View> {
    view(cx, acts::at(cx.db(), cx.place()?.coalition, slug).await?).await
}

async fn theirs(cx: &Cx, slug: &str) -> Result<Organization> {
    let it = acts::at(cx.db(), cx.place()?.coalition, slug).await?;
    acts::may_edit(cx, &it)?;
    Ok(it)
}

impl OrganizationOut {
    fn of(view: &View) -> OrganizationOut {
        let whole = OrganizationOut::whole(&view.organization);
        OrganizationOut { reach: whole.reach.filter(|_| view.reach.is_ok()), ..whole }
    }

    /// As those see it who look after it.
    fn whole(it: &Organization) -> OrganizationOut {
        let it = it.clone();
        OrganizationOut {
            id: it.id,
            name: it.name,
            other_name: it.other_name,
            sector: it.sector,
            does: it.does,
            area: it.area,
            sentence: it.sentence,
            hue: it.hue,
            languages: it.languages,
            customs: it.customs,
            observances: it.observances,
            site: it.site,
            reach: Some(ReachOut { mail: it.mail, phone: it.phone, address: it.address }),
            seen: EyesOut::of(it.seen, it.seen_level),
            claimed_at: it.claimed_at,
            logo: it.logo,
        }
    }
}

impl EyesOut {
    fn of(to: Seen, level: i64) -> EyesOut {
        EyesOut { to, level: Level::of(level).filter(|_| to == Seen::Partners) }
    }
}

impl EyesIn {
    fn read(self) -> (Seen, i64) {
        let level = self.level.map_or(1, Level::number);
        match self.to {
            EyesTo::Public => (Seen::Public, 1),
            EyesTo::Coalition => (Seen::Coalition, 1),
            EyesTo::Partners => (Seen::Partners, level),
            EyesTo::Own => (Seen::Own, 1),
        }
    }
}

impl PageIn {
    /// The page with what is to be changed.
    fn onto(self, mut to: Draft) -> Draft {
        let lines = [
            (&mut to.area, self.area),
            (&mut to.sentence, self.sentence),
            (&mut to.languages, self.languages),
            (&mut to.site, self.site),
            (&mut to.mail, self.mail),
            (&mut to.phone, self.phone),
            (&mut to.address, self.address),
        ];
        lines.into_iter().for_each(|(to, new)| set(to, new));
        set(&mut to.name, self.name);
        set(&mut to.other_name, self.other_name);
        let texts =
            [(&mut to.does, self.does), (&mut to.customs, self.customs), (&mut to.observances, self.observances)];
        texts.into_iter().for_each(|(to, new)| set(to, new));
        to.sector = self.sector.or(to.sector);
        to.hue = self.hue.or(to.hue);
        if let Some((seen, level)) = self.seen.map(EyesIn::read) {
            (to.seen, to.seen_level) = (Some(seen), level);
        }
        to
    }
}

fn set(to: &mut String, new: Option<impl Into<String>>) {
    if let Some(new) = new {
        *to = new.into();
    }
}

impl ContactOut {
    fn of(it: &Contact) -> Result<ContactOut> {
        let fields = ContactDraft::of(it).fields();
        let etag = etag(&fields)?;
        let Contact { id, name, role, mail, phone, seen, seen_level } = it.clone();
        Ok(ContactOut { id, name, role, mail, phone, seen: EyesOut::of(seen, seen_level), etag })
    }
}

impl ContactIn {
    fn into_draft(self) -> ContactDraft {
        let (name, role) = (self.name.into(), self.role.into());
        ContactDraft { name, role, mail: self.mail.into(), phone: self.phone.into(), eyes: Some(self.seen.read()) }
    }
}

impl ContactChangeIn {
    fn onto(self, mut to: ContactDraft) -> ContactDraft {
        set(&mut to.name, self.name);
        set(&mut to.role, self.role);
        set(&mut to.mail, self.mail);
        set(&mut to.phone, self.phone);
        to.eyes = self.seen.map(EyesIn::read).or(to.eyes);
        to
    }
}
