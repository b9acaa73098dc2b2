//! What the books take on the disk. Each database keeps its own count, and is asked in its own words.

use base::db::Q;
use base::{Cx, Db, Result, q, record};
use serde::Serialize;

/// How many tables are named.
const MOST: usize = 8;

/// What is taken, in bytes.
#[derive(Clone, Debug, Serialize)]
pub struct Storage {
    /// The whole database.
    pub database: i64,
    /// The largest tables, with their indexes.
    pub tables: Vec<Table>,
    /// Logos of organizations.
    pub logos: i64,
    /// How many logos there are.
    pub logo_count: i64,
}

record! {
    /// A table.
    #[derive(Clone, Debug, Serialize)]
    pub struct Table { pub name: String, pub bytes: i64 }
}

/// Asks the database.
pub async fn read(cx: &Cx) -> Result<Storage> {
    let (logos, logo_count): (i64, i64) =
        q!("select cast(coalesce(sum(length(bytes)), 0) as bigint), count(*) from logo").one(cx.db()).await?;
    let (whole, tables) = match &cx.house.db {
        Db::Lite { .. } => (
            "select page_count * page_size from pragma_page_count(), pragma_page_size()",
            "select m.tbl_name as name, sum(s.pgsize) as bytes from dbstat s join sqlite_master m on m.name = s.name
             where s.aggregate = true group by m.tbl_name order by bytes desc, name",
        ),
        Db::Pg(_) => (
            "select pg_database_size(current_database())",
            "select relname::text as name, pg_total_relation_size(oid) as bytes from pg_class
             where relkind = 'r' and relnamespace = 'public'::regnamespace order by bytes desc, name",
        ),
    };
    let (database,): (i64,) = Q::new(whole, vec![]).one(cx.db()).await?;
    let mut tables: Vec<Table> = Q::new(tables, vec![]).all(cx.db()).await?;
    tables.truncate(MOST);
    Ok(Storage { database, tables, logos, logo_count })
}

/// Bytes as people read them: `412 kB`, `3.4 GB`.
pub fn size(bytes: i64) -> String {
    const NAMES: [&str; 4] = ["kB", "MB", "GB", "TB"];
    let mut value = bytes as f64 / 1_000.0;
    let mut name = NAMES[0];
    for next in &NAMES[1..] {
        if value < 999.5 {
            break;
        }
        (value, name) = (value / 1_000.0, next);
    }
    if value >= 9.95 || name == "kB" { format!("{value:.0} {name}") } else { format!("{value:.1} {name}") }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_read_at_a_glance() {
        let sizes = [(0, "0 kB"), (1_400, "1 kB"), (412_000, "412 kB"), (999_600, "1.0 MB"), (3_440_000_000, "3.4 GB")];
        for (bytes, says) in sizes {
            assert_eq!(size(bytes), says);
        }
    }
}
