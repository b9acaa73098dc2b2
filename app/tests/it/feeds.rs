//! Stories of feeds: what a feed reader gets that nobody signed in to, read by a real one.

use base::ids::digest;
use base::{Role, q};
use chrono::TimeDelta;
use feed_rs::model::{Feed, FeedType};

use crate::house::Town;
use crate::people::{hat, sound, unclaimed};
use crate::relationships::{LIST, fields, post, with};
use crate::visitor::{Page, Visitor};
use crate::{cast, story, ties};

const HOME: &str = "/me/feeds";
const PUBLIC: &str = "/c/elmwater/feed?lang=en";

/// What a feed reader makes of an answer.
#[track_caller]
fn parsed(page: &Page) -> Feed {
    let feed = feed_rs::parser::parse(page.bytes.as_slice()).unwrap_or_else(|why| panic!("{why}: {}", page.body));
    assert_eq!(feed.feed_type, FeedType::Atom);
    feed
}

/// Its sentences, the latest first, without the marks that set names of another direction apart.
fn sentences(feed: &Feed) -> Vec<String> {
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    feed.entries.iter().map(|it| plain(&it.title.as_ref().expect("a sentence").content)).collect()
}

fn authors(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().flat_map(|it| &it.authors).filter_map(|it| it.name.as_deref()).collect()
}

/// What the form offers, by a word of its name.
fn choice(page: &Page, name: &str) -> String {
    let options = page.body.split("<option value=\"").skip(1);
    let found = options
        .filter_map(|it| it.split_once('"'))
        .find(|(_, rest)| rest[..rest.find('<').unwrap_or(0)].contains(name));
    found.unwrap_or_else(|| panic!("{name} is not offered: {}", page.text())).0.to_owned()
}

/// The address that a page shows once.
#[track_caller]
fn address(page: &Page) -> String {
    let shown =
        page.body.split("http://localhost/feeds/").nth(1).unwrap_or_else(|| panic!("no address: {}", page.text()));
    format!("/feeds/{}", shown.split('<').next().expect("whole"))
}

/// Makes a feed of what is called like this; its address.
async fn made(who: &Visitor, name: &str) -> String {
    let page = who.get(HOME).await.expect(200);
    let fields = [("once", page.hidden("once")), ("of", choice(&page, name))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    address(&who.post(HOME, &fields).await.expect(200))
}

async fn id_of(who: &Visitor) -> String {
    let page = who.get(HOME).await.expect(200);
    page.body.split("/me/feeds/").nth(1).expect("a feed").split('/').next().expect("its id").to_owned()
}

/// A relationship of the food bank and the clinic that is known to these.
async fn agreed(town: &Town, purpose: &str, seen: &str) -> String {
    let (ada, mei) = (town.visitor("ada").await, town.visitor("mei").await);
    let terms = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], purpose).await;
    let address = post(&ada, LIST, &with(terms, "seen", seen)).await.expect(303).location().to_owned();
    mei.post(&format!("{address}/acceptances"), &[("version", "1"), ("why", "")]).await.expect(303);
    address
}

