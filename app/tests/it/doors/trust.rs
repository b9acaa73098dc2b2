//! The doors of trust. Nobody has partners in common with `{none}`; `rosa` acts for no organization.

use super::Sent::{Json, Nothing};
use super::{Row, leak, signed_in};

const HERE: &str = "/c/elmwater/trust";
const API: &str = "/api/v1/coalitions/elmwater/trust";

pub fn rows() -> Vec<Row> {
    let page = |door, below: &str, expected| Row(door, leak(format!("{HERE}{below}")), Nothing, expected);
    let program = |door, below: &str, sent, expected| Row(door, leak(format!("{API}{below}")), sent, expected);
    let (empty, own) = (Json("{}"), |anybody, omar, rosa| [anybody, 404, 200, 200, 200, omar, 200, 200, rosa]);
    let talk = |below: &'static str, sent, empty| {
        let door = if sent { "POST" } else { "GET" };
        let page = format!("{door} /c/{{coalition}}/trust/talks/{{talk}}{}", below.replace("{none}", "{promise}"));
        let program = format!(
            "{door} /api/v1/coalitions/{{coalition}}/trust/talks/{{talk}}{}",
            below.replace("{none}", "{promise}")
        );
        let sends = if sent { Json("{}") } else { Nothing };
        [
            Row(
                leak(page),
                leak(format!("{HERE}/talks/{{none}}{below}")),
                Nothing,
                signed_in(if sent { 401 } else { 303 }, 404),
            ),
            Row(leak(program), leak(format!("{API}/talks/{{none}}{below}")), sends, signed_in(401, empty)),
        ]
    };
    let talks = [
        talk("", false, 404),
        talk("/agreement", true, 404),
        talk("/not-now", true, 404),
        talk("/guide", true, 422),
        talk("/guide/agreement", true, 404),
        talk("/heard", true, 422),
        talk("/promises", true, 422),
        talk("/promises/{none}", true, 422),
        talk("/follow-up", true, 422),
        talk("/ending", true, 422),
    ];
    let mut rows = vec![
        page("GET /c/{coalition}/trust", "", own(303, 200, 200)),
        page("GET /c/{coalition}/trust/asked", "/asked", own(303, 403, 403)),
        page("POST /c/{coalition}/trust/answers", "/answers", [401, 404, 422, 422, 422, 403, 422, 422, 403]),
        page("GET /c/{coalition}/trust/with/{partner}", "/with/{none}", signed_in(303, 404)),
        page("POST /c/{coalition}/trust/with/{partner}/answers", "/with/{none}/answers", signed_in(401, 404)),
        page("POST /c/{coalition}/trust/with/{partner}/showing", "/with/{none}/showing", signed_in(401, 404)),
        page("POST /c/{coalition}/trust/with/{partner}/rhythm", "/with/{none}/rhythm", signed_in(401, 404)),
        page("POST /c/{coalition}/trust/with/{partner}/doing", "/with/{none}/doing", signed_in(401, 404)),
        program(
            "GET /api/v1/coalitions/{coalition}/trust/partners/{partner}/doing",
            "/partners/{none}/doing",
            Nothing,
            signed_in(401, 404),
        ),
        program(
            "POST /api/v1/coalitions/{coalition}/trust/partners/{partner}/doing",
            "/partners/{none}/doing",
            empty,
            signed_in(401, 422),
        ),
        program("GET /api/v1/coalitions/{coalition}/trust", "", Nothing, own(401, 200, 200)),
        program("GET /api/v1/coalitions/{coalition}/trust/asked", "/asked", Nothing, own(401, 403, 403)),
        program("POST /api/v1/coalitions/{coalition}/trust/answers", "/answers", empty, signed_in(401, 422)),
        program(
            "GET /api/v1/coalitions/{coalition}/trust/partners/{partner}",
            "/partners/{none}",
            Nothing,
            signed_in(401, 404),
        ),
        program(
            "POST /api/v1/coalitions/{coalition}/trust/partners/{partner}/showing",
            "/partners/{none}/showing",
            empty,
            signed_in(401, 422),
        ),
        program(
            "POST /api/v1/coalitions/{coalition}/trust/partners/{partner}/rhythm",
            "/partners/{none}/rhythm",
            empty,
            signed_in(401, 422),
        ),
        page(
            "POST /c/{coalition}/trust/with/{partner}/talks",
            "/with/{none}/talks",
            [401, 404, 404, 404, 404, 403, 404, 404, 403],
        ),
        program(
            "POST /api/v1/coalitions/{coalition}/trust/partners/{partner}/talks",
            "/partners/{none}/talks",
            empty,
            [401, 404, 404, 404, 404, 403, 404, 404, 403],
        ),
        program("GET /api/v1/coalitions/{coalition}/trust/talks", "/talks", Nothing, own(401, 403, 403)),
    ];
    rows.extend(talks.into_iter().flatten());
    rows
}
