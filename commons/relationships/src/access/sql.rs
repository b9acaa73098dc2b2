//! The access function once more, as a condition in SQL: for lists, counts and the map.
//!
//! A test proves for every visitor and fate, on both databases, that it lets through what [`access`](super::access) does.

/// A condition that lets through the relationships `r` that a visitor may know of as they stand now: not what their
/// organization went out of while others went on, unless it is open to more than its parties. Its three places are numbers of the
/// statement's own: whether they act for a member, whether they coordinate, and the organization they act for.
///
/// `q!(concat!("select … from relationship r where r.space_id = $1 and ", visible!("$2", "$3", "$4")), …)`
#[macro_export]
macro_rules! visible {
    ($member:literal, $coordinator:literal, $organization:literal) => {
        concat!(
            "((r.seen = 'public' and r.agreed_at is not null) or (r.seen in ('public', 'coalition') and ((",
            $member,
            " and r.agreed_at is not null) or ",
            $coordinator,
            ")) or exists (select 1 from party where party.space_id = r.space_id and party.relationship_id = r.id and party.organization_id = ",
            $organization,
            " and (party.standing not in ('left', 'declined') or party.since >= r.ended_at)))"
        )
    };
}

/// A condition that lets through the parties `party` with which a relationship `r` is spoken of to those outside: the same
/// that [`Standing::is_named`](crate::standing::Standing::is_named) names.
#[macro_export]
macro_rules! spoken_of {
    () => {
        "(party.standing in ('in', 'leaving') or (r.agreed_at is null and party.standing in ('invited', 'declined'))
           or (party.standing = 'left' and party.since >= r.ended_at))"
    };
}
