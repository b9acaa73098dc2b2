//! An authenticator made of software: keeps one key, answers challenges as a telephone would.

use base::ids::fresh;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The user was there and was recognized.
const SEEN: u8 = 0b0000_0101;
/// A new key is told of.
const NEW: u8 = 0b0100_0000;

/// A device with one key.
pub struct Authenticator {
    key: SigningKey,
    id: [u8; 32],
    owner: Vec<u8>,
    /// How often it has signed.
    pub count: u32,
}

impl Authenticator {
    /// A new device.
    pub fn new() -> Authenticator {
        let id = sha256(fresh().as_bytes());
        let key = SigningKey::from_slice(&sha256(&id)).expect("a key");
        Authenticator { key, id, owner: vec![], count: 0 }
    }

    /// The answer to a challenge: a new key, or a signature, with the ticket to hand in.
    pub fn answer(&mut self, challenge: &str) -> Value {
        let challenge: Value = serde_json::from_str(challenge).expect("a challenge");
        self.count += 1;
        let options = &challenge["publicKey"];
        let response = match options["user"]["id"].as_str() {
            Some(owner) => {
                self.owner = BASE64.decode(owner).expect("an owner");
                self.made(options)
            }
            None => self.signed(options),
        };
        let id = BASE64.encode(self.id);
        let credential =
            json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} });
        json!({ "ticket": challenge["ticket"], "credential": credential, "back": "//evil.example" })
    }

    fn made(&self, options: &Value) -> Value {
        let mut data = self.data(SEEN | NEW);
        data.extend([0; 16]);
        data.extend((self.id.len() as u16).to_be_bytes());
        data.extend(self.id);
        data.extend(self.public());
        // CBOR: a map of fmt, attStmt and authData.
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(data.len() as u8);
        object.extend(data);
        let client = client("webauthn.create", options);
        json!({ "clientDataJSON": BASE64.encode(client), "attestationObject": BASE64.encode(object) })
    }

    fn signed(&self, options: &Value) -> Value {
        let (data, client) = (self.data(SEEN), client("webauthn.get", options));
        let signature: Signature = self.key.sign(&[&data[..], &sha256(&client)].concat());
        json!({
            "clientDataJSON": BASE64.encode(client),
            "authenticatorData": BASE64.encode(data),
            "signature": BASE64.encode(signature.to_der().as_bytes()),
            "userHandle": BASE64.encode(&self.owner),
        })
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        [&sha256(b"localhost")[..], &[flags], &self.count.to_be_bytes()].concat()
    }

    /// The public key as COSE writes it: ES256 on P-256.
    fn public(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x, b"\x22\x58\x20", y].concat()
    }
}

fn client(kind: &str, options: &Value) -> Vec<u8> {
    let challenge = &options["challenge"];
    json!({ "type": kind, "challenge": challenge, "origin": "http://localhost", "crossOrigin": false })
        .to_string()
        .into_bytes()
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
