//! A post office: takes letters over SMTP and counts each by its number.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How often each letter came, by its number.
type Taken = Arc<Mutex<BTreeMap<String, usize>>>;

/// An office that takes whatever is brought.
pub struct PostOffice {
    /// Where it listens.
    pub port: u16,
    taken: Taken,
}

impl PostOffice {
    /// Opens it.
    pub async fn open() -> PostOffice {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let office = PostOffice { port: listener.local_addr().expect("an address").port(), taken: Taken::default() };
        let taken = office.taken.clone();
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                tokio::spawn(talk(line, taken.clone()));
            }
        });
        office
    }

    /// How often each letter came.
    pub fn taken(&self) -> BTreeMap<String, usize> {
        self.taken.lock().expect("the letters").clone()
    }
}

async fn talk(mut line: TcpStream, taken: Taken) -> std::io::Result<()> {
    let (read, mut write) = line.split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 office\r\n").await?;
    let (mut reading, mut number) = (false, String::new());
    while let Some(said) = lines.next_line().await? {
        if reading && said != "." {
            if let Some(it) = said.strip_prefix("Message-ID: ") {
                number = it.to_owned();
            }
            continue;
        }
        let answer = match said.split(' ').next().unwrap_or_default() {
            "." => {
                *taken.lock().expect("the letters").entry(std::mem::take(&mut number)).or_default() += 1;
                "250 taken"
            }
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 well",
        };
        reading = said == "DATA";
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
