//! Backups that the program makes by itself, in a folder and in a bucket; which go; and drills that prove them.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use base::q;
use chrono::TimeDelta;
use manyhands::backup::drill::{self, Which};
use manyhands::backup::place::{Place, Wanted};
use manyhands::backup::record::{self, BACKUP, DRILL};
use manyhands::backup::schedule::{self, Wish};
use manyhands::backup::{read::Source, rotate, write};
use manyhands::migrations;

use crate::doctor::options;
use crate::faults::free_port;
use crate::house::{On, Spare, Town};
use crate::story;

fn wish(to: &Path) -> Wish {
    options(&["--backup-to", &to.display().to_string(), "--backup-every", "24h", "--backup-keep", "2d1w"]).backup
}

async fn names(place: &Place) -> Vec<String> {
    place.names().await.expect("the names").into_iter().filter(|it| rotate::made_at(it).is_some()).collect()
}

story! {
    fn a_backup_is_made_when_it_is_time_and_old_ones_go(town) {
        let folder = tempfile::tempdir().expect("a folder");
        let (wish, me, place) = (wish(folder.path()), base::ids::fresh(), Place::Folder(folder.path().to_owned()));
        let mut made = 0;
        for _ in 0..6 {
            for _ in 0..4 {
                made += usize::from(schedule::when_due(&town.house, &wish, me).await.expect("it is looked at"));
                town.later(TimeDelta::hours(6));
            }
        }
        assert_eq!(made, 6, "one a day");
        let left = names(&place).await;
        assert!((2..=3).contains(&left.len()), "{left:?}");
        let newest = left.last().expect("the newest");
        let noted = record::last_good(town.db().into(), BACKUP).await.expect("a note").expect("of the last");
        assert_eq!(noted.file, *newest);
        assert!(noted.bytes > 1_000 && noted.row_count > 100);
        Source::open(&folder.path().join(newest)).expect("it is whole");
    }
}

story! {
    fn of_two_programs_one_makes_the_backup(town) {
        let folder = tempfile::tempdir().expect("a folder");
        let (wish, one, other) = (wish(folder.path()), base::ids::fresh(), base::ids::fresh());
        assert!(record::lease(town.db(), "backups", one, town.now()).await.expect("it is free"));
        assert!(!record::lease(town.db(), "backups", other, town.now()).await.expect("it is held"));
        assert!(!schedule::when_due(&town.house, &wish, other).await.expect("the other has it"));
        // One that died makes room.
        town.later(record::LEASE);
        assert!(schedule::when_due(&town.house, &wish, other).await.expect("it is made"));
        let (a, b) = (schedule::when_due(&town.house, &wish, one), schedule::when_due(&town.house, &wish, other));
        town.later(TimeDelta::days(1));
        let (a, b) = tokio::join!(a, b);
        assert!(a.expect("looked at") ^ b.expect("looked at"), "one of them");
    }
}

story! {
    fn a_program_that_was_replaced_makes_no_backup_of_tables_that_it_does_not_know(town) {
        let folder = tempfile::tempdir().expect("a folder");
        let newer = [migrations::ALL, &[(9_999, "next", "create table next_thing (id UUID not null primary key)")]].concat();
        town.db().migrate(&newer).await.expect("the release to come");
        let made = schedule::when_due(&town.house, &wish(folder.path()), base::ids::fresh()).await;
        assert!(!made.expect("it leaves that to the newer one"));
        // Nor when it is asked to.
        assert!(write::to_file(town.db(), &folder.path().join("backup.zip")).await.is_err());
        assert_eq!(names(&Place::Folder(folder.path().to_owned())).await, Vec::<String>::new());
        town.anon().get("/readyz").await.expect(200);
    }
}

