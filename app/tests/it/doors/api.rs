//! The doors for programs. Here they are asked in a browser's session; what a token adds is told in `it/api.rs`.
//!
//! An empty body is `{}`: 422 means "you may, but not like this"; an edit without `If-Match` is 428.

use super::Sent::{Json, Nothing};
use super::{ALL, Row, leak, parties, signed_in};

const ELM: &str = "/api/v1/coalitions/elmwater";
const V1: &str = "/api/v1";
const ORG: &str = "/api/v1/coalitions/elmwater/organizations/harbor-food-bank";

/// Who has not signed in, others, the coordinator.
fn coordinator(others: u16, coordinator: u16) -> [u16; 9] {
    [401, others, others, others, others, others, others, others, coordinator]
}

/// Who has not signed in, others, the steward of the food bank.
fn steward(others: u16, steward: u16) -> [u16; 9] {
    [401, others, others, others, others, others, others, steward, others]
}

/// Who has not signed in, and the parties of a relationship that others know nothing of.
fn tie(member: u16, others: u16) -> [u16; 9] {
    let mut all = parties(member, others);
    all[0] = 401;
    all
}

pub fn rows() -> Vec<Row> {
    let all = [about(), me(), letters(), coalitions(), webhooks(), organizations(), looked_after(), relationships()];
    all.into_iter().flatten().collect()
}

fn row(door: &'static str, place: &str, below: &str, sent: super::Sent, expected: [u16; 9]) -> Row {
    Row(door, leak(format!("{place}{below}")), sent, expected)
}

fn about() -> Vec<Row> {
    vec![
        Row("GET /api", "/api", Nothing, ALL(200)),
        Row("GET /api/openapi.json", "/api/openapi.json", Nothing, ALL(200)),
        Row("GET /me/tokens", "/me/tokens", Nothing, signed_in(303, 200)),
        Row("POST /me/tokens", "/me/tokens", Nothing, signed_in(401, 422)),
        Row("POST /me/tokens/{token}/remove", "/me/tokens/{none}/remove", Nothing, signed_in(401, 404)),
        Row(
            "GET /c/{coalition}/organizations/{organization}/tokens",
            "{food}/tokens",
            Nothing,
            [303, 404, 404, 404, 404, 404, 404, 200, 404],
        ),
        Row("POST /c/{coalition}/organizations/{organization}/tokens", "{food}/tokens", Nothing, steward(404, 422)),
        Row(
            "POST /c/{coalition}/organizations/{organization}/tokens/{token}/remove",
            "{food}/tokens/{none}/remove",
            Nothing,
            steward(404, 404),
        ),
    ]
}

fn me() -> Vec<Row> {
    let (none, empty) = ("{none}", Json("{}"));
    let here = |door, below: &str, sent, status| row(door, V1, below, sent, signed_in(401, status));
    vec![
        here("GET /api/v1/me", "/me", Nothing, 200),
        here("PATCH /api/v1/me", "/me", empty, 428),
        here("GET /api/v1/me/addresses", "/me/addresses", Nothing, 200),
        here("POST /api/v1/me/addresses", "/me/addresses", empty, 422),
        here("POST /api/v1/me/addresses/removal", "/me/addresses/removal", empty, 422),
        here("GET /api/v1/me/sessions", "/me/sessions", Nothing, 200),
        here("DELETE /api/v1/me/sessions/{session}", &format!("/me/sessions/{none}"), Nothing, 404),
        here("GET /api/v1/me/tokens", "/me/tokens", Nothing, 200),
        here("DELETE /api/v1/me/tokens/{token}", &format!("/me/tokens/{none}"), Nothing, 404),
        here("GET /api/v1/me/feeds", "/me/feeds", Nothing, 200),
        here("DELETE /api/v1/me/feeds/{feed}", &format!("/me/feeds/{none}"), Nothing, 404),
        here("GET /api/v1/me/invitations", "/me/invitations", Nothing, 200),
        here(
            "POST /api/v1/me/invitations/{invitation}/acceptance",
            &format!("/me/invitations/{none}/acceptance"),
            empty,
            404,
        ),
        here("DELETE /api/v1/me/organizations/{organization}", &format!("/me/organizations/{none}"), Nothing, 404),
        here("GET /api/v1/me/waiting", "/me/waiting", Nothing, 200),
        here("GET /api/v1/me/coming", "/me/coming", Nothing, 200),
    ]
}

