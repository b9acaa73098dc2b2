//! Stories of importing, through the doors and from the machine itself: good files, bad files, and who may.
#![allow(clippy::print_stdout)]

mod twins;

use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::Arc;

use base::{Cx, Error, q};
use manyhands::import::{self, Args};
use manyhands::invite::unheard_of;
use people::importing::guess::Mapping;
use people::importing::types::{Counts, Decisions, Field, Outcome};
use people::importing::{acts, file};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::cast::{coalition_of, organization_of};
use crate::house::Town;
use crate::story;
use crate::visitor::{Page, Visitor};

const HERE: &str = "/c/elmwater/organizations/import";
const THREE: &str = "id,name,mail,site\n1,Tide Pool Museum,desk@tide.example,tide.example\n2,Elm Street Shelter,nobody@,\n3,Tide Pool Museum,desk@tide.example,tide.example\n";

async fn brings(who: &Visitor, name: &str, bytes: &[u8]) -> Page {
    who.upload(HERE, &[], ("file", name, bytes)).await
}

/// The address of the draft that a file became.
pub async fn drafted(who: &Visitor, text: &str) -> String {
    let page = brings(who, "list.csv", text.as_bytes()).await.expect(303);
    page.location().to_owned()
}

async fn members(town: &Town, slug: &str) -> i64 {
    let coalition = coalition_of(&town.operator(), slug).await.expect("the coalition");
    let (n,) =
        q!("select count(*) from membership where space_id = $1", coalition).one(town.db()).await.expect("members");
    n
}

fn of(file: &str) -> Option<Vec<u8>> {
    let folder = Path::new("../../shared/data/hsds/real");
    let read = std::fs::read(folder.join(file));
    if read.is_err() {
        println!("skipped: {file} is not here");
    }
    read.ok()
}

fn args(coalition: &str, map: &[&str]) -> Args {
    let map = map.iter().map(|it| (*it).to_owned()).collect();
    Args { file: "list.csv".into(), coalition: coalition.into(), map, source: String::new(), dry_run: false }
}

/// What becomes of a list that the command brings.
pub async fn imports(cx: &Cx, coalition: &str, bytes: &[u8]) -> Vec<String> {
    import::organizations(cx, &args(coalition, &[]), bytes.to_vec()).await.expect("imported")
}

story! {
    fn a_coordinator_brings_a_list_looks_and_lists_it(town) {
        let rosa = town.visitor("rosa").await;
        rosa.get("/c/elmwater/organizations/import").await.expect(200).sees("Import organizations");
        let draft = drafted(&rosa, THREE).await;
        let page = rosa.get(&draft).await.expect(200);
        page.sees("3 organizations are new to Elmwater Together.").sees("List 3 organizations in Elmwater Together");
        page.sees("nobody@").sees("An email address looks like").sees("Row 4 may be the same as another").sees("the same site");
        rosa.get(&format!("{draft}?show=all")).await.expect(200).sees("Elm Street Shelter").sees("New");
        let before = members(town, "elmwater").await;
        let done = rosa.post(&format!("{draft}/carry-out"), &[]).await.expect(303);
        done.follow().await.expect(200).sees("3 organizations are new in Elmwater Together.").lacks("stayed out");
        assert_eq!(members(town, "elmwater").await, before + 3);
        // The coalition hears of the list in one line; what happened to each is that organization's to read.
        let told = rosa.get("/c/elmwater/activity").await.expect(200);
        told.sees("imported a list: 3 new").lacks("Elm Street Shelter");
        organization_of(&town.operator(), "Elm Street Shelter").await.expect("it is listed");
        let (lines, flaws) = base::journal::verify(town.db()).await.expect("it is read");
        assert!(lines > 3 && flaws.is_empty(), "{flaws:?}");
    }
}

