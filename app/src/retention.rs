//! How long everything is kept, and what becomes of it when a person is erased: one list for the job that clears away,
//! for the page that says so, and for whoever adds a table.
//!
//! Invariant: every table of the database stands here; a story compares the list with both databases.

/// How long counts of attempts are kept: days. Nothing is counted for longer.
pub const ATTEMPT_DAYS: i64 = 1;
/// How long a form or a program's request that was sent is known again: days.
pub const FORM_DAYS: i64 = 7;
/// How long the text of a letter that could not be delivered is kept, so that it can be sent again: days.
pub const LETTER_TEXT_DAYS: i64 = 7;
/// How long it is known that a letter was written, to whom and when: days.
pub const LETTER_DAYS: i64 = 30;
/// How long a list that somebody brings in is kept: days. Its room clears it away itself.
pub const DRAFT_DAYS: i64 = people::importing::acts::HOURS / 24;
/// How long it is known, after their time, which links of letters were opened and used: days.
pub const LINK_DAYS: i64 = people::action_links::rules::KEPT;
/// How long notes of backups and drills are kept: days.
pub const NOTE_DAYS: i64 = 400;

/// How long the rows of a table are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// As long as the books themselves, or until somebody takes it away.
    Always,
    /// Until the time that stands in the row itself.
    UntilItRunsOut,
    /// So many days.
    Days(i64),
}

/// What becomes of what a table holds of a person when they are erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// It holds nothing of persons.
    Nothing,
    /// Their rows go.
    Goes,
    /// Their words, names and addresses in it go; the rows stay.
    Emptied,
    /// Only their id stands in it, which leads to no name any more.
    IdStays,
}

