//! The one list of tables that a backup holds, parents before children, and of those it leaves out.
//!
//! A test compares it with both databases, so that a table or column of a new step cannot be forgotten.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Kind {
    Uuid,
    Text,
    Int,
    Bool,
    Time,
    Day,
    Bytes,
}

/// A table of the list.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns, in the order in which a row of the backup writes them.
    pub columns: &'static [(&'static str, Kind)],
    /// Which rows are kept, when not all are.
    pub only: Option<&'static str>,
    /// Reads every row that is kept, in the order of the key, so that the same content is the same bytes.
    pub select: &'static str,
    /// The insert statement for [`base::db::Many`].
    pub insert: &'static str,
    /// How many rows there are.
    pub count: &'static str,
}

impl Table {
    /// The name of its list of rows inside the file.
    pub fn file(&self) -> String {
        format!("tables/{}.ndjson", self.name)
    }
}

/// The places of so many columns: `$1, $2, …`.
macro_rules! places {
    ([$($said:literal)*] [$place:literal $($left:literal)*] $column:ident $($more:ident)*) => {
        places!([$($said)* ", " $place] [$($left)*] $($more)*)
    };
    ([$comma:literal $($said:literal)*] [$($left:literal)*]) => { concat!($($said),*) };
    ($($column:ident)*) => {
        places!([] ["$1" "$2" "$3" "$4" "$5" "$6" "$7" "$8" "$9" "$10" "$11" "$12" "$13" "$14" "$15" "$16" "$17" "$18" "$19"
            "$20" "$21" "$22" "$23" "$24"] $($column)*)
    };
}

macro_rules! tables {
    ($($name:ident [$main:ident $(, $key:ident)*] { $first:ident: $kind:ident $(, $column:ident: $other:ident)* $(,)? } $(only $only:literal)?;)*) => {
        &[$(Table {
            name: stringify!($name),
            columns: &[(stringify!($first), Kind::$kind) $(, (stringify!($column), Kind::$other))*],
            only: [$(Some($only),)? None][0],
            select: concat!(
                "select ", stringify!($first) $(, ", ", stringify!($column))*, " from ", stringify!($name)
                $(, " where ", $only)?, " order by ", stringify!($main) $(, ", ", stringify!($key))*
            ),
            insert: concat!(
                "insert into ", stringify!($name), " (", stringify!($first) $(, ", ", stringify!($column))*, ") values (",
                places!($first $($column)*), ")"
            ),
            count: concat!("select count(*) from ", stringify!($name)),
        }),*]
    };
}

