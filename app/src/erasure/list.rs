//! Who was erased, by id: beside the backups as `erased.txt`, so that a restore brings nobody back.
//!
//! A line is an id, what became of the words, and the moment. Invariant: the list holds no name and no address.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use base::db::Conn;
use base::ids::PersonId;
use base::{Error, House, Result, q, record, say};
use chrono::{DateTime, SecondsFormat, Utc};

use super::Words;
use crate::backup::place::Place;

/// Its name beside the backups.
pub const NAME: &str = "erased.txt";

record! {
    /// Somebody who was erased.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Erased { pub person_id: PersonId, pub words: Words, pub at: DateTime<Utc> }
}

/// Everybody who was erased here.
pub async fn all(conn: Conn<'_>) -> Result<Vec<Erased>> {
    q!("select person_id, words, at from erased order by at, person_id").all(conn).await
}

/// The list as it is written.
pub fn written(all: &[Erased]) -> String {
    let at = |it: &Erased| it.at.to_rfc3339_opts(SecondsFormat::Micros, true);
    let lines = all.iter().map(|it| format!("{} {} {}\n", it.person_id, it.words, at(it)));
    format!(
        "# Ids of people who were erased. Keep this beside the backups: a restore reads it.\n{}",
        lines.collect::<String>()
    )
}

/// Reads a list; a line that says nothing is refused, since somebody might come back by it.
pub fn read(text: &str) -> Result<Vec<Erased>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| of_line(line).ok_or_else(|| Error::Refused(say!("erase-list-not-understood", line = line))))
        .collect()
}

fn of_line(line: &str) -> Option<Erased> {
    let mut words = line.split_whitespace();
    let (id, said, at) = (words.next()?, words.next()?, words.next()?);
    let at = DateTime::parse_from_rfc3339(at).ok()?.to_utc();
    Some(Erased { person_id: id.parse().ok()?, words: said.parse().ok()?, at })
}

/// The list that is named, or that lies beside the backup.
pub fn known(backup: &Path, given: Option<&Path>) -> Result<Vec<Erased>> {
    let beside = backup.with_file_name(NAME);
    let path = given.unwrap_or(&beside);
    match fs::read_to_string(path) {
        Ok(text) => read(&text),
        Err(_) if given.is_none() => Ok(vec![]),
        Err(why) => {
            Err(Error::Refused(say!("backup-not-opened", path = path.display().to_string(), why = why.to_string())))
        }
    }
}

/// What a program remembers of the list that it wrote last.
#[derive(Default)]
struct Written(Mutex<Option<Vec<PersonId>>>);

/// Brings the list beside the backups up to date, when somebody was erased since this program last did. Who stands there
/// already stays: a database that was restored from an older backup may not know them.
pub async fn keep_beside(house: &House, place: &Place) -> Result<()> {
    let here = all((&house.db).into()).await?;
    let ids: Vec<PersonId> = here.iter().map(|it| it.person_id).collect();
    let shelf = house.memo.shelf::<Written>();
    if shelf.0.lock().unwrap_or_else(|held| held.into_inner()).as_ref() == Some(&ids) {
        return Ok(());
    }
    let mut there = read(&place.read(NAME).await?.unwrap_or_default())?;
    let known = there.len();
    there.extend(
        here.into_iter().filter(|it| !there.iter().any(|other| other.person_id == it.person_id)).collect::<Vec<_>>(),
    );
    if there.len() > known {
        place.write(NAME, &written(&there)).await?;
    }
    *shelf.0.lock().unwrap_or_else(|held| held.into_inner()) = Some(ids);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written_and_nothing_is_guessed() {
        let at = "2027-06-08T14:00:00.000001Z".parse().expect("a moment");
        let all = vec![
            Erased { person_id: PersonId::new(), words: Words::Stay, at },
            Erased { person_id: PersonId::new(), words: Words::Go, at },
        ];
        assert_eq!(read(&written(&all)).expect("it is read"), all);
        assert_eq!(read("").expect("nobody"), vec![]);
        for wrong in [
            "Ada Okafor",
            "0190a000-0000-7000-8000-000000000000",
            "0190a000-0000-7000-8000-000000000000 away 2027-06-08T14:00:00Z",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
