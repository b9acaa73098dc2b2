//! Who writes while the program dies: some of the cast, each signed in, in pairs, one of them with an office that has letters alone.

use base::cx::Clock;
use base::ids::{OrganizationId, digest, fresh, secret};
use base::{Cx, Db, Result, q};
use chrono::TimeDelta;
use manyhands::{doors, migrations};
use people::organizations::acts;
use people::organizations::types::Draft;

use crate::cast;

/// Pairs of people with the organizations they act for.
const PAIRS: [[(&str, &str); 2]; 3] = [
    [("ada", "Harbor Food Bank"), ("mei", "Shore Clinic")],
    [("noor", "Keel House"), ("theo", "Harbor Bakery")],
    [("dot", "Millpond Tenants"), ("ines", "La Mesa Común")],
];

/// An organization that nobody looks after: whatever is proposed to it, its office has a letter at once.
const OFFICE: (&str, &str) = ("Net Menders", "hello@menders.example");

/// Somebody signed in, acting for an organization.
#[derive(Clone, Debug)]
pub struct Hand {
    /// The organization.
    pub organization: OrganizationId,
    /// The secret of the session; empty for an office, which has none.
    pub session: String,
}

/// Two who agree with each other.
pub type Pair = [Hand; 2];

/// Brings the tables, the cast and the sessions into an empty database.
pub async fn arrive(db: Db) -> Result<Vec<Pair>> {
    db.migrate(migrations::ALL).await?;
    let url = "http://127.0.0.1".to_owned();
    let house = doors::house(db, url, false, Clock::Machine);
    cast::arrive(&house).await?;
    let (cx, mut pairs) = (Cx { operator: true, ..Cx::of_house(&house) }, vec![]);
    for [one, other] in PAIRS {
        pairs.push([sign_in(&cx, one).await?, sign_in(&cx, other).await?]);
    }
    let coalition = cast::coalition_of(&cx, "elmwater").await?;
    let mut tx = cx.begin(coalition).await?;
    let draft = Draft { name: OFFICE.0.to_owned(), mail: OFFICE.1.to_owned(), ..Draft::default() };
    let organization = acts::list(&mut tx, coalition, draft).await?;
    tx.commit().await?;
    pairs.push([sign_in(&cx, ("ben", "City of Elmwater")).await?, Hand { organization, session: String::new() }]);
    house.db.close().await;
    Ok(pairs)
}

async fn sign_in(cx: &Cx, (key, name): (&str, &str)) -> Result<Hand> {
    let (person, organization) = (cast::person_of(cx, key).await?, cast::organization_of(cx, name).await?);
    let session = secret();
    let mut tx = cx.begin(person).await?;
    q!(
        "insert into session (space_id, id, token_hash, agent, acting_for, made_at, seen_at, expires_at) values ($1, $2, $3, 'story', $4, $5, $5, $6)",
        person, fresh(), digest(&session), organization, cx.now, cx.now + TimeDelta::days(1)
    )
    .run(tx.db())
    .await?;
    tx.commit().await?;
    Ok(Hand { organization, session })
}
