//! Stories through the doors: one program of tests, one fixed cast, and every story on both databases.

mod backup;
mod cast;
mod doors;
mod house;
mod journal;
mod letters;
mod manners;
mod relationships;
mod statements;
mod ties;
mod visitor;
mod words;
