//! The directory for programs.

use base::api::{InCoalition, Line, Made, Page, Slug, Text};
use base::{Cx, Error, OrganizationId, Result, say};
use chrono::{DateTime, Utc};
use people::organizations::rules::{self, LINE, NAME, PARAGRAPH};
use people::organizations::types::Seen;
use people::organizations::{Draft, Sector, acts};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts::{Narrowing, outlines};
use super::listing::Twins;
use super::rules::PAGE;
use super::types::{Claim, Outline};

/// What the directory is narrowed to.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Words of the name or of what it does.
    q: Option<Line<200>>,
    sector: Option<Sector>,
    claim: Option<Claim>,
    /// Only those that the organization acted for works with.
    #[serde(default)]
    with_us: bool,
    /// The `next` of the page before; without it the list begins.
    after: Option<Slug>,
}

/// A line of the directory.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OrganizationOutline")]
pub struct EntryOut {
    id: OrganizationId,
    /// Its name in addresses.
    slug: String,
    name: String,
    sector: Sector,
    /// What it does, in a sentence.
    does: String,
    area: String,
    /// Since when somebody of its own looks after its page; null while the coalition that listed it does.
    claimed_at: Option<DateTime<Utc>>,
}

/// `GET …/organizations`: by name.
pub async fn list(cx: Cx, _: InCoalition, asked: Asked) -> Result<Page<EntryOut>> {
    let Asked { q, sector, claim, with_us, after } = asked;
    let narrowing = Narrowing { q: &q.unwrap_or_default(), sector, claim, with_us };
    let mut outlines = outlines(&cx, narrowing, after.as_deref()).await?;
    let more = outlines.len() as i64 > PAGE;
    outlines.truncate(PAGE as usize);
    let next = outlines.last().filter(|_| more).map(|it| it.slug.clone());
    Ok(Page { items: outlines.into_iter().map(EntryOut::of).collect(), next })
}

/// An organization to be listed, which a coordinator does before its own people come.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListingIn {
    #[schemars(length(min = 1))]
    name: Line<NAME>,
    #[serde(default)]
    other_name: Line<NAME>,
    sector: Option<Sector>,
    /// What it does, in a sentence.
    #[serde(default)]
    does: Text<PARAGRAPH>,
    #[serde(default)]
    area: Line<LINE>,
    #[serde(default)]
    site: Line<LINE>,
    #[serde(default)]
    mail: Line<LINE>,
    #[serde(default)]
    phone: Line<LINE>,
    #[serde(default)]
    address: Line<LINE>,
    /// Whether it is another one although one that is here is much alike.
    #[serde(default)]
    another: bool,
}

/// An organization that was listed.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Listed")]
pub struct ListedOut {
    id: OrganizationId,
    /// Its name in addresses.
    slug: String,
}

/// `POST …/organizations`
pub async fn add(cx: Cx, _: InCoalition, sent: ListingIn) -> Result<Made<ListedOut>> {
    let place = cx.place()?;
    if !place.coordinator {
        return Err(Error::Forbidden(say!("only-coordinators-list")));
    }
    let (another, draft) = (sent.another, sent.into_draft());
    base::error::all_well(rules::problems(&draft))?;
    // Everybody here is compared before the transaction begins: nobody waits for it.
    let twins = if another { Twins::default() } else { Twins::of(&cx, place.coalition, &draft).await? };
    twins.none()?;
    let mut tx = cx.begin(place.coalition).await?;
    if !another {
        Twins::lately(&mut tx, place.coalition, &draft).await?.none()?;
    }
    let id = acts::list(&mut tx, place.coalition, draft).await?;
    let slug = acts::slug_in(tx.db(), place.coalition, id).await?;
    let address = format!("/api/v1/coalitions/{}/organizations/{slug}", place.slug);
    Ok(Made::at(tx, address, ListedOut { id, slug }))
}

impl Twins {
    /// Whether there is none; otherwise which one may be the same.
    fn none(&self) -> Result<()> {
        match self.first() {
            None => Ok(()),
            Some(it) => Err(Error::Refused(say!("directory-api-twin", name = &it.name))),
        }
    }
}

impl ListingIn {
    fn into_draft(self) -> Draft {
        Draft {
            name: self.name.into(),
            other_name: self.other_name.into(),
            sector: self.sector,
            does: self.does.into(),
            area: self.area.into(),
            site: self.site.into(),
            mail: self.mail.into(),
            phone: self.phone.into(),
            address: self.address.into(),
            seen: Some(Seen::Coalition),
            seen_level: 1,
            ..Draft::default()
        }
    }
}

impl EntryOut {
    fn of(it: Outline) -> EntryOut {
        let Outline { id, slug, name, sector, does, area, claimed_at } = it;
        EntryOut { id, slug, name, sector, does, area, claimed_at }
    }
}
