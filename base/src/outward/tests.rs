//! What leaves the house, and what does not: against real listeners on this machine, which must not hear a word.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::Request;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::spellings::{INSIDE, OUTSIDE};
use super::{Answered, Inside, Limits, Outward, Resolver, Unanswered, addresses};

/// A listener that counts who comes, keeps what they said last, and answers each in one way.
struct Machine {
    port: u16,
    came: Arc<AtomicUsize>,
    said: Arc<std::sync::Mutex<String>>,
}

impl Machine {
    async fn at<F: Future<Output = ()> + Send>(ip: &str, answer: impl Fn(TcpStream) -> F + Send + 'static) -> Machine {
        let listener = TcpListener::bind((ip, 0)).await.expect("a port of this machine");
        let port = listener.local_addr().expect("an address").port();
        let (came, said) = (Arc::new(AtomicUsize::new(0)), Arc::<std::sync::Mutex<String>>::default());
        let (counted, kept) = (came.clone(), said.clone());
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                let mut asked = vec![0; 4096];
                let n = stream.read(&mut asked).await.unwrap_or_default();
                *kept.lock().expect("what was said") = String::from_utf8_lossy(&asked[..n]).into_owned();
                answer(stream).await;
            }
        });
        Machine { port, came, said }
    }

    async fn saying(ip: &str, text: &'static str) -> Machine {
        Machine::at(ip, move |mut stream| async move {
            let _ = stream.write_all(text.as_bytes()).await;
        })
        .await
    }

    fn came(&self) -> usize {
        self.came.load(Ordering::SeqCst)
    }
}

const WELL: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

async fn ask(outward: &Outward, url: &str, limits: Limits) -> Result<Answered, Unanswered> {
    let asked = Request::get(url).header("authorization", "Bearer secret").header("cookie", "a=b");
    match asked.body(vec![]) {
        Ok(asked) => outward.send(asked, limits).await,
        Err(_) => Err(Unanswered::Address),
    }
}

fn told(table: impl Fn(&str) -> Vec<IpAddr> + Send + Sync + 'static) -> Resolver {
    Resolver::Told(Box::new(table))
}

fn allowing<const N: usize>(places: [String; N], resolver: Resolver) -> Outward {
    Outward::new(places.iter().map(|it| it.parse::<Inside>().expect("a place")), resolver)
}

fn home() -> IpAddr {
    IpAddr::V4(Ipv4Addr::LOCALHOST)
}

