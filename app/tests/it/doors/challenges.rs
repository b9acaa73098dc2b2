//! The doors of challenges, first steps, leading, funders and guides. Nothing is called `{none}`; `rosa` acts for no
//! organization, and nobody has been asked anything yet.

use super::Sent::{Json, Nothing};
use super::{ALL, Row, leak, signed_in};

/// One status for each of the coalition's own: members, one who may not say yes or no, and the coordinator.
fn own(anybody: u16, members: u16, omar: u16, rosa: u16) -> [u16; 9] {
    [anybody, 404, members, members, members, omar, members, members, rosa]
}

pub fn rows() -> Vec<Row> {
    let page = |door: &'static str, expected| {
        let (_, path) = door.split_once(' ').expect("a method and a path");
        Row(door, address(path), Nothing, expected)
    };
    let program = |method: &str, below: &str, sent, expected| {
        let door = leak(format!("{method} /api/v1/coalitions/{{coalition}}{below}"));
        let (_, path) = door.split_once(' ').expect("a method and a path");
        Row(door, address(path), sent, expected)
    };
    let empty = Json("{}");
    vec![
        page("GET /c/{coalition}/challenges", own(303, 200, 200, 200)),
        page("POST /c/{coalition}/challenges/checks", own(401, 403, 403, 422)),
        page("GET /c/{coalition}/challenges/answers", own(303, 200, 200, 200)),
        page("POST /c/{coalition}/challenges/answers", own(401, 409, 409, 403)),
        page("POST /c/{coalition}/challenges/answers/forget", signed_in(401, 404)),
        page("GET /c/{coalition}/challenges/first-step", own(303, 200, 200, 200)),
        page("POST /c/{coalition}/challenges/first-step", own(401, 422, 422, 403)),
        page("POST /c/{coalition}/challenges/first-step/not-for-me", own(401, 303, 303, 403)),
        page("POST /c/{coalition}/challenges/first-step/asking", own(401, 403, 403, 303)),
        program("GET", "/challenges", Nothing, own(401, 200, 200, 200)),
        program("POST", "/challenges/checks", empty, signed_in(401, 422)),
        program("POST", "/challenges/answers", empty, own(401, 409, 409, 403)),
        program("DELETE", "/challenges/answers", Nothing, signed_in(401, 404)),
        program("GET", "/first-steps", Nothing, own(401, 200, 200, 200)),
        program("POST", "/first-steps/own", empty, signed_in(401, 422)),
        program("POST", "/first-steps/own/not-for-me", empty, own(401, 204, 204, 403)),
        program("POST", "/first-steps/asking", empty, own(401, 403, 403, 409)),
        page("GET /c/{coalition}/leading", own(303, 200, 200, 200)),
        page("POST /c/{coalition}/leading/order", own(401, 403, 403, 422)),
        page("POST /c/{coalition}/leading/places", own(401, 303, 303, 303)),
        page("POST /c/{coalition}/leading/hand-over", own(401, 409, 409, 409)),
        page("POST /c/{coalition}/leading/tasks", own(401, 422, 422, 422)),
        page("POST /c/{coalition}/leading/tasks/{task}/second", signed_in(401, 404)),
        page("POST /c/{coalition}/leading/tasks/{task}/end", signed_in(401, 404)),
        program("GET", "/leading", Nothing, own(401, 200, 200, 200)),
        program("POST", "/leading/order", empty, signed_in(401, 422)),
        program("POST", "/leading/places", empty, signed_in(401, 422)),
        program("POST", "/leading/hand-over", empty, own(401, 409, 409, 409)),
        program("POST", "/leading/tasks", empty, signed_in(401, 422)),
        program("POST", "/leading/tasks/{task}/second", empty, signed_in(401, 422)),
        program("DELETE", "/leading/tasks/{task}", Nothing, signed_in(401, 404)),
        page("GET /c/{coalition}/funders", own(303, 200, 200, 200)),
        page("POST /c/{coalition}/funders", own(401, 422, 403, 422)),
        page("GET /c/{coalition}/funders/new", own(303, 200, 200, 200)),
        page("GET /c/{coalition}/funders/{funder}", signed_in(303, 404)),
        page("POST /c/{coalition}/funders/{funder}", signed_in(401, 404)),
        page("GET /c/{coalition}/funders/{funder}/edit", signed_in(303, 404)),
        page("POST /c/{coalition}/funders/{funder}/asks", signed_in(401, 404)),
        page("POST /c/{coalition}/funders/{funder}/asks/{ask}/drop", signed_in(401, 404)),
        page("POST /c/{coalition}/funders/{funder}/end", signed_in(401, 404)),
        page("GET /c/{coalition}/funders/{funder}/letter", signed_in(303, 404)),
        page("POST /c/{coalition}/funders/{funder}/letter", signed_in(401, 404)),
        program("GET", "/funders", Nothing, own(401, 200, 200, 200)),
        program("POST", "/funders", empty, signed_in(401, 422)),
        program("GET", "/funders/{funder}", Nothing, signed_in(401, 404)),
        program("POST", "/funders/{funder}", empty, signed_in(401, 422)),
        program("POST", "/funders/{funder}/asks", empty, signed_in(401, 422)),
        program("DELETE", "/funders/{funder}/asks/{ask}", Nothing, signed_in(401, 404)),
        program("POST", "/funders/{funder}/end", empty, signed_in(401, 404)),
        program("GET", "/funders/{funder}/letter", Nothing, signed_in(401, 404)),
        page("GET /guides", ALL(200)),
        page("GET /guides/{guide}", ALL(200)),
        Row("GET /api/v1/guides", "/api/v1/guides", Nothing, ALL(200)),
        Row("GET /api/v1/guides/{guide}", "/api/v1/guides/listening", Nothing, ALL(200)),
    ]
}

fn address(path: &str) -> &'static str {
    let path = path.replace("{coalition}", "elmwater").replace("{guide}", "listening");
    leak(path.replace("{task}", "{none}").replace("{funder}", "{none}").replace("{ask}", "{none}"))
}
