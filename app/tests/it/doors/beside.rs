//! Beside each page the operations that do, or tell, the same for programs; where there are none, why.

use std::collections::BTreeSet;

use base::doors::Door;
use manyhands::{api, doors};

use super::named;
use crate::story;

/// What stands beside the door of a page.
enum Beside {
    /// These operations do what it does, or tell what it tells.
    Does(&'static str),
    /// Nothing, and why.
    Nothing(&'static str),
}
use Beside::{Does, Nothing};

const A_FORM: Beside = Nothing("an empty form; its act has an operation");
const A_LETTERS_LINK: Beside = Nothing("the link of a letter is the permission, and a person follows it");
const SIGNING_IN: Beside = Nothing("signing in is for a person in a browser; programs have tokens");
const OPERATORS: Beside = Nothing("only a session in a browser brings an operator's right, never a token");
const A_TOKEN: Beside = Nothing("a token makes no tokens: whoever has one cannot outlive its end");
const THE_DEMO: Beside = Nothing("there in the demo alone");
const FOR_MACHINES: Beside = Nothing("said to machines already, and about no coalition");
const WORDS: Beside = Nothing("words about this place for people, and nothing of anybody's");
const A_PREVIEW: Beside =
    Nothing("how a letter of others would look; what it gathers is read with activity-list and relationships-list");

/// Every door that is not an operation itself.
const PAGES: &[(&str, Beside)] = &[
    // The house.
    (
        "GET /",
        Does(
            "me-waiting me-questions me-coming joinings-mine claims-list invitations-mine activity-list coalitions-overview coalitions-list",
        ),
    ),
    ("GET /live", Nothing("pages look again when something changes; programs are told by webhooks")),
    ("GET /c/{coalition}/more", WORDS),
    ("GET /about", WORDS),
    ("GET /privacy", WORDS),
    ("GET /api", WORDS),
    ("GET /api/openapi.json", FOR_MACHINES),
    ("GET /healthz", FOR_MACHINES),
    ("GET /readyz", FOR_MACHINES),
    ("GET /metrics", FOR_MACHINES),
    ("GET /assets/{file}", FOR_MACHINES),
    ("GET /demo", THE_DEMO),
    ("POST /demo/sign-in", THE_DEMO),
    ("GET /demo/outbox", THE_DEMO),
    ("GET /demo/outbox/{letter}", THE_DEMO),
    ("GET /demo/outbox/{letter}/page", THE_DEMO),
    ("GET /admin", OPERATORS),
    ("GET /admin/coalitions", OPERATORS),
    ("GET /admin/letters", OPERATORS),
    ("POST /admin/letters/{letter}/again", OPERATORS),
    ("POST /admin/letters/{letter}/drop", OPERATORS),
    ("GET /admin/sessions", OPERATORS),
    ("POST /admin/sessions/end", OPERATORS),
    ("GET /admin/audit", OPERATORS),
    // Signing in.
    ("GET /sign-in", SIGNING_IN),
    ("POST /sign-in", SIGNING_IN),
    ("GET /sign-in/{token}", SIGNING_IN),
    ("POST /sign-in/{token}", SIGNING_IN),
    ("GET /sign-in/with/{provider}", SIGNING_IN),
    ("GET /sign-in/from/{provider}", SIGNING_IN),
    ("POST /sign-in/from/{provider}", SIGNING_IN),
    ("POST /sign-in/passkey/start", SIGNING_IN),
    ("POST /sign-in/passkey/finish", SIGNING_IN),
    ("POST /sign-out", SIGNING_IN),
    ("POST /language", Nothing("a browser's own; a program says Accept-Language, and me-change changes it for good")),
    ("POST /acting-for", Nothing("a session's own; a program says Acting-For with each request")),
    // One's own page.
    (
        "GET /me",
        Does(
            "me-read me-addresses me-sessions me-passkeys me-accounts me-tokens letters-read letters-links me-one-to-ones claims-mine",
        ),
    ),
    ("POST /me", Does("me-change")),
    ("POST /me/addresses", Does("me-add-address")),
    ("POST /me/addresses/remove", Does("me-remove-address")),
    ("GET /me/addresses/{token}", A_LETTERS_LINK),
    ("POST /me/addresses/{token}", A_LETTERS_LINK),
    ("POST /me/sessions/{session}/end", Does("me-end-session")),
    ("POST /me/sessions/end-others", Does("me-end-other-sessions")),
    ("POST /me/passkeys/start", Nothing("the authenticator is in the browser")),
    ("POST /me/passkeys/finish", Nothing("the authenticator is in the browser")),
    ("POST /me/passkeys/{id}/name", Does("me-rename-passkey")),
    ("POST /me/passkeys/{id}/remove", Does("me-remove-passkey")),
    ("POST /me/sign-in-with/{id}/remove", Does("me-remove-account")),
    ("POST /me/sign-in-with/{id}/allow", Nothing("only a person in a browser opens a way to sign in")),
    ("GET /me/tokens", Does("me-tokens")),
    ("POST /me/tokens", A_TOKEN),
    ("POST /me/tokens/{token}/remove", Does("me-remove-token")),
    ("POST /me/organizations/{organization}/leave", Does("people-leave")),
    ("POST /me/invitations/{invitation}", Does("invitations-accept")),
    ("GET /me/feeds", Does("me-feeds")),
    ("POST /me/feeds", Nothing("a program makes no address that outlives its token")),
    ("POST /me/feeds/{feed}/renew", Nothing("a program makes no address that outlives its token")),
    ("POST /me/feeds/{feed}/remove", Does("me-remove-feed")),
    ("GET /feeds/{token}", Nothing("said to feed readers already, by whoever has the address")),
    ("GET /me/takeaway", Does("takeaway-mine")),
    ("POST /me/takeaway", Does("takeaway-mine")),
    ("GET /me/erase", Nothing("nobody is erased but by themselves, freshly signed in")),
    ("POST /me/erase", Nothing("nobody is erased but by themselves, freshly signed in")),
    // Letters.
    ("GET /me/letters", Does("letters-read")),
    ("POST /me/letters", Does("letters-change")),
    ("POST /me/letters/again", Does("letters-again")),
    ("GET /me/letters/next", Does("letters-next")),
    ("GET /me/letters/next/page", Does("letters-next")),
    ("POST /me/letters/{link}/revoke", Does("letters-revoke")),
    ("GET /l/stop/{token}", A_LETTERS_LINK),
    ("POST /l/stop/{token}", A_LETTERS_LINK),
    ("GET /l/{token}", A_LETTERS_LINK),
    ("POST /l/{token}", A_LETTERS_LINK),
    ("GET /l/{token}/all", A_LETTERS_LINK),
    ("POST /l/{token}/again", A_LETTERS_LINK),
    ("GET /invitations/{token}", A_LETTERS_LINK),
    ("POST /invitations/{token}", A_LETTERS_LINK),
    ("GET /claims/{token}", A_LETTERS_LINK),
    ("POST /claims/{token}", A_LETTERS_LINK),
    // Coalitions.
    ("GET /coalitions/new", A_FORM),
    ("POST /coalitions/new", Does("coalitions-found")),
    ("GET /c/{coalition}", Does("coalitions-read coalitions-numbers activity-list")),
    ("GET /c/{coalition}/feed", Does("activity-list")),
    ("GET /c/{coalition}/activity", Does("activity-list")),
    ("GET /c/{coalition}/network", Does("network-read network-shape")),
    ("GET /c/{coalition}/network.json", Does("network-read")),
    ("GET /c/{coalition}/network.graphml", Does("network-graphml")),
    ("GET /c/{coalition}/network.csv", Does("network-ties")),
    ("GET /c/{coalition}/network-organizations.csv", Does("network-organizations")),
    ("GET /c/{coalition}/settings", Does("coalitions-read coalitions-coordinators invitations-list joinings-list")),
    ("POST /c/{coalition}/settings", Does("coalitions-change")),
    ("POST /c/{coalition}/settings/coordinators", Does("invitations-write")),
    ("POST /c/{coalition}/settings/coordinators/{person}/remove", Does("coalitions-remove-coordinator")),
    ("POST /c/{coalition}/invitations/{invitation}/revoke", Does("invitations-revoke")),
    ("GET /c/{coalition}/join", A_FORM),
    ("POST /c/{coalition}/join", Does("joinings-ask")),
    ("GET /c/{coalition}/join/{joining}", Does("joinings-read")),
    ("POST /c/{coalition}/join/{joining}", Does("joinings-answer joinings-take-back")),
    ("GET /c/{coalition}/leave", A_FORM),
    ("POST /c/{coalition}/leave", Does("coalitions-leave")),
    ("GET /c/{coalition}/takeaway", Does("takeaway-coalition")),
    ("POST /c/{coalition}/takeaway", Does("takeaway-coalition")),
    ("GET /c/{coalition}/webhooks", Does("webhooks-list")),
    ("POST /c/{coalition}/webhooks", Does("webhooks-register")),
    ("GET /c/{coalition}/webhooks/{hook}", Does("webhooks-read webhooks-deliveries")),
    (
        "POST /c/{coalition}/webhooks/{hook}/{deed}",
        Does("webhooks-try webhooks-renew-secret webhooks-stop webhooks-start webhooks-remove"),
    ),
    ("POST /c/{coalition}/webhooks/{hook}/deliveries/{delivery}/{deed}", Does("webhooks-send-again webhooks-drop")),
    // Organizations.
    ("GET /c/{coalition}/organizations", Does("organizations-list")),
    ("GET /c/{coalition}/organizations/new", A_FORM),
    ("POST /c/{coalition}/organizations/new", Does("organizations-add")),
    (
        "GET /c/{coalition}/organizations/{organization}",
        Does("organizations-read organizations-contacts relationships-list"),
    ),
    ("GET /o/{organization}", Does("organizations-find")),
    ("GET /c/{coalition}/organizations/{organization}/edit", Does("organizations-read")),
    ("POST /c/{coalition}/organizations/{organization}/edit", Does("organizations-change")),
    ("GET /c/{coalition}/organizations/{organization}/logo", Does("organizations-logo")),
    ("GET /o/{organization}/logo/{version}", Does("organizations-logo")),
    ("POST /c/{coalition}/organizations/{organization}/logo", Does("organizations-set-logo organizations-remove-logo")),
    ("GET /c/{coalition}/organizations/{organization}/contacts", Does("organizations-contacts")),
    ("POST /c/{coalition}/organizations/{organization}/contacts", Does("organizations-add-contact")),
    ("GET /c/{coalition}/organizations/{organization}/contacts/{contact}", Does("organizations-contacts")),
    ("POST /c/{coalition}/organizations/{organization}/contacts/{contact}", Does("organizations-change-contact")),
    (
        "POST /c/{coalition}/organizations/{organization}/contacts/{contact}/removal",
        Does("organizations-remove-contact"),
    ),
    ("GET /c/{coalition}/organizations/{organization}/takeaway", Does("takeaway-organization")),
    ("POST /c/{coalition}/organizations/{organization}/takeaway", Does("takeaway-organization")),
    ("GET /o/{organization}/takeaway", Does("takeaway-organization")),
    ("POST /o/{organization}/takeaway", Does("takeaway-organization")),
    ("GET /c/{coalition}/organizations/{organization}/digest", A_PREVIEW),
    ("GET /c/{coalition}/organizations/{organization}/digest/page", A_PREVIEW),
    // Who acts for one.
    (
        "GET /c/{coalition}/organizations/{organization}/people",
        Does("people-list invitations-list letters-ours people-contact"),
    ),
    ("POST /c/{coalition}/organizations/{organization}/people/{person}/role", Does("people-change-role")),
    ("POST /c/{coalition}/organizations/{organization}/people/{person}/remove", Does("people-remove")),
    ("POST /c/{coalition}/organizations/{organization}/people/invite", Does("invitations-write")),
    ("POST /c/{coalition}/organizations/{organization}/letters/{link}/revoke", Does("letters-revoke-ours")),
    ("POST /c/{coalition}/organizations/{organization}/contact", Does("people-open-contact")),
    ("GET /c/{coalition}/organizations/{organization}/tokens", Does("organizations-tokens")),
    ("POST /c/{coalition}/organizations/{organization}/tokens", A_TOKEN),
    ("POST /c/{coalition}/organizations/{organization}/tokens/{token}/remove", Does("organizations-remove-token")),
    ("GET /c/{coalition}/organizations/{organization}/claim", A_FORM),
    ("POST /c/{coalition}/organizations/{organization}/claim", Does("claims-ask")),
    ("GET /c/{coalition}/organizations/{organization}/claims/{claim}", Does("claims-list organizations-read")),
    ("POST /c/{coalition}/organizations/{organization}/claims/{claim}", Does("claims-decide")),
    // Bringing in a list.
    ("GET /c/{coalition}/organizations/import", A_FORM),
    ("POST /c/{coalition}/organizations/import", Does("imports-bring")),
    ("GET /c/{coalition}/organizations/import/{draft}", Does("imports-read")),
    ("POST /c/{coalition}/organizations/import/{draft}", Does("imports-map")),
    ("POST /c/{coalition}/organizations/import/{draft}/carry-out", Does("imports-carry-out")),
    ("GET /c/{coalition}/organizations/import/{draft}/refused.csv", Does("imports-refused")),
    // Challenges.
    ("GET /c/{coalition}/challenges", Does("challenges-read first-steps")),
    ("POST /c/{coalition}/challenges/checks", Does("challenges-open")),
    ("GET /c/{coalition}/challenges/answers", Does("challenges-read")),
    ("POST /c/{coalition}/challenges/answers", Does("challenges-answer")),
    ("POST /c/{coalition}/challenges/answers/forget", Does("challenges-forget")),
    ("GET /c/{coalition}/challenges/first-step", A_FORM),
    ("POST /c/{coalition}/challenges/first-step", Does("first-say")),
    ("POST /c/{coalition}/challenges/first-step/not-for-me", Does("first-decline")),
    ("POST /c/{coalition}/challenges/first-step/asking", Does("first-ask")),
    ("GET /c/{coalition}/leading", Does("leading-read")),
    ("POST /c/{coalition}/leading/order", Does("leading-order")),
    ("POST /c/{coalition}/leading/places", Does("leading-place")),
    ("POST /c/{coalition}/leading/hand-over", Does("leading-hand-over")),
    ("POST /c/{coalition}/leading/tasks", Does("leading-task")),
    ("POST /c/{coalition}/leading/tasks/{task}/second", Does("leading-second")),
    ("POST /c/{coalition}/leading/tasks/{task}/end", Does("leading-end")),
    ("GET /c/{coalition}/funders", Does("funders-list")),
    ("POST /c/{coalition}/funders", Does("funders-write")),
    ("GET /c/{coalition}/funders/new", A_FORM),
    ("GET /c/{coalition}/funders/{funder}", Does("funders-read")),
    ("POST /c/{coalition}/funders/{funder}", Does("funders-change")),
    ("GET /c/{coalition}/funders/{funder}/edit", A_FORM),
    ("POST /c/{coalition}/funders/{funder}/asks", Does("funders-ask")),
    ("POST /c/{coalition}/funders/{funder}/asks/{ask}/drop", Does("funders-drop-ask")),
    ("POST /c/{coalition}/funders/{funder}/end", Does("funders-end")),
    ("GET /c/{coalition}/funders/{funder}/letter", Does("funders-letter")),
    (
        "POST /c/{coalition}/funders/{funder}/letter",
        Nothing("the letter as it was changed, for paper; nothing is kept of it"),
    ),
    ("GET /guides", Does("guides-list")),
    ("GET /guides/{guide}", Does("guides-read")),
    // Choosing.
    ("GET /c/{coalition}/choosing", Does("choices-list")),
    ("POST /c/{coalition}/choosing", Does("choices-begin")),
    ("GET /c/{coalition}/choosing/new", A_FORM),
    ("GET /c/{coalition}/choosing/policy", Does("choices-policy")),
    ("POST /c/{coalition}/choosing/policy", Does("choices-change-policy")),
    ("GET /c/{coalition}/choosing/{choice}", Does("choices-read")),
    ("GET /c/{coalition}/choosing/{choice}/answers/{step}", Does("choices-answers")),
    ("POST /c/{coalition}/choosing/{choice}/answers/{step}", Does("choices-answer")),
    ("GET /c/{coalition}/choosing/{choice}/proposal", A_FORM),
    ("POST /c/{coalition}/choosing/{choice}/opening", Does("choices-open")),
    ("POST /c/{coalition}/choosing/{choice}/leaving", Does("choices-leave")),
    ("POST /c/{coalition}/choosing/{choice}/closing", Does("choices-close")),
    // Who should be at the table.
    ("GET /c/{coalition}/choosing/tables", Does("tables-list")),
    ("POST /c/{coalition}/choosing/tables", Does("tables-begin")),
    ("GET /c/{coalition}/choosing/tables/new", A_FORM),
    ("GET /c/{coalition}/choosing/tables/{table}", Does("tables-read tables-read-seat")),
    ("POST /c/{coalition}/choosing/tables/{table}", Does("tables-change")),
    ("GET /c/{coalition}/choosing/tables/{table}/edit", A_FORM),
    ("GET /c/{coalition}/choosing/tables/{table}/voices/{voice}", A_FORM),
    (
        "POST /c/{coalition}/choosing/tables/{table}/voices/{voice}",
        Does("tables-add-voice tables-change-voice tables-remove-voice"),
    ),
    ("POST /c/{coalition}/choosing/tables/{table}/seats", Does("tables-seat")),
    ("GET /c/{coalition}/choosing/tables/{table}/seats/{seat}", Does("tables-read-seat")),
    ("POST /c/{coalition}/choosing/tables/{table}/seats/{seat}", Does("tables-seat tables-unseat")),
    ("POST /c/{coalition}/choosing/tables/{table}/answer", Does("tables-answer")),
    ("POST /c/{coalition}/choosing/tables/{table}/ties", Does("tables-tie")),
    ("POST /c/{coalition}/choosing/tables/{table}/ending", Does("tables-end")),
    // Relationships.
    ("GET /c/{coalition}/one-to-ones", Does("one-to-ones-read")),
    ("GET /c/{coalition}/one-to-ones/new", A_FORM),
    ("POST /c/{coalition}/one-to-ones", Does("one-to-ones-open")),
    ("GET /c/{coalition}/one-to-ones/rounds/{round}", Does("one-to-ones-round")),
    ("POST /c/{coalition}/one-to-ones/rounds/{round}/answer", Does("one-to-ones-answer")),
    ("POST /c/{coalition}/one-to-ones/rounds/{round}/pairs", Does("one-to-ones-pair")),
    ("POST /c/{coalition}/one-to-ones/rounds/{round}/ending", Does("one-to-ones-end")),
    ("GET /c/{coalition}/one-to-ones/talks/{talk}", Does("one-to-ones-talk")),
    ("POST /c/{coalition}/one-to-ones/talks/{talk}/happened", Does("one-to-ones-happened")),
    ("POST /c/{coalition}/one-to-ones/talks/{talk}/could-not", Does("one-to-ones-could-not")),
    ("POST /c/{coalition}/one-to-ones/talks/{talk}/not-now", Does("one-to-ones-not-now")),
    ("POST /c/{coalition}/one-to-ones/talks/{talk}/reach", Does("one-to-ones-reach")),
    ("POST /c/{coalition}/one-to-ones/talks/{talk}/notes", Does("one-to-ones-note")),
    ("POST /c/{coalition}/one-to-ones/talks/{talk}/notes/{note}/removal", Does("one-to-ones-note-remove")),
    ("POST /me/one-to-ones", Does("me-one-to-ones-rest")),
    ("GET /c/{coalition}/trust", Does("trust-read trust-talks")),
    ("GET /c/{coalition}/trust/asked", Does("trust-asked")),
    ("POST /c/{coalition}/trust/answers", Does("trust-answer")),
    ("GET /c/{coalition}/trust/with/{partner}", Does("trust-partner trust-doing")),
    ("POST /c/{coalition}/trust/with/{partner}/answers", Does("trust-answer")),
    ("POST /c/{coalition}/trust/with/{partner}/showing", Does("trust-show")),
    ("POST /c/{coalition}/trust/with/{partner}/rhythm", Does("trust-rhythm")),
    ("POST /c/{coalition}/trust/with/{partner}/doing", Does("trust-doing-say")),
    ("POST /c/{coalition}/trust/with/{partner}/talks", Does("trust-talk-ask")),
    ("GET /c/{coalition}/trust/talks/{talk}", Does("trust-talk")),
    ("POST /c/{coalition}/trust/talks/{talk}/agreement", Does("trust-talk-agree")),
    ("POST /c/{coalition}/trust/talks/{talk}/not-now", Does("trust-talk-not-now")),
    ("POST /c/{coalition}/trust/talks/{talk}/guide", Does("trust-talk-guide")),
    ("POST /c/{coalition}/trust/talks/{talk}/guide/agreement", Does("trust-talk-guide-agree")),
    ("POST /c/{coalition}/trust/talks/{talk}/heard", Does("trust-talk-hear")),
    ("POST /c/{coalition}/trust/talks/{talk}/promises", Does("trust-promise")),
    ("POST /c/{coalition}/trust/talks/{talk}/promises/{promise}", Does("trust-promise-settle")),
    ("POST /c/{coalition}/trust/talks/{talk}/follow-up", Does("trust-talk-follow-up")),
    ("POST /c/{coalition}/trust/talks/{talk}/ending", Does("trust-talk-end")),
    ("GET /c/{coalition}/relationships", Does("relationships-list")),
    ("GET /c/{coalition}/relationships/new", A_FORM),
    ("POST /c/{coalition}/relationships", Does("relationships-propose")),
    ("GET /c/{coalition}/relationships/{id}", Does("relationships-read relationships-comments")),
    ("GET /c/{coalition}/relationships/{id}/versions/{which}", Does("relationships-version relationships-difference")),
    ("GET /c/{coalition}/relationships/{id}/versions/new", A_FORM),
    ("POST /c/{coalition}/relationships/{id}/versions", Does("relationships-counter")),
    ("POST /c/{coalition}/relationships/{id}/acceptances", Does("relationships-accept")),
    ("POST /c/{coalition}/relationships/{id}/declines", Does("relationships-decline")),
    ("POST /c/{coalition}/relationships/{id}/take-backs", Does("relationships-take-back")),
    ("POST /c/{coalition}/relationships/{id}/withdrawals", Does("relationships-withdraw")),
    ("POST /c/{coalition}/relationships/{id}/stays", Does("relationships-stay")),
    ("POST /c/{coalition}/relationships/{id}/endings", Does("relationships-end")),
    ("POST /c/{coalition}/relationships/{id}/comments", Does("relationships-say")),
    ("POST /c/{coalition}/comments/{comment}/replies", Does("relationships-say")),
    ("POST /c/{coalition}/comments/{comment}/answered", Does("relationships-answered")),
    ("POST /c/{coalition}/comments/{comment}/settled", Does("relationships-settle")),
    ("POST /c/{coalition}/comments/{comment}/text", Does("relationships-correct")),
    ("POST /c/{coalition}/comments/{comment}/erased", Does("relationships-erase")),
];

story! {
    fn whatever_a_page_does_or_tells_a_program_can_too_or_it_says_why_not(town) {
        let is_page = |it: &&Door| !it.path.starts_with("/api/v1/");
        let pages: Vec<String> = doors::list(&town.house).iter().filter(is_page).map(named).collect();
        let missing: Vec<&String> = pages.iter().filter(|it| PAGES.iter().all(|(door, _)| door != it)).collect();
        let gone: Vec<&str> = PAGES.iter().map(|it| it.0).filter(|it| !pages.iter().any(|door| door == it)).collect();
        assert!(missing.is_empty() && gone.is_empty(), "neither an operation nor a reason: {missing:#?}, no such door: {gone:#?}");
        let each: BTreeSet<&str> = PAGES.iter().map(|it| it.0).collect();
        assert_eq!(each.len(), PAGES.len(), "a door is named twice");
        let mut said = BTreeSet::new();
        for (door, beside) in PAGES {
            match beside {
                Nothing(why) => assert!(why.split_whitespace().count() > 3, "{door} says no reason"),
                Does(names) => {
                    for name in names.split(' ') {
                        let found = api::operations().iter().find(|it| it.name == name);
                        let it = found.unwrap_or_else(|| panic!("{door}: there is no operation {name}"));
                        assert!(door.starts_with("GET") || it.method != "GET", "{door} does something, and {name} only reads");
                        said.insert(name);
                    }
                }
            }
        }
        let beside_none: Vec<&str> = api::operations().iter().map(|it| it.name).filter(|it| !said.contains(it)).collect();
        assert!(beside_none.is_empty(), "no page has what these do: {beside_none:?}");
    }
}
