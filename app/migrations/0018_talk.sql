-- Talks grow up: questions that wait, replies, mentions, threads settled and opened again, words changed and erased.

alter table comment add column reply_to UUID;                 -- the comment it replies to, which replies to none itself
alter table comment add column first_text TEXT;               -- as it was said first, where it was changed
alter table comment add column changed_at TIMESTAMPTZ;
alter table comment add column erased_at TIMESTAMPTZ;         -- its words are gone, its place stays
create index comment_by_reply on comment (space_id, reply_to);

create table question (
    space_id UUID not null,
    comment_id UUID not null,
    organization_id UUID not null,      -- who is asked
    about TEXT not null,                -- what the thing was called then
    page TEXT not null,                 -- its page, below the coalition
    asked_at TIMESTAMPTZ not null,
    answered_at TIMESTAMPTZ,
    answered_by UUID,
    answer_id UUID,                     -- the comment that answers; none: somebody said that it is settled
    primary key (space_id, comment_id, organization_id)
);
create index question_waiting on question (organization_id, answered_at);

create table mention (
    space_id UUID not null,
    comment_id UUID not null,
    who_kind TEXT not null,             -- organization or person
    who UUID not null,
    primary key (space_id, comment_id, who_kind, who)
);

-- A thread settled or opened again: who, for whom, when and why.
create table settlement (
    space_id UUID not null,
    comment_id UUID not null,
    nth BIGINT not null,
    settled BOOLEAN not null,
    person_id UUID not null,
    acting_for UUID,
    why TEXT not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, comment_id, nth)
);

-- Mail that came in, so that none counts twice: the digest of its number and of the way it came.
create table mail_seen (
    key TEXT not null primary key,
    at TIMESTAMPTZ not null,
    outcome TEXT not null
);
create index mail_seen_by_time on mail_seen (at);
