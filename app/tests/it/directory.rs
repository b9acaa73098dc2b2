//! Stories of the directory, of organizations' own pages and of the network, through the doors.

use base::ids::OrganizationId;
use base::q;
use people::organizations::acts;
use people::organizations::contacts::{ContactDraft, add_contact};
use people::organizations::types::{Draft, Seen};

use crate::cast::{acting, coalition_of, organization_of};
use crate::house::Town;
use crate::story;
use crate::visitor::{Page, Visitor};

const LIST: &str = "/c/elmwater/organizations";
const FOOD: &str = "/c/elmwater/organizations/harbor-food-bank";
const NEW: &str = "/c/elmwater/organizations/new";

/// Lists one more organization of Elmwater; nobody has claimed it.
async fn listed(town: &Town, draft: Draft) -> OrganizationId {
    let cx = town.operator();
    let space = coalition_of(&cx, "elmwater").await.expect("the coalition");
    let mut tx = cx.begin(space).await.expect("begun");
    let id = acts::list(&mut tx, space, draft).await.expect("listed");
    tx.commit().await.expect("kept");
    id
}

fn named(name: &str) -> Draft {
    Draft { name: name.to_owned(), ..Draft::default() }
}

/// What the edit form of a page would send, with some fields changed.
async fn edited(who: &Visitor, drawn_from: &str, changes: &[(&str, &str)]) -> Page {
    let mut fields = vec![("drawn_from", drawn_from), ("name", "Harbor Food Bank"), ("sector", "nonprofit")];
    fields.extend([("mail", "office@example.org"), ("seen", "coalition")]);
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes);
    who.post(&format!("{FOOD}/edit"), &fields).await
}

/// A picture of two by two pixels, as PNG.
#[rustfmt::skip]
pub const PICTURE: [u8; 73] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x08, 0x02, 0x00, 0x00, 0x00, 0xfd, 0xd4, 0x9a, 0x73, 0x00, 0x00, 0x00, 0x10, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0xe0, 0x4d, 0x8a, 0x06, 0x22, 0x06, 0x08, 0x05, 0x00, 0x14, 0xee, 0x03, 0x29, 0x75, 0x3e, 0x1b, 0xe9, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

story! {
    fn anybody_finds_an_organization_by_its_words(town) {
        let does = "Cuida de los niños por la mañana".to_owned();
        listed(town, Draft { does, area: "East shore".to_owned(), ..named("Las Abejas") }).await;
        let anybody = town.anon();
        anybody.get(LIST).await.expect(200).sees("Harbor Food Bank").sees("Las Abejas").sees("Unclaimed");
        let found = anybody.get(&format!("{LIST}?q=NINOS+abejas")).await.expect(200);
        found.sees("Las Abejas").sees("1 of ").lacks("Shore Clinic");
        anybody.get(&format!("{LIST}?q=%25")).await.expect(200).sees("Nothing here fits that");
        anybody.get(&format!("{LIST}?q=100%25_%27--")).await.expect(200).sees("Nothing here fits that");
        anybody.get(&format!("{LIST}?claim=unclaimed")).await.expect(200).sees("Las Abejas").lacks("Shore Clinic");
        anybody.get(&format!("{LIST}?sector=resident")).await.expect(200).sees("Nothing here fits that");
        anybody.get(&format!("{LIST}?page=9999999")).await.expect(200);
        for sort in ["name", "-name", "sector", "-ties", "luck"] {
            anybody.get(&format!("{LIST}?sort={sort}")).await.expect(200).sees("Keel House");
        }
    }
}

story! {
    fn the_directory_shows_with_whom_one_works(town) {
        let (ada, dot) = (town.visitor("ada").await, town.visitor("dot").await);
        let ours = ada.get(&format!("{LIST}?with_us=1")).await.expect(200);
        // The former partner and the organization itself are not among them.
        ours.sees("Keel House").sees("Shore Clinic").lacks("Harbor Bakery").sees("3 of ");
        dot.get(&format!("{LIST}?with_us=1")).await.expect(200).sees("0 of ");
        town.anon().get(&format!("{LIST}?with_us=1")).await.expect(200).sees("Keel House");
    }
}

