//! Stories of relationships, through the doors.

use base::{Cx, q};
use chrono::TimeDelta;

use crate::cast::{acting, coalition_of, organization_of};
use crate::house::Town;
use crate::story;
use crate::visitor::Visitor;

pub const LIST: &str = "/c/elmwater/relationships";

/// The fields of terms between these organizations, as the form would send them.
pub async fn fields(cx: &Cx, names: &[&str], purpose: &str) -> Vec<(String, String)> {
    let mut fields = vec![
        ("purpose".to_owned(), purpose.to_owned()),
        ("level".to_owned(), "coordination".to_owned()),
        ("starts_on".to_owned(), "2027-06-08".to_owned()),
        ("review_on".to_owned(), "2027-12-08".to_owned()),
        ("notice_days".to_owned(), "30".to_owned()),
        ("seen".to_owned(), "coalition".to_owned()),
        ("rule-media".to_owned(), "Dot speaks for both.".to_owned()),
    ];
    for name in names {
        let id = organization_of(cx, name).await.expect("one of the cast");
        fields.push(("with".to_owned(), id.to_string()));
        fields.push((format!("gives-{id}"), format!("{name} gives an evening")));
    }
    fields
}

pub fn with(mut fields: Vec<(String, String)>, name: &str, value: &str) -> Vec<(String, String)> {
    fields.retain(|(key, _)| key != name);
    fields.push((name.to_owned(), value.to_owned()));
    fields
}

pub async fn post(who: &Visitor, path: &str, fields: &[(String, String)]) -> crate::visitor::Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(path, &fields).await
}

/// Ada proposes to the clinic; the address of what she proposed.
async fn proposed(town: &Town, ada: &Visitor) -> String {
    let fields = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after surgery").await;
    post(ada, LIST, &fields).await.expect(303).location().to_owned()
}

story! {
    fn two_organizations_agree(town) {
        let (ada, mei, dot) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("dot").await);
        let omar = town.visitor("omar").await;
        let address = proposed(town, &ada).await;
        ada.get(&address).await.expect(200).sees("Version 1 is on the table").sees("Harbor Food Bank gives an evening");
        // Nobody outside knows of it yet.
        dot.get(&address).await.expect(404);
        dot.get(LIST).await.expect(200).lacks("Suppers after surgery");
        mei.get("/").await.expect(200).sees("Harbor Food Bank asks you to answer version 1 of “Suppers after surgery”");
        mei.get(&format!("{address}/versions/1")).await.expect(200).sees("Accept version 1 for Shore Clinic");
        // Whoever may not answer reads who may.
        let asked = omar.get(&format!("{address}/versions/1")).await.expect(200);
        asked.sees("Mei Castellano-Wu may say yes or no for Shore Clinic").lacks("Accept version 1 for Shore Clinic");
        mei.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        let page = mei.get(&address).await.expect(200);
        page.sees("Agreed").sees("Began at Coordination").lacks("is on the table");
        mei.get("/").await.expect(200).lacks("asks you to answer");
        // Now the coalition knows that it is, and not what it says.
        let outside = dot.get(&address).await.expect(200);
        outside.sees("Suppers after surgery").sees("stay with the parties").lacks("gives an evening").lacks("Dot speaks");
        dot.get(&format!("{address}/versions/1")).await.expect(404);
        // A letter's link, opened before signing in, and one that leads nowhere say the same.
        for path in [&address, "/c/elmwater/relationships/nothing"] {
            town.anon().get(path).await.expect(404).sees("If this is for you, sign in: it may open then.");
            dot.get(&format!("{path}/versions/1")).await.expect(404).lacks("If this is for you");
        }
    }
}

story! {
    fn signs_in_a_search_are_only_signs(town) {
        let ada = town.visitor("ada").await;
        let fields = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], r"Half (50%) of_it C:\soup").await;
        post(&ada, LIST, &fields).await.expect(303);
        for found in ["HALF", "50%25", "of_it", "c:%5Csoup"] {
            ada.get(&format!("{LIST}?purpose={found}")).await.expect(200).sees("Half (50%) of_it");
        }
        for none in ["half%25it", "h_lf", "%5C%25"] {
            ada.get(&format!("{LIST}?purpose={none}")).await.expect(200).sees("Nothing fits what you asked for");
        }
    }
}