story! {
    fn a_backup_that_fails_takes_nothing_away_and_is_tried_again_later(town) {
        let folder = tempfile::tempdir().expect("a folder");
        let (wish, me) = (wish(folder.path()), base::ids::fresh());
        assert!(schedule::when_due(&town.house, &wish, me).await.expect("the first"));
        let kept = names(&Place::Folder(folder.path().to_owned())).await;
        town.later(TimeDelta::days(30));
        // A folder stands where the file belongs.
        let blocked = folder.path().join(rotate::name_of(town.now()));
        std::fs::create_dir_all(blocked.join("in the way")).expect("a folder");
        assert!(schedule::when_due(&town.house, &wish, me).await.is_err());
        let last = record::last(town.db().into(), BACKUP).await.expect("a note").expect("of it");
        assert!(!last.is_good() && !last.failure.is_empty(), "{last:?}");
        let left = names(&Place::Folder(folder.path().to_owned())).await;
        assert!(kept.iter().all(|it| left.contains(it)), "{left:?}");
        assert!(!schedule::when_due(&town.house, &wish, me).await.expect("not at once"));
        town.later(TimeDelta::minutes(16));
        assert!(schedule::when_due(&town.house, &wish, me).await.expect("tried again"));
    }
}

story! {
    fn a_drill_proves_the_newest_backup_and_finds_a_broken_one(town) {
        let folder = tempfile::tempdir().expect("a folder");
        let (keep, place) = (wish(folder.path()).backup_keep, Place::Folder(folder.path().to_owned()));
        let newest = Which::In(place.clone(), None);
        assert!(drill::run(town.db(), &newest).await.is_err(), "there is none yet");
        let made = schedule::make(&town.house, &place, keep).await.expect("a backup");
        let proof = drill::run(town.db(), &newest).await.expect("it is proved");
        assert_eq!((proof.file.as_str(), proof.restored.rows as i64), (made.file.as_str(), made.row_count));
        assert!(proof.restored.lines > 10);
        let noted = record::last(town.db().into(), DRILL).await.expect("a note").expect("of it");
        assert!(noted.is_good() && noted.line_count == proof.restored.lines as i64);
        let file = folder.path().join(&made.file);
        let mut bytes = std::fs::read(&file).expect("the file");
        // More than the largest head of a part, of which little is read.
        let middle = bytes.len() / 3;
        bytes[middle..middle + 300].iter_mut().for_each(|it| *it ^= 0x20);
        std::fs::write(&file, bytes).expect("it is damaged");
        assert!(drill::run(town.db(), &Which::File(file)).await.is_err());
        assert!(!record::last(town.db().into(), DRILL).await.expect("a note").expect("of it").is_good());
        let (books,): (i64,) = q!("select count(*) from coalition").one(town.db()).await.expect("a count");
        assert_eq!(books, 2, "the books themselves are as they were");
    }
}

/// A real server of S3; ended when dropped.
struct Bucket {
    server: Child,
    endpoint: String,
    folder: tempfile::TempDir,
}

/// Where the server's program is; without it the story passes and says that it was skipped.
const WEED: &str = "MANYHANDS_TEST_WEED";
const KEY: (&str, &str) = ("story", "a-story-secret");

impl Bucket {
    async fn start() -> Option<Bucket> {
        let (weed, folder) = (PathBuf::from(std::env::var_os(WEED)?), tempfile::tempdir().expect("a folder"));
        let who = serde_json::json!({ "identities": [{ "name": "story", "actions": ["Admin", "Read", "Write", "List"],
            "credentials": [{ "accessKey": KEY.0, "secretKey": KEY.1 }] }] });
        std::fs::write(folder.path().join("s3.json"), who.to_string()).expect("who may");
        let s3 = free_port();
        let mut command = Command::new(weed);
        command.arg("server").args([
            "-ip=127.0.0.1",
            "-ip.bind=127.0.0.1",
            "-filer",
            "-s3",
            "-s3.iam=false",
            "-volume.max=4",
        ]);
        command.arg(format!("-dir={}", folder.path().display())).arg("-master.volumeSizeLimitMB=64");
        command.arg(format!("-s3.config={}", folder.path().join("s3.json").display())).arg(format!("-s3.port={s3}"));
        for other in [
            "master.port",
            "master.port.grpc",
            "volume.port",
            "volume.port.grpc",
            "filer.port",
            "filer.port.grpc",
            "s3.port.grpc",
        ] {
            command.arg(format!("-{other}={}", free_port()));
        }
        let log = std::fs::File::create(folder.path().join("log")).expect("a log");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        let server = command.spawn().expect("weed starts");
        let bucket = Bucket { server, endpoint: format!("http://127.0.0.1:{s3}"), folder };
        bucket.until_it_takes_something().await;
        Some(bucket)
    }

