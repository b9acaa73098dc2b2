-- Feeds: what changed, for a feed reader, by a secret address of one person's own.

create table feed (
    space_id UUID not null references person (id), -- whose it is
    id UUID not null,                   -- the feed stays the same when its address changes
    token_hash TEXT not null unique,
    coalition_id UUID references coalition (id), -- what changed there; none: everywhere, about the organization
    organization_id UUID references organization (id), -- for whom it is read; none: as a coordinator of the coalition
    made_at TIMESTAMPTZ not null,       -- when its address was made
    read_at TIMESTAMPTZ,                -- when it was last read, to the hour
    primary key (space_id, id)
);
