//! `manyhands erase`: the same for the operator, when somebody asks by other ways.

use std::process::ExitCode;

use base::{Error, Lang, Result, say};
use people::operators::acts as operators;
use people::persons::acts::by_address;
use people::persons::rules::plain_address;

use super::{Words, acts};
use crate::config::{Store, tell};
use crate::operator;

/// Options of `manyhands erase`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// An address of the person
    pub address: String,
    /// What becomes of the words that they left in talk and in reasons: stay, under nobody's name, or go
    #[arg(long, default_value = "stay", value_name = "stay|go")]
    pub words: String,
    /// Erase them also when an organization or coalition is then looked after by nobody
    #[arg(long)]
    pub leave_alone: bool,
    /// Do it: without this, only what would happen is told
    #[arg(long)]
    pub yes: bool,
}

/// Erases the person, or tells what would happen.
pub async fn run(store: &Store, args: Args) -> Result<ExitCode> {
    let words: Words = args.words.parse().map_err(|_| Error::field("--words", say!("erase-words-unknown")))?;
    let cx = operator::cx(store.open_existing().await?, "manyhands", Lang::En);
    let done = erase(&cx, &args, words).await;
    cx.house.db.close().await;
    done
}

async fn erase(cx: &base::Cx, args: &Args, words: Words) -> Result<ExitCode> {
    let address = plain_address(&args.address);
    let Some(person) = by_address(cx.db(), &address).await? else {
        return erase_address(cx, args, &address).await;
    };
    let left = acts::left(cx.db(), person.id).await?;
    for name in left.organizations.iter().map(|it| &it.name).chain(left.coalitions.iter().map(|it| &it.name)) {
        tell(format_args!("Nobody would look after {name} any more."));
    }
    if !args.yes {
        tell(format_args!("{} would be erased. Say --yes to do it; it cannot be undone.", args.address));
        return Ok(ExitCode::FAILURE);
    }
    let mut tx = acts::begin(cx, person.id).await?;
    let erased = acts::erase(&mut tx, person.id, words, args.leave_alone).await;
    tx.finish(erased.map_err(|why| operator::option(why, "--leave-alone"))).await?;
    tell(format_args!("{} is erased. What they did for organizations stays, under nobody's name.", args.address));
    tell("Backups that were made before still hold them; a restore with the list erased.txt erases them again.");
    Ok(ExitCode::SUCCESS)
}

/// The address is nobody's here: what is known of it goes, such as an invitation that nobody took up.
async fn erase_address(cx: &base::Cx, args: &Args, address: &str) -> Result<ExitCode> {
    let mut tx = operators::begin(cx, &[]).await?;
    let n = acts::erase_address(&mut tx, address).await?;
    if n == 0 {
        return Err(Error::field("ADDRESS", say!("admin-nobody")));
    }
    if !args.yes {
        tell(format_args!("{address} is nobody's here, and stands in {n} places. Say --yes to have it erased there."));
        return Ok(ExitCode::FAILURE);
    }
    tx.commit().await?;
    tell(format_args!("{address} is erased from {n} places."));
    Ok(ExitCode::SUCCESS)
}
