//! Days as people write them.

use tables::{DayProblem, day};

#[test]
fn the_same_day_is_understood_in_every_manner() {
    for text in [
        "2026-02-28",
        "2026/2/28",
        "2026.02.28",
        "2026-02-28T09:30:00",
        "2026-02-28T09:30:00Z",
        "2026-02-28 09:30",
        "28.2.2026",
        "28.02.26",
        "02/28/2026",
        "2/28/26",
        "28/02/2026",
        "28-2-2026",
        "28 Feb 2026",
        "Feb 28, 2026",
        "February 28th, 2026",
        "28-Feb-2026",
        "28 de febrero de 2026",
        "Sat, 28 Feb 2026",
        " 2026-02-28 ",
    ] {
        assert_eq!(day(text), Ok((2026, 2, 28)), "{text}");
    }
    assert_eq!(day("2/3/2026"), Ok((2026, 2, 3)));
    assert_eq!(day("2.3.2026"), Ok((2026, 3, 2)));
    assert_eq!(day("martes 3 de marzo de 2026"), Ok((2026, 3, 3)));
    assert_eq!(day("29 Feb 2024"), Ok((2024, 2, 29)));
    assert_eq!(day("1/1/99"), Ok((1999, 1, 1)));
}

#[test]
fn a_day_that_no_calendar_has_is_told_from_a_text_that_is_no_day() {
    let no_such = |year, month, day| Err(DayProblem::NoSuchDay { year, month, day });
    assert_eq!(day("31 February 2026"), no_such(2026, 2, 31));
    assert_eq!(day("2026-02-29"), no_such(2026, 2, 29));
    assert_eq!(day("31.4.2026"), no_such(2026, 4, 31));
    assert_eq!(day("13/13/2026"), no_such(2026, 13, 13));
    assert_eq!(day("0/0/2026"), no_such(2026, 0, 0));
    assert_eq!(day("  "), Err(DayProblem::Empty));
    for text in ["soon", "2026", "26-02-28", "1/2", "28 Febtober", "12:30", "1/2/3/4", "March", "٢٨.٢.٢٠٢٦", "1-2-+5"]
    {
        assert_eq!(day(text), Err(DayProblem::NotADay), "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_a_day_or_not(text in "\\PC{0,20}|[0-9TZ:./ -]{0,14}") {
        let _ = day(&text);
    }

    #[test]
    fn every_day_is_read_back(year in 1..9999i32, month in 1..=12u32, date in 1..=28u32) {
        proptest::prop_assert_eq!(day(&format!("{year:04}-{month:02}-{date:02}")), Ok((year, month, date)));
        proptest::prop_assert_eq!(day(&format!("{date}.{month}.{year:04}")), Ok((year, month, date)));
    }
}