/// Server-side request forgery: an address that leads inside, in any spelling.
#[tokio::test]
async fn no_spelling_of_an_address_inside_is_asked() {
    let (machine, n) =
        (Machine::saying("127.0.0.1", WELL).await, INSIDE.iter().map(|(_, all)| all.len()).sum::<usize>());
    assert!(n >= 150, "{n} spellings");
    // Whatever is taken for a name leads home, as the worst of resolvers would say.
    let outward = Outward::new([], told(|_| vec![home()]));
    let mut wrong = vec![];
    for (what, host) in INSIDE.iter().flat_map(|(what, all)| all.iter().map(move |it| (what, it))) {
        for url in [format!("http://{host}:{}/", machine.port), format!("https://{host}/"), format!("http:\\\\{host}")]
        {
            let (read, limits) = (outward.read(&url), Limits::default());
            let asked = match url::Url::parse(&url) {
                Ok(url) => ask(&outward, url.as_str(), limits).await,
                Err(_) => Err(Unanswered::Address),
            };
            let refused =
                |it: &Unanswered| matches!(it, Unanswered::Address | Unanswered::NotPublic | Unanswered::Port);
            // A page on a public host may have any fragment, query or path.
            let public = |it: &url::Url| it.domain().is_some_and(|name| name.starts_with("example.com"));
            if !asked.as_ref().is_err_and(refused) || read.as_ref().is_ok_and(|it| !public(it)) {
                wrong.push(format!("{what}: {url} gave {asked:?}, and was read as {read:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(machine.came(), 0);
}

#[test]
fn what_is_public_is_asked() {
    let outward = Outward::default();
    for host in OUTSIDE.iter().chain(&["example.org", "sub.example.org.", "bücher.example"]) {
        assert!(outward.read(&format!("https://{host}/")).is_ok(), "{host}");
        assert!(outward.read(&format!("https://{host}:8443/")).is_ok(), "{host}");
        assert_eq!(outward.read(&format!("http://{host}/")), Err(Unanswered::Address), "{host} without https");
    }
}

#[test]
fn only_pages_are_asked_for() {
    let outward = Outward::default();
    for url in [
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "javascript:alert(1)",
        "data:,x",
        "unix:/run/x.sock",
        "//example.org/",
        "example.org",
        "",
        "https://",
        "https:///",
        "https://exa mple.org/",
        "https://a@example.org/",
        "https://a:b@example.org/",
        "https://example.org\\@127.0.0.1/",
        "https:\\\\example.org\\in",
        "https://exam\tple.org/",
        "https://example.org/\nin",
        "https://a..b/",
        "https://.example.org/",
        "https://example.org../",
    ] {
        assert!(outward.read(url).is_err(), "{url}");
    }
    for port in [0, 1, 21, 22, 23, 25, 53, 110, 389, 445, 636, 993, 3306, 5432, 6000, 6379, 9200, 11211, 27017] {
        assert!(!addresses::is_asked(port), "{port}");
        assert!(outward.read(&format!("https://example.org:{port}/")).is_err(), "{port}");
    }
}

#[tokio::test]
async fn what_the_operator_named_is_asked_and_nothing_beside_it() {
    let (here, beside) = (Machine::saying("127.0.0.1", WELL).await, Machine::saying("127.0.0.1", WELL).await);
    let outward = allowing([format!("127.0.0.1:{}", here.port)], Resolver::Machine);
    let answer =
        ask(&outward, &format!("http://127.0.0.1:{}/", here.port), Limits::default()).await.expect("an answer");
    assert_eq!(answer.body(), b"ok");
    for url in [format!("http://127.0.0.1:{}/", beside.port), format!("http://127.0.0.2:{}/", here.port)] {
        assert_eq!(ask(&outward, &url, Limits::default()).await.unwrap_err(), Unanswered::NotPublic, "{url}");
    }
    assert_eq!((here.came(), beside.came()), (1, 0));
}

#[test]
fn a_place_inside_is_a_host_with_its_port() {
    for (text, host, port) in
        [("127.0.0.1:9999", "127.0.0.1", 9999), (" sign-in.lan:80 ", "sign-in.lan", 80), ("[::1]:443", "[::1]", 443)]
    {
        assert_eq!(text.parse::<Inside>().expect("a place"), Inside { host: host.to_owned(), port });
    }
    for text in ["", "127.0.0.1", "a:b:c", "http://127.0.0.1:80", "127.0.0.1:80/path", "host:99999", "*:80"] {
        assert!(text.parse::<Inside>().is_err(), "{text}");
    }
}

#[tokio::test]
async fn one_address_inside_among_public_ones_is_refused() {
    let machine = Machine::saying("127.0.0.1", WELL).await;
    let public = IpAddr::from([93, 184, 215, 14]);
    for answer in [vec![home()], vec![public, home()], vec![home(), public]] {
        let outward = Outward::new([], told(move |_| answer.clone()));
        let url = format!("http://rebound.example:{}/", machine.port);
        assert_eq!(ask(&outward, &url, Limits::default()).await.unwrap_err(), Unanswered::NotPublic);
    }
    let nobody = Outward::new([], told(|_| vec![]));
    assert_eq!(ask(&nobody, "https://nobody.example/", Limits::default()).await.unwrap_err(), Unanswered::Unknown);
    assert_eq!(machine.came(), 0);
}

/// DNS rebinding: a name that leads elsewhere when it is asked for again.
#[tokio::test]
async fn a_name_is_resolved_once_and_that_address_is_connected_to() {
    let first = Machine::saying("127.0.0.1", WELL).await;
    let listener = TcpListener::bind(("127.0.0.2", first.port)).await.expect("the same port of another address");
    let times = Arc::new(AtomicUsize::new(0));
    let counted = times.clone();
    let resolver = told(move |_| match counted.fetch_add(1, Ordering::SeqCst) {
        0 => vec![home()],
        _ => vec![IpAddr::from([127, 0, 0, 2])],
    });
    let outward = allowing([format!("rebound.example:{}", first.port)], resolver);
    let url = format!("http://rebound.example:{}/", first.port);
    ask(&outward, &url, Limits::default()).await.expect("an answer of the first");
    assert_eq!((first.came(), times.load(Ordering::SeqCst)), (1, 1));
    drop(listener);
}

#[tokio::test]
async fn each_redirect_is_looked_at_as_the_first_address() {
    let inside = Machine::saying("127.0.0.1", WELL).await;
    for to in [
        format!("http://127.0.0.1:{}/", inside.port),
        "http://[::1]/".into(),
        "http://169.254.169.254/".into(),
        format!("//2130706433:{}/", inside.port),
        format!("http://inside.example:{}/", inside.port),
        "file:///etc/passwd".into(),
        "http://user:secret@example.org/".into(),
    ] {
        let text: &'static str = format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n").leak();
        let door = Machine::saying("127.0.0.1", text).await;
        let outward = allowing([format!("127.0.0.1:{}", door.port)], told(|_| vec![home()]));
        let url = format!("http://127.0.0.1:{}/", door.port);
        let followed = ask(&outward, &url, Limits { redirects: 3, ..Limits::default() }).await.unwrap_err();
        assert!(matches!(followed, Unanswered::NotPublic | Unanswered::Address), "{to}: {followed:?}");
        // Whoever follows none is shown where it leads.
        assert_eq!(ask(&outward, &url, Limits::default()).await.expect("an answer").status(), 302);
    }
    assert_eq!(inside.came(), 0);
}

#[tokio::test]
async fn redirects_end_and_what_proves_who_asks_stays_with_whom_it_was_for() {
    let last = Machine::saying("127.0.0.1", WELL).await;
    let to = format!(
        "HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:{}/\r\ncontent-length: 0\r\n\r\n",
        last.port
    );
    let door = Machine::saying("127.0.0.1", to.leak()).await;
    let round =
        Machine::saying("127.0.0.1", "HTTP/1.1 302 Found\r\nlocation: /again\r\ncontent-length: 0\r\n\r\n").await;
    let places = [last.port, door.port, round.port].map(|port| format!("127.0.0.1:{port}"));
    let outward = allowing(places, Resolver::Machine);
    let limits = Limits { redirects: 3, ..Limits::default() };
    ask(&outward, &format!("http://127.0.0.1:{}/", door.port), limits).await.expect("an answer");
    let heard = |machine: &Machine| machine.said.lock().expect("what was said").to_lowercase();
    assert!(heard(&door).contains("authorization: bearer secret") && heard(&door).contains("cookie: a=b"));
    assert!(!heard(&last).contains("secret") && !heard(&last).contains("cookie"), "{}", heard(&last));
    let url = format!("http://127.0.0.1:{}/", round.port);
    assert_eq!(ask(&outward, &url, limits).await.unwrap_err(), Unanswered::LedAstray);
    assert_eq!(round.came(), 4, "the first and three more");
}

#[test]
fn from_https_nothing_leads_to_http() {
    let answer = |to: &str| {
        let mut answer = Answered::new(vec![]);
        *answer.status_mut() = axum::http::StatusCode::FOUND;
        answer.headers_mut().insert("location", to.parse().expect("a header"));
        answer
    };
    let (from, limits) =
        (url::Url::parse("https://example.org/a/b").expect("an address"), Limits { redirects: 1, ..Limits::default() });
    let led = |to: &str| super::led_to(&from, &axum::http::Method::GET, &answer(to), limits);
    assert_eq!(led("http://example.org/"), Err(Unanswered::LedAstray));
    assert_eq!(led("c").map(|it| it.map(String::from)), Ok(Some("https://example.org/a/c".to_owned())));
    assert_eq!(super::led_to(&from, &axum::http::Method::POST, &answer("c"), limits), Ok(None));
}

#[tokio::test]
async fn a_body_without_end_and_one_that_drips_are_left() {
    let flood = Machine::at("127.0.0.1", |mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
        while stream.write_all(&[b'a'; 8192]).await.is_ok() {}
    })
    .await;
    let drip = Machine::at("127.0.0.1", |mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n").await;
        while stream.write_all(b"a").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    let outward = allowing([&flood, &drip].map(|it| format!("127.0.0.1:{}", it.port)), Resolver::Machine);
    let limits = Limits { bytes: 100_000, time: Duration::from_millis(1_500), ..Limits::default() };
    let (flooding, dripping) =
        (format!("http://127.0.0.1:{}/", flood.port), format!("http://127.0.0.1:{}/", drip.port));
    let long = Limits { time: Duration::from_secs(60), ..limits };
    assert_eq!(ask(&outward, &flooding, long).await.unwrap_err(), Unanswered::TooLong);
    let cut = ask(&outward, &flooding, Limits { cut: true, ..long }).await.expect("what came first");
    assert_eq!(cut.body().len(), 100_000);
    assert_eq!(ask(&outward, &dripping, limits).await.unwrap_err(), Unanswered::TooSlow);
}

#[tokio::test]
async fn what_is_no_http_is_no_answer() {
    let odd = Machine::saying("127.0.0.1", "220 mail.example ESMTP\r\n").await;
    let outward = allowing([format!("127.0.0.1:{}", odd.port)], Resolver::Machine);
    for scheme in ["http", "https"] {
        let url = format!("{scheme}://127.0.0.1:{}/", odd.port);
        let why = ask(&outward, &url, Limits::default()).await.unwrap_err();
        assert!(matches!(why, Unanswered::NoConnection(_)), "{scheme}: {why:?}");
    }
}
