-- Signing in with somebody else's word: which account of which provider is whose here.

create table sign_in_with (
    space_id UUID not null references person (id),
    id UUID not null,
    issuer TEXT not null,
    subject TEXT not null,              -- what the provider calls the account; it never calls another one so
    address TEXT not null,              -- the confirmed address that led here the first time
    made_at TIMESTAMPTZ not null,
    used_at TIMESTAMPTZ not null,
    removed_at TIMESTAMPTZ,             -- a removed one stays, so that it does not come back by itself
    primary key (space_id, id),
    unique (issuer, subject)
);
