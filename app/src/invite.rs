//! `manyhands invite`: the first coordinator of a coalition, invited at the machine itself.

use std::process::ExitCode;

use base::words::fold;
use base::{Cx, Lang, Result, q};
use likeness::{Facts, Key, THRESHOLD, likeness};
use people::invitations::acts;
use people::invitations::types::{Draft, Task};

use crate::config::{Store, tell, tell_beside};
use crate::{migrations, operator};

/// Options of `manyhands invite`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The mail address of whoever is to coordinate
    pub address: String,
    /// The coalition, by its name or its name in addresses; it is made if it is not there
    #[arg(long, value_name = "NAME")]
    pub coalition: String,
    /// The language of the letter: en or es
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    pub language: String,
    /// The address that people type, as `serve` has it [default: http://127.0.0.1:8080]
    #[arg(long, env = "MANYHANDS_URL", default_value = "", value_name = "URL", hide_default_value = true)]
    pub url: String,
}

/// What links begin with when nobody says: where `serve` listens when nobody says.
pub const HERE: &str = "http://127.0.0.1:8080";

/// Writes the invitation, which leaves with the letters of the running program, and prints its link.
pub async fn run(store: &Store, args: Args) -> Result<ExitCode> {
    let lang = operator::language(&args.language)?;
    let db = store.open_or_make().await?;
    db.migrate(migrations::ALL).await?;
    let url = if args.url.is_empty() { HERE } else { &args.url };
    let cx = operator::cx(db, url, lang);
    let made = unheard_of(&cx, &args.coalition, "it was made").await;
    let link = coordinator(&cx, &args, lang).await;
    cx.house.db.close().await;
    let (made, link) = (made?, link?);
    made.iter().for_each(tell);
    tell(format_args!("A letter to {} is written; it leaves while `manyhands serve` runs.", args.address));
    tell(format_args!("Its link, which opens once and only for that address: {link}"));
    if args.url.is_empty() {
        tell_beside(format_args!("The link begins with {HERE}, as no other address was given."));
        tell_beside("People elsewhere need the one they type: say it with --url or MANYHANDS_URL, and invite again.");
    }
    Ok(ExitCode::SUCCESS)
}

/// What is said when there is no coalition of this name: what becomes of it, and which others it may have been meant for.
pub async fn unheard_of(cx: &Cx, name: &str, then: &str) -> Result<Vec<String>> {
    if operator::coalition(cx, "--coalition", name).await?.is_some() {
        return Ok(vec![]);
    }
    let all: Vec<(String, String)> = q!("select slug, name from coalition order by name, slug").all(cx.db()).await?;
    let is_like = |it: &str| likeness(&key(it), &key(name)).score >= THRESHOLD || letters(it) == letters(name);
    let alike = all.iter().filter(|(slug, it)| is_like(it) || is_like(slug));
    let alike: Vec<String> = alike.map(|(slug, it)| format!("{it} ({slug})")).collect();
    let mut lines = vec![format!("There was no coalition called {name}: {then}.")];
    if !alike.is_empty() {
        lines.push(format!("There are others with a name like it: {}.", alike.join(", ")));
    }
    Ok(lines)
}

/// What is left when one writes `elmwater` and another `Elm Water`.
fn letters(name: &str) -> String {
    fold(name).chars().filter(|it| it.is_alphanumeric()).collect()
}

fn key(name: &str) -> Key {
    Key::new(&Facts { name, ..Facts::default() })
}

/// Invites somebody to coordinate, in a coalition that is made if it is not there; the link of the letter.
pub async fn coordinator(cx: &Cx, args: &Args, lang: Lang) -> Result<String> {
    let (mut tx, coalition) = match operator::coalition(cx, "--coalition", &args.coalition).await? {
        Some((coalition, _)) => (cx.begin(coalition).await?, coalition),
        None => operator::found(cx, &args.coalition).await?,
    };
    let draft = Draft { address: args.address.clone(), organization: None, task: Task::Coordinator, lang };
    let secret = acts::invite(&mut tx, coalition, &draft).await?;
    tx.commit().await?;
    Ok(format!("{}/invitations/{secret}", cx.house.url))
}
