//! Taking everything away: all that is one's own, byte for byte, and nothing of others.

use base::{Cx, OrganizationId, q};
use manyhands::takeaway::bundle::Bundle;
use manyhands::takeaway::{cli, relationship};
use people::coalitions::memberships;
use people::invitations::acts as invitations;
use people::invitations::types::{Draft, Task};
use people::organizations::contacts::{self, ContactDraft};
use people::organizations::types::Seen;
use relationships::Level;
use relationships::standing::acts;
use relationships::standing::store::RelationshipId;
use std::io::Read;

use crate::backup::{Files, files};
use crate::house::Town;
use crate::relationships::{LIST, fields, post, with};
use crate::visitor::{Page, Visitor};
use crate::{cast, story, ties};

const FOOD: &str = "/c/elmwater/organizations/harbor-food-bank/takeaway";

pub async fn take(visitor: &Visitor, address: &str) -> Files {
    let answer: Page = visitor.post(address, &[]).await.expect(200);
    assert_eq!(answer.header("content-type"), "application/zip");
    assert_eq!(answer.header("cache-control"), "no-store");
    files(&answer.bytes)
}

fn text<'a>(files: &'a Files, name: &str) -> &'a str {
    let bytes = files.get(name).unwrap_or_else(|| panic!("{name} is not among {:?}", files.keys()));
    std::str::from_utf8(bytes).expect("text")
}

pub fn everything(files: &Files) -> String {
    files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect()
}

async fn id_of(town: &Town, purpose: &str) -> RelationshipId {
    let (id,) =
        q!("select id from relationship where purpose = $1", purpose).one(town.db()).await.expect("it is there");
    id
}

async fn say(cx: &Cx, id: RelationshipId, text: &str, confidential: bool) {
    let space = cx.place().expect("a place").coalition;
    let mut tx = cx.begin(space).await.expect("the space");
    acts::say(&mut tx, space, id, None, text, confidential).await.expect("it is said");
    tx.commit().await.expect("it is kept");
}

pub async fn add_contact(cx: &Cx, organization: OrganizationId, name: &str, seen: Seen) {
    let draft = ContactDraft {
        name: name.to_owned(),
        role: "Office".to_owned(),
        mail: format!("{}@contacts.example", name.to_lowercase()),
        phone: String::new(),
        eyes: Some((seen, 1)),
    };
    let mut tx = cx.begin(organization).await.expect("the space");
    contacts::add_contact(&mut tx, organization, &draft).await.expect("the contact is kept");
    tx.commit().await.expect("it is kept");
}

story! {
    fn a_steward_takes_everything_away_and_every_version_is_what_was_accepted(town) {
        let ada = town.visitor("ada").await;
        ada.get(FOOD).await.expect(200).sees("What is not in it").sees("Take away everything of Harbor Food Bank");
        let files = take(&ada, FOOD).await;
        for name in ["README.txt", "index.html", "style.css", "organization.json", "organizations.csv", "contacts.csv", "people.csv",
            "memberships.csv", "doing.csv", "relationships.json", "relationships.csv", "versions.csv", "parties.csv", "shares.csv", "acceptances.csv",
            "refusals.csv", "notices.csv", "moves.csv", "comments.csv", "choices.json", "talks.json", "tables.json", "journal.csv"] {
            assert!(!text(&files, name).is_empty(), "{name} is empty");
        }
        let kept: Vec<(RelationshipId, i64, String, String)> =
            q!("select relationship_id, version, body, digest from terms").all(town.db()).await.expect("the documents");
        assert_eq!(kept.len(), 4);
        for (id, version, body, digest) in kept {
            assert_eq!(text(&files, &format!("terms/{id}-v{version}.json")), body);
            assert_eq!(base::ids::digest(&body), digest);
            assert!(text(&files, "terms/SHA256SUMS").contains(&format!("{digest}  {id}-v{version}.json\n")));
            let accepted = text(&files, "acceptances.csv").lines().filter(|line| line.contains(&digest)).count();
            assert!(accepted >= 2, "version {version} of {id} was accepted by {accepted}");
        }
        let all: serde_json::Value = serde_json::from_str(text(&files, "relationships.json")).expect("JSON");
        assert_eq!(all.as_array().map(Vec::len), Some(3));
        assert!(all.as_array().expect("a list").iter().all(|it| it["versions"][0]["document"]["notice_days"] == 30));
        let index = text(&files, "index.html");
        for words in ["Winter meals", "Gifts of Shore Clinic", "We bake less now.", "Ada Okafor"] {
            assert!(index.contains(words), "{words} is not in index.html");
        }
        assert!(!index.contains("<script") && !index.contains("http-equiv"), "the page runs something");
    }
}

