//! The doors of choosing. `{choice}` and `{choice-api}` are choices between Harbor Food Bank, City of Elmwater and Shore
//! Clinic that Ada began; the last rows of each end it.

use super::Sent::{Json, Nothing};
use super::{Row, leak, signed_in};

const HOME: &str = "/c/elmwater/choosing";
const API: &str = "/api/v1/coalitions/elmwater";

/// Outsiders find nothing; the parties' people by their role, and the coordinator.
fn choice(first: u16, member: u16, representative: u16, steward: u16, coordinator: u16) -> [u16; 9] {
    [first, 404, 404, 404, 404, member, representative, steward, coordinator]
}

pub fn rows() -> Vec<Row> {
    let row = |door, below: &str, expected| Row(door, leak(format!("{{choice}}{below}")), Nothing, expected);
    let mut rows = vec![
        Row("GET /c/{coalition}/choosing", HOME, Nothing, signed_in(303, 200)),
        Row(
            "GET /c/{coalition}/choosing/new",
            "/c/elmwater/choosing/new",
            Nothing,
            [303, 404, 200, 200, 200, 403, 200, 200, 200],
        ),
        Row("POST /c/{coalition}/choosing", HOME, Nothing, [401, 404, 422, 422, 422, 403, 422, 422, 422]),
        Row("GET /c/{coalition}/choosing/policy", "/c/elmwater/choosing/policy", Nothing, signed_in(303, 200)),
        Row(
            "POST /c/{coalition}/choosing/policy",
            "/c/elmwater/choosing/policy",
            Nothing,
            [401, 403, 403, 403, 403, 403, 403, 403, 422],
        ),
        row("GET /c/{coalition}/choosing/{choice}", "", choice(404, 200, 200, 200, 200)),
        row("GET /c/{coalition}/choosing/{choice}/answers/{step}", "/answers/wants", choice(404, 303, 200, 200, 303)),
        row("POST /c/{coalition}/choosing/{choice}/answers/{step}", "/answers/wants", choice(404, 403, 303, 303, 403)),
        row("GET /c/{coalition}/choosing/{choice}/proposal", "/proposal", choice(404, 403, 409, 409, 409)),
        row("POST /c/{coalition}/choosing/{choice}/opening", "/opening", choice(404, 403, 403, 403, 409)),
        row("POST /c/{coalition}/choosing/{choice}/closing", "/closing", choice(404, 403, 403, 303, 409)),
        row("POST /c/{coalition}/choosing/{choice}/leaving", "/leaving", choice(404, 403, 409, 409, 403)),
    ];
    rows.extend(api());
    rows
}

fn api() -> Vec<Row> {
    let why = Json(r#"{"why": ""}"#);
    let row = |door, below: &str, sent, expected| Row(door, leak(format!("{{choice-api}}{below}")), sent, expected);
    let at = |door, below: &str, sent, expected| Row(door, leak(format!("{API}{below}")), sent, expected);
    vec![
        at("GET /api/v1/coalitions/{coalition}/choices", "/choices", Nothing, signed_in(401, 200)),
        at("POST /api/v1/coalitions/{coalition}/choices", "/choices", Json("{}"), signed_in(401, 422)),
        at("GET /api/v1/coalitions/{coalition}/choosing/policy", "/choosing/policy", Nothing, signed_in(401, 200)),
        at("POST /api/v1/coalitions/{coalition}/choosing/policy", "/choosing/policy", Json("{}"), signed_in(401, 422)),
        row("GET /api/v1/coalitions/{coalition}/choices/{choice}", "", Nothing, choice(401, 200, 200, 200, 200)),
        row(
            "GET /api/v1/coalitions/{coalition}/choices/{choice}/answers",
            "/answers",
            Nothing,
            choice(401, 200, 200, 200, 200),
        ),
        row(
            "POST /api/v1/coalitions/{coalition}/choices/{choice}/answers",
            "/answers",
            Json(r#"{"answers": {}}"#),
            choice(401, 403, 204, 204, 403),
        ),
        row(
            "POST /api/v1/coalitions/{coalition}/choices/{choice}/opening",
            "/opening",
            why,
            choice(401, 403, 403, 403, 409),
        ),
        row(
            "POST /api/v1/coalitions/{coalition}/choices/{choice}/closing",
            "/closing",
            why,
            choice(401, 403, 403, 204, 409),
        ),
        row(
            "POST /api/v1/coalitions/{coalition}/choices/{choice}/leaving",
            "/leaving",
            why,
            choice(401, 403, 409, 409, 403),
        ),
    ]
}