story! {
    fn a_form_sent_twice_is_one_import(town) {
        let rosa = town.visitor("rosa").await;
        let once = ("once", "0190a000-0000-7000-8000-00000000abcd");
        let first = rosa.upload(HERE, &[once], ("file", "a.csv", THREE.as_bytes())).await.expect(303);
        let second = rosa.upload(HERE, &[once], ("file", "a.csv", THREE.as_bytes())).await.expect(303);
        assert_eq!(first.location(), second.location());
        let (before, address) = (members(town, "elmwater").await, format!("{}/carry-out", first.location()));
        for _ in 0..2 {
            rosa.post(&address, &[]).await.expect(303).follow().await.expect(200).sees("3 organizations are new");
        }
        assert_eq!(members(town, "elmwater").await, before + 3);
        let again = drafted(&rosa, THREE).await;
        rosa.get(&again).await.expect(200).sees("Nothing would change");
    }
}

story! {
    fn a_guess_is_corrected_and_what_is_missing_is_said(town) {
        let rosa = town.visitor("rosa").await;
        let draft = drafted(&rosa, "Thing,Other\nTide Pool Museum,desk@tide.example\n").await;
        rosa.get(&draft).await.expect(200).sees("Choose the column that holds the names");
        rosa.post(&format!("{draft}/carry-out"), &[]).await.expect(422).sees("Choose the column");
        rosa.post(&draft, &[("column-0", ""), ("column-1", "mail")]).await.expect(422).sees("Choose the column");
        let both = [("column-0", "name"), ("column-1", "name")];
        rosa.post(&draft, &both).await.expect(422).sees("Another column holds this already");
        let well = rosa.post(&draft, &[("column-0", "name"), ("column-1", "mail")]).await.expect(303);
        well.follow().await.expect(200).sees("One organization is new");
    }
}

story! {
    fn columns_that_are_all_called_the_same_are_a_header_too(town) {
        let rosa = town.visitor("rosa").await;
        let draft = drafted(&rosa, "name,name,name\nTide Pool Museum,B,C\n").await;
        let page = rosa.get(&draft).await.expect(200);
        page.sees("One organization is new").sees("Nothing is taken from: name 2 · name 3");
    }
}

story! {
    fn a_file_is_read_once_while_it_is_looked_at(town) {
        let rosa = town.visitor("rosa").await;
        let draft = drafted(&rosa, THREE).await;
        let mut tx = town.db().begin().await.expect("the writer");
        q!("update import_draft set bytes = $1", Vec::<u8>::new()).run(&mut tx).await.expect("nothing is left to read");
        tx.commit().await.expect("kept");
        let columns = [("column-0", "id"), ("column-1", "name"), ("column-2", ""), ("column-3", "site")];
        rosa.post(&draft, &columns).await.expect(303).follow().await.expect(200).sees("3 organizations are new");
    }
}

story! {
    fn only_those_who_coordinate_import(town) {
        let rosa = town.visitor("rosa").await;
        let draft = drafted(&rosa, THREE).await;
        for key in ["ada", "omar", "zoe"] {
            let other = town.visitor(key).await;
            other.get(HERE).await.expect(403);
            brings(&other, "list.csv", THREE.as_bytes()).await.expect(403);
            for address in [draft.clone(), format!("{draft}/refused.csv")] {
                other.get(&address).await.expect(403).lacks("Tide Pool");
            }
            for address in [draft.clone(), format!("{draft}/carry-out")] {
                other.post(&address, &[]).await.expect(403).lacks("Tide Pool");
            }
        }
        town.anon().get(HERE).await.expect(303);
        town.anon().post(&format!("{draft}/carry-out"), &[]).await.expect(401);
    }
}