story! {
    fn the_steward_finds_their_own_people_and_nobody_elses_address(town) {
        let files = take(&town.visitor("ada").await, FOOD).await;
        assert!(text(&files, "people.csv").contains("ada@example.org"));
        let all = everything(&files);
        for key in ["ben", "mei", "omar", "noor", "theo", "rosa"] {
            assert!(!all.contains(&cast::address_of(key)), "the address of {key} went along");
        }
        let organization: serde_json::Value = serde_json::from_str(text(&files, "organization.json")).expect("JSON");
        assert_eq!(organization["name"], "Harbor Food Bank");
        assert_eq!(organization["email"], "office@example.org");
    }
}

story! {
    fn only_a_steward_acting_for_it_takes_an_organizations_things(town) {
        let clinic = "/c/elmwater/organizations/shore-clinic/takeaway";
        for (key, address, status) in
            [("omar", clinic, 403), ("ben", "/c/elmwater/organizations/city-of-elmwater/takeaway", 403), ("ada", clinic, 404), ("rosa", FOOD, 404), ("zoe", FOOD, 404)]
        {
            let visitor = town.visitor(key).await;
            visitor.get(address).await.expect(status);
            visitor.post(address, &[]).await.expect(status);
        }
        let ada = town.visitor("ada").await;
        ada.act_for("").await;
        ada.get(FOOD).await.expect(403).sees("Choose at the top");
        town.anon().post(FOOD, &[]).await.expect(401);
        let (lines,): (i64,) = q!("select count(*) from journal where verb like '%.took-away'").one(town.db()).await.expect("counted");
        assert_eq!(lines, 0, "a refusal is no taking");
    }
}

story! {
    fn nothing_of_what_others_keep_between_them_goes_along(town) {
        let files = take(&town.visitor("noor").await, "/c/elmwater/organizations/keel-house/takeaway").await;
        let all = everything(&files);
        assert!(all.contains("One roster of nights") && all.contains("Harbor Food Bank"));
        for closed in ["Winter meals", "Yesterday", "Shore Clinic", "City of Elmwater", "Burdens of Harbor Bakery"] {
            assert!(!all.contains(closed), "{closed} went along");
        }
    }
}

story! {
    fn a_cell_that_a_spreadsheet_would_run_is_defused(town) {
        let ada = cast::acting(&town.operator(), "ada", "Harbor Food Bank").await.expect("of the cast");
        let food = cast::organization_of(&ada, "Harbor Food Bank").await.expect("of the cast");
        say(&ada, id_of(town, "Winter meals").await, "=cmd()", false).await;
        add_contact(&ada, food, "+Formula", Seen::Own).await;
        let files = take(&town.visitor("ada").await, FOOD).await;
        assert!(text(&files, "comments.csv").contains(",\"'=cmd()\"\r\n"));
        assert!(text(&files, "contacts.csv").contains("\"'+Formula\""));
        assert_eq!(text(&files, "comments.csv").matches('\u{feff}').count(), 1, "the beginning stands once");
    }
}

story! {
    fn what_is_confidential_stays_out_where_the_role_may_not_read_it(town) {
        let cx = town.operator();
        let mei = cast::acting(&cx, "mei", "Shore Clinic").await.expect("of the cast");
        let id = id_of(town, "Winter meals").await;
        say(&mei, id, "We may lose the grant.", true).await;
        say(&mei, id, "See you on Friday.", false).await;
        let said = take(&town.visitor("ada").await, FOOD).await;
        assert!(text(&said, "comments.csv").contains("lose the grant") && text(&said, "index.html").contains("lose the grant"));
        let omar = cast::acting(&cx, "omar", "Shore Clinic").await.expect("of the cast");
        let (mut tx, mut bundle) = (town.db().begin().await.expect("the database"), Bundle::new().expect("a file"));
        let place = (mei.place().expect("a place").coalition, "Elmwater Together");
        relationship::begin(&mut bundle).expect("the lists begin");
        relationship::put(&omar, &mut tx, &mut bundle, place, id).await.expect("it is packed");
        let mut bytes = vec![];
        bundle.finish().await.expect("the file").read_to_end(&mut bytes).expect("its bytes");
        let all = everything(&files(&bytes));
        assert!(all.contains("See you on Friday.") && !all.contains("lose the grant"));
    }
}

