//! Where backups lie: a folder, or a bucket of S3 or of whatever speaks like it.
//!
//! Credentials of a bucket come from the environment, under the names that all such programs use (`AWS_ACCESS_KEY_ID`,
//! `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT`). Whether what lies there is encrypted at rest is the operator's
//! choice. Invariant: a file appears under its name only when all of it is there.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use base::{Error, Result, say};
use futures_util::TryStreamExt;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::buffered::BufWriter;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use tokio::io::AsyncWriteExt;

use crate::operator;

/// Where backups are wanted, as `--backup-to` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A folder.
    Folder(PathBuf),
    /// A bucket, and what the names in it begin with.
    Bucket(String, String),
}

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Wanted, String> {
        let Some(rest) = text.strip_prefix("s3://") else {
            return if text.is_empty() {
                Err("name a folder or s3://BUCKET/PREFIX".into())
            } else {
                Ok(Wanted::Folder(text.into()))
            };
        };
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        match bucket.len() >= 3 {
            true => Ok(Wanted::Bucket(bucket.to_owned(), prefix.trim_matches('/').to_owned())),
            false => Err("the name of a bucket has at least three characters: s3://BUCKET/PREFIX".into()),
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wanted::Folder(folder) => folder.display().fmt(f),
            Wanted::Bucket(bucket, prefix) => write!(f, "s3://{bucket}/{prefix}"),
        }
    }
}

/// A place that was opened.
#[derive(Clone, Debug)]
pub enum Place {
    /// A folder.
    Folder(PathBuf),
    /// A bucket, and what the names in it begin with.
    Bucket(Arc<dyn ObjectStore>, Key),
}

impl Place {
    /// Opens a place. A folder is made if it is not there, for its owner alone.
    pub fn open(wanted: &Wanted) -> Result<Place> {
        match wanted {
            Wanted::Folder(folder) => {
                use std::os::unix::fs::DirBuilderExt;
                let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
                made.map_err(|why| operator::not_made(folder, &why))?;
                Ok(Place::Folder(folder.clone()))
            }
            Wanted::Bucket(bucket, prefix) => {
                // A second installation of the same cryptography leaves the first one in place.
                let _ = rustls::crypto::ring::default_provider().install_default();
                let builder = AmazonS3Builder::from_env().with_bucket_name(bucket);
                let endpoint = builder.get_config_value(&AmazonS3ConfigKey::Endpoint).unwrap_or_default();
                let builder = builder.with_allow_http(endpoint.starts_with("http://"));
                let store = builder.build().map_err(|why| gone_wrong(wanted, &why))?;
                Ok(Place::Bucket(Arc::new(store), Key::from(prefix.as_str())))
            }
        }
    }

    /// The names of the files that lie there, in order.
    pub async fn names(&self) -> Result<Vec<String>> {
        let mut names: Vec<String> = match self {
            Place::Folder(folder) => {
                let entries = std::fs::read_dir(folder).map_err(|why| operator::not_made(folder, &why))?;
                let files = entries.flatten().filter(|it| it.file_type().is_ok_and(|it| it.is_file()));
                files.filter_map(|it| it.file_name().into_string().ok()).collect()
            }
            Place::Bucket(store, prefix) => {
                let all = store.list_with_delimiter(Some(prefix)).await.map_err(|why| gone_wrong(self, &why))?;
                all.objects.iter().filter_map(|it| Some(it.location.filename()?.to_owned())).collect()
            }
        };
        names.sort();
        Ok(names)
    }

    /// Puts a file there under this name.
    pub async fn put(&self, file: &Path, name: &str) -> Result<()> {
        match self {
            Place::Folder(folder) => {
                let to = folder.join(name);
                let mut beside = operator::beside(&to)?;
                std::io::copy(&mut std::fs::File::open(file)?, &mut beside)
                    .map_err(|why| operator::not_made(&to, &why))?;
                operator::put(beside, &to)
            }
            Place::Bucket(store, prefix) => {
                let mut writer = BufWriter::new(store.clone(), prefix.clone().join(name));
                let mut file = tokio::fs::File::open(file).await?;
                let sent = tokio::io::copy(&mut file, &mut writer).await;
                let sent = match sent {
                    Ok(_) => writer.shutdown().await,
                    Err(why) => Err(why),
                };
                sent.map_err(|why| gone_wrong(self, &why))
            }
        }
    }

    /// Brings a file from there; none of this name is [`Error::NotFound`].
    pub async fn get(&self, name: &str, to: &Path) -> Result<()> {
        match self {
            Place::Folder(folder) => match std::fs::copy(folder.join(name), to) {
                Err(why) if why.kind() == std::io::ErrorKind::NotFound => Err(Error::NotFound),
                copied => copied.map(drop).map_err(|why| operator::not_made(to, &why)),
            },
            Place::Bucket(store, prefix) => {
                let found = match store.get(&prefix.clone().join(name)).await {
                    Err(object_store::Error::NotFound { .. }) => return Err(Error::NotFound),
                    found => found.map_err(|why| gone_wrong(self, &why))?,
                };
                let (mut bytes, mut file) = (found.into_stream(), tokio::fs::File::create(to).await?);
                while let Some(part) = bytes.try_next().await.map_err(|why| gone_wrong(self, &why))? {
                    file.write_all(&part).await?;
                }
                Ok(file.sync_all().await?)
            }
        }
    }

    /// Puts a small text there.
    pub async fn write(&self, name: &str, text: &str) -> Result<()> {
        match self {
            Place::Folder(folder) => {
                let to = folder.join(name);
                let mut beside = operator::beside(&to)?;
                std::io::Write::write_all(&mut beside, text.as_bytes()).map_err(|why| operator::not_made(&to, &why))?;
                operator::put(beside, &to)
            }
            Place::Bucket(store, prefix) => {
                let put = store.put(&prefix.clone().join(name), PutPayload::from(text.to_owned())).await;
                put.map(drop).map_err(|why| gone_wrong(self, &why))
            }
        }
    }

    /// Reads a small text from there, if it is there.
    pub async fn read(&self, name: &str) -> Result<Option<String>> {
        let file = tempfile::NamedTempFile::new()?;
        match self.get(name, file.path()).await {
            Ok(()) => Ok(Some(std::fs::read_to_string(file.path())?)),
            Err(Error::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// Takes a file away.
    pub async fn delete(&self, name: &str) -> Result<()> {
        match self {
            Place::Folder(folder) => Ok(std::fs::remove_file(folder.join(name))?),
            Place::Bucket(store, prefix) => {
                store.delete(&prefix.clone().join(name)).await.map_err(|why| gone_wrong(self, &why))
            }
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Folder(folder) => folder.display().fmt(f),
            Place::Bucket(store, prefix) => write!(f, "{store}/{prefix}"),
        }
    }
}

fn gone_wrong(place: &dyn fmt::Display, why: &dyn fmt::Display) -> Error {
    Error::Refused(say!("backup-place-refused", place = place.to_string(), why = why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn a_place_is_a_folder_or_a_bucket() {
        let bucket = |bucket: &str, prefix: &str| Ok(Wanted::Bucket(bucket.to_owned(), prefix.to_owned()));
        assert_eq!("s3://elmwater/backups/".parse(), bucket("elmwater", "backups"));
        assert_eq!("s3://elmwater".parse(), bucket("elmwater", ""));
        assert_eq!("/srv/backups".parse(), Ok(Wanted::Folder("/srv/backups".into())));
        assert!("s3://".parse::<Wanted>().is_err() && "s3://ab/c".parse::<Wanted>().is_err());
        assert!("".parse::<Wanted>().is_err());
    }
}
