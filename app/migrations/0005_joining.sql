-- An organization and a coalition finding each other: one side asks, the other answers.

create table joining (
    space_id UUID not null references coalition (id),
    id UUID not null,
    organization_id UUID not null references organization (id),
    asked_by TEXT not null,             -- coalition: it invites; organization: it asks to be taken in
    person_id UUID,                     -- who asked; none: the operator
    why TEXT not null,
    asked_at TIMESTAMPTZ not null,
    expires_at TIMESTAMPTZ not null,
    outcome TEXT not null,              -- open, accepted, declined, taken-back
    answered_at TIMESTAMPTZ,
    answer TEXT not null,               -- the words that came with a no
    primary key (space_id, id)
);
create index joining_by_organization on joining (organization_id);
