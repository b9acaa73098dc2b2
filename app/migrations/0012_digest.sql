-- How often somebody hears of what happens, what they have heard of already, and where letters do not arrive.

alter table outbox add column lang TEXT; -- the language it is written in; none: in each, one below the other

create table digest (
    space_id UUID not null primary key references person (id),
    hour BIGINT not null,               -- of the day at which daily and weekly digests leave, in the person's own zone
    weekday BIGINT not null,            -- of weekly ones: 0 is Monday
    quiet_from BIGINT not null,         -- between these hours none leaves; the same hour twice: at any time
    quiet_until BIGINT not null,
    turn BIGINT not null,               -- counts what was written or chosen: whoever wrote from an older count writes nothing
    waits TEXT not null,                -- what waited for them when they were last written to
    written_at TIMESTAMPTZ              -- when that was
);

create table rhythm (
    space_id UUID not null references person (id),
    about UUID not null,                -- an organization they act for, a coalition they coordinate, or the person
    rhythm TEXT not null,               -- at-once, daily, weekly, never
    since TIMESTAMPTZ not null,         -- what happened before is not told
    due_at TIMESTAMPTZ,                 -- when it is looked at next; none: never, or at once when something happens
    primary key (space_id, about)
);
create index rhythm_due on rhythm (due_at);

create table told (
    space_id UUID not null references person (id),
    about UUID not null,
    journal UUID not null,              -- the space whose lines these are
    upto BIGINT not null,               -- the last line that was told or passed over
    lines TEXT not null,                -- those that were told: "17-40 52-60"
    primary key (space_id, about, journal)
);

create table stop_link (
    token_hash TEXT not null primary key,
    person_id UUID,                     -- whose letters it stops; none: those to an address that is nobody's yet
    address TEXT not null,
    about TEXT not null,                -- what the letter was about: ids with spaces between
    made_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null
);
create index stop_link_expires on stop_link (expires_at);

create table stopped (
    space_id UUID not null references organization (id),
    address TEXT not null,              -- of an organization that nobody looks after: it wants no letters about it
    at TIMESTAMPTZ not null,
    primary key (space_id, address)
);

create table bounce (
    address TEXT not null,
    at TIMESTAMPTZ not null,
    id UUID not null primary key,
    hard BOOLEAN not null,              -- refused for good, not only for now
    diagnostic TEXT not null            -- the status that the other side named, without its words
);
create index bounce_by_address on bounce (address, at);
