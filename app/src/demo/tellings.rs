//! The program that one organization of the town tells of what happens: what came of each message is made up, since
//! nothing leaves the demo.

use std::sync::Arc;

use base::{Cx, House, Result};
use chrono::TimeDelta;
use people::webhooks::sending::{self, Answer};
use people::webhooks::{feed, found};

/// Every message since the program was registered is taken, but for the first one that it could make nothing of.
pub async fn settle(house: &Arc<House>) -> Result<()> {
    let cx = Cx::of_house(house);
    while feed::read_on(&cx).await? > 0 {}
    let mut never = None;
    loop {
        // Days later, so that what failed is tried again now.
        let claimed = sending::claim(&house.db, cx.now + TimeDelta::days(9), sending::AT_ONCE).await?;
        if claimed.is_empty() {
            return Ok(());
        }
        for it in &claimed {
            let hook = found::by_id(cx.db(), it.coalition, it.hook).await?;
            // That it is there now it has understood; the first thing that happens it does not.
            let answer = match !it.verb.starts_with("webhook.") && *never.get_or_insert(it.id) == it.id {
                true => answer(500, 2_140, "{\"error\": \"the calendar is closed for the night\"}"),
                false => answer(204, 60 + (it.id.as_u128() % 90) as i64, ""),
            };
            sending::settle(&cx, &hook, it, &answer).await?;
        }
    }
}

fn answer(status: u16, took: i64, said: &str) -> Answer {
    Answer { status: Some(status), took, said: said.to_owned(), failure: None }
}
