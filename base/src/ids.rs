//! Ids. Each is a UUIDv7 of its own type, so that an organization's id cannot stand where a person's belongs.

use uuid::Uuid;

/// Makes an id type: new ones sort by the time they were made; written in addresses with hyphens.
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);
        impl $name {
            /// A new id.
            #[allow(clippy::new_without_default)]
            pub fn new() -> Self { $name($crate::ids::fresh()) }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl $crate::schemars::JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut $crate::schemars::SchemaGenerator) -> $crate::schemars::Schema {
                $crate::schemars::json_schema!({ "type": "string", "format": "uuid" })
            }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::Error;
            fn from_str(text: &str) -> $crate::Result<Self> {
                text.parse().map($name).map_err(|_| $crate::Error::NotFound)
            }
        }
        impl From<$name> for $crate::db::Value {
            fn from(it: $name) -> Self { it.0.into() }
        }
        impl $crate::db::Column for $name { const NULL: $crate::db::Value = $crate::db::Value::Uuid(None); }
        impl $crate::db::Field for $name {
            fn read(cell: $crate::db::Cell<'_>) -> $crate::Result<Self> {
                <uuid::Uuid as $crate::db::Field>::read(cell).map($name)
            }
        }
    };
}

id!(
    /// What rows belong to: a coalition, an organization, or a person. It stands first in every key.
    SpaceId
);
id!(
    /// A coalition, which is a space.
    CoalitionId
);
id!(
    /// An organization, which is a space of its own: it takes what it brought when it leaves.
    OrganizationId
);
id!(
    /// A person, who is a space of their own: sessions and passkeys belong to nobody else.
    PersonId
);

/// The installation itself, which is a space for what its operators do. It is the last of all ids, so that any act may
/// still enter it after its own spaces.
pub const INSTALLATION: SpaceId = SpaceId(Uuid::max());

macro_rules! spaces {
    ($($name:ident),*) => { $(
        impl From<$name> for SpaceId { fn from(it: $name) -> Self { SpaceId(it.0) } }
        impl From<SpaceId> for $name { fn from(it: SpaceId) -> Self { $name(it.0) } }
    )* };
}
spaces!(CoalitionId, OrganizationId, PersonId);

/// A fresh UUIDv7.
pub fn fresh() -> Uuid {
    Uuid::now_v7()
}

/// A secret for a link or a session: 256 random bits, as hexadecimal text.
pub fn secret() -> String {
    hex::encode(rand::random::<[u8; 32]>())
}

/// What is stored of a secret: its SHA-256, as hexadecimal text.
pub fn digest(secret: &str) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(secret.as_bytes()))
}
