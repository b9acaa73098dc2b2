//! What single words say in the names of organizations, in English and Spanish; folded, plurals gone.

/// Words that carry no meaning in a name.
const FILLER: &str = "a an and at by de del e el en for in la las los of on para the to y";

/// Legal forms.
const LEGAL: &str = "ac co corp corporation gmbh inc incorporated limited llc llp lp ltd pa pc plc pllc sa sc";

/// Words that stand in many names of a directory, and so say little about which one it is.
const COMMON: &str = "academy agency american area asociacion association authority baptist bar behavioral care \
    casa catholic center centro child christian church ciudad city clinic clinica club college comunidad \
    comunitario communitie community condado council county court day department development district division \
    east education elementary escuela family familia federal first foundation fundacion greater group health \
    healthcare high home hospital house housing human iglesia instituto international justice legal library \
    medical mental ministry national network new norte north office organization park program project public \
    recreation rehabilitation resource saint salud school senior service servicio social society south state \
    support sur treatment united university west women youth";

/// Short and irregular forms, each before what it stands for.
const SHORT: &[&str] = &[
    "assn association",
    "assoc association",
    "bldg building",
    "centre center",
    "children child",
    "cntr center",
    "cty county",
    "ctr center",
    "dept department",
    "dev development",
    "dpt department",
    "familie family",
    "fdn foundation",
    "govt government",
    "intl international",
    "ministrie ministry",
    "mt mount",
    "natl national",
    "org organization",
    "st saint",
    "sta santa",
    "svc service",
    "univ university",
];

/// Whether a word helps to tell names apart at all.
pub fn telling(word: &str) -> bool {
    !holds(FILLER, word) && !holds(LEGAL, word)
}

/// One form for all forms of a word.
pub fn unified(word: &str) -> String {
    let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    let word = if plural { &word[..word.len() - 1] } else { word };
    let mut forms = SHORT.iter().filter_map(|line| line.split_once(' '));
    let long = forms.find(|(short, _)| *short == word);
    long.map_or(word, |(_, long)| long).to_owned()
}

/// How much a word says: a number most, since it tells Post 12 from Post 21.
pub fn weight(word: &str) -> u16 {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        12
    } else if holds(COMMON, word) {
        4
    } else {
        10
    }
}

fn holds(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
