//! What the town's people did besides their relationships: contacts, invitations, claims, a webhook, a feed, and what they answered about partners.

use std::collections::VecDeque;

use base::{Cx, Lang, Result, q};
use people::organizations::contacts::{self, ContactDraft};
use people::organizations::rules::read_eyes;
use people::webhooks::types::Kind;
use people::{claims, feeds, invitations, webhooks};

use super::challenging;
use super::life::{Names, acting, find, noon};
use super::town::Deed;
use super::trusting;

/// Every deed, the oldest first.
pub fn in_order(deeds: &[Deed]) -> VecDeque<&Deed> {
    let mut all: Vec<&Deed> = deeds.iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.days_ago));
    all.into()
}

/// Does what was done more than `days_ago` days ago and is not done yet, each deed on its day.
pub async fn until(start: &Cx, names: &Names, rest: &mut VecDeque<&Deed>, days_ago: i64) -> Result<()> {
    let today = start.house.clock.now();
    while let Some(deed) = rest.pop_front_if(|it| it.days_ago > days_ago) {
        let cx = Cx { now: noon(today, deed.days_ago), ..start.clone() };
        match deed.act.as_str() {
            _ if trusting::is_one(deed) => trusting::act(&by(&cx, names, deed)?, names, deed).await?,
            _ if challenging::is_one(deed) => challenging::act(&by(&cx, names, deed)?, names, deed).await?,
            "contact" => contact(&by(&cx, names, deed)?, names, deed).await?,
            "invitation" => invite(&by(&cx, names, deed)?, names, deed).await?,
            "webhook" => register(&by(&cx, names, deed)?, names, deed).await?,
            "feed" => follow(&by(&cx, names, deed)?, names, deed).await?,
            "claim" => claim(&Cx { operator: false, ..cx }, names, deed).await?,
            other => return Err(base::Error::broken(format!("no deed is called {other}"))),
        }
    }
    Ok(())
}

/// Whoever does it.
fn by(cx: &Cx, names: &Names, deed: &Deed) -> Result<Cx> {
    acting(cx, names, &deed.by, &deed.organization)
}

async fn contact(cx: &Cx, names: &Names, deed: &Deed) -> Result<()> {
    let organization = find(&names.organizations, &deed.organization)?;
    let (name, role, mail) = (deed.name.clone(), deed.role.clone(), deed.address.clone());
    let draft = ContactDraft { name, role, mail, phone: deed.phone.clone(), eyes: read_eyes(&deed.seen) };
    let mut tx = cx.begin(organization).await?;
    contacts::add_contact(&mut tx, organization, &draft).await?;
    tx.commit().await
}

async fn invite(cx: &Cx, names: &Names, deed: &Deed) -> Result<()> {
    let organization = find(&names.organizations, &deed.organization)?;
    let (address, task) = (deed.address.clone(), deed.role.parse()?);
    let draft = invitations::types::Draft { address, organization: Some(organization), task, lang: Lang::En };
    let mut tx = cx.begin_in(&[names.coalition.into(), organization.into()]).await?;
    invitations::acts::invite(&mut tx, names.coalition, &draft).await?;
    tx.commit().await
}

async fn register(cx: &Cx, names: &Names, deed: &Deed) -> Result<()> {
    let organization = Some(find(&names.organizations, &deed.organization)?);
    let draft = webhooks::types::Draft { organization, address: deed.address.clone(), kinds: Kind::ALL.to_vec() };
    let mut tx = cx.begin(names.coalition).await?;
    webhooks::acts::register(&mut tx, names.coalition, &draft).await?;
    tx.commit().await
}

/// Somebody follows the coalition for their organization in a feed reader.
async fn follow(cx: &Cx, names: &Names, deed: &Deed) -> Result<()> {
    let of = feeds::types::Of::Member(names.coalition, find(&names.organizations, &deed.organization)?);
    let mut tx = cx.begin(cx.who()?.person).await?;
    feeds::acts::make(&mut tx, Some(of), &[of]).await?;
    tx.commit().await
}

/// Somebody whom the town does not know yet says where they belong, and follows the letter.
async fn claim(cx: &Cx, names: &Names, deed: &Deed) -> Result<()> {
    let organization = find(&names.organizations, &deed.organization)?;
    let mut tx = cx.begin(names.coalition).await?;
    claims::acts::ask(&mut tx, names.coalition, organization, &deed.address, &deed.why).await?;
    tx.commit().await?;
    let (id,) = q!("select id from claim where space_id = $1 and address = $2", organization, &deed.address)
        .one(cx.db())
        .await?;
    let asked = claims::found::claim(cx.db(), organization, id).await?;
    claims::acts::confirm(cx, &asked, &deed.name, "").await?;
    Ok(())
}
