-- Relationships: what is in force was accepted by all, each exact version byte for byte.

create table relationship (
    space_id UUID not null references coalition (id),
    id UUID not null,
    state TEXT not null,
    level BIGINT not null,              -- of the version in force, else of the latest one
    purpose TEXT not null,              -- likewise
    folded TEXT not null,
    seen TEXT not null,                 -- likewise: who knows that it exists
    in_force BIGINT,
    open_version BIGINT,
    proposed_at TIMESTAMPTZ not null,
    agreed_at TIMESTAMPTZ,
    review_on DATE,
    answer_by DATE,                     -- an unanswered proposal lapses after this day
    ends_on DATE,                       -- under notice until this day
    ended_at TIMESTAMPTZ,
    changed_at TIMESTAMPTZ not null,
    primary key (space_id, id)
);
create index relationship_in_order on relationship (space_id, changed_at);
create index relationship_open on relationship (space_id, open_version) where open_version is not null;
create index relationship_due on relationship (state, review_on);

create table party (
    space_id UUID not null,
    relationship_id UUID not null,
    organization_id UUID not null references organization (id),
    standing TEXT not null,             -- invited, in, leaving, left, declined
    since TIMESTAMPTZ not null,
    leaving_on DATE,
    why TEXT not null,                  -- why it left or declined, in its own words
    primary key (space_id, relationship_id, organization_id),
    foreign key (space_id, relationship_id) references relationship (space_id, id)
);
create index party_by_organization on party (organization_id, space_id, relationship_id);

create table terms (
    space_id UUID not null,
    relationship_id UUID not null,
    version BIGINT not null,
    kind TEXT not null,                 -- proposal, change, step, renewal, joining, ending
    body TEXT not null,                 -- the document itself, JSON; acceptances hold its digest
    digest TEXT not null,
    why TEXT not null,
    proposed_by UUID not null,
    proposed_for UUID,
    proposed_at TIMESTAMPTZ not null,
    outcome TEXT not null,              -- open, in force, replaced, declined, taken back, lapsed
    primary key (space_id, relationship_id, version),
    foreign key (space_id, relationship_id) references relationship (space_id, id)
);

create table acceptance (
    space_id UUID not null,
    relationship_id UUID not null,
    version BIGINT not null,
    organization_id UUID not null,
    person_id UUID not null,
    digest TEXT not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, relationship_id, version, organization_id),
    foreign key (space_id, relationship_id, version) references terms (space_id, relationship_id, version)
);

create table move (
    space_id UUID not null,
    relationship_id UUID not null,
    version BIGINT not null,
    from_level BIGINT,
    to_level BIGINT,                    -- none: it ended
    why TEXT not null,
    person_id UUID,
    acting_for UUID,
    at TIMESTAMPTZ not null,
    primary key (space_id, relationship_id, version),
    foreign key (space_id, relationship_id) references relationship (space_id, id)
);

create table comment (
    space_id UUID not null,
    id UUID not null,
    subject_kind TEXT not null,
    subject UUID not null,
    version BIGINT,
    person_id UUID not null,
    acting_for UUID,
    at TIMESTAMPTZ not null,
    text TEXT not null,
    confidential BOOLEAN not null,
    primary key (space_id, id)
);
create index comment_by_subject on comment (space_id, subject, at);