story! {
    fn a_feed_reader_reads_what_its_person_reads_and_is_told_when_it_has_that_already(town) {
        let (ada, reader) = (town.visitor("ada").await, town.anon());
        ada.get("/me").await.expect(200).sees("Let a feed reader show you what changed");
        agreed(town, "Suppers after surgery", "coalition").await;
        town.later(TimeDelta::minutes(1));
        let address = made(&ada, "Elmwater Together, for Harbor Food Bank").await;
        ada.get(HOME).await.expect(200).sees("Not read yet").lacks(&address);
        let page = reader.get(&address).await.expect(200);
        assert_eq!(page.header("content-type"), "application/atom+xml; charset=utf-8");
        assert_eq!((page.header("cache-control"), page.header("set-cookie")), ("no-store", ""));
        page.lacks(address.trim_start_matches("/feeds/")).lacks("Ada").lacks("Rosa").lacks("@");
        assert!(page.body.contains("xml:lang=\"en\""), "{}", page.body);
        let feed = parsed(&page);
        let told = sentences(&feed);
        assert!(told.iter().any(|it| it.starts_with("“Suppers after surgery” came into force between Harbor Food Bank")), "{told:?}");
        assert!(told.contains(&"Shore Clinic accepted version 1 of “Suppers after surgery”.".to_owned()), "{told:?}");
        assert!(authors(&feed).iter().all(|it| ["Harbor Food Bank", "Shore Clinic", "Elmwater Together", "City of Elmwater", "Keel House", "Harbor Bakery"].contains(it)), "{:?}", authors(&feed));
        let ids: std::collections::BTreeSet<&str> = feed.entries.iter().map(|it| it.id.as_str()).collect();
        assert!(ids.len() == feed.entries.len() && ids.iter().all(|it| it.starts_with("urn:uuid:")), "{ids:?}");
        assert!(feed.entries.iter().all(|it| it.updated.is_some() && it.links[0].href.starts_with("http://localhost/c/elmwater/") || it.links[0].href.starts_with("http://localhost/o/")));
        assert_eq!(feed.updated, feed.entries[0].updated);
        // Its sentences are those of the page.
        let shown = ada.get("/c/elmwater/activity").await.expect(200).text().replace(['\u{2068}', '\u{2069}'], "");
        assert!(shown.contains(&told[0]), "{} is not on {shown}", told[0]);
        // It has that already, by the tag and by the date.
        let (tag, date) = (page.header("etag").to_owned(), page.header("last-modified").to_owned());
        assert!(!tag.is_empty() && date.ends_with(" GMT"), "{tag} {date}");
        for (name, value) in [("if-none-match", tag.as_str()), ("if-none-match", &format!("W/{tag}")), ("if-modified-since", &date)] {
            let again = reader.with(name, value).get(&address).await.expect(304);
            assert!(again.body.is_empty() && again.header("etag") == tag);
        }
        ada.get(HOME).await.expect(200).sees("Last read").lacks("Not read yet");
        agreed(town, "Breakfasts before school", "coalition").await;
        let later = reader.with("if-none-match", &tag).get(&address).await.expect(200);
        assert!(sentences(&parsed(&later))[0].contains("Breakfasts before school"));
        reader.with("if-modified-since", &date).get(&address).await.expect(200);
        let same: Vec<String> = parsed(&later).entries.into_iter().map(|it| it.id).filter(|it| ids.contains(it.as_str())).collect();
        assert!(same.len() > 5, "a line keeps its id: {same:?}");
        // Another site that has a browser ask for it gets no more than anybody, and changes nothing.
        ada.with("sec-fetch-site", "cross-site").get(&address).await.expect(200);
        sound(town).await;
    }
}

story! {
    fn what_others_keep_between_them_is_in_nobody_elses_feed(town) {
        let (ada, dot, reader) = (town.visitor("ada").await, town.visitor("dot").await, town.anon());
        agreed(town, "Behind closed doors", "parties").await;
        agreed(town, "Open to all members", "coalition").await;
        let own = made(&dot, "Elmwater Together, for Millpond Tenants").await;
        let told = parsed(&reader.get(&own).await.expect(200));
        assert!(sentences(&told).iter().any(|it| it.contains("Open to all members")));
        reader.get(&own).await.expect(200).lacks("Behind closed doors").lacks("Winter meals");
        let about = made(&dot, "About Millpond Tenants").await;
        reader.get(&about).await.expect(200).lacks("Open to all members").lacks("Behind closed doors").sees("Millpond Tenants");
        let hers = made(&ada, "About Harbor Food Bank").await;
        let told = sentences(&parsed(&reader.get(&hers).await.expect(200)));
        assert!(told.iter().any(|it| it.contains("Behind closed doors")), "{told:?}");
        // Nobody makes a feed of what is not theirs.
        let food = choice(&ada.get(HOME).await.expect(200), "About Harbor Food Bank");
        for of in [food.as_str(), "", "everything"] {
            dot.post(HOME, &[("of", of)]).await.expect(422).sees("Choose what it tells of");
        }
        let hers = id_of(&ada).await;
        dot.post(&format!("{HOME}/{hers}/renew"), &[]).await.expect(404);
        dot.post(&format!("{HOME}/{hers}/remove"), &[]).await.expect(404);
        // A coordinator reads what is open, and nothing of the parties.
        let rosas = made(&town.visitor("rosa").await, "for its coordinators").await;
        reader.get(&rosas).await.expect(200).sees("Open to all members").lacks("Behind closed doors");
    }
}

