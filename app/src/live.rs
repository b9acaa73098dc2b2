//! Pages that are open hear at once that something on them has changed, and ask for it anew.
//!
//! A stream of server-sent events to whoever is signed in: each event says no more than that something changed which the
//! activity page would tell them. Nothing breaks without it. Processes on one PostgreSQL wake each other with
//! LISTEN/NOTIFY; what is missed is found at the next look. Invariant: an event carries nothing of what changed.

use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use base::changes::Change;
use base::db::Wire;
use base::{Cx, Doors, Error, House, OrganizationId, PersonId, Result, SpaceId, q};
use futures_util::StreamExt;
use futures_util::stream::{Stream, once, unfold};
use rand::random_range;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use uuid::Uuid;

/// How long a stream lasts: then the browser asks again, and whoever may no longer hear is not told.
const LASTS: Duration = Duration::from_secs(600);
/// Changes that come together are told together.
const GATHERS: Duration = Duration::from_millis(40);
/// After how many milliseconds a browser listens anew when its stream is over.
const AGAIN: std::ops::Range<u64> = 200..2_000;
/// How often a stream looks whether its session is still there.
const LOOKS: Duration = Duration::from_secs(60);
/// How many streams there are at most, and how many a session has: pages in as many windows.
const MOST: usize = 20_000;
const OF_ONE: u32 = 40;

/// The door of the streams.
pub fn routes() -> Doors {
    Doors::new().get("/live", listen)
}

/// What one listener is told of.
struct Ear {
    house: Arc<House>,
    told: Receiver<Change>,
    /// One of the places that the session has.
    _place: Place,
    /// The person, and the session that they came with.
    person: PersonId,
    session: Uuid,
    organization: Option<OrganizationId>,
    /// The coalitions whose open lines they read.
    coalitions: BTreeSet<SpaceId>,
    until: Instant,
    /// When it is next looked whether the session is there.
    looks_at: Instant,
}

/// `GET /live`
async fn listen(cx: Cx) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>> {
    let who = cx.who()?;
    if cx.house.changes.listeners() >= MOST {
        return Err(Error::Busy(60));
    }
    let ear = Ear {
        house: cx.house.clone(),
        told: cx.house.changes.listen(),
        _place: Place::take(who.session()).ok_or(Error::Busy(60))?,
        person: who.person,
        session: who.session(),
        organization: cx.organization(),
        coalitions: who.coalitions.iter().filter(|it| it.own()).map(|it| it.coalition.into()).collect(),
        until: Instant::now() + LASTS,
        looks_at: Instant::now() + LOOKS,
    };
    let told = unfold(ear, |mut ear| async move { ear.next().await.then(|| (Event::default().data("changed"), ear)) });
    // The last thing said is when to come again: not all at once, and where another program may answer.
    let stream = told.chain(once(async { Event::default().retry(Duration::from_millis(random_range(AGAIN))) })).map(Ok);
    Ok(Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(25))))
}

impl Ear {
    /// Waits for something that concerns the listener; false when the stream is over.
    async fn next(&mut self) -> bool {
        loop {
            match self.hear().await {
                Heard::Something => return true,
                Heard::OfTheirOwn => return self.may_still_hear().await,
                Heard::TheEnd => return false,
                Heard::Nothing if !self.may_still_hear().await => return false,
                Heard::Nothing => self.looks_at = Instant::now() + LOOKS,
            }
        }
    }

