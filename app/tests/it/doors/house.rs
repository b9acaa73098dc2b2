//! The doors of the house itself.

use super::Sent::{Form, Nothing};
use super::{ALL, Row, signed_in};

pub fn rows() -> Vec<Row> {
    let letter = "/demo/outbox/0190a000-0000-7000-8000-000000000000";
    vec![
        Row("GET /live", "/live", Nothing, signed_in(303, 200)),
        Row("GET /", "/", Nothing, ALL(200)),
        Row("GET /c/{coalition}/more", "/c/elmwater/more", Nothing, [303, 404, 200, 200, 200, 200, 200, 200, 200]),
        Row("GET /about", "/about", Nothing, ALL(200)),
        Row("GET /privacy", "/privacy", Nothing, ALL(200)),
        // The operator's doors are there for operators alone, who are none of these.
        Row("GET /admin", "/admin", Nothing, ALL(404)),
        Row("GET /admin/coalitions", "/admin/coalitions", Nothing, ALL(404)),
        Row("GET /admin/letters", "/admin/letters", Nothing, ALL(404)),
        Row("POST /admin/letters/{letter}/again", "/admin/letters/{none}/again", Nothing, ALL(404)),
        Row("POST /admin/letters/{letter}/drop", "/admin/letters/{none}/drop", Nothing, ALL(404)),
        Row("GET /admin/sessions", "/admin/sessions", Nothing, ALL(404)),
        Row("POST /admin/sessions/end", "/admin/sessions/end", Nothing, ALL(404)),
        Row("GET /admin/audit", "/admin/audit", Nothing, ALL(404)),
        // One's own data: nobody is erased by an empty form, since several would be left alone.
        Row("GET /me/takeaway", "/me/takeaway", Nothing, signed_in(303, 200)),
        Row("POST /me/takeaway", "/me/takeaway", Nothing, signed_in(401, 200)),
        Row("GET /me/erase", "/me/erase", Nothing, signed_in(303, 200)),
        Row("POST /me/erase", "/me/erase", Form(&[("acting_for", "nobody")]), signed_in(401, 409)),
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
