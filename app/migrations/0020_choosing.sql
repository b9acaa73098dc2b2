-- Choosing which relationship fits: who is asked, what each person answers, what a coalition's policy is.

create table choice (
    space_id UUID not null,             -- the coalition
    id UUID not null,
    purpose TEXT not null,
    relationship_id UUID,               -- whose review asks again
    person_id UUID not null,            -- who began it
    acting_for UUID,
    made_at TIMESTAMPTZ not null,
    policy BIGINT not null,             -- the version it is decided by
    opened_at TIMESTAMPTZ,              -- since when the answers stand side by side
    opened_by UUID,                     -- none: everybody had answered
    opened_why TEXT not null,
    closed_at TIMESTAMPTZ,
    closed_by UUID,
    closed_why TEXT not null,
    primary key (space_id, id)
);
create index choice_by_relationship on choice (space_id, relationship_id);

create table chooser (
    space_id UUID not null,
    choice_id UUID not null,
    organization_id UUID not null,
    left_at TIMESTAMPTZ,
    left_by UUID,
    left_why TEXT not null,
    primary key (space_id, choice_id, organization_id)
);
create index chooser_by_organization on chooser (organization_id, left_at);

-- What one person says for an organization: theirs alone until it is given, and of trust for ever.
create table sheet (
    space_id UUID not null,
    choice_id UUID not null,
    organization_id UUID not null,
    person_id UUID not null,
    body TEXT not null,
    changed_at TIMESTAMPTZ not null,
    given_at TIMESTAMPTZ,
    primary key (space_id, choice_id, organization_id, person_id)
);
create index sheet_by_person on sheet (person_id);

-- A coalition's own table of what each level asks for; without one the standard counts.
create table choosing_policy (
    space_id UUID not null,
    version BIGINT not null,
    body TEXT not null,
    why TEXT not null,
    person_id UUID not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, version)
);