    /// Waits for a change that concerns the listener, and a little longer for those that come with it: whatever was heard
    /// by then is told, even if the stream ends meanwhile.
    async fn hear(&mut self) -> Heard {
        let house = self.house.clone();
        let closed = house.changes.closed();
        tokio::pin!(closed);
        let mut heard = loop {
            let told = tokio::select! {
                () = &mut closed => return Heard::TheEnd,
                () = sleep_until(self.until) => return Heard::TheEnd,
                () = sleep_until(self.looks_at) => return Heard::Nothing,
                told = self.told.recv() => told,
            };
            match told {
                Ok(change) if self.is_their_own(&change) => break Heard::OfTheirOwn,
                Ok(change) if concerns(&change, self.person, self.organization, &self.coalitions) => {
                    break Heard::Something;
                }
                Ok(_) => {}
                // Whoever was too slow looks once, and has missed nothing.
                Err(RecvError::Lagged(_)) => break Heard::OfTheirOwn,
                Err(RecvError::Closed) => return Heard::TheEnd,
            }
        };
        sleep(GATHERS).await;
        loop {
            match self.told.try_recv() {
                Ok(change) if self.is_their_own(&change) => heard = Heard::OfTheirOwn,
                Ok(_) => {}
                Err(TryRecvError::Lagged(_)) => heard = Heard::OfTheirOwn,
                Err(TryRecvError::Empty | TryRecvError::Closed) => return heard,
            }
        }
    }

    fn is_their_own(&self, change: &Change) -> bool {
        change.space == self.person.into() || self.organization.is_some_and(|it| change.space == it.into())
    }

    /// Whether the session is there, and the person acts for the organization as they did.
    async fn may_still_hear(&self) -> bool {
        let organization = self.organization.map_or(Uuid::nil(), |it| it.0);
        let there: Result<(i64,)> = q!(
            "select count(*) from session where space_id = $1 and id = $2 and ($3 or exists
               (select 1 from representative where representative.space_id = $4 and representative.person_id = $1))",
            self.person,
            self.session,
            self.organization.is_none(),
            organization
        )
        .one(&self.house.db)
        .await;
        there.is_ok_and(|(n,)| n == 1)
    }
}

/// What somebody hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heard {
    /// That something changed.
    Something,
    /// The same, and it may be that they hear no more: something of theirs or of their organization's changed.
    OfTheirOwn,
    /// Nothing, for so long that it is time to look whether they may still hear.
    Nothing,
    /// Nothing more.
    TheEnd,
}

/// How many streams each session has in this program.
static PLACES: LazyLock<Mutex<HashMap<Uuid, u32>>> = LazyLock::new(Mutex::default);

/// One of them, given back when it ends.
struct Place(Uuid);

impl Place {
    fn take(session: Uuid) -> Option<Place> {
        let mut places = PLACES.lock().unwrap_or_else(|held| held.into_inner());
        let taken = places.entry(session).or_default();
        if *taken >= OF_ONE {
            return None;
        }
        *taken += 1;
        Some(Place(session))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut places = PLACES.lock().unwrap_or_else(|held| held.into_inner());
        match places.get_mut(&self.0) {
            Some(taken) if *taken > 1 => *taken -= 1,
            _ => drop(places.remove(&self.0)),
        }
    }
}

/// The reading rule of the activity page: what is open in a coalition of one's own, what is about the organization acted
/// for, and what is one's own.
fn concerns(
    change: &Change,
    person: PersonId,
    organization: Option<OrganizationId>,
    coalitions: &BTreeSet<SpaceId>,
) -> bool {
    change.space == person.into()
        || organization.is_some_and(|it| change.about.contains(&it) || SpaceId::from(it) == change.space)
        || (change.open && coalitions.contains(&change.space))
}

/// What one process says to the others on the same database.
const CHANNEL: &str = "manyhands_changes";
/// How many organizations one notice names; PostgreSQL takes 8,000 bytes.
const NAMED: usize = 150;

/// Tells other processes what changed here, and those who listen here what changed elsewhere, until it is over; what
/// changed before that is still told. On SQLite there is nobody else.
pub async fn wake(house: Arc<House>, mut over: watch::Receiver<bool>) -> Result<()> {
    let Some(mut line) = house.db.wire(CHANNEL).await? else { return Ok(()) };
    let own = base::ids::fresh().to_string();
    let mut here = house.changes.listen();
    loop {
        tokio::select! {
            true = ends(&mut over) => return speak(&line, &own, waiting(&mut here)).await,
            heard = line.hear() => {
                let heard = heard?;
                if let Some(change) = heard.split_once(' ').filter(|(from, _)| *from != own).and_then(|(_, it)| read(it)) {
                    house.changes.tell(change);
                }
            }
            told = here.recv() => {
                speak(&line, &own, told.into_iter().chain(waiting(&mut here)).collect()).await?;
            }
        }
    }
}