story! {
    fn an_old_version_cannot_be_accepted(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let address = proposed(town, &ada).await;
        let next = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after surgery, on Fridays").await;
        let next = with(with(next, "after", "1"), "why", "Fridays are what our kitchen has.");
        post(&ada, &format!("{address}/versions"), &next).await.expect(303);
        mei.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(409).sees("version 2 has taken its place");
        mei.get(&address).await.expect(200).sees("Proposed").sees("Version 2 is on the table");
        mei.get(&format!("{address}/versions/1..2")).await.expect(200).sees("One thing changed").sees(", on Fridays");
        mei.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        mei.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        mei.get(&address).await.expect(200).sees("Agreed");
    }
}

story! {
    fn a_form_sent_twice_proposes_once(town) {
        let ada = town.visitor("ada").await;
        let once = base::ids::fresh().to_string();
        let fields = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Once only").await;
        let fields = with(fields, "once", &once);
        let first = post(&ada, LIST, &fields).await.expect(303);
        let second = post(&ada, LIST, &fields).await.expect(303);
        assert_eq!(first.location(), second.location());
        let list = ada.get(LIST).await.expect(200);
        assert_eq!(list.text().matches("Once only").count(), 1);
        // Whoever goes back and writes something else sends another form.
        let other = with(fields.clone(), "purpose", "Once more");
        assert_ne!(post(&ada, LIST, &other).await.expect(303).location(), first.location());
        // The key is Ada's; nobody else learns from it where it led.
        let mei = town.visitor("mei").await;
        assert_ne!(post(&mei, LIST, &fields).await.expect(303).location(), first.location());
    }
}

story! {
    fn what_was_typed_comes_back_with_what_to_change(town) {
        let ada = town.visitor("ada").await;
        let fields = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "").await;
        let fields = with(with(fields, "review_on", "2027-02-31"), "why", "A kitchen stands empty.");
        let page = post(&ada, LIST, &fields).await.expect(422);
        page.sees("No calendar has the day 2027-02-31").sees("This is still empty");
        page.sees("A kitchen stands empty.").sees("Harbor Food Bank gives an evening");
        ada.get(LIST).await.expect(200).lacks("gives an evening");
    }
}

story! {
    fn a_value_that_is_not_understood_is_said_and_never_guessed(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let both = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers after surgery").await;
        let mut typo = both.clone();
        typo.push(("with".to_owned(), "abc".to_owned()));
        post(&ada, LIST, &typo).await.expect(422).sees("One of the parties named in this form is none that we know of").sees("gives an evening");
        for seen in ["zzz", ""] {
            post(&ada, LIST, &with(both.clone(), "seen", seen)).await.expect(422).sees("Choose who knows that this relationship exists");
        }
        ada.get(LIST).await.expect(200).lacks("Suppers after surgery");
        let address = proposed(town, &ada).await;
        for kind in ["zzz", "ending"] {
            let next = with(with(both.clone(), "after", "1"), "kind", kind);
            post(&ada, &format!("{address}/versions"), &next).await.expect(422).sees("What kind of version this is could not be read");
        }
        // A version that there is not, of which nothing can have taken the place.
        for (noun, status) in [("acceptances", 409), ("declines", 409), ("take-backs", 409)] {
            let answer = mei.post(&format!("{address}/{noun}"), &[("version", "99"), ("why", "Hm.")]).await.expect(status);
            answer.sees("There is no such version").lacks("has taken its place");
        }
        mei.post(&format!("{address}/comments"), &[("version", "99"), ("text", "Said nowhere.")]).await.expect(404);
        mei.post(&format!("{address}/comments"), &[("version", "one"), ("text", "Said nowhere.")]).await.expect(409);
        mei.post(&format!("{address}/endings"), &[("after", "one"), ("why", "Said nowhere.")]).await.expect(409);
        mei.get(&address).await.expect(200).lacks("Said nowhere.");
    }
}