story! {
    fn ids_of_another_coalition_lead_nowhere(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        let (millbrook, zoe) = (coalition_of(&cx, "millbrook").await.expect("it"), town.visitor("zoe").await);
        let person = crate::cast::person_of(&cx, "zoe").await.expect("of the cast");
        let mut tx = cx.begin(millbrook).await.expect("the space");
        q!("insert into coordinator (space_id, person_id, since) values ($1, $2, $3)", millbrook, person, cx.now)
            .run(tx.db()).await.expect("zoe coordinates");
        tx.commit().await.expect("kept");
        let elsewhere = zoe.upload("/c/millbrook/organizations/import", &[], ("file", "a.csv", THREE.as_bytes())).await.expect(303);
        let id = elsewhere.location().rsplit('/').next().unwrap_or_default().to_owned();
        for address in [format!("{HERE}/{id}"), format!("{HERE}/{id}/refused.csv")] {
            rosa.get(&address).await.expect(404).lacks("Tide Pool");
        }
        for address in [format!("{HERE}/{id}"), format!("{HERE}/{id}/carry-out")] {
            rosa.post(&address, &[]).await.expect(404).lacks("Tide Pool");
        }
        let draft = drafted(&rosa, THREE).await;
        let library = organization_of(&cx, "Millbrook Library").await.expect("of the cast");
        let before = members(town, "elmwater").await;
        for value in [format!("here-{library}"), "row-99".into(), "here-x".into(), "x".into()] {
            let again = rosa.post(&format!("{draft}/carry-out"), &[("same-4", &value)]).await.expect(422);
            again.sees("Row 4: what was chosen is not among").lacks("Millbrook Library");
        }
        rosa.post(&format!("{draft}/carry-out"), &[("take-4", "everything")]).await.expect(404);
        assert_eq!(members(town, "elmwater").await, before);
        let named = rosa.post(&draft, &[("column-1", "name"), ("column-0", "x")]).await.expect(303);
        named.follow().await.expect(200);
    }
}

story! {
    fn what_is_written_is_what_the_next_file_is_compared_with(town) {
        let cx = town.operator();
        let header = "id,name,other-name,does,sector,area,site,mail,phone,address,languages,contact,contact-role";
        let row = "7,Tide Pool Museum,TPM,Fish,nonprofit,East shore,https://tide.example,a@tide.example,555-0142,1 Elm St,English,Ida,Desk";
        let reading = Arc::new(file::read(format!("{header}\n{row}\n").into_bytes()).await.expect("a table"));
        let mapping = Mapping(Field::ALL.iter().copied().map(Some).collect());
        let (coalition, none) = (coalition_of(&cx, "elmwater").await.expect("it"), Decisions::default());
        let first = acts::ready(&cx, coalition, &reading, (&mapping, "list"), &none).await.expect("planned");
        let mut tx = cx.begin_in(&first.spaces(coalition)).await.expect("the spaces");
        assert!(acts::carry_out(&mut tx, coalition, &first).await.expect("done"));
        tx.commit().await.expect("kept");
        let again = acts::plan(&cx, coalition, &reading, &mapping, "list").await.expect("planned");
        let link = &again.here.links[again.rows[0].link.expect("it was here before")];
        let mut values = first.batch.new[0].values.clone();
        assert_eq!(values.given().count(), Field::ALL.len());
        // Its id stands with the link, and what a contact does with the contact.
        values.set(Field::Id, "");
        values.set(Field::ContactRole, "");
        assert_eq!(again.here.existing[link.at].values, values);
        assert_eq!((&link.seal, &link.source_id), (&first.batch.new[0].seal, &first.batch.new[0].source_id));
        assert_eq!(again.rows[0].outcome, Outcome::Unchanged(link.at));
    }
}

story! {
    fn what_changed_since_a_file_was_planned_is_taken_into_account(town) {
        let cx = town.operator();
        imports(&cx, "elmwater", THREE.as_bytes()).await;
        let coalition = coalition_of(&cx, "elmwater").await.expect("it");
        let shelter = organization_of(&cx, "Elm Street Shelter").await.expect("it");
        let newer = b"id,name,mail\n2,Elm Street Shelter,desk@elm.example\n".to_vec();
        let reading = Arc::new(file::read(newer).await.expect("a table"));
        let (mapping, none) = (Mapping::guess(&reading.table), Decisions::default());
        let ready = acts::ready(&cx, coalition, &reading, (&mapping, ""), &none).await.expect("planned");
        assert_eq!(ready.spaces(coalition), [coalition.into(), shelter.into()]);
        let mut tx = cx.begin(shelter).await.expect("the space");
        q!("update organization set claimed_at = $2 where id = $1", shelter, cx.now).run(tx.db()).await.expect("claimed");
        tx.commit().await.expect("kept");
        let mut tx = cx.begin_in(&ready.spaces(coalition)).await.expect("the spaces");
        assert!(!acts::carry_out(&mut tx, coalition, &ready).await.expect("asked"), "it no longer holds");
        drop(tx);
        let ready = acts::ready(&cx, coalition, &reading, (&mapping, ""), &none).await.expect("planned");
        assert_eq!((ready.batch.counts.refused, ready.spaces(coalition).len()), (1, 1));
        let mut tx = cx.begin_in(&ready.spaces(coalition)).await.expect("the spaces");
        assert!(acts::carry_out(&mut tx, coalition, &ready).await.expect("done"));
        tx.commit().await.expect("kept");
        let page = people::organizations::acts::organization(town.db().into(), shelter).await.expect("it");
        assert_eq!(page.mail, "", "its stewards keep its page");
    }
}

