//! Every statement of the program is prepared on both databases: what one of them does not understand is found here.

use std::collections::BTreeSet;

use base::db::Stmt;

use crate::story;

story! {
    fn every_statement_is_understood(town) {
        let all: BTreeSet<&str> = base::inventory::iter::<Stmt>.into_iter().map(|Stmt(sql)| *sql).collect();
        assert!(all.len() > 20, "only {} statements are linked into the tests", all.len());
        let mut wrong = vec![];
        for sql in all {
            if let Err(why) = town.db().check(sql).await {
                wrong.push(format!("{why}\n  in {sql}"));
            }
        }
        assert!(wrong.is_empty(), "{} statements:\n{}", wrong.len(), wrong.join("\n"));
    }
}
