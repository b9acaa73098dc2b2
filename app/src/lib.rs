//! The one program: it opens the database, hangs the rooms' doors, sends letters, and obeys the operator's commands.
//!
//! A library, so that tests, benches and the developer's commands use the same house as `main.rs`. Invariant: nothing
//! here decides what an organization may do; that stands in the rooms.

pub mod about;
pub mod admin;
pub mod api;
pub mod backup;
pub mod choose;
pub mod config;
pub mod demo;
pub mod digest;
pub mod doctor;
pub mod doors;
pub mod dress;
pub mod erasure;
pub mod headers;
pub mod home;
pub mod import;
pub mod invite;
pub mod jobs;
pub mod journal;
pub mod leaving;
pub mod letters;
pub mod live;
pub mod lmtp;
pub mod mail;
pub mod mail_in;
pub mod migrations;
pub mod more;
pub mod network;
pub mod operator;
pub mod privacy;
pub mod retention;
pub mod roles;
pub mod serve;
pub mod takeaway;
pub mod trust;
pub mod unbroken;
pub mod watch;

base::words!("app", "api");
