//! Conversations with mail servers that keep to the protocol, and with those that do not.

use proptest::prelude::*;

use crate::command::{self, Begun, Command, Flaw};
use crate::{Limits, Mail, Session, Step, Verdict};

const LIMITS: Limits = Limits { size: 1000, line: 200, recipients: 3, mistakes: 5 };
const OPEN: &str =
    "LHLO mx.together.example\r\nMAIL FROM:<mei@example.org>\r\nRCPT TO:<answers+1@together.example>\r\nDATA\r\n";

/// Whether an address is taken here, in stories.
fn ours(to: &str) -> Verdict {
    match to.rsplit_once('@') {
        Some((_, "together.example")) => Verdict::Taken,
        Some((_, "busy.example")) => Verdict::Later,
        _ => Verdict::Never("1.1", "Nobody reads that".to_owned()),
    }
}

/// A conversation: what comes, in these pieces, and what was said and kept.
fn talk<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> (String, Vec<Mail>) {
    let (mut session, mut said) = Session::new("here", LIMITS);
    let mut kept = vec![];
    for piece in pieces {
        session.take(piece);
        while let Some(step) = session.step() {
            match step {
                Step::Say(words) => said += &words,
                Step::Ask(to) => said += &session.heard(&ours(&to)),
                Step::Keep(mail) => {
                    said += &session.done(&vec![Verdict::Taken; mail.to.len()]);
                    kept.push(mail);
                }
                Step::End => return (said + "END", kept),
            }
        }
    }
    (said, kept)
}

fn says(words: &str) -> (String, Vec<Mail>) {
    talk([words.as_bytes()])
}

/// The codes that were said, one for each reply.
fn codes(said: &str) -> Vec<&str> {
    let last = |line: &&str| line.as_bytes().get(3) == Some(&b' ');
    said.lines().filter(last).map(|line| &line[..3]).collect()
}

#[test]
fn a_mail_is_handed_over_and_each_of_those_it_goes_to_is_answered() {
    let (said, kept) = says(
        "LHLO mx\r\nMAIL FROM:<mei@example.org> BODY=8BITMIME SIZE=30\r\nRCPT TO:<answers+1@together.example>\r\n\
         RCPT TO:<somebody@elsewhere.example>\r\nRCPT TO:<x@busy.example>\r\nRCPT TO:<answers+2@together.example>\r\nDATA\r\n\
         Subject: x\r\n\r\n..Dots\r\n..\r\nend\r\n.\r\nQUIT\r\n",
    );
    assert_eq!(codes(&said), ["220", "250", "250", "250", "550", "451", "250", "354", "250", "250", "221"], "{said}");
    assert!(said.ends_with("END") && said.contains("250 SIZE 1000\r\n") && said.contains("250-PIPELINING\r\n"));
    let [mail] = &kept[..] else { panic!("{kept:?}") };
    assert_eq!(mail.from, "mei@example.org");
    assert_eq!(mail.to, ["answers+1@together.example", "answers+2@together.example"]);
    assert_eq!(mail.bytes, b"Subject: x\r\n\r\n.Dots\r\n.\r\nend\r\n");
}

#[test]
fn an_order_other_than_the_protocols_is_refused_and_nothing_is_kept() {
    let said = |words: &str| says(words).0;
    assert_eq!(codes(&said("MAIL FROM:<a@b.c>\r\n")), ["220", "503"]);
    assert_eq!(codes(&said("EHLO mx\r\nHELO mx\r\n")), ["220", "500", "500"]);
    assert_eq!(codes(&said("LHLO mx\r\nRCPT TO:<a@b.c>\r\nDATA\r\n")), ["220", "250", "503", "503"]);
    assert_eq!(codes(&said("LHLO mx\r\nMAIL FROM:<a@b.c>\r\nMAIL FROM:<a@b.c>\r\n")), ["220", "250", "250", "503"]);
    // Nobody of this place: there is nothing to send.
    assert_eq!(
        codes(&said("LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.c>\r\nDATA\r\n")),
        ["220", "250", "250", "550", "503"]
    );
    let forgotten = "LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<x@together.example>\r\nRSET\r\nDATA\r\n";
    assert_eq!(codes(&said(forgotten)), ["220", "250", "250", "250", "250", "503"]);
    let again = "LHLO mx\r\nMAIL FROM:<>\r\nLHLO mx\r\nRCPT TO:<x@together.example>\r\n";
    assert_eq!(codes(&said(again)), ["220", "250", "250", "250", "503"]);
    assert_eq!(codes(&said("VRFY ada\r\nNOOP\r\nSTARTTLS\r\n")), ["220", "252", "250", "500"]);
}

