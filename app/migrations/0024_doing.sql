-- What two organizations really do together: each says it of the other, for itself, and a later saying takes the place of
-- the one before.

create table trust_doing (
    space_id UUID not null,
    organization_id UUID not null,      -- who says it
    about_id UUID not null,             -- of which partner
    does BIGINT not null,               -- the five things as bits, the first level lowest; 0: none of them
    person_id UUID not null,
    said_at TIMESTAMPTZ not null,
    primary key (space_id, organization_id, about_id)
);
create index trust_doing_of on trust_doing (space_id, about_id);
create index trust_doing_by_age on trust_doing (said_at);
