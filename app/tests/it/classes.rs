//! One negative story for each class of fault that hit the programs nearest to ours, named by the class. Where a class
//! was told well already, `docs/security.md` says by which story; here stand those that were missing.
//!
//! What is common: a town in which there is one of everything, and a sum over all tables, by which a story sees that
//! nothing was changed.

mod audience;
mod crossing;
mod expiry;
mod injection;
mod names;
mod races;
mod requests;
mod throttles;

use std::collections::BTreeMap;

use base::db::Q;
use base::ids::digest;
use base::q;
use manyhands::backup::tables::TABLES;
use people::organizations::types::Seen;
use uuid::Uuid;

use crate::house::Town;
use crate::people::authenticator::Authenticator;
use crate::people::{arrive, link, passkeys, unclaimed};
use crate::relationships::{fields, post};
use crate::{api, cast, importing, takeaway, ties, webhooks};

const FOOD: &str = "/c/elmwater/organizations/harbor-food-bank";

/// How many rows every table of the books holds. Attempts are counted whoever tries.
async fn rows(town: &Town) -> BTreeMap<&'static str, i64> {
    let mut all = BTreeMap::new();
    for table in TABLES.iter().filter(|it| it.name != "attempt") {
        let (n,): (i64,) = Q::new(table.count, vec![]).one(town.db()).await.expect("they are counted");
        all.insert(table.name, n);
    }
    // What no backup holds.
    let (sessions, tokens, links, letters): (i64, i64, i64, i64) = q!(
        "select (select count(*) from session), (select count(*) from token), (select count(*) from sign_in_link), (select count(*) from outbox)"
    )
    .one(town.db())
    .await
    .expect("they are counted");
    all.extend([("session", sessions), ("token", tokens), ("sign_in_link", links), ("outbox", letters)]);
    all
}

/// The ids of what is Elmwater's, by the names that addresses have for them.
type Ids = BTreeMap<&'static str, String>;

/// One of everything in Elmwater, so that there is something to reach for.
async fn one_of_everything(town: &Town) -> Ids {
    let (ada, rosa, cx) = (town.visitor("ada").await, town.visitor("rosa").await, town.operator());
    let meals = ties::address(town, "Winter meals").await;
    ada.post(&format!("{meals}/comments"), &[("text", "Who brings the soup?")]).await.expect(303);
    let acting = cast::acting(&cx, "ada", "Harbor Food Bank").await.expect("of the cast");
    let food = cast::organization_of(&cx, "Harbor Food Bank").await.expect("of the cast");
    takeaway::add_contact(&acting, food, "Sam", Seen::Own).await;
    let invited = [("address", "sam@example.org"), ("role", "member"), ("language", "en")];
    ada.post(&format!("{FOOD}/people/invite"), &invited).await.expect(303);
    unclaimed(town, "Net Menders", "hello@menders.example").await;
    let claim = "/c/elmwater/organizations/net-menders/claim";
    town.anon().post(claim, &[("address", "kim@gmail.com"), ("why", "I mend.")]).await.expect(200);
    arrive(town, &link(town, "kim@gmail.com", "/claims/").await, "Kim").await;
    webhooks::register(&ada, "https://hooks.example/elmwater", &["talk"]).await;
    api::token(town, "ada", None, base::api::Scope::ALL).await;
    passkeys::add(&ada, &mut Authenticator::new()).await;
    let draft = importing::drafted(&rosa, "Name,Site\nFerry Kitchen,https://ferry.example\n").await;
    let bay = [("name", "Bay Towns"), ("purpose", "Boats."), ("zone", "UTC")];
    let theo = town.visitor("theo").await;
    theo.post("/coalitions/new", &bay).await.expect(303);
    let asked = [("organization", food.to_string()), ("why", "You know boats.".to_owned())];
    let asked: Vec<(&str, &str)> = asked.iter().map(|(name, value)| (*name, value.as_str())).collect();
    theo.post("/c/bay-towns/join", &asked).await.expect(303);
    // A letter with links that act.
    let both = fields(&cx, &["Harbor Food Bank", "Shore Clinic"], "Suppers").await;
    post(&ada, crate::relationships::LIST, &both).await.expect(303);
    let choice = crate::choosing::begun(town).await;
    let (table, seat) = crate::tables::begun(town).await;
    let voice = [("name", "Parents"), ("sides", "served"), ("affected", "4"), ("say", "0"), ("involved", "asked")];
    ada.post(&format!("{table}/voices/new"), &voice).await.expect(303);
    let mut ids = found(town).await;
    ids.insert("table", table.rsplit('/').next().unwrap_or_default().to_owned());
    ids.insert("seat", seat);
    ids.insert("choice", choice.rsplit('/').next().unwrap_or_default().to_owned());
    ids.insert("step", "wants".to_owned());
    ids.insert("draft", draft.rsplit('/').next().unwrap_or_default().to_owned());
    ids.insert("import", ids["draft"].clone());
    ids.insert("id", meals.rsplit('/').next().unwrap_or_default().to_owned());
    ids.insert("organization", "harbor-food-bank".to_owned());
    for (name, value) in [("n", "1"), ("which", "1"), ("from", "1"), ("to", "1"), ("version", "1"), ("deed", "remove")]
    {
        ids.insert(name, value.to_owned());
    }
    ids
}

/// The ids that stand in the tables.
async fn found(town: &Town) -> Ids {
    let ada = cast::person_of(&town.operator(), "ada").await.expect("of the cast");
    let one = async |q: Q| {
        let (id,): (Uuid,) = q.one(town.db()).await.expect("there is one");
        id.to_string()
    };
    let mut ids = Ids::from([("person", ada.to_string())]);
    ids.insert("voice", one(q!("select id from goal_voice limit 1")).await);
    ids.insert("comment", one(q!("select id from comment limit 1")).await);
    ids.insert("contact", one(q!("select id from contact limit 1")).await);
    ids.insert("invitation", one(q!("select id from invitation where organization_id is not null limit 1")).await);
    ids.insert("claim", one(q!("select id from claim limit 1")).await);
    ids.insert("hook", one(q!("select id from webhook limit 1")).await);
    ids.insert("token", one(q!("select id from token limit 1")).await);
    ids.insert("session", one(q!("select id from session where space_id = $1 limit 1", ada)).await);
    ids.insert("joining", one(q!("select id from joining limit 1")).await);
    ids.insert("link", one(q!("select id from action_link where revoked_at is null limit 1")).await);
    ids
}

/// The address of a door with these ids; none where it asks for one that there is not.
fn address(path: &str, ids: &Ids) -> Option<String> {
    let filled = ids.iter().fold(path.to_owned(), |path, (name, id)| path.replace(&format!("{{{name}}}"), id));
    (!filled.contains('{')).then_some(filled)
}

/// The row that a secret opens is found by its digest; for stories that need to know that there is none.
async fn is_session(town: &Town, secret: &str) -> bool {
    let (n,): (i64,) = q!("select count(*) from session where token_hash = $1", digest(secret))
        .one(town.db())
        .await
        .expect("they are counted");
    n > 0
}
