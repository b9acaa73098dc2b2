//! The look of the house: one stylesheet, the marks, the fonts and a few scripts, embedded in the program.
//!
//! The vocabulary of classes is in `docs/look.md`, the sources in `ui/front`. Invariant: what a page links to is
//! named by its content, so that it may be kept by browsers for ever.

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod tests;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// One embedded file, ready to be sent.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// The whole content.
    pub bytes: &'static [u8],
    /// For the `content-type` header, with the charset where there is one.
    pub content_type: &'static str,
}

/// The file behind a path such as `/assets/app-1A2B3C4D.css` or only `app-1A2B3C4D.css`.
pub fn file(path: &str) -> Option<File> {
    let name = path.strip_prefix("/assets/").unwrap_or(path);
    let (_, address, bytes) = FILES.iter().find(|(_, address, _)| &address["/assets/".len()..] == name)?;
    Some(File { bytes, content_type: content_type(address) })
}

/// The address of a file by its plain name: `app.css`, `app.js`, `network-first.js`, `network-map.js`, `passkey.js`, `marks.svg`,
/// `brand.svg`. Empty if it was not built, as all scripts are with `NO_ISLANDS=1`.
pub fn url(name: &str) -> &'static str {
    FILES.iter().find(|(plain, _, _)| *plain == name).map_or("", |(_, address, _)| address)
}

/// The address of one mark in the sprite, for `<use href>`: `mark("cooperation")`.
pub fn mark(id: &str) -> String {
    format!("{}#{id}", url("marks.svg"))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
