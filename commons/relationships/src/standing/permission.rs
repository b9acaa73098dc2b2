//! Who asks, towards one relationship, and what they may see and do there.

use base::db::Conn;
use base::ids::CoalitionId;
use base::{Cx, Error, OrganizationId, Result, say, t};

use super::records;
use super::settling::day;
use super::store::{Relationship, RelationshipId, load};
use super::types::{PartyStanding, State};
use crate::Level;
use crate::access::{Action, Asker, Because, Denied, Thing, Tie, access};

/// A relationship that `cx` may see, brought up to this day; one it may not see is not found.
pub async fn relationship(cx: &Cx, id: RelationshipId) -> Result<Relationship> {
    read(cx, cx.db(), cx.place()?.coalition, id).await
}

/// The same over any connection and in any coalition: with what people said beside its terms, as far as `cx` reads it.
pub async fn read(cx: &Cx, mut conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Relationship> {
    let mut it = load(conn.again(), space, id).await?;
    it.standing.pass_to(day(cx));
    may(cx, Action::See, &it)?;
    records::add(conn, &mut it).await?;
    it.narrow_to(cx.organization());
    Ok(it)
}

/// Who asks, towards this relationship.
pub fn asker(cx: &Cx, it: &Relationship) -> Asker {
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    let place = cx.place.as_deref().filter(|place| place.coalition == it.space);
    let tie = acting.and_then(|acting| it.standing.party(acting.organization));
    Asker {
        role: acting.map(|acting| acting.role),
        own: false,
        member: place.is_some_and(|place| place.member),
        coordinator: cx.coordinates(it.space),
        level: None,
        tie: match tie {
            None => Tie::None,
            Some(PartyStanding::Left) => Tie::Former,
            Some(PartyStanding::Declined) => Tie::Declined,
            Some(_) => Tie::Party,
        },
    }
}

/// The relationship as a thing to be seen: its parties, purpose, level and state.
pub fn outline(it: &Relationship) -> Thing {
    let ripe = it.row.agreed_at.is_some();
    Thing { seen: it.row.seen, level: Level::Networking, ripe, confidential: false }
}

/// Whether `cx` may do this to the relationship, and why it sees it.
pub fn may(cx: &Cx, action: Action, it: &Relationship) -> Result<Because> {
    let thing = if action == Action::See { outline(it) } else { Thing::between_parties(false) };
    access(action, &asker(cx, it), &thing).map_err(|denied| match denied {
        Denied::Closed if action == Action::See => Error::NotFound,
        Denied::Role => Error::Forbidden(say!("role-may-not-accept")),
        Denied::Closed | Denied::NotTheirs => Error::Forbidden(say!("only-parties-do-this")),
    })
}

/// Whether `cx` may read the terms, the talk and the history.
pub fn sees_terms(cx: &Cx, it: &Relationship) -> Result<Because> {
    access(Action::See, &asker(cx, it), &Thing::between_parties(false)).map_err(|_| Error::NotFound)
}

/// Whether `cx` reads and writes what is confidential in it: between those who are in, whoever may accept for them.
pub fn trusted(cx: &Cx, it: &Relationship) -> bool {
    let asked_in = it.span_of(cx.organization()).from.is_some();
    !asked_in && asker(cx, it).role.is_some_and(|role| role.may_accept())
}

/// Why `cx` sees it, in a sentence.
pub fn why(cx: &Cx, it: &Relationship, because: Because) -> String {
    let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
    let said_no = it.refusals.iter().any(|no| Some(no.organization) == cx.organization());
    let came_to_nothing = it.standing.state.is_over() && it.row.agreed_at.is_none();
    let own = cx.organization().and_then(|own| it.standing.party(own));
    let asked_to_join = own == Some(PartyStanding::Invited) && it.standing.state.in_force();
    match because {
        Because::Party if asked_to_join => t!(cx, "because-asked-to-join", name = name),
        Because::Declined if !said_no => t!(cx, "because-no-longer-asked", name = name),
        Because::Party if came_to_nothing => t!(cx, "because-was-asked", name = name),
        because => because.sentence(cx),
    }
}

/// Whether `cx` may put anything on a table of this coalition: a coordinator, or whoever may accept for a member.
pub fn may_propose(cx: &Cx, space: CoalitionId) -> Result<()> {
    let who = cx.who()?;
    let member = cx.place.as_ref().is_some_and(|place| place.coalition == space && place.member);
    match &who.acting {
        _ if cx.coordinates(space) => Ok(()),
        Some(acting) if member && acting.role.may_accept() => Ok(()),
        Some(_) if member => Err(Error::Forbidden(say!("role-may-not-accept"))),
        _ => Err(Error::NotFound),
    }
}

/// The organization that the person decides for.
pub fn may_decide(cx: &Cx, it: &Relationship) -> Result<OrganizationId> {
    let by = cx.acting()?.organization;
    may(cx, Action::Decide, it)?;
    Ok(by)
}

/// Whether a coordinator put the open version on the table, and this one may take it back.
pub fn takes_back_as_coordinator(cx: &Cx, it: &Relationship) -> bool {
    let by_none = it.standing.version_open().is_some_and(|open| open.proposed_for.is_none());
    by_none && cx.coordinates(it.space)
}

/// What a state allows the organization to do now; pages show only this.
pub fn may_now(cx: &Cx, it: &Relationship) -> Vec<&'static str> {
    let by = match cx.organization() {
        Some(by) if may(cx, Action::Decide, it).is_ok() => by,
        _ if takes_back_as_coordinator(cx, it) => return vec!["take-back"],
        _ => return vec![],
    };
    let standing = &it.standing;
    let mine = standing.version_open().is_some_and(|open| open.proposed_for == Some(by));
    let waits = standing.waits_on().contains(&by);
    let checks = [
        ("accept", waits),
        ("decline", waits),
        ("take-back", mine),
        ("counter", !standing.state.is_over()),
        ("withdraw", standing.state.in_force() && standing.party(by) == Some(PartyStanding::In)),
        ("stay", standing.party(by) == Some(PartyStanding::Leaving)),
        ("renew", standing.is_in(by) && matches!(standing.state, State::InReview | State::Agreed)),
        ("end", standing.is_in(by) && standing.state.in_force()),
    ];
    checks.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect()
}