#[test]
fn what_is_too_much_is_refused_and_the_next_mail_is_taken() {
    let next = "MAIL FROM:<a@b.c>\r\nRCPT TO:<x@together.example>\r\nDATA\r\nhello\r\n.\r\n";
    let (said, kept) =
        says("LHLO mx\r\nMAIL FROM:<a@b.c> SIZE=1001\r\nMAIL FROM:<a@b.c> SIZE=99999999999999999999\r\n");
    assert_eq!((codes(&said), kept.len()), (vec!["220", "250", "552", "552"], 0));
    let large = format!("{OPEN}{}.\r\n{next}", "a line\r\n".repeat(200));
    let (said, kept) = says(&large);
    assert!(said.contains("552 5.3.4") && kept.len() == 1 && kept[0].bytes == b"hello\r\n", "{said}");
    // Each of those it goes to is answered, or the next reply would be taken for theirs.
    let two = OPEN.replace("DATA", "RCPT TO:<answers+2@together.example>\r\nDATA");
    let (said, kept) = says(&format!("{two}{}.\r\n{next}", "a line\r\n".repeat(200)));
    assert_eq!(codes(&said)[5..], ["354", "552", "552", "250", "250", "354", "250"], "{said}");
    assert_eq!(kept.len(), 1);
    let (said, kept) = says(&format!("{OPEN}{}\r\n.\r\n{next}", "a".repeat(201)));
    assert!(said.contains("554 5.6.0") && kept.len() == 1, "{said}");
    let many = "RCPT TO:<x@together.example>\r\n".repeat(4);
    let (said, kept) = says(&format!("LHLO mx\r\nMAIL FROM:<a@b.c>\r\n{many}DATA\r\nhello\r\n.\r\n"));
    assert_eq!(codes(&said)[6..], ["452", "354", "250", "250", "250"], "{said}");
    assert_eq!(kept[0].to.len(), 3);
}

#[test]
fn whoever_makes_many_mistakes_or_sends_no_lines_is_left() {
    let (said, _) = says(&"WHAT\r\n".repeat(20));
    assert_eq!(codes(&said), ["220", "500", "500", "500", "500", "500", "421"]);
    assert!(said.ends_with("END"));
    let long = "a".repeat(2000);
    for flood in [long.as_str(), &format!("NOOP {long}\r\n")] {
        let (said, _) = says(flood);
        assert!(said.contains("500 5.5.2") && said.ends_with("END"), "{said}");
    }
    for bare in ["NOOP\n", "NOOP\rLHLO x\r\n", "LHLO mx\r\nNOOP\nNOOP\r\n"] {
        let (said, _) = says(bare);
        assert!(said.contains("500 5.5.2") && said.ends_with("END"), "{bare:?}: {said}");
    }
}

/// The ends of mail that some servers take for one and others do not, each with a second mail behind it.
#[test]
fn no_second_mail_is_found_inside_a_first() {
    let second =
        "MAIL FROM:<boss@together.example>\r\nRCPT TO:<answers+9@together.example>\r\nDATA\r\nYes to all.\r\n.\r\n";
    for end in ["\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r\n", "\r\n.\r", "\r.\r", "\n\n.\r\n", "\r\n\0.\r\n", "\r\n.\r\r\n"]
    {
        let (said, kept) = says(&format!("{OPEN}hello{end}{second}"));
        assert!(kept.len() <= 1 && kept.iter().all(|it| it.to == ["answers+1@together.example"]), "{end:?}: {said}");
        // A line that ends with LF alone is not kept at all, and nothing behind it is read.
        assert_eq!(kept.is_empty(), end.contains('\n') && end.replace("\r\n", "").contains('\n'), "{end:?}: {said}");
        assert_eq!(kept.is_empty(), said.ends_with("END"), "{end:?}: {said}");
    }
}

#[test]
fn a_command_is_understood_as_it_is_written_and_not_otherwise() {
    let from = |line: &str| match command::read(line.as_bytes()) {
        Ok(Command::Mail(Begun { from, .. })) => Ok(from),
        Ok(other) => panic!("{other:?}"),
        Err(flaw) => Err(flaw),
    };
    for (line, expected) in [
        ("MAIL FROM:<>", ""),
        ("mail from:<mei@example.org>", "mei@example.org"),
        ("MAIL FROM: <mei@example.org> size=12 body=7bit", "mei@example.org"),
        ("MAIL FROM:<@a.example,@b.example:mei@example.org>", "mei@example.org"),
        ("MAIL FROM:<\"a>b\\\" c\"@example.org>", "\"a>b\\\" c\"@example.org"),
        ("MAIL FROM:<nu\u{f1}ez@example.org> SMTPUTF8", "nu\u{f1}ez@example.org"),
    ] {
        assert_eq!(from(line).as_deref(), Ok(expected), "{line}");
    }
    let long = format!("MAIL FROM:<{}@example.org>", "a".repeat(300));
    for line in [
        "MAIL",
        "MAIL FROM",
        "MAIL FROM:",
        "MAIL FROM:mei@example.org",
        "MAIL FROM:<mei@example.org",
        "MAIL FROM:<mei>",
        "MAIL FROM:<@example.org>",
        "MAIL FROM:<mei@>",
        "MAIL FROM:<mei@exa mple.org>",
        "MAIL FROM:<mei@example.org>SIZE=1",
        "MAIL TO:<mei@example.org>",
        "MAIL FROM:<m\u{1}ei@example.org>",
        &long,
    ] {
        assert_eq!(from(line), Err(Flaw::Malformed), "{line}");
    }
    for line in ["MAIL FROM:<> SIZE=x", "MAIL FROM:<> SIZE=", "MAIL FROM:<> RET=FULL", "MAIL FROM:<> BODY=BINARYMIME"] {
        assert_eq!(from(line), Err(Flaw::Parameter), "{line}");
    }
    assert_eq!(command::read(b"RCPT TO:<>"), Err(Flaw::Malformed));
    assert_eq!(command::read(b"RCPT TO:<a@b.c> NOTIFY=NEVER"), Err(Flaw::Parameter));
    assert_eq!(command::read(b"\xff\xfe"), Err(Flaw::Malformed));
    assert_eq!(command::read(b"DATA now"), Err(Flaw::Malformed));
}

