//! The tables, step by step; the same text runs on both databases. A step that was released is never changed.

use std::process::ExitCode;

use base::Result;

use crate::config::{Store, tell};

macro_rules! steps {
    ($($version:literal $name:literal $file:literal;)*) => {
        &[$(($version, $name, include_str!(concat!("../migrations/", $file)))),*]
    };
}

/// `(version, name, sql)` of every step, in order; a test finds a file that is missing here.
pub const ALL: &[(i64, &str, &str)] = steps! {
    1 "base" "0001_base.sql";
    2 "people" "0002_people.sql";
    3 "relationships" "0003_relationships.sql";
    4 "importing" "0004_importing.sql";
    5 "joining" "0005_joining.sql";
    6 "clearing" "0006_clearing.sql";
    7 "other_name" "0007_other_name.sql";
    8 "indexes" "0008_indexes.sql";
    9 "refusals" "0009_refusals.sql";
    10 "notices" "0010_notices.sql";
    11 "letters" "0011_letters.sql";
    12 "digest" "0012_digest.sql";
    13 "action_links" "0013_action_links.sql";
    14 "sso" "0014_sso.sql";
    15 "webhooks" "0015_webhooks.sql";
    16 "operator" "0016_operator.sql";
    17 "api" "0017_api.sql";
    18 "talk" "0018_talk.sql";
    19 "feeds" "0019_feeds.sql";
    20 "choosing" "0020_choosing.sql";
    21 "trust" "0021_trust.sql";
    22 "one_to_ones" "0022_one_to_ones.sql";
    23 "tables" "0023_tables.sql";
    24 "doing" "0024_doing.sql";
    25 "challenges" "0025_challenges.sql";
    26 "reviews" "0026_reviews.sql";
};

/// The step that this program's tables stand at.
pub fn latest() -> i64 {
    ALL.last().map_or(0, |(version, ..)| *version)
}

/// `manyhands migrate`.
pub async fn run(store: &Store) -> Result<ExitCode> {
    let db = store.open().await?;
    db.migrate(ALL).await?;
    tell(format_args!("The tables are up to date: step {} of {}.", db.step().await?, latest()));
    db.close().await;
    Ok(ExitCode::SUCCESS)
}
