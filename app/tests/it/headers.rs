//! What answers say to browsers, scored as public observatories score a site: points for each protection, the full score
//! demanded of every kind of answer and of every door, over https.
//!
//! The rules are our own reading of what browsers take notice of. A story at the end takes one protection after another
//! away and sees the points go, so that the scorer itself cannot fall asleep.

use axum::http::HeaderMap;
use chrono::TimeDelta;
use manyhands::doors;

use crate::house::Town;
use crate::people::link;
use crate::story;
use crate::visitor::{Page, Visitor};

/// Where the town is found in these stories.
const URL: &str = "https://together.example";

/// An answer, and who it is for.
struct Answer<'a> {
    headers: &'a HeaderMap,
    for_one: bool,
}

/// A protection by its name, what it is worth, and whether an answer has it.
type Rule = (&'static str, u32, fn(&Answer) -> bool);

const FULL: u32 = 100;

const RULES: [Rule; 14] = [
    ("nothing inline runs, and nothing from elsewhere", 20, only_ours),
    ("no plugins", 4, |it| it.policy("object-src") == ["'none'"]),
    ("no other base for addresses", 5, |it| it.policy("base-uri") == ["'none'"]),
    ("forms go to us alone", 5, |it| {
        it.policy("form-action").iter().all(|to| to == "'self'" || to == "'none'")
            && !it.policy("form-action").is_empty()
    }),
    ("nobody frames it", 10, |it| it.policy("frame-ancestors") == ["'none'"] && it.is("x-frame-options", "DENY")),
    ("https alone, here and below, for a year and more", 10, only_https),
    ("types are not guessed", 8, |it| it.is("x-content-type-options", "nosniff")),
    ("addresses are told to nobody else", 5, |it| {
        ["no-referrer", "same-origin"].contains(&it.get("referrer-policy").as_str())
    }),
    ("other windows have no hold of it", 5, |it| it.is("cross-origin-opener-policy", "same-origin")),
    ("other sites do not load it", 5, |it| it.is("cross-origin-resource-policy", "same-origin")),
    ("no devices", 5, no_devices),
    ("cookies are this host's, over https, out of reach of scripts and other sites", 10, |it| {
        it.headers.get_all("set-cookie").iter().all(|cookie| cookie.to_str().is_ok_and(is_careful))
    }),
    ("what is somebody's is not kept", 5, |it| kept_as_it_should_be(it)),
    ("says what it is, and of what it is made says nothing", 3, says_what_it_is),
];

impl Answer<'_> {
    fn get(&self, name: &str) -> String {
        let all = self.headers.get_all(name).iter().filter_map(|it| it.to_str().ok());
        all.collect::<Vec<_>>().join(", ")
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == value
    }

    /// The sources of a directive; those of the default where it is not named and has one.
    fn policy(&self, directive: &str) -> Vec<String> {
        let policy = self.get("content-security-policy");
        let of = |wanted: &str| {
            let mut all = policy.split(';').map(|it| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
            all.find(|it| it.first().is_some_and(|name| name == wanted)).map(|it| it[1..].to_vec())
        };
        let has_default = directive.ends_with("-src");
        of(directive).or_else(|| of("default-src").filter(|_| has_default)).unwrap_or_default()
    }

    /// The points it gets, and the names of what it lacks.
    fn score(&self) -> (u32, Vec<&'static str>) {
        let lacks: Vec<&Rule> = RULES.iter().filter(|(_, _, has)| !has(self)).collect();
        let lost: u32 = lacks.iter().map(|(_, points, _)| points).sum();
        (FULL - lost, lacks.iter().map(|(name, ..)| *name).collect())
    }
}

fn only_ours(it: &Answer) -> bool {
    let code = ["default-src", "script-src", "style-src", "connect-src", "font-src"];
    let narrow = |sources: Vec<String>| {
        !sources.is_empty() && sources.iter().all(|it| ["'self'", "'none'"].contains(&it.as_str()))
    };
    let pictures = it.policy("img-src");
    code.iter().all(|directive| narrow(it.policy(directive)))
        && pictures.iter().all(|it| ["'self'", "'none'", "data:"].contains(&it.as_str()))
}

fn only_https(it: &Answer) -> bool {
    let said = it.get("strict-transport-security");
    let age = said.split(';').find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u64>().ok());
    age.is_some_and(|age| age >= 365 * 24 * 3600) && said.contains("includeSubDomains")
}

