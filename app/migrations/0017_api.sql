-- The doors for programs: tokens, and answers kept for whoever asks again.

create table token (
    space_id UUID not null references space (id), -- the person, or the organization whose stewards look after it
    id UUID not null,
    token_hash TEXT not null unique,
    person_id UUID not null references person (id), -- who made it, and stands behind what it does
    organization_id UUID references organization (id), -- it acts for this one alone; none: for whom each request names
    name TEXT not null,
    scopes TEXT not null,
    made_at TIMESTAMPTZ not null,
    seen_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,
    primary key (space_id, id)
);
create index token_by_person on token (person_id);

create table call (
    caller TEXT not null,               -- a person, and whom they acted for
    key TEXT not null,
    digest TEXT not null,               -- of the request: another request with the same key is refused
    at TIMESTAMPTZ not null,
    leased_until TIMESTAMPTZ not null,  -- until when nobody else begins it
    status BIGINT,                      -- none: it has no answer yet
    location TEXT,
    body TEXT not null,
    primary key (caller, key)
);
create index call_by_time on call (at);
