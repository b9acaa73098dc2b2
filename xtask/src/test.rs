//! `cargo xtask test`: the whole check, from an empty machine to one last line with the sum.

use crate::cluster::Cluster;
use crate::machine::{self, Need};
use crate::tally::Tally;
use crate::{api, browser, mail, packages, postgres, s3, shell};
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

/// What was asked for on the command line.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wish {
    only: Option<Part>,
    filter: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Rust,
    Api,
    Browser,
}

/// Runs the check; the last line is the sum, and the exit code is not zero when anything failed.
pub fn run(words: &[String]) -> ExitCode {
    let wish = match Wish::read(words) {
        Ok(wish) => wish,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    let mut report = Report::default();
    wish.carry_out(&mut report);
    report.close()
}

impl Wish {
    fn read(words: &[String]) -> Result<Wish, String> {
        let mut wish = Wish::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--only" => wish.only = Some(Part::read(words.next())?),
                flag if flag.starts_with('-') => return Err(format!("{flag} is not known here.")),
                _ if wish.filter.is_some() => return Err("One filter at a time.".to_string()),
                filter => wish.filter = Some(filter.to_string()),
            }
        }
        Ok(wish)
    }

    fn wants(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }

    fn carry_out(&self, report: &mut Report) {
        let (rust, api) = (self.wants(Part::Rust), self.wants(Part::Api) && self.filter.is_none());
        let pages = self.wants(Part::Browser) && browser::has_tests();
        if let Err(missing) = machine::prepare(&needs(rust, api, pages)) {
            missing.into_iter().for_each(|need| report.broke(need));
        }
        if rust && self.filter.is_none() {
            report.step("format", cargo("fmt", &["--all", "--check"]));
            report.step("lints", cargo("clippy", LINTS));
        }
        if rust {
            self.test_rust(report);
        }
        if api {
            report.title("the API against its document");
            match api::test() {
                Ok(tally) => report.sum += tally,
                Err(why) => report.broke(why),
            }
        }
        if pages {
            self.test_pages(report);
        }
    }

    fn test_rust(&self, report: &mut Report) {
        let cluster = Cluster::start();
        let mut command = cargo("test", &["--workspace", "--no-fail-fast"]);
        match &cluster {
            Ok(cluster) => command.env(postgres::ADDRESS, cluster.url()),
            Err(why) => {
                report.broke(format!("PostgreSQL did not start: {why}"));
                command.env_remove(postgres::ADDRESS)
            }
        };
        match s3::bring() {
            Ok(weed) => drop(command.env(s3::PROGRAM, weed)),
            Err(why) => report.broke(format!("the server of S3 for backups: {why}")),
        }
        match mail::bring() {
            Ok(python) => drop(command.env(mail::PYTHON, python)),
            Err(why) => report.broke(format!("the server of letters: {why}")),
        }
        command.args(self.filter.iter());
        // A real provider for the stories of signing in; without it they are skipped, and that is a failure here.
        if let Err(why) = packages::ready("app/tests/sso", "sso") {
            report.broke(why);
        }
        report.title("tests");
        if let Err(why) = count(&mut command, &mut report.sum) {
            report.broke(why);
        }
    }

    fn test_pages(&self, report: &mut Report) {
        report.title("pages in a browser");
        match browser::test(self.filter.as_deref()) {
            Ok(tally) => report.sum += tally,
            Err(why) => report.broke(why),
        }
    }
}

impl Part {
    fn read(word: Option<&String>) -> Result<Part, String> {
        match word.map(String::as_str) {
            Some("rust") => Ok(Part::Rust),
            Some("api") => Ok(Part::Api),
            Some("browser") => Ok(Part::Browser),
            _ => Err("--only is followed by rust, api or browser.".to_string()),
        }
    }
}

const LINTS: &[&str] = &["--workspace", "--all-targets", "--", "-D", "warnings"];

fn needs(rust: bool, api: bool, pages: bool) -> Vec<Need> {
    let mut needs = vec![machine::NODE];
    if rust {
        needs.push(machine::POSTGRES);
        needs.extend([machine::PYTHON, machine::DOVECOT, machine::OPENSSL]);
    }
    if api {
        needs.extend([machine::PYTHON, machine::CURL]);
    }
    if pages {
        needs.push(machine::CHROMIUM);
    }
    needs
}

/// Cargo as the one that started us, so that a chosen toolchain stays chosen.
fn cargo(task: &str, arguments: &[&str]) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string());
    let mut command = shell::command(&program);
    command.arg(task).args(arguments);
    command
}

/// Runs a test command, shows what it says while it says it, and adds its result lines to `sum`.
fn count(command: &mut Command, sum: &mut Tally) -> Result<(), String> {
    let started = command.stdout(Stdio::piped()).spawn();
    let mut child = started.map_err(|e| format!("cargo test could not be started: {e}"))?;
    let before = sum.failed;
    let output = child.stdout.take().into_iter();
    for line in output.flat_map(|out| BufReader::new(out).split(b'\n').map_while(Result::ok)) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        *sum += Tally::of_cargo_line(&line).unwrap_or_default();
    }
    let status = child.wait().map_err(|e| e.to_string())?;
    // It did not compile, or a test took its whole program down before the count was said.
    match status.success() || sum.failed > before {
        true => Ok(()),
        false => Err(format!("tests: cargo test ended with {status}, no failed test named")),
    }
}

/// What happened so far.
#[derive(Default)]
struct Report {
    sum: Tally,
    broken: Vec<String>,
}

impl Report {
    fn title(&self, step: &str) {
        println!("\n== {step}");
    }

    fn step(&mut self, name: &str, mut command: Command) {
        self.title(name);
        if let Err(why) = shell::run(&mut command) {
            self.broke(format!("{name}: {why}"));
        }
    }

    fn broke(&mut self, why: String) {
        eprintln!("{why}");
        self.sum += Tally::BROKEN;
        self.broken.push(why);
    }

    fn close(self) -> ExitCode {
        println!();
        for why in &self.broken {
            println!("failed: {why}");
        }
        println!("{}", self.sum);
        match self.sum.failed {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::FAILURE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Wish};

    fn read(line: &str) -> Result<Wish, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_string).collect();
        Wish::read(&words)
    }

    #[test]
    fn without_words_everything_is_wanted() {
        let wish = read("").unwrap();
        assert!(wish.wants(Part::Rust) && wish.wants(Part::Browser));
    }

    #[test]
    fn a_part_and_a_filter_can_stand_in_any_order() {
        let wish = read("accept --only browser").unwrap();
        assert_eq!(wish, read("--only browser accept").unwrap());
        assert!(wish.wants(Part::Browser) && !wish.wants(Part::Rust));
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for line in ["--only", "--only night", "--fast", "one two"] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
