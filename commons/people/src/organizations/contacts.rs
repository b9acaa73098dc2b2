//! Whom to reach at an organization, each for the eyes that it chose.
//!
//! Invariant: a contact is read with its visibility; whoever shows it has asked the access function first.

use base::db::Conn;
use base::error::{Problem, all_well};
use base::form::{Edited, Kept, late, optional, required};
use base::ids::OrganizationId;
use base::journal::Note;
use base::{Error, Result, Tx, id, q, record, say};

use super::types::Seen;
use super::{acts, rules};

/// How many contacts an organization lists at most.
pub const MOST: i64 = 30;

id!(
    /// A contact of an organization.
    ContactId
);

record! {
    /// Somebody, or a desk, that can be reached.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Contact {
        pub id: ContactId,
        pub name: String,
        pub role: String,
        pub mail: String,
        pub phone: String,
        pub seen: Seen,
        pub seen_level: i64,
    }
}

/// What a form says about a contact.
#[derive(Clone, Debug)]
pub struct ContactDraft {
    /// A person's name, or that of a desk.
    pub name: String,
    /// What they do there.
    pub role: String,
    /// Their mail address.
    pub mail: String,
    /// Their telephone.
    pub phone: String,
    /// Who sees this contact, with the level for [`Seen::Partners`]; `None` when nobody said so.
    pub eyes: Option<(Seen, i64)>,
}

impl ContactDraft {
    /// A contact as it stands, ready to be changed.
    pub fn of(it: &Contact) -> ContactDraft {
        let (name, role, mail, phone) = (it.name.clone(), it.role.clone(), it.mail.clone(), it.phone.clone());
        ContactDraft { name, role, mail, phone, eyes: Some((it.seen, it.seen_level)) }
    }

    /// What the fields of a form say.
    pub fn read<'a>(field: impl Fn(&'static str) -> &'a str) -> ContactDraft {
        let text = |name| base::form::one_line(field(name));
        let eyes = rules::read_eyes(field("seen"));
        ContactDraft { name: text("name"), role: text("role"), mail: text("mail"), phone: text("phone"), eyes }
    }

    /// The same as the fields of a form, in the order shown.
    pub fn fields(&self) -> [Kept; 5] {
        let seen = self.eyes.map_or(String::new(), |(seen, level)| rules::eyes(seen, level));
        let text = |name, value: &str| (name, value.to_owned());
        let [name, role] = [text("name", &self.name), text("role", &self.role)];
        [name, role, text("mail", &self.mail), text("phone", &self.phone), ("seen", seen)]
    }
}

/// What would have to change before this contact can be kept.
pub fn problems(draft: &ContactDraft) -> Vec<Problem> {
    let mut problems = vec![];
    required(&mut problems, "name", &draft.name, rules::NAME);
    for (field, text) in [("role", &draft.role), ("mail", &draft.mail), ("phone", &draft.phone)] {
        optional(&mut problems, field, text, rules::LINE);
    }
    if !draft.mail.is_empty() && !rules::is_mail(&draft.mail) {
        problems.push(Problem::new("mail", say!("mail-not-understood")));
    }
    if draft.mail.is_empty() && draft.phone.is_empty() {
        problems.push(Problem::new("mail", say!("contact-cannot-be-reached")));
    }
    if draft.eyes.is_none() {
        problems.push(Problem::new("seen", say!("contact-seen-by-whom")));
    }
    problems
}

/// Every contact of an organization, by name, whoever asks: for pages that ask the access function for each.
pub async fn contacts(conn: Conn<'_>, organization: OrganizationId) -> Result<Vec<Contact>> {
    q!(
        "select id, name, role, mail, phone, seen, seen_level from contact where space_id = $1 order by name, id",
        organization
    )
    .all(conn)
    .await
}

/// One contact of an organization, whoever asks.
pub async fn contact(conn: Conn<'_>, organization: OrganizationId, id: ContactId) -> Result<Contact> {
    q!(
        "select id, name, role, mail, phone, seen, seen_level from contact where space_id = $1 and id = $2",
        organization,
        id
    )
    .one(conn)
    .await
}

/// Lists one more contact.
pub async fn add_contact(tx: &mut Tx, organization: OrganizationId, draft: &ContactDraft) -> Result<ContactId> {
    may(tx, organization).await?;
    all_well(problems(draft))?;
    let (there,): (i64,) = q!("select count(*) from contact where space_id = $1", organization).one(tx.db()).await?;
    if there >= MOST {
        return Err(Error::Refused(say!("contacts-are-many", most = MOST)));
    }
    let (id, (seen, level)) = (ContactId::new(), draft.eyes.unwrap_or((Seen::Own, 1)));
    q!(
        "insert into contact (space_id, id, name, role, mail, phone, seen, seen_level) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        organization, id, &draft.name, &draft.role, &draft.mail, &draft.phone, seen, level
    )
    .run(tx.db())
    .await?;
    tx.note(organization, note("organization.contact-added", organization, id)).await?;
    Ok(id)
}

/// Changes a contact. `drawn_from` is the seal that its form carried.
pub async fn edit_contact(
    tx: &mut Tx,
    organization: OrganizationId,
    id: ContactId,
    draft: &ContactDraft,
    drawn_from: &str,
) -> Result<Edited> {
    may(tx, organization).await?;
    let kept = ContactDraft::of(&contact(tx.db(), organization, id).await?);
    all_well(problems(draft))?;
    if let Some(late) = late(drawn_from, &draft.fields(), &kept.fields()) {
        return Ok(Edited::Late(late));
    }
    let (seen, level) = draft.eyes.unwrap_or((Seen::Own, 1));
    q!(
        "update contact set name = $3, role = $4, mail = $5, phone = $6, seen = $7, seen_level = $8 where space_id = $1 and id = $2",
        organization,
        id,
        &draft.name,
        &draft.role,
        &draft.mail,
        &draft.phone,
        seen,
        level
    )
    .run(tx.db())
    .await?;
    tx.note(organization, note("organization.contact-edited", organization, id)).await?;
    Ok(Edited::Kept)
}

/// Takes a contact away. One that is gone already stays gone.
pub async fn remove_contact(tx: &mut Tx, organization: OrganizationId, id: ContactId) -> Result<()> {
    may(tx, organization).await?;
    let gone = q!("delete from contact where space_id = $1 and id = $2", organization, id).run(tx.db()).await?;
    if gone == 0 {
        return Ok(());
    }
    tx.note(organization, note("organization.contact-removed", organization, id)).await
}

async fn may(tx: &mut Tx, organization: OrganizationId) -> Result<()> {
    tx.enter(organization.into()).await?;
    let it = acts::organization(tx.db(), organization).await?;
    acts::may_edit(tx, &it)
}

fn note(verb: &'static str, organization: OrganizationId, id: ContactId) -> Note {
    Note::new(verb, ("contact", id.0)).about([organization])
}
