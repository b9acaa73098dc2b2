//! What stands in front of two programs, and whoever asks there.

use std::io::Result;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

use crate::faults::line::{Line, get};

/// A web server as plain as it can be: connections are handed on to a program that says it is ready.
pub struct Front {
    /// Where it listens.
    pub port: u16,
}

type Ready = Arc<[AtomicBool; 2]>;

impl Front {
    /// Opens it before two programs.
    pub async fn open(ports: [u16; 2]) -> Front {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (ready, turn) = (Ready::new([true.into(), true.into()]), AtomicUsize::new(0));
        let looked = ready.clone();
        tokio::spawn(async move {
            loop {
                for (port, ready) in ports.iter().zip(looked.iter()) {
                    let status = timeout(Duration::from_secs(2), Asker::new(*port).ask(&get("/readyz", None))).await;
                    ready.store(matches!(status, Ok(Ok(200))), Ordering::Relaxed);
                }
                sleep(Duration::from_millis(20)).await;
            }
        });
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let first = turn.fetch_add(1, Ordering::Relaxed) % 2;
                tokio::spawn(hand_on(near, ports, first, ready.clone()));
            }
        });
        Front { port }
    }
}

/// To the one whose turn it is when it is ready, else to the other; to either when neither is.
async fn hand_on(mut near: TcpStream, ports: [u16; 2], first: usize, ready: Ready) {
    let turns = [first, 1 - first];
    let (well, other): (Vec<usize>, Vec<usize>) = turns.into_iter().partition(|n| ready[*n].load(Ordering::Relaxed));
    for n in well.into_iter().chain(other) {
        if let Ok(mut far) = TcpStream::connect(("127.0.0.1", ports[n])).await {
            // Whichever side ends it ends both.
            let _ = copy_bidirectional(&mut near, &mut far).await;
            return;
        }
    }
}

/// Somebody who asks one thing after the other, on one connection for as long as it is held open.
pub struct Asker {
    port: u16,
    line: Option<Line>,
}

impl Asker {
    /// Somebody who has not asked yet.
    pub fn new(port: u16) -> Asker {
        Asker { port, line: None }
    }

    /// Asks; the status. An error is one that somebody would see: nothing is asked twice.
    pub async fn ask(&mut self, request: &[u8]) -> Result<u16> {
        let mut line = match self.line.take() {
            Some(line) => line,
            None => Line::open(self.port).await?,
        };
        let answer = line.ask(request).await?;
        if answer.header("connection") != "close" {
            self.line = Some(line);
        }
        Ok(answer.status)
    }

    /// One question.
    pub async fn once(port: u16, request: &[u8]) -> u16 {
        Asker::new(port).ask(request).await.expect("an answer")
    }
}

/// A page that is open and listens.
pub struct Ear {
    stream: TcpStream,
    read: String,
}

impl Ear {
    /// Opens a stream.
    pub async fn at(port: u16, session: &str) -> Ear {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("somebody is there");
        stream.write_all(&get("/live", Some(session))).await.expect("it is asked");
        Ear { stream, read: String::new() }
    }

    /// Whether it hears this before the stream is over, or the time.
    pub async fn hears(&mut self, words: &str, within: Duration) -> bool {
        let heard = async {
            let mut part = [0; 1_024];
            loop {
                if let Some(at) = self.read.find(words) {
                    self.read.drain(..at + words.len());
                    return true;
                }
                match self.stream.read(&mut part).await {
                    Ok(n) if n > 0 => self.read.push_str(&String::from_utf8_lossy(&part[..n])),
                    _ => return false,
                }
            }
        };
        timeout(within, heard).await.unwrap_or(false)
    }
}