story! {
    fn what_is_confidential_and_what_people_said_is_in_no_feed(town) {
        let (ada, mei, reader) = (town.visitor("ada").await, town.visitor("mei").await, town.anon());
        let meals = ties::address(town, "Winter meals").await;
        let (first, about) = (made(&mei, "Elmwater Together, for Shore Clinic").await, made(&mei, "About Shore Clinic").await);
        let before = parsed(&reader.get(&first).await.expect(200));
        town.later(TimeDelta::minutes(1));
        ada.post(&format!("{meals}/comments"), &[("text", "We may lose the grant."), ("confidential", "yes")]).await.expect(303);
        mei.get("/c/elmwater/activity").await.expect(200).sees("Harbor Food Bank said something about “Winter meals”");
        for feed in [&first, &about] {
            reader.get(feed).await.expect(200).lacks("said something").lacks("grant");
        }
        assert_eq!(parsed(&reader.get(&first).await.expect(200)).updated, before.updated, "not even when it was said");
        ada.post(&format!("{meals}/comments"), &[("text", "The van is back.")]).await.expect(303);
        ada.post(&format!("{meals}/withdrawals"), &[("why", "Our cook retires.")]).await.expect(303);
        for feed in [&first, &about] {
            let page = reader.get(feed).await.expect(200);
            page.lacks("The van").lacks("Our cook retires");
            let told = sentences(&parsed(&page));
            assert_eq!(told.iter().filter(|it| it.contains("said something")).count(), 1, "{told:?}");
            assert!(told[0].contains("gave notice"), "{told:?}");
        }
    }
}

story! {
    fn a_new_address_ends_the_old_one_at_once(town) {
        let (ada, reader) = (town.visitor("ada").await, town.anon());
        let first = made(&ada, "About Harbor Food Bank").await;
        let before = parsed(&reader.get(&first).await.expect(200));
        let (hashed,): (String,) = q!("select token_hash from feed").one(town.db()).await.expect("one feed");
        let secret = first.trim_start_matches("/feeds/");
        assert_eq!((hashed.as_str(), secret.len()), (digest(secret).as_str(), 64));
        let id = id_of(&ada).await;
        let once = ada.get(HOME).await.expect(200).hidden("once");
        let renew = format!("{HOME}/{id}/renew");
        let second = address(&ada.post(&renew, &[("once", &once)]).await.expect(200));
        // Sent twice, it is done once.
        ada.post(&renew, &[("once", &once)]).await.expect(303).follow().await.expect(200).sees("Not read yet");
        reader.get(&first).await.expect(404);
        let after = parsed(&reader.get(&second).await.expect(200));
        assert_eq!((before.id, before.entries[0].id.clone()), (after.id, after.entries[0].id.clone()), "for a reader it is the same");
        ada.post(&format!("{HOME}/{id}/remove"), &[]).await.expect(303).follow().await.expect(200).sees("There are none yet");
        reader.get(&second).await.expect(404);
        ada.post(&format!("{HOME}/{id}/remove"), &[]).await.expect(404);
        ada.post(&renew, &[]).await.expect(404);
        sound(town).await;
    }
}

story! {
    fn a_feed_shrinks_with_what_its_person_may(town) {
        let (mei, omar, rosa, reader) = (town.visitor("mei").await, town.visitor("omar").await, town.visitor("rosa").await, town.anon());
        hat(town, "omar", "Millpond Tenants", Role::Member).await;
        let (clinic, about, tenants) = (
            made(&omar, "Elmwater Together, for Shore Clinic").await,
            made(&omar, "About Shore Clinic").await,
            made(&omar, "Elmwater Together, for Millpond Tenants").await,
        );
        let rosas = made(&rosa, "for its coordinators").await;
        for feed in [&clinic, &about, &tenants, &rosas] {
            reader.get(feed).await.expect(200);
        }
        reader.get(&tenants).await.expect(200).lacks("Winter meals");
        // His organization leaves the coalition: what was open there is no longer his to read, what is about it is.
        agreed(town, "Open to all members", "coalition").await;
        let tag = reader.get(&tenants).await.expect(200).header("etag").to_owned();
        town.visitor("dot").await.post("/c/elmwater/leave", &[("why", "We are moving.")]).await.expect(303);
        let shrunk = reader.with("if-none-match", &tag).get(&tenants).await.expect(200);
        shrunk.lacks("Open to all members").lacks("We are moving").sees("left the coalition");
        // A role ends.
        let his = cast::person_of(&town.operator(), "omar").await.expect("of the cast");
        mei.post(&format!("/c/elmwater/organizations/shore-clinic/people/{his}/remove"), &[]).await.expect(303);
        reader.get(&clinic).await.expect(404);
        reader.get(&about).await.expect(404);
        omar.get(HOME).await.expect(200).sees("It opens nothing now");
        // A coordinator is one no longer; whatever else she is opens none of it.
        hat(town, "rosa", "Keel House", Role::Member).await;
        let mut tx = town.db().begin().await.expect("the database");
        q!("delete from coordinator").run(&mut tx).await.expect("she coordinates no more");
        tx.commit().await.expect("it is kept");
        reader.get(&rosas).await.expect(404);
        // Whoever is erased leaves no feed behind.
        reader.get(&tenants).await.expect(200);
        omar.post("/me/erase", &[("words", "stay"), ("leave", "yes")]).await.expect(303);
        reader.get(&tenants).await.expect(404);
        let (n,): (i64,) = q!("select count(*) from feed where space_id = $1", his).one(town.db()).await.expect("counted");
        assert_eq!(n, 0);
        sound(town).await;
    }
}

