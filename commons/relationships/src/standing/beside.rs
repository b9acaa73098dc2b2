//! What rooms above this one say on the page of a relationship, to its parties.

use std::pin::Pin;

use base::{Cx, Result};
use maud::Markup;

use super::store::Relationship;

/// What drawing it gives.
pub type Drawing<'a> = Pin<Box<dyn Future<Output = Result<Markup>> + Send + 'a>>;

/// A part of the page that another room draws; it names it with `base::inventory::submit!`.
pub struct Beside {
    /// Draws it for whoever reads the terms; nothing where there is nothing to say.
    pub draw: for<'a> fn(&'a Cx, &'a Relationship) -> Drawing<'a>,
}
base::inventory::collect!(Beside);

/// Every such part.
pub async fn all(cx: &Cx, it: &Relationship) -> Result<Vec<Markup>> {
    let mut drawn = vec![];
    for beside in base::inventory::iter::<Beside> {
        drawn.push((beside.draw)(cx, it).await?);
    }
    Ok(drawn)
}
