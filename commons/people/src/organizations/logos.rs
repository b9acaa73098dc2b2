//! An organization's logo: a picture that somebody sent, made small and harmless before it is kept.
//!
//! Invariant: what is kept and served is a PNG that was written here, never the bytes that came.

use std::io::Cursor;

use base::db::Conn;
use base::error::Say;
use base::ids::OrganizationId;
use base::journal::{Note, Openness};
use base::{Error, Result, Tx, q, say};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::acts;

/// The largest file that is read: bytes.
pub const LARGEST: usize = 5 << 20;
/// The most pixels that are read: 20 million, a large photograph.
pub const MOST_PIXELS: u64 = 20_000_000;
/// The longer side of what is kept: pixels.
pub const SIDE: u32 = 256;
/// What reading a picture may take: bytes of memory.
const MEMORY: u64 = 256 << 20;

/// A picture fit to be kept: a PNG of at most [`SIDE`] pixels.
#[derive(Clone, Debug)]
pub struct Logo(Vec<u8>);

impl Logo {
    /// The bytes of the PNG.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Reads a PNG, JPEG or WebP and writes it anew, small, upright and without anything hidden in it. Takes time in
    /// proportion to the pixels: call it outside of transactions.
    pub fn of(bytes: &[u8]) -> Result<Logo, Say> {
        if bytes.len() > LARGEST {
            return Err(say!("logo-too-large", most = LARGEST >> 20));
        }
        let picture = decode(bytes)?;
        let larger = picture.width().max(picture.height()) > SIDE;
        let picture = if larger { picture.thumbnail(SIDE, SIDE) } else { picture };
        let mut png = Cursor::new(vec![]);
        let written = DynamicImage::ImageRgba8(picture.into_rgba8()).write_to(&mut png, ImageFormat::Png);
        written.map_err(|_| say!("logo-not-readable"))?;
        Ok(Logo(png.into_inner()))
    }
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, Say> {
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
    let format = image::guess_format(bytes).ok().filter(|format| known.contains(format));
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.ok_or_else(|| say!("logo-not-a-picture"))?);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| say!("logo-not-readable"))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MEMORY {
        return Err(say!("logo-too-many-pixels", width = i64::from(width), height = i64::from(height)));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| say!("logo-not-readable"))?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Gives an organization a logo; the version it has from now on.
pub async fn set_logo(tx: &mut Tx, id: OrganizationId, logo: &Logo) -> Result<i64> {
    let before = enter(tx, id).await?;
    // Browsers keep a version for ever, so a number never comes back, also not after a logo was taken away.
    let version = tx.now.timestamp_micros().max(before.unwrap_or(0) + 1);
    clear(tx.db(), id).await?;
    q!(
        "insert into logo (space_id, version, kind, bytes) values ($1, $2, 'image/png', $3)",
        id,
        version,
        logo.0.clone()
    )
    .run(tx.db())
    .await?;
    q!("update organization set logo = $2 where id = $1", id, version).run(tx.db()).await?;
    note(tx, Note::new("organization.logo-set", ("organization", id.0)), id).await?;
    Ok(version)
}

/// Takes the logo away; its initials stand there again.
pub async fn take_logo_away(tx: &mut Tx, id: OrganizationId) -> Result<()> {
    if enter(tx, id).await?.is_none() {
        return Ok(());
    }
    clear(tx.db(), id).await?;
    q!("update organization set logo = null where id = $1", id).run(tx.db()).await?;
    note(tx, Note::new("organization.logo-taken-away", ("organization", id.0)), id).await
}

async fn enter(tx: &mut Tx, id: OrganizationId) -> Result<Option<i64>> {
    tx.enter(id.into()).await?;
    let organization = acts::organization(tx.db(), id).await?;
    acts::may_edit(tx, &organization)?;
    Ok(organization.logo)
}

async fn clear(conn: Conn<'_>, id: OrganizationId) -> Result<u64> {
    q!("delete from logo where space_id = $1", id).run(conn).await
}

async fn note(tx: &mut Tx, note: Note, id: OrganizationId) -> Result<()> {
    let name = acts::organization(tx.db(), id).await?.name;
    tx.note(id, note.open(Openness::Coalition).about([id]).fact("name", name)).await
}

/// The PNG of this version of an organization's logo.
pub async fn logo(conn: Conn<'_>, id: OrganizationId, version: i64) -> Result<Vec<u8>> {
    let found: Option<(Vec<u8>,)> =
        q!("select bytes from logo where space_id = $1 and version = $2", id, version).opt(conn).await?;
    found.map(|(bytes,)| bytes).ok_or(Error::NotFound)
}
