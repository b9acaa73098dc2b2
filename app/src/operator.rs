//! What commands at the machine share: with whose eyes they look, which coalition they mean, how a file takes its place.

use std::fs::File;
use std::io;
use std::path::Path;

use base::cx::Clock;
use base::ids::CoalitionId;
use base::words::fold;
use base::{Cx, Db, Error, Lang, Result, Tx, q, say};
use people::coalitions::{acts, types::Draft};
use tempfile::NamedTempFile;

use crate::doors;

/// The operator's eyes, in a house without doors, for one command. `url` is what people type.
pub fn cx(db: Db, url: &str, lang: Lang) -> Cx {
    let house = doors::house(db, url.trim_end_matches('/').to_owned(), false, Clock::Machine);
    Cx { operator: true, lang, ..Cx::of_house(&house) }
}

/// The language of `--language`.
pub fn language(text: &str) -> Result<Lang> {
    text.parse().map_err(|_| Error::field("--language", say!("command-language-unknown")))
}

/// The coalition of this name in addresses, or else of this name however it is written, with its name. When several have
/// it, `field` needs a change.
pub async fn coalition(cx: &Cx, field: &'static str, name: &str) -> Result<Option<(CoalitionId, String)>> {
    let all: Vec<(CoalitionId, String, String)> =
        q!("select id, slug, name from coalition order by slug").all(cx.db()).await?;
    let of_slug = all.iter().find(|(_, slug, _)| slug == name);
    let called: Vec<_> = all.iter().filter(|(_, _, it)| fold(it) == fold(name)).collect();
    match (of_slug, &called[..]) {
        (Some(it), _) | (None, &[it]) => Ok(Some((it.0, it.2.clone()))),
        (None, &[]) => Ok(None),
        (None, _) => {
            let slugs: Vec<&str> = called.iter().map(|(_, slug, _)| slug.as_str()).collect();
            Err(Error::field(field, say!("command-coalitions-alike", slugs = slugs.join(", "))))
        }
    }
}

/// Founds a coalition of the name that `--coalition` gave; its coordinators say later what it is for.
pub async fn found(cx: &Cx, name: &str) -> Result<(Tx, CoalitionId)> {
    let mut tx = cx.begin_in(&[]).await?;
    let purpose = Lang::En.word("importing-coalition-purpose").into_owned();
    let draft = Draft { name: name.to_owned(), purpose, zone: "UTC".into(), ..Draft::default() };
    let made = acts::found(&mut tx, &draft, "").await.map_err(|why| option(why, "--coalition"))?;
    Ok((tx, made.id))
}

/// A problem of a form's field is one of the command's option.
pub fn option(error: Error, name: &'static str) -> Error {
    match error {
        Error::Invalid(mut problems) if !problems.is_empty() => Error::field(name, problems.remove(0).why),
        other => other,
    }
}

/// A file beside the place where it will stand, readable by its owner only.
pub fn beside(to: &Path) -> Result<NamedTempFile> {
    let file = tempfile::Builder::new().prefix(".manyhands-").suffix(".part").tempfile_in(folder(to));
    file.map_err(|why| not_made(to, &why))
}

/// Puts a file in its place when all of it is on the disk; before that there is none, or the earlier one.
pub fn put(file: NamedTempFile, to: &Path) -> Result<()> {
    let put = || {
        file.as_file().sync_all()?;
        file.persist(to)?;
        // The name is on the disk when the folder is.
        File::open(folder(to))?.sync_all()
    };
    put().map_err(|why: io::Error| not_made(to, &why))
}

fn folder(to: &Path) -> &Path {
    to.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What a file that could not be written says.
pub fn not_made(to: &Path, why: &io::Error) -> Error {
    Error::Refused(say!("command-file-not-made", path = to.display().to_string(), why = why.to_string()))
}
