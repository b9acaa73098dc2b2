//! Commands at the machine, before they reach a room: which database they mean, and what they make of it.

use base::Error;
use manyhands::config::Store;

fn store(database: &str) -> Store {
    Store { database: Some(database.to_owned()), log: "error".to_owned() }
}

#[tokio::test]
async fn a_command_that_only_looks_makes_no_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("books");
    for address in [
        path.display().to_string(),
        format!("postgre:{}", path.display()),
        format!("sqlite:{}", path.display()),
        format!("sqlite:{}?mode=rwc", path.display()),
    ] {
        let opened = store(&address).open_existing().await;
        assert!(matches!(opened, Err(Error::Invalid(_) | Error::Refused(_))), "{address}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[tokio::test]
async fn an_address_that_is_not_understood_makes_no_file_beside_the_one_that_was_meant() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("sqlite:{}?mode=rwc", folder.path().join("books").display());
    assert!(matches!(store(&address).open().await, Err(Error::Invalid(_))));
    assert!(matches!(store("sqlite::memory:").open().await, Err(Error::Invalid(_))));
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0);
}
