//! Answers as people's programs write them.

use crate::{Bounce, Kind, authenticated, cut, read, to_text};

/// `(what it is, the answer as it came, what somebody wrote)`.
const FORMS: [(&str, &str, &str); 22] = [
    (
        "Gmail, above",
        "Yes, gladly.\n\nOn Tue, Jun 8, 2027 at 10:00 AM Elmwater <a@b.example> wrote:\n\n> Good day,\n> please answer",
        "Yes, gladly.",
    ),
    (
        "Gmail, broken line",
        "Yes.\n\nOn Tue, Jun 8, 2027 at 10:00 AM Elmwater Together\n<answers+1@b.example> wrote:\n> x",
        "Yes.",
    ),
    (
        "Gmail in Spanish",
        "Sí, claro.\n\nEl mar, 8 jun 2027 a las 10:00, Elmwater (<a@b.example>) escribió:\n> x",
        "Sí, claro.",
    ),
    ("Gmail in German", "Gerne.\n\nAm Di., 8. Juni 2027 um 10:00 Uhr schrieb Elmwater <a@b.example>:\n> x", "Gerne."),
    ("Thunderbird in German", "Gerne.\n\nAm 08.06.27 um 10:00 schrieb:\n> x", "Gerne."),
    ("Gmail in French", "Oui.\n\nLe mar. 8 juin 2027 à 10:00, Elmwater <a@b.example> a écrit :\n> x", "Oui."),
    (
        "Outlook",
        "Fine with us.\n\n________________________________\nFrom: Elmwater <a@b.example>\nSent: Tuesday, June 8, 2027\nTo: Mei\nSubject: Asks\n\nGood day,",
        "Fine with us.",
    ),
    ("Outlook, bold", "Fine.\n\n*From:* Elmwater\n*Sent:* Tuesday\n*To:* Mei\n*Subject:* Asks\n\nGood day,", "Fine."),
    (
        "Outlook in German",
        "Passt.\n\nVon: Elmwater <a@b.example>\nGesendet: Dienstag, 8. Juni 2027\nAn: Mei\nBetreff: Fragt\n\nHallo",
        "Passt.",
    ),
    (
        "Outlook in Spanish",
        "Vale.\n\nDe: Elmwater <a@b.example>\nEnviado: martes\nPara: Mei\nAsunto: Pregunta\n\nHola",
        "Vale.",
    ),
    ("old Outlook", "Fine.\n\n-----Original Message-----\nFrom: Elmwater\n\nGood day", "Fine."),
    ("old Outlook in German", "Gut.\n-----Ursprüngliche Nachricht-----\nVon: x", "Gut."),
    (
        "Apple Mail",
        "All right.\n\nSent from my iPhone\n\n> On Jun 8, 2027, at 10:00, Elmwater <a@b.example> wrote:\n> \n> x",
        "All right.",
    ),
    (
        "Apple Mail in Spanish",
        "Bien.\n\nEnviado desde mi iPhone\n\n> El 8 jun 2027, a las 10:00, Elmwater <a@b.example> escribió:\n> x",
        "Bien.",
    ),
    ("below the quotation", "On 6/8/27 10:00, Elmwater wrote:\n> Who has the key?\n\nWe do.", "We do."),
    ("between the lines", "> Who has the key?\nWe do.\n> And on Sunday?\nNobody.", "We do.\nNobody."),
    ("a signature", "We do.\n\n-- \nMei Castellano-Wu\nShore Clinic", "We do."),
    (
        "Outlook on a telephone",
        "Yes\n\nGet Outlook for iOS<https://aka.ms/o>\n________________________________\nFrom: E\nSent: Tuesday\nTo: M\n",
        "Yes",
    ),
    (
        "words that only look so",
        "On Tuesday we wrote: no.\nFrom: here to there\nvon mir aus",
        "On Tuesday we wrote: no.\nFrom: here to there\nvon mir aus",
    ),
    ("several paragraphs", "One.\n\n\n\nTwo.\n- a\n- b\n", "One.\n\nTwo.\n- a\n- b"),
    ("nothing of one's own", "> x\n> y\n", ""),
    ("an address that wrote", "Ja.\n\nElmwater <a@b.example> schrieb:\n> x", "Ja."),
];