/// Every table that is kept. Letters that have left are not: they are in somebody's mailbox.
pub const TABLES: &[Table] = tables! {
    space [id] { id: Uuid, kind: Text, made_at: Time, touched: Int, seq: Int, hash: Text };
    journal [space_id, seq] {
        space_id: Uuid, seq: Int, at: Time, person: Uuid, acting_for: Uuid, verb: Text, subject_kind: Text, subject: Uuid,
        openness: Int, about: Text, facts: Text, said: Text, salt: Text, said_digest: Text, before: Text, hash: Text,
    };
    journal_about [organization_id, space_id, seq] { organization_id: Uuid, space_id: Uuid, seq: Int, at: Time };
    once [key] { key: Uuid, person: Uuid, answer: Text, at: Time };
    call [caller, key] {
        caller: Text, key: Text, digest: Text, at: Time, leased_until: Time, status: Int, location: Text, body: Text,
    } only "status is not null";
    outbox [id] {
        space_id: Uuid, id: Uuid, to_name: Text, to_address: Text, subject: Text, body: Text, written_at: Time, due_at: Time,
        leased_until: Time, tries: Int, sent_at: Time, failure: Text,
        html: Text, answer_to: Text, stop: Text, lang: Text,
    } only "sent_at is null";
    person [id] { id: Uuid, name: Text, about: Text, lang: Text, zone: Text, made_at: Time };
    person_address [address] { address: Text, person_id: Uuid, confirmed_at: Time };
    operator [person_id] { person_id: Uuid, since: Time };
    operator_expected [address] { address: Text, expires_at: Time };
    erased [person_id] { person_id: Uuid, words: Text, at: Time };
    digest [space_id] {
        space_id: Uuid, hour: Int, weekday: Int, quiet_from: Int, quiet_until: Int, turn: Int, waits: Text, written_at: Time,
    };
    rhythm [space_id, about] { space_id: Uuid, about: Uuid, rhythm: Text, since: Time, due_at: Time };
    told [space_id, about, journal] { space_id: Uuid, about: Uuid, journal: Uuid, upto: Int, lines: Text };
    stop_link [token_hash] {
        token_hash: Text, person_id: Uuid, address: Text, about: Text, made_at: Time, expires_at: Time,
    };
    bounce [id] { address: Text, at: Time, id: Uuid, hard: Bool, diagnostic: Text };
    passkey [space_id, id] {
        space_id: Uuid, id: Uuid, credential_id: Text, credential: Text, name: Text, made_at: Time, used_at: Time,
    };
    sign_in_with [space_id, id] {
        space_id: Uuid, id: Uuid, issuer: Text, subject: Text, address: Text, made_at: Time, used_at: Time, removed_at: Time,
    };
    organization [id] {
        id: Uuid, name: Text, folded: Text, words: Text, sector: Text, does: Text, area: Text, sentence: Text, hue: Int,
        logo: Int, languages: Text, customs: Text, observances: Text, site: Text, mail: Text, phone: Text, address: Text,
        seen: Text, seen_level: Int, made_at: Time, listed_by: Uuid, claimed_at: Time, other_name: Text,
    };
    token [space_id, id] {
        space_id: Uuid, id: Uuid, token_hash: Text, person_id: Uuid, organization_id: Uuid, name: Text, scopes: Text,
        made_at: Time, seen_at: Time, expires_at: Time,
    };
    stopped [space_id, address] { space_id: Uuid, address: Text, at: Time };
    feed [space_id, id] {
        space_id: Uuid, id: Uuid, token_hash: Text, coalition_id: Uuid, organization_id: Uuid, made_at: Time, read_at: Time,
    };
    logo [space_id, version] { space_id: Uuid, version: Int, kind: Text, bytes: Bytes };
    contact [space_id, id] {
        space_id: Uuid, id: Uuid, name: Text, role: Text, mail: Text, phone: Text, seen: Text, seen_level: Int,
    };
    representative [space_id, person_id] { space_id: Uuid, person_id: Uuid, role: Text, since: Time };
    coalition [id] {
        id: Uuid, slug: Text, name: Text, purpose: Text, stands_on: Text, town: Text, zone: Text, made_at: Time,
    };
    claim [space_id, id] {
        space_id: Uuid, id: Uuid, coalition_id: Uuid, token_hash: Text, address: Text, why: Text, asked_at: Time,
        expires_at: Time, person_id: Uuid, confirmed_at: Time, decided_at: Time, decided_by: Uuid, granted: Bool,
        reason: Text,
    };
    coordinator [space_id, person_id] { space_id: Uuid, person_id: Uuid, since: Time };
    membership [space_id, organization_id] {
        space_id: Uuid, organization_id: Uuid, slug: Text, folded: Text, source: Text, source_id: Text,
        source_digest: Text, joined_at: Time, left_at: Time,
    };
    invitation [space_id, id] {
        space_id: Uuid, id: Uuid, token_hash: Text, address: Text, organization_id: Uuid, role: Text, invited_by: Uuid,
        made_at: Time, expires_at: Time, used_at: Time, used_by: Uuid, revoked_at: Time,
    };
    joining [space_id, id] {
        space_id: Uuid, id: Uuid, organization_id: Uuid, asked_by: Text, person_id: Uuid, why: Text, asked_at: Time,
        expires_at: Time, outcome: Text, answered_at: Time, answer: Text,
    };
    choice [space_id, id] {
        space_id: Uuid, id: Uuid, purpose: Text, relationship_id: Uuid, person_id: Uuid, acting_for: Uuid,
        made_at: Time, policy: Int, opened_at: Time, opened_by: Uuid, opened_why: Text, closed_at: Time, closed_by: Uuid, closed_why: Text,
        review_on: Day,
    };
    chooser [space_id, choice_id, organization_id] {
        space_id: Uuid, choice_id: Uuid, organization_id: Uuid, left_at: Time, left_by: Uuid, left_why: Text,
    };
    sheet [space_id, choice_id, organization_id, person_id] {
        space_id: Uuid, choice_id: Uuid, organization_id: Uuid, person_id: Uuid, body: Text, changed_at: Time, given_at: Time,
    };
    choice_begin [space_id, choice_id] {
        space_id: Uuid, choice_id: Uuid, level: Int, members: Text, proved: Bool, made_at: Time,
    };
    goal_table [space_id, id] {
        space_id: Uuid, id: Uuid, goal: Text, kind: Text, organization_id: Uuid, person_id: Uuid, made_at: Time,
        changed_at: Time, ended_at: Time, ended_by: Uuid,
    };
    goal_need [space_id, table_id, nth] { space_id: Uuid, table_id: Uuid, nth: Int, words: Text, amount: Int };
    goal_voice [space_id, id] {
        space_id: Uuid, id: Uuid, table_id: Uuid, organization_id: Uuid, name: Text, kinds: Text, affected: Int, say: Int,
        involved: Text, person_id: Uuid, made_at: Time,
    };
    goal_seat [space_id, table_id, organization_id] {
        space_id: Uuid, table_id: Uuid, organization_id: Uuid, seat: Text, said_by: Uuid, said_at: Time, asked_at: Time,
        answer: Text, answered_by: Uuid, answered_at: Time,
    };
    goal_offer [space_id, table_id, organization_id, nth] {
        space_id: Uuid, table_id: Uuid, organization_id: Uuid, nth: Int, amount: Int,
    };
    goal_tie [space_id, table_id, one_id, other_id] {
        space_id: Uuid, table_id: Uuid, one_id: Uuid, other_id: Uuid, level: Int, said_by: Uuid, said_at: Time,
        denied_by: Uuid, denied_at: Time,
    };
    choosing_policy [space_id, version] {
        space_id: Uuid, version: Int, body: Text, why: Text, person_id: Uuid, at: Time,
    };
    webhook [space_id, id] {
        space_id: Uuid, id: Uuid, organization_id: Uuid, address: Text, kinds: Text, lang: Text, secret: Text,
        old_secret: Text, old_until: Time, seq: Int, made_at: Time, failing_since: Time, off_at: Time, off_why: Text,
    };
    webhook_delivery [space_id, id] {
        space_id: Uuid, id: Uuid, webhook_id: Uuid, verb: Text, body: Text, made_at: Time, due_at: Time,
        leased_until: Time, tries: Int, sent_at: Time, dead_at: Time, status: Int, took: Int, answer: Text, failure: Text,
    } only "sent_at is null";
    action_link [id] {
        space_id: Uuid, id: Uuid, token_hash: Text, purpose: Text, address: Text, person_id: Uuid, organization_id: Uuid,
        subject: Uuid, version: Int, made_at: Time, expires_at: Time, used_at: Time, used_by: Uuid, revoked_at: Time,
        revoked_by: Uuid,
    };
    action_link_opening [link_id, device] { link_id: Uuid, device: Text, n: Int, first_at: Time, last_at: Time };
    contact_may [space_id] { space_id: Uuid, may: Text };
    relationship [space_id, id] {
        space_id: Uuid, id: Uuid, state: Text, level: Int, purpose: Text, folded: Text, seen: Text, in_force: Int,
        open_version: Int, proposed_at: Time, agreed_at: Time, review_on: Day, answer_by: Day, ends_on: Day,
        ended_at: Time, changed_at: Time,
    };
    party [space_id, relationship_id, organization_id] {
        space_id: Uuid, relationship_id: Uuid, organization_id: Uuid, standing: Text, since: Time, leaving_on: Day,
    };
    notice [space_id, relationship_id, organization_id, nth] {
        space_id: Uuid, relationship_id: Uuid, organization_id: Uuid, nth: Int, given_at: Time, given_by: Uuid, why: Text,
        taken_back_at: Time, taken_back_by: Uuid, taken_back_why: Text, taken_back_version: Int,
    };
    terms [space_id, relationship_id, version] {
        space_id: Uuid, relationship_id: Uuid, version: Int, kind: Text, body: Text, digest: Text, why: Text,
        proposed_by: Uuid, proposed_for: Uuid, proposed_at: Time, outcome: Text,
    };
    acceptance [space_id, relationship_id, version, organization_id] {
        space_id: Uuid, relationship_id: Uuid, version: Int, organization_id: Uuid, person_id: Uuid, digest: Text, at: Time,
    };
    refusal [space_id, relationship_id, version, organization_id] {
        space_id: Uuid, relationship_id: Uuid, version: Int, organization_id: Uuid, person_id: Uuid, why: Text, at: Time,
    };
    move [space_id, relationship_id, version] {
        space_id: Uuid, relationship_id: Uuid, version: Int, from_level: Int, to_level: Int, why: Text, person_id: Uuid,
        acting_for: Uuid, at: Time,
    };
    comment [space_id, id] {
        space_id: Uuid, id: Uuid, subject_kind: Text, subject: Uuid, version: Int, person_id: Uuid, acting_for: Uuid,
        at: Time, text: Text, confidential: Bool, reply_to: Uuid, first_text: Text, changed_at: Time, erased_at: Time,
    };
    question [space_id, comment_id, organization_id] {
        space_id: Uuid, comment_id: Uuid, organization_id: Uuid, about: Text, page: Text, asked_at: Time,
        answered_at: Time, answered_by: Uuid, answer_id: Uuid,
    };
    mention [space_id, comment_id, who_kind, who] { space_id: Uuid, comment_id: Uuid, who_kind: Text, who: Uuid };
    settlement [space_id, comment_id, nth] {
        space_id: Uuid, comment_id: Uuid, nth: Int, settled: Bool, person_id: Uuid, acting_for: Uuid, why: Text, at: Time,
    };
    trust_answer [space_id, id] {
        space_id: Uuid, id: Uuid, person_id: Uuid, organization_id: Uuid, about_id: Uuid, word: Int, cause: Int, frank: Int,
        mean: Int, fell: Bool, shown: Bool, circle: Int, weighed: Bool, answered_at: Time,
    };
    trust_circle [space_id, about_id, nth] { space_id: Uuid, about_id: Uuid, nth: Int, mean: Int, closed_at: Time };
    trust_doing [space_id, organization_id, about_id] {
        space_id: Uuid, organization_id: Uuid, about_id: Uuid, does: Int, person_id: Uuid, said_at: Time,
    };
    trust_rhythm [space_id, relationship_id] {
        space_id: Uuid, relationship_id: Uuid, months: Int, person_id: Uuid, acting_for: Uuid, at: Time,
    };
    trust_showing [space_id, organization_id, to_id] {
        space_id: Uuid, organization_id: Uuid, to_id: Uuid, person_id: Uuid, since: Time,
    };
    trust_mending [space_id, id] {
        space_id: Uuid, id: Uuid, one_id: Uuid, other_id: Uuid, asked_by: Uuid, offered_at: Time, opened_at: Time,
        follow_up_on: Day, guide_name: Text, guide_id: Uuid, guide_named_by: Uuid, guide_agreed_at: Time, ended_at: Time,
        ended_by: Uuid, outcome: Text,
    };
    trust_mending_yes [space_id, mending_id, organization_id] {
        space_id: Uuid, mending_id: Uuid, organization_id: Uuid, person_id: Uuid, at: Time,
    };
    trust_heard [space_id, id] {
        space_id: Uuid, id: Uuid, mending_id: Uuid, organization_id: Uuid, person_id: Uuid, text: Text, at: Time,
    };
    trust_promise [space_id, id] {
        space_id: Uuid, id: Uuid, mending_id: Uuid, organization_id: Uuid, person_id: Uuid, text: Text, due_on: Day,
        made_at: Time, outcome: Text, why: Text, settled_at: Time, settled_by: Uuid,
    };
    one_to_one_round [space_id, id] {
        space_id: Uuid, id: Uuid, purpose: Text, answer_by: Day, talk_by: Day, minutes: Int, turns: Int, begins_at: Time,
        person_id: Uuid, opened_at: Time, paired_at: Time, closed_at: Time,
    };
    one_to_one_taker [space_id, round_id, person_id] {
        space_id: Uuid, round_id: Uuid, person_id: Uuid, organization_id: Uuid, answer: Text, reach: Text, at: Time, left_at: Time,
    };
    one_to_one_pair [space_id, id] {
        space_id: Uuid, id: Uuid, round_id: Uuid, turn: Int, one_person: Uuid, one_organization: Uuid, other_person: Uuid,
        other_organization: Uuid, made_at: Time, outcome: Text, happened_on: Day, said_by: Uuid, said_at: Time,
    };
    one_to_one_note [space_id, id] { space_id: Uuid, id: Uuid, pair_id: Uuid, person_id: Uuid, text: Text, at: Time };
    one_to_one_rest [space_id] { space_id: Uuid, until: Day, at: Time };
    challenge_check [space_id, id] {
        space_id: Uuid, id: Uuid, opened_by: Uuid, opened_at: Time, closes_on: Day, closed_at: Time, asked: Int, people: Int,
        organizations: Int,
    };
    challenge_answer [space_id, check_id, person_id, item] {
        space_id: Uuid, check_id: Uuid, person_id: Uuid, organization_id: Uuid, item: Text, value: Int, answered_at: Time,
    };
    challenge_result [space_id, check_id, challenge, part] {
        space_id: Uuid, check_id: Uuid, challenge: Text, part: Text, verdict: Text, people: Int, organizations: Int,
    };
    first_step [space_id, organization_id, person_id] {
        space_id: Uuid, organization_id: Uuid, person_id: Uuid, offered_at: Time, open_until: Day, asked_by: Uuid, outcome: Text,
        topic: Text, text: Text, done_at: Time,
    };
    leading_order [space_id] { space_id: Uuid, months: Int, person_id: Uuid, at: Time };
    leading_place [space_id, person_id] { space_id: Uuid, nth: Int, person_id: Uuid, since: Time };
    leading_turn [space_id, nth] { space_id: Uuid, nth: Int, person_id: Uuid, began_on: Day, how: Text };
    leading_task [space_id, id] {
        space_id: Uuid, id: Uuid, what: Text, person_id: Uuid, second_id: Uuid, made_at: Time, ended_at: Time,
    };
    funding [space_id, id] {
        space_id: Uuid, id: Uuid, relationship_id: Uuid, funder: Text, purpose: Text, amount: Text, level: Int, level_by: Day,
        person_id: Uuid, acting_for: Uuid, made_at: Time, closed_at: Time,
    };
    funding_ask [space_id, id] { space_id: Uuid, id: Uuid, funding_id: Uuid, what: Text, due_on: Day, made_at: Time };
    mail_seen [key] { key: Text, at: Time, outcome: Text };
    import_draft [space_id, id] {
        space_id: Uuid, id: Uuid, person_id: Uuid, made_at: Time, file: Text, source: Text, mapping: Text, bytes: Bytes,
        done_at: Time, counts: Text, refused: Text,
    };
    joined_row [space_id, source, source_id] {
        space_id: Uuid, source: Text, source_id: Text, organization_id: Uuid, source_digest: Text,
    };
};

/// `(table, why)` of what is left out; the manifest says so too.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("session", "a copy of the file opens nobody's pages; everybody signs in anew"),
    ("sign_in_link", "links that sign somebody in work for minutes; ask for another"),
    ("address_link", "links that prove an address work for an hour; ask for another"),
    ("ceremony", "a passkey that was being made, or a sign-in elsewhere, is started again"),
    ("attempt", "counts of attempts run out by themselves"),
    ("lease", "which program is at work is true for minutes"),
    ("safekeeping", "backups and drills are notes of the place where they were made"),
];
