//! `manyhands export`: the same files, for the operator at the machine.
//!
//! The operator is no party to anything: an organization's file is packed with the eyes of its steward, a coalition's
//! with those of a coordinator, and the journal says that it was taken.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use base::cx::Who;
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Acting, Cx, Error, Result, Role, q, say};
use people::organizations::{Organization, acts};
use uuid::Uuid;

use super::{coalition, organization};
use crate::config::{Store, tell};
use crate::operator;

/// What can be taken away.
#[derive(clap::Subcommand, Clone, Debug)]
pub enum Command {
    /// Everything that an organization brought and is party to
    Organization {
        /// Its name, or its id
        #[arg(value_name = "NAME|ID")]
        which: String,
        /// The coalition it is in, by name; needed when it is named by its name
        #[arg(long, value_name = "NAME")]
        coalition: Option<String>,
        /// The file to write
        #[arg(long, value_name = "FILE.zip")]
        to: PathBuf,
        /// The language of its page and sentences: en or es
        #[arg(long, default_value = "en", value_name = "LANGUAGE")]
        language: String,
    },
    /// A coalition's own books, as its coordinator sees them
    Coalition {
        /// Its name, or the name it has in addresses
        #[arg(value_name = "NAME")]
        which: String,
        /// The file to write
        #[arg(long, value_name = "FILE.zip")]
        to: PathBuf,
        /// The language of its page and sentences: en or es
        #[arg(long, default_value = "en", value_name = "LANGUAGE")]
        language: String,
    },
}

/// `manyhands export …`.
pub async fn run(store: &Store, command: Command) -> Result<ExitCode> {
    let (Command::Organization { language, to, .. } | Command::Coalition { language, to, .. }) = &command;
    let lang = operator::language(language)?;
    let cx = operator::cx(store.open_existing().await?, "manyhands", lang);
    match &command {
        Command::Organization { which, coalition, .. } => {
            take_organization(&cx, which, coalition.as_deref(), to).await?
        }
        Command::Coalition { which, .. } => take_coalition(&cx, which, to).await?,
    }
    cx.house.db.close().await;
    tell(format_args!("{} is written; index.html in it can be read as it is.", to.display()));
    Ok(ExitCode::SUCCESS)
}

/// Packs an organization's file and writes it down.
pub async fn take_organization(cx: &Cx, which: &str, coalition: Option<&str>, to: &Path) -> Result<()> {
    let id = find_organization(cx, which, coalition).await?;
    let it = acts::organization(cx.db(), id).await?;
    let packed = organization::pack(&as_steward(cx, &it), id).await?;
    // Nobody has a file that the journal knows nothing of.
    let mut tx = cx.begin(id).await?;
    organization::note(&mut tx, id, &it.name).await?;
    tx.commit().await?;
    keep(packed, to)
}

/// Packs a coalition's file and writes it down.
pub async fn take_coalition(cx: &Cx, which: &str, to: &Path) -> Result<()> {
    let (id, name) = find_coalition(cx, "NAME", which).await?;
    let packed = coalition::pack(cx, id).await?;
    let mut tx = cx.begin(id).await?;
    coalition::note(&mut tx, id, &name).await?;
    tx.commit().await?;
    keep(packed, to)
}

async fn find_coalition(cx: &Cx, field: &'static str, which: &str) -> Result<(CoalitionId, String)> {
    let found = operator::coalition(cx, field, which).await?;
    found.ok_or_else(|| Error::field(field, say!("export-none-found")))
}

async fn find_organization(cx: &Cx, which: &str, coalition: Option<&str>) -> Result<OrganizationId> {
    if let Ok(id) = which.parse::<OrganizationId>() {
        return Ok(acts::organization(cx.db(), id).await?.id);
    }
    let coalition = coalition.ok_or_else(|| Error::field("--coalition", say!("export-in-which-coalition")))?;
    let (coalition, _) = find_coalition(cx, "--coalition", coalition).await?;
    let found: Vec<(OrganizationId, String)> = q!(
        "select organization.id, organization.name from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and (organization.folded = $2 or membership.slug = $3) order by organization.id limit 2",
        coalition, base::words::fold(which), which
    )
    .all(cx.db())
    .await?;
    only(found, "NAME|ID").map(|(id, _)| id)
}

/// The one that was found; none or several have to be named better.
fn only<T>(mut found: Vec<T>, field: &'static str) -> Result<T> {
    match (found.pop(), found.len()) {
        (Some(one), 0) => Ok(one),
        (None, _) => Err(Error::field(field, say!("export-none-found"))),
        (Some(_), _) => Err(Error::field(field, say!("export-several-found"))),
    }
}

/// The eyes of an organization's steward, for reading only.
fn as_steward(cx: &Cx, it: &Organization) -> Cx {
    let (name, hue) = (it.name.clone(), it.hue);
    let hat = Acting { organization: it.id, name, role: Role::Steward, hue, logo: it.logo };
    let who = Who {
        person: PersonId(Uuid::nil()),
        name: String::new(),
        zone: Default::default(),
        way: base::Way::Proved,
        replaces: None,
        operator: false,
        acting: Some(hat.clone()),
        hats: vec![hat],
        coalitions: vec![],
    };
    Cx { who: Some(Arc::new(who)), ..cx.clone() }
}

/// Copies the packed file to its place: under another name first, readable by its owner only.
fn keep(mut packed: std::fs::File, to: &Path) -> Result<()> {
    let mut file = operator::beside(to)?;
    std::io::copy(&mut packed, &mut file).map_err(|why| operator::not_made(to, &why))?;
    operator::put(file, to)
}
