//! One line of a mail server, understood.

/// What a mail server asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// It greets.
    Lhlo,
    /// It takes us for a server of the other protocol.
    Helo,
    /// A mail begins.
    Mail(Begun),
    /// It goes to this address.
    Rcpt(String),
    /// Its text follows.
    Data,
    /// What was begun is forgotten.
    Rset,
    Noop,
    Vrfy,
    Quit,
}

/// How a mail begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Begun {
    /// Whom it is from; empty for a mail that nobody may answer.
    pub from: String,
    /// How many bytes it says it has.
    pub size: Option<u64>,
}

/// Why a line is no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// No such command.
    Unknown,
    /// It has not the form of its command.
    Malformed,
    /// It asks for something that was not offered.
    Parameter,
}

/// The longest way to an address, with its angle brackets (RFC 5321, 4.5.3.1.3).
const PATH: usize = 256;

/// Reads a line without its end.
pub(crate) fn read(line: &[u8]) -> Result<Command, Flaw> {
    let line = std::str::from_utf8(line).map_err(|_| Flaw::Malformed)?;
    if line.chars().any(char::is_control) {
        return Err(Flaw::Malformed);
    }
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (verb, rest) = (verb.to_ascii_uppercase(), rest.trim());
    let alone = |command: Command| if rest.is_empty() { Ok(command) } else { Err(Flaw::Malformed) };
    match verb.as_str() {
        "LHLO" if rest.is_empty() => Err(Flaw::Malformed),
        "LHLO" => Ok(Command::Lhlo),
        "HELO" | "EHLO" => Ok(Command::Helo),
        "MAIL" => mail(after(rest, "FROM:")?).map(Command::Mail),
        "RCPT" => recipient(after(rest, "TO:")?).map(Command::Rcpt),
        "DATA" => alone(Command::Data),
        "RSET" => alone(Command::Rset),
        "NOOP" => Ok(Command::Noop),
        "VRFY" => Ok(Command::Vrfy),
        "QUIT" => alone(Command::Quit),
        _ => Err(Flaw::Unknown),
    }
}

fn after<'a>(rest: &'a str, word: &str) -> Result<&'a str, Flaw> {
    let (begins, rest) = rest.split_at_checked(word.len()).ok_or(Flaw::Malformed)?;
    // Some servers put a space behind the colon.
    begins.eq_ignore_ascii_case(word).then(|| rest.trim_start()).ok_or(Flaw::Malformed)
}

fn mail(rest: &str) -> Result<Begun, Flaw> {
    let (from, parameters) = path(rest)?;
    let mut size = None;
    for parameter in parameters.split_ascii_whitespace() {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        match (name.to_ascii_uppercase().as_str(), value.to_ascii_uppercase().as_str()) {
            ("SIZE", digits) if !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit()) => {
                // A number with more digits than any machine has bytes is large all the same.
                size = Some(digits.parse().unwrap_or(u64::MAX));
            }
            ("BODY", "7BIT" | "8BITMIME") | ("SMTPUTF8", "") => {}
            _ => return Err(Flaw::Parameter),
        }
    }
    Ok(Begun { from, size })
}

fn recipient(rest: &str) -> Result<String, Flaw> {
    let (to, parameters) = path(rest)?;
    match (to.is_empty(), parameters.trim().is_empty()) {
        (true, _) => Err(Flaw::Malformed),
        (_, false) => Err(Flaw::Parameter),
        _ => Ok(to),
    }
}

/// The address between angle brackets, and what stands behind them. The servers that a mail once had to go by are let go.
fn path(rest: &str) -> Result<(String, &str), Flaw> {
    let inside = rest.strip_prefix('<').ok_or(Flaw::Malformed)?;
    let end = end_of(inside).filter(|end| *end + 2 <= PATH).ok_or(Flaw::Malformed)?;
    let (address, behind) = (&inside[..end], &inside[end + 1..]);
    if !behind.is_empty() && !behind.starts_with(' ') {
        return Err(Flaw::Malformed);
    }
    let address = match address.strip_prefix('@') {
        Some(route) => route.split_once(':').ok_or(Flaw::Malformed)?.1,
        None => address,
    };
    let is_whole = |(name, host): (&str, &str)| !name.is_empty() && !host.is_empty() && !host.contains([' ', '"', '<']);
    match address.is_empty() || address.rsplit_once('@').is_some_and(is_whole) {
        true => Ok((address.to_owned(), behind)),
        false => Err(Flaw::Malformed),
    }
}

/// Where the bracket is that ends a path: not one between quotation marks.
fn end_of(inside: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    inside.bytes().position(|it| {
        match it {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'>' if !quoted => return true,
            _ => {}
        }
        false
    })
}
