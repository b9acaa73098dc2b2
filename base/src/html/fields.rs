//! Form fields that keep what was typed and say beside themselves what to change.

use maud::{Markup, html};

use super::notice;
use crate::cx::Cx;
use crate::form::Form;
use crate::t;

/// A form that posts: whom one acts for travels with it.
pub fn form(cx: &Cx, action: &str, inside: Markup) -> Markup {
    form_in(cx, action, "form", inside)
}

/// The same with a class of its own.
pub fn form_in(cx: &Cx, action: &str, class: &str, inside: Markup) -> Markup {
    html! { form class=[Some(class).filter(|it| !it.is_empty())] method="post" action=(action) { (acting_for(cx)) (inside) } }
}

/// The same for forms that bring files.
pub fn form_with_files(cx: &Cx, action: &str, inside: Markup) -> Markup {
    html! { form class="form" method="post" action=(action) enctype="multipart/form-data" { (acting_for(cx)) (inside) } }
}

fn acting_for(cx: &Cx) -> Markup {
    let now = cx.organization().map(|it| it.to_string()).unwrap_or_default();
    html! { @if cx.who.is_some() { input type="hidden" name="acting_for" value=(now); } }
}

/// A form on a page that a letter's link opened: nobody's session goes with it.
pub fn form_alone(action: &str, inside: Markup) -> Markup {
    html! { form class="form" method="post" action=(action) { (inside) } }
}

/// The key that makes a form count once, kept when the form is shown again.
pub fn once(form: &Form) -> Markup {
    let key: uuid::Uuid = form.get("once").unwrap_or_else(crate::ids::fresh);
    html! { input type="hidden" name="once" value=(key); }
}

/// The seal of a form that changes something kept; where somebody else was quicker, a word about it.
pub fn drawn_from(cx: &Cx, form: &Form) -> Markup {
    html! {
        @if form.is_late() {
            (notice(cx, "refused", html! { p { b { (t!(cx, "meanwhile")) } " " (t!(cx, "meanwhile-then")) } }))
        }
        input type="hidden" name="drawn_from" value=(form.drawn_from());
    }
}

/// What somebody else kept in this field meanwhile, in `words` for its value.
pub fn theirs(cx: &Cx, form: &Form, name: &str, words: impl Fn(&str) -> String) -> Markup {
    let says = form.theirs(name).map(|value| match words(value) {
        words if words.is_empty() => t!(cx, "meanwhile-kept-nothing").into_owned(),
        words => t!(cx, "meanwhile-kept", value = words),
    });
    html! { @if let Some(says) = says { p class="hint" id={ (name) "-theirs" } { (says) } } }
}

/// Everything that needs another look, at the top, each leading to its field.
pub fn problems(cx: &Cx, form: &Form) -> Markup {
    let problems = form.problems();
    html! {
        @if !problems.is_empty() {
            div class="wrongs" role="alert" tabindex="-1" id="wrongs" {
                h2 { (t!(cx, "need-another-look", n = problems.len())) }
                ul { @for problem in problems { li { a href={ "#" (problem.field) } { (cx.lang.say(&problem.why)) } } } }
            }
        }
    }
}

/// One field of a form, being described.
pub struct Field<'a> {
    name: &'a str,
    id: Option<String>,
    label: &'a str,
    hint: Option<String>,
    optional: bool,
    short: bool,
    kind: Option<&'static str>,
    autocomplete: Option<&'static str>,
    value: Option<String>,
}

impl<'a> Field<'a> {
    /// A field of this name with this label.
    pub fn new(name: &'a str, label: &'a str) -> Field<'a> {
        Field {
            name,
            id: None,
            label,
            hint: None,
            optional: false,
            short: false,
            kind: None,
            autocomplete: None,
            value: None,
        }
    }

    /// Another id than its name: for a page on which several forms have a field of one name. Problems name the id.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    fn own_id(&self) -> &str {
        self.id.as_deref().unwrap_or(self.name)
    }

    /// A sentence that helps to fill it in.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        self
    }

    /// It may stay empty, and the label says so.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// It holds a date or a number.
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }

    /// What kind of input it is: `email`, `date`, `url`, `tel`, `number`, `file`.
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = Some(kind);
        self
    }

    /// What the browser may fill in, in the words of the HTML standard.
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// What stands in it when nothing was typed yet.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// A line to type in.
    pub fn input(self, cx: &Cx, form: &Form) -> Markup {
        let (value, described) = (self.typed(form), self.described(form));
        let input = html! {
            input id=(self.own_id()) name=(self.name) type=[self.kind] autocomplete=[self.autocomplete] value=(value)
                aria-describedby=[described] aria-invalid=[form.why(self.own_id()).map(|_| "true")];
        };
        self.around(cx, form, input, str::to_owned)
    }

    /// Room for several lines.
    pub fn area(self, cx: &Cx, form: &Form, rows: u8) -> Markup {
        let value = self.typed(form);
        let described = self.described(form);
        let area = html! {
            textarea id=(self.own_id()) name=(self.name) rows=(rows) aria-describedby=[described]
                aria-invalid=[form.why(self.own_id()).map(|_| "true")] { (value) }
        };
        self.around(cx, form, area, str::to_owned)
    }

    /// One of several: `(value, words)`.
    pub fn select(self, cx: &Cx, form: &Form, choices: &[(String, String)]) -> Markup {
        let chosen = self.typed(form);
        let described = self.described(form);
        let select = html! {
            select id=(self.own_id()) name=(self.name) aria-describedby=[described] aria-invalid=[form.why(self.own_id()).map(|_| "true")] {
                @for (value, words) in choices { option value=(value) selected[*value == chosen] { (words) } }
            }
        };
        let words = |value: &str| choices.iter().find(|(it, _)| it == value).map_or(String::new(), |it| it.1.clone());
        self.around(cx, form, select, words)
    }

    fn typed(&self, form: &Form) -> String {
        if form.has(self.name) { form.text(self.name).to_owned() } else { self.value.clone().unwrap_or_default() }
    }

    fn described(&self, form: &Form) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.own_id()));
        let wrong = form.why(self.own_id()).map(|_| format!("{}-wrong", self.own_id()));
        let theirs = form.theirs(self.name).map(|_| format!("{}-theirs", self.name));
        let all: Vec<String> = hint.into_iter().chain(theirs).chain(wrong).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    fn around(&self, cx: &Cx, form: &Form, input: Markup, words: impl Fn(&str) -> String) -> Markup {
        let wrong = form.why(self.own_id());
        html! {
            div class={ "field" @if wrong.is_some() { " field-wrong" } @if self.short { " field-short" } } {
                label for=(self.own_id()) { (self.label) @if self.optional { " " span class="optional" { (t!(cx, "if-you-like")) } } }
                @if let Some(hint) = &self.hint { p class="hint" id={ (self.own_id()) "-hint" } { (hint) } }
                (theirs(cx, form, self.name, words))
                (input)
                @if let Some(why) = wrong { p class="wrong" id={ (self.own_id()) "-wrong" } { (cx.lang.say(why)) } }
            }
        }
    }
}

/// A box to tick.
pub fn tick(name: &str, value: &str, ticked: bool, words: Markup) -> Markup {
    html! { label class="tick" { input type="checkbox" name=(name) value=(value) checked[ticked]; " " span { (words) } } }
}
