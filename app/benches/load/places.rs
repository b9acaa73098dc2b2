//! Where the databases of a measurement are: files in one folder, or databases of one server.

use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tempfile::TempDir;

/// A folder for letters and logs, and room for two databases: the program's, and one for bare transactions.
pub struct Place {
    /// The folder; it is on the machine's disk, since durability is measured too.
    pub folder: TempDir,
    server: Option<String>,
    id: String,
}

impl Place {
    /// Two files.
    pub fn file() -> Place {
        Place::new(None)
    }

    /// Two databases of the server that `MANYHANDS_TEST_POSTGRES` names, if it names one.
    pub fn server() -> Option<Place> {
        std::env::var("MANYHANDS_TEST_POSTGRES").ok().map(|server| Place::new(Some(server)))
    }

    fn new(server: Option<String>) -> Place {
        let id = base::ids::fresh().simple().to_string();
        Place { folder: tempfile::tempdir().expect("a folder"), server, id }
    }

    /// Makes a database of this name; its address.
    pub async fn database(&self, name: &str) -> base::Result<String> {
        if let Some(server) = &self.server {
            admin(server, format!("create database {}", self.name(name))).await?;
        }
        Ok(self.again(name))
    }

    /// The address of a database that was made.
    pub fn again(&self, name: &str) -> String {
        let Some(server) = &self.server else {
            return format!("sqlite:{}", self.folder.path().join(name).display());
        };
        let address = server.rsplit_once('/').map_or(server.as_str(), |(server, _)| server);
        format!("{address}/{}", self.name(name))
    }

    /// Puts everything away.
    pub async fn put_away(self) {
        for name in ["program", "bare"] {
            if let Some(server) = &self.server {
                // A database that was never made need not go.
                let _ = admin(server, format!("drop database if exists {} with (force)", self.name(name))).await;
            }
        }
    }

    fn name(&self, name: &str) -> String {
        format!("bench_{}_{name}", self.id)
    }
}

async fn admin(server: &str, statement: String) -> base::Result<()> {
    let options: sqlx::postgres::PgConnectOptions = server.parse()?;
    let mut conn = options.connect().await?;
    sqlx::query(AssertSqlSafe(statement)).execute(&mut conn).await?;
    Ok(conn.close().await?)
}