story! {
    fn the_list_says_to_each_why_they_see_what_they_see(town) {
        let stranger = town.anon().get(LIST).await.expect(200);
        stranger.sees("whose parties let everybody know of them. Whoever acts for a member of this coalition sees more.");
        stranger.lacks("is or was in").lacks("you coordinate");
        let (ada, rosa) = (town.visitor("ada").await, town.visitor("rosa").await);
        ada.get(LIST).await.expect(200).sees("let the coalition or everybody know").sees("Harbor Food Bank is or was in").lacks("you coordinate");
        rosa.get(LIST).await.expect(200).sees("let the coalition or everybody know").sees("you coordinate").lacks("sees more");
        town.visitor("zoe").await.get(LIST).await.expect(200).sees("Millbrook Library is or was in").sees("sees more");
    }
}

story! {
    fn a_stranger_reads_the_days_of_the_town(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let open = with(fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Open suppers").await, "seen", "public");
        // Late on the last evening of June in Elmwater it is July in Greenwich.
        town.later(TimeDelta::days(22) + TimeDelta::hours(12));
        let address = post(&ada, LIST, &open).await.expect(303).location().to_owned();
        mei.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        town.anon().get(&address).await.expect(200).sees("together since June 2027").lacks("July 2027");
    }
}

story! {
    fn names_of_any_script_and_length_are_taken_or_told(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let cx = town.operator();
        let both = ["Harbor Food Bank", "Shore Clinic"];
        let right_to_left = fields(&cx, &both, "مطبخ الحي 🌾 <script>alert(1)</script>").await;
        let address = post(&ada, LIST, &right_to_left).await.expect(303).location().to_owned();
        let page = mei.get(&address).await.expect(200);
        page.sees("مطبخ الحي 🌾");
        assert!(!page.body.contains("<script>alert"), "{}", page.body);
        let long = fields(&cx, &both, &"ñ".repeat(10_000)).await;
        post(&ada, LIST, &long).await.expect(422).sees("This has 10000 characters; there is room for 200");
    }
}

story! {
    fn ids_of_another_coalition_open_nothing(town) {
        let (ada, zoe) = (town.visitor("ada").await, town.visitor("zoe").await);
        let cx = town.operator();
        let address = proposed(town, &ada).await;
        let id = address.rsplit('/').next().unwrap_or_default().to_owned();
        zoe.get(&address).await.expect(404);
        zoe.get(&format!("/c/millbrook/relationships/{id}")).await.expect(404);
        for noun in ["acceptances", "declines", "take-backs", "withdrawals", "stays", "endings", "comments", "versions"] {
            let words = [("version", "1"), ("why", "x"), ("text", "x")];
            for coalition in ["elmwater", "millbrook"] {
                zoe.post(&format!("/c/{coalition}/relationships/{id}/{noun}"), &words).await.expect_one_of(&[404, 422]);
            }
        }
        // Naming an organization of another coalition in a field names nobody.
        let stranger = fields(&cx, &["Harbor Food Bank", "Millbrook Library"], "Across the river").await;
        post(&ada, LIST, &stranger).await.expect(422).sees("is not a member of this coalition");
        let foreign = fields(&cx, &["Shore Clinic", "City of Elmwater"], "Behind their backs").await;
        post(&ada, LIST, &foreign).await.expect(403);
        ada.get(LIST).await.expect(200).lacks("Across the river").lacks("Behind their backs");
    }
}

story! {
    fn a_member_comments_and_does_not_decide(town) {
        let (ada, omar) = (town.visitor("ada").await, town.visitor("omar").await);
        let address = proposed(town, &ada).await;
        omar.get(&address).await.expect(200).lacks("Read version 1 and answer");
        omar.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(403).sees("With your role you read and comment");
        omar.post(&format!("{address}/comments"), &[("text", "Who washes up?")]).await.expect(303);
        ada.post(&format!("{address}/comments"), &[("text", "The *van* is quietly broken."), ("confidential", "yes")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Who washes up?").sees("is quietly broken.");
        omar.get(&address).await.expect(200).sees("Who washes up?").lacks("quietly broken");
    }
}

story! {
    fn a_proposal_without_parties_comes_back_with_what_was_typed(town) {
        let ada = town.visitor("ada").await;
        let page = ada.post("/c/elmwater/relationships", &[("purpose", "Suppers for whom?")]).await.expect(422);
        page.sees("at least two").lacks("to ,");
        assert!(page.body.contains("Suppers for whom?"), "what was typed is kept");
    }
}

story! {
    fn leaving_takes_the_notice_and_closes_what_was_open(town) {
        let (ada, mei, dot) = (town.visitor("ada").await, town.visitor("mei").await, town.visitor("dot").await);
        let address = proposed(town, &ada).await;
        mei.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        mei.post(&format!("{address}/withdrawals"), &[("verb", "withdrawals")]).await.expect(422).sees("This is still empty");
        mei.post(&format!("{address}/withdrawals"), &[("why", "Our cook moved away.")]).await.expect(303);
        ada.get(&address).await.expect(200).sees("Under notice").sees("Our cook moved away.");
        town.later(TimeDelta::days(31));
        // The day has come, whether or not anything has swept.
        ada.get(&address).await.expect(200).sees("Ended");
        assert!(manyhands::jobs::sweep(&town.operator()).await);
        ada.get(&address).await.expect(200).sees("Ended").sees("gives an evening");
        ada.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect_one_of(&[303, 403, 409]);
        dot.get(&address).await.expect(200).sees("Ended").lacks("gives an evening");
        ada.get("/c/elmwater/activity").await.expect(200).sees("“Suppers after surgery” ended");
    }
}

story! {
    fn one_relationship_that_cannot_be_settled_keeps_no_other_from_its_day(town) {
        let ada = town.visitor("ada").await;
        let (first, second) = (proposed(town, &ada).await, proposed(town, &ada).await);
        for address in [&first, &second] {
            town.visitor("mei").await.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
            ada.post(&format!("{address}/withdrawals"), &[("why", "Our cook moved away.")]).await.expect(303);
        }
        let ids = [&first, &second].map(|it| it.rsplit('/').next().and_then(|id| id.parse::<uuid::Uuid>().ok()).expect("an id"));
        let mut tx = town.db().begin().await.expect("the database");
        q!("update terms set body = 'moths' where relationship_id = $1", ids[0].min(ids[1])).run(&mut tx).await.expect("eaten");
        tx.commit().await.expect("it is kept");
        town.later(TimeDelta::days(31));
        assert!(!manyhands::jobs::sweep(&town.operator()).await);
        let (state,): (String,) = q!("select state from relationship where id = $1", ids[0].max(ids[1])).one(town.db()).await.expect("its state");
        assert_eq!(state, "ended");
    }
}

story! {
    fn a_step_up_and_a_renewal_stand_in_the_history(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let cx = town.operator();
        let address = proposed(town, &ada).await;
        mei.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        let both = ["Harbor Food Bank", "Shore Clinic"];
        let step = with(fields(&cx, &both, "Suppers after surgery").await, "level", "collaboration");
        let step = with(with(step, "after", "1"), "why", "We write one grant together.");
        post(&mei, &format!("{address}/versions"), &step).await.expect(303);
        ada.post(&format!("{address}/acceptances"), &[("version", "2")]).await.expect(303);
        let page = ada.get(&address).await.expect(200);
        page.sees("Stepped up from Coordination to Collaboration").sees("We write one grant together.");
        town.later(TimeDelta::days(200));
        ada.get(&address).await.expect(200).sees("It is time to look at this together").sees("to be reviewed since");
        let again = ada.get(&format!("{address}/versions/new?kind=renewal")).await.expect(200);
        again.sees("Renew as version 3");
        let renewal = with(with(fields(&cx, &both, "Suppers after surgery").await, "level", "collaboration"), "kind", "renewal");
        let renewal = with(with(with(renewal, "after", "2"), "starts_on", "2027-12-25"), "review_on", "2028-06-25");
        post(&ada, &format!("{address}/versions"), &renewal).await.expect(303);
        mei.post(&format!("{address}/acceptances"), &[("version", "3")]).await.expect(303);
        mei.get(&address).await.expect(200).sees("Agreed").sees("Renewed after a review");
    }
}

story! {
    fn two_at_once_have_one_outcome_and_the_other_is_told(town) {
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let cx = town.operator();
        for round in 0..6 {
            let address = proposed(town, &ada).await;
            let next = with(fields(&cx, &["Harbor Food Bank", "Shore Clinic"], &format!("Other words {round}")).await, "after", "1");
            let versions = format!("{address}/versions");
            let acceptances = format!("{address}/acceptances");
            let (countered, accepted) = tokio::join!(post(&ada, &versions, &next), mei.post(&acceptances, &[("version", "1")]));
            match (countered.status, accepted.status) {
                // Hers came first, so his old version was refused.
                (303, 409) => { mei.get(&address).await.expect(200).sees("Version 2 is on the table").sees("Proposed"); }
                // His yes came first, so hers is a change to what is in force.
                (303, 303) => { mei.get(&address).await.expect(200).sees("Version 2 is on the table").sees("Agreed"); }
                other => panic!("{other:?}: {} {}", countered.text(), accepted.text()),
            }
        }
    }
}

story! {
    fn a_coordinator_brings_parties_together_and_accepts_for_none(town) {
        let (rosa, ada) = (town.visitor("rosa").await, town.visitor("ada").await);
        let both = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Meet each other").await;
        let address = post(&rosa, LIST, &both).await.expect(303).location().to_owned();
        rosa.get(&address).await.expect(200).sees("You coordinate this coalition").lacks("gives an evening");
        rosa.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(403);
        ada.get(&format!("{address}/versions/1")).await.expect(200).sees("Accept version 1 for Harbor Food Bank");
        let mut secret = both.clone();
        secret = with(with(secret, "seen", "parties"), "purpose", "Behind closed doors");
        let hidden = post(&ada, LIST, &secret).await.expect(303).location().to_owned();
        rosa.get(&hidden).await.expect(404);
        rosa.get(LIST).await.expect(200).lacks("Behind closed doors");
    }
}

story! {
    fn the_list_shows_exactly_what_the_access_function_opens(town) {
        use relationships::access::{Action, access};
        use relationships::list::acts::{Filter, relationships};
        use relationships::standing::{permission, store};
        let cx = town.operator();
        let space = coalition_of(&cx, "elmwater").await.expect("a coalition");
        let ada = town.visitor("ada").await;
        let mei = town.visitor("mei").await;
        let names = ["Harbor Food Bank", "Shore Clinic"];
        let mut made = 0;
        for seen in ["public", "coalition", "parties"] {
            for fate in ["open", "agreed", "declined", "left"] {
                let purpose = format!("{seen} and {fate}");
                let fields = with(with(fields(&cx, &names, &purpose).await, "seen", seen), "notice_days", "0");
                let address = post(&ada, LIST, &fields).await.expect(303).location().to_owned();
                let (verb, words) = match fate {
                    "open" => continue,
                    "declined" => ("declines", [("version", "1"), ("why", "Not now.")]),
                    _ => ("acceptances", [("version", "1"), ("why", "")]),
                };
                mei.post(&format!("{address}/{verb}"), &words).await.expect(303);
                if fate == "left" {
                    mei.post(&format!("{address}/withdrawals"), &[("why", "It is done.")]).await.expect(303);
                }
                made += 1;
            }
        }
        assert_eq!(made, 9);
        let all: Vec<(store::RelationshipId,)> =
            base::q!("select id from relationship where space_id = $1", space).all(cx.db()).await.expect("all of them");
        let mut opened = 0;
        for (key, organization) in [("", ""), ("rosa", ""), ("ada", "Harbor Food Bank"), ("mei", "Shore Clinic"), ("omar", "Shore Clinic"), ("dot", "Millpond Tenants"), ("theo", "Harbor Bakery"), ("zoe", "Millbrook Library")] {
            let asking = asking(&cx, town, key, organization).await;
            let filter = Filter::default();
            let listed = relationships(&asking, &filter).await.expect("a list");
            assert!(listed.next.is_none());
            for (id,) in &all {
                let it = store::load(cx.db(), space, *id).await.expect("a relationship");
                let may = access(Action::See, &permission::asker(&asking, &it), &permission::outline(&it)).is_ok();
                let shown = listed.items.iter().any(|item| item.id == *id);
                assert_eq!(shown, may, "{key} {organization}: {:?} {}", it.row.state, it.row.purpose);
                opened += usize::from(may);
            }
        }
        assert!(opened > 40, "only {opened} were open to anybody");
    }
}

/// A context of somebody who asks at the door of Elmwater.
async fn asking(cx: &Cx, town: &Town, key: &str, organization: &str) -> Cx {
    let place = |member, coordinator, coalition| {
        let (slug, name) = ("elmwater".to_owned(), "Elmwater Together".to_owned());
        Some(std::sync::Arc::new(base::Place { coalition, slug, name, zone: Default::default(), coordinator, member }))
    };
    let elmwater = coalition_of(cx, "elmwater").await.expect("a coalition");
    let nobody = Cx { operator: false, place: place(false, false, elmwater), ..cx.clone() };
    if key.is_empty() {
        return nobody;
    }
    if organization.is_empty() {
        let person = crate::cast::person_of(cx, key).await.expect("one of the cast");
        let theirs = place(false, true, elmwater);
        let who = base::Who {
            person,
            name: key.to_owned(),
            zone: Default::default(),
            way: base::Way::Proved,
            replaces: None,
            operator: false,
            acting: None,
            hats: vec![],
            coalitions: theirs.iter().map(|it| (**it).clone()).collect(),
        };
        return Cx { who: Some(std::sync::Arc::new(who)), place: theirs, ..nobody };
    }
    let it = acting(&town.operator(), key, organization).await.expect("one of the cast");
    let member = it.place.as_ref().is_some_and(|its| its.coalition == elmwater);
    Cx { place: place(member, false, elmwater), ..it }
}

story! {
    fn the_level_between_two_is_what_is_in_force_between_them(town) {
        use relationships::access::highest_level;
        let cx = town.operator();
        let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
        let bank = organization_of(&cx, "Harbor Food Bank").await.expect("one of the cast");
        let clinic = organization_of(&cx, "Shore Clinic").await.expect("one of the cast");
        // "Winter meals" of three makes them cooperate already; a step up of another between the two raises it.
        assert_eq!(highest_level(cx.db(), &cx, bank, clinic).await.expect("a level"), Some(relationships::Level::Cooperation));
        let fields = fields(&cx, &["Harbor Food Bank", "Shore Clinic"], "A grant together").await;
        let fields = with(with(fields, "level", "collaboration"), "notice_days", "10");
        let address = post(&ada, LIST, &fields).await.expect(303).location().to_owned();
        assert_eq!(highest_level(cx.db(), &cx, clinic, bank).await.expect("a level"), Some(relationships::Level::Cooperation));
        mei.post(&format!("{address}/acceptances"), &[("version", "1")]).await.expect(303);
        assert_eq!(highest_level(cx.db(), &cx, clinic, bank).await.expect("a level"), Some(relationships::Level::Collaboration));
        mei.post(&format!("{address}/withdrawals"), &[("why", "The grant is spent.")]).await.expect(303);
        assert_eq!(highest_level(cx.db(), &cx, bank, clinic).await.expect("a level"), Some(relationships::Level::Collaboration));
        town.later(TimeDelta::days(11));
        // Closed on the day, before anything has swept.
        let cx = town.operator();
        assert_eq!(highest_level(cx.db(), &cx, bank, clinic).await.expect("a level"), Some(relationships::Level::Cooperation));
    }
}
