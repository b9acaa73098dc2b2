-- What makes working together hard: what people answer about it, what is told of it, who leads, what funders ask for.

-- A check: everybody who acts for a member is asked a few questions, until a day that it names.
create table challenge_check (
    space_id UUID not null,
    id UUID not null,
    opened_by UUID not null,
    opened_at TIMESTAMPTZ not null,
    closes_on DATE not null,            -- the last day on which it takes answers
    closed_at TIMESTAMPTZ,
    asked BIGINT,                       -- how many people were asked, answered, and of how many organizations: counted once
    people BIGINT,
    organizations BIGINT,
    primary key (space_id, id)
);
create index challenge_check_due on challenge_check (closed_at, closes_on);

-- What one person answers, 1 to 5; theirs alone for ever. `passed` says that they would rather not.
create table challenge_answer (
    space_id UUID not null,
    check_id UUID not null,
    person_id UUID not null,
    organization_id UUID not null,
    item TEXT not null,
    value BIGINT not null,
    answered_at TIMESTAMPTZ not null,
    primary key (space_id, check_id, person_id, item)
);
create index challenge_answer_by_person on challenge_answer (person_id);
create index challenge_answer_by_age on challenge_answer (answered_at);

-- What was told when it closed, once: of all, and of parts that are large enough. It never changes.
create table challenge_result (
    space_id UUID not null,
    check_id UUID not null,
    challenge TEXT not null,
    part TEXT not null,
    verdict TEXT not null,
    people BIGINT not null,
    organizations BIGINT not null,
    primary key (space_id, check_id, challenge, part)
);

-- A first small step, offered to somebody whose organization has not spoken yet, until a day that it names.
create table first_step (
    space_id UUID not null,
    organization_id UUID not null,
    person_id UUID not null,
    offered_at TIMESTAMPTZ not null,
    open_until DATE not null,
    asked_by UUID,                      -- the coordinator who asked them first; none: it was time
    outcome TEXT,                       -- said or not-for-me
    topic TEXT,
    text TEXT not null,
    done_at TIMESTAMPTZ,
    primary key (space_id, organization_id, person_id)
);
create index first_step_by_person on first_step (person_id, outcome);

-- The order in which people take turns at leading a coalition: how long a turn is, who is in it, whose turn was when.
create table leading_order (
    space_id UUID not null primary key,
    months BIGINT not null,
    person_id UUID not null,
    at TIMESTAMPTZ not null
);

create table leading_place (
    space_id UUID not null,
    nth BIGINT not null,
    person_id UUID not null,
    since TIMESTAMPTZ not null,
    primary key (space_id, person_id)
);
create index leading_place_by_person on leading_place (person_id);

create table leading_turn (
    space_id UUID not null,
    nth BIGINT not null,
    person_id UUID not null,
    began_on DATE not null,
    how TEXT not null,                  -- begun, by-the-days or handed-over
    primary key (space_id, nth)
);

-- What somebody does for the coalition, and who else could.
create table leading_task (
    space_id UUID not null,
    id UUID not null,
    what TEXT not null,
    person_id UUID not null,
    second_id UUID,
    made_at TIMESTAMPTZ not null,
    ended_at TIMESTAMPTZ,
    primary key (space_id, id)
);
create index leading_task_of on leading_task (space_id, ended_at);

-- What a funder asks for, as people wrote it down; for a relationship it is known to its parties alone.
create table funding (
    space_id UUID not null,
    id UUID not null,
    relationship_id UUID,
    funder TEXT not null,
    purpose TEXT not null,
    amount TEXT not null,
    level BIGINT,                       -- the level that the application promises
    level_by DATE,                      -- by when
    person_id UUID not null,
    acting_for UUID,
    made_at TIMESTAMPTZ not null,
    closed_at TIMESTAMPTZ,
    primary key (space_id, id)
);
create index funding_of on funding (space_id, relationship_id);

-- One thing that a funder wants to have by a day.
create table funding_ask (
    space_id UUID not null,
    id UUID not null,
    funding_id UUID not null,
    what TEXT not null,
    due_on DATE not null,
    made_at TIMESTAMPTZ not null,
    primary key (space_id, id)
);
create index funding_ask_of on funding_ask (space_id, funding_id);

-- For whom something was done, and when.
create index journal_by_organization on journal (space_id, acting_for, at) where acting_for is not null;
