//! The census of doors: for every route and every kind of visitor, what must come back. A route that is missing fails.
//!
//! Forms are sent as a page would send them, with nothing filled in unless the row says so: 422 means "you may, but not
//! like this".

mod api;
mod beside;
mod challenges;
mod choosing;
mod house;
mod networking;
mod one_to_ones;
mod people;
mod relationships;
mod tables;
mod takeaway;
mod trust;

use base::doors::Door;
use manyhands::doors;

use crate::{story, ties};

/// The kinds of visitors, in the order of the columns; the parties are Harbor Food Bank, City of Elmwater and Shore Clinic.
const WHO: [(&str, &str); 9] = [
    ("anybody", ""),
    ("stranger of another coalition", "zoe"),
    ("member organization without a tie", "dot"),
    ("partner", "noor"),
    ("former partner", "theo"),
    ("member of a party", "omar"),
    ("representative of a party", "ben"),
    ("steward of a party", "ada"),
    ("coordinator", "rosa"),
];

/// What stands for `{food}` and for `{none}` in an address; `{meals}` is "Winter meals".
const FOOD: &str = "/c/elmwater/organizations/harbor-food-bank";
const NONE: &str = "0190a000-0000-7000-8000-000000000000";

/// What is sent to a door.
#[derive(Clone, Copy)]
enum Sent {
    Nothing,
    Form(&'static [(&'static str, &'static str)]),
    Json(&'static str),
}
use Sent::{Form, Json, Nothing};

/// A door as the room wrote it, the address asked for, what is sent, and the status for each of [`WHO`].
struct Row(&'static str, &'static str, Sent, [u16; 9]);

const ALL: fn(u16) -> [u16; 9] = |status| [status; 9];

/// One status for those who have not signed in, another for everybody else.
fn signed_in(otherwise: u16, status: u16) -> [u16; 9] {
    let mut all = [status; 9];
    all[0] = otherwise;
    all
}

/// One status for each kind of visitor of a relationship that only its parties know: those outside find nothing.
fn parties(member: u16, others: u16) -> [u16; 9] {
    [404, 404, 404, 404, 404, member, others, others, 404]
}

fn census() -> Vec<Row> {
    [
        api::rows(),
        challenges::rows(),
        choosing::rows(),
        house::rows(),
        networking::rows(),
        one_to_ones::rows(),
        people::rows(),
        relationships::rows(),
        tables::rows(),
        takeaway::rows(),
        trust::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn named(door: &Door) -> String {
    format!("{} {}", door.method, door.path)
}

story! {
    fn no_door_is_missing_from_the_census(town) {
        let (doors, rows) = (doors::list(&town.house), census());
        let missing: Vec<String> = doors.iter().map(named).filter(|it| !rows.iter().any(|row| row.0 == it)).collect();
        let gone: Vec<&str> = rows.iter().map(|row| row.0).filter(|it| !doors.iter().any(|door| named(door) == **it)).collect();
        assert!(missing.is_empty() && gone.is_empty(), "missing in the census: {missing:#?}, no such door: {gone:#?}");
    }
}

/// Which page is opened in a real browser by whom; why the other doors are none.
const IN_A_BROWSER: &str = include_str!("../browser/doors.json");

story! {
    fn every_door_that_is_a_page_is_opened_in_a_browser(town) {
        let pages: serde_json::Map<String, serde_json::Value> = serde_json::from_str(IN_A_BROWSER).expect("a list of doors");
        let doors: Vec<String> = doors::list(&town.house).iter().map(named).filter(|it| it.starts_with("GET") && !it.starts_with("GET /api/v1")).collect();
        let missing: Vec<&String> = doors.iter().filter(|it| !pages.contains_key(*it)).collect();
        let gone: Vec<&String> = pages.keys().filter(|it| !doors.contains(it)).collect();
        assert!(missing.is_empty() && gone.is_empty(), "missing in doors.json: {missing:#?}, no such door: {gone:#?}");
        assert!(pages.values().all(|it| it.is_string() || it.as_array().is_some_and(|visits| !visits.is_empty())));
    }
}

story! {
    fn every_door_answers_every_kind_of_visitor_as_the_census_says(town) {
        let (mut wrong, meals) = (vec![], ties::address(town, "Winter meals").await);
        let (choice, other) = (crate::choosing::begun(town).await, crate::choosing::begun(town).await);
        let other = other.replace("/c/", "/api/v1/coalitions/").replace("/choosing/", "/choices/");
        let ((table, seat), (other_table, _)) = (crate::tables::begun(town).await, crate::tables::begun(town).await);
        let other_table = other_table.replace("/c/", "/api/v1/coalitions/").replace("/choosing/", "/");
        for Row(door, address, sent, expected) in census() {
            let address = address.replace("{table}", &table).replace("{table-api}", &other_table).replace("{seat}", &seat);
            let address = address.replace("{choice}", &choice).replace("{choice-api}", &other);
            let address = address.replace("{meals}", &meals).replace("{meals-api}", &meals.replace("/c/", "/api/v1/coalitions/"));
            let address = &address.replace("{food}", FOOD).replace("{none}", NONE);
            for ((kind, key), expected) in WHO.iter().zip(expected) {
                let visitor = if key.is_empty() { town.anon() } else { town.visitor(key).await };
                let answer = match (door.split_once(' ').map_or("", |(method, _)| method), sent) {
                    ("POST", Nothing) => visitor.post(address, &[]).await,
                    ("POST", Form(fields)) => visitor.post(address, fields).await,
                    ("POST", Json(text)) => visitor.post_raw(address, "application/json", text.into()).await,
                    (method, Json(text)) => visitor.send(method, address, "application/json", text.into()).await,
                    (method, _) => visitor.send(method, address, "", vec![]).await,
                };
                if answer.status != expected {
                    wrong.push(format!("{door} for {kind}: {} instead of {expected}", answer.status));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
