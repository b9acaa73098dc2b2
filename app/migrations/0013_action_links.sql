-- Links of letters that do one thing, and what the contact of an unclaimed organization may do with them.

create table action_link (
    space_id UUID not null references coalition (id), -- the coalition in which it acts
    id UUID not null primary key,
    token_hash TEXT not null unique,
    purpose TEXT not null,              -- the one thing it does, by the name that its room gave it
    address TEXT not null,              -- where its letter went
    person_id UUID,                     -- whose it is; none: whoever reads the address of an unclaimed organization
    organization_id UUID,               -- for which organization; none: for the coalition itself
    subject UUID not null,
    version BIGINT,
    made_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,
    used_at TIMESTAMPTZ,
    used_by UUID,
    revoked_at TIMESTAMPTZ,
    revoked_by UUID
);
create index action_link_by_organization on action_link (organization_id, made_at);
create index action_link_by_person on action_link (person_id, made_at);
create index action_link_by_end on action_link (expires_at);

-- How often a link was opened, by the kind of device: a letter that was passed on shows.
create table action_link_opening (
    link_id UUID not null references action_link (id),
    device TEXT not null,
    n BIGINT not null,
    first_at TIMESTAMPTZ not null,
    last_at TIMESTAMPTZ not null,
    primary key (link_id, device)
);

create table contact_may (
    space_id UUID not null primary key references organization (id),
    may TEXT not null                   -- nothing, speak, agree
);
