//! What holds of importing, as sentences.

use base::error::Say;
use base::ids::OrganizationId;
use base::{Error, Lang};
use tables::{Limits, Reading};

use super::batch;
use super::guess::Mapping;
use super::plan::{Asked, plan};
use super::types::{Decisions, Existing, Field, Here, Keeper, Link, Outcome, Plan, Same, TwinOf, Values};
use super::{cells, rules};

pub(super) fn reading(text: &str) -> Reading {
    tables::read(text.as_bytes(), &Limits::default()).expect("a table")
}

pub(super) fn planned(reading: &Reading, here: Here) -> Plan {
    let mapping = Mapping::guess(&reading.table);
    plan(&Asked { reading, mapping: &mapping, source: "", twins: true }, here).expect("a plan")
}

/// What is in the coalition after a plan was carried out in an empty one.
pub(super) fn after(plan: &Plan) -> Here {
    let batch = batch::of(plan, &Decisions::default()).expect("a batch");
    let mut here = Here::default();
    for (at, it) in batch.new.into_iter().enumerate() {
        let mut values = it.values;
        values.set(Field::Id, "");
        values.set(Field::ContactRole, "");
        here.existing.push(Existing { id: it.id, slug: it.slug, values, keeper: Keeper::Coalition, left: false });
        let source = plan.source.clone();
        here.links.push(Link { source, source_id: it.source_id, at, seal: it.seal, joined: false });
    }
    here
}

fn guessed(header: &str, row: &str) -> String {
    Mapping::guess(&reading(&format!("{header}\n{row}\n")).table).to_text()
}

fn keys(plan: &Plan, at: usize) -> Vec<&'static str> {
    plan.rows[at].row.flaws.iter().map(|flaw| flaw.why.key).collect()
}

fn outcomes(plan: &Plan) -> (usize, usize, usize, usize) {
    let it = plan.counts();
    (it.new, it.changed, it.unchanged, it.refused)
}

#[test]
fn columns_are_known_by_their_names_in_english_spanish_and_hsds() {
    assert_eq!(guessed("Agency,Web,E-mail", "Shore Clinic,shore.example,a@shore.example"), "name site mail");
    assert_eq!(
        guessed(
            "Nombre de la organización,Correo electrónico,Teléfono,Qué hace,Página web",
            "La Mesa,a@mesa.example,555-0142,Comidas,mesa.example"
        ),
        "name mail phone does site"
    );
    assert_eq!(
        guessed(
            "id,name,alternate_name,description,email,url,tax_status,tax_id,year_incorporated,legal_status",
            "1,A,B,C c,a@b.example,b.example,,9,1999,501(c)(3)"
        ),
        "id name other-name does mail site - - - sector"
    );
    assert_eq!(guessed("organization_uuid,organization_name", "6a84,Shore"), "id name");
}

#[test]
fn columns_without_telling_names_are_known_by_what_is_in_them() {
    let text = "Partner,Reach us,Find us,Ring us\nShore,a@b.example,www.b.example,(312) 938-2106\nKeel,c@d.example,d.example,312-938-2107\n";
    assert_eq!(Mapping::guess(&reading(text).table).to_text(), "name mail site phone");
}

#[test]
fn an_address_in_parts_becomes_one() {
    let text = "Name,Street,City,State,Zip\nShore,1 Elm St,Elmwater,NY,11201-1234\n";
    let plan = planned(&reading(text), Here::default());
    assert_eq!(plan.rows[0].row.values.get(Field::Address), "1 Elm St, Elmwater, NY, 11201-1234");
}

#[test]
fn a_guess_is_corrected_by_name() {
    let table = reading("Title,Agency,Web, home\nx,y,z,q\n").table;
    let correct = |wishes: &str| Mapping::guess(&table).correct(&table.header, wishes);
    assert_eq!(correct("name=title").expect("columns").0[0], Some(Field::Name));
    assert_eq!(correct("url=Web").expect("columns").columns(Field::Site), [2]);
    assert_eq!(correct("name=").expect("columns").columns(Field::Name), [] as [usize; 0]);
    assert_eq!(correct("name=Nowhere").expect_err("a reason").key, "importing-no-such-column");
    assert_eq!(correct("colour=Web").expect_err("a reason").key, "importing-map-not-understood");
    assert_eq!(correct("").expect_err("a reason").key, "importing-map-not-understood");
    let comma = reading("\"Name, short\";b\nx;y\n").table;
    let found = Mapping::guess(&comma).correct(&comma.header, "name=Name, short,does=b").expect("columns");
    assert_eq!(found.to_text(), "name does");
}