story! {
    fn a_claimed_organization_stays_as_it_is_and_the_refused_are_given_back(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", THREE.as_bytes()).await;
        let shelter = organization_of(&cx, "Elm Street Shelter").await.expect("it");
        let mut tx = cx.begin(shelter).await.expect("the space");
        q!("update organization set claimed_at = $2 where id = $1", shelter, cx.now).run(tx.db()).await.expect("claimed");
        tx.commit().await.expect("kept");
        let draft = drafted(&rosa, "id,name,mail,site\n2,=Elm House,a@elm.example,\n1,Tide Pool Museum,new@tide.example,\n").await;
        rosa.get(&draft).await.expect(200).sees("It has been claimed; its stewards keep its page").sees("Change one organization");
        rosa.post(&format!("{draft}/carry-out"), &[]).await.expect(303).follow().await.expect(200).sees("One row stayed out");
        let page = people::organizations::acts::organization(town.db().into(), shelter).await.expect("it");
        assert_eq!((page.name.as_str(), page.mail.as_str()), ("Elm Street Shelter", ""));
        let file = rosa.get(&format!("{draft}/refused.csv")).await.expect(200);
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        file.sees("It has been claimed").sees("a@elm.example").lacks("new@tide.example");
        assert!(!file.body.contains(",=Elm"), "{}", file.body);
    }
}

story! {
    fn what_was_written_by_hand_is_shown_and_stays(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", THREE.as_bytes()).await;
        let museum: (base::OrganizationId,) =
            q!("select organization_id from membership where source_id = '1'").one(town.db()).await.expect("it");
        let mut tx = cx.begin(museum.0).await.expect("the space");
        q!("update organization set mail = 'hand@tide.example' where id = $1", museum.0).run(tx.db()).await.expect("written");
        tx.commit().await.expect("kept");
        let newer = "id,name,mail\n1,Tide Pool Museum,new@tide.example\n";
        let draft = drafted(&rosa, newer).await;
        rosa.get(&draft).await.expect(200).sees("One page was changed by hand").sees("hand@tide.example").sees("new@tide.example");
        rosa.post(&format!("{draft}/carry-out"), &[]).await.expect(303).follow().await.expect(200).sees("One was here already");
        let draft = drafted(&rosa, newer).await;
        rosa.post(&format!("{draft}/carry-out"), &[("take-2", "mail")]).await.expect(303).follow().await.expect(200).sees("One was changed");
        let page = people::organizations::acts::organization(town.db().into(), museum.0).await.expect("it");
        assert_eq!(page.mail, "new@tide.example");
    }
}