fn no_devices(it: &Answer) -> bool {
    let said = it.get("permissions-policy");
    ["camera", "microphone", "geolocation", "payment", "usb"]
        .iter()
        .all(|device| said.contains(&format!("{device}=()")))
}

fn is_careful(cookie: &str) -> bool {
    let parts: Vec<String> = cookie.split(';').map(|it| it.trim().to_lowercase()).collect();
    let has = |wanted: &str| parts.iter().any(|it| it == wanted);
    let to_ourselves = has("samesite=lax") || has("samesite=strict");
    let short = cookie.split(';').next().is_some_and(|it| it.len() <= 4_096);
    let host_alone =
        cookie.starts_with("__Host-") && has("path=/") && !parts.iter().any(|it| it.starts_with("domain="));
    has("secure") && has("httponly") && to_ourselves && host_alone && short
}

/// What is somebody's is `no-store`; what may be shared is named by its content, and all else is asked for anew.
fn kept_as_it_should_be(it: &Answer) -> bool {
    let said = it.get("cache-control");
    match said.as_str() {
        "no-store" | "public, max-age=31536000, immutable" => true,
        "private, no-cache" => !it.for_one,
        _ => false,
    }
}

fn says_what_it_is(it: &Answer) -> bool {
    let kind = it.get("content-type");
    let typed = !kind.starts_with("text/") || kind.contains("charset=utf-8") || kind == "text/event-stream";
    let silent = ["server", "x-powered-by", "access-control-allow-origin"].iter().all(|it_| it.get(it_).is_empty());
    typed && silent
}

/// The full score, or the names of what is missing.
#[track_caller]
fn full(what: &str, page: &Page, for_one: bool) {
    let (points, lacks) = Answer { headers: &page.headers, for_one }.score();
    assert!(points == FULL, "{what} ({}): {points} of {FULL}; it lacks: {lacks:?}", page.status);
}

/// The town over https, and one of the cast in it.
async fn over_https(town: &Town, key: &str) -> (Town, Visitor) {
    let town = town.at(URL);
    let visitor = town.visitor(key).await;
    (town, visitor)
}

/// The letter of somebody, as a mail program shows it: a page of ours frames it.
const LETTER: &str = "/me/letters/next/page";

#[test]
fn all_points_together_are_the_full_score() {
    assert_eq!(RULES.iter().map(|(_, points, _)| points).sum::<u32>(), FULL);
}

story! {
    fn every_door_gets_the_full_score(town) {
        let (town, ada) = over_https(town, "ada").await;
        for door in doors::list(&town.house) {
            let path = door.path.replace("{coalition}", "elmwater").replace("{organization}", "harbor-food-bank").replace(['{', '}'], "");
            let anybody = town.anon().send(door.method, &path, "", vec![]).await;
            full(&format!("{} {path} for anybody", door.method), &anybody, door.method != "GET" || door.path.contains("{token}"));
            if path != "/sign-out" && path != LETTER {
                let signed_in = ada.send(door.method, &path, "", vec![]).await;
                // Doors that nobody enters as somebody show everybody the same.
                let plain = ["/assets/", "/healthz", "/readyz", "/metrics"].iter().any(|it| path.starts_with(it));
                full(&format!("{} {path} for Ada", door.method), &signed_in, !plain);
            }
        }
    }
}

story! {
    fn a_letter_shown_alone_has_its_styles_and_nothing_that_runs(town) {
        let (_town, ada) = over_https(town, "ada").await;
        let page = ada.get(LETTER).await.expect(200);
        let it = Answer { headers: &page.headers, for_one: true };
        assert_eq!(it.score().1, ["nothing inline runs, and nothing from elsewhere", "nobody frames it"]);
        assert_eq!((it.policy("default-src"), it.policy("style-src")), (vec!["'none'".to_owned()], vec!["'unsafe-inline'".to_owned()]));
        assert_eq!((it.policy("frame-ancestors"), it.get("x-frame-options")), (vec!["'self'".to_owned()], "SAMEORIGIN".to_owned()));
        let sandbox = it.policy("sandbox");
        assert!(!sandbox.is_empty() && sandbox.iter().all(|it| !it.contains("scripts") && !it.contains("same-origin")), "{sandbox:?}");
    }
}

