//! A line to the running program: HTTP/1.1 as it goes over the socket, one request after the other, and no more.

use std::io::{Error, ErrorKind, Result};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An open connection to the program.
pub struct Line {
    stream: TcpStream,
    read: Vec<u8>,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The first line and the headers.
    pub head: String,
    /// How long the body was: bytes. Nobody here reads it.
    pub length: usize,
}

impl Answer {
    /// A header's value; empty when it is not there. The name is in lower case.
    pub fn header(&self, name: &str) -> &str {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

impl Line {
    /// Connects to the program on this machine.
    pub async fn open(port: u16) -> Result<Line> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Line { stream, read: Vec::with_capacity(1 << 17) })
    }

    /// Sends a request and reads its answer. An error means that nobody knows what came of it.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        self.read.clear();
        let head = loop {
            if let Some(end) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            self.more().await?;
        };
        let text = String::from_utf8_lossy(&self.read[..head]).into_owned();
        let broken = || Error::new(ErrorKind::InvalidData, "the answer is no HTTP with a length");
        let status = text.split(' ').nth(1).and_then(|it| it.parse().ok()).ok_or_else(broken)?;
        let mut answer = Answer { status, head: text, length: 0 };
        answer.length = answer.header("content-length").parse().map_err(|_| broken())?;
        while self.read.len() < head + answer.length {
            self.more().await?;
        }
        Ok(answer)
    }

    async fn more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.read).await? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

/// A request for a page, with a session when there is one.
pub fn get(path: &str, session: Option<&str>) -> Vec<u8> {
    let cookie = session.map_or(String::new(), |token| format!("cookie: manyhands={token}\r\n"));
    format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\n{cookie}\r\n").into_bytes()
}

/// A form, sent from a page of the program by somebody who is signed in.
pub fn post(path: &str, session: &str, fields: &[(String, String)]) -> Vec<u8> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    format!(
        "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\ncookie: manyhands={session}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
