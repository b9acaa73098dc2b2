//! What rooms above this one say on one's own page.

use std::pin::Pin;

use base::{Cx, Result};
use maud::Markup;

/// What drawing it gives.
pub type Drawing<'a> = Pin<Box<dyn Future<Output = Result<Markup>> + Send + 'a>>;

/// A part of the page that another room draws; it names it with `base::inventory::submit!`.
pub struct Beside {
    /// Draws it for the person who asks; nothing where there is nothing to say.
    pub draw: for<'a> fn(&'a Cx) -> Drawing<'a>,
}
base::inventory::collect!(Beside);

/// Every such part.
pub async fn all(cx: &Cx) -> Result<Vec<Markup>> {
    let mut drawn = vec![];
    for beside in base::inventory::iter::<Beside> {
        drawn.push((beside.draw)(cx).await?);
    }
    Ok(drawn)
}
