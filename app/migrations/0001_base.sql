-- What every room stands on. Every row belongs to a space; space_id stands first in its keys.
-- The same text runs on SQLite and on PostgreSQL.

create table space (
    id UUID not null primary key,
    kind TEXT not null,
    made_at TIMESTAMPTZ not null,
    touched BIGINT not null,            -- the first statement of every act writes here: one writer per space
    seq BIGINT not null,                -- the number of the last line of this space's journal
    hash TEXT not null                  -- and its hash
);

create table journal (
    space_id UUID not null references space (id),
    seq BIGINT not null,
    at TIMESTAMPTZ not null,
    person UUID,
    acting_for UUID,
    verb TEXT not null,
    subject_kind TEXT not null,
    subject UUID not null,
    openness BIGINT not null,
    about TEXT not null,
    facts TEXT not null,                -- JSON, byte for byte as it was hashed
    said TEXT,                          -- a person's own words: outside the hash, erasable with its salt
    salt TEXT,
    said_digest TEXT,
    before TEXT not null,
    hash TEXT not null,
    primary key (space_id, seq)
);

create table journal_about (
    organization_id UUID not null,
    space_id UUID not null,
    seq BIGINT not null,
    at TIMESTAMPTZ not null,            -- the line's own, so that the latest lines about somebody are one index range
    primary key (space_id, seq, organization_id)
);
create index journal_about_by_time on journal_about (organization_id, at);

create table once (
    key UUID not null primary key,
    person UUID not null,
    answer TEXT not null,
    at TIMESTAMPTZ not null
);

create table outbox (
    space_id UUID not null,
    id UUID not null primary key,
    to_name TEXT not null,
    to_address TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    written_at TIMESTAMPTZ not null,
    due_at TIMESTAMPTZ not null,
    leased_until TIMESTAMPTZ not null,
    tries BIGINT not null,
    sent_at TIMESTAMPTZ,
    failure TEXT
);
create index outbox_due on outbox (sent_at, due_at);
create index outbox_written on outbox (written_at);

create table attempt (
    key TEXT not null,                  -- what is counted: an address, an account, a place on the network
    since TIMESTAMPTZ not null,         -- the start of the window it is counted in
    n BIGINT not null,
    primary key (key, since)
);
