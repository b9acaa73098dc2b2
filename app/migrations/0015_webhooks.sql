-- What another program is told of: who wants to be told where, and every telling until it is settled.

create table webhook (
    space_id UUID not null references coalition (id),
    id UUID not null,
    organization_id UUID references organization (id), -- whose it is; none for the coalition's own
    address TEXT not null,
    kinds TEXT not null,                -- what it is told of, with spaces between
    lang TEXT not null,                 -- the language of its sentences
    secret TEXT not null,               -- kept as it is: every message is signed with it
    old_secret TEXT,                    -- signs beside the new one until its day is over
    old_until TIMESTAMPTZ,
    seq BIGINT not null,                -- the last line of the journal that was looked at for it
    made_at TIMESTAMPTZ not null,
    failing_since TIMESTAMPTZ,          -- the first failure after the last success
    off_at TIMESTAMPTZ,
    off_why TEXT,                       -- by whom: person, failing, gone
    primary key (space_id, id)
);

create table webhook_delivery (
    space_id UUID not null references coalition (id),
    id UUID not null,                   -- Webhook-Id: the same however often it is sent
    webhook_id UUID not null,
    verb TEXT not null,
    body TEXT not null,                 -- byte for byte as it is signed
    made_at TIMESTAMPTZ not null,       -- when it happened
    due_at TIMESTAMPTZ not null,
    leased_until TIMESTAMPTZ not null,
    tries BIGINT not null,
    sent_at TIMESTAMPTZ,
    dead_at TIMESTAMPTZ,                -- given up; somebody decides
    status BIGINT,
    took BIGINT,                        -- milliseconds
    answer TEXT,                        -- the first kilobyte of it
    failure TEXT,                       -- the key of the words that say what went wrong
    primary key (space_id, id)
);
create index webhook_delivery_open on webhook_delivery (webhook_id, id) where sent_at is null and dead_at is null;
create index webhook_delivery_by_hook on webhook_delivery (webhook_id, made_at);
