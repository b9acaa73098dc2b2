-- Trust: what people answer about their partners, what of it is told together, and what the parties settled about it.

-- One person's answers about one partner, 1 to 4 or nothing; a later row takes the place of an earlier one.
create table trust_answer (
    space_id UUID not null,
    id UUID not null,
    person_id UUID not null,
    organization_id UUID not null,      -- for whom
    about_id UUID not null,             -- about which partner
    word BIGINT,                        -- they do what they say they will do
    cause BIGINT,                       -- they want our common purpose to succeed
    frank BIGINT,                       -- we can tell them about a mistake
    mean BIGINT,                        -- hundredths; nothing where fewer than two were answered
    fell BOOLEAN not null,              -- a whole step or more below this person's answer before
    shown BOOLEAN not null,             -- both sides had agreed to show each other their view
    circle BIGINT,                      -- the three answers that it is told with, and never without
    weighed BOOLEAN not null,           -- whether it was looked at for an offer to mend
    answered_at TIMESTAMPTZ not null,
    primary key (space_id, id)
);
create index trust_answer_of on trust_answer (space_id, about_id, organization_id, answered_at);
create index trust_answer_by_person on trust_answer (person_id);
create index trust_answer_by_time on trust_answer (weighed, answered_at);
create index trust_answer_by_age on trust_answer (answered_at);

-- Three answers of three organizations about a fourth, told as one number.
create table trust_circle (
    space_id UUID not null,
    about_id UUID not null,
    nth BIGINT not null,
    mean BIGINT not null,               -- hundredths
    closed_at TIMESTAMPTZ not null,
    primary key (space_id, about_id, nth)
);
create index trust_circle_by_time on trust_circle (closed_at);

-- How often the parties of a relationship are asked: months.
create table trust_rhythm (
    space_id UUID not null,
    relationship_id UUID not null,
    months BIGINT not null,
    person_id UUID not null,
    acting_for UUID not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, relationship_id)
);

-- That an organization shows a partner its view of it, if the partner does the same.
create table trust_showing (
    space_id UUID not null,
    organization_id UUID not null,
    to_id UUID not null,
    person_id UUID not null,
    since TIMESTAMPTZ not null,
    primary key (space_id, organization_id, to_id)
);

-- Two organizations that mend something between them: offered, opened when both have said yes, ended.
create table trust_mending (
    space_id UUID not null,
    id UUID not null,
    one_id UUID not null,               -- the lower id of the two
    other_id UUID not null,
    asked_by UUID,                      -- the organization that asked for it; none: it was offered to both
    offered_at TIMESTAMPTZ not null,
    opened_at TIMESTAMPTZ,
    follow_up_on DATE,                  -- when they look at it together again
    guide_name TEXT not null,           -- who from outside leads the conversation; empty: nobody
    guide_id UUID,                      -- the same person, where they are known here
    guide_named_by UUID,                -- the organization that named them
    guide_agreed_at TIMESTAMPTZ,        -- when the other agreed
    ended_at TIMESTAMPTZ,
    ended_by UUID,                      -- the organization that ended it
    outcome TEXT,                       -- mended, let-go or not-now
    primary key (space_id, id)
);
create index trust_mending_of_one on trust_mending (one_id, ended_at);
create index trust_mending_of_other on trust_mending (other_id, ended_at);
create index trust_mending_by_guide on trust_mending (guide_id);

create table trust_mending_yes (
    space_id UUID not null,
    mending_id UUID not null,
    organization_id UUID not null,
    person_id UUID not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, mending_id, organization_id)
);

-- What an organization says that it heard the other say.
create table trust_heard (
    space_id UUID not null,
    id UUID not null,
    mending_id UUID not null,
    organization_id UUID not null,
    person_id UUID not null,
    text TEXT not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, id)
);
create index trust_heard_of on trust_heard (space_id, mending_id);

-- What an organization will do, by when, and what became of it.
create table trust_promise (
    space_id UUID not null,
    id UUID not null,
    mending_id UUID not null,
    organization_id UUID not null,
    person_id UUID not null,
    text TEXT not null,
    due_on DATE not null,
    made_at TIMESTAMPTZ not null,
    outcome TEXT,                       -- kept, late or let-go
    why TEXT not null,
    settled_at TIMESTAMPTZ,
    settled_by UUID,
    primary key (space_id, id)
);
create index trust_promise_of on trust_promise (space_id, mending_id);