async fn ends(over: &mut watch::Receiver<bool>) -> bool {
    over.wait_for(|it| *it).await.is_ok()
}

/// Says to the others what changed here.
async fn speak(line: &Wire, own: &str, changes: Vec<Change>) -> Result<()> {
    for notice in gathered(changes.into_iter().filter(|it| !it.from_elsewhere)) {
        line.say(&format!("{own} {notice}")).await?;
    }
    Ok(())
}

/// What waits already.
fn waiting(here: &mut Receiver<Change>) -> Vec<Change> {
    std::iter::from_fn(|| here.try_recv().ok()).collect()
}

/// Changes as notices, those of one space together: the space, whether it is open, the organizations.
fn gathered(changes: impl Iterator<Item = Change>) -> Vec<String> {
    let mut all: Vec<Change> = vec![];
    for change in changes {
        match all.iter_mut().find(|it| it.space == change.space) {
            Some(it) => {
                it.open |= change.open;
                it.about.extend(change.about);
            }
            None => all.push(change),
        }
    }
    all.iter().flat_map(written).collect()
}

fn written(change: &Change) -> Vec<String> {
    let about: Vec<String> = change.about.iter().map(ToString::to_string).collect();
    let open = if change.open { "open" } else { "closed" };
    let notice = |about: &[String]| format!("{} {open} {}", change.space, about.join(","));
    if about.is_empty() { vec![notice(&[])] } else { about.chunks(NAMED).map(notice).collect() }
}

fn read(notice: &str) -> Option<Change> {
    let mut words = notice.split(' ');
    let (space, open) = (words.next()?.parse().ok()?, words.next()? == "open");
    let about = words.next().unwrap_or_default().split(',').filter_map(|it| it.parse().ok()).collect();
    Some(Change { space, open, about, from_elsewhere: true })
}

#[cfg(test)]
mod tests {
    use base::ids::{CoalitionId, PersonId};

    use super::*;

    #[test]
    fn nobody_is_told_of_what_the_activity_page_would_not_show() {
        let (coalition, ours, theirs) = (CoalitionId::new(), OrganizationId::new(), OrganizationId::new());
        let me = PersonId::new();
        let change = |open, about| Change {
            space: coalition.into(),
            open,
            about: BTreeSet::from([about]),
            from_elsewhere: false,
        };
        let told = |change: &Change, organization, coalitions: &[SpaceId]| {
            concerns(change, me, organization, &coalitions.iter().copied().collect())
        };
        assert!(told(&change(true, theirs), None, &[coalition.into()]), "open to the coalition's own");
        assert!(!told(&change(true, theirs), None, &[]), "and to nobody else");
        assert!(!told(&change(false, theirs), Some(ours), &[coalition.into()]), "between others");
        assert!(told(&change(false, ours), Some(ours), &[]), "about the organization acted for");
        assert!(told(&Change { space: me.into(), ..change(false, theirs) }, None, &[]), "one's own");
    }

    #[test]
    fn a_notice_says_the_same_to_another_process() {
        let about: BTreeSet<OrganizationId> = (0..400).map(|_| OrganizationId::new()).collect();
        let change = Change { space: SpaceId::new(), open: true, about: about.clone(), from_elsewhere: false };
        let notices = gathered([change.clone(), change.clone()].into_iter());
        assert!(notices.len() == 3 && notices.iter().all(|it| it.len() < 7_500));
        let heard: Vec<Change> = notices.iter().filter_map(|it| read(it)).collect();
        assert!(heard.iter().all(|it| it.space == change.space && it.open && it.from_elsewhere));
        assert_eq!(heard.into_iter().flat_map(|it| it.about).collect::<BTreeSet<_>>(), about);
        let nobody = Change { about: BTreeSet::new(), open: false, ..change };
        assert_eq!(read(&written(&nobody)[0]).map(|it| (it.open, it.about.len())), Some((false, 0)));
    }
}
