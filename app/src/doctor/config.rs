//! What was chosen: pure, since the options say it all.

use std::net::IpAddr;

use base::say;
use lettre::message::Mailbox;

use super::Finding;
use crate::serve::Args;

/// The findings about the options.
pub fn look(options: &Args) -> Vec<Finding> {
    vec![url(options), proxy(options), sender(options)]
}

/// Whether an address leads nowhere but to the machine itself.
pub fn is_loopback(url: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).split('/').next().unwrap_or_default();
    let host = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    host == "localhost" || host.ends_with(".localhost") || host.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}

fn url(options: &Args) -> Finding {
    let url = options.address();
    match (is_loopback(&url), url.starts_with("https://")) {
        (true, _) => Finding::warning("url", say!("doctor-url-loopback", url = &url), say!("doctor-url-loopback-then")),
        (false, true) => Finding::ok("url", say!("doctor-url-ok", url = &url)),
        (false, false) => Finding::fault("url", say!("doctor-url-plain", url = &url), say!("doctor-url-plain-then")),
    }
}

fn proxy(options: &Args) -> Finding {
    let (behind, open) = (options.address().starts_with("https://"), !options.listen.ip().is_loopback());
    match (behind, options.trust_proxy, open) {
        (true, false, _) => {
            Finding::warning("proxy", say!("doctor-proxy-untrusted"), say!("doctor-proxy-untrusted-then"))
        }
        (_, true, true) => {
            let at = options.listen.to_string();
            Finding::warning("proxy", say!("doctor-proxy-open", at = at), say!("doctor-proxy-open-then"))
        }
        _ => Finding::ok("proxy", say!("doctor-proxy-ok")),
    }
}

fn sender(options: &Args) -> Finding {
    let from = options.mail_from.as_str();
    match from.parse::<Mailbox>().map(|it| it.email.domain().to_owned()) {
        Err(_) => Finding::fault("sender", say!("doctor-sender-none", from = from), say!("doctor-sender-then")),
        Ok(domain) if !domain.contains('.') => {
            Finding::warning("sender", say!("doctor-sender-local", from = from), say!("doctor-sender-then"))
        }
        Ok(_) => Finding::ok("sender", say!("doctor-sender-ok", from = from)),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::{Grade, worst};
    use super::{is_loopback, look};
    use crate::serve::Args;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    fn grades(options: &[&str]) -> Vec<(&'static str, Grade)> {
        let line = Line::parse_from([&["x"][..], options].concat());
        look(&line.args).into_iter().map(|it| (it.about, it.grade)).collect()
    }

    #[test]
    fn an_address_of_this_machine_is_known_in_every_spelling() {
        for here in [
            "http://127.0.0.1:8080",
            "http://localhost",
            "https://[::1]:8443/",
            "http://127.9.9.9",
            "http://a.localhost",
        ] {
            assert!(is_loopback(here), "{here}");
        }
        for there in
            ["https://together.example", "http://10.0.0.1:8080", "https://localhost.example", "http://[2001:db8::1]"]
        {
            assert!(!is_loopback(there), "{there}");
        }
    }

    #[test]
    fn what_was_chosen_well_is_well() {
        let well = ["--url", "https://together.example", "--trust-proxy", "--mail-from", "hello@together.example"];
        assert!(grades(&well).iter().all(|(_, grade)| *grade == Grade::Ok));
    }

    #[test]
    fn what_people_elsewhere_cannot_follow_or_others_can_read_is_said() {
        assert!(grades(&[]).contains(&("url", Grade::Warning)));
        assert!(grades(&["--url", "http://together.example"]).contains(&("url", Grade::Fault)));
        assert!(grades(&["--url", "https://together.example"]).contains(&("proxy", Grade::Warning)));
        assert!(grades(&["--listen", "0.0.0.0:80", "--trust-proxy"]).contains(&("proxy", Grade::Warning)));
        assert!(grades(&["--mail-from", "hello"]).contains(&("sender", Grade::Fault)));
        assert!(grades(&["--mail-from", "hello@localhost"]).contains(&("sender", Grade::Warning)));
    }

    #[test]
    fn the_worst_decides() {
        let line = Line::parse_from(["x", "--url", "http://together.example"]);
        assert_eq!(worst(&look(&line.args)), Grade::Fault);
        assert_eq!(worst(&[]), Grade::Ok);
    }
}
