//! The doors of relationships.

use super::Sent::{Form, Nothing};
use super::{ALL, Row, leak, parties};

/// `{meals}` stands for the address of "Winter meals", which is in force; each row leaves it so.
pub fn rows() -> Vec<Row> {
    let list = "/c/elmwater/relationships";
    let one = Form(&[("version", "1")]);
    let row = |door, below: &str, sent, expected| Row(door, leak(format!("{{meals}}{below}")), sent, expected);
    vec![
        Row("GET /c/{coalition}/relationships", list, Nothing, ALL(200)),
        Row(
            "GET /c/{coalition}/relationships/new",
            "/c/elmwater/relationships/new",
            Nothing,
            [303, 404, 200, 200, 200, 403, 200, 200, 200],
        ),
        // Whoever names no parties has not named their own organization either: nobody proposes for others.
        Row("POST /c/{coalition}/relationships", list, Nothing, [401, 404, 422, 422, 422, 403, 422, 422, 422]),
        row("GET /c/{coalition}/relationships/{id}", "", Nothing, parties(200, 200)),
        row("GET /c/{coalition}/relationships/{id}/versions/{which}", "/versions/1", Nothing, parties(200, 200)),
        row("GET /c/{coalition}/relationships/{id}/versions/new", "/versions/new", Nothing, parties(403, 200)),
        row("POST /c/{coalition}/relationships/{id}/versions", "/versions", Nothing, parties(403, 422)),
        row("POST /c/{coalition}/relationships/{id}/acceptances", "/acceptances", one, parties(403, 303)),
        row("POST /c/{coalition}/relationships/{id}/declines", "/declines", one, parties(403, 422)),
        row("POST /c/{coalition}/relationships/{id}/take-backs", "/take-backs", one, parties(403, 409)),
        row("POST /c/{coalition}/relationships/{id}/withdrawals", "/withdrawals", Nothing, parties(403, 422)),
        row("POST /c/{coalition}/relationships/{id}/stays", "/stays", Nothing, parties(403, 409)),
        row("POST /c/{coalition}/relationships/{id}/endings", "/endings", Nothing, parties(403, 422)),
        talk("replies"),
        talk("answered"),
        Row("POST /c/{coalition}/comments/{comment}/settled", SETTLED, Form(&[("settled", "yes")]), ALL(404)),
        talk("text"),
        talk("erased"),
        row("POST /c/{coalition}/relationships/{id}/comments", "/comments", Nothing, parties(422, 422)),
    ]
}

const SETTLED: &str = "/c/elmwater/comments/{none}/settled";

/// A comment that is not there.
fn talk(below: &str) -> Row {
    let door = leak(format!("POST /c/{{coalition}}/comments/{{comment}}/{below}"));
    Row(door, leak(format!("/c/elmwater/comments/{{none}}/{below}")), Nothing, ALL(404))
}
