//! Stories through the doors: one program of tests, one fixed cast, and every story on both databases.

mod backup;
mod cast;
mod commands;
mod digest;
mod directory;
mod doors;
mod faults;
mod house;
mod importing;
mod journal;
mod letters;
mod links;
mod manners;
mod notices;
mod parties;
mod people;
mod relationships;
mod statements;
mod takeaway;
mod talk;
mod ties;
mod visitor;
mod words;
