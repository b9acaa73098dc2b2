//! Every visible word, in every language. Rooms bring their word files with [`words!`](crate::words!).
//!
//! Files are Fluent (`.ftl`), embedded in the binary. [`t!`](crate::t) and [`say!`](crate::say) register each key they
//! name, so that a test finds a key that no file has. Invariant: the languages have the same keys with the same values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

use crate::error::Say;

crate::named! {
    /// A language of the pages.
    pub enum Lang {
        /// English.
        En = "en",
        /// Spanish.
        Es = "es",
    }
}

/// A word file of a room, as the registry holds it.
pub struct WordFile {
    /// Its language.
    pub lang: Lang,
    /// Its Fluent text.
    pub text: &'static str,
}
inventory::collect!(WordFile);

impl WordFile {
    /// What in its text is no message; nothing when all of it can be read.
    pub fn flaws(&self) -> Vec<String> {
        let flaws = FluentResource::try_new(self.text.to_owned()).err().map_or(vec![], |(_, flaws)| flaws);
        flaws.iter().map(ToString::to_string).collect()
    }
}

/// A key that the source names, as the registry holds it.
pub struct Key(pub &'static str);
inventory::collect!(Key);

/// `words!("people")` brings `words/people.en.ftl` and `words/people.es.ftl` of this crate.
#[macro_export]
macro_rules! words {
    ($($name:literal),* $(,)?) => { $(
        $crate::inventory::submit! { $crate::words::WordFile {
            lang: $crate::Lang::En, text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $name, ".en.ftl")),
        } }
        $crate::inventory::submit! { $crate::words::WordFile {
            lang: $crate::Lang::Es, text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $name, ".es.ftl")),
        } }
    )* };
}

crate::words!("base", "api");

/// A value inside a message: text, or a number that the language inflects by.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A number, shown plainly and used to choose the plural.
    Number(i64),
}

macro_rules! args {
    ($($from:ty => $it:ident, $value:expr;)*) => { $(impl From<$from> for Arg { fn from($it: $from) -> Self { $value } })* };
}
args! {
    &str => it, Arg::Text(it.to_owned());
    String => it, Arg::Text(it);
    &String => it, Arg::Text(it.clone());
    Cow<'_, str> => it, Arg::Text(it.into_owned());
    i64 => it, Arg::Number(it);
    usize => it, Arg::Number(it as i64);
}

/// `say!("refused-old-version", version = 3)`: a message whose language is chosen later.
#[macro_export]
macro_rules! say {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        $crate::inventory::submit! { $crate::words::Key($key) }
        $crate::error::Say { key: $key, with: vec![$((stringify!($name), $crate::words::Arg::from($value))),*] }
    }};
}

/// `t!(cx, "key", n = 3)`: a message in the language of `cx` (anything with a `lang` field).
#[macro_export]
macro_rules! t {
    ($cx:expr, $key:literal) => {{
        $crate::inventory::submit! { $crate::words::Key($key) }
        $cx.lang.word($key)
    }};
    ($cx:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $cx.lang.say(&$crate::say!($key, $($name = $value),+))
    };
}

type Bundle = FluentBundle<FluentResource>;

struct Language {
    bundle: Bundle,
    /// Messages without values, formatted once: most of a page.
    plain: HashMap<String, String>,
}

/// By their place in [`Lang::ALL`]: every word of every page is looked up here.
static LANGUAGES: LazyLock<[Language; Lang::ALL.len()]> =
    LazyLock::new(|| std::array::from_fn(|at| Language::of(Lang::ALL[at])));

impl Language {
    fn of(lang: Lang) -> Language {
        let tag = lang.as_str().parse().unwrap_or_default();
        let mut bundle: Bundle = FluentBundle::new_concurrent(vec![tag]);
        // Names stand in elements of their own; marks of isolation inside sentences would only break searching.
        bundle.set_use_isolating(false);
        let mut plain = HashMap::new();
        for file in inventory::iter::<WordFile>.into_iter().filter(|file| file.lang == lang) {
            // A word file that does not parse is found by `every_word_file_parses`, not by a visitor.
            let resource = FluentResource::try_new(file.text.to_owned()).unwrap_or_else(|(good, _)| good);
            let keys: Vec<String> = resource.entries().filter_map(message_key).collect();
            bundle.add_resource_overriding(resource);
            for key in keys {
                let mut errors = vec![];
                let text = format(&bundle, &key, None, &mut errors);
                if let (Some(text), true) = (text, errors.is_empty()) {
                    plain.insert(key, text);
                }
            }
        }
        Language { bundle, plain }
    }
}

fn message_key(entry: &fluent_syntax::ast::Entry<&str>) -> Option<String> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

fn format(
    bundle: &Bundle,
    key: &str,
    args: Option<&FluentArgs>,
    errors: &mut Vec<fluent::FluentError>,
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, args, errors).into_owned())
}

impl Lang {
    fn language(self) -> &'static Language {
        &LANGUAGES[self as usize]
    }

    /// The first language that an `Accept-Language` header asks for and that we have; English otherwise.
    pub fn accepted(header: &str) -> Lang {
        let wanted = header.split(',').filter_map(|part| part.trim().get(..2)?.to_lowercase().parse().ok());
        wanted.into_iter().next().unwrap_or(Lang::En)
    }

    /// A message without values. A key that is missing shows itself, and a test fails.
    pub fn word(self, key: &str) -> Cow<'static, str> {
        match self.language().plain.get(key) {
            Some(text) => Cow::Borrowed(text.as_str()),
            None => Cow::Owned(key.to_owned()),
        }
    }

    /// A message with its values.
    pub fn say(self, say: &Say) -> String {
        if say.with.is_empty() {
            return self.word(say.key).into_owned();
        }
        self.fill(say.key, say.with.iter().map(|(name, value)| (*name, value)))
    }

    /// A message whose key and values are only known when it is told, such as a line of the journal.
    pub fn told(self, key: &str, with: &[(String, Arg)]) -> String {
        self.fill(key, with.iter().map(|(name, value)| (name.as_str(), value)))
    }

    fn fill<'a>(self, key: &str, with: impl Iterator<Item = (&'a str, &'a Arg)>) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in with {
            args.set(
                name,
                match value {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        format(&self.language().bundle, key, Some(&args), &mut vec![]).unwrap_or_else(|| key.to_owned())
    }

    /// Whether a message of this key is there.
    pub fn has(self, key: &str) -> bool {
        self.language().bundle.has_message(key)
    }

    /// The name of a person, as readers see it. Somebody who was erased has none.
    pub fn person(self, name: &str) -> Cow<'_, str> {
        if name.is_empty() { self.word("person-erased") } else { Cow::Borrowed(name) }
    }

    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Es => "Español",
        }
    }
}

/// What is searched and sorted by, the same on both databases: lower case, without accents, with single spaces. There is
/// one fold in the house; what it keeps and why stands with it.
pub use likeness::fold;

/// A pattern for `like … escape '\'` that finds this folded text anywhere, whatever signs it holds.
pub fn pattern(folded: &str) -> String {
    let plain = folded.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}
