//! Mail that came in, read with distrust: who says they sent it, whether a machine wrote it, and its own words without
//! what they quote. Bytes in, words out; it knows nobody and keeps nothing.
//!
//! Invariant: nothing here fails on any bytes, and none of it takes longer than its size allows.

mod cut;
mod html;
mod read;
#[cfg(test)]
mod tests;

pub use cut::cut;
pub use html::to_text;
pub use read::{Bounce, Kind, LARGEST, Mail, authenticated, read};
