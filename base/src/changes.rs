//! Who is told at once that something changed: pages that are open, and whatever waits for work.
//!
//! A change says only where it was and whom it is open to, as the journal's lines do; whoever is told reads it anew
//! through their own doors. Invariant: a change is told after its commit, is never the only way to learn of it, and
//! nobody is told of a line that the activity page would not show them.

use std::collections::BTreeSet;

use tokio::sync::{broadcast, watch};

use crate::ids::{OrganizationId, SpaceId};
use crate::journal::Openness;

/// How many changes wait for a listener that is slow; who missed some is told that there were more.
const WAITING: usize = 1_024;

/// That something was written down somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub space: SpaceId,
    /// Whether every member of that coalition may read it.
    pub open: bool,
    /// The organizations it is about.
    pub about: BTreeSet<OrganizationId>,
    /// Whether it was written by another process.
    pub from_elsewhere: bool,
}

impl Change {
    pub(crate) fn new(space: SpaceId, openness: Openness, about: &[OrganizationId]) -> Change {
        let (open, about) = (openness == Openness::Coalition, about.iter().copied().collect());
        Change { space, open, about, from_elsewhere: false }
    }

    /// Takes another change of the same space in.
    pub(crate) fn absorb(&mut self, other: &Change) {
        self.open |= other.open;
        self.about.extend(&other.about);
    }
}

/// The changes of this process, and of others as far as they are heard.
pub struct Changes {
    told: broadcast::Sender<Change>,
    closed: watch::Sender<bool>,
}

impl Default for Changes {
    fn default() -> Changes {
        Changes { told: broadcast::Sender::new(WAITING), closed: watch::Sender::new(false) }
    }
}

impl Changes {
    /// Tells everybody who listens.
    pub fn tell(&self, change: Change) {
        // An error means that nobody listens.
        let _ = self.told.send(change);
    }

    /// Everything that is told from now on.
    pub fn listen(&self) -> broadcast::Receiver<Change> {
        self.told.subscribe()
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.told.receiver_count()
    }

    /// The program stops: whoever listens goes.
    pub fn close(&self) {
        self.closed.send_replace(true);
    }

    /// Returns when the program stops.
    pub async fn closed(&self) {
        let mut closed = self.closed.subscribe();
        let _ = closed.wait_for(|closed| *closed).await;
    }
}
