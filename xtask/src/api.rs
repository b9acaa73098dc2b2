//! The API against its own document: schemathesis asks a demo town whatever the document allows, and much that it does not.
//!
//! Three rounds with all its checks: without a token, with one, and with one among things that are there. Its packages lie
//! beside the built programs, never in the repository.

use crate::demo::Demo;
use crate::tally::Tally;
use crate::{browser, shell};
use std::fs;
use std::path::{Path, PathBuf};

/// What would end a round early: its own token taken away, or the coalition left.
const ENDS_THE_ROUND: [&str; 3] = ["me-remove-token", "coalitions-leave", "people-leave"];

/// Builds the program, starts a demo town, and asks it.
///
/// # Errors
/// One line that names the step that broke.
pub fn test() -> Result<Tally, String> {
    browser::build()?;
    let folder = ready()?;
    let demo = Demo::start(&folder)?;
    let (token, rounds) = (format!("Authorization: Bearer {}", demo.token()?), Rounds { folder: &folder, demo: &demo });
    let mut sum = rounds.play("nobody", "made-up.toml", &[])?;
    sum += rounds.play("with a token", "made-up.toml", &[&token])?;
    let acting = rounds.find(&token, "/api/v1/me", "\"organizations\":[{\"organization\":\"")?;
    let tie = rounds.find(&token, "/api/v1/coalitions/elmwater/relationships?state=agreed", "\"items\":[{\"id\":\"")?;
    rounds.name(&tie)?;
    sum += rounds.play("with a token in the town", "of-the-town.toml", &[&token, &format!("Acting-For: {acting}")])?;
    Ok(sum)
}

struct Rounds<'a> {
    folder: &'a Path,
    demo: &'a Demo,
}

impl Rounds<'_> {
    /// One round; how many operations held.
    fn play(&self, who: &str, config: &str, headers: &[&str]) -> Result<Tally, String> {
        println!("\n-- the API, {who}");
        let address = self.demo.address();
        let mut st = shell::command(&self.folder.join("venv/bin/st").to_string_lossy());
        st.current_dir(self.folder).args(["--config-file", config, "run", "--checks", "all", "--no-color"]);
        st.args(["--max-examples", "12", "--seed", "7", "--url", address]).arg(format!("{address}/api/openapi.json"));
        ENDS_THE_ROUND.iter().for_each(|name| _ = st.args(["--exclude-operation-id", name]));
        headers.iter().for_each(|header| _ = st.args(["-H", header]));
        let said = st.output().map_err(|e| format!("schemathesis did not start: {e}"))?.stdout;
        let said = String::from_utf8_lossy(&said);
        println!("{said}");
        Tally::of_api_round(&said).ok_or_else(|| format!("the API, {who}: schemathesis gave no result"))
    }

    /// The text behind `before` in what an address answers, up to the next quotation mark.
    fn find(&self, token: &str, path: &str, before: &str) -> Result<String, String> {
        let mut curl = shell::command("curl");
        let answer = shell::answer(curl.args(["-sS", "-H", token]).arg(format!("{}{path}", self.demo.address())))?;
        let found = answer.split_once(before).and_then(|(_, after)| after.split('"').next());
        found.map(str::to_owned).ok_or_else(|| format!("{path} answered something else: {answer}"))
    }

    fn name(&self, tie: &str) -> Result<(), String> {
        let path = self.folder.join("of-the-town.toml");
        let text = fs::read_to_string(&path).map_err(|e| e.to_string())?;
        fs::write(&path, text.replace("{id}", tie)).map_err(|e| e.to_string())
    }
}

/// A folder with the configurations and the packages.
fn ready() -> Result<PathBuf, String> {
    let broke = |e: std::io::Error| format!("preparing the API tests: {e}");
    let (from, mut folder) = (shell::root().join("app/tests/api"), shell::programs().map_err(broke)?);
    folder.pop();
    folder.push("api");
    fs::create_dir_all(&folder).map_err(broke)?;
    let installed = fs::read(folder.join("requirements.txt")).unwrap_or_default();
    let wanted = fs::read(from.join("requirements.txt")).map_err(broke)?;
    if installed != wanted {
        let venv = folder.join("venv");
        shell::run(shell::command("python3").args(["-m", "venv"]).arg(&venv))?;
        let mut pip = shell::command(&venv.join("bin/pip").to_string_lossy());
        shell::run(
            pip.args(["install", "--quiet", "--disable-pip-version-check", "-r"]).arg(from.join("requirements.txt")),
        )?;
    }
    for entry in fs::read_dir(&from).map_err(broke)? {
        let entry = entry.map_err(broke)?;
        fs::copy(entry.path(), folder.join(entry.file_name())).map_err(broke)?;
    }
    Ok(folder)
}
