//! Changing an organization's page, so that two people who write at the same time lose nothing.
//!
//! A form carries the [`seal`] of what it was drawn from: a short digest of each field. Invariant: what somebody else has
//! saved in between is never written over unseen.

use base::db::Conn;
use base::form::one_line;
use base::ids::{OrganizationId, digest};
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

    /// What the fields of a form say; what is not understood is not there.
    pub fn read<'a>(field: impl Fn(&'static str) -> &'a str) -> Draft {
        let (text, line) = (|name| field(name).to_owned(), |name| one_line(field(name)));
        let eyes = rules::read_eyes(field("seen"));
        Draft {
            name: line("name"),
            other_name: line("other_name"),
            sector: field("sector").parse().ok(),
            does: text("does"),
            area: line("area"),
            sentence: line("sentence"),
            hue: field("hue").parse().ok().filter(|hue| (0..12).contains(hue)),
            languages: line("languages"),
            customs: text("customs"),
            observances: text("observances"),
            site: text("site"),
            mail: text("mail"),
            phone: line("phone"),
            address: line("address"),
            seen: eyes.map(|(seen, _)| seen),
            seen_level: eyes.map_or(1, |(_, level)| level),
        }
    }

    /// The same without spaces around its texts, and with one kind of line end.
    pub fn tidied(&self) -> Draft {
        let fields = self.fields();
        Draft::read(|name| fields.iter().find(|(it, _)| *it == name).map_or("", |(_, value)| value.as_str()))
    }

    /// The same as the fields of a form, in the order shown.
    pub fn fields(&self) -> [(&'static str, String); 15] {
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
            ("seen", rules::eyes(self.seen.unwrap_or(Seen::Coalition), self.seen_level)),
            ("hue", self.hue.map_or(String::new(), |it| it.to_string())),
        ]
    }
}

/// What a form was drawn from: a short digest of each field, in order.
pub fn seal(draft: &Draft) -> String {
    draft.fields().map(|(_, value)| short(&value)).join("-")
}

fn short(value: &str) -> String {
    digest(value)[..12].to_owned()
}

/// What somebody else saved while this one was being written.
#[derive(Clone, Debug)]
pub struct Meanwhile {
    /// What was typed, with what the other saved wherever the typist had changed nothing.
    pub merged: Draft,
    /// The fields that the other changed, with what is saved in them now.
    pub saved: Vec<(&'static str, String)>,
    /// The seal of what is saved now, for the form that is shown again.
    pub seal: String,
}

/// Compares what was typed with what is saved now; `None` when nobody else changed anything.
pub fn meanwhile(drawn_from: &str, typed: &Draft, saved: &Draft) -> Option<Meanwhile> {
    let mut drawn = drawn_from.split('-');
    let (mut merged, mut theirs) = (vec![], vec![]);
    for ((name, typed), (_, saved)) in typed.fields().into_iter().zip(saved.fields()) {
        let drawn = drawn.next().unwrap_or_default();
        let (changed, touched) = (short(&saved) != drawn, short(&typed) != drawn);
        if changed && typed != saved {
            theirs.push((name, saved.clone()));
        }
        merged.push((name, if changed && !touched { saved } else { typed }));
    }
    let value = |name| merged.iter().find(|(it, _)| *it == name).map_or("", |(_, value)| value.as_str());
    let merged = Draft::read(value);
    (!theirs.is_empty()).then(|| Meanwhile { merged, saved: theirs, seal: seal(saved) })
}

/// The names of the fields in which two drafts differ.
pub fn differing(before: &Draft, after: &Draft) -> Vec<&'static str> {
    let both = before.fields().into_iter().zip(after.fields());
    both.filter(|(before, after)| before != after).map(|((name, _), _)| name).collect()
}

/// What came of an edit.
#[derive(Debug)]
pub enum Edited {
    /// It is kept.
    Kept,
    /// Somebody else saved something in between, and nothing was kept.
    Meanwhile(Box<Meanwhile>),
}

/// Changes an organization's page. `drawn_from` is the [`seal`] that its form carried.
pub async fn edit(tx: &mut Tx, id: OrganizationId, draft: &Draft, drawn_from: &str) -> Result<Edited> {
    tx.enter(id.into()).await?;
    let before = acts::organization(tx.db(), id).await?;
    acts::may_edit(tx, &before)?;
    base::error::all_well(rules::problems(draft))?;
    let (saved, mut draft) = (Draft::of(&before), draft.clone());
    draft.sector = draft.sector.or(saved.sector);
    draft.hue = draft.hue.or(saved.hue);
    if let Some(meanwhile) = meanwhile(drawn_from, &draft, &saved) {
        return Ok(Edited::Meanwhile(Box::new(meanwhile)));
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
    let draft = draft.tidied();
    q!(
        "update organization set name = $2, folded = $3, words = $4, sector = coalesce($5, sector), does = $6, area = $7, sentence = $8, hue = coalesce($9, hue),
           languages = $10, customs = $11, observances = $12, site = $13, mail = $14, phone = $15, address = $16, seen = $17, seen_level = $18, other_name = $19
         where id = $1",
        id,
        &draft.name,
        base::words::fold(&draft.name),
        rules::words(&draft),
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