#[test]
fn a_mapping_needs_one_name_and_is_read_back() {
    let mapping = Mapping::from_text("name - name", 5);
    assert_eq!(mapping.0.len(), 5);
    assert_eq!(mapping.problems()[0].field, "column-2");
    assert_eq!(Mapping::from_text("- mail", 2).problems()[0].why.key, "importing-no-name-column");
    assert_eq!(Mapping::from_text(&mapping.to_text(), 5), mapping);
}

fn one(header: &str, row: &str) -> (Values, Vec<&'static str>) {
    let reading = reading(&format!("Name,{header}\nShore,\"{row}\"\n"));
    let mapping = Mapping(vec![Some(Field::Name), header.parse().ok()]);
    let read = cells::read(&reading.table.rows[0], &mapping);
    (read.values, read.flaws.iter().map(|flaw| flaw.why.key).collect())
}

#[test]
fn values_are_read_as_people_write_them() {
    let value = |header: &str, row: &str| {
        let (values, _) = one(header, row);
        values.get(header.parse().expect("a field")).to_owned()
    };
    assert_eq!(value("site", "www.shore.example"), "https://www.shore.example");
    assert_eq!(value("site", "HTTP://shore.example"), "http://shore.example");
    assert_eq!(value("site", "n/a"), "");
    assert_eq!(value("mail", "mailto:a@b.example"), "a@b.example");
    assert_eq!(value("phone", "312-938-2106; ext. 4"), "312-938-2106; ext. 4");
    assert_eq!(
        value("does", "we&rsquo;re <b>here</b><br>and &#233;l &unknown; a < b"),
        "we’re here\nand él &unknown; a < b"
    );
    assert_eq!(value("does", "One\\n\\n\\nTwo"), "One\n\nTwo");
    assert_eq!(value("other-name", "a\u{202e}b"), "ab");
    for (words, sector) in [
        ("City government", "public"),
        ("For-profit", "private"),
        ("Private, not for profit", "nonprofit"),
        ("501(c)(3)", "nonprofit"),
        ("Tenants", "resident"),
        ("Active", ""),
    ] {
        assert_eq!(value("sector", words), sector, "{words}");
    }
}

#[test]
fn what_cannot_be_kept_is_named_and_the_row_comes_in_without_it() {
    assert_eq!(one("mail", "harbor@").1, ["mail-not-understood"]);
    assert_eq!(one("mail", "a@b.example, c@d.example").1, ["importing-only-first-mail"]);
    assert_eq!(one("site", "ask at the desk").1, ["importing-site-not-understood"]);
    assert_eq!(one("site", "javascript:alert(1)").1, ["importing-site-not-understood"]);
    assert_eq!(one("sector", "Active").1, ["importing-sector-not-understood"]);
}

#[test]
fn rows_that_stay_out_say_why() {
    let text = format!("id,name\n1,Shore\n1,Keel\n2,\n3,{}\n4,Food\n4,Food\n5,a,b\n6\n", "ñ".repeat(10_000));
    let plan = planned(&reading(&text), Here::default());
    assert_eq!(outcomes(&plan), (2, 0, 0, 6));
    assert_eq!(keys(&plan, 1), ["importing-id-twice"]);
    assert_eq!(keys(&plan, 2), ["importing-name-empty"]);
    assert_eq!(keys(&plan, 3), ["importing-too-long"]);
    assert!(plan.rows[3].row.flaws[0].why.to_string().contains("10000"));
    assert_eq!(keys(&plan, 5), ["importing-row-twice"]);
    assert_eq!(keys(&plan, 6), ["importing-too-many"]);
    // That it ends early too is no news of a row that stays out.
    assert_eq!(keys(&plan, 7), ["importing-name-empty"]);
}

