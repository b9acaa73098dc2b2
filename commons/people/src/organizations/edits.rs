//! Changing an organization's page. What somebody else has saved in between is never written over unseen.

use base::db::Conn;
use base::form::{Edited, Form, Kept, late, one_line};
use base::ids::OrganizationId;
use base::journal::{Note, Openness};
use base::{Result, Tx, q};

use super::types::{Draft, Organization, Seen};
use super::{acts, rules};

impl Draft {
    /// The page as it stands, ready to be changed.
    pub fn of(it: &Organization) -> Draft {
        Draft {
            name: it.name.clone(),
            other_name: it.other_name.clone(),
            sector: Some(it.sector),
            does: it.does.clone(),
            area: it.area.clone(),
            sentence: it.sentence.clone(),
            hue: Some(it.hue),
            languages: it.languages.clone(),
            customs: it.customs.clone(),
            observances: it.observances.clone(),
            site: it.site.clone(),
            mail: it.mail.clone(),
            phone: it.phone.clone(),
            address: it.address.clone(),
            seen: Some(it.seen),
            seen_level: it.seen_level,
        }
    }

    /// What a form says, without spaces around its texts. A choice that is not understood is refused.
    pub fn read(form: &Form) -> Result<Draft> {
        let (text, line) = (|name| form.text(name).to_owned(), |name| one_line(form.text(name)));
        let eyes = form.choice("seen", rules::read_eyes)?;
        Ok(Draft {
            name: line("name"),
            other_name: line("other_name"),
            sector: form.choice("sector", |it| it.parse().ok())?,
            does: text("does"),
            area: line("area"),
            sentence: line("sentence"),
            hue: form.choice("hue", |it| it.parse().ok().filter(|hue| (0..12).contains(hue)))?,
            languages: line("languages"),
            customs: text("customs"),
            observances: text("observances"),
            site: text("site"),
            mail: text("mail"),
            phone: line("phone"),
            address: line("address"),
            seen: eyes.map(|(seen, _)| seen),
            seen_level: eyes.map_or(1, |(_, level)| level),
        })
    }

    /// The same as the fields of a form, in the order shown.
    pub fn fields(&self) -> [Kept; 15] {
        let text = |it: &str| it.trim().replace("\r\n", "\n");
        [
            ("name", text(&self.name)),
            ("other_name", text(&self.other_name)),
            ("sector", self.sector.map_or(String::new(), |it| it.to_string())),
            ("sentence", text(&self.sentence)),
            ("does", text(&self.does)),
            ("area", text(&self.area)),
            ("languages", text(&self.languages)),
            ("customs", text(&self.customs)),
            ("observances", text(&self.observances)),
            ("site", text(&self.site)),
            ("mail", text(&self.mail)),
            ("phone", text(&self.phone)),
            ("address", text(&self.address)),
            ("seen", self.seen.map_or(String::new(), |seen| rules::eyes(seen, self.seen_level))),
            ("hue", self.hue.map_or(String::new(), |it| it.to_string())),
        ]
    }
}

/// The names of the fields in which two drafts differ.
pub fn differing(before: &Draft, after: &Draft) -> Vec<&'static str> {
    let both = before.fields().into_iter().zip(after.fields());
    both.filter(|(before, after)| before != after).map(|((name, _), _)| name).collect()
}

/// Changes an organization's page. `drawn_from` is the seal that its form carried.
pub async fn edit(tx: &mut Tx, id: OrganizationId, draft: &Draft, drawn_from: &str) -> Result<Edited> {
    tx.enter(id.into()).await?;
    let before = acts::organization(tx.db(), id).await?;
    acts::may_edit(tx, &before)?;
    base::error::all_well(rules::problems(draft))?;
    let (saved, mut draft) = (Draft::of(&before), draft.clone());
    draft.sector = draft.sector.or(saved.sector);
    draft.hue = draft.hue.or(saved.hue);
    if draft.seen.is_none() {
        // Where nobody says who sees it, nothing opens that was closed.
        (draft.seen, draft.seen_level) = (saved.seen, saved.seen_level);
    }
    if let Some(late) = late(drawn_from, &draft.fields(), &saved.fields()) {
        return Ok(Edited::Late(late));
    }
    let changed = differing(&saved, &draft);
    if changed.is_empty() {
        return Ok(Edited::Kept);
    }
    keep(tx.db(), id, &draft).await?;
    if changed.contains(&"name") {
        let folded = base::words::fold(&draft.name);
        q!("update membership set folded = $2 where organization_id = $1", id, folded).run(tx.db()).await?;
    }
    let note = Note::new("organization.edited", ("organization", id.0)).open(Openness::Coalition).about([id]);
    tx.note(id, note.fact("name", draft.name.trim()).fact("fields", changed.join(" "))).await?;
    Ok(Edited::Kept)
}

async fn keep(conn: Conn<'_>, id: OrganizationId, draft: &Draft) -> Result<u64> {
    q!(
        "update organization set name = $2, folded = $3, words = $4, sector = coalesce($5, sector), does = $6, area = $7, sentence = $8, hue = coalesce($9, hue),
           languages = $10, customs = $11, observances = $12, site = $13, mail = $14, phone = $15, address = $16, seen = $17, seen_level = $18, other_name = $19
         where id = $1",
        id,
        &draft.name,
        base::words::fold(&draft.name),
        rules::words(draft),
        draft.sector,
        &draft.does,
        &draft.area,
        &draft.sentence,
        draft.hue,
        &draft.languages,
        &draft.customs,
        &draft.observances,
        &draft.site,
        &draft.mail,
        &draft.phone,
        &draft.address,
        draft.seen.unwrap_or(Seen::Coalition),
        draft.seen_level,
        &draft.other_name
    )
    .run(conn)
    .await
}
