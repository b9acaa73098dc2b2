//! What is said to a mail server, and when a mail is whole.

use crate::command::{self, Begun, Command, Flaw};
use crate::data::{Data, Unfit};

/// How much a mail server may hand over.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest mail: bytes.
    pub size: usize,
    /// The longest line of a mail: bytes.
    pub line: usize,
    /// To how many addresses one mail goes.
    pub recipients: usize,
    /// How many lines that are no commands end it.
    pub mistakes: usize,
}

/// The longest line that is a command, with its end: more than RFC 5321 and every extension that is offered ask for.
const COMMAND: usize = 1024;

/// A mail that is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Whom the server had it from; empty for what nobody may answer, such as a report.
    pub from: String,
    /// To whom, in the order in which it was said: each is answered by a [`Verdict`] of its own.
    pub to: Vec<String>,
    /// Its head and body.
    pub bytes: Vec<u8>,
}

/// What becomes of a mail for one of those to whom it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is durable here; of a mail that is still to come: it may come.
    Taken,
    /// It never will be: the status behind `5.`, such as `7.1`, and why in words.
    Never(&'static str, String),
    /// It cannot be now; the server keeps it and comes again.
    Later,
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// These lines are said.
    Say(String),
    /// Whether mail to this address is taken here: [`Session::heard`] is told before anything else is asked.
    Ask(String),
    /// The mail is kept, and [`Session::done`] is told for each of those to whom it goes.
    Keep(Mail),
    /// The connection ends.
    End,
}

/// One connection.
#[derive(Debug)]
pub struct Session {
    name: String,
    limits: Limits,
    came: Vec<u8>,
    greeted: bool,
    begun: Option<(String, Vec<String>)>,
    asked: Option<String>,
    data: Option<Data>,
    mistakes: usize,
    ended: bool,
}

impl Session {
    /// A connection to the host of this name; and what is said first.
    pub fn new(name: &str, limits: Limits) -> (Session, String) {
        let greeting = format!("220 {name} LMTP\r\n");
        let name = name.to_owned();
        let (came, begun, asked, data) = (vec![], None, None, None);
        (Session { name, limits, came, greeted: false, begun, asked, data, mistakes: 0, ended: false }, greeting)
    }

    /// Takes in what came. [`Session::step`] is asked until it says nothing more.
    pub fn take(&mut self, bytes: &[u8]) {
        if !self.ended {
            self.came.extend_from_slice(bytes);
        }
    }

    /// Whether the text of a mail is under way, for which more time is given than for a command.
    pub fn is_in_a_mail(&self) -> bool {
        self.data.is_some()
    }

    /// What is to be done next; nothing until more comes.
    pub fn step(&mut self) -> Option<Step> {
        if self.ended {
            return Some(Step::End);
        }
        if let Some(to) = &self.asked {
            return Some(Step::Ask(to.clone()));
        }
        if self.data.is_some() {
            return self.text();
        }
        let Some(end) = self.came.iter().position(|it| *it == b'\n') else {
            return (self.came.len() > COMMAND).then(|| self.end("500 5.5.2 That line is too long\r\n"));
        };
        let line: Vec<u8> = self.came.drain(..=end).collect();
        if line.len() > COMMAND {
            return Some(self.end("500 5.5.2 That line is too long\r\n"));
        }
        match line.strip_suffix(b"\r\n") {
            Some(line) if !line.contains(&b'\r') => Some(self.command(line)),
            _ => Some(self.end("500 5.5.2 A line ends with CR and LF, and in no other way\r\n")),
        }
    }

    /// What is answered to an address that was asked about.
    pub fn heard(&mut self, taken: &Verdict) -> String {
        match (self.asked.take(), &mut self.begun, taken) {
            (Some(to), Some((_, all)), Verdict::Taken) => {
                all.push(to);
                "250 2.1.5 Go on\r\n".to_owned()
            }
            _ => verdict(taken),
        }
    }

    /// What is answered for a mail, in the order of those to whom it went.
    pub fn done(&self, verdicts: &[Verdict]) -> String {
        verdicts.iter().map(verdict).collect()
    }

    /// Says good-bye when the program stops.
    pub fn stop(&mut self) -> String {
        self.ended = true;
        format!("421 4.3.2 {} is stopping, come again later\r\n", self.name)
    }

    /// Says good-bye to somebody who says nothing.
    pub fn silent(&mut self) -> String {
        self.ended = true;
        format!("421 4.4.2 {} has waited long enough\r\n", self.name)
    }

    fn end(&mut self, says: &str) -> Step {
        (self.ended, self.came) = (true, vec![]);
        Step::Say(says.to_owned())
    }