#[test]
fn why_a_mail_was_not_taken_is_one_line_whatever_it_says() {
    let (session, _) = Session::new("here", LIMITS);
    let why = Verdict::Never("7.1", format!("No.\r\n250 2.0.0 Yes \u{e9}{}", "x".repeat(900)));
    let said = session.done(&[Verdict::Taken, why, Verdict::Later]);
    assert_eq!(codes(&said), ["250", "550", "451"], "{said}");
    assert!(said.lines().count() == 3 && said.contains("550 5.7.1 No.??250"), "{said}");
    assert!(said.lines().all(|line| line.len() < 510));
}

#[test]
fn whoever_is_left_hears_why_and_nothing_more_is_done() {
    let (mut session, _) = Session::new("here", LIMITS);
    assert!(session.stop().starts_with("421 4.3.2"));
    session.take(b"NOOP\r\n");
    assert_eq!(session.step(), Some(Step::End));
    let (mut session, _) = Session::new("here", LIMITS);
    assert!(session.silent().starts_with("421 4.4.2") && session.step() == Some(Step::End));
}

#[test]
fn nothing_is_read_on_until_it_is_said_whether_an_address_is_taken() {
    let (mut session, _) = Session::new("here", LIMITS);
    session.take(OPEN.as_bytes());
    while !matches!(session.step(), Some(Step::Ask(_))) {}
    let ask = Some(Step::Ask("answers+1@together.example".to_owned()));
    assert_eq!((session.step(), session.step()), (ask.clone(), ask));
    assert_eq!(session.heard(&Verdict::Later), "451 4.3.0 Not now, come again later\r\n");
    // Nobody was let in: there is nobody to send to.
    assert_eq!(session.step(), Some(Step::Say("503 5.5.1 To nobody?\r\n".to_owned())));
    assert!(session.heard(&Verdict::Taken).starts_with("250 ") && !session.is_in_a_mail(), "nothing was asked");
}

/// Bytes of which mails and tricks are made.
fn odd() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"\r\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"\n".to_vec()),
        Just(b".".to_vec()),
        Just(b"..".to_vec()),
        Just(b"QUIT\r\n".to_vec()),
        Just(b"MAIL FROM:<a@b.c>\r\n".to_vec()),
        Just(b"RCPT TO:<x@together.example>\r\n".to_vec()),
        Just(b"DATA\r\n".to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|it| it.concat())
}

proptest! {
    /// A mail ends where the first CR LF dot CR LF is, the line before it begins included, and nowhere else.
    #[test]
    fn a_mail_ends_where_a_search_would_find_the_end(bytes in odd()) {
        let mut data = crate::data::Data::new();
        let (used, whole) = data.take(&bytes, 10_000, 10_000);
        let before = [b"\r\n", &bytes[..]].concat();
        let found = before.windows(5).position(|it| it == b"\r\n.\r\n").map(|at| at + 3);
        prop_assert_eq!(whole.then_some(used), found);
    }

    /// What was written is what is kept.
    #[test]
    fn dots_that_were_put_in_for_the_way_are_taken_out(lines in prop::collection::vec("[.a\r]{0,5}", 0..8)) {
        let lines: Vec<&str> = lines.iter().map(|it| it.trim_end_matches('\r')).collect();
        let text: String = lines.iter().map(|it| format!("{it}\r\n")).collect();
        let way: String = lines.iter().map(|it| if it.starts_with('.') { format!(".{it}\r\n") } else { format!("{it}\r\n") }).collect();
        let (_, kept) = talk([OPEN.as_bytes(), way.as_bytes(), b".\r\n"]);
        prop_assert_eq!(&kept[0].bytes, &text.into_bytes());
    }

    /// Nothing fails, and how the bytes were cut on the way changes nothing.
    #[test]
    fn no_bytes_break_it_and_pieces_are_as_good_as_the_whole(bytes in odd(), opened in any::<bool>(), cut in 1usize..9) {
        let whole = if opened { [OPEN.as_bytes(), &bytes].concat() } else { bytes };
        let (said, kept) = talk([&whole[..]]);
        let (said_to_pieces, kept_of_pieces) = talk(whole.chunks(cut));
        prop_assert_eq!(said, said_to_pieces);
        prop_assert_eq!(&kept, &kept_of_pieces);
        prop_assert!(kept.iter().all(|it| !it.to.is_empty() && it.bytes.len() <= LIMITS.size));
    }
}