/// A workbook that unpacks to more than a gigabyte.
fn bomb() -> Vec<u8> {
    let plain = SimpleFileOptions::default();
    let mut small = ZipWriter::new(Cursor::new(vec![]));
    small.start_file("zeros", plain).expect("a part");
    small.write_all(&vec![0; 32 << 20]).expect("written");
    let small = small.finish().expect("an archive").into_inner();
    let mut zeros = ZipArchive::new(Cursor::new(small)).expect("an archive");
    let mut bomb = ZipWriter::new(Cursor::new(vec![]));
    bomb.start_file("xl/workbook.xml", plain).expect("a part");
    bomb.write_all(br#"<workbook><sheets><sheet name="One" r:id="r1"/></sheets></workbook>"#).expect("written");
    for number in 0..40 {
        let part = zeros.by_name("zeros").expect("the part");
        bomb.raw_copy_file_rename(part, format!("xl/{number}.xml")).expect("copied");
    }
    bomb.finish().expect("an archive").into_inner()
}

story! {
    fn a_file_that_is_no_table_comes_back_with_the_reason(town) {
        let rosa = town.visitor("rosa").await;
        rosa.post(HERE, &[]).await.expect(422).sees("Choose a file first");
        // The database plays no part in this; one of the two gets the whole weight.
        let large = vec![b'a'; if town.db().kind() == "sqlite" { 200 << 20 } else { 21 << 20 }];
        brings(&rosa, "large.csv", &large).await.expect(422).sees("larger than 20 MB");
        drop(large);
        brings(&rosa, "bomb.xlsx", &bomb()).await.expect(422).sees("unpacks to more than 200 MB");
        brings(&rosa, "a.csv", b"%PDF-1.7 ...").await.expect(422).sees("This is a PDF");
        brings(&rosa, "a.csv", b"\x89PNG\r\n\x1a\n....").await.expect(422).sees("This is a picture");
        brings(&rosa, "a.csv", b"{\"a\": 1}").await.expect(422).sees("This is JSON");
        brings(&rosa, "a.csv", b"").await.expect(422);
        brings(&rosa, "a.xlsx", b"PK\x03\x04 and then nothing").await.expect(422);
        let (drafts,): (i64,) = q!("select count(*) from import_draft").one(town.db()).await.expect("drafts");
        assert_eq!(drafts, 0);
    }
}

story! {
    fn rows_that_are_strange_are_named_and_the_others_come_in(town) {
        let rosa = town.visitor("rosa").await;
        let long = "ñ".repeat(10_000);
        let text = format!("id,name,site\n1,مركز الأمل,\n2,🌻 Sunflower 🌻,sun.example\n3,{long},\n4,a,b,c,d\n5\n6,<script>alert(1)</script>Keel,javascript:alert(1)\n7,Short Row\n");
        let draft = drafted(&rosa, &text).await;
        let page = rosa.get(&draft).await.expect(200);
        page.sees("This has 10000 characters; there is room for 200").sees("The row has 5 cells and the table 3 columns");
        page.sees("The row ends after").sees("3 rows stay out").lacks("<script>alert");
        let done = rosa.post(&format!("{draft}/carry-out"), &[]).await.expect(303);
        done.follow().await.expect(200).sees("4 organizations are new").sees("3 rows stayed out").sees("Take them as a file");
        organization_of(&town.operator(), "🌻 Sunflower 🌻").await.expect("it is listed");
        for text in ["name\r\u{feff}\n\u{7}\nx", "name;mail\n\"open;a@b.example\nKeel;c@d.example\n", "name\n"] {
            // Read, or refused beside the field; never a fault of ours.
            let page = brings(&rosa, "list.csv", text.as_bytes()).await.expect_one_of(&[303, 422]);
            if page.status == 303 {
                rosa.get(page.location()).await.expect(200);
            }
        }
    }
}

story! {
    fn a_row_that_stays_out_says_only_what_keeps_it_out(town) {
        let rosa = town.visitor("rosa").await;
        let draft = drafted(&rosa, "id,name,mail\n1,,nobody@\n2,Tide Pool Museum,desk@tide.example\n").await;
        let page = rosa.get(&draft).await.expect(200);
        page.sees("One problem").sees("The name is empty").sees("The row stays out").lacks("Comes in without this");
        page.sees("Take the row that stays out as a file, with the reason");
        let done = rosa.post(&format!("{draft}/carry-out"), &[]).await.expect(303).follow().await.expect(200);
        done.sees("One row stayed out").sees("Take it as a file, mend it there").lacks("Take them");
    }
}

story! {
    fn what_a_list_changed_is_named(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        imports(&cx, "elmwater", THREE.as_bytes()).await;
        let draft = drafted(&rosa, "id,name,mail\n2,Elm Street Shelter,desk@elm.example\n1,Tide Pool Museum,desk@tide.example\n").await;
        let done = rosa.post(&format!("{draft}/carry-out"), &[]).await.expect(303).follow().await.expect(200);
        done.sees("One was changed.").sees("This page changed").sees("Elm Street Shelter").lacks("Tide Pool Museum");
        assert!(done.body.contains("href=\"/c/elmwater/organizations/elm-street-shelter\""), "{}", done.body);
    }
}

story! {
    fn encodings_and_separators_are_found(town) {
        let rosa = town.visitor("rosa").await;
        let text = "Nombre;Correo\nFundación Ñandú;a@nandu.example\n";
        let wide: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let western: Vec<u8> = text.chars().map(|it| it as u32 as u8).collect();
        for bytes in [text.as_bytes(), &wide, &western, text.replace(';', "\t").as_bytes()] {
            let page = brings(&rosa, "lista.csv", bytes).await.expect(303).follow().await.expect(200);
            page.sees("One organization is new");
            rosa.get(&format!("{}?show=all", page_address(&page))).await.expect(200).sees("Fundación Ñandú");
        }
    }
}

/// The address that the page's own button sends to, without its last step.
fn page_address(page: &Page) -> String {
    let at = page.body.find("/carry-out").expect("a button");
    let start = page.body[..at].rfind('"').expect("an address") + 1;
    page.body[start..at].to_owned()
}

story! {
    fn a_day_later_the_file_is_gone(town) {
        let rosa = town.visitor("rosa").await;
        let draft = drafted(&rosa, THREE).await;
        town.later(chrono::TimeDelta::hours(25));
        rosa.get(&draft).await.expect(404);
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        let (drafts,): (i64,) = q!("select count(*) from import_draft").one(town.db()).await.expect("drafts");
        assert_eq!(drafts, 0);
    }
}

story! {
    fn the_command_makes_the_coalition_and_counts(town) {
        let cx = town.operator();
        let dry = Args { dry_run: true, ..args("Harbor Ring", &[]) };
        let lines = import::organizations(&cx, &dry, THREE.into()).await.expect("planned");
        assert_eq!(lines.last().map(String::as_str), Some("3 new, 0 changed, 0 unchanged, 0 refused"));
        assert!(coalition_of(&cx, "harbor-ring").await.is_err(), "a dry run keeps nothing");
        assert_eq!(lines[0], "There was no coalition called Harbor Ring: it would be made.");
        let lines = imports(&cx, "Harbor Ring", THREE.as_bytes()).await;
        assert_eq!(lines[0], "There was no coalition called Harbor Ring: it was made.");
        assert!(lines.iter().any(|it| it.starts_with("row 3, mail: An email address")), "{lines:?}");
        assert!(lines.iter().any(|it| it == "row 4, Tide Pool Museum may be the same as row 2, Tide Pool Museum"), "{lines:?}");
        assert_eq!(lines.last().map(String::as_str), Some("3 new, 0 changed, 0 unchanged, 0 refused"));
        let again = imports(&cx, "harbor ring", THREE.as_bytes()).await;
        assert_eq!(again.last().map(String::as_str), Some("0 new, 0 changed, 3 unchanged, 0 refused"));
        assert!(again[0].starts_with("Columns: "), "{again:?}");
        assert_eq!(members(town, "harbor-ring").await, 3);
        let newer = imports(&cx, "harbor-ring", b"id,name,mail\n2,Elm Street Shelter,desk@elm.example\n").await;
        assert_eq!(newer.last().map(String::as_str), Some("0 new, 1 changed, 0 unchanged, 0 refused"));
    }
}

story! {
    fn a_coalition_whose_name_was_mistyped_is_made_and_said_beside_those_like_it(town) {
        let cx = town.operator();
        for name in ["Elmwater Togethr", "Elmwatr Together", "elm water", "Elmwater", "elmwatr"] {
            let lines = unheard_of(&cx, name, "it was made").await.expect("it is looked for");
            assert_eq!(lines[0], format!("There was no coalition called {name}: it was made."));
            assert!(lines.iter().any(|it| it.contains("Elmwater Together (elmwater)")), "{name}: {lines:?}");
        }
        let lines = unheard_of(&cx, "Nowhere At All", "it was made").await.expect("it is looked for");
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(unheard_of(&cx, "elmwater", "it was made").await.expect("it is there").is_empty());
    }
}

story! {
    fn likely_twins_are_all_named_before_a_list_is_kept(town) {
        let cx = town.operator();
        let rows: String = (0..30).map(|n| format!("{n},Tide Pool Museum\n")).collect();
        let list = format!("id,name\n{rows}").into_bytes();
        let alike = |lines: &[String]| lines.iter().filter(|it| it.contains("may be the same as row")).count();
        let dry = Args { dry_run: true, ..args("Harbor Ring", &[]) };
        let lines = import::organizations(&cx, &dry, list.clone()).await.expect("planned");
        assert_eq!(alike(&lines), 29, "{lines:?}");
        assert!(lines.iter().any(|it| it.starts_with("Nothing was kept")) && !lines.iter().any(|it| it.contains("kept as its own")), "{lines:?}");
        let lines = imports(&cx, "Harbor Ring", &list).await;
        assert_eq!(alike(&lines), 20, "{lines:?}");
        for words in ["… and 9 more rows like these.", "each kept as its own: 29", "--dry-run names all such rows"] {
            assert!(lines.iter().any(|it| it.contains(words)), "{words}: {lines:?}");
        }
        // Once they are kept they are what they are: the same list shows none of them beside another.
        let again = imports(&cx, "Harbor Ring", &list).await;
        assert_eq!(alike(&again), 0, "{again:?}");
    }
}

story! {
    fn the_command_says_what_has_to_change(town) {
        let cx = town.operator();
        let asked = |map: &'static [&'static str], text: &'static [u8]| {
            let cx = cx.clone();
            async move { import::organizations(&cx, &args("Harbor Ring", map), text.to_vec()).await }
        };
        assert!(matches!(asked(&[], b"%PDF-1.7 ...").await, Err(Error::Refused(why)) if why.key == "importing-is-pdf"));
        assert!(matches!(asked(&["name=Nowhere"], b"a,b\nx,y\n").await, Err(Error::Invalid(why)) if why[0].field == "--map"));
        assert!(matches!(asked(&[], b"a,b\nx,y\n").await, Err(Error::Invalid(why)) if why[0].why.key == "importing-map-no-name"));
        assert!(coalition_of(&cx, "harbor-ring").await.is_err());
        let lines = asked(&["name=a"], b"a,b\nx,y\n").await.expect("imported");
        assert_eq!(lines.last().map(String::as_str), Some("1 new, 0 changed, 0 unchanged, 0 refused"));
    }
}

