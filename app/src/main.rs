//! `manyhands`: every command is one line here and one module in the library.

use std::process::ExitCode;

use base::Result;
use clap::{Parser, Subcommand};
use manyhands::config::{self, Store};
use manyhands::{
    admin, backup, choose, doctor, erasure, import, invite, journal, mail_in, migrations, network, serve, takeaway,
};

/// Manyhands: the shared workbench of organizations that work together.
///
/// Start with `manyhands demo` to look around, or with `manyhands serve` to use it. Every option can also be given as
/// the environment variable that its help names.
#[derive(Parser)]
#[command(name = "manyhands", version, color = clap::ColorChoice::Never, max_term_width = 100)]
struct Line {
    #[command(flatten)]
    store: Store,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the program until it is stopped; the tables are brought up to date first
    Serve(serve::Args),
    /// Run a demo town full of made-up organizations, where anybody may sign in as anybody
    Demo(serve::Args),
    /// Bring the tables of the database up to date, and stop
    Migrate,
    /// Invite somebody to coordinate a coalition, such as its first coordinator
    Invite(invite::Args),
    /// Bring in what people have
    #[command(subcommand)]
    Import(import::Command),
    /// Say which level of relationship fits, and why, from a file of what is wanted and what is there
    Choose(choose::Args),
    /// Write everything into one file, while the program runs
    Backup(backup::Backup),
    /// Bring a backup into a new or empty database, on SQLite or PostgreSQL, and prove it by the journal
    Restore(backup::Restore),
    /// Take away what belongs to one organization or coalition, as a ZIP that people and programs read
    #[command(subcommand)]
    Export(takeaway::cli::Command),
    /// Say how the installation stands, in numbers
    Status(admin::cli::Status),
    /// Look whether everything is as it should be, and say what to do
    Doctor(doctor::cli::Asked),
    /// Say who looks after this installation
    #[command(subcommand)]
    Operator(admin::cli::Command),
    /// Erase a person who asks for it
    Erase(erasure::cli::Args),
    /// Take in answers to letters
    #[command(subcommand)]
    Mail(mail_in::Command),
    /// Look after the journal of changes
    #[command(subcommand)]
    Journal(journal::Command),
    /// Measure a network in a file: who holds it together, and what is left if one leaves
    Network(network::Args),
}

fn main() -> ExitCode {
    let line = Line::parse();
    config::log(&line.store.log, line.store.log_format);
    let result = threads().map_err(Into::into).and_then(|runtime| runtime.block_on(run(line)));
    result.unwrap_or_else(|error| config::explain(&error))
}

/// SQLite is called in place: while every reader and the writer may be busy with it, a thread for each processor remains.
fn threads() -> std::io::Result<tokio::runtime::Runtime> {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = processors + base::db::READERS + 1;
    tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build()
}

async fn run(Line { store, command }: Line) -> Result<ExitCode> {
    match command {
        Command::Serve(args) => serve::run(&store, args).await,
        Command::Demo(args) => serve::demo(&store, args).await,
        Command::Migrate => migrations::run(&store).await,
        Command::Invite(args) => invite::run(&store, args).await,
        Command::Import(command) => import::run(&store, command).await,
        Command::Choose(args) => choose::run(&args),
        Command::Backup(args) => backup::backup(&store, args).await,
        Command::Restore(args) => backup::restore(&store, args).await,
        Command::Export(command) => takeaway::cli::run(&store, command).await,
        Command::Status(args) => admin::cli::status(&store, args).await,
        Command::Doctor(args) => doctor::cli::run(&store, args).await,
        Command::Operator(command) => admin::cli::run(&store, command).await,
        Command::Erase(args) => erasure::cli::run(&store, args).await,
        Command::Mail(command) => mail_in::run(&store, command).await,
        Command::Journal(command) => journal::run(&store, command).await,
        Command::Network(args) => network::run(args),
    }
}