#[test]
fn names_of_every_script_come_in() {
    let plan = planned(&reading("name\nمركز الأمل\n🌻 Sunflower 🌻\n社区中心\n"), Here::default());
    assert_eq!(outcomes(&plan), (3, 0, 0, 0));
    let slugs: Vec<String> = after(&plan).existing.into_iter().map(|it| it.slug).collect();
    assert_eq!(slugs, ["mrkz-l-ml", "sunflower", "she-qu-zhong-xin"]);
}

const THREE: &str = "id,name,mail,site\n1,Shore Clinic,a@shore.example,shore.example\n2,Keel House,,keel.example\n3,Shore Clinic,a@shore.example,shore.example\n";

#[test]
fn the_same_file_twice_changes_nothing() {
    for text in [THREE, "name,mail\nShore,a@b.example\nShore,c@d.example\nKeel,\n"] {
        let first = planned(&reading(text), Here::default());
        let again = planned(&reading(text), after(&first));
        assert_eq!(outcomes(&first), (3, 0, 0, 0));
        assert_eq!(outcomes(&again), (0, 0, 3, 0));
        assert!(batch::of(&again, &Decisions::default()).expect("a batch").changed.is_empty());
    }
}

/// What a second file changes, by name: `Beds: does`.
fn changes(here: &Here, text: &str) -> Vec<String> {
    let plan = planned(&reading(text), here.clone());
    let batch = batch::of(&plan, &Decisions::default()).expect("a batch");
    let of = |it: &batch::Change| {
        let before = here.existing.iter().find(|other| other.id == it.id).expect("it is here");
        format!("{} becomes {}", before.values.get(Field::Does), it.values.get(Field::Does))
    };
    batch.changed.iter().map(of).collect()
}

#[test]
fn rows_without_ids_that_differ_only_in_what_they_do_keep_a_page_each() {
    let text = "name,description\nShore,Food\nShore,Beds\n";
    let first = planned(&reading(text), Here::default());
    assert_eq!(outcomes(&first), (2, 0, 0, 0));
    let here = after(&first);
    let nothing: [&str; 0] = [];
    assert_eq!(changes(&here, text), nothing);
    // In another order, with fewer, with more: each finds its own.
    assert_eq!(changes(&here, "name,description\nShore,Beds\nShore,Food\n"), nothing);
    assert_eq!(changes(&here, "name,description\nShore,Beds\n"), nothing);
    let more = planned(&reading("name,description\nShore,Help\nShore,Beds\nShore,Food\n"), here.clone());
    assert_eq!(outcomes(&more), (1, 0, 2, 0));
    assert_eq!(changes(&here, "name,description\nShore,Food\nShore,Rooms\n"), ["Beds becomes Rooms"]);
    assert_eq!(changes(&here, "name,description\nShore,Rooms\nShore,Food\n"), ["Beds becomes Rooms"]);
}

#[test]
fn no_two_rows_of_a_file_are_found_by_one_id() {
    let text = "name,description\nShore,Food\nShore,Beds\nShore,Help\nShore,Food\n";
    let plan = planned(&reading(text), Here::default());
    let key = plan.rows[0].source_id.clone();
    let owned = format!("id,name,description\n,Shore,Food\n{key},Shore,Beds\n{key}-2,Shore,Help\n,Shore,Else\n");
    for (plan, rows) in [(plan, 3), (planned(&reading(&owned), Here::default()), 4)] {
        let kept = plan.rows.iter().filter(|it| it.outcome == Outcome::New);
        let ids: std::collections::HashSet<&str> = kept.map(|it| it.source_id.as_str()).collect();
        assert_eq!(ids.len(), rows, "{ids:?}");
    }
}

#[test]
fn rows_of_different_ids_are_different_and_only_flagged() {
    let plan = planned(&reading(THREE), Here::default());
    assert_eq!(outcomes(&plan), (3, 0, 0, 0));
    assert_eq!(plan.rows[2].twins[0].of, TwinOf::Row(0));
    assert!(plan.rows[0].twins.is_empty(), "a row looks up only");
}

