//! The doors of one-to-ones. Nobody is of the round or the pair `{none}`.

use super::Sent::{Json, Nothing};
use super::{Row, leak, signed_in};

const HERE: &str = "/c/elmwater/one-to-ones";
const API: &str = "/api/v1/coalitions/elmwater/one-to-ones";

pub fn rows() -> Vec<Row> {
    let page = |door, below: &str, expected| Row(door, leak(format!("{HERE}{below}")), Nothing, expected);
    let program = |door, below: &str, sent, expected| Row(door, leak(format!("{API}{below}")), sent, expected);
    let empty = Json("{}");
    let own = |anybody| [anybody, 404, 200, 200, 200, 200, 200, 200, 200];
    let mut rows = vec![
        page("GET /c/{coalition}/one-to-ones", "", own(303)),
        page("GET /c/{coalition}/one-to-ones/new", "/new", [303, 404, 403, 403, 403, 403, 403, 403, 200]),
        page("POST /c/{coalition}/one-to-ones", "", [401, 404, 403, 403, 403, 403, 403, 403, 422]),
        page("GET /c/{coalition}/one-to-ones/rounds/{round}", "/rounds/{none}", signed_in(303, 404)),
        page("GET /c/{coalition}/one-to-ones/talks/{talk}", "/talks/{none}", signed_in(303, 404)),
        Row("POST /me/one-to-ones", "/me/one-to-ones", Nothing, signed_in(401, 303)),
        program("GET /api/v1/coalitions/{coalition}/one-to-ones", "", Nothing, own(401)),
        program("POST /api/v1/coalitions/{coalition}/one-to-ones", "", empty, signed_in(401, 422)),
        program(
            "GET /api/v1/coalitions/{coalition}/one-to-ones/rounds/{round}",
            "/rounds/{none}",
            Nothing,
            signed_in(401, 404),
        ),
        program(
            "GET /api/v1/coalitions/{coalition}/one-to-ones/talks/{talk}",
            "/talks/{none}",
            Nothing,
            signed_in(401, 404),
        ),
        program(
            "DELETE /api/v1/coalitions/{coalition}/one-to-ones/talks/{talk}/notes/{note}",
            "/talks/{none}/notes/{none}",
            Nothing,
            signed_in(401, 404),
        ),
        Row("GET /api/v1/me/one-to-ones", "/api/v1/me/one-to-ones", Nothing, signed_in(401, 200)),
        Row("POST /api/v1/me/one-to-ones", "/api/v1/me/one-to-ones", empty, signed_in(401, 204)),
    ];
    for (below, at, sent) in [
        ("/rounds/{round}/answer", "/rounds/{none}/answer", 422),
        ("/rounds/{round}/pairs", "/rounds/{none}/pairs", 404),
        ("/rounds/{round}/ending", "/rounds/{none}/ending", 404),
        ("/talks/{talk}/happened", "/talks/{none}/happened", 422),
        ("/talks/{talk}/could-not", "/talks/{none}/could-not", 404),
        ("/talks/{talk}/not-now", "/talks/{none}/not-now", 404),
        ("/talks/{talk}/reach", "/talks/{none}/reach", 422),
        ("/talks/{talk}/notes", "/talks/{none}/notes", 422),
    ] {
        let (of_page, of_api) = (
            format!("/c/{{coalition}}/one-to-ones{below}"),
            format!("/api/v1/coalitions/{{coalition}}/one-to-ones{below}"),
        );
        rows.push(page(leak(format!("POST {of_page}")), at, signed_in(401, 404)));
        rows.push(program(leak(format!("POST {of_api}")), at, empty, signed_in(401, sent)));
    }
    rows.push(page(
        "POST /c/{coalition}/one-to-ones/talks/{talk}/notes/{note}/removal",
        "/talks/{none}/notes/{none}/removal",
        signed_in(401, 404),
    ));
    rows
}
