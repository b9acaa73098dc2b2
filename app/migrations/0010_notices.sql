-- A party's notice to leave, with its reason, and how it was taken back; one that was taken back stays in the history.

create table notice (
    space_id UUID not null,
    relationship_id UUID not null,
    organization_id UUID not null,
    nth BIGINT not null,                -- of this party in this relationship, from 1
    given_at TIMESTAMPTZ not null,
    given_by UUID not null,
    why TEXT not null,
    taken_back_at TIMESTAMPTZ,
    taken_back_by UUID,
    taken_back_why TEXT,
    taken_back_version BIGINT,          -- the version that its party accepted instead, if that took it back
    primary key (space_id, relationship_id, organization_id, nth),
    foreign key (space_id, relationship_id, organization_id) references party (space_id, relationship_id, organization_id)
);

insert into notice (space_id, relationship_id, organization_id, nth, given_at, given_by, why)
select party.space_id, party.relationship_id, party.organization_id, 1, journal.at, journal.person, party.why
from party join journal on journal.space_id = party.space_id and journal.seq = (
    select max(line.seq) from journal line
    where line.space_id = party.space_id and line.subject = party.relationship_id
      and line.acting_for = party.organization_id and line.verb = 'relationship.leaving'
)
where party.why <> '' and journal.person is not null;

alter table party drop column why;