story! {
    fn the_feed_of_an_organization_holds_nothing_of_what_its_person_is_besides(town) {
        let (rosa, reader) = (town.visitor("rosa").await, town.anon());
        hat(town, "rosa", "Millpond Tenants", Role::Member).await;
        let (hers, theirs) = (made(&rosa, "for its coordinators").await, made(&rosa, "for Millpond Tenants").await);
        agreed(town, "Open to all members", "coalition").await;
        town.visitor("dot").await.post("/c/elmwater/leave", &[("why", "We are moving.")]).await.expect(303);
        reader.get(&hers).await.expect(200).sees("Open to all members");
        // She coordinates still; the organization is out, and its feed with it.
        reader.get(&theirs).await.expect(200).sees("left the coalition").lacks("Open to all members");
    }
}

story! {
    fn names_stay_text_whatever_stands_in_them(town) {
        const NAME: &str = "<script>alert(1)</script> & \"Söhne\" ]]> <!-- 🌾";
        unclaimed(town, NAME, "office@sons.example").await;
        let (rosa, reader) = (town.visitor("rosa").await, town.anon());
        let own = made(&rosa, "for its coordinators").await;
        for feed in [own.as_str(), PUBLIC] {
            let page = reader.get(feed).await.expect(200);
            assert!(!page.body.contains("<script") && !page.body.contains("<!--"), "{}", page.body);
            let feed = parsed(&page);
            assert!(feed.entries.iter().all(|it| it.title.as_ref().is_some_and(|it| it.content_type.essence().to_string() == "text/plain")));
            assert!(sentences(&feed)[0].contains(NAME), "{:?}", sentences(&feed)[0]);
        }
    }
}

story! {
    fn everybody_follows_what_is_public_of_a_coalition_and_nothing_else(town) {
        let (ada, mei, anybody) = (town.visitor("ada").await, town.visitor("mei").await, town.anon());
        let open = agreed(town, "Suppers in the square", "public").await;
        agreed(town, "Known to all members", "coalition").await;
        agreed(town, "Behind closed doors", "parties").await;
        let proposed = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Only proposed").await;
        post(&ada, LIST, &with(proposed, "seen", "public")).await.expect(303);
        let page = anybody.get(PUBLIC).await.expect(200);
        page.lacks("Known to all members").lacks("Behind closed doors").lacks("Only proposed").lacks("Winter meals").lacks("Rosa");
        let feed = parsed(&page);
        assert_eq!(page.header("set-cookie"), "");
        assert!(sentences(&feed)[0].starts_with("“Suppers in the square” came into force between"), "{:?}", sentences(&feed));
        assert!(sentences(&feed).iter().any(|it| it.ends_with("listed Harbor Food Bank.")), "{:?}", sentences(&feed));
        assert!(feed.links.iter().any(|it| it.rel.as_deref() == Some("self") && it.href == format!("http://localhost{PUBLIC}")));
        let tag = page.header("etag").to_owned();
        anybody.with("if-none-match", &tag).get(PUBLIC).await.expect(304);
        let said = [("name", "Elmwater Together"), ("purpose", "Neighbors"), ("stands_on", ""), ("town", "Elmwater"), ("zone", "UTC")];
        town.visitor("rosa").await.change("/c/elmwater/settings", &said).await.expect(303);
        let page = anybody.get(PUBLIC).await.expect(200);
        page.lacks("Rosa");
        assert_eq!(sentences(&parsed(&page))[0], "Somebody changed what Elmwater Together says about itself.");
        anybody.get("/c/elmwater").await.expect(200).sees("Somebody changed").lacks("Rosa");
        // Whoever is signed in reads the same, and everybody in the language asked for.
        assert_eq!(ada.get(PUBLIC).await.expect(200).body, page.body);
        let spanish = anybody.get("/c/elmwater/feed?lang=es").await.expect(200);
        assert!(spanish.body.contains("xml:lang=\"es\"") && sentences(&parsed(&spanish))[1].contains("Suppers in the square"));
        // The pages name it, and say the same themselves.
        let front = anybody.get("/c/elmwater").await.expect(200);
        front.sees("Suppers in the square").sees("Follow in a feed reader").lacks("Known to all members");
        for place in ["/c/elmwater", "/c/elmwater/organizations", open.as_str()] {
            let page = anybody.get(place).await.expect(200);
            assert!(page.body.contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Elmwater Together\" href=\"/c/elmwater/feed?lang=en\">"), "{place}");
        }
        assert!(!ada.get("/me").await.expect(200).body.contains("application/atom+xml"), "a page of no coalition");
        // It is closed: from then on nobody reads that it ever was.
        let terms = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers in the square").await;
        post(&ada, &format!("{open}/versions"), &with(with(terms, "seen", "coalition"), "after", "1")).await.expect(303);
        mei.post(&format!("{open}/acceptances"), &[("version", "2"), ("why", "")]).await.expect(303);
        anybody.get(PUBLIC).await.expect(200).lacks("Suppers in the square");
        anybody.get("/c/elmwater").await.expect(200).lacks("Suppers in the square");
    }
}