/// What is written to oneself, the ways in, and taking everything away.
fn letters() -> Vec<Row> {
    let (none, empty) = ("{none}", Json("{}"));
    let here = |door, below: &str, sent, status| row(door, V1, below, sent, signed_in(401, status));
    vec![
        here("DELETE /api/v1/me/sessions", "/me/sessions", Nothing, 204),
        here("GET /api/v1/me/passkeys", "/me/passkeys", Nothing, 200),
        here("PATCH /api/v1/me/passkeys/{passkey}", &format!("/me/passkeys/{none}"), Json(r#"{"name": "Phone"}"#), 404),
        here("DELETE /api/v1/me/passkeys/{passkey}", &format!("/me/passkeys/{none}"), Nothing, 404),
        here("GET /api/v1/me/accounts", "/me/accounts", Nothing, 200),
        here("DELETE /api/v1/me/accounts/{account}", &format!("/me/accounts/{none}"), Nothing, 404),
        here("GET /api/v1/me/questions", "/me/questions", Nothing, 200),
        here("GET /api/v1/me/joinings", "/me/joinings", Nothing, 200),
        here("GET /api/v1/me/claims", "/me/claims", Nothing, 200),
        here("GET /api/v1/me/letters", "/me/letters", Nothing, 200),
        here("PATCH /api/v1/me/letters", "/me/letters", empty, 428),
        here("POST /api/v1/me/letters/again", "/me/letters/again", Json(r#"{"address": "nobody@example.org"}"#), 404),
        here("GET /api/v1/me/letters/next", "/me/letters/next", Nothing, 200),
        here("GET /api/v1/me/letters/links", "/me/letters/links", Nothing, 200),
        here("DELETE /api/v1/me/letters/links/{link}", &format!("/me/letters/links/{none}"), Nothing, 404),
        here("POST /api/v1/me/takeaway", "/me/takeaway", Nothing, 200),
        here(
            "POST /api/v1/me/organizations/{organization}/takeaway",
            &format!("/me/organizations/{none}/takeaway"),
            Nothing,
            404,
        ),
    ]
}

/// For stewards of any organization of the coalition, and for the coordinator; one that is not there is not there.
fn webhooks() -> Vec<Row> {
    let elm = |door, below: &str, sent, expected| row(door, ELM, below, sent, expected);
    let (hook, delivery) = ("/webhooks/{none}", "/webhooks/{none}/deliveries/{none}");
    let gone = signed_in(401, 404);
    vec![
        elm(
            "GET /api/v1/coalitions/{coalition}/webhooks",
            "/webhooks",
            Nothing,
            [401, 404, 200, 200, 200, 403, 403, 200, 200],
        ),
        elm("POST /api/v1/coalitions/{coalition}/webhooks", "/webhooks", Json("{}"), signed_in(401, 422)),
        elm("GET /api/v1/coalitions/{coalition}/webhooks/{hook}", hook, Nothing, gone),
        elm("DELETE /api/v1/coalitions/{coalition}/webhooks/{hook}", hook, Nothing, gone),
        elm("POST /api/v1/coalitions/{coalition}/webhooks/{hook}/trial", &format!("{hook}/trial"), Json("{}"), gone),
        elm("POST /api/v1/coalitions/{coalition}/webhooks/{hook}/secret", &format!("{hook}/secret"), Json("{}"), gone),
        elm("POST /api/v1/coalitions/{coalition}/webhooks/{hook}/stop", &format!("{hook}/stop"), Json("{}"), gone),
        elm("POST /api/v1/coalitions/{coalition}/webhooks/{hook}/start", &format!("{hook}/start"), Json("{}"), gone),
        elm(
            "GET /api/v1/coalitions/{coalition}/webhooks/{hook}/deliveries",
            &format!("{hook}/deliveries"),
            Nothing,
            gone,
        ),
        elm(
            "POST /api/v1/coalitions/{coalition}/webhooks/{hook}/deliveries/{delivery}/again",
            &format!("{delivery}/again"),
            Json("{}"),
            gone,
        ),
        elm("DELETE /api/v1/coalitions/{coalition}/webhooks/{hook}/deliveries/{delivery}", delivery, Nothing, gone),
    ]
}

/// What those who look after an organization do beside changing its page; this one is claimed.
fn looked_after() -> Vec<Row> {
    let org = |door, below: &str, sent, expected| row(door, ORG, below, sent, expected);
    let own = |steward| [401, 404, 404, 404, 404, 404, 404, steward, 404];
    vec![
        row("GET /api/v1/organizations/{organization}", V1, "/organizations/{none}", Nothing, ALL(404)),
        org("GET /api/v1/coalitions/{coalition}/organizations/{organization}/logo", "/logo", Nothing, ALL(404)),
        org(
            "PUT /api/v1/coalitions/{coalition}/organizations/{organization}/logo",
            "/logo",
            Nothing,
            steward(403, 422),
        ),
        org(
            "DELETE /api/v1/coalitions/{coalition}/organizations/{organization}/logo",
            "/logo",
            Nothing,
            steward(403, 204),
        ),
        org("GET /api/v1/coalitions/{coalition}/organizations/{organization}/tokens", "/tokens", Nothing, own(200)),
        org(
            "DELETE /api/v1/coalitions/{coalition}/organizations/{organization}/tokens/{token}",
            "/tokens/{none}",
            Nothing,
            own(404),
        ),
        org(
            "GET /api/v1/coalitions/{coalition}/organizations/{organization}/letters/links",
            "/letters/links",
            Nothing,
            own(200),
        ),
        org(
            "DELETE /api/v1/coalitions/{coalition}/organizations/{organization}/letters/links/{link}",
            "/letters/links/{none}",
            Nothing,
            own(404),
        ),
        org(
            "GET /api/v1/coalitions/{coalition}/organizations/{organization}/contact-by-letter",
            "/contact-by-letter",
            Nothing,
            own(404),
        ),
        org(
            "PATCH /api/v1/coalitions/{coalition}/organizations/{organization}/contact-by-letter",
            "/contact-by-letter",
            Json(r#"{"may": "speak"}"#),
            own(409),
        ),
        org(
            "POST /api/v1/coalitions/{coalition}/organizations/{organization}/claims",
            "/claims",
            Json(r#"{"address": "somebody@example.org"}"#),
            signed_in(401, 409),
        ),
    ]
}

fn coalitions() -> Vec<Row> {
    let empty = Json("{}");
    let elm = |door, below: &str, sent, expected| row(door, ELM, below, sent, expected);
    let whole = Json(r#"{"purpose": "Nobody eats alone", "stands_on": "Trust"}"#);
    vec![
        Row("GET /api/v1/coalitions", "/api/v1/coalitions", Nothing, ALL(200)),
        Row("POST /api/v1/coalitions", "/api/v1/coalitions", empty, signed_in(401, 422)),
        elm("GET /api/v1/coalitions/{coalition}", "", Nothing, ALL(200)),
        elm("PATCH /api/v1/coalitions/{coalition}", "", whole, coordinator(403, 428)),
        elm("GET /api/v1/coalitions/{coalition}/coordinators", "/coordinators", Nothing, coordinator(403, 200)),
        elm(
            "DELETE /api/v1/coalitions/{coalition}/coordinators/{person}",
            "/coordinators/{none}",
            Nothing,
            coordinator(403, 404),
        ),
        elm("POST /api/v1/coalitions/{coalition}/leaving", "/leaving", Json(r#"{"why": 1}"#), signed_in(401, 422)),
        elm("GET /api/v1/coalitions/{coalition}/invitations", "/invitations", Nothing, coordinator(403, 200)),
        elm("POST /api/v1/coalitions/{coalition}/invitations", "/invitations", empty, signed_in(401, 422)),
        elm(
            "DELETE /api/v1/coalitions/{coalition}/invitations/{invitation}",
            "/invitations/{none}",
            Nothing,
            signed_in(401, 404),
        ),
        elm("GET /api/v1/coalitions/{coalition}/joinings", "/joinings", Nothing, coordinator(403, 200)),
        elm("POST /api/v1/coalitions/{coalition}/joinings", "/joinings", Json(r#"{"why": 1}"#), signed_in(401, 422)),
        elm("GET /api/v1/coalitions/{coalition}/joinings/{joining}", "/joinings/{none}", Nothing, signed_in(401, 404)),
        elm(
            "POST /api/v1/coalitions/{coalition}/joinings/{joining}/answer",
            "/joinings/{none}/answer",
            Json(r#"{"yes": true}"#),
            signed_in(401, 404),
        ),
        elm(
            "DELETE /api/v1/coalitions/{coalition}/joinings/{joining}",
            "/joinings/{none}",
            Nothing,
            signed_in(401, 404),
        ),
        elm("GET /api/v1/coalitions/{coalition}/claims", "/claims", Nothing, coordinator(403, 200)),
        elm(
            "GET /api/v1/coalitions/{coalition}/activity",
            "/activity",
            Nothing,
            [401, 200, 200, 200, 200, 200, 200, 200, 200],
        ),
        elm("GET /api/v1/coalitions/{coalition}/network", "/network", Nothing, ALL(200)),
        elm("GET /api/v1/coalitions/{coalition}/network/shape", "/network/shape", Nothing, ALL(200)),
        elm("GET /api/v1/coalitions/{coalition}/network/graphml", "/network/graphml", Nothing, ALL(200)),
        elm("GET /api/v1/coalitions/{coalition}/network/ties", "/network/ties", Nothing, ALL(200)),
        elm("GET /api/v1/coalitions/{coalition}/network/organizations", "/network/organizations", Nothing, ALL(200)),
        elm("GET /api/v1/coalitions/{coalition}/numbers", "/numbers", Nothing, ALL(200)),
        elm("GET /api/v1/coalitions/{coalition}/overview", "/overview", Nothing, coordinator(403, 200)),
        elm("POST /api/v1/coalitions/{coalition}/takeaway", "/takeaway", Nothing, coordinator(403, 200)),
        elm(
            "POST /api/v1/coalitions/{coalition}/imports",
            "/imports",
            Json(r#"{"content": ""}"#),
            coordinator(403, 422),
        ),
        elm("GET /api/v1/coalitions/{coalition}/imports/{import}", "/imports/{none}", Nothing, coordinator(403, 404)),
        elm("PATCH /api/v1/coalitions/{coalition}/imports/{import}", "/imports/{none}", empty, coordinator(403, 404)),
        elm(
            "GET /api/v1/coalitions/{coalition}/imports/{import}/refused",
            "/imports/{none}/refused",
            Nothing,
            coordinator(403, 404),
        ),
        elm(
            "POST /api/v1/coalitions/{coalition}/imports/{import}/carrying-out",
            "/imports/{none}/carrying-out",
            empty,
            coordinator(403, 404),
        ),
    ]
}

fn organizations() -> Vec<Row> {
    let (empty, named) = (Json("{}"), Json(r#"{"name": "Ferry Landing Kitchen", "site": "not a site"}"#));
    let org = |door, below: &str, sent, expected| row(door, ORG, below, sent, expected);
    vec![
        row("GET /api/v1/coalitions/{coalition}/organizations", ELM, "/organizations", Nothing, ALL(200)),
        row("POST /api/v1/coalitions/{coalition}/organizations", ELM, "/organizations", named, coordinator(403, 422)),
        org("GET /api/v1/coalitions/{coalition}/organizations/{organization}", "", Nothing, ALL(200)),
        org("PATCH /api/v1/coalitions/{coalition}/organizations/{organization}", "", empty, steward(403, 428)),
        org("GET /api/v1/coalitions/{coalition}/organizations/{organization}/contacts", "/contacts", Nothing, ALL(200)),
        org(
            "POST /api/v1/coalitions/{coalition}/organizations/{organization}/contacts",
            "/contacts",
            Json(r#"{"name": "The desk", "seen": {"to": "public"}}"#),
            steward(403, 422),
        ),
        org(
            "PATCH /api/v1/coalitions/{coalition}/organizations/{organization}/contacts/{contact}",
            "/contacts/{none}",
            empty,
            steward(403, 404),
        ),
        // A contact that is gone already stays gone.
        org(
            "DELETE /api/v1/coalitions/{coalition}/organizations/{organization}/contacts/{contact}",
            "/contacts/{none}",
            Nothing,
            steward(403, 204),
        ),
        org(
            "GET /api/v1/coalitions/{coalition}/organizations/{organization}/people",
            "/people",
            Nothing,
            [401, 404, 404, 404, 404, 404, 404, 200, 404],
        ),
        org(
            "POST /api/v1/coalitions/{coalition}/organizations/{organization}/people/{person}/role",
            "/people/{none}/role",
            Json(r#"{"role": "member"}"#),
            steward(403, 404),
        ),
        org(
            "DELETE /api/v1/coalitions/{coalition}/organizations/{organization}/people/{person}",
            "/people/{none}",
            Nothing,
            steward(403, 404),
        ),
        org(
            "POST /api/v1/coalitions/{coalition}/organizations/{organization}/claims/{claim}/decision",
            "/claims/{none}/decision",
            Json(r#"{"granted": true}"#),
            coordinator(403, 404),
        ),
    ]
}

fn relationships() -> Vec<Row> {
    let why = Json(r#"{"why": ""}"#);
    let meals = |door, below: &str, sent, expected| Row(door, leak(format!("{{meals-api}}{below}")), sent, expected);
    let gone = [404, 404, 404, 404, 404, 200, 200, 200, 404];
    vec![
        row("GET /api/v1/coalitions/{coalition}/relationships", ELM, "/relationships", Nothing, ALL(200)),
        row(
            "POST /api/v1/coalitions/{coalition}/relationships",
            ELM,
            "/relationships",
            Json("{}"),
            signed_in(401, 422),
        ),
        meals("GET /api/v1/coalitions/{coalition}/relationships/{id}", "", Nothing, gone),
        meals(
            "GET /api/v1/coalitions/{coalition}/relationships/{id}/versions/{n}",
            "/versions/1",
            Nothing,
            tie(200, 200),
        ),
        meals(
            "GET /api/v1/coalitions/{coalition}/relationships/{id}/differences/{from}/{to}",
            "/differences/1/1",
            Nothing,
            tie(200, 200),
        ),
        meals(
            "POST /api/v1/coalitions/{coalition}/relationships/{id}/versions",
            "/versions",
            Json("{}"),
            signed_in(401, 422),
        ),
        meals(
            "POST /api/v1/coalitions/{coalition}/relationships/{id}/versions/{n}/acceptance",
            "/versions/1/acceptance",
            why,
            tie(403, 200),
        ),
        meals(
            "POST /api/v1/coalitions/{coalition}/relationships/{id}/versions/{n}/refusal",
            "/versions/1/refusal",
            why,
            tie(403, 422),
        ),
        meals(
            "POST /api/v1/coalitions/{coalition}/relationships/{id}/versions/{n}/taking-back",
            "/versions/1/taking-back",
            why,
            tie(403, 409),
        ),
        meals("POST /api/v1/coalitions/{coalition}/relationships/{id}/notice", "/notice", why, tie(403, 422)),
        meals("POST /api/v1/coalitions/{coalition}/relationships/{id}/staying", "/staying", why, tie(403, 409)),
        meals(
            "POST /api/v1/coalitions/{coalition}/relationships/{id}/ending",
            "/ending",
            Json(r#"{"after": 1, "why": ""}"#),
            tie(403, 422),
        ),
        meals("GET /api/v1/coalitions/{coalition}/relationships/{id}/comments", "/comments", Nothing, tie(200, 200)),
        meals(
            "POST /api/v1/coalitions/{coalition}/relationships/{id}/comments",
            "/comments",
            Json(r#"{"text": " "}"#),
            tie(422, 422),
        ),
        // A comment that is not there.
        row(
            "POST /api/v1/coalitions/{coalition}/comments/{comment}/answered",
            ELM,
            "/comments/{none}/answered",
            Json("{}"),
            signed_in(401, 404),
        ),
        row(
            "POST /api/v1/coalitions/{coalition}/comments/{comment}/settlement",
            ELM,
            "/comments/{none}/settlement",
            Json(r#"{"settled": true}"#),
            signed_in(401, 404),
        ),
        row(
            "POST /api/v1/coalitions/{coalition}/comments/{comment}/text",
            ELM,
            "/comments/{none}/text",
            Json(r#"{"text": "Other words"}"#),
            signed_in(401, 404),
        ),
        row(
            "DELETE /api/v1/coalitions/{coalition}/comments/{comment}",
            ELM,
            "/comments/{none}",
            Nothing,
            signed_in(401, 404),
        ),
    ]
}