story! {
    fn the_journal_says_who_took_what_and_the_next_file_tells_it(town) {
        let ada = town.visitor("ada").await;
        take(&ada, FOOD).await;
        let files = take(&ada, FOOD).await;
        let says = "Harbor Food Bank took away a copy of everything that Harbor Food Bank has here.";
        assert!(text(&files, "journal.csv").contains(says) && text(&files, "index.html").contains(says));
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal is read");
        assert!(flaws.is_empty(), "{flaws:?}");
    }
}

story! {
    fn an_organization_that_has_left_still_takes_everything_away(town) {
        let cx = cast::acting(&town.operator(), "ada", "Harbor Food Bank").await.expect("of the cast");
        let (food, space) = (cx.organization().expect("a hat"), cx.place().expect("a place").coalition);
        let mut tx = cx.begin_in(&[space.into(), food.into()]).await.expect("the spaces");
        memberships::leave(&mut tx, space, food, "We moved away.").await.expect("it leaves");
        tx.commit().await.expect("it is kept");
        let ada = town.visitor("ada").await;
        ada.get(FOOD).await.expect(404);
        let own = format!("/o/{food}/takeaway");
        ada.get(&own).await.expect(200);
        let files = take(&ada, &own).await;
        assert!(text(&files, "relationships.csv").contains("Winter meals"));
        assert!(text(&files, "journal.csv").contains("We moved away."));
    }
}

story! {
    fn the_file_speaks_the_language_of_whoever_takes_it(town) {
        let files = take(&town.visitor("ines").await, "/c/elmwater/organizations/la-mesa-comun/takeaway").await;
        assert_eq!(text(&files, "README.txt").lines().next(), Some("Todo lo que La Mesa Común tiene en Manyhands"));
        assert!(text(&files, "index.html").contains("<html lang=\"es\">"));
        assert_eq!(text(&files, "relationships.json"), "[\n]\n");
    }
}

story! {
    fn a_coordinator_takes_the_coalitions_books_and_no_partys_papers(town) {
        let cx = town.operator();
        let ada = cast::acting(&cx, "ada", "Harbor Food Bank").await.expect("of the cast");
        let food = ada.organization().expect("a hat");
        add_contact(&ada, food, "Openly", Seen::Coalition).await;
        add_contact(&ada, food, "Secretly", Seen::Own).await;
        add_contact(&ada, food, "Partnerly", Seen::Partners).await;
        let shared = ties::agreed(&cx, &[("ada", "Harbor Food Bank"), ("dot", "Millpond Tenants")], Level::Networking, "News of the week").await;
        let shared = shared.expect("it is agreed");
        widen(town, shared).await;
        say(&ada, shared, "Between us two.", false).await;
        let rosa = town.visitor("rosa").await;
        rosa.get("/c/elmwater/takeaway").await.expect(200).sees("They stay with the parties");
        let files = take(&rosa, "/c/elmwater/takeaway").await;
        let all = everything(&files);
        for there in ["News of the week", "Harbor Food Bank", "Keel House", "openly@contacts.example", "Rosa Villanueva"] {
            assert!(all.contains(there), "{there} is missing");
        }
        for closed in ["Winter meals", "One roster", "Gifts of", "Between us two", "secretly@", "partnerly@", "Millbrook"] {
            assert!(!all.contains(closed), "{closed} went along");
        }
        let (members,): (i64,) =
            q!("select count(*) from membership join coalition on coalition.id = membership.space_id where coalition.slug = 'elmwater'")
                .one(town.db())
                .await
                .expect("they are counted");
        assert_eq!(text(&files, "memberships.csv").lines().count() as i64, members + 1);
        for key in ["ada", "zoe"] {
            town.visitor(key).await.post("/c/elmwater/takeaway", &[]).await.expect(403);
        }
        rosa.get("/c/elmwater/activity").await.expect(200).sees("took away a copy of what Elmwater Together has here");
    }
}

