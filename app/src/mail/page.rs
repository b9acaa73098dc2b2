//! A letter as a page, for mail programs: one column, styles in place, no pictures, nothing from elsewhere.
//!
//! The only pages of the house with styles inside: mail programs drop everything else. They are never served to a browser
//! but alone in a sandbox, under a policy that lets nothing run. What people typed stands in them as text.

use base::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::sheet::{Link, Part, Piece, Sheet};

/// What cannot be said in place: the dark, for programs that understand it.
const DARK: &str = ":root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#1b1917!important}.sheet{background:#242120!important;border-color:#3d3833!important}
.ink{color:#efe9df!important}.quiet{color:#b8aea0!important}.link{color:#6cc5b6!important}
.card{border-color:#3d3833!important}.quote{border-color:#6cc5b6!important;color:#d8d0c4!important}
.button{background:#6cc5b6!important;color:#10211f!important}.rule{border-color:#3d3833!important}}";

const SERIF: &str = "font-family:'Source Serif 4',Georgia,'Times New Roman',serif;";
const SANS: &str = "font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;";
/// The band of weaving at the top, thread by thread.
const THREADS: [&str; 5] = ["#0d625b", "#b97d0a", "#a8481f", "#3f6f33", "#6a3860"];

/// The whole page of a letter.
pub fn page(sheet: &Sheet) -> String {
    let lang = sheet.parts.first().and_then(|part| part.lang).unwrap_or(Lang::En);
    let body = html! {
        (DOCTYPE)
        html lang=(lang) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (sheet.title) }
                style { (PreEscaped(DARK)) }
            }
            body class="ground" style="margin:0;padding:0;background:#fbf8f2;-webkit-text-size-adjust:100%;" {
                div style="display:none;max-height:0;overflow:hidden;" { (sheet.glance) }
                table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#fbf8f2;" { tr { td align="center" style="padding:12px 8px 32px;" {
                    table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #ddd5c7;border-radius:6px;" {
                        tr { td style="padding:0;" { (band()) } }
                        tr { td style="padding:20px 20px 24px;" {
                            p class="quiet" style={ (SERIF) "margin:0 0 16px;font-size:15px;line-height:20px;color:#5d564b;" } { "Manyhands" }
                            @for (n, part) in sheet.parts.iter().enumerate() { (self::part(part, n > 0)) }
                        } }
                    }
                } } }
            }
        }
    };
    body.into_string()
}

fn band() -> Markup {
    html! {
        table role="presentation" width="100%" cellpadding="0" cellspacing="0" { tr {
            @for thread in THREADS { td height="5" bgcolor=(thread) style={ "height:5px;line-height:5px;font-size:1px;background:" (thread) ";" } { "\u{a0}" } }
        } }
    }
}

fn part(part: &Part, below: bool) -> Markup {
    html! {
        @if below { hr class="rule" style="border:0;border-top:1px solid #ddd5c7;margin:28px 0;"; }
        div lang=[part.lang] { @for piece in &part.pieces { (self::piece(piece)) } }
    }
}

fn piece(piece: &Piece) -> Markup {
    match piece {
        Piece::Heading(words) => html! {
            h2 class="ink" dir="auto" style={ (SERIF) "margin:28px 0 10px;font-size:20px;line-height:26px;font-weight:600;color:#23201b;" } { (words) }
        },
        Piece::Says(words) => says(words),
        Piece::Quote(words) => quote(words),
        Piece::Button(to) => html! { (button(to)) (spelled(to)) },
        Piece::Asks { says, details, quote: said, ways } => html! {
            table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="border:1px solid #ddd5c7;border-radius:6px;margin:0 0 12px;" { tr { td style="padding:14px 16px 4px;" {
                p class="ink" dir="auto" style={ (SERIF) "margin:0 0 6px;font-size:18px;line-height:24px;color:#23201b;overflow-wrap:anywhere;" } { (says) }
                @for detail in details { p class="quiet" dir="auto" style={ (SANS) "margin:0 0 4px;font-size:15px;line-height:21px;color:#5d564b;overflow-wrap:anywhere;" } { (detail) } }
                (quote(said))
                @for (nth, way) in ways.iter().enumerate() { @if nth == 0 { (button(way)) } @else { (link(way)) } }
            } } }
        },
        Piece::Happened { says, at, quote: said, address } => html! {
            div style="margin:0 0 10px;" {
                p class="ink" dir="auto" style={ (SANS) "margin:0;font-size:17px;line-height:24px;color:#23201b;overflow-wrap:anywhere;" } {
                    @match address {
                        Some(address) => a class="ink" href=(address) style="color:#23201b;text-decoration:underline;text-decoration-color:#9b9284;" { (says) },
                        None => (says),
                    }
                    " " span class="quiet" style="color:#5d564b;font-size:14px;white-space:nowrap;" { (at) }
                }
                (quote(said))
            }
        },
        Piece::Way(to) => link(to),
        Piece::Small(words) => html! {
            p class="quiet" dir="auto" style={ (SANS) "margin:20px 0 8px;font-size:14px;line-height:20px;color:#5d564b;overflow-wrap:anywhere;" } { (lines(words)) }
        },
    }
}

fn says(words: &str) -> Markup {
    html! { p class="ink" dir="auto" style={ (SANS) "margin:0 0 14px;font-size:17px;line-height:25px;color:#23201b;overflow-wrap:anywhere;" } { (lines(words)) } }
}

fn quote(words: &str) -> Markup {
    html! { @if !words.trim().is_empty() {
        blockquote class="quote" dir="auto" style={ (SANS) "margin:6px 0 12px;padding:2px 0 2px 12px;border-left:3px solid #0d625b;font-size:16px;line-height:23px;color:#4a443b;overflow-wrap:anywhere;" } { (lines(words)) }
    } }
}

fn link(to: &Link) -> Markup {
    html! {
        p style={ (SANS) "margin:6px 0 14px;font-size:16px;line-height:23px;" } { a class="link" href=(to.address) style="color:#0d625b;" { (to.words) } }
    }
}

fn button(to: &Link) -> Markup {
    html! {
        table role="presentation" cellpadding="0" cellspacing="0" style="margin:10px 0 12px;" { tr { td style="border-radius:6px;" {
            a class="button" href=(to.address) dir="auto" style={ (SANS) "display:inline-block;background:#0d625b;color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;padding:10px 16px;border-radius:6px;overflow-wrap:anywhere;" } { (to.words) }
        } } }
    }
}

/// The address of a button in letters, for whoever reads it elsewhere than where they open it.
fn spelled(to: &Link) -> Markup {
    html! { p class="quiet" style={ (SANS) "margin:0 0 14px;font-size:13px;line-height:18px;color:#5d564b;overflow-wrap:anywhere;word-break:break-all;" } { (to.address) } }
}

/// Text with its line ends.
fn lines(text: &str) -> Markup {
    html! { @for (n, line) in text.lines().enumerate() { @if n > 0 { br; } (line) } }
}