    fn text(&mut self) -> Option<Step> {
        let (size, line) = (self.limits.size, self.limits.line);
        let data = self.data.as_mut()?;
        let (used, whole) = data.take(&self.came, size, line);
        self.came.drain(..used);
        if !whole {
            return None;
        }
        let data = self.data.take()?;
        let (from, to) = self.begun.take()?;
        let Some(unfit) = data.unfit else { return Some(Step::Keep(Mail { from, to, bytes: data.bytes })) };
        let says = match unfit {
            Unfit::Large => "552 5.3.4 That mail is larger than what is taken in here\r\n",
            Unfit::LongLine => "554 5.6.0 That mail has a line that is too long\r\n",
            Unfit::BareEnd => "554 5.6.0 A line of that mail ends with LF alone; lines end with CR and LF\r\n",
        };
        let says = says.repeat(to.len());
        // Whatever comes behind such a mail may have been meant to look like a second one.
        Some(if unfit == Unfit::BareEnd { self.end(&says) } else { Step::Say(says) })
    }

    fn command(&mut self, line: &[u8]) -> Step {
        let says = match command::read(line) {
            Ok(Command::Quit) => {
                let says = format!("221 2.0.0 {} says good-bye\r\n", self.name);
                return self.end(&says);
            }
            Ok(Command::Lhlo) => self.greet(),
            Ok(Command::Noop) => "250 2.0.0 Here\r\n".to_owned(),
            Ok(Command::Vrfy) => "252 2.5.0 Send it and see\r\n".to_owned(),
            Ok(Command::Rset) => {
                self.begun = None;
                "250 2.0.0 Forgotten\r\n".to_owned()
            }
            Ok(Command::Helo) => return self.mistake("500 5.5.1 This is LMTP: say LHLO"),
            Ok(_) if !self.greeted => return self.mistake("503 5.5.1 Say LHLO first"),
            Ok(Command::Mail(begun)) => return self.begin(begun),
            Ok(Command::Rcpt(to)) => return self.recipient(to),
            Ok(Command::Data) => return self.text_follows(),
            Err(Flaw::Unknown) => return self.mistake("500 5.5.2 That is no command here"),
            Err(Flaw::Malformed) => return self.mistake("501 5.5.4 That is not understood"),
            Err(Flaw::Parameter) => return self.mistake("555 5.5.4 That was not offered"),
        };
        Step::Say(says)
    }

    fn greet(&mut self) -> String {
        (self.greeted, self.begun) = (true, None);
        let offered = ["PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"];
        let offered: String = offered.iter().map(|it| format!("250-{it}\r\n")).collect();
        format!("250-{}\r\n{offered}250 SIZE {}\r\n", self.name, self.limits.size)
    }

    fn begin(&mut self, Begun { from, size }: Begun) -> Step {
        if self.begun.is_some() {
            return self.mistake("503 5.5.1 A mail has begun already");
        }
        if size.is_some_and(|it| it > self.limits.size as u64) {
            return Step::Say("552 5.3.4 That mail is larger than what is taken in here\r\n".to_owned());
        }
        self.begun = Some((from, vec![]));
        Step::Say("250 2.1.0 To whom?\r\n".to_owned())
    }

    fn recipient(&mut self, to: String) -> Step {
        match &self.begun {
            None => self.mistake("503 5.5.1 Say MAIL first"),
            Some((_, all)) if all.len() >= self.limits.recipients => {
                Step::Say("452 4.5.3 Enough for one mail; the others in the next\r\n".to_owned())
            }
            Some(_) => {
                self.asked = Some(to.clone());
                Step::Ask(to)
            }
        }
    }

    fn text_follows(&mut self) -> Step {
        match &self.begun {
            Some((_, to)) if !to.is_empty() => {
                self.data = Some(Data::new());
                Step::Say("354 The mail, and a dot on a line of its own\r\n".to_owned())
            }
            _ => self.mistake("503 5.5.1 To nobody?"),
        }
    }

    fn mistake(&mut self, says: &str) -> Step {
        self.mistakes += 1;
        match self.mistakes > self.limits.mistakes {
            true => self.end("421 4.7.0 Too many mistakes\r\n"),
            false => Step::Say(format!("{says}\r\n")),
        }
    }
}

fn verdict(it: &Verdict) -> String {
    match it {
        Verdict::Taken => "250 2.0.0 Taken\r\n".to_owned(),
        Verdict::Later => "451 4.3.0 Not now, come again later\r\n".to_owned(),
        Verdict::Never(status, why) => {
            // One line of plain letters, however the words are written.
            let plain = |it: char| if it.is_ascii_graphic() || it == ' ' { it } else { '?' };
            format!("550 5.{status} {}\r\n", why.chars().take(400).map(plain).collect::<String>())
        }
    }
}
