//! Sites, telephone numbers, mail and street addresses, brought into one form each.

use crate::fold::fold;

/// Hosts where many organizations have a page, so that only the path tells them apart.
const SHARED_HOSTS: &[&str] = &[
    "bit.ly",
    "blogspot.com",
    "docs.google.com",
    "eventbrite.com",
    "facebook.com",
    "fb.com",
    "givebutter.com",
    "gofundme.com",
    "google.com",
    "guidestar.org",
    "instagram.com",
    "linkedin.com",
    "linktr.ee",
    "maps.google.com",
    "medium.com",
    "meetup.com",
    "nextdoor.com",
    "sites.google.com",
    "squarespace.com",
    "tiktok.com",
    "tinyurl.com",
    "twitter.com",
    "weebly.com",
    "wixsite.com",
    "wordpress.com",
    "x.com",
    "yelp.com",
    "youtube.com",
];

/// Where people have mail of their own, so that the domain says nothing.
const FREE_MAIL: &[&str] = &[
    "aol.com",
    "att.net",
    "bellsouth.net",
    "comcast.net",
    "cox.net",
    "earthlink.net",
    "fastmail.com",
    "free.fr",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "hotmail.es",
    "icloud.com",
    "live.com",
    "mac.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "orange.fr",
    "outlook.com",
    "outlook.es",
    "pm.me",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "sbcglobal.net",
    "verizon.net",
    "web.de",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.com.mx",
    "yahoo.es",
    "yandex.ru",
    "ymail.com",
    "zoho.com",
];

/// Whether anybody gets a page or an address at this host, so that having one there says nothing about an organization.
pub fn open_to_all(host: &str) -> bool {
    FREE_MAIL.contains(&host) || SHARED_HOSTS.contains(&host)
}

/// The host of a site, with the path where the host is shared; `None` if there is no host.
pub fn site(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let text = text.split([' ', '\n', ',', ';']).next()?;
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let end = text.find(['/', '?', '#']).unwrap_or(text.len());
    let (host, path) = text.split_at(end);
    let host = host.rsplit('@').next()?.split(':').next()?.trim_end_matches('.');
    let host = ["www.", "www2.", "m."].iter().fold(host, |host, mark| host.strip_prefix(mark).unwrap_or(host));
    if !host.contains('.') || host.starts_with('.') {
        return None;
    }
    if !SHARED_HOSTS.contains(&host) {
        return Some(host.to_owned());
    }
    let path = path.split('#').next()?.trim_matches('/');
    let path = path.split_once('?').filter(|_| !path.contains("?id=")).map_or(path, |(path, _)| path);
    (!path.is_empty()).then(|| format!("{host}/{}", path.trim_end_matches('/')))
}

/// The last ten digits of each number in the text, sorted. Numbers of fewer than seven digits, such as
/// `211`, belong to nobody.
pub fn phones(text: &str) -> Vec<u64> {
    let lower = text.to_lowercase().replace(" or ", ";").replace(" and ", ";");
    let mut numbers = Vec::new();
    for part in lower.split([',', ';', '/', '|', '\n', '&']) {
        let main = part.split(['x', '#', 'e']).find(|piece| piece.bytes().any(|byte| byte.is_ascii_digit()));
        let digits: Vec<u8> = main.unwrap_or("").bytes().filter(u8::is_ascii_digit).collect();
        // Two numbers with only a space between them.
        let step = if digits.len() >= 20 && digits.len().is_multiple_of(10) { 10 } else { digits.len().max(1) };
        numbers.extend(digits.chunks(step).filter(|number| number.len() >= 7).map(last_ten));
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn last_ten(digits: &[u8]) -> u64 {
    let from = digits.len().saturating_sub(10);
    digits[from..].iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'))
}

/// The domain of the first mail address, or the whole address where the domain is open to everybody.
pub fn mail(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let ends = |c: char| c.is_whitespace() || ",;<>()[]\":".contains(c);
    let address = lower.split(ends).find(|word| word.contains('@'))?;
    let (who, domain) = address.trim_matches('.').rsplit_once('@')?;
    if who.is_empty() || !domain.contains('.') {
        return None;
    }
    if FREE_MAIL.contains(&domain) {
        return Some(format!("{who}@{domain}"));
    }
    Some(domain.strip_prefix("mail.").unwrap_or(domain).to_owned())
}

/// A street address as words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// The first number in it, which is that of the house or of the box.
    pub number: Option<String>,
    /// The words, sorted, each once, the number among them.
    pub words: Vec<String>,
}

/// Words of addresses that people shorten, and what they stand for; an empty word is dropped.
const STREETS: &[(&str, &str)] = &[
    ("avenue", "ave"),
    ("av", "ave"),
    ("boulevard", "blvd"),
    ("building", "bldg"),
    ("circle", "cir"),
    ("court", "ct"),
    ("drive", "dr"),
    ("highway", "hwy"),
    ("lane", "ln"),
    ("parkway", "pkwy"),
    ("place", "pl"),
    ("plaza", "plz"),
    ("road", "rd"),
    ("square", "sq"),
    ("street", "st"),
    ("terrace", "ter"),
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("northeast", "ne"),
    ("northwest", "nw"),
    ("southeast", "se"),
    ("southwest", "sw"),
    ("floor", "fl"),
    ("calle", "c"),
    ("avenida", "ave"),
    ("first", "1"),
    ("second", "2"),
    ("third", "3"),
    ("suite", ""),
    ("ste", ""),
    ("unit", ""),
    ("apt", ""),
    ("apartment", ""),
    ("room", ""),
    ("rm", ""),
    ("usa", ""),
    ("us", ""),
    ("post", ""),
    ("office", ""),
    ("po", ""),
    ("p", ""),
    ("o", ""),
];

/// The words of an address, `None` if there are fewer than two.
pub fn address(text: &str) -> Option<Address> {
    let plain: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut words: Vec<String> = plain.split_whitespace().filter_map(street).collect();
    let number = words.iter().find(|word| word.starts_with(|c: char| c.is_ascii_digit())).cloned();
    words.sort();
    words.dedup();
    (words.len() >= 2).then_some(Address { number, words })
}

fn street(word: &str) -> Option<String> {
    let known = STREETS.iter().find(|(long, _)| *long == word);
    let word = known.map_or(word, |(_, short)| short);
    // 16th and 16 are one street.
    let stem = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = !stem.is_empty() && ["st", "nd", "rd", "th"].contains(&&word[stem.len()..]);
    let word = if ordinal { stem } else { word };
    (!word.is_empty()).then(|| word.to_owned())
}

/// How alike two addresses are, 0 to 1; 0 when they name different houses.
pub fn same_place(a: &Address, b: &Address) -> f32 {
    if a.number != b.number {
        return 0.0;
    }
    let both = a.words.iter().filter(|word| b.words.binary_search(word).is_ok()).count();
    2.0 * both as f32 / (a.words.len() + b.words.len()) as f32
}
