//! The doors of people: signing in, one's own page, who acts for whom, coalitions.

use super::Sent::{Form, Json, Nothing};
use super::{ALL, Row, leak, signed_in};

pub fn rows() -> Vec<Row> {
    let key = "/me/passkeys/0190a000-0000-7000-8000-000000000000";
    vec![
        Row("GET /sign-in", "/sign-in", Nothing, signed_in(200, 303)),
        Row("POST /sign-in", "/sign-in", Nothing, ALL(422)),
        Row("GET /sign-in/{token}", "/sign-in/guess", Nothing, ALL(404)),
        Row("POST /sign-in/{token}", "/sign-in/guess", Nothing, ALL(404)),
        // Nobody else's word is taken in this house: app/tests/it/sso.rs has one where it is.
        Row("GET /sign-in/with/{provider}", "/sign-in/with/city", Nothing, ALL(404)),
        Row("GET /sign-in/from/{provider}", "/sign-in/from/city?code=x", Nothing, ALL(404)),
        Row("POST /sign-in/from/{provider}", "/sign-in/from/city", Nothing, ALL(404)),
        Row("POST /me/sign-in-with/{id}/remove", "/me/sign-in-with/{none}/remove", Nothing, signed_in(401, 404)),
        Row("POST /me/sign-in-with/{id}/allow", "/me/sign-in-with/{none}/allow", Nothing, signed_in(401, 404)),
        Row("POST /sign-out", "/sign-out", Nothing, ALL(303)),
        Row("POST /language", "/language", Form(&[("language", "es")]), ALL(303)),
        Row("POST /acting-for", "/acting-for", Form(&[("organization", "")]), signed_in(401, 303)),
        Row("POST /sign-in/passkey/start", "/sign-in/passkey/start", Nothing, ALL(200)),
        Row("POST /sign-in/passkey/finish", "/sign-in/passkey/finish", Json("{}"), ALL(422)),
        Row("POST /me/passkeys/start", "/me/passkeys/start", Json(r#"{"name":"Phone"}"#), signed_in(401, 200)),
        Row("POST /me/passkeys/finish", "/me/passkeys/finish", Json("{}"), ALL(422)),
        Row("POST /me/passkeys/{id}/name", leak(format!("{key}/name")), Nothing, signed_in(401, 404)),
        Row("POST /me/passkeys/{id}/remove", leak(format!("{key}/remove")), Nothing, signed_in(401, 404)),
        // One's own page.
        Row("GET /me", "/me", Nothing, signed_in(303, 200)),
        Row("POST /me", "/me", Nothing, signed_in(401, 422)),
        Row("POST /me/addresses", "/me/addresses", Nothing, signed_in(401, 422)),
        Row("POST /me/addresses/remove", "/me/addresses/remove", Nothing, signed_in(401, 404)),
        Row("GET /me/addresses/{token}", "/me/addresses/none", Nothing, ALL(404)),
        Row("POST /me/addresses/{token}", "/me/addresses/none", Nothing, ALL(404)),
        Row("GET /me/letters", "/me/letters", Nothing, signed_in(303, 200)),
        Row("POST /me/letters", "/me/letters", Nothing, signed_in(401, 422)),
        Row("POST /me/letters/again", "/me/letters/again", Nothing, signed_in(401, 404)),
        Row("GET /l/stop/{token}", "/l/stop/guess", Nothing, ALL(404)),
        Row("POST /l/stop/{token}", "/l/stop/guess", Nothing, ALL(404)),
        Row("POST /me/sessions/{session}/end", "/me/sessions/{none}/end", Nothing, signed_in(401, 404)),
        Row("POST /me/sessions/end-others", "/me/sessions/end-others", Nothing, signed_in(401, 303)),
        Row("POST /me/organizations/{organization}/leave", "/me/organizations/{none}/leave", Nothing, ALL(404)),
        Row("POST /me/invitations/{invitation}", "/me/invitations/{none}", Nothing, signed_in(401, 404)),
        // Feeds: one's own; an address that is none is told apart from nothing else.
        Row("GET /me/feeds", "/me/feeds", Nothing, signed_in(303, 200)),
        Row("POST /me/feeds", "/me/feeds", Nothing, signed_in(401, 422)),
        Row("POST /me/feeds/{feed}/renew", "/me/feeds/{none}/renew", Nothing, signed_in(401, 404)),
        Row("POST /me/feeds/{feed}/remove", "/me/feeds/{none}/remove", Nothing, signed_in(401, 404)),
        Row("GET /feeds/{token}", "/feeds/guess", Nothing, ALL(404)),
        // Webhooks: for stewards of any organization of the coalition, and for the coordinator.
        Row("GET /c/{coalition}/webhooks", "/c/elmwater/webhooks", Nothing, stewards(303, 403, 200)),
        Row("POST /c/{coalition}/webhooks", "/c/elmwater/webhooks", Nothing, stewards(401, 403, 422)),
        Row("GET /c/{coalition}/webhooks/{hook}", "/c/elmwater/webhooks/{none}", Nothing, signed_in(303, 404)),
        Row(
            "POST /c/{coalition}/webhooks/{hook}/{deed}",
            "/c/elmwater/webhooks/{none}/remove",
            Nothing,
            signed_in(401, 404),
        ),
        Row(
            "POST /c/{coalition}/webhooks/{hook}/deliveries/{delivery}/{deed}",
            "/c/elmwater/webhooks/{none}/deliveries/{none}/drop",
            Nothing,
            signed_in(401, 404),
        ),
        // Who acts for an organization: its own people and the coordinator.
        Row(
            "GET /c/{coalition}/organizations/{organization}/people",
            "{food}/people",
            Nothing,
            own(303, 404, 200, 404),
        ),
        Row(
            "POST /c/{coalition}/organizations/{organization}/people/{person}/role",
            "{food}/people/{none}/role",
            Form(&[("role", "member")]),
            own(401, 403, 404, 403),
        ),
        Row(
            "POST /c/{coalition}/organizations/{organization}/people/{person}/remove",
            "{food}/people/{none}/remove",
            Nothing,
            own(401, 403, 404, 403),
        ),
        Row(
            "POST /c/{coalition}/organizations/{organization}/people/invite",
            "{food}/people/invite",
            Nothing,
            own(401, 403, 422, 403),
        ),
        Row(
            "POST /c/{coalition}/invitations/{invitation}/revoke",
            "/c/elmwater/invitations/{none}/revoke",
            Nothing,
            ALL(404),
        ),
        Row("GET /invitations/{token}", "/invitations/guess", Nothing, ALL(404)),
        Row("POST /invitations/{token}", "/invitations/guess", Nothing, ALL(404)),
        // Claiming an organization that nobody acts for yet; this one is claimed.
        Row("GET /c/{coalition}/organizations/{organization}/claim", "{food}/claim", Nothing, ALL(409)),
        Row("POST /c/{coalition}/organizations/{organization}/claim", "{food}/claim", Nothing, ALL(422)),
        Row("GET /claims/{token}", "/claims/guess", Nothing, ALL(404)),
        Row("POST /claims/{token}", "/claims/guess", Nothing, ALL(404)),
        Row(
            "GET /c/{coalition}/organizations/{organization}/claims/{claim}",
            "{food}/claims/{none}",
            Nothing,
            ALL(404),
        ),
        Row(
            "POST /c/{coalition}/organizations/{organization}/claims/{claim}",
            "{food}/claims/{none}",
            Nothing,
            ALL(404),
        ),
        // Letters that act: a link that is none is told apart from nothing else.
        Row("GET /l/{token}", "/l/guess", Nothing, ALL(404)),
        Row("POST /l/{token}", "/l/guess", Nothing, ALL(404)),
        Row("GET /l/{token}/all", "/l/guess/all", Nothing, ALL(404)),
        Row("POST /l/{token}/again", "/l/guess/again", Nothing, ALL(404)),
        Row("POST /me/letters/{link}/revoke", "/me/letters/{none}/revoke", Nothing, signed_in(401, 404)),
        Row(
            "POST /c/{coalition}/organizations/{organization}/letters/{link}/revoke",
            "{food}/letters/{none}/revoke",
            Nothing,
            own(401, 404, 404, 404),
        ),
        Row(
            "POST /c/{coalition}/organizations/{organization}/contact",
            "{food}/contact",
            Form(&[("may", "speak")]),
            own(401, 404, 409, 404),
        ),
        // What changed is told to the coalition's own.
        Row(
            "GET /c/{coalition}/activity",
            "/c/elmwater/activity",
            Nothing,
            [303, 404, 200, 200, 200, 200, 200, 200, 200],
        ),
        // Importing: the coordinator alone; a draft that is not there is not there.
        Row("GET /c/{coalition}/organizations/import", IMPORT, Nothing, coordinator(303, 403, 200)),
        Row("POST /c/{coalition}/organizations/import", IMPORT, Nothing, coordinator(401, 403, 422)),
        Row("GET /c/{coalition}/organizations/import/{draft}", import(""), Nothing, coordinator(303, 403, 404)),
        Row("POST /c/{coalition}/organizations/import/{draft}", import(""), Nothing, coordinator(401, 403, 404)),
        Row(
            "POST /c/{coalition}/organizations/import/{draft}/carry-out",
            import("/carry-out"),
            Nothing,
            coordinator(401, 403, 404),
        ),
        Row(
            "GET /c/{coalition}/organizations/import/{draft}/refused.csv",
            import("/refused.csv"),
            Nothing,
            coordinator(303, 403, 404),
        ),
        // Coalitions.
        Row("GET /coalitions/new", "/coalitions/new", Nothing, signed_in(303, 200)),
        Row("POST /coalitions/new", "/coalitions/new", Nothing, signed_in(401, 422)),
        Row("GET /c/{coalition}/settings", "/c/elmwater/settings", Nothing, coordinator(303, 403, 200)),
        Row("POST /c/{coalition}/settings", "/c/elmwater/settings", Nothing, coordinator(401, 403, 422)),
        Row(
            "POST /c/{coalition}/settings/coordinators",
            "/c/elmwater/settings/coordinators",
            Nothing,
            coordinator(401, 403, 422),
        ),
        Row(
            "POST /c/{coalition}/settings/coordinators/{person}/remove",
            "/c/elmwater/settings/coordinators/{none}/remove",
            Nothing,
            coordinator(401, 403, 404),
        ),
        // Asking to come in: for the organization acted for by its steward, for another by the coordinator.
        Row("GET /c/{coalition}/join", "/c/elmwater/join", Nothing, JOIN_PAGE),
        Row("POST /c/{coalition}/join", "/c/elmwater/join", Form(&[("acting_for", "")]), coordinator(401, 409, 403)),
        Row("GET /c/{coalition}/join/{joining}", "/c/elmwater/join/{none}", Nothing, ALL(404)),
        Row("POST /c/{coalition}/join/{joining}", "/c/elmwater/join/{none}", Nothing, ALL(404)),
        Row("GET /c/{coalition}/leave", "/c/elmwater/leave", Nothing, [303, 404, 200, 200, 200, 403, 403, 200, 403]),
        Row("POST /c/{coalition}/leave", "/c/elmwater/leave", Form(&[("acting_for", "nobody")]), signed_in(401, 409)),
    ]
}

/// The steward of another coalition's organization may ask; those whose organizations are in already hear so.
const JOIN_PAGE: [u16; 9] = [303, 200, 409, 409, 409, 403, 403, 409, 403];

const IMPORT: &str = "/c/elmwater/organizations/import";

/// The address of a draft that is not there, and what follows it.
fn import(below: &str) -> &'static str {
    leak(format!("{IMPORT}/{{none}}{below}"))
}

/// For Harbor Food Bank: who has not signed in, others, its steward, the coordinator.
fn own(anybody: u16, others: u16, steward: u16, coordinator: u16) -> [u16; 9] {
    [anybody, others, others, others, others, others, others, steward, coordinator]
}

/// Who has not signed in, others, the coordinator.
fn coordinator(anybody: u16, others: u16, coordinator: u16) -> [u16; 9] {
    [anybody, others, others, others, others, others, others, others, coordinator]
}

/// Stewards and the coordinator come in, whoever else acts for an organization is told why not, a stranger finds nothing.
fn stewards(anybody: u16, others: u16, they: u16) -> [u16; 9] {
    [anybody, 404, they, they, they, others, others, they, they]
}