/// `(table, how long, what becomes of a person in it)`.
pub const TABLES: &[(&str, Kept, Erased)] = &[
    ("acceptance", Kept::Always, Erased::IdStays),
    ("action_link", Kept::Days(LINK_DAYS), Erased::Goes),
    ("action_link_opening", Kept::Days(LINK_DAYS), Erased::Goes),
    ("address_link", Kept::UntilItRunsOut, Erased::Goes),
    ("attempt", Kept::Days(ATTEMPT_DAYS), Erased::Nothing),
    ("bounce", Kept::Always, Erased::Goes),
    ("call", Kept::Days(FORM_DAYS), Erased::Goes),
    ("ceremony", Kept::UntilItRunsOut, Erased::Goes),
    ("challenge_answer", Kept::Days(challenges::check::rules::KEPT), Erased::Goes),
    ("challenge_check", Kept::Always, Erased::IdStays),
    ("challenge_result", Kept::Always, Erased::Nothing),
    ("choice", Kept::Always, Erased::Emptied),
    ("choice_begin", Kept::Always, Erased::Nothing),
    ("chooser", Kept::Always, Erased::Emptied),
    ("choosing_policy", Kept::Always, Erased::IdStays),
    ("claim", Kept::Always, Erased::Emptied),
    ("coalition", Kept::Always, Erased::Nothing),
    ("comment", Kept::Always, Erased::Emptied),
    ("contact", Kept::Always, Erased::Goes),
    ("contact_may", Kept::Always, Erased::Nothing),
    ("coordinator", Kept::Always, Erased::Goes),
    ("digest", Kept::Always, Erased::Goes),
    ("erased", Kept::Always, Erased::IdStays),
    ("feed", Kept::Always, Erased::Goes),
    ("first_step", Kept::Always, Erased::Goes),
    ("funding", Kept::Always, Erased::IdStays),
    ("funding_ask", Kept::Always, Erased::Nothing),
    ("goal_need", Kept::Always, Erased::Nothing),
    ("goal_offer", Kept::Always, Erased::Nothing),
    ("goal_seat", Kept::Always, Erased::IdStays),
    ("goal_table", Kept::Always, Erased::IdStays),
    ("goal_tie", Kept::Always, Erased::IdStays),
    ("goal_voice", Kept::Always, Erased::Emptied),
    ("import_draft", Kept::Days(DRAFT_DAYS), Erased::Goes),
    ("invitation", Kept::Always, Erased::Emptied),
    ("joined_row", Kept::Always, Erased::Nothing),
    ("joining", Kept::Always, Erased::Emptied),
    ("journal", Kept::Always, Erased::Emptied),
    ("journal_about", Kept::Always, Erased::Nothing),
    ("leading_order", Kept::Always, Erased::IdStays),
    ("leading_place", Kept::Always, Erased::Goes),
    ("leading_task", Kept::Always, Erased::Emptied),
    ("leading_turn", Kept::Always, Erased::IdStays),
    ("lease", Kept::UntilItRunsOut, Erased::Nothing),
    ("logo", Kept::Always, Erased::Nothing),
    ("mail_seen", Kept::Days(LINK_DAYS), Erased::Nothing),
    ("membership", Kept::Always, Erased::Nothing),
    ("mention", Kept::Always, Erased::Goes),
    ("move", Kept::Always, Erased::Emptied),
    ("notice", Kept::Always, Erased::Emptied),
    ("once", Kept::Days(FORM_DAYS), Erased::Goes),
    ("one_to_one_note", Kept::Days(::trust::one_to_ones::rules::NOTES_KEPT), Erased::Goes),
    ("one_to_one_pair", Kept::Days(::trust::one_to_ones::rules::KEPT), Erased::IdStays),
    ("one_to_one_rest", Kept::UntilItRunsOut, Erased::Goes),
    ("one_to_one_round", Kept::Days(::trust::one_to_ones::rules::KEPT), Erased::IdStays),
    ("one_to_one_taker", Kept::Days(::trust::one_to_ones::rules::KEPT), Erased::Goes),
    ("operator", Kept::Always, Erased::Goes),
    ("operator_expected", Kept::UntilItRunsOut, Erased::Goes),
    ("organization", Kept::Always, Erased::Nothing),
    ("outbox", Kept::Days(LETTER_DAYS), Erased::Goes),
    ("party", Kept::Always, Erased::Nothing),
    ("passkey", Kept::Always, Erased::Goes),
    ("person", Kept::Always, Erased::Emptied),
    ("person_address", Kept::Always, Erased::Goes),
    ("question", Kept::Always, Erased::IdStays),
    ("refusal", Kept::Always, Erased::Emptied),
    ("relationship", Kept::Always, Erased::Nothing),
    ("representative", Kept::Always, Erased::Goes),
    ("rhythm", Kept::Always, Erased::Goes),
    ("safekeeping", Kept::Days(NOTE_DAYS), Erased::Nothing),
    ("session", Kept::UntilItRunsOut, Erased::Goes),
    ("settlement", Kept::Always, Erased::Emptied),
    ("sheet", Kept::Always, Erased::Goes),
    ("sign_in_link", Kept::UntilItRunsOut, Erased::Goes),
    ("sign_in_with", Kept::Always, Erased::Goes),
    ("space", Kept::Always, Erased::Nothing),
    ("step", Kept::Always, Erased::Nothing),
    ("stop_link", Kept::UntilItRunsOut, Erased::Goes),
    ("stopped", Kept::Always, Erased::Goes),
    ("terms", Kept::Always, Erased::Emptied),
    ("token", Kept::UntilItRunsOut, Erased::Goes),
    ("told", Kept::Always, Erased::Goes),
    ("trust_answer", Kept::Days(::trust::pulse::rules::KEPT), Erased::Goes),
    ("trust_circle", Kept::Days(::trust::pulse::rules::KEPT), Erased::Nothing),
    ("trust_doing", Kept::Days(::trust::doing::rules::KEPT), Erased::IdStays),
    ("trust_heard", Kept::Always, Erased::Emptied),
    ("trust_mending", Kept::Always, Erased::Emptied),
    ("trust_mending_yes", Kept::Always, Erased::IdStays),
    ("trust_promise", Kept::Always, Erased::Emptied),
    ("trust_rhythm", Kept::Always, Erased::IdStays),
    ("trust_showing", Kept::Always, Erased::IdStays),
    ("webhook", Kept::Always, Erased::Nothing),
    ("webhook_delivery", Kept::Days(people::webhooks::rules::GIVEN_UP_KEPT), Erased::Nothing),
];
