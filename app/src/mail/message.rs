//! A letter as mail: text and page of it, whom it is to, how it is answered and stopped.

use base::form::one_line;
use base::outbox::Letter;
use base::{Error, Result};
use lettre::Message;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MultiPart, SinglePart};

use super::flowed::flowed;
use super::page::page;
use super::sheet::Sheet;

/// Where it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// To a server, which may carry seven bits and short lines only.
    Sent,
    /// Into a file, where a link stands whole in its line, however long that is: somebody copies it from there.
    File,
}

/// The message of a letter; `ours` is where people find us.
pub fn of(letter: &Letter, from: &Mailbox, ours: &str, shape: Shape) -> Result<Message> {
    let address = letter.to_address.parse().map_err(Error::broken)?;
    let name = Some(one_line(&letter.to_name)).filter(|name| !name.is_empty());
    let domain = from.email.domain();
    let mut message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(name, address))
        .subject(one_line(&letter.subject))
        .date(letter.written_at.into())
        .message_id(Some(format!("<{}@{domain}>", letter.id)));
    if !letter.answer_to.is_empty() {
        message = message.reply_to(Mailbox::new(from.name.clone(), letter.answer_to.parse().map_err(Error::broken)?));
        // What is answered at one place is one conversation.
        let thread = &base::ids::digest(&letter.answer_to)[..32];
        message = message.references(format!("<thread.{thread}@{domain}>"));
    }
    let plain = part("text/plain; charset=utf-8; format=flowed", flowed(&letter.body), shape)?;
    let parts = MultiPart::alternative().singlepart(plain).singlepart(part(
        "text/html; charset=utf-8",
        page_of(letter, ours),
        shape,
    )?);
    let mut message = message.multipart(parts).map_err(Error::broken)?;
    for (name, value) in extra(letter) {
        message.headers_mut().insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
    }
    Ok(message)
}

/// The letter as a page: its own, or made of its text.
pub fn page_of(letter: &Letter, ours: &str) -> String {
    match letter.html.as_str() {
        "" => page(&Sheet::read(&one_line(&letter.subject), &letter.body, letter.lang, ours)),
        html => html.to_owned(),
    }
}

fn part(kind: &str, text: String, shape: Shape) -> Result<SinglePart> {
    let body = match shape {
        Shape::Sent => Body::new(text),
        Shape::File => Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::EightBit),
    };
    Ok(SinglePart::builder().header(ContentType::parse(kind).map_err(Error::broken)?).body(body))
}

/// What the library has no words for. No program answers us on its own, and one click stops what nobody asked for
/// (RFC 3834, RFC 8058).
fn extra(letter: &Letter) -> Vec<(&'static str, String)> {
    let mut extra = vec![("Auto-Submitted", "auto-generated".to_owned())];
    if !letter.stop.is_empty() {
        extra.push(("List-Unsubscribe", format!("<{}>", letter.stop)));
        extra.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    extra
}