story! {
    fn every_kind_of_answer_gets_the_full_score(town) {
        let (town, ada) = over_https(town, "ada").await;
        let (anybody, food) = (town.anon(), "/c/elmwater/organizations/harbor-food-bank");
        for page in ["/about", "/", "/sign-in", "/c/elmwater", "/c/elmwater/organizations", "/healthz"] {
            full("a public page", &anybody.get(page).await.expect(200), false);
        }
        for page in ["/me", "/c/elmwater/activity", "/c/elmwater", food] {
            full("a private page", &ada.get(page).await.expect(200), true);
        }
        full("a form error", &ada.post("/me/addresses", &[("address", "nonsense")]).await.expect(422), true);
        full("a stranger's form error", &anybody.post("/sign-in", &[("address", "nonsense")]).await.expect(422), true);
        full("a form of another site", &ada.with("sec-fetch-site", "cross-site").post("/me", &[]).await.expect(403), true);
        full("a way that is not taken", &ada.post("/about", &[]).await.expect(405), true);
        full("a head", &anybody.send("HEAD", "/about", "", vec![]).await.expect(200), false);
        full("JSON", &ada.get("/api/v1/me").await.expect(200), true);
        full("a feed of the network", &ada.get("/c/elmwater/network.json").await.expect(200), true);
        full("the document of the API", &anybody.get("/api/openapi.json").await.expect(200), false);
        for (problem, status) in [("/api/v1/me", 401), ("/api/v1/coalitions/nowhere", 404), ("/api/nothing", 404)] {
            let problem = anybody.get(problem).await.expect(status);
            assert_eq!(problem.header("content-type"), "application/problem+json");
            full("a problem", &problem, false);
        }
        full("nothing", &anybody.get("/nothing/here").await.expect(404), false);
        full("nothing for somebody", &ada.get("/nothing/here").await.expect(404), true);
        let file = ada.post(&format!("{food}/takeaway"), &[]).await.expect(200);
        assert!(file.header("content-disposition").starts_with("attachment"));
        full("a download", &file, true);
        full("one's own download", &ada.get("/me/takeaway").await.expect(200), true);
        let stream = ada.get("/live").await.expect(200);
        assert_eq!(stream.header("content-type"), "text/event-stream");
        full("a stream", &stream, true);
        for name in ["app.css", "app.js"] {
            let file = anybody.get(ui::url(name)).await.expect(200);
            assert!(file.header("cache-control").starts_with("public"));
            full("a static file", &file, false);
        }
        full("an icon", &anybody.get(ui::mark("home").split('#').next().unwrap_or_default()).await.expect(200), false);
    }
}

story! {
    fn every_redirect_and_every_cookie_gets_the_full_score(town) {
        let (town, _) = over_https(town, "ada").await;
        let anybody = town.anon();
        full("to signing in", &anybody.get("/me").await.expect(303), false);
        let spanish = anybody.post("/language", &[("language", "es"), ("back", "/about")]).await.expect(303);
        assert!(spanish.header("set-cookie").starts_with("__Host-lang=es;"), "{}", spanish.header("set-cookie"));
        full("the language of a stranger", &spanish, true);
        anybody.get("/about").await.expect(200).sees("Qué es");
        anybody.post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        let letters = people_letter(&town).await;
        full("a letter's link", &anybody.get(&letters).await.expect(200), true);
        let entered = anybody.post(&letters, &[]).await.expect(303);
        assert!(entered.header("set-cookie").starts_with("__Host-manyhands="));
        full("coming in", &entered, true);
        let hat = anybody.post("/acting-for", &[("organization", ""), ("back", "/about")]).await.expect(303);
        full("another hat", &hat, true);
        let left = anybody.post("/sign-out", &[]).await.expect(303);
        assert!(left.header("set-cookie").contains("Max-Age=0"));
        assert_eq!(left.header("clear-site-data"), "\"cache\", \"storage\"", "nothing of the session stays in the browser");
        full("leaving", &left, true);
        anybody.get("/me").await.expect(303);
        // A session that was opened over http is none here, and the other way round.
        let old = town.anon().with("cookie", "manyhands=anything");
        old.get("/me").await.expect(303);
    }
}