/// As if its parties had agreed that the coalition knows of it.
async fn widen(town: &Town, id: RelationshipId) {
    let mut tx = town.db().begin().await.expect("the database");
    q!("update relationship set seen = 'coalition' where id = $1", id).run(&mut tx).await.expect("it is done");
    tx.commit().await.expect("it is kept");
}

story! {
    fn invitations_go_along_without_what_opens_them(town) {
        let cx = town.operator();
        let space = cast::coalition_of(&cx, "elmwater").await.expect("of the cast");
        let mut tx = cx.begin(space).await.expect("the space");
        let lang = base::Lang::En;
        let draft = Draft { address: "new@example.org".to_owned(), organization: None, task: Task::Coordinator, lang };
        invitations::invite(&mut tx, space, &draft).await.expect("it is written");
        tx.commit().await.expect("it is kept");
        let files = take(&town.visitor("rosa").await, "/c/elmwater/takeaway").await;
        assert!(text(&files, "invitations.csv").contains("new@example.org"));
        let (hash,): (String,) = q!("select token_hash from invitation").one(town.db()).await.expect("its secret");
        assert!(!everything(&files).contains(&hash));
    }
}

story! {
    fn the_operator_packs_the_same_file(town) {
        let folder = tempfile::tempdir().expect("a folder");
        let (to, cx) = (folder.path().join("food.zip"), town.operator());
        let steward = take(&town.visitor("ada").await, FOOD).await;
        cli::take_organization(&cx, "harbor food bank", Some("Elmwater Together"), &to).await.expect("it is packed");
        let mut operator = files(&std::fs::read(&to).expect("the file"));
        assert!(text(&operator, "journal.csv").contains("took away a copy"));
        // Between the two there is a line in the journal and nothing else.
        for changes in ["journal.csv", "index.html"] {
            operator.insert(changes.to_owned(), steward[changes].clone());
        }
        assert!(operator == steward, "the files differ");
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal is read");
        assert!(flaws.is_empty(), "{flaws:?}");
        cli::take_coalition(&cx, "elmwater together", &to).await.expect("it is packed");
        assert!(text(&files(&std::fs::read(&to).expect("the file")), "memberships.csv").contains("Keel House"));
        let nobody = cli::take_organization(&cx, "Nobody", Some("elmwater"), &to).await.expect_err("there is none");
        assert_eq!(nobody.status().as_u16(), 422);
        let nowhere = cli::take_organization(&cx, "Keel House", None, &to).await.expect_err("it could be in any");
        assert_eq!(nowhere.status().as_u16(), 422);
    }
}

story! {
    fn what_was_said_is_read_as_on_the_page_and_empty_shares_are_left_out(town) {
        let cx = town.operator();
        let (ada, visitor) = (cast::acting(&cx, "ada", "Harbor Food Bank").await.expect("of the cast"), town.visitor("ada").await);
        let said = "The *van* <script>alert(1)</script> <img src=x onerror=alert(1)> [here](javascript:alert(1))";
        say(&ada, id_of(town, "Winter meals").await, said, false).await;
        let terms = fields(&cx, &["Harbor Food Bank", "Millpond Tenants"], "Bread on Mondays").await;
        let tenants = cast::organization_of(&cx, "Millpond Tenants").await.expect("of the cast");
        post(&visitor, LIST, &with(terms, &format!("gives-{tenants}"), "")).await.expect(303);
        let files = take(&visitor, FOOD).await;
        let index = text(&files, "index.html");
        assert!(index.contains("The <em>van</em>"), "it is raw");
        for active in ["<script", "onerror=", "javascript:", "src=x"] {
            assert!(!index.contains(active), "{active} got in");
        }
        assert!(index.contains("Harbor Food Bank gives an evening") && index.contains("Millpond Tenants"));
        assert!(!index.contains("<th scope=\"row\" dir=\"auto\">Millpond Tenants</th>"), "an empty row");
    }
}
