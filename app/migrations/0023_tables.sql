-- Begin with whom: found once for a choice, when everybody has answered.
create table choice_begin (
    space_id UUID not null,
    choice_id UUID not null,
    level BIGINT not null,              -- the level that the goals needed then
    members TEXT not null,              -- the ids of those who could begin; empty: nothing may be told
    proved BOOLEAN not null,               -- whether it is sure that no larger circle exists
    made_at TIMESTAMPTZ not null,
    primary key (space_id, choice_id)
);

-- Who should be at the table for a goal.
create table goal_table (
    space_id UUID not null,
    id UUID not null,
    goal TEXT not null,
    kind TEXT not null,                 -- the kind of the goal, which gives the level
    organization_id UUID,               -- whose it is; none: the coalition's
    person_id UUID not null,
    made_at TIMESTAMPTZ not null,
    changed_at TIMESTAMPTZ not null,
    ended_at TIMESTAMPTZ,
    ended_by UUID,
    primary key (space_id, id)
);
create index goal_table_of on goal_table (space_id, organization_id);

-- What the goal needs.
create table goal_need (
    space_id UUID not null,
    table_id UUID not null,
    nth BIGINT not null,                -- from 0: the six resources in their order, then things in words
    words TEXT not null,                -- what it is, where it is none of the six
    amount BIGINT not null,
    primary key (space_id, table_id, nth)
);

-- Somebody who has a stake in it.
create table goal_voice (
    space_id UUID not null,
    id UUID not null,
    table_id UUID not null,
    organization_id UUID,               -- a member; none: a group or a person, called by name
    name TEXT not null,
    kinds TEXT not null,                -- for which kinds of people they speak
    affected BIGINT not null,           -- 0 to 4
    say BIGINT not null,                -- how much say they have now, 0 to 4
    involved TEXT not null,             -- how: told, asked, works, decides; not-yet
    person_id UUID not null,
    made_at TIMESTAMPTZ not null,
    primary key (space_id, id)
);
create index goal_voice_of on goal_voice (space_id, table_id);

-- A member that could come.
create table goal_seat (
    space_id UUID not null,
    table_id UUID not null,
    organization_id UUID not null,
    seat TEXT not null,                 -- may, must or cannot
    said_by UUID not null,
    said_at TIMESTAMPTZ not null,
    asked_at TIMESTAMPTZ,               -- when it was asked whether that is right
    answer TEXT,                        -- confirmed or corrected
    answered_by UUID,
    answered_at TIMESTAMPTZ,
    primary key (space_id, table_id, organization_id)
);
create index goal_seat_asked on goal_seat (organization_id, asked_at);

-- How much of a need it could bring; a row that is not there is not known.
create table goal_offer (
    space_id UUID not null,
    table_id UUID not null,
    organization_id UUID not null,
    nth BIGINT not null,
    amount BIGINT not null,
    primary key (space_id, table_id, organization_id, nth)
);

-- That two already work together this closely, as the one who makes the table says.
create table goal_tie (
    space_id UUID not null,
    table_id UUID not null,
    one_id UUID not null,               -- the lower id of the two
    other_id UUID not null,
    level BIGINT not null,
    said_by UUID not null,
    said_at TIMESTAMPTZ not null,
    denied_by UUID,                     -- the one of the two that says it is not so
    denied_at TIMESTAMPTZ,
    primary key (space_id, table_id, one_id, other_id)
);
