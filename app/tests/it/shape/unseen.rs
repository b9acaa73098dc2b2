//! A random town, read by somebody, and read again after everything that they may not see was taken out of it: map, table,
//! sentences, numbers and files are the same to the letter, now and in the past.

use base::{OrganizationId, q};
use chrono::TimeDelta;
use people::organizations::types::Seen;
use relationships::Level;
use relationships::standing::store::RelationshipId;

use super::{Was, more, quarter, write};
use crate::cast::{coalition_of, organization_of, person_of};
use crate::house::Town;
use crate::story;
use crate::visitor::Visitor;

/// Numbers as if by chance (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        ((mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 33) as usize % n
    }
}

/// A relationship with what is known of who may see it.
struct Made {
    id: RelationshipId,
    /// In the version in force: who may see it, and its parties.
    seen: Seen,
    parties: Vec<OrganizationId>,
}

async fn grow(town: &Town, dice: &mut Dice) -> Vec<Made> {
    let cx = town.operator();
    let mut all = more(town, 11).await;
    for name in ["Harbor Food Bank", "Millpond Tenants", "Keel House"] {
        all.push(organization_of(&cx, name).await.expect("here"));
    }
    let mut made = vec![];
    for nth in 0..34 {
        let mut parties: Vec<OrganizationId> = (0..2 + dice.below(2)).map(|_| all[dice.below(all.len())]).collect();
        parties.sort();
        parties.dedup();
        if parties.len() < 2 {
            continue;
        }
        let seen = [Seen::Public, Seen::Coalition, Seen::Parties][dice.below(3)];
        let began = cx.now - TimeDelta::days(100 + dice.below(700) as i64);
        let mut versions = vec![(Level::ALL[dice.below(5)], seen, parties.clone(), began)];
        if dice.below(3) == 0 {
            versions.push((Level::ALL[dice.below(5)], seen, parties.clone(), began + TimeDelta::days(40)));
        }
        let ended = (dice.below(4) == 0).then(|| cx.now - TimeDelta::days(dice.below(50) as i64));
        let id = write(town, &Was { purpose: format!("Purpose {nth}"), versions, ended }).await;
        made.push(Made { id, seen, parties });
    }
    // What pairs say that they do, also of whom nobody else may know that they are a pair.
    let (space, person) =
        (coalition_of(&cx, "elmwater").await.expect("here"), person_of(&cx, "rosa").await.expect("her"));
    let mut tx = town.db().begin().await.expect("begun");
    for it in &made {
        for (a, b) in [(it.parties[0], it.parties[1]), (it.parties[1], it.parties[0])] {
            if dice.below(3) > 0 {
                q!(
                    "insert into trust_doing (space_id, organization_id, about_id, does, person_id, said_at) values ($1, $2, $3, $4, $5, $6)
                     on conflict (space_id, organization_id, about_id) do nothing",
                    space, a, b, dice.below(32) as i64, person, cx.now
                )
                .run(&mut tx)
                .await
                .expect("said");
            }
        }
    }
    tx.commit().await.expect("kept");
    made
}

/// Everything that this reader gets of the network.
async fn all_of(town: &Town, who: &Visitor) -> Vec<String> {
    let now = town.operator().now;
    let (then, bank) = (quarter(now, 400), organization_of(&town.operator(), "Harbor Food Bank").await.expect("here"));
    let mut found = vec![];
    for door in [
        "/c/elmwater/network",
        "/c/elmwater/network.json",
        "/c/elmwater/network.graphml",
        "/c/elmwater/network.csv",
        "/c/elmwater/network-organizations.csv",
        "/api/v1/coalitions/elmwater/network",
        "/api/v1/coalitions/elmwater/network/shape",
    ] {
        for query in [String::new(), format!("?at={then}")] {
            found.push(main_of(who.get(&format!("{door}{query}")).await.expect(200).body));
        }
    }
    for query in [format!("?without={bank}"), format!("?without={bank}&at={then}"), format!("?at={then}&sort=purpose")]
    {
        found.push(main_of(who.get(&format!("/c/elmwater/network{query}")).await.expect(200).body));
    }
    found
}

fn main_of(body: String) -> String {
    body.split_once("<main").map_or(body.clone(), |(_, main)| main.to_owned())
}

/// Takes a relationship out of the books.
async fn taken_out(town: &Town, id: RelationshipId) {
    let mut tx = town.db().begin().await.expect("begun");
    q!("delete from acceptance where relationship_id = $1", id).run(&mut tx).await.expect("gone");
    q!("delete from terms where relationship_id = $1", id).run(&mut tx).await.expect("gone");
    q!("delete from party where relationship_id = $1", id).run(&mut tx).await.expect("gone");
    q!("delete from relationship where id = $1", id).run(&mut tx).await.expect("gone");
    q!("update space set touched = touched + 1").run(&mut tx).await.expect("touched");
    tx.commit().await.expect("kept");
}

/// Takes out what those say of each other who are in nothing together any more.
async fn nobody_says_more(town: &Town) {
    let mut tx = town.db().begin().await.expect("begun");
    q!(
        "delete from trust_doing where not exists (select 1 from party a join party b on b.space_id = a.space_id and b.relationship_id = a.relationship_id
           where a.organization_id = trust_doing.organization_id and b.organization_id = trust_doing.about_id)"
    )
    .run(&mut tx)
    .await
    .expect("gone");
    tx.commit().await.expect("kept");
}

async fn tells_nothing(town: &Town, who: Visitor, own: Option<&str>, sees: fn(Seen) -> bool, seed: u64) {
    let made = grow(town, &mut Dice(seed)).await;
    let own = match own {
        Some(name) => Some(organization_of(&town.operator(), name).await.expect("here")),
        None => None,
    };
    let before = all_of(town, &who).await;
    let unseen = |it: &&Made| !sees(it.seen) && own.is_none_or(|own| !it.parties.contains(&own));
    let unseen: Vec<&Made> = made.iter().filter(unseen).collect();
    assert!(unseen.len() > 5 && unseen.len() + 3 < made.len(), "{} of {}", unseen.len(), made.len());
    for it in &unseen {
        taken_out(town, it.id).await;
    }
    nobody_says_more(town).await;
    let after = all_of(town, &who).await;
    for (nth, (before, after)) in before.iter().zip(&after).enumerate() {
        assert!(before == after, "the {nth}th tells of what is not to be seen:\n{}", difference(before, after));
    }
}

fn difference(before: &str, after: &str) -> String {
    let at = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(at.saturating_sub(120)).take(300).collect::<String>();
    format!("{}\n----\n{}", around(before), around(after))
}

story! {
    fn nothing_of_the_network_tells_a_stranger_of_what_is_not_public(town) {
        tells_nothing(town, town.anon(), None, |seen| seen == Seen::Public, 11).await;
    }
}

story! {
    fn nothing_of_the_network_tells_a_member_of_what_is_between_others(town) {
        tells_nothing(town, town.visitor("dot").await, Some("Millpond Tenants"), |seen| seen != Seen::Parties, 12).await;
    }
}

story! {
    fn nothing_of_the_network_tells_a_coordinator_of_what_is_between_parties(town) {
        tells_nothing(town, town.visitor("rosa").await, None, |seen| seen != Seen::Parties, 13).await;
    }
}

story! {
    fn nothing_of_the_network_tells_a_party_of_what_is_between_others(town) {
        tells_nothing(town, town.visitor("ada").await, Some("Harbor Food Bank"), |seen| seen != Seen::Parties, 14).await;
    }
}
