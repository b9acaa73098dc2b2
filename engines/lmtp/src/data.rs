//! The text of a mail: where it ends, and what of it is kept.

/// What stood in the way of keeping a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// It is larger than what is kept.
    Large,
    /// A line ended with LF alone. Servers that disagree about such a line see two mails where one was sent.
    BareEnd,
    /// A line is longer than what anybody writes.
    LongLine,
}

/// Where in a line the next byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Begin,
    /// Behind a dot that began the line, which is taken away.
    Dot,
    /// Behind such a dot and CR: LF ends the mail.
    DotCr,
    Inside,
    /// Behind a CR that is not yet written.
    Cr,
}

/// A mail that is coming in.
#[derive(Debug)]
pub(crate) struct Data {
    at: At,
    line: usize,
    /// What came so far, without the dots that were put in for the way.
    pub bytes: Vec<u8>,
    /// The first thing that stood in the way; then nothing is kept, and the end is waited for.
    pub unfit: Option<Unfit>,
}

impl Data {
    pub(crate) fn new() -> Data {
        Data { at: At::Begin, line: 0, bytes: vec![], unfit: None }
    }

    /// Takes bytes in; how many it used, and whether the mail ended with the last of these.
    pub(crate) fn take(&mut self, bytes: &[u8], size: usize, line: usize) -> (usize, bool) {
        for (n, byte) in bytes.iter().enumerate() {
            if self.step(*byte) {
                return (n + 1, true);
            }
            if self.line > line {
                self.refuse(Unfit::LongLine);
            } else if self.bytes.len() > size {
                self.refuse(Unfit::Large);
            }
        }
        (bytes.len(), false)
    }

    /// One byte; whether the mail ends with it.
    fn step(&mut self, byte: u8) -> bool {
        self.at = match (self.at, byte) {
            (At::DotCr, b'\n') => return true,
            (At::Begin, b'.') => At::Dot,
            (At::Dot, b'\r') => At::DotCr,
            (At::Cr, b'\n') => {
                self.keep(b"\r\n");
                self.line = 0;
                At::Begin
            }
            // A CR that ended no line is a sign like others.
            (At::DotCr | At::Cr, b'\r') => {
                self.keep(b"\r");
                At::Cr
            }
            (At::DotCr | At::Cr, other) => {
                self.keep(b"\r");
                self.inside(other)
            }
            (_, b'\r') => At::Cr,
            (_, other) => self.inside(other),
        };
        false
    }

    fn inside(&mut self, byte: u8) -> At {
        self.keep(&[byte]);
        if byte == b'\n' {
            self.refuse(Unfit::BareEnd);
        }
        // Behind a bare LF no line begins: a dot there ends nothing.
        At::Inside
    }

    fn keep(&mut self, bytes: &[u8]) {
        self.line += bytes.len();
        if self.unfit.is_none() {
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn refuse(&mut self, why: Unfit) {
        self.unfit.get_or_insert(why);
        self.bytes = vec![];
    }
}