#[test]
fn a_row_that_changed_changes_only_what_is_different() {
    let here = after(&planned(&reading(THREE), Here::default()));
    let plan = planned(&reading("id,name,mail\n2,Keel House,new@keel.example\n"), here);
    assert_eq!(plan.rows[0].outcome, Outcome::Changed(1, vec![Field::Mail]));
    let batch = batch::of(&plan, &Decisions::default()).expect("a batch");
    let values = &batch.changed[0].values;
    assert_eq!((values.get(Field::Mail), values.get(Field::Site)), ("new@keel.example", "https://keel.example"));
    assert!(batch.renewed[0].seal.contains("site="), "what the file did not say is remembered");
}

#[test]
fn a_row_without_an_id_is_found_by_its_name_while_something_agrees() {
    let here =
        || after(&planned(&reading("name,mail,phone\nShore,a@shore.example,555-0142\nKeel,,\n"), Here::default()));
    let moved = planned(&reading("name,mail,phone\nShore,a@shore.example,555-0199\nKeel,k@keel.example,\n"), here());
    assert_eq!(outcomes(&moved), (0, 2, 0, 0));
    let other = planned(&reading("name,mail,phone\nShore,b@other.example,555-0777\n"), here());
    assert_eq!(outcomes(&other), (1, 0, 0, 0));
    assert_eq!(other.rows[0].twins[0].of, TwinOf::Here(0));
}

#[test]
fn what_was_written_by_hand_stays_until_a_person_takes_the_files_words() {
    let mut here = after(&planned(&reading(THREE), Here::default()));
    here.existing[1].values.set(Field::Mail, "hand@keel.example");
    here.existing[1].values.set(Field::Site, "https://hand.example");
    let plan = planned(&reading("id,name,mail,site\n2,Keel House,new@keel.example,keel.example\n"), here);
    assert_eq!(plan.rows[0].outcome, Outcome::Unchanged(1));
    assert_eq!(plan.rows[0].by_hand, [Field::Mail], "the file says of the site what it said before");
    let mut decisions = Decisions::default();
    decisions.take.insert((2, Field::Mail));
    let batch = batch::of(&plan, &decisions).expect("a batch");
    assert_eq!(batch.changed[0].values.get(Field::Mail), "new@keel.example");
    assert_eq!(batch.counts.changed, 1);
}

#[test]
fn claimed_left_and_other_coalitions_organizations_stay_as_they_are() {
    for (keeper, left, why) in [
        (Keeper::Stewards, false, "importing-claimed"),
        (Keeper::Other, false, "importing-kept-elsewhere"),
        (Keeper::Coalition, true, "importing-has-left"),
    ] {
        let mut here = after(&planned(&reading(THREE), Here::default()));
        here.existing[0].keeper = keeper;
        here.existing[0].left = left;
        let same = planned(&reading(THREE), here.clone());
        assert_eq!(outcomes(&same), if left { (0, 0, 2, 1) } else { (0, 0, 3, 0) });
        let plan = planned(&reading("id,name\n1,Shore Health\n"), here);
        assert_eq!(keys(&plan, 0), [why]);
        assert_eq!(outcomes(&plan), (0, 0, 0, 1));
    }
}

#[test]
fn ids_of_another_list_do_not_rename_what_is_here() {
    let here = after(&planned(&reading(THREE), Here::default()));
    let other = reading("id,name\n1,Girl Scouts\n2,Office of the Mayor\n3,Opera Guild\n");
    let plan_of = planned(&other, here.clone());
    assert_eq!((plan_of.source.as_str(), outcomes(&plan_of)), ("import-2", (3, 0, 0, 0)));
    let mapping = Mapping::guess(&other.table);
    let named = Asked { reading: &other, mapping: &mapping, source: "import", twins: false };
    let why: Say = plan(&named, here).expect_err("a reason");
    assert_eq!(why.key, "importing-ids-of-another-list");
}

