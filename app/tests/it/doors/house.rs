//! The doors of the house itself.

use super::Sent::{Form, Nothing};
use super::{ALL, Row, signed_in};

pub fn rows() -> Vec<Row> {
    let letter = "/demo/outbox/0190a000-0000-7000-8000-000000000000";
    vec![
        Row("GET /", "/", Nothing, ALL(200)),
        Row("GET /about", "/about", Nothing, ALL(200)),
        Row("GET /healthz", "/healthz", Nothing, ALL(200)),
        Row("GET /readyz", "/readyz", Nothing, ALL(200)),
        Row("GET /metrics", "/metrics", Nothing, ALL(404)),
        Row("GET /assets/{file}", ui::url("app.css"), Nothing, ALL(200)),
        // The demo's doors are closed everywhere else.
        Row("GET /demo", "/demo", Nothing, ALL(404)),
        Row("POST /demo/sign-in", "/demo/sign-in", Form(&[("person", "ada")]), ALL(404)),
        Row("GET /demo/outbox", "/demo/outbox", Nothing, ALL(404)),
        Row("GET /demo/outbox/{letter}", letter, Nothing, ALL(404)),
        Row(
            "GET /demo/outbox/{letter}/page",
            "/demo/outbox/0190a000-0000-7000-8000-000000000000/page",
            Nothing,
            ALL(404),
        ),
        // One's own next letter; what those of an organization would read, for the coordinator.
        Row("GET /me/letters/next", "/me/letters/next", Nothing, signed_in(303, 200)),
        Row("GET /me/letters/next/page", "/me/letters/next/page", Nothing, signed_in(303, 200)),
        Row("GET /c/{coalition}/organizations/{organization}/digest", "{food}/digest", Nothing, COORDINATOR),
        Row("GET /c/{coalition}/organizations/{organization}/digest/page", "{food}/digest/page", Nothing, ALONE),
    ]
}

/// For coordinators alone; nothing that they may know of has happened yet around the organization.
const COORDINATOR: [u16; 9] = [303, 404, 404, 404, 404, 404, 404, 404, 200];
const ALONE: [u16; 9] = [303, 404, 404, 404, 404, 404, 404, 404, 404];
