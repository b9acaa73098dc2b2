//! Every link of the demo town leads somewhere: what a reader can follow from the first page, they can read.

use std::collections::{BTreeSet, VecDeque};

use manyhands::demo;

use crate::house::{On, Spare, Town};
use crate::visitor::{Page, Visitor};

/// How many pages each visitor opens at most.
const PAGES: usize = 400;
const WHO: [&str; 6] = ["", "ada", "rosa", "omar", "dot", "ines"];

#[test]
#[allow(clippy::print_stdout)]
fn every_link_leads_somewhere() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let dead = runtime.block_on(async {
        let spare = Spare::new(On::Sqlite).await.expect("a database");
        let town = Town::demo_of(&spare.db).await;
        demo::build(&town.house).await.expect("the town is built");
        let mut dead = vec![];
        for who in WHO {
            let visitor = town.anon();
            if !who.is_empty() {
                visitor.post("/demo/sign-in", &[("person", who)]).await.expect(303);
            }
            dead.extend(crawl(&visitor, who).await);
        }
        spare.put_away().await;
        dead
    });
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

/// Links that lead nowhere: who followed them, from where, to what.
#[allow(clippy::print_stdout)]
async fn crawl(visitor: &Visitor, who: &str) -> Vec<String> {
    let (mut dead, mut seen) = (vec![], BTreeSet::from(["/".to_owned()]));
    let mut next = VecDeque::from([("/".to_owned(), String::new())]);
    let mut opened = 0;
    while let Some((address, from)) = next.pop_front().filter(|_| opened < PAGES) {
        opened += 1;
        let page = followed(visitor, &address).await;
        if page.status != 200 {
            dead.push(format!("{who}: {from} leads to {address}: {} {}", page.status, page.text()));
            continue;
        }
        // A letter belongs to whoever it was written to, and so do its links.
        let links = if address.starts_with("/demo/outbox/") { vec![] } else { links(&page, &address) };
        for link in links {
            if seen.insert(link.clone()) {
                next.push_back((link, address.clone()));
            }
        }
    }
    println!("{who:5} opened {opened} pages of {}", seen.len());
    assert!(opened > 30, "{who} found {opened} pages: are links still written this way?");
    dead
}

pub async fn followed(visitor: &Visitor, address: &str) -> Page {
    let page = visitor.get(address).await;
    match page.status {
        303 => visitor.get(page.location()).await,
        _ => page,
    }
}

/// Where the links of a page lead on this site, without the place on the page.
pub fn links(page: &Page, here: &str) -> Vec<String> {
    let path = here.split('?').next().unwrap_or_default();
    let all = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let all = all.map(|it| it.split('#').next().unwrap_or_default().replace("&amp;", "&"));
    let ours = all.filter_map(|it| match it.as_bytes() {
        [b'/', ..] => Some(it),
        [b'?', ..] => Some(format!("{path}{it}")),
        _ => None,
    });
    ours.filter(|it| !it.starts_with("/assets/")).collect()
}
