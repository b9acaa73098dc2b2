//! The sum of a check: how many tests passed, failed and were skipped, and which steps broke.

use std::fmt;
use std::ops::AddAssign;

/// Counts of one or many runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests and steps that did what they should.
    pub passed: u32,
    /// Tests that failed, and steps that broke.
    pub failed: u32,
    /// Tests that did not run.
    pub skipped: u32,
}

impl Tally {
    /// One broken step.
    pub const BROKEN: Tally = Tally { passed: 0, failed: 1, skipped: 0 };

    /// The counts in a line such as `test result: ok. 5 passed; 0 failed; 1 ignored; …`, if it is one.
    pub fn of_cargo_line(line: &str) -> Option<Tally> {
        let counts = line.trim_start().strip_prefix("test result:")?;
        let (_, counts) = counts.split_once(". ")?;
        let count = |word: &str| number_before(counts, word);
        Some(Tally { passed: count("passed")?, failed: count("failed")?, skipped: count("ignored")? })
    }

    /// The counts in a line such as `fell: the program, on SQLite: 200 passed, 0 failed`, if it is one.
    pub fn of_round_line(line: &str) -> Option<Tally> {
        let (_, counts) = line.trim_start().strip_prefix("fell: ")?.rsplit_once(": ")?;
        let (passed, failed) = counts.split_once(", ")?;
        let count = |text: &str, word: &str| text.strip_suffix(word)?.trim().parse().ok();
        Some(Tally { passed: count(passed, "passed")?, failed: count(failed, "failed")?, skipped: 0 })
    }

    /// The counts in what schemathesis says: the operations it asked, and what it found on its last line.
    pub fn of_api_round(said: &str) -> Option<Tally> {
        let asked = said.lines().find_map(|line| line.trim().strip_prefix("Tested: "))?.parse().ok()?;
        let last = said.trim_end().lines().last().filter(|line| line.starts_with("==="))?;
        let parts = last.trim_matches('=').split(" in ").next()?.split(',');
        let found = parts.filter_map(|part| part.trim().split_once(' '));
        let bad = found.filter(|(_, what)| what.starts_with("failure") || what.starts_with("error"));
        let failed: u32 = bad.filter_map(|(n, _)| n.parse::<u32>().ok()).sum();
        Some(Tally { passed: u32::saturating_sub(asked, failed), failed, skipped: 0 })
    }

    /// The counts in the `stats` of the JSON report that the browser tests write.
    ///
    /// A test that passed on its second try counts as passed: the tests choose how often they try.
    pub fn of_browser_report(json: &str) -> Option<Tally> {
        let (_, stats) = json.rsplit_once("\"stats\"")?;
        let count = |word: &str| number_after(stats, word);
        Some(Tally {
            passed: count("\"expected\"")? + count("\"flaky\"")?,
            failed: count("\"unexpected\"")?,
            skipped: count("\"skipped\"")?,
        })
    }
}

fn number_before(counts: &str, word: &str) -> Option<u32> {
    let count = counts.split(';').find_map(|part| part.trim().strip_suffix(word))?;
    count.trim().parse().ok()
}

fn number_after(stats: &str, word: &str) -> Option<u32> {
    let (_, after) = stats.split_once(word)?;
    let after = after.trim_start().strip_prefix(':')?.trim_start();
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    after[..end].parse().ok()
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        match self.skipped {
            0 => Ok(()),
            skipped => write!(f, ", {skipped} skipped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(passed: u32, failed: u32, skipped: u32) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn a_result_line_is_counted_and_no_other() {
        let line = "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out";
        assert_eq!(Tally::of_cargo_line(line), Some(tally(5, 2, 1)));
        assert_eq!(Tally::of_cargo_line("test rules::accepts_once ... ok"), None);
        assert_eq!(Tally::of_cargo_line("test result: 5 passed"), None);
    }

    #[test]
    fn a_line_of_rounds_is_counted() {
        let line = "fell: the program, on SQLite: 199 passed, 1 failed";
        assert_eq!(Tally::of_round_line(line), Some(tally(199, 1, 0)));
        assert_eq!(Tally::of_round_line("199 passed, 1 failed"), None);
    }

    #[test]
    fn a_round_of_the_api_is_counted() {
        let said = |last: &str| format!("  Selected: 61/61\n  Tested: 61\n\nSeed: 1\n\n{last}\n");
        assert_eq!(Tally::of_api_round(&said("==== No issues found in 3s ====")), Some(tally(61, 0, 0)));
        assert_eq!(Tally::of_api_round(&said("==== 1 failure, 3 warnings in 32.62s ====")), Some(tally(60, 1, 0)));
        assert_eq!(Tally::of_api_round(&said("=== 2 failures, 1 error, 2 warnings in 9s ===")), Some(tally(58, 3, 0)));
        assert_eq!(Tally::of_api_round("Traceback (most recent call last):"), None);
    }

    #[test]
    fn a_browser_report_is_counted_from_its_last_stats() {
        let json = r#"{ "suites": ["stats"], "stats": { "duration": 9.5,
            "expected": 12, "skipped": 1, "unexpected": 2, "flaky": 3 } }"#;
        assert_eq!(Tally::of_browser_report(json), Some(tally(15, 2, 1)));
        assert_eq!(Tally::of_browser_report("{}"), None);
    }

    #[test]
    fn the_sum_names_skipped_tests_only_when_there_are_some() {
        let mut sum = tally(1, 0, 0);
        sum += tally(2, 0, 0);
        assert_eq!(sum.to_string(), "3 passed, 0 failed");
        sum += tally(0, 1, 4);
        assert_eq!(sum.to_string(), "3 passed, 1 failed, 4 skipped");
    }
}