story! {
    fn only_a_coordinator_lists_an_organization_once(town) {
        let (rosa, ada) = (town.visitor("rosa").await, town.visitor("ada").await);
        town.anon().get(NEW).await.expect_one_of(&[303, 401]);
        ada.get(NEW).await.expect(403);
        ada.post(NEW, &[("name", "Ours")]).await.expect(403);
        let page = rosa.get(NEW).await.expect(200);
        let once = page.hidden("once");
        rosa.post(NEW, &[("once", &once), ("name", "")]).await.expect(422).sees("This is still empty");
        let twin = rosa.post(NEW, &[("once", &once), ("name", "The Harbor Food Bank, Inc."), ("does", "Boxes")]).await.expect(409);
        twin.sees("may be here already").sees("Harbor Food Bank");
        assert!(twin.body.contains("Boxes"), "what was typed is kept");
        let fields = [("once", once.as_str()), ("name", "The Harbor Food Bank, Inc."), ("another", "1")];
        let first = rosa.post(NEW, &fields).await.expect(303).location().to_owned();
        let again = rosa.post(NEW, &fields).await.expect(303).location().to_owned();
        assert_eq!(first, again, "the form sent twice lists it once");
        rosa.get(&first).await.expect(200).sees("looks after this page until somebody").sees("This is us");
    }
}

story! {
    fn two_who_list_the_same_at_once_are_told(town) {
        let (rosa, cx) = (town.visitor("rosa").await, town.operator());
        let space = coalition_of(&cx, "elmwater").await.expect("the coalition");
        let mut tx = cx.begin(space).await.expect("begun");
        acts::list(&mut tx, space, named("Net Menders")).await.expect("listed");
        // She looks before the other has listed it, and waits for her turn until they have.
        let other = tokio::spawn(async move { rosa.post(NEW, &[("name", "Net Menders"), ("seen", "coalition")]).await });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        tx.commit().await.expect("kept");
        other.await.expect("an answer").expect(409).sees("may be here already").sees("Net Menders");
    }
}

story! {
    fn a_steward_edits_the_page_and_nobody_else_does(town) {
        let [ada, mei, rosa, zoe] = [town.visitor("ada").await, town.visitor("mei").await, town.visitor("rosa").await, town.visitor("zoe").await];
        let edit = format!("{FOOD}/edit");
        let seal = ada.get(&edit).await.expect(200).hidden("drawn_from");
        for other in [&mei, &rosa, &zoe] {
            other.get(&edit).await.expect(403);
            edited(other, &seal, &[("does", "Steals")]).await.expect(403);
        }
        town.anon().get(&edit).await.expect_one_of(&[303, 401]);
        edited(&ada, &seal, &[("does", "Feeds the harbor"), ("hue", "5")]).await.expect(303);
        ada.get(FOOD).await.expect(200).sees("Feeds the harbor");
        town.anon().get(&format!("{LIST}?q=feeds")).await.expect(200).sees("Harbor Food Bank");
        let wrong = edited(&ada, &seal, &[("site", "javascript:alert(1)"), ("mail", "nobody")]).await.expect(422);
        wrong.sees("starting with https://").sees("An email address looks like");
        assert!(wrong.body.contains("javascript:alert(1)"), "what was typed is kept");
    }
}

story! {
    fn who_sees_it_stays_as_it_was_when_the_form_does_not_say(town) {
        let ada = town.visitor("ada").await;
        let drawn_from = ada.get(&format!("{FOOD}/edit")).await.expect(200).hidden("drawn_from");
        edited(&ada, &drawn_from, &[("seen", "own"), ("phone", "555 0100")]).await.expect(303);
        let drawn_from = ada.get(&format!("{FOOD}/edit")).await.expect(200).hidden("drawn_from");
        for junk in [("seen", "everybody and their dog"), ("sector", "zz"), ("hue", "12")] {
            let refused = edited(&ada, &drawn_from, &[junk, ("phone", "555 0199")]).await.expect(422);
            refused.sees("This is none of the choices");
        }
        let kept = edited(&ada, &drawn_from, &[("seen", ""), ("phone", "555 0101")]).await.expect(303).follow().await.expect(200);
        kept.sees("It is kept, and this is how it reads now.").sees("555 0101");
        town.visitor("dot").await.get(FOOD).await.expect(200).lacks("555 0101");
        ada.get(FOOD).await.expect(200).sees("555 0101");
    }
}

