-- A party's no to one version, with its reason.

create table refusal (
    space_id UUID not null,
    relationship_id UUID not null,
    version BIGINT not null,
    organization_id UUID not null,
    person_id UUID not null,
    why TEXT not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, relationship_id, version, organization_id),
    foreign key (space_id, relationship_id, version) references terms (space_id, relationship_id, version)
);