story! {
    fn what_was_not_public_when_it_happened_does_not_become_so(town) {
        let (ada, mei, anybody) = (town.visitor("ada").await, town.visitor("mei").await, town.anon());
        let it = agreed(town, "Our first quiet year", "coalition").await;
        town.later(TimeDelta::days(1));
        let terms = fields(&town.operator(), &["Harbor Food Bank", "Shore Clinic"], "Suppers for everybody").await;
        let terms = with(with(with(terms, "seen", "public"), "level", "cooperation"), "after", "1");
        post(&ada, &format!("{it}/versions"), &terms).await.expect(303);
        anybody.get(PUBLIC).await.expect(200).lacks("Suppers for everybody").lacks("Our first quiet year");
        mei.post(&format!("{it}/acceptances"), &[("version", "2"), ("why", "")]).await.expect(303);
        let page = anybody.get(PUBLIC).await.expect(200);
        page.sees("“").lacks("Our first quiet year");
        assert!(sentences(&parsed(&page))[0].starts_with("“Suppers for everybody” stepped up"), "{:?}", sentences(&parsed(&page)));
    }
}

story! {
    fn guessing_addresses_ends_soon_and_reading_does_not(town) {
        let (ada, guesser) = (town.visitor("ada").await, town.anon());
        let feed = made(&ada, "About Harbor Food Bank").await;
        for n in 0..120 {
            guesser.get(&format!("/feeds/guess{n}")).await.expect(404);
        }
        guesser.get("/feeds/guess").await.expect(429);
        // A guess that would have been right is not told apart.
        guesser.get(&feed).await.expect(429);
        let reader = town.anon();
        for _ in 0..130 {
            reader.get(&feed).await.expect(200);
        }
        town.later(TimeDelta::minutes(15));
        guesser.get(&feed).await.expect(200);
    }
}

story! {
    fn programs_see_feeds_and_take_them_away_and_one_takes_away_what_is_kept_of_them(town) {
        let ada = town.visitor("ada").await;
        let feed = made(&ada, "About Harbor Food Bank").await;
        let listed: serde_json::Value = serde_json::from_str(&ada.get("/api/v1/me/feeds").await.expect(200).body).expect("JSON");
        assert_eq!((listed[0]["name"].as_str(), listed[0]["coalition"].is_null()), (Some("About Harbor Food Bank"), true));
        let own: serde_json::Value = serde_json::from_str(&ada.post("/me/takeaway", &[]).await.expect(200).body).expect("JSON");
        assert_eq!(own["feeds"][0]["organization"], "Harbor Food Bank");
        assert!(!own.to_string().contains(&digest(feed.trim_start_matches("/feeds/"))));
        let id = listed[0]["id"].as_str().expect("an id").to_owned();
        ada.send("DELETE", &format!("/api/v1/me/feeds/{id}"), "", vec![]).await.expect(204);
        town.anon().get(&feed).await.expect(404);
    }
}

story! {
    fn somebody_makes_thirty_feeds_and_no_more(town) {
        let ada = town.visitor("ada").await;
        for _ in 0..30 {
            made(&ada, "About Harbor Food Bank").await;
        }
        let of = choice(&ada.get(HOME).await.expect(200), "About Harbor Food Bank");
        ada.post(HOME, &[("of", &of)]).await.expect(409).sees("30 already");
    }
}