#[test]
fn a_person_says_that_a_row_is_the_same() {
    let first = planned(&reading(THREE), Here::default());
    let decided = |same| Decisions { same: [(4, same)].into(), ..Decisions::default() };
    let batch = batch::of(&first, &decided(Same::Row(2))).expect("a batch");
    assert_eq!((batch.new.len(), batch.joined.len(), batch.counts.new), (2, 1, 2));
    assert_eq!(batch.joined[0].0, batch.new[0].id);
    let keel = Same::Row(3);
    for nobody in [keel, Same::Row(4), Same::Row(99), Same::Here(OrganizationId::new())] {
        let Err(Error::Invalid(problems)) = batch::of(&first, &decided(nobody)) else { panic!("{nobody} is taken") };
        assert_eq!((problems[0].field.as_ref(), problems[0].why.key), ("same-4", "importing-same-not-offered"));
    }
}

#[test]
fn what_is_chosen_is_read_back() {
    for same in [Same::Itself, Same::Row(3), Same::Here(OrganizationId::new())] {
        assert_eq!(same.to_string().parse::<Same>().ok(), Some(same));
    }
    assert!("here-x".parse::<Same>().is_err() && "row-".parse::<Same>().is_err() && "".parse::<Same>().is_err());
}

#[test]
fn rows_of_one_name_and_site_join_all_at_once() {
    let text = "id,name,website\n1,Harbor Food Bank,https://harbor.example\n2,Harbor Food Bank,https://harbor.example\n3,Harbor Food Bank,https://other.example\n4,Shore Clinic,https://shore.example\n";
    let plan = planned(&reading(text), Here::default());
    assert_eq!(batch::of(&plan, &Decisions::default()).expect("a batch").counts.new, 4);
    let all = Decisions { alike: true, ..Decisions::default() };
    let batch = batch::of(&plan, &all).expect("a batch");
    // A name alone is no proof, and the site of another is none.
    assert_eq!((batch.counts.new, batch.joined.len()), (3, 1));
    assert_eq!(batch.joined[0].0, batch.new[0].id);
    // What was said of one row counts before what was said of all.
    let but = Decisions { alike: true, same: [(3, Same::Itself)].into(), ..Decisions::default() };
    assert_eq!(batch::of(&plan, &but).expect("a batch").counts.new, 4);
}

#[test]
fn one_that_is_the_same_fills_only_what_is_empty() {
    let mut here = after(&planned(&reading("name,mail\nShore Clinic,a@shore.example\n"), Here::default()));
    here.links.clear();
    let id = here.existing[0].id;
    let plan = planned(&reading("id,name,mail,phone\n7,The Shore Clinic,b@shore.example,555-0142\n"), here.clone());
    assert_eq!(plan.rows[0].twins[0].of, TwinOf::Here(0));
    let decisions = Decisions { same: [(2, Same::Here(id))].into(), ..Decisions::default() };
    let change = &batch::of(&plan, &decisions).expect("a batch").changed[0];
    assert_eq!(change.values.get(Field::Name), "Shore Clinic");
    assert_eq!((change.values.get(Field::Mail), change.values.get(Field::Phone)), ("a@shore.example", "555-0142"));
    here.existing[0].keeper = Keeper::Stewards;
    let claimed = planned(&reading("id,name,phone\n7,The Shore Clinic,555-0142\n"), here);
    assert!(batch::of(&claimed, &decisions).expect("a batch").changed.is_empty());
}

#[test]
fn a_seal_forgets_nothing_that_was_not_taken() {
    let mut values = Values::default();
    values.set(Field::Name, "Shore");
    values.set(Field::Mail, "a@b.example");
    let before = rules::seal(&values);
    values.set(Field::Mail, "c@d.example");
    assert_eq!(rules::resealed(&before, &values, |_| false), before);
    assert_ne!(rules::resealed(&before, &values, |field| field == Field::Mail), before);
}

#[test]
fn every_field_has_a_word() {
    for (lang, field) in Lang::ALL.iter().flat_map(|lang| Field::ALL.iter().map(move |field| (lang, field))) {
        assert!(lang.has(&format!("importing-field-{field}")), "{field} in {lang}");
    }
}
