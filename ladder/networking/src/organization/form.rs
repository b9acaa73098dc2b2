//! The fields of an organization's page, for listing and for editing.

use base::form::Form;
use base::html::{Field, fields, mark_of};
use base::{Cx, Lang, OrganizationId, t};
use maud::{Markup, html};
use people::organizations::Sector;
use people::organizations::rules::eyes;
use people::organizations::types::Seen;

use super::parts;

/// The sector, as one of four, or not known.
pub fn sectors(cx: &Cx, form: &Form, chosen: Option<Sector>) -> Markup {
    let chosen = form.get("sector").or(chosen).unwrap_or(Sector::Unknown);
    html! {
        fieldset class="choices" {
            legend { (t!(cx, "org-sector")) }
            (fields::theirs(cx, form, "sector", |it| cx.lang.word(&format!("sector-{it}")).into_owned()))
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
pub fn about(cx: &Cx, form: &Form) -> Markup {
    html! {
        (Field::new("sentence", &t!(cx, "org-sentence")).hint(t!(cx, "org-sentence-hint")).optional().input(cx, form))
        (Field::new("does", &t!(cx, "org-does")).hint(t!(cx, "org-does-hint")).optional().area(cx, form, 4))
        (Field::new("area", &t!(cx, "org-area")).hint(t!(cx, "org-area-hint")).optional().input(cx, form))
        (Field::new("languages", &t!(cx, "org-languages")).hint(t!(cx, "org-languages-hint")).optional().input(cx, form))
        (Field::new("customs", &t!(cx, "org-customs")).hint(t!(cx, "org-customs-hint")).optional().area(cx, form, 3))
        (Field::new("observances", &t!(cx, "org-observances")).hint(t!(cx, "org-observances-hint")).optional().area(cx, form, 3))
    }
}

/// How it is reached, and who sees that.
pub fn reach(cx: &Cx, form: &Form) -> Markup {
    html! {
        (Field::new("site", &t!(cx, "org-site")).hint(t!(cx, "org-site-hint")).optional().autocomplete("off").input(cx, form))
        (Field::new("mail", &t!(cx, "org-mail")).optional().autocomplete("off").input(cx, form))
        (Field::new("phone", &t!(cx, "org-phone")).optional().kind("tel").autocomplete("off").input(cx, form))
        (Field::new("address", &t!(cx, "org-address")).optional().autocomplete("off").input(cx, form))
        (Field::new("seen", &t!(cx, "org-seen")).hint(t!(cx, "org-seen-hint")).value("coalition").select(cx, form, &audiences(cx)))
    }
}

/// Who may see something, as choices: `(word of the form, words for people)`.
pub fn audiences(cx: &Cx) -> Vec<(String, String)> {
    let partners = (1..=5).map(|level| (Seen::Partners, level));
    let all = [(Seen::Public, 1), (Seen::Coalition, 1)].into_iter().chain(partners).chain([(Seen::Own, 1)]);
    all.map(|(seen, level)| (eyes(seen, level), parts::eyes(cx, seen, level))).collect()
}

/// The name, which is the only thing that must be there.
pub fn name(cx: &Cx, form: &Form) -> Markup {
    Field::new("name", &t!(cx, "org-name")).input(cx, form)
}

/// Another name that people may look for.
pub fn other_name(cx: &Cx, form: &Form) -> Markup {
    Field::new("other_name", &t!(cx, "org-other-name")).hint(t!(cx, "org-other-name-hint")).optional().input(cx, form)
}

/// The colour, as one of twelve.
pub fn hues(cx: &Cx, form: &Form, id: OrganizationId, name: &str) -> Markup {
    let chosen: Option<i64> = form.get("hue");
    html! {
        fieldset class="choices choices-row" {
            legend { (t!(cx, "org-hue")) }
            (fields::theirs(cx, form, "hue", |it| it.parse().map_or(String::new(), |hue| hue_word(cx.lang, hue))))
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