/// The way in of the latest letter, whose links begin with the address of this town.
async fn people_letter(town: &Town) -> String {
    let letters = base::outbox::latest(&base::Cx::of_house(&town.house), 1).await.expect("the letters");
    let start = format!("{URL}/sign-in/");
    let found = letters[0].body.split_whitespace().find(|it| it.starts_with(&start)).expect("a link");
    found.trim_start_matches(URL).to_owned()
}

story! {
    fn what_breaks_and_what_is_too_much_gets_the_full_score_too(town) {
        let (town, ada) = over_https(town, "ada").await;
        let anybody = town.anon();
        for _ in 0..5 {
            anybody.post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        }
        full("too many", &anybody.post("/sign-in", &[("address", "ada@example.org")]).await.expect(429), true);
        town.later(TimeDelta::minutes(1));
        town.house.db.close().await;
        full("what broke", &ada.get("/me").await.expect(500), false);
        full("what broke for a program", &ada.get("/api/v1/me").await.expect(500), false);
        full("not ready", &anybody.get("/readyz").await.expect(503), false);
    }
}

story! {
    fn over_http_nothing_is_said_that_holds_for_https_alone(town) {
        let page = town.anon().post("/language", &[("language", "en")]).await.expect(303);
        assert!(page.headers.get("strict-transport-security").is_none());
        assert!(page.header("set-cookie").starts_with("lang=en;") && !page.header("set-cookie").contains("Secure"));
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        let way = link(town, "ada@example.org", "/sign-in/").await;
        assert_eq!(town.anon().get(&way).await.expect(200).header("cache-control"), "no-store");
    }
}

story! {
    fn each_protection_that_is_taken_away_costs_its_points(town) {
        let (town, _) = over_https(town, "ada").await;
        let page = town.anon().post("/language", &[("language", "es")]).await.expect(303);
        let policy = page.header("content-security-policy");
        let lame: [(&str, String, &str); 20] = [
            ("content-security-policy", String::new(), RULES[0].0),
            ("content-security-policy", policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"), RULES[0].0),
            ("content-security-policy", policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), RULES[0].0),
            ("content-security-policy", policy.replace("script-src 'self'", "script-src https:"), RULES[0].0),
            ("content-security-policy", policy.replace("object-src 'none'; ", ""), RULES[1].0),
            ("content-security-policy", policy.replace("base-uri 'none'; ", ""), RULES[2].0),
            ("content-security-policy", policy.replace("form-action 'self'", ""), RULES[3].0),
            ("content-security-policy", policy.replace("frame-ancestors 'none'; ", ""), RULES[4].0),
            ("x-frame-options", "SAMEORIGIN".into(), RULES[4].0),
            ("strict-transport-security", "max-age=3600; includeSubDomains".into(), RULES[5].0),
            ("strict-transport-security", "max-age=63072000".into(), RULES[5].0),
            ("x-content-type-options", String::new(), RULES[6].0),
            ("referrer-policy", "unsafe-url".into(), RULES[7].0),
            ("cross-origin-opener-policy", String::new(), RULES[8].0),
            ("cross-origin-resource-policy", "cross-origin".into(), RULES[9].0),
            ("permissions-policy", "camera=*".into(), RULES[10].0),
            ("set-cookie", "__Host-a=b; Path=/; HttpOnly; SameSite=Lax".into(), RULES[11].0),
            ("set-cookie", "a=b; Path=/; HttpOnly; SameSite=Lax; Secure".into(), RULES[11].0),
            ("cache-control", "private, no-cache".into(), RULES[12].0),
            ("content-type", "text/html".into(), RULES[13].0),
        ];
        for (name, value, lacked) in lame {
            let mut headers = page.headers.clone();
            headers.insert(name, value.parse().expect("a value"));
            let (points, lacks) = Answer { headers: &headers, for_one: true }.score();
            assert!(points < FULL && lacks.contains(&lacked), "{name}: {value:?} keeps {points}; lacks {lacks:?}");
        }
        assert_eq!(Answer { headers: &HeaderMap::new(), for_one: true }.score().0, 13, "an answer that says nothing at all");
    }
}