story! {
    fn a_coalition_whose_name_does_not_fit_is_not_half_made(town) {
        let cx = town.operator();
        let why = import::organizations(&cx, &args(&"n".repeat(300), &[]), THREE.into()).await;
        assert!(matches!(why, Err(Error::Invalid(why)) if why[0].field == "--coalition"));
    }
}

story! {
    fn real_lists_come_in_and_a_second_time_change_nothing(town) {
        let cx = town.operator();
        for (file, counts) in [
            ("dc-orservices-HSDS/organizations.csv", Counts { new: 452, ..Counts::default() }),
            ("miami211-2019/data/organizations.csv", Counts { new: 1_074, ..Counts::default() }),
            ("ilao-illinois-legal-aid/organizations.csv", Counts { new: 33, ..Counts::default() }),
            ("florida-transformer/organizations.csv", Counts { new: 20, ..Counts::default() }),
        ] {
            let Some(bytes) = of(file) else { return };
            // All four lists lie in one coalition, though two of them count their ids from 1.
            let first = imports(&cx, "Four Lists", &bytes).await;
            let new = counts.new;
            assert_eq!(first.last().map(String::as_str), Some(format!("{new} new, 0 changed, 0 unchanged, 0 refused").as_str()));
            let again = imports(&cx, "Four Lists", &bytes).await;
            assert_eq!(again.last().map(String::as_str), Some(format!("0 new, 0 changed, {new} unchanged, 0 refused").as_str()));
        }
        assert_eq!(members(town, "four-lists").await, 452 + 1_074 + 33 + 20);
    }
}