#[test]
fn what_is_quoted_is_cut_and_what_was_written_stays() {
    let mut wrong = vec![];
    for (what, came, wrote) in FORMS {
        let found = cut(came);
        if found != wrote {
            wrong.push(format!("{what}: {found:?} instead of {wrote:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_page_is_read_as_text_with_its_quotations() {
    let page = "<html><head><style>p{}</style></head><body><div dir=ltr>S&iacute;, <b>claro</b>.<br>Dos &amp; tres</div><br>\
        <div class=gmail_quote><div>On Tue, Jun 8, 2027 E &lt;a@b.example&gt; wrote:<br></div><blockquote><div>Good day</div><p>x</p></blockquote></div><script>alert(1)</script></body></html>";
    let text = to_text(page);
    assert!(text.contains("> Good day") && !text.contains("alert") && !text.contains("p{}"), "{text}");
    assert_eq!(cut(&text), "Sí, claro.\nDos & tres");
    for broken in ["<", "a<b", "<p", "&#xffffffff;", "&;", "<!--", "<script>", "</", &"<blockquote>".repeat(10_000)] {
        let _ = to_text(broken);
    }
}

fn mail(head: &str, body: &str) -> Vec<u8> {
    format!("From: Mei Wu <Mei@Example.org>\r\nTo: answers+abc@t.example\r\nSubject: Re: x\r\nMessage-ID: <1@x>\r\n{head}\r\n{body}").replace("\r\r", "\r").into_bytes()
}

#[test]
fn a_mail_that_says_twice_whom_it_is_from_is_from_nobody() {
    for other in ["From: eve@elsewhere.example\r\n", "from: mei@example.org\r\n"] {
        assert_eq!(read(&mail(other, "Yes.\r\n")).expect("a mail").from, [""; 0], "{other}");
    }
    assert_eq!(read(&mail("Sender: eve@elsewhere.example\r\n", "Yes.\r\n")).expect("a mail").from, ["mei@example.org"]);
}

#[test]
fn an_answer_says_who_and_what() {
    let it = read(&mail(
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
        "S=ED, ma=F1ana.\r\n",
    ))
    .expect("a mail");
    assert_eq!(
        (it.from, it.name.as_str(), it.words.as_str()),
        (vec!["mei@example.org".to_owned()], "Mei Wu", "Sí, mañana.")
    );
    assert_eq!((it.kind, it.message_id.as_deref()), (Kind::Answer, Some("1@x")));
    assert!(it.to.contains(&"answers+abc@t.example".to_owned()));
}

#[test]
fn files_are_counted_and_pages_are_read() {
    let body = "--e\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Ja</p>\r\n--e\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--e--\r\n";
    let it = read(&mail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=e\r\n", body)).expect("a mail");
    assert_eq!((it.words.as_str(), it.attachments), ("Ja", 1));
}

#[test]
fn machines_are_known() {
    for head in [
        "Auto-Submitted: auto-replied\r\n",
        "Precedence: bulk\r\n",
        "X-Autoreply: yes\r\n",
        "List-Id: <x.y>\r\n",
        "Return-Path: <>\r\n",
    ] {
        let it = read(&mail(head, "I am away.\r\n")).expect("a mail");
        assert!(matches!(it.kind, Kind::Automatic(_)), "{head}");
    }
    assert_eq!(read(&mail("Auto-Submitted: no\r\n", "Here.\r\n")).expect("a mail").kind, Kind::Answer);
    let away = b"From: a@b.example\r\nSubject: Out of Office: Re: x\r\n\r\nAway.\r\n";
    assert!(matches!(read(away).expect("a mail").kind, Kind::Automatic("Subject")));
}

#[test]
fn a_report_says_which_letter_did_not_arrive() {
    let body = "--e\r\nContent-Type: text/plain\r\n\r\nSorry\r\n--e\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; Nobody@Example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n";
    let head = "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=e\r\n";
    let bounce = Bounce { address: "nobody@example.org".to_owned(), permanent: true, status: "5.1.1".to_owned() };
    // The letter comes back whole, as its head, or not at all.
    let letter = "\r\n\r\nFrom: t@t.example\r\nMessage-ID: <7@t.example>\r\nSubject: x\r\n";
    for (back, id) in [
        (format!("--e\r\nContent-Type: message/rfc822{letter}\r\nGood day\r\n--e--\r\n"), Some("7@t.example")),
        (format!("--e\r\nContent-Type: text/rfc822-headers{letter}\r\n--e--\r\n"), Some("7@t.example")),
        ("--e--\r\n".to_owned(), None),
    ] {
        let it = read(&mail(head, &format!("{body}{back}"))).expect("a mail");
        assert_eq!(it.kind, Kind::Bounce(vec![bounce.clone()], id.map(str::to_owned)), "{back}");
    }
}

#[test]
fn only_ones_own_server_is_believed() {
    let says = |text: &str| vec![text.to_owned()];
    let ours = |text: &str| authenticated(&says(text), "mx.t.example", "example.org");
    assert!(ours("mx.t.example; dkim=pass header.d=example.org header.s=a"));
    assert!(ours("mx.t.example 1; spf=pass smtp.mailfrom=mei@example.org"));
    assert!(ours("mx.t.example; dkim=fail; dmarc=pass header.from=example.org"));
    assert!(!ours("mx.t.example; dkim=pass header.d=evil.example"));
    assert!(!ours("mx.t.example; dkim=fail header.d=example.org; spf=fail smtp.mailfrom=example.org"));
    assert!(!ours("mx.evil.example; dkim=pass header.d=example.org"));
    assert!(!ours("mx.t.example; dkim=pass header.d=org"));
    assert!(ours(
        "mx.t.example; spf=pass (mx: domain of mei@example.org designates 192.0.2.1) smtp.mailfrom=mei@example.org"
    ));
    // What a sender may write into it proves nothing.
    assert!(!ours("mx.t.example; spf=pass smtp.mailfrom=\"x; spf=pass smtp.mailfrom=b@example.org \"@evil.example"));
    assert!(!ours(
        "mx.t.example; spf=pass (domain of a;dkim=pass header.d=example.org @evil.example) smtp.mailfrom=evil.example"
    ));
    assert!(!ours("mx.t.example; dkim=pass header.i=\"a header.d=example.org \"@evil.example header.d=evil.example"));
    assert!(!ours("mx.t.example; spf=pass (a (b) header.d smtp.mailfrom=b@example.org"));
    assert!(!ours("mx.t.example; spf=pass \\(a; dkim=pass header.d=example.org) smtp.mailfrom=evil.example \\"));
    let forged = vec![
        "mx.t.example; dkim=fail header.d=x".to_owned(),
        "mx.t.example; dkim=pass header.d=example.org".to_owned(),
    ];
    assert!(!authenticated(&forged, "mx.t.example", "example.org"), "what stands below came with the mail");
}

#[test]
fn of_a_mail_of_empty_lines_the_words_are_what_stands_on_top() {
    // Each line is looked at a few times: with all that follow it, this would not come to an end.
    let text = format!("Yes.{}", "\r\n".repeat(500_000));
    assert_eq!(crate::cut(&text).trim(), "Yes.");
}

#[test]
fn bombs_are_not_opened() {
    let nested = "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n".repeat(5_000);
    assert!(read(nested.as_bytes()).is_none());
    assert!(read(&vec![b'x'; crate::LARGEST + 1]).is_none());
    for junk in [&b""[..], b"\0\0\0", b"\r\n\r\n", b"From:\r\nTo:\r\n\r\n", &[0xff; 300]] {
        let _ = read(junk);
    }
}
