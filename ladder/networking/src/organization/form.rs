//! The fields of an organization's page, for listing and for editing.
//!
//! `theirs` holds what somebody else saved meanwhile: it is shown beside the field.

use base::form::Form;
use base::html::{Field, mark_of};
use base::{Cx, Lang, OrganizationId, t};
use maud::{Markup, html};
use people::organizations::Sector;
use people::organizations::rules::{eyes, read_eyes};
use people::organizations::types::Seen;

use super::parts;

/// What somebody else saved meanwhile: `(field, value)`.
pub type Theirs = [(&'static str, String)];

/// The sector, as one of four, or not known.
pub fn sectors(cx: &Cx, form: &Form, chosen: Option<Sector>) -> Markup {
    let chosen = form.get("sector").or(chosen).unwrap_or(Sector::Unknown);
    html! {
        fieldset class="choices" {
            legend { (t!(cx, "org-sector")) }
            @for it in Sector::ALL {
                label class="choice" {
                    input type="radio" name="sector" value=(it) checked[*it == chosen];
                    " " span class="choice-name" { (crate::directory::pages::sector(cx, *it)) }
                    " " span class="choice-what" { (cx.lang.word(&format!("sector-{it}-is"))) }
                }
            }
        }
    }
}

/// What the organization says of itself.
pub fn about(cx: &Cx, form: &Form, theirs: &Theirs) -> Markup {
    html! {
        (field(cx, theirs, "sentence", &t!(cx, "org-sentence"), &t!(cx, "org-sentence-hint")).optional().input(cx, form))
        (field(cx, theirs, "does", &t!(cx, "org-does"), &t!(cx, "org-does-hint")).optional().area(cx, form, 4))
        (field(cx, theirs, "area", &t!(cx, "org-area"), &t!(cx, "org-area-hint")).optional().input(cx, form))
        (field(cx, theirs, "languages", &t!(cx, "org-languages"), &t!(cx, "org-languages-hint")).optional().input(cx, form))
        (field(cx, theirs, "customs", &t!(cx, "org-customs"), &t!(cx, "org-customs-hint")).optional().area(cx, form, 3))
        (field(cx, theirs, "observances", &t!(cx, "org-observances"), &t!(cx, "org-observances-hint")).optional().area(cx, form, 3))
    }
}

/// How it is reached, and who sees that.
pub fn reach(cx: &Cx, form: &Form, theirs: &Theirs) -> Markup {
    html! {
        (field(cx, theirs, "site", &t!(cx, "org-site"), &t!(cx, "org-site-hint")).optional().autocomplete("off").input(cx, form))
        (field(cx, theirs, "mail", &t!(cx, "org-mail"), "").optional().autocomplete("off").input(cx, form))
        (field(cx, theirs, "phone", &t!(cx, "org-phone"), "").optional().kind("tel").autocomplete("off").input(cx, form))
        (field(cx, theirs, "address", &t!(cx, "org-address"), "").optional().autocomplete("off").input(cx, form))
        (field(cx, theirs, "seen", &t!(cx, "org-seen"), &t!(cx, "org-seen-hint")).value("coalition").select(cx, form, &audiences(cx)))
    }
}

/// Who may see something, as choices: `(word of the form, words for people)`.
pub fn audiences(cx: &Cx) -> Vec<(String, String)> {
    let partners = (1..=5).map(|level| (Seen::Partners, level));
    let all = [(Seen::Public, 1), (Seen::Coalition, 1)].into_iter().chain(partners).chain([(Seen::Own, 1)]);
    all.map(|(seen, level)| (eyes(seen, level), parts::eyes(cx, seen, level))).collect()
}

/// The name, which is the only thing that must be there.
pub fn name(cx: &Cx, form: &Form, theirs: &Theirs) -> Markup {
    field(cx, theirs, "name", &t!(cx, "org-name"), "").input(cx, form)
}

/// Another name that people may look for.
pub fn other_name(cx: &Cx, form: &Form, theirs: &Theirs) -> Markup {
    field(cx, theirs, "other_name", &t!(cx, "org-other-name"), &t!(cx, "org-other-name-hint"))
        .optional()
        .input(cx, form)
}

/// The colour, as one of twelve.
pub fn hues(cx: &Cx, form: &Form, id: OrganizationId, name: &str) -> Markup {
    let chosen: Option<i64> = form.get("hue");
    html! {
        fieldset class="choices choices-row" {
            legend { (t!(cx, "org-hue")) }
            @for hue in 0..12 {
                label class="choice" {
                    input type="radio" name="hue" value=(hue) checked[chosen == Some(hue)];
                    " " span class="choice-name" { (mark_of(id, name, hue, None, "org-mark-s")) " " (hue_word(cx.lang, hue)) }
                }
            }
        }
    }
}

fn hue_word(lang: Lang, hue: i64) -> String {
    lang.word(&format!("hue-{hue}")).into_owned()
}

fn field<'a>(cx: &Cx, theirs: &Theirs, name: &'a str, label: &'a str, hint: &str) -> Field<'a> {
    let saved = theirs.iter().find(|(field, _)| *field == name).map(|(_, value)| saved(cx, name, value));
    let hints = [hint.to_owned(), saved.unwrap_or_default()];
    Field::new(name, label).hint(hints.join(" ").trim())
}

/// "Saved meanwhile: …"
pub fn saved(cx: &Cx, field: &str, value: &str) -> String {
    let words = match field {
        "seen" => read_eyes(value).map_or(String::new(), |(seen, level)| parts::eyes(cx, seen, level)),
        "sector" => cx.lang.word(&format!("sector-{value}")).into_owned(),
        "hue" => value.parse().map_or(String::new(), |hue| hue_word(cx.lang, hue)),
        _ => value.to_owned(),
    };
    if words.is_empty() {
        t!(cx, "org-meanwhile-empty").into_owned()
    } else {
        t!(cx, "org-meanwhile-saved", value = words)
    }
}
