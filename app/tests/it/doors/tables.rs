//! The doors of tables. `{table}` and `{table-api}` are tables of Harbor Food Bank at which the City of Elmwater, `{seat}`, was
//! asked about itself; the last rows of each end it.

use super::Sent::{Json, Nothing};
use super::{Row, leak, signed_in};

const HOME: &str = "/c/elmwater/choosing/tables";
const API: &str = "/api/v1/coalitions/elmwater/tables";

/// Outsiders find nothing; the one who is asked, its makers, and the coordinator.
fn table(first: u16, asked: u16, owner: u16, coordinator: u16) -> [u16; 9] {
    [first, 404, 404, 404, 404, 404, asked, owner, coordinator]
}

pub fn rows() -> Vec<Row> {
    let row = |method: &str, below: &'static str, at: &str, expected| {
        let door = leak(format!("{method} /c/{{coalition}}/choosing/tables/{{table}}{below}"));
        Row(door, leak(format!("{{table}}{at}")), Nothing, expected)
    };
    let mut rows = vec![
        Row("GET /c/{coalition}/choosing/tables", HOME, Nothing, signed_in(303, 200)),
        Row(
            "GET /c/{coalition}/choosing/tables/new",
            "/c/elmwater/choosing/tables/new",
            Nothing,
            [303, 404, 200, 200, 200, 403, 200, 200, 200],
        ),
        Row("POST /c/{coalition}/choosing/tables", HOME, Nothing, [401, 404, 422, 422, 422, 403, 422, 422, 422]),
        row("GET", "", "", table(404, 200, 200, 200)),
        row("POST", "", "", table(404, 403, 422, 403)),
        row("GET", "/edit", "/edit", table(404, 403, 200, 403)),
        row("GET", "/voices/{voice}", "/voices/new", table(404, 403, 200, 403)),
        row("POST", "/voices/{voice}", "/voices/new", table(404, 403, 422, 403)),
        row("POST", "/seats", "/seats", table(404, 403, 303, 403)),
        row("GET", "/seats/{seat}", "/seats/{seat}", table(404, 200, 200, 200)),
        row("POST", "/seats/{seat}", "/seats/{seat}", table(404, 403, 303, 403)),
        row("POST", "/answer", "/answer", table(404, 303, 403, 403)),
        row("POST", "/ties", "/ties", table(404, 403, 422, 403)),
        row("POST", "/ending", "/ending", table(404, 403, 303, 409)),
    ];
    rows.extend(api());
    rows
}

fn api() -> Vec<Row> {
    let row = |method: &str, below: &'static str, at: &str, sent, expected| {
        let door = leak(format!("{method} /api/v1/coalitions/{{coalition}}/tables/{{table}}{below}"));
        Row(door, leak(format!("{{table-api}}{at}")), sent, expected)
    };
    let (empty, voice) = (
        Json("{}"),
        Json(r#"{"name": "Parents", "speaks_for": ["served"], "affected": 4, "say": 0, "involved": "asked"}"#),
    );
    let goal = Json(r#"{"goal": "Soup", "kind": "inform", "resources": {"time": 2}}"#);
    let seats =
        Json(r#"{"seats": [{"organization": "0190a000-0000-7000-8000-000000000000", "seat": "may", "offers": []}]}"#);
    let tie = Json(
        r#"{"one": "0190a000-0000-7000-8000-000000000000", "other": "0190a000-0000-7000-8000-000000000000", "level": null}"#,
    );
    vec![
        Row("GET /api/v1/coalitions/{coalition}/tables", API, Nothing, signed_in(401, 200)),
        Row("POST /api/v1/coalitions/{coalition}/tables", API, empty, signed_in(401, 422)),
        row("GET", "", "", Nothing, table(401, 404, 200, 200)),
        row("POST", "", "", goal, table(401, 403, 204, 403)),
        row("POST", "/voices", "/voices", voice, table(401, 403, 201, 403)),
        row("POST", "/voices/{voice}", "/voices/{none}", voice, table(401, 403, 404, 403)),
        row("POST", "/voices/{voice}/removal", "/voices/{none}/removal", empty, table(401, 403, 404, 403)),
        row("POST", "/seats", "/seats", seats, table(401, 403, 422, 403)),
        row("GET", "/seats/{seat}", "/seats/{seat}", Nothing, table(401, 200, 200, 200)),
        row("POST", "/seats/{seat}/removal", "/seats/{none}/removal", empty, table(401, 403, 404, 403)),
        row("POST", "/answer", "/answer", empty, table(401, 204, 403, 403)),
        row("POST", "/ties", "/ties", tie, table(401, 403, 422, 403)),
        row("POST", "/ending", "/ending", empty, table(401, 403, 204, 409)),
    ]
}
