//! Pages that are open hear that something has changed: those whom it concerns, and across processes.

use std::sync::Arc;
use std::time::Duration;

use axum::body::BodyDataStream;
use base::changes::Change;
use base::{House, OrganizationId};
use futures_util::StreamExt;
use manyhands::live;
use tokio::sync::broadcast::Receiver;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::cast::organization_of;
use crate::house::Town;
use crate::story;
use crate::ties;

/// Long enough on the slowest machine; what does not come is waited for once.
const LONG: Duration = Duration::from_secs(20);
/// Long enough for what should not come, after what should has come.
const SHORT: Duration = Duration::from_millis(300);

async fn ear(town: &Town, key: &str) -> BodyDataStream {
    town.visitor(key).await.stream("/live").await.into_data_stream()
}

async fn hears(ear: &mut BodyDataStream, within: Duration) -> bool {
    let heard = timeout(within, ear.next()).await.ok().flatten().and_then(Result::ok);
    heard.is_some_and(|it| it.starts_with(b"data: changed"))
}

story! {
    fn those_hear_whom_it_concerns(town) {
        let (mut mei, mut dot, mut zoe) = (ear(town, "mei").await, ear(town, "dot").await, ear(town, "zoe").await);
        let (ada, meals) = (town.visitor("ada").await, ties::address(town, "Winter meals").await);
        ada.post(&format!("{meals}/comments"), &[("text", "The hall is free on Tuesday.")]).await.expect(303);
        assert!(hears(&mut mei, LONG).await, "a party");
        assert!(!hears(&mut dot, SHORT).await, "a member of the coalition, between others");
        assert!(!hears(&mut zoe, SHORT).await, "a stranger");
        // What is open to the coalition is heard in it, and an event says nothing of what it was.
        town.visitor("theo").await.post("/c/elmwater/leave", &[("why", "We move to Millbrook.")]).await.expect(303);
        assert!(hears(&mut dot, LONG).await);
        assert!(!hears(&mut zoe, SHORT).await);
        // Nobody else has a stream, and a stop ends all of them.
        town.anon().get("/live").await.expect(303);
        town.house.changes.close();
        let last = timeout(LONG, zoe.next()).await.ok().flatten().and_then(Result::ok);
        assert!(last.is_some_and(|it| it.starts_with(b"retry: ")), "when to come again");
        assert!(timeout(LONG, zoe.next()).await.is_ok_and(|it| it.is_none()));
    }
}

story! {
    fn a_stream_ends_with_its_session_and_a_session_has_so_many(town) {
        let mei = town.visitor("mei").await;
        let mut ear = mei.stream("/live").await.into_data_stream();
        mei.post("/sign-out", &[]).await.expect(303);
        // What changed is the session itself: nothing is told of it, and the stream is over.
        let rest = tokio::time::timeout(Duration::from_secs(5), async { while ear.next().await.is_some() {} }).await;
        assert!(rest.is_ok(), "it goes on");
        let ada = town.visitor("ada").await;
        let mut ears = vec![];
        for _ in 0..40 {
            ears.push(ada.stream("/live").await.into_data_stream());
        }
        ada.get("/live").await.expect(429);
        ears.pop();
        ears.push(ada.stream("/live").await.into_data_stream());
    }
}

async fn heard(told: &mut Receiver<Change>, about: OrganizationId) -> bool {
    let found = async {
        while let Ok(change) = told.recv().await {
            if change.about.contains(&about) && change.from_elsewhere {
                return true;
            }
        }
        false
    };
    timeout(LONG, found).await.unwrap_or(false)
}

/// It is never over: there is nobody to say so.
fn over() -> watch::Receiver<bool> {
    watch::channel(false).1
}

fn process(town: &Town) -> Arc<House> {
    let (url, clock) = ("http://localhost".to_owned(), base::cx::Clock::Machine);
    manyhands::doors::house(town.db().clone(), url, false, clock)
}

story! {
    fn two_processes_on_one_database_tell_each_other(town) {
        if town.db().kind() == "sqlite" {
            // There is nobody to tell, and the work ends at once.
            return assert!(live::wake(town.house.clone(), over()).await.is_ok());
        }
        let other = process(town);
        let (one, two) = (tokio::spawn(live::wake(town.house.clone(), over())), tokio::spawn(live::wake(other.clone(), over())));
        let food = organization_of(&town.operator(), "Harbor Food Bank").await.expect("the food bank");
        let (mut there, mut here) = (other.changes.listen(), town.house.changes.listen());
        let (ada, meals) = (town.visitor("ada").await, ties::address(town, "Winter meals").await);
        // A wire takes a moment until it hears.
        let mut came = false;
        for n in 0..20 {
            ada.post(&format!("{meals}/comments"), &[("text", &format!("Again, {n}"))]).await.expect(303);
            let soon = timeout(Duration::from_secs(1), heard(&mut there, food)).await;
            came = soon.unwrap_or(false);
            if came {
                break;
            }
        }
        assert!(came, "the other process hears it");
        // And does not say it back.
        let mut echo = false;
        while let Ok(change) = here.try_recv() {
            echo |= change.from_elsewhere;
        }
        assert!(!echo);
        one.abort();
        two.abort();
    }
}
