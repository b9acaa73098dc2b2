-- Bringing organizations in from a file.

create table import_draft (
    space_id UUID not null references coalition (id),
    id UUID not null,
    person_id UUID not null,            -- who brought the file
    made_at TIMESTAMPTZ not null,
    file TEXT not null,                 -- its name, to be shown
    source TEXT not null,               -- the list it comes from; empty when nobody said
    mapping TEXT not null,              -- what each column holds, a word for each
    bytes BYTEA not null,               -- the file; empty once it was carried out
    done_at TIMESTAMPTZ,
    counts TEXT not null,               -- what came of it, JSON
    refused TEXT not null,              -- the rows that stayed out, CSV
    primary key (space_id, id)
);
create index import_draft_by_time on import_draft (made_at);

-- Rows of a list that a person said are the same as an organization that came from elsewhere.
create table joined_row (
    space_id UUID not null references coalition (id),
    source TEXT not null,
    source_id TEXT not null,
    organization_id UUID not null references organization (id),
    source_digest TEXT not null,        -- the row as it was last imported
    primary key (space_id, source, source_id)
);

create table other_name (
    space_id UUID not null primary key references organization (id),
    name TEXT not null
);
