//! How the program leaves, so that another one can take its place without anybody noticing.
//!
//! At the first word (SIGTERM or Ctrl-C) it says at `/readyz` that it leaves, begins no new piece of a job's work, and asks
//! each visitor to open their next connection anew. It goes on answering for as long as it lingers, until whoever stands in
//! front has heard of it. Then its door closes, what is under way is finished, and pages that listen are asked to listen
//! elsewhere. Invariant: from the closing of the door to the end no more than [`PATIENCE`] and a few seconds pass.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use axum::serve::{Listener, ListenerExt};
use base::{Error, House, Result, say};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch::{self, Receiver, Sender};
use tokio::time::Instant;

/// How long visitors who have begun to ask, acts and jobs have to come to their end once the door is closed.
pub const PATIENCE: Duration = Duration::from_secs(35);
/// How many connections may wait to be taken.
const WAITING: u32 = 1_024;

/// Whether this program has been asked to leave.
#[derive(Default)]
pub struct Leaving(AtomicBool);

impl Leaving {
    /// Of this house.
    pub fn of(house: &House) -> Arc<Leaving> {
        house.memo.shelf()
    }

    /// Whether it leaves.
    pub fn is_so(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// From now on it leaves.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The layer that asks visitors of a program that leaves to open their next connection anew, which leads elsewhere.
pub async fn goodbye(State(leaving): State<Arc<Leaving>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if leaving.is_so() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// How far a stop has come.
pub struct Stop {
    /// Jobs begin nothing new.
    pub asked: Receiver<bool>,
    /// The door closes.
    closing: Receiver<bool>,
}

impl Stop {
    /// Begins to listen for a stop, which goes on answering for `linger`; a second word makes it go at once.
    pub fn listen_for(house: &Arc<House>, linger: Duration) -> Result<Stop> {
        let words = [signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?];
        let ((ask, asked), (close, closing)) = (watch::channel(false), watch::channel(false));
        tokio::spawn(leave(house.clone(), words, linger, (ask, close)));
        Ok(Stop { asked, closing })
    }

    /// The moment at which patience with what is under way ends; comes once the door closes.
    pub async fn deadline(&self) -> Instant {
        let _ = self.closing.clone().wait_for(|it| *it).await;
        Instant::now() + PATIENCE
    }
}

async fn leave(
    house: Arc<House>,
    mut words: [Signal; 2],
    linger: Duration,
    (ask, close): (Sender<bool>, Sender<bool>),
) {
    heard(&mut words).await;
    tracing::info!("stopping: what is under way is finished first");
    Leaving::of(&house).begin();
    let _ = ask.send(true);
    let _ = tokio::time::timeout(linger, heard(&mut words)).await;
    let _ = close.send(true);
    // Pages that listen would be waited for.
    house.changes.close();
    // Whoever holds the other ends decides when it is over.
    close.closed().await;
}

async fn heard([asked, typed]: &mut [Signal; 2]) {
    tokio::select! { _ = asked.recv() => {}, _ = typed.recv() => {} }
}

/// A place to listen at that is ours, although nobody can knock yet.
pub struct Place(TcpSocket, SocketAddr);

/// Takes the place. Until the door opens connections are refused, and a web server in front asks another program.
pub fn place(at: SocketAddr) -> Result<Place> {
    let socket = if at.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    let taken = socket.set_reuseaddr(true).and_then(|()| socket.bind(at));
    taken.map_err(|why| cannot_listen(at, &why)).map(|()| Place(socket, at))
}

fn cannot_listen(at: SocketAddr, why: &std::io::Error) -> Error {
    Error::field("--listen", say!("command-cannot-listen", at = at.to_string(), why = why.to_string()))
}

/// Answers until it is asked to stop and the last visitor has their answer, or has let us wait until `deadline`.
pub async fn serve(Place(socket, at): Place, router: Router, stop: &Stop) -> Result<Instant> {
    let listener = socket.listen(WAITING).map_err(|why| cannot_listen(at, &why))?;
    let (empty, mut emptied) = watch::channel(false);
    let door = Door { listener, closing: stop.closing.clone(), empty };
    // What is said bit by bit, as to a page that listens, leaves at once.
    let door = door.tap_io(|line| drop(line.set_nodelay(true)));
    let serving = axum::serve(door, router.into_make_service_with_connect_info::<SocketAddr>());
    let serving = serving.with_graceful_shutdown(async move {
        let _ = emptied.wait_for(|it| *it).await;
    });
    let mut serving = std::pin::pin!(serving.into_future());
    let deadline = tokio::select! {
        served = &mut serving => {
            served?;
            return Ok(Instant::now() + PATIENCE);
        }
        deadline = stop.deadline() => deadline,
    };
    match tokio::time::timeout_at(deadline, serving).await {
        Ok(served) => served?,
        Err(_) => tracing::warn!("visitors who did not go on were left"),
    }
    Ok(deadline)
}

/// A door that closes only when nobody stands before it: whoever was let into the kernel's queue would find it shut in
/// their face, after having said what they want.
struct Door {
    listener: TcpListener,
    closing: Receiver<bool>,
    empty: Sender<bool>,
}

impl Listener for Door {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        let told = *self.empty.borrow();
        let nobody_waits = async {
            let _ = self.closing.wait_for(|it| *it && !told).await;
        };
        tokio::select! {
            // In this order: only when nobody is to be let in is it asked whether the door closes.
            biased;
            came = Listener::accept(&mut self.listener) => came,
            () = nobody_waits => {
                self.empty.send_replace(true);
                Listener::accept(&mut self.listener).await
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}
