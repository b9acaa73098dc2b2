-- One-to-ones: two people of two organizations talk, in a round or on a day. Nothing of trust stands here.

create table one_to_one_round (
    space_id UUID not null,
    id UUID not null,
    purpose TEXT not null,
    answer_by DATE not null,            -- until when people say whether they take part
    talk_by DATE not null,              -- until when they have talked; of a day, that day
    minutes BIGINT not null,            -- how long one talk is
    turns BIGINT not null,              -- how many talks follow each other on a day; 0: everybody has one, when it suits the two
    begins_at TIMESTAMPTZ,              -- of a day: when its first turn begins
    person_id UUID not null,            -- the coordinator who opened it
    opened_at TIMESTAMPTZ not null,
    paired_at TIMESTAMPTZ,              -- when pairs were last made
    closed_at TIMESTAMPTZ,              -- it is over, or was ended
    primary key (space_id, id)
);
create index one_to_one_round_by_time on one_to_one_round (closed_at, talk_by);

-- What somebody answered when they were asked. “Not now” is forgotten when the round is over.
create table one_to_one_taker (
    space_id UUID not null,
    round_id UUID not null,
    person_id UUID not null,
    organization_id UUID not null,      -- for whom they talk
    answer TEXT not null,               -- yes or not-now
    reach TEXT not null,                -- how whoever they talk with reaches them; empty: here
    at TIMESTAMPTZ not null,
    left_at TIMESTAMPTZ,                -- pairs were made, and nobody was left for them
    primary key (space_id, round_id, person_id)
);
create index one_to_one_taker_by_person on one_to_one_taker (person_id);

-- Two who talk with each other.
create table one_to_one_pair (
    space_id UUID not null,
    id UUID not null,
    round_id UUID not null,
    turn BIGINT not null,               -- of a day: the first, the second, …; else 0
    one_person UUID not null,           -- the lower id of the two
    one_organization UUID not null,
    other_person UUID not null,
    other_organization UUID not null,
    made_at TIMESTAMPTZ not null,
    outcome TEXT,                       -- happened, could-not, not-now or fell-apart; none: it waits
    happened_on DATE,
    said_by UUID,                       -- who of the two said so
    said_at TIMESTAMPTZ,
    primary key (space_id, id)
);
create index one_to_one_pair_of on one_to_one_pair (space_id, round_id, turn);
create index one_to_one_pair_by_one on one_to_one_pair (one_person, outcome);
create index one_to_one_pair_by_other on one_to_one_pair (other_person, outcome);

-- What the two write down, for each other and for nobody else.
create table one_to_one_note (
    space_id UUID not null,
    id UUID not null,
    pair_id UUID not null,
    person_id UUID not null,
    text TEXT not null,
    at TIMESTAMPTZ not null,
    primary key (space_id, id)
);
create index one_to_one_note_of on one_to_one_note (space_id, pair_id);
create index one_to_one_note_by_person on one_to_one_note (person_id);
create index one_to_one_note_by_time on one_to_one_note (at);

-- That somebody would rather not be asked before a day, in no coalition. The space is theirs.
create table one_to_one_rest (
    space_id UUID not null primary key,
    until DATE not null,
    at TIMESTAMPTZ not null
);