story! {
    fn an_organization_is_found_by_its_other_name_also_after_an_edit(town) {
        let (ada, rosa) = (town.visitor("ada").await, town.visitor("rosa").await);
        let page = ada.get(&format!("{FOOD}/edit")).await.expect(200);
        page.sees("Other name");
        edited(&ada, &page.hidden("drawn_from"), &[("other_name", "NSBA")]).await.expect(303);
        ada.get(FOOD).await.expect(200).sees("also called NSBA");
        let seal = ada.get(&format!("{FOOD}/edit")).await.expect(200).hidden("drawn_from");
        edited(&ada, &seal, &[("other_name", "NSBA"), ("does", "Feeds the harbor")]).await.expect(303);
        town.anon().get(&format!("{LIST}?q=nsba")).await.expect(200).sees("Harbor Food Bank").sees("1 of ");
        rosa.post(NEW, &[("name", "NSBA"), ("seen", "coalition")]).await.expect(409).sees("may be here already").sees("Harbor Food Bank");
    }
}

story! {
    fn an_imported_other_name_outlives_an_edit(town) {
        let (cx, rosa) = (town.operator(), town.visitor("rosa").await);
        let csv = b"name,alternate_name\nNorth Suburban Bar Association,NSBA\n".to_vec();
        let args = manyhands::import::Args { file: "a.csv".into(), coalition: "elmwater".into(), map: vec![], source: String::new(), dry_run: false };
        manyhands::import::organizations(&cx, &args, csv.clone()).await.expect("imported");
        let edit = format!("{LIST}/north-suburban-bar-association/edit");
        let page = rosa.get(&edit).await.expect(200);
        assert!(page.body.contains("value=\"NSBA\""), "it stands in its field");
        let fields = [("drawn_from", page.hidden("drawn_from")), ("name", "North Suburban Bar Association".into()), ("other_name", "NSBA".into()), ("does", "Argues".into()), ("seen", "coalition".into())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        rosa.post(&edit, &fields).await.expect(303);
        town.anon().get(&format!("{LIST}?q=nsba")).await.expect(200).sees("North Suburban Bar Association");
        let again = manyhands::import::organizations(&cx, &args, csv).await.expect("imported");
        assert_eq!(again.last().map(String::as_str), Some("0 new, 0 changed, 1 unchanged, 0 refused"));
    }
}

story! {
    fn two_who_edit_at_once_lose_nothing(town) {
        let ada = town.visitor("ada").await;
        let seal = ada.get(&format!("{FOOD}/edit")).await.expect(200).hidden("drawn_from");
        edited(&ada, &seal, &[("does", "Feeds the harbor"), ("area", "East shore")]).await.expect(303);
        // The other tab was drawn before: it changes what it does too, and knows nothing of the area.
        let shown = edited(&ada, &seal, &[("does", "Cooks"), ("customs", "We eat first")]).await.expect(409);
        shown.sees("by somebody else or in another window").sees("Saved meanwhile: Feeds the harbor");
        assert!(shown.body.contains("Cooks") && shown.body.contains("We eat first") && shown.body.contains("East shore"));
        ada.get(FOOD).await.expect(200).sees("Feeds the harbor").lacks("Cooks");
        // A form that does not say what it was drawn from was drawn from nothing.
        for nothing in ["", "x", "--------"] {
            edited(&ada, nothing, &[("does", "Steals")]).await.expect(409).sees("Saved meanwhile: Feeds the harbor");
        }
        let seal = shown.hidden("drawn_from");
        edited(&ada, &seal, &[("does", "Cooks"), ("area", "East shore"), ("customs", "We eat first")]).await.expect(303);
        ada.get(FOOD).await.expect(200).sees("Cooks").sees("East shore").sees("We eat first");
    }
}

/// The food bank's mail is for partners from coordination up, its night desk from cooperation, its cellar for itself.
async fn guarded(town: &Town) {
    let cx = acting(&town.operator(), "ada", "Harbor Food Bank").await.expect("Ada");
    let id = organization_of(&cx, "Harbor Food Bank").await.expect("the food bank");
    let mut tx = cx.begin(id).await.expect("begun");
    q!("update organization set mail = 'boxes@harbor.example', seen = 'partners', seen_level = 2 where id = $1", id)
        .run(tx.db())
        .await
        .expect("kept");
    for (name, seen) in
        [("Night desk", (Seen::Partners, 3)), ("Cellar", (Seen::Own, 1)), ("Front desk", (Seen::Public, 1))]
    {
        let (role, mail, phone) = (String::new(), String::new(), "555-0199".to_owned());
        let draft = ContactDraft { name: name.to_owned(), role, mail, phone, eyes: Some(seen) };
        add_contact(&mut tx, id, &draft).await.expect("added");
    }
    tx.commit().await.expect("kept");
}

story! {
    fn contacts_open_with_the_level_and_close_with_the_end(town) {
        guarded(town).await;
        // (who, mail, night desk): Omar's clinic cooperates, Noor coordinates, Theo did once, Dot and Zoe have no tie.
        for (key, mail, desk) in [("omar", true, true), ("noor", true, false), ("theo", false, false), ("dot", false, false), ("zoe", false, false), ("rosa", false, false)] {
            let page = town.visitor(key).await.get(FOOD).await.expect(200);
            page.sees("Front desk").lacks("Cellar");
            assert_eq!(page.text().contains("boxes@harbor.example"), mail, "mail for {key}");
            assert_eq!(page.text().contains("Night desk"), desk, "night desk for {key}");
            assert_eq!(page.text().contains("are for partners from coordination up"), !mail, "why not, for {key}");
        }
        let anybody = town.anon().get(FOOD).await.expect(200);
        anybody.sees("Front desk").lacks("boxes@harbor.example").lacks("Night desk").lacks("Ada Okafor");
        let noor = town.visitor("noor").await.get(FOOD).await.expect(200);
        noor.sees("Keel House and the organization that this belongs to work together at the level of coordination").sees("Ada Okafor");
        town.visitor("ada").await.get(FOOD).await.expect(200).sees("Cellar").sees("boxes@harbor.example");
    }
}

story! {
    fn the_same_holds_outside_of_the_coalition(town) {
        guarded(town).await;
        let id = organization_of(&town.operator(), "Harbor Food Bank").await.expect("the food bank");
        let page = format!("/o/{id}");
        town.anon().get(&page).await.expect(200).sees("Harbor Food Bank").lacks("boxes@harbor.example").lacks("Cellar");
        town.visitor("noor").await.get(&page).await.expect(200).sees("boxes@harbor.example").lacks("Night desk");
        town.visitor("theo").await.get(&page).await.expect(200).lacks("boxes@harbor.example");
        town.visitor("ada").await.get(&page).await.expect(200).sees("Cellar");
        for nobody in ["/o/0190a000-0000-7000-8000-000000000000", "/o/nobody"] {
            town.anon().get(nobody).await.expect(404);
        }
    }
}

story! {
    fn contacts_are_added_changed_and_taken_away(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let contacts = format!("{FOOD}/contacts");
        let once = ada.get(&contacts).await.expect(200).hidden("once");
        let fields = [("once", once.as_str()), ("name", "Night desk"), ("phone", "555-0199"), ("seen", "own")];
        mei.post(&contacts, &fields).await.expect(403);
        ada.post(&contacts, &[("once", &once), ("name", "Night desk"), ("seen", "own")]).await.expect(422).sees("can be reached");
        for _ in 0..2 {
            ada.post(&contacts, &fields).await.expect(303);
        }
        let page = ada.get(&contacts).await.expect(200);
        assert_eq!(page.body.matches("<b dir=\"auto\">Night desk").count(), 1, "sent twice, added once");
        let contact = page.body.split(&format!("{contacts}/")).nth(1).and_then(|it| it.split('"').next()).expect("a link").to_owned();
        let address = format!("{contacts}/{contact}");
        mei.get(&address).await.expect(403);
        mei.post(&format!("{address}/removal"), &[]).await.expect(403);
        let drawn_from = ada.get(&address).await.expect(200).hidden("drawn_from");
        ada.change(&address, &[("name", "Day desk"), ("phone", "1"), ("seen", "public")]).await.expect(303);
        // The other tab was drawn before, and knows of neither; nor does a form that says nothing about it.
        for drawn_from in [drawn_from.as_str(), "", "x"] {
            let late = ada.post(&address, &[("drawn_from", drawn_from), ("name", "Night desk"), ("phone", "2"), ("seen", "own")]).await.expect(409);
            late.sees("Saved meanwhile: 1").sees("Saved meanwhile: Everybody");
        }
        town.anon().get(FOOD).await.expect(200).sees("Day desk");
        ada.post(&address, &[("name", "Day desk"), ("phone", "1"), ("seen", "parties")]).await.expect(422);
        // Somebody else's contact is not found through one's own page.
        let clinic = address.replace("harbor-food-bank", "shore-clinic");
        mei.get(&clinic).await.expect(404);
        mei.post(&clinic, &[("name", "Mine"), ("phone", "1"), ("seen", "own")]).await.expect(404);
        ada.post(&format!("{address}/removal"), &[]).await.expect(303);
        town.anon().get(FOOD).await.expect(200).lacks("Day desk");
        ada.get(&address).await.expect(404);
    }
}

story! {
    fn a_logo_is_made_small_and_harmless(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let door = format!("{FOOD}/logo");
        ada.get(&door).await.expect(200);
        mei.upload(&door, &[], ("file", "a.png", &PICTURE)).await.expect(403);
        ada.post(&door, &[]).await.expect(422).sees("Choose a picture first");
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        ada.upload(&door, &[], ("file", "a.png", svg)).await.expect(422).sees("This is not a picture we can keep");
        ada.upload(&door, &[], ("file", "a.png", &PICTURE[..40])).await.expect(422).sees("damaged or cut short");
        ada.upload(&door, &[], ("file", "a.png", &vec![7; 6 << 20])).await.expect(422).sees("larger than 5 MB");
        ada.upload(&door, &[], ("file", "a.png", &vec![7; 21 << 20])).await.expect(422).sees("larger than 5 MB");
        ada.upload(&door, &[], ("file", "../../a.png", &PICTURE)).await.expect(303);
        let page = ada.get(FOOD).await.expect(200);
        let address = page.body.split("src=\"").find(|it| it.starts_with("/o/")).and_then(|it| it.split('"').next()).expect("its logo").to_owned();
        let logo = town.anon().get(&address).await.expect(200);
        assert_eq!(logo.header("content-type"), "image/png");
        assert_eq!(logo.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(logo.header("x-content-type-options"), "nosniff");
        ada.post(&door, &[("away", "1")]).await.expect(303);
        town.anon().get(&address).await.expect(404);
        town.anon().get("/o/0190a000-0000-7000-8000-000000000000/logo/1").await.expect(404);
        town.anon().get(&format!("{address}x")).await.expect_one_of(&[400, 404]);
    }
}

story! {
    fn an_organization_of_another_coalition_is_not_here(town) {
        let rosa = town.visitor("rosa").await;
        for path in ["millbrook-library", "millbrook-library/edit", "millbrook-library/logo", "millbrook-library/contacts", "nobody"] {
            rosa.get(&format!("{LIST}/{path}")).await.expect(404);
            rosa.post(&format!("{LIST}/{path}"), &[]).await.expect_one_of(&[404, 405]);
        }
        rosa.get("/c/millbrook/organizations/new").await.expect(403);
        rosa.get("/c/nowhere/organizations").await.expect(404);
        rosa.get("/c/millbrook/organizations").await.expect(200).sees("Millbrook Library").lacks("Shore Clinic");
    }
}

story! {
    fn names_of_any_script_and_length_fit(town) {
        let rosa = town.visitor("rosa").await;
        for name in ["مركز الأمل للأسرة", "🧵 Threads & <b>Needles</b>", "株式会社"] {
            let once = rosa.get(NEW).await.expect(200).hidden("once");
            let made = rosa.post(NEW, &[("once", &once), ("name", name), ("does", name)]).await.expect(303);
            made.follow().await.expect(200).sees(name);
            rosa.get(LIST).await.expect(200).sees(name);
            assert!(!rosa.get(LIST).await.body.contains("<b>Needles"));
        }
        let long = "long ".repeat(2_000);
        let once = rosa.get(NEW).await.expect(200).hidden("once");
        let refused = rosa.post(NEW, &[("once", &once), ("name", &long), ("does", &long)]).await.expect(422);
        refused.sees("This has 9999 characters; there is room for 200");
        rosa.get(&format!("{LIST}?q={}", "x".repeat(10_000))).await.expect(200).sees("Nothing here fits that");
    }
}

/// Says who knows of a relationship, as new terms would.
async fn opened(town: &Town, purpose: &str, seen: Seen) {
    let mut tx = town.db().begin().await.expect("begun");
    q!("update relationship set seen = $2 where purpose = $1", purpose, seen).run(&mut tx).await.expect("kept");
    tx.commit().await.expect("kept");
}

story! {
    fn the_network_holds_what_the_reader_may_know(town) {
        let network = "/c/elmwater/network";
        let [ada, dot, rosa] = [town.visitor("ada").await, town.visitor("dot").await, town.visitor("rosa").await];
        ada.get(network).await.expect(200).sees("2 relationships in force").sees("Winter meals").lacks("Yesterday's bread");
        for other in [&dot, &rosa, &town.anon()] {
            other.get(network).await.expect(200).sees("no relationship in force").lacks("Winter meals");
        }
        opened(town, "Winter meals", Seen::Coalition).await;
        dot.get(network).await.expect(200).sees("one relationship in force").sees("Winter meals").lacks("One roster");
        rosa.get(network).await.expect(200).sees("Winter meals").lacks("One roster");
        town.anon().get(network).await.expect(200).lacks("Winter meals");
        town.visitor("zoe").await.get(network).await.expect(200).lacks("Winter meals");
        opened(town, "Winter meals", Seen::Public).await;
        town.anon().get(network).await.expect(200).sees("Winter meals");
        town.anon().get(FOOD).await.expect(200).sees("Winter meals").lacks("One roster");
        town.anon().get(&format!("{LIST}?sort=-ties")).await.expect(200).lacks("Winter meals");
    }
}

story! {
    fn the_network_is_narrowed(town) {
        let (ada, network) = (town.visitor("ada").await, "/c/elmwater/network");
        ada.get(&format!("{network}?level=coordination")).await.expect(200).sees("One roster of nights").lacks("Winter meals");
        ada.get(&format!("{network}?organization=keel")).await.expect(200).sees("One roster of nights").lacks("Winter meals");
        ada.get(&format!("{network}?purpose=MEALS&sort=since")).await.expect(200).sees("1 of 2 relationships");
        ada.get(&format!("{network}?purpose=%25&sector=moon")).await.expect(200).sees("Nothing fits that");
        for sort in ["-level", "purpose", "state", "since"] {
            ada.get(&format!("{network}?sort={sort}&page=1")).await.expect(200).sees("Winter meals");
        }
    }
}

story! {
    fn the_map_gets_places_and_ties(town) {
        let ask = async |key: &str| -> serde_json::Value {
            let page = town.visitor(key).await.get("/c/elmwater/network.json").await.expect(200);
            serde_json::from_str(&page.body).expect("JSON")
        };
        let (first, again) = (ask("ada").await, ask("ada").await);
        assert_eq!(first, again, "the places stay");
        assert!(first["nodes"].as_array().is_some_and(|it| it.len() >= 6));
        // Winter meals of three parties are three ties, and one roster of two is one.
        assert_eq!(first["ties"].as_array().map(Vec::len), Some(4));
        let tie = &first["ties"][0];
        assert!(tie["href"].as_str().is_some_and(|it| it.starts_with("/c/elmwater/relationships/")), "{tie}");
        let page = town.anon().get("/c/elmwater/network.json").await.expect(200);
        page.lacks("Winter meals");
    }
}

story! {
    fn the_first_page_of_a_coalition_counts_what_is_open(town) {
        let front = "/c/elmwater";
        town.anon().get(front).await.expect(200).sees("How to join").sees("No relationship in force");
        let ben = town.visitor("ben").await.get(front).await.expect(200);
        ben.sees("One relationship in force").lacks("How to join");
    }
}
