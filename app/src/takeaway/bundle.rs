//! The ZIP being packed: whole files go in at once, lists and pages grow beside it and go in at the end.
//!
//! Whatever grows is kept in memory up to a megabyte and on the disk beyond it, in files that have no name.

use std::fs::File;
use std::io::{BufWriter, Seek, Write};

use base::heavy::off_the_way;
use base::{Error, Result};
use serde_json::Value;
use tempfile::SpooledTempFile;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a growing file may take in memory: bytes.
const IN_MEMORY: usize = 1 << 20;

/// The ZIP and what still grows.
pub struct Bundle {
    zip: ZipWriter<BufWriter<File>>,
    growing: Vec<Growing>,
}

struct Growing {
    name: &'static str,
    content: BufWriter<SpooledTempFile>,
    end: &'static str,
}

impl Bundle {
    /// An empty one.
    pub fn new() -> Result<Bundle> {
        Ok(Bundle { zip: ZipWriter::new(BufWriter::new(tempfile::tempfile()?)), growing: vec![] })
    }

    /// A whole file.
    pub fn file(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.zip.start_file(name, SimpleFileOptions::default()).map_err(Error::broken)?;
        Ok(self.zip.write_all(bytes)?)
    }

    /// A whole file as JSON that people can read.
    pub fn json(&mut self, name: &str, value: &Value) -> Result<()> {
        let mut text = serde_json::to_vec_pretty(value)?;
        text.push(b'\n');
        self.file(name, &text)
    }

    /// More text at the end of a growing file.
    pub fn append(&mut self, name: &'static str, text: &str) -> Result<()> {
        Ok(self.growing(name, "").0.content.write_all(text.as_bytes())?)
    }

    /// One more value in a growing JSON list; none just begins the list.
    pub fn list(&mut self, name: &'static str, value: Option<&Value>) -> Result<()> {
        let (list, new) = self.growing(name, "]\n");
        if new {
            list.content.write_all(b"[")?;
            list.end = "\n]\n";
        }
        let Some(value) = value else { return Ok(()) };
        let before = if list.end == "]\n" { ",\n" } else { "\n" };
        list.end = "]\n";
        list.content.write_all(before.as_bytes())?;
        Ok(serde_json::to_writer(&mut list.content, value)?)
    }

    /// More rows of a growing sheet, which begins with its header. Cells that a spreadsheet would run are defused.
    pub fn rows(&mut self, name: &'static str, header: &[&str], rows: &[Vec<String>]) -> Result<()> {
        let (sheet, new) = self.growing(name, "");
        if new {
            sheet.content.write_all(&tables::write_csv(header, rows))?;
        } else if let Some((first, rest)) = rows.split_first() {
            let bytes = tables::write_csv(first, rest);
            // Only the beginning of a file says how it is encoded.
            sheet.content.write_all(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes))?;
        }
        Ok(())
    }

    fn growing(&mut self, name: &'static str, end: &'static str) -> (&mut Growing, bool) {
        let at = self.growing.iter().position(|it| it.name == name);
        let new = at.is_none();
        if new {
            let content = BufWriter::new(SpooledTempFile::new(IN_MEMORY));
            self.growing.push(Growing { name, content, end });
        }
        let at = at.unwrap_or(self.growing.len() - 1);
        (&mut self.growing[at], new)
    }

    /// The complete file, to be read from its beginning. Packing is heavy work, and waits its turn among others' work.
    pub async fn finish(self) -> Result<File> {
        off_the_way(|| self.pack()).await?
    }

    fn pack(mut self) -> Result<File> {
        for mut it in std::mem::take(&mut self.growing) {
            it.content.write_all(it.end.as_bytes())?;
            let mut content = it.content.into_inner().map_err(|why| why.into_error())?;
            content.rewind()?;
            let options = SimpleFileOptions::default().large_file(true);
            self.zip.start_file(it.name, options).map_err(Error::broken)?;
            std::io::copy(&mut content, &mut self.zip)?;
        }
        let file = self.zip.finish().map_err(Error::broken)?;
        let mut file = file.into_inner().map_err(|why| why.into_error())?;
        file.rewind()?;
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use base::heavy::{PLACES, off_the_way};

    use super::Bundle;

    #[tokio::test]
    async fn a_file_is_packed_when_its_turn_has_come() {
        let (begun, mut all_begun) = tokio::sync::mpsc::unbounded_channel();
        let mut others = vec![];
        for _ in 0..PLACES {
            let ((end, ended), begun) = (channel::<()>(), begun.clone());
            let work = move || begun.send(()).is_ok() && ended.recv().is_err();
            others.push((end, tokio::spawn(off_the_way(work))));
            all_begun.recv().await.expect("it has a place");
        }
        let packed = tokio::spawn(Bundle::new().expect("an empty one").finish());
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert!(!packed.is_finished(), "others are at heavy work");
        for (end, other) in others {
            drop(end);
            other.await.expect("it ends").expect("it had a place");
        }
        packed.await.expect("it ends").expect("it is packed");
    }
}
