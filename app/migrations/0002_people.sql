-- Persons, organizations, who acts for whom, coalitions. An organization and a person are spaces of their own.

create table person (
    id UUID not null primary key references space (id),
    name TEXT not null,
    about TEXT not null,
    lang TEXT not null,
    zone TEXT not null,
    made_at TIMESTAMPTZ not null
);

create table person_address (
    address TEXT not null primary key,  -- in lower case; one address belongs to one person
    person_id UUID not null references person (id),
    confirmed_at TIMESTAMPTZ not null
);
create index person_address_by_person on person_address (person_id);

create table session (
    space_id UUID not null references person (id),
    id UUID not null,
    token_hash TEXT not null unique,
    agent TEXT not null,
    acting_for UUID,
    made_at TIMESTAMPTZ not null,
    seen_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,
    primary key (space_id, id)
);

create table sign_in_link (
    token_hash TEXT not null primary key,
    address TEXT not null,
    back TEXT not null,
    made_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,
    used_at TIMESTAMPTZ,
    demo BOOLEAN not null               -- only the demo town makes links that open more than once
);

create table address_link (
    space_id UUID not null references person (id),
    token_hash TEXT not null primary key,
    address TEXT not null,              -- where the link went; opened by its person, it is theirs
    made_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,
    used_at TIMESTAMPTZ
);

create table passkey (
    space_id UUID not null references person (id),
    id UUID not null,
    credential_id TEXT not null unique,
    credential TEXT not null,           -- as the library keeps it, JSON
    name TEXT not null,
    made_at TIMESTAMPTZ not null,
    used_at TIMESTAMPTZ,
    primary key (space_id, id)
);

create table ceremony (
    id UUID not null primary key,       -- a passkey being made or used: the challenge waits here for five minutes
    person_id UUID,
    state TEXT not null,
    expires_at TIMESTAMPTZ not null
);

create table organization (
    id UUID not null primary key references space (id),
    name TEXT not null,
    folded TEXT not null,               -- the name in lower case without marks, for finding and sorting
    words TEXT not null,                -- the name and what it does, likewise: what a search looks through
    sector TEXT not null,
    does TEXT not null,
    area TEXT not null,
    sentence TEXT not null,             -- who it is and stays, in its own words
    hue BIGINT not null,
    logo BIGINT,                        -- the version of its logo, none without one
    languages TEXT not null,
    customs TEXT not null,
    observances TEXT not null,
    site TEXT not null,
    mail TEXT not null,
    phone TEXT not null,
    address TEXT not null,
    seen TEXT not null,                 -- who sees mail, telephone and address
    seen_level BIGINT not null,
    made_at TIMESTAMPTZ not null,
    listed_by UUID,                     -- the coalition that listed it; it cares for the page until somebody claims it
    claimed_at TIMESTAMPTZ
);

create table logo (
    space_id UUID not null references organization (id),
    version BIGINT not null,
    kind TEXT not null,
    bytes BYTEA not null,
    primary key (space_id, version)
);

create table contact (
    space_id UUID not null references organization (id),
    id UUID not null,
    name TEXT not null,
    role TEXT not null,
    mail TEXT not null,
    phone TEXT not null,
    seen TEXT not null,
    seen_level BIGINT not null,
    primary key (space_id, id)
);

create table representative (
    space_id UUID not null references organization (id),
    person_id UUID not null references person (id),
    role TEXT not null,
    since TIMESTAMPTZ not null,
    primary key (space_id, person_id)
);
create index representative_by_person on representative (person_id);

create table coalition (
    id UUID not null primary key references space (id),
    slug TEXT not null unique,
    name TEXT not null,
    purpose TEXT not null,
    stands_on TEXT not null,
    town TEXT not null,
    zone TEXT not null,
    made_at TIMESTAMPTZ not null
);

create table claim (
    space_id UUID not null references organization (id),
    id UUID not null,
    coalition_id UUID not null references coalition (id), -- where it was asked; its coordinators decide
    token_hash TEXT not null unique,
    address TEXT not null,              -- where the link to confirm went
    why TEXT not null,
    asked_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,    -- until when the link confirms
    person_id UUID references person (id), -- who confirmed
    confirmed_at TIMESTAMPTZ,
    decided_at TIMESTAMPTZ,
    decided_by UUID,                    -- none: the address itself proved it
    granted BOOLEAN,
    reason TEXT not null,
    primary key (space_id, id)
);
create index claim_waiting on claim (coalition_id, decided_at);
create index claim_by_address on claim (address);

create table coordinator (
    space_id UUID not null references coalition (id),
    person_id UUID not null references person (id),
    since TIMESTAMPTZ not null,
    primary key (space_id, person_id)
);
create index coordinator_by_person on coordinator (person_id);

create table membership (
    space_id UUID not null references coalition (id),
    organization_id UUID not null references organization (id),
    slug TEXT not null,
    folded TEXT not null,               -- the organization's folded name, kept here so that a directory page is one index range
    source TEXT not null,               -- where it was imported from
    source_id TEXT not null,            -- and its id there
    source_digest TEXT not null,        -- the row as it was last imported
    joined_at TIMESTAMPTZ not null,
    left_at TIMESTAMPTZ,
    primary key (space_id, organization_id),
    unique (space_id, slug)
);
create index membership_in_order on membership (space_id, left_at, folded, slug);
create index membership_by_source on membership (space_id, source, source_id);
create index membership_by_organization on membership (organization_id);

create table invitation (
    space_id UUID not null references coalition (id),
    id UUID not null,
    token_hash TEXT not null unique,
    address TEXT not null,
    organization_id UUID,               -- to act for this organization; none: to coordinate
    role TEXT not null,
    invited_by UUID not null,
    made_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,
    used_at TIMESTAMPTZ,
    used_by UUID,
    revoked_at TIMESTAMPTZ,
    primary key (space_id, id)
);
create index invitation_by_organization on invitation (organization_id);
create index invitation_by_address on invitation (address);
