//! What is added up over a whole space is added up once, until something changes there.
//!
//! Every act on a space counts its row's `touched` up, so that a sum made at one count holds for as long as the count
//! stands, in every program that shares the database. What happens in another space, such as an organization that is
//! claimed through a second coalition, is seen after [`FRESH`] at the latest.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};

use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::ids::SpaceId;
use crate::q;

/// How long a sum holds at most.
const FRESH: TimeDelta = TimeDelta::seconds(10);
/// How many sums are kept; past that all are made anew.
const MOST: usize = 1_000;

/// What is kept in memory: the sums, and what rooms keep for themselves.
#[derive(Default)]
pub struct Memo {
    sums: Mutex<HashMap<(SpaceId, &'static str), Kept>>,
    shelves: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Memo {
    /// What a room keeps in the memory of this house: one of each type, empty at first.
    pub fn shelf<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut shelves = self.shelves.lock().unwrap_or_else(|held| held.into_inner());
        let shelf = shelves.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default())).clone();
        shelf.downcast().unwrap_or_default()
    }
}

#[derive(Clone)]
struct Kept {
    touched: i64,
    at: DateTime<Utc>,
    sum: Arc<dyn Any + Send + Sync>,
}

impl Cx {
    /// The sum of this name over `space`, from `make` if nobody has made it since the last change. It must be the same
    /// whoever asks: what depends on the visitor is taken from it afterwards.
    pub async fn summed<T: Send + Sync + 'static>(
        &self,
        space: impl Into<SpaceId>,
        name: &'static str,
        make: impl Future<Output = Result<T>>,
    ) -> Result<Arc<T>> {
        let (space, memo) = (space.into(), &self.house.memo.sums);
        let (touched,): (i64,) = q!("select touched from space where id = $1", space).one(self.db()).await?;
        let kept = memo.lock().unwrap_or_else(|held| held.into_inner()).get(&(space, name)).cloned();
        let holds = |it: &Kept| it.touched == touched && (self.now - it.at).abs() < FRESH;
        if let Some(kept) = kept.filter(holds) {
            return kept.sum.downcast().map_err(|_| Error::broken("two sums of one name"));
        }
        let made = Arc::new(make.await?);
        let mut sums = memo.lock().unwrap_or_else(|held| held.into_inner());
        if sums.len() >= MOST {
            sums.clear();
        }
        sums.insert((space, name), Kept { touched, at: self.now, sum: made.clone() });
        Ok(made)
    }
}
