//! Stories of the digest: what a person is told, when, and how it stops.

pub mod bounces;
mod stopping;
mod telling;

use base::outbox::{self, Letter};
use base::{Cx, q};
use chrono::{DateTime, TimeDelta, Utc};
use manyhands::digest::send;

use crate::cast::address_of;
use crate::house::Town;
use crate::relationships::{LIST, fields, post};
use crate::visitor::{Page, Visitor};

/// What the job does once a minute; the digests that it wrote, the latest first.
async fn round(town: &Town) -> Vec<Letter> {
    let written = send::round(&town.operator()).await.expect("a round");
    let mut all = digests(town).await;
    all.truncate(written as usize);
    all
}

/// Every digest in the outbox, the latest first.
async fn digests(town: &Town) -> Vec<Letter> {
    let all = outbox::latest(&Cx::of_house(&town.house), 500).await.expect("the letters");
    all.into_iter().filter(|it| !it.html.is_empty()).collect()
}

/// The digest to one of the cast among these.
fn to<'a>(letters: &'a [Letter], key: &str) -> &'a Letter {
    let found: Vec<&Letter> = letters.iter().filter(|it| it.to_address == address_of(key)).collect();
    match found[..] {
        [letter] => letter,
        _ => panic!("{} letters to {key} among {:?}", found.len(), names(letters)),
    }
}

/// Whom these letters go to.
fn names(letters: &[Letter]) -> Vec<&str> {
    let mut names: Vec<&str> = letters.iter().map(|it| it.to_address.split('@').next().unwrap_or_default()).collect();
    names.sort();
    names
}

/// Goes on to this moment.
fn until(town: &Town, moment: &str) {
    let moment: DateTime<Utc> = moment.parse().expect("a moment");
    assert!(moment > town.now(), "{moment} is over");
    town.house.clock.set(moment);
}

/// A town in which everybody is known to the job, on Tuesday morning; and the morning after, when letters leave.
async fn taken_up(town: &Town) {
    assert!(round(town).await.is_empty());
    town.later(TimeDelta::minutes(5));
}

/// Seven o'clock of the next day in Elmwater.
const WEDNESDAY: &str = "2027-06-09T11:00:00Z";
const THURSDAY: &str = "2027-06-10T11:00:00Z";
const MONDAY: &str = "2027-06-14T11:00:00Z";

/// Ada proposes something to the clinic.
async fn propose(town: &Town, purpose: &str) -> String {
    let ada = town.visitor("ada").await;
    let both = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], purpose).await;
    post(&ada, LIST, &both).await.expect(303).location().to_owned()
}

/// Somebody says something about "Winter meals".
async fn say(town: &Town, who: &Visitor, text: &str, confidential: bool) -> Page {
    let meals = crate::ties::address(town, "Winter meals").await;
    let mut fields = vec![("text", text)];
    if confidential {
        fields.push(("confidential", "yes"));
    }
    who.post(&format!("{meals}/comments"), &fields).await.expect(303)
}

/// Chooses a rhythm about an organization, and keeps hours as they are.
async fn choose(town: &Town, key: &str, organization: &str, rhythm: &str) {
    let id = crate::cast::organization_of(&town.operator(), organization).await.expect("of the cast");
    let field = format!("rhythm-{id}");
    let fields =
        [(field.as_str(), rhythm), ("hour", "7"), ("weekday", "0"), ("quiet_from", "21"), ("quiet_until", "7")];
    town.visitor(key).await.post("/me/letters", &fields).await.expect(303);
}

/// How many rows a table of letters has for one of the cast.
async fn turn(town: &Town, key: &str) -> i64 {
    let person = crate::cast::person_of(&town.operator(), key).await.expect("of the cast");
    let (turn,) = q!("select turn from digest where space_id = $1", person).one(town.db()).await.expect("their row");
    turn
}
