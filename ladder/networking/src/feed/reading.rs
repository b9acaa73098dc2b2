//! Which lines of a coalition's journal anybody may read.

use base::{Cx, OrganizationId, Result, q};
use people::activity::Line;
use relationships::visible;

/// How many of the lines that are open in the coalition are looked at: those before are no news.
const LOOKED_AT: i64 = 1_000;

/// The latest public lines of the coalition of the address, without names of persons and what they said: what the
/// coalition says of itself, who is in its directory, and what became of relationships that everybody may know of.
pub async fn public_lines(cx: &Cx, most: usize) -> Result<Vec<Line>> {
    // Nobody in particular asks, whoever is signed in.
    let (member, coordinator, organization) = (false, false, None::<OrganizationId>);
    let lines: Vec<Line> = q!(
        concat!(
            "select coalition.slug as coalition, journal.seq, journal.at, journal.verb, journal.subject_kind, journal.subject, journal.facts, cast(null as text) as said,
           person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, cast(null as uuid) as mine, cast(null as uuid) as by, journal.openness, journal.about
         from (select seq from journal where space_id = $1 and openness = 1 order by seq desc limit $5) latest
         join journal on journal.space_id = $1 and journal.seq = latest.seq
         join coalition on coalition.id = journal.space_id
         left join person on person.id = journal.person left join organization on organization.id = journal.acting_for
         where journal.verb in ('coalition.founded', 'coalition.changed', 'organization.listed', 'organization.joined', 'organization.left', 'claim.granted')
           or (journal.verb in ('relationship.agreed', 'relationship.renewed', 'relationship.stepped-up', 'relationship.stepped-down', 'relationship.left', 'relationship.ended')
             and exists (select 1 from relationship r where r.space_id = $1 and r.id = journal.subject and ",
            visible!("$2", "$3", "$4"),
            // The version in force when the line was written; the document is JSON of ours, in which quotation marks of
            // people are escaped.
            ") and (select terms.body from terms where terms.space_id = $1 and terms.relationship_id = journal.subject and terms.outcome in ('in-force', 'replaced')
                and (select max(acceptance.at) from acceptance where acceptance.space_id = $1 and acceptance.relationship_id = terms.relationship_id and acceptance.version = terms.version) <= journal.at
                order by terms.version desc limit 1) like '%\"seen\":\"public\"%')
         order by journal.seq desc limit $6"
        ),
        cx.place()?.coalition,
        member,
        coordinator,
        organization,
        LOOKED_AT,
        most as i64
    )
    .all(cx.db())
    .await?;
    Ok(lines.into_iter().map(|line| line.nameless(cx.lang)).collect())
}
