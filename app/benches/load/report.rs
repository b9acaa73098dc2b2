//! The table at the end: each figure with its target beside it.

use crate::traffic::Went;

/// What was measured on one database.
#[derive(Default)]
pub struct Figures {
    /// Each page asked for as fast as it was answered.
    pub pages: Vec<(String, Went)>,
    /// Pages in turn, likewise.
    pub mixed: Went,
    /// Pages in turn at the fixed rate.
    pub fixed: Went,
    /// Acceptances.
    pub acts: Went,
    /// Bare transactions in a second.
    pub bare: f64,
    /// From start to first page: seconds.
    pub start: f64,
    /// Bringing in 10,000 organizations from a spreadsheet by the command, and the same file again: seconds.
    pub import: (f64, f64),
    /// Memory at its most, and at the end: megabytes.
    pub memory: (f64, f64),
    /// Lines of the journal, which verified.
    pub lines: u64,
}

impl Figures {
    fn rows(&self) -> Vec<(String, String, &'static str)> {
        let mut rows: Vec<_> = self.pages.iter().map(|(name, went)| (name.clone(), rate(went), ">= 1000/s")).collect();
        let ratio = 100.0 * self.acts.rate() / self.bare.max(1e-9);
        let other = self.pages.iter().map(|(_, went)| went.other).sum::<usize>();
        let other = other + self.mixed.other + self.fixed.other + self.acts.other;
        let mut row = |name: &str, value: String, target| rows.push((name.to_owned(), value, target));
        row("four pages in turn", rate(&self.mixed), ">= 1000/s");
        row("at 500/s: rate kept", rate(&self.fixed), "500/s");
        row("at 500/s: half within", format!("{:.1} ms", self.fixed.within(0.5)), "");
        row("at 500/s: 99 % within", format!("{:.1} ms", self.fixed.within(0.99)), "<= 20 ms");
        row("answers not as expected", other.to_string(), "0");
        row("acceptances", rate(&self.acts), "");
        row("acceptances: 99 % within", format!("{:.1} ms", self.acts.within(0.99)), "");
        row("bare transactions", format!("{:.0}/s", self.bare), "");
        row("acceptances to bare ones", format!("{ratio:.0} %"), ">= 50 %");
        row("start to first page", format!("{:.2} s", self.start), "<= 1 s");
        row("10,000 rows brought in", format!("{:.2} s", self.import.0), "<= 2 s");
        row("the same rows again", format!("{:.2} s", self.import.1), "<= 2 s");
        row("memory at its most", format!("{:.0} MB", self.memory.0), "<= 120 MB");
        row("memory after the run", format!("{:.0} MB", self.memory.1), "<= 120 MB");
        row("journal lines verified", self.lines.to_string(), "");
        rows
    }
}

fn rate(went: &Went) -> String {
    format!("{:.0}/s", went.rate())
}

/// Prints the table; a database that was not measured has a dash.
pub fn print(lite: Option<&Figures>, pg: Option<&Figures>) {
    let rows = |figures: Option<&Figures>| figures.map(Figures::rows).unwrap_or_default();
    let (left, right) = (rows(lite), rows(pg));
    println!("\n{:<26} {:>12} {:>12}   target", "", "SQLite", "PostgreSQL");
    for n in 0..left.len().max(right.len()) {
        let value = |rows: &[(String, String, &str)]| rows.get(n).map_or("-".to_owned(), |row| row.1.clone());
        if let Some((name, _, target)) = left.get(n).or(right.get(n)) {
            println!("{name:<26} {:>12} {:>12}   {target}", value(&left), value(&right));
        }
    }
}