    /// Runs the program on this bucket, as an operator would.
    fn run(&self, words: &[&str]) -> (bool, String) {
        let mut program = Command::new(env!("CARGO_BIN_EXE_manyhands"));
        program.args(words).args(["--log", "error"]).current_dir(self.folder.path());
        program.env("AWS_ENDPOINT", &self.endpoint).env("AWS_REGION", "us-east-1");
        program.env("AWS_ACCESS_KEY_ID", KEY.0).env("AWS_SECRET_ACCESS_KEY", KEY.1);
        let done = program.output().expect("it runs");
        (done.status.success(), String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned())
    }

    async fn place(&self) -> Place {
        use object_store::aws::AmazonS3Builder;
        // As the program opens it, apart from where the keys come from.
        let _ = Place::open(&Wanted::Bucket("elmwater".into(), "books".into()));
        let store = AmazonS3Builder::new().with_endpoint(&self.endpoint).with_region("us-east-1").with_allow_http(true);
        let store = store.with_access_key_id(KEY.0).with_secret_access_key(KEY.1).with_bucket_name("elmwater");
        Place::Bucket(std::sync::Arc::new(store.build().expect("a bucket")), "books".into())
    }

    async fn until_it_takes_something(&self) {
        let place = self.place().await;
        for _ in 0..120 {
            if place.write("hello.txt", "hello").await.is_ok()
                && place.read("hello.txt").await.is_ok_and(|it| it.is_some())
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        panic!("the bucket takes nothing: {log}");
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

async fn in_a_bucket(town: &Town, bucket: &Bucket) {
    let place = bucket.place().await;
    let plan: rotate::Keep = "1d".parse().expect("a plan");
    let first = schedule::make(&town.house, &place, plan).await.expect("a backup");
    town.later(TimeDelta::days(1));
    let second = schedule::make(&town.house, &place, plan).await.expect("another");
    assert_eq!(names(&place).await, [second.file.as_str()], "{} went", first.file);
    let proof = drill::run(town.db(), &Which::In(place.clone(), None)).await.expect("it is proved");
    assert_eq!(proof.restored.rows as i64, second.row_count);
    // A file of several parts comes back byte for byte.
    let (desk, many) = (tempfile::tempdir().expect("a folder"), vec![0x5a_u8; 23 << 20]);
    std::fs::write(desk.path().join("large"), &many).expect("a file");
    place.put(&desk.path().join("large"), "large").await.expect("it is put");
    place.get("large", &desk.path().join("back")).await.expect("it is got");
    assert!(std::fs::read(desk.path().join("back")).expect("a file") == many);
    place.delete("large").await.expect("it goes");
    assert!(matches!(place.get("large", &desk.path().join("back")).await, Err(base::Error::NotFound)));
    // The program itself, with what it is told by its environment.
    let spare = Spare::new(On::Sqlite).await.expect("a database");
    place.get(&second.file, &desk.path().join("b.zip")).await.expect("it is got");
    Source::open(&desk.path().join("b.zip")).expect("it is whole").restore(&spare.db).await.expect("it is taken");
    let (well, said) =
        bucket.run(&["--database", &spare.address(), "backup", "drill", "--backup-to", "s3://elmwater/books"]);
    assert!(well && said.contains("can be brought back") && said.contains(&second.file), "{said}");
    let (well, said) =
        bucket.run(&["--database", &spare.address(), "backup", "drill", "--backup-to", "s3://elmwater/nothing"]);
    assert!(!well && said.contains("There is no backup in"), "{said}");
    spare.put_away().await;
}

story! {
    fn backups_lie_in_a_bucket_of_a_real_server(town) {
        // One database is enough for a server that takes seconds to start: what differs is where the file goes.
        let bucket = match town.db().kind() {
            "sqlite" => Bucket::start().await,
            _ => None,
        };
        match bucket {
            Some(bucket) => in_a_bucket(town, &bucket).await,
            #[allow(clippy::print_stdout)]
            None => println!("skipped: no server of S3, since {WEED} is not set, or another database"),
        }
    }
}
